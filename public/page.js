// What the page needs of JavaScript, however its Python is started.

// First what takes its time beside all the rest: other tabs are heard, and then what was kept is read.
import "./tabs.js";
import "./storage.js";
import "./seen.js";
import "./send.js";
import "./trusted.js";
import "./rows.js";
import "./shelf.js";
import "./forms.js";
import "./keys.js";
import "./frames.js";

// What the page needs of JavaScript, however its Python is started: and a sentence where it is not.

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

const main = document.querySelector("main");
const isStarted = () => document.body.dataset.app === "ready";

export function fail() {
  if (isStarted() || main.dataset.state === "error") return;
  main.dataset.state = "error";
  main.removeAttribute("aria-busy");
  const words = document.createElement("p");
  words.className = "notice";
  words.setAttribute("role", "alert");
  words.textContent =
    globalThis.halfminute?.language?.words.could_not_start ??
    "The panel could not start: something that it needs did not arrive, or this browser is too old for it. " +
    "Check the connection and reload the page.";
  main.replaceChildren(words);
}

// Starts PyScript under the strict content-security policy, and says so in the page if it does not start.

// First what takes its time beside all the rest: other tabs are heard, and then what was kept is read.
import "./tabs.js";
import "./storage.js";
import "./rows.js";
import "./shelf.js";
import "./forms.js";
import "./interpreter.js";
import "./keys.js";

const main = document.querySelector("main");
const isStarted = () => document.body.dataset.app === "ready";

function fail() {
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

// PyScript opens a database of its own, and does not mind that storage is refused, unless it is to start Pyodide.
function isHarmless(reason) {
  const isStorage = reason?.name === "SecurityError" || reason?.target instanceof IDBRequest;
  return isStorage && document.documentElement.dataset.interpreter === "micropython";
}

addEventListener("unhandledrejection", (event) => {
  if (isHarmless(event.reason)) event.preventDefault();
  else fail();
});

try {
  const { hooks } = await import("./vendor/pyscript/core.js");
  // The only string that PyScript would evaluate as code is one it builds for workers. There are none here.
  hooks.worker.onBeforeRunAsync.clear();
} catch (error) {
  fail();
  throw error;
}

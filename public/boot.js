// Starts PyScript on the files as they lie, under the strict content-security policy. A build starts by start.js.

import "./page.js";
import "./interpreter.js";

const { isAble, fail } = globalThis.halfminute.able;

// PyScript opens a database of its own, and does not mind that storage is refused, unless it is to start Pyodide.
function isHarmless(reason) {
  const isStorage = reason?.name === "SecurityError" || reason?.target instanceof IDBRequest;
  return isStorage && document.documentElement.dataset.interpreter === "micropython";
}

addEventListener("unhandledrejection", (event) => {
  if (isHarmless(event.reason)) event.preventDefault();
  else fail();
});

async function start() {
  const { hooks } = await import("./vendor/pyscript/core.js");
  // The only string that PyScript would evaluate as code is one it builds for workers. There are none here.
  hooks.worker.onBeforeRunAsync.clear();
}

try {
  if (isAble) await start();
} catch (error) {
  fail();
  throw error;
}

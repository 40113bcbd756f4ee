// Starts a build: MicroPython itself, with the app as bytecode that runs where it lies. PyScript, which starts the files of
// the checkout, would be another 36 KB and a longer start.

import "./page.js";
import { address, fetchPart, loadRest, replaceParts } from "./parts.js";
import { repeatKeys, whenUsed } from "./rest.js";
import "./updates.js";
import { loadMicroPython } from "./vendor/micropython/micropython.mjs";

// Bytes for Python's objects to begin with; it takes more when it needs more, but then it has cleaned up first.
const HEAP = 4 * 1024 * 1024;

const { isAble, fail } = globalThis.halfminute.able ?? { isAble: false, fail: failWithoutWords };

document.documentElement.dataset.interpreter = "micropython";
addEventListener("unhandledrejection", fail);

// How far the start has come, for whoever measures it: tests/bench/boot.py.
const mark = (step) => performance.mark(`halfminute:${step}`);

// Where the scripts that come first are missing, and with them every other language.
function failWithoutWords() {
  const words = document.createElement("h1");
  words.textContent = "The panel could not start. Please reload the page.";
  const main = document.querySelector("main");
  main.dataset.state = "error";
  main.replaceChildren(words);
}

async function start() {
  mark("scripts");
  const python = await loadMicroPython({
    url: address("interpreter"),
    romfs: await fetchPart("app"),
    heapsize: HEAP,
    stdout: (line) => console.log(line),
    stderr: (line) => console.error(line),
  });
  mark("interpreter");
  globalThis.halfminute.parts = { load: () => loadRest(python), whenUsed, repeatKeys };
  python.runPython("import sys\nsys.path[:] = ['.frozen', '/rom']\nfrom app.main import start");
  mark("app");
  python.runPython("start()");
}

try {
  if (!globalThis.halfminute.able) throw new Error("The scripts that come first did not arrive.");
  if (isAble) await start();
} catch (error) {
  fail();
  replaceParts();
  throw error;
}

// Runs the unit tests on the interpreter that the browser uses, under Node, and prints one line of JSON a test.
//
//     node tests/unit/run_micropython.mjs                          every test
//     node tests/unit/run_micropython.mjs query/test_entry.py      those of one file, by its path below tests/unit/
//
// One thread for each processor, with an interpreter of its own. (Two in one thread would share their table of objects.)
// A file that brings its interpreter down takes no other file along: the next one gets a new thread.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

const here = fileURLToPath(import.meta.url);
const root = join(dirname(here), "..", "..");
const interpreter = join(root, "public", "vendor", "micropython", "micropython.mjs");

// Milliseconds after which a test that waits for something is taken to wait for ever.
const PATIENCE = 10_000;
// Other than tests: what only a browser or only CPython can run.
const LEFT_OUT = [
  ...["app/browser", "app/main.py", "app/main_demo.py"],
  ...["tests/unit/micropython", "tests/unit/cpython", "tests/unit/conftest.py"],
];

if (isMainThread) await runAll(process.argv.slice(2));
else await serve(workerData);

// The main thread: which files there are, and who runs them.

async function runAll(asked) {
  if (!existsSync(interpreter)) {
    console.error(`There is no MicroPython at ${interpreter}. Run python3 serve.py once: it installs it.`);
    process.exit(2);
  }
  const paths = [...pythonBelow("app"), ...pythonBelow("tests/unit")];
  const files = paths.map((path) => [path, readFileSync(join(root, path), "utf8")]);
  const tests = paths.filter((path) => /\/test_[^/]*\.py$/.test(path));
  const waiting = asked.length ? asked.map((path) => `tests/unit/${path}`) : tests;
  await Promise.all(Array.from({ length: availableParallelism() }, () => runNext(waiting, files)));
}

function pythonBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((each) => {
    const path = `${folder}/${each.name}`;
    if (LEFT_OUT.includes(path)) return [];
    if (each.isDirectory()) return pythonBelow(path);
    return path.endsWith(".py") ? [path] : [];
  });
}

async function runNext(waiting, files) {
  let worker;
  while (waiting.length) {
    worker ??= new Worker(here, { workerData: files });
    if (!(await runInThread(worker, waiting.shift()))) worker = undefined;
  }
  await worker?.terminate();
}

// Whether the thread is fit for another file.
function runInThread(worker, path) {
  return new Promise((resolve) => {
    const heard = ({ end, ...result }) => (end ? finish(true) : console.log(JSON.stringify(result)));
    const broke = (error) => {
      console.log(JSON.stringify({ path, name: "*", traceback: error.message }));
      finish(false);
    };
    const finish = (isFit) => {
      worker.off("message", heard).off("error", broke);
      resolve(isFit);
    };
    worker.on("message", heard).on("error", broke).postMessage(path);
  });
}

// A thread: files come as messages, and results go.

async function serve(files) {
  const python = await start(files);
  parentPort.on("message", (path) => runFile(python, path));
}

async function runFile(python, path) {
  const [load, names, run] = ["load", "names", "run"].map((name) => python.globals.get(name));
  const module = load(path.replace(/\.py$/, "").replaceAll("/", "."));
  for (const name of names(module).split(" ")) {
    parentPort.postMessage({ path, name, traceback: await inTime(run(module, name)) });
  }
  parentPort.postMessage({ end: true });
}

async function start(files) {
  const { loadMicroPython } = await import(interpreter);
  const python = await loadMicroPython({ stdout: console.error, stderr: console.error });
  for (const [path, text] of [...files, ["tests/__init__.py", ""]]) {
    makeFolder(python.FS, dirname(path));
    python.FS.writeFile(`/${path}`, text);
  }
  python.runPython(readFileSync(join(root, "tests", "unit", "micropython", "runner.py"), "utf8"));
  return python;
}

function makeFolder(fs, folder) {
  if (folder === "." || fs.analyzePath(`/${folder}`).exists) return;
  makeFolder(fs, dirname(folder));
  fs.mkdir(`/${folder}`);
}

async function inTime(end) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE, `The test did not end within ${PATIENCE / 1000} seconds.`);
  });
  const first = await Promise.race([end, late]);
  clearTimeout(timer);
  return first;
}

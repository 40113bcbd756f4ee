// Runs the `main()` of one module on the interpreter that the browser uses, under Node.
//
//     node tests/bench/micropython.mjs tests.bench.query_costs

import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { loadMicroPython } = await import(join(root, "public", "vendor", "micropython", "micropython.mjs"));
const python = await loadMicroPython({ heapsize: 256 * 1024 * 1024, linebuffer: true });

function copy(folder) {
  python.FS.mkdir(`/${folder}`);
  for (const each of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${each.name}`;
    if (each.isDirectory() && folder.startsWith("app")) copy(path);
    else if (path.endsWith(".py")) python.FS.writeFile(`/${path}`, readFileSync(join(root, path), "utf8"));
  }
}

copy("app");
python.FS.mkdir("/tests");
python.FS.writeFile("/tests/__init__.py", "");
copy("tests/bench");
await python.runPythonAsync(`import sys\nsys.path.append("/")\nfrom ${process.argv[2]} import main\nawait main()`);

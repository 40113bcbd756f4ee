// Mounts images as public/start.js and public/parts.js do, on the interpreter of the browser, and imports what is in them:
//
//     node tests/build/import_image.mjs app.romfs [rest.romfs]
//
// Prints, as JSON for each image, its files and how the import of each went: null, or what it said.

import { readFileSync } from "node:fs";
import { loadMicroPython } from "../../node_modules/@micropython/micropython-webassembly-pyscript/micropython.mjs";

const WALK = `
import json, os, sys
sys.path[:] = [".frozen", "/rom"]

def files(folder):
    found = []
    for name, kind, *_ in os.ilistdir(folder):
        found += files(folder + "/" + name) if kind == 0x4000 else [folder + "/" + name]
    return sorted(found)

def told(path, root):
    name = path[len(root) + 1:-4].replace("/", ".").replace(".__init__", "")
    try:
        __import__(name)
    except BaseException as error:
        return repr(error)

def all_of(root):
    print(json.dumps([(path[len(root) + 1:], told(path, root)) for path in files(root)]))
`;

// A page, as far as modules look at it while they are imported.
globalThis.document = { documentElement: { dataset: {} }, addEventListener() {} };
const [first, rest] = process.argv.slice(2).map((path) => new Uint8Array(readFileSync(path)));
const python = await loadMicroPython({ romfs: first, heapsize: 8 * 1024 * 1024, stdout: (line) => console.log(line) });
python.runPython(`${WALK}all_of("/rom")`);
if (rest) {
  python.FS.writeFile("/rest.romfs", rest);
  python.runPython(`from app.browser import parts\nparts.mount("/rest.romfs")\nall_of("/rest")`);
}

"""A folder as a build lays it out, with little in it: what hosts do with it depends on names alone."""

import gzip
from pathlib import Path

COMPRESSIBLE = {
    "index.html": '<!doctype html><title>Panel</title><script type="module" src="assets/boot-0a1b2c3d.js"></script>',
    "sw.js": "addEventListener('fetch', () => {});\n" * 20,
    "manifest.webmanifest": '{"name": "Halfminute"}',
    "licences.txt": "MIT, © those who wrote it\n" * 20,
    "assets/boot-0a1b2c3d.js": "console.log('Halfminute');\n" * 200,
    "assets/style-1a2b3c4d.css": "body { margin: 0 }\n" * 200,
    "assets/micropython-2a3b4c5d.wasm": "\0asm" * 2000,
    "assets/app-3a4b5c6d.romfs": "\xd2\xcd\x31" * 2000,
    "assets/icons-4a5b6c7d.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>" * 20,
}
ICONS = ("icon-192.png", "apple-touch-icon.png", "favicon.ico")


def make(folder: Path) -> None:
    for name, text in COMPRESSIBLE.items():
        _write(folder / name, text.encode())
        _write(folder / f"{name}.gz", gzip.compress(text.encode(), mtime=0))
        # No host looks into it, and Python alone could not make a real one.
        _write(folder / f"{name}.br", b"brotli of " + name.encode())
    for name in ICONS:
        _write(folder / name, b"\x89PNG")


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)

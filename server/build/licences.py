"""Under which terms everything stands that a build holds."""

import json
from pathlib import Path

MICROPYTHON = "node_modules/@micropython/micropython-webassembly-pyscript/package.json"
# Their packages bring no text of their own; both stand under the terms of the MIT licence, as the panel does.
WITHOUT_TEXT = """MicroPython {version}, https://micropython.org
Copyright (c) 2013-2026 Damien P. George and others

The part of it that speaks to the browser is made by Emscripten, https://emscripten.org
Copyright (c) 2010-2026 Emscripten authors

Both under the terms of the MIT licence, as above.
"""


def licences(root: Path) -> bytes:
    version = json.loads((root / MICROPYTHON).read_text(encoding="utf-8"))["version"]
    own = (root / "LICENSE").read_text(encoding="utf-8")
    return f"Halfminute\n\n{own}\n{'-' * 72}\n\n{WITHOUT_TEXT.format(version=version)}".encode()

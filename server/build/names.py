"""Names that change with the content, so that what a browser keeps is never old."""

import base64
import hashlib
from pathlib import PurePosixPath

from server.caching import ASSETS


def hashed(name: str, content: bytes) -> str:
    """`hashed("app.romfs", …)` -> `"assets/app-1a2b3c4d5e.romfs"`."""
    path = PurePosixPath(name)
    return f"{ASSETS}/{path.stem}-{hashlib.sha256(content).hexdigest()[:10]}{path.suffix}"


def integrity(content: bytes) -> str:
    """As browsers check it: `"sha384-…"`."""
    return "sha384-" + base64.b64encode(hashlib.sha384(content).digest()).decode()

"""What the files of a build are, by the ends of their names: the tables of hosts differ, and lack some."""

from server.static import media_type

ENDINGS = ("html", "js", "css", "wasm", "romfs", "svg", "png", "ico", "webmanifest", "txt")


def types() -> dict[str, str]:
    """`{"js": "text/javascript; charset=utf-8", ...}`"""
    return {ending: _with_charset(media_type(f".{ending}")) for ending in ENDINGS}


def _with_charset(type: str) -> str:
    return f"{type}; charset=utf-8" if type.startswith("text/") else type

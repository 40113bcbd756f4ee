"""What a build lays beside its files, compressed: for those who can read it."""

import re
from pathlib import Path

# Ending and content coding, the smaller first.
CODINGS = ((".br", "br"), (".gz", "gzip"))


def coded(path: Path, accepted: str) -> tuple[Path, dict[str, str]]:
    """The file to send in the place of `path`, and the headers that say so, by the Accept-Encoding of a request."""
    for ending, coding in CODINGS:
        beside = path.with_name(path.name + ending)
        if _accepts(accepted, coding) and beside.is_file() and not beside.is_symlink():
            return beside, {"Content-Encoding": coding}
    return path, {}


def _accepts(accepted: str, coding: str) -> bool:
    """`_accepts("gzip, br;q=0.5", "br")`; a weight of 0 refuses."""
    return any(re.fullmatch(rf"\s*{coding}\s*(;\s*q=(?!0(\.0*)?\s*$).*)?", each) for each in accepted.split(","))

"""What a build weighs: which files come before the first screen, and how many bytes they are on the way."""

import re
from collections.abc import Iterator

# As the page links to what it needs at once; the rest, icons and worker come when the first screen is there.
FIRST = re.compile(r'<(?:link rel="(?:stylesheet|preload)"[^>]* href|script[^>]* src)="\./(assets/[^"]+)"')


def first_screen(files: dict[str, bytes]) -> dict[str, int]:
    """File -> bytes with brotli, of what comes before the first screen; the answers of the API are not among them."""
    names = ["index.html", *FIRST.findall(files["index.html"].decode())]
    return {name: len(files.get(f"{name}.br", files[name])) for name in names}


def table(files: dict[str, bytes]) -> str:
    return "\n".join(_lines(first_screen(files)))


def _lines(weights: dict[str, int]) -> Iterator[str]:
    for name, size in weights.items():
        yield f"  {size / 1000:6.1f} kB  {name}"
    yield f"  {sum(weights.values()) / 1000:6.1f} kB  in {len(weights)} files to the first screen, with brotli"

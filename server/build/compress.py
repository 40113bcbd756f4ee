"""Compressed once, so that a host needs no time for it: brotli and gzip beside each file that gains by it."""

import gzip
from pathlib import PurePosixPath

import brotli

# What is no text but is not compressed yet, either.
SUFFIXES = (".html", ".js", ".css", ".svg", ".wasm", ".romfs", ".webmanifest", ".txt")


def with_compressed(files: dict[str, bytes]) -> dict[str, bytes]:
    """These files, and `NAME.br` and `NAME.gz` beside those that are served often enough to be worth it."""
    made = dict(files)
    for name, content in files.items():
        if PurePosixPath(name).suffix in SUFFIXES:
            made[f"{name}.br"] = brotli.compress(content, quality=11, lgwin=24)
            # No time of making in it: two builds of one commit are the same.
            made[f"{name}.gz"] = gzip.compress(content, compresslevel=9, mtime=0)
    return made

"""The folder of a build: whole or not there at all, and never in the place of something else."""

import shutil
import tempfile
from pathlib import Path

from server.setup.errors import SetupError
from server.static import BUILD_SIGN


def check(out: Path, sign: str = BUILD_SIGN) -> None:
    """SetupError where no build can lie at `out`, an absolute path. One before it has a file of the name `sign`."""
    if not out.name:
        raise SetupError(f"{out} is no place for a build. Name a folder in it with --out.")
    _check_place(next(folder for folder in out.parents if folder.exists()))
    for each in (out, _fresh(out), _old(out)):
        _check_own(each, sign)


def _check_place(folder: Path) -> None:
    if not folder.is_dir():
        raise SetupError(f"{folder} is a file, and no folder. Name another place with --out.")
    try:
        # Tried, not read from its rights: a disk may be read-only, and root may do almost anything.
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise SetupError(
            f"Nothing can be written in {folder} ({error.strerror}). Name another place with --out."
        ) from error


def _check_own(folder: Path, sign: str) -> None:
    if folder.exists() and not folder.is_dir():
        raise SetupError(f"{folder} is a file. Name another folder with --out.")
    if folder.exists() and any(folder.iterdir()) and not (folder / sign).exists():
        raise SetupError(
            f"{folder} holds something else than a build, and nothing in it was touched. Name another --out."
        )


def write(out: Path, files: dict[str, bytes], sign: str = BUILD_SIGN) -> Path:
    """The folder of these files, whole, beside the place where they belong."""
    fresh = _fresh(out)
    shutil.rmtree(fresh, ignore_errors=True)
    # Its sign first: what was cut off is known again, too.
    for name in sorted(files, key=lambda name: name != sign):
        path = fresh / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[name])
    return fresh


def put(out: Path) -> None:
    """What was written, in the place of the build before. Where that fails, the one before stays."""
    old = _old(out)
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    try:
        _fresh(out).rename(out)
    except OSError:
        if old.exists():
            old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)


def replace(out: Path, files: dict[str, bytes]) -> None:
    write(out, files)
    put(out)


def _fresh(out: Path) -> Path:
    return out.with_name(out.name + ".new")


def _old(out: Path) -> Path:
    return out.with_name(out.name + ".old")

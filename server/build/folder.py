"""The folder of a build: whole or not there at all, and never in the place of something else."""

import shutil
from pathlib import Path

from server.setup.errors import SetupError
from server.static import BUILD_SIGN


def check(out: Path, sign: str = BUILD_SIGN) -> None:
    """SetupError where something else lies in the place of the build, which would have a file of the name `sign`."""
    if out.exists() and not out.is_dir():
        raise SetupError(f"{out} is a file. Name another folder with --out.")
    if out.exists() and any(out.iterdir()) and not (out / sign).exists():
        raise SetupError(f"{out} holds something else than a build, and nothing in it was touched. Name another --out.")


def replace(out: Path, files: dict[str, bytes]) -> None:
    """The files in the place of the build before; that stays until the new one is whole."""
    fresh, old = out.with_name(out.name + ".new"), out.with_name(out.name + ".old")
    for each in (fresh, old):
        shutil.rmtree(each, ignore_errors=True)
    for name, content in files.items():
        path = fresh / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)

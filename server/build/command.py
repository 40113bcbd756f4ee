"""Makes a build, looks at it, and says what it weighs."""

from pathlib import Path

from server.build import folder, opened
from server.build.compress import with_compressed
from server.build.files import build_files
from server.build.weight import table
from server.setup.places import ROOT
from server.setup.steps import step


def build(out: Path, base: str, api: str | None) -> int:
    """SetupError, and nothing changed in `out`, where it cannot be made."""
    folder.check(out)
    with step("Compiling, bundling"):
        files = build_files(ROOT, api)
    with step("Compressing"):
        made = with_compressed(files)
    folder.replace(out, made)
    with step("Opening it"):
        is_opened = opened.check(out, base)
    print(table(made))
    print(_said(out, is_opened), flush=True)
    return 0


def _said(out: Path, is_opened: bool) -> str:
    unseen = "" if is_opened else " It was not opened: there is no Chromium here."
    return f"The panel is in {out}; docs/deploy.md says how to host it.{unseen}"

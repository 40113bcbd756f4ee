"""The [files] of pyscript.toml: what the checkout's page fetches."""

from pathlib import Path

HEAD = "[files]\n"


def listed(root: Path) -> str:
    """The text of pyscript.toml with every file of app/ in its list, and nothing else."""
    before, _, _ = (root / "pyscript.toml").read_text(encoding="utf-8").partition(HEAD)
    names = sorted(path.relative_to(root).as_posix() for path in (root / "app").rglob("*.py"))
    return before + HEAD + "".join(f'"./{name}" = "./{name}"\n' for name in names)


def write(root: Path) -> int:
    """How many there are now."""
    text = listed(root)
    (root / "pyscript.toml").write_text(text, encoding="utf-8", newline="\n")
    return text.partition(HEAD)[2].count("\n")

"""Which modules of app/ are there from the start, and which come after the first screen: read from their imports."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

START = "app.main"
# The API inside the page: where it is wired, and what nobody else needs.
DEMO = "app.main_demo"
DEMOS_OWN = (
    DEMO,
    "app.demo",
    "app.contract",
    "app.browser.agent",
    "app.browser.letters",
    "app.views.demo_note",
    "app.views.start_over",
)


def split(root: Path, named: Sequence[str] = ()) -> tuple[list[Path], list[Path]]:
    """The files that app/main.py imports outside functions, directly or not, and the others; sorted.

    `named` are modules that the configuration names: "app.api.dialects.native". They belong to the first. The API
    inside the page is not there at all unless DEMO is one of them.
    """
    files = {_module(path.relative_to(root)): path for path in sorted((root / "app").rglob("*.py"))}
    files = {name: path for name, path in files.items() if DEMO in named or not _is_demos(name)}
    first = _reached([START, *named], files)
    return [files[name] for name in files if name in first], [files[name] for name in files if name not in first]


def _is_demos(name: str) -> bool:
    return any(name == own or name.startswith(own + ".") for own in DEMOS_OWN)


def _module(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def _reached(waiting: list[str], files: dict[str, Path]) -> set[str]:
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in files and name not in found:
            found.add(name)
            waiting += [name.rpartition(".")[0], *_imports(ast.parse(files[name].read_text(encoding="utf-8")).body)]
    return found


def _imports(body: list[ast.stmt]) -> Iterator[str]:
    """Of the statements that run with the module: not those inside functions, or for type checkers alone."""
    for node in body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.If):
            is_for_checkers = isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
            yield from _imports(node.orelse if is_for_checkers else node.body + node.orelse)
        elif isinstance(node, ast.Try):
            yield from _imports(node.body)

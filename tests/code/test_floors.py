"""Imports point down, never up."""

import ast

import pytest

from tests.code.places import ROOT, app_files

# From the top down. What stands on one floor may import its neighbours.
FLOORS = [
    ["app.main", "app.main_demo", "app.main_rest"],
    ["app.controllers", "app.global_commands", "app.resources"],
    ["app.views", "app.components", "app.view", "app.panel", "app.region", "app.deleting"],
    ["app.models"],
    [
        "app.query",
        "app.api",
        "app.contract",
        "app.demo",
        "app.doctor",
        "app.router",
        "app.routes",
        "app.prefetch",
        "app.rest",
        "app.keys",
        "app.commands",
        "app.list_query",
        "app.dashboard_query",
    ],
    [
        "app.errors",
        "app.html",
        "app.config",
        "app.config_checks",
        "app.field_names",
        "app.url",
        "app.pattern",
        "app.words",
        "app.key_names",
        "app.key_pressed",
        "app.messages",
        "app.permissions",
        "app.roles",
        "app.rules",
        "app.times",
    ],
]
# Beside the floors: main alone knows it, and it knows nothing but the ground floor.
BROWSER = "app.browser"
BROWSERS_OWN = ["js", "pyscript", "polyscript", "jsffi"]


def floor(module: str) -> int:
    """0 is the top. The ground floor for `app` itself, which is empty."""
    for number, names in enumerate(FLOORS):
        if any(is_in(module, name) for name in names):
            return number
    return len(FLOORS) - 1 if module == "app" else -1


def is_in(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def imported(tree: ast.AST) -> list[str]:
    """The modules that are imported when the code runs: not those for type checkers alone."""
    names: list[str] = []
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append("." * node.level + (node.module or ""))
        elif isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            waiting += node.orelse
        else:
            waiting += list(ast.iter_child_nodes(node))
    return sorted(names)


def module_of(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def faults(path: str, source: str) -> list[str]:
    module = module_of(path)
    return [f"{path} {fault}" for name in imported(ast.parse(source)) if (fault := fault_of(module, name))]


def fault_of(module: str, name: str) -> str:
    if name.startswith("."):
        return f"imports {name} relatively"
    if name.partition(".")[0] in BROWSERS_OWN:
        return "" if is_in(module, BROWSER) else f"imports {name}, which only app/browser/ may"
    if not is_in(name, "app"):
        return ""
    if is_in(module, BROWSER):
        is_allowed = is_in(name, BROWSER) or floor(name) == len(FLOORS) - 1
        return "" if is_allowed else f"imports {name}: app/browser/ knows only the ground floor"
    if is_in(name, BROWSER):
        return "" if floor(module) == 0 else f"imports {name}, which only app/main.py and main_rest.py may"
    return f"imports {name} from a floor above" if floor(name) < floor(module) else ""


@pytest.mark.parametrize("path", app_files())
def test_imports_point_down(path: str) -> None:
    assert faults(path, (ROOT / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", app_files())
def test_every_file_stands_on_a_floor(path: str) -> None:
    module = module_of(path)
    assert is_in(module, BROWSER) or floor(module) >= 0, f"{path} stands on no floor: give it one in this file."


BAD = """
from app.views.user_show import UserShow
import js

def late():
    from pyscript import ffi
    from app.browser.dom import by_id
    from . import entry

if TYPE_CHECKING:
    from app.main import start
else:
    import app.controllers.users
"""


def test_a_bad_file_is_found_out() -> None:
    assert faults("app/query/bad.py", BAD) == [
        "app/query/bad.py imports . relatively",
        "app/query/bad.py imports app.browser.dom, which only app/main.py and main_rest.py may",
        "app/query/bad.py imports app.controllers.users from a floor above",
        "app/query/bad.py imports app.views.user_show from a floor above",
        "app/query/bad.py imports js, which only app/browser/ may",
        "app/query/bad.py imports pyscript, which only app/browser/ may",
    ]
    assert faults("app/browser/bad.py", "import js\nfrom app.models.user import User") == [
        "app/browser/bad.py imports app.models.user: app/browser/ knows only the ground floor"
    ]
    assert faults("app/views/good.py", "import json\nfrom app.components.age import age_text") == []


def test_what_cannot_be_imported_without_a_browser_is_the_browser_and_main() -> None:
    """The rest runs on plain CPython, where most tests live."""
    needing = [path for path in app_files() if any(is_in(name, BROWSER) for name in imports_of(path))]
    assert needing == ["app/main.py", "app/main_demo.py", "app/main_rest.py"]


def imports_of(path: str) -> list[str]:
    if path.startswith("app/browser/"):
        return []
    return imported(ast.parse((ROOT / path).read_text(encoding="utf-8")))

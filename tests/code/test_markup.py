"""No markup holds what the content-security policy would refuse: inline styles, inline scripts, handler attributes. And
one file turns text into markup."""

import ast
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.code.places import ROOT, app_files, public_files

FORBIDDEN = re.compile(
    r"<[^>]*\sstyle\s*=|<[^>]*\son[a-z]+\s*=|<script(?![^>]*\ssrc=)|<style|javascript:", re.IGNORECASE
)
# What makes markup or a script of a text, where the text does not come from public/trusted.js.
SINKS = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|srcdoc|createContextualFragment|document\.write|setHTMLUnsafe|createPolicy|"
    r"parseFromString\((?!html\()|\beval\(|new Function|new Worker|serviceWorker\.register\((?!scriptAddress\()"
)


def strings_of(path: str) -> list[str]:
    """Every text in the file but the docstrings; the parts of an f-string one by one."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    docstrings = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node not in docstrings]
    return [node.value for node in texts if isinstance(node.value, str)]


# A name that is there to break a careless page: it is text, and stays text.
NAMES = ["<img src=x onerror=alert(1)>"]


@pytest.mark.parametrize("path", app_files())
def test_no_template_holds_what_the_policy_refuses(path: str) -> None:
    assert [text for text in strings_of(path) if FORBIDDEN.search(text) and text not in NAMES] == []


@pytest.mark.parametrize("path", app_files())
def test_values_of_attributes_are_written_in_quotes(path: str) -> None:
    """Escaping is enough inside quotes alone."""
    assert [text for text in strings_of(path) if re.search(r"<[a-z][^<>]*=\{\}", text)] == []


@pytest.mark.parametrize("path", [*app_files(), *public_files()])
def test_only_trusted_js_makes_markup_or_scripts_of_text(path: str) -> None:
    found = SINKS.findall((ROOT / path).read_text(encoding="utf-8"))
    assert found == (["createPolicy", "innerHTML", "innerHTML"] if path == "public/trusted.js" else [])


class Page(HTMLParser):
    """What an HTML file brings along that the policy would refuse."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        self.faults += [f"<{tag} {name}>" for name in names if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in names):
            self.faults.append(f"<{tag}> inline")


def test_the_shell_holds_nothing_that_the_policy_refuses() -> None:
    assert Page(ROOT / "index.html").faults == []


def test_what_the_policy_refuses_is_found_out(tmp_path: Path) -> None:
    for text in ('<p class="a" style="x">', "<p onclick=x>", "<script>", "<style>", '<a href="javascript:x">'):
        assert FORBIDDEN.search(text)
    for text in ('<p class="style">', "<p>one = two</p>", '<script src="x.js">', 'data-action="one"'):
        assert not FORBIDDEN.search(text)
    assert SINKS.search("node.innerHTML = text") and SINKS.search("parser.parseFromString(text, type)")
    assert not SINKS.search("parser.parseFromString(html(text), type)")
    bad = tmp_path / "bad.html"
    bad.write_text("<p style='x' onclick='y'><script>z</script><style>a{}</style>", encoding="utf-8")
    assert Page(bad).faults == ["<p style>", "<p onclick>", "<script> inline", "<style> inline"]

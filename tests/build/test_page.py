"""index.html of a build."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from server import policy
from server.build.files import build_files
from server.build.names import integrity
from server.build.page import linked_styles, scripts
from server.setup.places import ROOT
from tests.build.conftest import edit

TITLE = """"><script>alert('1')</script>&quot;"""


class Read(HTMLParser):
    """The elements of a page, in their order: tag and attributes."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def all(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        found = [attributes for name, attributes in self.elements if name == tag]
        return [each for each in found if all(each.get(key) == value for key, value in wanted.items())]

    def place(self, tag: str, **wanted: str) -> int:
        return self.elements.index((tag, self.all(tag, **wanted)[0]))


@pytest.fixture(scope="module")
def page(files: dict[str, bytes]) -> Read:
    return Read(files["index.html"])


def test_the_policy_comes_before_all_that_it_is_for(page: Read) -> None:
    (found,) = page.all("meta", **{"http-equiv": "Content-Security-Policy"})
    assert found["content"] == policy.meta_policy("/api")
    place = page.place("meta", **{"http-equiv": "Content-Security-Policy"})
    assert [tag for tag, _ in page.elements[:place]] == ["html", "head", "meta"]  # the charset


def test_python_is_on_its_way_before_a_script_holds_up_the_parser(page: Read) -> None:
    scripts = [number for number, (tag, _) in enumerate(page.elements) if tag == "script"]
    assert len(page.all("link", rel="preload")) == 2
    for part in ("app", "interpreter"):
        assert page.place("link", rel="preload", **{"data-part": part}) < min(scripts)


def test_nothing_inline_runs_and_nothing_comes_from_elsewhere(page: Read) -> None:
    assert all(each.get("src", "").startswith("./assets/") for each in page.all("script"))
    assert page.all("style") == []
    assert [attributes for _, attributes in page.elements if "style" in attributes] == []
    assert [name for _, attributes in page.elements for name in attributes if name.startswith("on")] == []


def test_all_that_it_names_is_there_and_nothing_of_the_checkout_is_named(page: Read, files: dict[str, bytes]) -> None:
    named = {each[key] for _, each in page.elements for key in ("src", "href") if each.get(key, "").startswith("./")}
    assert {name.removeprefix("./") for name in named} <= set(files)
    assert b"public/" not in files["index.html"]
    assert b"pyscript" not in files["index.html"].lower()


def test_each_asset_is_checked_as_what_the_build_made(page: Read, files: dict[str, bytes]) -> None:
    for tag, key in (("script", "src"), ("link", "href")):
        for each in page.all(tag):
            if each.get(key, "").startswith("./assets/") and each.get("rel") != "icon":
                content = files[each[key].removeprefix("./")]
                assert integrity(content) in (each.get("integrity"), each.get("data-integrity"))
                assert "crossorigin" in each


def test_each_style_sheet_of_the_checkout_is_in_one_of_the_three(files: dict[str, bytes]) -> None:
    source = (ROOT / "index.html").read_text(encoding="utf-8")
    found = [
        name
        for mark in ("", ' data-part="rest"', ' media="print" data-part="rest"')
        for name in linked_styles(source, mark)
    ]
    assert sorted(found) == sorted(f"public/styles/{path.name}" for path in (ROOT / "public/styles").glob("*.css"))
    assert found == list(re.findall(r'href="\./([^"]+\.css)"', source))


def test_classic_scripts_are_those_that_run_before_the_page_is_there() -> None:
    assert scripts((ROOT / "index.html").read_text(encoding="utf-8")) == [
        "public/able.js",
        "public/language.js",
        "public/theme.js",
    ]


def test_each_icon_that_the_page_uses_is_in_the_page(page: Read) -> None:
    used = {each["href"] for each in page.all("use")}
    assert used and used <= {f"#{each['id']}" for each in page.all("symbol")}


def test_its_tables_are_read_as_they_were_written(page: Read) -> None:
    tables = {name: json.loads(page.all("meta", name=name)[0]["content"]) for name in ("panel", "early")}
    assert (tables["panel"]["title"], tables["panel"]["api"]) == ("Halfminute", "/api")
    assert {"route": "users/new", "asks": []} in tables["early"]


def test_no_text_of_the_configuration_becomes_markup(checkout: Path) -> None:
    edit(checkout / "pyscript.toml", 'title = "Halfminute"', f"title = '''{TITLE}'''")
    made = build_files(checkout, None)
    page = Read(made["index.html"])
    assert json.loads(page.all("meta", name="panel")[0]["content"])["title"] == TITLE
    assert len(page.all("script")) == 2
    assert json.loads(made["manifest.webmanifest"])["name"] == TITLE


def test_an_api_elsewhere_may_be_called_and_nothing_else(checkout: Path) -> None:
    page = Read(build_files(checkout, "https://api.example.com/v1")["index.html"])
    (found,) = page.all("meta", **{"http-equiv": "Content-Security-Policy"})
    assert "connect-src 'self' https://api.example.com;" in found["content"]
    assert json.loads(page.all("meta", name="panel")[0]["content"])["api"] == "https://api.example.com/v1"

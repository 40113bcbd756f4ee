"""A person follows docs/tutorial.md word for word, in a copy of the repository, and looks at what they have made."""

import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.docs.steps import Block, NotThere, apply, blocks, changed

ROOT = Path(__file__).resolve().parents[2]
TUTORIAL = ROOT / "docs/tutorial.md"
# What a copy of the repository has; and what set-up has put beside it.
COPIED = ("app", "docs", "public", "server", "tests")
INSTALLED = (".venv", "node_modules")
VENDOR = "public/vendor"
# Commands that go on until they are stopped: the fixtures below are these.
GOES_ON = (".venv/bin/python -m uvicorn", "python3 serve.py --api")
CODE = [f"tests/code/test_{name}.py" for name in ("floors", "words", "pyscript_toml", "first_screen")]
# Those that take their time, and what is run in their place.
INSTEAD = {
    ".venv/bin/python -m pytest -q -n 2 tests/unit tests/code": [
        ".venv/bin/ruff check .",
        ".venv/bin/ruff format --check .",
        ".venv/bin/python -m mypy",
        "node tests/unit/run_micropython.mjs views/test_teams.py models/test_teams.py",
        " ".join([".venv/bin/python -m pytest -q -n 0 tests/unit/views/test_teams.py", *CODE]),
    ],
    # The second walk goes through a build.
    "python3 serve.py build --api https://api.example.org": [],
}


@pytest.fixture(scope="module")
def fork(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With every step done, and every command run."""
    root = tmp_path_factory.mktemp("fork")
    copy(root)
    for block in blocks(TUTORIAL.read_text(encoding="utf-8")):
        if block.file:
            apply(block, root)
        else:
            for line in block.text.strip().splitlines():
                run(line, root, block)
    return root


def copy(root: Path) -> None:
    for name in COPIED:
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("vendor", "__pycache__"))
    for path in ROOT.iterdir():
        if path.is_file() and ".sqlite3" not in path.name:
            shutil.copy(path, root)
    for name in INSTALLED:
        (root / name).symlink_to((ROOT / name).resolve())
    # What is a link is not served.
    shutil.copytree(ROOT / VENDOR, root / VENDOR)


def run(line: str, root: Path, block: Block) -> None:
    for command in [] if line.startswith(GOES_ON) else INSTEAD.get(line, [line]):
        # As from a terminal: the variables of this pytest are not for the one in there.
        around = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
        words = [pythons(word) for word in shlex.split(command)]
        done = subprocess.run(words, cwd=root, capture_output=True, text=True, check=False, env=around)
        assert done.returncode == 0, f"{block.step}: {command}\n{done.stdout}\n{done.stderr}"


def pythons(word: str) -> str:
    return sys.executable if word in ("python3", ".venv/bin/python") else word


@pytest.fixture(scope="module", params=["checkout", "build"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def api(fork: Path, kind: str) -> Iterator[str]:
    """The API of the first step, as it starts."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "uvicorn", "teams_api:api", "--port", port, "--log-level", "warning"]
    with subprocess.Popen(command, cwd=fork) as process:
        wait_for(f"http://127.0.0.1:{port}/teams")
        yield f"http://127.0.0.1:{port}"
        process.kill()


def wait_for(url: str) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            httpx.get(url)
            return
        except httpx.TransportError:
            time.sleep(0.05)
    raise AssertionError(f"Nothing answers at {url}.")


@pytest.fixture(scope="module")
def url(fork: Path, kind: str, api: str) -> Iterator[str]:
    """The fork's panel before that API."""
    options = ["--build"] if kind == "build" else []
    command = [sys.executable, "-m", "tests.docs.fork", api, *options]
    with subprocess.Popen(command, cwd=fork, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.kill()


class Visitor:
    """Somebody in front of the fork's panel, and what their browser asked the API."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.main = page.locator("main")
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self._url = url
        page.on("request", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda message: self._heard(message.type, message.text))

    def _hear(self, request: object) -> None:
        parts = urlsplit(request.url)  # type: ignore[attr-defined]
        if parts.path.startswith("/api/teams"):
            self.asked.append(f"{request.method} {parts.path}{'?' + parts.query if parts.query else ''}")  # type: ignore[attr-defined]

    def _heard(self, kind: str, text: str) -> None:
        # The refusals that these walks are about; and what the browser says of a test that keeps workers out.
        if kind in ("error", "warning") and not re.search("404|412|422|Service Worker", text):
            self.complaints.append(text)

    def open(self, fragment: str) -> None:
        self.page.goto(self._url + fragment)
        expect(self.page.locator("body[data-app=ready]")).to_be_attached(timeout=30_000)
        self.page.evaluate("dispatchEvent(new Event('pointerdown'))")
        expect(self.page.locator("body[data-whole]")).to_be_attached(timeout=30_000)

    def sees(self, target: str, heading: str) -> None:
        at = f'main[data-route="{target}"][data-state="ready"]:not([data-seen]):not([aria-busy])'
        expect(self.page.locator(at)).to_be_attached(timeout=20_000)
        expect(self.main.locator("h1")).to_have_text(heading)

    def takes(self) -> list[str]:
        """What was asked since the last time."""
        asked, self.asked[:] = list(self.asked), []
        return asked


@pytest.fixture
def visitor(browser: Browser, url: str) -> Iterator[Visitor]:
    context = browser.new_context(service_workers="block", locale="en-GB")
    visitor = Visitor(context.new_page(), url)
    yield visitor
    context.close()
    assert visitor.complaints == []


def test_what_was_made_is_a_list_a_page_and_a_form(visitor: Visitor) -> None:
    page, main = visitor.page, visitor.main
    visitor.open("#teams")
    visitor.sees("teams#index", "Teams")
    expect(main.locator("tbody tr")).to_have_count(25)
    expect(main).to_contain_text("40 teams")
    expect(page.locator("nav.rail [aria-current]")).to_have_text("Teams")
    assert visitor.takes() == ["GET /api/teams?page=1&size=25"]

    # Pages, an order, a search.
    main.get_by_role("link", name="Next").click()
    expect(main.locator("tbody tr")).to_have_count(15)
    main.get_by_role("link", name="Purpose").click()
    expect(main.locator("[aria-sort=ascending]")).to_have_text("Purpose")
    expect(main.locator("tbody tr")).to_have_count(25)
    page.keyboard.press("/")
    page.keyboard.type("oslo")
    expect(main.locator("tbody tr")).to_have_count(5)
    assert "GET /api/teams?search=oslo&sort=purpose&page=1&size=25" in visitor.takes()

    # A team that was in the list opens without a call; and the way back costs none.
    main.get_by_role("link", name="Support Oslo").click()
    visitor.sees("teams#show", "Support Oslo")
    page.go_back()
    expect(main.locator("tbody tr")).to_have_count(5)
    page.go_forward()
    visitor.sees("teams#show", "Support Oslo")
    assert visitor.takes() == []

    # What is missing is not sent, what is refused stands beside its field, and what was typed stays.
    page.keyboard.press("e")
    visitor.sees("teams#edit", "Edit Support Oslo")
    name = main.get_by_label("Name")
    name.fill("")
    main.get_by_role("button", name="Save").click()
    expect(main.locator("#team-name-error")).to_have_text("Enter a name.")
    assert visitor.takes() == []
    name.fill("Design Oslo")
    main.get_by_role("button", name="Save").click()
    expect(main.locator("#team-name-error")).to_have_text("Another one has this name.")
    expect(name).to_have_value("Design Oslo")
    name.fill("Northern Support")
    name.press("Enter")
    visitor.sees("teams#show", "Northern Support")
    assert visitor.takes() == ["PATCH /api/teams/10"] * 2

    # The list shows it at once, and asks whether it still belongs there.
    page.keyboard.press("g")
    page.keyboard.press("t")
    visitor.sees("teams#index", "Teams")
    expect(main.locator("tbody tr")).to_have_count(25)
    page.keyboard.press("/")
    page.keyboard.type("northern")
    expect(main.locator("tbody tr")).to_have_count(1)


def test_who_was_later_is_shown_both_versions(visitor: Visitor, api: str) -> None:
    main = visitor.main
    visitor.open("#teams/3/edit")
    visitor.sees("teams#edit", "Edit Platform Porto")
    httpx.patch(api + "/teams/3", json={"purpose": "Theirs", "name": "Harbour"}).raise_for_status()
    main.get_by_label("Name").fill("Mine")
    main.get_by_role("button", name="Save").click()
    expect(main.locator(".conflict")).to_contain_text("Harbour")
    main.get_by_role("button", name="Save mine over theirs").click()
    visitor.sees("teams#show", "Mine")
    expect(main).to_contain_text("Theirs")


def test_a_team_that_is_not_there_is_said_to_be_missing(visitor: Visitor) -> None:
    visitor.open("#teams/999")
    expect(visitor.page.locator('main[data-state="not-found"] h1')).to_have_text("This team does not exist")
    visitor.main.get_by_role("link", name="All teams").click()
    visitor.sees("teams#index", "Teams")


# How it is read.


def test_a_change_whose_place_is_not_there_or_not_the_only_one_is_found_out() -> None:
    block = Block("1", "a.py", "diff", " b\n+c\n")
    assert changed("a\nb\n", block) == "a\nb\nc\n"
    for text in ("a\n", "b\nb\n", "xb\n"):
        with pytest.raises(NotThere):
            changed(text, block)


def test_each_step_is_something_to_do() -> None:
    found = blocks(TUTORIAL.read_text(encoding="utf-8"))
    assert {block.kind for block in found} == {"", "python", "diff"}
    assert len({block.step for block in found}) == 8
    assert [block.text for block in found if block.kind and not block.file] == []

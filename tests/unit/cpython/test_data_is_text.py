"""Whatever stands in a field of the API is text on the page, on every screen. CPython only: it needs an HTML parser."""

from html.parser import HTMLParser
from urllib.parse import quote, unquote

import pytest

from app.region import Region
from app.views.signed_in import SignedIn
from tests.unit.check import settle
from tests.unit.fakes import Browser, Element, Event, page, problem, user

LONG = " and so on and so forth"
PAYLOADS = [
    "<img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    '" onmouseover="alert(1)',
    "</textarea></p></td><script>alert(1)</script>",
    "<!-- ",
    "&lt;b&gt; &amp; &#39;",
    "{} {0} {name}",
    "\\u003cb>",
    "%3Cb%3E?subject=x&bcc=y",
]
FIELDS = [
    "id", "username", "name", "email", "role", "status", "title", "team", "location", "timezone", "phone", "bio",
    "login_count", "last_login_at", "created_at", "updated_at", "version",
]  # fmt: skip
MOMENT_FIELDS = ["id", "at", "action", "summary", "ip", "agent"]


def harmless(payload) -> str:
    """A text as long as the payload: what is long may be shown in another way."""
    return ("harmless-" * 9)[: len(payload)]


class Parsed(HTMLParser):
    """`structure` is the elements with the names of their attributes; `texts` all texts and attribute values."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.structure: list[tuple[str, ...]] = []
        self.texts: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs) -> None:
        self.structure.append((tag, *[name for name, _ in attrs]))
        for name, value in attrs:
            self.texts.append(unquote(value or "") if name == "href" else value or "")

    def handle_endtag(self, tag) -> None:
        self.structure.append(("/" + tag,))

    def handle_comment(self, data) -> None:
        self.structure.append(("comment",))

    def handle_decl(self, decl) -> None:
        self.structure.append(("declaration",))

    def handle_data(self, data) -> None:
        self.texts.append(data)


def marked(fields, text) -> dict:
    """Each field says who it is, so that none can hide behind another, at a length that every cell cuts."""
    return {name: text + "[" + name + "]" + LONG for name in fields}


def nasty_user(text) -> dict:
    return user() | marked(FIELDS, text)


def serve(text):
    def server(line, body):
        path = line.split(" ")[1].partition("?")[0]
        if path == "/api/users":
            return 200, page([nasty_user(text), user(2)])
        if path.endswith("/activity"):
            return 200, page([marked(MOMENT_FIELDS, text)], 1, 2)
        if path.endswith("/stats"):
            return 200, {"days": [{"date": text + "[date]", "logins": 2}], "totals": {}}
        if path == "/api/session":
            return 200, {"user": nasty_user(text)}
        return 200, nasty_user(text)

    return server


def address(text, rest="") -> str:
    return "users/" + quote(text + "[id]" + LONG, safe="") + rest


def drawn(element) -> str:
    return element.text + "".join(drawn(child) for child in element.children.values())


async def opened(text, fragment) -> Browser:
    browser = Browser(fragment, serve(text))
    await settle()
    return browser


async def index(text):
    return drawn((await opened(text, "users")).main)


async def search(text):
    browser = Browser("users?search=" + quote(text), lambda line, body: (200, page([], 1, 0)))
    await settle()
    return drawn(browser.main)


async def show(text):
    return drawn((await opened(text, address(text))).main)


async def dashboard(text):
    return drawn((await opened(text, address(text, "/dashboard"))).main)


async def edit(text):
    return drawn((await opened(text, address(text, "/edit"))).main)


async def sidebar(text):
    return drawn((await opened(text, address(text))).sidebar)


async def seen_lately(text):
    browser = await opened(text, address(text))
    browser.open("users")
    await settle()
    return drawn(browser.sidebar)


async def refused(text):
    browser = await opened(text, address(text, "/edit"))
    errors = {name: [text + "[refused " + name + "]"] for name in ("name", "bio", "phone")}
    browser.network.server = lambda line, body: (422, problem(422, text + "[detail]", errors))
    fields = marked(["name", "email", "title", "team", "bio"], text)
    browser.act("save", Event(fields=fields | {"name": text + "[typed]"}))
    await settle()
    return drawn(browser.main)


async def leaving(text):
    browser = await opened(text, address(text, "/edit"))
    browser.act("typed", Event(fields={"name": "x"}))
    browser.open("users")
    return drawn(browser.dialog)


async def failed(text):
    browser = Browser("users/1", lambda line, body: (500, problem(500, text + "[detail]")))
    await settle()
    return drawn(browser.main) + drawn(browser.sidebar)


async def failed_again(text):
    browser = await opened(text, address(text))
    browser.network.server = lambda line, body: (500, problem(500, text + "[detail]"))
    browser.act("refresh", inside="sidebar")
    await settle()
    return drawn(browser.main) + drawn(browser.sidebar)


async def corner(text):
    browser, element = await opened(text, "nowhere"), Element()
    Region(element, browser.clock).show(SignedIn(browser.app, browser.session))
    await settle()
    return drawn(element)


SCREENS = [
    index, search, show, dashboard, edit, sidebar, seen_lately, refused, leaving, failed, failed_again, corner,
]  # fmt: skip


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("payload", PAYLOADS)
async def test_data_is_text_on_every_screen(screen, payload) -> None:
    plain, nasty = Parsed(await screen(harmless(payload))), Parsed(await screen(payload))
    assert nasty.structure == plain.structure
    assert count(nasty, payload) == count(plain, harmless(payload)) > 0


def count(parsed, text) -> int:
    """How often the text stands there, verbatim."""
    return sum(each.count(text) for each in parsed.texts)


ON_SCREENS = {
    index: ["username", "name", "email", "role", "status", "team"],
    show: FIELDS,
    edit: ["name", "email", "bio"],
}


@pytest.mark.parametrize("screen", ON_SCREENS)
async def test_each_field_stands_on_its_screen_verbatim(screen) -> None:
    payload = PAYLOADS[0]
    texts = "\n".join(Parsed(await screen(payload)).texts)
    for text in marked(ON_SCREENS[screen], payload).values():
        assert text in texts


async def test_a_value_that_was_not_escaped_would_be_seen(monkeypatch) -> None:
    monkeypatch.setattr("app.html.escape", lambda text: text)
    for payload in (PAYLOADS[0], PAYLOADS[2], PAYLOADS[3]):
        assert Parsed(await edit(payload)).structure != Parsed(await edit(harmless(payload))).structure

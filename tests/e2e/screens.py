"""Every screen of the panel, and every dialog over it: for what must hold on all of them, in any language."""

from collections.abc import Iterator

from playwright.sync_api import Locator, expect

from tests.e2e.conftest import Panel
from tests.e2e.server import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PAGES = ["#users", "#users?search=zzzz&role=editor", "#users/12", "#users/12/dashboard?days=90", "#users/new"]
PAGES += ["#inspector", "#nowhere"]


def violations(where: Locator) -> list[tuple[str, list[str]]]:
    """What axe finds there: rule, and the first nodes that break it."""
    if where.page.evaluate("typeof axe") == "undefined":
        where.page.evaluate(AXE.read_text())
    found = where.evaluate("async node => (await axe.run(node)).violations")
    return [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found]


def finds_nothing(panel: Panel) -> None:
    """Neither does axe complain on any screen, nor does one scroll sideways."""
    for name, part in screens(panel):
        wide = panel.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{name} is {wide} pixels too wide"
        assert violations(part) == [], name


def screens(panel: Panel) -> Iterator[tuple[str, Locator]]:
    """A name, and what is to be looked at: the page, or the dialog in front of it."""
    page, dialog = panel.page.locator("html"), panel.page.locator("dialog[open]")
    for fragment in PAGES:
        visit(panel, fragment)
        yield fragment, page
    yield "the form with errors", wrong(panel, page)
    yield "two people, one user", contested(panel, page)
    panel.go("#users")
    expect(dialog).to_be_visible()
    yield "leaving a form", dialog
    dialog.locator("[data-action=discard]").click()
    panel.shows("users#index")
    panel.page.locator(".columns-button").click()
    yield "the columns", page
    for action in ("suspend", "invite"):
        visit(panel, "#users/12")
        panel.main.locator(f"[data-action={action}]").first.click()
        expect(dialog).to_be_visible()
        yield action, dialog
        panel.page.keyboard.press("Escape")
    for key in ("Control+k", "?"):
        expect(dialog).to_have_count(0)
        panel.page.keyboard.press(key)
        expect(dialog).to_be_visible()
        yield key, dialog
        panel.page.keyboard.press("Escape")


def visit(panel: Panel, fragment: str) -> None:
    panel.go(fragment)
    expect(panel.page.locator("main:not([aria-busy])")).to_be_attached()
    if "dashboard" in fragment:
        expect(panel.main.locator("figure.chart")).to_be_visible()
        expect(panel.main.locator(".timeline, .empty").first).to_be_visible()


def wrong(panel: Panel, page: Locator) -> Locator:
    visit(panel, "#users/12/edit")
    panel.page.locator("[name=name]").fill("")
    panel.page.locator("[name=email]").fill("no address")
    panel.button("save").click()
    expect(panel.main.locator("[aria-invalid=true]")).to_have_count(2)
    return page


def contested(panel: Panel, page: Locator) -> Locator:
    """Of a text, a code and a choice."""
    panel.forgive("412")
    panel.page.locator("[name=name]").fill("Ada King")
    panel.page.locator("[name=email]").fill("ada@example.org")
    panel.page.locator("[name=role]").select_option("admin")
    panel.server.edit(12, name="Ada Lovelace", email="lovelace@example.org", role="editor")
    panel.button("save").click()
    expect(panel.main.locator(".conflict .contested")).to_have_count(3)
    return page

"""The page before and around Python: first paint, themes, policy, widths, accessibility."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Panel, both
from tests.e2e.server import ROOT, Server

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
SCREENS = ["#users", "#users/1", "#users/1/dashboard", "#users/1/edit", "#nowhere", "#users?search=zzzz"]


def test_without_scripts_the_shell_says_what_is_missing(browser: Browser, server: Server) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(server.url)
    for role in ("banner", "navigation", "main", "complementary"):
        expect(page.get_by_role(role)).to_be_attached()  # type: ignore[arg-type]
    expect(page.locator("noscript p")).to_contain_text("Please allow JavaScript")
    expect(page.locator("noscript p")).to_be_visible()
    page.close()


def test_a_runtime_that_does_not_arrive_is_said(page: Page, server: Server) -> None:
    page.route("**/micropython.wasm", lambda route: route.abort())
    page.goto(server.url)
    expect(page.get_by_role("alert").filter(has_text="could not start")).to_be_visible()


def test_a_mistake_in_the_configuration_is_said_on_the_page(page: Page, server: Server) -> None:
    text = (ROOT / "pyscript.toml").read_text().replace("stale_time = 30", "stale_tiem = 30")
    page.route("**/pyscript.toml", lambda route: route.fulfill(body=text, content_type="application/toml"))
    page.goto(server.url)
    expect(page.locator("main")).to_contain_text("[panel] has 'stale_tiem', but only title")
    expect(page.locator("main")).to_have_attribute("data-state", "error")


@both
def test_the_page_says_which_python_runs_it(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    expect(panel.page.locator("html")).to_have_attribute("data-interpreter", panel.interpreter)


@both
def test_no_script_or_style_of_others_runs(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    policy = panel.page.request.get(panel.address("")).headers["content-security-policy"]
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy
    assert "style-src 'self';" in policy
    panel.forgive("Content Security Policy|Content-Security-Policy")
    panel.page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.intruder = true";
            document.head.append(script);
            const intruder = "<p style='color: red' onclick='window.intruder = true'>x</p>";
            document.querySelector("main").insertAdjacentHTML("beforeend", intruder);
            document.querySelector("main > p:last-child").click();
        }"""
    )
    assert panel.page.evaluate("window.intruder") is None


def test_the_theme_is_remembered(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    panel.page.get_by_role("button", name="Switch between light and dark").click()
    expect(panel.page.locator("html")).to_have_attribute("data-theme", "dark")
    panel.page.reload()
    expect(panel.page.locator("html")).to_have_attribute("data-theme", "dark")


@pytest.mark.parametrize("width", [1280, 800, 390, 320])
def test_nothing_scrolls_sideways_but_a_table_in_its_box(panel: Panel, width: int) -> None:
    panel.page.set_viewport_size({"width": width, "height": 800})
    panel.open("#users").shows("users#index")
    for screen in [*SCREENS, "#users/7", "#users/9/dashboard"]:
        panel.go(screen)
        expect(panel.page.locator("main:not([aria-busy])")).to_be_attached()
        wide = panel.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{screen} is {wide} pixels too wide at {width}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(panel: Panel, width: int, scheme: str) -> None:
    panel.page.set_viewport_size({"width": width, "height": 800})
    panel.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    panel.open("#users/1").shows("users#show")
    panel.page.evaluate(AXE.read_text())
    for screen in SCREENS:
        panel.go(screen)
        expect(panel.page.locator("main:not([aria-busy])")).to_be_attached()
        found = panel.page.evaluate("async () => (await axe.run()).violations")
        assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found] == [], screen


def test_the_readme_picture_is_there() -> None:
    assert Path(ROOT / "docs" / "panel.png").stat().st_size > 10_000

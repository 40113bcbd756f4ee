"""The panel in another language: chosen in place, remembered, from right to left."""

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.e2e.conftest import BUILD, Panel, everywhere
from tests.e2e.screens import finds_nothing
from tests.e2e.server import Server

SCREENS = ["#users", "#users/1", "#users/1/dashboard", "#users/1/edit", "#inspector", "#nowhere"]


def choose(panel: Panel, code: str) -> None:
    panel.page.locator("#account-button").click()
    panel.page.locator(f"#account-speak-{code}").click()
    expect(panel.page.locator(f"html[lang={code}]")).to_be_attached()


@everywhere
def test_the_language_is_chosen_in_the_menu_and_takes_effect_at_once(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    before = len(panel.server.asked)
    choose(panel, "ar")
    expect(panel.page.locator("html")).to_have_attribute("dir", "rtl")
    expect(panel.main.get_by_role("heading", name="العمل")).to_be_visible()
    expect(panel.button("refresh")).to_have_text("تحديث")
    expect(panel.page.get_by_role("navigation", name="القائمة الرئيسية")).to_contain_text("المستخدمون")
    expect(panel.page.locator("#account-button")).to_be_focused()
    assert len(panel.server.asked) == before
    choose(panel, "en")
    expect(panel.page.locator("html")).to_have_attribute("dir", "ltr")
    expect(panel.main.get_by_role("heading", name="Work")).to_be_visible()


def test_what_was_typed_is_there_after_the_language_has_changed(panel: Panel) -> None:
    panel.open("#users/1/edit").shows("users#edit")
    panel.page.locator("[name=name]").fill("Ada King")
    panel.page.locator("[name=bio]").fill("Not saved yet.")
    choose(panel, "ar")
    expect(panel.page.locator("[name=name]")).to_have_value("Ada King")
    expect(panel.page.locator("[name=bio]")).to_have_value("Not saved yet.")


def test_the_choice_outlives_a_reload_and_stands_before_python_runs(panel: Panel) -> None:
    panel.open("#nowhere").shows("not-found", "not-found")
    choose(panel, "ar")
    expect(panel.page).to_have_title("غير موجود · Halfminute")
    # The page alone, without what it needs to start.
    panel.page.route("**/micropython*.wasm", lambda route: route.abort())
    panel.forgive("micropython.*wasm|Failed to|Abort|abort|fetch|ArrayBuffer")
    panel.page.reload()
    expect(panel.page.locator("html")).to_have_attribute("dir", "rtl")
    expect(panel.page.locator(".rail")).to_contain_text("الفاحص")
    expect(panel.main.get_by_role("alert")).to_contain_text("تعذّر تشغيل اللوحة")
    panel.page.unroute("**/micropython*.wasm")
    panel.page.reload()
    panel.shows("not-found", "not-found", "لا يوجد شيء في هذا العنوان")


def test_the_entrance_speaks_too_and_keeps_what_was_typed(browser: Browser, server: Server) -> None:
    page = browser.new_page()
    page.goto(server.url)
    entrance = page.locator("dialog#entrance")
    entrance.locator("[name=username]").fill("ada.lindqvist")
    entrance.locator("[name=password]").fill("a few words in a row")
    entrance.get_by_role("button", name="العربية").click()
    expect(entrance).to_contain_text("تسجيل الدخول")
    expect(entrance.locator("[name=username]")).to_have_value("ada.lindqvist")
    expect(entrance.locator("[name=password]")).to_have_value("a few words in a row")
    expect(entrance.get_by_role("button", name="العربية")).to_be_focused()
    expect(entrance.get_by_role("button", name="العربية")).to_have_attribute("aria-current", "true")
    page.close()


@pytest.fixture
def arabic(browser: Browser, server: Server) -> BrowserContext:
    """A browser of somebody in Egypt."""
    context = browser.new_context(locale="ar-EG", timezone_id="Africa/Cairo", service_workers="block")
    context.add_cookies([server.sign_in()])
    return context


@pytest.fixture
def panel_in_arabic(arabic: BrowserContext, server: Server) -> Panel:
    return Panel(arabic.new_page(), server, BUILD)


def test_a_browser_that_asks_for_arabic_gets_it_with_its_own_digits_and_zone(panel_in_arabic: Panel) -> None:
    panel = panel_in_arabic
    panel.server.change(
        "UPDATE users SET login_count = 1234, created_at = '2026-01-31T22:30:00Z', name = 'Ada Lindqvist' WHERE id = 1"
    )
    panel.open("#users/1").shows("users#show")
    expect(panel.main).to_contain_text("١٬٢٣٤")
    created = panel.main.locator("time[datetime='2026-01-31T22:30:00Z']")
    expect(created).to_contain_text("١٢:٣٠")
    expect(created).to_have_attribute("title", "الأحد، ١ فبراير ٢٠٢٦ في ١٢:٣٠:٠٠ ص غرينتش+٢")
    expect(panel.sidebar).to_contain_text("الآن")
    assert panel.unforgiven == []


def test_names_stand_with_the_page_and_addresses_are_spelt_from_left_to_right(panel_in_arabic: Panel) -> None:
    panel = panel_in_arabic
    panel.open("#users/1").shows("users#show")
    heading, words = panel.heading.bounding_box(), panel.page.locator(".person-words").bounding_box()
    assert heading and words
    assert heading["x"] + heading["width"] == pytest.approx(words["x"] + words["width"], abs=1)
    assert panel.heading.evaluate("node => getComputedStyle(node).textAlign") in ("right", "-webkit-right")
    assert panel.main.locator("a[href^=mailto] bdi").evaluate("node => getComputedStyle(node).direction") == "ltr"
    panel.go("#users/15").shows("users#show")
    expect(panel.heading).to_contain_text("عبد")
    assert panel.heading.evaluate("node => getComputedStyle(node).direction") == "rtl"


def test_sides_are_swapped(panel_in_arabic: Panel) -> None:
    panel = panel_in_arabic
    panel.open("#users/1").shows("users#show")
    rail, main, side = (
        panel.page.locator(each).bounding_box() for each in (".rail", "main", "aside[data-component=sidebar]")
    )
    assert rail and main and side
    assert rail["x"] > main["x"] > side["x"]
    assert rail["width"] < 100


@pytest.mark.parametrize("width", [1280, 640, 390, 320])
def test_nothing_scrolls_sideways_from_right_to_left(panel_in_arabic: Panel, width: int) -> None:
    panel = panel_in_arabic
    panel.page.set_viewport_size({"width": width, "height": 400})
    panel.open("#users").shows("users#index")
    for screen in [*SCREENS, "#users/7", "#users/9", "#users/11", "#users/13"]:
        panel.go(screen)
        expect(panel.page.locator("main:not([aria-busy])")).to_be_attached()
        wide = panel.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{screen} is {wide} pixels too wide at {width}"


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_in_arabic_on_any_screen_nor_in_any_dialog(
    panel_in_arabic: Panel, width: int, scheme: str
) -> None:
    panel = panel_in_arabic
    panel.page.set_viewport_size({"width": width, "height": 800})
    panel.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    panel.open("#users").shows("users#index")
    finds_nothing(panel)
    assert panel.unforgiven == []


def test_codes_in_the_list_stand_with_the_page_and_are_cut_at_their_end(panel_in_arabic: Panel) -> None:
    panel = panel_in_arabic
    panel.open("#users").shows("users#index")
    for column in ("username", "email"):
        cell = panel.main.locator(f"td.column-{column}").first
        assert cell.evaluate("node => getComputedStyle(node).direction") == "ltr"
        assert cell.evaluate("node => getComputedStyle(node).textAlign") in ("right", "-webkit-right")


def test_where_somebody_was_is_read_from_right_to_left_and_an_address_from_left_to_right(
    panel_in_arabic: Panel,
) -> None:
    panel = panel_in_arabic
    panel.open("#users/7/dashboard").shows("users#dashboard")
    moment = panel.main.locator(".moment .fine").first
    address, program = moment.locator("bdi").all()
    assert [each.evaluate("node => getComputedStyle(node).direction") for each in (address, program)] == ["ltr", "rtl"]
    first, second = address.bounding_box(), program.bounding_box()
    assert first and second
    assert first["x"] > second["x"]

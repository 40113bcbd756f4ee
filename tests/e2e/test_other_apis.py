"""The panel in front of other kinds of API, each started for it: pointed there by its table alone.

Every kind is asked by the panel's models in tests/others.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from app.api.connect import abilities
from app.config import Config
from tests.e2e.conftest import CHECKOUT, Panel
from tests.e2e.fork import Proxied, build, fork
from tests.e2e.test_sign_in import entrance, sign_in, sign_out
from tests.others.conftest import others  # noqa: F401, a fixture
from tests.others.kinds import Others
from tests.others.other import Other
from tests.others.panels import PANELS
from tests.others.people import ADMIN, PASSWORD, VIEWER

# Those that refuse nothing, and those that do not say for which field.
LAX = ("json-server-1",)
MUTE = ("fastapi-pages",)


# What the models alone are asked on every dialect, in tests/others, is tried in a browser on those that differ most.
several = pytest.mark.parametrize("kind", ["json-server-1", "django-session", "simple-rest"], indirect=True)


# The others differ from one of these in what the models are asked, not in what a page does.
IN_A_BROWSER = ("native", "json-server-1", "django-session", "django-token", "fastapi-pages", "simple-rest")


@pytest.fixture(scope="module", params=IN_A_BROWSER)
def kind(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def root(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build, as people use it."""
    return build(fork(tmp_path_factory.mktemp("fork"), PANELS[kind][1]))


@pytest.fixture
def other(others: Others, kind: str) -> Other:  # noqa: F811
    return others[PANELS[kind][0]]


@pytest.fixture
def server(root: Path, other: Other) -> Iterator[Proxied]:
    server = Proxied(root, other.url)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def context(new_context: Callable[[], BrowserContext]) -> BrowserContext:
    """Nobody is signed in."""
    return new_context()


@pytest.fixture
def can(kind: str) -> Any:
    return abilities(Config(PANELS[kind][1]))


@pytest.fixture
def inside(panel: Panel, can: Any) -> Panel:
    """The list, with somebody who is signed in where that can be."""
    panel.forgive("status of 4[0-9][0-9]")
    panel.open("#users?sort=username")
    if can("session"):
        sign_in(panel, PASSWORD, ADMIN)
    return panel.shows("users#index")


def rows(panel: Panel) -> Any:
    return panel.main.locator("tbody tr[data-id]")


def open_person(panel: Panel, name: str, page: int = 3) -> Panel:
    """On the last page, by name."""
    panel.go(f"#users?sort=username&page={page}").shows("users#index")
    panel.link(name).click()
    return panel.shows("users#show", heading=name)


def test_people_are_looked_up_read_and_changed(inside: Panel, kind: str, can: Any) -> None:
    panel, page = inside, inside.page
    # The list, its order, its pages.
    expect(rows(panel)).to_have_count(25)
    expect(panel.main.locator(".pagination")).to_contain_text("60 users · page 1 of 3")
    expect(rows(panel).first).to_contain_text("abebe")
    page.get_by_role("link", name="Next").click()
    expect(rows(panel).first).not_to_contain_text("abebe")
    search = page.locator("#user-search")
    expect(search).to_have_count(1 if can("search") else 0)
    if can("search"):
        search.fill("lovelace")
        expect(rows(panel)).to_have_count(2)
    panel.go("#users?role=editor").shows("users#index")
    expect(panel.main.locator(".pagination")).to_contain_text("20 users")
    # A person, and what they did.
    open_person(panel, "王伟")
    expect(panel.main).to_contain_text("wei@example.com")
    expect(panel.main.get_by_role("link", name="Dashboard")).to_have_count(1 if can("activity") else 0)
    # The form: refused, and then not.
    panel.button("edit").first.click()
    panel.shows("users#edit")
    panel.main.get_by_label("Title").fill("Countess")
    if kind not in LAX:
        panel.main.get_by_label("E-mail").fill("ada@example.com")
        page.get_by_role("button", name="Save", exact=True).click()
        expect(panel.main.get_by_role("alert").first).to_contain_text("exists" if kind in MUTE else "Not saved yet")
        if kind not in MUTE:
            expect(panel.main.get_by_label("E-mail")).to_have_attribute("aria-invalid", "true")
        expect(panel.main.get_by_label("Title")).to_have_value("Countess")
        panel.main.get_by_label("E-mail").fill("wei@example.com")
    panel.main.get_by_label("Name", exact=True).fill("Wei Wang")
    page.get_by_role("button", name="Save", exact=True).click()
    panel.shows("users#show", heading="Wei Wang")
    expect(panel.main).to_contain_text("Countess")
    page.reload()
    panel.shows("users#show", heading="Wei Wang")


@several
def test_somebody_is_made_and_deleted(inside: Panel, can: Any) -> None:
    panel, page = inside, inside.page
    page.clock.install()
    panel.go("#users/new").shows("users#new")
    panel.main.get_by_label("Username").fill("zzz.new")
    panel.main.get_by_label("Name", exact=True).fill("Zoë Néw")
    panel.main.get_by_label("E-mail").fill("new@example.com")
    page.get_by_role("button", name="Save", exact=True).click()
    panel.shows("users#show", heading="Zoë Néw")
    panel.button("delete").first.click()
    panel.shows("users#index")
    with page.expect_request(lambda request: request.method == "DELETE"):
        page.clock.run_for(9000)
    expect(page.locator('#messages [data-action="undo"]')).to_have_count(0)
    panel.go("#users?sort=-username").shows("users#index")
    expect(panel.main.locator(".pagination")).to_contain_text("60 users")
    expect(rows(panel).first).to_contain_text("zz")


@several
def test_two_people_who_change_one_field_are_both_asked(inside: Panel, context: BrowserContext, can: Any) -> None:
    panel = inside
    open_person(panel, "王伟")
    second = Panel(context.new_page(), panel.server, panel.interpreter)
    second.forgive("status of 4[0-9][0-9]")
    second.open("#users?sort=username&page=3").shows("users#index")
    second.link("王伟").click()
    for each, name in ((panel, "Mine"), (second, "Theirs")):
        each.button("edit").first.click()
        each.shows("users#edit").main.get_by_label("Name", exact=True).fill(name)
    second.page.get_by_role("button", name="Save", exact=True).click()
    second.shows("users#show", heading="Theirs")
    panel.page.get_by_role("button", name="Save", exact=True).click()
    expect(panel.main.locator(".conflict")).to_contain_text("Theirs")
    panel.button("keep-mine").first.click()
    panel.shows("users#show", heading="Mine")
    assert second.unforgiven == []


@several
def test_a_session_that_ends_in_a_form_loses_nothing(inside: Panel, other: Other, can: Any) -> None:
    if not can("session"):
        expect(entrance(inside)).not_to_be_visible()
        expect(inside.button("sign-out")).to_have_count(0)
        return
    panel, page = inside, inside.page
    open_person(panel, "王伟")
    panel.button("edit").first.click()
    panel.shows("users#edit")
    panel.main.get_by_label("Name", exact=True).fill("Wei Wang")
    other.tell("expire")
    page.get_by_role("button", name="Save", exact=True).click()
    sign_in(panel, PASSWORD)
    panel.shows("users#show", heading="Wei Wang")
    sign_out(panel)
    expect(entrance(panel)).to_be_visible()
    sign_in(panel, PASSWORD, VIEWER)
    panel.shows("users#index")
    expect(panel.button("new")).to_have_count(0)


@pytest.mark.parametrize("kind", ["django-session"], indirect=True)
def test_the_checkout_is_pointed_there_by_the_same_table(
    page: Page,
    tmp_path: Path,
    other: Other,
    kind: str,
) -> None:
    server = Proxied(fork(tmp_path / "fork", PANELS[kind][1]), other.url)
    server.start()
    panel = Panel(page, server, CHECKOUT)
    panel.forgive("status of 4[0-9][0-9]")
    panel.open("#users?sort=username")
    sign_in(panel, PASSWORD, ADMIN)
    panel.shows("users#index")
    expect(rows(panel)).to_have_count(25)
    assert panel.unforgiven == []
    server.stop()

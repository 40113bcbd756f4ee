"""The first calls are on their way while Python starts: the same ones as without, and none of them twice."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.e2e.conftest import BUILD, Panel
from tests.e2e.server import Server

TABLE = re.compile(r'<meta name="early" content="[^"]*">')
USER = "GET /api/users/1"
SESSION = "GET /api/session"
HELD = "**/app-*.romfs"
Visit = Callable[[str, bool], list[str]]


@pytest.fixture
def visit(browser: Browser, server: Server, built: Path) -> Visit:
    """What is asked for by somebody who was never here, with calls ahead or without."""
    page_without = TABLE.sub("", (built / "index.html").read_text(encoding="utf-8"))

    def visit(fragment: str, is_early: bool) -> list[str]:
        context = browser.new_context(service_workers="block", locale="en-GB", timezone_id="Europe/London")
        context.add_cookies([server.sign_in()])
        panel = Panel(context.new_page(), server, BUILD)
        if not is_early:
            panel.page.route(server.url, lambda route: route.fulfill(body=page_without, content_type="text/html"))
        server.asked.clear()
        come_to_rest(panel.open(fragment))
        context.close()
        return sorted(server.asked)

    return visit


def come_to_rest(panel: Panel) -> None:
    expect(panel.page.locator("main:not([aria-busy]):not([data-state=loading])")).to_be_attached()
    if "dashboard" in panel.page.url and panel.heading.inner_text() != "This user does not exist":
        expect(panel.main.locator("figure.chart")).to_be_visible()
        expect(panel.main.locator(".timeline")).to_be_visible()


FRAGMENTS = ["", "#users", "#users?role=admin", "#users/1", "#/users/1/", "#users/1/dashboard", "#users/1/edit"]
FRAGMENTS += ["#users/1/dashboard?days=7", "#users/new", "#users/123456", "#inspector", "#nowhere"]


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_they_are_the_calls_that_python_would_make_and_each_is_made_once(visit: Visit, fragment: str) -> None:
    """Query contract, lines 1 and 4."""
    early, late = visit(fragment, True), visit(fragment, False)
    assert early == late
    assert len(set(early)) == len(early)


def test_they_are_sent_before_python_runs(panel: Panel) -> None:
    held: list[Route] = []
    panel.page.route(HELD, lambda route: held.append(route))
    with panel.page.expect_response("**/api/users/1"), panel.page.expect_response("**/api/session"):
        panel.page.goto(panel.address("#users/1"), wait_until="commit")
    expect(panel.page.locator("body:not([data-app])")).to_be_attached()
    assert sorted(panel.server.asked) == [SESSION, USER]
    held.pop().continue_()
    panel.shows("users#show", heading="Ada Lindqvist")
    assert sorted(panel.server.asked) == [SESSION, USER]


def test_a_reload_within_30_seconds_makes_no_call(panel: Panel) -> None:
    """Query contract, lines 3 and 27."""
    come_to_rest(panel.open("#users/1/dashboard"))
    panel.server.asked.clear()
    panel.page.reload()
    expect(panel.page.locator("body[data-app=ready]")).to_be_attached()
    come_to_rest(panel)
    assert panel.server.asked == []


def test_what_is_known_is_not_asked_for_beside_what_is_not(panel: Panel) -> None:
    """Who is signed in is known since the last page; this user is not."""
    panel.open("#users/1").shows("users#show")
    panel.page.goto("about:blank")
    panel.server.asked.clear()
    panel.open("#users/2").shows("users#show")
    assert panel.server.asked == ["GET /api/users/2"]


@pytest.mark.parametrize("fault", [{"status": 503}, {"drop": True, "body": b'{"id": 1'}], ids=["refused", "half"])
def test_one_that_fails_is_asked_again_as_any_other(panel: Panel, fault: dict[str, object]) -> None:
    """Query contract, line 13."""
    panel.forgive("503|ERR_")
    panel.server.fault(USER + "$", **fault)
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    assert panel.server.asked.count(USER) == 2


def test_one_that_is_refused_asks_to_sign_in_once(panel: Panel) -> None:
    """Query contract, line 14."""
    panel.forgive("401")
    panel.page.context.clear_cookies()
    panel.open("#users/1")
    expect(panel.page.locator("#entrance[open]")).to_be_visible()
    assert sorted(panel.server.asked) == [SESSION, USER]


def test_one_that_never_comes_is_given_up_as_any_other(panel: Panel) -> None:
    """Query contract, line 13: the time runs from when Python asked."""
    panel.page.clock.install()
    panel.server.fault(USER + "$", times=-1, delay=60)
    panel.open("#users/1")
    panel.page.clock.run_for(16_000)
    panel.shows("users#show", "error")
    expect(panel.main.get_by_role("alert")).to_contain_text("did not answer within 15 seconds")

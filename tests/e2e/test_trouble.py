"""When the server is down, slow, or says what it should not."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Panel, everywhere

USER = r"GET /api/users/1$"


def test_a_server_that_fails_is_said_and_trying_again_helps(panel: Panel) -> None:
    """Query contract, lines 12 and 13."""
    panel.forgive("500")
    problem = b'{"type":"about:blank","title":"Broken","status":500,"detail":"The disk is full."}'
    panel.server.fault(USER, times=-1, status=500, body=problem, content_type="application/problem+json")
    panel.open("#users/1").shows("users#show", "error")
    expect(panel.main.get_by_role("alert")).to_contain_text("The disk is full.")
    assert panel.server.asked.count(USER[:-1]) == 4
    panel.server.mend()
    panel.main.locator('[data-action="retry"]').click()
    panel.shows("users#show", heading="Ada Lindqvist")


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ({"status": 200, "body": b"<!doctype html><h1>Sign in</h1>", "content_type": "text/html"}, "text/html"),
        ({"status": 200, "body": b'{"id": 1, "na'}, "cannot be read"),
        ({"status": 200, "body": b'["a list"]'}, "'id'"),
        ({"status": 200, "body": b""}, "'id'"),
        ({"status": 503, "body": b"gone fishing", "content_type": "text/plain"}, "503"),
        ({"drop": True, "body": b'{"id": 1'}, "broke off"),
    ],
    ids=["html", "half JSON", "a list", "nothing", "text", "half a body"],
)
def test_an_answer_that_makes_no_sense_is_said(panel: Panel, fault: dict[str, object], words: str) -> None:
    panel.forgive("Failed to load resource")
    panel.server.fault(USER, times=-1, **fault)
    panel.open("#users/1").shows("users#show", "error")
    expect(panel.main.get_by_role("alert")).to_contain_text(words)
    panel.server.mend()
    panel.main.locator('[data-action="retry"]').click()
    panel.shows("users#show", heading="Ada Lindqvist")


def test_a_server_that_is_down_is_said_and_comes_back(panel: Panel) -> None:
    """Query contract, lines 12 and 25."""
    panel.forgive("Failed to load resource|ERR_")
    panel.open("#users").shows("users#index")
    panel.page.context.set_offline(True)
    panel.go("#users/1").shows("users#show", "error")
    expect(panel.main.get_by_role("alert")).to_contain_text("could not be reached")
    panel.page.context.set_offline(False)
    # By itself: the network is back, and somebody looks at what failed.
    panel.shows("users#show", heading="Ada Lindqvist")


def test_a_failure_that_passes_is_not_said_at_all(panel: Panel) -> None:
    """Query contract, line 13."""
    panel.forgive("503")
    panel.server.fault(USER, times=2, status=503)
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    assert panel.server.asked.count("GET /api/users/1") == 3
    expect(panel.main.get_by_role("alert")).to_have_count(0)


def test_what_is_known_stays_in_sight_when_a_refresh_fails(panel: Panel) -> None:
    """Query contract, line 12."""
    panel.forgive("500")
    panel.open("#users/1").shows("users#show")
    panel.server.fault(USER, times=-1, status=500)
    panel.button("refresh").click()
    expect(panel.main.get_by_role("alert")).to_be_visible()
    panel.shows("users#show", "ready", "Ada Lindqvist")
    expect(panel.sidebar).to_contain_text("Ada Lindqvist")


def test_a_known_user_that_is_gone_ends_in_not_found_everywhere(panel: Panel) -> None:
    """Query contract, line 14."""
    panel.forgive("404")
    panel.open("#users/1").shows("users#show")
    panel.server.fault(USER, times=-1, status=404)
    panel.button("refresh").click()
    panel.shows("users#show", "not-found", "This user does not exist")
    expect(panel.sidebar).to_have_attribute("data-state", "not-found")


def test_a_slow_server_shows_the_shape_of_what_comes_and_then_the_thing(panel: Panel) -> None:
    panel.server.fault(r"GET /api/users/2$", delay=1.5)
    panel.open("#users/1").shows("users#show")
    panel.go("#users/2").shows("users#show", "loading")
    expect(panel.main.get_by_role("progressbar", name="Loading")).to_be_visible()
    expect(panel.heading).to_have_text("Loading…")
    panel.shows("users#show", "ready")
    expect(panel.heading).to_be_focused()


def test_a_quick_answer_flashes_nothing(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    panel.main.evaluate(
        """main => {
            window.states = [];
            new MutationObserver(() => window.states.push(main.dataset.state))
              .observe(main, { attributes: true, attributeFilter: ['data-state', 'data-route'], childList: true });
        }"""
    )
    panel.server.fault(r"GET /api/users/2$", delay=0.1)
    panel.go("#users/2")
    expect(panel.heading).not_to_have_text("Ada Lindqvist")
    assert set(panel.page.evaluate("window.states")) == {"ready"}


def test_a_server_that_never_answers_is_given_up(panel: Panel) -> None:
    """Query contract, line 13."""
    panel.page.clock.install()
    panel.server.fault(USER, delay=8)
    panel.open("#users/1")
    panel.page.clock.run_for(16_000)
    panel.shows("users#show", "error")
    expect(panel.main.get_by_role("alert")).to_contain_text("did not answer within 15 seconds")


def test_an_unknown_field_is_ignored(panel: Panel) -> None:
    body = b'{"id": 1, "name": "Ada", "shoe_size": 38, "role": "owner", "team": 7, "last_login_at": "soon"}'
    panel.server.fault(USER, status=200, body=body)
    panel.open("#users/1").shows("users#show", heading="Ada")
    expect(panel.main).to_contain_text("soon")


@everywhere
def test_hostile_text_in_every_field_is_text(panel: Panel) -> None:
    for id in (7, 9):
        for page in ("", "/dashboard", "/edit"):
            panel.open(f"#users/{id}{page}").shows("users#" + (page.strip("/") or "show"))
            assert panel.page.locator("main img, main script, aside img, [onmouseover], [onerror]").count() == 0
    panel.open("#users?search=onmouseover").shows("users#index")
    expect(panel.link("' onmouseover='alert(1)")).to_be_visible()
    assert panel.page.locator("[onmouseover]").count() == 0


def test_a_part_of_the_dashboard_that_fails_leaves_the_rest(panel: Panel) -> None:
    panel.forgive("500")
    panel.server.fault("stats", times=-1, status=500)
    panel.open("#users/1/dashboard").shows("users#dashboard", heading="Ada Lindqvist")
    expect(panel.main.locator(".timeline")).to_be_visible()
    stats = panel.main.locator("[data-region=stats]")
    expect(stats.get_by_role("alert")).to_be_visible()
    panel.server.mend()
    stats.locator('[data-action="retry"]').click()
    expect(stats.locator("figure.chart")).to_be_visible()

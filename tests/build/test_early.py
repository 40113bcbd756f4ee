"""What each route asks for first, found out from the app itself."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from app import resources
from app.config import Config
from app.routes import ROUTES
from server.build.early import first_asks

SESSION = "/api/session"


def asked(config: dict[str, object] | None = None, what: str = "calls") -> dict[object, list[str]]:
    """The calls of each route, or the keys, all in one list."""
    return {
        each["route"]: [name for ask in each["asks"] for name in ask[what]] for each in first_asks(Config(config or {}))
    }  # type: ignore[attr-defined]


def test_routes_stand_there_in_the_order_in_which_they_are_matched() -> None:
    assert list(asked()) == [pattern for pattern, _ in ROUTES + resources.ROUTES]


def test_the_id_of_the_address_is_left_open() -> None:
    assert asked()["users/:id"] == ["/api/users/:id", SESSION]
    assert sorted(asked()["users/:id/dashboard"]) == [
        SESSION,
        "/api/users/:id",
        "/api/users/:id/activity?page=1&size=20",
        "/api/users/:id/stats?days=30",
    ]


def test_the_list_is_asked_for_as_it_is_without_a_query() -> None:
    assert asked()["users"] == asked()[""] == ["/api/users?page=1&size=25", SESSION]


def test_a_route_that_would_fit_another_asks_for_nothing() -> None:
    assert asked()["users/new"] == []


def test_who_comes_with_a_link_is_not_asked_about() -> None:
    assert asked()["welcome/:username/:token"] == []


def test_each_call_goes_where_the_api_is() -> None:
    config = {"api": "https://api.example.com/v1", "session": {"kind": "none"}}
    assert asked(config)["users/:id"] == ["https://api.example.com/v1/users/:id"]


def test_what_the_page_cannot_sign_is_not_asked_for_ahead() -> None:
    assert asked({"session": {"kind": "token"}}) == {}
    assert asked({"session": {"kind": "cookie", "me": "/me"}})["users/:id"] == ["/api/users/:id", "/api/me"]


def test_a_page_sends_no_cookies_to_another_host() -> None:
    assert asked({"api": "https://api.example.com/v1"}) == {}


def test_what_is_known_already_is_named_as_the_cache_names_it() -> None:
    keys = asked(what="keys")
    assert keys["users/:id"] == ["s'users'/s':id'", "s'session'"]
    assert keys["users/new"] == []


def test_the_same_is_found_again_in_an_event_loop_too() -> None:
    async def inside() -> list[dict[str, object]]:
        return first_asks(Config({}))

    # In a thread of its own: a browser test before this one may have left its loop running here.
    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(asyncio.run, inside()).result() == first_asks(Config({}))

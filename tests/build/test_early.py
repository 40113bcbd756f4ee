"""What each route asks for first, found out from the app itself."""

import asyncio

from app.routes import ROUTES
from server.build.early import first_asks

SESSION = "/api/session"


def asked(api: str = "/api") -> dict[object, object]:
    return {each["route"]: each["calls"] for each in first_asks(api)}


def test_routes_stand_there_in_the_order_in_which_they_are_matched() -> None:
    assert list(asked()) == [pattern for pattern, _ in ROUTES]


def test_the_id_of_the_address_is_left_open() -> None:
    assert asked()["users/:id"] == ["/api/users/:id", SESSION]
    assert sorted(asked()["users/:id/dashboard"]) == [  # type: ignore[call-overload]
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
    assert asked("https://api.example.com/v1")["users/:id"] == [
        "https://api.example.com/v1/users/:id",
        "https://api.example.com/v1/session",
    ]


def test_what_is_known_already_is_named_as_the_cache_names_it() -> None:
    keys = {each["route"]: each["keys"] for each in first_asks("/api")}
    assert keys["users/:id"] == ["s'users'/s':id'"]
    assert keys["users/new"] == []


def test_the_same_is_found_again_in_an_event_loop_too() -> None:
    async def inside() -> list[dict[str, object]]:
        return first_asks("/api")

    assert asyncio.run(inside()) == first_asks("/api")

"""The [panel] tables that point the panel at each of the APIs here, and what a journey has to know of each."""

from typing import Any

from tests.others.drf.words import NAMES, VALUES

Table = dict[str, Any]

_DJANGO: Table = {"dialect": "django", "fields": {**NAMES, "version": False}, "values": VALUES, "can": ["ids"]}
_FASTAPI: Table = {"dialect": "fastapi-pagination", "fields": {"name": "full_name", "version": False}, "can": ["ids"]}
_TOKEN = {"kind": "token", "sign_in": "/authenticate", "token": "token", "me": "/me"}
_FASTAPI_TOKEN = {"kind": "token", "sign_in": "/token", "body": "form", "me": "/users/me"}

# A name -> (the kind of API in kinds.py, its table).
PANELS: dict[str, tuple[str, Table]] = {
    "native": ("native", {}),
    "json-server": (
        "json-server",
        {"dialect": "json-server", "activity": {"path": "/activity?user_id={id}"}},
    ),
    "json-server-1": (
        "json-server-1",
        {"dialect": "json-server-1", "activity": {"path": "/activity?user_id={id}"}},
    ),
    "refine": ("json-server", {"dialect": "refine", "activity": {"path": "/activity?user_id={id}"}}),
    "refine-fastapi": (
        "refine-fastapi",
        {
            "dialect": "refine",
            "users": "/people/",
            "fields": {"name": "full_name", "version": False},
            "session": _FASTAPI_TOKEN,
        },
    ),
    "django-session": (
        "django",
        {**_DJANGO, "users": "/page/people", "activity": {"path": "/page/people/{id}/activity"}},
    ),
    "django-token": (
        "django",
        {
            **_DJANGO,
            "users": "/limit/people",
            "paging": "offset",
            "session": {
                "kind": "token",
                "sign_in": "/api-token-auth/",
                "token": "token",
                "scheme": "Token",
                "me": "/users/me/",
            },
            "activity": {"path": "/limit/people/{id}/activity"},
        },
    ),
    "fastapi-pages": (
        "fastapi-pagination",
        {**_FASTAPI, "users": "/people", "activity": {"path": "/people/{id}/activity"}},
    ),
    "fastapi-slices": (
        "fastapi-pagination",
        {**_FASTAPI, "users": "/limit/people", "paging": "offset"},
    ),
    "simple-rest": (
        "simple-rest",
        {
            "dialect": "simple-rest",
            "users": "/people",
            "session": _TOKEN,
            "activity": {"path": "/activity?user_id={id}"},
        },
    ),
    "simple-rest-express": (
        "simple-rest-express",
        {"dialect": "simple-rest", "users": "/people", "cannot": ["search"]},
    ),
}

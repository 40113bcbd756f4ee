"""What tests look at in the answer to a list."""

from typing import Any

import httpx


def names(rows: list[dict[str, Any]]) -> list[str]:
    return [row["name"] for row in rows]


def ids(rows: list[dict[str, Any]]) -> list[Any]:
    return [row["id"] for row in rows]


def asked(api: httpx.Client, path: str, **query: Any) -> Any:
    """The JSON of a list that was answered."""
    response = api.get(path, params=query)
    assert response.status_code in {200, 206}, response.text
    return response.json()

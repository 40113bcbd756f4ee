"""How these APIs call our fields; it needs no database, as its tests do not."""

from typing import Any

# An id that a JavaScript number cannot hold: as numbers they would all be one.
FIRST_ID = 2**53


def theirs(person: dict[str, Any]) -> dict[str, Any]:
    """A person as these APIs show it: with a `full_name`, a large id, times without a zone, and no `version`."""
    shown = {name: value for name, value in person.items() if name not in {"id", "name", "version"}}
    return without_zones({**shown, "id": their_id(person["id"]), "full_name": person["name"]})


def their_id(id: int) -> int:
    return FIRST_ID + id


def without_zones(row: dict[str, Any]) -> dict[str, Any]:
    """Times as they are stored: "2026-01-31T09:30:00"."""
    return {name: value[:19] if value and name.endswith("at") else value for name, value in row.items()}

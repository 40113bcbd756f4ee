"""How this project calls our fields and their values; it needs no Django, as its tests do not."""

from typing import Any

# Ours -> theirs; what is not named is called the same.
NAMES = {
    "name": "full_name",
    "role": "level",
    "status": "state",
    "title": "job_title",
    "team": "department",
    "timezone": "tz",
    "last_login_at": "last_login",
    "created_at": "date_joined",
    "updated_at": "modified",
}
VALUES = {
    "role": {"admin": "superuser", "editor": "staff", "viewer": "reader"},
    "status": {"active": "enabled", "invited": "pending", "suspended": "disabled"},
}


def theirs(person: dict[str, Any]) -> dict[str, Any]:
    """A person as this API shows it; it has no `version`."""
    return {
        NAMES.get(name, name): VALUES.get(name, {}).get(value, value)
        for name, value in person.items()
        if name != "version"
    }

"""Role and status as small pills: a dot or a frame, and always the word, which is the API's own."""

from app.html import Markup, html

ROLES = ["admin", "editor", "viewer"]
STATUSES = ["active", "invited", "suspended"]


def role_pill(role: str) -> Markup:
    return _ROLE_PILLS.get(role) or _pill("role", role)


def status_pill(status: str) -> Markup:
    return _STATUS_PILLS.get(status) or _pill("status", status)


def _pill(kind: str, value: str) -> Markup:
    return html('<span class="pill {}-{}">{}</span>', kind, value, value) if value else html("—")


# A list of a thousand rows shows the same few pills.
_ROLE_PILLS = {value: _pill("role", value) for value in ROLES}
_STATUS_PILLS = {value: _pill("status", value) for value in STATUSES}

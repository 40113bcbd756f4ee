"""Role and status as small pills: a dot or a frame, and always the word."""

from app.html import Markup, html

ROLES = [("admin", "Admin"), ("editor", "Editor"), ("viewer", "Viewer")]
STATUSES = [("active", "Active"), ("invited", "Invited"), ("suspended", "Suspended")]


def role_pill(role: str) -> Markup:
    return _ROLE_PILLS.get(role) or _pill("role", role, role)


def status_pill(status: str) -> Markup:
    return _STATUS_PILLS.get(status) or _pill("status", status, status)


def _pill(kind: str, value: str, word: str) -> Markup:
    return html('<span class="pill {}-{}">{}</span>', kind, value, word) if word else html("—")


# A list of a thousand rows shows the same few pills.
_ROLE_PILLS = {value: _pill("role", value, word) for value, word in ROLES}
_STATUS_PILLS = {value: _pill("status", value, word) for value, word in STATUSES}

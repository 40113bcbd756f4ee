"""Role and status as small pills: a dot or a frame, and always the word."""

from app.html import Markup, html

ROLES = [("admin", "Admin"), ("editor", "Editor"), ("viewer", "Viewer")]
STATUSES = [("active", "Active"), ("invited", "Invited"), ("suspended", "Suspended")]


def role_pill(role: str) -> Markup:
    return _pill("role", role, dict(ROLES).get(role, role))


def status_pill(status: str) -> Markup:
    return _pill("status", status, dict(STATUSES).get(status, status))


def _pill(kind: str, value: str, word: str) -> Markup:
    return html('<span class="pill {}-{}">{}</span>', kind, value, word) if word else html("—")

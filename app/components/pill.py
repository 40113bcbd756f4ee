"""Role and status as small pills: a dot or a frame, and always the word."""

from app.html import Markup, html
from app.words import words


def role_pill(role: str) -> Markup:
    return _pill("role", role, words.role(role))


def status_pill(status: str) -> Markup:
    return _pill("status", status, words.status(status))


def _pill(kind: str, value: str, word: str) -> Markup:
    return html('<span class="pill {}-{}">{}</span>', kind, value, word) if value else html("—")

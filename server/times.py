"""Times as the API writes them: RFC 3339 in UTC, to the second."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The clock of a running server; tests pass one that they can set."""
    return datetime.now(UTC)


def rfc3339(moment: datetime) -> str:
    """ "2026-01-31T09:30:00Z". Texts of this one shape sort as the moments do."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

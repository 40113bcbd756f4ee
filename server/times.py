"""Times as the API writes them: RFC 3339 in UTC, to the second."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The clock of a running server; tests pass one that they can set."""
    return datetime.now(UTC)


def rfc3339(moment: datetime) -> str:
    """Such as "2026-01-31T09:30:00Z": texts of this one shape sort as their moments do."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def parse(time: str) -> datetime:
    """The moment of what `rfc3339` wrote."""
    return datetime.fromisoformat(time)

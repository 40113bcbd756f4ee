"""Times as the API writes them: RFC 3339 in UTC, to the second. Texts of this one shape sort as their moments do."""

import time

DAY = 24 * 3600  # seconds


def rfc3339(seconds: float) -> str:
    """`1700000000` -> "2023-11-14T22:13:20Z"; seconds since 1970."""
    year, month, day, hour, minute, second = time.gmtime(int(seconds))[:6]
    return f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:{second:02d}Z"


def seconds(text: str) -> int:
    """The inverse: what `rfc3339` wrote, as seconds since 1970."""
    hour, minute, second = int(text[11:13]), int(text[14:16]), int(text[17:19])
    return day_number(text) * DAY + hour * 3600 + minute * 60 + second


def day_number(text: str) -> int:
    """Of `"1970-01-02"`, 1; what follows the date is not read. The year is taken to begin in March, so that a leap day
    is its last."""
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    year, month = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day - 719469

"""Times as the API writes them."""

import time


def rfc3339(seconds: float) -> str:
    """`1700000000` -> "2023-11-14T22:13:20Z"; seconds since 1970."""
    year, month, day, hour, minute, second = time.gmtime(int(seconds))[:6]
    return f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:{second:02d}Z"

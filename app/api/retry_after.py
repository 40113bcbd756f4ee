"""When a server wants to be asked again: the Retry-After header (RFC 9110, 10.2.3)."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def retry_after(value: str, now: float) -> float | None:
    """`"120"`, or `"Wed, 21 Oct 2015 07:28:00 GMT"`, in seconds from `now` (since 1970); None for anything else.

    A moment that has passed is 0.
    """
    value = value.strip()
    if _is_number(value):
        return float(value)
    moment = _moment(value)
    return None if moment is None else max(0.0, moment - now)


def _moment(text: str) -> float | None:
    words = text.split()
    if len(words) != 6 or words[5] != "GMT" or words[2] not in _MONTHS:
        return None
    numbers = [words[3], words[1]] + words[4].split(":")
    if len(numbers) != 5 or not all(_is_number(number) for number in numbers):
        return None
    year, day, hour, minute, second = [int(number) for number in numbers]
    if year > 9999 or not 1 <= day <= 31 or hour > 23 or minute > 59 or second > 60:
        return None
    return float(_days(year, _MONTHS.index(words[2]) + 1, day) * 86400 + hour * 3600 + minute * 60 + second)


def _days(year: int, month: int, day: int) -> int:
    """Since 1 January 1970. The year is taken to begin in March, so that a leap day is its last."""
    year, month = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day - 719469


def _is_number(text: str) -> bool:
    return 0 < len(text) <= 10 and all(digit in "0123456789" for digit in text)

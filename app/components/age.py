"""How old data is, in words."""

from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Formats


def age_text(formats: "Formats", seconds: float | None) -> str:
    """`12.7` -> "12 s ago"; "just now" below one second; "some time ago" where the clocks cannot tell."""
    if seconds is None:
        return words.not_loaded_yet
    if seconds == float("inf"):
        return words.some_time_ago
    for length, say in (
        (86400, words.days_ago),
        (3600, words.hours_ago),
        (60, words.minutes_ago),
        (1, words.seconds_ago),
    ):
        if seconds >= length:
            count = int(seconds // length)
            return say(count, formats.number(count))
    return words.just_now


def age_class(seconds: float | None, stale_time: float) -> str:
    """The dot beside the age: full while fresh, hollow once the next look asks again."""
    return "age age-fresh" if seconds is not None and seconds < stale_time else "age age-stale"

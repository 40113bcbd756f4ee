"""How old data is, in words."""


def age_text(seconds: float | None) -> str:
    """`12.7` -> "12 s ago"; "just now" below one second; "some time ago" where the clocks cannot tell."""
    if seconds is None:
        return "not loaded yet"
    if seconds == float("inf"):
        return "some time ago"
    for length, unit in ((86400, "d"), (3600, "h"), (60, "min"), (1, "s")):
        if seconds >= length:
            return f"{int(seconds // length)} {unit} ago"
    return "just now"


def age_class(seconds: float | None, stale_time: float) -> str:
    """The dot beside the age: full while fresh, hollow once the next look asks again."""
    return "age age-fresh" if seconds is not None and seconds < stale_time else "age age-stale"

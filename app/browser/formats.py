"""Times and numbers as the reader writes them, by Intl."""

import js

from app.browser import ffi
from app.browser.language import tags
from app.words import locale_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MOST_REMEMBERED = 4000


class BrowserFormats:
    """All take the API's times, `day` a date. What is not a time comes back as it was.

    `weekday` is a day as a heading, "Saturday, 31 January 2026", `clock` the time on it; `exact` leaves nothing out.
    """

    def __init__(self) -> None:
        self.speak("en")

    def speak(self, code: str) -> None:
        """From now on in this language, in the reader's region and zone."""
        locale = locale_of(code, tags())
        self._date = _date_format(locale, {"dateStyle": "medium"})
        self._date_time = _date_format(locale, {"dateStyle": "medium", "timeStyle": "short"})
        self._exact = _date_format(locale, {"dateStyle": "full", "timeStyle": "long"})
        self._weekday = _date_format(locale, {"dateStyle": "full"})
        self._clock = _date_format(locale, {"timeStyle": "short"})
        self._day = _date_format(locale, {"day": "numeric", "month": "short", "timeZone": "UTC"})
        self._number = js.Intl.NumberFormat.new(locale)
        self._remembered: dict[str, str] = {}

    def date(self, time: str) -> str:
        return self._formatted("d" + time, self._date, time)

    def date_time(self, time: str) -> str:
        return self._formatted("t" + time, self._date_time, time)

    def exact(self, time: str) -> str:
        """To the second, with the zone."""
        return self._formatted("x" + time, self._exact, time)

    def weekday(self, time: str) -> str:
        return self._formatted("w" + time, self._weekday, time)

    def clock(self, time: str) -> str:
        return self._formatted("c" + time, self._clock, time)

    def day(self, date: str) -> str:
        return self._formatted("y" + date, self._day, date)

    def number(self, number: float) -> str:
        # As a float: MicroPython cuts integers that cross to 32 bits.
        return str(self._number.format(float(number)))

    def _formatted(self, key: str, format: "Any", time: str) -> str:
        if key not in self._remembered:
            if len(self._remembered) >= MOST_REMEMBERED:
                self._remembered = {}
            date = js.Date.new(time)
            # Formatting an invalid date throws, and a thrown error cannot be caught here.
            self._remembered[key] = time if js.isNaN(date) else str(format.format(date))
        return self._remembered[key]


def _date_format(locale: str, options: dict[str, str]) -> "Any":
    return js.Intl.DateTimeFormat.new(locale, ffi.to_js(options))

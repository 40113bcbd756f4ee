"""Markup in which every value is escaped, here and nowhere else.

    html('<a href="{}">{}</a>', url, user.name)

The template is the programmer's; what stands in for each `{}` is data, and becomes text whatever it holds. Attribute
values are therefore always written in quotes. None is nothing; Markup stays what it is; a list is joined.
"""

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_SPECIAL = re.compile("[&<>\"']")


class Markup:
    """Text that is HTML already. Made by `html` and `join` alone."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __str__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Markup) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)


def escape(text: str) -> str:
    """The characters of `text` that HTML would read as its own, as references. One search first: most text has none."""
    if not _SPECIAL.search(text):
        return text
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#39;")


def html(template: str, *values: object) -> Markup:
    """The template with each `{}` replaced by its value, escaped."""
    return Markup(template.format(*[_text(value) for value in values]))


def join(parts: list[object], between: str = "") -> Markup:
    """The parts one after the other; those that are not Markup are escaped. `html` takes longer for long ones."""
    return Markup(between.join([_text(part) for part in parts]))


def rows(template: str, columns: "list[list[Any]]") -> Markup:
    """The template once a row, for tables of many: each column holds what stands in for one `{}`, from top to bottom.

    A column is Markup throughout, or text. Text is escaped as a whole: one search goes through a thousand values.
    """
    template = template.replace("{}", "%s")
    texts = [_column(values) for values in columns]
    return Markup("".join([template % row for row in zip(*texts)]))  # noqa: B905 - MicroPython's zip is never strict


def _column(values: "list[Any]") -> list[str]:
    if values and isinstance(values[0], Markup):
        return [value.text for value in values]
    return [escape(value) for value in values] if _SPECIAL.search("".join(values)) else values


def _text(value: object) -> str:
    if isinstance(value, Markup):
        return value.text
    if isinstance(value, str):
        return escape(value)
    if value is None:
        return ""
    if isinstance(value, list):
        return "".join([_text(part) for part in value])
    return escape(str(value))


NOTHING = Markup("")

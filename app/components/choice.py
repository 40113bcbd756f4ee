"""A choice out of few."""

from app.html import NOTHING, Markup, html


def choice(name: str, label: str, options: list[tuple[str, str]], chosen: str, attributes: str = "") -> Markup:
    """`options` are pairs of value and word. What was chosen is among them, even if it should not be."""
    if chosen not in [value for value, _ in options]:
        options = options + [(chosen, chosen)]
    return html(
        '<select name="{}" id="choice-{}" aria-label="{}" {}>{}</select>',
        name,
        name,
        label,
        Markup(attributes),
        [_option(value, word, value == chosen) for value, word in options],
    )


def _option(value: str, word: str, is_chosen: bool) -> Markup:
    return html('<option value="{}"{}>{}</option>', value, html(" selected") if is_chosen else NOTHING, word)

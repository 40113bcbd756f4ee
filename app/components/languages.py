"""The choice of a language, each in its own words."""

from app.html import NOTHING, Markup, html
from app.words import LANGUAGES, words


def languages(place: str) -> Markup:
    """A button for each; `place` sets their ids apart where the choice stands twice on a page."""
    return html(
        '<div class="languages" role="group" aria-label="{}">{}</div>',
        words.language,
        [_button(place, *language) for language in LANGUAGES],
    )


def _button(place: str, code: str, name: str) -> Markup:
    return html(
        '<button type="button" id="{}-speak-{}" lang="{}" value="{}" data-action="speak"{}>{}</button>',
        place,
        code,
        code,
        code,
        html(' aria-current="true"') if code == words.code else NOTHING,
        name,
    )

"""What somebody sees who may not change this."""

from app.components.icons import icon
from app.html import Markup, html
from app.words import words


def not_yours(url: str) -> Markup:
    """A page for others; `url` leads back."""
    return html(
        '<div class="notice">{}<h1 tabindex="-1">{}</h1><p>{}</p><p><a class="button" href="{}">{}</a></p></div>',
        icon("alert"),
        words.not_yours,
        words.not_yours_detail,
        url,
        words.go_back,
    )

"""Icons as one sprite: public/icons.svg, drawn for this panel on a 16 pixel grid."""

from app.html import Markup, html


def icon(name: str) -> Markup:
    """Decoration: the words beside it say what it means."""
    return html('<svg class="icon" aria-hidden="true"><use href="#icon-{}"></use></svg>', name)

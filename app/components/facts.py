"""Facts about a person, by topic."""

from app.html import Markup, html
from app.words import words


def topic(heading: str, facts: list[tuple[str, object]]) -> Markup:
    """A heading and its facts, `[("E-mail", "ada@example.org"), ("Phone", None)]`, in that order."""
    return html(
        '<section class="topic"><h2>{}</h2><dl class="facts">{}</dl></section>',
        heading,
        [fact(*each) for each in facts],
    )


def fact(term: str, value: object) -> Markup:
    return html("<div><dt>{}</dt><dd>{}</dd></div>", term, _none() if value in (None, "") else value)


def _none() -> Markup:
    return html('<span class="none" title="{}">—</span>', words.not_given)

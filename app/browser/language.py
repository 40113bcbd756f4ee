"""Which language the reader wants, and the page's own words in it."""

import js

from app.words import words


def remembered() -> str | None:
    """The code of what was chosen in this browser; None where nothing was."""
    code = js.halfminute.language.remembered()
    return str(code) if code else None


def remember(code: str) -> None:
    js.halfminute.language.remember(code)


def preferred() -> str:
    """What the browser's own settings ask for, among what there is."""
    return str(js.halfminute.language.preferred)


def tags() -> list[str]:
    """`["ar-EG", "en"]`, the dearest first."""
    languages = js.navigator.languages
    return [str(languages[at]) for at in range(int(languages.length))]


def translate() -> None:
    """The page speaks the language of the words: those that stand in index.html are filled in anew."""
    js.halfminute.language.wear(words.code)
    for node in js.document.querySelectorAll("[data-words]"):
        node.textContent = getattr(words, node.dataset.words)
    for node in js.document.querySelectorAll("[data-label]"):
        node.setAttribute("aria-label", getattr(words, node.dataset.label))

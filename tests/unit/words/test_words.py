"""The words of the language in use."""

from app.words import speak, words
from app.words.english import English


class Shouting(English):
    save = "SAVE"


def test_words_are_english_until_another_language_is_spoken() -> None:
    assert words.save == "Save"
    speak(Shouting())
    assert words.save == "SAVE"
    speak(English())
    assert words.save == "Save"


def test_a_word_that_does_not_exist_is_an_error() -> None:
    try:
        words.nonsense  # type: ignore[attr-defined]  # noqa: B018
    except AttributeError:
        return
    raise AssertionError("A word that no language has was found.")

from app.components.avatar import HUES, hue, initials


def test_initials_are_those_of_the_first_and_the_last_word():
    table = [
        ("Ada King Lovelace", "AL"), ("ada", "A"), ("  Zoë   Müller ", "ZM"), ("田中 太郎", "田太"), ("", "?"),
        ("<img src=x>", "IS"), ("...", "?"), ("'; DROP", ";D"),
    ]  # fmt: skip
    for name, letters in table:
        assert initials(name) == letters, name


def test_a_colour_is_the_same_for_an_id_on_every_python():
    assert [hue(id) for id in ("1", "2", "7", "Ольга")] == [1, 2, 7, 0]
    assert {hue(str(id)) for id in range(200)} == set(range(HUES))

from app.keys import Keys


def make_keys():
    pressed = []
    keys = Keys()
    keys.bind("i", lambda: pressed.append("i") or True)
    keys.bind("Escape", lambda: pressed.append("Escape") or True, inside="inspector")
    return keys, pressed


def test_a_key_does_what_it_is_bound_to():
    keys, pressed = make_keys()
    assert keys.press("i", ["main"], False)
    assert keys.press("i", [], False)
    assert not keys.press("j", ["main"], False)
    assert pressed == ["i", "i"]


def test_in_a_field_a_letter_is_a_letter():
    keys, pressed = make_keys()
    assert not keys.press("i", ["main"], True)
    assert keys.press("Escape", ["inspector"], True)
    assert pressed == ["Escape"]


def test_a_key_of_a_place_is_nothing_elsewhere():
    keys, _ = make_keys()
    assert keys.press("Escape", ["inspector", "entries"], False)
    assert not keys.press("Escape", ["main", "inspector"], False)
    assert not keys.press("Escape", [], False)


def test_who_had_nothing_to_do_leaves_the_key_to_others():
    keys, pressed = Keys(), []
    keys.bind("i", lambda: False)
    keys.bind("i", lambda: pressed.append("second") or True)
    assert keys.press("i", [], False)
    assert pressed == ["second"]

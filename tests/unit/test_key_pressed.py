from app.key_pressed import key_name


def test_a_letter_is_the_one_on_its_key_whatever_caps_lock_says():
    assert key_name("j", "KeyJ") == "j"
    assert key_name("J", "KeyJ") == "j"
    assert key_name("J", "KeyJ", is_shifted=True) == "J"
    assert key_name("j", "KeyJ", is_shifted=True) == "J"


def test_letters_move_with_a_latin_layout():
    assert key_name("a", "KeyQ") == "a"
    assert key_name("z", "KeyY") == "z"


def test_where_no_latin_letters_are_written_the_place_of_the_key_counts():
    assert key_name("о", "KeyJ") == "j"
    assert key_name("ت", "KeyJ") == "j"
    assert key_name("О", "KeyJ", is_shifted=True) == "J"
    assert key_name("ظ", "Slash") == "/"
    assert key_name("؟", "Slash", is_shifted=True) == "?"


def test_a_letter_of_its_own_key_is_no_other():
    assert key_name("ö", "Semicolon") == "ö"
    assert key_name("é", "Digit2") == "é"


def test_signs_are_what_they_say_and_other_keys_have_names():
    assert key_name("?", "Minus", is_shifted=True) == "?"
    assert key_name("/", "Digit7", is_shifted=True) == "/"
    assert key_name("Escape", "Escape") == "Escape"


def test_mod_is_said_before_the_key():
    assert key_name("k", "KeyK", has_mod=True) == "Mod+k"
    assert key_name("л", "KeyK", has_mod=True) == "Mod+k"
    assert key_name("K", "KeyK", is_shifted=True, has_mod=True) == "Mod+K"

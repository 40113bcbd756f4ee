from app.components.conflict import conflict


def test_codes_are_spelt_from_left_to_right_and_other_texts_as_their_script_wants():
    text = str(conflict([("email", "a@example.org", "b@example.org", ""), ("name", "Ada", "عائشة", "Ada B")]))
    assert text.count('<bdi dir="ltr">') == 2
    assert '<dd><bdi dir="ltr">b@example.org</bdi></dd>' in text
    assert '<dd class="none">Empty</dd>' in text
    assert '<dd><bdi dir="auto">عائشة</bdi></dd>' in text


def test_roles_and_statuses_are_said_in_words():
    text = str(conflict([("role", "viewer", "admin", "editor"), ("status", "active", "suspended", "invited")]))
    assert ">administrator</bdi>" in text
    assert ">suspended</bdi>" in text

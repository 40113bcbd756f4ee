from app.components.age import age_class, age_text
from tests.unit.fakes import Formats


def test_an_age_is_said_in_its_largest_whole_unit():
    table = [
        (None, "not loaded yet"), (0, "just now"), (0.99, "just now"), (1, "1 s ago"), (29.99, "29 s ago"),
        (59.9, "59 s ago"), (60, "1 min ago"), (3599, "59 min ago"), (3600, "1 h ago"), (86400, "1 d ago"),
        (float("inf"), "some time ago"),
    ]  # fmt: skip
    for seconds, text in table:
        assert age_text(Formats(), seconds) == text


def test_the_dot_beside_the_age_says_whether_the_next_look_asks_again():
    """Query contract, line 3."""
    assert age_class(29.9, 30.0) == "age age-fresh"
    assert age_class(30.0, 30.0) == "age age-stale"
    assert age_class(None, 30.0) == "age age-stale"
    assert age_class(float("inf"), 30.0) == "age age-stale"

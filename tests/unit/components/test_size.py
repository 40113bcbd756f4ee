from app.components.size import size_text
from tests.unit.fakes import Formats

TABLE = [
    (0, "0 B"),
    (999, "999 B"),
    (1000, "1.0 kB"),
    (1234, "1.2 kB"),
    (99400, "99.4 kB"),
    (123456, "123 kB"),
    (999499, "999 kB"),
    (999500, "1.0 MB"),
    (1240000, "1.2 MB"),
]


def test_a_size_has_two_or_three_digits():
    for characters, text in TABLE:
        assert size_text(Formats(), characters) == text

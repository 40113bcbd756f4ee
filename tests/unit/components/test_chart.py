from app.components.chart import bar_chart, scale_top, summary
from tests.unit.fakes import Formats

DAYS = [("2026-01-01", 3), ("2026-01-02", 7), ("2026-01-03", 7), ("2026-01-04", 1)]


def test_a_scale_ends_at_the_first_round_number_above_all_values():
    table = [
        (0, 2),
        (1, 2),
        (2, 2),
        (3, 4),
        (5, 10),
        (10, 10),
        (11, 20),
        (21, 40),
        (41, 100),
        (101, 200),
        (9999, 10000),
    ]
    for most, top in table:
        assert scale_top(most) == top


def test_a_chart_says_in_words_the_total_the_first_highest_and_the_last():
    words = summary(Formats(), DAYS, "log-ins")
    assert words == "18 log-ins in the last 4 days; most on day 2026-01-02 (7), 1 today."


def test_a_chart_of_nothing_says_so():
    assert summary(Formats(), [("2026-01-01", 0)], "log-ins") == "No log-ins in the last 1 days."
    assert "<svg" in str(bar_chart(Formats(), [("2026-01-01", 0)], "log-ins"))


def test_a_chart_has_a_bar_and_a_row_for_each_day_newest_row_first():
    text = str(bar_chart(Formats(), DAYS, "log-ins"))
    assert text.count("<rect") == 4
    assert text.count('<th scope="row">') == 4
    assert text.index('<th scope="row">day 2026-01-04') < text.index('<th scope="row">day 2026-01-01')

from app.components.chart import bars_of, chart, scale_top, summary
from tests.unit.fakes import Formats

DAYS = [("2026-01-01", 3, 0), ("2026-01-02", 7, 1), ("2026-01-03", 7, 12), ("2026-01-04", 1, 0)]


def days_of(count):
    """So many days from 1 January on, the first with one log-in, the second with two …"""
    return [("2026-01-" + str(day), day, 0) for day in range(1, count + 1)]


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


def test_a_chart_says_in_words_the_totals_the_first_highest_and_the_last():
    assert summary(Formats(), DAYS) == (
        "18 log-ins and 13 actions in the last 4 days. "
        "Most log-ins: 7 on day 2026-01-02. Most recently: 1 on day 2026-01-04."
    )


def test_one_is_said_as_one():
    assert summary(Formats(), [("2026-01-01", 1, 1)]).startswith("1 log-in and 1 action in the last day.")


def test_days_without_a_log_in_have_no_highest():
    assert summary(Formats(), [("2026-01-01", 0, 4)]) == "0 log-ins and 4 actions in the last day."
    assert "<svg" in str(chart(Formats(), [("2026-01-01", 0, 0)]))


def test_a_month_has_a_bar_a_day_and_more_has_a_bar_a_week_that_ends_with_the_last_day():
    table = [(7, 7, 1), (30, 30, 1), (31, 31, 1), (32, 5, 4), (35, 5, 7), (90, 13, 6)]
    for days, bars, first in table:
        made = bars_of(days_of(days))
        assert len(made) == bars
        assert made[0].first == "2026-01-1"
        assert made[0].last == "2026-01-" + str(first)
        assert made[-1].last == "2026-01-" + str(days)
        assert sum([bar.log_ins for bar in made]) == sum(range(1, days + 1))


def test_a_week_is_named_by_its_days_and_the_chart_says_so():
    text = str(chart(Formats(), days_of(90)))
    assert "Each bar is a week." in text
    assert "day 2026-01-84 – day 2026-01-90: 609 log-ins, 0 actions" in text
    assert "Most log-ins: 609 from day 2026-01-84 to day 2026-01-90." in text
    assert '<th scope="col">Week</th>' in text
    assert "Each bar is a week." not in str(chart(Formats(), days_of(30)))


def test_the_two_kinds_of_marks_are_told_apart_and_nothing_has_no_mark():
    text = str(chart(Formats(), DAYS))
    assert text.count('class="mark-log-ins"') == 4
    assert text.count('class="mark-actions"') == 2


def test_a_chart_has_the_exact_figures_and_a_row_for_each_day_newest_row_first():
    text = str(chart(Formats(), DAYS))
    assert "day 2026-01-02: 7 log-ins, 1 action<" in text
    assert text.count('<th scope="row">') == 4
    assert text.index('<th scope="row">day 2026-01-04') < text.index('<th scope="row">day 2026-01-01')
    assert "<details" in text
    assert " open>" not in text
    assert " open>" in str(chart(Formats(), DAYS, is_table_open=True))


def test_the_last_day_is_named_always_and_a_month_names_about_seven():
    for count, names in ((1, 1), (7, 7), (30, 6), (90, 7)):
        text = str(chart(Formats(), days_of(count)))
        assert text.count('class="chart-name') == names
        assert '<span class="chart-name"><bdi>day 2026-01-' + str(count) + "</bdi>" in text

from app.components.figures import figures
from tests.unit.fakes import Formats


def text_of(log_ins, actions=0):
    return str(figures(Formats(), [("2026-01-" + str(at), each, actions) for at, each in enumerate(log_ins)]))


def test_the_figures_are_totals_and_the_days_on_which_somebody_came():
    text = text_of([0, 2, 0, 5, 1], actions=2)
    assert "Log-ins</dt><dd>8</dd>" in text
    assert "Actions</dt><dd>10</dd>" in text
    assert "Days with a log-in</dt><dd>3 of 5</dd>" in text


def test_lately_is_compared_with_as_many_days_before_out_of_the_same_days():
    table = [
        ([0] * 16 + [1] * 7 + [2] * 7, "Last 7 days</dt><dd>14 log-ins", "7 more than in the 7 days before"),
        ([9] * 16 + [1] * 7 + [0] * 7, "Last 7 days</dt><dd>0 log-ins", "7 fewer than in the 7 days before"),
        ([9] * 16 + [0, 1] * 7, "Last 7 days</dt><dd>4 log-ins", "1 more than in the 7 days before"),
        ([9] * 16 + [1] * 14, "Last 7 days</dt><dd>7 log-ins", "as many as in the 7 days before"),
        ([9] * 30 + [1] * 30 + [2] * 30, "Last 30 days</dt><dd>60 log-ins", "30 more than in the 30 days before"),
    ]
    for log_ins, lately, compared in table:
        text = text_of(log_ins)
        assert lately in text, log_ins
        assert compared in text, log_ins


def test_days_that_are_too_few_are_compared_with_nothing():
    assert "before" not in text_of([1] * 13)
    assert "before" in text_of([1] * 14)

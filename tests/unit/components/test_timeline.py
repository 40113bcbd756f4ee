from app.components.timeline import timeline
from tests.unit.fakes import Formats


def moment(at, **fields):
    return {"id": 1, "at": at, "action": "login", "summary": "Signed in", "ip": "192.0.2.1", "agent": "curl"} | fields


def text_of(*moments):
    return str(timeline(Formats(), list(moments)))


def test_moments_stand_under_the_readers_day_in_the_order_in_which_they_came():
    text = text_of(moment("2026-01-31T09:30:00Z"), moment("2026-01-31T08:00:00Z"), moment("2026-01-30T23:00:00Z"))
    assert text.count("<h3>") == 2
    assert text.index("weekday 2026-01-31") < text.index("at 08:00") < text.index("weekday 2026-01-30")


def test_a_moment_says_its_time_what_it_was_and_where_from_and_the_exact_time_and_program_on_hover():
    text = text_of(moment("2026-01-31T09:30:00Z", agent="Mozilla/5.0 (X11; Linux) Firefox/145.0"))
    assert 'title="exact 2026-01-31T09:30:00Z">at 09:30</time>' in text
    assert '<span class="tag">Log-in</span>' in text
    assert '<bdi dir="ltr">192.0.2.1</bdi>' in text
    assert '<bdi title="Mozilla/5.0 (X11; Linux) Firefox/145.0">Firefox on Linux</bdi>' in text


def test_a_kind_that_nobody_knows_is_called_as_the_server_calls_it():
    assert '<span class="tag">teleport</span>' in text_of(moment("2026-01-31T09:30:00Z", action="teleport"))


def test_a_moment_of_which_nothing_is_known_is_shown_without():
    text = text_of({"id": 1, "at": None, "action": None, "summary": None, "ip": None, "agent": None})
    assert "<h3>Without a date</h3>" in text
    assert "no address · unknown program" in text.replace("<bdi>", "").replace("</bdi>", "")
    assert "tag" not in text

from app.api.retry_after import retry_after

NOW = 1445412480.0  # Wed, 21 Oct 2015 07:28:00 GMT


def test_seconds_are_seconds():
    """Query contract, line 13."""
    assert retry_after("0", NOW) == 0.0
    assert retry_after(" 120 ", NOW) == 120.0
    assert retry_after("31536000", NOW) == 31536000.0


def test_a_date_is_the_seconds_until_then():
    """Query contract, line 13."""
    assert retry_after("Wed, 21 Oct 2015 07:28:00 GMT", NOW) == 0.0
    assert retry_after("Wed, 21 Oct 2015 07:29:30 GMT", NOW) == 90.0
    assert retry_after("Thu, 22 Oct 2015 07:28:00 GMT", NOW) == 86400.0


def test_a_date_that_has_passed_is_now():
    """Query contract, line 13."""
    assert retry_after("Wed, 21 Oct 2015 07:27:00 GMT", NOW) == 0.0


def test_days_are_counted_over_leap_years_and_their_exceptions():
    days = [
        ("Fri, 01 Mar 2024", 19783),
        ("Thu, 29 Feb 2024", 19782),
        ("Wed, 01 Mar 2000", 11017),
        ("Thu, 01 Jan 1970", 0),
    ]
    for date, count in days:
        assert retry_after(date + " 00:00:00 GMT", -1000.0) == count * 86400 + 1000.0, date


def test_what_is_neither_is_none():
    """Query contract, line 13."""
    for value in (
        "",
        "soon",
        "-5",
        "1.5",
        "1e9",
        "12345678901",
        "Wed, 21 Okt 2015 07:28:00 GMT",
        "21 Oct 2015 07:28:00",
    ):
        assert retry_after(value, NOW) is None, value
    for clock in ("24:00:00", "00:60:00", "00:00:61", "00:-1:00"):
        assert retry_after("Wed, 21 Oct 2015 " + clock + " GMT", NOW) is None, clock
    for date in ("00 Oct 2015", "32 Oct 2015", "21 Oct 10000"):
        assert retry_after("Wed, " + date + " 07:28:00 GMT", NOW) is None, date
    for value in ("Wed, 21 Oct 2015 07:28 GMT", "Wed, 21 Oct 2015 07:28:00 CET", "Wed, x Oct 2015 07:28:00 GMT"):
        assert retry_after(value, NOW) is None, value

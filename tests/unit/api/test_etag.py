from app.api.etag import LONGEST, etag


def test_a_well_formed_tag_is_sent_back_as_it_came():
    """Query contract, line 24."""
    for tag in ('"1"', 'W/"1"', '""', '"a-b_c/d:e"', '"' + "x" * (LONGEST - 2) + '"'):
        assert etag(tag) == tag


def test_a_malformed_tag_is_none():
    """Query contract, line 24."""
    for tag in ("", "1", '"1', '1"', '"', 'w/"1"', '"a"b"', '"a b"', '"a\r\nX-Evil: 1"', '"\x00"', '"ä"', "'1'"):
        assert etag(tag) is None, tag
    assert etag('"' + "x" * LONGEST + '"') is None

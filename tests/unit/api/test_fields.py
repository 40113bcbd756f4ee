from app.api.fields import Fields

VALUES = {"role": {"admin": "superuser"}, "status": {"active": True, "suspended": False}}
THEIRS = Fields({"name": "full_name", "bio": False}, VALUES)


def test_a_field_is_read_by_its_name_there_and_written_by_it():
    assert THEIRS.read({"id": 7, "full_name": "Ada", "email": "a@b"}) == {"id": 7, "name": "Ada", "email": "a@b"}
    assert THEIRS.write({"name": "Ada", "email": "a@b"}) == {"full_name": "Ada", "email": "a@b"}


def test_a_field_of_theirs_that_has_our_name_is_not_ours():
    assert THEIRS.read({"full_name": "Ada Lovelace", "name": "ada"}) == {"name": "Ada Lovelace"}
    swapped = Fields({"name": "title", "title": "name"})
    assert swapped.read({"title": "Ada", "name": "Countess"}) == {"name": "Ada", "title": "Countess"}


def test_what_they_have_not_is_not_written():
    assert not THEIRS.has("bio")
    assert THEIRS.has("name")
    assert THEIRS.write({"bio": "x", "name": "Ada"}) == {"full_name": "Ada"}


def test_a_value_is_theirs_on_the_way_out_and_ours_on_the_way_in():
    assert THEIRS.write({"role": "admin", "status": "suspended"}) == {"role": "superuser", "status": False}
    assert THEIRS.read({"role": "superuser", "status": True}) == {"role": "admin", "status": "active"}


def test_a_value_that_nobody_named_stays_as_it_is():
    assert THEIRS.read({"role": "boss"}) == {"role": "boss"}
    assert THEIRS.write({"role": "viewer"}) == {"role": "viewer"}


def test_true_is_no_1_and_false_no_0():
    assert THEIRS.read({"status": 1}) == {"status": 1}
    assert Fields({}, {"status": {"active": 1}}).read({"status": True}) == {"status": True}


def test_a_time_without_a_zone_is_one_in_utc():
    """A browser would take it for its own."""
    for time, read in (
        ("2026-01-31T09:30:00", "2026-01-31T09:30:00Z"),
        ("2026-01-31 09:30:00.123", "2026-01-31T09:30:00.123Z"),
        ("2026-01-31T09:30:00Z", "2026-01-31T09:30:00Z"),
        ("2026-01-31T09:30:00+02:00", "2026-01-31T09:30:00+02:00"),
        ("2026-01-31T09:30:00-05:00", "2026-01-31T09:30:00-05:00"),
        ("2026-01-31", "2026-01-31"),
        ("yesterday", "yesterday"),
        ("", ""),
    ):
        assert Fields().read({"created_at": time}) == {"created_at": read}
    assert Fields().read({"bio": "2026-01-31T09:30:00", "updated_at": None}) == {
        "bio": "2026-01-31T09:30:00",
        "updated_at": None,
    }

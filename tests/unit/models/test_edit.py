"""What somebody makes of a user, upon the version that they saw (query contract, 14 and 23)."""

from app.models.edit import Edit

FIELDS = ("name", "team", "phone")


def read(data):
    return {name: data.get(name) or "" for name in FIELDS}


def user(version=1, **fields):
    return {"name": "Ada", "team": "Sales", "phone": "", "version": version} | fields


def edit(**typed):
    found = Edit(user(), read)
    found.type(typed)
    return found


def test_what_was_typed_and_typed_back_is_no_change():
    form = edit(name="Ada King", team="Sales", shoe="42")
    assert form.changes == {"name": "Ada King"}
    form.type({"name": "Ada"})
    assert form.changes == {}


def test_what_others_changed_elsewhere_is_merged_and_remembered():
    form = edit(name="Ada King")
    form.meet(user(2, team="Support", phone="1"))
    assert form.changes == {"name": "Ada King"}
    assert form.typed == {"name": "Ada King", "team": "Support", "phone": "1"}
    assert (form.upon["version"], form.contested) == (2, [])
    assert sorted(form.merged) == ["phone", "team"]


def test_what_both_changed_is_contested_with_what_it_was():
    form = edit(name="Ada King", team="Board")
    form.meet(user(2, name="Ada Byron", phone="1"))
    assert form.contested == ["name"]
    assert form.was == {"name": "Ada"}
    assert form.found["name"] == "Ada Byron"
    assert form.typed == {"name": "Ada King", "team": "Board", "phone": "1"}


def test_the_same_change_made_twice_is_not_contested():
    form = edit(name="Ada King")
    form.meet(user(2, name="Ada King"))
    assert form.contested == []
    assert form.changes == {}


def test_one_version_is_chosen_a_field_at_a_time():
    form = edit(name="Mine", team="Mine")
    form.meet(user(2, name="Theirs", team="Theirs"))
    form.keep_mine("name")
    form.take_theirs("team")
    assert form.contested == []
    assert form.changes == {"name": "Mine"}
    assert form.typed["team"] == "Theirs"


def test_what_was_typed_while_it_was_sent_lies_over_what_the_server_made_of_it():
    form = edit(name=" Ada King ")
    sent = dict(form.typed)
    form.type({"phone": "1"})
    form.saved(user(2, name="Ada King"), sent)
    assert form.found["name"] == form.typed["name"] == "Ada King"
    assert form.changes == {"phone": "1"}
    assert form.upon["version"] == 2

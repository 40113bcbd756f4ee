"""What was typed and not saved yet, kept beyond a crash or a reload."""

from app.models.draft import Drafts
from app.models.edit import Edit
from tests.unit.fakes import Shelf

DATA = {"name": "Ada", "team": "Sales", "version": 1}


def read(data):
    return {"name": data["name"], "team": data["team"]}


def typed(data=None, **fields):
    edit = Edit(data or DATA, read)
    edit.type(fields)
    return edit


def drafts(shelf, person=1):
    return Drafts(shelf, lambda: person, lambda: 1700000000.0)


def test_a_draft_holds_what_was_typed_since_when_and_over_what():
    shelf = Shelf()
    drafts(shelf).keep("users/7", typed(name="Ada King"))
    found = drafts(shelf).find("users/7")
    assert (found.at, found.typed, found.found) == (1700000000.0, {"name": "Ada King"}, {"name": "Ada"})
    assert drafts(shelf).find("users/8") is None


def test_each_person_has_drafts_of_their_own_and_a_sign_out_takes_all():
    shelf = Shelf()
    drafts(shelf, 1).keep("users/7", typed(name="Mine"))
    drafts(shelf, 2).keep("users/7", typed(name="Theirs"))
    assert drafts(shelf, 1).find("users/7").typed == {"name": "Mine"}
    drafts(shelf, 1).clear()
    assert drafts(shelf, 2).find("users/7") is None


def test_what_was_typed_back_leaves_nothing():
    shelf = Shelf()
    drafts(shelf).keep("users/7", typed(name="Ada King"))
    drafts(shelf).keep("users/7", typed(name="Ada"))
    assert shelf.texts == {}


def test_it_is_typed_again_upon_what_is_there_now():
    shelf = Shelf()
    drafts(shelf).keep("users/7", typed(name="Ada King"))
    edit = typed(DATA | {"team": "Support", "version": 4})
    drafts(shelf).find("users/7").restore(edit)
    assert edit.changes == {"name": "Ada King"}
    assert (edit.typed["team"], edit.upon["version"], edit.contested) == ("Support", 4, [])


def test_what_somebody_has_changed_since_is_contested():
    shelf = Shelf()
    drafts(shelf).keep("users/7", typed(name="Mine"))
    edit = typed(DATA | {"name": "Theirs", "version": 4})
    drafts(shelf).find("users/7").restore(edit)
    assert edit.contested == ["name"]
    assert (edit.was["name"], edit.found["name"], edit.typed["name"]) == ("Ada", "Theirs", "Mine")


def test_what_cannot_be_read_is_no_draft():
    shelf = Shelf()
    drafts(shelf).keep("users/7", typed(name="Mine"))
    [key] = list(shelf.texts)
    for text in ("", "{", "null", "[]", '{"version": 2, "at": 0, "found": {}, "typed": {}}', '{"version": 1}'):
        shelf.texts[key] = text
        assert drafts(shelf).find("users/7") is None

"""What is configured already is known better than it could be guessed, and held against what is there."""

from app.config import Config
from app.doctor.case import Case, told_by
from app.doctor.doctor import examine
from app.doctor.ears import Ears
from app.doctor.hiding import Hiding
from tests.unit.doctor.api import BASE, Network, Pages, Place, said
from tests.unit.fakes import Clock


async def examined(server, knock=None, **table):
    """As the panel looks at its own API, whose [panel] table this is."""
    clock = Clock()
    config = Config(table | {"api": BASE})
    case = Case(Ears(Network(server), clock, 15), clock, Place(), Hiding(), BASE, told_by(config), knock)
    await examine(case, config.users)
    return case


async def test_names_that_are_configured_are_not_guessed():
    pages = Pages(department="Engines", unit_code="E1")
    case = await examined(pages, dialect="django", fields={"team": "unit_code"}, session={"kind": "none"})
    assert case.table["fields"]["team"] == "unit_code"
    assert said(case, "wrong") == ""


async def test_a_name_that_is_configured_and_not_there_is_said():
    case = await examined(Pages(), dialect="django", fields={"team": "department"}, session={"kind": "none"})
    assert "[panel.fields] says that team is their department, and nobody there has that." in said(case, "wrong")


async def test_another_dialect_than_the_configured_one_is_said():
    case = await examined(Pages(), dialect="native", session={"kind": "none"})
    assert "names native: it should be django" in said(case, "wrong")
    assert case.dialect == "django"


async def test_values_that_are_configured_are_known():
    values = {"role": {"admin": "wizard"}}
    case = await examined(Pages(role="wizard"), dialect="django", values=values, session={"kind": "none"})
    assert "wizard" not in said(case, "missing")
    assert case.table["values"] == values


async def test_what_a_browser_keeps_to_itself_is_told_from_nothing():
    async def there(url):
        return True

    async def nothing(url):
        return False

    for knock, sentence in ((there, "does not let the panel read it"), (nothing, "Nothing answers at " + BASE)):
        case = await examined(lambda *asked: OSError("Failed to fetch"), knock)
        assert sentence in said(case, "wrong")
        assert not case.is_recognised


async def test_what_is_moved_and_a_browser_does_not_say_where_is_tried_with_a_slash():
    pages = Pages()

    def server(method, path, query, headers, body):
        return (0, "") if path == "/users" else pages(method, path, query, headers, body)

    case = await examined(server, dialect="django", session={"kind": "none"})
    assert case.table["users"] == "/users/"
    case = await examined(lambda *asked: (0, ""))
    assert "does not say where to" in said(case, "wrong")


async def test_who_is_not_signed_in_is_asked_to_sign_in():
    async def there(url):
        return True

    case = await examined(lambda *asked: (401, {"detail": "No."}), there)
    assert "sign in, and check again" in said(case, "missing")

"""From the first question to the last: what is well is said to be, and what is not, with what to do."""

from app.api.checks import check_api
from app.config import Config
from app.doctor.doctor import examine
from app.doctor.entering import Known
from tests.unit.doctor.api import BASE, Network, Pages, case_of, django, examined, person, said


async def test_a_good_api_fits_and_its_table_can_be_used():
    case = await examined(Pages())
    assert case.is_fit, said(case, "wrong") + said(case, "missing")
    assert case.dialect == "django"
    config = Config(case.table)
    check_api(config)
    assert "It sorts by" in said(case, "fits")
    assert "It searches" in said(case, "fits")


async def test_users_are_looked_for_where_they_mostly_are():
    def server(method, path, query, headers, body):
        return (
            Pages()(method, path.replace("/people", "/users"), query, headers, body) if "people" in path else (404, {})
        )

    network = Network(server)
    case = case_of(network)
    await examine(case)
    assert network.lines[:2] == ["GET /users", "GET /people"]
    assert case.table["users"] == "/people"


async def test_no_question_changes_anything_and_none_is_without_end():
    network = Network(Pages())
    await examine(case_of(network), "/users")
    assert [line for line in network.lines if not line.startswith("GET ")] == []
    assert len(network.lines) < 25


async def test_somebody_elses_api_is_not_asked_for_ever():
    network = Network(Pages())
    case = case_of(network, most=5)
    await examine(case, "/users")
    assert len(network.lines) == 5
    assert "5 questions" in said(case, "note")


async def test_a_slash_that_is_missing_is_added():
    def server(method, path, query, headers, body):
        if path == "/users":
            return 301, "", {"location": "/users/"}
        return Pages()(method, path, query, headers, body)

    case = await examined(server)
    assert case.table["users"] == "/users/"
    assert case.is_fit


async def test_a_page_for_people_is_no_api():
    case = await examined(lambda *asked: (200, "<!doctype html><title>Panel</title>"), users="")
    assert "a page for people" in said(case, "wrong")
    assert "dialect" not in case.table


async def test_an_error_inside_a_200_is_found_and_quoted():
    case = await examined(lambda *asked: (200, {"success": False, "error": "The database is away."}))
    assert "error inside. It says: “The database is away.”" in said(case, "wrong")


async def test_another_host_is_named_and_not_followed():
    network = Network(lambda *asked: (301, "", {"location": "https://ada:pw@new.example/users?key=abc"}))
    case = case_of(network)
    await examine(case, "/users")
    assert "https://new.example/users" in said(case, "wrong")
    assert "pw" not in said(case, "wrong")
    assert case.table["api"] == "https://new.example"
    assert len(network.lines) == 1


async def test_json_under_another_name_is_said():
    case = await examined(lambda *asked: (200, "[]", {"content-type": "text/plain"}))
    assert "is called text/plain" in said(case, "wrong")


async def test_a_list_in_another_member_is_said():
    case = await examined(lambda *asked: (200, {"ok": True, "users": [person(0)]}))
    assert "stands in 'users'" in said(case, "wrong")


async def test_nothing_there_is_said():
    case = await examined(lambda *asked: OSError("refused"))
    assert "was not answered" in said(case, "wrong")
    assert not case.is_fit


async def test_who_is_not_signed_in_hears_how():
    def server(method, path, query, headers, body):
        if path == "/token":
            return 405, {"detail": "Method Not Allowed"}
        return 401, {"detail": "Not authenticated"}, {"www-authenticate": "Bearer"}

    case = await examined(server)
    assert case.table["session"]["sign_in"] == "/token"
    assert "--token-env" in said(case, "missing")


async def test_a_token_is_tried_under_both_its_names():
    def server(method, path, query, headers, body):
        if headers.get("authorization") != "Token abc":
            return 401, {"detail": "Authentication credentials were not provided."}
        return Pages()(method, path, query, headers, body)

    case = await examined(server, known=Known(token="abc"))
    assert case.table["session"]["scheme"] == "Token"
    assert case.dialect == "django"


async def test_a_token_that_is_refused_is_said_and_not_shown():
    def server(method, path, query, headers, body):
        return 401, {"detail": "Bad token " + headers["authorization"]}

    case = await examined(server, known=Known(token="s3cr3t"))
    assert "it may have expired" in said(case, "wrong")
    assert "s3cr3t" not in said(case, "wrong") + str(case.lines)


async def test_a_token_that_ends_meanwhile_is_said():
    api = Pages()

    def server(method, path, query, headers, body):
        found = api(method, path, query, headers, body)
        return found if api.asked < 6 else (401, {"detail": "Expired"})

    case = await examined(server, known=Known(token="abc"))
    assert "has ended meanwhile" in said(case, "wrong")


# Pages.


async def test_a_total_that_is_not_right_is_found_out():
    for wrong in (55, 30):

        def lying(api, query, wrong=wrong):
            status, value = django(api, query)
            return status, value | ({"count": wrong} if "count" in value else {})

        case = await examined(Pages(page=lying))
        assert "The total is not right" in said(case, "wrong"), wrong


async def test_pages_that_overlap_are_found_out():
    def overlapping(api, query):
        status, value = django(api, query)
        if query.get("page") == "2":
            value = value | {"results": api.people[6:13]}
        return status, value

    case = await examined(Pages(page=overlapping))
    assert "are on page 2 again" in said(case, "wrong")


async def test_a_list_that_shifts_while_it_is_read_is_found_out():
    def shifting(api, query):
        api.people = [api.people[-1]] + api.people[:-1]
        return django(api, query)

    case = await examined(Pages(page=shifting))
    assert "shifts while it is read" in said(case, "wrong")


async def test_a_list_without_pages_is_shown_as_one():
    case = await examined(Pages(page=lambda api, query: (200, api.people)))
    assert "no pages: all 40" in said(case, "wrong")
    assert case.dialect == "json-server"


async def test_one_row_that_breaks_the_list_is_said_with_its_page():
    def breaking(api, query):
        return (500, {"detail": "Oops"}) if query.get("page") == "6" else django(api, query)

    case = await examined(Pages(page=breaking))
    assert "page 6 and size 7 failed: it answered 500" in said(case, "wrong")


async def test_a_page_that_is_larger_than_was_asked_for_is_the_apis_own():
    def own(api, query):
        return django(api, {name: value for name, value in query.items() if name != "page_size"})

    case = await examined(Pages(60, page=own))
    assert "its own size of a page: 20" in said(case, "note")
    assert case.is_fit, said(case, "wrong")


# What a list takes.


async def test_what_a_list_does_not_take_is_switched_off():
    case = await examined(Pages(lacks=("sort", "search", "filter")))
    assert case.table["cannot"] == ["sort", "search", "filter"]
    assert "It does not sort" in said(case, "missing")


async def test_another_name_of_an_argument_is_found():
    def server(api, query):
        query = {
            {"q": "search", "sort": "ordering"}.get(name, name): value
            for name, value in query.items()
            if name not in ("search", "ordering")
        }
        return django(api, query)

    case = await examined(Pages(page=server))
    assert case.table["query"] == {"search": "q", "sort": "sort"}
    assert "cannot" not in case.table


# One.


async def test_an_id_that_nobody_has_must_not_be_found():
    class Lenient(Pages):
        def one(self, id):
            return 200, self.people[0] | {"id": int(id)}

    case = await examined(Lenient())
    assert "answered as if somebody had it" in said(case, "wrong")


async def test_an_id_that_nobody_has_must_not_break_it():
    class Breaking(Pages):
        def one(self, id):
            status, value = Pages.one(self, id)
            return (status, value) if status == 200 else (500, "<h1>Server Error</h1>")

    case = await examined(Breaking())
    assert "breaks the API" in said(case, "wrong")


async def test_ids_with_a_slash_are_tried():
    class Slashed(Pages):
        def __init__(self):
            Pages.__init__(self)
            for each in self.people:
                each["id"] = "dept/" + str(each["id"])

        def one(self, id):
            return 404, {"detail": "Not found."}

    case = await examined(Slashed())
    assert "Ids hold a slash" in said(case, "wrong")


async def test_nobody_there_is_no_fault():
    case = await examined(Pages(0))
    assert "Nobody is there yet" in said(case, "note")
    assert case.is_fit


async def test_the_table_can_always_be_read():
    """Whatever was found."""
    for server in (Pages(), Pages(lacks=("sort",)), Pages(3), Pages(role="wizard"), Pages(name=None)):
        case = await examined(server)
        check_api(Config(case.table))
        assert case.lines[1] == 'api = "' + BASE + '"'

"""What a browser would refuse, header by header."""

from app.doctor.cors import Needs, check_cors, faults
from app.doctor.heard import Heard
from tests.unit.doctor.api import Network, case_of, said
from tests.unit.fakes import Answer

ORIGIN = "https://panel.example"


def heard(status=200, **headers):
    return Heard("GET", "/users", Answer(status, "", "", {_named(name): value for name, value in headers.items()}))


def _named(name):
    return "access-control-" + name.replace("_", "-")


def needs(**table):
    case = case_of(Network(None))
    for name, value in table.items():
        case.table[name] = value
    return Needs(case)


def test_a_list_in_pages_wants_the_header_that_counts():
    wanted = needs(dialect="json-server")
    open = heard(allow_origin="*", allow_methods="GET,PATCH,DELETE", allow_headers="content-type")
    assert faults(wanted, open, open, ORIGIN) == ["in every answer: Access-Control-Expose-Headers: X-Total-Count"]
    got = heard(allow_origin=ORIGIN, expose_headers="X-Total-Count, Link")
    assert faults(wanted, got, open, ORIGIN) == []


def test_a_star_is_not_enough_for_cookies():
    wanted = needs(dialect="native")
    open = heard(allow_origin="*", allow_methods="*", allow_headers="*", expose_headers="*")
    found = faults(wanted, open, open, ORIGIN)
    assert "in every answer: Access-Control-Allow-Origin: " + ORIGIN in found
    assert "in every answer: Access-Control-Allow-Credentials: true" in found
    assert any("If-Match" in each and "X-CSRF-Token" in each for each in found)


def test_a_star_does_not_mean_a_token():
    wanted = needs(dialect="fastapi-pagination")
    open = heard(allow_origin="*", allow_methods="*", allow_headers="*")
    assert faults(wanted, open, open, ORIGIN) == [
        "in the answer to OPTIONS: Access-Control-Allow-Headers: Authorization"
    ]


def test_a_preflight_that_is_refused_lacks_everything():
    wanted = needs(dialect="simple-rest")
    got = heard(allow_origin="*", expose_headers="content-range")
    assert faults(wanted, got, heard(401), ORIGIN) == [
        "in the answer to OPTIONS: 200 or 204, for anybody (it was 401)",
        "in the answer to OPTIONS: Access-Control-Allow-Origin: " + ORIGIN,
        "in the answer to OPTIONS: Access-Control-Allow-Headers: Content-Type",
        "in the answer to OPTIONS: Access-Control-Allow-Methods: PUT, DELETE",
    ]


async def test_what_is_refused_is_a_fault_only_where_another_host_is_meant():
    for is_wanted, kind in ((True, "missing"), (False, "note")):
        case = case_of(Network(lambda *asked: (200, [])))
        case.table["dialect"] = "json-server"
        await check_cors(case, ORIGIN, "1", is_wanted)
        assert "another host" in said(case, kind)
        assert "serve.py --api" in said(case, "note")
        assert case.is_fit is not is_wanted

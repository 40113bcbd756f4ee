"""The same exchanges about our people: what PostgREST says of its tables, said of a table `people` with our fields."""

from typing import Any

from tests.others.people import people
from tests.others.postgrest.documented import DOCUMENTED, EXACT, OBJECT, REPRESENTATION
from tests.others.postgrest.exchange import Exchange


def theirs(person: dict[str, Any]) -> dict[str, Any]:
    """A row: the same columns, and times as PostgreSQL writes them."""
    return {
        name: value.replace("Z", "+00:00") if value and name.endswith("_at") else value
        for name, value in person.items()
    }


ROWS = [theirs(person) for person in people()]
BY_NAME = sorted(ROWS, key=lambda row: row["username"], reverse=True)
FOUND = [row for row in ROWS if "ada" in (row["name"] + row["username"] + row["email"]).lower()]
ADMINS = [row for row in ROWS if row["role"] == "admin"]
NOT_VIEWERS = [row for row in ROWS if row["role"] != "viewer" and row["status"] == "active"]
SEARCH = "or=(name.ilike.*ada*,username.ilike.*ada*,email.ilike.*ada*)"
QUOTED = 'or=(name.ilike."*Jo (or*",username.ilike."*Jo (or*",email.ilike."*Jo (or*")'
SURE = 'or=(name.ilike."*ada*",username.ilike."*ada*",email.ilike."*ada*")'
NEW = {"username": "new", "name": "New", "email": "new@example.com"}
MADE = {**dict.fromkeys(ROWS[0]), **NEW, "id": 61, "role": "viewer", "status": "invited", "version": 1}
CHANGED = {**ROWS[1], "name": "Zoë"}
APPLIED = {"Preference-Applied": "return=representation"}


def _page(of: tuple[str, ...], query: str, rows: list[dict[str, Any]], start: int, size: int) -> Exchange:
    """A part of all of these rows, counted."""
    part = rows[start : start + size]
    spelled = f"GET /people?{query}&limit={size}&offset={start}".replace("?&", "?")
    where = f"{start}-{start + len(part) - 1}" if part else "*"
    status = 200 if len(part) == len(rows) else 206
    return Exchange(
        (*of, "whole count", "limit"), spelled, status, part, EXACT, headers={"Content-Range": f"{where}/{len(rows)}"}
    )


def _refused(of: str, asked: str, said: dict[str, Any], sent: dict[str, str], body: Any = None) -> Exchange:
    """Refused as it is there, with these words where they name a table, a field or a value."""
    model = DOCUMENTED[of]
    return Exchange(
        (of, "create", "object"), asked, model.status, {**(model.said or {}), **said}, sent, body, model.headers
    )


IN_PEOPLE = [
    # Lists.
    _page(("exact count",), "", ROWS, 0, 25),
    _page(("exact count",), "", ROWS, 25, 25),
    _page(("exact count", "order"), "order=username.desc,id.asc", BY_NAME, 0, 25),
    _page(("exact count", "or", "ilike"), SEARCH, FOUND, 0, 25),
    _page(("exact count", "or", "ilike", "order"), SEARCH + "&order=id.asc", FOUND, 0, 25),
    _page(("exact count", "ilike quoted"), QUOTED, [ROWS[35]], 0, 25),
    _page(("exact count", "object"), "role=eq.admin", ADMINS, 0, 25),
    _page(("exact count", "object", "in"), "role=in.(admin,editor)&status=eq.active", NOT_VIEWERS, 0, 25),
    _page(("nobody", "object"), "role=eq.admin&status=eq.nonsense", [], 0, 25),
    Exchange(
        ("after the last", "limit"),
        "GET /people?limit=25&offset=100",
        416,
        {**DOCUMENTED["after the last"].said, "details": "An offset of 100 was requested, but there are only 60 rows."},
        EXACT,
        headers={"Content-Range": "*/60"},
    ),
    Exchange(
        ("exact count", "range"),
        "GET /people",
        206,
        ROWS[:25],
        {"Range-Unit": "items", "Range": "0-24", "Prefer": "count=exact"},
        headers={"Range-Unit": "items", "Content-Range": "0-24/60"},
    ),
    Exchange(
        ("in", "limit"), "GET /people?id=in.(3,1,999)", 200, [ROWS[0], ROWS[2]], headers={"Content-Range": "0-1/*"}
    ),
    # As the panel asks: the id settles ties, every value is quoted.
    _page(("exact count", "order"), "order=id.asc", ROWS, 0, 25),
    _page(("exact count", "order"), "order=id.asc", ROWS, 25, 25),
    _page(("exact count", "order", "order of nulls"), "order=username.desc.nullslast,id.asc", BY_NAME, 0, 25),
    _page(("exact count", "or", "ilike quoted", "order"), SURE + "&order=id.asc", FOUND, 0, 25),
    _page(("exact count", "object", "order"), "role=eq.admin&order=id.asc", ADMINS, 0, 25),
    Exchange(
        ("after the last", "limit", "order"),
        "GET /people?order=id.asc&limit=25&offset=200",
        416,
        {**DOCUMENTED["after the last"].said, "details": "An offset of 200 was requested, but there are only 60 rows."},
        EXACT,
        headers={"Content-Range": "*/60"},
    ),
    Exchange(
        ("in quoted", "in", "limit"),
        'GET /people?id=in.("3","1","999")',
        200,
        [ROWS[0], ROWS[2]],
        headers={"Content-Range": "0-1/*"},
    ),
    Exchange(("delete", "object"), "DELETE /people?id=eq.2", 200, ROWS[1], {**REPRESENTATION, **OBJECT}, None, APPLIED),
    # One.
    Exchange(("object",), "GET /people?id=eq.4", 200, ROWS[3], OBJECT),
    Exchange(("object", "read"), "GET /people?id=eq.4", 200, [ROWS[3]]),
    Exchange(("object", "nobody"), "GET /people?id=eq.999", 200, [], headers={"Content-Range": "*/*"}),
    _refused("no object", "GET /people?id=eq.999", {}, OBJECT),
    _refused("bad number", "GET /people?id=eq.x", {"message": 'invalid input syntax for type bigint: "x"'}, OBJECT),
    # Writes.
    Exchange(("create",), "POST /people", 201, [MADE], REPRESENTATION, NEW, APPLIED),
    Exchange(("create", "object"), "POST /people", 201, MADE, {**REPRESENTATION, **OBJECT}, NEW, APPLIED),
    Exchange(("update",), "PATCH /people?id=eq.2", 200, [CHANGED], REPRESENTATION, {"name": "Zoë"}, APPLIED),
    Exchange(
        ("update of an object", "update"),
        "PATCH /people?id=eq.2",
        200,
        CHANGED,
        {**REPRESENTATION, **OBJECT},
        {"name": "Zoë"},
        APPLIED,
    ),
    Exchange(("update of nobody",), "PATCH /people?id=eq.999", 200, [], REPRESENTATION, {"name": "Zoë"}, APPLIED),
    _refused("no object", "PATCH /people?id=eq.999", {}, {**REPRESENTATION, **OBJECT}, {"name": "Zoë"}),
    Exchange(("delete, without a word",), "DELETE /people?id=eq.2", 204, headers={"Content-Range": "*/*"}),
    Exchange(("delete",), "DELETE /people?id=eq.2", 200, [ROWS[1]], REPRESENTATION, headers=APPLIED),
    Exchange(("delete",), "DELETE /people?id=eq.999", 200, [], REPRESENTATION, headers=APPLIED),
    # Who may.
    Exchange(
        ("sign in",),
        "POST /rpc/login",
        200,
        {"token": "<a JSON Web Token>"},
        body={"email": "ada@example.com", "pass": "x"},
    ),
]
TAKEN = {
    "details": "Key (email)=(ada@example.com) already exists.",
    "message": 'duplicate key value violates unique constraint "people_email_key"',
}
MISSING = {
    "details": "Failing row contains (61, null, new@example.com).",
    "message": 'null value in column "name" of relation "people" violates not-null constraint',
}
IN_PEOPLE.append(Exchange(("object",), "GET /people?id=eq.2", 200, ROWS[1], OBJECT))
for _sent in (REPRESENTATION, {**REPRESENTATION, **OBJECT}):
    IN_PEOPLE += [
        _refused("taken", "POST /people", TAKEN, _sent, {**NEW, "email": "ada@example.com"}),
        _refused("taken", "PATCH /people?id=eq.2", TAKEN, _sent, {"email": "ada@example.com"}),
        _refused("missing", "POST /people", MISSING, _sent, {"email": "new@example.com"}),
    ]

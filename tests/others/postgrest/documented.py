"""What PostgREST 16.2 writes down itself, word for word but for tokens: in docs/ and test/spec/ of its repository."""

from tests.others.postgrest.exchange import Exchange

OBJECT = {"Accept": "application/vnd.pgrst.object+json"}
REPRESENTATION = {"Prefer": "return=representation"}
EXACT = {"Prefer": "count=exact"}
NOT_ONE = "Cannot coerce the result to a single JSON object"
PAGING = "docs/references/api/pagination_count.rst"
TABLES = "docs/references/api/tables_views.rst"
GRAMMAR = "docs/references/api/url_grammar.rst"
SPEC = "test/spec/Feature/"

DOCUMENTED: dict[str, Exchange] = {
    # Lists.
    "read": Exchange((f"{TABLES} Read",), "GET /people", 200),
    "limit": Exchange(
        (f"{SPEC}Query/RangeSpec.hs limit and offset works on first level",),
        "GET /items?select=id&order=id.asc&limit=3&offset=2",
        200,
        [{"id": 3}, {"id": 4}, {"id": 5}],
        headers={"Content-Range": "2-4/*"},
    ),
    "exact count": Exchange(
        (f"{PAGING} Exact Count",),
        "HEAD /bigtable",
        206,
        sent={"Range-Unit": "items", "Range": "0-24", "Prefer": "count=exact"},
        headers={"Range-Unit": "items", "Content-Range": "0-24/3573458"},
    ),
    "planned count": Exchange(
        (f"{PAGING} Planned Count",),
        "HEAD /bigtable?limit=25",
        206,
        sent={"Prefer": "count=planned"},
        headers={"Content-Range": "0-24/3572000"},
    ),
    "whole count": Exchange(
        (f"{SPEC}Query/RangeSpec.hs obtains the full range",),
        "HEAD /items",
        200,
        sent={"Prefer": "count=planned"},
        headers={"Content-Range": "0-14/15"},
    ),
    "range": Exchange(
        (f"{PAGING} Range Header",),
        "GET /people",
        200,
        sent={"Range-Unit": "items", "Range": "0-19"},
        headers={"Range-Unit": "items", "Content-Range": "0-17/*"},
    ),
    "nobody": Exchange(
        (f"{SPEC}Query/RangeSpec.hs no items",),
        "GET /items?offset=0&id=eq.0",
        200,
        [],
        sent=EXACT,
        headers={"Content-Range": "*/0"},
    ),
    "after the last": Exchange(
        (f"{SPEC}Query/RangeSpec.hs refuses a range requesting start past last item",),
        "GET /items?offset=100",
        416,
        {
            "message": "Requested range not satisfiable",
            "code": "PGRST103",
            "details": "An offset of 100 was requested, but there are only 15 rows.",
            "hint": None,
        },
        sent=EXACT,
        headers={"Content-Range": "*/15"},
    ),
    "order": Exchange((f"{TABLES} Ordering",), "GET /people?order=age.desc,height.asc", 200),
    "order of nulls": Exchange((f"{TABLES} Ordering",), "GET /people?order=age.desc.nullslast", 200),
    "filters": Exchange((f"{TABLES} Horizontal Filtering",), "GET /people?age=gte.18&student=is.true", 200),
    "or": Exchange((f"{TABLES} Logical operators",), "GET /people?or=(age.lt.18,age.gt.21)", 200),
    "ilike": Exchange(
        (f"{SPEC}Query/AndOrParamsSpec.hs can handle like and ilike",),
        "GET /entities?or=(name.like.*1,name.ilike.*ENTITY 2)&select=id",
        200,
        [{"id": 1}, {"id": 2}],
    ),
    "ilike quoted": Exchange(
        (f"{SPEC}Query/AndOrParamsSpec.hs like and ilike can have quotes",),
        'GET /grandchild_entities?or=(name.like."*ity,4*",name.ilike."*ITY,5)")&select=id',
        200,
        [{"id": 4}, {"id": 5}],
    ),
    "in": Exchange((f"{SPEC}Query/QuerySpec.hs",), "GET /items?id=in.(1,3,5)", 200, [{"id": 1}, {"id": 3}, {"id": 5}]),
    "in quoted": Exchange(
        (f"{GRAMMAR} Reserved characters",), 'GET /employees?name=in.("Hebdon,John","Williams,Mary")', 200
    ),
    "backslash": Exchange((f"{GRAMMAR} Reserved characters",), r'GET /marks?name=in.("Quote:\"","Backslash:\\")', 200),
    # One.
    "object": Exchange(
        (f"{SPEC}Query/SingularSpec.hs will select an existing object",),
        "GET /items?id=eq.5",
        200,
        {"id": 5},
        sent=OBJECT,
    ),
    "no object": Exchange(
        (f"{SPEC}Query/SingularSpec.hs raises an error for zero rows",),
        "PATCH /items?id=gt.0&id=lt.0",
        406,
        {"details": "The result contains 0 rows", "message": NOT_ONE, "code": "PGRST116", "hint": None},
        sent=OBJECT,
        body={"id": 1},
    ),
    "no object to read": Exchange(
        (f"{SPEC}Query/SingularSpec.hs fails for zero rows",), "GET /items?id=gt.0&id=lt.0", 406, sent=OBJECT
    ),
    "bad number": Exchange(
        (f"{SPEC}Query/JsonOperatorSpec.hs fails on bad casting (data of the wrong format)",),
        "GET /complex_items?select=settings->foo->>bar::integer",
        400,
        {"hint": None, "details": None, "code": "22P02", "message": 'invalid input syntax for type integer: "baz"'},
    ),
    # Writes.
    "create": Exchange(
        ("docs/references/api/preferences.rst Full",),
        "POST /projects",
        201,
        [{"id": 33, "name": "x"}],
        sent=REPRESENTATION,
        body={"id": 33, "name": "x"},
        headers={"Preference-Applied": "return=representation"},
    ),
    "create, without a word": Exchange(
        (f"{TABLES} Insert",), "POST /table_name", 201, body={"col1": "value1", "col2": "value2"}
    ),
    "taken": Exchange(
        (f"{SPEC}Query/InsertSpec.hs attempting to insert a row with the same primary key",),
        "POST /simple_pk",
        409,
        {
            "hint": None,
            "details": "Key (k)=(xyyx) already exists.",
            "code": "23505",
            "message": 'duplicate key value violates unique constraint "simple_pk_pkey"',
        },
        body={"k": "xyyx", "extra": "e1"},
    ),
    "missing": Exchange(
        (f"{SPEC}Query/InsertSpec.hs into a table with simple pk",),
        "POST /simple_pk",
        400,
        {
            "hint": None,
            "details": "Failing row contains (null, foo).",
            "code": "23502",
            "message": 'null value in column "k" of relation "simple_pk" violates not-null constraint',
        },
        body={"extra": "foo"},
    ),
    "update": Exchange(
        (f"{SPEC}Query/UpdateSpec.hs returns updated object as array when return=rep",),
        "PATCH /items?id=eq.2",
        200,
        [{"id": 2}],
        sent=REPRESENTATION,
        body={"id": 2},
        headers={"Content-Range": "0-0/*", "Preference-Applied": "return=representation"},
    ),
    "update, without a word": Exchange(
        (f"{SPEC}Query/UpdateSpec.hs can update a single item",),
        "PATCH /items?id=eq.2",
        204,
        body={"id": 42},
        headers={"Content-Range": "0-0/*"},
    ),
    "update of nobody": Exchange(
        (f"{SPEC}Query/UpdateSpec.hs returns empty array when no rows updated and return=rep",),
        "PATCH /items?id=eq.999999",
        200,
        [],
        sent=REPRESENTATION,
        body={"id": 999999},
        headers={"Preference-Applied": "return=representation"},
    ),
    "update of an object": Exchange(
        (f"{SPEC}Query/SingularSpec.hs works for one row with return=rep",),
        "PATCH /addresses?id=eq.1",
        200,
        {"id": 1, "address": "B Street"},
        sent={**OBJECT, **REPRESENTATION},
        body={"address": "B Street"},
    ),
    "delete": Exchange(
        (f"{SPEC}Query/DeleteSpec.hs returns the deleted item and count if requested",),
        "DELETE /items?id=eq.2",
        200,
        [{"id": 2}],
        sent={"Prefer": "return=representation, count=exact"},
        headers={"Content-Range": "*/1", "Preference-Applied": "return=representation, count=exact"},
    ),
    "delete, without a word": Exchange(
        (f"{SPEC}Query/DeleteSpec.hs succeeds with 204 and deletion count",),
        "DELETE /items?id=eq.1",
        204,
        headers={"Content-Range": "*/*"},
    ),
    # Who may.
    "sign in": Exchange(
        ("docs/how-tos/sql-user-management.rst",),
        "POST /rpc/login",
        200,
        {"token": "<a JSON Web Token>"},
        body={"email": "foo@bar.com", "pass": "foobar"},
    ),
    "not signed in": Exchange(
        (f"{SPEC}Auth/AuthSpec.hs denies access to tables that anonymous does not own",),
        "GET /authors_only",
        401,
        {"hint": None, "details": None, "code": "42501", "message": "permission denied for table authors_only"},
        headers={"WWW-Authenticate": "Bearer"},
    ),
    "not allowed": Exchange(
        (f"{SPEC}Auth/AuthSpec.hs denies access to tables that postgrest_test_author does not own",),
        "GET /private_table",
        403,
        {"hint": None, "details": None, "code": "42501", "message": "permission denied for table private_table"},
        sent={"Authorization": "Bearer <a reader's token>"},
    ),
    "expired": Exchange(
        (f"{SPEC}Auth/AuthSpec.hs fails with an expired token; docs/tutorials/tut1.rst still says PGRST301",),
        "GET /authors_only",
        401,
        {"message": "JWT expired", "code": "PGRST303", "hint": None, "details": None},
        sent={"Authorization": "Bearer <an expired token>"},
        headers={"WWW-Authenticate": 'Bearer error="invalid_token", error_description="JWT expired"'},
    ),
}

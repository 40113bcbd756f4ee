"""How each dialect spells a call. What the APIs make of it is asked of themselves, in tests/others."""

from app.api.asked import Asked
from app.api.dialects import DIALECTS, load
from app.url import decode

ALL = [("search", "zoe"), ("role", "admin"), ("team", ""), ("sort", "-name"), ("page", 2), ("size", 25)]

# The list of ALL; one; two at once; how a change is sent, and where; and what else the list carries.
SPELT = {
    "native": (
        "/users?search=zoe&role=admin&sort=-name&page=2&size=25",
        "/users/a%2Fb",
        "/users?ids=1,2",
        "PATCH /users/a%2Fb",
        {},
    ),
    "json-server": (
        "/users?q=zoe&role=admin&_sort=name&_order=desc&_page=2&_limit=25",
        "/users/a%2Fb",
        "/users?id=1&id=2",
        "PATCH /users/a%2Fb",
        {},
    ),
    "json-server-1": (
        '/users?_where={"or": [{"name": {"contains": "zoe"}}], "role": {"eq": "admin"}}'
        "&_sort=-name&_page=2&_per_page=25",
        "/users/a%2Fb",
        '/users?_where={"id": {"in": ["1", "2"]}}&_page=1&_per_page=2',
        "PATCH /users/a%2Fb",
        {},
    ),
    "refine": (
        "/users?q=zoe&role=admin&_sort=name&_order=desc&_start=25&_end=50",
        "/users/a%2Fb",
        "/users?id=1&id=2",
        "PATCH /users/a%2Fb",
        {},
    ),
    "django": (
        "/users/?search=zoe&role=admin&ordering=-name&page=2&page_size=25",
        "/users/a%2Fb/",
        "/users/?id__in=1,2&page_size=2",
        "PATCH /users/a%2Fb/",
        {},
    ),
    "simple-rest": (
        '/users?sort=["name", "DESC"]&range=[25, 49]&filter={"role": "admin", "q": "zoe"}',
        "/users/a%2Fb",
        '/users?filter={"id": ["1", "2"]}',
        "PUT /users/a%2Fb",
        {},
    ),
    "fastapi-pagination": (
        "/users?search=zoe&role=admin&order_by=-name&page=2&size=25",
        "/users/a%2Fb",
        "/users?id__in=1,2&size=2",
        "PATCH /users/a%2Fb",
        {},
    ),
    "postgrest": (
        '/users?role=eq.admin&or=(name.ilike."*zoe*")&order=name.desc.nullslast,id.asc&limit=25&offset=25',
        "/users?id=eq.a/b",
        '/users?id=in.("1","2")',
        "PATCH /users?id=eq.a/b",
        {"prefer": "count=exact"},
    ),
}


def asked():
    asked = Asked(ALL)
    asked.searched = ["name"]
    return asked


def plain(path):
    """Decoded, but for an id; JSON in one order, which MicroPython's dicts have not."""
    path = path if path.startswith("/users/") and "?" not in path else decode(path)
    for one, other in (('{"q": "zoe", "role": "admin"}', '{"role": "admin", "q": "zoe"}'),):
        path = path.replace(one, other)
    first, second = '"or": [{"name": {"contains": "zoe"}}]', '"role": {"eq": "admin"}'
    return path.replace("{" + second + ", " + first + "}", "{" + first + ", " + second + "}")


def test_each_dialect_has_its_spellings():
    assert sorted(SPELT) == sorted(DIALECTS)
    for name, (page, one, many, change, headers) in SPELT.items():
        dialect = load(name)()
        call = dialect.page("/users", asked())
        assert plain(call.path) == page, name
        assert call.headers == headers, name
        assert plain(dialect.one("/users", "a/b").path) == one, name
        assert plain(dialect.many("/users", ["1", "2"]).path) == many, name
        changing = dialect.update("/users", "a/b", {"name": "Ada"}, None)
        assert changing.method + " " + plain(changing.path) == change, name
        assert changing.value == {"name": "Ada"}


def test_a_list_of_everybody_asks_for_nothing_that_nobody_asked_for():
    for name in DIALECTS:
        path = decode(load(name)().page("/users", Asked([])).path)
        for word in ("search", "q=", "filter", "role", "_where", "or=", "_sort", "ordering", "order_by", "sort"):
            assert word not in path, (name, path)


def test_the_words_of_a_query_can_be_others():
    for name in ("native", "json-server", "json-server-1", "refine", "django", "fastapi-pagination"):
        dialect = load(name)({"sort": "by"})
        assert "by=" in dialect.page("/users", asked()).path, name


def test_a_path_that_ends_with_a_slash_keeps_it_for_the_list_alone():
    for name in ("native", "json-server", "refine", "fastapi-pagination"):
        dialect = load(name)()
        assert dialect.page("/users/", Asked([])).path.startswith("/users/?"), name
        assert dialect.one("/users/", "7").path == "/users/7", name
        assert dialect.create("/users/", {}, None).path == "/users/", name


def test_pages_can_be_slices():
    for name in ("django", "fastapi-pagination"):
        assert load(name)(paging="offset").page("/users", asked()).path.endswith("&limit=25&offset=25"), name


def test_an_id_that_is_called_otherwise_is_asked_for_by_its_name():
    assert decode(load("postgrest")(id="uuid").one("/users", "7").path) == "/users?uuid=eq.7"


def test_what_postgrest_would_take_for_its_own_is_a_letter():
    asked = Asked([("search", '100%_"x"\\')])
    asked.searched = ["name"]
    path = decode(load("postgrest")().page("/users", asked).path)
    assert path.startswith('/users?or=(name.ilike."*100\\\\%\\\\_\\"x\\"\\\\\\\\*")&')

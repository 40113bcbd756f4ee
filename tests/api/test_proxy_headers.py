"""Headers on their way through the proxy: what goes, what is said anew, and what the two ends know of each other."""

import socket
import threading

import pytest
from answers import problem_of
from upstreams import PATIENCE, before, raw, read_all, read_head, saying, talking

from server.proxy.cookies import MARK


@pytest.fixture
def own(client):
    """The panel's origin, as the browser has it."""
    return f"http://{client.base_url.netloc.decode()}"


@pytest.fixture
def there(upstream, client):
    """The API's origin."""
    client.get("/api")
    [host] = upstream.heard("host")
    upstream.asked.clear()
    return f"http://{host}"


def ask(client, headers, method="GET"):
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers)
    text = f"{method} /api/users HTTP/1.1\r\nHost: {client.base_url.netloc.decode()}\r\n{lines}"
    return raw(client, (text + ("" if "onnection:" in lines else "Connection: close\r\n") + "\r\n").encode("latin-1"))


# To the API.


def test_what_is_for_this_connection_alone_goes_no_further(upstream, client):
    mine = [
        ("Connection", "close, X-Mine"),
        ("connection", "x-other"),
        ("X-Mine", "1"),
        ("X-Other", "1"),
        ("Keep-Alive", "timeout=5"),
        ("Proxy-Authorization", "Basic c2VjcmV0"),
        ("Proxy-Connection", "keep-alive"),
        ("Proxy", "http://evil.example"),
        ("TE", "trailers"),
        ("Trailer", "X-Sum"),
        ("Upgrade", "h2c"),
        ("HTTP2-Settings", "AAMAAABk"),
        ("X-Kept", "1"),
    ]
    ask(client, mine)
    assert upstream.heard("x-kept") == ["1"]
    for name, _ in mine[:-1]:
        assert upstream.heard(name.lower()) == [], name


def test_a_connection_header_cannot_take_away_where_the_body_ends(upstream, client):
    ask(client, [("Connection", "close, content-length, host"), ("Content-Length", "0")], "POST")
    assert upstream.heard("content-length") == ["0"]
    assert len(upstream.heard("host")) == 1


def test_the_host_is_the_apis(upstream, client, there):
    client.get("/api/users")
    assert upstream.heard("host") == [there.removeprefix("http://")]
    assert not there.endswith(client.base_url.netloc.decode())


def test_who_asks_is_said_by_the_proxy_and_not_by_the_client(upstream, client):
    claims = [
        ("X-Forwarded-For", "10.0.0.1"),
        ("X_Forwarded_For", "10.0.0.1"),
        ("X-Forwarded-Host", "evil.example"),
        ("X-Forwarded-Proto", "https"),
        ("X-Forwarded-Prefix", "/admin"),
        ("Forwarded", "for=10.0.0.1"),
        ("X-Real-IP", "10.0.0.1"),
        ("X-Original-URL", "/admin"),
        ("X-Rewrite-URL", "/admin"),
    ]
    ask(client, claims)
    assert upstream.heard("x-forwarded-for") == ["127.0.0.1"]
    for name, _ in claims[1:]:
        assert upstream.heard(name.lower()) == [], name


def test_nothing_is_added_that_the_browser_did_not_say(upstream, client):
    raw(client, b"GET /api HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert [name for name, _ in upstream.asked[0]["headers"]] == [b"host", b"x-forwarded-for", b"via"]


def test_what_was_said_twice_arrives_twice_and_in_its_bytes(upstream, client):
    ask(client, [("X-Many", "a"), ("X-Many", "b, c"), ("X-Name", "Zo\xeb"), ("Authorization", "Bearer a.b.c")])
    assert upstream.heard("x-many") == ["a", "b, c"]
    assert upstream.heard("x-name") == ["Zo\xeb"]
    assert upstream.heard("authorization") == ["Bearer a.b.c"]


def test_the_panels_own_pages_ask_as_the_apis_would(upstream, client, own, there):
    """Django's CSRF check compares Origin, or Referer, with Host; a CORS check takes Origin for another site's."""
    client.post("/api/users", headers={"Origin": own, "Referer": f"{own}/?a=b"})
    assert (upstream.heard("origin"), upstream.heard("referer")) == ([there], [f"{there}/"])
    client.get("/api/users", headers={"Referer": own + "/"})
    assert (upstream.heard("origin"), upstream.heard("referer")) == ([], [f"{there}/"])


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://localhost:1", "{own}.evil.example", "{own}0", "https{own}"]
)
def test_another_site_is_never_made_the_apis_own(upstream, client, own, origin):
    origin = origin.format(own=own)
    for referer in (f"{origin}/page", own + "/"):
        client.post("/api/users", headers={"Origin": origin, "Referer": referer})
        assert (upstream.heard("origin"), upstream.heard("referer")) == ([origin], [referer])


def test_of_two_origins_none_is_made_the_apis_own(upstream, client, own):
    ask(client, [("Origin", own), ("Origin", "https://evil.example")], "POST")
    assert upstream.heard("origin") == [own, "https://evil.example"]


def test_the_referer_of_another_site_stays(upstream, client, own):
    for referer in ("https://evil.example/", f"{own}.evil.example/", f"{own}@evil.example/"):
        client.get("/api/users", headers={"Referer": referer})
        assert upstream.heard("referer") == [referer]


def test_a_question_before_the_request_is_the_apis_to_answer(upstream, client):
    upstream.answer(204, [("access-control-allow-origin", "https://friend.example")], b"")
    asked = {"Origin": "https://friend.example", "Access-Control-Request-Method": "PATCH"}
    answer = client.options("/api/users/1", headers=asked)
    assert (upstream.heard("origin"), upstream.heard("access-control-request-method")) == (
        ["https://friend.example"],
        ["PATCH"],
    )
    assert answer.headers["access-control-allow-origin"] == "https://friend.example"


def test_a_request_that_comes_back_is_refused(upstream, client):
    client.get("/api")
    [via] = upstream.heard("via")
    assert via.startswith("1.1 halfminute-")
    answer = client.get("/api", headers={"Via": f"1.0 other, {via}"})
    assert "is the panel itself" in problem_of(answer, 508)["detail"]
    assert len(upstream.asked) == 1
    client.get("/api", headers={"Via": "1.1 halfminute-of-a-colleague"})
    assert upstream.heard("via") == ["1.1 halfminute-of-a-colleague", via]


# To the browser.


def test_what_was_for_the_connection_to_the_api_goes_no_further(upstream, client):
    theirs = [
        ("connection", "close, x-mine"),
        ("x-mine", "1"),
        ("keep-alive", "timeout=5"),
        ("proxy-authenticate", "Basic"),
        ("trailer", "x-sum"),
        ("upgrade", "h2c"),
        ("alt-svc", 'h3=":443"'),
        ("strict-transport-security", "max-age=31536000"),
        ("service-worker-allowed", "/"),
    ]
    upstream.answer(headers=[*theirs, ("x-kept", "1")])
    headers = client.get("/api").headers
    assert headers["x-kept"] == "1"
    assert [name for name, _ in theirs if name in headers] == []


def test_of_two_ways_to_end_an_answer_one_is_handed_on(root):
    said = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"
    with talking(saying(said)) as url, before(url, root) as client:
        head = raw(client, b"GET /api HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").lower()
    assert (head.count(b"content-length"), head.count(b"transfer-encoding")) == (0, 1)


def test_a_folded_header_is_one_line_again(root):
    said = b"HTTP/1.1 200 OK\r\nX-Long: one\r\n two\r\nContent-Length: 2\r\n\r\nok"
    with talking(saying(said)) as url, before(url, root) as client:
        assert client.get("/api").headers["x-long"] == "one two"


def test_there_is_one_date(upstream, client):
    upstream.answer(headers=[("date", "Mon, 01 Jan 2001 00:00:00 GMT")])
    assert len(client.get("/api").headers.get_list("date")) == 1


def test_nothing_of_the_api_acts_as_a_page_of_the_panel(upstream, client):
    """An error page with scripts, opened at /api/..., has an origin of its own and runs nothing."""
    upstream.answer(headers=[("content-type", "text/html"), ("content-security-policy", "default-src *")])
    headers = client.get("/api/page").headers
    assert headers.get_list("content-security-policy") == ["default-src *", "sandbox; frame-ancestors 'none'"]
    assert headers["x-content-type-options"] == "nosniff"


def test_a_sandboxed_page_has_no_opener_policy_which_would_hide_it(upstream, client):
    upstream.answer(headers=[("cross-origin-opener-policy", "same-origin"), ("x-content-type-options", "sniff")])
    headers = client.get("/api/page").headers
    assert "cross-origin-opener-policy" not in headers
    assert headers.get_list("x-content-type-options") == ["nosniff"]


def test_where_the_api_says_nothing_its_answers_are_kept_by_nobody(upstream, client):
    headers = client.get("/api").headers
    assert headers["cache-control"] == "no-store"
    assert headers["cross-origin-resource-policy"] == headers["referrer-policy"] == "same-origin"


def test_what_the_api_says_of_its_answers_holds(upstream, client):
    said = [
        ("cache-control", "max-age=60"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-resource-policy", "cross-origin"),
        ("x-frame-options", "SAMEORIGIN"),
        ("vary", "Accept"),
        ("vary", "Cookie"),
    ]
    upstream.answer(headers=said)
    headers = client.get("/api").headers
    assert [(name, value) for name, value in headers.multi_items() if name in dict(said)] == said
    upstream.answer(headers=[("expires", "Mon, 01 Jan 2035 00:00:00 GMT")])
    assert "cache-control" not in client.get("/api").headers


def test_the_proxys_own_refusals_carry_the_same(client):
    answer = client.get("/api/..%2f")
    assert answer.headers["content-security-policy"] == "sandbox; frame-ancestors 'none'"
    assert answer.headers["x-content-type-options"] == "nosniff"
    problem_of(answer, 400)


# Cookies.


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a=1", "a=1"),
        ("a=1; Domain=api.example.com; HttpOnly", "a=1; HttpOnly"),
        ("a=1; Path=/v1", "a=1; Path=/api"),
        ("a=1; path=/v1/", "a=1; Path=/api/"),
        ("a=1; Path=/v1/session", "a=1; Path=/api/session"),
        ("a=1; Path=/", "a=1; Path=/"),
        ("a=1; Path=/v10", "a=1; Path=/v10"),
        ("a=1; Path=/elsewhere", "a=1; Path=/elsewhere"),
        ("a=1; Secure; SameSite=Strict", "a=1; SameSite=Strict"),
        ("a=1; SameSite=None; Secure; Partitioned; Max-Age=5", "a=1; SameSite=Lax; Max-Age=5"),
        ("a=1;secure;samesite=none", "a=1; SameSite=Lax"),
        ('a="x=y"; Expires=Wed, 21 Oct 2037 07:28:00 GMT', 'a="x=y"; Expires=Wed, 21 Oct 2037 07:28:00 GMT'),
        ("path=/v1; Path=/v1", "path=/v1; Path=/api"),
        ("secure", "secure"),
        ("__Host-a=1; Secure; Path=/", f"{MARK}__Host-a=1; Path=/"),
        ("__secure-a=1; Secure", f"{MARK}__secure-a=1"),
    ],
)
def test_a_cookie_is_one_that_a_browser_keeps_for_the_panel(upstream, client, given, kept):
    upstream.answer(headers=[("set-cookie", given)])
    assert client.get("/api").headers.get_list("set-cookie") == [kept]


def test_a_cookie_for_what_the_api_is_a_part_of_is_for_all_of_the_api(root):
    said = b"HTTP/1.1 204 OK\r\nSet-Cookie: a=1; Path=/admin/\r\nSet-Cookie: b=1; Path=/admin/v1/x\r\n\r\n"
    with talking(saying(said)) as url, before(url + "/admin/v1", root) as client:
        assert client.get("/api").headers.get_list("set-cookie") == ["a=1; Path=/api", "b=1; Path=/api/x"]


def test_several_cookies_stay_several(upstream, client):
    upstream.answer(headers=[("set-cookie", "a=1; Path=/v1"), ("set-cookie", "b=2"), ("set-cookie", "a=3")])
    assert client.get("/api").headers.get_list("set-cookie") == ["a=1; Path=/api", "b=2", "a=3"]


def test_a_cookie_goes_back_under_the_name_that_the_api_gave(upstream, client):
    ask(client, [("Cookie", f"a=1; {MARK}__Host-b=2;{MARK}__Secure-c=3; {MARK}d=4; e={MARK}__Host-f")])
    assert upstream.heard("cookie") == [f"a=1; __Host-b=2;__Secure-c=3; {MARK}d=4; e={MARK}__Host-f"]


def test_no_cookie_of_one_client_reaches_another(upstream, client):
    upstream.answer(headers=[("set-cookie", "session=mine; Path=/")])
    client.get("/api/session")
    assert client.cookies["session"] == "mine"
    raw(client, b"GET /api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert upstream.heard("cookie") == []
    client.get("/api/session")
    assert upstream.heard("cookie") == ["session=mine"]


# Places.

ELSEWHERE = [
    "https://login.example.com/in?next=/v1",
    "//login.example.com/in",
    "https{there}/v1/users",
    "{there}.evil.example/v1",
    "{there}@evil.example/v1",
    "{there}0/v1",
]


@pytest.mark.parametrize("status", [200, 201, 302, 308])
@pytest.mark.parametrize("header", ["location", "content-location"])
@pytest.mark.parametrize(
    ("given", "here"),
    [
        ("{there}/v1/users/1?a=b%20c#d", "/api/users/1?a=b%20c#d"),
        ("{there}/v1", "/api"),
        ("/v1/users/a%2Fb", "/api/users/a%2Fb"),
        ("users/1", "users/1"),
        ("?page=2", "?page=2"),
        ("{there}/v10/x", "{there}/v10/x"),
        ("/login?next=/v1", "{there}/login?next=/v1"),
        ("/", "{there}/"),
        *((place, place) for place in ELSEWHERE),
        ("http://[::1/", "http://[::1/"),
    ],
)
def test_a_place_in_the_api_is_one_below_the_panel(upstream, client, there, status, header, given, here):
    upstream.answer(status, [(header, given.format(there=there))])
    assert f"\r\n{header}: {here.format(there=there)}\r\n".encode() in ask(client, [])


def test_links_to_other_pages_of_a_list_lead_through_the_panel(upstream, client, there):
    upstream.answer(
        headers=[
            ("link", f'<{there}/v1/users?page=2>; rel="next", </v1/users?page=9>; rel=last, <https://a.example>; rel=x')
        ]
    )
    assert client.get("/api/users").headers["link"] == (
        '</api/users?page=2>; rel="next", </api/users?page=9>; rel=last, <https://a.example>; rel=x'
    )


@pytest.mark.parametrize("place", [*ELSEWHERE, "/login", "https:login"])
def test_a_script_that_would_be_sent_where_it_may_not_follow_is_told_so(upstream, client, there, place):
    """The panel's policy would turn it into a network error that says nothing."""
    upstream.answer(302, [("location", place.format(there=there))])
    for mode in ("cors", "same-origin", "no-cors"):
        detail = problem_of(client.get("/api/users", headers={"Sec-Fetch-Mode": mode}), 502)["detail"]
        assert "The API sends this request on to " in detail and "next=" not in detail
    assert ask(client, [("Sec-Fetch-Mode", "navigate")]).startswith(b"HTTP/1.1 302 ")


def test_a_script_may_follow_where_the_panel_leads(upstream, client, there):
    upstream.answer(307, [("location", f"{there}/v1/people")])
    assert client.get("/api/users", headers={"Sec-Fetch-Mode": "cors"}).headers["location"] == "/api/people"
    upstream.answer(201, [("location", "https://elsewhere.example/1")])
    assert client.post("/api/users", headers={"Sec-Fetch-Mode": "cors"}).status_code == 201


def test_an_answer_that_is_not_handed_on_is_given_up_at_once(root):
    is_left = threading.Event()

    def talk(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: https://a.example/\r\nContent-Length: 100\r\n\r\nhalf")
        assert read_all(connection) == b""
        is_left.set()

    with talking(talk) as url, before(url, root) as client:
        problem_of(client.get("/api/users", headers={"Sec-Fetch-Mode": "cors"}), 502)
        assert is_left.wait(PATIENCE)

"""No way through the proxy but the one: to one host, below one path, one request at a time."""

import threading

import httpx
import pytest
from answers import problem_of
from served import serving
from upstreams import Answering, before, raw

from server.proxy import hosts
from server.proxy.upstream import Upstream


def status_of(said):
    return int(said.split(b" ", 2)[1])


def get(client, target, *lines):
    head = b"\r\n".join([b"GET " + target + b" HTTP/1.1", b"Host: localhost", b"Connection: close", *lines])
    return raw(client, head + b"\r\n\r\n")


@pytest.mark.parametrize(
    "path",
    [
        "/api/..",
        "/api/../",
        "/api/../secret",
        "/api/users/../../secret",
        "/api/./users",
        "/api/%2e%2e/secret",
        "/api/%2E%2e%2Fsecret",
        "/api/users/..%2f..%2fsecret",
        "/api/..\\secret",
        "/api/..%5csecret",
        "/api/..;/secret",
        "/api/..;x=1/secret",
        "/api/%2e%2e;/secret",
        "/api//evil.example/secret",
        "/api/%2fevil.example/secret",
        "/api/\\evil.example",
        "/api/%5c%5cevil.example",
    ],
)
def test_no_path_climbs_out_of_the_api_or_names_another_host(upstream, client, path):
    assert status_of(get(client, path.encode())) == 400
    assert upstream.asked == []


@pytest.mark.parametrize(
    ("target", "status"),
    [
        (b"//evil.example/api/users", 404),
        (b"/api@evil.example/users", 404),
        (b"/api:80@evil.example/", 404),
        (b"*", 404),
        (b"evil.example:443", 400),
        (b"/api/\x80", 400),
        (b"/api/a b", 400),
        (b"/api/a\x00b", 400),
    ],
)
def test_what_is_no_address_of_the_api_does_not_reach_it(upstream, client, target, status):
    assert status_of(get(client, target)) == status
    assert upstream.asked == []


@pytest.mark.parametrize("scheme", [b"http", b"https", b"ftp"])
def test_an_address_in_full_reaches_the_one_api_or_nothing(upstream, client, scheme):
    """Its host is not asked: the API is, under its own name."""
    app = Answering()
    with serving(app) as url:
        get(client, scheme + b"://" + url.removeprefix("http://").encode() + b"/api/users")
    assert app.asked == []
    assert [scope["raw_path"] for scope in upstream.asked] == [b"/v1/users"]


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "[::1", ""])
def test_a_name_that_somebody_else_made_lead_here_is_refused(upstream, client, host):
    answer = client.get("/api/users", headers={"Host": host})
    assert "does not know itself by the name" in problem_of(answer, 421)["detail"]
    assert upstream.asked == []


@pytest.mark.parametrize(
    "host", ["localhost:1", "LOCALHOST", "panel.localhost", "127.0.0.2", "192.168.1.5:8000", "[::1]"]
)
def test_a_name_or_an_address_of_this_machine_is_fine(upstream, client, host):
    assert client.get("/api/users", headers={"Host": host}).status_code == 200


def test_the_name_that_the_panel_listens_on_is_known():
    assert hosts.is_known("Panel.test:8000", hosts.names("panel.TEST"))
    assert not hosts.is_known("panel.test:8000", hosts.names("127.0.0.1"))


def test_a_request_names_one_host(upstream, client):
    for lines in (b"", b"Host: localhost\r\nHost: evil.example\r\n"):
        said = raw(client, b"GET /api HTTP/1.1\r\n" + lines + b"Connection: close\r\n\r\n")
        assert status_of(said) == 400
    assert upstream.asked == []


@pytest.mark.parametrize("method", ["TRACE", "CONNECT"])
def test_no_tunnel_is_opened_and_no_request_is_shown(upstream, client, method):
    said = raw(client, method.encode() + b" /api/users HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert status_of(said) in (400, 501)
    assert upstream.asked == []


SMUGGLED = b"GET /api/smuggled HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"


@pytest.mark.parametrize(
    "lines",
    [
        b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
        b"Content-Length: 4\r\nContent-Length: 100\r\n",
        b"Content-Length: 4, 100\r\n",
        b"Content-Length: +4\r\n",
        b"Content-Length: 0x4\r\n",
        b"Content-Length: -1\r\n",
        b"Content-Length : 4\r\n",
        b"Transfer-Encoding: xchunked\r\n",
        b"Transfer-Encoding: chunked, identity\r\n",
        b"Transfer-Encoding:\x0bchunked\r\n",
        b"X-Split: a\rb\r\n",
        b"X-Split: a\x00b\r\n",
        b"X Split: a\r\n",
        b": a\r\n",
    ],
)
def test_a_request_that_can_be_read_in_two_ways_is_refused(upstream, client, lines):
    said = raw(client, b"POST /api/users HTTP/1.1\r\nHost: localhost\r\n" + lines + b"\r\n0\r\n\r\n" + SMUGGLED)
    assert status_of(said) in (400, 501)
    assert "/v1/smuggled" not in [scope["path"] for scope in upstream.asked]
    assert not any(upstream.bodies)


@pytest.mark.parametrize("coding", [b"gzip, chunked", b"gzip\r\nTransfer-Encoding: chunked"])
def test_a_body_that_is_packed_for_the_way_is_not_taken_for_another(client, upstream, coding):
    """Its chunks would be handed on, and the word that they are packed would not."""
    lines = b"Connection: close\r\nTransfer-Encoding: " + coding
    said = raw(client, b"POST /api/users HTTP/1.1\r\nHost: localhost\r\n" + lines + b"\r\n\r\n0\r\n\r\n")
    assert (status_of(said), upstream.asked) == (501, [])


@pytest.mark.parametrize("lines", [b"X-Fold: a\r\n X-Forwarded-For: 10.0.0.1\r\n", b"X-Fold: a\nX-Bare: b\r\n"])
def test_a_folded_or_bare_line_makes_no_other_header(upstream, client, lines):
    """Refused, or read as the standard has it; never handed on as a line break."""
    get(client, b"/api/users", lines.rstrip(b"\r\n"))
    for scope in upstream.asked:
        assert not any(b"\n" in value or b"\r" in value for _, value in scope["headers"])
        assert upstream.heard("x-forwarded-for") == ["127.0.0.1"]


def test_two_requests_at_once_are_two(upstream, client):
    first = b"POST /api/first HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nGET "
    said = raw(client, first + SMUGGLED)
    assert said.count(b"HTTP/1.1 200 ") == 2
    assert [scope["path"] for scope in upstream.asked] == ["/v1/first", "/v1/smuggled"]
    assert upstream.bodies == [b"GET ", b""]


def test_many_at_once_do_not_mix(root):
    async def echo(scope, _, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": scope["query_string"]})

    answers: dict[int, str] = {}
    with serving(echo) as url, before(url, root) as client:

        def ask(number: int) -> None:
            answers[number] = client.get(f"/api/echo?{number}").text

        threads = [threading.Thread(target=ask, args=[number]) for number in range(40)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert answers == {number: str(number) for number in range(40)}


def test_a_loop_is_found_before_it_begins():
    for api, listening in (
        ("http://127.0.0.1:8000/api", ("127.0.0.1", 8000)),
        ("http://localhost:8000", ("127.0.0.1", 8000)),
        ("http://127.0.0.1:8000", ("0.0.0.0", 8000)),
        ("http://127.0.0.1:8000", ("::", 8000)),
        ("http://127.0.0.1", ("127.0.0.1", 80)),
    ):
        assert hosts.is_itself(Upstream.of(api), listening), api
    for api, listening in (
        ("http://127.0.0.1:9000", ("127.0.0.1", 8000)),
        ("http://127.0.0.2:8000", ("127.0.0.1", 8000)),
        ("http://192.0.2.1:8000", ("0.0.0.0", 8000)),
        ("http://no-such-host.invalid:8000", ("127.0.0.1", 8000)),
    ):
        assert not hosts.is_itself(Upstream.of(api), listening), api


def test_an_address_may_have_any_form():
    assert Upstream.of("HTTPS://API.Example.com:443/V1/") == ("https", "api.example.com", 443, "/V1")
    assert str(Upstream.of("HTTPS://API.Example.com:443/V1/")) == "https://api.example.com/V1"
    assert Upstream.of("http://[::1]:9000").place == "[::1]:9000"
    assert Upstream.of("http://b\xfccher.example/\xe4").authority == "xn--bcher-kva.example"
    assert str(Upstream.of("http://b\xfccher.example/\xe4")) == "http://xn--bcher-kva.example/%C3%A4"
    with pytest.raises(httpx.InvalidURL):
        Upstream.of("http://\u2603.example")

"""What goes through the proxy: everything, as it comes, and not a moment longer than both ends want it."""

import gzip
import socket
import threading
from collections.abc import Iterator

import httpx
import pytest
from answers import problem_of
from served import serving
from upstreams import PATIENCE, Answering, Holding, before, connect, raw, read_all, read_head, saying, talking

MEGABYTE = 1024 * 1024
# More than all buffers of two connections hold.
MUCH = 64 * MEGABYTE


# Requests.


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_every_method_goes_on(upstream, client, method):
    assert client.request(method, "/api/users").text == "ok"
    assert (upstream.asked[0]["method"], upstream.target) == (method, "/v1/users")


@pytest.mark.parametrize(
    ("asked", "target"),
    [
        (b"/api", "/v1"),
        (b"/api/", "/v1/"),
        (b"/api/users/a%2Fb%20c%c3%a9", "/v1/users/a%2Fb%20c%c3%a9"),
        (b"/api/a%0Ab", "/v1/a%0Ab"),
        (b"/api/a//b;c=d:e@f,!$&'()*+~", "/v1/a//b;c=d:e@f,!$&'()*+~"),
        (b"/api/%252e%252e/x", "/v1/%252e%252e/x"),
        (b"/api/@evil.example/", "/v1/@evil.example/"),
        (b"/api/http://evil.example/", "/v1/http://evil.example/"),
        (b"/api/...", "/v1/..."),
        (b"/api/users?q=a+b%20c&&q=&=?/../@", "/v1/users?q=a+b%20c&&q=&=?/../@"),
    ],
)
def test_path_and_query_stay_as_they_were_spelt(upstream, client, asked, target):
    said = raw(client, b"GET " + asked + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert said.startswith(b"HTTP/1.1 200 ")
    assert upstream.target == target


def test_an_api_may_have_a_whole_host_for_itself(root):
    app = Answering()
    with serving(app) as url, before(url, root) as client:
        for asked, target in (("/api", "/"), ("/api/", "/"), ("/api/users", "/users")):
            client.get(asked)
            assert app.target == target


def test_the_rest_is_the_panel(upstream, client):
    assert "<title>panel" in client.get("/").text
    assert client.get("/apis/users").status_code == 404
    assert client.get("/%61pi/users").status_code == 404
    assert upstream.asked == []


def test_a_body_arrives_whole_however_it_is_sent(upstream, client):
    body = bytes(range(256)) * 4096
    client.put("/api/file", content=body)
    assert (upstream.heard("content-length"), upstream.heard("transfer-encoding")) == ([str(len(body))], [])
    client.put("/api/file", content=iter([body[:1000], body[1000:]]))
    assert (upstream.heard("content-length"), upstream.heard("transfer-encoding")) == ([], ["chunked"])
    assert upstream.bodies == [body, body]


@pytest.mark.parametrize("method", ["GET", "DELETE", "POST"])
def test_a_request_without_a_body_stays_one(upstream, client, method):
    raw(client, method.encode() + b" /api/users HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert (upstream.heard("content-length"), upstream.heard("transfer-encoding")) == ([], [])


def test_who_waits_for_leave_to_send_gets_it(upstream, client):
    with connect(client) as browser:
        browser.sendall(
            b"POST /api/users HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            b"Content-Length: 4\r\nExpect: 100-continue\r\n\r\n"
        )
        assert read_head(browser).startswith(b"HTTP/1.1 100 ")
        browser.sendall(b"body")
        assert read_all(browser).startswith(b"HTTP/1.1 200 ")
    assert (upstream.bodies, upstream.heard("expect")) == ([b"body"], [])


# Answers.


@pytest.mark.parametrize("status", [200, 201, 203, 206, 300, 400, 401, 404, 409, 412, 418, 422, 428, 429, 500, 503])
def test_every_status_comes_back_with_its_body(upstream, client, status):
    upstream.answer(status, [("content-type", "application/problem+json"), ("retry-after", "7")], b"{}")
    answer = client.get("/api/users")
    assert (answer.status_code, answer.content, answer.headers["retry-after"]) == (status, b"{}", "7")
    assert answer.headers["content-type"] == "application/problem+json"


def test_head_has_the_length_and_no_body(upstream, client):
    upstream.answer(headers=[("content-length", "5")], body=b"12345")
    answer = client.head("/api/users")
    assert (answer.headers["content-length"], answer.content) == ("5", b"")
    assert upstream.asked[0]["method"] == "HEAD"


@pytest.mark.parametrize("status", [204, 304])
def test_an_answer_without_a_body_ends_where_it_should(root, status):
    head = f'HTTP/1.1 {status} X\r\nETag: "1"\r\nContent-Length: 17\r\n\r\n'.encode()
    with talking(saying(head)) as url, before(url, root) as client:
        said = raw(client, b"GET /api/users/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    head, _, body = said.lower().partition(b"\r\n\r\n")
    assert (b'etag: "1"' in head, body) == (True, b"")
    assert b"content-length" not in head and b"transfer-encoding" not in head


def test_conditions_and_tags_go_through(upstream, client):
    upstream.answer(304, [("etag", 'W/"3"')], b"")
    answer = client.get("/api/users/1", headers={"If-None-Match": 'W/"3"', "If-Match": "*", "Range": "bytes=0-1"})
    assert (answer.status_code, answer.headers["etag"]) == (304, 'W/"3"')
    assert [upstream.heard(name) for name in ("if-none-match", "if-match", "range")] == [
        ['W/"3"'],
        ["*"],
        ["bytes=0-1"],
    ]


def test_what_is_compressed_is_handed_on_as_it_is(upstream, client):
    packed = gzip.compress(b"{}" * 1000)
    upstream.answer(headers=[("content-encoding", "gzip"), ("content-length", str(len(packed)))], body=packed)
    with client.stream("GET", "/api/users", headers={"Accept-Encoding": "gzip, br;q=0.5"}) as answer:
        assert b"".join(answer.iter_raw()) == packed
    assert (answer.headers["content-encoding"], answer.headers["content-length"]) == ("gzip", str(len(packed)))
    assert upstream.heard("accept-encoding") == ["gzip, br;q=0.5"]


def test_what_comes_before_the_answer_is_not_taken_for_it(root):
    early = b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
    with (
        talking(saying(early, b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) as url,
        before(url, root) as client,
    ):
        assert client.get("/api/users").text == "ok"


def test_a_redirect_is_not_followed(upstream, client):
    upstream.answer(303, [("location", "/v1/users/1")])
    assert client.post("/api/users").status_code == 303
    assert len(upstream.asked) == 1


# As it comes.


def test_an_answer_arrives_piece_by_piece(root):
    heard = threading.Event()

    def talk(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
        connection.sendall(b"9\r\ndata: 1\n\n\r\n")
        # Only who has read the first piece lets the second one come.
        assert heard.wait(PATIENCE)
        connection.sendall(b"9\r\ndata: 2\n\n\r\n0\r\n\r\n")

    with talking(talk) as url, before(url, root) as client, client.stream("GET", "/api/events") as answer:
        pieces = answer.iter_raw()
        first = next(pieces)
        heard.set()
        assert (first, b"".join(pieces)) == (b"data: 1\n\n", b"data: 2\n\n")
        assert answer.headers["content-type"] == "text/event-stream"


def test_a_body_is_sent_on_piece_by_piece(root):
    heard = threading.Event()

    def talk(connection: socket.socket) -> None:
        got = read_head(connection)
        while not got.endswith(b"first"):
            got += connection.recv(65536)
        heard.set()
        while not got.endswith(b"second"):
            got += connection.recv(65536)
        connection.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")

    def body() -> Iterator[bytes]:
        yield b"first"
        # Only who has the first piece lets the second one be sent.
        assert heard.wait(PATIENCE)
        yield b"second"

    with talking(talk) as url, before(url, root) as client:
        assert client.put("/api/file", content=body(), headers={"Content-Length": "11"}).status_code == 204


def test_who_reads_slowly_slows_the_api_down(root):
    sent: list[int] = []
    is_stuck = threading.Event()

    def talk(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % MUCH)
        sent.append(_push(connection))
        is_stuck.set()

    with talking(talk) as url, before(url, root) as client, connect(client) as browser:
        browser.sendall(b"GET /api/file HTTP/1.1\r\nHost: localhost\r\n\r\n")
        read_head(browser)
        assert is_stuck.wait(PATIENCE)
    assert sent[0] < MUCH


def test_an_api_that_reads_slowly_slows_the_browser_down(root):
    done = threading.Event()
    with talking(lambda _: done.wait(PATIENCE)) as url, before(url, root) as client, connect(client) as browser:
        browser.sendall(b"PUT /api/file HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n" % MUCH)
        assert _push(browser) < MUCH
        done.set()


def _push(connection: socket.socket) -> int:
    """Bytes that went before nobody took any for a while."""
    connection.settimeout(0.3)
    pushed, piece = 0, bytes(MEGABYTE)
    try:
        while pushed < MUCH:
            pushed += connection.send(piece)
    except TimeoutError:
        pass
    return pushed


# Given up.


@pytest.mark.parametrize("is_beginning", [False, True], ids=["before the answer", "within it"])
@pytest.mark.parametrize("body", [b"", b"Content-Length: 4\r\n\r\nbody"], ids=["no body", "a body"])
def test_what_the_browser_gives_up_is_given_up_at_once(root, is_beginning, body):
    app = Holding(is_beginning)
    with serving(app) as url, before(url, root) as client:
        with connect(client) as browser:
            browser.sendall(b"POST /api/slow HTTP/1.1\r\nHost: localhost\r\n" + (body or b"\r\n"))
            assert app.is_asked.wait(PATIENCE)
            assert not app.is_left.is_set()
        assert app.is_left.wait(PATIENCE)


def test_a_body_that_the_browser_breaks_off_reaches_the_api_as_broken(root):
    heard: list[bytes] = []
    is_begun = threading.Event()

    def talk(connection: socket.socket) -> None:
        got = read_head(connection)
        while b"half" not in got:
            got += connection.recv(65536)
        is_begun.set()
        heard.append(got + read_all(connection))

    with talking(talk) as url, before(url, root) as client, connect(client) as browser:
        browser.sendall(b"PUT /api/file HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")
        assert is_begun.wait(PATIENCE)
    assert heard[0].endswith(b"4\r\nhalf\r\n")


BROKEN = [
    b"Content-Length: 100\r\n\r\nhalf an ans",
    b"Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
    b"Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\nnonsense\r\n",
]


@pytest.mark.parametrize("rest", BROKEN, ids=["length", "chunks", "nonsense"])
def test_an_answer_that_breaks_off_is_seen_as_broken(root, rest, caplog):
    with talking(saying(b"HTTP/1.1 200 OK\r\n" + rest)) as url, before(url, root) as client:
        with pytest.raises(httpx.RemoteProtocolError):
            client.get("/api/users?token=secret")
        assert problem_free(caplog.text)
        assert "The API broke off its answer to GET '/api/users'." in caplog.text


def problem_free(log: str) -> bool:
    return "Traceback" not in log and "secret" not in log


def test_the_next_request_after_a_broken_answer_is_fine(root):
    answers = iter([BROKEN[0], b"Content-Length: 2\r\n\r\nok"])
    with (
        talking(lambda connection: saying(b"HTTP/1.1 200 OK\r\n" + next(answers))(connection)) as url,
        before(url, root) as client,
    ):
        with pytest.raises(httpx.RemoteProtocolError):
            client.get("/api/users")
        assert client.get("/api/users").text == "ok"


# No answer.


def test_an_api_that_is_not_there_is_named_with_what_to_do(root):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with before(f"http://127.0.0.1:{port}/v1", root) as client:
        detail = problem_of(client.get("/api/users"), 502)["detail"]
    assert detail == f"Nothing answers at 127.0.0.1:{port}. Start the API, or mend --api."


def test_an_api_that_comes_back_is_found_again(root, upstream):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with before(f"http://127.0.0.1:{port}", root) as client:
        assert client.get("/api/users").status_code == 502
        with socket.create_server(("127.0.0.1", port), reuse_port=False) as listener:
            thread = threading.Thread(target=_answer_one, args=[listener])
            thread.start()
            assert client.get("/api/users").text == "ok"
            thread.join()


def _answer_one(listener: socket.socket) -> None:
    connection, _ = listener.accept()
    with connection:
        saying(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")(connection)


def test_a_host_that_does_not_exist_is_named(root):
    with before("http://no-such-host.invalid/v1", root) as client:
        assert "There is no host no-such-host.invalid." in problem_of(client.get("/api/users"), 502)["detail"]


def test_an_api_that_does_not_answer_in_time_is_given_up(root):
    app = Holding(is_beginning=False)
    with serving(app) as url, before(url, root, httpx.Timeout(5, read=0.2)) as client:
        assert "did not answer in time" in problem_of(client.get("/api/users"), 504)["detail"]
        assert app.is_left.wait(PATIENCE)


def test_an_api_that_falls_silent_within_its_answer_breaks_it_off(root):
    app = Holding(is_beginning=True)
    with serving(app) as url, before(url, root, httpx.Timeout(5, read=0.2)) as client:
        with pytest.raises(httpx.RemoteProtocolError):
            client.get("/api/users")
        assert app.is_left.wait(PATIENCE)


def test_an_api_that_takes_no_connection_is_given_up(root):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        # Nobody accepts, and there is room for no more.
        with (
            socket.create_connection(address),
            before(f"http://127.0.0.1:{address[1]}", root, httpx.Timeout(5, connect=0.2)) as client,
        ):
            assert "takes no connection" in problem_of(client.get("/api/users"), 504)["detail"]


NO_HTTP = [
    b"SSH-2.0-OpenSSH_9\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nok",
    b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nok",
    b"HTTP/1.1 200 OK\r\nX-Bell: \x07\r\nContent-Length: 2\r\n\r\nok",
    b"HTTP/1.1 200 OK\r\nX-Null: a\x00b\r\nContent-Length: 2\r\n\r\nok",
    b"HTTP/1.1 777 Lucky\r\nContent-Length: 2\r\n\r\nok",
    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 200_000 + b"\r\n\r\n",
]


@pytest.mark.parametrize("said", NO_HTTP, ids=lambda said: repr(said[:40]))
def test_what_is_not_proper_http_is_said_to_be_so(root, said, caplog):
    with talking(saying(said)) as url, before(url, root) as client:
        assert "is not proper HTTP" in problem_of(client.get("/api/users"), 502)["detail"]
    assert problem_free(caplog.text)


def test_an_api_that_hangs_up_is_named(root):
    with talking(saying()) as url, before(url, root) as client:
        assert "hung up without an answer" in problem_of(client.get("/api/users"), 502)["detail"]


def test_a_refusal_in_the_midst_of_a_body_is_heard(root):
    """The API says no, without reading on; what is left to send is not sent."""

    def talk(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(b"HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno")
        read_all(connection)

    with talking(talk) as url, before(url, root) as client:
        assert client.put("/api/file", content=bytes(MEGABYTE)).text == "no"

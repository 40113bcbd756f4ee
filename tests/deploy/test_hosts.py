"""What nginx, Caddy and Apache make of a build: a folder below /admin/, and the users API beside it."""

import http.client
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from server import policy
from server.answering import COOKIE
from server.build.hosts.files import Files, files
from server.build.hosts.site import MAX_BODY, Site
from tests.deploy.conftest import BASE
from tests.deploy.web_servers import Host, free_port
from tests.e2e.conftest import PATIENCE
from tests.e2e.server import Server

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".wasm": "application/wasm",
    ".romfs": "application/octet-stream",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".webmanifest": "application/manifest+json",
    ".txt": "text/plain; charset=utf-8",
}
FOR_HOSTS = ("_headers", "_redirects", ".htaccess", ".env")


def names(built: Path) -> list[str]:
    """What a browser asks for, "assets/start-….js" and so on: neither the compressed copies nor what is for hosts."""
    every = [path.relative_to(built).as_posix() for path in sorted(built.rglob("*")) if path.is_file()]
    return [name for name in every if name not in FOR_HOSTS and not name.endswith((".br", ".gz"))]


def asset(built: Path, ending: str = ".js") -> str:
    return next(name for name in names(built) if name.startswith("assets/") and name.endswith(ending))


def get_raw(client: httpx.Client, name: str, accepted: str) -> tuple[httpx.Headers, bytes]:
    """The body as it came, still compressed."""
    with client.stream("GET", BASE + name, headers={"Accept-Encoding": accepted}) as answer:
        assert answer.status_code == 200
        return answer.headers, b"".join(answer.iter_raw())


# Files.


def test_every_file_is_served_as_what_it_is(client: httpx.Client, built: Path) -> None:
    for name in names(built):
        answer = client.get(BASE + name)
        assert (answer.status_code, answer.content) == (200, (built / name).read_bytes()), name
        assert answer.headers["content-type"] == TYPES[Path(name).suffix], name
        assert "content-encoding" not in answer.headers, name


def test_the_base_is_the_panel(client: httpx.Client, built: Path) -> None:
    answer = client.get(BASE)
    assert answer.content == (built / "index.html").read_bytes()
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"


def test_the_base_without_its_slash_leads_there(client: httpx.Client) -> None:
    answer = client.get("/admin?interpreter=pyodide")
    assert answer.status_code == 301
    assert answer.headers["location"].removeprefix(str(client.base_url)) == "/admin/?interpreter=pyodide"


def test_a_hashed_name_is_kept_and_everything_else_is_asked_about(client: httpx.Client, built: Path) -> None:
    for name in names(built):
        kept = "public, max-age=31536000, immutable" if name.startswith("assets/") else "no-cache"
        assert client.get(BASE + name).headers.get_list("cache-control") == [kept], name


def test_what_is_missing_is_not_kept(client: httpx.Client) -> None:
    for name in ("assets/gone-0a1b2c3d.js", "gone.html", "users/7"):
        answer = client.get(BASE + name)
        assert answer.status_code == 404
        assert "immutable" not in answer.headers.get("cache-control", "")


# Compression.


@pytest.mark.parametrize(("accepted", "encoding"), [("gzip", "gzip"), ("gzip, deflate, br, zstd", "br")])
def test_a_browser_gets_the_best_copy_that_it_reads(
    host: Host, client: httpx.Client, built: Path, accepted: str, encoding: str
) -> None:
    expected = encoding if host.has_brotli else "gzip"
    for name in names(built):
        copy = built / f"{name}.{ {'gzip': 'gz', 'br': 'br'}[expected] }"
        if copy.exists():
            headers, body = get_raw(client, name, accepted)
            assert (headers.get("content-encoding"), body) == (expected, copy.read_bytes()), name
            assert headers["content-type"] == TYPES[Path(name).suffix], name
            assert headers["vary"].lower() == "accept-encoding", name


def test_the_panel_itself_comes_compressed_too(client: httpx.Client, built: Path) -> None:
    headers, body = get_raw(client, "", "gzip")
    assert (headers["content-encoding"], body) == ("gzip", (built / "index.html.gz").read_bytes())
    assert headers.get_list("cache-control") == ["no-cache"]


def test_a_copy_is_kept_as_long_as_what_it_is_of(client: httpx.Client, built: Path) -> None:
    for encoding in ("gzip", "br"):
        headers, _ = get_raw(client, asset(built), encoding)
        assert headers.get_list("cache-control") == ["public, max-age=31536000, immutable"]


# Headers.


def carries_the_policy(answer: httpx.Response) -> bool:
    """Each header once: of two policies a browser obeys both."""
    return {name: answer.headers.get_list(name) for name in policy.HEADERS} == {
        name: [value] for name, value in policy.HEADERS.items()
    }


@pytest.mark.parametrize("accepted", ["identity", "gzip", "br"])
def test_every_file_carries_the_policy(client: httpx.Client, built: Path, accepted: str) -> None:
    for name in ["", *names(built)]:
        with client.stream("GET", BASE + name, headers={"Accept-Encoding": accepted}) as answer:
            assert carries_the_policy(answer), name


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/admin", 301),
        ("/admin/gone.html", 404),
        ("/admin/assets/gone.js", 404),
        ("/admin/.env", 404),
        ("/api/session", 401),
        ("/api/nothing", 404),
    ],
)
def test_an_answer_that_is_no_file_carries_it_too(client: httpx.Client, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert carries_the_policy(answer), answer.headers


@pytest.mark.parametrize("kind", ["index.html", "asset"])
@pytest.mark.parametrize("accepted", ["identity", "gzip", "br"])
def test_what_is_known_is_not_sent_again(client: httpx.Client, built: Path, kind: str, accepted: str) -> None:
    name = asset(built) if kind == "asset" else kind
    with client.stream("GET", BASE + name, headers={"Accept-Encoding": accepted}) as first:
        tag, cache = first.headers["etag"], first.headers["cache-control"]
    again = client.get(BASE + name, headers={"Accept-Encoding": accepted, "If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers.get_list("cache-control") == [cache]
    # A browser takes the policy from the answer that it kept; a host may repeat it, but not change it.
    assert {name: again.headers.get(name, value) for name, value in policy.HEADERS.items()} == policy.HEADERS


# What is not for anybody.


@pytest.mark.parametrize("name", FOR_HOSTS)
def test_what_is_for_hosts_is_not_served(client: httpx.Client, name: str) -> None:
    assert client.get(BASE + name).status_code in (403, 404)


@pytest.mark.parametrize(
    "target",
    [
        "/admin/../dist-hosts/nginx.conf",
        "/admin/..%2fdist-hosts/nginx.conf",
        "/admin/%2e%2e/dist-hosts/nginx.conf",
        "/admin/assets/../../dist-hosts/nginx.conf",
        "/admin../dist-hosts/nginx.conf",
        "/admin/assets../index.html",
        "/dist-hosts/nginx.conf",
        "/admin/assets/",
        "/admin/assets",
    ],
)
def test_nothing_outside_the_folder_is_served(host: Host, target: str) -> None:
    # As it is written, dots and all: httpx would tidy it up.
    connection = http.client.HTTPConnection(urlsplit(host.url).netloc)
    connection.request("GET", target)
    answer = connection.getresponse()
    connection.close()
    assert answer.status in (301, 308, 400, 403, 404)


# The API.


@pytest.fixture
def signed_in(client: httpx.Client, api: Server) -> httpx.Client:
    client.cookies.set(COOKIE, str(api.sign_in()["value"]))
    client.headers["X-CSRF-Token"] = client.get("/api/session").json()["csrf_token"]
    return client


def test_the_api_is_asked_through_the_same_host(signed_in: httpx.Client, api: Server) -> None:
    api.asked.clear()
    answer = signed_in.get("/api/users?search=a%20b%2Fc&page=1")
    assert answer.status_code == 200
    assert api.asked == ["GET /api/users?search=a%20b%2Fc&page=1"]
    assert answer.headers["cache-control"] == "no-store"


def test_a_cookie_goes_through_in_both_directions(client: httpx.Client, api: Server) -> None:
    api.set_password(1, "a long enough password")
    api.change("UPDATE users SET username = 'admin' WHERE id = 1")
    answer = client.post("/api/session", json={"username": "admin", "password": "a long enough password"})
    assert answer.status_code == 200
    said = answer.headers.get_list("set-cookie")
    assert len(said) == 1
    # Over http, as here, a browser would not send a secure cookie back.
    assert "httponly" in said[0].lower() and "secure" not in said[0].lower()
    assert client.get("/api/session").status_code == 200


def test_versions_and_conditions_go_through(signed_in: httpx.Client) -> None:
    seen = signed_in.get("/api/users/7")
    tag = seen.headers["etag"]
    assert signed_in.get("/api/users/7", headers={"If-None-Match": tag}).status_code == 304
    other = "Ada" if seen.json()["name"] != "Ada" else "Grace"
    changed = signed_in.patch("/api/users/7", json={"name": other}, headers={"If-Match": tag})
    assert (changed.status_code, changed.headers["etag"] != tag) == (200, True)
    refused = signed_in.patch("/api/users/7", json={"name": "Eve"}, headers={"If-Match": tag})
    assert (refused.status_code, refused.json()["current"]["name"]) == (412, other)


def test_a_version_stays_what_it_is_when_an_answer_is_compressed(signed_in: httpx.Client) -> None:
    plain = signed_in.get("/api/users/7").headers["etag"]
    assert signed_in.get("/api/users/7", headers={"Accept-Encoding": "gzip"}).headers["etag"] == plain


@pytest.mark.parametrize("size", [900_000, 1_500_000])
def test_it_is_the_api_that_says_how_large_a_body_may_be(signed_in: httpx.Client, size: int) -> None:
    answer = signed_in.patch("/api/users/7", json={"name": "x" * size})
    assert answer.status_code == (422 if size < 1_000_000 else 413)
    assert answer.headers["content-type"] == "application/problem+json"


def test_far_beyond_that_a_body_is_refused_whoever_does_it(signed_in: httpx.Client) -> None:
    answer = signed_in.patch("/api/users/7", json={"name": "x" * (MAX_BODY + 1)})
    assert answer.status_code == 413


def another(host: Host, name: str) -> Host:
    """One of the same kind, whose API is down."""
    home = host.home.with_name(f"{host.name}-{name}")
    home.mkdir()
    return type(host)(home, host.folder, f"http://127.0.0.1:{free_port()}", free_port())


def test_an_api_that_is_down_is_said_under_the_policy(host: Host, texts: Files) -> None:
    with another(host, "alone").running(texts.beside[host.file]) as alone:
        answer = httpx.get(f"{alone.url}/api/session")
    assert answer.status_code in (502, 503)
    assert carries_the_policy(answer)


# The whole.


def test_the_panel_comes_up_and_knows_who_is_signed_in(
    host: Host, api: Server, context: BrowserContext, page: Page
) -> None:
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    context.add_cookies([{**api.sign_in(), "url": host.url}])
    page.goto(f"{host.url}{BASE}#users/1")
    expect(page.locator('main[data-route="users#show"][data-state="ready"]')).to_be_attached(timeout=PATIENCE)
    assert complaints == []


# Other places.


def get(url: str) -> httpx.Response:
    return httpx.get(url, headers={"Accept-Encoding": "identity"})


def test_a_panel_may_have_the_whole_host_and_its_api_elsewhere(host: Host, built: Path) -> None:
    site = Site(policy.HEADERS, "/", "https://api.example.com")
    with another(host, "whole").running(files(site).beside[host.file]) as whole:
        panel = get(f"{whole.url}/")
        script = get(f"{whole.url}/{asset(built)}")
        missing = get(f"{whole.url}/api/session")
    assert panel.content == (built / "index.html").read_bytes()
    assert (script.status_code, "immutable" in script.headers["cache-control"]) == (200, True)
    assert missing.status_code == 404
    assert all(carries_the_policy(answer) for answer in (panel, script, missing))

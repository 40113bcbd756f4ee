"""The page's files: what is served, how, and what never is."""

import gzip
import http.client
from collections.abc import Iterator
from urllib.parse import urlsplit

import brotli
import httpx
import pytest
from conftest import serving

from server import policy
from server.static import Site


def raw_get(base_url, target, method="GET"):
    """A request whose target reaches the server as it is written, dots and all."""
    connection = http.client.HTTPConnection(urlsplit(base_url).netloc)
    connection.request(method, target)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body


@pytest.mark.parametrize(
    ("path", "type"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/pyscript.toml", "application/toml"),
        ("/app/main.py", "text/x-python; charset=utf-8"),
        ("/app/views/user_show.py", "text/x-python; charset=utf-8"),
        ("/public/boot.js", "text/javascript; charset=utf-8"),
        ("/public/run.mjs", "text/javascript; charset=utf-8"),
        ("/public/style.css", "text/css; charset=utf-8"),
        ("/public/icon.svg", "image/svg+xml"),
        ("/public/panel.webmanifest", "application/manifest+json"),
        ("/public/vendor/micropython.wasm", "application/wasm"),
        ("/public/vendor/app.tar.gz", "application/gzip"),
        ("/public/vendor/things.unknown", "application/octet-stream"),
    ],
)
def test_the_panels_files_are_served_as_what_they_are(site, root, path, type):
    answer = site.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (200, type)
    assert answer.content == (root / (path.lstrip("/") or "index.html")).read_bytes()
    assert answer.headers["cache-control"] == "no-cache"
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize(
    "target",
    [
        "/serve.py",
        "/server/app.py",
        "/panel.sqlite3",
        "/.git/config",
        "/app",
        "/app/",
        "/app//main.py",
        "/app/.hidden.py",
        "/app/nothing.py",
        "/app/main.py/",
        "/public/vendor",
        "/app/../serve.py",
        "/app/../app/main.py",
        "/app/%2e%2e/serve.py",
        "/app/..%2fserve.py",
        "/app/..%5cserve.py",
        "/app/%2e%2e%2f%2e%2e%2fetc/passwd",
        "/..%2f..%2fetc/passwd",
        "//etc/passwd",
        "/app//etc/passwd",
        "/app/main.py%00.html",
        "/public/escape.txt",
        "/public/escape/app.py",
        "/nothing",
        "/INDEX.HTML",
        "/app/" + "x" * 5000,
    ],
)
def test_nothing_else_of_the_folder_leaves_it(base_url, target):
    status, body = raw_get(base_url, target)
    assert status == 404
    assert b"secret" not in body and len(body) < 100


def test_a_root_behind_a_link_serves_its_files(root, tmp_path):
    (tmp_path / "link").symlink_to(root)
    assert Site(tmp_path / "link").find("/app/main.py") is not None


@pytest.mark.parametrize("condition", ["{tag}", "W/{tag}", "*"])
def test_a_file_that_the_browser_has_answers_304(site, condition):
    tag = site.get("/app/main.py").headers["etag"]
    answer = site.get("/app/main.py", headers={"If-None-Match": condition.format(tag=tag)})
    assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", tag)
    assert answer.headers["cache-control"] == "no-cache"


def test_a_changed_file_has_another_etag(site, root):
    before = site.get("/app/main.py").headers["etag"]
    (root / "app/main.py").write_text("print('changed')")
    answer = site.get("/app/main.py", headers={"If-None-Match": before})
    assert (answer.status_code, answer.text) == (200, "print('changed')")


def test_head_answers_the_headers_alone(site):
    full, head = site.get("/public/boot.js"), site.head("/public/boot.js")
    assert head.content == b""
    assert {**head.headers, "date": ""} == {**full.headers, "date": ""}
    assert site.head("/nothing").status_code == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_files_are_only_read(site, method):
    answer = site.request(method, "/index.html")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("path", ["/", "/nothing", "/public/boot.js", "/api/users", "/api/users/x", "/api/nope"])
def test_every_answer_carries_the_security_headers(site, path):
    headers = site.get(path).headers
    assert headers["content-security-policy"] == policy.CONTENT_SECURITY_POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


def test_a_refused_body_and_a_304_carry_them_too(base_url):
    refused = httpx.post(f"{base_url}/api/users", content=b"x" * 2_000_000)
    known = httpx.get(f"{base_url}/", headers={"If-None-Match": "*"})
    assert (refused.status_code, known.status_code) == (413, 304)
    assert refused.headers["content-security-policy"] == known.headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/?interpreter=pyodide", "/index.html", "/public/boot.js", "/api/users", "/nowhere"])
def test_every_answer_has_the_same_policy_and_pyodide_no_looser_one(site, path):
    assert site.get(path).headers["content-security-policy"] == policy.CONTENT_SECURITY_POLICY


# A build.

PAGE, SCRIPT = "index.html", "assets/start-1a2b3c4d5e.js"


@pytest.fixture(scope="module")
def build(tmp_path_factory) -> Iterator[httpx.Client]:
    root = tmp_path_factory.mktemp("build")
    (root / "assets").mkdir()
    for name in (PAGE, SCRIPT, "sw.js"):
        (root / name).write_text(f"plain {name}")
        # Each says what it is: the server reads none of them.
        (root / f"{name}.br").write_bytes(brotli.compress(f"brotli {name}".encode()))
        (root / f"{name}.gz").write_bytes(gzip.compress(f"gzip {name}".encode()))
    (root / "assets/font.woff2").write_text("font")
    (root / "assets/font.woff2.br").symlink_to("/etc/passwd")
    with serving(Site(root)) as url, httpx.Client(base_url=url) as client:
        yield client


def sent(build: httpx.Client, name: str, accepted: str) -> tuple[str | None, bytes, str]:
    """Coding, body, and type."""
    answer = build.get(f"/{name}", headers={"Accept-Encoding": accepted})
    return answer.headers.get("content-encoding"), answer.content, answer.headers["content-type"]


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.5, gzip", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0.0, gzip;q=0", None),
        ("brotli, x-gzip", None),
        ("identity", None),
        ("", None),
    ],
)
def test_who_can_read_it_gets_what_the_build_compressed(build, accepted, coding):
    found, body, type = sent(build, SCRIPT, accepted)
    assert (found, type) == (coding, "text/javascript; charset=utf-8")
    assert body.decode() == {"br": "brotli ", "gzip": "gzip ", None: "plain "}[coding] + SCRIPT


def test_the_page_behind_the_bare_address_is_compressed_too(build):
    assert sent(build, "", "br") == ("br", b"brotli index.html", "text/html; charset=utf-8")


def test_what_only_looks_like_a_compressed_copy_is_not_sent(build):
    assert sent(build, "assets/font.woff2", "br")[:2] == (None, b"font")


def test_a_checkout_has_no_compressed_copies(site, root):
    copy = root / "public/style.css.br"
    copy.write_text("brotli")
    assert "content-encoding" not in site.get("/public/style.css", headers={"Accept-Encoding": "br"}).headers
    copy.unlink()


def test_names_with_a_hash_are_kept_for_good_and_the_others_asked_about(build):
    kept = build.get(f"/{SCRIPT}").headers["cache-control"]
    assert kept == "public, max-age=31536000, immutable"
    for name in ("", PAGE, "sw.js"):
        assert build.get(f"/{name}").headers["cache-control"] == "no-cache"


def test_each_coding_is_a_version_of_its_own(build):
    plain, brotli = (build.get("/", headers={"Accept-Encoding": each}) for each in ("identity", "br"))
    assert plain.headers["etag"] != brotli.headers["etag"]
    assert plain.headers["vary"] == brotli.headers["vary"] == "Accept-Encoding"
    known = {"Accept-Encoding": "br", "If-None-Match": brotli.headers["etag"]}
    assert build.get("/", headers=known).status_code == 304

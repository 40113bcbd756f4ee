"""APIs that are not as they should be: each gets a sentence, and a way on; none gets a secret out."""

import json
import shutil
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.url import parse_query
from server.doctor import failures
from tests.others.examined import at_a_terminal, examined, sentences, table_in
from tests.unit.doctor.api import Pages, django, person

sys.path.insert(0, str(Path(__file__).parents[1] / "api"))
from served import serving

Answer = Callable[[str, str, dict[str, str], dict[str, str], str], tuple[Any, ...]]


class Served:
    """A function that answers, as an ASGI app: `(method, path, query, headers, body) -> (status, value, headers)`."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.asked: list[str] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        body = (await receive()).get("body", b"").decode()
        headers = {name.decode(): value.decode("latin-1") for name, value in scope["headers"]}
        path, query = scope["raw_path"].decode().partition("?")[0], parse_query(scope["query_string"].decode())
        self.asked.append(f"{scope['method']} {path}")
        status, value, *more = self._answer(scope["method"], path, query, headers, body)
        is_text = isinstance(value, str)
        sent = {"content-type": "text/html" if is_text else "application/json"} | (more[0] if more else {})
        pairs = [(name.encode(), text.encode("latin-1")) for name, text in sent.items()]
        await send({"type": "http.response.start", "status": status, "headers": pairs})
        await send({"type": "http.response.body", "body": (value if is_text else json.dumps(value)).encode()})


@contextmanager
def api(answer: Answer) -> Iterator[str]:
    with serving(Served(answer)) as url:
        yield url


def wrong(answer: Answer, *words: str, **secrets: str) -> str:
    with api(answer) as url:
        case = examined(url, *words, **secrets)
    assert not case.is_fit
    return sentences(case, "wrong") + sentences(case, "missing")


def test_a_page_in_place_of_json() -> None:
    said = wrong(lambda *asked: (200, "<!doctype html><title>Our product</title>"))
    assert "a page for people, not with JSON" in said
    assert "below /api" in said


def test_an_error_inside_a_200() -> None:
    said = wrong(lambda *asked: (200, {"ok": False, "error": {"message": "Quota exceeded"}}))
    assert "“Quota exceeded” Let the API say 4xx or 5xx for it." in said


def test_another_host() -> None:
    """It is not asked, whatever it may be."""
    elsewhere = Served(lambda *asked: (200, []))
    with serving(elsewhere) as other, api(lambda *asked: (301, "", {"location": f"{other}/users?key=hunter2"})) as url:
        done = at_a_terminal(url, "--users", "/users")
    assert f"is moved (301) to {other}/users" in done.stdout.replace("\n  ", " ")
    assert "hunter2" not in done.stdout
    assert elsewhere.asked == []


def test_one_row_that_breaks_its_page() -> None:
    def breaking(pages: Pages, query: dict[str, str]) -> tuple[Any, ...]:
        return (500, "<h1>Server Error</h1>") if query.get("page") == "2" else django(pages, query)

    assert "of page 2 it answered 500" in wrong(Pages(page=breaking))


def test_fields_of_other_kinds() -> None:
    said = wrong(Pages(created_at=1769851800, phone=["1"], login_count="3"))
    assert "created_at is a number, and the panel reads a text such as 2026-01-31T09:30:00Z." in said
    assert "phone is a list, and the panel reads a text." in said
    assert "login_count is a text, and the panel reads a number." in said


def rows(pages: Pages, query: dict[str, str]) -> tuple[Any, ...]:
    """As json-server, but for its total."""
    number, size = int(query.get("_page", 1)), int(query.get("_limit", 100))
    people = pages.found(query, "q", "_sort")
    people = people[::-1] if query.get("_order") == "desc" else people
    return 200, people[(number - 1) * size : number * size]


def test_no_total() -> None:
    with api(Pages(page=rows)) as url:
        case = examined(url)
    assert "X-Total-Count" in sentences(case, "missing")
    assert (case.table["dialect"], case.table["cannot"]) == ("json-server", ["total", "ids"])


def test_a_total_that_is_not_true() -> None:
    def lying(pages: Pages, query: dict[str, str]) -> tuple[Any, ...]:
        status, value = rows(pages, query)
        return status, value, {"x-total-count": "1000"}

    assert "The total is not right: of 1000 people" in wrong(Pages(page=lying))


def test_ids_with_a_slash() -> None:
    class Slashed(Pages):
        def __init__(self) -> None:
            super().__init__()
            self.people = [each | {"id": f"dept/{each['id']}"} for each in self.people]

        def one(self, id: str) -> tuple[Any, ...]:
            return 404, {"detail": "Not found."}

    assert "Let it route before it decodes" in wrong(Slashed())


def test_pages_that_shift_while_they_are_read() -> None:
    def shifting(pages: Pages, query: dict[str, str]) -> tuple[Any, ...]:
        pages.people = [person(100 + len(pages.people)), *pages.people]
        return django(pages, query)

    assert "shifts while it is read" in wrong(Pages(page=shifting))


def test_a_browser_that_would_refuse() -> None:
    with api(Pages()) as url:
        done = at_a_terminal(url, "--origin", "https://panel.example")
    assert done.returncode == 1
    assert "in every answer: Access-Control-Allow-Origin: https://panel.example" in done.stdout
    # It can be looked at all the same, behind one host.
    assert table_in(done.stdout)["dialect"] == "django"


def test_a_token_that_ends_while_it_is_used() -> None:
    pages = Pages()

    def expiring(*asked: Any) -> tuple[Any, ...]:
        return pages(*asked) if pages.asked < 8 else (401, {"detail": "Token expired"})

    assert "has ended meanwhile" in wrong(expiring, "--token-env", "TOKEN", TOKEN="abc")


def test_a_broken_list_of_a_host_that_hangs_up() -> None:
    said = wrong(lambda *asked: (200, '[{"id": 1', {"content-type": "application/json"}))
    assert "no JSON, or was broken off" in said


# Certificates.

needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="a certificate is made with openssl")


def certificate(folder: Path, days: int, host: str) -> Path:
    """Vouched for by itself; with `days` below 0 it is over."""
    names = folder / "names"
    names.write_text(f"subjectAltName=DNS:{host}")
    key, asked, made = folder / "key.pem", folder / "asked.pem", folder / "cert.pem"
    made_for = ("-subj", f"/CN={host}", "-keyout", key, "-out", asked)
    commands = [
        ("openssl", "req", "-newkey", "rsa:2048", "-nodes", *made_for),
        ("openssl", "x509", "-req", "-in", asked, "-signkey", key, "-days", str(days), "-extfile", names, "-out", made),
    ]
    for command in commands:
        subprocess.run(command, check=True, capture_output=True)
    return made


@needs_openssl
@pytest.mark.parametrize(
    ("days", "host", "is_known", "said"),
    [
        (2, "localhost", False, "vouches for itself alone"),
        (2, "other.example", True, "is for another host"),
        (-1, "localhost", True, "has expired"),
        (2, "localhost", True, "speaks django"),
    ],
)
def test_a_certificate_that_no_browser_takes(tmp_path: Path, days: int, host: str, is_known: bool, said: str) -> None:
    made = certificate(tmp_path, days, host)
    known = {"SSL_CERT_FILE": str(made)} if is_known else {}
    with serving(Served(Pages()), ssl_certfile=made, ssl_keyfile=made.with_name("key.pem")) as url:
        done = at_a_terminal(url.replace("http://127.0.0.1", "https://localhost"), **known)
    assert said in done.stdout, done.stdout + done.stderr
    assert ("SSL_CERT_FILE" in done.stdout) is not is_known


def test_what_openssl_says_becomes_a_sentence() -> None:
    for code, said in ((9, "not good yet"), (20, "vouched for by nobody known here")):
        refused = ssl.SSLCertVerificationError()
        refused.verify_code, refused.verify_message = code, "unable to get local issuer certificate"
        error = httpx.ConnectError("refused")
        error.__cause__ = refused
        assert said in failures.sentence(error, httpx.URL("https://api.example"))


# Secrets.

TOKEN, LATER = "hunter2-token-of-ada", "s3ss10n-cookie-value"
JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"


def echoing(method: str, path: str, query: dict[str, str], headers: dict[str, str], body: str) -> tuple[Any, ...]:
    """An API that repeats whatever it hears, wherever that can be said."""
    heard = f"{headers.get('authorization', '')} {headers.get('cookie', '')} {body}"
    loud = {"set-cookie": f"sid={LATER}; HttpOnly", "x-debug": heard, "www-authenticate": f'Bearer realm="{heard}"'}
    if path == "/token":
        return (200, {"access_token": TOKEN, "echo": body}, loud) if method == "POST" else (405, {}, loud)
    if TOKEN not in heard:
        return 401, {"detail": f"Who are you? I heard {heard} and know {JWT}."}, loud
    if path != "/users":
        return 404, {"detail": f"Nothing at {path} for {heard}. Your session is {LATER}."}, loud
    found = [{"id": 1, "name": heard, "role": TOKEN, "status": JWT, heard: 1, "username": LATER}]
    return 200, {"count": 1, "next": None, "previous": None, "results": found, TOKEN: 1}, loud


def refusing(method: str, path: str, query: dict[str, str], headers: dict[str, str], body: str) -> tuple[Any, ...]:
    """An API that repeats what it refuses, and where it would send it."""
    heard = f"{headers.get('authorization', '')} {body}"
    if path == "/token" and method == "GET":
        return 405, {}
    if path == "/token":
        return 403, {"detail": f"Wrong: {heard}", heard: heard}
    return 401, {"detail": f"No: {heard} {JWT}"}, {"www-authenticate": "Bearer", "location": f"/?{heard}"}


@pytest.mark.parametrize("answer", [echoing, refusing])
@pytest.mark.parametrize("words", [("--user", "ada"), ("--user", "ada", "--json"), ("--token-env", "API_TOKEN")])
def test_no_secret_is_printed_though_the_api_repeats_it(answer: Answer, words: tuple[str, ...]) -> None:
    password = "correct horse battery"
    with api(answer) as url:
        known = {"HALFMINUTE_PASSWORD": password, "API_TOKEN": TOKEN}
        done = at_a_terminal(url, *words, "--users", "/users", "--writes", **known)
    printed = done.stdout + done.stderr
    assert done.returncode == 1
    assert "Traceback" not in printed
    assert [secret for secret in (TOKEN, LATER, JWT, password, "correct+horse+battery") if secret in printed] == []
    assert "correct%20horse" not in printed

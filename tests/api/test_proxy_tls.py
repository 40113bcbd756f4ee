"""An API that speaks https: who it is has to be vouched for."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from answers import problem_of
from served import serving
from upstreams import Answering, before

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="a certificate is made with openssl")
# A machine whose authorities are those of SSL_CERT_FILE asks the API once, and prints what it heard.
ASK = """
import sys
from pathlib import Path
from upstreams import before
with before(sys.argv[1], Path(sys.argv[2])) as client:
    print(client.get("/api/users").text)
"""


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For localhost, vouched for by itself, with its key."""
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
            *("-keyout", folder / "key.pem", "-out", folder / "cert.pem"),
        ],
        check=True,
        capture_output=True,
    )
    return folder / "cert.pem"


@contextmanager
def encrypted(certificate: Path) -> Iterator[str]:
    """The URL of an API that answers "ok" over https, as localhost."""
    with serving(Answering(), ssl_certfile=certificate, ssl_keyfile=certificate.with_name("key.pem")) as url:
        yield url.replace("http://127.0.0.1", "https://localhost")


def test_a_certificate_that_nobody_vouches_for_is_said_with_what_to_do(root, certificate):
    with encrypted(certificate) as url, before(url, root) as client:
        detail = problem_of(client.get("/api/users"), 502)["detail"]
    assert detail.startswith(f"The certificate of {url.removeprefix('https://')} is not trusted: self-signed")
    assert "SSL_CERT_FILE" in detail


@pytest.mark.parametrize(("name", "heard"), [("localhost", "ok"), ("127.0.0.1", "is not trusted: IP address mismatch")])
def test_an_authority_of_ones_own_is_named_in_the_environment(root, certificate, name, heard):
    with encrypted(certificate) as url:
        asked = subprocess.run(
            [sys.executable, "-c", ASK, url.replace("localhost", name), root],
            env={"SSL_CERT_FILE": str(certificate), "PYTHONPATH": f"{ROOT}:{Path(__file__).parent}"},
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
    assert heard in asked.stdout


def test_an_api_that_speaks_no_tls_is_said_to(root):
    with serving(Answering()) as url, before(url.replace("http:", "https:"), root) as client:
        assert "does not speak TLS" in problem_of(client.get("/api/users"), 502)["detail"]


def test_an_api_that_speaks_tls_alone_is_not_understood_without(root, certificate):
    with encrypted(certificate) as url, before(url.replace("https:", "http:"), root) as client:
        problem_of(client.get("/api/users"), 502)

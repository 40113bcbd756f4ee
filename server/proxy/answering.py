"""The headers with which the browser is answered."""

import re
from urllib.parse import urlsplit

from server.problems import ProblemError
from server.proxy import cookies
from server.proxy.hop import Header, end_to_end, values
from server.proxy.upstream import Upstream

REDIRECTS = (301, 302, 303, 307, 308)
# Statuses without a body, whose length would be waited for.
_BODILESS = (204, 304)
# Date is said by the server itself. The others speak of the upstream's host as a whole: where else it listens, that it
# wants https, which of its scripts may rule over all of it. And a sandboxed page with an opener policy is not shown
# at all, by the HTML standard.
_LEFT_OUT = (
    b"date",
    b"alt-svc",
    b"strict-transport-security",
    b"service-worker-allowed",
    b"cross-origin-opener-policy",
    b"x-content-type-options",
)
# Beside what the upstream says itself: of two policies a browser keeps both. Opened as a page, an answer (an error
# with scripts, an uploaded SVG) has an origin of its own and runs nothing; nor does a guessed type make it a script.
_ALWAYS = [
    (b"content-security-policy", b"sandbox; frame-ancestors 'none'"),
    (b"x-content-type-options", b"nosniff"),
]
# Only where the upstream says nothing: its answers are about people, as those of the panel's own API.
_UNSAID = [
    (b"cache-control", b"no-store"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
]
# uvicorn takes none of these characters; h11, which reads the upstream, does.
_UNPRINTABLE = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")
_LINK = re.compile(r"<([^<>]*)>")


def headers(status: int, sent: list[Header], upstream: Upstream, is_secure: bool) -> list[Header]:
    """Of an answer of the upstream; `is_secure` where the browser came over https."""
    kept = [header for header in end_to_end(sent) if header[0] not in _LEFT_OUT]
    if status in _BODILESS or values(sent, b"transfer-encoding"):
        kept = [header for header in kept if header[0] != b"content-length"]
    return finished([(name, _value(name, value, upstream, is_secure)) for name, value in kept])


def finished(headers: list[Header]) -> list[Header]:
    """With what every answer below /api carries, whoever gave it."""
    said = {name for name, _ in headers}
    if b"expires" in said:
        said.add(b"cache-control")
    return [*headers, *_ALWAYS, *(header for header in _UNSAID if header[0] not in said)]


def check(status: int, headers: list[Header], upstream: Upstream) -> None:
    """ProblemError for an answer that cannot be handed on."""
    if not 200 <= status <= 599 or any(_UNPRINTABLE.search(value) for _, value in headers):
        raise ProblemError(502, f"The API at {upstream.place} gave an answer that is not proper HTTP.")


def check_redirect(status: int, headers: list[Header], mode: bytes | None) -> None:
    """ProblemError where a script would be sent to another host; `mode` is its Sec-Fetch-Mode."""
    if status not in REDIRECTS or mode in (None, b"navigate"):
        return
    for place in [value.decode("latin-1") for name, value in headers if name == b"location"]:
        if (elsewhere := _origin(place)) is not None:
            raise ProblemError(502, _SENT_ON.format(place=elsewhere))


_SENT_ON = (
    "The API sends this request on to {place}, where the panel may not follow. If the API lives there, start with "
    "--api and that address; if people sign in there, the API has to answer 401 instead."
)


def _origin(address: str) -> str | None:
    """None for what is on the panel's own host."""
    try:
        parts = urlsplit(address)
        host = parts.hostname if parts.port is None else f"{parts.hostname}:{parts.port}"
    except ValueError:
        return "an address that cannot be read"
    if not parts.scheme and not parts.netloc:
        return None
    return f"{parts.scheme or 'http'}://{host}" if parts.netloc else f"{parts.scheme}:"


def _value(name: bytes, value: bytes, upstream: Upstream, is_secure: bool) -> bytes:
    text = value.decode("latin-1")
    if name == b"set-cookie":
        text = cookies.for_browser(text, upstream, is_secure)
    elif name in (b"location", b"content-location"):
        text = upstream.here(text)
    elif name == b"link":
        text = _LINK.sub(lambda found: f"<{upstream.here(found[1])}>", text)
    return text.encode("latin-1")

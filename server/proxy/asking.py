"""The headers with which the upstream is asked."""

from starlette.types import Scope

from server.problems import ProblemError
from server.proxy import cookies
from server.proxy.hop import Header, end_to_end, values
from server.proxy.upstream import Upstream

# What the client says of the way that it took, or of another path: that is not for the client to say.
_CLAIMS = (b"forwarded", b"x-real-ip", b"x-client-ip", b"true-client-ip", b"x-original-url", b"x-rewrite-url")
# Said anew. Expect was answered when the body was asked for.
_ANEW = (b"host", b"content-length", b"expect")


def headers(scope: Scope, upstream: Upstream, via: str) -> list[Header]:
    """Of the request in `scope`; `via` is the name of this proxy. ProblemError for a body that cannot be told apart."""
    sent: list[Header] = scope["headers"]
    kept = [header for header in end_to_end(sent) if not _is_replaced(header[0])]
    client = scope["client"][0] if scope.get("client") else "unknown"
    return [
        (b"host", upstream.authority.encode()),
        *_as_from(upstream, kept, own_origin(scope)),
        *framing(sent),
        (b"x-forwarded-for", client.encode()),
        (b"via", f"1.1 {via}".encode()),
    ]


def has_body(headers: list[Header]) -> bool:
    """Whether the request says so."""
    return any(name in (b"transfer-encoding", b"content-length") for name, _ in headers)


def framing(headers: list[Header]) -> list[Header]:
    """What says where the body ends; [] where there is none. Chunks where both are said, as RFC 9112 wants it."""
    codings, lengths = values(headers, b"transfer-encoding"), set(values(headers, b"content-length"))
    if codings and codings != [b"chunked"]:
        raise ProblemError(501, "The body is coded for the way in a manner that is not known here. Send it in chunks.")
    if codings:
        return [(b"transfer-encoding", b"chunked")]
    if len(lengths) > 1:
        raise ProblemError(400, "The request gives two lengths for one body.")
    return [(b"content-length", length) for length in lengths]


def own_origin(scope: Scope) -> str:
    """The panel's own, as the browser that asks knows it."""
    host = b"".join(value for name, value in scope["headers"] if name == b"host")
    return f"{scope['scheme']}://{host.decode('latin-1')}".lower()


def _is_replaced(name: bytes) -> bool:
    # CGI and its heirs take an underscore for a hyphen.
    plain = name.replace(b"_", b"-")
    return plain in _ANEW or plain in _CLAIMS or plain.startswith(b"x-forwarded-")


def _as_from(upstream: Upstream, headers: list[Header], own: str) -> list[Header]:
    origins = [value.decode("latin-1").lower() for name, value in headers if name == b"origin"]
    # Another site's request stays one, whatever its Referer says.
    is_own = all(origin == own for origin in origins)
    return [(name, _value(name, value, upstream, own if is_own else None)) for name, value in headers]


def _value(name: bytes, value: bytes, upstream: Upstream, own: str | None) -> bytes:
    """`own` is None for what another site asks."""
    text = value.decode("latin-1")
    if name == b"cookie":
        text = cookies.for_upstream(text)
    elif name == b"origin" and own:
        text = upstream.origin
    elif name == b"referer" and own and f"{text.lower()}/".startswith(own + "/"):
        # Which page of the panel it was means nothing there.
        text = upstream.origin + "/"
    return text.encode("latin-1")

"""Headers that are for one connection alone, and end with it (RFC 9110, 7.6.1)."""

Header = tuple[bytes, bytes]

_HOP_BY_HOP = {b"connection", b"keep-alive", b"te", b"trailer", b"transfer-encoding", b"upgrade", b"http2-settings"}


def end_to_end(headers: list[Header]) -> list[Header]:
    """The others, in lower case, each as often as it came."""
    ending = _HOP_BY_HOP | _named(headers)
    lowered = [(name.lower(), value) for name, value in headers]
    return [(name, value) for name, value in lowered if name not in ending and not _is_for_a_proxy(name)]


def values(headers: list[Header], name: bytes) -> list[bytes]:
    """All that a header says, its lists taken apart: b"keep-alive" and b"x-mine" for "Keep-Alive, X-Mine"."""
    lists = [value for each, value in headers if each.lower() == name]
    return [part.strip().lower() for part in b",".join(lists).split(b",") if part.strip()]


def _named(headers: list[Header]) -> set[bytes]:
    return set(values(headers, b"connection"))


def _is_for_a_proxy(name: bytes) -> bool:
    # "Proxy" too: CGI makes of it the variable that names the proxy of the server's own requests.
    return name == b"proxy" or name.startswith(b"proxy-")

"""Cookies of the upstream in a browser that knows only the panel.

Over plain http a browser takes no cookie that is `Secure`, that is for other sites (`SameSite=None`, which needs
`Secure`) or whose name promises `Secure` (`__Host-`, `__Secure-`). So they lose the attribute, become `Lax`, and are
kept under a name that promises nothing and is taken back on the way to the upstream.
"""

import re

from server.proxy.upstream import MOUNT, Upstream

MARK = "over-http."
_PROMISES = re.compile(r"\s*(__(?:Host|Secure)-)", re.IGNORECASE)
_MARKED = re.compile(r"(^|;\s*)" + re.escape(MARK) + r"(?=__(?:Host|Secure)-)", re.IGNORECASE)


def for_upstream(cookie: str) -> str:
    """The value of Cookie, with the names that the upstream gave."""
    return _MARKED.sub(r"\1", cookie)


def for_browser(cookie: str, upstream: Upstream, is_secure: bool) -> str:
    """The value of Set-Cookie; `is_secure` where the browser came over https."""
    pair, *attributes = cookie.split(";")
    changed = [_changed(each, upstream, is_secure) for each in attributes]
    name = pair if is_secure else _PROMISES.sub(MARK + r"\1", pair)
    return ";".join([name, *(each for each in changed if each is not None)])


def _changed(attribute: str, upstream: Upstream, is_secure: bool) -> str | None:
    """None for an attribute that goes."""
    name, _, value = (part.strip() for part in attribute.partition("="))
    name = name.lower()
    if name == "path":
        return f" Path={_path(value, upstream)}"
    if name == "domain" or (not is_secure and name in ("secure", "partitioned")):
        return None
    return " SameSite=Lax" if not is_secure and (name, value.lower()) == ("samesite", "none") else attribute


def _path(path: str, upstream: Upstream) -> str:
    """ "/" stays: who says so means everywhere, as a script of the page that reads the cookie does."""
    if path == "/" or not path.startswith("/"):
        return path
    if upstream.covers(path):
        return MOUNT + path.removeprefix(upstream.base)
    return MOUNT if upstream.base.startswith(path.rstrip("/") + "/") else path

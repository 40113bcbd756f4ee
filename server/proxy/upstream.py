"""The one API behind the panel: its address, and how addresses here and there become each other."""

from typing import NamedTuple
from urllib.parse import SplitResult, unquote_to_bytes, urlsplit, urlunsplit

import httpx

from server.problems import ProblemError

MOUNT = "/api"
_PORTS = {"http": 80, "https": 443}


class Upstream(NamedTuple):
    """Say `https://api.example.com/v1`: its `base` is /v1 ("" for the whole host), its `host` is without brackets."""

    scheme: str
    host: str
    port: int
    base: str

    @classmethod
    def of(cls, address: str) -> "Upstream":
        """Of what options.py let pass; httpx.InvalidURL for a host that cannot be."""
        url = httpx.URL(address)
        port = url.port or _PORTS[url.scheme]
        host = url.raw_host.decode("ascii")
        return cls(url.scheme, host, port, url.raw_path.decode("ascii").rstrip("/"))

    @property
    def authority(self) -> str:
        """ "api.example.com" where the port need not be said, as browsers have it in Host and Origin."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.authority}"

    @property
    def place(self) -> str:
        """ "127.0.0.1:9000", for people."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    def __str__(self) -> str:
        return self.origin + self.base

    def target(self, raw_path: bytes, query: bytes) -> bytes:
        """Of the request line: `/v1/users/a%2Fb?page=2` for what was asked here at `/api/users/a%2Fb?page=2`.

        ProblemError for a path that an upstream could read as one outside its base, or as another host.
        """
        below = raw_path.removeprefix(MOUNT.encode())
        _check(below)
        path = self.base.encode() + below or b"/"
        return path + b"?" + query if query else path

    def here(self, address: str) -> str:
        """What the browser asks for instead: `/api/users?page=2` for `https://api.example.com/v1/users?page=2`.

        What is outside the base is named in full, so that it is not looked for on the panel; all else stays.
        """
        try:
            parts = urlsplit(address)
            is_mine = self._is_mine(parts) if parts.netloc else address.startswith("/")
        except ValueError:
            return address
        return self._moved(parts) if is_mine else address

    def covers(self, path: str) -> bool:
        """Whether it is the base, or below it."""
        return path == self.base or path.startswith(self.base + "/")

    def _moved(self, parts: SplitResult) -> str:
        if not self.covers(parts.path):
            return urlunsplit((self.scheme, self.authority, *parts[2:]))
        return urlunsplit(("", "", MOUNT + parts.path.removeprefix(self.base), parts.query, parts.fragment))

    def _is_mine(self, parts: SplitResult) -> bool:
        """ValueError for a port that is none."""
        scheme = parts.scheme or self.scheme
        port = parts.port or _PORTS.get(scheme)
        return (scheme, (parts.hostname or "").lower(), port) == (self.scheme, self.host, self.port)


def _check(below: bytes) -> None:
    # As the most careless upstream reads it: decoded, a backslash for a slash, and "..;x" for "..".
    decoded = unquote_to_bytes(below).replace(b"\\", b"/")
    is_climbing = any(part.partition(b";")[0] in (b".", b"..") for part in decoded.split(b"/"))
    if is_climbing or decoded.startswith(b"//"):
        raise ProblemError(400, "This address climbs out of the API, or names another host. Ask for a plain one.")

"""The facts that every host has to be told."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.config import DEMO

# What stands in the files until somebody puts their own there.
NAME = "panel.example.com"
FOLDER = "/srv/halfminute"
# Where serve.py serves the API by default.
UPSTREAM = "http://127.0.0.1:8000"

# What the API reads of a body, and as much again: it says itself, in JSON, that one is too large.
MAX_BODY = 2 * 1024 * 1024

_BASE = re.compile(r"/([\w.~-]+/)*", re.ASCII)
_PATH = re.compile(r"(/[\w.~-]+)+", re.ASCII)
_URL = re.compile(r"https?://[\w.:\[\]-]+(/[\w.~-]+)*", re.ASCII)
# Each means something to one host or another, whatever the quotes around it.
_UNQUOTABLE = re.compile(r'["$%\\{}\x00-\x1f]')


@dataclass(frozen=True)
class Site:
    """A panel at `base` ("/" or "/admin/") whose answers carry `headers`.

    `api` is a path of the same host ("/api"), which the host passes on to `upstream` as it is, or a whole URL elsewhere
    or "demo", which are none of the host's business. ValueError for what cannot be written down for every host.
    """

    headers: Mapping[str, str]
    base: str = "/"
    api: str = "/api"
    upstream: str = UPSTREAM

    def __post_init__(self) -> None:
        if not _BASE.fullmatch(self.base):
            raise ValueError(f"The base {self.base!r} has to begin and to end with a slash, such as /admin/.")
        if self.api != DEMO and not (_PATH.fullmatch(self.api) or _URL.fullmatch(self.api)):
            raise ValueError(
                f"The API {self.api!r} has to be a path, such as /api, or a URL, without a slash at its end."
            )
        if not _URL.fullmatch(self.upstream):
            raise ValueError(f"The upstream {self.upstream!r} has to be a URL, such as {UPSTREAM}.")
        for name, value in self.headers.items():
            if _UNQUOTABLE.search(value):
                raise ValueError(f"The header {name} holds a character that not every host can be told: {value!r}.")

    @property
    def is_proxy(self) -> bool:
        """Whether the API is reached through the panel's own host."""
        return self.api.startswith("/")

    @property
    def is_below(self) -> bool:
        """Whether the panel has only a part of the host."""
        return self.base != "/"

"""Netlify and Cloudflare Pages: two files in the folder itself, which both of them read."""

from collections.abc import Mapping

from server.build.hosts.lines import indented
from server.build.hosts.site import UPSTREAM, Site
from server.caching import ASKED_ABOUT, KEPT

HEADERS_FILE = "_headers"
REDIRECTS_FILE = "_redirects"

# One name each: where two rules meet, both hosts join the values of a header into one.
ASKED_ABOUT_FILES = ("", "index.html", "sw.js", "manifest.webmanifest")


def headers_text(site: Site) -> str:
    policy = _rule(f"{site.base}*", site.headers)
    asked_about = [_rule(site.base + name, {"Cache-Control": ASKED_ABOUT}) for name in ASKED_ABOUT_FILES]
    kept = _rule(f"{site.base}assets/*", {"Cache-Control": KEPT})
    return "\n".join([policy, *asked_about, kept])


def redirects_text(site: Site) -> str:
    """The API, through the panel's own host: Netlify does that; Cloudflare passes over it, and takes a function."""
    if not site.is_proxy or site.upstream == UPSTREAM:
        return ""
    return f"{site.api}/*  {site.upstream}{site.api}/:splat  200\n"


def _rule(path: str, headers: Mapping[str, str]) -> str:

    return f"{path}\n{indented([f'{name}: {value}' for name, value in headers.items()], '  ')}\n"

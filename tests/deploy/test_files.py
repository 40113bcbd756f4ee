"""What a build says to hosts, as far as it can be read without one."""

import json

import pytest

from server import policy
from server.build.hosts.files import Files, files
from server.build.hosts.site import Site

PLACES = [
    Site(policy.HEADERS),
    Site(policy.HEADERS, "/admin/"),
    Site(policy.HEADERS, "/", "https://api.example.com/v1"),
]
PUBLIC = Site(policy.HEADERS, "/", "/api", "https://users.example.com")


def rules(text: str) -> dict[str, dict[str, str]]:
    """Path to headers, as Netlify and Cloudflare read _headers."""
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            found[list(found)[-1]][name] = value
        elif line:
            found[line] = {}
    return found


def meets(rule: str, path: str) -> bool:
    return path.startswith(rule[:-1]) if rule.endswith("*") else path == rule


@pytest.mark.parametrize("site", PLACES)
def test_cloudflare_reads_all_rules(site: Site) -> None:
    text = files(site).served["_headers"]
    assert len(rules(text)) <= 100
    assert max(len(line) for line in text.splitlines()) <= 2000


@pytest.mark.parametrize("site", PLACES)
@pytest.mark.parametrize(
    "name", ["", "index.html", "sw.js", "manifest.webmanifest", "assets/boot-0a1b2c3d.js", "icon.png"]
)
def test_no_two_rules_set_one_header_of_a_file(site: Site, name: str) -> None:
    met = [
        header
        for rule, headers in rules(files(site).served["_headers"]).items()
        if meets(rule, site.base + name)
        for header in headers
    ]
    assert sorted(met) == sorted(set(met))
    assert set(policy.HEADERS) <= set(met)


def test_netlify_passes_on_an_api_that_is_somewhere_on_the_web() -> None:
    assert files(PUBLIC).served["_redirects"] == "/api/*  https://users.example.com/api/:splat  200\n"
    for site in PLACES:
        assert "_redirects" not in files(site).served


def test_an_api_elsewhere_is_none_of_the_hosts_business() -> None:
    beside = files(PLACES[2]).beside
    for name in ("nginx.conf", "Caddyfile", "apache.conf"):
        assert "api" not in beside[name].lower()


def test_cloudfront_takes_every_header_where_it_wants_it() -> None:
    policy_of = json.loads(files(PLACES[0]).beside["cloudfront-headers.json"])
    own, others = policy_of["SecurityHeadersConfig"], policy_of["CustomHeadersConfig"]
    assert own["ContentSecurityPolicy"]["ContentSecurityPolicy"] == policy.HEADERS["Content-Security-Policy"]
    assert len(policy.HEADERS["Content-Security-Policy"]) <= 1783  # CloudFront's own limit
    assert own["ReferrerPolicy"]["ReferrerPolicy"] == policy.HEADERS["Referrer-Policy"]
    assert own["ContentTypeOptions"] == {"Override": True}
    assert others["Quantity"] == len(others["Items"]) == len(policy.HEADERS) - 3


def test_what_is_beside_is_not_served() -> None:
    made: Files = files(PLACES[1])
    assert sorted(made.served) == [".htaccess", "404.html", "_headers"]
    assert sorted(made.beside) == ["Caddyfile", "apache.conf", "cloudfront-headers.json", "nginx.conf"]


def test_two_builds_say_the_same() -> None:
    assert files(PLACES[1]) == files(Site(dict(policy.HEADERS), "/admin/"))


@pytest.mark.parametrize("base", ["", "admin", "/admin", "//", "/a b/", "/a;/", '/"/', "/ä/"])
def test_a_base_that_is_none_is_said(base: str) -> None:
    with pytest.raises(ValueError, match="has to begin and to end with a slash"):
        Site({}, base)


@pytest.mark.parametrize("api", ["", "api", "/api/", "/", "ftp://example.com", "https://example.com/api/", "/api;"])
def test_an_api_that_is_none_is_said(api: str) -> None:
    with pytest.raises(ValueError, match="has to be a path, such as /api, or a URL"):
        Site({}, "/", api)


@pytest.mark.parametrize("value", ['a "b"', "$host", "{x}", "100%", "a\nb", "a\\b"])
def test_a_header_that_means_something_else_to_a_host_is_said(value: str) -> None:
    with pytest.raises(ValueError, match="The header X holds a character"):
        Site({"X": value})

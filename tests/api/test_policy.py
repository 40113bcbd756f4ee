"""The content-security policy in its two forms, and where the API may be."""

import pytest

from server import policy

STRICT = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types halfminute"
)


def test_the_header_and_the_meta_element_say_the_same_but_for_what_a_meta_cannot_say():
    assert policy.meta_policy() == STRICT
    assert policy.content_security_policy() == f"{STRICT}; frame-ancestors 'none'"
    assert policy.content_security_policy("/api") == policy.CONTENT_SECURITY_POLICY


def test_nothing_is_evaluated_and_nothing_inline_is_run():
    assert "unsafe" not in policy.CONTENT_SECURITY_POLICY.replace("'wasm-unsafe-eval'", "")


@pytest.mark.parametrize(
    ("api", "reachable"),
    [
        ("/api", "'self'"),
        ("api", "'self'"),
        ("../users/v1", "'self'"),
        ("https://api.example.com/v1", "'self' https://api.example.com"),
        ("https://api.example.com:8443", "'self' https://api.example.com:8443"),
        ("http://127.0.0.1:8000/api?a=b#c", "'self' http://127.0.0.1:8000"),
        ("HTTPS://API.Example.com/V1", "'self' https://api.example.com"),
    ],
)
@pytest.mark.parametrize("form", [policy.content_security_policy, policy.meta_policy])
def test_an_api_that_lives_elsewhere_may_be_called_by_its_origin(form, api, reachable):
    assert form(api) == form().replace("connect-src 'self'", f"connect-src {reachable}")


@pytest.mark.parametrize(
    "api",
    [
        "https://api.example.com; script-src *",
        "https://api.example.com *",
        "https://*",
        "https://ada:secret@api.example.com/v1",
        "//api.example.com/v1",
        "ftp://api.example.com",
        "https:",
        "data:text/plain,x",
    ],
)
def test_an_api_that_would_change_the_rest_of_the_policy_is_refused(api):
    with pytest.raises(ValueError, match="should be a path, or a URL like"):
        policy.content_security_policy(api)

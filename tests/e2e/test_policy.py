"""The content-security policy in a real browser: the panel runs under it, and everything else is refused and heard."""

import pytest
from playwright.sync_api import Page, expect

from server.policy import meta_policy
from tests.e2e.conftest import CHECKOUT, PYODIDE, Panel, of_checkout
from tests.e2e.refusals import Refusals
from tests.e2e.server import ROOT

TRUSTED = "require-trusted-types-for trusted-types-sink"
MARKUP = '<p style="color: red" onclick="window.intruder = true">x</p>'
# What a page of others would try, and the refusal that is heard of it.
TRIALS = [
    ("document.body.innerHTML = 'x'", f"{TRUSTED} Element innerHTML|x"),
    ("document.body.insertAdjacentHTML('beforeend', 'x')", f"{TRUSTED} Element insertAdjacentHTML|x"),
    ("document.createElement('script').text = 'x'", f"{TRUSTED} HTMLScriptElement text|x"),
    ("document.createElement('script').src = '/x.js'", f"{TRUSTED} HTMLScriptElement src|/x.js"),
    ("document.createElement('iframe').srcdoc = 'x'", f"{TRUSTED} HTMLIFrameElement srcdoc|x"),
    ("trustedTypes.createPolicy('default', {})", "trusted-types trusted-types-policy default"),
    ("trustedTypes.createPolicy('halfminute', {})", "trusted-types trusted-types-policy halfminute"),
]
ASK = """async address => {
    const { scriptAddress } = await import("/public/trusted.js");
    try { return String(scriptAddress(address)); } catch (error) { return error.name; }
}"""


# A build has the policy in its page as well as in the headers, and each refusal is heard of twice.
once = pytest.mark.parametrize("interpreter", [CHECKOUT, PYODIDE], indirect=True)


def attempt(page: Page, trial: str) -> str | None:
    """The name of the error that it raises. Done once a refusal was heard."""
    with page.expect_console_message(lambda message: message.text.startswith("The policy refused:")):
        error: str | None = page.evaluate(f"() => {{ try {{ {trial} }} catch (error) {{ return error.name }} }}")
    return error


@once
def test_text_becomes_neither_markup_nor_a_script_and_no_other_policy_is_made(panel: Panel, refusals: Refusals) -> None:
    panel.open("#users/1").shows("users#show")
    panel.forgive("policy|Trusted")
    for trial, refusal in TRIALS:
        assert attempt(panel.page, trial) == "TypeError"
        assert refusals.take() == [refusal]
    panel.shows("users#show", heading="Ada Lindqvist")


@once
def test_markup_of_the_panel_itself_brings_no_script_and_no_style(panel: Panel, refusals: Refusals) -> None:
    panel.open("#users/1").shows("users#show")
    panel.forgive("policy|Policy")
    attempt(panel.page, f"halfminute.trusted.draw(document.querySelector('#announcer'), {MARKUP!r})")
    panel.page.locator("#announcer p").evaluate("node => node.click()")
    assert panel.page.evaluate("window.intruder") is None
    assert panel.page.locator("#announcer p").evaluate("node => node.style.color") == ""
    assert sorted(refusals.take()) == ["script-src-attr inline", "style-src-attr inline"]


@of_checkout
def test_only_scripts_of_the_panel_get_an_address(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    own = panel.server.url
    for address in ("./public/boot.js", "public/boot.js?version=1", f"{own}worker.mjs"):
        assert str(panel.page.evaluate(ASK, address)).startswith(own)
    for address in ("/api/users", "x.svg?.js", f"blob:{own}x.js", "data:text/javascript,x.js", "javascript:x.js"):
        assert panel.page.evaluate(ASK, address) == "TypeError"
    for address in ("https://elsewhere.example/x.js", "//elsewhere.example/x.js"):
        assert panel.page.evaluate(ASK, address) == "TypeError"


@once
def test_the_panel_runs_under_the_policy_in_a_meta_element_too(panel: Panel, refusals: Refusals) -> None:
    """As on a host that sets no headers."""
    shell = (ROOT / "index.html").read_text()
    meta = f'<meta http-equiv="Content-Security-Policy" content="{meta_policy()}">'
    shell = shell.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n{meta}')
    panel.page.route(panel.address(""), lambda route: route.fulfill(body=shell, content_type="text/html"))
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    expect(panel.page.locator("meta[http-equiv]")).to_be_attached()
    panel.forgive("policy|Trusted")
    trial, refusal = TRIALS[0]
    assert attempt(panel.page, trial) == "TypeError"
    assert refusals.take() == [refusal]

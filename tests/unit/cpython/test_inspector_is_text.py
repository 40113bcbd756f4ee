"""What was searched for, and what a server refused with, is text in the inspector too. CPython only: an HTML parser."""

from urllib.parse import quote

import pytest

from tests.unit.check import settle
from tests.unit.cpython.test_data_is_text import PAYLOADS, Parsed, drawn, harmless
from tests.unit.fakes import Browser, problem


async def inspected(text) -> Parsed:
    """The drawer under a search for this text, which the server refused in these words."""
    browser = Browser("", lambda line, body: (500, problem(500, text)))
    browser.press("i")
    browser.open("users?search=" + quote(text, safe=""))
    await settle()
    browser.clock.advance(0.25)
    return Parsed(drawn(browser.inspector))


@pytest.mark.parametrize("payload", PAYLOADS)
async def test_keys_and_refusals_are_text(payload) -> None:
    plain, nasty = await inspected(harmless(payload)), await inspected(payload)
    assert nasty.structure == plain.structure
    readable = [text for text in nasty.texts if text.endswith("search=" + payload + ", size=25")]
    # The row's heading, three buttons, and the timeline: ask, request, failure.
    assert len(readable) == 1 + 3 + 3
    assert any(text.endswith(": " + payload) for text in nasty.texts)

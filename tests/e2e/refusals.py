"""What the content-security policy refused, on any page of a test and wherever the policy came from."""

from playwright.sync_api import BrowserContext, ConsoleMessage

_SIGN = "The policy refused:"
# Also for a policy in a <meta> element, and whatever the browser itself says of it.
_REPORT = f"""addEventListener("securitypolicyviolation", ({{ effectiveDirective, blockedURI, sample }}) => {{
    console.error("{_SIGN}", effectiveDirective, blockedURI, sample);
}}, true)"""


class Refusals:
    """Those of every context that is made while it listens, each with its directive, the oldest first."""

    def __init__(self) -> None:
        self._heard: list[str] = []

    def listen(self, context: BrowserContext) -> None:
        context.on("console", self._hear)
        context.add_init_script(_REPORT)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.text.startswith(_SIGN):
            self._heard.append(message.text.removeprefix(_SIGN).strip())

    def take(self) -> list[str]:
        """The test expected these."""
        heard, self._heard = self._heard, []
        return heard

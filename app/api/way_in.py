"""How people sign in: the one interface, and the way of an API that asks nobody who they are."""

from app.api.known import Known

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any, Protocol

    from app.api.call import Call
    from app.api.fields import Fields
    from app.query.question import Asked

    # Sends a call, at once, with the tag of what is known.
    Send = Callable[[Call, str | None], Asked]
    # Sends a call and waits for what it reads.
    Ask = Callable[[Call], Awaitable[Any]]

    class Place(Protocol):
        """Where a token lies between two visits."""

        def take(self, key: str) -> str | None: ...
        def put(self, key: str, text: str) -> object: ...
        def remove(self, key: str) -> None: ...

    class Browser(Protocol):
        """What a way in needs of the browser that it is in."""

        @property
        def tokens(self) -> Place: ...

        def cookie(self, name: str) -> str:
            """ "" where there is none that a page may read."""


NOBODY = {"user": {}, "csrf_token": ""}


class WayIn:
    """Answers as `api-contract` has it: `{"user": {…}, "csrf_token": "…"}`, the user {} where nobody says who it is.

    `can` are the abilities that it brings, `settings` the [panel.session] table. `csrf_token()` is that of the session
    which the panel knows of.
    """

    can: "tuple[str, ...]" = ()
    # Whether requests carry the browser's cookies, to another host too.
    has_cookies = False
    # Whether a request carries what only Python knows.
    is_signed = False
    # Whether a 403 may mean that nobody is signed in.
    is_vague = False
    # What [panel.session] may say, beside the kind, and what is meant where it does not.
    usual: "dict[str, str]" = {}

    def __init__(
        self,
        settings: "dict[str, str]",
        fields: "Fields",
        browser: "Browser",
        csrf_token: "Callable[[], str]",
    ) -> None:
        self.settings = self.usual | settings
        self.fields = fields
        self.browser = browser
        self.csrf_token = csrf_token

    def headers(self, call: "Call") -> dict[str, str]:
        """What says who asks."""
        return {}

    def session(self, send: "Send", tag: str | None) -> "Asked":
        """Who is signed in."""
        return Known(NOBODY)

    async def enter(self, ask: "Ask", username: str, password: str) -> "dict[str, Any]":
        raise NotImplementedError

    async def leave(self, ask: "Ask") -> None:
        raise NotImplementedError

"""The API, and what it needs of whoever serves it."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from app.contract.folding import Letters
    from app.contract.tables import Database

    class Passwords(Protocol):
        def make_hash(self, password: str) -> str: ...
        def fits(self, hash: str | None, password: str) -> bool:
            """It takes as long where there is no hash: nobody learns who has an account."""

        def is_outdated(self, hash: str) -> bool:
            """Made with weaker parameters than a new one would be."""

    class Tokens(Protocol):
        def make(self) -> str:
            """Fit for a URL, and nobody guesses it."""

        def make_hash(self, text: str) -> str: ...


class Api:
    """Given to every call. With `requires_match`, a write without If-Match is refused."""

    def __init__(
        self,
        database: "Database",
        passwords: "Passwords",
        tokens: "Tokens",
        letters: "Letters",
        requires_match: bool = False,
    ) -> None:
        self.database = database
        self.passwords = passwords
        self.tokens = tokens
        self.letters = letters
        self.requires_match = requires_match

"""The demo's passwords. They guard nothing: whoever has this browser has all that is kept in it.

They are kept as salted hashes all the same, of as many rounds as take a moment: people type here what they use
elsewhere.
"""

import hashlib

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

# Of those who are said on the page where one signs in.
PASSWORD = "demo-demo"
ROUNDS = 2000


class Passwords:
    """`make_salt()` is another each time."""

    def __init__(self, make_salt: "Callable[[], str]") -> None:
        self._make_salt = make_salt

    def make_hash(self, password: str) -> str:
        return _hash(self._make_salt(), password)

    def fits(self, hash: str | None, password: str) -> bool:
        salt = (hash or "").partition("$")[0]
        return _hash(salt, password) == hash

    def is_outdated(self, hash: str) -> bool:
        return False


def demo_hash() -> str:
    """Of PASSWORD, the same every time."""
    return _hash("demo", PASSWORD)


def _hash(salt: str, password: str) -> str:
    digest = (salt + "$" + password).encode()
    for _ in range(ROUNDS):
        digest = hashlib.sha256(digest).digest()
    return salt + "$" + digest.hex()

"""What the rules keep, and ask of whoever keeps it: records are dicts, times are texts of RFC 3339 in UTC."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from contextlib import AbstractContextManager
    from typing import Any, Protocol

    from app.contract.parameters import UsersQuery

    Record = dict[str, Any]

    class Origin(Protocol):
        """When and from where a request came: what every row about it says."""

        @property
        def at(self) -> str: ...
        @property
        def ip(self) -> str: ...
        @property
        def agent(self) -> str: ...

    class Users(Protocol):
        def find(self, id: int) -> Record | None: ...
        def find_many(self, ids: Sequence[int]) -> list[Record]:
            """Those that exist, in this order."""

        def find_page(self, query: UsersQuery) -> tuple[list[Record], int]:
            """Those of one page, and how many there are on all of them.

            Texts are compared without the case of ASCII, names folded (folding.py); what is empty comes last, and ids
            settle ties.
            """

        def taken(self, fields: Mapping[str, Any], id: int | None) -> list[str]:
            """Those of "username" and "email" in these fields that a user other than `id` has, whatever their case."""

        def add(self, fields: Mapping[str, Any], now: str) -> Record:
            """At version 1, with an id that nobody had before."""

        def change(self, record: Record, changes: Mapping[str, Any], now: str) -> Record:
            """The user afterwards, one version later."""

        def count_sign_in(self, id: int, now: str) -> None:
            """No new version: nobody's edit is in the way of somebody who comes in."""

        def count_administrators(self) -> int:
            """Those who can act."""

        def remove(self, id: int) -> None: ...

    class Activity(Protocol):
        """It outlives the user."""

        def record(self, user_id: int, action: str, summary: str, origin: Origin) -> None: ...
        def find_page(self, user_id: int, actions: list[str] | None, page: int, size: int) -> list[Record]:
            """Newest first; with `actions`, of these kinds alone."""

        def count_actions(self, user_id: int) -> list[Record]:
            """{"action", "count"} of each kind, most frequent first, then by name."""

        def count_days(self, user_id: int, since: str) -> Mapping[str, Record]:
            """{"date", "logins", "actions"} by date, of the days from `since` on when something happened."""

    class Accounts(Protocol):
        """What lets a user in: a password, or an invitation to choose one. They go with the user."""

        def find(self, name: str) -> Record | None:
            """{"id", "status", "hash"} by username or e-mail, whatever their case; the hash may be None."""

        def password(self, user_id: int) -> str | None:
            """Its hash."""

        def set_password(self, user_id: int, hash: str) -> None: ...
        def invite(self, user_id: int, token_hash: str, expires_at: str) -> None:
            """In the place of an older invitation."""

        def find_invited(self, token_hash: str, now: str) -> int | None:
            """The user whom this token invites, while it holds."""

        def void_invitation(self, user_id: int) -> None: ...

    class Sessions(Protocol):
        """They go with the user."""

        def add(self, token_hash: str, user_id: int, csrf_token: str, now: str) -> None: ...
        def find(self, token_hash: str) -> Record | None:
            """{"user_id", "csrf_token", "began_at", "seen_at"}"""

        def note(self, token_hash: str, now: str) -> None:
            """Seen now."""

        def end(self, token_hash: str) -> None: ...
        def end_all(self, user_id: int) -> None: ...
        def forget(self, seen: str, began: str) -> None:
            """Those that were seen before the one time, or began before the other."""

    class Attempts(Protocol):
        """Who tried to sign in: {"pair", "username", "ip"}, as hashes."""

        def add(self, attempt: Mapping[str, str], now: str) -> None: ...
        def count(self, column: str, value: str) -> tuple[int, str]:
            """How many, and when the last was; (0, "") for none."""

        def forgive(self, pair: str) -> None: ...
        def forget(self, before: str) -> None: ...

    class FirstAnswers(Protocol):
        def find(self, key: str) -> Record | None:
            """{"body_hash", "answer"}, the answer as it was kept."""

        def keep(self, key: str, body_hash: str, answer: Record, now: str) -> None: ...
        def forget(self, before: str) -> None: ...

    class Tables(Protocol):
        """All of them, in one transaction."""

        @property
        def users(self) -> Users: ...
        @property
        def activity(self) -> Activity: ...
        @property
        def accounts(self) -> Accounts: ...
        @property
        def sessions(self) -> Sessions: ...
        @property
        def attempts(self) -> Attempts: ...
        @property
        def first_answers(self) -> FirstAnswers: ...

    class Database(Protocol):
        """A block that ends in an error leaves no trace."""

        def reading(self) -> AbstractContextManager[Tables]: ...
        def writing(self) -> AbstractContextManager[Tables]:
            """One at a time: what it reads is still true when it ends."""

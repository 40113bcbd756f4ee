"""The demo's tables, and the place in this browser where what was changed is kept."""

from app.demo.accounts import Accounts
from app.demo.activity import Activity
from app.demo.kept import from_text, to_text
from app.demo.sign_ins import Attempts, FirstAnswers, Sessions
from app.demo.users import Users

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from app.demo.kept import Kept
    from app.demo.world import World

    class Shelf(Protocol):
        """Texts that all tabs of this browser share, written at once."""

        def take(self, key: str) -> str | None: ...
        def put(self, key: str, text: str) -> bool:
            """Whether it outlives the page."""

        def remove(self, key: str) -> None: ...


KEY = "changes"


class Tables:
    """All of them, over one state of what is kept."""

    def __init__(self, kept: "Kept", world: "World", now: float) -> None:
        self.users = Users(kept, world, now)
        self.activity = Activity(kept, world)
        self.accounts = Accounts(kept, self.users)
        self.sessions = Sessions(kept)
        self.attempts = Attempts(kept)
        self.first_answers = FirstAnswers(kept)


class Database:
    """Nothing comes between the reading and the writing of a block: a page does one thing at a time, and what another
    tab has written is read again before each. `refused` is called once when nothing outlives the page."""

    def __init__(
        self, shelf: "Shelf", world: "World", wall: "Callable[[], float]", refused: "Callable[[], object]"
    ) -> None:
        self._shelf = shelf
        self._world = world
        self._wall = wall
        self._refused = refused
        self._is_refused = False
        self._text: str | None = None
        self._kept = from_text(None)

    def reading(self) -> "Block":
        return Block(self, False)

    def writing(self) -> "Block":
        return Block(self, True)

    def tables(self) -> Tables:
        """As things are now."""
        text = self._shelf.take(KEY)
        if text != self._text:
            self._text, self._kept = text, from_text(text)
        return Tables(self._kept, self._world, self._wall())

    def save(self) -> None:
        self._text = to_text(self._kept)
        if not self._shelf.put(KEY, self._text) and not self._is_refused:
            self._is_refused = True
            self._refused()

    def undo(self) -> None:
        """What was not saved."""
        self._kept = from_text(self._text)

    def clear(self) -> None:
        """Everything is as on the first visit."""
        self._shelf.remove(KEY)


class Block:
    """Saves at its end, unless that is an error."""

    def __init__(self, database: Database, is_writing: bool) -> None:
        self._database = database
        self._is_writing = is_writing

    def __enter__(self) -> Tables:
        return self._database.tables()

    def __exit__(self, kind: object, error: object, traceback: object) -> None:
        if self._is_writing and kind is None:
            self._database.save()
        elif self._is_writing:
            self._database.undo()

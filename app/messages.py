"""What the panel says in passing: a small stack of messages, the newest last."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    # A word on a button, and what it does.
    Action = tuple[str, Callable[[], None]]

    class Clock(Protocol):
        def monotonic(self) -> float: ...
        def later(self, seconds: float, callback: Callable[[], None]) -> Callable[[], None]: ...

    class Place(Protocol):
        """Where messages stand. Each has a number; `buttons` are pairs of `data-action` and word."""

        def put(self, number: int, text: str, is_failure: bool, buttons: list[tuple[str, str]]) -> None: ...
        def take_away(self, number: int) -> None: ...


# Seconds for which a message stays, and for which it does at least when the pointer or the focus has left it.
MESSAGE_TIME = 5.0
GRACE = 1.0
MOST_MESSAGES = 3


class Message:
    """One of the stack. `seconds` is None for what stays until somebody closes it."""

    def __init__(self, number: int, text: str, seconds: float | None, gone: "Callable[[], None] | None") -> None:
        self.number = number
        self.text = text
        self.seconds = seconds
        self.acts: "dict[str, Callable[[], None]]" = {}
        self.holds: list[str] = []
        self.began = 0.0
        self.stop: "Callable[[], None]" = _nothing
        self._gone = gone or _nothing

    def end(self, is_answered: bool) -> None:
        self.stop()
        if not is_answered:
            self._gone()


class Messages:
    """Said once, gone after some seconds, but not while somebody is at it. A failure stays until it is closed.

    When there are too many the least of them goes: what was only said, then what offers something, then a failure.
    """

    def __init__(self, place: "Place", clock: "Clock", close_word: "Callable[[], str]") -> None:
        self._place = place
        self._clock = clock
        self._close_word = close_word
        self._messages: list[Message] = []
        self._number = 0

    def say(
        self,
        text: str,
        is_failure: bool = False,
        action: "Action | None" = None,
        seconds: float | None = MESSAGE_TIME,
        name: str = "act",
        gone: "Callable[[], None] | None" = None,
    ) -> "Callable[[], None]":
        """Returns the way to take it back. `name` is the `data-action`; `gone` hears that nobody pressed it.

        Without `seconds` it stays until it is closed, as a failure does.
        """
        # The same again is not news; that it happened again is.
        for same in [message for message in self._messages if message.text == text and not message.acts]:
            self._end(same)
        self._number += 1
        message = Message(self._number, text, None if is_failure else seconds, gone)
        self._place.put(message.number, text, is_failure, self._buttons(message, action, name))
        self._messages.append(message)
        self._make_room()
        self._run(message)
        return lambda: self._end(message, is_answered=True)

    def act(self, name: str, number: str | None) -> bool:
        """A button of a message was pressed. Whether anybody took it."""
        message = self._find(number)
        if message is None:
            return False
        if name == "dismiss":
            self._end(message)
            return True
        act = message.acts.get(name)
        if act is None:
            return False
        self._end(message, is_answered=True)
        act()
        return True

    def hold(self, number: str | None, by: str) -> None:
        """The pointer or the focus has come to it."""
        message = self._find(number)
        if message is None or by in message.holds:
            return
        if not message.holds and message.seconds is not None:
            message.stop()
            message.seconds -= self._clock.monotonic() - message.began
        message.holds.append(by)

    def let_go(self, number: str | None, by: str) -> None:
        message = self._find(number)
        if message is None or by not in message.holds:
            return
        message.holds.remove(by)
        if message.seconds is not None:
            message.seconds = max(message.seconds, GRACE)
        self._run(message)

    def _buttons(self, message: Message, action: "Action | None", name: str) -> "list[tuple[str, str]]":
        buttons = []
        if action is not None:
            message.acts[name] = action[1]
            buttons.append((name, action[0]))
        return buttons + ([("dismiss", self._close_word())] if message.seconds is None else [])

    def _run(self, message: Message) -> None:
        if message.seconds is not None and not message.holds:
            message.began = self._clock.monotonic()
            message.stop = self._clock.later(message.seconds, lambda: self._end(message))

    def _make_room(self) -> None:
        if len(self._messages) > MOST_MESSAGES:
            others = [(_weight(message), message.number) for message in self._messages[:-1]]
            least = self._find(str(min(others)[1]))
            if least is not None:
                self._end(least)

    def _end(self, message: Message, is_answered: bool = False) -> None:
        if message in self._messages:
            self._messages.remove(message)
            self._place.take_away(message.number)
            message.end(is_answered)

    def _find(self, number: str | None) -> Message | None:
        for message in self._messages:
            if str(message.number) == number:
                return message
        return None


def _weight(message: Message) -> int:
    return 2 if message.seconds is None else 1 if message.acts else 0


def _nothing() -> None:
    """Nobody wants to know."""

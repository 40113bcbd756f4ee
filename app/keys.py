"""What a key does, wherever the focus is."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.commands import Command, Commands
    from app.prefetch import Timer

# Seconds for which a first key waits for its second, and after which it is said what that may be.
WAIT = 1.5
HINT = 0.3


class Keys:
    """A key goes to what is offered around the focus, innermost first.

    A key that writes does nothing else in a field, and nothing at all where somebody has switched such keys off: those
    who dictate would press them by speaking (WCAG 2.1.4). In a dialog only the dialog's own keys do something.
    """

    def __init__(self, timer: "Timer", commands: "Commands", are_letters_on: bool = True, is_mac: bool = False) -> None:
        self._timer = timer
        self._commands = commands
        self._begun = ""
        self._stops: "list[Callable[[], None]]" = []
        self.are_letters_on = are_letters_on
        self.is_mac = is_mac
        # What may follow the first of two keys; [] when that is over. Set once, in app/main.py.
        self.hint: "Callable[[list[Command]], None]" = _nobody
        self.remember: "Callable[[bool], None]" = _nobody

    def press(
        self, key: str, names: list[str], is_in_field: bool = False, is_repeat: bool = False, is_in_dialog: bool = False
    ) -> bool:
        """`names` are the regions around the focus, outermost first. Whether the key was taken."""
        if is_in_field and len(key) == 1:
            self._end()
            return False
        offered = self._offered(names, is_in_dialog)
        if is_repeat:
            return _run(key, [command for command in offered if command.repeats])
        return self._press(key, offered)

    def _press(self, key: str, offered: "list[Command]") -> bool:
        begun = self._end()
        pressed = begun + " " + key if begun else key
        if _run(pressed, offered):
            return True
        following = [command for command in offered if command.keys.startswith(pressed + " ")]
        if following:
            self._begin(pressed, following)
        # A second key that fits nothing is a slip, and not a first one.
        return bool(following or begun)

    def switch_letters(self) -> None:
        """Keys that write are on, or off; that is remembered."""
        self.are_letters_on = not self.are_letters_on
        self.remember(self.are_letters_on)

    def is_on(self, command: "Command") -> bool:
        """Whether its keys do something."""
        return bool(command.keys) and (self.are_letters_on or not command.is_letter)

    def _offered(self, names: list[str], is_in_dialog: bool) -> "list[Command]":
        found = self._commands.within(names) if is_in_dialog else self._commands.around(names)
        return [command for command in found if self.is_on(command)]

    # Two keys, one after the other.

    def _begin(self, pressed: str, following: "list[Command]") -> None:
        self._begun = pressed
        later = self._timer.later
        self._stops = [later(HINT, lambda: self.hint(following)), later(WAIT, self._forget)]

    def _forget(self) -> None:
        self._end()

    def _end(self) -> str:
        """What was begun is over. Returns it."""
        begun, self._begun = self._begun, ""
        if begun:
            for stop in self._stops:
                stop()
            self.hint([])
        return begun


def _run(pressed: str, offered: "list[Command]") -> bool:
    """The first that has something to do."""
    return any(command.keys == pressed and command.act() is not False for command in offered)


def _nobody(value: object) -> None:
    """Nobody wants to know."""

"""Which keyboard this is, and whether its letters do something: what somebody chose, as public/keys.js remembers it."""

import js


def is_mac() -> bool:
    return bool(js.halfminute.keys.isMac)


def are_letters_on() -> bool:
    return bool(js.halfminute.keys.areLettersOn())


def remember(are_letters_on: bool) -> None:
    js.halfminute.keys.remember(are_letters_on)

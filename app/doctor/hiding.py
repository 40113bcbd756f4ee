"""What an API says, fit to be shown: no secret of anybody's, and nothing that a terminal would obey."""

import json

from app.url import encode

GAP = "…"
LONGEST = 160
# Characters in a row that no word has, a token or a hash has them.
_TOKEN = 20
# Characters of a secret that give it away.
_HALF = 6
_INNER = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+=.~"
_SCHEMES = ("bearer", "basic", "token", "jwt", "digest")


class Hiding:
    """`Hiding(["hunter2"]).shown("wrong: hunter2")` is "wrong: …". What is learnt later is added with `hide`."""

    def __init__(self, secrets: "list[str] | None" = None) -> None:
        self.secrets: list[str] = []
        for secret in secrets or []:
            self.hide(secret)

    def hide(self, secret: str) -> None:
        """In every spelling that it may come back in. The longest first: one may be a part of another."""
        spellings = {each for each in _spelled(secret) if each} | set(self.secrets)
        self.secrets = sorted(spellings, key=lambda each: (-len(each), each))

    def shown(self, text: object, most: int = LONGEST) -> str:
        """A text of others, in one line."""
        line = self.without_secrets(_printable(self.without_secrets(str(text))))
        line = " ".join(_without_tokens([self._without_beginning(word) for word in line.split()]))
        return line if len(line) <= most else line[: most - 1] + GAP

    def without_secrets(self, text: str) -> str:
        """Without those that are known, however long it is."""
        for secret in self.secrets:
            text = text.replace(secret, GAP)
        return text

    def _without_beginning(self, word: str) -> str:
        """Some APIs say half of a token."""
        begun = [each[:_HALF] for each in self.secrets if len(each) >= 2 * _HALF]
        return GAP if any(each in word for each in begun) else word

    def place(self, url: str) -> str:
        """Where a URL leads, without a user, a password or a query: `https://api.example.com/users`."""
        plain = url.partition("?")[0].partition("#")[0]
        scheme, mark, rest = plain.partition("://")
        host, slash, path = (rest if mark else plain).partition("/")
        return self.without_secrets(_printable((scheme + mark if mark else "") + host.split("@")[-1] + slash + path))


def _spelled(secret: str) -> list[str]:
    """As it is, in a URL, in a form, in JSON; and as those say it who heed no case."""
    encoded = encode(secret)
    plain = [secret, encoded, encoded.replace("%20", "+"), json.dumps(secret)[1:-1]]
    return [spelled for each in plain for spelled in (each, each.lower(), each.upper())]


def _printable(text: str) -> str:
    return "".join([each if _is_printable(ord(each)) else " " for each in text])


def _is_printable(code: int) -> bool:
    """No control character, and none that turns the line around."""
    return code >= 32 and not 127 <= code < 160 and not 0x202A <= code <= 0x202E and not 0x2066 <= code <= 0x2069


def _without_tokens(words: list[str]) -> list[str]:
    shown: list[str] = []
    for word in words:
        is_named = bool(shown) and shown[-1].strip(":\"'([").lower() in _SCHEMES and len(word) > 5
        shown.append(GAP if is_named and _has_digit(word) else _without_token(word))
    return shown


def _without_token(word: str) -> str:
    """A run of letters and digits that is too long for a word; who signs in by a URL."""
    if "@" in word and "://" in word:
        return GAP
    kept, run = "", ""
    for each in word + " ":
        if each in _INNER:
            run += each
            continue
        kept += (GAP if _is_token(run) else run) + each
        run = ""
    return kept[:-1]


def _is_token(run: str) -> bool:
    return run.startswith("eyJ") or (len(run) >= _TOKEN and _has_digit(run))


def _has_digit(text: str) -> bool:
    return any(each in "0123456789" for each in text)

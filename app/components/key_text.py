"""The key of an entry as people read it."""


def key_text(key: str) -> str:
    """`s'users'/{s'page':i1,s'search':s''}` -> "users / page=1": see app/query/key.py. What is empty is left out."""
    parts = [[[""]]]
    for mark, text in _tokens(key):
        if mark == "/":
            parts.append([[""]])
        elif mark == ",":
            parts[-1].append([""])
        elif mark == ":":
            parts[-1][-1].append("")
        else:
            parts[-1][-1][-1] += text
    return " / ".join([text for text in [_part_text(part) for part in parts] if text]) or key


def _part_text(part: list[list[str]]) -> str:
    return ", ".join(["=".join(item) for item in part if item[-1]])


def _tokens(key: str) -> list[tuple[str, str]]:
    """Pairs of a mark and a text, one of which is empty: `i7/s'a'` -> `[("", "7"), ("/", ""), ("", "a")]`."""
    tokens, at = [], 0
    while at < len(key):
        end = _end(key, at)
        tokens.append(_token(key[at:end]))
        at = end
    return tokens


def _end(key: str, start: int) -> int:
    if key[start] in "/,:{}[]":
        return start + 1
    if key[start + 1 : start + 2] in ("'", '"'):
        return _end_of_text(key, start + 2, key[start + 1])
    end = start
    while end < len(key) and key[end] not in "/,:{}[]":
        end += 1
    return end


def _end_of_text(key: str, at: int, quote: str) -> int:
    """Behind the quote that closes what Python's repr() wrote."""
    while at < len(key) and key[at] != quote:
        at += 2 if key[at] == "\\" else 1
    return at + 1


def _token(text: str) -> tuple[str, str]:
    if text in "/,:":
        return text, ""
    if text in "{}[]" or text == "nNone":
        return "", ""
    if text[1:2] not in ("'", '"'):
        return "", text[1:]
    return "", text[2:-1].replace("\\'", "'").replace("\\\\", "\\")

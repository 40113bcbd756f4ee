"""The demo's sessions, tries to sign in, and first answers: small tables that are dicts and lists as they are kept."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.contract.tables import Record
    from app.demo.kept import Kept


class Sessions:
    """As app/contract/tables.py asks for them."""

    def __init__(self, kept: "Kept") -> None:
        self._kept = kept

    def add(self, token_hash: str, user_id: int, csrf_token: str, now: str) -> None:
        session = {"user_id": user_id, "csrf_token": csrf_token, "began_at": now, "seen_at": now}
        self._kept.sessions[token_hash] = session

    def find(self, token_hash: str) -> "Record | None":
        return self._kept.sessions.get(token_hash)

    def note(self, token_hash: str, now: str) -> None:
        if token_hash in self._kept.sessions:
            self._kept.sessions[token_hash]["seen_at"] = now

    def end(self, token_hash: str) -> None:
        self._kept.sessions.pop(token_hash, None)

    def end_all(self, user_id: int) -> None:
        self._keep(lambda session: session["user_id"] != user_id)

    def forget(self, seen: str, began: str) -> None:
        self._keep(lambda session: session["seen_at"] >= seen and session["began_at"] >= began)

    def _keep(self, fits: "Callable[[Record], bool]") -> None:
        self._kept.sessions = {hash: session for hash, session in self._kept.sessions.items() if fits(session)}


class Attempts:
    """As app/contract/tables.py asks for them."""

    def __init__(self, kept: "Kept") -> None:
        self._kept = kept

    def add(self, attempt: "Mapping[str, str]", now: str) -> None:
        self._kept.attempts.append(dict(attempt) | {"at": now})

    def count(self, column: str, value: str) -> tuple[int, str]:
        times = [attempt["at"] for attempt in self._kept.attempts if attempt[column] == value]
        return len(times), max(times) if times else ""

    def forgive(self, pair: str) -> None:
        self._kept.attempts = [attempt for attempt in self._kept.attempts if attempt["pair"] != pair]

    def forget(self, before: str) -> None:
        self._kept.attempts = [attempt for attempt in self._kept.attempts if attempt["at"] >= before]


class FirstAnswers:
    """As app/contract/tables.py asks for them."""

    def __init__(self, kept: "Kept") -> None:
        self._kept = kept

    def find(self, key: str) -> "Record | None":
        return self._kept.first_answers.get(key)

    def keep(self, key: str, body_hash: str, answer: "Record", now: str) -> None:
        self._kept.first_answers[key] = {"body_hash": body_hash, "answer": answer, "answered_at": now}

    def forget(self, before: str) -> None:
        kept = self._kept.first_answers
        self._kept.first_answers = {key: each for key, each in kept.items() if each["answered_at"] >= before}

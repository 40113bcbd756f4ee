"""One request, as a dialect spells it, and how its answer is read."""

from app.api.problem import problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.api.transport import Answer

    # What the contract promises, of an answer and its JSON; AnswerError where there is no such thing.
    Read = Callable[[Answer, Any], Any]
    # The status and the RFC 9457 problem that the contract has for a refusal, of an answer and its JSON.
    Refused = Callable[[Answer, Any], tuple[int, dict[str, Any]]]


class Call:
    """`Call("PATCH", "/users/7", {"name": "Ada"})`: `path` is below the API's base, `value` what is sent as JSON.

    `form` is sent as a form's fields instead. `is_entering`: it asks for a session, and a refusal says nothing of one
    that is there. `means` are answers that are none by their status, and yet say what was asked: `{404: read}`.
    """

    def __init__(
        self,
        method: str,
        path: str,
        value: object = None,
        headers: "dict[str, str] | None" = None,
        read: "Read | None" = None,
        refused: "Refused" = problem,
        form: "list[tuple[str, object]] | None" = None,
        is_entering: bool = False,
        means: "dict[int, Read] | None" = None,
    ) -> None:
        self.method = method
        self.path = path
        self.value = value
        self.headers = headers or {}
        self.read = read or _whole
        self.refused = refused
        self.form = form
        self.is_entering = is_entering
        self.means = means or {}

    @property
    def line(self) -> str:
        return self.method + " " + self.path


def _whole(answer: "Answer", value: "Any") -> "Any":
    return value

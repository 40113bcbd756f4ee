"""What can go wrong.

PanelError
├── ConfigError                 the [panel] table says something that cannot be
├── RouteError                  the map names what does not exist, or a URL cannot be made
└── RequestError                the API was asked and gave no good answer
    ├── NetworkError            no answer came, or only half of one
    │   └── TimeoutExpired      no answer came in time
    ├── AnswerError             an answer came, but not the one that was promised: HTML, half a body, a list for a user
    └── StatusError             the server refused, in its own words
        ├── NotFound            404
        ├── Conflict            409, 412: someone else was first
        ├── Invalid             422: what was typed cannot be, field by field
        └── Forbidden           403
            ├── StaleToken      403: the write did not carry the token of this session
            └── Unauthorized    401: nobody is signed in
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


# Timed out, too many requests, and what a server says while it is unwell (query contract, 13).
TEMPORARY = (408, 429, 500, 502, 503, 504)


# The type of the problem, as RFC 9457 has it.
CSRF_PROBLEM = "/problems/csrf-token"


class PanelError(Exception):
    """Everything that the panel itself raises."""


class ConfigError(PanelError):
    """Told to the programmer at start-up: what was written, what exists, what to do."""


class RouteError(PanelError):
    """Told to the programmer at start-up: which route, what exists, what to do."""


class RequestError(PanelError):
    """A request that failed: `request` is its line, "GET /api/users/7"; `detail` a sentence for a person.

    It says for itself what may come of it: whether it `is_temporary`, after how many seconds the server wants to be
    asked again (`retry_after`), whether it `is_refusal` (the server did nothing) and whether the thing `is_gone`.
    """

    status: int | None = None
    retry_after: float | None = None
    is_temporary = False
    is_refusal = False
    is_gone = False

    def __init__(self, request: str, detail: str) -> None:
        super().__init__(request + ": " + detail)
        self.request = request
        self.detail = detail


class NetworkError(RequestError):
    """The server could not be reached, or the answer broke off."""

    is_temporary = True


class TimeoutExpired(NetworkError):
    """The server did not answer in time. Somebody has waited long enough: whether to try again is theirs to say."""

    is_temporary = False


class AnswerError(RequestError):
    """The server answered with something else than the API promises; `status` is what it claimed."""

    def __init__(self, request: str, detail: str, status: int) -> None:
        super().__init__(request, detail)
        self.status = status


class StatusError(RequestError):
    """The server refused. `problem` is its RFC 9457 document, or {} where it sent none."""

    status: int

    def __init__(
        self, request: str, detail: str, status: int, problem: "dict[str, Any]", retry_after: float | None = None
    ) -> None:
        super().__init__(request, detail)
        self.status = status
        self.problem = problem
        self.retry_after = retry_after
        self.is_temporary = status in TEMPORARY
        self.is_refusal = status < 500

    @property
    def errors(self) -> "dict[str, Any]":
        """Field name -> list of sentences, fit to stand beside that field."""
        errors = self.problem.get("errors")
        return errors if isinstance(errors, dict) else {}


class NotFound(StatusError):
    """404."""

    is_gone = True


class Conflict(StatusError):
    """409 and 412."""

    @property
    def current(self) -> "dict[str, Any] | None":
        """What the server has instead of the version that was to be changed; None where it does not say."""
        current = self.problem.get("current")
        return current if isinstance(current, dict) else None


class Invalid(StatusError):
    """422."""


class Forbidden(StatusError):
    """403."""


class StaleToken(Forbidden):
    """403, because of the token and not of the person: with the session's own the server will do it."""


class Unauthorized(Forbidden):
    """401."""


_BY_STATUS = {401: Unauthorized, 403: Forbidden, 404: NotFound, 409: Conflict, 412: Conflict, 422: Invalid}


def refusal(request: str, status: int, problem: "dict[str, Any]", retry_after: float | None = None) -> StatusError:
    """The error for an answer of 400 or above; its sentence is the server's where the server gave one."""
    detail = problem.get("detail") or problem.get("title") or "The server answered " + str(status) + "."
    kind = StaleToken if problem.get("type") == CSRF_PROBLEM else _BY_STATUS.get(status, StatusError)
    return kind(request, str(detail), status, problem, retry_after)

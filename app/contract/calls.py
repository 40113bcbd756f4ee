"""Every call of the contract: method, path, and the rules that answer it."""

from app.contract import activity, session, users
from app.contract.problem import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.contract.api import Api
    from app.contract.asked import Answer, Asked

    Call = Callable[[Api, Asked], Answer]

CALLS: "list[tuple[str, str, Call]]" = [
    ("GET", "/users", users.index),
    ("POST", "/users", users.create),
    ("GET", "/users/{id}", users.show),
    ("PATCH", "/users/{id}", users.update),
    ("DELETE", "/users/{id}", users.delete),
    ("POST", "/users/{id}/invitation", users.invite),
    ("GET", "/users/{id}/activity", activity.index),
    ("GET", "/users/{id}/stats", activity.stats),
    ("GET", "/session", session.show),
    ("POST", "/session", session.sign_in),
    ("DELETE", "/session", session.sign_out),
    ("PUT", "/session/password", session.change_password),
    ("POST", "/session/welcome", session.welcome),
]


# As a path tells which of them it answers.
METHODS = ("DELETE", "GET", "PATCH", "POST", "PUT")


def nothing_at(path: str) -> Problem:
    return Problem(404, f"There is nothing at {path}.")


def not_allowed(method: str, path: str, allowed: list[str]) -> Problem:
    """`allowed` are those of METHODS that the path answers."""
    detail = f"{path} does not answer {method}, only {' and '.join(allowed)}."
    return Problem(405, detail, headers={"Allow": ", ".join(allowed)})


def call_of(method: str, path: str) -> "Call":
    """KeyError for one that is not of the contract."""
    return {(each, pattern): call for each, pattern, call in CALLS}[method, path]

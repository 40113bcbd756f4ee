"""Every call of the contract: method, path, and the rules that answer it."""

from app.contract import activity, session, users

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


def call_of(method: str, path: str) -> "Call":
    """KeyError for one that is not of the contract."""
    return {(each, pattern): call for each, pattern, call in CALLS}[method, path]

"""What somebody may do, and the sentences for what they may not."""

from app import permissions
from app.contract.problem import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.contract.tables import Record

_REFUSALS = {
    "create": "Only editors and administrators may create users.",
    "edit": "Only editors and administrators may change users.",
    "change-role": "Only administrators may change roles.",
    "delete": "Only administrators may delete users.",
    "invite": "Only administrators may invite users.",
}


def check_may(user: "Record", permission: str) -> None:
    """Problem 403, in words for people."""
    if not permissions.may(user["role"], permission):
        raise Problem(403, f"{_REFUSALS[permission]} You are {_article(user['role'])}.")


def check_may_change(actor: "Record", user: "Record", fields: list[str]) -> None:
    """An editor changes no role, and of an administrator nothing that lets somebody in or locks them out."""
    refused = [field for field in fields if not permissions.may_change(actor["role"], user["role"], field)]
    if refused == ["role"] or (refused and user["role"] != "admin"):
        check_may(actor, "change-role")
    if refused:
        raise Problem(403, f"Only administrators may change the {_list(refused)} of an administrator.")


def _article(role: str) -> str:
    return {"admin": "an administrator", "editor": "an editor"}.get(role, "a " + role)


def _list(fields: list[str]) -> str:
    return " and ".join([field.replace("_", " ") for field in fields])

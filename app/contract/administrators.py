"""There is always somebody who can administer, and nobody gives that up by accident."""

from app.contract.problem import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.contract.tables import Record, Tables

_OWN = [
    ("role", "You cannot change your own role. Ask another administrator."),
    ("status", "You cannot suspend yourself. Ask another administrator."),
]


def check_own(actor: "Record", user: "Record", changes: "Record") -> None:
    """Problem 409 for somebody who would shut themselves out."""
    refused = [(field, sentence) for field, sentence in _OWN if field in changes]
    if refused and actor["id"] == user["id"]:
        detail = " ".join([sentence for _, sentence in refused])
        raise Problem(409, detail, {field: [sentence] for field, sentence in refused})


def check_own_removal(actor: "Record", user: "Record") -> None:
    if actor["id"] == user["id"]:
        raise Problem(409, "You cannot delete your own account. Ask another administrator.")


def check_left(tables: "Tables", user: "Record") -> None:
    """Problem 409 when the change that was just made leaves no administrator; the transaction goes with it."""
    if not tables.users.count_administrators():
        raise Problem(409, f"{user['name']} is the last administrator. Make somebody else one first.")

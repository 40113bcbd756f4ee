"""There is always somebody who can administer, and nobody gives that up by accident."""

import sqlite3

from server import users_table
from server.database import Record
from server.problems import ProblemError

_OWN = {
    "role": "You cannot change your own role. Ask another administrator.",
    "status": "You cannot suspend yourself. Ask another administrator.",
}


def check_own(actor: Record, user: Record, changes: Record) -> None:
    """ProblemError 409 for somebody who would shut themselves out."""
    refused = {field: [sentence] for field, sentence in _OWN.items() if field in changes}
    if refused and actor["id"] == user["id"]:
        raise ProblemError(409, " ".join(sentence for [sentence] in refused.values()), refused)


def check_own_removal(actor: Record, user: Record) -> None:
    if actor["id"] == user["id"]:
        raise ProblemError(409, "You cannot delete your own account. Ask another administrator.")


def check_left(connection: sqlite3.Connection, user: Record) -> None:
    """ProblemError 409 when the change that was just made leaves no administrator; the transaction goes with it."""
    if not users_table.count_administrators(connection):
        raise ProblemError(409, f"{user['name']} is the last administrator. Make somebody else one first.")

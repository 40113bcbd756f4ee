"""How a change reads in the record of what happened."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.contract.tables import Record


def told(record: "Record", changes: "Record", fields: list[str]) -> tuple[str, str]:
    """The action and the summary. `fields` are those of the changes, in the order in which they are told."""
    if fields == ["status"]:
        if changes["status"] == "suspended":
            return "suspend", "Suspended the account"
        if record["status"] == "suspended":
            return "reactivate", "Reactivated the account"
    return "update", f"Changed {', '.join(fields)}"


def because(summary: str, reason: str) -> str:
    return f"{summary}: {reason}" if reason else summary

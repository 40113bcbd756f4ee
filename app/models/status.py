"""Another status for a user: suspended, or active again."""

from app.errors import Conflict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.models.user import User


async def change_status(user: "User", status: str, reason: str) -> None:
    """With a reason for the record, "" for none. What others changed elsewhere is not in the way."""
    changes = {"status": status} | ({"reason": reason} if reason else {})
    was = user.text("status")
    try:
        await user.save(changes, user.data)
    except Conflict as error:
        if error.current is None or error.current.get("status") != was:
            raise
        await user.save(changes, error.current)

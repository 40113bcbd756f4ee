"""What lets the demo's users in."""

from app.demo.passwords import demo_hash
from app.demo.people import ACCOUNTS
from app.demo.text import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.contract.tables import Record
    from app.demo.kept import Kept
    from app.demo.users import Users


class Accounts:
    """As app/contract/tables.py asks for them."""

    def __init__(self, kept: "Kept", users: "Users") -> None:
        self._kept = kept
        self._users = users

    def find(self, name: str) -> "Record | None":
        user = self._users.named(plain(name))
        return user and {"id": user["id"], "status": user["status"], "hash": self.password(user["id"])}

    def password(self, user_id: int) -> str | None:
        if user_id in ACCOUNTS and str(user_id) not in self._kept.passwords:
            return demo_hash()
        return self._kept.passwords.get(str(user_id))

    def set_password(self, user_id: int, hash: str) -> None:
        self._kept.passwords[str(user_id)] = hash

    def invite(self, user_id: int, token_hash: str, expires_at: str) -> None:
        self._kept.invitations[str(user_id)] = {"token_hash": token_hash, "expires_at": expires_at}

    def find_invited(self, token_hash: str, now: str) -> int | None:
        for id, invitation in self._kept.invitations.items():
            if invitation["token_hash"] == token_hash and invitation["expires_at"] > now:
                return int(id)
        return None

    def void_invitation(self, user_id: int) -> None:
        self._kept.invitations.pop(str(user_id), None)

"""An invitation to choose a password: good for once, and for a while."""

from app.times import rfc3339

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.contract.api import Tokens
    from app.contract.tables import Tables

LIFE = 3 * 24 * 3600  # seconds


def invite(tokens: "Tokens", tables: "Tables", user_id: int, now: int) -> tuple[str, str]:
    """The token of a new invitation, and when it expires; an older one is void."""
    token, expires_at = tokens.make(), rfc3339(now + LIFE)
    tables.accounts.invite(user_id, tokens.make_hash(token), expires_at)
    return token, expires_at


def find_invited(tokens: "Tokens", tables: "Tables", token: str, now: int) -> int | None:
    """The id of the user whom this token invites; None for one that was used, replaced or has expired."""
    return tables.accounts.find_invited(tokens.make_hash(token), rfc3339(now))

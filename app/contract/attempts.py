"""How often somebody may try to sign in: after a few failures each next try has to wait, longer every time."""

from app.contract.folding import fold
from app.contract.problem import Problem
from app.times import rfc3339, seconds

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.contract.api import Api
    from app.contract.tables import Tables

    # {"pair", "username", "ip"}
    Attempt = dict[str, str]

# In seconds.
WINDOW = 15 * 60
FIRST_WAIT = 30
LONGEST_WAIT = 15 * 60
# Failures within the window that cost nothing: of one name from one address, of one name from anywhere, of one
# address with any name. The last is generous: a whole office may be behind one address.
FREE = [("pair", 5), ("username", 20), ("ip", 50)]


def attempt_of(api: "Api", name: str, ip: str) -> "Attempt":
    """Who tries, as hashes: people type their password where the name belongs."""
    folded, hash = fold(name, api.letters), api.tokens.make_hash
    return {"pair": hash(folded + "\n" + ip), "username": hash(folded), "ip": hash(ip)}


def begin(tables: "Tables", attempt: "Attempt", now: int) -> None:
    """Counts it as failed until it is forgiven, so that many at once are many; Problem 429 while it must wait."""
    tables.attempts.forget(rfc3339(now - WINDOW))
    wait = max([_wait(tables, column, attempt[column], free, now) for column, free in FREE])
    if wait > 0:
        raise Problem(429, f"Too many tries. Wait {_said(wait)}.", headers={"Retry-After": str(wait)})
    tables.attempts.add(attempt, rfc3339(now))


def forgive(tables: "Tables", attempt: "Attempt") -> None:
    """It was the right password: what failed before from there was a slip."""
    tables.attempts.forgive(attempt["pair"])


def _wait(tables: "Tables", column: str, value: str, free: int, now: int) -> int:
    failures, last = tables.attempts.count(column, value)
    too_many = failures - free
    if too_many < 0:
        return 0
    # Doubled no more often than the longest needs: the count may be anything.
    wait: int = min(FIRST_WAIT * 2 ** min(too_many, 10), LONGEST_WAIT)
    return seconds(last) + wait - now


def _said(wait: int) -> str:
    return f"{wait} seconds" if wait <= 90 else f"{-(-wait // 60)} minutes"

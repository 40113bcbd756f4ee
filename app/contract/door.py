"""The way in and out: a session begins or ends, in the caller's transaction."""

from app.contract import sessions
from app.contract.asked import Answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.contract.api import Api
    from app.contract.asked import Asked
    from app.contract.tables import Tables


def let_in(api: "Api", tables: "Tables", asked: "Asked", id: int) -> Answer:
    """A session begins, in place of the one that this browser had."""
    let_out(api, tables, asked)
    token = sessions.begin(api.tokens, tables, id, asked.now)
    tables.users.count_sign_in(id, asked.at)
    tables.activity.record(id, "login", "Signed in", asked)
    session = sessions.find(api.tokens, tables, token, asked.now)
    assert session is not None
    answer = Answer(200, session.value)
    answer.token = token
    return answer


def let_out(api: "Api", tables: "Tables", asked: "Asked") -> Answer:
    answer = Answer(204)
    if asked.token is not None:
        sessions.end(api.tokens, tables, asked.token)
        answer.token = ""
    return answer


def set_password(api: "Api", tables: "Tables", asked: "Asked", id: int, hash: str) -> Answer:
    """Every session that the user had, in whatever browser, ends; a new one begins here."""
    tables.accounts.set_password(id, hash)
    tables.sessions.end_all(id)
    return let_in(api, tables, asked, id)

"""Users: list, show, create, update, delete, invite."""

from app.contract import administrators, bodies, etags, fields, first_answers, invitations, parameters, sessions
from app.contract.allowed import check_may, check_may_change
from app.contract.asked import Answer
from app.contract.folding import fold
from app.contract.ids import id_of, parse_id
from app.contract.pages import page_of
from app.contract.problem import Problem
from app.contract.summaries import because, told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.contract.api import Api
    from app.contract.asked import Asked
    from app.contract.tables import Record, Tables

MOST_IDS = 1000
TAKEN = {"username": "This username is taken.", "email": "This e-mail address is taken."}


def index(api: "Api", asked: "Asked") -> Answer:
    """A page of users, or the users of `ids`."""
    sessions.signed_in(api, asked)
    query = parameters.users(asked.query, lambda text: fold(text, api.letters))
    if "ids" in asked.query:
        return _by_ids(api, asked.query["ids"])
    with api.database.reading() as tables:
        records, total = tables.users.find_page(query)
    return Answer(200, page_of(records, total, query.page, query.size))


def show(api: "Api", asked: "Asked") -> Answer:
    """One user, with its version as the ETag."""
    sessions.signed_in(api, asked)
    with api.database.reading() as tables:
        record = load(tables, id_of(asked.id))
    tag = etags.etag(record)
    if etags.is_known(asked.header("if-none-match"), tag):
        return Answer(304, None, {"ETag": tag})
    return Answer(200, record, {"ETag": tag})


def create(api: "Api", asked: "Asked") -> Answer:
    """The new user. The same Idempotency-Key with the same body answers the first result again."""
    body = bodies.read(asked)
    session = sessions.writer(api, asked)
    key = first_answers.key_of(asked)
    sent = fields.new_user(body)
    check_may(session.user, "create" if sent["role"] == "viewer" else "change-role")
    with api.database.writing() as tables:
        record = _add_once(api, tables, key, sent, asked)
    return Answer(201, record, {"ETag": etags.etag(record), "Location": f"{asked.root}/users/{record['id']}"})


def update(api: "Api", asked: "Asked") -> Answer:
    """The user after the change; when nothing differs, the user as it was, at the same version."""
    body = bodies.read(asked)
    session = sessions.writer(api, asked)
    id, if_match = id_of(asked.id), etags.condition(api, asked)
    sent, reason = fields.changes(body)
    check_may(session.user, "edit")
    with api.database.writing() as tables:
        record = load(tables, id)
        etags.check(if_match, record)
        changes = {field: value for field, value in sent.items() if record[field] != value}
        check_may_change(session.user, record, _told_fields(changes))
        administrators.check_own(session.user, record, changes)
        record = _change(tables, record, changes, reason, asked)
    return Answer(200, record, {"ETag": etags.etag(record)})


def delete(api: "Api", asked: "Asked") -> Answer:
    """Remove the user; what happened to them stays on record."""
    session = sessions.writer(api, asked)
    id, if_match = id_of(asked.id), etags.condition(api, asked)
    check_may(session.user, "delete")
    with api.database.writing() as tables:
        record = load(tables, id)
        etags.check(if_match, record)
        administrators.check_own_removal(session.user, record)
        tables.users.remove(id)
        administrators.check_left(tables, record)
        tables.activity.record(id, "delete", f"Removed the account {record['username']}", asked)
    return Answer(204)


def invite(api: "Api", asked: "Asked") -> Answer:
    """A way in for somebody who has no password, or has lost it. An earlier one is void."""
    body = bodies.read(asked)
    session = sessions.writer(api, asked)
    id, reason = id_of(asked.id), fields.reason(body)
    check_may(session.user, "invite")
    with api.database.writing() as tables:
        record = load(tables, id)
        if record["status"] == "suspended":
            raise Problem(409, f"{record['name']} is suspended. Reactivate the account first.")
        token, expires_at = invitations.invite(api.tokens, tables, id, asked.now)
        tables.activity.record(id, "invite", because("Invited to sign in", reason), asked)
    return Answer(201, {"token": token, "username": record["username"], "expires_at": expires_at})


def load(tables: "Tables", id: int) -> "Record":
    """The user, or Problem 404."""
    record = tables.users.find(id)
    if record is None:
        raise Problem(404, f"There is no user {id}.")
    return record


def _by_ids(api: "Api", text: str) -> Answer:
    asked = text.split(",")
    if len(asked) > MOST_IDS:
        raise Problem(422, "Too many users at once.", {"ids": [f"Ask for at most {MOST_IDS} ids."]})
    ids = _each_once([parse_id(each.strip()) for each in asked])
    with api.database.reading() as tables:
        records = tables.users.find_many(ids)
    return Answer(200, page_of(records, len(records), 1, max(1, len(ids))))


def _each_once(ids: list[int | None]) -> list[int]:
    once: list[int] = []
    known: set[int] = set()
    for id in ids:
        if id is not None and id not in known:
            known.add(id)
            once.append(id)
    return once


def _add_once(api: "Api", tables: "Tables", key: str | None, sent: "Record", asked: "Asked") -> "Record":
    if key is None:
        return _add(tables, sent, asked)
    record = first_answers.find(api, tables, key, sent)
    if record is None:
        record = _add(tables, sent, asked)
        first_answers.keep(api, tables, key, sent, asked, record)
    return record


def _add(tables: "Tables", sent: "Record", asked: "Asked") -> "Record":
    _check_taken(tables, sent)
    record = tables.users.add(sent, asked.at)
    tables.activity.record(record["id"], "create", f"Created the account {record['username']}", asked)
    return record


def _change(tables: "Tables", record: "Record", changes: "Record", reason: str, asked: "Asked") -> "Record":
    if not changes:
        return record
    _check_taken(tables, changes, record["id"])
    action, summary = told(record, changes, _told_fields(changes))
    tables.activity.record(record["id"], action, because(summary, reason), asked)
    changed = tables.users.change(record, changes, asked.at)
    if changed["status"] == "suspended":
        tables.sessions.end_all(record["id"])
        tables.accounts.void_invitation(record["id"])
    administrators.check_left(tables, record)
    return changed


def _told_fields(changes: "Record") -> list[str]:
    return [field for field in fields.FIELDS if field in changes]


def _check_taken(tables: "Tables", sent: "Record", id: int | None = None) -> None:
    taken = tables.users.taken(sent, id)
    if taken:
        raise Problem(409, "Someone else has this already.", {field: [TAKEN[field]] for field in taken})

"""The users API: list, show, create, update, delete."""

import sqlite3
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from server import (
    accounts,
    activity_table,
    administrators,
    etags,
    first_answers,
    sessions_table,
    signed_in,
    users_table,
)
from server.activity_table import Origin
from server.database import Database, Record
from server.dependencies import From, IdempotencyKey, IfMatch, IfNoneMatch, Now, Store, UserId
from server.problems import BODY, ProblemError, documented
from server.schemas import Invitation, NewUser, Reason, User, UserChanges, UserPage, UsersQuery
from server.signed_in import SignedIn, Writer
from server.validation import require_json

MAX_IDS = 1000

router = APIRouter(prefix="/users", tags=["users"])
_json = [Depends(require_json)]


@router.get("", responses=documented(401, 422))
def index(_: SignedIn, database: Store, query: Annotated[UsersQuery, Query()]) -> UserPage:
    """A page of users, or the users of `ids`."""
    if query.ids is not None:
        return _by_ids(database, query.ids)
    filters = query.model_dump(include={"search", "role", "status", "team"})
    with database.reading() as connection:
        records, total = users_table.find_page(connection, filters, query.sort, query.page, query.size)
    return UserPage.of(records, total, query.page, query.size)


@router.get(
    "/{id}",
    response_model=User,
    responses={200: etags.HEADER, 304: {"description": "Not Modified", **etags.HEADER}, **documented(401, 404)},
)
def show(
    _: SignedIn, database: Store, id: UserId, response: Response, if_none_match: IfNoneMatch = None
) -> Record | Response:
    """One user, with its version as the ETag."""
    with database.reading() as connection:
        record = load(connection, id)
    tag = etags.etag(record)
    if etags.is_known(if_none_match, tag):
        return Response(status_code=304, headers={"ETag": tag})
    response.headers["ETag"] = tag
    return record


@router.post(
    "",
    response_model=User,
    status_code=201,
    responses={201: etags.HEADER, **documented(401, 403, 409, *BODY)},
    dependencies=_json,
)
def create(
    *,
    session: Writer,
    database: Store,
    body: NewUser,
    origin: From,
    request: Request,
    response: Response,
    idempotency_key: IdempotencyKey = None,
) -> Record:
    """The new user. The same Idempotency-Key with the same body answers the first result again."""
    signed_in.check_may(session.user, "create" if body.role == "viewer" else "change-role")
    with database.writing() as connection:
        record = _add_once(connection, idempotency_key, body.model_dump(), origin)
    response.headers["Location"] = f"{request.scope['root_path']}/users/{record['id']}"
    response.headers["ETag"] = etags.etag(record)
    return record


@router.patch(
    "/{id}",
    response_model=User,
    responses={200: etags.HEADER, **documented(401, 403, 404, 409, 412, *BODY, 428)},
    dependencies=_json,
)
def update(
    *,
    session: Writer,
    database: Store,
    id: UserId,
    body: UserChanges,
    origin: From,
    response: Response,
    if_match: IfMatch,
) -> Record:
    """The user after the change; when nothing differs, the user as it was, at the same version."""
    signed_in.check_may(session.user, "edit")
    with database.writing() as connection:
        record = load(connection, id)
        etags.check(if_match, record)
        changes = _differing(record, body.model_dump(exclude_unset=True, exclude={"reason"}))
        signed_in.check_may_change(session.user, record, list(changes))
        administrators.check_own(session.user, record, changes)
        record = _change(connection, record, changes, body.reason, origin)
    response.headers["ETag"] = etags.etag(record)
    return record


@router.delete("/{id}", status_code=204, responses=documented(401, 403, 404, 409, 412, 428))
def delete(session: Writer, database: Store, id: UserId, origin: From, if_match: IfMatch) -> None:
    """Remove the user; what happened to them stays on record."""
    signed_in.check_may(session.user, "delete")
    with database.writing() as connection:
        record = load(connection, id)
        etags.check(if_match, record)
        administrators.check_own_removal(session.user, record)
        users_table.remove(connection, id)
        administrators.check_left(connection, record)
        activity_table.record(connection, id, "delete", f"Removed the account {record['username']}", origin)


@router.post("/{id}/invitation", status_code=201, responses=documented(401, 403, 404, 409, *BODY), dependencies=_json)
def invite(session: Writer, database: Store, id: UserId, body: Reason, origin: From, now: Now) -> Invitation:
    """A way in for somebody who has no password, or has lost it. An earlier one is void."""
    signed_in.check_may(session.user, "invite")
    with database.writing() as connection:
        record = load(connection, id)
        if record["status"] == "suspended":
            raise ProblemError(409, f"{record['name']} is suspended. Reactivate the account first.")
        token, expires_at = accounts.invite(connection, id, now)
        activity_table.record(connection, id, "invite", _because("Invited to sign in", body.reason), origin)
    return Invitation(token=token, username=record["username"], expires_at=expires_at)


def load(connection: sqlite3.Connection, id: int) -> Record:
    """The user, or ProblemError 404."""
    record = users_table.find(connection, id)
    if record is None:
        raise ProblemError(404, f"There is no user {id}.")
    return record


def _by_ids(database: Database, text: str) -> UserPage:
    asked = text.split(",")
    if len(asked) > MAX_IDS:
        raise ProblemError(422, "Too many users at once.", {"ids": [f"Ask for at most {MAX_IDS} ids."]})
    # A dict keeps the order and drops what is asked twice.
    ids = dict.fromkeys(number for id in asked if (number := users_table.parse_id(id.strip())) is not None)
    with database.reading() as connection:
        records = users_table.find_many(connection, ids)
    return UserPage.of(records, len(records), 1, max(1, len(ids)))


def _add_once(connection: sqlite3.Connection, key: str | None, fields: Record, origin: Origin) -> Record:
    if key is None:
        return _add(connection, fields, origin)
    record = first_answers.find(connection, key, fields)
    if record is None:
        record = _add(connection, fields, origin)
        first_answers.keep(connection, key, fields, record)
    return record


def _add(connection: sqlite3.Connection, fields: Record, origin: Origin) -> Record:
    _check_taken(connection, fields)
    record = users_table.add(connection, fields, origin.at)
    activity_table.record(connection, record["id"], "create", f"Created the account {record['username']}", origin)
    return record


def _differing(record: Record, sent: Record) -> Record:
    return {field: value for field, value in sent.items() if record[field] != value}


def _change(connection: sqlite3.Connection, record: Record, changes: Record, reason: str, origin: Origin) -> Record:
    if not changes:
        return record
    _check_taken(connection, changes, record["id"])
    action, summary = _told(record, changes)
    activity_table.record(connection, record["id"], action, _because(summary, reason), origin)
    changed = users_table.change(connection, record, changes, origin.at)
    if changed["status"] == "suspended":
        sessions_table.end_all(connection, record["id"])
        accounts.void_invitation(connection, record["id"])
    administrators.check_left(connection, record)
    return changed


def _told(record: Record, changes: Record) -> tuple[str, str]:
    """The action and the summary of a change, for the record."""
    if list(changes) == ["status"]:
        if changes["status"] == "suspended":
            return "suspend", "Suspended the account"
        if record["status"] == "suspended":
            return "reactivate", "Reactivated the account"
    return "update", f"Changed {', '.join(changes)}"


def _because(summary: str, reason: str) -> str:
    return f"{summary}: {reason}" if reason else summary


def _check_taken(connection: sqlite3.Connection, fields: Record, id: int | None = None) -> None:
    if errors := users_table.taken(connection, fields, id):
        raise ProblemError(409, "Someone else has this already.", errors)

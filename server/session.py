"""Signing in and out, and choosing a password."""

import sqlite3
from typing import Annotated

from fastapi import APIRouter, Depends, Header

from server import accounts, activity_table, attempts, passwords, signed_in, users_table
from server.activity_table import Origin
from server.attempts import Attempt
from server.database import Database, Record
from server.dependencies import Store
from server.door import AtTheDoor, Door
from server.problems import BODY, ProblemError, documented
from server.schemas import Credentials, PasswordChange, Session, Welcome
from server.signed_in import ANYBODY, SignedIn, Writer
from server.validation import require_json

router = APIRouter(prefix="/session", tags=["session"])
_json = [Depends(require_json)]


@router.get("", responses=documented(401))
def session(session: SignedIn) -> Session:
    """Who is signed in, and the token that their writes must carry."""
    return Session.of(session)


@router.post("", responses=documented(401, 403, *BODY, 429), dependencies=_json, openapi_extra=ANYBODY)
def sign_in(database: Store, body: Credentials, door: AtTheDoor) -> Session:
    """Begin a session. One that this browser had before ends."""
    attempt, account = _try(database, body.username, door)
    is_right = passwords.fits(account["hash"] if account else None, body.password)
    if account is None or not is_right:
        raise ProblemError(401, "The username or the password is wrong.")
    if account["status"] == "suspended":
        raise ProblemError(403, "This account is suspended. Ask an administrator.")
    with database.writing() as connection:
        attempts.forgive(connection, attempt)
        _renew_hash(connection, account, body.password)
        return door.let_in(connection, account["id"])


@router.delete("", status_code=204, responses=documented(403), openapi_extra=ANYBODY)
def sign_out(database: Store, door: AtTheDoor, x_csrf_token: Annotated[str | None, Header()] = None) -> None:
    """End the session. Fine for somebody who has none."""
    session = signed_in.find(database, door.token, door.now)
    if session is not None:
        signed_in.check_csrf(session, x_csrf_token)
    with database.writing() as connection:
        door.let_out(connection)


@router.put("/password", responses=documented(401, 403, *BODY, 429), dependencies=_json)
def change_password(database: Store, session: Writer, body: PasswordChange, door: AtTheDoor) -> Session:
    """Choose another password. Every other session of the user ends."""
    id = session.user["id"]
    attempt, account = _try(database, session.user["username"], door)
    if not passwords.fits(account["hash"] if account else None, body.current):
        raise ProblemError(422, "The password was not changed.", {"current": ["This is not your password."]})
    hash = passwords.make_hash(body.password)
    with database.writing() as connection:
        attempts.forgive(connection, attempt)
        activity_table.record(connection, id, "password", "Changed the password", door.origin)
        return door.set_password(connection, id, hash)


@router.post("/welcome", responses=documented(403, *BODY), dependencies=_json, openapi_extra=ANYBODY)
def welcome(database: Store, body: Welcome, door: AtTheDoor) -> Session:
    """Choose a password by an invitation, which is good for once, and begin a session."""
    _find_invited(database, body.token, door)  # before the hash, which costs something
    hash = passwords.make_hash(body.password)
    with database.writing() as connection:
        user = _invited(connection, body.token, door)
        accounts.void_invitation(connection, user["id"])
        _activate(connection, user, door.origin)
        return door.set_password(connection, user["id"], hash)


def _try(database: Database, name: str, door: Door) -> tuple[Attempt, Record | None]:
    """The attempt, counted; and the account, if there is one."""
    with database.writing() as connection:
        account = accounts.find(connection, name)
        # By who it is where that is known: a username and an e-mail are not two chances.
        attempt = Attempt.of(f"user {account['id']}" if account else name, door.origin.ip)
        attempts.begin(connection, attempt, door.now)
    return attempt, account


def _renew_hash(connection: sqlite3.Connection, account: Record, password: str) -> None:
    """While the password is at hand; unless it was changed since it was looked at."""
    if accounts.password(connection, account["id"]) != account["hash"]:
        raise ProblemError(401, "The username or the password is wrong.")
    if passwords.is_outdated(account["hash"]):
        accounts.set_password(connection, account["id"], passwords.make_hash(password))


def _find_invited(database: Database, token: str, door: Door) -> None:
    with database.reading() as connection:
        _invited(connection, token, door)


def _invited(connection: sqlite3.Connection, token: str, door: Door) -> Record:
    """The user, or ProblemError 403."""
    id = accounts.find_invited(connection, token, door.now)
    user = None if id is None else users_table.find(connection, id)
    if user is None or user["status"] == "suspended":
        raise ProblemError(403, "This invitation was used already or has expired. Ask for a new one.")
    return user


def _activate(connection: sqlite3.Connection, user: Record, origin: Origin) -> None:
    if user["status"] == "invited":
        users_table.change(connection, user, {"status": "active"}, origin.at)
        activity_table.record(connection, user["id"], "join", "Accepted the invitation", origin)

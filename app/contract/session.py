"""Signing in and out, and choosing a password."""

from app.contract import attempts, bodies, door, fields, invitations, sessions
from app.contract.asked import Answer
from app.contract.problem import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.contract.api import Api
    from app.contract.asked import Asked
    from app.contract.attempts import Attempt
    from app.contract.tables import Record, Tables


def show(api: "Api", asked: "Asked") -> Answer:
    """Who is signed in, and the token that their writes must carry."""
    return Answer(200, sessions.signed_in(api, asked).value)


def sign_in(api: "Api", asked: "Asked") -> Answer:
    """Begin a session. One that this browser had before ends."""
    body = fields.credentials(bodies.read(asked))
    attempt, account = _try(api, body["username"], asked)
    is_right = api.passwords.fits(account["hash"] if account else None, body["password"])
    if account is None or not is_right:
        raise Problem(401, "The username or the password is wrong.")
    if account["status"] == "suspended":
        raise Problem(403, "This account is suspended. Ask an administrator.")
    with api.database.writing() as tables:
        attempts.forgive(tables, attempt)
        _renew_hash(api, tables, account, body["password"])
        return door.let_in(api, tables, asked, account["id"])


def sign_out(api: "Api", asked: "Asked") -> Answer:
    """End the session. Fine for somebody who has none."""
    session = sessions.look_for(api, asked)
    if session is not None:
        sessions.check_csrf(api, session, asked)
    with api.database.writing() as tables:
        return door.let_out(api, tables, asked)


def change_password(api: "Api", asked: "Asked") -> Answer:
    """Choose another password. Every other session of the user ends."""
    sent = bodies.read(asked)
    session = sessions.writer(api, asked)
    body = fields.password_change(sent)
    attempt, account = _try(api, session.user["username"], asked)
    if not api.passwords.fits(account["hash"] if account else None, body["current"]):
        raise Problem(422, "The password was not changed.", {"current": ["This is not your password."]})
    id, hash = session.user["id"], api.passwords.make_hash(body["password"])
    with api.database.writing() as tables:
        attempts.forgive(tables, attempt)
        tables.activity.record(id, "password", "Changed the password", asked)
        return door.set_password(api, tables, asked, id, hash)


def welcome(api: "Api", asked: "Asked") -> Answer:
    """Choose a password by an invitation, which is good for once, and begin a session."""
    body = fields.welcome(bodies.read(asked))
    with api.database.reading() as tables:
        _invited(api, tables, body["token"], asked)  # before the hash, which costs something
    hash = api.passwords.make_hash(body["password"])
    with api.database.writing() as tables:
        user = _invited(api, tables, body["token"], asked)
        tables.accounts.void_invitation(user["id"])
        _activate(tables, user, asked)
        return door.set_password(api, tables, asked, user["id"], hash)


def _try(api: "Api", name: str, asked: "Asked") -> "tuple[Attempt, Record | None]":
    """The attempt, counted; and the account, if there is one."""
    with api.database.writing() as tables:
        account = tables.accounts.find(name)
        # By who it is where that is known: a username and an e-mail are not two chances.
        attempt = attempts.attempt_of(api, f"user {account['id']}" if account else name, asked.ip)
        attempts.begin(tables, attempt, asked.now)
    return attempt, account


def _renew_hash(api: "Api", tables: "Tables", account: "Record", password: str) -> None:
    """While the password is at hand; unless it was changed since it was looked at."""
    if tables.accounts.password(account["id"]) != account["hash"]:
        raise Problem(401, "The username or the password is wrong.")
    if api.passwords.is_outdated(account["hash"]):
        tables.accounts.set_password(account["id"], api.passwords.make_hash(password))


def _invited(api: "Api", tables: "Tables", token: str, asked: "Asked") -> "Record":
    """The user, or Problem 403."""
    id = invitations.find_invited(api.tokens, tables, token, asked.now)
    user = None if id is None else tables.users.find(id)
    if user is None or user["status"] == "suspended":
        raise Problem(403, "This invitation was used already or has expired. Ask for a new one.")
    return user


def _activate(tables: "Tables", user: "Record", asked: "Asked") -> None:
    if user["status"] == "invited":
        tables.users.change(user, {"status": "active"}, asked.at)
        tables.activity.record(user["id"], "join", "Accepted the invitation", asked)

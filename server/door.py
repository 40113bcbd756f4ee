"""The way in and out: a session begins or ends, and its cookie with it."""

import sqlite3
from typing import Annotated

from fastapi import Depends, Request, Response

from server import accounts, activity_table, sessions_table, users_table
from server.dependencies import From, Now
from server.schemas import Session
from server.signed_in import COOKIE, Token


class Door:
    """Of one request: when and from where it came, the session that it brought, and its answer."""

    def __init__(self, request: Request, response: Response, origin: From, now: Now, token: Token) -> None:
        self.origin = origin
        self.now = now
        self.token = token
        self._response = response
        self._is_secure = request.url.scheme == "https"

    def let_in(self, connection: sqlite3.Connection, id: int) -> Session:
        """A session begins, in place of the one that this browser had."""
        self.let_out(connection)
        token = sessions_table.begin(connection, id, self.now)
        users_table.count_sign_in(connection, id, self.origin.at)
        activity_table.record(connection, id, "login", "Signed in", self.origin)
        # It ends with the browser, or when the server says so.
        self._response.set_cookie(COOKIE, token, path="/", httponly=True, samesite="lax", secure=self._is_secure)
        return Session.of(sessions_table.find(connection, token, self.now))

    def let_out(self, connection: sqlite3.Connection) -> None:
        if self.token is not None:
            sessions_table.end(connection, self.token)
            self._response.delete_cookie(COOKIE, path="/", httponly=True, samesite="lax")

    def set_password(self, connection: sqlite3.Connection, id: int, hash: str) -> Session:
        """Every session that the user had, in whatever browser, ends; a new one begins here."""
        accounts.set_password(connection, id, hash)
        sessions_table.end_all(connection, id)
        return self.let_in(connection, id)


AtTheDoor = Annotated[Door, Depends()]

"""What the document says of the requests: who has to be signed in, and which headers count."""

from typing import Annotated, Any

from fastapi import Depends, Header, Path
from fastapi.security import APIKeyCookie

from app.contract.first_answers import KEY_LENGTH
from server.answering import COOKIE

# What the document says of an operation for which nobody has to be signed in, besides.
ANYBODY: dict[str, Any] = {"security": [{}]}
# What it says of an answer with the version of a user.
ETAG: dict[str, Any] = {
    "headers": {"ETag": {"description": "The version, for If-Match and If-None-Match.", "schema": {"type": "string"}}}
}

SignedIn = Annotated[
    str | None, Depends(APIKeyCookie(name=COOKIE, auto_error=False, description="Given by POST /session."))
]
Csrf = Annotated[str | None, Header(alias="x-csrf-token")]
UserId = Annotated[str, Path(examples=["42"])]
IfMatch = Annotated[str | None, Header(alias="if-match")]
IfNoneMatch = Annotated[str | None, Header(alias="if-none-match")]
IdempotencyKey = Annotated[str | None, Header(alias="idempotency-key", max_length=KEY_LENGTH)]

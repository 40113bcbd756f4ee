"""The first answer to each Idempotency-Key, so that a repeated POST creates nobody twice."""

import json

from app.contract.problem import Problem
from app.times import rfc3339

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.contract.api import Api
    from app.contract.asked import Asked
    from app.contract.tables import Record, Tables

LIFE = 24 * 3600  # seconds
KEY_LENGTH = 255


def key_of(asked: "Asked") -> str | None:
    """Problem 422 for one that is too long."""
    key = asked.header("idempotency-key")
    if key is not None and len(key) > KEY_LENGTH:
        errors = {"idempotency-key": ["This value cannot be used."]}
        raise Problem(422, "Some values cannot be used.", errors)
    return key


def find(api: "Api", tables: "Tables", key: str, fields: "Record") -> "Record | None":
    """The user answered to `key` before; Problem 422 when these fields are not those that came with it."""
    row = tables.first_answers.find(key)
    if row is None:
        return None
    if row["body_hash"] != _hash(api, fields):
        raise Problem(422, "This Idempotency-Key came with another body before. Use a new key for a new user.")
    answer: "Record" = row["answer"]
    return answer


def keep(api: "Api", tables: "Tables", key: str, fields: "Record", asked: "Asked", answer: "Record") -> None:
    """Remember the user just created for a day, and forget older answers."""
    tables.first_answers.forget(rfc3339(asked.now - LIFE))
    tables.first_answers.keep(key, _hash(api, fields), answer, asked.at)


def _hash(api: "Api", fields: "Record") -> str:
    """Of the fields rather than the bytes: spaces and order say nothing new."""
    return api.tokens.make_hash(json.dumps(sorted([[field, value] for field, value in fields.items()])))

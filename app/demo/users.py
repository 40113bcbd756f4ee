"""The demo's users: its own people, and over them what was changed."""

from app.demo.people_words import LARGE_ID
from app.demo.text import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from app.contract.parameters import UsersQuery
    from app.contract.tables import Record
    from app.demo.kept import Kept
    from app.demo.world import World


class Users:
    """As app/contract/tables.py asks for them."""

    def __init__(self, kept: "Kept", world: "World", now: float) -> None:
        self._kept = kept
        self._world = world
        self._own = world.records(now)

    def find(self, id: int) -> "Record | None":
        return self._find(str(id))

    def find_many(self, ids: "Sequence[int]") -> "list[Record]":
        return _present([self._find(str(id)) for id in ids])

    def named(self, name: bytes) -> "Record | None":
        """By username or e-mail, as `plain` spells it."""
        for user in self._all():
            if name in (plain(user["username"]), plain(user["email"])):
                return user
        return None

    def find_page(self, query: "UsersQuery") -> "tuple[list[Record], int]":
        users = [user for user in self._all() if self._fits(user, query)]
        first = (query.page - 1) * query.size
        return self._sorted(users, query.sort, query.is_descending)[first : first + query.size], len(users)

    def taken(self, fields: "Mapping[str, Any]", id: int | None) -> list[str]:
        asked = [field for field in ("username", "email") if field in fields]
        others = [user for user in self._all() if user["id"] != id]
        return [field for field in asked if plain(fields[field]) in [plain(user[field]) for user in others]]

    def add(self, fields: "Mapping[str, Any]", now: str) -> "Record":
        self._kept.count += 1
        record = dict(fields) | {
            "id": LARGE_ID + self._kept.count,
            "login_count": 0,
            "last_login_at": None,
            "created_at": now,
            "updated_at": now,
            "version": 1,
        }
        self._kept.added[str(record["id"])] = record
        return record

    def change(self, record: "Record", changes: "Mapping[str, Any]", now: str) -> "Record":
        id = str(record["id"])
        if id in self._kept.added:
            changed = {"updated_at": now, "version": record["version"] + 1}
            self._kept.added[id] = self._kept.added[id] | dict(changes) | changed
        else:
            was = self._changed(id)
            changed = {"fields": was["fields"] | dict(changes), "writes": was["writes"] + 1, "updated_at": now}
            self._kept.changed[id] = was | changed
        return self._known(id)

    def count_sign_in(self, id: int, now: str) -> None:
        key = str(id)
        if key in self._kept.added:
            user = self._kept.added[key]
            self._kept.added[key] = user | {"login_count": user["login_count"] + 1, "last_login_at": now}
        else:
            was = self._changed(key)
            self._kept.changed[key] = was | {"logins": was["logins"] + 1, "last_login_at": now}

    def count_administrators(self) -> int:
        return len([user for user in self._all() if user["role"] == "admin" and user["status"] == "active"])

    def remove(self, id: int) -> None:
        """With what lets them in; what they did stays."""
        key, kept = str(id), self._kept
        for table in (kept.added, kept.changed, kept.passwords, kept.invitations):
            table.pop(key, None)
        kept.sessions = {hash: session for hash, session in kept.sessions.items() if session["user_id"] != id}
        if key in self._own:
            kept.removed.append(key)

    # How they are put together.

    def _all(self) -> "list[Record]":
        return _present([self._find(id) for id in list(self._own) + list(self._kept.added)])

    def _find(self, id: str) -> "Record | None":
        if id in self._kept.added:
            return self._kept.added[id]
        if id not in self._own or id in self._kept.removed:
            return None
        own = self._own[id]
        return _over(own, self._kept.changed[id]) if id in self._kept.changed else own

    def _known(self, id: str) -> "Record":
        record = self._find(id)
        assert record is not None
        return record

    def _changed(self, id: str) -> "Record":
        nothing = {"fields": {}, "writes": 0, "updated_at": None, "logins": 0, "last_login_at": None}
        return self._kept.changed.get(id) or nothing

    # Lists.

    def _fits(self, user: "Record", query: "UsersQuery") -> bool:
        if any(user[field] != value for field, value in query.equals.items()):
            return False
        return not query.search or query.search in self._world.search_key(user)

    def _sorted(self, users: "list[Record]", field: str, is_descending: bool) -> "list[Record]":
        """What is empty last either way, and ties by id: MicroPython's sort is not stable."""
        sign = -1 if is_descending else 1
        keyed = [(self._key(user, field), sign * user["id"]) for user in users if user[field] is not None]
        by_id = {user["id"]: user for user in users}
        keyed.sort(reverse=is_descending)
        empty = sorted([user["id"] for user in users if user[field] is None])
        return [by_id[sign * id] for _, id in keyed] + [by_id[id] for id in empty]

    def _key(self, user: "Record", field: str) -> "Any":
        value = self._world.name_key(user) if field == "name" else user[field]
        return plain(value) if isinstance(value, str) else value


def _present(users: "list[Record | None]") -> "list[Record]":
    return [user for user in users if user is not None]


def _over(own: "Record", changed: "Record") -> "Record":
    """What was changed, over what the demo says of them today."""
    record: "Record" = own | changed["fields"]
    record["version"] = own["version"] + changed["writes"]
    record["login_count"] = own["login_count"] + changed["logins"]
    record["updated_at"] = changed["updated_at"] or own["updated_at"]
    record["last_login_at"] = max(changed["last_login_at"] or "", own["last_login_at"] or "") or None
    return record

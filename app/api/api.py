"""The calls that the panel makes, whoever spells them."""

from app.api.resource import Resource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from app.api.batch import Wanted
    from app.api.call import Call
    from app.api.fields import Fields
    from app.api.line import Line
    from app.api.way_in import WayIn
    from app.query import question


class Api:
    """`answer()` of each call is the JSON of `api-contract`, checked for its outer shape. Reads take the `tag` of what
    is known. `can("search")` says what there is at all.

    `people` is the resource of the users; `resource("/teams")` makes another one on the same line.
    """

    def __init__(
        self, line: "Line", way_in: "WayIn", users: str, fields: "Fields", activity: "dict[str, str] | None" = None
    ) -> None:
        self.can = line.can
        self.fields = fields
        self.largest = line.largest
        self.people = Resource(line, users, fields, "user", ("name", "username", "email"))
        self._line = line
        self._dialect: Any = line.dialect
        self._way_in: Any = way_in
        self._activity = activity or {}

    def resource(
        self,
        path: str,
        fields: "Fields | None" = None,
        noun: str = "item",
        searched: "tuple[str, ...]" = ("name",),
    ) -> Resource:
        """Another one on the same line: `resource("/teams", noun="team")`."""
        return Resource(self._line, path, fields, noun, searched)

    # Users.

    def user(self, id: str, tag: str | None = None) -> "Wanted":
        return self.people.one(id, tag)

    def users(self, query: "list[tuple[str, Any]]", tag: str | None = None) -> "question.Asked":
        return self.people.page(query, tag)

    def create_user(self, fields: "dict[str, Any]", key: str | None = None) -> "question.Asked":
        return self.people.create(fields, key)

    def update_user(self, id: str, changes: "dict[str, Any]", upon: "dict[str, Any] | None" = None) -> "question.Asked":
        return self.people.update(id, changes, upon)

    def delete_user(self, id: str, upon: "dict[str, Any] | None" = None) -> "question.Asked":
        return self.people.delete(id, upon)

    # What they did.

    def activity(
        self, id: str, page: int, size: int, tag: str | None = None, kinds: "list[str] | None" = None
    ) -> "question.Asked":
        """Of these `kinds`, `["login", "update"]`, or of all."""
        if self._activity:
            # Nobody looks at it on the first screen.
            from app.api.events import events_of  # noqa: PLC0415

            return events_of(self._line, self._activity, id, page, size, tag)
        return self._line.send(self._dialect.activity(self.people.path, id, page, size, kinds or []), tag)

    def stats(self, id: str, days: int, tag: str | None = None) -> "question.Asked":
        return self._line.send(self._dialect.stats(self.people.path, id, days), tag)

    # Who is signed in.

    def session(self, tag: str | None = None) -> "question.Asked":
        return self._way_in.session(self._line.send, tag)  # type: ignore[no-any-return]

    def sign_in(self, username: str, password: str) -> "question.Asked":
        return self._steps(lambda ask: self._way_in.enter(ask, username, password))

    def sign_out(self) -> "question.Asked":
        return self._steps(lambda ask: self._way_in.leave(ask))

    def welcome(self, token: str, password: str) -> "question.Asked":
        """The session of somebody who was invited and chooses a password."""
        return self._steps(lambda ask: self._way_in.welcome(ask, token, password))

    def change_password(self, current: str, password: str) -> "question.Asked":
        return self._steps(lambda ask: self._way_in.change_password(ask, current, password))

    def invite(self, id: str, reason: str) -> "question.Asked":
        """A token with which the user chooses a password, once."""
        return self._line.write(self._dialect.invite(self.people.path, id, reason))

    def _steps(self, take: "Callable[[Callable[[Call], Awaitable[Any]]], Awaitable[Any]]") -> "question.Asked":
        # Nobody comes or goes on the first screen.
        from app.api.steps import Steps  # noqa: PLC0415

        return Steps(lambda ask: take(lambda call: ask(lambda: self._sent(call))))

    def _sent(self, call: "Call") -> "question.Asked":
        """A write of somebody who is signed in may have to be sent again; one that lets somebody in has no token."""
        is_plain = call.is_entering or call.method == "GET"
        return self._line.send(call) if is_plain else self._line.write(call)

"""Users: the list, a user, what a user does, and the form.

What is imported inside a function is not there from the start: the router waits for it.
"""

from app.list_query import ListQuery
from app.views.user_index import UserIndex, list_words
from app.views.user_show import UserShow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.models.activity import Activity
    from app.models.user import User
    from app.models.users import Users
    from app.panel import Panel
    from app.query.promise import Promise


class UsersController:
    """Remembers the last user and the promise of its fetch. Each action passes app, user and promise to its view."""

    def __init__(
        self, app: "Panel", users: "Users", activity: "Callable[[], Activity]", new_key: "Callable[[], str]"
    ) -> None:
        self._app = app
        self._users = users
        self._activity = activity
        self._new_key = new_key
        self._last_user: "User | None" = None
        self._last_promise: "Promise | None" = None

    def index(self, query: str | None) -> None:
        asked = ListQuery.read(query).keep(list_words(self._app))
        page = self._users.page(asked.pairs)
        self._app.last_list = asked.text
        self._app.show(UserIndex(self._app, page, page.fetch(), asked))

    def show(self, id: str, query: str | None) -> None:
        user, promise = self._check_last_user(id)
        self._app.show(UserShow(self._app, user, promise))

    def dashboard(self, id: str, query: str | None) -> None:
        """Somebody who is on it already stays there: what the address no longer says in the same way changes."""
        from app.dashboard_query import DashboardQuery  # noqa: PLC0415
        from app.views.user_dashboard import UserDashboard  # noqa: PLC0415

        if not self._app.has_dashboard:
            self._app.router.navigate(self._app.url("users#show", id=id), replace=True)
            return
        user, promise = self._check_last_user(id)
        asked, view = DashboardQuery.read(query), self._app.main.view
        if isinstance(view, UserDashboard) and view.user is user:
            view.turn(promise, asked)
        else:
            self._app.show(UserDashboard(self._app, user, promise, self._activity(), asked))

    def edit(self, id: str, query: str | None) -> None:
        from app.views.user_edit import UserEdit  # noqa: PLC0415

        user, promise = self._check_last_user(id)
        self._app.show(UserEdit(self._app, user, promise, self._app.drafts))

    def new(self, query: str | None) -> None:
        from app.views.user_new import UserNew  # noqa: PLC0415

        self._app.show(UserNew(self._app, self._users, self._app.drafts, self._new_key))

    # Fetched ahead, for somebody whose pointer or focus rests on a link.

    def prefetch_index(self, query: str | None) -> None:
        self._users.page(ListQuery.read(query).pairs).prefetch()

    def prefetch_show(self, id: str, query: str | None) -> None:
        self._users.get(id).prefetch()

    def prefetch_edit(self, id: str, query: str | None) -> None:
        self._users.get(id).prefetch()

    def prefetch_dashboard(self, id: str, query: str | None) -> None:
        from app.dashboard_query import DashboardQuery  # noqa: PLC0415

        asked, activity = DashboardQuery.read(query), self._activity()
        self._users.get(id).prefetch()
        if activity.has_stats:
            activity.stats(id, asked.days).prefetch()
        if activity.has_pages:
            activity.page(id, asked.number, asked.kinds).prefetch()

    def _check_last_user(self, id: str) -> "tuple[User, Promise]":
        """The controller remembers who; the user itself decides when to ask again."""
        if self._last_user is None or self._last_user.id != id:
            self._last_user = self._users.get(id)
        self._last_promise = self._last_user.fetch()
        return self._last_user, self._last_promise

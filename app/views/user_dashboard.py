"""What a user has been doing: numbers, thirty days of log-ins, the latest activity."""

from app.components.chart import bar_chart
from app.components.counted import ENTRIES
from app.components.notice import failed_part
from app.components.pagination import pagination
from app.components.person import person_head
from app.components.skeleton import skeleton_lines
from app.components.timeline import timeline
from app.components.times import date
from app.html import Markup, html
from app.url import build_query
from app.view import View
from app.views.user_commands import user_commands

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.models.activity import Activity, Stats
    from app.models.page import Page
    from app.models.user import User
    from app.panel import Panel
    from app.query.promise import Promise
    from app.region import Visit

DAYS = 30


class UserDashboard(View):
    """The page is there with its user; chart and timeline are regions that come in their own time."""

    target = "users#dashboard"
    keeps_content = True

    def __init__(self, app: "Panel", user: "User", promise: "Promise", activity: "Activity", number: int) -> None:
        super().__init__(app, [user], promise)
        self.user = user
        self.commands = user_commands(app, user)
        self._activity = activity
        self._number = number

    @property
    def title(self) -> str:  # type: ignore[override]
        return self.user.name + " · Dashboard"

    def loaded(self) -> Markup:
        return html(
            '{}{}<section class="panel" aria-labelledby="stats-heading"><h2 id="stats-heading">Log-ins</h2>'
            '<div data-region="stats"></div></section>'
            '<section class="panel" aria-labelledby="activity-heading"><h2 id="activity-heading">Activity</h2>'
            '<div data-region="activity"></div></section>',
            person_head(self.app, self.user, self.target),
            self._tiles(),
        )

    def drawn(self, visit: "Visit") -> None:
        self.regions = {"stats": visit.child("stats"), "activity": visit.child("activity")}
        self.regions["stats"].show(LoginChart(self.app, self._activity.stats(self.user.id, DAYS)))
        self.regions["activity"].show(
            ActivityList(self.app, self.user, self._activity.page(self.user.id, self._number))
        )

    def _tiles(self) -> Markup:
        data, formats = self.user.data, self.app.formats
        tiles = [
            ("Log-ins", formats.number(data.get("login_count") or 0)),
            ("Last log-in", date(formats, data.get("last_login_at"), "Never")),
            ("Member since", date(formats, data.get("created_at"), "Unknown")),
            ("Last change", date(formats, data.get("updated_at"), "Unknown")),
        ]
        return html('<dl class="tiles">{}</dl>', [html("<div><dt>{}</dt><dd>{}</dd></div>", *tile) for tile in tiles])


class Part(View):
    """A part of the page: it has no heading of its own."""

    def pending(self) -> Markup:
        return skeleton_lines(4)

    def failed(self) -> Markup:
        return failed_part(self.error)

    def not_found(self) -> Markup:
        return failed_part(self.error)


class LoginChart(Part):
    """Thirty days of log-ins."""

    target = "stats"

    def __init__(self, app: "Panel", stats: "Stats") -> None:
        super().__init__(app, [stats], stats.fetch())
        self._stats = stats

    def loaded(self) -> Markup:
        points = [(str(day.get("date")), count(day.get("logins"))) for day in self._stats.days]
        return (
            bar_chart(self.app.formats, points, "log-ins") if points else html('<p class="empty">No figures yet.</p>')
        )


class ActivityList(Part):
    """One page of the timeline."""

    target = "activity"

    def __init__(self, app: "Panel", user: "User", page: "Page") -> None:
        super().__init__(app, [page], page.fetch())
        self._user = user
        self._page = page

    def loaded(self) -> Markup:
        page, formats = self._page, self.app.formats
        return html(
            "{}{}",
            timeline(formats, page.items),
            pagination(formats, page.number, page.pages, page.total, ENTRIES, self._url) if page.total else "",
        )

    def _url(self, number: int) -> str:
        query = build_query([("page", number if number > 1 else None)])
        return self.app.url("users#dashboard", query, id=self._user.id)


def count(value: object) -> int:
    """A number of things; 0 for what is none."""
    return value if isinstance(value, int) and value > 0 else 0

"""What a user has been doing: numbers, log-ins and actions over time, the latest activity."""

from app.components.chart import chart, summary
from app.components.counted import counted
from app.components.figures import figures
from app.components.kind_choice import kind_choice
from app.components.notice import failed_part
from app.components.pagination import pagination
from app.components.person import person_head, person_page
from app.components.skeleton import skeleton_lines
from app.components.timeline import timeline
from app.components.times import date
from app.dashboard_query import RANGES
from app.html import NOTHING, Markup, html
from app.view import View
from app.views.user_commands import user_commands
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dashboard_query import DashboardQuery
    from app.models.activity import Activity
    from app.models.model import Model
    from app.models.user import User
    from app.panel import Panel
    from app.query.promise import Promise
    from app.region import Visit


STATS = (
    '<section class="panel" aria-labelledby="stats-heading"><header class="panel-head">'
    '<h2 id="stats-heading">{}</h2><div data-region="range"></div></header><div data-region="stats"></div></section>'
)
ACTIVITY = (
    '<section class="panel" aria-labelledby="activity-heading"><h2 id="activity-heading">{}</h2>'
    '<div data-region="activity"></div></section>'
)


class UserDashboard(View):
    """The page is there with its user; chart and timeline are regions that come in their own time.

    `query` is what the address asks for. Another one of the same user turns the page: only the part that it is about
    is shown anew.
    """

    target = "users#dashboard"

    def __init__(
        self, app: "Panel", user: "User", promise: "Promise", activity: "Activity", query: "DashboardQuery"
    ) -> None:
        super().__init__(app, [user], promise)
        self.user = user
        self.commands = user_commands(app, user)
        self.activity = activity
        self.query = query
        # What outlives an answer: whether the table is open, and the kinds that there are to choose from.
        self.is_table_open = False
        self.kinds: list[tuple[str, int]] = []

    @property
    def title(self) -> str:  # type: ignore[override]
        return self.user.name + " · " + words.dashboard

    def loaded(self) -> Markup:
        return person_page(self.app, self.user, self.target, self.commands, self._page)

    def _page(self) -> Markup:
        return html(
            "{}{}{}{}",
            person_head(self.app, self.user, self.target, self.commands),
            self._tiles(),
            html(STATS, words.log_ins_and_actions) if self.activity.has_stats else NOTHING,
            html(ACTIVITY, words.activity_heading) if self.activity.has_pages else NOTHING,
        )

    def drawn(self, visit: "Visit") -> None:
        """What the API has nothing to say to is not there."""
        parts = [("range", RangeLinks), ("stats", LoginChart)] if self.activity.has_stats else []
        parts = parts + ([("activity", ActivityList)] if self.activity.has_pages else [])
        self.regions = {name: visit.child(name) for name, _ in parts}
        for name, part in parts:
            self.regions[name].show(part(self))

    def url(self, query: "DashboardQuery") -> str:
        return self.app.url(self.target, query.text, id=self.user.id)

    def turn(self, promise: "Promise", query: "DashboardQuery") -> None:
        """The address asks for something else of the same user."""
        was, self.query = self.query, query
        if self.regions and all(region.visit is not None for region in self.regions.values()):
            self._redraw("range")
            self._turn("stats", LoginChart, was.days != query.days)
            self._turn("activity", ActivityList, (was.kinds, was.number) != (query.kinds, query.number))
        self.visit.wait_for(promise)

    def _turn(self, name: str, part: "Callable[[UserDashboard], Part]", is_other: bool) -> None:
        if is_other and name in self.regions:
            self.regions[name].show(part(self))
        else:
            # Its links lead elsewhere now.
            self._redraw(name)

    def _redraw(self, name: str) -> None:
        visit = self.regions[name].visit if name in self.regions else None
        if visit is not None:
            visit.redraw()

    def _tiles(self) -> Markup:
        data, formats = self.user.data, self.app.formats
        tiles = [
            (words.log_ins_in_total, formats.number(data.get("login_count") or 0)),
            (words.field("last_login_at"), date(formats, data.get("last_login_at"), words.never)),
            (words.member_since, date(formats, data.get("created_at"), words.unknown)),
            (words.field("updated_at"), date(formats, data.get("updated_at"), words.unknown)),
        ]
        return html(
            '<dl class="tiles glance">{}</dl>', [html("<div><dt>{}</dt><dd>{}</dd></div>", *tile) for tile in tiles]
        )


class RangeLinks(View):
    """Over how many days the figures go. They are in the address, so each is a link."""

    target = "range"

    def __init__(self, page: UserDashboard) -> None:
        super().__init__(page.app, [], None)
        self._page = page

    def loaded(self) -> Markup:
        page = self._page
        return self.app.parts.markup("range " + page.url(page.query), page.user, self._links)

    def _links(self) -> Markup:
        return html(
            '<nav class="range" aria-label="{}">{}</nav>', words.range_of_days, [self._link(days) for days in RANGES]
        )

    def _link(self, days: int) -> Markup:
        query = self._page.query
        return html(
            '<a id="range-{}" href="{}"{}>{}</a>',
            days,
            self._page.url(query.span(days)),
            html(' aria-current="true"') if days == query.days else NOTHING,
            words.range_days(days, self.app.formats.number(days)),
        )


class Part(View):
    """A part of the page: it has no heading of its own, and it keeps the old in sight until the new is there."""

    keeps_content = True

    def __init__(self, page: UserDashboard, model: "Model") -> None:
        super().__init__(page.app, [model], model.fetch())
        self._page = page
        self._is_told = False

    def pending(self) -> Markup:
        return skeleton_lines(4)

    def failed(self) -> Markup:
        return failed_part(self.error)

    def failed_again(self) -> Markup:
        return failed_part(self.error)

    def not_found(self) -> Markup:
        return failed_part(self.error)

    def drawn(self, visit: "Visit") -> None:
        if visit.follows_its_like and not self._is_told:
            self.app.announce(self.outcome)
        self._is_told = True

    @property
    def outcome(self) -> str:
        """What has come of a choice, for those who listen."""
        raise NotImplementedError


class LoginChart(Part):
    """Log-ins and actions of some days."""

    target = "stats"

    def __init__(self, page: UserDashboard) -> None:
        self._stats = page.activity.stats(page.user.id, page.query.days)
        super().__init__(page, self._stats)
        self.actions["table"] = lambda event: self._toggle_table()

    def loaded(self) -> Markup:
        days = self._stats.days
        if not days:
            return html('<p class="empty">{}</p>', words.no_figures)
        if not sum([log_ins for _, log_ins, _ in days]) and not self._has_logged_in:
            return html('<p class="empty">{}</p>', words.never_logged_in)
        if not sum([log_ins + actions for _, log_ins, actions in days]):
            return self._quiet(len(days))
        key = self._stats.key + (" with its table" if self._page.is_table_open else "")
        return self.app.parts.markup(key, self._stats, self._figures)

    def _figures(self) -> Markup:
        formats, days = self.app.formats, self._stats.days
        return html("{}{}", figures(formats, days), chart(formats, days, self._page.is_table_open))

    @property
    def outcome(self) -> str:
        return summary(self.app.formats, self._stats.days)

    @property
    def _has_logged_in(self) -> bool:
        data = self._page.user.data
        return bool(data.get("login_count") or data.get("last_login_at"))

    def _quiet(self, days: int) -> Markup:
        """Nothing in these days: when there was something, and the way to more days."""
        formats, last = self.app.formats, self._page.user.data.get("last_login_at")
        return html(
            '<p class="empty">{} {}</p>{}',
            words.nothing_in_days(days, formats.number(days)),
            words.last_log_in_was(formats.date(str(last))) if last else NOTHING,
            self._way_to(RANGES[-1]) if days < RANGES[-1] else NOTHING,
        )

    def _way_to(self, days: int) -> Markup:
        url, word = self._page.url(self._page.query.span(days)), words.show_days(days, self.app.formats.number(days))
        return html('<p><a class="button" href="{}">{}</a></p>', url, word)

    def _toggle_table(self) -> None:
        self._page.is_table_open = not self._page.is_table_open
        self.visit.redraw()


class ActivityList(Part):
    """One page of the timeline, and the choice of kinds where the API knows them."""

    target = "activity"

    def __init__(self, page: UserDashboard) -> None:
        query = page.query
        self._moments = page.activity.page(page.user.id, query.number, query.kinds)
        super().__init__(page, self._moments)
        self.actions["kind"] = lambda event: self._go(self._page.query.toggle(event.value))

    def failed(self) -> Markup:
        """The kinds that were asked for may be at fault: the choice stays."""
        return html("{}{}", self._choice(), failed_part(self.error))

    def loaded(self) -> Markup:
        moments = self._moments
        self._page.kinds = moments.kinds
        return html(
            "{}{}{}",
            self._choice(),
            self.app.parts.markup(moments.key, moments, self._timeline) if moments.items else self._empty(),
            self._foot() if moments.total else NOTHING,
        )

    def _timeline(self) -> Markup:
        return timeline(self.app.formats, self._moments.items)

    @property
    def outcome(self) -> str:
        return counted(self.app.formats, self._moments.total, words.count_entries)

    def _choice(self) -> Markup:
        query = self._page.query
        all_kinds = self._link(query.widen(), words.show_all_kinds) if query.kinds else NOTHING
        return kind_choice(self.app.formats, self._page.kinds, query.kinds, all_kinds)

    def _empty(self) -> Markup:
        query, moments = self._page.query, self._moments
        if moments.total:
            missing = words.no_page(self.app.formats.number(moments.number))
            return html('<p class="empty">{}</p><p>{}</p>', missing, self._link(query.turn(1), words.first_page))
        if not query.kinds:
            return html('<p class="empty">{}</p>', words.no_activity)
        return html('<p class="empty">{}</p>{}', words.none_of_these_kinds, self._way_back())

    def _way_back(self) -> Markup:
        """Beside the choice there is one already."""
        if self._page.kinds:
            return NOTHING
        return html("<p>{}</p>", self._link(self._page.query.widen(), words.show_all_kinds))

    def _foot(self) -> Markup:
        moments = self._moments
        turn = lambda number: self._page.url(self._page.query.turn(number))  # noqa: E731
        return pagination(self.app.formats, moments.number, moments.pages, moments.total, words.count_entries, turn)

    def _link(self, query: "DashboardQuery", word: str) -> Markup:
        return html('<a class="button button-small" href="{}">{}</a>', self._page.url(query), word)

    def _go(self, query: "DashboardQuery") -> None:
        self.app.router.navigate(self._page.url(query))

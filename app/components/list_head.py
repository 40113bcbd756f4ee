"""What stands above the list of users: the search, the filters, and what is chosen of them."""

from app.components.choice import choice
from app.html import NOTHING, Markup, html
from app.roles import ROLES, STATUSES
from app.words import capital, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.list_query import ListQuery

    Url = Callable[[ListQuery], str]

# Characters of a search or a filter that are said again.
SAID = 60


def list_form(query: "ListQuery", offered: list[str], teams: list[str], problem: Markup) -> Markup:
    """`offered` are the words that the API can be asked for: "search", "role" …; `teams` those to offer; `problem` is
    what is wrong with what was typed."""
    return html(
        '<form role="search" id="list-form" class="list-form" data-submit="search">{}<div class="filters">{}{}{}</div>'
        # Without it Enter does nothing: a form of several fields.
        '<button type="submit" hidden></button></form>{}',
        _search(query, problem) if "search" in offered else NOTHING,
        _choice(query, "role", [(role, capital(words.role(role))) for role in ROLES]) if "role" in offered else NOTHING,
        _choice(query, "status", [(status, capital(words.status(status))) for status in STATUSES])
        if "status" in offered
        else NOTHING,
        _team(query, teams) if "team" in offered else NOTHING,
        problem,
    )


def chips(query: "ListQuery", url: "Url") -> Markup:
    """What narrows the list, each to be taken away."""
    if not query.filters:
        return NOTHING
    return html(
        '<div class="chips" role="group" aria-label="{}">{}'
        '<a class="button button-quiet button-small" href="{}">{}</a></div>',
        words.chosen_filters,
        [_chip(query, name, url) for name in query.filters],
        url(query.without(query.filters)),
        words.clear,
    )


def said(text: str) -> str:
    """A text that somebody typed, in short."""
    return text if len(text) <= SAID else text[:SAID] + "…"


def filter_said(query: "ListQuery", name: str) -> str:
    """`"Role: Admin"`."""
    word = said(query.words[name])
    return words.filter_said(name, {"role": words.role, "status": words.status}.get(name, str)(word))


def _chip(query: "ListQuery", name: str, url: "Url") -> Markup:
    text = filter_said(query, name)
    return html(
        '<a class="chip" href="{}" aria-label="{}"><span dir="auto">{}</span><span aria-hidden="true">×</span></a>',
        url(query.without([name])),
        words.take_away(text),
        text,
    )


def _search(query: "ListQuery", problem: Markup) -> Markup:
    return html(
        '<input type="search" name="search" id="user-search" value="{}" placeholder="{}" aria-label="{}" '
        'autocomplete="off" spellcheck="false" data-input="typed"{}>',
        query.words["search"],
        words.search_hint,
        words.search_users,
        html(' aria-invalid="true" aria-describedby="list-problem"') if problem.text else NOTHING,
    )


def _choice(query: "ListQuery", name: str, options: list[tuple[str, str]]) -> Markup:
    return choice(
        name, words.field(name), [("", words.any_of(name))] + options, query.words[name], 'data-change="filter"'
    )


def _team(query: "ListQuery", teams: list[str]) -> Markup:
    """Any text, for the API has no list of teams; those in sight are offered."""
    return html(
        '<input type="text" name="team" id="user-team" value="{}" placeholder="{}" aria-label="{}" '
        'autocomplete="off" list="teams" data-change="filter"><datalist id="teams">{}</datalist>',
        query.words["team"],
        words.any_of("team"),
        words.field("team"),
        [html('<option value="{}"></option>', team) for team in teams],
    )

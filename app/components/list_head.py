"""What stands above a list: the search, the filters, and what is chosen of them."""

from app.components.choice import choice
from app.html import NOTHING, Markup, html
from app.words import capital, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.list_query import ListQuery

    Url = Callable[[ListQuery], str]

# Characters of a search or a filter that are said again.
SAID = 60


def list_form(search: Markup, filters: Markup, problem: Markup) -> Markup:
    """`problem` is what is wrong with what was typed."""
    return html(
        '<form role="search" id="list-form" class="list-form" data-submit="search">{}<div class="filters">{}</div>'
        # Without it Enter does nothing: a form of several fields.
        '<button type="submit" hidden></button></form>{}',
        search,
        filters,
        problem,
    )


def search_field(id: str, value: str, label: str, hint: str, is_wrong: bool) -> Markup:
    return html(
        '<input type="search" name="search" id="{}" value="{}" placeholder="{}" aria-label="{}" '
        'autocomplete="off" spellcheck="false" data-input="typed"{}>',
        id,
        value,
        hint,
        label,
        html(' aria-invalid="true" aria-describedby="list-problem"') if is_wrong else NOTHING,
    )


def choice_of(query: "ListQuery", name: str, values: "Iterable[str]", word: "Callable[[str], str]") -> Markup:
    """A filter out of few."""
    options = [("", words.any_of(name))] + [(value, capital(word(value))) for value in values]
    return choice(name, words.field(name), options, query.words[name], 'data-change="filter"')


def text_of(query: "ListQuery", name: str, offered: list[str]) -> Markup:
    """A filter that takes any text, for the API has no list of them; those in sight are `offered`."""
    return html(
        '<input type="text" name="{}" id="user-{}" value="{}" placeholder="{}" aria-label="{}" '
        'autocomplete="off" list="{}s" data-change="filter"><datalist id="{}s">{}</datalist>',
        name,
        name,
        query.words[name],
        words.any_of(name),
        words.field(name),
        name,
        name,
        [html('<option value="{}"></option>', each) for each in offered],
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

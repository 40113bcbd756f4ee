"""What to say when something could not be done, and the way on."""

from app.components.icons import icon
from app.errors import AnswerError, NetworkError, RequestError, Unauthorized
from app.html import Markup, html
from app.query.ends import Ended, Forgotten
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Panel


def failed(error: Exception | None, is_known: bool = False) -> Markup:
    """With what is known still in sight a line above it; else the whole place."""
    if is_known:
        return _bar(error)
    title, detail = said(error)
    return html(
        '<div class="notice notice-failed">{}<h1 tabindex="-1">{}</h1><p role="alert" dir="auto">{}</p>'
        '<p class="notice-ways"><button type="button" class="button" data-action="retry">{}</button>{}</p></div>',
        icon("alert"),
        title,
        detail,
        words.try_again,
        _check(error),
    )


def failed_part(error: Exception | None) -> Markup:
    """For a part of a page that has a heading already."""
    return _bar(error)


def gone(app: "Panel", what: str = "", target: str = "users#index", all: str = "") -> Markup:
    """`what` is not there; a user, where nothing is said. `all` is the word that leads to the list."""
    return html(
        '<div class="notice">{}<h1 tabindex="-1">{}</h1><p>{}</p><p><a class="button" href="{}">{}</a></p></div>',
        icon("search"),
        what or words.no_such_user,
        words.not_found_detail,
        app.url(target),
        all or words.all_users,
    )


def said(error: Exception | None) -> tuple[str, str]:
    """A title and a sentence for a person: what could not be done, and why in the server's words."""
    if isinstance(error, (Unauthorized, Ended)):
        return words.signed_out, words.signed_out_detail
    if isinstance(error, Forgotten):
        return words.forgotten, words.forgotten_detail
    if isinstance(error, NetworkError):
        return words.no_connection, error.detail + " " + words.work_is_here
    if isinstance(error, AnswerError):
        return words.senseless_answer, error.detail + " " + words.right_address
    if isinstance(error, RequestError):
        return words.refused, error.detail
    return words.panel_failed, words.panel_failed_detail


def _check(error: Exception | None) -> Markup | None:
    """Where somebody finds out why nothing came, or nothing that could be read."""
    if not isinstance(error, (NetworkError, AnswerError)):
        return None
    return html('<a href="#doctor">{}</a>', words.check_api)


def _bar(error: Exception | None) -> Markup:
    title, detail = said(error)
    return html(
        '<div class="bar bar-failed" role="alert">{}<p><strong>{}.</strong> <bdi>{}</bdi></p>{}'
        '<button type="button" class="button button-small" data-action="retry">{}</button></div>',
        icon("alert"),
        title,
        detail,
        _check(error),
        words.try_again,
    )

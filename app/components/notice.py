"""What to say when something could not be done, and the way on."""

from app.components.icons import icon
from app.errors import AnswerError, NetworkError, RequestError, Unauthorized
from app.html import Markup, html
from app.query.ends import Ended, Forgotten
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Panel


SIGNED_OUT = "Nothing of what you saw is kept here. Sign in again, then go on where you were."


def failed(error: Exception | None, is_known: bool = False) -> Markup:
    """With what is known still in sight a line above it; else the whole place."""
    title, detail = said(error)
    if is_known:
        return _bar(title, detail)
    return html(
        '<div class="notice notice-failed">{}<h1 tabindex="-1">{}</h1><p role="alert">{}</p>'
        '<p><button type="button" class="button" data-action="retry">Try again</button></p></div>',
        icon("alert"),
        title,
        detail,
    )


def failed_part(error: Exception | None) -> Markup:
    """For a part of a page that has a heading already."""
    title, detail = said(error)
    return _bar(title, detail)


def gone(app: "Panel", what: str = "This user does not exist") -> Markup:
    return html(
        '<div class="notice">{}<h1 tabindex="-1">{}</h1><p>{}</p>'
        '<p><a class="button" href="{}">All users</a></p></div>',
        icon("search"),
        what,
        "Perhaps it was deleted, or the address has a slip in it.",
        app.url("users#index"),
    )


def not_yours(url: str) -> Markup:
    """A page for others; `url` leads back."""
    return html(
        '<div class="notice">{}<h1 tabindex="-1">{}</h1><p>{}</p><p><a class="button" href="{}">{}</a></p></div>',
        icon("alert"),
        words.not_yours,
        words.not_yours_detail,
        url,
        words.go_back,
    )


def said(error: Exception | None) -> tuple[str, str]:
    """A title and a sentence for a person: what could not be done, and why in the server's words."""
    if isinstance(error, (Unauthorized, Ended)):
        return "You are signed out", SIGNED_OUT
    if isinstance(error, Forgotten):
        return "Everything was forgotten", "Somebody asked for it. Try again, and it is asked for anew."
    if isinstance(error, NetworkError):
        return "No connection", error.detail + " Your work is still here."
    if isinstance(error, AnswerError):
        return "The server's answer makes no sense", error.detail + " Is the panel pointed at the right address?"
    if isinstance(error, RequestError):
        return "The server could not do this", error.detail
    return "Something went wrong in the panel", "It is not your doing. Please try again."


def _bar(title: str, detail: str) -> Markup:
    return html(
        '<div class="bar bar-failed" role="alert">{}<p><strong>{}.</strong> {}</p>'
        '<button type="button" class="button button-small" data-action="retry">Try again</button></div>',
        icon("alert"),
        title,
        detail,
    )

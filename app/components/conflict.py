"""Two versions of the same fields, and which of them is to be."""

from app.html import Markup, html


def conflict(fields: list[tuple[str, str, str]]) -> Markup:
    """Label, theirs and mine of each field that two people have changed."""
    return html(
        '<section class="conflict" role="alert"><p><strong>Someone else has just changed this user.</strong> '
        "Nothing of yours is lost. Both of you changed:</p>{}"
        '<p class="form-actions"><button type="button" class="button" data-action="keep-mine">Save mine over theirs'
        '</button><button type="button" class="button" data-action="take-theirs">Take theirs</button></p></section>',
        [_versions(*field) for field in fields],
    )


def _versions(label: str, theirs: str, mine: str) -> Markup:
    return html("<h2>{}</h2><dl>{}{}</dl>", label, _version("Theirs", theirs), _version("Yours", mine))


def _version(whose: str, text: str) -> Markup:
    version = html('<dd dir="auto">{}</dd>', text) if text else html('<dd class="none">Empty</dd>')
    return html("<div><dt>{}</dt>{}</div>", whose, version)

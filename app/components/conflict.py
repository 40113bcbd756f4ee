"""Two versions of the same fields, and which of them is to be."""

from app.html import Markup, html


def conflict(fields: list[tuple[str, str, str]]) -> Markup:
    """Label, theirs and mine of each field that two people have changed."""
    return html(
        '<div class="bar bar-failed conflict" role="alert"><div><p><strong>Someone else has just changed this user.'
        "</strong> Nothing of yours is lost. Both of you changed:</p><dl>{}</dl>"
        '<p class="form-actions"><button type="button" class="button" data-action="keep-mine">Save mine over theirs'
        '</button><button type="button" class="button" data-action="take-theirs">Take theirs</button></p></div></div>',
        [_versions(*field) for field in fields],
    )


def _versions(label: str, theirs: str, mine: str) -> Markup:
    return html(
        '<div><dt>{}</dt><dd><span class="whose">Theirs</span> <span dir="auto">{}</span></dd>'
        '<dd><span class="whose">Yours</span> <span dir="auto">{}</span></dd></div>',
        label,
        theirs or "(empty)",
        mine or "(empty)",
    )

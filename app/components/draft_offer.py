"""To go on with what was typed in a form and not saved."""

from app.html import Markup, html
from app.times import rfc3339
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.models.draft import Draft
    from app.panel import Panel


def draft_offer(app: "Panel", draft: "Draft", names: list[str]) -> Markup:
    """Since when, and in which fields: enough to know it again."""
    fields = words.listed([words.field(name) for name in names if name in draft.typed])
    return html(
        '<div class="bar bar-draft" role="status"><p><strong>{}</strong> {}</p>'
        '<button type="button" class="button button-small" data-action="restore-draft">{}</button>'
        '<button type="button" class="button button-small button-quiet" data-action="drop-draft">{}</button></div>',
        words.draft_found,
        words.draft_of(app.formats.date_time(rfc3339(draft.at)), fields),
        words.restore_draft,
        words.drop_draft,
    )

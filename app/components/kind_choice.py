"""Which kinds of activity are shown."""

from app.html import NOTHING, Markup, html
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Formats


def kind_choice(formats: "Formats", kinds: list[tuple[str, int]], chosen: list[str], all_kinds: Markup) -> Markup:
    """`kinds` with their numbers, in their order; each is a `kind` action. `all_kinds` is the way back.

    Nothing where no kinds are known. What was chosen is among them, even if it should not be.
    """
    if not kinds:
        return NOTHING
    known = [kind for kind, _ in kinds]
    others = [(kind, 0) for kind in chosen if kind not in known]
    boxes = [_box(formats, kind, number, kind in chosen) for kind, number in kinds + others]
    return html('<fieldset class="kinds"><legend>{}</legend>{}{}</fieldset>', words.show_only, boxes, all_kinds)


def _box(formats: "Formats", kind: str, number: int, is_chosen: bool) -> Markup:
    # Named one by one: the focus finds its box again by the name.
    return html(
        '<label class="kind"><input type="checkbox" name="kind-{}" value="{}" data-change="kind"{}>'
        '<span dir="auto">{}</span> <span class="number fine">{}</span></label>',
        kind,
        kind,
        html(" checked") if is_chosen else NOTHING,
        words.kind(kind),
        formats.number(number),
    )

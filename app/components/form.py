"""Form fields: a label, a control, a hint, and what is wrong with it."""

from app.html import NOTHING, Markup, html


def field(form: str, name: str, label: str, attributes: str, value: str, errors: list[str], hint: str = "") -> Markup:
    """`attributes` are markup, written by the programmer; with `rows=` in them the field is a text of many lines."""
    id = form + "-" + name
    control = _area if attributes.startswith("rows") else _line
    return html(
        '<div class="field">{}{}{}{}</div>',
        html('<label for="{}">{}</label>', id, label),
        control(id, name, Markup(attributes), value, _described(id, errors, hint)),
        html('<p class="field-hint" id="{}-hint">{}</p>', id, hint) if hint else NOTHING,
        html('<p class="field-error" id="{}-error">{}</p>', id, " ".join(errors)) if errors else NOTHING,
    )


def _line(id: str, name: str, attributes: Markup, value: str, described: Markup) -> Markup:
    return html('<input id="{}" name="{}" value="{}" {}{}>', id, name, value, attributes, described)


def _area(id: str, name: str, attributes: Markup, value: str, described: Markup) -> Markup:
    # The parser eats one newline after the tag: this one, not the text's own.
    return html('<textarea id="{}" name="{}" {}{}>\n{}</textarea>', id, name, attributes, described, value)


def _described(id: str, errors: list[str], hint: str) -> Markup:
    ids = ([id + "-error"] if errors else []) + ([id + "-hint"] if hint else [])
    if not ids:
        return NOTHING
    return html(' aria-describedby="{}"{}', " ".join(ids), html(' aria-invalid="true"') if errors else "")


def as_control(attributes: str, text: str) -> str:
    """The text as its control gives it back untouched: browsers drop line ends from a line, blanks around an address.

    Compared with this, a field that nobody touched has not changed.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if attributes.startswith("rows"):
        return text
    text = text.replace("\n", "")
    return text.strip() if 'type="email"' in attributes else text

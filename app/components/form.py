"""Form fields: a label, a control, a hint, and what is wrong with it."""

from app.html import NOTHING, Markup, html


def field(form: str, name: str, label: str, attributes: str, value: str, errors: list[str], hint: str = "") -> Markup:
    """`attributes` are markup, written by the programmer; with `rows=` in them the field is a text of many lines."""
    id = form + "-" + name
    control = _area if attributes.startswith("rows") else _line
    return _framed(id, label, control(id, name, Markup(attributes), value, _described(id, errors, hint)), errors, hint)


def select_field(
    form: str,
    name: str,
    label: str,
    options: list[tuple[str, str]],
    value: str,
    errors: list[str],
    hint: str,
    attributes: str = "",
) -> Markup:
    """A choice out of few; `options` are pairs of value and word. The hint says what the choice means."""
    id = form + "-" + name
    if value not in [each for each, _ in options]:
        options = options + [(value, value)]
    control = html(
        '<select id="{}" name="{}" {}{}>{}</select>',
        id,
        name,
        Markup(attributes),
        _described(id, errors, hint),
        [_option(each, word, each == value) for each, word in options],
    )
    return _framed(id, label, control, errors, hint)


def _framed(id: str, label: str, control: Markup, errors: list[str], hint: str) -> Markup:
    # The place of the error is always there: what is written into it later is read out.
    return html(
        '<div class="field">{}{}{}{}</div>',
        html('<label for="{}">{}</label>', id, label),
        control,
        html('<p class="field-hint" id="{}-hint" data-text="{}-hint">{}</p>', id, id, hint) if hint else NOTHING,
        html('<p class="field-error" id="{}-error" aria-live="polite">{}</p>', id, " ".join(errors)),
    )


def _line(id: str, name: str, attributes: Markup, value: str, described: Markup) -> Markup:
    return html('<input id="{}" name="{}" value="{}" {}{}>', id, name, value, attributes, described)


def _area(id: str, name: str, attributes: Markup, value: str, described: Markup) -> Markup:
    # The parser eats one newline after the tag: this one, not the text's own.
    return html('<textarea id="{}" name="{}" {}{}>\n{}</textarea>', id, name, attributes, described, value)


def _option(value: str, word: str, is_chosen: bool) -> Markup:
    return html('<option value="{}"{}>{}</option>', value, html(" selected") if is_chosen else NOTHING, word)


def _described(id: str, errors: list[str], hint: str) -> Markup:
    ids = id + "-error" + (" " + id + "-hint" if hint else "")
    return html(' aria-describedby="{}"{}', ids, html(' aria-invalid="true"') if errors else "")


def as_control(attributes: str, text: str) -> str:
    """The text as its control gives it back untouched: browsers drop line ends from a line, blanks around an address.

    Compared with this, a field that nobody touched has not changed.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if attributes.startswith("rows"):
        return text
    text = text.replace("\n", "")
    return text.strip() if 'type="email"' in attributes else text

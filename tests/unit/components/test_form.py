from app.components.form import as_control, field, select_field

LINE, EMAIL, AREA = 'type="text"', 'type="email"', 'rows="6"'


def test_a_label_belongs_to_its_control():
    text = str(field("user", "email", "E-mail", LINE, "a@b", []))
    assert '<label for="user-email">E-mail</label>' in text
    assert '<input id="user-email" name="email" value="a@b" type="text" aria-describedby="user-email-error">' in text


def test_errors_and_hints_are_tied_to_their_control():
    text = str(field("user", "bio", "About", AREA, "", ["too long", "too odd"], "Plain text."))
    assert 'aria-describedby="user-bio-error user-bio-hint" aria-invalid="true"' in text
    assert '<p class="field-error" id="user-bio-error" aria-live="polite">too long too odd</p>' in text
    assert 'id="user-bio-hint"' in text
    assert ">Plain text.</p>" in text


def test_a_control_without_errors_is_not_called_invalid():
    assert "aria-invalid" not in str(field("user", "bio", "About", AREA, "", [], "Plain text."))


def test_a_text_that_starts_with_a_line_end_keeps_it():
    assert ">\n\nfirst</textarea>" in str(field("user", "bio", "About", AREA, "\nfirst", []))


def test_what_a_control_gives_back_untouched_is_no_change():
    assert as_control(AREA, "a\r\nb\rc\n") == "a\nb\nc\n"
    assert as_control(LINE, " a\nb\r\nc ") == " abc "
    assert as_control(EMAIL, " a@b\n") == "a@b"


def test_a_choice_that_should_not_be_is_among_the_choices_and_chosen():
    options = [("a", "First"), ("b", "Second")]
    assert '<option value="b" selected>Second</option>' in str(
        select_field("user", "role", "Role", options, "b", [], "")
    )
    assert '<option value="c" selected>c</option>' in str(select_field("user", "role", "Role", options, "c", [], ""))

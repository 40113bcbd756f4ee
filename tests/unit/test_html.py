from app.html import NOTHING, Markup, escape, html, join, rows


def test_what_html_would_read_as_its_own_is_text():
    assert str(html("<p>{}</p>", "<img src=x onerror=alert(1)>")) == "<p>&lt;img src=x onerror=alert(1)&gt;</p>"
    assert str(html('<p title="{}">', "' onmouseover='alert(1)")) == '<p title="&#39; onmouseover=&#39;alert(1)">'
    assert str(html('<p title="{}">', '" onmouseover="alert(1)')) == '<p title="&quot; onmouseover=&quot;alert(1)">'


def test_an_ampersand_is_escaped_once():
    assert escape("a && b &lt;") == "a &amp;&amp; b &amp;lt;"


def test_text_without_special_characters_stays_as_it_is():
    assert escape("Zoë 田中 😀 \n/") == "Zoë 田中 😀 \n/"


def test_markup_is_not_escaped_again():
    assert str(html("<p>{}</p>", html("<b>{}</b>", "<i>"))) == "<p><b>&lt;i&gt;</b></p>"


def test_values_of_every_kind_are_escaped():
    assert str(html("{}", {"a": "<b>"})) == "{&#39;a&#39;: &#39;&lt;b&gt;&#39;}"
    assert str(html("{}{}", 7, 1.5)) == "71.5"


def test_none_is_nothing():
    assert str(html("<p>{}</p>", None)) == "<p></p>"
    assert str(html("<p>{}</p>", NOTHING)) == "<p></p>"


def test_a_list_is_joined_and_its_members_escaped():
    assert str(html("<p>{}</p>", ["<", Markup("<br>"), ["&", None]])) == "<p>&lt;<br>&amp;</p>"


def test_a_value_with_braces_is_no_template():
    assert str(html("<p>{}</p>", "{} {0} {x}")) == "<p>{} {0} {x}</p>"


def test_join_escapes_what_is_not_markup():
    assert str(join([Markup("<b>"), "<i>"], " ")) == "<b> &lt;i&gt;"


def test_rows_are_escaped_a_column_at_a_time():
    table = rows('<tr title="{}"><td>{}</td></tr>', [['"', "b"], [html("<b>{}</b>", "<"), html("<i></i>")]])
    assert str(table) == '<tr title="&quot;"><td><b>&lt;</b></td></tr><tr title="b"><td><i></i></td></tr>'
    assert str(rows("<td>{}</td>", [["a", "<&>", "'"]])) == "<td>a</td><td>&lt;&amp;&gt;</td><td>&#39;</td>"
    assert str(rows("<td>{}</td>", [["%s", "{}"]])) == "<td>%s</td><td>{}</td>"
    assert rows("<td>{}</td>", [[]]) == NOTHING


def test_a_column_of_rows_is_markup_or_text_but_never_both():
    for mixed in ([Markup("<b>"), "<i>"], ["<i>", Markup("<b>")]):
        try:
            rows("<td>{}</td>", [mixed])
        except (AttributeError, TypeError):
            continue
        raise AssertionError("What may be text was taken for markup.")

"""The table is what TOML wants, in a steady order."""

from app.doctor.toml import line, quoted, written


def test_settings_stand_in_their_order_and_tables_below():
    table = {
        "fields": {"bio": False, "name": "full_name"},
        "cannot": ["search", "ids"],
        "values": {"status": {"suspended": False, "active": True}},
        "dialect": "django",
        "api": "/api",
    }
    assert written(table, []) == [
        "[panel]",
        'api = "/api"',
        'dialect = "django"',
        'cannot = ["search", "ids"]',
        "",
        "[panel.fields]",
        'name = "full_name"',
        "bio = false",
        "",
        "[panel.values]",
        "status = { active = true, suspended = false }",
    ]


def test_what_somebody_has_to_fill_in_is_a_comment_in_its_table():
    assert written({"api": "/api"}, [("values", "role = { admin = … }")])[-2:] == [
        "[panel.values]",
        "# role = { admin = … }",
    ]


def test_a_text_cannot_end_its_string():
    assert quoted('a"b\\c\nd') == '"a\\"b\\\\c\\u000Ad"'
    assert line("name", "Zoë") == 'name = "Zoë"'

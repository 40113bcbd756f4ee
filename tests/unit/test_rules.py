from app import rules
from app.words.english import English
from tests.unit.check import raises

GOOD = [
    ("username", "grace.hopper-2_"),
    ("name", "\u0639\u0628\u062f \u0627\u0644\u0631\u062d\u0645\u0646"),
    ("email", "grace@example"),
    ("role", "editor"),
    ("status", "invited"),
    ("title", "  as it is "),
    ("bio", "x" * 5000),
]
BAD = [
    ("username", "g", "username-length"),
    ("username", "x" * 65, "username-length"),
    ("username", "Grace", "username-characters"),
    ("username", "", "missing-username"),
    ("name", "\u3000\u200b", "missing-name"),
    ("name", "x" * 121, "line-length"),
    ("name", "a\nb", "control-character"),
    ("email", "", "missing-email"),
    ("email", "grace", "email-at"),
    ("email", "g@h@i", "email-at"),
    ("email", "@example", "email-at"),
    ("email", "gr ace@example", "email-spaces"),
    ("email", "x" * 250 + "@example", "email-length"),
    ("role", "owner", "role"),
    ("status", "", "status"),
    ("team", "x" * 121, "line-length"),
    ("bio", "x" * 5001, "bio-length"),
    ("bio", 7, "not-text"),
    ("name", None, "missing-name"),
]


def test_what_may_be_is_kept():
    for field, value in GOOD:
        assert rules.clean(field, value) == value


def test_a_required_text_is_trimmed_and_a_blank_optional_one_is_none():
    assert rules.clean("name", " Grace\u00a0") == "Grace"
    assert rules.clean("title", " \u3000 ") is None
    assert rules.clean("title", None) is None


def test_what_may_not_be_is_told_by_the_rule_that_it_breaks():
    for field, value, rule in BAD:
        with raises(rules.RuleError) as caught:
            rules.clean(field, value)
        assert (field, value, caught.error.rule) == (field, value, rule)


def test_every_rule_has_a_sentence():
    for _, _, rule in BAD:
        assert English.rules[rule]

"""The rules of a user's fields as the API says them; the rules themselves are tested on both Pythons."""

import pytest

from app import rules
from app.contract import fields
from server import schemas


def test_the_rules_the_shapes_and_the_contract_name_the_same_fields():
    assert {*rules.REQUIRED, *rules.OPTIONAL, *rules.READ_ONLY} == set(schemas.User.model_fields)
    written = {*rules.REQUIRED, *rules.OPTIONAL}
    assert set(schemas.NewUser.model_fields) == written
    assert set(schemas.UserChanges.model_fields) == {*written, "reason"}


@pytest.mark.parametrize(("text", "trimmed"), [(" a b ", "a b"), ("\u3000\u200b", ""), ("", ""), ("é\u00a0", "é")])
def test_trimming_takes_spaces_of_every_width(text, trimmed):
    assert rules.trim(text) == trimmed


def test_a_broken_rule_is_a_sentence():
    with pytest.raises(ValueError, match=r"^Enter an e-mail address with one @\.$"):
        fields.clean_field("email", "grace")

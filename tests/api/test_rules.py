"""The rules of a user's fields are plain Python that MicroPython can run too."""

import ast
from pathlib import Path

import pytest

from server import rules, schemas


def test_the_rules_import_nothing():
    tree = ast.parse(Path(rules.__file__).read_text())
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]


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
        rules.clean("email", "grace")

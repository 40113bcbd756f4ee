"""The demo searches as the server does, where both have what Unicode knows."""

import pytest

from server import letters
from tests.unit.demo.fakes import World


@pytest.mark.parametrize(
    ("name", "search"),
    [
        ("Łukasz Gonçalves", "lukasz%20goncalves"),
        ("Straße Jørgensen", "STRASSE"),
        ("İpek Işık", "ipek%20isik"),
        ("Алёна Ёлкина", "елкина"),
        ("ガブリエル", "ｶﾞﾌﾞﾘｴﾙ"),
    ],
)
def test_a_search_finds_a_name_without_its_accents(name, search):
    admin = World(letters).admin()
    made = admin.create("somebody", name=name)
    assert [user["id"] for user in admin.read("/users?search=" + search)["items"]][:1] == [made["id"]]

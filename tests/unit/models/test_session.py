from tests.unit.check import settle
from tests.unit.fakes import Models, user


async def test_nobody_is_signed_in_until_the_server_says_who():
    models = Models()
    assert models.session.user == {}
    models.session.fetch()
    models.network.out("GET /api/session").answer({"user": user(7), "csrf_token": None})
    await settle()
    assert models.session.user == user(7)

from tests.unit.check import settle
from tests.unit.fakes import Browser, Event, problem, user

POST = "POST /api/users"
EMPTY = {"name": "", "username": "", "email": "", "role": "viewer", "status": "invited", "title": "", "bio": ""}
GRACE = {"name": "Grace Hopper", "username": "grace", "email": "grace@example.org"}


class Form(Browser):
    """The form for somebody new."""

    def __init__(self, shelf=None):
        super().__init__("users/new", shelf=shelf)

    def type(self, **fields):
        for name in fields:
            self.act("typed", Event(fields=EMPTY | fields, name=name))

    async def save(self, **fields):
        self.act("save", Event(fields=EMPTY | fields))
        await settle()

    async def answer(self, value, status=200):
        self.network.out(POST).answer(value, status)
        await settle()

    @property
    def place(self):
        return self.main.attributes["data-route"]


async def test_what_was_filled_in_is_sent_and_the_profile_shows():
    form = Form()
    assert form.place == "users#new"
    await form.save(**GRACE)
    assert form.network.last.body == GRACE | {"role": "viewer", "status": "invited"}
    await form.answer(user(8, **GRACE), 201)
    assert form.place == "users#show"
    assert form.history.entries == ["users/8"]
    assert form.shell.said == ["Created Grace Hopper."]
    assert form.network.count("GET /api/users/8") == 0


async def test_an_empty_form_says_what_is_missing_and_sends_nothing():
    form = Form()
    await form.save()
    assert form.network.count(POST) == 0
    for sentence in ("Enter a name.", "Enter a username.", "Enter an e-mail address."):
        assert sentence in form.main.text


async def test_the_same_sent_twice_carries_the_same_key_and_another_another():
    form = Form()
    keys = []
    for fields in (GRACE, GRACE, GRACE | {"title": "Admiral"}):
        await form.save(**fields)
        keys.append(form.network.out(POST).headers["idempotency-key"])
        await form.answer(problem(500, "Something went wrong."), 500)
        form.network.requests = [each for each in form.network.requests if not each.is_out]
        form.clock.advance(60)
        await settle()
    assert keys[0] == keys[1]
    assert keys[2] != keys[1]


async def test_a_name_that_is_taken_stands_beside_its_field():
    form = Form()
    await form.save(**GRACE)
    await form.answer(problem(409, "Taken.", {"username": ["This username is taken."]}), 409)
    assert form.place == "users#new"
    assert "This username is taken." in form.main.text
    assert 'name="username" value="grace"' in form.main.text
    assert form.shell.focused == ["invalid"]


async def test_a_second_submit_makes_nobody_twice():
    form = Form()
    await form.save(**GRACE)
    await form.save(**GRACE)
    assert form.network.count(POST) == 1


async def test_what_was_typed_for_somebody_new_survives_a_crash():
    form = Form()
    form.type(name="Grace")
    again = Form(form.shelf)
    assert "You left something here" in again.main.text
    again.act("restore-draft")
    assert 'name="name" value="Grace"' in again.main.text


async def test_what_is_typed_while_it_is_made_is_offered_in_the_form_of_the_new_user():
    form = Form()
    await form.save(**GRACE)
    form.type(**(GRACE | {"title": "Admiral"}))
    await form.answer(user(8, title="", **GRACE), 201)
    assert form.place == "users#edit"
    assert form.history.entries == ["users/8/edit"]
    assert "You left something here" in form.main.text
    form.act("restore-draft")
    assert 'name="title" value="Admiral"' in form.main.text


async def test_an_editor_makes_viewers():
    form = Form()
    form.session.fetch()
    form.network.out("GET /api/session").answer({"user": user(1, role="editor"), "csrf_token": "t"})
    await settle()
    form.open("users")
    form.open("users/new")
    assert "Only administrators may change roles." in form.main.text


async def test_a_viewer_makes_nobody():
    form = Form()
    form.session.fetch()
    form.network.out("GET /api/session").answer({"user": user(1, role="viewer"), "csrf_token": "t"})
    await settle()
    form.open("users")
    form.open("users/new")
    assert "<form" not in form.main.text
    assert "This is not yours to change" in form.main.text

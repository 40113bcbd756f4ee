"""One is made, changed and deleted; whoever stays behind is said."""

import json

from app.doctor.doctor import examine
from app.doctor.writing import check_writes
from tests.unit.doctor.api import Network, Pages, case_of, said


class Writable(Pages):
    """Takes everything but what is in `refuses`: methods."""

    def __init__(self, refuses=(), forgets=False):
        Pages.__init__(self)
        self.refuses = refuses
        self._forgets = forgets

    def __call__(self, method, path, query, headers, body):
        if method in self.refuses:
            return 403, {"detail": "You may not."}
        if method == "GET":
            return Pages.__call__(self, method, path, query, headers, body)
        return self._write(method, path.rstrip("/")[7:], json.loads(body or "{}"))

    def _write(self, method, id, fields):
        if method == "POST":
            if not fields["name"]:
                return 400, {"name": ["This field may not be blank."]}
            self.people.append({"id": len(self.people) + 1, "version": 1} | fields)
            return 201, self.people[-1]
        found = [each for each in self.people if str(each["id"]) == id]
        if method == "DELETE":
            self.people = [each for each in self.people if str(each["id"]) != id]
            return 204, ""
        at = self.people.index(found[0])
        self.people[at] = ({"id": found[0]["id"]} if self._forgets else found[0]) | fields
        return 200, self.people[at]


async def written(api):
    case = case_of(Network(api))
    await examine(case, "/users")
    await check_writes(case, "abc")
    return case


async def test_who_was_made_is_gone_afterwards():
    api = Writable()
    case = await written(api)
    assert "Somebody can be deleted, and is not found then." in said(case, "fits")
    assert "a sentence for name" in said(case, "fits")
    assert len(api.people) == 40
    assert case.is_fit


async def test_who_cannot_be_deleted_is_said_to_be_there_still():
    api = Writable(refuses=("DELETE",))
    case = await written(api)
    assert "Delete them by hand" in said(case, "wrong")
    assert case.table["cannot"] == ["delete"]


async def test_who_may_not_make_anybody_makes_nobody():
    api = Writable(refuses=("POST",))
    case = await written(api)
    assert "Writes were not looked at" in said(case, "note")
    assert len(api.people) == 40


async def test_a_change_that_loses_the_rest_is_found_out():
    case = await written(Writable(forgets=True))
    assert "loses what it does not name: email, role, status, username" in said(case, "wrong")

"""A users API that is a function: it answers as some kind of API does, and misbehaves where a test wants it."""

import json

from app.doctor.case import Case
from app.doctor.doctor import examine
from app.doctor.ears import Ears
from app.doctor.entering import Known
from app.doctor.hiding import Hiding
from app.url import parse_query
from tests.unit.fakes import Answer, Clock

BASE = "http://api.example"


def person(number, **more):
    name = "abcdefghijklmnopqrstuvwxyz"[number % 26] * 4
    fields = {
        "id": number + 1,
        "username": name + str(number),
        "name": name + " Person",
        "email": name + str(number) + "@example.com",
        "role": ("admin", "editor", "viewer")[number % 3],
        "status": ("active", "invited")[number % 2],
        "version": 1,
    }
    return fields | more


class Sent:
    def __init__(self, result):
        self._result = result

    async def receive(self):
        if isinstance(self._result, Exception):
            raise self._result
        return self._result

    def abort(self):
        """It has been answered."""


class Network:
    """`server(method, path, query, headers, body)` answers `(status, value)` or `(status, value, headers)`.

    A value that is a text is the body as it stands; an OSError is raised where the answer is waited for.
    """

    def __init__(self, server):
        self.lines = []
        self.headers = []
        self._server = server

    def __call__(self, method, url, headers, body):
        path, _, query = url[len(BASE) :].partition("?")
        self.lines.append(method + " " + path)
        self.headers.append(headers)
        found = self._server(method, path, parse_query(query), headers, body)
        return Sent(found if isinstance(found, Exception) else _answer(*found))


def _answer(status, value, headers=None):
    if isinstance(value, str):
        return Answer(status, value, (headers or {}).get("content-type", "text/html"), headers)
    return Answer(status, json.dumps(value), "application/json", headers)


class Pages:
    """A list in Django's pages, or in others' where a test says how: `page(self, query)` is the whole answer.

    `people` are all; `search`, `sort` and `filter` work unless they are in `lacks`.
    """

    def __init__(self, count=40, lacks=(), page=None, **more):
        self.people = [person(number, **more) for number in range(count)]
        self.lacks = lacks
        self._page = page or django
        self.asked = 0

    def __call__(self, method, path, query, headers, body):
        self.asked += 1
        if path.rstrip("/") == "/users":
            return self._page(self, query)
        if path.startswith("/users/"):
            return self.one(path.rstrip("/")[7:])
        return 404, {"detail": "Not found."}

    def one(self, id):
        found = [each for each in self.people if str(each["id"]) == id]
        return (200, found[0]) if found else (404, {"detail": "Not found."})

    def found(self, query, search="search", sort="ordering"):
        people = self.people
        if "search" not in self.lacks and search in query:
            people = [each for each in people if query[search].lower() in each["name"].lower()]
        if "filter" not in self.lacks and "role" in query:
            people = [each for each in people if each["role"] == query["role"]]
        if "sort" not in self.lacks and sort in query:
            field = query[sort].lstrip("-")
            people = sorted(people, key=lambda each: (each[field], each["id"]), reverse=query[sort][0] == "-")
        return people


def django(api, query):
    people, size, number = api.found(query), int(query.get("page_size", 20)), int(query.get("page", 1))
    first, last = (number - 1) * size, number * size
    if number > 1 and first >= len(people):
        return 404, {"detail": "Invalid page."}
    next = BASE + "/users/?page=" + str(number + 1) if last < len(people) else None
    return 200, {"count": len(people), "next": next, "previous": None, "results": people[first:last]}


class Place:
    """Where a token lies."""

    def __init__(self):
        self._texts = {}

    @property
    def tokens(self):
        return self

    def cookie(self, name):
        return ""

    def take(self, key):
        return self._texts.get(key)

    def put(self, key, text):
        self._texts[key] = text

    def remove(self, key):
        self._texts.pop(key, None)


def case_of(network, secrets=(), most=40):
    clock = Clock()
    return Case(Ears(network, clock, 15, most), clock, Place(), Hiding(list(secrets)), BASE)


async def examined(server, users="/users", known=None):
    case = case_of(Network(server))
    await examine(case, users, known or Known())
    return case


def said(case, kind):
    """The sentences of one kind, in one text."""
    return " | ".join([finding.sentence for finding in case.findings if finding.kind == kind])

"""A browser as the stories see it: it asks, and keeps its session. Whoever carries the requests gives it `send`."""

import json

PASSWORD = "a few words in a row"


class Got:
    """An answer: `header` takes names in lower case, and is "" for one that is not there."""

    def __init__(self, status, text, header):
        self.status = status
        self.text = text
        self.header = header

    @property
    def json(self):
        return json.loads(self.text)

    def problem(self, status):
        """The document of a refusal, held to the shape that all have."""
        assert self.status == status, (self.status, self.text)
        assert self.header("content-type") == "application/problem+json"
        document = self.json
        assert document["status"] == status
        for name in ("type", "title", "detail"):
            assert document[name] and isinstance(document[name], str)
        return document

    def errors(self, status=422):
        """The fields that are refused, in order; each sentence is fit for people."""
        errors = self.problem(status)["errors"]
        for sentences in errors.values():
            assert sentences
            for sentence in sentences:
                assert sentence[0].upper() == sentence[0] and sentence[-1] == "."
        return sorted(errors)


class Browser:
    """`send(method, path, headers, text)` is a Got. The token of the session goes with every write."""

    def __init__(self, send):
        self._send = send
        self.csrf_token = ""

    def ask(self, method, path, value=None, headers=None, text=None):
        sent = {"content-type": "application/json"} if value is not None or text is not None else {}
        if self.csrf_token and method != "GET":
            sent["x-csrf-token"] = self.csrf_token
        return self._send(method, path, sent | (headers or {}), json.dumps(value) if value is not None else text)

    def get(self, path, headers=None):
        return self.ask("GET", path, None, headers)

    def read(self, path):
        answer = self.get(path)
        assert answer.status == 200, answer.text
        return answer.json

    def post(self, path, value, headers=None):
        return self.ask("POST", path, value, headers)

    def patch(self, path, value, headers=None):
        return self.ask("PATCH", path, value, headers)

    def delete(self, path, headers=None):
        return self.ask("DELETE", path, None, headers)

    def enter(self, path, value, method="POST"):
        """Begins a session, and takes its token."""
        answer = self.ask(method, path, value)
        if answer.status == 200:
            self.csrf_token = answer.json["csrf_token"]
        return answer

    def create(self, username, **more):
        fields = {"username": username, "name": "Some " + username, "email": username + "@example.com"} | more
        answer = self.post("/users", fields)
        assert answer.status == 201, answer.text
        return answer.json

    def invite(self, id):
        return self.post(f"/users/{id}/invitation", {}).json["token"]


def join(world, admin, username, **more):
    """(browser, user): somebody who was invited, has chosen a password, and is in."""
    user, browser = admin.create(username, **more), world.browser()
    entered = browser.enter("/session/welcome", {"token": admin.invite(user["id"]), "password": PASSWORD})
    assert entered.status == 200, entered.text
    return browser, entered.json["user"]

"""The demo outside a browser: what is kept lies in a dict, and time stands still until somebody waits."""

from app.demo.demo import Demo
from app.demo.network import BASE
from app.times import rfc3339
from tests.unit.contract.browser import Browser, Got

# A Monday at noon.
NOW = 1_781_524_800


class Shelf:
    """`is_full`: nothing outlives the page."""

    def __init__(self, is_full=False):
        self.texts = {}
        self.is_full = is_full

    def take(self, key):
        return self.texts.get(key)

    def put(self, key, text):
        self.texts[key] = text
        return not self.is_full

    def remove(self, key):
        self.texts.pop(key, None)


class Cookie:
    def __init__(self, token=None):
        self.token = token


class Letters:
    """ASCII has no accents."""

    def bare(self, text):
        return text.lower()

    def composed(self, text):
        return text


class Timer:
    def later(self, seconds, callback):
        callback()
        return lambda: None


class World:
    """As the stories of tests/unit/contract/ want it: several browsers that see what one shelf keeps."""

    def __init__(self, letters=None, shelf=None):
        self.now = NOW
        self.shelf = shelf or Shelf()
        self.broken = []
        self.refusals = 0
        self._letters = letters or Letters()
        self._keys = 0

    def demo(self, cookie, requires_match=False):
        return Demo(
            self.shelf,
            cookie,
            self._letters,
            Timer(),
            lambda: float(self.now),
            self._make_key,
            "a test",
            self.broken.append,
            self._refused,
            requires_match,
        )

    def admin(self, requires_match=False):
        demo = self.demo(Cookie(), requires_match)
        demo.open()
        browser = self.of(demo)
        browser.csrf_token = browser.read("/session")["csrf_token"]
        return browser

    def browser(self):
        return self.of(self.demo(Cookie("")))

    def of(self, demo):
        return Browser(lambda method, path, headers, text: self._send(demo, method, path, headers, text))

    def wait(self, seconds):
        self.now += seconds

    def time(self):
        return rfc3339(self.now)

    def _send(self, demo, method, path, headers, text):
        answer = demo.network.answered(method, BASE + path, headers, text)
        if self.broken:
            raise self.broken[0]
        return Got(answer.status, answer.text, answer.header)

    def _make_key(self):
        self._keys += 1
        return f"{self._keys:032d}"

    def _refused(self):
        self.refusals += 1

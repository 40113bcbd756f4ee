"""The world outside, by hand: a clock to set, a network that answers when told, a page that remembers what was drawn.

`Browser` wires all of it as app/main.py does.
"""

import asyncio
import json

from app import resources
from app.api.connect import connect
from app.commands import Commands
from app.components.inspector_drawer import Drawer
from app.components.offline import Offline
from app.components.sidebar import Sidebar
from app.config import Config
from app.controllers.doctor import DoctorController
from app.controllers.inspector import InspectorController
from app.controllers.session import SessionController
from app.controllers.users import UsersController
from app.global_commands import global_commands
from app.keys import Keys
from app.models.activity import Activity
from app.models.deletions import Deletions
from app.models.draft import Drafts
from app.models.session import Session
from app.models.users import Users
from app.panel import Panel
from app.query.cache import Cache
from app.query.retry import Retry
from app.region import Region
from app.router import Router
from app.routes import ROUTES
from app.views.not_found import NotFoundView
from app.words import words

# Errors that nobody awaited. Both runners fail a test that leaves one here.
unheard = []


class Clock:
    """Stands still until a test moves it; timers fire when it passes them, in their order."""

    def __init__(self):
        self._monotonic = 1000.0
        self._wall = 1700000000.0
        self._timers = []

    def monotonic(self):
        return self._monotonic

    def wall(self):
        return self._wall

    def later(self, seconds, callback):
        timer = (self._monotonic + seconds, callback)
        self._timers.append(timer)
        return lambda: self._timers.remove(timer) if timer in self._timers else None

    def soon(self, callback):
        """A browser would finish what it is doing first; here the tick ends with the call."""
        callback()

    @property
    def timers(self):
        """How many are waiting."""
        return len(self._timers)

    def advance(self, seconds):
        end = self._monotonic + seconds
        while [timer for timer in self._timers if timer[0] <= end]:
            timer = min(self._timers, key=lambda timer: timer[0])
            self._timers.remove(timer)
            self._move_to(timer[0])
            timer[1]()
        self._move_to(end)

    def _move_to(self, monotonic):
        self._wall += monotonic - self._monotonic
        self._monotonic = monotonic

    def set_wall(self, seconds):
        """The machine slept, or its clock was set: the wall clock alone moves."""
        self._wall += seconds

    def stand_still(self, seconds):
        """The wall clock was set back by exactly what has passed: the monotonic clock alone moves."""
        self._monotonic += seconds


class Answer:
    """What came back."""

    def __init__(self, status, text, kind, headers=None):
        self.status = status
        self.text = text
        self._headers = {"content-type": kind} | (headers or {})

    def header(self, name):
        return self._headers.get(name, "")


class Request:
    """One request that is out: the test answers it, or breaks the line."""

    def __init__(self, method, url, headers, body):
        self.line = method + " " + url
        self.headers = headers
        self.text = body
        self.body = json.loads(body) if body is not None and "json" in headers.get("content-type", "") else None
        self.is_aborted = False
        self._end = asyncio.Event()
        self._result = None

    @property
    def is_out(self):
        return not self._end.is_set()

    def answer(self, value, status=200, headers=None):
        kind = "application/json" if status < 400 else "application/problem+json"
        self.answer_text(json.dumps(value), status, kind, headers)

    def answer_text(self, text, status=200, kind="application/json", headers=None):
        self._finish(Answer(status, text, kind, headers))

    def break_off(self):
        self._finish(OSError("the line is dead"))

    async def receive(self):
        await self._end.wait()
        if isinstance(self._result, Exception):
            raise self._result
        return self._result

    def abort(self):
        if self.is_out:
            self.is_aborted = True
            self._finish(OSError("aborted"))

    def _finish(self, result):
        self._result = result
        self._end.set()


class Network:
    """Counts what it was asked. `server(line, body)` answers (status, value) at once; without one the test answers."""

    def __init__(self, server=None):
        self.requests = []
        self.server = server

    def __call__(self, method, url, headers, body):
        request = Request(method, url, headers, body)
        self.requests.append(request)
        if self.server is not None:
            status, value = self.server(request.line, request.body)
            request.answer(value, status)
        return request

    @property
    def lines(self):
        return [request.line for request in self.requests]

    @property
    def last(self):
        return self.requests[-1]

    def count(self, line):
        return len([each for each in self.lines if each == line])

    def out(self, line):
        """The newest request with this line that waits for its answer."""
        for request in reversed(self.requests):
            if request.line == line and request.is_out:
                return request
        raise AssertionError(line + " is not out, only " + str([each.line for each in self.requests if each.is_out]))


class Asked:
    """A question to the query layer, without a network: the test gives its answer."""

    def __init__(self, sent_tag=None):
        self.sent_tag = sent_tag
        self.is_aborted = False
        self.tag = None
        self.size = 0
        self.is_unchanged = False
        self.is_joined = False
        self._end = asyncio.Event()
        self._result = None

    def settle(self, result, tag=None, size=0):
        self.tag, self.size = tag, size
        self._result = result
        self._end.set()

    def settle_unchanged(self):
        """What the tag stands for still holds."""
        self.is_unchanged = True
        self.settle(None, self.sent_tag)

    async def answer(self):
        await self._end.wait()
        if isinstance(self._result, Exception):
            raise self._result
        return self._result

    def abort(self):
        self.is_aborted = True


class Asker:
    """Called to ask; remembers each question."""

    def __init__(self):
        self.asked = []

    def __call__(self, tag=None):
        self.asked.append(Asked(tag))
        return self.asked[-1]

    def __len__(self):
        return len(self.asked)

    def __getitem__(self, at):
        return self.asked[at]


class Element:
    """A place on the page: what was drawn into it, its attributes, and its descendants by name."""

    def __init__(self):
        self.draws = []
        self.attributes = {}
        self.children = {}
        self.written = {}
        self.marks = {}

    def draw(self, markup):
        self.draws.append(markup.text)

    def set(self, name, value):
        if value is None:
            self.attributes.pop(name, None)
        else:
            self.attributes[name] = value

    def child(self, name):
        if name not in self.children:
            self.children[name] = Element()
        return self.children[name]

    def write(self, name, text, classes):
        self.written[name] = (text, classes)

    def mark(self, id, sentence):
        self.marks[id] = sentence

    @property
    def text(self):
        """What stands there now."""
        return self.draws[-1] if self.draws else ""

    @property
    def state(self):
        return self.attributes.get("data-state")

    @property
    def is_busy(self):
        return "aria-busy" in self.attributes

    @property
    def is_slow(self):
        return "data-slow" in self.attributes


class History:
    """The entries of this tab; `go` follows a link, `step` is the back button."""

    def __init__(self, fragment=""):
        self.entries = [fragment]
        self.at = 0
        self._before = 0
        self._callback = None

    @property
    def fragment(self):
        return self.entries[self.at]

    def push(self, fragment):
        self._arrive(self.at + 1)
        self.entries = self.entries[: self.at] + [fragment]

    def replace(self, fragment):
        self.entries[self.at] = fragment

    def on_change(self, callback):
        self._callback = callback

    def revert(self):
        step = self.at - self._before
        self.at = self._before
        return lambda: self.step(step)

    def go(self, fragment):
        self.push(fragment)
        self._callback()

    def step(self, steps):
        self._arrive(self.at + steps)
        self._callback()

    def _arrive(self, at):
        self._before, self.at = self.at, at


class Shell:
    """What the panel said and did around its regions."""

    def __init__(self):
        self.titles = []
        self.said = []
        self.failures = []
        self.offers = []
        self.spoken = []
        self.remembered_language = None
        self.focused = []
        self.revealed = None
        self.is_dark = False
        self.rows = []
        self.row = None
        self.announced = []
        self.is_returning = False
        self.current = None
        self.is_unsaved = False
        self.is_dialog_open = False
        self.is_drawer_open = False
        self.is_menu_open = False
        self.entrance = None
        self.scrolls = 0
        self.is_anew = False
        self.held = []
        self.copied = []
        self.may_copy = True

    def set_title(self, title):
        self.titles.append(title)

    def focus_heading(self):
        self.focused.append("heading")

    def return_focus(self):
        if self.is_returning:
            self.focused.append("where it was")
        return self.is_returning

    def scroll_up(self):
        self.scrolls += 1

    def focus_invalid(self):
        self.focused.append("invalid")

    def announce(self, message):
        self.announced.append(message)

    def say(self, message, is_failure, action=None):
        (self.failures if is_failure else self.said).append(message)
        if action is not None:
            self.offers.append(Offer(message, action[0], action[1]))

    def say_with(self, message, action, seconds, name, gone):
        self.said.append(message)
        offer = Offer(message, action[0], action[1], seconds, name, gone)
        self.offers.append(offer)
        return offer.take_back

    def mark_current(self, target):
        self.current = target

    def set_unsaved(self, is_unsaved):
        self.is_unsaved = is_unsaved

    def focus(self, id):
        self.focused.append(id)

    def address(self, url):
        return "https://panel.example/" + url

    async def copy(self, text):
        self.copied.append(text)
        return self.may_copy

    def focus_row(self, step):
        """`rows` are the ids of those in sight."""
        at = self.rows.index(self.row) + step if self.row in self.rows else 0
        self.row = self.rows[max(0, min(at, len(self.rows) - 1))] if self.rows else None

    def focused_row(self):
        return self.row

    def reveal(self, id):
        self.revealed = id

    def switch_theme(self):
        self.is_dark = not self.is_dark

    def is_held(self, region, part):
        return region + "/" + part in self.held

    def open_drawer(self):
        self.is_drawer_open = True

    def close_drawer(self):
        self.is_drawer_open = False

    def open_dialog(self):
        self.is_dialog_open = True

    def close_dialog(self):
        self.is_dialog_open = False

    def close_menu(self):
        self.is_menu_open = False

    def translate(self):
        self.spoken.append(words.code)

    def remember_language(self, code):
        self.remembered_language = code

    def open_entrance(self, is_whole):
        self.entrance = "whole" if is_whole else "over the page"

    def close_entrance(self):
        self.entrance = None

    def start_anew(self):
        self.is_anew = True


class Offer:
    """A message with a button: the test presses it (`act`), or lets its time pass (`expire`)."""

    def __init__(self, message, word, act, seconds=None, name="act", gone=None):
        self.message = message
        self.word = word
        self.seconds = seconds
        self.name = name
        self.is_open = True
        self._act = act
        self._gone = gone

    def act(self):
        self._end(self._act)

    def expire(self):
        self._end(self._gone)

    def take_back(self):
        self._end(None)

    def _end(self, callback):
        if self.is_open:
            self.is_open = False
            if callback is not None:
                callback()


class Formats:
    """Says what it was given."""

    def date(self, time):
        return "date " + time

    def date_time(self, time):
        return "time " + time

    def exact(self, time):
        return "exact " + time

    def weekday(self, time):
        return "weekday " + time[:10]

    def clock(self, time):
        return "at " + time[11:16]

    def day(self, date):
        return "day " + date

    def speak(self, code):
        """It says the same in all languages."""

    def number(self, number):
        # MicroPython writes some floats with all their digits.
        return f"{number:.1f}" if isinstance(number, float) else str(number)


class Event:
    """What a control held when something happened to it."""

    def __init__(self, value="", fields=None, key=None, name=""):
        self.value = value
        self.fields = fields or {}
        self.key = key
        self.name = name


class World:
    """Whether somebody looks and whether there is a network: `change(is_visible=False)` turns away."""

    def __init__(self):
        self.is_visible = True
        self.is_online = True
        self._observers = []

    def observe(self, callback):
        self._observers.append(callback)
        return lambda: self._observers.remove(callback)

    def change(self, is_visible=None, is_online=None):
        self.is_visible = self.is_visible if is_visible is None else is_visible
        self.is_online = self.is_online if is_online is None else is_online
        for callback in list(self._observers):
            callback()


class Storage:
    """What outlives a reload: give the next visit the same one."""

    def __init__(self, texts=None):
        self.texts = dict(texts or {})
        self.orders = {}
        self.pruned = []

    def take(self, key):
        return self.texts.get(key)

    def put(self, key, order, text):
        if order >= self.orders.get(key, ""):
            self.orders[key] = order
            self.texts[key] = text

    def clear(self):
        self.texts, self.orders = {}, {}

    def prune(self, most, characters):
        self.pruned.append((most, characters))


class Shelf:
    """What stays in this browser: give the next visit the same one, or its texts."""

    def __init__(self, texts=None):
        self.texts = dict(texts or {})

    def take(self, key):
        return self.texts.get(key)

    def put(self, key, text):
        self.texts[key] = text

    def remove(self, key):
        self.texts.pop(key, None)

    def clear(self):
        self.texts = {}


class Cookies:
    """What a way in needs of the browser: the cookies that a page may read, and a place for a token."""

    def __init__(self, cookies=None):
        self.cookies = dict(cookies or {})
        self.tokens = Shelf()

    def cookie(self, name):
        return self.cookies.get(name, "")


class Somebody:
    """Who is signed in, without a cache: what was refused is remembered, `renew()` is called for a new token."""

    def __init__(self, renew=None, csrf_token=""):
        self.csrf_token = csrf_token
        self.refusals = []
        self._renew = renew

    def refused(self, error):
        self.refusals.append(error)

    async def fetch(self, force_refetch=False):
        return await self._renew()


class Channel:
    """The tabs of one browser: what is posted in one reaches the others when the test says so, or at once."""

    def __init__(self, others=None):
        self._tabs = others._tabs if others is not None else []
        self._tabs.append(self)
        self._callback = None
        self.posted = []

    def post(self, text):
        self.posted.append(text)
        for tab in list(self._tabs):
            if tab is not self and tab._callback is not None:
                tab._callback(text)

    def listen(self, callback):
        self._callback = callback


class Locks:
    """The locks of one browser, and one tab's hold on them; `kill` is the tab's end."""

    def __init__(self, others=None):
        self._queues = others._queues if others is not None else {}
        self._is_dead = False

    def request(self, name, granted):
        place = [self, granted]
        queue = self._queues[name] = self._queues.get(name, [])
        queue.append(place)
        if queue[0] is place:
            granted()
        return lambda: self._leave(name, place)

    def kill(self):
        for name in list(self._queues):
            for place in [place for place in self._queues[name] if place[0] is self]:
                self._leave(name, place)

    def _leave(self, name, place):
        queue = self._queues[name]
        if not [each for each in queue if each is place]:
            return
        was_first = queue[0] is place
        self._queues[name] = queue = [each for each in queue if each is not place]
        if was_first and queue:
            queue[0][1]()


class Models:
    """All that the panel can know, on a clock and a network that the test moves. There is no page.

    `retries` is how often a read is repeated when it fails for now: never, for tests of what a failure looks like.
    `config` is the [panel] table.
    """

    def __init__(self, server=None, retries=0, config=None):
        self.clock = Clock()
        self.world = World()
        self.network = Network(server)
        self.config = Config(config or {})
        retry = Retry(lambda: 1.0, retries)
        self.cache = Cache(self.clock, self.config.stale_time, unheard.append, world=self.world, retry=retry)
        self.cookies = Cookies()
        new_key = lambda: "key " + str(len(self.network.requests))  # noqa: E731
        self.api = connect(self.config, self.network, self.clock, self.cookies, retry, new_key, lambda: self.session)
        self.users = Users(self.cache, self.api)
        self.activity = Activity(self.cache, self.api)
        self.session = Session(self.cache, self.api)


class Browser(Models):
    """The whole panel, wired as in app/main.py."""

    def __init__(self, fragment="", server=None, retries=0, shelf=None, preferences=None, config=None):
        super().__init__(server, retries, config)
        self.preferences = Shelf(preferences)
        self.shelf = shelf or Shelf()
        self.drafts = Drafts(self.shelf, lambda: self.session.user.get("id"), self.clock.wall)
        self.history = History(fragment)
        self.shell = Shell()
        self.main, self.sidebar, self.dialog, self.inspector = Element(), Element(), Element(), Element()
        self.entrance, self.offline_bar = Element(), Element()
        self.regions = {
            "main": Region(self.main, self.clock, lambda visit, is_first: self.app.drawn(visit, is_first)),
            "sidebar": Region(self.sidebar, self.clock),
            "dialog": Region(self.dialog, self.clock),
            "inspector": Region(self.inspector, self.clock),
            "entrance": Region(self.entrance, self.clock),
            "offline": Region(self.offline_bar, self.clock),
        }
        main, dialog = self.regions["main"], self.regions["dialog"]
        self.app = Panel(self.config, main, dialog, self.shell, Formats(), self.clock, unheard.append)
        self.app.can, self.app.fields, self.app.largest = self.api.can, self.api.fields, self.api.largest
        self.app.preferences = self.preferences
        self.app.commands = Commands(self.regions, self.app.may)
        self.app.deletions, self.app.drafts = Deletions(self.users, unheard.append), self.drafts
        self.app.regions = list(self.regions.values())
        self.app.speak("en")
        self.app.sidebar = Sidebar(self.app, self.regions["sidebar"], self.users)
        self.app.drawer = self.drawer = Drawer(self.app, self.regions["inspector"], self.cache, self.shell)
        self.keys = self.app.keys = Keys(self.clock, self.app.commands)
        self.app.commands.everywhere = global_commands(self.app, self.users, self.shell)
        controllers = {
            "users": UsersController(
                self.app, self.users, lambda: self.activity, lambda: "key " + str(len(self.network.requests))
            ),
            "session": SessionController(self.app, self.session, self.regions["entrance"], self.shell),
            "inspector": InspectorController(self.app, self.cache, self.shell),
            "doctor": DoctorController(self.app),
        }
        self.sessions = controllers["session"]
        self.app.session, self.app.ended = self.session, self.sessions.ended
        self.app.router = Router(ROUTES, controllers, self.history, lambda lost: self.app.show(NotFoundView(self.app)))
        self.app.router.add(resources.ROUTES, resources.controllers(self.app, self.cache, self.api))
        self.cache.listen(lambda kind, *more: self.app.forget(self.cache.reset_reason) if kind == "reset" else None)
        self.app.router.start()
        self.offline = Offline(self.app, self.regions["offline"], self.world)

    @property
    def view(self):
        return self.app.main.view

    def open(self, fragment):
        """Follows a link."""
        self.history.go(fragment)

    def act(self, action, event=None, inside="main"):
        """Something happens to a control in a region: `act("retry", inside="main/stats")`. Whether anybody took it."""
        names = inside.split("/")
        return self.regions[names[0]].act(names[1:], action, event or Event()) or self.app.commands.run(action)

    def press(self, key, inside="main", is_in_field=False, is_repeat=False):
        """Whether anybody took it. `inside` "" is nowhere; in an open dialog it is there."""
        is_in_dialog = self.shell.is_dialog_open
        names = ["dialog"] if is_in_dialog else inside.split("/") if inside else []
        return self.keys.press(key, names, is_in_field, is_repeat, is_in_dialog)


def user(id=1, **fields):
    """A user as the API sends one."""
    base = {
        "id": id,
        "username": "user" + str(id),
        "name": "User " + str(id),
        "email": "user" + str(id) + "@example.org",
        "role": "viewer",
        "status": "active",
        "title": "Engineer",
        "team": "Platform",
        "location": "Lisbon",
        "timezone": "Europe/Lisbon",
        "phone": "+351 21 000",
        "bio": "First line.\nSecond line.",
        "login_count": 3,
        "last_login_at": "2026-01-31T09:30:00Z",
        "created_at": "2025-01-31T09:30:00Z",
        "updated_at": "2026-01-30T09:30:00Z",
        "version": 1,
    }
    return base | fields


def page(items, number=1, pages=1, total=None):
    """A page of a list as the API sends one."""
    return {"items": items, "page": number, "pages": pages, "size": 25, "total": len(items) if total is None else total}


def problem(status, detail, errors=None):
    """A refusal as the API sends one."""
    document = {"type": "about:blank", "title": "Refused", "status": status, "detail": detail}
    return document | ({"errors": errors} if errors else {})

"""What the query contract allows, for one tab. To be read beside the contract: the numbers are its lines.

Everything that starts (a request, a list's request, a write, the end of a write, a reset) takes the next number of one
count. The model knows no event loop and no timer: the test tells it what happens, and when.
"""

GC_TIME, MAX_ENTRIES, MOST_UNWATCHED = 60.0, 4, 4
RETRIES, THROTTLE, SLACK = 3, 5.0, 1.0  # seconds by which a sweep may be late
NEVER = float("inf")


class Forgotten(Exception):
    """Line 20."""


class Abandoned(Exception):
    """Line 17."""


class Gone(Exception):
    """Line 15."""

    is_gone = True


class Said:
    """What the server has said: `number` is that of its request, `at` the two clocks when it arrived."""

    def __init__(self, data, number, at, tag=None):
        self.data, self.number, self.at, self.tag = data, number, at, tag


class Promise:
    """`forced_at`: only an answer to a request with a greater number will do (8)."""

    def __init__(self):
        self.is_settled, self.value, self.error = False, None, None
        self.forced_at = self.awaiters = 0

    def settle(self, value, number):
        assert not self.is_settled
        assert number > self.forced_at, "8: the request was sent before the forced call"
        self.is_settled, self.value = True, value

    def fail(self, error):
        assert not self.is_settled
        self.is_settled, self.error = True, error


class Request:
    """`is_aborted`: it was superseded or given up before it came back."""

    def __init__(self, thing, number, tag, retries=0):
        self.thing, self.number, self.tag, self.retries = thing, number, tag, retries
        self.is_over = self.is_aborted = False
        self.retry_at = None  # when it will be sent again, if it failed for now
        self.error = None


class Write:
    def __init__(self, thing, change, removes):
        self.thing, self.change, self.removes = thing, change, removes
        self.number = None  # when it was sent


class Observer:
    """Polls `every` so many seconds, and asks again with the stale time `asks` when told; None for neither."""

    def __init__(self, every, asks):
        self.every, self.asks, self.told = every, asks, []


class Thing:
    """One entry, as the contract sees it."""

    def __init__(self, key, newest, now):
        self.key, self.newest, self.used_at = key, newest, now[0]
        self.said = self.error = self.promise = self.question = self.ended_at = self.stale_at = None
        self.stale_time, self.is_asked = 30.0, False
        self.writes, self.turns, self.observers = [], [], []
        self.is_owed, self.seen, self.changes = False, (False, None, None), 0

    @property
    def shown(self):
        """21: what is known, with every open change over it."""
        if self.said is None:
            return None
        data = self.said.data
        for write in self.writes:
            data = data | (write.change or {})
        return data

    @property
    def is_waiting(self):
        return self.promise is not None and not self.promise.is_settled

    @property
    def is_watched(self):
        return bool(self.observers) or (self.promise is not None and self.promise.awaiters > 0)

    @property
    def is_idle(self):
        return not (self.observers or self.is_waiting or self.writes)

    @property
    def every(self):
        return min([each.every for each in self.observers if each.every], default=None)

    def is_fresh(self, stale_time, now):
        """3, 6, 7, 12: by the clock that says more; never after an error, nor when marked."""
        if self.said is None or self.error is not None or self.stale_at is not None:
            return False
        return stale_time is None or age(self.said.at, now) < stale_time


def age(then, now):
    monotonic, wall = now[0] - then[0], now[1] - then[1]
    return NEVER if wall < 0 else max(monotonic, wall)


class Model:
    """`sent` collects the requests that must have gone out, in order."""

    def __init__(self, now):
        self.now = now  # (monotonic, wall)
        self.things, self.gone = {}, {}
        self.count = self.reset_at = 0
        self.sent, self.asking = [], []
        self.is_visible = self.is_online = True
        self.returned_at = None
        self.broken = {}  # key: the error that sending raises at once
        self.hits = self.joins = 0

    def start(self):
        self.count += 1
        return self.count

    def thing(self, key):
        """1: one a key. 15, 20: what was known to be gone, or forgotten, is so for whoever asks anew."""
        if key not in self.things:
            self.things[key] = Thing(key, max(self.reset_at, self.gone.get(key, 0)), self.now)
        return self.things[key]

    # Asking.

    def ask(self, key, stale_time):
        """Returns the promise, and whether it is one that was there before."""
        thing = self.asker(key, stale_time)
        if thing.is_waiting:
            self.joins += 1
        elif thing.is_fresh(stale_time, self.now):
            self.hits += 1
            return None
        else:
            self.send(thing)
        return thing.promise

    def force(self, key, stale_time):
        thing = self.asker(key, stale_time)
        thing.is_owed = bool(thing.writes)
        if not thing.is_waiting:
            thing.promise = Promise()
        thing.promise.forced_at = self.count
        self.send(thing, is_forced=True)
        return thing.promise

    def asker(self, key, stale_time):
        thing = self.thing(key)
        thing.stale_time, thing.is_asked, thing.used_at = stale_time, True, self.now[0]
        return thing

    def send(self, thing, is_forced=False, retries=0, tag=None):
        self.give_up(thing)
        if not thing.is_waiting:
            thing.promise = Promise()
        if not is_forced and not retries:
            tag = thing.said.tag if thing.said else None
        thing.newest = self.start()
        request = thing.question = Request(thing, thing.newest, tag, retries)
        if not retries:
            self.make_way(thing)
        self.sent.append(request)
        if thing.key in self.broken:
            self.deliver(request, self.broken[thing.key])

    def make_way(self, thing):
        """17: what nobody waits for may be given up when much else is asked for, the oldest first."""
        self.asking = [each for each in self.asking if each.is_waiting and each is not thing] + [thing]
        idle = [each for each in self.asking if not each.is_watched]
        for each in idle[: max(0, len(idle) - MOST_UNWATCHED)]:
            self.give_up(each)
            each.promise.fail(Abandoned())
            each.promise, each.used_at = None, self.now[0]

    def give_up(self, thing):
        request, thing.question = thing.question, None
        if request is not None:
            request.is_aborted = not request.is_over
            request.retry_at = None

    def ask_again(self, thing):
        if thing.is_waiting:
            self.send(thing, is_forced=True)

    # Answers.

    def deliver(self, request, result, tag=None):
        """Data, an error, or None for 304. Only the newest may speak (10), and no read during a write (11)."""
        request.is_over, thing = True, request.thing
        if thing.question is not request:
            return
        if isinstance(result, Exception):
            self.failed(request, result)
        elif thing.writes:
            thing.question = None
        else:
            thing.question = None
            said = Said(result, request.number, self.now, tag)
            self.take(
                thing, Said(thing.said.data, request.number, self.now, thing.said.tag) if result is None else said
            )

    def failed(self, request, error):
        """13: what may pass is asked again while somebody waits and looks and there is a network."""
        wait = min(30.0, max(0.5 * 2**request.retries, getattr(error, "retry_after", None) or 0.0))
        may_pass = getattr(error, "is_temporary", False) and request.retries < RETRIES
        if may_pass and self.is_wanted(request.thing):
            request.retry_at, request.error = self.now[0] + wait, error
        else:
            self.failed_for_good(request.thing, request.number, error)

    def failed_for_good(self, thing, number, error):
        thing.question = None
        if thing.writes:
            return
        if getattr(error, "is_gone", False):
            self.remove(thing, number, error)
        else:
            self.fail(thing, error)

    def is_wanted(self, thing):
        return thing.is_watched and self.is_visible and self.is_online

    def take(self, thing, said, sent=None):
        """`sent` is the number of the request, where that is not the answer's own: a write's."""
        sent = said.number if sent is None else sent
        if thing.said is not None and thing.said.data == said.data:
            said.data = thing.said.data
        thing.said, thing.error = said, None
        if thing.stale_at is not None and said.number > thing.stale_at:
            thing.stale_at = None
        thing.newest = max(thing.newest, said.number)
        if thing.is_waiting and not thing.is_owed:
            thing.promise.settle(thing.shown, sent)
        self.tell(thing)
        self.ended(thing)

    def fail(self, thing, error):
        """12: it reaches everyone, keeps what was known, and is never fresh."""
        thing.error = error
        if thing.is_waiting:
            thing.promise.fail(error)
        self.tell(thing, is_news=True)
        self.ended(thing)

    def ended(self, thing):
        thing.ended_at, thing.used_at = self.now, self.now[0]

    def tell(self, thing, is_news=False):
        """5, 24: observers hear of what is shown when it changes, and only then."""
        seen, thing.seen = thing.seen, (thing.said is not None, thing.shown, thing.error)
        thing.changes += 1 if is_news or seen != thing.seen else 0
        for observer in list(thing.observers) if is_news or seen != thing.seen else []:
            observer.told.append((thing.shown, thing.error))
            if observer.asks is not None and thing.error is None:
                self.ask(thing.key, observer.asks)

    def remove(self, thing, number, error):
        """14, 15: not there any more, and no answer asked for before brings it back."""
        self.give_up(thing)
        thing.newest = max(thing.newest, number)
        self.gone[thing.key] = thing.newest
        self.lose(thing, error)

    def lose(self, thing, error):
        thing.said = thing.stale_at = None
        thing.is_owed = False
        self.fail(thing, error)

    # Told without having asked.

    def learn(self, key, data, number, at):
        """2: taken when asked for later than all else. 11: not while a write is open; it may know more, though."""
        thing = self.thing(key)
        if number <= thing.newest:
            return
        if thing.writes:
            thing.stale_at = thing.stale_at or 0
            return
        self.give_up(thing)
        self.take(thing, Said(data, number, at))

    def invalidate(self, key):
        """9: what is on its way may be from before."""
        thing = self.things.get(key)
        if thing is not None:
            thing.stale_at = self.start()
            self.ask_again(thing)

    def reset(self, reason):
        """20."""
        self.reset_at = self.start()
        things = list(self.things.values())
        self.things = {thing.key: thing for thing in things if thing.observers}
        for thing in things:
            self.give_up(thing)
            thing.writes = []
            thing.newest = self.reset_at
            self.lose(thing, reason or Forgotten())

    # Writing.

    def write(self, write):
        thing = write.thing
        thing.writes.append(write)
        thing.newest = self.start()
        self.tell(thing)

    def written(self, write, data):
        thing = write.thing
        if write not in thing.writes:
            return
        thing.writes.remove(write)
        number = self.start()
        if write.removes:
            self.remove(thing, number, Gone())
            return
        self.give_up(thing)
        self.take(thing, Said(data, number, self.now), write.number)
        if thing.is_owed and not thing.writes:
            thing.is_owed = False
            self.ask_again(thing)

    def unwritten(self, write, is_refusal):
        """21: this one change is undone. Who waits gets an answer all the same."""
        thing = write.thing
        if write not in thing.writes:
            return
        thing.writes.remove(write)
        thing.newest, thing.used_at = self.start(), self.now[0]
        self.tell(thing)
        if write.number is not None and not is_refusal:
            thing.stale_at = thing.newest
        if not thing.writes:
            thing.is_owed = False
            self.ask_again(thing)

    # The world.

    def world(self, is_visible, is_online):
        """25: back at the page or back at the network, what is stale and observed is asked for, once in a while."""
        was_there = self.is_visible and self.is_online
        self.is_visible, self.is_online = is_visible, is_online
        if was_there or not (is_visible and is_online):
            return
        if self.returned_at is not None and self.now[0] - self.returned_at < THROTTLE:
            return
        self.returned_at = self.now[0]
        for thing in list(self.things.values()):
            if thing.observers and not thing.is_fresh(thing.stale_time, self.now):
                self.refetch(thing)

    def refetch(self, thing):
        if thing.is_asked and not thing.is_waiting:
            self.send(thing)

    def sent_by_itself(self, key, now):
        """A request went out while time passed: a repetition that was due, or a poll."""
        self.pass_to(now)
        thing = self.things[key]
        if thing.question is not None and thing.question.retry_at is not None:
            request = thing.question
            assert abs(request.retry_at - now[0]) < 1e-6 and self.is_wanted(thing), "13: asked again at the wrong time"
            request.retry_at = None
            thing.question = None
            self.send(thing, retries=request.retries + 1, tag=request.tag)
        else:
            assert thing.every and self.is_visible and self.is_online, "asked without a cause"
            assert not thing.is_waiting and thing.is_asked, "4: asked although a request is out"
            assert thing.ended_at is None or age(thing.ended_at, now) > thing.every - 1e-6, "25: polled too early"
            self.send(thing)

    def pass_to(self, now):
        """Repetitions that fall due and that nobody wants any more have failed."""
        for thing in list(self.things.values()):
            request = thing.question
            if request is None or request.retry_at is None or request.retry_at > now[0] + 1e-6:
                continue
            if not self.is_wanted(thing):
                self.now = moment(request.retry_at, self.now)
                request.retry_at = None
                self.failed_for_good(thing, request.number, request.error)
            else:
                assert request.retry_at > now[0] - 1e-6, "13: not asked again"
        self.now = now

    def passed(self):
        """What must have happened by now."""
        for thing in self.things.values():
            due = thing.question is not None and thing.question.retry_at is not None
            assert not due or thing.question.retry_at > self.now[0] + 1e-9, "13: not asked again"
            if (
                thing.every
                and thing.ended_at
                and thing.is_asked
                and not thing.is_waiting
                and self.is_visible
                and self.is_online
            ):
                assert self.now[0] - thing.ended_at[0] < thing.every + 1e-6, "25: not polled"
            assert not thing.is_idle or self.now[0] - thing.used_at < GC_TIME + SLACK, "19: kept too long"

    def dropped(self, key, kept, is_full):
        """19: nobody looked, and it was time, or the least recently used had to make room."""
        thing = self.things.pop(key)
        assert thing.is_idle, "19: dropped although somebody looks or waits"
        if self.now[0] - thing.used_at < GC_TIME - 1e-6:
            assert is_full, "19: dropped too early"
            idle = [self.things[each].used_at for each in kept if self.things[each].is_idle]
            assert thing.used_at <= min(idle, default=NEVER), "19: not the least recently used"


def moment(monotonic, now):
    return (monotonic, now[1] + monotonic - now[0])

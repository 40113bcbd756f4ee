"""One entry, who asks for it, and who is told: questions and writes are answered by the test, in any order it likes."""

from app.query.answer import Answer
from app.query.cache import Cache
from tests.unit.check import settle, wait_for
from tests.unit.fakes import Asked, Asker, Clock, unheard


class Desk:
    """`told` is what the one observer saw, each time it was told."""

    def __init__(self, **more):
        self.clock = Clock()
        self.cache = Cache(self.clock, 30.0, unheard.append, **more)
        self.ask = Asker()
        self.entry = self.cache.entry("user 7")
        self.told = []
        self.leave = self.entry.observe(lambda: self.told.append(self.entry.data))

    def fetch(self, stale_time=30.0, force_refetch=False):
        return self.cache.fetch("user 7", self.ask, stale_time, force_refetch)

    async def know(self, data, tag=None, size=0):
        """An answer has arrived."""
        promise = self.fetch()
        self.ask[-1].settle(data, tag, size)
        await settle()
        assert promise.value == data

    async def write(self, change=None, removes=False):
        """A write has begun: `settle` answers it, `end` is the task of its outcome."""
        writing = Writing(self.entry, change, removes)
        await settle()
        return writing

    def answer(self, data):
        """What a list that is asked for now would say of it."""
        return Answer(data, self.cache.order.next(), self.cache.now())

    def count(self, kind):
        return self.entry.counts.get(kind, 0)


class Writing:
    """One write, on its way or waiting for those before it."""

    def __init__(self, entry, change, removes):
        self.asked = Asked()
        self.is_sent = False
        self.end = wait_for(entry.write(self._send, change, removes))

    def _send(self):
        self.is_sent = True
        return self.asked

    async def settle(self, result):
        self.asked.settle(result)
        await settle()


class Refusal(Exception):
    """The server did nothing."""

    is_refusal = True


class Passing(Exception):
    """A failure that may pass."""

    is_temporary = True

    def __init__(self, retry_after=None):
        super().__init__("for now")
        self.retry_after = retry_after


class Missing(Exception):
    """The server knows no such thing."""

    is_gone = True

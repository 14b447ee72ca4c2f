"""what the tests of the post are made of: a vendor that answers as it is told, time moved by hand, letters"""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.metrics import Metrics
from bot.post import Means, Post
from channels.channel import Sent
from core.messages import Kind, Letter, Line, Reply
from core.people import Address
from storage import outbox

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
SAM = Address("sms", "+447700900123")
ALEX = Address("sms", "+447700900124")
LINE = Line("sms", "willow", "sms", "+441632960000")


@dataclass
class Vendor:
    """A channel that answers as it is told; without orders it takes everything."""

    orders: list = field(default_factory=list)
    knows: list = field(default_factory=list)
    sent: list = field(default_factory=list)
    asked: list = field(default_factory=list)
    lines: tuple[Line, ...] = (LINE,)
    name = "sms"

    async def send(self, letter):
        self.sent.append(letter.id)
        order = self.orders.pop(0) if self.orders else Sent(f"SM{len(self.sent)}")
        if isinstance(order, Exception):
            raise order
        if callable(order):
            return await order()
        return order

    async def find(self, letter, since):
        self.asked.append((letter.id, since))
        known = self.knows.pop(0)
        if isinstance(known, Exception):
            raise known
        return known


class Time:
    """Time that is moved by hand: the wall and the monotonic clock together; ``set`` is what only the wall has."""

    def __init__(self):
        self.passed = self.set = timedelta(0)

    def wall(self):
        return NOW + self.passed + self.set

    def monotonic(self):
        return self.passed.total_seconds()

    def move(self, **by):
        self.passed += timedelta(**by)


class Scene:
    def __init__(self, book):
        self.book, self.vendor, self.time, self.metrics = book, Vendor(), Time(), Metrics()
        self.points, self.transactions = [], 0
        self.post = self.another()

    def another(self, vendor=None, passing=None):
        """A post of another process on the same book."""
        means = Means(self.time.wall, self.time.monotonic, lambda: 1.0, passing or self.points.append)
        return Post(self.book, [vendor or self.vendor], self.metrics, run=self.run, means=means)

    async def run(self, work):
        self.transactions += 1
        return work()

    def promise(self, *letters):
        with self.book.unit() as unit:
            outbox.promise(unit, letters, NOW)

    def drain(self):
        return asyncio.run(self.post.drain())

    def entry(self, name="a"):
        with self.book.look() as unit:
            return next(each for each in outbox.ledger(unit, "willow", "claim") if each.letter.id == name)

    def count(self, outcome):
        return self.metrics.registry.get_sample_value(
            "halfpast_letters_total", {"channel": "sms", "outcome": outcome}
        )


def letter(name="a", *, to=SAM, kind=Kind.ANSWER, **more):
    usual = {
        "business_id": "willow",
        "line_id": "sms",
        "reply": Reply("Hello."),
        "due_at": NOW,
        "dedupe_key": f"answer:{name}",
        "claim": "claim",
    }
    return Letter(id=name, to=to, kind=kind, **{**usual, **more})

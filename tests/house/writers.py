"""writers that all want the same day: a program of its own, told by a line of JSON what to do

``python -m tests.house.writers`` reads jobs from stdin: {"url", "name", "writers", "tries", "guard"}. With the guard
"look" they ask under the lock whether a time is free; with "none" before the transaction, and take no lock.
"""

import json
import sys
import threading
import time
from collections import Counter
from datetime import timedelta
from random import Random  # noqa: TID251 - drawn from a seed

from core import bookings as life
from core.bookings import Booking
from core.messages import Kind, Letter, Reply
from core.people import Address
from core.spans import Span
from storage import bookings, database, outbox, people, takings
from storage.database import Database
from storage.errors import Again, Stale, Taken
from storage.unit import Unit
from tests.storage.samples import DAY, LINE, NOW, ROOMS, UNDO, a_booking

WORK = Span(DAY + timedelta(hours=9), DAY + timedelta(hours=17))


class Writer:
    """Somebody who books times of one day, and moves every third booking; ``said`` counts the answers."""

    def __init__(self, book: Database, name: str, *, guard: bool) -> None:
        self.book, self.name, self.guard = book, name, guard
        self.chance = Random(name)
        self.said: Counter[str] = Counter()
        self.me = Address("sms", name)

    def work(self, tries: int) -> None:
        with self.book.unit() as unit:
            people.person_at(unit, "b", self.me, new_id=self.name)
        for nth in range(tries):
            first = self.take(self.wish(f"{self.name}-{nth}", version=1), None)
            if first and nth % 3 == 0:
                self.take(self.wish(first.claim, version=2), first)

    def wish(self, claim: str, *, version: int) -> Booking:
        start = WORK.start + timedelta(minutes=15) * self.chance.randrange(31)
        rooms = self.chance.sample(ROOMS, self.chance.choice([1, 1, 2]))
        span = Span(start, start + timedelta(minutes=30))
        return a_booking(f"{claim}.{version}", span, *rooms, claim=claim, person=self.name)

    def take(self, wish: Booking, old: Booking | None) -> Booking | None:
        """Book the time, or move there; again when there was no lock to be had."""
        while True:
            try:
                made = self._taken(wish, old) if self.guard else self._taken_unguarded(wish, old)
            except Again:
                self.said["again"] += 1
            except (Taken, Stale) as refused:
                self.said[type(refused).__name__] += 1
                return None
            else:
                self.said["booked" if made else "not free"] += 1
                return made

    def _taken(self, wish: Booking, old: Booking | None) -> Booking | None:
        with self.book.unit() as unit:
            return self._write(unit, wish, old) if self._is_free(unit, wish, lock=True) else None

    def _taken_unguarded(self, wish: Booking, old: Booking | None) -> Booking | None:
        with self.book.look() as unit:
            free = self._is_free(unit, wish, lock=False)
        time.sleep(0.03)
        if not free:
            return None
        with self.book.unit() as unit:
            return self._write(unit, wish, old)

    def _is_free(self, unit: Unit, wish: Booking, *, lock: bool) -> bool:
        rooms = [each.resource_id for each in wish.slot.takings]
        taken, _ = bookings.busy(unit, "b", rooms, wish.slot.span, claim=wish.claim, now=NOW, lock=lock)
        return not any(taken.values())

    def _write(self, unit: Unit, wish: Booking, old: Booking | None) -> Booking:
        new = (life.book(wish, NOW, held=None, approval=False),)
        steps = life.move(old, wish, NOW, keep=UNDO) if old else new
        bookings.apply(unit, "b", steps, who=self.name, channel="sms", now=NOW)
        made = steps[-1].after
        letter = Letter(
            made.id,
            "b",
            LINE.id,
            self.me,
            Reply("see you"),
            Kind.REMINDER,
            NOW,
            made.id,
            made.claim,
            made.version,
        )
        outbox.promise(unit, [letter], NOW)
        return made


def take_no_lock(unit: Unit, business_id: str, resource_ids: object) -> None:
    """Stand in for ``takings.lock``."""


def do(job: dict) -> Counter[str]:
    """Let the writers of one process work at once, and add up what they were told."""
    book = database.connect(job["url"], size=job["writers"])
    guard = job["guard"] == "look"
    writers = [Writer(book, f"{job['name']}.{n}", guard=guard) for n in range(job["writers"])]
    threads = [threading.Thread(target=each.work, args=[job["tries"]]) for each in writers]
    locked = takings.lock
    if not guard:
        takings.lock = take_no_lock
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    takings.lock = locked
    book.close()
    return sum((each.said for each in writers), Counter())


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(do(json.loads(line))), flush=True)

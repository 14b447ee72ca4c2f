"""writers that all want the last seats of some sessions, or one coach in two places; told by a line of JSON what to do

``python -m tests.house.seat_writers`` reads jobs from stdin: {"url", "name", "wants", "writers", "tries", "lock"}. Each
writer looks for one to three seats, takes them where there are as many, and gives every fourth booking back. Without
"lock" nothing is locked between the look and the write.
"""

import json
import sys
import threading
import time
from collections import Counter
from datetime import datetime, timedelta
from random import Random  # noqa: TID251 - drawn from a seed

from core import bookings as life
from core.availability import Ask, find
from core.bookings import Booking, State
from core.catalog import Business, Catalog, Location, Need, Resource, ResourceKind, Service, Travel
from core.hours import Hours, Opening
from core.people import Address
from core.rules import Rules
from core.spans import Span
from core.uses import Told
from core.walltime import MINUTE
from core.wishes import Wish
from storage import bookings, database, people
from storage.database import Database
from storage.errors import Again, Stale, Taken
from storage.unit import Unit
from tests.storage.samples import DAY, NOW

SEATS, WAY = 12, 30
STARTS = tuple(DAY + timedelta(hours=hour) for hour in (10, 12))
YOGA = Service("yoga", "yoga", 60, (Need(ResourceKind.ROOM),), seats=SEATS, rules=Rules(lead=0))
COACHING = Service("coaching", "coaching", 30, (Need(ResourceKind.PROVIDER),), rules=Rules(lead=0))
HERE, THERE = (
    Location(each, each, "UTC", Hours(tuple(Opening(day, 0, 1440) for day in range(7))))
    for each in ("l", "m")
)
ROOM = Resource("r1", ResourceKind.ROOM, "R1", ("l",), capacity=SEATS)
COACH = Resource("p1", ResourceKind.PROVIDER, "P1", ("l", "m"))
STUDIO = Catalog(
    Business("b", "B"), (HERE, THERE), (ROOM, COACH), (YOGA, COACHING), travels=(Travel("l", "m", WAY),)
)


class SeatWriter:
    """Somebody who wants seats; ``said`` counts the answers, and refusals for which there was no reason."""

    def __init__(self, book: Database, name: str, *, lock: bool) -> None:
        self.book, self.name, self.lock = book, name, lock
        self.chance = Random(name)
        self.said: Counter[str] = Counter()

    def work(self, tries: int) -> None:
        with self.book.unit() as unit:
            people.person_at(unit, "b", Address("sms", self.name), new_id=self.name)
        for nth in range(tries):
            seats = self.chance.choice([1, 1, 2, 3])
            made = self.again(f"{self.name}-{nth}", seats)
            if made and nth % 4 == 0:
                self.give_back(made)

    def again(self, claim: str, seats: int) -> Booking | None:
        """Ask for seats; again when there was no lock to be had, or somebody was faster."""
        while True:
            try:
                with self.book.unit() as unit:
                    return self.take(unit, claim, seats)
            except (Again, Taken, Stale):
                self.said["again"] += 1

    def take(self, unit: Unit, claim: str, seats: int) -> Booking | None:
        ask, start = self.wish(seats)
        length = timedelta(minutes=STUDIO.longest_gap)
        span = Span(start, start + ask.service.length).widen(length, length)
        ids = ask.resources(STUDIO)
        told, _ = bookings.told(unit, "b", ids, span, claim=claim, now=NOW, lock=self.lock)
        if not self.lock:
            time.sleep(0.005)
        slots = find(STUDIO, ask, Wish((Span(start, start + MINUTE),)), told, now=NOW, limit=1)
        if not slots:
            self.refused(told, seats)
            return None
        booking = Booking(
            claim, claim, 1, State.HELD, slots[0], self.name, start.replace(tzinfo=None), "UTC", NOW
        )
        step = life.book(booking, NOW, held=None, approval=False)
        bookings.apply(unit, "b", [step], who=self.name, channel="sms", now=NOW)
        self.said["booked"] += 1
        return step.after

    def wish(self, seats: int) -> tuple[Ask, datetime]:
        """Return what is wanted, and when."""
        return Ask(YOGA, people=seats), self.chance.choice(STARTS)

    def refused(self, told: Told, seats: int) -> None:
        """Count a refusal, and whether there were seats enough all the same."""
        session = next(each for each in told.uses)
        taken = {each.claim: each.seats for each in told.uses if each.session == session.session}
        self.said["refused"] += 1
        self.said["refused for nothing"] += SEATS - sum(taken.values()) >= seats

    def give_back(self, made: Booking) -> None:
        while True:
            try:
                with self.book.unit() as unit:
                    steps = life.undo_booking(made, NOW)
                    bookings.apply(unit, "b", steps, who=self.name, channel="sms", now=NOW)
            except Again:
                continue
            self.said["given back"] += 1
            return


class Traveller(SeatWriter):
    """Somebody who wants the coach, here or there, on one day."""

    def wish(self, seats: int) -> tuple[Ask, datetime]:
        start = DAY + timedelta(hours=9) + timedelta(minutes=15) * self.chance.randrange(48)
        return Ask(COACHING, location_id=self.chance.choice("lm")), start

    def refused(self, told: Told, seats: int) -> None:
        self.said["refused"] += 1


KINDS = {"seats": SeatWriter, "ways": Traveller}


def do(job: dict) -> Counter[str]:
    """Let the writers of one process work at once, and add up what they were told."""
    book = database.connect(job["url"], size=job["writers"])
    kind = KINDS[job["wants"]]
    writers = [kind(book, f"{job['name']}.{n}", lock=job["lock"]) for n in range(job["writers"])]
    threads = [threading.Thread(target=each.work, args=[job["tries"]]) for each in writers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    book.close()
    return sum((each.said for each in writers), Counter())


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(do(json.loads(line))), flush=True)

"""random histories of a waiting list, several workers at once: the order is kept, and what is offered is held"""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from random import Random  # noqa: TID251 - drawn from a seed

import pytest
from sqlalchemy import text

from bot.compose import Hands, assemble
from core.availability import Ask, find
from core.bookings import Booking, State, Step, What, cancel, undo_booking
from core.keeps import Waitlist
from core.messages import Inbound, Line
from core.people import Address, Consent, Person
from core.spans import Span
from core.waitlist import Standing, Wait
from core.walltime import MINUTE
from core.wishes import Wish
from storage import bookings, catalog, events, people, waitlist
from storage.database import Database, connect, migrate
from tests.dialogs.desk import LONG_AGO, NOW, WILLOW, wall

WORKERS, CLIENTS, STEPS = 3, 5, 30
LINE = Line("sms", "willow", "sms", "+441632960000")
HOUSE = replace(WILLOW, business=replace(WILLOW.business, waitlist=Waitlist(quiet=None, tries=3)))
MORNING = Span(wall("6 09:00"), wall("6 12:00"))
CUT = HOUSE.service["cut"]
UNDO = timedelta(minutes=HOUSE.business.undo)
OFFERS = """
    SELECT count(*), count(DISTINCT dedupe_key) FROM letters WHERE kind = 'offer' AND claim IS NOT NULL
"""


class Open:
    """A channel whose line is open; nobody posts its letters."""

    name = "sms"
    lines = (LINE,)


def client(number: int) -> Address:
    return Address("sms", f"+4477009001{number:02}")


class Salon:
    """Ana's Friday morning is full; some wait for it, and several workers see to them."""

    def __init__(self, urls: list[str], seed: int) -> None:
        self.now, self.refs, self.chance = NOW, 0, Random(seed)
        self.books = [connect(url) for url in urls]
        self.houses = [assemble(book, [Open()], Hands(clock=lambda: self.now)) for book in self.books]
        self.offers: list[tuple[Wait, list[Wait]]] = []
        with self.book.unit() as unit:
            catalog.apply(unit, HOUSE, source="test", now=NOW)
            people.enrol(unit, "willow", Person("zed", "Zed"))
            for number in range(CLIENTS):
                people.enrol(unit, "willow", Person(f"p{number}", f"Client{number}"), (client(number),))
                people.consent(unit, "willow", client(number), Consent.GIVEN, who="test", now=NOW)
        for half_hours in range(6):
            self.taken(MORNING.start + half_hours * timedelta(minutes=30))

    @property
    def book(self) -> Database:
        return self.books[0]

    def taken(self, start) -> None:
        """Have somebody else's visit in the book, where the time is free."""
        (slot,) = find(
            HOUSE, Ask(CUT, "ana"), Wish((Span(start, start + MINUTE),)), {}, now=LONG_AGO, limit=1
        )
        name = f"z{start:%H%M}"
        wall_time = start.replace(tzinfo=None)
        visit = Booking(
            name,
            name,
            1,
            State.BOOKED,
            slot,
            "zed",
            wall_time,
            "Europe/London",
            LONG_AGO,
            participants=("zed",),
        )
        self.write(Step(None, visit, What.BOOKED))

    def write(self, *steps: Step) -> None:
        with self.book.unit() as unit:
            bookings.apply(unit, "willow", steps, who="zed", channel="test", now=self.now)

    def say(self, number: int, words: str) -> None:
        self.refs += 1
        house = self.chance.choice(self.houses)
        house.desk.hear(Inbound(LINE, client(number), f"SM{self.refs}", self.now, words))

    def join(self, number: int) -> None:
        self.now += timedelta(seconds=61)
        self.say(number, "tell me if a cut with ana comes free on friday morning")

    def waits(self) -> dict[str, Wait]:
        with self.book.look() as unit:
            found = [
                each for n in range(CLIENTS) for each in waitlist.of_person(unit, "willow", f"p{n}", NOW)
            ]
        return {each.id: each for each in found}

    def serve(self) -> None:
        """Let all workers see to the line at once, until nothing is left to do; note each offer, and who waits on."""
        before = self.waits()
        with ThreadPoolExecutor(WORKERS) as many:
            list(many.map(lambda house: house.desk.serve_line(), self.houses))
        after = self.waits()
        for name, wait in after.items():
            if wait.offered != before[name].offered:
                self.offers.append(
                    (wait, [each for each in after.values() if each.state is Standing.WAITING])
                )

    def free(self) -> None:
        """Let somebody give a visit up: at once, or so that it can be undone for a while."""
        with self.book.look() as unit:
            visits = [each for each in bookings.agenda(unit, "willow", MORNING) if each.person_id == "zed"]
        standing = [each for each in visits if each.state is State.BOOKED]
        if standing:
            visit = self.chance.choice(standing)
            undone = self.chance.random() < 0.5
            self.write(*(undo_booking(visit, self.now) if undone else (cancel(visit, self.now, keep=UNDO),)))

    def answer(self) -> None:
        number = self.chance.randrange(CLIENTS)
        self.say(
            number, self.chance.choice(["ok", "no", "no", "unlist", "cut with ana friday 10am", "hello"])
        )

    def step(self) -> None:
        match self.chance.randrange(8):
            case 0 | 1 | 2:
                self.free()
            case 3 | 4:
                self.answer()
            case 5:
                self.join(self.chance.randrange(CLIENTS))
            case _:
                self.now += timedelta(minutes=self.chance.choice([1, 11, 31]))
        self.serve()


@pytest.fixture
def urls(either_url: str) -> list[str]:
    with closing(connect(either_url)) as book:
        migrate(book)
    return [either_url] * WORKERS


@pytest.fixture
def salon(urls: list[str], request: pytest.FixtureRequest) -> Iterator[Salon]:
    made = Salon(urls, request.param)
    yield made
    for book in made.books:
        book.close()


def rows(book: Database, query: str) -> tuple:
    with book.look() as unit:
        return tuple(unit.rows(text(query))[0])


@pytest.mark.parametrize("salon", [1, 2, 3], indirect=True)
def test_the_order_is_kept_and_what_is_offered_is_held_and_written_down(salon: Salon):
    for number in range(CLIENTS):
        salon.join(number)
    for _ in range(STEPS):
        salon.step()
        check_offers_are_held(salon)
        check_nothing_is_left_over(salon)

    assert len(salon.offers) > 3
    check_order(salon)
    check_log(salon)
    count, different = rows(salon.book, OFFERS)
    assert count == different


def check_offers_are_held(salon: Salon) -> None:
    """See that an open offer holds its time, and nobody else has any of it."""
    with salon.book.look() as unit:
        asked = [each for each in salon.waits().values() if each.state is Standing.OFFERED]
        for each in asked:
            held = bookings.held_of_claim(unit, "willow", each.offered.claim, salon.now)
            assert each.offered.until > salon.now
            assert [(each.offered.booking_id, each.offered.slot, each.offered.until)] == [
                (hold.id, hold.slot, hold.lapses_at) for hold in held if hold.id == each.offered.booking_id
            ]
    assert max(Counter(each.person_id for each in asked).values(), default=1) == 1
    spans = sorted(each.offered.slot.span for each in asked)
    assert not any(one.overlaps(other) for one, other in pairwise(spans))


def check_nothing_is_left_over(salon: Salon) -> None:
    """See that who waits and could be asked has nothing free that they have not passed on."""
    waits = list(salon.waits().values())
    busy = {each.person_id for each in waits if each.state is Standing.OFFERED}
    with salon.book.look() as unit:
        taken, _ = bookings.busy(unit, "willow", ["ana"], MORNING, claim="nobody", now=salon.now)
    for each in waits:
        if each.state is Standing.WAITING and each.person_id not in busy:
            free = find(HOUSE, Ask(CUT, "ana"), Wish(each.windows), taken, now=salon.now, limit=99)
            assert {slot.span.start for slot in free} <= set(each.passed)


def check_order(salon: Salon) -> None:
    """See that who waited longer and was not asked had passed on that very start."""
    for wait, others in salon.offers:
        longer = [each for each in others if (each.joined_at, each.id) < (wait.joined_at, wait.id)]
        assert all(wait.offered.slot.span.start in each.passed for each in longer)


def check_log(salon: Salon) -> None:
    """See that every change of a wait is in the log."""
    with salon.book.look() as unit:
        log = events.latest(unit, "willow", 5000)
    told = Counter(each.data["wait"] for each in log if each.what.startswith("wait "))
    assert {name: wait.version for name, wait in salon.waits().items()} == dict(told)

"""what must hold whatever happens: no time is given twice, no booking is without its letter and its story"""

import json
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import text

from core import bookings as life
from core.bookings import Booking, Slot, State, Taking
from core.spans import Span
from storage import bookings, catalog, database, events, people
from storage.database import Database
from storage.errors import Taken
from tests.house.programs import programs
from tests.storage.samples import ALEX, BETH, CATALOG, NOW, ROOMS, SOON, UNDO, a_booking, at

PROCESSES, WRITERS, TRIES = 4, 4, 9

DOUBLES = """
    SELECT count(*) FROM takings a JOIN takings b
      ON a.business_id = b.business_id AND a.resource_id = b.resource_id AND a.claim <> b.claim
     AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
    WHERE a.lapses_at IS NULL AND b.lapses_at IS NULL
"""
BROKEN_LINES = """
    SELECT count(*) FROM bookings a WHERE a.version > 1 AND NOT EXISTS (
        SELECT 1 FROM bookings b WHERE b.business_id = a.business_id AND b.id = a.previous
        AND b.claim = a.claim AND b.version = a.version - 1)
"""
TWO_STAND = """
    SELECT count(*) FROM (
        SELECT claim FROM bookings WHERE state IN ('awaiting', 'booked') GROUP BY business_id, claim
        HAVING count(*) > 1) AS twice
"""
TORN_SERIES = """
    SELECT count(*) FROM bookings a JOIN bookings b
      ON a.business_id = b.business_id AND a.previous = b.id
    WHERE COALESCE(a.series, '') <> COALESCE(b.series, '')
"""
SERIES = "SELECT series, count(DISTINCT claim) FROM bookings WHERE business_id = :b AND series <> '' GROUP BY series"
COUNTS = {
    "bookings": "SELECT count(*) FROM bookings",
    "letters": """SELECT count(*) FROM letters l JOIN bookings b
        ON b.business_id = l.business_id AND b.claim = l.claim AND b.version = l.version""",
    "events": "SELECT count(*) FROM events WHERE what IN ('booked', 'moved here')",
}
WITHOUT_CONSTRAINT = {
    "sqlite": ["DROP TRIGGER takings_overlap_new", "DROP TRIGGER takings_overlap_changed"],
    "postgresql": ["ALTER TABLE takings DROP CONSTRAINT takings_overlap"],
}


@pytest.fixture
def book(url: str) -> Iterator[Database]:
    book = database.connect(url, size=1)
    database.migrate(book)
    with book.unit() as unit:
        catalog.apply(unit, CATALOG, source="samples", now=NOW)
        people.person_at(unit, "b", ALEX, new_id="alex")
        people.person_at(unit, "b", BETH, new_id="beth")
    yield book
    book.close()


@pytest.fixture(scope="module")
def writers() -> Iterator[list[subprocess.Popen]]:
    """Programs that write, one a process, until the last test is over."""
    with programs("tests.house.writers", PROCESSES) as running:
        yield running


def told(writers: list[subprocess.Popen], url: str, guard: str) -> Counter[str]:
    """Let all writers work at once; return what they were told, added up."""
    for nth, each in enumerate(writers):
        job = {"url": url, "name": f"w{nth}", "writers": WRITERS, "tries": TRIES, "guard": guard}
        each.stdin.write(json.dumps(job) + "\n")
        each.stdin.flush()
    return sum((Counter(json.loads(each.stdout.readline())) for each in writers), Counter())


def count(book: Database, query: str) -> int:
    with book.look() as unit:
        return unit.rows(text(query))[0][0]


def test_sixteen_writers_on_one_day_never_take_one_time_twice(writers, book: Database, url: str):
    said = told(writers, url, "look")

    counts = {name: count(book, query) for name, query in COUNTS.items()}
    assert 0 == count(book, DOUBLES)
    assert dict.fromkeys(COUNTS, said["booked"]) == counts
    assert 0 == said["Taken"] + said["Stale"], "they looked under the lock"
    assert said["booked"] > 20
    assert 0 == count(book, BROKEN_LINES) + count(book, TWO_STAND)


def test_without_the_lock_the_database_still_refuses(writers, book: Database, url: str):
    said = told(writers, url, "none")

    assert 0 == count(book, DOUBLES)
    assert said["Taken"] > 0
    assert dict.fromkeys(COUNTS, said["booked"]) == {
        name: count(book, query) for name, query in COUNTS.items()
    }


def test_without_lock_and_constraint_times_are_taken_twice(writers, book: Database, url: str):
    """The control: a checker that finds nothing here would prove nothing above."""
    with book.writer.begin() as connection:
        for statement in WITHOUT_CONSTRAINT[book.name]:
            connection.exec_driver_sql(statement)

    told(writers, url, "none")

    assert count(book, DOUBLES) > 0


class Histories(RuleBasedStateMachine):
    """Two people who book, move, cancel and change their minds, in a business of their own."""

    made = 0

    def __init__(self, book: Database) -> None:
        super().__init__()
        self.book = book
        Histories.made += 1
        self.business = f"b{Histories.made}"
        self.now, self.ids, self.steps = NOW, 0, 0
        self.series: dict[str, int] = {}
        with book.unit() as unit:
            business = CATALOG.business.__class__(self.business, "Random")
            catalog.apply(unit, CATALOG.__class__(business, (), CATALOG.resources, ()), source="", now=NOW)
            for person, address in (("alex", ALEX), ("beth", BETH)):
                people.person_at(unit, self.business, address, new_id=person)

    def fresh(self) -> str:
        self.ids += 1
        return f"{self.ids}"

    def mine(self, *states: State) -> list[Booking]:
        with self.book.look() as unit:
            found = [
                each
                for person in ("alex", "beth")
                for each in bookings.of_person(unit, self.business, person, self.now)
            ]
        return [each for each in found if each.state in states]

    def wish(self, data: st.DataObject, claim: str, person: str) -> Booking:
        rooms = data.draw(st.lists(st.sampled_from(ROOMS[:2]), min_size=1, max_size=2, unique=True))
        span = at(data.draw(st.integers(36, 44)) / 4, data.draw(st.sampled_from([15, 30, 45])))
        return a_booking(self.fresh(), span, *rooms, claim=claim, person=person)

    def write(self, *steps: life.Step) -> bool:
        """Apply the steps; the database must refuse exactly what the book shows as taken."""
        free = all(self.is_free(step.after) for step in steps if step.after.counts(self.now))
        try:
            with self.book.unit() as unit:
                bookings.apply(unit, self.business, steps, who="alex", channel="sms", now=self.now)
        except Taken:
            assert not free
            return False
        assert free
        self.steps += len(steps)
        return True

    def is_free(self, wish: Booking) -> bool:
        with self.book.look() as unit:
            for each in wish.slot.takings:
                taken, _ = bookings.busy(
                    unit, self.business, [each.resource_id], each.span, claim=wish.claim, now=self.now
                )
                if taken[each.resource_id]:
                    return False
        return True

    @rule(data=st.data(), person=st.sampled_from(["alex", "beth"]), many=st.integers(1, 3))
    def hold(self, data, person, many):
        claim = "c" + self.fresh()
        self.write(*(life.hold(self.wish(data, claim, person), until=self.now + SOON) for _ in range(many)))

    @precondition(lambda self: self.mine(State.HELD))
    @rule(data=st.data(), approval=st.booleans())
    def pick(self, data, approval):
        held = data.draw(st.sampled_from(self.mine(State.HELD)))
        others = [each for each in self.mine(State.HELD) if each.claim == held.claim and each != held]
        standing = [each for each in self.mine(State.BOOKED, State.AWAITING) if each.claim == held.claim]
        if standing:
            self.write(*life.move(standing[0], held, self.now, keep=UNDO, held=held))
        else:
            released = [life.release(each, self.now) for each in others]
            self.write(life.book(held, self.now, held=held, approval=approval), *released)

    @rule(data=st.data(), person=st.sampled_from(["alex", "beth"]))
    def book_at_once(self, data, person):
        self.write(
            life.book(self.wish(data, "c" + self.fresh(), person), self.now, held=None, approval=False)
        )

    @rule(data=st.data(), person=st.sampled_from(["alex", "beth"]), many=st.integers(2, 4))
    def book_a_series(self, data, person, many):
        """Book a visit on several days, all or none."""
        series, first = "s" + self.fresh(), self.wish(data, "", person)
        dates = (
            replace(
                first,
                id=f"{series}-{n}",
                claim=f"{series}.{n}",
                series=series,
                slot=after(first.slot, days=n),
            )
            for n in range(many)
        )
        if self.write(*(life.book(each, self.now, held=None, approval=False) for each in dates)):
            self.series[series] = many

    @precondition(lambda self: any(each.series for each in self.mine(State.BOOKED)))
    @rule(data=st.data(), minutes=st.sampled_from([15, 30, 60]))
    def move_a_series(self, data, minutes):
        """Move what is left of a series, all or none of it."""
        self.write(
            *(
                step
                for old in self.of_a_series(data)
                for step in life.move(
                    old,
                    replace(old, id=self.fresh(), slot=after(old.slot, minutes=minutes)),
                    self.now,
                    keep=UNDO,
                )
            )
        )

    @precondition(lambda self: any(each.series for each in self.mine(State.BOOKED)))
    @rule(data=st.data())
    def cancel_a_series(self, data):
        self.write(*(life.cancel(each, self.now, keep=UNDO) for each in self.of_a_series(data)))

    def of_a_series(self, data) -> list[Booking]:
        """Return the dates of a series from one of them on."""
        dates = [each for each in self.mine(State.BOOKED) if each.series]
        anchor = data.draw(st.sampled_from(dates))
        return [each for each in dates if each.series == anchor.series and each.start >= anchor.start]

    @precondition(lambda self: self.mine(State.BOOKED))
    @rule(data=st.data())
    def offer_other_times(self, data):
        old = data.draw(st.sampled_from(self.mine(State.BOOKED)))
        self.write(life.hold(self.wish(data, old.claim, old.person_id), until=self.now + SOON))

    @precondition(lambda self: self.mine(State.BOOKED))
    @rule(data=st.data())
    def move(self, data):
        old = data.draw(st.sampled_from(self.mine(State.BOOKED)))
        self.write(*life.move(old, self.wish(data, old.claim, old.person_id), self.now, keep=UNDO))

    @precondition(lambda self: self.mine(State.BOOKED))
    @rule(data=st.data())
    def cancel(self, data):
        self.write(life.cancel(data.draw(st.sampled_from(self.mine(State.BOOKED))), self.now, keep=UNDO))

    @precondition(lambda self: self.undoable())
    @rule(data=st.data())
    def undo(self, data):
        last, current = data.draw(st.sampled_from(self.undoable()))
        if last.state is State.CANCELLED:
            self.write(*life.undo_cancel(last, self.now, new_id=self.fresh()))
        else:
            self.write(*life.undo_move(current, last, self.now, new_id=self.fresh()))

    def undoable(self) -> list[tuple[Booking, Booking | None]]:
        """Pair what was cancelled or moved away from with the version that stands now."""
        standing = {each.claim: each for each in self.mine(State.BOOKED, State.AWAITING)}
        return [
            (each, standing.get(each.claim))
            for each in self.mine(State.CANCELLED, State.MOVED)
            if (each.state is State.CANCELLED and each.claim not in standing)
            or (
                each.state is State.MOVED
                and each.claim in standing
                and standing[each.claim].previous == each.id
            )
        ]

    @rule(minutes=st.sampled_from([1, 10, 15, 40]))
    def wait(self, minutes):
        self.now += timedelta(minutes=minutes)

    @rule()
    def lapse(self):
        with self.book.unit() as unit:
            self.steps += bookings.lapse(unit, self.business, self.now)

    @invariant()
    def no_time_is_taken_twice(self):
        assert 0 == count(self.book, DOUBLES)
        assert not self.held_against_each_other()

    @invariant()
    def a_claim_stands_once_and_its_line_is_unbroken(self):
        assert 0 == count(self.book, TWO_STAND)
        assert 0 == count(self.book, BROKEN_LINES)

    @invariant()
    def a_series_is_whole_or_nothing_and_its_dates_stay_in_it(self):
        assert 0 == count(self.book, TORN_SERIES)
        with self.book.look() as unit:
            assert self.series == dict(unit.rows(text(SERIES), {"b": self.business}))

    @invariant()
    def every_change_is_in_the_log(self):
        with self.book.look() as unit:
            assert self.steps == len(events.latest(unit, self.business, 1000))

    def held_against_each_other(self) -> list[tuple[str, str]]:
        """Name what the bookings themselves say is taken twice now, whatever the rows of takings say."""
        mine = [each for each in self.mine(*State) if each.counts(self.now)]
        return [
            (one.id, other.id)
            for one in mine
            for other in mine
            if one.claim < other.claim
            for a in one.slot.takings
            for b in other.slot.takings
            if a.resource_id == b.resource_id and a.span.overlaps(b.span)
        ]


def after(slot: Slot, **later: int) -> Slot:
    """Return a slot so much later, with all that it takes."""
    by = timedelta(**later)
    spans = [
        Span(each.start + by, each.end + by) for each in (slot.span, *(one.span for one in slot.takings))
    ]
    taken = (Taking(one.resource_id, span) for one, span in zip(slot.takings, spans[1:], strict=True))
    return replace(slot, span=spans[0], takings=tuple(taken))


def test_random_histories_keep_what_was_promised(book: Database):
    run_state_machine_as_test(
        lambda: Histories(book),
        settings=settings(
            max_examples=20 if book.name == "sqlite" else 10,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )

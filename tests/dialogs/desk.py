"""a desk with a book in memory: it hears, takes the turn, and writes down what comes of it

Facts are looked up as the real desk does, four times at most; nothing here knows what a step decides.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

from bot.catalog.file import load
from core.availability import Ask, find
from core.bookings import STANDING, Booking, Slot, State, Taking
from core.catalog import Catalog
from core.messages import Inbound, Kind, Line, plain
from core.people import Address, Consent, Person, Reach
from core.spans import Span, join
from core.uses import Told, Use
from core.waitlist import Wait
from core.walltime import MINUTE, instant, on_the_wall, zone
from core.wishes import Wish
from dialogs import states
from dialogs.acts import Act
from dialogs.lexicon import lexicon
from dialogs.script import turn
from dialogs.states import Idle
from dialogs.turn import (
    EVERYBODY,
    About,
    Busy,
    Consented,
    Facts,
    Named,
    Needs,
    NeedsAbout,
    Seen,
    Turn,
)
from dialogs.understand import understand

WILLOW = load(Path(__file__).parents[1] / "talks" / "willow.toml", today=date(2026, 3, 2))
WORDS = lexicon(WILLOW)
LONDON = zone("Europe/London")
NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
SAM = Address("sms", "+447700900123")
SMS = Line("sms", "willow", "sms", "+442079460123")
LONG_AGO = NOW - timedelta(days=10)


def wall(text: str) -> datetime:
    """Return the instant of a wall time in London in March 2026: "4 15:30"."""
    day, clock = text.split()
    return instant(datetime.fromisoformat(f"2026-03-{int(day):02d}T{clock}"), LONDON)


def inbound(text: str = "", line: Line = SMS, **more) -> Inbound:
    return Inbound(line, SAM, "ref", NOW, text, **more)


class Desk:
    """Willow Studio on Monday 2 March 2026 at 10:00, with one person who texts."""

    def __init__(
        self, name: str | None = "Kim", *, consent: Consent = Consent.GIVEN, catalog: Catalog = WILLOW
    ):
        self.catalog, self.now, self.state = catalog, NOW, Idle()
        self.person, self.reach = Person("kim", name), Reach(SAM, "kim", consent)
        self.book: dict[str, Booking] = {}
        self.turns: list[Turn] = []
        self.waits: dict[str, Wait] = {}
        self.heard_at: datetime | None = None
        self.letters: list[About] = []
        self.ids = (f"id{n}" for n in count())

    def booked(
        self, service: str, at: str, who: str | None = None, *, state: State = State.BOOKED, **more
    ) -> Booking:
        """Have a visit in the book since long ago."""
        start = wall(at)
        wish = Wish((Span(start, start + MINUTE),))
        (slot,) = find(self.catalog, Ask(self.catalog.service[service], who), wish, {}, now=LONG_AGO, limit=1)
        return self._write(slot, f"{service}-{at}", state=state, **({"person_id": "kim"} | more))

    def served(self) -> str:
        """Return what others come for."""
        return "cut" if "cut" in self.catalog.service else self.catalog.services[0].id

    def taken(self, who: str, start: str, end: str, **more) -> Booking:
        """Have somebody else's visit in the book."""
        span = Span(wall(start), wall(end))
        slot = Slot(self.served(), self.catalog.resource[who].locations[0], span, (Taking(who, span),))
        return self._write(slot, f"{who}-{start}", **({"state": State.BOOKED, "person_id": "zed"} | more))

    def _write(self, slot: Slot, name: str, **more) -> Booking:
        shown = on_the_wall(slot.span.start, LONDON)
        known = {
            "id": name,
            "claim": name,
            "version": 1,
            "slot": slot,
            "wall": shown,
            "zone": "Europe/London",
        }
        booking = Booking(**(known | {"changed_at": LONG_AGO} | more))
        self.book[booking.id] = booking
        return booking

    def facts(self) -> Facts:
        mine = (each for each in self.book.values() if each.person_id == "kim")
        fresh = tuple(next(self.ids) for _ in range(32))
        seen = tuple(each for each in mine if each.counts(self.now) and each.end > self.now)
        waits = tuple(each for each in self.waits.values() if each.span.end > self.now)
        return Facts(
            self.now,
            self.catalog,
            SMS,
            self.person,
            self.reach,
            seen,
            fresh,
            waits=waits,
            heard_at=self.heard_at,
            about=None,
            ended=None,
        )

    def told(self, booking: Booking, kind: Kind = Kind.REMINDER, *, pointed: bool = False) -> About:
        """Have a letter about a booking sent now; with ``pointed`` all that is said from now on points at it."""
        name, version = f"letter {len(self.letters)}", booking.version
        self.letters.append(About(name, booking.claim, version, kind, self.now, booking, pointed=pointed))
        return self.letters[-1]

    def about(self) -> Iterator[About]:
        """Yield the letter that is pointed at, or all of them, with the bookings as they are now."""
        known = [replace(each, booking=self.book[each.booking.id]) for each in reversed(self.letters)]
        pointed = [each for each in known if each.pointed]
        yield from pointed[:1] or known

    def ended(self) -> Iterator[Booking]:
        """Yield the visits that stand no more and can be undone no more."""
        for each in self.book.values():
            stood = each.person_id == "kim" and each.state not in {State.HELD, State.MOVED}
            if stood and not (each.counts(self.now) and each.end > self.now):
                yield each

    def look_up(self, needs: Needs) -> Busy:
        """Return how the book takes what is asked for; what lies under the claim is left out."""
        taking = [
            (taking, each)
            for each in self.book.values()
            if each.counts(self.now) and each.taker != needs.claim
            if each.claim != needs.claim or each.state is not State.HELD
            for taking in each.slot.takings
            if taking.span.overlaps(needs.span) and taking.resource_id in needs.resources
        ]
        pieces = [(one.resource_id, one.span, each.state is State.HELD) for one, each in taking]
        taken, held = (
            {
                key: join(span for who, span, undecided in pieces if who == key and (undecided or everything))
                for key in needs.resources
            }
            for everything in (True, False)
        )
        uses = tuple(used(*each) for each in taking)
        told = Told(taken, uses, self.loads(needs.claim), needs.claim)
        return Busy(needs, told, held, visits=tuple(self.seen(needs)) if needs.whose else ())

    def seen(self, needs: Needs) -> Iterator[Seen]:
        """Yield the visits there with whose they are, or those that one person had, by start."""
        for each in sorted(self.book.values(), key=lambda one: one.start):
            mine = each.person_id == needs.whose and each.end <= self.now
            there = needs.whose == EVERYBODY and each.state in STANDING
            there = there and any(one.resource_id in needs.resources for one in each.slot.takings)
            if each.slot.span.overlaps(needs.span) and (mine or there):
                yield Seen(each, self.person.name if each.person_id == "kim" else each.person_id.title())

    def loads(self, claim: str) -> dict[str, int]:
        """Return how many minutes of visits each resource has."""
        visits = [each for each in self.book.values() if each.state in STANDING and each.claim != claim]
        return {
            key: sum(
                each.slot.span.length // MINUTE
                for each in visits
                if key in {one.resource_id for one in each.slot.takings}
            )
            for key in self.catalog.resource
        }

    def take(self, *acts: Act, facts: Facts | None = None) -> Turn:
        """Take a turn, without writing anything down."""
        facts = facts or self.facts()
        for _ in range(9):
            outcome = turn(self.state, acts, facts)
            if isinstance(outcome, Turn):
                return outcome
            if outcome == NeedsAbout(ended=True):
                facts = replace(facts, ended=tuple(self.ended()))
                continue
            if isinstance(outcome, NeedsAbout):
                facts = replace(facts, about=tuple(self.about()))
                continue
            facts = replace(facts, busy=(*facts.busy, *map(self.look_up, outcome.every())))
        raise AssertionError(f"endless: {self.state}, {acts}")

    def does(self, *acts: Act) -> str:
        """Take a turn, write down what comes of it, and return what is answered."""
        one = self.take(*acts)
        for step in one.steps:
            assert self.book.get(step.after.id) == step.before
            self.book[step.after.id] = step.after
        for each in one.waits:
            assert self.waits.get(each.after.id) == each.before
            self.waits[each.after.id] = each.after
        self.heard_at = self.now
        for change in one.people:
            match change:
                case Named(_, name):
                    self.person = replace(self.person, name=name)
                case Consented(_, consent):
                    self.reach = replace(self.reach, consent=consent)
        self.state = states.loads(states.dumps(one.state))
        self.turns.append(one)
        return " // ".join(plain(each) for each in one.replies)

    def hears(self, text: str, **more) -> tuple[Act, ...]:
        return understand(inbound(text, **more), self.state, now=self.now, lexicon=lexicon(self.catalog))

    def say(self, text: str) -> str:
        """Say something and return what is answered."""
        return self.does(*self.hears(text))

    def wait(self, **by: float) -> None:
        self.now += timedelta(**by)

    def stands(self) -> list[str]:
        """Return what stands in the person's book: service, resources, day and time."""
        return [
            _line(each)
            for each in sorted(self.book.values(), key=lambda each: each.start)
            if each.state in {State.BOOKED, State.AWAITING} and each.person_id == "kim"
        ]

    def held(self) -> list[Booking]:
        """Return the times that are held for the person now."""
        return [
            each
            for each in self.book.values()
            if each.state is State.HELD and each.counts(self.now) and each.person_id == "kim"
        ]


def used(taking: Taking, booking: Booking) -> Use:
    """Tell what a taking is for."""
    slot = booking.slot
    visit = slot.service_id, slot.location_id, slot.span.start, booking.claim
    session = slot.session if slot.seats else ""
    return Use(taking.resource_id, taking.span, *visit, session, slot.seats)


def _line(booking: Booking) -> str:
    taken = "+".join(each.resource_id for each in booking.slot.takings)
    return f"{booking.slot.service_id} {taken} {booking.wall:%-d %H:%M}"

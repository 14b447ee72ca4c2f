"""the salon of the transcripts: the real desk, book and post, with a line that keeps what is sent

A language has a salon of its own: the catalog beside this file whose ``language`` it is.
"""

import asyncio
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import storage.catalog
from bot.catalog.file import load
from bot.compose import Hands, assemble
from bot.desk.links import Links
from bot.desk.turns import Mind
from bot.rounds import lapse_holds
from channels.channel import Channel, Sent
from core.availability import Ask, find
from core.bookings import Booking, Slot, State, Step, Taking, What, cancel
from core.catalog import Catalog
from core.mates import Mate
from core.messages import Inbound, Kind, Letter, Line, plain
from core.numbers import short
from core.people import Address, Consent, Person
from core.spans import Span
from core.walltime import MINUTE, instant, on_the_wall, zone
from core.wishes import Wish
from storage import bookings, people
from tests.talks.transcript import Transcript

CATALOGS = [load(path, today=date(2026, 3, 2)) for path in sorted(Path(__file__).parent.glob("*.toml"))]
HOUSES = {each.business.language: each for each in CATALOGS}
NAMED = {
    path.stem: load(path, today=date(2026, 3, 2))
    for path in sorted((Path(__file__).parent / "houses").glob("*.toml"))
}

LONG_AGO = datetime(2026, 2, 20, 12, tzinfo=UTC)


def house_of(talk: Transcript) -> Catalog:
    """Return the business that a talk is had with, in the language of the talk."""
    named = NAMED[talk.house] if talk.house else HOUSES[talk.language]
    changed = {"notify": (talk.team,)} if talk.team else {}
    return replace(named, business=replace(named.business, language=talk.language, **changed))


class Wire:
    """Channels that keep what they are given, each with a line; the first one is where people write."""

    def __init__(self, name: str, business: str, *others: str) -> None:
        self.name = name
        self.lines = tuple(
            Line(f"{each}-1", business, each, "+442079460123", cards=each == "slack")
            for each in (name, *others)
        )
        self.sent: list[Letter] = []
        self.more = asyncio.Event()

    def routes(self, ear: object) -> tuple[()]:
        return ()

    async def send(self, letter: Letter) -> Sent:
        self.sent.append(letter)
        self.more.set()
        return Sent(self.ref(letter))

    def ref(self, letter: Letter) -> str:
        """Return the id under which a letter was taken: that of the message in whose place it stands, if any."""
        return letter.reply.instead or f"SM{self.sent.index(letter) + 1:032x}"

    async def find(self, letter: Letter, since: datetime) -> Sent:
        raise AssertionError("nothing here is ever unknown")

    async def check(self) -> None:
        return None

    async def close(self) -> None:
        return None


class Salon:
    """A house with a clock that is set by hand; times are wall times where it stands."""

    def __init__(
        self,
        book,
        channel: str = "sms",
        now: datetime = datetime(2026, 3, 2, 10),  # noqa: DTZ001
        language: str = "en",
        links: Links | None = None,
        catalog: Catalog | None = None,
        wire: Channel | None = None,
        mind: Mind | None = None,
    ) -> None:
        self.catalog = catalog or HOUSES[language]
        self.business, self.zone = self.catalog.business.id, zone(self.catalog.locations[0].zone)
        self.book, self.wire = book, wire or Wire(channel, self.business)
        self.house = assemble(
            book,
            [self.wire],
            Hands(clock=lambda: self.now, mind=mind or Mind()),
            links=links,
            business_id=self.business,
        )
        self.runner = asyncio.Runner()
        self.refs = 0
        self.number = ""
        self.told: list[tuple[Address, str]] = []
        self.mates: tuple[Mate, ...] = ()
        self.turn_to(now)
        with book.unit() as unit:
            storage.catalog.apply(unit, self.catalog, source="catalog.toml", now=self.now)

    def turn_to(self, wall: datetime) -> None:
        self.now = instant(wall, self.zone)

    def close(self) -> None:
        self.runner.run(self.house.close())
        self.runner.close()

    def enrol(self, name: str, address: Address, **rights: frozenset[str]) -> str:
        """Know a person who was written to before."""
        person = Person(f"person-{name.lower()}", name, **rights)
        with self.book.unit() as unit:
            people.enrol(unit, self.business, person, (address,))
            people.consent(unit, self.business, address, Consent.GIVEN, who="test", now=LONG_AGO)
        return person.id

    def reached(self, person_id: str, address: Address) -> None:
        """Know another address of a person, who was written to there before."""
        with self.book.unit() as unit:
            people.reach(unit, self.business, person_id, address)
            people.consent(unit, self.business, address, Consent.GIVEN, who="test", now=LONG_AGO)

    def booked(
        self,
        person_id: str,
        service: str,
        who: str | None,
        wall: datetime,
        *,
        place: str | None = None,
        people: int = 1,
    ) -> None:
        """Have a visit in the book since long ago."""
        start = instant(wall, self.zone)
        provider = next((each.id for each in self.catalog.resources if each.name == who), None)
        where = next((each.id for each in self.catalog.locations if each.name == place), None)
        asked = next(each for each in self.catalog.services if each.name == service)
        ask = Ask(asked, provider, where, people)
        slot = find(self.catalog, ask, Wish((Span(start, start + MINUTE),)), {}, now=LONG_AGO, limit=1)[0]
        self._write(person_id, slot, f"b-{person_id}-{service}-{wall:%d%H%M}")

    def served(self) -> str:
        """Return what others come for."""
        return "cut" if "cut" in self.catalog.service else self.catalog.services[0].id

    def taken(self, who: str, start: datetime, end: datetime) -> None:
        """Have somebody else's visit in the book."""
        span = Span(instant(start, self.zone), instant(end, self.zone))
        place = self.catalog.resource[who].locations[0]
        self._write(
            self.enrol(f"Zed-{who}-{start:%d%H%M}", Address("sms", f"+4477009{start:%d%H%M}")),
            Slot(self.served(), place, span, (Taking(who, span),)),
            f"t-{who}-{start:%d%H%M}",
        )

    def _write(self, person_id: str, slot: Slot, name: str) -> None:
        wall = on_the_wall(slot.span.start, self.zone)
        booking = Booking(
            name,
            name,
            1,
            State.BOOKED,
            slot,
            person_id,
            wall,
            self.zone.key,
            LONG_AGO,
            participants=(person_id,),
        )
        with self.book.unit() as unit:
            bookings.apply(
                unit,
                self.business,
                (Step(None, booking, What.BOOKED),),
                who="test",
                channel="test",
                now=LONG_AGO,
            )

    def before(self, talk: Transcript, address: Address) -> str | None:
        """Write down what stands before a talk begins; return who talks, if we know."""
        rights = {"groups": talk.groups, "invited": talk.invited}
        person = self.enrol(talk.person, address, **rights) if talk.person else None
        self.mates = talk.mates
        if talk.also:
            self.reached(person, talk.also)
        for who, start, end in talk.taken:
            self.taken(who, start, end)
        for nth, (service, who, place, many, at) in enumerate(talk.others):
            other = self.enrol(f"Zoe{nth}", Address("sms", f"+44770091{nth:04d}"))
            self.booked(other, service, who, at, place=place, people=many)
        for service, who, at in talk.booked:
            self.booked(person, service, who, at)
        return person

    def say(self, text: str, sender: Address) -> tuple[list[str], list[str]]:
        """Say something; return what is answered, and what staff are told."""
        self.refs += 1
        line = next((each for each in self.wire.lines if each.channel == sender.channel), self.wire.lines[0])
        mates = tuple(each for each in self.mates if f"@{each.name}" in text)
        inbound = Inbound(line, sender, f"SM{self.refs:032x}", self.now, text, mates=mates)
        self.runner.run(self.house.clerk.hear(inbound))
        return self._posted(sender)

    def press_as(self, label: str, sender: Address) -> list[str]:
        """Have a colleague press the last button of that label; return what they are answered."""
        self.refs += 1
        key = next(
            choice.key
            for letter in reversed(self.wire.sent)
            for choice in letter.reply.choices
            if choice.label == label and letter.to == sender
        )
        line = next(each for each in self.wire.lines if each.channel == sender.channel)
        inbound = Inbound(line, sender, f"SM{self.refs:032x}", self.now, choice=key)
        self.runner.run(self.house.clerk.hear(inbound))
        return self._posted(sender)[0]

    def write_in_thread(self, name: str, text: str, place: Address) -> list[str]:
        """Have one of the team write in the last thread; return what the team reads."""
        heads = [each for each in self.wire.sent if each.kind is Kind.NOTICE and each.reply.choices]
        return self._by_team(place, heads[-1], name=name, text=text, overheard=True)

    def press(self, label: str, place: Address) -> list[str]:
        """Have one of the team press the last button of that label; return what the team reads."""
        letter, choice = next(
            (letter, choice)
            for letter in reversed(self.wire.sent)
            for choice in letter.reply.choices
            if choice.label == label and letter.to == place
        )
        return self._by_team(place, letter, name="Chloe", choice=choice.key)

    def _by_team(self, place: Address, letter: Letter, **said: object) -> list[str]:
        self.refs += 1
        line = next(each for each in self.wire.lines if each.channel == place.channel)
        by = Address(place.channel, f"U-{said['name']}")
        below = {"place": place, "in_reply_to": self.wire.ref(letter)}
        inbound = Inbound(line, by, f"SM{self.refs:032x}", self.now, **below, **said)
        self.runner.run(self.house.clerk.hear(inbound))
        answers, notices = self._posted(place)
        return [*answers, *notices]

    def named(self) -> str:
        """Return the number that staff were told, else that of the first visit to come."""
        with self.book.look() as unit:
            ahead = bookings.agenda(unit, self.business, Span(self.now, self.now + timedelta(days=30)))
        return self.number or short(ahead[0].claim)

    def pass_time(self) -> list[str]:
        """Do what is done by the clock; return what staff are told."""
        self.house.desk.lapse()
        lapse_holds(self.book, self.now)
        self.house.desk.list_unconfirmed()
        self.house.desk.sum_up()
        self.house.desk.give_up()
        self.house.desk.serve_line()
        return self._posted(None)[1]

    def given_up(self, who: str, at: str) -> list[str]:
        """Have somebody else give their visit up, as "Ana 2026-03-05 10:00"; return what staff are told."""
        start = datetime.fromisoformat(at)
        with self.book.unit() as unit:
            visit = bookings.one(unit, self.business, f"t-{who.lower()}-{start:%d%H%M}")
            step = cancel(visit, self.now, keep=timedelta(minutes=self.catalog.business.undo))
            bookings.apply(unit, self.business, (step,), who="test", channel="test", now=self.now)
        return self._posted(None)[1]

    def _posted(self, sender: Address | None) -> tuple[list[str], list[str]]:
        """Post what is due; what others than the sender are told stands in ``told``, by address."""
        before = len(self.wire.sent)
        self.runner.run(self.house.post.drain())
        new = self.wire.sent[before:]
        answers = [each for each in new if each.kind is Kind.ANSWER]
        to_staff = {Kind.NOTICE, Kind.THREAD}
        notices = [plain(each.reply) for each in new if each.kind in to_staff]
        unasked = [each for each in new if each.kind not in {Kind.ANSWER, *to_staff}]
        told = (*(each for each in answers if each.to != sender), *unasked)
        self.told = [(each.to, plain(each.reply)) for each in told]
        self.number = next(
            (found[1] for each in notices if (found := re.search(r"OK (\d+)", each))), self.number
        )
        return [plain(each.reply) for each in answers if each.to == sender], notices

    def stands(self, person_id: str) -> set[str]:
        """Return what stands in a person's book, one line a booking."""
        with self.book.look() as unit:
            found = bookings.of_person(unit, self.business, person_id, self.now - timedelta(days=30))
        return {
            _written(self.catalog, each) for each in found if each.state in {State.BOOKED, State.AWAITING}
        }


def _written(of: Catalog, booking: Booking) -> str:
    service = of.service[booking.slot.service_id].name
    who = next(
        (
            each.resource_id
            for each in booking.slot.takings
            if of.resource[each.resource_id].kind == "provider"
        ),
        None,
    )
    provider = f" with {of.resource[who].name}" if who else ""
    return f"{service}{provider}, {booking.wall:%Y-%m-%d %H:%M}"

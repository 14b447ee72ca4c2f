"""a house that random histories happen in: the real desk, post and rounds, with a clock that is set by hand

It may die at the named points that it passes; what was said is said again then, to a new house on the same book.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import storage.catalog
from bot.catalog.file import load
from bot.compose import Hands, assemble
from bot.desk import By
from channels.channel import Absent, Sent
from core.catalog import Catalog
from core.messages import Inbound, Letter, Line, plain
from core.people import Address, Consent, Person
from storage import people
from storage.database import Database
from tests.house.crowd import rows
from tests.house.crowd.judge import faults
from tests.house.crowd.on_answers import answers
from tests.house.crowd.on_lines import unlogged

JUNIPER = load(Path(__file__).with_name("juniper.toml"), today=date(2026, 3, 2))
KNOWN = {name: Address("sms", f"+4477009002{n:02}") for n, name in enumerate(("Mia", "Leo", "Zoe"))}
NEW = Address("sms", "+447700900299")
STAFF = Address("sms", "+447700900100")
POINTS = ("decoded", "locked", "before commit", "committed", "before send", "sent")


class Died(BaseException):
    """The process is gone."""


class Fault(AssertionError):
    """The judge found something; the history that led to it comes first."""


class Wire:
    """A channel that keeps what it is given, and can be asked for it."""

    name = "sms"

    def __init__(self, business: str) -> None:
        self.lines = (Line("sms-1", business, "sms", "+442079460123"),)
        self.sent: list[Letter] = []

    def routes(self, ear: object) -> tuple[()]:
        return ()

    async def send(self, letter: Letter) -> Sent:
        self.sent.append(letter)
        return Sent(letter.id)

    async def find(self, letter: Letter, since: datetime) -> Sent | Absent:
        return Sent(letter.id) if any(each.id == letter.id for each in self.sent) else Absent()

    async def check(self) -> None:
        return None

    async def close(self) -> None:
        return None


def named(business: str) -> Catalog:
    """Return Juniper House under an id of its own."""
    return replace(JUNIPER, business=replace(JUNIPER.business, id=business))


@dataclass
class Client:
    """Somebody who texts; ``heard`` is the last answer, ``person`` who the book says they are."""

    address: Address
    heard: str = ""


class House:
    """The desk, the post and the rounds of one business, and who speaks with them; judged after everything."""

    judged = 0
    """How often the judge looked, in all houses."""

    def __init__(self, book: Database, business: str, now: datetime) -> None:
        self.book, self.business, self.now = book, business, now
        self.wire = Wire(business)
        self.refs = 0
        self.dies_at = ""
        self.story: list[str] = []
        self.clients = [Client(each) for each in (*KNOWN.values(), NEW)]
        self.nadia = Client(STAFF)
        with book.unit() as unit:
            storage.catalog.apply(unit, named(business), source="juniper.toml", now=now)
            for name, address in KNOWN.items():
                people.enrol(unit, business, Person(name.lower(), name), (address,))
                people.consent(unit, business, address, Consent.GIVEN, who="test", now=now)
        self._open()
        self.before = rows.read(book, business, now)

    def _open(self) -> None:
        self.runner = asyncio.Runner()
        hands = Hands(clock=lambda: self.now, passing=self._passing)
        self.parts = assemble(self.book, [self.wire], hands, business_id=self.business)

    def close(self) -> None:
        self.runner.close()
        self.parts.clerk.close()

    def _passing(self, point: str) -> None:
        if point == self.dies_at:
            self.dies_at = ""
            raise Died(point)

    def say(self, client: Client, text: str, dies_at: str = "") -> None:
        """Have somebody say something, post what is due, and judge what they are told and what the rows have."""
        self.refs += 1
        self.dies_at = dies_at
        self._tell(f"{client.address.value[-2:]}: {text}" + (f" (dies at '{dies_at}')" if dies_at else ""))
        inbound = Inbound(self.wire.lines[0], client.address, f"SM{self.refs}", self.now, text)
        self._until_alive(lambda: self.parts.desk.hear(inbound))
        sent = self._posted()
        self.dies_at = ""
        client.heard = " ".join(
            plain(each.reply) for each in sent if each.to == client.address and each.kind == "answer"
        )
        self._tell(f"    {client.heard}")
        self.judge(sent)

    def staff(self, what: str, number: str, *, yes: bool) -> None:
        """Have staff decide about a request, or write down who came."""
        by = By("nadia", "cli")
        self._tell(f"staff: {what} {number} {yes}")
        if what == "decide":
            self.parts.desk.decide(self.business, number, yes=yes, by=by)
        else:
            self.parts.desk.close(self.business, number, came=yes, by=by)
        self.judge(self._posted())

    def change(self, number: str, words: str) -> None:
        """Have staff move a visit to where the words say, or cancel it where they say nothing."""
        by = By("nadia", "cli")
        self._tell(f"staff: {f'move {number} {words}' if words else f'cancel {number}'}")
        if words:
            self.parts.desk.move(self.business, number, words, by=by)
        else:
            self.parts.desk.cancel(self.business, number, by=by)
        self.judge(self._posted())

    def wait(self, length: timedelta, *, rounds: bool) -> None:
        """Let time pass; the rounds may come late."""
        self.now += length
        self._tell(f"-- {self.now:%a %d %b %H:%M} UTC{', rounds' if rounds else ''}")
        if rounds:
            for chore in self.parts.rounds._chores:  # noqa: SLF001 - whatever is done by the clock, without the clock
                self.runner.run(_done(chore))
        self.judge(self._posted() if rounds else ())

    def _until_alive(self, work) -> None:
        """Do the work, and again in a new house when the old one died."""
        try:
            work()
        except Died:
            self.close()
            self._open()
            self.now += timedelta(seconds=5)
            work()

    def _posted(self) -> list[Letter]:
        """Post what is due; a letter that may have left before the house died is asked for when its lease is over."""
        before = len(self.wire.sent)
        try:
            self.runner.run(self.parts.post.drain())
        except Died:
            self.close()
            self.now += timedelta(seconds=61)
            self._open()
            self.runner.run(self.parts.post.drain())
        return self.wire.sent[before:]

    def judge(self, sent: Iterable[Letter]) -> None:
        """See that all is well: in the rows, in what changed, and in what clients were answered."""
        House.judged += 1
        after = rows.read(self.book, self.business, self.now)
        people = {each.value: each.person_id for each in after.addresses}
        told = defaultdict(list)
        for letter in sent:
            if letter.kind == "answer" and letter.to != STAFF:
                told[people[letter.to.value]].append(letter.reply)
        found = [*faults(after), *unlogged(self.before, after), *answers(self.before, after, told)]
        self.before = after
        if found:
            raise Fault("\n".join([*self.story, "", *found]))

    def _tell(self, line: str) -> None:
        self.story.append(line)


async def _done(chore) -> None:
    await chore.do()

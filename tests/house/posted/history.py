"""one random history of letters: clients who text, workers who die, a vendor who fails, clocks that are wrong

Everything is drawn from a seed, and written down as it happens; what real processes make of it between two lines is
theirs. In the end the vendor is well, the clock is right, all who work are alive, and time passes until nothing waits.
"""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random  # noqa: TID251 - drawn from a seed
from zoneinfo import ZoneInfo

import httpx
from sqlalchemy import bindparam, or_, select

import storage.catalog
from bot.catalog.file import load
from bot.compose import Hands, assemble
from channels.channel import Status
from channels.sms.faults import state
from core.bookings import STANDING
from core.messages import Inbound
from core.people import Address, Consent, Person
from storage import bookings, database, people
from storage.tables import EVENTS, LEASED, LETTERS, PENDING
from tests.children import die_with_parent
from tests.house.posted.clock import Clock
from tests.house.posted.crew import Workers
from tests.house.posted.worker import LINE, Job, links

BEGINS = datetime(2026, 3, 24, 9, tzinfo=UTC)
"""Some days before the clocks go forward."""

CATALOG = load(Path(__file__).with_name("rowan.toml"), today=date(2026, 3, 2))
WHERE = ZoneInfo("Europe/London")
PROVIDERS = ("Ana", "Ben", "Cleo", "Dev", "Eva", "Finn", "Gus", "Hana")
SHORTEST = timedelta(seconds=5)
LEASE = timedelta(seconds=61)

_NEW = (
    select(EVENTS.c.n, EVENTS.c.what, EVENTS.c.claim, EVENTS.c.version, EVENTS.c.data)
    .where(EVENTS.c.business_id == bindparam("of_business"), EVENTS.c.n > bindparam("after"))
    .order_by(EVENTS.c.n)
)
_OPEN = select(LETTERS.c.state, LETTERS.c.try_at, LETTERS.c.lease_until).where(or_(PENDING, LEASED))


@dataclass(frozen=True)
class Plan:
    """What a history is drawn from, and how much of everything happens in it; ``lull``: things said in a downtime."""

    url: str
    folder: Path
    seed: int
    bookings: int
    clients: int = 120
    kills: float = 0.012
    dies: float = 0.004
    stops: float = 0.001
    downtimes: float = 0.0015
    lull: int = 12
    steps: float = 0.006
    plant: str = ""


@dataclass(frozen=True)
class Over:
    """Which visits ended by what a client said, by their starts."""

    client: int
    text: str
    starts: list[datetime]


@dataclass
class Told:
    """What the judge is told besides the rows: when versions ended and by which words, time was skipped, and so on."""

    ended: dict[str, datetime] = field(default_factory=dict)
    confirmed: dict[tuple[str, int], datetime] = field(default_factory=dict)
    skips: list[datetime] = field(default_factory=list)
    walls: list[tuple[datetime, timedelta]] = field(default_factory=list)
    downs: list[tuple[datetime, datetime]] = field(default_factory=list)
    over: list[Over] = field(default_factory=list)
    silenced: list[tuple[str, datetime, bool]] = field(default_factory=list)
    news: list[dict] = field(default_factory=list)
    counts: Counter = field(default_factory=Counter)
    story: list[tuple[datetime, str]] = field(default_factory=list)


def number(client: int) -> str:
    return f"+447700900{client:03}"


class History:
    """The house, its clients, its workers and its vendor, from the first message to the last letter."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.chance, self.told = plan, Random(plan.seed), Told()
        self.clock = Clock(plan.folder / "clock", BEGINS)
        self.book = database.connect(plan.url)
        self.last = self.refs = 0
        self.silent: set[int] = set()
        channel = type("Open", (), {"name": "sms", "lines": (LINE,)})()
        hands = Hands(clock=self.clock.wall, most=10_000)
        self.parts = assemble(self.book, [channel], hands, links=links(), business_id="rowan")
        with self.book.unit() as unit:
            storage.catalog.apply(unit, CATALOG, source="rowan.toml", now=BEGINS - timedelta(days=1))
            for each in range(plan.clients):
                people.enrol(
                    unit, "rowan", Person(f"p{each}", f"Client{each}"), (Address("sms", number(each)),)
                )
                people.consent(
                    unit, "rowan", Address("sms", number(each)), Consent.GIVEN, who="test", now=BEGINS
                )

    def run(self) -> Told:
        """Let it all happen."""
        with self._vendor() as api_url, httpx.Client(base_url=api_url) as self.vendor:
            job = Job(
                self.plan.url,
                self.plan.folder,
                api_url,
                0,
                str(self.plan.seed),
                self.plan.dies,
                self.plan.stops,
                self.plan.plant,
            )
            self.workers = Workers(job)
            self.workers.fill()
            try:
                while self.told.counts["booked"] < self.plan.bookings:
                    self._happen()
                self._end()
            finally:
                self.workers.kill(*self.workers.alive)
                self.parts.clerk.close()
                self.book.close()
        return self.told

    @contextmanager
    def _vendor(self) -> Iterator[str]:
        program = [
            sys.executable,
            "-m",
            "tests.house.posted.sink",
            str(self.plan.folder),
            str(self.plan.seed),
        ]
        with subprocess.Popen(
            program,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[3],
            preexec_fn=die_with_parent(),  # noqa: PLW1509 - nothing else runs here yet
        ) as sink:
            yield f"http://127.0.0.1:{sink.stdout.readline().strip()}"
            sink.stdin.close()

    def _happen(self) -> None:
        """Let one thing happen, and at times another one with it."""
        self._say(self.chance.randrange(self.plan.clients))
        if self.chance.random() < 0.2:
            self._pass(self._pause())
        if self.chance.random() < self.plan.kills and self.workers.alive:
            self._kill(self.chance.choice(self.workers.alive))
        if self.chance.random() < self.plan.steps:
            self._step()
        if self.chance.random() < self.plan.downtimes:
            self._downtime()

    def _pause(self) -> timedelta:
        longest = self.chance.choice([20, 300, 3000, 6000])
        return SHORTEST + timedelta(seconds=self.chance.randrange(longest))

    def _say(self, client: int) -> None:
        """Have a client say something that fits, and write down which versions ended by it."""
        text = self._words(client)
        self.refs += 1
        sender = Address("sms", number(client))
        self._tell(f"{client}: {text}")
        self.parts.desk.hear(Inbound(LINE, sender, f"SM{self.refs}", self.clock.wall(), text))
        self._read(client, text)
        if text in {"STOP", "START"} or (
            text == "yes" and client in self.silent
        ):  # "yes" opts in, for carriers too
            self.told.silenced.append((sender.value, self.clock.true(), text == "STOP"))
            (self.silent.add if text == "STOP" else self.silent.discard)(client)
        self.told.counts[text.split()[0].lower()] += 1
        self.clock.ring()

    def _read(self, client: int, text: str) -> None:
        """Read what the log has more, and since when, and which visits ended by what was said."""
        over = []
        with self.book.look() as unit:
            new = unit.rows(_NEW, {"of_business": "rowan", "after": self.last})
        for n, what, claim, version, data in new:
            self.last = n
            self.told.counts[what] += 1
            if data.get("state") in {"moved", "cancelled"}:
                self.told.ended.setdefault(data["booking"], self.clock.true())
            if what in {"moved away", "cancelled"}:
                over.append(datetime.fromisoformat(data["start"]))
            elif what == "confirmed":
                self.told.confirmed.setdefault((claim, version), self.clock.true())
        self.told.over.append(Over(client, text, over))

    def _words(self, client: int) -> str:
        """Draw what a client says, by what they have."""
        if client in self.silent and self.chance.random() < 0.5:
            return "START"
        with self.book.look() as unit:
            mine = bookings.of_person(unit, "rowan", f"p{client}", self.clock.wall())
        if not mine or (self.chance.random() < 0.4 and len(mine) < 5):
            return f"cut with {self.chance.choice(PROVIDERS)} {self._when()}"
        which = self.chance.choice([each for each in mine if each.state in STANDING] or mine)
        words = {
            f"move my {which.wall:%A} cut to {self._when()}": 25,
            f"cancel my {which.wall:%A} cut": 10,
            "UNDO": 12,
            "1": 3,
            "yes": 3,
            "where are you?": 3,
            "STOP": 2,
            "hello": 2,
        }
        return self.chance.choices([*words], [*words.values()])[0]

    def _when(self) -> str:
        """Draw a time within a week, in words."""
        day = self.clock.wall().astimezone(WHERE) + timedelta(days=self.chance.randrange(7))
        hour, quarter = self.chance.randrange(7, 21), self.chance.randrange(4) * 15
        return f"{day:%A} at {(hour + 11) % 12 + 1}:{quarter:02}{'pm' if hour >= 12 else 'am'}"

    def _pass(self, length: timedelta) -> None:
        """Let time pass, and stop on the way wherever a letter falls due; hear the news, and start who is missing."""
        ends = self.clock.true() + length
        while (now := self.clock.true()) < ends:
            due = [each - self.clock.wrong for each in self._waits("pending")]
            self._skip(max(min([each for each in due if each > now] + [ends]) - now, SHORTEST))
        self._tell(f"-- {self.clock.wall():%a %d %b %H:%M:%S}")
        self._hear_news()
        before = self.workers.born
        self.workers.fill()
        self.told.counts["worker born"] += self.workers.born - before

    def _skip(self, length: timedelta) -> None:
        """Skip time while nobody has anything in hand, nor is anything on its way; wake who is stopped."""
        with self.workers.held(self.clock.rung) as stopped:
            self._settle_down()
            self.clock.skip(max(length, timedelta(minutes=5)) if stopped else length)
            self.told.skips.append(self.clock.true())
        for process, _ in stopped:
            self.told.counts["goes on after a stop"] += 1
            os.kill(process.pid, signal.SIGCONT)
            self._tell(f"worker {process.pid} goes on after a stop")

    def _settle_down(self) -> None:
        """Let the vendor take what the dead have left in its ear."""
        for _ in range(3):
            self.vendor.get("/quiet")

    def _hear_news(self) -> None:
        """Hear what the vendor has to tell of letters."""
        for each in self.vendor.get("/news").json():
            became, error = state(each["status"]), each["error"]
            transient = error == "30003"
            self.parts.desk.note(
                Status(LINE, each["sid"], became, error, transient=transient, letter_id=each["letter"])
            )
            self.told.news.append(each)
            self.told.counts["news"] += 1

    def _kill(self, one) -> None:
        time.sleep(self.chance.random() * 0.03)
        self.workers.kill(one)
        self._tell(f"kill -9 of worker {one[0].pid}")
        self.told.counts["kill -9"] += 1

    def _step(self) -> None:
        """Set the clock on the wall, whoever has something in hand."""
        wrong = timedelta(minutes=self.chance.choice([60, -60, 5, -5, 0, 0]))
        self.clock.step(wrong)
        self.told.walls.append((self.clock.true(), wrong))
        self.told.counts["clock set"] += 1
        self._tell(f"the clock is set to {self.clock.wall():%a %H:%M:%S}, wrong by {wrong}")

    def _downtime(self) -> None:
        """Let nobody post for hours, while people go on."""
        self.workers.kill(*self.workers.alive)
        began = self.clock.true()
        self.told.counts["downtime"] += 1
        self._tell("all are down")
        for _ in range(self.chance.randrange(1, self.plan.lull)):
            self._say(self.chance.randrange(self.plan.clients))
            self._skip(timedelta(seconds=self.chance.randrange(5, 9000)))
        self.told.downs.append((began, self.clock.true()))
        self.workers.fill()

    def _end(self) -> None:
        """Let all be well, and time pass until nothing waits."""
        self.vendor.get("/faulty?no")
        self.clock.step(timedelta(0))
        self.told.walls.append((self.clock.true(), timedelta(0)))
        self.workers.job = replace(self.workers.job, dies=0.0, stops=0.0)
        self._pass(SHORTEST)
        self.workers.kill(*self.workers.alive)
        self.workers.fill()
        quiet = 0
        while quiet < 2:
            waits = self._waits()
            quiet = 0 if waits else quiet + 1
            if min(waits, default=self.clock.true()) > self.clock.true():
                self._pass(min(waits) - self.clock.true())
            elif waits and self._get_on(len(waits)):
                continue
            else:
                self._pass(LEASE if waits else timedelta(hours=3))

    def _waits(self, *only: str) -> list[datetime]:
        """Return when each letter that waits is to be looked at; ``only``: of those in such a state."""
        with self.book.look() as unit:
            found = unit.rows(_OPEN)
        chosen = [each for each in found if not only or each[0] in only]
        return [at if stands == "pending" else until for stands, at, until in chosen]

    def _get_on(self, before: int) -> bool:
        """Give the workers a moment for what is due; tell whether they get on with it."""
        began = time.monotonic()
        while time.monotonic() < began + 0.5:
            time.sleep(0.01)
            if len(self._waits()) < before:
                return True
        return False

    def _tell(self, line: str) -> None:
        self.told.story.append((self.clock.true(), line))

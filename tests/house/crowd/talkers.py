"""people who all talk to the whole desk at once: a program of its own, told by JSON what to do

``python -m tests.house.crowd.talkers`` reads jobs from stdin, one a line: {"url", "business", "process", "now",
"began", "says", "seed"}. Each thread speaks for one address; two addresses are one person's, in two processes, and both
begin to say the same. Some speak as staff at times. A minute passes in each half second, for all processes alike.
"""

import json
import sys
import threading
import time
from collections import Counter
from datetime import datetime, timedelta
from random import Random  # noqa: TID251 - drawn from a seed

from sqlalchemy import bindparam, select

from bot.compose import Hands, House, assemble
from channels.channel import UnavailableError
from core.messages import Inbound
from core.people import Address, Consent, Person
from storage import database, people
from storage.database import Database
from storage.tables import LETTERS
from storage.unit import Unit
from tests.house.crowd.house import STAFF, Wire
from tests.house.crowd.sentences import one_of, sentence

TALKERS = 4
PROCESSES = 4
PACE = 120.0
"""How much faster time passes than outside."""

MOST_TRIES = 5
"""How often a vendor comes again when we were unavailable."""

ANSWER = select(LETTERS.c.reply).where(
    LETTERS.c.business_id == bindparam("of_business"), LETTERS.c.dedupe_key == bindparam("of_key")
)


def address(process: int, talker: int) -> Address:
    return Address("sms", f"+44770090{process}{talker:03}")


def enrol(unit: Unit, business: str, now: datetime) -> None:
    """Know everybody: the same talker of two processes is one person with two addresses."""
    for process in range(PROCESSES // 2):
        for talker in range(TALKERS):
            name = f"p{process}{talker}"
            both = (address(process, talker), address(process + PROCESSES // 2, talker))
            people.enrol(unit, business, Person(name, name.title()), both)
            for each in both:
                people.consent(unit, business, each, Consent.GIVEN, who="test", now=now)


class Talker:
    """Somebody who says things to the desk, and hears what is answered to their address."""

    def __init__(self, parts: House, wire: Wire, me: Address, seed: str, now) -> None:
        self.parts, self.wire, self.me, self.now = parts, wire, me, now
        self.chance = Random(seed)
        self.said: Counter[str] = Counter()

    def talk(self, says: int) -> None:
        heard = ""
        for nth in range(says):
            staff = self.chance.random() < 0.1
            text = one_of("staff", self.chance.choice) if staff else sentence(heard, self.chance.choice)
            self.say(
                Inbound(
                    self.wire.lines[0],
                    STAFF if staff else self.me,
                    f"{self.me.value}.{nth}",
                    self.now(),
                    text,
                )
            )
            heard = heard if staff else self.answer(f"{self.me.value}.{nth}")

    def say(self, inbound: Inbound) -> None:
        """Say it, and again while nobody could hear it: a vendor comes again."""
        for _ in range(MOST_TRIES):
            try:
                self.said[self.parts.desk.hear(inbound)] += 1
            except UnavailableError:
                self.said["unavailable"] += 1
            else:
                return
        self.said["lost"] += 1

    def answer(self, ref: str) -> str:
        """Return what was answered to a message."""
        key = f"answer:{self.wire.lines[0].id}:{ref}:0"
        with self.parts.book.look() as unit:
            found = unit.row(ANSWER, {"of_business": self.wire.lines[0].business_id, "of_key": key})
        return f"{found[0][0]} {'1)' if found[0][1] else ''} {found[0][2]}" if found else ""


def do(job: dict, book: Database) -> Counter[str]:
    """Let the talkers of one process talk at once, and add up what became of it."""

    def now() -> datetime:
        return datetime.fromisoformat(job["now"]) + timedelta(
            seconds=(time.monotonic() - job["began"]) * PACE
        )

    wire = Wire(job["business"])
    parts = assemble(book, [wire], Hands(clock=now), business_id=job["business"])
    talkers = [
        Talker(
            parts,
            wire,
            address(job["process"], n),
            f"{job['seed']}-{job['process'] % (PROCESSES // 2)}-{n}",
            now,
        )
        for n in range(TALKERS)
    ]
    threads = [threading.Thread(target=each.talk, args=[job["says"]]) for each in talkers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    parts.clerk.close()
    return sum((each.said for each in talkers), Counter())


if __name__ == "__main__":
    for line in sys.stdin:
        told = json.loads(line)
        opened = database.connect(told["url"])
        print(json.dumps(do(told, opened)), flush=True)
        opened.close()

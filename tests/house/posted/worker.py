"""a worker in a process of its own: the real post on the real channel, until it is killed

It works under a lock of its own, so that time can be made to pass while nothing is on its way; being killed lets go of
it. It dies at times between the vendor's answer and its note of it, or is stopped just before a send or after it, while
nothing else is on its way, and goes on when it is told.
"""

import asyncio
import fcntl
import os
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random  # noqa: TID251 - drawn from a seed
from struct import Struct

from bot.desk.links import Links
from bot.keys import Keys
from bot.metrics import Metrics
from bot.post import Means, Post, writer
from channels.sms import Sms, SmsSettings
from core.messages import Line
from storage.database import connect
from tests.children import die_with_parent
from tests.house.posted.clock import Clock
from tests.house.posted.plants import PLANTS

LINE = Line("sms", "rowan", "sms", "+442079460123")
ACCOUNT = "AC" + "0123456789abcdef" * 2
SECRET = "a secret of the tests: 0123456789 abcdefghij"
ROOT = "https://b.example"
ANSWERS_WITHIN = 0.3
"""Seconds for which it waits for the vendor's answer: less than the vendor's silences."""

RING = Struct("d")
"""How it is written down in a worker's lock to which ring it has seen last."""

LOOKS_EVERY = 0.2
"""Seconds after which it looks for letters though nobody rang."""


@dataclass(frozen=True)
class Job:
    """What a worker is told: the book, where clock and locks lie, the vendor, and how it ends."""

    url: str
    folder: Path
    api_url: str
    number: int
    seed: str
    dies: float = 0.0
    stops: float = 0.0
    plant: str = ""

    @property
    def lock(self) -> Path:
        return self.folder / f"worker-{self.number}"

    @property
    def seen_to(self) -> float:
        """The last ring that the worker has seen to; -1 before the first."""
        written = self.lock.read_bytes() if self.lock.exists() else b""
        return RING.unpack(written)[0] if written else -1.0


def links() -> Links:
    return Links(Keys(SECRET), ROOT)


def passing(job: Job) -> Callable[[str], None]:
    """Return what is told of every point that is passed, and ends or stops the process at some of them."""
    chance, on_the_way = Random(job.seed), 0

    def passed(point: str) -> None:
        nonlocal on_the_way
        drawn = chance.random()
        on_the_way -= point == "sent"
        if point == "sent" and drawn < job.dies:
            os.kill(os.getpid(), signal.SIGKILL)
        if on_the_way <= 0 and drawn > 1 - job.stops:
            on_the_way = 0
            os.kill(os.getpid(), signal.SIGSTOP)
        on_the_way += point == "before send"

    return passed


def made(job: Job, clock: Clock) -> Post:
    """Make a post of one line, as a process that works beside others has it."""
    settings = SmsSettings(ACCOUNT, ("a token",), ROOT, sender=LINE.address, api_url=job.api_url)
    channel = Sms({LINE: settings}, now=clock.wall, seconds=ANSWERS_WITHIN)
    pool = ThreadPoolExecutor(1)

    async def run(work):
        return await asyncio.get_running_loop().run_in_executor(pool, work)

    means = Means(clock.wall, clock.monotonic, lambda: 1.0, passing(job))
    return Post(connect(job.url), [channel], Metrics(), run=run, means=means, links=links())


async def worked(job: Job) -> None:
    """Post what is due whenever somebody rings, or may have; write down which rings were seen to."""
    clock = Clock(job.folder / "clock")
    post, heard, waited = made(job, clock), -1.0, 0.0
    with job.lock.open("wb", buffering=0) as lock:
        while True:
            if heard == clock.rung and waited < LOOKS_EVERY:
                await asyncio.sleep(0.005)
                waited += 0.005
                continue
            heard, waited = clock.rung, 0.0
            fcntl.flock(lock, fcntl.LOCK_EX)
            await post.drain()
            os.pwrite(lock.fileno(), RING.pack(heard), 0)
            fcntl.flock(lock, fcntl.LOCK_UN)


def work(job: Job) -> None:
    """Be a worker until killed."""
    die_with_parent(signal.SIGKILL)()
    writer.MOMENT = 0.004
    if job.plant:
        PLANTS[job.plant].plant()
    asyncio.run(worked(job))

"""a worker of the bench: `halfpast work` as it is, but for its channel, which takes every letter at once

    python -m tests.bench.sorter URL

It ends when it is told to, and says how many letters it handed over.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys

from bot import log
from bot.cli.running import YIELDS
from bot.compose import assemble
from channels.channel import Absent, Sent
from core.messages import Line
from storage.database import connect
from tests.bench.salon import BUSINESS

LINE = Line("sink", BUSINESS, "sms", "sink")


class Sink:
    """A vendor without any pace, that never fails."""

    name = "sms"
    lines = (LINE,)

    def __init__(self) -> None:
        self.letters = 0

    def routes(self, ear):
        return ()

    async def send(self, letter):
        self.letters += 1
        return Sent(f"SK{letter.id}")

    async def find(self, letter, since):
        return Absent()

    async def check(self):
        return None

    async def close(self):
        pass


async def main(url: str) -> None:
    os.nice(YIELDS)
    sink, stop = Sink(), asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    house = assemble(connect(url), [sink])
    async with house.open(hears=False):
        print("open", flush=True)
        await stop.wait()
    print(sink.letters, flush=True)


if __name__ == "__main__":
    log.configure(style="json", level="error", secrets=())
    asyncio.run(main(sys.argv[1]))

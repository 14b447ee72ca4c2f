"""the house as a process of its own that dies, by kill -9, at the point that the environment names

``python -m tests.e2e.house`` serves what the settings say. HALFPAST_TEST_DIE is a point and how often it is passed
before the end, as in "sent:3"; HALFPAST_TEST_LEASE shortens a letter's lease, so that no test waits for a minute, and
HALFPAST_TEST_ASK how long a vendor is asked for a letter that may have gone out.
"""

import os
import signal
from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import bot.post.lane
import bot.post.outcomes
from bot import log
from bot.compose import Hands, from_settings, web
from bot.server import server
from bot.settings import read


def dying(at: str) -> Callable[[str], None]:
    """Return what is told of every point that is passed, and ends the process at one of them."""
    point, _, times = at.partition(":")
    passed = Counter()

    def passing(name: str) -> None:
        passed[name] += 1
        if name == point and passed[name] == int(times):
            os.kill(os.getpid(), signal.SIGKILL)

    return passing


def main() -> None:
    bot.post.lane.LEASE = timedelta(seconds=float(os.environ.get("HALFPAST_TEST_LEASE", "60")))
    bot.post.outcomes.ASK_FOR = timedelta(seconds=float(os.environ.get("HALFPAST_TEST_ASK", "600")))
    if "HALFPAST_TEST_ASK" in os.environ:
        bot.post.outcomes.ASK_TIMES = 1
    settings = read()
    log.configure(style=settings.log_style, level=settings.log_level, secrets=settings.secrets)
    house = from_settings(settings, Hands(passing=dying(os.environ.get("HALFPAST_TEST_DIE", "nowhere:1"))))
    server(web(house), host=settings.host, port=settings.port).run()


if __name__ == "__main__":
    main()

"""kill -9 at each named point of a message's way: nothing is lost, nothing is doubled"""

import contextlib
import sqlite3
from collections import Counter
from datetime import timedelta

import psycopg
import pytest

from bot.compose import wall_clock
from core.bookings import State
from core.spans import Span
from storage import bookings
from tests.e2e.running import SAM, a_text, sid, until

POINTS = ("decoded", "locked", "before commit", "committed", "before send", "sent")
IN_DAYS = wall_clock() + timedelta(days=4)
TALK = (f"haircut on {IN_DAYS:%A} at 3pm", "1", "Sam")
SETTLED = ("sent", "delivered")


def rows(database_url, query):
    """Ask the database itself, past our own storage."""
    if database_url.startswith("sqlite"):
        with contextlib.closing(sqlite3.connect(database_url.removeprefix("sqlite:///"))) as connection:
            return connection.execute(query).fetchall()
    with psycopg.connect(database_url.replace("+psycopg", "")) as connection:
        return connection.execute(query).fetchall()


def the_whole_talk(house):
    return [house.deliver(a_text(words, sid(number))) for number, words in enumerate(TALK, start=1)]


def answers(database_url):
    return rows(database_url, "SELECT state, reply, dedupe_key FROM letters WHERE kind = 'answer'")


@pytest.mark.timeout(240)
@pytest.mark.parametrize("point", POINTS)
def test_kill_9_at_a_named_point_loses_nothing_and_doubles_nothing(house, book, twilio, database_url, point):
    house.start(TEST_DIE=f"{point}:2")
    times = the_whole_talk(house)
    killed = until(lambda: house.process.poll() == -9, 3) if max(times) == 1 else True
    if not house.alive:
        house.start()
    settled = until(lambda: all(state in SETTLED for state, *_ in answers(database_url)))
    now = wall_clock()
    with book.look() as unit:
        found = bookings.agenda(unit, "willow", Span(now, now + timedelta(days=9)))
    keys = Counter(key for *_, key in answers(database_url))

    assert killed
    assert settled, answers(database_url)
    assert [State.BOOKED] == [each.state for each in found]
    assert {1} == set(keys.values())
    assert len(keys) == len(twilio.bodies(SAM)) == len(set(twilio.bodies(SAM))), twilio.bodies(SAM)
    assert [(3,)] == rows(database_url, "SELECT count(*) FROM inbox")
    assert [(1,)] == rows(database_url, "SELECT count(*) FROM letters WHERE kind = 'reminder'")

"""many people want one time at once: one has it, the others are offered other times, and nobody is turned away"""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from bot.catalog.file import load
from bot.compose import wall_clock
from channels.channel import Heard
from core.bookings import State
from core.messages import Inbound
from core.spans import Span
from storage import bookings, outbox
from tests.bot.desk.crew import LINE, client, house_of

DAY = wall_clock() + timedelta(days=4)
CROWD = 12


@pytest.fixture
def house(either_url):
    willow = load(Path("bot/demo/willow.toml"), today=wall_clock().date())
    opened = house_of(willow, either_url, crowd=CROWD)
    yield opened
    opened.book.close()


def crowd(house, words):
    """Let everybody say the same at the same time."""

    def say(number):
        return house.desk.hear(Inbound(LINE, client(number), f"SM{number}", wall_clock(), text=words))

    with ThreadPoolExecutor(CROWD) as many:
        return list(many.map(say, range(CROWD)))


def test_of_all_who_want_one_series_one_has_all_of_it_and_the_others_are_told_which_dates_clash(house):
    heard = crowd(house, f"massage with Dev every {DAY:%A} at 3pm for four weeks")
    with house.book.unit() as unit:
        rows = bookings.agenda(unit, "willow", Span(DAY - timedelta(days=2), DAY + timedelta(days=30)))
        letters = outbox.claim(unit, wall_clock(), line=LINE, lease=timedelta(minutes=1), limit=100)

    assert [Heard.TAKEN] * CROWD == heard
    assert 4 == sum(row.state is State.BOOKED for row in rows) == len({row.claim for row in rows})
    assert 1 == len({row.series for row in rows}) == len({row.person_id for row in rows})
    assert 1 == sum("Booked" in each.letter.reply.text for each in letters)
    assert CROWD == len({each.letter.to.value for each in letters})


def test_of_all_who_want_one_time_one_has_it_and_the_others_are_offered_others(house):
    heard = crowd(house, f"cut with Ana on {DAY:%A} at 3pm")
    with house.book.unit() as unit:
        rows = bookings.agenda(unit, "willow", Span(DAY - timedelta(days=2), DAY + timedelta(days=2)))
        letters = outbox.claim(unit, wall_clock(), line=LINE, lease=timedelta(minutes=1), limit=100)
    told = Counter(each.letter.to.value for each in letters)

    assert [Heard.TAKEN] * CROWD == heard
    assert 1 == sum(row.state is State.BOOKED for row in rows)
    assert {1} == set(told.values())
    assert CROWD == len(told)
    assert 1 == sum("Booked" in each.letter.reply.text for each in letters)

"""twenty people ask for the last room at once: one has it, nineteen are offered others, and nobody is left without"""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.catalog.file import load
from bot.compose import wall_clock
from channels.channel import Heard
from core.bookings import State
from core.messages import Inbound, Line
from core.people import Address
from core.spans import Span
from storage import bookings, outbox
from tests.bot.desk.crew import house_of

LINE = Line("slack", "yard", "slack", "T0YARD", cards=True)
CROWD = 20
WEEK = timedelta(days=7)


@pytest.fixture
def house(either_url):
    yard = load(Path("tests/talks/houses/yard.toml"), today=wall_clock().date())
    opened = house_of(yard, either_url, line=LINE, crowd=CROWD + 2, address=colleague)
    yield opened
    opened.book.close()


def colleague(number: int) -> Address:
    return Address("slack", f"U0EVE{number:02}")


def say(house, number: int, **said: str) -> Heard:
    ref = f"{number}:{'-'.join(said.values())}"[:40]
    return house.desk.hear(Inbound(LINE, colleague(number), ref, wall_clock(), **said))


def answers(house):
    """Return what everybody is answered by now in words; cards come beside them."""
    with house.book.unit() as unit:
        claimed = outbox.claim(unit, wall_clock(), line=LINE, lease=timedelta(minutes=1), limit=200)
    return [each.letter for each in claimed if each.letter.reply.text]


def stays(house):
    with house.book.unit() as unit:
        return bookings.agenda(unit, "yard", Span(wall_clock(), wall_clock() + 2 * WEEK))


def test_of_twenty_who_ask_for_the_last_room_one_has_it_and_nineteen_are_offered_others(house):
    say(house, CROWD, text="elm next tuesday 2-3pm")
    say(house, CROWD + 1, text="ash next tuesday 2-3pm")
    before = {each.claim for each in stays(house)}
    answers(house)
    with ThreadPoolExecutor(CROWD) as many:
        heard = list(many.map(lambda n: say(house, n, text="room for 3 next tuesday 2-3pm"), range(CROWD)))
    letters = answers(house)
    new = [each for each in stays(house) if each.claim not in before]
    told = Counter(each.to.value for each in letters)
    offered = [each.reply for each in letters if "Booked" not in each.reply.text]

    assert [Heard.TAKEN] * CROWD == heard
    assert (1, State.BOOKED) == (len(new), new[0].state)
    assert {colleague(n).value: 1 for n in range(CROWD)} == told
    assert CROWD - 1 == len(offered)
    assert all(2 <= len(each.choices) <= 3 and ", " in each.choices[0].label for each in offered)


def test_of_those_who_then_click_nobody_has_what_another_one_has(house):
    say(house, CROWD, text="elm next tuesday 2-3pm")
    say(house, CROWD + 1, text="ash next tuesday 2-3pm")
    answers(house)
    with ThreadPoolExecutor(CROWD) as many:
        list(many.map(lambda n: say(house, n, text="room for 3 next tuesday 2-3pm"), range(CROWD)))
    clicks = {each.to.value: each.reply.choices[0].key for each in answers(house)}
    who = [n for n in range(CROWD) if colleague(n).value in clicks]
    with ThreadPoolExecutor(CROWD) as many:
        list(many.map(lambda n: say(house, n, choice=clicks[colleague(n).value]), who))
    taken = sorted(
        ((each.slot.takings[0].resource_id, each.slot.span) for each in stays(house)),
        key=lambda one: (one[0], one[1].start),
    )
    overlapping = [(one, two) for one, two in pairwise(taken) if one[0] == two[0] and one[1].overlaps(two[1])]

    assert [] == overlapping
    assert CROWD == len(who)

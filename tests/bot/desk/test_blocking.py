"""staff block: what stands stays and is flagged, offers are given back, and nobody books into a block by a race"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from bot.catalog.file import load
from bot.cli.demo import CATALOG
from bot.compose import wall_clock
from bot.desk import By, looking
from core.bookings import STANDING, State
from core.spans import Span
from dialogs.blocking import Wanted
from storage import bookings, events, flags
from tests.bot.desk.crew import CLIENTS, DAY, WHOLE, hear, house_of

NADIA = By("nadia", "cli")
ROUNDS = 3


@pytest.fixture
def house(either_url):
    opened = house_of(load(CATALOG, today=DAY), either_url)
    yield opened
    opened.book.close()


def at(hour: int, minutes: int = 60) -> Span:
    start = WHOLE.start + timedelta(hours=hour)
    return Span(start, start + timedelta(minutes=minutes))


def visits(house) -> dict[str, Span]:
    """Return what stands with Ana on the day."""
    with house.book.look() as unit:
        return {
            each.id: each.slot.span
            for each in bookings.agenda(unit, "willow", WHOLE)
            if each.state in STANDING and each.slot.takings[0].resource_id == "ana"
        }


def test_what_stands_stays_and_is_flagged_what_is_offered_is_given_back_and_all_of_it_is_in_the_log(house):
    hear(house, 0, f"cut with Ana on {DAY:%d %B} at 3pm", "SM0")
    hear(house, 1, f"cut with Ana on {DAY:%d %B} at 4pm or 5pm", "SM1")
    hear(house, 2, f"cut with Ana on {DAY:%d %B} at 10am", "SM2")
    done = house.desk.block("willow", Wanted("ana", (at(12, 360),), "dentist"), public=False, by=NADIA)
    with house.book.look() as unit:
        held = [
            each
            for each in bookings.counting(unit, "willow", WHOLE, wall_clock())
            if each.state is State.HELD
        ]
        flagged = flags.standing(unit, "willow", wall_clock())
        logged = events.latest(unit, "willow", 20)

    (block,) = done.blocks
    assert (["Client0"], 2) == ([who.name for _, who in done.stands], done.given_back)
    assert [] == held
    assert (done.stands[0][0].claim,) == flagged
    assert 2 == len(visits(house))
    assert ["blocked", "released", "released"] == sorted(each.what for each in logged if each.who == "nadia")
    assert all("dentist" not in str(each.data) for each in logged), "the log holds ids, never words"
    assert block == house.desk.unblock("willow", block.number, by=NADIA)
    assert None is house.desk.unblock("willow", block.number, by=NADIA)


def test_nobody_is_offered_or_books_what_is_blocked_until_it_is_lifted(house):
    (block,) = house.desk.block("willow", Wanted("ana", (WHOLE,)), public=False, by=NADIA).blocks
    hear(house, 0, f"cut with Ana on {DAY:%d %B} at 3pm", "SM0")
    blocked = visits(house)
    house.desk.unblock("willow", block.number, by=NADIA)
    hear(house, 0, f"cut with Ana on {DAY:%d %B} at 3pm", "SM1")

    assert ({}, [at(15, 30)]) == (blocked, list(visits(house).values()))


def test_a_location_that_is_blocked_takes_all_of_it_and_nothing_elsewhere(house):
    done = house.desk.block("willow", Wanted("@harbour-st", (WHOLE,)), public=False, by=NADIA)
    hear(house, 1, f"cut with Ben on {DAY:%d %B} at 3pm", "SM1")
    hear(house, 0, f"cut with Ana on {DAY:%d %B} at 3pm", "SM0")
    with house.book.look() as unit:
        standing = [each for each in bookings.agenda(unit, "willow", WHOLE) if each.state in STANDING]

    assert () == done.stands
    assert ["ben"] == [each.slot.takings[0].resource_id for each in standing]


def raced(house, span: Span, ref: str) -> tuple[set[str], set[str]]:
    """Block while everybody books; return what stands in the block at the end, and what was told to stand in it."""
    begin = threading.Barrier(CLIENTS + 1)

    def together(work: Callable[[], object]) -> object:
        begin.wait()
        return work()

    def book(number: int) -> Callable[[], object]:
        minutes = 30 * (number % 4)
        when = f"{span.start + timedelta(minutes=minutes):%H:%M}"
        words = f"cut with Ana on {DAY:%d %B} at {when}"
        return lambda: hear(house, number, words, f"{ref}-{number}")

    wanted = Wanted("ana", (span,))
    works = [lambda: house.desk.block("willow", wanted, public=False, by=NADIA), *map(book, range(CLIENTS))]
    with ThreadPoolExecutor(CLIENTS + 1) as many:
        done, *_ = many.map(together, works)
    stands = {name for name, visit in visits(house).items() if visit.overlaps(span)}
    return stands, {booking.id for booking, _ in done.stands}


def test_what_stands_in_a_block_was_there_when_it_was_made_however_many_book_at_once(house):
    for nth in range(ROUNDS):
        stands, told = raced(house, at(10 + 3 * nth, 120), f"SM{nth}")

        assert stands == told


def test_without_the_look_for_blocks_they_are_booked_into(house, monkeypatch):
    """The control: a test that finds nothing here would prove nothing above."""
    monkeypatch.setattr(looking.blocks, "seen", lambda *_: ())
    found = [raced(house, at(9 + 2 * nth, 120), f"SM{nth}") for nth in range(4)]
    hear(house, 0, f"cut with Ana on {DAY:%d %B} at 5pm", "SM-late")
    house.desk.block("willow", Wanted("ana", (at(18),)), public=False, by=NADIA)
    hear(house, 1, f"cut with Ana on {DAY:%d %B} at 6pm", "SM-later")

    assert at(18, 30) in visits(house).values()
    assert all(told <= stands for stands, told in found)

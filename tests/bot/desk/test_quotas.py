"""quotas under concurrent writers: one person on many addresses, and staff, never have more than there may be"""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from bot.catalog.file import load
from bot.cli.demo import CATALOG
from bot.compose import wall_clock
from core.bookings import STANDING
from core.messages import Inbound
from core.people import Person
from storage import bookings, events, people
from tests.bot.desk.crew import CLIENTS, DAY, LINE, WHOLE, client, hear, house_of

MOST = 3
HOURS = [9, 10, 11, 12, 13, 14, 15, 16]


def bounded():
    """Return the demo's catalog with at most so many cuts a day for one person."""
    read = load(CATALOG, today=DAY)
    rules = {each.id: replace(each.rules, per_day=MOST) for each in read.services}
    return replace(read, services=tuple(replace(each, rules=rules[each.id]) for each in read.services))


@pytest.fixture
def house(either_url):
    """Give a house in which all addresses of the crew are one person's."""
    opened = house_of(bounded(), either_url)
    with opened.book.unit() as unit:
        for number in range(1, CLIENTS):
            people.reach(unit, "willow", "p0", client(number))
    yield opened
    opened.book.close()


def standing(house) -> int:
    with house.book.look() as unit:
        return sum(
            each.state in STANDING and each.person_id == "p0"
            for each in bookings.agenda(unit, "willow", WHOLE)
        )


def raced(house) -> int:
    """Have a cut booked from every address of one person at once, half of them entered by staff; count what stands."""
    begin = threading.Barrier(CLIENTS)

    def book(number: int) -> None:
        who = ("Ana", "Ben", "Chloe")[number % 3]
        words = f"cut with {who} on {DAY:%d %B} at {HOURS[number]}:00"
        begin.wait()
        if number % 2:
            hear(house, number, words, f"SM{number}")
        else:
            house.desk.enter(
                Inbound(LINE, client(number), f"staff-{number}", wall_clock(), words), name=None, who="staff"
            )

    with ThreadPoolExecutor(CLIENTS) as many:
        list(many.map(book, range(CLIENTS)))
    return standing(house)


def test_one_person_on_many_addresses_and_staff_never_book_more_than_a_day_allows(house):
    assert MOST == raced(house)


def test_without_the_lock_of_the_person_they_do(house, monkeypatch):
    """The control, where others write at the same time: what finds nothing here would prove nothing above."""
    monkeypatch.setattr(people, "_AT_LOCKED", people._AT)  # noqa: SLF001 - what is to be seen is the lock itself
    had = raced(house)

    assert had > MOST or house.book.name == "sqlite"


def test_who_cancels_may_book_again_and_what_was_cancelled_stands_up_only_where_there_is_room(house):
    for nth, hour in enumerate(HOURS[:MOST]):
        hear(house, 0, f"cut with Ana on {DAY:%d %B} at {hour}:00", f"SM{nth}")
    hear(house, 1, f"cancel my cut on {DAY:%d %B} at 9:00", "SM-cancel")
    cancelled = standing(house)
    hear(house, 2, f"cut with Ben on {DAY:%d %B} at 15:00", "SM-instead")
    with house.book.look() as unit:
        mine = bookings.of_person(unit, "willow", "p0", wall_clock())
    again = [each for each in mine if each.state not in STANDING]

    assert (MOST - 1, MOST) == (cancelled, standing(house))
    assert 1 == len(again), "its time is kept for UNDO"


def test_staff_override_and_the_log_says_which_rule(house):
    for nth, hour in enumerate(HOURS[:MOST]):
        hear(house, 0, f"cut with Ana on {DAY:%d %B} at {hour}:00", f"SM{nth}")
    one_more = Inbound(LINE, client(1), "staff-1", wall_clock(), f"cut with Ben on {DAY:%d %B} at 15:00")
    refused = house.desk.enter(one_more, name=None, who="nadia")
    entered = house.desk.enter(replace(one_more, ref="staff-2"), name=None, who="nadia", override=True)
    with house.book.look() as unit:
        (logged,) = [each for each in events.latest(unit, "willow", 20) if each.what == "overrode"]
        known, _ = people.person(unit, "willow", "p0")

    assert (False, True) == (refused.booked, entered.booked)
    assert ("day limit",) == entered.overrode
    assert ("nadia", {"rules": ["day limit"]}) == (logged.who, logged.data)
    assert MOST + 1 == standing(house)
    assert known == Person("p0", "Client0"), "no right is left behind"


def test_staff_who_override_nothing_are_told_of_nothing(house):
    said = Inbound(LINE, client(1), "staff-1", wall_clock(), f"cut with Ben on {DAY:%d %B} at 15:00")

    assert () == house.desk.enter(said, name=None, who="nadia", override=True).overrode

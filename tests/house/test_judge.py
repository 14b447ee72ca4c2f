"""the judge of random histories can see: it finds every kind of fault that is planted in good rows"""

from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.messages import Choice, Reply, plain
from core.numbers import short
from storage import database
from tests.house.crowd.house import House
from tests.house.crowd.judge import JUDGMENTS, faults
from tests.house.crowd.on_answers import answers
from tests.house.crowd.on_lines import unlogged
from tests.house.crowd.plants import DAY, HOUR, MINUTE, PLANTS, asked_and_held, one
from tests.house.crowd.rows import Rows


@pytest.fixture(scope="module")
def good(tmp_path_factory) -> Rows:
    """Rows of a history with something of everything in it."""
    book = database.connect(f"sqlite:///{tmp_path_factory.mktemp('judged')}/book.db")
    database.migrate(book)
    house = House(book, "juniper", datetime(2026, 3, 24, 9, tzinfo=UTC))
    mia, leo, zoe, new = house.clients
    house.say(house.nadia, "block dev friday")
    house.say(mia, "colour thursday 10")
    house.say(mia, "cut with ben thursday 1pm")
    house.say(mia, "yoga saturday 9am")
    house.say(leo, "cut with ben at north gate on thursday 2pm")
    house.say(leo, "cut with ana saturday 10:30")
    house.say(leo, "move the saturday cut to 11:30")
    house.say(leo, "tell me if something comes free for a massage on friday")
    house.say(leo, "massage every monday at 11 for two weeks")
    house.say(zoe, "advice wednesday 10")
    house.say(house.nadia, f"OK {_number(house)}")
    house.wait(HOUR, rounds=True)
    house.say(zoe, "tell me if something comes free for a massage on friday")
    house.wait(DAY + 8 * HOUR + 30 * MINUTE, rounds=True)
    house.say(house.nadia, "unblock 1")
    house.wait(MINUTE, rounds=True)
    house.say(new, "massage thursday")
    house.say(house.nadia, "block ben monday 10-12")
    house.say(house.nadia, "block ana saturday")
    house.say(mia, "cancel my cut")
    house.say(zoe, "cut with ben at north gate on 2 april 2pm")
    (hers,) = (each for each in house.before.bookings if (each.state, each.wall.day) == ("booked", 2))
    house.change(short(hers.claim), "half an hour later")
    rows = house.before
    house.close()
    book.close()
    return rows


def _number(house: House) -> str:
    """Return the number by which staff were asked."""
    notices = [plain(each.reply) for each in house.wire.sent if each.kind == "notice"]
    return notices[-1].partition("Reply OK ")[2].split()[0]


def test_it_finds_nothing_in_good_rows(good: Rows):
    assert [] == faults(good)


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.__name__)
def test_it_finds_what_is_planted(good: Rows, plant):
    rows = deepcopy(good)

    plant(rows)

    assert PLANTS[plant] in {each.partition(":")[0] for each in faults(rows)}


def test_there_is_a_fault_for_every_judgment():
    assert {each.__name__ for each in JUDGMENTS} == set(PLANTS.values())


def test_a_change_without_an_event_is_found_and_so_is_a_row_that_went(good: Rows):
    changed, gone = deepcopy(good), deepcopy(good)
    one(changed, "booked").changed_at += MINUTE
    gone.bookings.pop()

    assert [] == list(unlogged(good, deepcopy(good)))
    assert 1 == len(list(unlogged(good, changed)))
    assert 1 == len(list(unlogged(good, gone)))


def test_who_is_told_another_time_than_the_book_has_is_found(good: Rows):
    fresh = replace(good, bookings=[each for each in good.bookings if each.service_id != "colour"])
    right = Reply("Booked: colour with Ana, Thu 26 Mar, 10-11am, North Gate.")
    wrong = Reply("Booked: colour with Ana, Thu 26 Mar, 11-12am, North Gate.")

    assert [] == list(answers(fresh, good, {"mia": [right]}))
    assert 2 == len(list(answers(fresh, good, {"mia": [wrong]})))
    assert 1 == len(list(answers(good, good, {"leo": [right]})))
    assert 1 == len(list(answers(fresh, good, {})))


def test_who_is_told_that_something_is_held_that_is_not_is_found(good: Rows):
    held = asked_and_held(good)
    choices = (Choice("1", "10am"), Choice("2", "12pm"))
    until = held.lapses_at
    said = f"Held to {(until.hour + 11) % 12 + 1}:{until.minute:02}{'pm' if until.hour >= 12 else 'am'}."

    assert [] == list(answers(good, good, {held.person_id: [Reply("Massage:", choices, said)]}))
    assert 1 == len(list(answers(good, good, {held.person_id: [Reply("Massage:", choices, "Held to 1am.")]})))
    assert 1 == len(list(answers(good, good, {"zoe": [Reply("Massage:", choices, said)]})))

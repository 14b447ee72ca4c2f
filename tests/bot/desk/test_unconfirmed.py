"""staff are told who has not confirmed: at the time of the plan, each list once, whoever is first"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Barrier

import pytest
from sqlalchemy import bindparam, select

from bot.compose import Hands, assemble
from core.messages import Kind, plain
from core.people import Address
from core.plans import Clock, PlanStep, Purpose, When
from storage import bookings, events, outbox
from storage.database import connect, migrate
from storage.tables import LETTERS
from tests.talks.salon import HOUSES, Salon, Wire

KIM, LEE = Address("sms", "+447700900123"), Address("sms", "+447700900124")
MONDAY = datetime(2026, 3, 2, 10)  # noqa: DTZ001 - wall time
EIGHT = MONDAY.replace(day=4, hour=20)
REMINDER = PlanStep("first", When(Clock.DAYS_BEFORE, 1, 18 * 60))
WORKERS = 4
LIST = PlanStep("list", When(Clock.DAYS_BEFORE, 1, 20 * 60), Purpose.STAFF_LIST)


def planned(*steps: PlanStep, **business):
    catalog = HOUSES["en"]
    return replace(catalog, business=replace(catalog.business, plan=steps, **business))


def opened(book, catalog=None, wire=None) -> Salon:
    salon = Salon(book, now=MONDAY, catalog=catalog or planned(REMINDER, LIST), wire=wire)
    for name, address in (("Kim", KIM), ("Lee", LEE)):
        salon.enrol(name, address)
    return salon


@pytest.fixture
def salon(book):
    made = opened(book)
    yield made
    made.close()


def visits(salon: Salon, *said: tuple[str, Address]) -> None:
    """Have visits booked by text."""
    for words, who in said:
        answers, _ = salon.say(words, who)
        assert "Booked" in answers[0], answers


def at(salon: Salon, wall: datetime) -> list[str]:
    """Let time come; return what staff are told."""
    salon.turn_to(wall)
    return salon.pass_time()


def rows(salon: Salon) -> list[tuple[str, str]]:
    """Return what became of Thursday's lists, with why."""
    statement = select(LETTERS.c.state, LETTERS.c.why).where(LETTERS.c.dedupe_key.like(bindparam("key")))
    with salon.book.look() as unit:
        return [tuple(row) for row in unit.rows(statement, {"key": "unconfirmed:%:2026-03-05:%"})]


def logged(salon: Salon) -> tuple[events.Event, ...]:
    with salon.book.look() as unit:
        return events.latest(unit, salon.business, 20)


def test_at_the_time_of_the_plan_staff_are_told_once_who_has_not_confirmed(salon: Salon):
    visits(salon, ("cut with ana thurs 3pm", KIM), ("cut with chloe thurs 11am", LEE))
    reminded, before = at(salon, EIGHT.replace(hour=18)), at(salon, EIGHT - timedelta(minutes=1))
    told, again = at(salon, EIGHT), at(salon, EIGHT + timedelta(minutes=1))

    assert [] == reminded == before == again
    assert ["Harbour St, Thu 5 Mar: 2 visits are not confirmed: Lee 11am, Kim 3pm."] == told
    (noted,) = [each for each in logged(salon) if each.what == "not confirmed"]
    assert ("harbour-st", "2026-03-05", 2) == (
        noted.data["location"],
        noted.data["day"],
        len(noted.data["claims"]),
    )


def test_an_open_house_tells_the_list_at_its_hour_by_itself(book):
    salon = opened(book)
    visits(salon, ("cut with ana thurs 3pm", KIM), ("cut with chloe thurs 11am", LEE))
    at(salon, EIGHT.replace(hour=18))
    salon.say("ok see you", LEE)
    salon.turn_to(EIGHT)
    before = len(salon.wire.sent)
    salon.wire.more.clear()

    async def evening():
        async with salon.house.open(hears=False):
            await asyncio.wait_for(salon.wire.more.wait(), 30)

    salon.runner.run(evening())
    salon.runner.close()

    assert [("Harbour St, Thu 5 Mar: one visit is not confirmed: Kim 3pm.", Kind.NOTICE)] == [
        (plain(each.reply), each.kind) for each in salon.wire.sent[before:]
    ]


def test_who_confirms_before_it_does_not_stand_in_it_and_where_all_have_a_row_says_so(salon: Salon):
    visits(salon, ("cut with ana thurs 3pm", KIM))
    at(salon, EIGHT.replace(hour=18))
    answers, _ = salon.say("ok see you", KIM)

    assert ["Thanks, see you Thu 5 Mar 3pm."] == answers
    assert [] == at(salon, EIGHT)
    assert {("dropped", "everybody has confirmed")} == set(rows(salon))
    assert [] == at(salon, EIGHT + timedelta(minutes=5))


def test_who_booked_after_the_reminder_or_moved_since_is_not_asked_after(salon: Salon):
    visits(salon, ("cut with ana thurs 3pm", KIM))
    salon.turn_to(EIGHT.replace(hour=19))
    visits(salon, ("cut with chloe thurs 11am", LEE))
    salon.say("can we do 4:30 instead", KIM)

    assert [] == at(salon, EIGHT)


def test_who_could_not_be_reminded_is_named_with_that(salon: Salon):
    visits(salon, ("cut with ana thurs 3pm", KIM))
    salon.say("STOP", KIM)

    assert ["Harbour St, Thu 5 Mar: one visit is not confirmed: Kim 3pm (not reached)."] == at(salon, EIGHT)


def test_a_house_that_was_down_tells_it_in_the_morning_of_what_is_still_to_come(salon: Salon):
    visits(salon, ("cut with ana thurs 3pm", KIM), ("cut with chloe thurs 11am", LEE))
    at(salon, EIGHT.replace(hour=18))

    assert ["Harbour St, Thu 5 Mar: one visit is not confirmed: Kim 3pm."] == at(
        salon, EIGHT + timedelta(hours=16)
    )


def test_after_a_day_of_silence_it_is_told_no_more(salon: Salon):
    visits(salon, ("cut with ana thurs 3pm", KIM))
    at(salon, EIGHT.replace(hour=18))

    assert [] == at(salon, EIGHT + timedelta(hours=20))


def test_many_are_counted_and_the_first_are_named(book):
    salon = opened(book)
    for nth in range(8):
        person = salon.enrol(f"Zoe{nth}", Address("sms", f"+4477009002{nth:02}"))
        visits(salon, (f"cut with ana thurs at {9 + nth}:00", Address("sms", f"+4477009002{nth:02}")))
        assert person
    at(salon, EIGHT.replace(hour=18))
    (told,) = at(salon, EIGHT)

    assert told.startswith("Harbour St, Thu 5 Mar: 8 visits are not confirmed: Zoe0 9am, Zoe1 10am, ")
    assert told.endswith("Zoe5 2pm and 2 more, see halfpast unconfirmed.")
    salon.close()


def test_where_staff_are_told_on_a_line_that_is_not_there_a_row_says_so(book):
    salon = opened(book, planned(REMINDER, LIST, notify=(Address("pigeon", "coop"),)))
    visits(salon, ("cut with ana thurs 3pm", KIM))
    at(salon, EIGHT.replace(hour=18))

    assert [] == at(salon, EIGHT)
    assert ("dropped", "no line to write on") in rows(salon)
    salon.close()


def test_where_staff_are_told_nowhere_no_list_is_made(book):
    salon = opened(book, planned(REMINDER, LIST, notify=()))
    visits(salon, ("cut with ana thurs 3pm", KIM))
    at(salon, EIGHT.replace(hour=18))

    assert ([], []) == (at(salon, EIGHT), rows(salon))
    salon.close()


def test_the_ledger_says_of_the_second_channel_that_it_was_not_needed(book):
    asks = PlanStep("asks", When(Clock.DAYS_BEFORE, 0, 9 * 60), channels=("telegram",), unless_confirmed=True)
    catalog = planned(REMINDER, asks, LIST)
    salon = opened(book, catalog, Wire("sms", "willow", "telegram"))
    salon.reached("person-kim", Address("telegram", "4242"))
    visits(salon, ("cut with ana thurs 3pm", KIM))
    at(salon, EIGHT.replace(hour=18))
    salon.say("yes", KIM)
    at(salon, EIGHT.replace(day=5, hour=9))
    with salon.book.look() as unit:
        (visit,) = bookings.of_person(unit, salon.business, "person-kim", salon.now)
        ledger = outbox.ledger(unit, salon.business, visit.claim)
    reminders = [each for each in ledger if each.letter.kind is Kind.REMINDER]

    assert [("sms", "sent", ""), ("telegram", "dropped", "already confirmed")] == [
        (each.letter.to.channel, each.state, each.why) for each in reminders
    ]
    assert visit.confirmed_at is not None
    salon.close()


def test_each_location_has_its_list_at_its_own_hour(book):
    catalog = planned(REMINDER, LIST)
    harbour, mill, *rest = catalog.locations
    catalog = replace(catalog, locations=(harbour, replace(mill, zone="America/New_York"), *rest))
    salon = opened(book, catalog)
    visits(salon, ("cut with ana thurs 3pm", KIM), ("cut with ben thurs 3pm", LEE))
    at(salon, EIGHT.replace(hour=18))
    here = at(salon, EIGHT)
    at(salon, EIGHT + timedelta(hours=3))
    there = at(salon, EIGHT + timedelta(hours=5))

    assert ["Harbour St, Thu 5 Mar: one visit is not confirmed: Kim 3pm."] == here
    assert ["Mill Lane, Thu 5 Mar: one visit is not confirmed: Lee 10am."] == there
    salon.close()


@pytest.fixture
def url(either_url) -> str:
    """A book that several workers open."""
    with closing(connect(either_url)) as book:
        migrate(book)
    return either_url


def test_of_workers_who_look_at_once_one_tells_it(url):
    books = [connect(url) for _ in range(WORKERS)]
    salon = opened(books[0])
    visits(salon, ("cut with ana thurs 3pm", KIM))
    at(salon, EIGHT.replace(hour=18))
    salon.turn_to(EIGHT)
    hands = Hands(clock=lambda: salon.now)
    desks = [assemble(book, [Wire("sms", salon.business)], hands).desk for book in books]
    begins = Barrier(WORKERS)

    def tell(desk) -> int:
        begins.wait()
        return desk.list_unconfirmed()

    with ThreadPoolExecutor(WORKERS) as workers:
        list(workers.map(tell, desks))
    noted = [each.what for each in logged(salon)]

    assert 1 == noted.count("not confirmed")
    assert [("dropped", "everybody has confirmed"), ("pending", "")] == sorted(rows(salon))
    for book in books[1:]:
        book.close()
    salon.close()

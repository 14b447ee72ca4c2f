"""kill -9 while those who wait are seen to: nobody is asked twice, the order is kept, and no offer is lost"""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.compose import wall_clock
from core.availability import Ask, find
from core.bookings import Booking, State, Step, What, undo_booking
from core.keeps import Waitlist
from core.people import Address, Consent, Person
from core.spans import Span
from core.waitlist import Standing, Wait, join_line
from core.walltime import MINUTE, instant, on_the_wall, zone
from core.wishes import Wish
from storage import bookings, catalog, people, waitlist
from tests.e2e.running import SAM, until

KIM = "+447700900456"
POINTS = ("line before commit", "line served", "before send", "sent")
LONDON = zone("Europe/London")
IN_DAYS = on_the_wall(wall_clock(), LONDON) + timedelta(days=4)
START = instant(IN_DAYS.replace(hour=10, minute=0, second=0, microsecond=0), LONDON)
WINDOW = Span(START, START + MINUTE)


def waiting(name, number, joined):
    now = wall_clock()
    return Wait(
        name,
        name,
        "sms",
        Address("sms", number),
        "cut",
        (WINDOW,),
        "Europe/London",
        now + timedelta(seconds=joined),
        WINDOW.start - timedelta(hours=1),
        provider_id="ana",
    )


def come_free(book):
    """Let two people wait for a time of Ana's, and let it come free."""
    now = wall_clock()
    with book.unit() as unit:
        _, demo = catalog.current(unit, "willow")
        day_and_night = replace(demo.business, waitlist=Waitlist(quiet=None))
        demo = replace(demo, business=day_and_night)
        catalog.apply(unit, demo, source="test", now=now)
        people.enrol(unit, "willow", Person("zed", "Zed"))
        (slot,) = find(demo, Ask(demo.service["cut"], "ana"), Wish((WINDOW,)), {}, now=now, limit=1)
        wall = on_the_wall(START, LONDON)
        visit = Booking("z", "z", 1, State.BOOKED, slot, "zed", wall, "Europe/London", now)
        bookings.apply(unit, "willow", (Step(None, visit, What.BOOKED),), who="t", channel="t", now=now)
        for name, number, joined in (("kim", KIM, 1), ("sam", SAM, 0)):
            people.enrol(unit, "willow", Person(name, name.title()), (Address("sms", number),))
            people.consent(unit, "willow", Address("sms", number), Consent.GIVEN, who="t", now=now)
            change = join_line(waiting(name, number, joined))
            waitlist.apply(unit, "willow", (change,), who="t", channel="t", now=now)
    with book.unit() as unit:
        bookings.apply(unit, "willow", undo_booking(visit, now), who="t", channel="t", now=wall_clock())


@pytest.mark.timeout(240)
@pytest.mark.parametrize("point", POINTS)
def test_kill_9_while_something_is_offered_asks_the_first_once_and_nobody_else(house, book, twilio, point):
    come_free(book)
    house.start(TEST_DIE=f"{point}:1")
    killed = until(lambda: house.process.poll() == -9)
    house.start()
    told = until(lambda: twilio.bodies(SAM))
    with book.look() as unit:
        waits = {each.person_id: each for each in waitlist.everyone(unit, "willow")}
        held = bookings.held_of_claim(unit, "willow", waits["sam"].offered.claim, wall_clock())

    assert killed
    assert told
    assert 1 == len(twilio.bodies(SAM))
    assert "came free" in twilio.bodies(SAM)[0]
    assert [] == twilio.bodies(KIM)
    assert [Standing.OFFERED, Standing.WAITING] == [waits[each].state for each in ("sam", "kim")]
    assert [waits["sam"].offered.slot] == [each.slot for each in held]

"""`halfpast agenda` and `unconfirmed` show a visit that stands while staff decide whether it moves, and the request"""

import os
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

from bot.compose import wall_clock
from core import bookings as life
from core import requests
from core.bookings import Booking
from core.people import Address
from core.spans import Span
from storage import bookings, people
from storage.database import connect

DAY = timedelta(days=1)
FIRST = wall_clock() + 4 * DAY
SAM = "+447700900123"


def later(visit: Booking) -> Booking:
    """Return a visit as it is asked for on the next day."""
    taken = tuple(replace(each, span=shifted(each.span)) for each in visit.slot.takings)
    slot = replace(visit.slot, span=shifted(visit.slot.span), takings=taken)
    return replace(visit, id="asked", slot=slot, wall=visit.wall + DAY)


def shifted(span: Span) -> Span:
    return Span(span.start + DAY, span.end + DAY)


def ask_to_move() -> None:
    """Have staff asked to move Sam's visit."""
    now = wall_clock()
    with closing(connect(os.environ["HALFPAST_DATABASE_URL"])) as book, book.unit() as unit:
        sam, _ = people.find(unit, "willow", Address("sms", SAM))
        (visit,) = bookings.of_person(unit, "willow", sam.id, now)
        until = now + timedelta(hours=2)
        keep = requests.kept(visit, until, now, undo=timedelta())
        steps = life.move(visit, later(visit), now, keep=keep, until=until)
        bookings.apply(unit, "willow", steps, who="sam", channel="sms", now=now)


def lines(told: str, *words: str) -> list[str]:
    return [each for each in told.splitlines() if all(word in each for word in words)]


def test_both_are_shown_and_which_of_them_stands(willow):
    said = f"cut with Ana on {FIRST:%A} at 3pm"
    assert 0 == willow("book", said, "--name", "Sam", "--phone", SAM).exit_code
    before = willow("agenda").stdout
    ask_to_move()
    after, that_day = willow("agenda").stdout, willow("agenda", "--day", f"{FIRST:%Y-%m-%d}").stdout
    unconfirmed = willow("unconfirmed", "--on", f"{FIRST:%Y-%m-%d}").stdout

    assert "asks to move" not in before
    assert "Some wait for approval" not in before
    assert 2 == len(lines(after, "Sam", "15:00-15:30"))
    assert 1 == len(lines(that_day, "Sam", "15:00-15:30"))
    assert "booked, asks to move" in " ".join(that_day.replace("│", " ").split())
    assert "Some wait for approval: halfpast approvals" in that_day
    assert 1 == len(lines(unconfirmed, "Sam", "15:00-15:30"))

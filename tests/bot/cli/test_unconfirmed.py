"""`halfpast unconfirmed`: who has not said that they come, whether they were asked, and where they are reached"""

import os
from contextlib import closing
from datetime import timedelta

from bot.cli.unconfirmed import ASKED
from bot.compose import note_lines, wall_clock
from core.bookings import confirm
from core.messages import Line
from core.people import Address
from core.unconfirmed import Asked
from storage import bookings, people
from storage.database import connect
from tests.bot.history import past

DAY = wall_clock() + timedelta(days=4)
ON = ("--on", f"{DAY:%Y-%m-%d}")
SAM, KIM = "+447700900123", "+447700900124"


def booked(run, name: str, phone: str, at: str) -> None:
    assert 0 == run("book", f"cut with Ana on {DAY:%A} at {at}", "--name", name, "--phone", phone).exit_code


def listed(run) -> list[list[str]]:
    """Return the cells of each visit in the list."""
    lines = run("unconfirmed", *ON).stdout.splitlines()
    return [[cell.strip() for cell in line.strip("│").split("│")] for line in lines if line.startswith("│")]


def test_the_visits_of_a_day_are_listed_until_they_are_confirmed(willow):
    booked(willow, "Sam", SAM, "3pm")
    booked(willow, "Kim", KIM, "4pm")
    before = listed(willow)
    with closing(connect(os.environ["HALFPAST_DATABASE_URL"])) as book, book.unit() as unit:
        sam, _ = people.find(unit, "willow", Address("sms", SAM))
        (visit,) = bookings.of_person(unit, "willow", sam.id, wall_clock())
        steps = (confirm(visit, wall_clock()),)
        bookings.apply(unit, "willow", steps, who="test", channel="test", now=wall_clock())

    assert ["Sam", "Kim"] == [cells[2] for cells in before if cells[0]]
    assert ["Kim"] == [cells[2] for cells in listed(willow) if cells[0]]


def test_each_is_shown_with_where_they_are_reached_whether_they_were_asked_and_the_risk(willow):
    with closing(connect(os.environ["HALFPAST_DATABASE_URL"])) as book:
        note_lines(book, [Line("telegram", "willow", "telegram", "bot")], wall_clock())
    booked(willow, "Sam", SAM, "3pm")
    with closing(connect(os.environ["HALFPAST_DATABASE_URL"])) as book:
        past(book, "Zoe", "+447700900999", wall_clock(), came=92, missed=8)
    said = " ".join(willow("unconfirmed", *ON).stdout.split())

    assert all(each in said for each in ("15:00-15:30", SAM, "not reached: no line of ours", "8%"))


def test_where_nobody_is_left_it_says_so(willow):
    assert "Nobody is left who has not confirmed tomorrow." in willow("unconfirmed").stdout
    assert f"has not confirmed on {DAY:%a %d %b %Y}" in willow("unconfirmed", *ON).stdout


def test_there_are_words_for_every_way_in_which_somebody_was_asked_or_not():
    assert set(Asked) == ASKED.keys()

"""`halfpast risk`, and the column of the agenda: how likely it is that somebody does not come"""

import os
import re
from datetime import timedelta

import pytest

from bot.compose import wall_clock
from storage.database import connect
from tests.bot.history import past

DAY = wall_clock() + timedelta(days=4)
SAM, KIM = "+447700900123", "+447700900124"


@pytest.fixture
def past_visits(willow):
    """Write past visits into the book of the commands."""
    book = connect(os.environ["HALFPAST_DATABASE_URL"])
    yield lambda *who, **counts: past(book, *who, wall_clock(), **counts)
    book.close()


def booked(run, name: str, phone: str, at: str) -> str:
    """Enter a visit; return its number."""
    assert 0 == run("book", f"cut with Ana on {DAY:%A} at {at}", "--name", name, "--phone", phone).exit_code
    return re.search(rf"(\d{{4}}) .*{name}", run("agenda", "--day", f"{DAY:%Y-%m-%d}").stdout)[1]


def test_staff_read_the_chance_with_the_numbers_it_comes_from(willow, past_visits):
    past_visits("Sam", SAM, came=4, missed=2)
    past_visits("Zoe", "+447700900999", came=88, missed=6)
    sam, kim = booked(willow, "Sam", SAM, "3pm"), booked(willow, "Kim", KIM, "4pm")

    why = "missed 2 of 6 visits in a year. Everybody misses 8%, which counts as 5 visits more."

    assert [f"Sam is 22% likely not to come: {why}"] == willow("risk", sam).stdout.splitlines()[1:]
    assert ["Kim is 8% likely not to come, like everybody: no visit of theirs is over yet."] == (
        willow("risk", kim).stdout.splitlines()[1:]
    )


def test_the_agenda_shows_it_for_what_is_to_come_where_it_is_known(willow, past_visits):
    booked(willow, "Sam", SAM, "3pm")
    before = willow("agenda").stdout
    past_visits("Zoe", "+447700900999", came=92, missed=8)
    yesterday = f"{wall_clock() - timedelta(days=2):%Y-%m-%d}"

    assert "Risk" not in before
    assert re.search(r"Sam .* booked +│ 8% +│", willow("agenda").stdout)
    assert "Risk" not in willow("agenda", "--day", yesterday).stdout


def test_where_too_little_is_written_down_it_says_so(willow):
    said = willow("risk", booked(willow, "Sam", SAM, "3pm"))

    assert said.stdout.endswith("Not known: too few visits are over, or no miss was ever written down.\n")


def test_a_number_that_is_nobodys_is_a_sentence(willow):
    said = willow("risk", "0000000000")

    assert (1, True) == (said.exit_code, "There is no 0000000000" in said.stderr)

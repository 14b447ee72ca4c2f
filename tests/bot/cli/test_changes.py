"""staff move and cancel visits on the command line: what is printed, and the exit codes"""

import re
from contextlib import closing

import pytest

from bot.cli.linkless import SAID
from bot.compose import wall_clock
from core.bookings import Booking, Slot, State, Step, Taking, What
from core.links import ALL, Link
from core.people import Address, Person
from core.spans import Span
from core.walltime import MINUTE, day_span, on_the_wall
from storage import bookings, links, people
from storage.database import connect
from storage.links import Kept
from tests.bot.cli.test_commands import DAY
from tests.bot.history import LONDON


@pytest.fixture
def number(willow):
    """The number of a cut with Ana in four days at three."""
    willow("book", f"cut with Ana on {DAY:%A} at 3pm", "--name", "Sam", "--phone", "+447700900123")
    return re.search(r"│ (\d{4,}) ", willow("agenda").stdout)[1]


def test_a_visit_is_moved_and_the_agenda_shows_it(willow, number):
    done = willow("move", number, f"{DAY:%A} 4:30pm with chloe", "--why", "Ana is ill")

    assert 0 == done.exit_code, done.stderr
    assert re.match(
        r"Moved: Sam, cut with Chloe, \w+ \d+ \w+, 4:30pm, Harbour St \(was .* 3pm, Ana\)\.", done.stdout
    )
    assert "They cannot be texted: please tell them." in done.stdout
    assert "16:30-17:00" in willow("agenda").stdout


def test_where_others_send_links_a_shell_that_cannot_says_so_and_so_does_the_doctor(
    willow, number, monkeypatch, tmp_path
):
    alone = willow("move", number, f"{DAY:%A} 4pm")
    with closing(connect(f"sqlite:///{tmp_path / 'book.db'}")) as book, book.unit() as unit:
        claim, to = "c", Address("sms", "+447700900123")
        person, _ = people.find(unit, "willow", to)
        links.add(unit, Kept("h", "k", "s", Link("willow", claim, person.id, "sms", to, ALL, wall_clock())))
    moved, ill = willow("move", number, f"{DAY:%A} 5pm"), willow("doctor")
    monkeypatch.setenv("HALFPAST_PUBLIC_URL", "https://book.example")
    monkeypatch.setenv("HALFPAST_SECRET_KEY", "k" * 40)
    well = willow("doctor")

    assert (True, False) == (SAID in moved.stderr, SAID in alone.stderr)
    assert "MEND  change links: HALFPAST_PUBLIC_URL is not set here" in ill.stdout
    assert "ok    change links: lead to https://book.example" in well.stdout


def test_what_is_not_free_is_said_with_what_is_and_nothing_moves(willow, number):
    willow("book", f"cut with Ana on {DAY:%A} at 4pm", "--name", "Kim", "--phone", "+447700900124")
    done = willow("move", number, f"{DAY:%A} 4pm")

    assert (1, True) == (done.exit_code, "Ana is taken then. Free instead: " in done.stderr)
    assert "15:00-15:30" in willow("agenda").stdout


def test_a_rule_that_staff_may_waive_is_waived_with_override(willow, number):
    refused = willow("move", number, "in 200 days at 3pm with chloe")
    done = willow("move", number, "in 200 days at 3pm with chloe", "--override")

    assert (1, True) == (refused.exit_code, "With --override it is moved all the same." in refused.stderr)
    assert (0, True) == (done.exit_code, "Overridden: how far ahead can be booked (horizon)." in done.stdout)


def test_a_visit_is_cancelled_once(willow, number):
    done = willow("cancel", number, "--why", "Ana is ill")
    again = willow("cancel", number)

    assert (0, True) == (done.exit_code, done.stdout.startswith("Cancelled: Sam, cut with Ana, "))
    assert (1, True) == (again.exit_code, f"There is no {number}" in again.stderr)
    assert "Nothing is booked" in willow("agenda").stdout


def test_who_runs_late_is_shown_with_every_text_and_nothing_is_sent_without_a_yes(willow, number):
    shown = willow("late", "ana", "20", "--after", "not a time")
    nobody = willow("late", "Ana", "20")
    unknown = willow("late", "Zed", "20")

    assert (2, True) == (shown.exit_code, "must be a time of today" in shown.output)
    assert (1, True) == (nobody.exit_code, "Ana has no visit ahead today" in nobody.stderr)
    assert (2, True) == (unknown.exit_code, "there is no Zed; there are Ana, " in unknown.output)


@pytest.fixture
def tonight(willow, tmp_path):
    """Sam has a visit with Ana in the last minute of today."""
    last = day_span(on_the_wall(wall_clock(), LONDON).date(), LONDON).end - MINUTE
    span = Span(last, last + MINUTE)
    slot = Slot("cut", "harbour-st", span, (Taking("ana", span),))
    wall = on_the_wall(last, LONDON)
    visit = Booking(
        "v", "v", 1, State.BOOKED, slot, "sam", wall, LONDON.key, wall_clock(), participants=("sam",)
    )
    book = connect(f"sqlite:///{tmp_path / 'book.db'}")
    with book.unit() as unit:
        people.enrol(unit, "willow", Person("sam", "Sam"), ())
        step = (Step(None, visit, What.BOOKED),)
        bookings.apply(unit, "willow", step, who="test", channel="test", now=wall_clock())
    book.close()
    return willow


def test_a_no_sends_nothing_and_a_yes_tells_who_was_told(tonight):
    no = tonight("late", "ana", "20", lines="n\n")
    yes = tonight("late", "ana", "20", lines="y\n")
    at_once = tonight("late", "ana", "20", "--yes")

    assert (1, True) == (no.exit_code, "Nothing was sent." in no.stderr)
    assert re.search(r"23:59 +│ 00:19 +│ Sam +│ cannot be texted: please tell them", no.stdout)
    assert [0, 0] == [yes.exit_code, at_once.exit_code]
    assert (
        "Ana is late. Told: Sam 11:59pm, now about 12:19am (cannot be texted: please tell them)."
        in yes.stdout
    )
    assert "Send these texts?" not in at_once.stdout

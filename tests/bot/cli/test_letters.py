"""the ledger on the command line: what was sent about a visit, what was not and why, told to whoever asks"""

import re

import pytest

from tests.bot.cli.test_commands import DAY


def numbers(run) -> list[str]:
    return re.findall(r"│ (\d{4,}) ", run("agenda").stdout)


def ledger(run, number, *more) -> str:
    """What is shown of a visit, in one line."""
    shown = run("letters", "show", number, *more)
    assert 0 == shown.exit_code, shown.stderr
    return " ".join(re.sub("[│┃━┏┳┓┡╇┩└┴┘─]", " ", shown.stdout).split())


def enter(run, words):
    done = run("book", words, "--name", "Sam", "--phone", "+447700900123")
    assert 0 == done.exit_code, done.stdout


@pytest.fixture
def number(willow):
    """The number of a cut with Ana in four days at three."""
    enter(willow, f"cut with Ana on {DAY:%A} at 3pm")
    return numbers(willow)[0]


def test_where_no_line_was_ever_opened_it_says_that_nothing_could_be_sent(willow, number):
    willow("move", number, f"{DAY:%A} 4pm")
    willow("cancel", number)
    shown = ledger(willow, number)

    assert 3 == shown.count("not sent: the business")
    assert all(kind in shown for kind in ("answer", "change", "cancellation"))


def test_one_message_about_two_visits_stands_in_the_ledger_of_both(willow):
    willow("talk", lines=f"cut with ana {DAY:%A} 3pm\nSam\nmassage {DAY:%A} 5pm\n")
    both = numbers(willow)
    said = willow("talk", lines=f"cancel the cut and move the massage to {DAY:%A} 6pm\n").stdout

    assert 2 == len(both)
    assert re.search("Cancelled: cut.*Moved:", said, re.DOTALL), said
    assert all(re.search("Cancelled: cut.*Moved: ", ledger(willow, each, "--words")) for each in both)

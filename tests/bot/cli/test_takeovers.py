"""`halfpast takeovers`: who asked for a person, who answered, and how fast"""

import os
from contextlib import closing
from datetime import timedelta

import pytest

from bot.compose import wall_clock
from core.people import Address, Person
from storage import people, takeovers
from storage.database import connect
from storage.takeovers import Takeover


def taken_over(name: str, **more) -> None:
    """Have somebody ask for a person, five minutes ago."""
    client = Address("sms", f"+44770090{len(name):04}")
    with closing(connect(os.environ["HALFPAST_DATABASE_URL"])) as book, book.unit() as unit:
        people.enrol(unit, "willow", Person(name, name), (client,))
        opened = wall_clock() - timedelta(minutes=5)
        begun = Takeover(f"t-{name}", "sms", client, name, "human wanted", (), opened, **more)
        takeovers.begin(unit, "willow", begun)
        takeovers.change(unit, "willow", begun)


def rows(run, *how) -> list[list[str]]:
    lines = run("takeovers", *how).stdout.splitlines()
    return [
        [cell.strip() for cell in line.strip("│").split("│")][1:] for line in lines if line.startswith("│")
    ]


@pytest.mark.parametrize(("seconds", "shown"), [(40, "40 s"), (100, "1 min")])
def test_who_answered_and_how_fast_is_shown(willow, seconds, shown):
    opened = wall_clock() - timedelta(minutes=5)
    taken_over("Maya", answered_at=opened + timedelta(seconds=seconds), answered_by="slack:U0CHLOE")

    assert [["Maya", "sms", "slack:U0CHLOE", shown, ""]] == rows(willow)


def test_those_that_are_done_are_left_out_where_only_open_ones_are_wanted(willow):
    taken_over("Maya", closed_at=wall_clock(), closed_by="slack:U0BEN")
    taken_over("Kim")

    assert {("Maya", "slack:U0BEN"), ("Kim", "")} == {(each[0], each[-1]) for each in rows(willow)}
    assert [["Kim", "sms", "nobody yet", "", ""]] == rows(willow, "--open")


def test_where_nobody_asked_it_says_so(willow):
    assert "Nobody asked for a person." == willow("takeovers").stdout.strip()
    assert "None is open." == willow("takeovers", "--open").stdout.strip()

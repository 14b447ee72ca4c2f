"""by whose clock a time is said: read beside a time, in every language, and asked where nobody can know"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.people import Person
from core.walltime import zone
from dialogs.clocks import clock_of, clocks, said
from dialogs.when import read
from tests.dialogs.desk import LONDON, NOW, WILLOW
from tests.dialogs.test_rooms import FromAfar


def heard(text: str, tag: str = "en", *, alone: bool = False) -> str | None:
    known = clocks(replace(WILLOW, business=replace(WILLOW.business, language=tag)))
    times = read(text, now=NOW.astimezone(LONDON), language=tag).words
    found = said(text, times, known, alone=alone)
    return found and found[0]


@pytest.mark.parametrize(
    ("tag", "text", "clock"),
    [
        ("en", "oak tomorrow 3pm-4pm london time", "Europe/London"),
        ("en", "oak at 3pm (New York time)", "America/New_York"),
        ("en", "rio de janeiro time 3pm", "America/Sao_Paulo"),
        ("en", "friday 5pm in UK time", "Europe/London"),
        ("en", "2pm harbour st time", "Europe/London"),
        ("en", "3pm my time", "mine"),
        ("en", "3pm your time", "there"),
        ("en", "2-3pm CET", "CET"),
        ("en", "3pm est", "EST"),
        ("en", "3pm ET", "ET"),
        ("en", "3pm springfield time", "Springfield"),
        ("en", "3pm same time", None),
        ("en", "tomorrow at 3 any time", None),
        ("en", "meet at 3pm lunch time", None),
        ("en", "thanks for your time", None),
        ("en", "london, oak tomorrow at 3", None),
        ("de", "morgen 15 Uhr Londoner Zeit", "Europe/London"),
        ("de", "morgen um 10 Zürcher Zeit", "Europe/Zurich"),
        ("de", "15 Uhr Ortszeit", "there"),
        ("de", "um 3 bei mir", "mine"),
        ("de", "15 Uhr MEZ", "MEZ"),
        ("de", "15 uhr ist gut", None),
        ("de", "um 10 zur gleichen Zeit", None),
        ("es", "mañana a las 3 hora de Londres", "Europe/London"),
        ("es", "a las 15 hora local", "there"),
        ("es", "a las 3 a la misma hora", None),
        ("fr", "demain 15h heure de Paris", "Europe/Paris"),
        ("fr", "15h heure locale", "there"),
        ("fr", "15h est", None),
        ("fr", "15h heure d'été", None),
    ],
)
def test_a_clock_is_heard_beside_a_time_and_nowhere_else(tag, text, clock):
    assert clock == heard(text, tag)


@pytest.mark.parametrize(
    ("text", "clock"),
    [("london time", "Europe/London"), ("Berlin.", "Europe/Berlin"), ("Harbour St", None), ("thanks", None)],
)
def test_it_may_be_all_that_is_said_where_a_time_was_asked_for(text, clock):
    assert (clock, None) == (heard(text, alone=True), heard(text))


@pytest.mark.parametrize(
    ("name", "person", "key"),
    [
        ("mine", "Asia/Tokyo", "Asia/Tokyo"),
        ("mine", None, "Europe/London"),
        ("there", "Asia/Tokyo", "Europe/London"),
        ("America/New_York", None, "America/New_York"),
        ("CET", None, "Europe/Berlin"),
        ("CEST", "Europe/Vienna", "Europe/Vienna"),
        ("GMT", None, "Europe/London"),
        ("BST", None, "Europe/London"),
        ("EST", None, None),
        ("EST", "America/Toronto", "America/Toronto"),
        ("IST", None, None),
        ("Springfield", None, None),
    ],
)
def test_letters_mean_the_clock_that_somebody_here_has_or_the_only_one_of_that_name(name, person, key):
    found = clock_of(name, WILLOW, Person("eve", zone=person), LONDON, datetime(2026, 3, 2, tzinfo=UTC))

    assert (zone(key) if key else None) == found


def test_a_room_is_booked_by_the_clock_that_is_named_and_told_by_both():
    desk = FromAfar("Europe/Berlin")
    said_ = desk.say("oak tomorrow 3pm-4pm london time")
    moved = desk.say("make it 5pm berlin time")

    assert "Tue 3 Mar, 3-4pm (4-5pm your time)" in said_
    assert "now 4-5pm (5-6pm your time)" in moved
    assert ["room oak 3 16:00"] == desk.stands()


def test_a_clock_that_nobody_knows_is_asked_about_and_the_time_that_was_said_still_counts():
    desk = FromAfar("Europe/Berlin")
    asked = desk.say("oak tomorrow 3pm-4pm EST")
    none = desk.stands()
    desk.say("london time")

    assert asked.startswith("Whose clock is that?")
    assert ([], ["room oak 3 15:00"]) == (none, desk.stands())


def test_what_is_asked_for_after_it_is_by_the_same_clock():
    desk = FromAfar("Europe/Berlin")
    desk.taken("oak", "3 15:00", "3 16:00")
    desk.say("oak tomorrow 3pm-4pm london time")
    desk.say("5 to 6?")
    desk.say("1")

    assert ["room oak 3 17:00"] == desk.stands()

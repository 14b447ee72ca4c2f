"""by whose clock a time is said: read beside a time, in every language, and asked where nobody can know"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.people import Person
from core.walltime import zone
from dialogs.clocks import clock_of, clocks, said
from dialogs.lexicon import lexicon
from dialogs.times import room_clock
from dialogs.understand import understand
from dialogs.when import read
from tests.dialogs.desk import LONDON, NOW, WILLOW, Desk, inbound
from tests.dialogs.test_rooms import Clicks


class FromAfar(Clicks):
    """A desk to which somebody speaks from another zone."""

    def __init__(self, zone: str, **more):
        super().__init__(**more)
        self.person = replace(self.person, zone=zone)

    def hears(self, text, **more):
        words = lexicon(self.catalog)
        clock = room_clock(self.facts(), self.state)
        words = replace(words, zone=clock.key) if clock else words
        return understand(inbound(text, **more), self.state, now=self.now, lexicon=words)


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
        ("en", "3pm Springfield time", "Springfield"),
        ("en", "at 3pm appointment time", None),
        ("es", "a las 3, la misma hora porfa", None),
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


@pytest.mark.parametrize(
    ("zone", "text", "stands", "both"),
    [
        ("Europe/Berlin", "oak tomorrow 2-3", "3 13:00", "1-2pm (2-3pm your time)"),
        ("America/New_York", "oak tomorrow 10-11", "3 15:00", "3-4pm (10-11am your time)"),
        ("America/New_York", "oak on 10 march 10-11", "10 14:00", "2-3pm (10-11am your time)"),
        ("America/New_York", "oak on 30 march 10-11", "30 15:00", "3-4pm (10-11am your time)"),
        ("Pacific/Auckland", "oak tomorrow 10-11pm", "3 09:00", "9-10am (10-11pm your time)"),
        (
            "Asia/Tokyo",
            "oak on 4 march 1:30-2:30",
            "3 16:30",
            "4:30-5:30pm (Wed 4 Mar 1:30-2:30am your time)",
        ),
        ("Europe/Lisbon", "oak tomorrow 2-3", "3 14:00", "2-3pm, Harbour St"),
        ("Europe/Berlin", "oak now", "2 10:00", "10-11am (11am-12pm your time)"),
    ],
)
def test_a_room_is_asked_for_by_ones_own_clock_and_told_by_both_also_while_the_clocks_change(
    zone, text, stands, both
):
    desk = FromAfar(zone)
    said = desk.say(text)

    assert [f"room oak {stands}"] == desk.stands()
    assert both in said


def test_what_is_offered_to_somebody_elsewhere_says_both_times_and_is_picked_by_theirs():
    desk = FromAfar("Europe/Berlin")
    desk.taken("oak", "3 14:00", "3 14:30")
    said = desk.say("oak tomorrow 3-4")
    desk.say("3:30pm")

    assert "2:30-3:30pm (3:30-4:30pm your time), Oak" in said
    assert ["room oak 3 14:30"] == desk.stands()


def test_a_time_that_ones_own_clock_skips_is_asked_back_though_the_place_has_it():
    desk = FromAfar("America/New_York")
    said = desk.say("oak on 8 march at 2:30am")

    assert "The clocks go forward then" in said
    assert [] == desk.stands()


def test_a_room_moves_by_the_clock_of_whoever_moves_it():
    desk = FromAfar("Europe/Berlin")
    desk.say("oak tomorrow 2-3")
    desk.wait(hours=1)
    said = desk.say("move my 2pm to 4")

    assert "now 3-4pm (4-5pm your time) (was 1pm)" in said
    assert ["room oak 3 15:00"] == desk.stands()


def test_who_comes_to_be_served_means_the_hour_at_the_door_wherever_they_live():
    desk = Desk()
    desk.person = replace(desk.person, zone="Europe/Berlin")
    said = desk.say("cut with ana tomorrow 3pm")

    assert ["cut ana 3 15:00"] == desk.stands()
    assert "your time" not in said


def test_a_series_and_what_is_asked_about_says_both_times_as_does_what_is_waited_for():
    desk = FromAfar("Europe/Berlin")
    desk.taken("elm", "6 16:00", "6 17:00")
    booked = desk.say("oak every tuesday 2-3 for 4 weeks")
    desk.say("elm tomorrow 9-10")
    which = desk.say("move it to 5")
    waits = desk.say("put me on the waiting list for elm friday 5pm-6pm")

    assert "Oak, every Tue 1pm (2pm your time), 4 times" in booked
    assert "UNDO by 10:10am (11:10am your time)" in booked
    assert "Elm, Tue 3 Mar, 8am (9am your time)" in which
    assert "Oak, every Tue 1pm (2pm your time) (4 times)" in which
    assert "Elm, Fri 6 Mar 4pm (5pm your time)" in waits


def test_a_series_over_weeks_in_which_one_clock_changes_alone_says_both_of_its_times():
    desk = FromAfar("America/New_York")

    assert "every Tue 3pm (10am or 11am your time), 6 times" in desk.say(
        "oak every tuesday 10-11 for 6 weeks"
    )


def test_a_series_on_a_weekday_that_is_another_one_at_the_place_is_on_that_one_there():
    desk = FromAfar("Asia/Tokyo")
    said = desk.say("oak every wednesday 2am-3am for 3 weeks")

    assert "every Tue 5pm (Wed 2am your time), 3 times, 3 Mar to 17 Mar" in said
    assert ["room oak 3 17:00", "room oak 10 17:00", "room oak 17 17:00"] == desk.stands()


def test_who_asks_about_a_day_is_answered_by_the_name_that_it_has_for_them():
    assert "Nobody has Oak on Tue 3 Mar." == FromAfar("Asia/Tokyo").say("who has oak tomorrow?")

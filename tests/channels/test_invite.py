"""a booking as a calendar invitation"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from channels.invite import invite
from core.pages import Invitation
from core.spans import Span

START = datetime(2026, 3, 29, 10, tzinfo=ZoneInfo("Europe/London")).astimezone(UTC)
DAY = timedelta(days=1)
VISIT = Invitation(
    "claim@willow.halfpast",
    3,
    Span(START, START + timedelta(minutes=30)),
    START - timedelta(days=3),
    "Cut with Ana at Willow Studio",
    "Harbour St, 12 Harbour St, London",
    "Questions? Call 020 7946 0123.",
)


def event(visit: Invitation):
    (found,) = Calendar.from_ical(invite(visit)).walk("VEVENT")
    return found


def test_it_says_what_when_and_where_in_utc():
    found = event(VISIT)

    assert ("claim@willow.halfpast", 3, "CONFIRMED") == (found["uid"], found["sequence"], found["status"])
    assert datetime(2026, 3, 29, 9, tzinfo=UTC) == found["dtstart"].dt
    assert datetime(2026, 3, 29, 9, 30, tzinfo=UTC) == found["dtend"].dt
    assert "Harbour St, 12 Harbour St, London" == found["location"]
    assert b"VTIMEZONE" not in invite(VISIT)
    assert b"METHOD:PUBLISH" in invite(VISIT)


def test_the_dates_of_a_series_are_entries_of_one_file_each_with_a_name_of_its_own():
    other = replace(VISIT, uid="other@willow.halfpast", span=Span(START + DAY, START + DAY + DAY / 24))
    found = Calendar.from_ical(invite(VISIT, other)).walk("VEVENT")

    assert [VISIT.uid, other.uid] == [each["uid"] for each in found]
    assert [START, START + DAY] == [each["dtstart"].dt for each in found]


def test_a_cancelled_one_takes_the_place_of_the_one_before():
    assert "CANCELLED" == event(replace(VISIT, cancelled=True))["status"]


@pytest.mark.parametrize(
    "nasty", ["a\r\nATTENDEE:evil", "a\nX:1", "a\rb", "a\u2028b", "a\x00b", "a\u202eb\u200b"]
)
def test_row_44_nothing_in_a_name_becomes_a_property(nasty: str):
    data = invite(replace(VISIT, title=nasty, place=nasty, text=nasty, uid=nasty))
    names = {
        line.split(b":")[0].split(b";")[0]
        for line in data.split(b"\r\n")
        if line and not line.startswith(b" ")
    }

    assert names <= {
        b"BEGIN",
        b"END",
        b"VERSION",
        b"PRODID",
        b"METHOD",
        b"SUMMARY",
        b"DTSTART",
        b"DTEND",
        b"DTSTAMP",
        b"UID",
        b"SEQUENCE",
        b"DESCRIPTION",
        b"LOCATION",
        b"STATUS",
    }
    assert not any(char in data.decode() for char in "\u2028\x00\u202e\u200b")

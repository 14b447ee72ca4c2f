"""a booking as a calendar invitation (RFC 5545), by icalendar; the one file that channels share

Times are UTC, so that no calendar needs our zones. Publishing it again with a higher version replaces it.
"""

from __future__ import annotations

import unicodedata
from datetime import UTC

from icalendar import Calendar, Event

from core.visits import Invitation

MEDIA_TYPE = "text/calendar; charset=utf-8; method=PUBLISH"
_GONE = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def invite(visit: Invitation, *also: Invitation) -> bytes:
    """Return the file that a calendar takes in; the dates of a series are entries of their own, as each may change."""
    calendar = Calendar()
    calendar.add("prodid", "-//Halfpast//Halfpast//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for each in (visit, *also):
        calendar.add_component(_event(each))
    return bytes(calendar.to_ical())


def _event(visit: Invitation) -> Event:
    event = Event()
    event.add("uid", _clean(visit.uid))
    event.add("sequence", visit.version)
    event.add("dtstamp", visit.changed_at.astimezone(UTC))
    event.add("dtstart", visit.span.start.astimezone(UTC))
    event.add("dtend", visit.span.end.astimezone(UTC))
    event.add("summary", _clean(visit.title))
    event.add("location", _clean(visit.place))
    if visit.text:
        event.add("description", _clean(visit.text))
    event.add("status", "CANCELLED" if visit.cancelled else "CONFIRMED")
    return event


def _clean(text: str) -> str:
    """Return the text in one line, without anything that could end the line or hide in it."""
    kept = (" " if unicodedata.category(char) in _GONE else char for char in text)
    return " ".join("".join(kept).split())

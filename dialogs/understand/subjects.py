"""What a room is to be provided with, said at any time by what that is: "coffee for 8 for the boardroom tomorrow"."""

from __future__ import annotations

import re
from dataclasses import replace

from core.bookings import Booking
from dialogs import acts
from dialogs.acts import Act, Details
from dialogs.lexicon import Subject, details, folded
from dialogs.states import Idle
from dialogs.understand.clause import Clause
from dialogs.understand.provided import ELSE

MOST_BEFORE = 5
"""Words that may stand before it: "can we have some"."""

_DROPS = ("cancels", "no", "refused", "skip")
"""Signals before it that it is needed no more."""


def subject(whole: Clause, standing: tuple[Booking, ...]) -> tuple[Act, ...]:
    """Return what one of the rooms that a person has booked is to be provided with; nothing where that is not said."""
    words = whole.lexicon
    text = whole.text.lower()
    found = words.about.search(text) if words.about and isinstance(whole.state, Idle) else None
    if found is None or whole.question or len(text) != len(whole.text):
        return ()
    meant = words.subjects[folded(found[1])]
    asked = tuple(each for each in standing if _asks(meant, each))
    before = replace(whole, text=text[: found.start()], state=Idle())
    end = _end(whole, found.start())
    tail = replace(whole, text=whole.text[end:], state=Idle())
    after = replace(whole, text=text[found.end() :], state=Idle())
    if not (_leads(before) and not after.signals(*ELSE) and _fits(tail, asked)):
        return ()
    said = _said(whole, found.start(), end, before)
    if before.signals("move"):
        said = _instead(whole, found.end(), end)
    if colon := re.search(r":\s", whole.text[found.end() :]):
        said = _trimmed(whole.text[found.end() + colon.end() :], whole)
    drops = before.signals(*_DROPS)
    told = acts.Told(
        meant.question, "" if drops else said, room_id=tail.details.room_id, words=_time(tail), drops=drops
    )
    return (_bound(told, whole),) if said or drops else ()


def _bound(told: acts.Told, whole: Clause) -> acts.Told:
    """Return what is said of no room and no time as said of the booking about which that was asked just now."""
    asked = whole.state.asked if isinstance(whole.state, Idle) else None
    here = asked and asked.question == told.question and whole.now < asked.until
    return replace(told, claim=asked.claim) if asked and here and not (told.room_id or told.words) else told


def _asks(meant: Subject, booking: Booking) -> bool:
    """Tell whether a booking is asked about it."""
    return not meant.askers.isdisjoint({booking.slot.service_id, *_taken(booking)})


def _taken(booking: Booking) -> frozenset[str]:
    return frozenset(each.resource_id for each in booking.slot.takings)


def _leads(before: Clause) -> bool:
    """Tell whether nothing is named before it, and no time: only words that lead to it."""
    named = details(before.lexicon, before.folded)[0]
    return len(before.folded.split()) <= MOST_BEFORE and named == Details() and not before.has_time


def _end(whole: Clause, start: int) -> int:
    """Return where the words for it end: at the room that it is for, or at the time."""
    text = whole.text.lower()
    company = re.compile(whole.spoken.intents.PEOPLE).search(text, start)
    after = company.end() if company else start
    room = whole.lexicon.pattern.search(text, start)
    times = [begin for begin, _ in replace(whole, text=text[after:], state=Idle()).when.words]
    ends: list[int] = [*([room.start()] if room else ()), *(after + each for each in times), len(text)]
    return min(ends)


def _said(whole: Clause, start: int, end: int, before: Clause) -> str:
    """Return the words for it, with how many are wanted and without those that join it to the room."""
    numbers = "|".join(whole.spoken.intents.NUMBERS)
    many = re.search(rf"(?<!\w)(?:\d{{1,3}}|{numbers})\s+$", before.text)
    return _trimmed(whole.text[many.start() if many else start : end], whole)


def _instead(whole: Clause, start: int, end: int) -> str:
    """Return what is wanted in its place: "change the coffee to tea"; nothing where that is a time."""
    text = _trimmed(whole.text[start:end], whole)
    return re.sub(rf"^(?:(?:{whole.spoken.intents.JOINTS})\s+)+", "", text, flags=re.IGNORECASE)


def _trimmed(text: str, whole: Clause) -> str:
    joints = rf"(?:[\s,.!:;-]+(?:{whole.spoken.intents.JOINTS}))*[\s,.!:;-]*$"
    return re.sub(joints, "", " ".join(text.split()), flags=re.IGNORECASE)


def _time(tail: Clause) -> str | None:
    return tail.text if tail.has_time else None


def _fits(tail: Clause, asked: tuple[Booking, ...]) -> bool:
    """Tell whether a booking that is asked about it is in the room and at the time that are said, where they are."""
    room = tail.details.room_id
    there = tuple(each for each in asked if room is None or room in _taken(each))
    if not tail.has_time:
        return bool(there)
    wish = tail.when.wish
    return wish is not None and any(span.holds(each.start) for span in wish.windows for each in there)

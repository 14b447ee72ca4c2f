"""A visit that staff move or cancel: read as they say it, held against what is free, and told to the client.

The same search answers as for a client. What keeps a client from moving late or often does not count, nor does what
staff waive. The old time is free at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.bookings import Booking, Slot, State, cancel, move_by_staff
from core.messages import Reply
from core.policies import Refused
from core.spans import Span
from core.walltime import MINUTE, zone
from core.why import Because
from core.wishes import Wish
from dialogs import notices
from dialogs.acts import Details
from dialogs.drafts import moving
from dialogs.explaining import WAIVED
from dialogs.hours import same_hour
from dialogs.lexicon import Lexicon, details, folded
from dialogs.limits import barred
from dialogs.offers import Search, drafted, offer
from dialogs.refusals import told
from dialogs.reminding import promised
from dialogs.states import Idle
from dialogs.steps import book
from dialogs.turn import Facts, Turn
from dialogs.wording import house, offer_words, person, what_was


def read(words: str, lexicon: Lexicon) -> Details:
    """Return what staff name beside the booking: who, where, in which room; the rest is about time."""
    named, rest = details(lexicon, folded(words))
    return replace(named, words=rest or None)


@dataclass(frozen=True, slots=True)
class Unmoved:
    """What staff hear when nothing was moved; ``waivable``: they may do it all the same, and say so."""

    reply: Reply
    waivable: bool = False


def moved(
    booking: Booking, named: Details, facts: Facts, why: str = "", known: Booking | None = None
) -> Turn | Unmoved:
    """Move a booking to the one free time that was named, and tell the client; else say what is in the way.

    ``known``: how the client knows it, where what staff changed since was not told yet.
    """
    ours = replace(facts, person=replace(facts.person, language=None))
    found = _found(booking, named, ours)
    if isinstance(found, Unmoved):
        return found
    search, slot = found
    speaker = house(facts)
    if slot == booking.slot:
        return Unmoved(speaker.reply("same-time", visit=speaker.visit(booking)))
    if refused := barred(slot, ours, speaker, booking.claim):
        return Unmoved(Reply(refused), waivable=True)
    steps = move_by_staff(booking, drafted(facts, search.draft, search.claim, slot, facts.ids[0]), facts.now)
    letter = notices.moved(known or booking, steps[1].after, facts, why)
    return Turn(Idle(), steps=steps, promises=(*((letter,) if letter else ()), *promised(steps, facts)))


def cancelled(booking: Booking, facts: Facts, why: str = "", known: Booking | None = None) -> Turn:
    """Cancel a booking, and tell the client, of the time that they know."""
    step = cancel(booking, facts.now, keep=timedelta())
    gone = replace(step.after, slot=known.slot, wall=known.wall) if known else step.after
    return Turn(Idle(), steps=(step,), promises=(notices.cancelled(gone, facts, why),))


def done(before: Booking, after: Booking, facts: Facts, *, told: bool, needless: bool = False) -> Reply:
    """Say to who changed a visit what became of it, and whether the client will hear of it; or need not."""
    speaker = house(facts)
    told_so = "decided-needless" if needless else "decided-told" if told else "decided-untold"
    values = {"name": person(facts, speaker), "visit": speaker.visit(after), "told": speaker.say(told_so)}
    if after.state is State.CANCELLED:
        return speaker.reply("staff-cancelled", **values)
    when = speaker.moment(before.start, zone(before.zone))
    was = what_was(before, after, when, speaker) or when
    return speaker.reply("staff-moved", was=was, **values)


def _found(booking: Booking, named: Details, facts: Facts) -> tuple[Search, Slot] | Unmoved:
    """Return the one slot that is free at the time that was named, or what to say instead."""
    draft = moving(booking, named, facts)
    elsewhere = draft != moving(booking, Details(), facts)
    draft, when = book.timed(draft, named.words, facts)
    if when.trouble:
        return Unmoved(house(facts).reply("trouble-" + when.trouble.replace(" ", "-")))
    if when.readings:
        starts = (each.windows[0].start for each in when.readings)
        return _which((house(facts).moment(each, zone(booking.zone)) for each in starts), facts)
    if when.repeats or (when.wish is None and not elsewhere):
        return Unmoved(house(facts).reply("staff-move-when"))
    search = Search(facts, replace(draft, dates=()), booking.claim)
    if when.wish is None:
        return _at(search, booking.start, booking)
    start = when.wish.windows[0].start if when.wish.exact else same_hour(search, when.wish)
    return _at(search, start, booking) if start else _within(search, when.wish, booking)


def _at(search: Search, start: datetime, booking: Booking) -> tuple[Search, Slot] | Unmoved:
    """Return the slot that begins right then: where the visit was, if that is possible."""
    slots = search.at(start)
    here = tuple(each for each in slots if each.location_id == booking.slot.location_id)
    wish = Wish((Span(start, start + MINUTE),), exact=True)
    return _only(search, here or slots, wish)


def _within(search: Search, wish: Wish, booking: Booking) -> tuple[Search, Slot] | Unmoved:
    """Return the only slot in the times that were named, else ask which."""
    slots = search.slots(wish)
    here = tuple(each for each in slots if each.location_id == booking.slot.location_id)
    return _only(search, here or slots, wish)


def _only(search: Search, slots: Sequence[Slot], wish: Wish) -> tuple[Search, Slot] | Unmoved:
    if len(slots) == 1:
        return search, slots[0]
    if slots:
        return _which((_offered(each, search) for each in slots), search.facts)
    speaker = house(search.facts)
    because = search.why_not(wish) or Because(Refused.TAKEN, windows=wish.windows)
    free = "; ".join(_offered(each, search) for each in search.instead(wish))
    rest = speaker.say("staff-why-instead", offers=free) if free else speaker.say("staff-why-nothing")
    return Unmoved(Reply(f"{told(search, because, speaker)} {rest}"), because.refused in WAIVED)


def _which(parts: Iterable[str], facts: Facts) -> Unmoved:
    speaker = house(facts)
    return Unmoved(speaker.reply("staff-block-which", which=speaker.either(parts)))


def _offered(slot: Slot, search: Search) -> str:
    """Write a free time in full."""
    facts = search.facts
    return offer_words(offer(facts, drafted(facts, search.draft, search.claim, slot, ""), ""), house(facts))

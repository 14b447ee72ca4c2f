"""Steps that make a stay in a room longer or shorter: what is on the table, or what stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from core.bookings import Booking
from core.walltime import MINUTE
from dialogs import acts
from dialogs.acts import Details
from dialogs.amiss import start_alone
from dialogs.drafts import moving
from dialogs.offers import Search
from dialogs.rhythm import grouped
from dialogs.rooms import in_a_room
from dialogs.speech import Speaker
from dialogs.states import Choosing, Draft, Idle, State, Then
from dialogs.steps import amiss, begun, book, change
from dialogs.steps.shown import again, bookings
from dialogs.steps.which import named_among
from dialogs.times import bearings, meant, token
from dialogs.turn import Facts, Turn

A_BIT = 30
"""Minutes by which it is longer or shorter where nobody says by how much, if the grid of the service has them."""


def last(state: State, act: acts.Lasts, facts: Facts) -> Turn:
    """Make what is asked for, or a room that stands, longer or shorter; else what was said is a wish like any other."""
    draft: Draft | None = getattr(state, "draft", None)
    if draft is None:
        return _booked(state, act, facts)
    search = Search(facts, draft, facts.ids[0])
    length = _length(act, search.service.minutes, search.service.grid)
    if _ends(act) and (start := book.timed(draft, None, facts)[1].wish) and start.exact:
        length = _until(start.windows[0].start, act.details.words, draft, facts)
    said = start_alone(draft.said)
    if length is None or said is None:
        return _as_wished(state, act, facts)
    if not search.service.may_last(length * MINUTE):
        return _no_longer(state, search)
    draft = replace(draft, minutes=length, said=said)
    return book.offered(state, draft, facts, words=None, asks=True)


def chosen(booking: Booking, words: str | None, facts: Facts) -> Turn:
    """Make the one that was picked as long as was said before we asked which."""
    toward, _, minutes = (words or "").partition(":")
    if not toward.lstrip("-").isdigit():
        return resized(booking, acts.Lasts(Details(words=words)), facts)
    return resized(booking, acts.Lasts(Details(), int(toward), int(minutes) if minutes else None), facts)


def resized(booking: Booking, act: acts.Lasts, facts: Facts) -> Turn:
    """Have a room for longer or shorter from the same start on; of one that has begun the time after it."""
    draft = moving(booking, Details(), facts)
    search = Search(facts, draft, booking.claim)
    old = booking.slot.span.length // MINUTE
    new = _length(act, old, search.service.grid)
    new = _until(booking.start, act.details.words, draft, facts) if _ends(act) else new
    if new is None or new == old:
        speaker = Speaker(facts.catalog, facts.person)
        return Turn(Idle(), (speaker.reply("stays", visit=speaker.visit(booking)),))
    if not search.service.may_last(new * MINUTE):
        return _no_longer(Idle(), search)
    if not begun.has_begun(booking, facts):
        words = token(booking.start, new)
        return book.offered(Idle(), replace(draft, minutes=new), facts, words=words, asks=False)
    if new < old:
        return begun.cancelled(booking, facts)
    more = replace(draft, moving=None, minutes=new - old)
    return book.offered(Idle(), more, facts, words=token(booking.end, new - old), asks=False)


def _booked(state: State, act: acts.Lasts, facts: Facts) -> Turn:
    """Make the one that is meant longer or shorter: the one named, had now or booked just now; or ask which."""
    rooms = tuple(each for each in facts.standing() if in_a_room(each, facts.catalog))
    named = act.details
    found = named_among(rooms, replace(named, words=None), facts)
    if _ends(act):
        found = tuple(each for each in found if _ends_then(each, named.words, facts))
        found = (
            found
            if named.room_id or len(found) != 1
            else change.talked_about(found, facts) or _now(found, facts)
        )
    elif not act.toward and not named.room_id:
        found = change.talked_about(found, facts)
    if len(grouped(found)) > 1:
        found = _now(found, facts) or change.talked_about(found, facts) or found
    if not found:
        return _as_wished(state, act, facts)
    if len(found) == 1:
        return resized(found[0], act, facts)
    claims = tuple(each.claim for each in found)
    words = named.words if _ends(act) else f"{act.toward}:{act.minutes or ''}"
    asked = bookings(claims, facts, Speaker(facts.catalog, facts.person))
    return Turn(Choosing(claims, Then.LAST, words), (asked,))


def _ends_then(booking: Booking, words: str | None, facts: Facts) -> bool:
    """Tell whether a booking may end at the time that the words say."""
    return _until(booking.start, words, moving(booking, Details(), facts), facts) is not None


def _now(found: tuple[Booking, ...], facts: Facts) -> tuple[Booking, ...]:
    """Return the one that is had now."""
    return tuple(each for each in found if begun.has_begun(each, facts))[:1]


def _ends(act: acts.Lasts) -> bool:
    """Tell whether it is said when it is to end, and not how long it is to be."""
    return not act.toward and act.minutes is None


def _length(act: acts.Lasts, now: int, grid: int) -> int | None:
    """Return how many minutes it is to last, None where that is not said."""
    if act.toward:
        by = act.minutes or (A_BIT if A_BIT % grid == 0 else grid)
        return now + act.toward * by
    return act.minutes


def _until(start: datetime, words: str | None, draft: Draft, facts: Facts) -> int | None:
    """Return how many minutes it lasts until the time that the words say; None where that is no end of it."""
    stand = bearings(facts, draft)
    there = start.astimezone(stand.zone)
    wish = (
        meant(words, Draft(), facts, replace(stand, booking=there, day=there.date())).wish if words else None
    )
    ends = (each.start if wish and wish.exact else each.end for each in (wish.windows if wish else ()))
    length = next((end - start for end in ends if end > start), None)
    return length // MINUTE if length and length < timedelta(hours=12) else None


def _no_longer(state: State, search: Search) -> Turn:
    """Say how long a room may be had; what is open, or stands, stays as it is."""
    return again(
        state, search.facts, amiss.length_range(search, Speaker(search.facts.catalog, search.facts.person))
    )


def _as_wished(state: State, act: acts.Lasts, facts: Facts) -> Turn:
    """Take what was said as a wish: for what is open, or for something new."""
    wanted = acts.Wanted(act.details)
    if isinstance(state, Idle):
        return change.wish(state, wanted, facts)
    return book.wish(state, wanted, facts)

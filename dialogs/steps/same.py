"""Steps that book the same once more: what, where, with whom and for how many, at another time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from core.bookings import Booking, State
from core.spans import Span
from core.walltime import DAY, MINUTE, instant, on_the_wall, zone
from core.wishes import Wish
from dialogs import acts
from dialogs.acts import Details
from dialogs.answered import given_up, in_question, lost
from dialogs.drafts import moving
from dialogs.speech import Speaker
from dialogs.states import Asking, Draft, Idle, Offering, Piece
from dialogs.states import State as Standing
from dialogs.steps import book, change
from dialogs.steps.answers import as_before, instead_of_lost
from dialogs.steps.which import named_among
from dialogs.times import bearings, meant, token
from dialogs.turn import Facts, Needs, Turn
from dialogs.wording import here

LATELY = timedelta(days=28)
"""How long ago a visit may have been that is booked once more."""


def once_more(state: Standing, act: acts.Again, facts: Facts) -> Turn:
    """Book the same as was booked last, at the time that was said: at its hour where only a day or a week was."""
    if isinstance(state, Asking) and state.draft.like:
        return book.wish(state, acts.Wanted(act.details, asks=True), facts)
    again = _at_that_hour(act.details, facts) if isinstance(state, Idle) else act.details
    if turn := instead_of_lost(again, facts, wants=True) if isinstance(state, Idle) else None:
        return turn
    booking = _meant(act, facts)
    speaker = Speaker(facts.catalog, facts.person)
    if booking is None and isinstance(state, Offering):
        return book.wish(state, acts.Wanted(act.details, asks=True), facts)
    if booking is None:
        before = as_before(again, facts, leans=True) if isinstance(state, Idle) else None
        return before or Turn(state, (speaker.reply(here("no-booking", facts)),))
    draft = replace(moving(booking, replace(act.details, words=None), facts), moving=None)
    words = _at(booking, act.details.words, facts)
    if words is None:
        return Turn(Asking(draft, Piece.WHEN), (speaker.reply("which-time"),))
    return book.offered(Idle(), draft, facts, words=words, asks=False)


def _at_that_hour(named: Details, facts: Facts) -> Details:
    """Return the details with the day and the hour of what stands no more, where only a day or a week was said."""
    gone = lost(facts) or given_up(facts)
    return replace(named, words=_at(gone, named.words, facts) or named.words) if gone else named


def _meant(act: acts.Again, facts: Facts) -> Booking | None:
    """Return the booking that is meant: made just now, spoken of or next; of none to come the last that was."""
    named = replace(act.details, words=None)
    standing = tuple(each for each in facts.standing() if each.slot.service_id in facts.catalog.service)
    found = named_among(standing, named, facts) or standing
    if found:
        asked = in_question(facts)
        return next(iter(change.talked_about(found, facts)), None) or (asked if asked in found else found[0])
    since = Span(facts.now - LATELY, facts.now)
    past = facts.look(Needs(frozenset(), since, "", whose=facts.person.id)).visits
    came = [each.booking for each in past if each.booking.slot.service_id in facts.catalog.service]
    came = [each for each in came if each.state is not State.MISSED]
    return came[-1] if came else None


def _at(booking: Booking, words: str | None, facts: Facts) -> str | None:
    """Return the time that is wanted, as the wall of the place shows it; None where none was said."""
    where = zone(booking.zone)
    draft = Draft(booking.slot.service_id, location_id=booking.slot.location_id)
    stand = bearings(facts, draft)
    stand = replace(stand, booking=booking.start.astimezone(stand.zone))
    when = meant(words, draft, facts, stand) if words else None
    if when is None or when.wish is None:
        return None
    start = (
        when.wish.windows[0].start if when.wish.exact else instant(_at_its_hour(booking, when.wish), where)
    )
    return token(start, booking.slot.span.length // MINUTE)


def _at_its_hour(booking: Booking, wish: Wish) -> datetime:
    """Return the hour of the booking on its weekday in the window that was said, else on the first day of it."""
    where = zone(booking.zone)
    window = wish.windows[0]
    first = on_the_wall(window.start, where).date()
    days = [first + n * DAY for n in range(min(window.length // DAY, 7) or 1)]
    day = next((each for each in days if each.weekday() == booking.wall.weekday()), first)
    return datetime.combine(day, booking.wall.time())

"""Steps that make a stay in a room longer, shorter or larger: what is on the table, or what stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from core.bookings import Booking
from core.catalog import ResourceKind
from core.messages import Reply
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
from dialogs.wording import sentence

_FOR = "for"
"""What stands before how many come, where it was said before we asked which booking is meant."""

A_BIT = 30
"""Minutes by which it is longer or shorter where nobody says by how much, if the grid of the service has them."""


def last(state: State, act: acts.Lasts, facts: Facts) -> Turn:
    """Make what is asked for, or a room that stands, longer or shorter; else what was said is a wish like any other."""
    draft: Draft | None = getattr(state, "draft", None)
    if draft is None:
        return _booked(state, act, facts)
    if draft.service_id not in facts.catalog.service:
        return _as_wished(state, act, facts)
    if act.larger:
        room = facts.catalog.resource.get(draft.room_id or "")
        draft = replace(draft, room_id=None, people=max(draft.people, room.capacity if room else 0) + 1)
        moves = facts.booking(draft.moving) if draft.moving and not draft.said else None
        return book.offered(state, draft, facts, words=token(moves.start) if moves else None, asks=True)
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
    if toward == _FOR:
        return _for_more(booking, int(minutes) if minutes else None, facts)
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


def _for_more(booking: Booking, people: int | None, facts: Facts) -> Turn:
    """Offer a room at the same time for more people than the one that is had holds; without a number, a larger one."""
    speaker = Speaker(facts.catalog, facts.person)
    used = (facts.catalog.resource.get(each.resource_id) for each in booking.slot.takings)
    room = next((each for each in used if each and each.kind is ResourceKind.ROOM), None)
    if room is None:
        return Turn(Idle(), (speaker.reply("stays", visit=speaker.visit(booking)),))
    holds = speaker.say("room-small", room=room.name, most=room.capacity)
    if people and people <= room.capacity:
        stays = sentence(speaker.say("stays", visit=speaker.visit(booking)))
        return Turn(Idle(), (Reply(f"{holds} {stays}"),))
    draft = replace(moving(booking, Details(), facts), room_id=None, location_id=None)
    draft = replace(draft, people=people or room.capacity + 1)
    words = token(booking.start, booking.slot.span.length // MINUTE)
    turn = book.offered(Idle(), draft, facts, words=words, asks=True)
    first, *others = turn.replies
    return replace(turn, replies=(replace(first, text=f"{holds} {first.text}"), *others))


def _booked(state: State, act: acts.Lasts, facts: Facts) -> Turn:
    """Make the one that is meant longer or shorter: the one named, had now or booked just now; or ask which."""
    rooms = tuple(each for each in facts.standing() if in_a_room(each, facts.catalog))
    named = act.details
    if named.people and isinstance(state, Idle) and state.refused and not state.refused.moving:
        return _as_wished(state, act, facts)
    found = named_among(rooms, replace(named, words=None), facts)
    if _ends(act):
        found = tuple(each for each in found if _ends_then(each, named.words, facts))
        found = (
            found
            if named.room_id or len(found) != 1
            else change.talked_about(found, facts) or _now(found, facts)
        )
    elif not act.toward and not named.room_id and not _counts(act):
        found = change.talked_about(found, facts)
    if len(grouped(found)) > 1:
        found = _now(found, facts) or change.talked_about(found, facts) or found
    if not found:
        return _as_wished(state, act, facts)
    groups = grouped(found)
    if len(groups) == 1:  # of a series the next date
        many = _counts(act)
        return _for_more(found[0], named.people, facts) if many else resized(found[0], act, facts)
    claims = tuple(each[0].claim for each in groups)
    words = named.words if _ends(act) else f"{act.toward}:{act.minutes or ''}"
    words = f"{_FOR}:{named.people or ''}" if _counts(act) else words
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
    return not act.toward and act.minutes is None and not _counts(act)


def _counts(act: acts.Lasts) -> bool:
    """Tell whether only how many come is said, or that it is to be larger."""
    return act.larger or (act.details.people is not None and act.details.words is None)


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

"""Whether what is said is for what is open: what names another thing is a new wish, and nothing is taken for it."""

from __future__ import annotations

from dataclasses import replace

from core.bookings import Booking
from dialogs import acts
from dialogs.acts import Act, Details
from dialogs.rooms import in_a_room, takes_room
from dialogs.states import Choosing, Draft, Idle, Later, Leaving, Planning, State, Then, WithHuman
from dialogs.steps.which import at_no_time, named_among
from dialogs.times import bearings, meant
from dialogs.turn import Facts


def aimed(act: Act, state: State, facts: Facts) -> tuple[Act, State]:
    """Return what is meant, and the state in which it is taken: Idle where it is for nothing that is open."""
    match act:
        case acts.Wanted(named) if next_one := _of_what_comes_later(named, state, facts):
            return acts.Move(replace(named, visit=next_one.claim)), Idle()
        case acts.Wanted(named) if _is_another(named, state, facts):
            return act, Idle()
        case acts.Move(named) | acts.Drop(named) | acts.Unable(named) if (
            _names(named) or (named.of and isinstance(act, acts.Move))
        ) and not isinstance(state, Idle | WithHuman):
            return _changing(act, named, state, facts)
        case _:
            return act, state


def _of_what_comes_later(named: Details, state: State, facts: Facts) -> Booking | None:
    """Return the visit that was put off and is named before its turn; None where what is open can be meant."""
    later: tuple[Later, ...] = getattr(state, "later", ())
    if (
        not later
        or not _names(named)
        or named_among(_opened(state, facts), replace(named, words=None), facts)
    ):
        return None
    waiting = tuple(booking for each in later if (booking := facts.booking(each.claim)))
    found = named_among(waiting, replace(named, words=None), facts)
    return found[0] if len(found) == 1 else None


def _names(named: Details) -> bool:
    return bool(named.service_id or named.room_id)


def _changing(
    act: acts.Move | acts.Drop | acts.Unable, named: Details, state: State, facts: Facts
) -> tuple[Act, State]:
    """Aim a change at the booking that it names; where none of theirs is named, it is about what is being booked."""
    what = replace(named, words=named.of)
    open_now = named_among(_opened(state, facts), what, facts)
    booked = named_among(facts.standing(), what, facts)
    if booked and not open_now:
        return act, Idle()
    draft: Draft | None = getattr(state, "draft", None)
    if draft and draft.moving and at_no_time(named, facts):
        return act, Idle()
    new = isinstance(act, acts.Move) and draft is not None and not booked
    return (acts.Wanted(named), state) if new else (act, state)


def _opened(state: State, facts: Facts) -> tuple[Booking, ...]:
    """Return the bookings that are open: those that we asked about, or the one that moves."""
    draft: Draft | None = getattr(state, "draft", None)
    claims = state.claims if isinstance(state, Choosing) else (getattr(state, "claim", None),)
    known = (facts.booking(each) for each in (*claims, draft and draft.moving) if each)
    return tuple(each for each in known if each)


def _is_another(named: Details, state: State, facts: Facts) -> bool:
    """Tell whether a wish names what cannot be meant by what is open."""
    if not _names(named) or named.words is None:
        return isinstance(state, Leaving) and _is_elsewhere(named, state, facts)
    draft: Draft | None = getattr(state, "draft", None)
    match state:
        case Choosing():
            return _answers_nothing(named, state, facts)
        case Leaving():
            return _is_elsewhere(named, state, facts)
        case Planning():
            return _is_whole(named, facts)
        case _ if draft:
            return _is_no_part(named, draft, facts)
        case _:
            return False


def _answers_nothing(named: Details, state: Choosing, facts: Facts) -> bool:
    """Tell whether a wish fits none of the bookings that we asked about; a time may be where one is to move."""
    asked = _opened(state, facts)
    if not named_among(asked, replace(named, words=None), facts):
        return True
    goes_there = state.then in {Then.MOVE, Then.LEAVE} and state.words is None
    return not goes_there and not named_among(asked, named, facts) and _is_whole(named, facts)


def _is_elsewhere(named: Details, state: Leaving, facts: Facts) -> bool:
    """Tell whether a wish is for something else than the visit that cannot be kept."""
    booking = facts.booking(state.claim)
    return booking is not None and _is_not_of(booking, named, facts)


def _is_not_of(booking: Booking, named: Details, facts: Facts) -> bool:
    """Tell whether a wish is no other time for a booking: of another service, or whole and in another room."""
    if named.service_id not in {None, booking.slot.service_id}:
        return True
    if named.room_id in {None, *(each.resource_id for each in booking.slot.takings)}:
        return False
    return _is_whole(named, facts) if in_a_room(booking, facts.catalog) else named.words is not None


def _is_no_part(named: Details, draft: Draft, facts: Facts) -> bool:
    """Tell whether a wish cannot complete a draft."""
    moving = facts.booking(draft.moving) if draft.moving else None
    if moving and _is_not_of(moving, named, facts):
        return True
    if "every" in (draft.said or {}) or named.service_id not in {None, draft.service_id}:
        return _is_whole(named, facts)
    if named.service_id and not moving and named.people not in {None, draft.people}:
        return _is_whole(named, facts)
    service = facts.catalog.service.get(draft.service_id or "")
    room = named.room_id and not named.service_id and not named.provider_id
    return bool(room) and service is not None and not takes_room(service)


def _is_whole(named: Details, facts: Facts) -> bool:
    """Tell whether a wish says its own day, so that nothing said before is needed for it."""
    said = meant(named.words, Draft(), facts, bearings(facts, Draft())).said if named.words else None
    return said is not None and said.every is None and any(each.day is not None for each in said.mentions)

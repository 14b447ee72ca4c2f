"""What is done for whoever answers a letter: a visit confirmed, and what is said where the visit is not what it was."""

from __future__ import annotations

from dataclasses import replace

from core.bookings import Booking, State, confirm
from core.messages import Reply
from core.walltime import DAY, zone
from dialogs.acts import Details
from dialogs.answered import given_up, lost, lost_words, moved_since, told_before, was_words
from dialogs.drafts import like
from dialogs.speech import Speaker
from dialogs.states import Asking, Choosing, Idle, Piece, Then
from dialogs.steps import book
from dialogs.turn import Facts, Noted, Turn
from dialogs.wording import house, person


def confirmed(bookings: tuple[Booking, ...], facts: Facts) -> Turn:
    """Write down that the person comes, say when, and tell staff once; what waits for staff is not confirmed."""
    speaker, ours = Speaker(facts.catalog, facts.person), house(facts)
    sure = tuple(each for each in bookings if each.state is State.BOOKED)
    fresh = tuple(each for each in sure if not _has_said_so(each))
    if not sure:
        return Turn(Idle())
    moments = tuple(speaker.moment(each.start, zone(each.zone)) for each in sure)
    told = (ours.reply("staff-confirmed", name=person(facts, ours), visit=ours.visit(each)) for each in fresh)
    return Turn(
        Idle(),
        (speaker.reply("confirmed", visit=speaker.all_of(moments)),),
        tuple(confirm(each, facts.now) for each in fresh),
        notes=tuple(Noted("confirmed", reply, each.claim) for reply, each in zip(told, fresh, strict=True)),
    )


def _has_said_so(booking: Booking) -> bool:
    """Tell whether the person has said since the last change that they come; whoever moved it has only chosen it."""
    return booking.confirmed_at is not None and booking.confirmed_at > booking.changed_at


def confirmed_as_known(bookings: tuple[Booking, ...], facts: Facts) -> Turn:
    """Confirm visits to whoever answers a letter about them; where one has moved since, say so and ask."""
    moved = (asked_as_moved(each, facts) for each in bookings)
    return next((each for each in moved if each), None) or confirmed(bookings, facts)


def asked_whether(booking: Booking, facts: Facts) -> Turn:
    """Ask whether the person comes to a visit."""
    speaker = Speaker(facts.catalog, facts.person)
    asked = Choosing((booking.claim,), Then.CONFIRM)
    return Turn(asked, (speaker.reply("coming", visit=speaker.short(booking)),))


def asked_as_moved(booking: Booking, facts: Facts) -> Turn | None:
    """Say that a visit has moved since the letter that is answered, and ask whether it is right; nothing if not."""
    then = moved_since(booking, facts)
    if then is None:
        return None
    speaker = Speaker(facts.catalog, facts.person)
    text = f"{was_words(then, booking, speaker)} {speaker.say('was-right')}"
    return Turn(Choosing((booking.claim,), Then.CONFIRM), (Reply(text),))


def instead_of_lost(named: Details, facts: Facts, *, wants: bool = False) -> Turn | None:
    """Say that the visit that a letter spoke of stands no more; nothing where it does.

    With a time, or for who ``wants`` one, another like it is offered; else they are asked when.
    """
    booking = lost(facts)
    if booking is None or named.service_id not in {None, booking.slot.service_id}:
        return None
    if named.visit or (named.of and facts.standing()):
        return None
    if named.of or (named.words is None and not wants) or not _can_be_had(booking, facts):
        return told_of_its_end(booking, facts)
    turn = _another(booking, named, facts)
    said = lost_words(booking, facts, Speaker(facts.catalog, facts.person))
    return replace(turn, replies=(Reply(said), *turn.replies))


def of_the_last(facts: Facts) -> Turn | None:
    """Say what became of the visit that somebody had last, where none stands; nothing where there was none."""
    booking = told_before(facts, leans=True)
    return told_of_its_end(booking, facts) if booking else None


def out_of_the_blue(state: Idle, coming: Booking | None, facts: Facts) -> Turn:
    """Say nothing to a courtesy; whoever speaks again after a day is told when they come, or what became of that."""
    if facts.heard_at is None or facts.now - facts.heard_at < DAY:
        return Turn(state)
    if coming is None:
        return of_the_last(facts) or Turn(state)
    if coming.state is not State.BOOKED:
        return Turn(state)
    speaker = Speaker(facts.catalog, facts.person)
    when = speaker.moment(coming.start, zone(coming.zone))
    return Turn(state, (speaker.reply("confirmed", visit=when),), about=coming.claim)


def told_of_its_end(booking: Booking, facts: Facts) -> Turn:
    """Say what became of a visit, and ask when another like it would suit, as long as there is such a thing."""
    speaker = Speaker(facts.catalog, facts.person)
    said = lost_words(booking, facts, speaker)
    if not _can_be_had(booking, facts):
        return Turn(Idle(), (Reply(f"{said} {speaker.say('was-next')}"),), about=booking.claim)
    text = f"{said} {speaker.say('was-again', what=speaker.what(booking))}"
    asked = Asking(like(booking, Details(), facts), Piece.WHEN)
    return Turn(asked, (Reply(text),), about=booking.claim)


def as_before(named: Details, facts: Facts, *, leans: bool) -> Turn | None:
    """Offer another visit like the one that is meant by who names none; nothing where there is no such visit."""
    booking = given_up(facts) or told_before(facts, leans=leans)
    if booking is None or named.service_id not in {None, booking.slot.service_id}:
        return None
    return _another(booking, named, facts) if _can_be_had(booking, facts) else None


def _another(booking: Booking, named: Details, facts: Facts) -> Turn:
    """Offer another visit like one that stands no more: same service, place and provider, at its hour."""
    turn = book.offered(Idle(), like(booking, named, facts), facts, words=named.words, asks=True)
    return replace(turn, about=booking.claim)


def _can_be_had(booking: Booking, facts: Facts) -> bool:
    """Tell whether the catalog still has what was booked, and where."""
    slot, catalog = booking.slot, facts.catalog
    return slot.service_id in catalog.service and slot.location_id in catalog.location

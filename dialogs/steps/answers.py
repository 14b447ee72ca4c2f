"""What is done for whoever answers a letter: a visit confirmed, and what is said where the visit is not what it was."""

from __future__ import annotations

from dataclasses import replace

from core.bookings import Booking, State, confirm
from core.messages import Reply
from core.walltime import zone
from dialogs import acts
from dialogs.acts import Details
from dialogs.answered import lost, lost_words, moved_since, was_words
from dialogs.speech import Speaker
from dialogs.states import Choosing, Idle, Then
from dialogs.steps import book
from dialogs.turn import Facts, Noted, Turn
from dialogs.wording import house, person


def confirmed(bookings: tuple[Booking, ...], facts: Facts) -> Turn:
    """Write down that the person comes, say when that is, and tell staff; what waits for staff is not confirmed."""
    speaker, ours = Speaker(facts.catalog, facts.person), house(facts)
    sure = tuple(each for each in bookings if each.state is State.BOOKED)
    if not sure:
        return Turn(Idle())
    moments = tuple(speaker.moment(each.start, zone(each.zone)) for each in sure)
    told = (ours.reply("staff-confirmed", name=person(facts, ours), visit=ours.visit(each)) for each in sure)
    return Turn(
        Idle(),
        (speaker.reply("confirmed", visit=speaker.all_of(moments)),),
        tuple(confirm(each, facts.now) for each in sure),
        notes=tuple(Noted("confirmed", reply, each.claim) for reply, each in zip(told, sure, strict=True)),
    )


def confirmed_as_known(booking: Booking, facts: Facts) -> Turn:
    """Confirm a visit to whoever answers a letter about it; where it has moved since, say so and ask."""
    return asked_as_moved(booking, facts) or confirmed((booking,), facts)


def asked_as_moved(booking: Booking, facts: Facts) -> Turn | None:
    """Say that a visit has moved since the letter that is answered, and ask whether it is right; nothing if not."""
    then = moved_since(booking, facts)
    if then is None:
        return None
    speaker = Speaker(facts.catalog, facts.person)
    text = f"{was_words(then, booking, speaker)} {speaker.say('was-right')}"
    return Turn(Choosing((booking.claim,), Then.CONFIRM), (Reply(text),))


def instead_of_lost(named: Details, facts: Facts) -> Turn | None:
    """Say that the visit that a letter spoke of stands no more; with a time said, offer the same at that time."""
    booking = lost(facts)
    if booking is None or named.service_id not in {None, booking.slot.service_id}:
        return None
    if named.of and facts.standing():
        return None
    speaker = Speaker(facts.catalog, facts.person)
    said = lost_words(booking, facts, speaker)
    service = facts.catalog.service.get(booking.slot.service_id)
    if named.words is None or named.of or service is None:
        return Turn(Idle(), (Reply(f"{said} {speaker.say('was-next')}"),))
    place = named.location_id or booking.slot.location_id
    wanted = acts.Wanted(replace(named, service_id=service.id, location_id=place), asks=True)
    turn = book.wish(Idle(), wanted, facts)
    return replace(turn, replies=(Reply(said), *turn.replies))

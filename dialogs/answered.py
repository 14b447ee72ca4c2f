"""What a message answers: the letter that it points at, or what came since its talk was heard, and the booking of that.

A message that comes after a letter about one booking speaks of that booking, unless it names another. Where letters
about two came together, either may be meant; where the booking has moved, was cancelled or is over, that is said.
"""

from __future__ import annotations

from datetime import timedelta

from core.bookings import STANDING, Booking, State
from core.messages import Kind
from core.walltime import day_span, zone
from dialogs import acts
from dialogs.acts import Act
from dialogs.rhythm import grouped
from dialogs.speech import Speaker
from dialogs.states import Then
from dialogs.turn import About, Facts

TOGETHER = timedelta(hours=12)
"""Letters about two bookings that came within this time may both be meant by what comes next."""

LATELY = timedelta(hours=36)
"""So long after a letter about a booking that stands no more, that one is meant rather than another that stands."""

PAUSE = timedelta(hours=1)
"""After so long a silence a letter may have come in between."""


def may_answer(facts: Facts) -> bool:
    """Tell whether it is worth a look what the message answers: a letter may have come since the talk was heard."""
    return bool(facts.standing()) and (facts.heard_at is None or facts.now - facts.heard_at >= PAUSE)


def is_whole(act: Act, asked: Then) -> bool:
    """Tell whether an act leaves open only which visit it is about, where we asked which for this."""
    agrees = isinstance(act, acts.Yes) and asked is Then.CONFIRM
    return agrees or isinstance(act, acts.Move | acts.Drop | acts.Unable | acts.Late)


def direct(facts: Facts) -> tuple[About, ...]:
    """Return the letters that the message answers, the last first: it points at one, or they came since we heard it."""
    heard_at = facts.heard_at
    return tuple(
        each for each in facts.answers() if each.pointed or heard_at is None or each.sent_at > heard_at
    )


def spoken_of(facts: Facts) -> tuple[Booking, ...]:
    """Return the bookings that the message may speak of since it answers a letter about them; only those that stand."""
    alive = [each for each in direct(facts) if facts.booking(each.claim)]
    near = [each for each in alive if alive[0].sent_at - each.sent_at < TOGETHER]
    found = {booking.claim: booking for each in near if (booking := facts.booking(each.claim))}
    return tuple(sorted(found.values(), key=lambda each: each.start))


def one_spoken_of(facts: Facts) -> Booking | None:
    """Return the booking that the message speaks of, None where it answers no letter, or may speak of two."""
    found = spoken_of(facts)
    return found[0] if len(grouped(found)) == 1 else None


def in_question(facts: Facts) -> Booking | None:
    """Return the booking that a question is about: the one that is spoken of, else the next."""
    standing = facts.standing()
    return (one_spoken_of(facts) if len(standing) > 1 else None) or next(iter(standing), None)


def moved_since(booking: Booking, facts: Facts) -> Booking | None:
    """Return the booking as the letter spoke of it, where it has moved since; who answers may not know.

    Who has written to us after that knows, even below the old letter: what follows in a thread always stands there.
    """
    if facts.heard_at is not None and facts.heard_at >= booking.changed_at:
        return None
    about = next((each for each in direct(facts) if each.claim == booking.claim), None)
    then = about.booking if about and about.version not in {None, booking.version} else None
    return then if then and then.start != booking.start else None


def lost(facts: Facts) -> Booking | None:
    """Return the booking that the message answers a letter about, where that stands no more and no other is meant."""
    last = next(iter(direct(facts)), None)
    if last is None or facts.booking(last.claim) or last.kind not in _OF_A_VISIT:
        return None
    fresh = last.pointed or facts.now - last.sent_at < LATELY
    return last.booking if fresh or not facts.standing() else None


def given_up(facts: Facts) -> Booking | None:
    """Return the booking that the person gave up just now: a time that is said next is for another like it."""
    undoable = (each for each in facts.bookings if each.state is State.CANCELLED)
    return max(undoable, key=lambda each: each.changed_at, default=None)


def told_before(facts: Facts, *, leans: bool) -> Booking | None:
    """Return the booking that a letter spoke of which was heard of since, where nothing stands that could be meant.

    It is the last one that they were told about: of late, or at any time where the words lean on one.
    """
    last = next((each for each in facts.answers() if each.kind in _OF_A_VISIT), None)
    if last is None or facts.standing():
        return None
    return last.booking if leans or facts.now - last.sent_at < LATELY else None


def gone_today(facts: Facts) -> Booking | None:
    """Return the visit of this day that stands no more, the one that was to begin nearest to now."""
    told = (each.booking for each in facts.answers() if not facts.booking(each.claim))
    every = (*facts.gone(), *told)
    today = (each for each in every if day_span(each.wall.date(), zone(each.zone)).holds(facts.now))
    return min(today, key=lambda each: abs(each.start - facts.now), default=None)


def lost_words(booking: Booking, facts: Facts, speaker: Speaker) -> str:
    """Say what became of a booking that stands no more."""
    over = booking.state is not State.CANCELLED and (
        booking.state not in STANDING or booking.end <= facts.now
    )
    return speaker.say("was-over" if over else "was-cancelled", visit=speaker.short(booking))


def was_words(then: Booking, booking: Booking, speaker: Speaker) -> str:
    """Say that a booking has moved since, from when to when."""
    where = zone(then.zone)
    return speaker.say("was-moved", was=speaker.moment(then.start, where), visit=speaker.visit(booking))


def answered(touched: frozenset[str], facts: Facts) -> tuple[str, ...]:
    """Return the ids of the letters that are answered by a message that was about those bookings.

    Of letters about one booking it is the last. One that nothing else can be meant by is answered whatever is said.
    """
    last = {each.claim: each for each in reversed(facts.about or ())}
    meant = {each.claim for each in direct(facts)[:1]} if facts.about and len(spoken_of(facts)) < 2 else set()
    return tuple(each.letter_id for each in last.values() if each.claim in touched | meant)


_OF_A_VISIT = frozenset({Kind.REMINDER, Kind.CHANGE, Kind.CANCELLATION, Kind.LATE, Kind.ANSWER})
"""Letters that speak of a visit as one that is to be; what comes after a visit speaks of the next."""

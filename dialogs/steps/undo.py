"""Steps that take back what was done last: a booking, a move, a cancellation, or what one message did to a series."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from core.bookings import STANDING, Booking, State, Step, What, kept_for, undo_booking, undo_cancel, undo_move
from core.messages import Reply
from core.requests import stood_before, withdraw
from dialogs import acts
from dialogs.limits import barred_together
from dialogs.rhythm import grouped, series_short, series_visit
from dialogs.speech import Speaker
from dialogs.states import Idle
from dialogs.states import State as Talk
from dialogs.steps.shown import again
from dialogs.turn import Facts, Noted, Turn
from dialogs.wording import house, person, sentence, undone_reply


def undo(state: Talk, act: acts.Undo, facts: Facts) -> Turn:
    """Take the last change back, while that can be done."""
    speaker = Speaker(facts.catalog, facts.person)
    asked = facts.booking(act.request) if act.request else None
    last = asked or max(undoable(facts), key=_how_late, default=None)
    if last is None:
        return again(state, facts, speaker.say("nothing-to-undo"))
    together = () if asked else tuple(each for each in undoable(facts) if _changed_with(each, last))
    if len(together) > 1:
        return _all_undone(together, facts)
    if last.state is State.AWAITING and _left(last, facts) is None:
        return withdrawn(last, facts)
    steps, phrase = _undone(last, facts, facts.ids[5])
    if why := _barred((steps[-1].after,), facts, speaker):
        return Turn(Idle(), (Reply(why),))
    notes = (no_longer_asked(last, facts),) if last.state is State.AWAITING else ()
    return Turn(Idle(), (undone_reply(phrase, steps[-1].after, speaker, facts),), steps, notes=notes)


def _how_late(booking: Booking) -> tuple[datetime, bool, int]:
    """Return by what the last change is known: of those at one moment, a cancellation, then the newest version."""
    return booking.changed_at, booking.state is State.CANCELLED, booking.version


def _changed_with(booking: Booking, last: Booking) -> bool:
    """Tell whether a booking was changed by the same message as another one, and alike: given up, or of its series."""
    same = booking.series is not None and booking.series == last.series
    gone, too = (each.state is State.CANCELLED for each in (booking, last))
    return (gone and too if gone or too else same) and booking.changed_at == last.changed_at


def _all_undone(together: tuple[Booking, ...], facts: Facts) -> Turn:
    """Take back what one message did to several visits, all of it."""
    speaker = Speaker(facts.catalog, facts.person)
    undone = [_undone(each, facts, f"{facts.ids[5]}.{n}") for n, each in enumerate(together)]
    after = sorted((steps[-1].after for steps, _ in undone), key=lambda each: each.start)
    if why := _barred(after, facts, speaker):
        return Turn(Idle(), (Reply(why),))
    notes = tuple(no_longer_asked(each, facts) for each in together if each.state is State.AWAITING)
    groups = grouped(after)
    say = series_visit if len(groups) == 1 else series_short
    said = speaker.reply(undone[0][1], visit=speaker.all_of(tuple(say(each, speaker) for each in groups)))
    return Turn(Idle(), (said,), tuple(step for steps, _ in undone for step in steps), notes=notes)


def _barred(again: Sequence[Booking], facts: Facts, speaker: Speaker) -> str:
    """Say why what was given up cannot stand again: the person has as many by now as there may be."""
    standing = [each for each in again if each.state in STANDING]
    why = barred_together(standing, facts, speaker)
    return f"{speaker.say('undo-limit')} {why}" if why else ""


def withdrawn(request: Booking, facts: Facts) -> Turn:
    """Take back what staff have not decided yet, and tell them; a visit that it was to move stays, and both hear so."""
    speaker = Speaker(facts.catalog, facts.person)
    stays, visit = stood_before(request, facts.bookings, facts.now), speaker.visit(request)
    if stays:
        reply = speaker.reply("withdrawn-stays", visit=visit, stays=speaker.visit(stays))
    else:
        reply = speaker.reply("withdrawn", visit=visit)
    steps = given_back(request, facts, facts.ids[5])
    return Turn(Idle(), (reply,), steps, notes=(no_longer_asked(request, facts),))


def no_longer_asked(request: Booking, facts: Facts) -> Noted:
    """Tell staff that a request needs no answer any more, and what stands of what it was to move."""
    ours, stays = house(facts), stood_before(request, facts.bookings, facts.now)
    told = ours.say("staff-withdrawn", name=person(facts, ours), visit=ours.visit(request))
    if stays:
        told = f"{told} {sentence(ours.say('stands-again', visit=ours.visit(stays)))}"
    return Noted("request withdrawn", Reply(told), request.claim)


def given_back(request: Booking, facts: Facts, new_id: str) -> tuple[Step, ...]:
    """Take a request back, with the times that were left for it; a visit that it was to move stands again."""
    left = (each for each in facts.bookings if each.claim == request.claim and each.state is State.MOVED)
    return withdraw(request, facts.now, left=left, new_id=new_id)


def undoable(facts: Facts) -> tuple[Booking, ...]:
    """Return the bookings whose last change is fresh: made, moved or cancelled by the person."""
    window = timedelta(minutes=facts.catalog.business.undo)
    newest = {
        each.claim: each
        for each in sorted(facts.bookings, key=lambda each: each.version)
        if each.state is not State.HELD
    }
    return tuple(
        each
        for each in newest.values()
        if facts.now < each.changed_at.replace(second=0, microsecond=0) + window
        and (each.state in STANDING or (each.state is State.CANCELLED and each.counts(facts.now)))
        and (each.previous is None or each.state is State.CANCELLED or _left(each, facts))
    )


def _left(booking: Booking, facts: Facts) -> Booking | None:
    """Return the version that a booking has moved away from, while its time is kept."""
    return next(
        (each for each in facts.bookings if each.id == booking.previous and each.counts(facts.now)), None
    )


def _undone(last: Booking, facts: Facts, new_id: str) -> tuple[tuple[Step, ...], str]:
    """Return the steps that take a change back, and how to say it."""
    if last.state is State.CANCELLED:
        return undo_cancel(last, facts.now, new_id=new_id), "undone-cancel"
    left = _left(last, facts)
    if last.state is State.AWAITING and (left is None or kept_for(last, left)):
        steps = given_back(last, facts, new_id)
        return steps, "undone-move" if steps[-1].what is What.MOVED_HERE else "withdrawn"
    if left:
        return undo_move(last, left, facts.now, new_id=new_id), "undone-move"
    return undo_booking(last, facts.now), "undone-booking"

"""Steps that change a booking: which one, move, drop, undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from core.bookings import Booking, State, cancel
from core.policies import Refused, may_cancel, may_move
from core.walltime import DAY
from dialogs import acts
from dialogs.acts import Details
from dialogs.answered import one_spoken_of, spoken_of
from dialogs.contact import noticed
from dialogs.drafts import moving
from dialogs.extents import extents, on_that_day, told, within
from dialogs.rhythm import grouped
from dialogs.rooms import lets_room
from dialogs.speech import Speaker
from dialogs.states import Asking, Choosing, Doubting, Draft, Extending, Extent, Idle, Leaving, Piece, Then
from dialogs.states import State as Standing
from dialogs.steps import answers, begun, book, called, many
from dialogs.steps.shown import again, bookings
from dialogs.steps.tables import which_dates
from dialogs.steps.undo import withdrawn
from dialogs.steps.which import at_no_time, named_among
from dialogs.times import bearings, meant, token
from dialogs.turn import Facts, Noted, Turn
from dialogs.wording import (
    answered_by,
    asked_whom,
    cancelled_reply,
    fresh,
    here,
    house,
    just_made,
    person,
    sentence,
    undo_until,
)


def wish(state: Idle | Doubting, act: acts.Wanted, facts: Facts) -> Turn:
    """Take up a wish; with a booking that stands and nothing but a time said, ask whether it is to be moved.

    Right after a booking a time corrects it: "no, 10:30".
    """
    named = act.details
    if isinstance(state, Doubting):
        return book.wish(
            Idle(), replace(act, details=replace(named, words=named.words or state.words)), facts
        )
    if _is_for_a_room(named, facts):
        return book.wish(state, act, facts)
    if turn := _another(named, facts, again=act.again):
        return turn
    if act.again and (spoken := one_spoken_of(facts)):
        return answers.asked_whether(spoken, facts)
    if named.words is None or named.service_id or not facts.standing():
        return book.wish(state, act, facts)
    if spoken := one_spoken_of(facts):
        there = not act.asks and named_among((spoken,), named, facts)
        return answers.confirmed_as_known((spoken,), facts) if there else move(state, acts.Move(named), facts)
    fresh = talked_about(facts.standing(), facts) or (state.refused and state.refused.moving)
    if _leans(named.words, facts.standing()[0].start, facts) or (fresh and not act.asks):
        return move(state, acts.Move(named), facts)
    speaker = Speaker(facts.catalog, facts.person)
    there = named_among(facts.standing(), replace(named, service_id=None), facts)
    if len(there) == 1:
        return Turn(state, (speaker.reply("same-time", visit=speaker.visit(there[0])),))
    visit = speaker.short(facts.standing()[0])
    return Turn(Doubting(named.words), (speaker.reply("move-or-new", visit=visit),))


def _is_for_a_room(named: Details, facts: Facts) -> bool:
    """Tell whether a room is named, where rooms can be had: it is as good as the name of a service."""
    return named.room_id is not None and any(map(lets_room, facts.catalog.services))


def _another(named: Details, facts: Facts, *, again: bool = False, moves: bool = False) -> Turn | None:
    """Offer another visit like the one that a letter spoke of, or the last one, where no other is meant."""
    leans = again or (named.words is not None and _leans(named.words, facts.now + DAY, facts))
    if named.service_id and not leans and not moves:
        return None
    if turn := answers.instead_of_lost(named, facts, wants=True):
        return turn
    if not again and (named.words is None or _of_one_that_stands(named, facts)):
        return None
    return answers.as_before(named, facts, leans=leans)


def _of_one_that_stands(named: Details, facts: Facts) -> bool:
    """Tell whether what is named is that of a visit that stands: its service, provider or place, else its time."""
    who = replace(named, words=None, of=None, people=None, extent=None)
    when = replace(named, words=named.of or named.words)
    return named.visit is not None or bool(
        named_among(facts.standing(), when if who == Details() else who, facts)
    )


def _leans(words: str, known: datetime, facts: Facts) -> bool:
    """Tell whether the words mean a time only beside one that is known: "same time", "an hour later"."""
    stand = bearings(facts, Draft())
    with_one = replace(stand, booking=known.astimezone(stand.zone))
    return meant(words, Draft(), facts, stand).wish != meant(words, Draft(), facts, with_one).wish


def doubt(state: Doubting, act: acts.Move, facts: Facts) -> Turn:
    """Take the time as one for the booking that stands."""
    return move(Idle(), acts.Move(replace(act.details, words=act.details.words or state.words)), facts)


def move(state: Standing, act: acts.Move, facts: Facts) -> Turn:
    """Move a booking: the one that is meant, to the time that is said or asked for."""
    if isinstance(state, Extending) and act.details.extent in state.options:
        words = act.details.words or state.words
        return extend(
            replace(state, words=words), acts.Picked(state.options.index(act.details.extent)), facts
        )
    if turn := _another(act.details, facts, moves=True) if isinstance(state, Idle) else None:
        return turn
    if not facts.standing():
        return _nothing_to_change(state, act.details, facts)
    if act.visits:
        choosing = Choosing(act.visits, Then.MOVE, act.details.words, room_id=act.details.room_id)
        return Turn(choosing, (bookings(act.visits, facts, Speaker(facts.catalog, facts.person)),))
    if turn := called.not_booked(act.details, Then.MOVE, facts):
        return turn
    if at_no_time(act.details, facts):
        return called.at_no_time(facts.standing(), act.details.words, facts)
    return _which(facts, act.details, Then.MOVE)


def drop(state: Standing, act: acts.Drop, facts: Facts) -> Turn:
    """Cancel a booking that is meant to be cancelled; in the middle of a new one, leave that."""
    speaker = Speaker(facts.catalog, facts.person)
    if isinstance(state, Extending) and act.details.extent in state.options:
        return extend(state, acts.Picked(state.options.index(act.details.extent)), facts)
    if turn := _several(state, act, facts):
        return turn
    draft: Draft | None = getattr(state, "draft", None)
    moving = facts.booking(draft.moving) if draft and draft.moving else None
    if draft and act.this:
        return Turn(
            Idle(),
            (speaker.reply("stays", visit=speaker.visit(moving)) if moving else speaker.reply("dropped"),),
        )
    if moving and act.details == Details():
        return _dropped(moving, facts)
    when = Details(words=act.details.of or act.details.words)
    booking = facts.booking(state.claim) if isinstance(state, Leaving) else None
    fits = booking and named_among((booking,), when, facts)
    if booking and (fits or not _of_theirs(act.details, facts)):  # a time that none has changes none
        return _dropped(booking, facts) if fits else again(state, facts)
    if turn := answers.instead_of_lost(_of(act.details), facts) if isinstance(state, Idle) else None:
        return turn
    if not facts.standing():
        return Turn(Idle(), (speaker.reply("dropped" if draft else here("no-booking", facts)),))
    if turn := called.not_booked(act.details, Then.DROP, facts):
        return turn
    if act.another or not _of_theirs(act.details, facts):
        asked = _which(facts, _of(act.details), Then.LEAVE)
        return again(asked.state, facts) if isinstance(asked.state, Leaving) else asked
    return _which(facts, _of(act.details), Then.DROP)


def _several(state: Standing, act: acts.Drop, facts: Facts) -> Turn | None:
    """Cancel several at once: all that stands at the time that is said, or those that are named; else do nothing."""
    if not (act.every and facts.standing()):
        named = many.apart(act.visits or many.all_left(state, act.details), facts)
        return many.dropped(named, facts) if named else None
    those = named_among(facts.standing(), act.details, facts)
    if not those:
        return again(state, facts, Speaker(facts.catalog, facts.person).say("none-booked-then"))
    return many.dropped(those, facts) if len(those) > 1 else _dropped(those[0], facts)


def unable(state: Standing, act: acts.Unable, facts: Facts) -> Turn:
    """Cannot come: offer to move; only a cancel that is meant is one."""
    speaker = Speaker(facts.catalog, facts.person)
    if isinstance(state, Leaving) and (booking := facts.booking(state.claim)):
        return Turn(state, (speaker.reply("stands-or-drop", visit=speaker.visit(booking)),))
    if turn := answers.instead_of_lost(_of(act.details), facts) if isinstance(state, Idle) else None:
        return turn
    coming = facts.standing()
    if not coming:
        return Turn(Idle(), (speaker.reply(here("unable-none", facts)),))
    if act.missed and coming[0].start > facts.now:
        return Turn(Idle(), (speaker.reply("stays", visit=speaker.visit(coming[0])),))
    return _which(facts, act.details, Then.LEAVE)


def _of_theirs(named: Details, facts: Facts) -> bool:
    """Tell whether a booking fits what is to be cancelled; where none does, no other is cancelled for it."""
    return bool(named_among(facts.standing(), replace(named, words=named.of or named.words), facts))


def _of(named: Details) -> Details:
    """Return the details with the time that was said as that of the booking: nobody wishes for what they give up."""
    return replace(named, of=named.of or named.words)


def choose(state: Choosing, act: acts.Picked, facts: Facts) -> Turn:
    """Go on with the booking that was picked by its digit."""
    booking = facts.booking(state.claims[act.index])
    return (
        of_one((booking,), state.then, Details(words=state.words, room_id=state.room_id), facts)
        if booking
        else again(state, facts)
    )


def chosen(state: Standing, act: acts.Chose, facts: Facts) -> Turn:
    """Move or cancel the booking whose own button was pressed."""
    booking = facts.booking(act.claim)
    if booking is None:
        return _nothing_to_change(state, Details(), facts)
    return of_one((booking,), act.then, act.details, facts)


def leave(state: Leaving, act: acts.Wanted | acts.Move, facts: Facts) -> Turn:
    """Take the better time that was said for the booking that cannot be kept."""
    booking = facts.booking(state.claim)
    return to(booking, act.details, facts) if booking else _nothing_to_change(state, act.details, facts)


def stay(state: Leaving, act: acts.No, facts: Facts) -> Turn:
    """Neither moved nor dropped: it stays."""
    del act
    speaker = Speaker(facts.catalog, facts.person)
    booking = facts.booking(state.claim)
    return Turn(Idle(), (speaker.reply("stays", visit=speaker.visit(booking)),) if booking else ())


def leave_open(state: Leaving, act: acts.Others, facts: Facts) -> Turn:
    """Wants another time, and did not say which."""
    del act
    return leave(state, acts.Move(), facts)


def to(booking: Booking, named: Details, facts: Facts) -> Turn:
    """Move a booking to the time that is said, or ask for one; later than the notice staff decide."""
    speaker = Speaker(facts.catalog, facts.person)
    rules = facts.rules_of(booking)
    refused = may_move(rules, booking, facts.now)
    draft = moving(booking, named, facts)
    own = {None, *(each.resource_id for each in booking.slot.takings)}
    openly = named.words is None and {named.provider_id, named.room_id} <= own and not named.features
    if refused and begun.has_begun(booking, facts):
        return begun.moved(booking, book.stated(draft, named.words, facts), facts)
    if refused is Refused.LATE_MOVE and openly:
        return _staff_decide(booking, facts, "late-move", notice=speaker.notice(rules.move_notice))
    if refused and openly:
        return _staff_decide(booking, facts, "moved-enough", count=booking.moves)
    if openly:
        return Turn(
            Asking(draft, Piece.WHEN),
            (speaker.reply("which-time-move", visit=sentence(speaker.visit(booking))),),
        )
    return book.offered(Idle(), draft, facts, words=named.words or token(booking.start), asks=False)


def _which(facts: Facts, named: Details, then: Then) -> Turn:
    """Go on with the one booking that can be meant, or ask which."""
    standing, spoken = facts.standing(), spoken_of(facts) if facts.about else ()
    found = named_among(standing, replace(named, words=named.of), facts) or standing
    if len(grouped(found)) > 1 and (meant_here := tuple(each for each in found if each in spoken)):
        found = meant_here
    elif len(grouped(found)) > 1 and then is not Then.DROP:
        found = talked_about(found, facts) or found
    if len(found) > 1 and named.extent is Extent.ALL and named.of is None and then is Then.DROP:
        return many.dropped(tuple(dict.fromkeys(one for each in found for one in facts.dates(each))), facts)
    groups = grouped(found)
    if len(groups) == 1:
        return _unless_moved(groups[0][0], then, named, facts) or of_one(groups[0], then, named, facts)
    claims = tuple(each[0].claim for each in groups)
    return Turn(
        Choosing(claims, then, named.words), (bookings(claims, facts, Speaker(facts.catalog, facts.person)),)
    )


def _unless_moved(booking: Booking, then: Then, named: Details, facts: Facts) -> Turn | None:
    """Say that a booking has moved since the letter that is answered, where what is wanted hangs on when it was."""
    if (
        not facts.about
        or then is Then.DROP
        or (named.words and not _leans(named.words, booking.start, facts))
    ):
        return None
    return answers.asked_as_moved(booking, facts)


def talked_about(found: tuple[Booking, ...], facts: Facts) -> tuple[Booking, ...]:
    """Return the booking that was made or moved just now, when that is only one: "it" means that one."""
    lately = fresh(found, facts)
    return lately if len(grouped(lately)) == 1 else ()


def of_one(found: tuple[Booking, ...], then: Then, named: Details, facts: Facts) -> Turn:
    """Go on with one booking, or with the dates of a series that are meant; or ask which of them."""
    if then in {Then.MOVE, Then.DROP} and len(facts.dates(found[0])) > 1:
        found = on_that_day(found, named, facts)
        fresh = talked_about(facts.dates(found[0]), facts) if named.of is None and then is Then.MOVE else ()
        return _change_dates(told(found, named, facts) or fresh, found[0], then, named, facts)
    return _then(found[0], then, named.words, facts, named)


def _change_dates(
    dates: tuple[Booking, ...], anchor: Booking, then: Then, named: Details, facts: Facts
) -> Turn:
    """Change the dates of a series, or ask how much of it is meant where there are none."""
    if not dates:
        state = Extending(anchor.claim, then, extents(anchor, facts), named.words)
        return Turn(state, (which_dates(anchor, state, facts, Speaker(facts.catalog, facts.person)),))
    if len(dates) == 1:
        return _dropped(dates[0], facts) if then is Then.DROP else to(dates[0], named, facts)
    return many.dropped(dates, facts) if then is Then.DROP else many.moved(dates, named, facts)


def extend(state: Extending, act: acts.Picked, facts: Facts) -> Turn:
    """Change as much of a series as was chosen."""
    anchor = facts.booking(state.claim)
    if anchor is None:
        return Turn(Idle(), (Speaker(facts.catalog, facts.person).reply(here("no-booking", facts)),))
    dates = within(anchor, state.options[act.index], facts)
    return _change_dates(dates, anchor, state.then, Details(words=state.words), facts)


def _then(
    booking: Booking, then: Then, words: str | None, facts: Facts, named: Details | None = None
) -> Turn:
    """Do with the booking what it was chosen for."""
    if then is Then.DROP:
        return _dropped(booking, facts)
    if then is Then.MOVE:
        return to(booking, replace(named or Details(), words=words), facts)
    if begun.has_begun(booking, facts):
        return begun.cancelled(booking, facts)
    speaker = Speaker(facts.catalog, facts.person)
    return Turn(Leaving(booking.claim), (speaker.reply("unable", visit=speaker.visit(booking)),))


def _dropped(booking: Booking, facts: Facts) -> Turn:
    """Cancel it, and say so with what stays; later than the notice staff decide."""
    if booking.state is State.AWAITING:
        return withdrawn(booking, facts)
    speaker = Speaker(facts.catalog, facts.person)
    rules = facts.rules_of(booking)
    if may_cancel(rules, booking, facts.now) and not just_made(booking, facts):
        if begun.has_begun(booking, facts):
            return begun.cancelled(booking, facts)
        return _staff_decide(booking, facts, "late-cancel", notice=speaker.notice(rules.cancel_notice))
    rest = grouped(each for each in facts.standing() if each.claim != booking.claim)
    said = cancelled_reply(booking, rest, speaker, facts)
    return Turn(Idle(), (said,), (cancel(booking, facts.now, keep=undo_until(facts) - facts.now),))


def _staff_decide(booking: Booking, facts: Facts, phrase: str, **values: str | int) -> Turn:
    """Ask the team, and tell the person so; the booking stands."""
    speaker = Speaker(facts.catalog, facts.person)
    ours = house(facts)
    told = ours.reply(
        f"staff-{phrase}",
        name=person(facts, ours),
        address=facts.reach.address.value,
        visit=ours.visit(booking),
    )
    by, whom = answered_by(facts, speaker), asked_whom(booking, speaker)
    reply = speaker.reply(phrase, visit=speaker.visit(booking), by=by, whom=whom, **values)
    refused = Draft(booking.slot.service_id, moving=booking.claim)
    note = Noted(phrase.replace("-", " "), noticed(told, booking, facts), booking.claim)
    return Turn(Idle(refused=refused), (reply,), notes=(note,))


def _nothing_to_change(state: Standing, named: Details, facts: Facts) -> Turn:
    """There is no booking to change: with a wish it is a new one."""
    if named != Details():
        return book.wish(state, acts.Wanted(named), facts)
    return Turn(Idle(), (Speaker(facts.catalog, facts.person).reply(here("no-booking", facts)),))

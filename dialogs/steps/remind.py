"""Steps that answer a reminder: see you then, or late."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.bookings import Booking
from core.bookings import State as Stand
from core.catalog import Service
from core.messages import Reply
from core.spans import Span
from core.walltime import MINUTE, day_span, zone
from core.why import at
from core.wishes import Wish
from dialogs import acts
from dialogs.acts import Details
from dialogs.answered import in_question, one_spoken_of, spoken_of
from dialogs.contact import begun, noticed
from dialogs.drafts import moving
from dialogs.letters import ONE_TEXT, fitting
from dialogs.offers import Search, put
from dialogs.rhythm import grouped
from dialogs.speech import Speaker
from dialogs.states import Asking, Choosing, Draft, Idle, Leaving, State, Then
from dialogs.steps import change, many, of_several, sizes
from dialogs.steps.answers import (
    asked_whether,
    confirmed,
    confirmed_as_known,
    instead_of_lost,
    out_of_the_blue,
)
from dialogs.steps.human import human
from dialogs.steps.other import leave_it, puzzled
from dialogs.steps.shown import again, bookings
from dialogs.steps.stands import late_for_none
from dialogs.steps.which import named_among
from dialogs.times import bearings, meant
from dialogs.turn import Facts, Noted, Turn
from dialogs.wording import answered_by, asked_whom, held_until, house, offer_words, person

SOON = timedelta(hours=48)
"""A "yes" out of the blue confirms a visit that is no further away than this."""

FRESH = timedelta(hours=1)
"""A "yes" so shortly after a change is a courtesy, not a confirmation."""


def confirm(state: Idle, act: acts.Yes, facts: Facts) -> Turn:
    """Confirm the visit that a letter spoke of, else the next one when it is near; say nothing to a courtesy."""
    if named := tuple(booking for each in act.visits if (booking := facts.booking(each))):
        return confirmed_as_known(named, facts)
    if turn := instead_of_lost(Details(), facts):
        return turn
    spoken = spoken_of(facts)
    if act.every and len(near := _every(facts)) > 1:
        return confirmed_as_known(near, facts)
    if len(grouped(spoken)) > 1:
        return _which(spoken, Then.CONFIRM, facts)
    if spoken:
        return confirmed_as_known(spoken[:1], facts)
    coming = next(iter(facts.standing()), None)
    if coming is None or coming.start - facts.now > SOON:
        return out_of_the_blue(state, coming, facts)
    if facts.now - coming.changed_at < FRESH:
        return Turn(state)
    return confirmed((coming,), facts)


def _every(facts: Facts) -> tuple[Booking, ...]:
    """Return the visits that letters spoke of where those are several, else all that are near."""
    spoken = spoken_of(facts)
    near = tuple(each for each in facts.standing() if each.start - facts.now <= SOON)
    return spoken if len(grouped(spoken)) > 1 else near


def confirm_asked(state: Choosing, act: acts.Yes, facts: Facts) -> Turn:
    """Confirm all visits that we asked about, or cancel them where we asked that and both are said; else ask again."""
    asked = tuple(booking for each in state.claims if (booking := facts.booking(each)))
    match state.then:
        case Then.CONFIRM:
            return confirmed(asked, facts)
        case Then.DROP if act.every:
            return many.dropped(tuple(date for each in asked for date in facts.dates(each)), facts)
        case Then.DROP | Then.MOVE if len(state.claims) == 1 and asked:
            return change.choose(state, acts.Picked(0), facts)
        case _:
            return again(state, facts)


def refuse(state: Idle, act: acts.No, facts: Facts) -> Turn:
    """Take a bare no to a letter about a visit as not coming, which changes nothing yet; else say nothing."""
    del act
    return change.unable(state, acts.Unable(), facts) if spoken_of(facts) else Turn(state)


def ask_back(state: Idle, act: acts.Unclear, facts: Facts) -> Turn:
    """Ask whoever answers a letter about a visit with something unclear whether they come, if it stands."""
    if state.misses:
        return puzzled(state, act, facts)
    spoken, unclear = one_spoken_of(facts), Speaker(facts.catalog, facts.person).say("puzzled-open")
    asked = asked_whether(spoken, facts) if spoken else instead_of_lost(Details(), facts)
    if asked is None:
        return puzzled(state, act, facts)
    missed = replace(asked.state, misses=1) if isinstance(asked.state, Choosing | Asking | Idle) else state
    text = asked.replies[0].text
    return replace(asked, state=missed, replies=(Reply(fitting((f"{unclear} {text}", text), ONE_TEXT)),))


def unsure(state: Idle, act: acts.Unsure, facts: Facts) -> Turn:
    """Ask whoever does not tell yet whether they come, and change nothing."""
    several = spoken_of(facts)
    spoken = _named(act.details, facts) or one_spoken_of(facts)
    if spoken:
        return asked_whether(spoken, facts)
    if several:
        return _which(several, Then.CONFIRM, facts)
    return instead_of_lost(Details(), facts) or puzzled(state, act, facts)


def _named(details: Details, facts: Facts) -> Booking | None:
    """Return the visit that is named, if one is."""
    return facts.booking(details.visit) if details.visit else None


def choose(state: Choosing, act: acts.Picked, facts: Facts) -> Turn:
    """Go on with the booking that was picked by its digit."""
    facts.answers()  # the letter about the one that is picked counts as answered
    booking = facts.booking(state.claims[act.index])
    turn = _chosen(booking, state, facts) if booking else None
    return turn or change.choose(state, act, facts)


def choose_named(state: Choosing, act: acts.Wanted | acts.Drop | acts.Move, facts: Facts) -> Turn:
    """Go on with the booking that was named; a better time, or a change, where we asked whether somebody comes."""
    if isinstance(act, acts.Drop) and (act.visits or act.every):
        return change.drop(state, act, facts)
    if state.then is not Then.CONFIRM:
        return of_several.named(state, act, facts)
    open_now = tuple(each for claim in state.claims if (each := facts.booking(claim)))
    match act:
        case acts.Drop():
            return change.drop(state, act, facts)
        case acts.Wanted() if len(found := named_among(open_now, act.details, facts)) == 1:
            return confirmed(found, facts)
        case _ if len(open_now) == 1:
            return change.to(open_now[0], act.details, facts)
        case _:
            return change.move(state, acts.Move(act.details), facts)


def deny(state: Choosing, act: acts.No, facts: Facts) -> Turn:
    """Not what we asked: whoever does not come is asked for a better time; of several visits none is changed."""
    booking = facts.booking(state.claims[0]) if len(state.claims) == 1 else None
    if booking is None or state.then is not Then.CONFIRM:
        return leave_it(state, act, facts)
    speaker = Speaker(facts.catalog, facts.person)
    return Turn(Leaving(booking.claim), (speaker.reply("unable", visit=speaker.visit(booking)),))


def _which(found: tuple[Booking, ...], then: Then, facts: Facts, minutes: int | None = None) -> Turn:
    """Ask which of several visits is meant, once."""
    claims = tuple(each[0].claim for each in grouped(found))
    speaker = Speaker(facts.catalog, facts.person)
    return Turn(Choosing(claims, then, minutes=minutes), (bookings(claims, facts, speaker),))


def _chosen(booking: Booking, state: Choosing, facts: Facts) -> Turn | None:
    """Confirm the visit that was chosen, or tell whether being late for it works; nothing for what changes it."""
    match state.then:
        case Then.CONFIRM:
            return confirmed((booking,), facts)
        case Then.LATE:
            return _late_for(booking, state.minutes, facts)
        case Then.LAST:
            return sizes.chosen(booking, state.words, facts)
        case _:
            return None


def guest(state: State, act: acts.Guest, facts: Facts) -> Turn:
    """Ask the team whether somebody may come along to the visit in question; without one, hand over to a person."""
    booking = _named(act.details, facts) or in_question(facts)
    if booking is None:
        return human(state, acts.Human(), facts)
    speaker, ours = Speaker(facts.catalog, facts.person), house(facts)
    told = ours.reply(
        "staff-guest",
        name=person(facts, ours),
        address=facts.reach.address.value,
        visit=ours.visit(booking),
    )
    by, whom = answered_by(facts, speaker), asked_whom(booking, speaker)
    said = speaker.say("guest", visit=speaker.visit(booking), by=by, whom=whom)
    return replace(again(state, facts, said), notes=(Noted("guest", told, booking.claim),))


def late(state: State, act: acts.Late, facts: Facts) -> Turn:
    """Tell whether it still works, tell staff, and offer a later time where it does not."""
    if isinstance(state, Idle) and (turn := instead_of_lost(act.details, facts)):
        return turn
    asked = facts.booking(state.claims[0]) if isinstance(state, Choosing) and len(state.claims) == 1 else None
    meant_here = _named(act.details, facts) or asked
    found = (meant_here,) if meant_here else _due(facts)
    if not found:
        return late_for_none(state, facts)
    if len(found) > 1:
        return _which(found, Then.LATE, facts, act.minutes)
    return _beside(state, found[0], _late_for(found[0], _minutes(found[0], act, facts), facts), facts)


def _beside(state: State, booking: Booking, turn: Turn, facts: Facts) -> Turn:
    """Keep what is open about something else, and say it again, where being late opens nothing of its own."""
    draft: Draft | None = getattr(state, "draft", None)
    settles = isinstance(turn.state, Idle) and draft is not None and draft.moving != booking.claim
    return (
        replace(turn, state=state, replies=again(state, facts, turn.replies[0].text).replies)
        if settles
        else turn
    )


def _late_for(booking: Booking, minutes: int | None, facts: Facts) -> Turn:
    """Tell whether a visit still works so much later, and hold a later time where it does not."""
    speaker = Speaker(facts.catalog, facts.person)
    if minutes is None:
        return Turn(Choosing((booking.claim,), Then.LATE), (speaker.reply("how-late"),))
    return _fits(booking, minutes, facts, speaker) or _too_tight(booking, minutes, facts, speaker)


def _minutes(booking: Booking, act: acts.Late, facts: Facts) -> int | None:
    """Return how late somebody comes: as was said, or until the time at which they come."""
    if act.minutes is not None or act.words is None:
        return act.minutes
    draft = moving(booking, Details(), facts)
    wish = meant(act.words, draft, facts, bearings(facts, draft)).wish
    away = (wish.windows[0].start - booking.start) // MINUTE if wish and wish.exact else 0
    return away if away > 0 else None


def _due(facts: Facts) -> tuple[Booking, ...]:
    """Return the visits that somebody can be late for: those a letter spoke of, else the next one, today."""
    if spoken := tuple(each for each in spoken_of(facts) if each.state is Stand.BOOKED):
        return spoken
    coming = next(iter(facts.standing()), None)
    today = coming and day_span(coming.wall.date(), zone(coming.zone)).holds(facts.now)
    return (coming,) if coming and today else ()


OFF_GRID = 5
"""Minutes between the times that are offered to whoever is late for a visit that is off the service's grid itself."""


def _grid(booking: Booking, service: Service) -> int:
    """Return the grid on which another time is offered: the service's, unless the visit itself is off it."""
    minutes = booking.wall.hour * 60 + booking.wall.minute
    return service.grid if minutes % service.grid == 0 else OFF_GRID


def _search(booking: Booking, facts: Facts, *, grid: int | None = None) -> Search:
    resources = facts.catalog.resource
    provider = next(
        (each.resource_id for each in booking.slot.takings if resources[each.resource_id].kind == "provider"),
        None,
    )
    service = facts.catalog.service[booking.slot.service_id]
    grid = grid or _grid(booking, service)
    at_once = replace(service, grid=grid, rules=replace(service.rules, lead=0))
    draft = Draft(
        service.id,
        provider,
        booking.slot.location_id,
        moving=booking.claim,
        answers=booking.answers,
        late=True,
    )
    catalog = replace(
        facts.catalog,
        services=tuple(at_once if each.id == service.id else each for each in facts.catalog.services),
    )
    waived = replace(facts.person, waived=True)
    return Search(replace(facts, catalog=catalog, person=waived), draft, booking.claim)


def _fits(booking: Booking, minutes: int, facts: Facts, speaker: Speaker) -> Turn | None:
    """Answer that it still works, when the visit can start so much later and be done as it was meant to."""
    start = booking.start + timedelta(minutes=minutes)
    search = _search(booking, facts, grid=1)
    shortest = facts.catalog.service[booking.slot.service_id].length / 2
    if minutes * MINUTE > shortest or (search.why_not(at(start)) if start > facts.now else None):
        return None
    where = zone(booking.zone)
    provider = speaker.provider(each.resource_id for each in booking.slot.takings)
    reply = speaker.reply(
        "late-fine", provider=provider or facts.catalog.business.name, time=speaker.clock(start, where)
    )
    return Turn(Idle(), (reply,), notes=(_noted(booking, minutes, facts),))


def _too_tight(booking: Booking, minutes: int, facts: Facts, speaker: Speaker) -> Turn:
    """Answer that it is too tight, and hold the next time today that is not; never the one that was just refused."""
    where = zone(booking.zone)
    start = booking.start + timedelta(minutes=minutes)
    search = _search(booking, facts)
    rest = Span(max(start, facts.now) + MINUTE, day_span(booking.wall.date(), where).end)
    slots = search.slots(Wish((rest,)), 1)
    words = {"time": speaker.clock(start, where), "visit": speaker.what(booking)}
    note = (_noted(booking, minutes, facts),)
    if not slots:
        return Turn(Idle(), (speaker.reply("late-none", **words),), notes=note)
    table = put(search, slots)
    text = speaker.say("late-tight", when=offer_words(table.state.offers[0], speaker), **words)
    return Turn(table.state, (Reply(f"{text} {held_until(table, speaker)}"),), table.steps, notes=note)


def _noted(booking: Booking, minutes: int, facts: Facts) -> Noted:
    ours = house(facts)
    told = ours.reply("staff-late", name=person(facts, ours), minutes=minutes, visit=ours.visit(booking))
    at_start = begun(told, booking, facts)
    return Noted("late", noticed(told, booking, facts), booking.claim, until=booking.end, begun=at_start)

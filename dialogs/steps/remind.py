"""Steps that answer a reminder: see you then, or late."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.bookings import Booking
from core.bookings import State as Stand
from core.messages import Reply
from core.opening import MINUTE
from core.spans import Span
from core.walltime import day_span, zone
from core.why import at
from core.wishes import Wish
from dialogs import acts
from dialogs.offers import Search, put
from dialogs.speech import Speaker
from dialogs.states import Draft, Idle, State
from dialogs.steps.other import human
from dialogs.steps.shown import again
from dialogs.turn import Facts, Noted, Turn
from dialogs.wording import answered_by, held_until, house, offer_words, person

SOON = timedelta(hours=48)
"""A "yes" out of the blue confirms a visit that is no further away than this."""

FRESH = timedelta(hours=1)
"""A "yes" so shortly after a change is a courtesy, not a confirmation."""


def confirm(state: Idle, act: acts.Yes, facts: Facts) -> Turn:
    """Confirm the next visit when it is near; say nothing to a courtesy."""
    del act
    coming = next(iter(facts.standing()), None)
    if coming is None or coming.state is Stand.AWAITING:
        return Turn(state)
    if coming.start - facts.now > SOON or facts.now - coming.changed_at < FRESH:
        return Turn(state)
    speaker = Speaker(facts.catalog, facts.person)
    where = zone(coming.zone)
    ours = house(facts)
    told = ours.reply("staff-confirmed", name=person(facts, ours), visit=ours.visit(coming))
    reply = speaker.reply("confirmed", visit=speaker.moment(coming.start, where))
    return Turn(state, (reply,), notes=(Noted("confirmed", told, coming.claim),))


def guest(state: State, act: acts.Guest, facts: Facts) -> Turn:
    """Ask the team whether somebody may come along to the next visit; without one, hand over to a person."""
    del act
    booking = next(iter(facts.standing()), None)
    if booking is None:
        return human(state, acts.Human(), facts)
    speaker, ours = Speaker(facts.catalog, facts.person), house(facts)
    told = ours.reply(
        "staff-guest",
        name=person(facts, ours),
        address=facts.reach.address.value,
        visit=ours.visit(booking),
    )
    said = speaker.say("guest", visit=speaker.visit(booking), by=answered_by(facts, speaker))
    return replace(again(state, facts, said), notes=(Noted("guest", told, booking.claim),))


def late(state: State, act: acts.Late, facts: Facts) -> Turn:
    """Tell whether it still works, tell staff, and offer a later time where it does not."""
    speaker = Speaker(facts.catalog, facts.person)
    today = _today(facts)
    if today is None:
        return Turn(state, (speaker.reply("late-none-today"),))
    if act.minutes is None:
        return Turn(state, (speaker.reply("how-late"),))
    return _fits(today, act.minutes, facts, speaker) or _too_tight(today, act.minutes, facts, speaker)


def _today(facts: Facts) -> Booking | None:
    """Return the visit that somebody can be late for now: the next one, today."""
    coming = next(iter(facts.standing()), None)
    if coming is None:
        return None
    return coming if day_span(coming.wall.date(), zone(coming.zone)).holds(facts.now) else None


def _search(booking: Booking, facts: Facts, grid: int = 5) -> Search:
    resources = facts.catalog.resource
    provider = next(
        (each.resource_id for each in booking.slot.takings if resources[each.resource_id].kind == "provider"),
        None,
    )
    service = facts.catalog.service[booking.slot.service_id]
    at_once = replace(service, grid=grid, rules=replace(service.rules, lead=0))
    draft = Draft(
        service.id, provider, booking.slot.location_id, moving=booking.claim, answers=booking.answers
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
    return Noted("late", told, booking.claim)

"""colleagues who are named for a room, as they decline by the button below what they were told"""

from __future__ import annotations

from bot.desk.changing import lock
from bot.desk.decisions import about_booking, shown, write_to_client
from bot.desk.turns import By, Turns
from core.messages import Inbound
from dialogs import mates
from dialogs.states import State
from dialogs.turn import Facts, Turn
from storage import bookings
from storage.unit import Unit


def decline_by_button(unit: Unit, turns: Turns, inbound: Inbound, state: State, facts: Facts) -> Turn | None:
    """Take [Decline] from a colleague who was named, and tell whoever booked; nothing for any other button."""
    claim = mates.pressed(inbound.choice)
    if claim is None:
        return None
    business_id = facts.catalog.business.id
    visit = bookings.standing(unit, business_id, claim)
    if visit is None:
        _, reply = mates.declined((), "", facts)
        return Turn(state, (shown(reply, inbound, facts),))
    lock(unit, business_id, visit.person_id)
    series = bookings.of_series(unit, business_id, visit.series) if visit.series else ()
    now_standing = bookings.standing(unit, business_id, claim)
    about = about_booking(unit, turns, business_id, visit, facts.now)
    dates = series or ((now_standing,) if now_standing else ())
    steps, reply = mates.declined(dates, about.person.name or "", facts)
    if steps:
        told = mates.told_booker(steps, facts.reach.address, about)
        write_to_client(unit, turns, told, visit, about, By(facts.person.id, inbound.line.channel))
    return Turn(state, (shown(reply, inbound, facts),), about=claim)

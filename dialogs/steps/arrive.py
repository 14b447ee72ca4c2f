"""The step of somebody who has come: their visit is known to be kept."""

from __future__ import annotations

from core.bookings import Booking, close
from core.bookings import State as Stand
from core.checkin import EARLY, may_check_in
from core.policies import Refused
from core.walltime import day_span, zone
from dialogs import acts
from dialogs.acts import Details
from dialogs.speech import Speaker
from dialogs.states import Idle, State
from dialogs.steps.answers import instead_of_lost
from dialogs.steps.shown import again
from dialogs.turn import Facts, Noted, Turn
from dialogs.wording import house, person


def here(state: State, act: acts.Here, facts: Facts) -> Turn:
    """Write down that somebody has come, and tell staff; before that can be, say from when."""
    del act
    speaker = Speaker(facts.catalog, facts.person)
    now = next((each for each in facts.standing() if may_check_in(each, facts.now) is None), None)
    if now:
        return _checked_in(state, now, facts, speaker)
    if any(each.state is Stand.ATTENDED and each.end > facts.now for each in facts.bookings):
        return again(state, facts, speaker.say("here-already"))
    early = next((each for each in facts.standing() if _is_today(each, facts)), None)
    if early:
        opens = speaker.clock(early.start - EARLY, zone(early.zone))
        return again(state, facts, speaker.say("here-early", visit=speaker.visit(early), time=opens))
    lost = instead_of_lost(Details(), facts) if isinstance(state, Idle) else None
    return lost or again(state, facts, speaker.say("here-none"))


def _checked_in(state: State, visit: Booking, facts: Facts, speaker: Speaker) -> Turn:
    ours = house(facts)
    told = ours.reply("staff-here", name=person(facts, ours), visit=ours.visit(visit))
    turn = again(state, facts, speaker.say("here", visit=speaker.what(visit)))
    step = close(visit, facts.now, came=True)
    return Turn(
        turn.state, turn.replies, (step,), notes=(Noted("checked in", told, visit.claim, until=visit.end),)
    )


def _is_today(visit: Booking, facts: Facts) -> bool:
    """Tell whether it is too early to check in, on the day of the visit."""
    today = day_span(visit.wall.date(), zone(visit.zone)).holds(facts.now)
    return today and may_check_in(visit, facts.now) is Refused.NOT_YET

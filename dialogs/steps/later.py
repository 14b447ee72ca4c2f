"""Taking up what was said of another visit, when what was open before it is settled."""

from __future__ import annotations

from dialogs import acts
from dialogs.acts import Details
from dialogs.speech import Speaker
from dialogs.states import Idle, Later, Leaving, Then
from dialogs.steps import begun, change, remind
from dialogs.turn import Facts, Turn


def take_up(state: Idle, later: Later, facts: Facts) -> Turn:
    """Ask about the next visit, or do with it what was said."""
    named = Details(visit=later.claim, words=later.words)
    match later.then:
        case Then.LEAVE:
            return _leave(later, facts)
        case Then.MOVE | Then.LAST:
            return change.move(state, acts.Move(named), facts)
        case Then.DROP:
            return change.drop(state, acts.Drop(named), facts)
        case Then.LATE:
            return remind.late(state, acts.Late(details=named), facts)
        case Then.CONFIRM:
            return remind.unsure(state, acts.Unsure(named), facts)


def _leave(later: Later, facts: Facts) -> Turn:
    """Ask for a better time, or whether to give it up; what has begun is for staff."""
    booking = facts.booking(later.claim)
    if booking is None or begun.has_begun(booking, facts):
        return change.unable(Idle(), acts.Unable(Details(visit=later.claim)), facts)
    speaker = Speaker(facts.catalog, facts.person)
    return Turn(Leaving(booking.claim), (speaker.reply("unable-next", visit=speaker.short(booking)),))

"""Steps that hand a talk over to a person."""

from __future__ import annotations

from datetime import timedelta

from core.bookings import Booking
from dialogs import acts, takeover
from dialogs.answered import one_spoken_of
from dialogs.speech import Speaker
from dialogs.states import State, WithHuman
from dialogs.turn import Facts, Noted, Turn
from dialogs.wording import answered_by, house, person


def human(state: State, act: acts.Human, facts: Facts) -> Turn:
    """Hand over to a person, and be silent until they had time to answer."""
    del state
    about = one_spoken_of(facts) if facts.about else None
    phrase = "staff-urgent" if act.urgent else "staff-human-about" if about else "staff-human"
    return handed_over(phrase, about, facts, urgent=act.urgent)


def human_after_all(state: WithHuman, act: acts.Human, facts: Facts) -> Turn:
    """Take up that somebody asks for a person whom we had not understood: from now on we are silent."""
    return Turn(state) if state.asked else human(state, act, facts)


def handed_over(told: str, about: Booking | None, facts: Facts, *, urgent: bool = False) -> Turn:
    """Tell staff with that phrase that somebody needs a person, and the client by when one answers."""
    speaker, ours, phone = Speaker(facts.catalog, facts.person), house(facts), facts.catalog.business.phone
    visit = ours.visit(about) if about else ""
    notice = ours.reply(told, name=person(facts, ours), address=facts.reach.address.value, visit=visit)
    until, thread = facts.now + timedelta(minutes=facts.catalog.business.human), facts.ids[0]
    phrase = "urgent" if urgent else "human-call"
    reply = speaker.reply(phrase if phone else "human", by=answered_by(facts, speaker), phone=phone)
    notice = takeover.head(notice, thread, facts)
    note = Noted("human wanted", notice, about.claim if about else None, urgent=True, opens=thread)
    return Turn(WithHuman(until, thread=thread), (reply,), notes=(note,))

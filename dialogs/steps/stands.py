"""Steps that say what stands to whoever speaks as if it did: they come though we asked when, or are late for none."""

from __future__ import annotations

from dataclasses import replace

from core.bookings import Booking
from dialogs import acts
from dialogs.acts import Details
from dialogs.answered import gone_today, lost_words
from dialogs.speech import Speaker
from dialogs.states import Asking, Idle, Leaving, State
from dialogs.steps import book, change
from dialogs.steps.answers import asked_whether, confirmed_as_known, of_the_last, told_of_its_end
from dialogs.steps.other import puzzled
from dialogs.steps.shown import again
from dialogs.steps.tables import mine
from dialogs.steps.which import named_among
from dialogs.turn import Facts, Turn


def agree(state: Asking, act: acts.Yes, facts: Facts) -> Turn:
    """Say what stands to who comes all the same, or agrees to text a better time; else ask again, or wait for one."""
    moving = facts.booking(state.draft.moving) if state.draft.moving else None
    if act.comes and act.words and not (moving and _is_then(moving, act.words, facts)):
        return book.wish(state, acts.Wanted(Details(words=act.words), asks=True), facts)
    speaker = Speaker(facts.catalog, facts.person)
    if moving:
        return Turn(state, (speaker.reply("stands-until", visit=speaker.visit(moving)),))
    if act.comes:
        return again(
            state, facts, mine(facts, speaker) if facts.standing() else speaker.say("nothing-stands")
        )
    return Turn(state) if state.draft.like else puzzled(state, act, facts)


def come_after_all(state: Leaving, act: acts.Yes, facts: Facts) -> Turn:
    """Confirm the visit to who meant yes and said no; any other yes is told that it stands, or asked about its time."""
    meant = tuple(booking for each in act.visits if (booking := facts.booking(each)))
    leaving = facts.booking(state.claim)
    if meant or leaving is None:
        return confirmed_as_known(meant, facts) if meant else puzzled(state, act, facts)
    if act.words:
        then = _is_then(leaving, act.words, facts)
        words = Details(words=act.words)
        return asked_whether(leaving, facts) if then else change.leave(state, acts.Move(words), facts)
    speaker = Speaker(facts.catalog, facts.person)
    return Turn(state, (speaker.reply("stands-or-drop", visit=speaker.visit(leaving)),))


def late_for_none(state: State, facts: Facts) -> Turn:
    """Say what became of the visit that was to be today, else of the last where none stands, else what comes next."""
    speaker, gone = Speaker(facts.catalog, facts.person), gone_today(facts)
    if isinstance(state, Idle) and (ended := told_of_its_end(gone, facts) if gone else of_the_last(facts)):
        return ended
    coming = next(iter(facts.standing()), None)
    about = gone or coming
    return replace(
        again(state, facts, _none_today(gone, coming, facts, speaker)), about=about.claim if about else None
    )


def _none_today(gone: Booking | None, coming: Booking | None, facts: Facts, speaker: Speaker) -> str:
    if gone:
        return lost_words(gone, facts, speaker)
    if coming:
        return speaker.say("late-none-today-next", visit=speaker.short(coming))
    return speaker.say("late-none-today")


def _is_then(booking: Booking, words: str, facts: Facts) -> bool:
    """Tell whether the words name the time that a visit has."""
    return bool(named_among((booking,), Details(words=words), facts))

"""The step of somebody who says what a room asks: kept with what is booked, and the next question follows."""

from __future__ import annotations

from dataclasses import replace

from core.asked import LONGEST, answer_to, closes_at, is_open, unanswered
from core.bookings import Booking, answer
from core.messages import Reply
from core.questions import Question
from core.walltime import zone
from dialogs import acts
from dialogs.acts import Details
from dialogs.lexicon import folded
from dialogs.questions import put, question_of, shown
from dialogs.rhythm import series_short
from dialogs.speech import Speaker
from dialogs.states import Idle, State
from dialogs.steps.shown import again
from dialogs.steps.which import named_among
from dialogs.turn import Facts, Turn
from dialogs.wording import fresh


def told(state: State, act: acts.Told, facts: Facts) -> Turn:
    """Keep what a room's question is answered, or that it is no longer so, and ask what else is open about it."""
    speaker, booking = Speaker(facts.catalog, facts.person), _meant(act, facts)
    question = question_of(booking, act.question, facts) if booking else None
    if booking is None or question is None:
        return again(state, facts, speaker.say("room-asks-over"))
    dates = tuple(
        each
        for each in facts.dates(booking)
        if question_of(each, question.id, facts) and is_open(question, each, facts.now)
    )
    if not dates:
        return again(state, facts, _too_late(question, booking, speaker))
    text = "" if act.drops else _kept(question, act.text)
    said = _said(question, text, dates, act, speaker)
    steps = tuple(
        answer(each, question.id, text)
        for each in dates
        if (text or act.drops) and answer_to(question.id, each) != text
    )
    turn = Turn(state, (Reply(said),), steps, about=booking.claim)
    return _going_on(turn, act, dates[0], facts)


def _going_on(turn: Turn, act: acts.Told, booking: Booking, facts: Facts) -> Turn:
    """Ask the next question about the same booking, where this one was asked and nothing else is open."""
    state = turn.state
    if not isinstance(state, Idle):
        return turn
    about = (booking.claim, act.question)
    asked = (state.asked.claim, state.asked.question) if state.asked else None
    if asked not in {None, about} or (asked is None and not act.claim):
        return turn
    rest = unanswered(facts.catalog, booking, facts.now, after=act.question)
    closed = replace(turn, state=Idle())
    return put(closed, booking, rest[0], facts) if rest else closed


def _meant(act: acts.Told, facts: Facts) -> Booking | None:
    """Return the booking that is meant: the one that was asked about, else of those that are asked it one that fits.

    Of several it is the one that was made or changed last just now, else the next one.
    """
    if act.claim:
        return facts.booking(act.claim)
    every = tuple(each for each in facts.standing() if question_of(each, act.question, facts))
    answered = tuple(each for each in every if answer_to(act.question, each))
    asked = (answered if act.drops else ()) or every
    room, named = Details(room_id=act.room_id), Details(room_id=act.room_id, words=act.words)
    fitting = named_among(asked, named, facts) or named_among(asked, room, facts)
    last = max(fresh(fitting, facts), key=lambda each: each.changed_at, default=None)
    return last or next(iter(fitting), None)


def _kept(question: Question, text: str) -> str:
    """Return an answer as it is kept: one that was offered in the words of the house, any other as it was said."""
    said = folded(text).strip(" .!")
    offered = (each.text for each in question.answers if said in {folded(word) for word in each.every})
    return next(offered, " ".join(text.split())[:LONGEST])


def _said(question: Question, text: str, dates: tuple[Booking, ...], act: acts.Told, speaker: Speaker) -> str:
    visit = series_short(dates, speaker)
    if text:
        return speaker.say("room-asks-noted", visit=visit, answer=shown(question, text, speaker))
    was = answer_to(question.id, dates[0])
    if act.drops and was:
        return speaker.say("room-asks-dropped", visit=visit, answer=shown(question, was, speaker))
    return speaker.say("room-asks-left")


def _too_late(question: Question, booking: Booking, speaker: Speaker) -> str:
    until = speaker.moment(closes_at(question, booking), zone(booking.zone))
    return speaker.say("room-asks-late", until=until, visit=speaker.short(booking))

"""What a room asks whoever has booked it: put below what is said of the booking, which stands whatever is answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from core.asked import asked_of, closes_at, given, unanswered
from core.bookings import STANDING, Booking, What
from core.catalog import Catalog
from core.messages import Choice, Reply, plain
from core.people import Consent
from core.questions import Question, Words
from dialogs.buttons import key
from dialogs.language import language
from dialogs.letters import room, way_length
from dialogs.lexicon import folded
from dialogs.speech import Speaker
from dialogs.states import Idle, Pending
from dialogs.turn import Facts, Turn

LISTENS = timedelta(hours=2)
"""For so long words that mean nothing else are taken for the answer; a button, or its words, do at any time."""

MOST_BUTTONS = 3
"""Buttons below one message."""

WEB = "web"
"""The line of pages, where nothing can be asked below what was done."""


def asking(done: Turn, facts: Facts) -> Turn:
    """Return the turn with the first question that is open about a room which it books, or moves to."""
    silent = facts.reach.silent or facts.line.channel == WEB or not done.replies
    if done.state != Idle() or silent:
        return done
    found = next(_opened(done, facts), None)
    return put(done, *found, facts) if found else done


def put(done: Turn, booking: Booking, question: Question, facts: Facts) -> Turn:
    """Return the turn with a question below all that it says; what is said next may answer it, and need not."""
    asked = asked_reply(booking, question, facts)
    until = min(closes_at(question, booking), facts.now + LISTENS)
    state = Idle(
        asked=Pending(booking.claim, question.id, tuple(each.label for each in asked.choices), until)
    )
    return replace(done, state=state, replies=_below(done.replies, asked, facts))


def asked_reply(booking: Booking, question: Question, facts: Facts) -> Reply:
    """Write a question, each of its answers with a digit and a button."""
    tag = Speaker(facts.catalog, facts.person).language.tag
    choices = tuple(
        Choice(str(n), each.within(tag), answer_key(booking, question, each))
        for n, each in enumerate(question.answers, start=1)
    )
    return Reply(question.words.within(tag), choices)


def answer_key(booking: Booking, question: Question, answer: Words) -> str:
    """Return the key of the button that gives an answer: for all dates of a series the same."""
    return key("answer", booking.series or booking.claim, question.id, answer.text)


def question_of(booking: Booking, question_id: str, facts: Facts) -> Question | None:
    """Return the question that a booking is asked, None where it is asked no such thing any more."""
    return next((each for each in asked_of(facts.catalog, booking.slot) if each.id == question_id), None)


def shown(question: Question, text: str, speaker: Speaker) -> str:
    """Return an answer in the speaker's language, where it is one that was offered."""
    offered = (each for each in question.answers if each.text == text)
    return next((each.within(speaker.language.tag) for each in offered), text)


def in_words(booking: Booking, speaker: Speaker) -> tuple[tuple[str, str], ...]:
    """Return what a booking is asked and was answered, in the speaker's language."""
    tag, known = speaker.language.tag, given(speaker.catalog, booking)
    return tuple((question.words.within(tag), shown(question, text, speaker)) for question, text in known)


def with_answers(visit: str, booking: Booking, speaker: Speaker) -> str:
    """Return a visit as it is written, with what its room is to be provided with."""
    answers = "; ".join(" ".join(each) for each in in_words(booking, speaker))
    return speaker.say("with-answers", visit=visit, answers=answers) if answers else visit


def declined(question: Question, text: str, catalog: Catalog) -> bool:
    """Tell whether an answer says that nothing is wanted, in the language of the house or its own."""
    house = catalog.business.language
    offered = next((each for each in question.answers if each.text == text), Words(text))
    said = ((house, offered.text), *offered.others)
    return any(
        language(tag).signals[each].fullmatch(folded(word)) for tag, word in said for each in ("no", "skip")
    )


def _opened(done: Turn, facts: Facts) -> Iterator[tuple[Booking, Question]]:
    """Yield what is open about the bookings that a turn makes; of one that moves only what it was not asked before."""
    last = {step.after.claim: step for step in done.steps}
    left = {step.after.claim: step.before for step in done.steps if step.what is What.MOVED_AWAY}
    undone = {step.after.claim for step in done.steps if step.what is What.UNDONE}
    for step in sorted(last.values(), key=lambda each: each.after.start):
        booking, before = step.after, left.get(step.after.claim)
        if booking.state not in STANDING or booking.claim in undone:
            continue
        is_new = step.what in {What.BOOKED, What.ASKED} and booking.previous is None
        known = {each.id for each in asked_of(facts.catalog, before.slot)} if before else set[str]()
        if is_new or (step.what is What.MOVED_HERE and before):
            for each in unanswered(facts.catalog, booking, facts.now):
                if each.id not in known:
                    yield booking, each


def _below(replies: tuple[Reply, ...], asked: Reply, facts: Facts) -> tuple[Reply, ...]:
    """Put a question behind the last words where both are one message with few buttons, else in one of its own."""
    last = replies[-1]
    choices = (*asked.choices, *last.choices)
    joined = replace(last, text=f"{last.text} {asked.text}", choices=choices)
    fits = len(plain(joined)) + way_length(last, facts) <= room(facts)
    plainly = not (last.after or (last.way and not facts.line.cards)) and last.columns == 1
    few = len(choices) <= MOST_BUTTONS and not any(each.token for each in last.choices)
    first = facts.reach.consent is Consent.NEW  # who writes and how to stop us stands behind it
    return (*replies[:-1], joined) if fits and few and plainly and not first else (*replies, asked)

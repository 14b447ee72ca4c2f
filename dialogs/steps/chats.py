"""Steps for what chats have besides words: buttons of long ago, another language, one's own number."""

from __future__ import annotations

from dataclasses import replace

from core.bookings import Booking
from core.messages import Choice, Reply
from core.people import Address
from dialogs import acts
from dialogs.acts import Topic
from dialogs.language import known, language
from dialogs.lexicon import folded
from dialogs.shortcuts import language_key
from dialogs.speech import Speaker
from dialogs.states import Idle, State
from dialogs.steps.shown import again
from dialogs.turn import Facts, Reached, Spoke, Turn
from dialogs.wording import sentence

PHONE = "phone"
"""The channel of a number that was shared: people of the team can call it. No line writes there and nobody is known by
it, so it tells neither its owner what stands in the book, nor us that two chats are one person."""


def stale(state: State, act: acts.Pressed, facts: Facts) -> Turn:
    """Say that what the button stood for is over, and what is open now."""
    del act
    speaker = Speaker(facts.catalog, facts.person)
    return again(state, facts, speaker.say("stale" if isinstance(state, Idle) else "stale-open"))


def speak(state: State, act: acts.Speak, facts: Facts) -> Turn:
    """Speak the language that was named from now on; where none was, say which there are."""
    tag = _named(act.language)
    if tag is None:
        return Turn(state, (_which(facts),))
    spoken = replace(facts, person=replace(facts.person, language=tag))
    said = Speaker(spoken.catalog, spoken.person).say("language-now")
    turn = again(state, spoken, said)
    return replace(turn, people=(Spoke(facts.person.id, tag),))


def shared(state: State, act: acts.Shared, facts: Facts) -> Turn:
    """Keep the number for the team, and say so; whether anybody else is known by it is told to nobody."""
    said = Speaker(facts.catalog, facts.person).say("number-kept")
    turn = again(state, facts, said)
    return replace(turn, people=(Reached(facts.person.id, Address(PHONE, act.phone)),))


def opened(booking: Booking, facts: Facts, link: str) -> Reply:
    """Show a booking, and where it can be changed."""
    speaker = Speaker(facts.catalog, facts.person)
    return speaker.reply("opened", visit=sentence(speaker.visit(booking)), link=link)


def with_number(turn: Turn, act: acts.Asked, facts: Facts) -> Turn:
    """Let somebody share their number who asked for bookings and has none here."""
    if Topic.MINE not in act.topics or facts.standing() or not turn.replies:
        return turn
    label = Speaker(facts.catalog, facts.person).say("number-share")
    return replace(turn, replies=(*turn.replies[:-1], replace(turn.replies[-1], number=label)))


def _named(words: str) -> str | None:
    """Return the tag of a language by its tag or its own name."""
    said = folded(words).partition("-")[0]
    return next((tag for tag in sorted(known()) if said in {tag, folded(_name(tag))}), None)


def _which(facts: Facts) -> Reply:
    said = Speaker(facts.catalog, facts.person).say(
        "which-language", languages=", ".join(_name(each) for each in sorted(known()))
    )
    return Reply(said, tuple(Choice("", _name(tag), language_key(tag)) for tag in sorted(known())))


def _name(tag: str) -> str:
    """Return what a language calls itself."""
    return language(tag).phrase("language-name")

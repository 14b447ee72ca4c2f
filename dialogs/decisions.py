"""What staff hear of a request, and what the client hears of their answer.

The desk adds what it looked up: the rivals of a request, and the visit that was to be moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from core.bookings import Booking, State, Step, What
from core.messages import Choice, Reply
from core.numbers import SHORTEST, short
from core.people import Person
from core.requests import approve, decline
from core.visits import Card
from core.walltime import zone
from dialogs.language import Language
from dialogs.lexicon import folded
from dialogs.reminding import promised
from dialogs.speech import Speaker
from dialogs.states import Idle
from dialogs.turn import Facts, Noted, Turn
from dialogs.visits import showing
from dialogs.wording import booked_reply, ended, house, person, sentence, until_words

WANTED = "approval wanted"
"""What the event log has of a request that staff were told of."""

YES, NO = "approve:", "decline:"
"""What the buttons of a notice come back with, before the number of the request."""

_SAID = re.compile(rf"(?P<word>\D+?)\s*#?(?P<number>\d{{{SHORTEST},10}})[.!]?")


def pressed(choice: str) -> tuple[bool, str] | None:
    """Return yes or no with the number of a request, when that is what the button of a notice says."""
    return next(
        (
            (yes, choice.removeprefix(key))
            for yes, key in ((True, YES), (False, NO))
            if choice.startswith(key)
        ),
        None,
    )


def decision(text: str, spoken: Language) -> tuple[bool, str] | None:
    """Return yes or no with the number of a request, when the whole text says just that."""
    match = _SAID.fullmatch(folded(text))
    if match is None:
        return None
    word = match["word"].strip(" .,:")
    yes, no = (spoken.signals[each].fullmatch(word) for each in ("yes", "no"))
    return (yes is not None, match["number"]) if yes or no else None


def wanted(
    request: Booking,
    moving: Booking | None,
    rivals: Iterable[tuple[Booking, Person]],
    facts: Facts,
    waiting: Iterable[str],
) -> Noted:
    """Tell staff what is asked for, by whom, against whom, and how to answer; ``waiting``: all that waits, by claim."""
    speaker = house(facts)
    values = {
        "name": person(facts, speaker),
        "visit": speaker.visit(request, ends=True),
        "number": short(request.claim, waiting),
        "until": until_words(request, speaker),
    }
    if moving and moving.state is State.BOOKED:
        told = speaker.say("staff-approve-move", was=_was(moving, speaker), **values)
    else:
        told = speaker.say("staff-approve", **values)
    against = tuple(rival(each, who, speaker) for each, who in rivals)
    also = speaker.say("staff-rivals", rivals=speaker.all_of(against)) if against else ""
    choices = (
        Choice("", speaker.say("staff-yes"), f"{YES}{values['number']}"),
        Choice("", speaker.say("staff-no"), f"{NO}{values['number']}"),
    )
    return Noted(WANTED, Reply(f"{told} {also}".strip(), choices), request.claim)


def rival(booking: Booking, who: Person, speaker: Speaker) -> str:
    """Write a booking that overlaps a request, and whose it is."""
    name = who.name or speaker.say("nobody-known")
    phrase = "staff-rival-waits" if booking.state is State.AWAITING else "staff-rival"
    return speaker.say(phrase, name=name, visit=f"{speaker.what(booking)} {_clocks(booking, speaker)}")


def approved(request: Booking, left: Iterable[Booking], facts: Facts) -> Turn:
    """Say yes: the client hears all that a booking says, and it earns its reminders."""
    steps = approve(request, facts.now, left=left)
    speaker = Speaker(facts.catalog, facts.person)
    approved = steps[-1].after
    said = booked_reply(approved, speaker, facts, greets=False)
    said = showing(said, approved, facts, Card.PLACE, Card.INVITATION)
    reply = replace(said, text=f"{speaker.say('approved')} {said.text}")
    return Turn(Idle(), (reply,), steps, promises=promised(steps, facts))


def declined(request: Booking, left: Iterable[Booking], facts: Facts, *, why: str = "") -> Turn:
    """Say no: the client hears it kindly, with what to do next; what was booked before stands again."""
    steps = decline(request, facts.now, left=left, new_id=facts.ids[0])
    speaker = Speaker(facts.catalog, facts.person)
    visit = speaker.visit(request)
    reason = (
        speaker.say("declined-why", visit=visit, why=ended(why))
        if why
        else speaker.say("declined", visit=visit)
    )
    return _refused(reason, steps, facts, speaker)


def lapsed(request: Booking, left: Iterable[Booking], facts: Facts) -> Turn:
    """Let a request go that nobody answered: the client hears it, and so do staff."""
    steps = decline(request, facts.now, left=left, new_id=facts.ids[0], what=What.LAPSED)
    speaker, ours = Speaker(facts.catalog, facts.person), house(facts)
    told = ours.reply("staff-lapsed", name=person(facts, ours), visit=ours.visit(request))
    turn = _refused(speaker.say("lapsed", visit=speaker.visit(request)), steps, facts, speaker)
    return replace(turn, notes=(Noted("request lapsed", told, request.claim),))


def answered(request: Booking, who: Person, facts: Facts, *, told: bool) -> Reply:
    """Tell the one who decided what it came to, and whether the client will hear of it."""
    speaker = house(facts)
    phrase = "decided-yes" if request.state is State.BOOKED else "decided-no"
    heard = speaker.say("decided-told" if told else "decided-untold")
    name = who.name or speaker.say("nobody-known")
    return speaker.reply(phrase, name=name, visit=speaker.visit(request), told=heard)


def settled_before(number: str, what: str, facts: Facts) -> Reply:
    """Tell somebody who comes late with an answer what the request came to; ``what`` as the event log says it."""
    return house(facts).reply("decided-before", number=number, what=what)


def several(number: str, facts: Facts) -> Reply:
    """Ask for more digits of a number that two requests share."""
    return house(facts).reply("decided-several", number=number)


def _refused(reason: str, steps: tuple[Step, ...], facts: Facts, speaker: Speaker) -> Turn:
    """Say why not, and what to do next."""
    phone = facts.catalog.business.phone
    back = next((step.after for step in steps if step.what is What.MOVED_HERE), None)
    if back is not None:
        after = sentence(speaker.say("stands-again", visit=speaker.visit(back)))
    elif phone:
        after = speaker.say("declined-next-call", phone=phone)
    else:
        after = speaker.say("declined-next")
    return Turn(Idle(), (Reply(f"{reason} {after}"),), steps, promises=promised(steps, facts))


def _was(booking: Booking, speaker: Speaker) -> str:
    return speaker.moment(booking.start, zone(booking.zone))


def _clocks(booking: Booking, speaker: Speaker) -> str:
    return speaker.stretch(booking.slot.span, zone(booking.zone))

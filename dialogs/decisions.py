"""What staff hear of a request, and what the client hears of their answer.

The desk adds what it looked up: the rivals of a request, and the visit that was to be moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from core.bookings import Booking, State, Step, What
from core.catalog import ResourceKind
from core.messages import Choice, Reply
from core.numbers import SHORTEST, named, short
from core.people import Person
from core.requests import approve, decline
from core.spans import Span
from core.visits import Card
from core.walltime import MINUTE, on_the_wall, zone
from core.wishes import Wish
from dialogs.language import Language
from dialogs.lexicon import folded
from dialogs.offers import Search
from dialogs.questions import in_words
from dialogs.reminding import promised
from dialogs.speech import Speaker
from dialogs.states import Draft, Idle, Offering
from dialogs.steps.settle import found_instead
from dialogs.turn import Facts, Noted, Turn
from dialogs.visits import showing
from dialogs.wording import booked_reply, ended, house, offer_words, person, sentence, until_words

WANTED = "approval wanted"
"""What the event log has of a request that staff were told of."""

YES, NO = "approve:", "decline:"
"""What the buttons of a notice come back with, before the numbers of the requests, each with its version."""

VERSION = "@"
"""What stands in a key between the number of a request and the version that its card shows; older keys have neither."""

MOST = 2
"""Requests that have a button each, where several want one time: with that for none of them a card has three."""

_SAID = re.compile(rf"(?P<word>\D+?)\s*#?(?P<number>\d{{{SHORTEST},10}})[.!]?")


def pressed(choice: str) -> tuple[bool, tuple[str, ...]] | None:
    """Return yes or no with the numbers of requests, as ``seen`` reads them, if the button of a notice says that."""
    for yes, key in ((True, YES), (False, NO)):
        if choice.startswith(key):
            return yes, tuple(choice.removeprefix(key).split("+"))
    return None


def seen(said: str) -> tuple[str, int | None]:
    """Return the number of a request, and which version of it whoever said that had before them, where we know."""
    number, _, version = said.partition(VERSION)
    return number, int(version) if version.isascii() and version.isdigit() else None


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
    competing: Iterable[tuple[Booking, Person]] = (),
) -> Noted:
    """Tell staff what is asked for, by whom, against whom, and how to answer; ``waiting``: all that waits, by claim.

    ``competing``: requests for the same, of which only one can be approved.
    """
    speaker, waiting = house(facts), tuple(waiting)
    values = {
        "name": person(facts, speaker),
        "visit": party(request, speaker.visit(request, ends=True), speaker),
        "number": short(request.claim, waiting),
        "until": until_words(request, speaker),
    }
    if moving and moving.state is State.BOOKED:
        told = speaker.say("staff-approve-move", was=_was(moving, speaker), **values)
    else:
        told = speaker.say("staff-approve", **values)
    numbers = {each.claim: short(each.claim, waiting) for each, _ in competing}
    against = tuple(rival(each, who, speaker, competes=each.claim in numbers) for each, who in rivals)
    also = speaker.say("staff-rivals", rivals=speaker.all_of(against)) if against else ""
    sides = {key_of(values["number"], request): values["name"]}
    sides |= {
        key_of(numbers[each.claim], each): who.name or speaker.say("nobody-known") for each, who in competing
    }
    answers = " ".join(ended(" ".join(each)) for each in in_words(request, speaker))
    words = " ".join(each for each in (told, answers, also) if each)
    card = Reply(words, _choices(sides, speaker), typed=_typed(sides, speaker))
    return Noted(WANTED, card, request.claim, until=request.lapses_at)


def key_of(number: str, request: Booking) -> str:
    """Return a request as the key of a button names it: its number, and which version of it is shown."""
    return f"{number}{VERSION}{request.version}"


def _typed(sides: Mapping[str, str], speaker: Speaker) -> str:
    """Say how to answer by text: yes or no to the request, or yes to one of the others that want the same."""
    (first, _), *others = ((seen(each)[0], name) for each, name in sides.items())
    more = (speaker.say("staff-approve-other", number=number, name=name) for number, name in others)
    return " ".join((speaker.say("staff-approve-typed", number=first), *more))


def _choices(sides: Mapping[str, str], speaker: Speaker) -> tuple[Choice, ...]:
    """Return the buttons of a card: yes or no to one request, or which of several; by number, with whose each is."""
    none = f"{NO}{'+'.join(sides)}"
    if len(sides) == 1:
        yes = Choice("", speaker.say("staff-yes"), f"{YES}{next(iter(sides))}")
        return (yes, Choice("", speaker.say("staff-no"), none))
    shown = list(sides.items())[:MOST]
    for_one = (Choice("", speaker.say("staff-yes-to", name=name), f"{YES}{each}") for each, name in shown)
    return (*for_one, Choice("", speaker.say("staff-no-to-all", count=len(sides)), none))


def without(card: Reply, waiting: Mapping[str, int], speaker: Speaker) -> Reply | None:
    """Return a card of several requests without the buttons of those that wait no longer; None where all of them do.

    ``waiting``: the version of each request that waits, by its claim.
    """
    keys = next(
        (each.key.removeprefix(NO).split("+") for each in card.choices if each.key.startswith(NO)), []
    )
    kept = [each for each in keys if _waits(each, waiting)]
    if len(kept) in {0, len(keys)}:
        return None
    none = f"{NO}{'+'.join(kept)}"
    if len(kept) == 1:
        yes = Choice("", speaker.say("staff-yes"), f"{YES}{kept[0]}")
        return replace(card, choices=(yes, Choice("", speaker.say("staff-no"), none)))
    for_one = (each for each in card.choices if each.key.removeprefix(YES) in kept)
    return replace(
        card, choices=(*for_one, Choice("", speaker.say("staff-no-to-all", count=len(kept)), none))
    )


def _waits(key: str, waiting: Mapping[str, int]) -> bool:
    number, version = seen(key)
    return any(version in {None, waiting[each]} for each in named(number, waiting))


def rival(
    booking: Booking, who: Person, speaker: Speaker, *, competes: bool = False, dated: bool = False
) -> str:
    """Write a booking that overlaps a request, and whose it is.

    ``competes``: it waits for the same. ``dated``: with its day, where the request has several.
    """
    name = who.name or speaker.say("nobody-known")
    phrase = "staff-rival-waits" if booking.state is State.AWAITING else "staff-rival"
    day = (speaker.day(booking.start, zone(booking.zone)),) if dated else ()
    clocks = " ".join((speaker.what(booking), *day, _clocks(booking, speaker)))
    visit = party(booking, clocks, speaker)
    return speaker.say("staff-rival-competes" if competes else phrase, name=name, visit=visit)


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
    return refused(reason, steps, facts, speaker)


def gave_way(request: Booking, left: Iterable[Booking], facts: Facts) -> Turn:
    """Say no to a request because another one was chosen; what its client hears comes after it (``instead_of``)."""
    steps = decline(request, facts.now, left=left, new_id=facts.ids[0])
    return Turn(Idle(), (), steps, promises=promised(steps, facts))


def instead_of(request: Booking, facts: Facts, *, offers: bool) -> Turn:
    """Tell that somebody else was chosen, and what stands or comes nearest to what was asked for.

    ``offers``: times can be put on the table, nothing else is open there.
    """
    speaker = Speaker(facts.catalog, facts.person)
    reason = speaker.say("gave-way", visit=speaker.visit(request))
    if stands := facts.booking(request.claim):
        again = sentence(speaker.say("stands-again", visit=speaker.visit(stands)))
        return Turn(Idle(), (Reply(f"{reason} {again}"),))
    if not offers:
        return Turn(Idle(), (Reply(f"{reason} {speaker.say('declined-next')}"),))
    wanted = Wish((Span(request.start, request.start + MINUTE),), exact=True)
    return found_instead(Search(facts, _draft(request, facts), facts.ids[0]), wanted, speaker, reason)


def _draft(request: Booking, facts: Facts) -> Draft:
    """Return what was asked for: the service as long as it was to be, and the room or the provider of it."""
    slot, catalog = request.slot, facts.catalog
    used = [
        catalog.resource[each.resource_id] for each in slot.takings if each.resource_id in catalog.resource
    ]
    rooms = (each.id for each in used if each.kind is ResourceKind.ROOM)
    providers = (each.id for each in used if each.kind is ResourceKind.PROVIDER)
    is_open = catalog.service[slot.service_id].is_open
    minutes = slot.span.length // MINUTE if is_open else None
    provider = next(providers, None)
    room = None if provider else next(rooms, None)
    return Draft(
        slot.service_id,
        provider_id=provider,
        room_id=room,
        minutes=minutes,
        answers=request.answers,
        people=request.people,
    )


def lapsed(request: Booking, left: Iterable[Booking], facts: Facts) -> Turn:
    """Let a request go that nobody answered: the client hears it, and so do staff."""
    steps = decline(request, facts.now, left=left, new_id=facts.ids[0], what=What.LAPSED)
    speaker, ours = Speaker(facts.catalog, facts.person), house(facts)
    told = ours.reply("staff-lapsed", name=person(facts, ours), visit=ours.visit(request))
    turn = refused(speaker.say("lapsed", visit=speaker.visit(request)), steps, facts, speaker)
    return replace(turn, notes=(Noted("request lapsed", told, request.claim),))


def answered(request: Booking, who: Person, facts: Facts, *, told: bool) -> Reply:
    """Tell the one who decided what it came to, and whether the client will hear of it."""
    speaker = house(facts)
    phrase = "decided-yes" if request.state is State.BOOKED else "decided-no"
    heard = speaker.say("decided-told" if told else "decided-untold")
    name = who.name or speaker.say("nobody-known")
    return speaker.reply(phrase, name=name, visit=speaker.visit(request), told=heard)


def passed_over(who: Person, turn: Turn, facts: Facts, *, told: bool) -> str:
    """Say what somebody was offered who was not chosen, or whether they know."""
    speaker = house(facts)
    name = who.name or speaker.say("nobody-known")
    offers = turn.state.offers if isinstance(turn.state, Offering) else ()
    if told and offers:
        return speaker.say("decided-offered", name=name, offer=offer_words(offers[0], speaker))
    return speaker.say("decided-not-chosen" if told else "decided-not-chosen-untold", name=name)


def with_who(reply: Reply, name: str, facts: Facts) -> Reply:
    """Return what a card says once it is decided, with by whom and when."""
    return replace(reply, text=f"{reply.text} ({', '.join(filter(None, (name, clock(facts.now, facts))))})")


def clock(at: datetime, facts: Facts) -> str:
    """Write when something was decided: the clock, with the day when that was another one."""
    where, speaker = zone(facts.catalog.locations[0].zone), house(facts)
    same_day = on_the_wall(at, where).date() == on_the_wall(facts.now, where).date()
    return speaker.clock(at, where) if same_day else speaker.moment(at, where)


def changed(card: Reply, facts: Facts) -> Reply:
    """Tell whoever answers an older card what is asked for by now, with the buttons of that."""
    return replace(card, text=f"{house(facts).say('decided-changed')} {card.text}")


def own(card: Reply, deciders: tuple[str, ...], facts: Facts) -> Reply:
    """Tell whoever says yes to a request of their own who else can, with the buttons that it has."""
    speaker = house(facts)
    whom = speaker.either(deciders) if deciders else speaker.say("decided-own-team")
    return replace(card, text=f"{speaker.say('decided-own', whom=whom)} {card.text}")


def which(number: str, request: Booking, who: Person, facts: Facts) -> str:
    """Name a request by whose it is and what they asked for, with its number."""
    speaker = house(facts)
    name = who.name or speaker.say("nobody-known")
    return speaker.say("decided-which", name=name, visit=speaker.visit(request), number=number)


def settled_before(number: str, what: str, at: datetime, facts: Facts, *, by: str = "") -> Reply:
    """Tell somebody who comes late with an answer what the request came to, by whom and when.

    ``what``: as the event log says it.
    """
    said = house(facts).say("decided-before", number=number, what=what)
    return Reply(f"{said} ({', '.join(filter(None, (by, clock(at, facts))))})")


def taken(request: Booking, who: Person, facts: Facts) -> Reply:
    """Tell whoever says yes that the time of a request went to somebody else."""
    speaker = house(facts)
    return speaker.reply(
        "decided-taken", name=who.name or speaker.say("nobody-known"), visit=speaker.visit(request)
    )


def several(number: str, facts: Facts) -> Reply:
    """Ask for more digits of a number that two requests share."""
    return house(facts).reply("decided-several", number=number)


def refused(reason: str, steps: tuple[Step, ...], facts: Facts, speaker: Speaker) -> Turn:
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


def party(booking: Booking, visit: str, speaker: Speaker) -> str:
    """Say behind a room for how many it is, where that was said: staff weigh one request against another by it."""
    several = speaker.is_room(booking) and booking.people > 1
    return speaker.say("with-people", visit=visit, people=booking.people) if several else visit


def _was(booking: Booking, speaker: Speaker) -> str:
    return speaker.moment(booking.start, zone(booking.zone))


def _clocks(booking: Booking, speaker: Speaker) -> str:
    return speaker.stretch(booking.slot.span, zone(booking.zone))

"""Steps for everything else: questions, help, a human, stop, courtesies, and what was not understood."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from itertools import accumulate
from typing import cast

from core.bookings import Booking
from core.catalog import Location, Service
from core.messages import Reply
from core.people import Consent
from core.walltime import DAY, on_the_wall, zone
from dialogs import acts, blocked
from dialogs.acts import Details, Topic
from dialogs.answered import in_question, one_spoken_of
from dialogs.letters import ONE_TEXT
from dialogs.limits import services
from dialogs.speech import Speaker
from dialogs.states import (
    Answering,
    Asking,
    Choosing,
    Doubting,
    Draft,
    Idle,
    Joining,
    Naming,
    Offering,
    Piece,
    Planning,
    State,
    WithHuman,
)
from dialogs.steps import chats
from dialogs.steps.human import handed_over
from dialogs.steps.shown import again
from dialogs.steps.tables import mine
from dialogs.times import bearings, meant
from dialogs.turn import Consented, Facts, Noted, Turn
from dialogs.turn import Named as Renamed
from dialogs.waiting import listed
from dialogs.wording import house, person, sentence

LONGEST_WORD = 12
"""Letters of a word by which somebody stops us, where staff are told of it."""

PATIENCE = 2
"""How often in a row we say that we did not understand before a person is asked."""


def quiet(state: State, act: acts.Act, facts: Facts) -> Turn:
    """Say nothing: to thanks, to a carrier's keyword, to an automatic reply, and while a person answers."""
    del act, facts
    return Turn(state)


def stop(state: State, act: acts.Stop, facts: Facts) -> Turn:
    """Write no more to this address, and say so once unless the carrier did; bookings stand, and staff know."""
    del state
    speaker = Speaker(facts.catalog, facts.person)
    replies = () if act.told else (speaker.reply("stopped", business=facts.catalog.business.name),)
    return Turn(
        Idle(),
        replies,
        people=(_consented(facts, Consent.STOPPED),),
        notes=tuple(_blocked(each, act.word, facts) for each in facts.standing()),
    )


def start(state: State, act: acts.Start, facts: Facts) -> Turn:
    """Write to this address again; who is new here is greeted instead."""
    if facts.reach.consent is Consent.NEW and not act.told:
        return hello(state, acts.Hello(), facts)
    speaker = Speaker(facts.catalog, facts.person)
    replies = () if act.told else (speaker.reply("started", business=facts.catalog.business.name),)
    return Turn(state, replies, people=(_consented(facts, Consent.GIVEN),))


def wrong_number(state: State, act: acts.WrongNumber, facts: Facts) -> Turn:
    """Take the address off the list; the bookings stand, and staff know, once."""
    del state, act
    reply = Speaker(facts.catalog, facts.person).reply("wrong-number")
    untold = () if facts.reach.consent is Consent.WRONG else facts.standing()
    notes = tuple(_without_texts("wrong-number", each, facts) for each in untold)
    return Turn(Idle(), (reply,), people=(_consented(facts, Consent.WRONG),), notes=notes)


def _consented(facts: Facts, consent: Consent) -> Consented:
    return Consented(facts.reach.address, consent)


def _without_texts(what: str, booking: Booking, facts: Facts, **more: str) -> Noted:
    """Tell staff about a booking that stands while nobody can be written to."""
    ours = house(facts)
    values = {"name": person(facts, ours), "address": facts.reach.address.value, "visit": ours.visit(booking)}
    return Noted(what, ours.reply(f"staff-{what}", **values, **more), booking.claim)


def _blocked(booking: Booking, word: str, facts: Facts) -> Noted:
    """Tell staff of a booking of whoever stopped us, by which word, and what they can do about it."""
    is_one_word = word.isalpha() and len(word) <= LONGEST_WORD
    note = _without_texts("stopped", booking, facts, word=word.upper() if is_one_word else "STOP")
    return replace(note, reply=replace(note.reply, choices=blocked.choices(booking, facts)))


def help_(state: State, act: acts.Help, facts: Facts) -> Turn:
    """Say who writes, what it costs and how to stop it."""
    del act
    business = facts.catalog.business
    speaker = Speaker(facts.catalog, facts.person)
    phrase = "help-home" if facts.line.slips else "help" if business.phone else "help-no-phone"
    return Turn(state, (speaker.reply(phrase, business=business.name, phone=business.phone),))


def hello(state: State, act: acts.Hello, facts: Facts) -> Turn:
    """Greet, and say what we do; with something open, say that."""
    del act
    speaker = Speaker(facts.catalog, facts.person)
    if not isinstance(state, Idle):
        return again(state, facts)
    return Turn(state, (speaker.reply("hello", services=_services(services(facts)[:5], speaker)),))


def repeat(state: State, act: acts.Repeat, facts: Facts) -> Turn:
    """Say again what is open."""
    del act
    if isinstance(state, Idle) and not state.asked:
        return Turn(state, (Speaker(facts.catalog, facts.person).reply("nothing-said"),))
    return again(state, facts)


def unread(state: State, act: acts.Unread, facts: Facts) -> Turn:
    """Say that only words can be read; nothing to an automatic reply."""
    if act.automatic:
        return Turn(state)
    return again(state, facts, Speaker(facts.catalog, facts.person).say("edited" if act.edited else "unread"))


def introduce(state: State, act: acts.Named, facts: Facts) -> Turn:
    """Keep the name that was given unasked; what came with it is answered by its own step."""
    if isinstance(state, Asking | Offering | Naming | Answering):
        state = replace(state, draft=replace(state.draft, greets=True))
    return Turn(state, people=(Renamed(facts.person.id, act.name),))


def put_off(service_id: str | None, facts: Facts, *, asks: bool) -> tuple[Reply, ...]:
    """Say that another service of the same message comes later; we ``ask`` about it ourselves, or wait for a text."""
    if service_id is None:
        return ()
    speaker = Speaker(facts.catalog, facts.person)
    phrase = "one-then-next" if asks else "one-by-one"
    return (speaker.reply(phrase, service=speaker.service(service_id)),)


def decline(
    state: Offering | Planning | Naming, act: acts.No | acts.Others | acts.Unable, facts: Facts
) -> Turn:
    """None of what is on the table: ask for another time."""
    del act
    speaker = Speaker(facts.catalog, facts.person)
    moving = facts.booking(state.draft.moving) if state.draft.moving else None
    reply = (
        speaker.reply("which-time-move", visit=sentence(speaker.visit(moving)))
        if moving
        else speaker.reply("no-offer")
    )
    goes_on = state.draft.said if isinstance(state, Planning) and not moving else None
    return Turn(Asking(replace(state.draft, said=goes_on), Piece.WHEN), (reply,))


def leave_it(state: Asking | Joining | Choosing | Doubting, act: acts.No, facts: Facts) -> Turn:
    """Leave what we asked for; nothing changes."""
    del state, act
    return Turn(Idle(), (Speaker(facts.catalog, facts.person).reply("left"),))


def puzzled(state: State, act: acts.Act, facts: Facts) -> Turn:
    """Answer what does not fit: the first time ask for the missing piece, the second time ask a person to help."""
    del act
    misses: int = getattr(state, "misses", 0) + 1
    if misses >= PATIENCE:
        about = one_spoken_of(facts) if facts.about else None
        turn = handed_over("staff-not-understood", about, facts)
        return replace(turn, state=replace(cast("WithHuman", turn.state), asked=False))
    speaker = Speaker(facts.catalog, facts.person)
    marked: State = replace(state, misses=misses) if not isinstance(state, WithHuman) else state
    if isinstance(state, Idle):
        example = speaker.service(next(iter(services(facts)), facts.catalog.services[0]).id)
        return Turn(marked, (speaker.reply("puzzled", service=example),))
    return again(marked, facts, speaker.say("puzzled-open"))


# Questions ------------------------------------------------------------------------------------------------------------


def asked(state: State, act: acts.Asked, facts: Facts) -> Turn:
    """Give a short answer, and say again what is open."""
    return chats.with_number(again(state, facts, _answer(state, act, facts)), act, facts)


def asked_first(state: State, act: acts.Asked, facts: Facts) -> Turn:
    """Give a short answer and no more: the same message says what is to be done next."""
    return Turn(state, (Reply(_answer(state, act, facts)),))


def _answer(state: State, act: acts.Asked, facts: Facts) -> str:
    """Answer as many of the questions as one text message holds, the first in any case."""
    speaker = Speaker(facts.catalog, facts.person)
    answers = [_ANSWERS[each](state, act.details, facts, speaker) for each in act.topics]
    ends = accumulate(len(each) + 1 for each in answers)
    most = max(1, sum(end <= ONE_TEXT for end in ends))
    return " ".join(answers[:most])


def _mine(state: State, named: Details, facts: Facts, speaker: Speaker) -> str:
    del state
    return mine(facts, speaker, named.words)


def _where(state: State, named: Details, facts: Facts, speaker: Speaker) -> str:
    """Say where the room that is named is, or the visit in question, else where all places are."""
    if room := facts.catalog.resource.get(named.room_id or ""):
        at = tuple(_address(facts.catalog.location[each]) for each in room.locations)
        return sentence(speaker.say("where-room", room=room.name, places=speaker.all_of(at)))
    draft: Draft | None = getattr(state, "draft", None)
    coming = facts.booking(named.visit or "") or in_question(facts)
    offered = {each.location_id for each in getattr(state, "offers", ())}
    known = (
        named.location_id
        or (offered.pop() if len(offered) == 1 else None)
        or (draft.location_id if draft else None)
        or (coming.slot.location_id if coming and not draft else None)
    )
    places = [facts.catalog.location[known]] if known else list(facts.catalog.locations)
    return speaker.say("where", places=speaker.all_of(tuple(_address(each) for each in places)))


def _address(place: Location) -> str:
    """Write where it is: its name alone where the catalog has no address."""
    named = not place.address or place.name not in place.address
    return ", ".join(each for each in (place.name if named else "", place.address) if each)


def _length(state: State, named: Details, facts: Facts, speaker: Speaker) -> str:
    service = _service(state, named, facts)
    if service is None:
        listed = (f"{speaker.service(each.id)} {speaker.lasting(each.minutes)}" for each in services(facts))
        return sentence(speaker.say("lengths", list=", ".join(listed)))
    if named.service_id is None and isinstance(state, Offering):
        return speaker.say("length", length=speaker.lasting(service.minutes))
    return sentence(
        speaker.say("length-of", service=speaker.service(service.id), length=speaker.lasting(service.minutes))
    )


def _price(state: State, named: Details, facts: Facts, speaker: Speaker) -> str:
    service = _service(state, named, facts)
    priced = (service,) if service else tuple(each for each in services(facts) if each.price is not None)
    said = [
        speaker.say("price", service=speaker.service(each.id), price=price)
        for each in priced
        if (price := speaker.price(each))
    ]
    if not said:
        return _by_phone("price-none", facts, speaker)
    return sentence(speaker.say("lengths", list=", ".join(said)))


def _service(state: State, named: Details, facts: Facts) -> Service | None:
    """Return the service that a question is about: the named one, the one being booked, or that of the next visit."""
    draft: Draft | None = getattr(state, "draft", None)
    coming = facts.booking(named.visit or "") or in_question(facts)
    known = (
        named.service_id
        or (draft.service_id if draft else None)
        or (coming.slot.service_id if coming and not draft else None)
    )
    return facts.catalog.service.get(known or "")


def _hours(state: State, named: Details, facts: Facts, speaker: Speaker) -> str:
    """Say the hours of the day in question, else those of the week."""
    del state
    places = (
        [facts.catalog.location[named.location_id]] if named.location_id else list(facts.catalog.locations)
    )
    draft = Draft(location_id=places[0].id)
    wish = meant(named.words, draft, facts, bearings(facts, draft)).wish if named.words else None
    if wish:
        day = on_the_wall(wish.windows[0].start, zone(places[0].zone)).date()
        return " ".join(_day_hours(each, day, speaker) for each in places)
    return " ".join(_week_hours(each, facts.now, speaker) for each in places)


def _day_hours(place: Location, day: date, speaker: Speaker) -> str:
    hours = place.hours.on(day)
    written = speaker.language.manners.day(day)
    special = place.hours.special.get(day)
    because = f" ({special.reason})" if special and special.reason else ""
    if not hours:
        return speaker.say("hours-closed", place=place.name, day=written, because=because)
    return speaker.say("hours-day", place=place.name, day=written, hours=speaker.hours_of(hours))


def _week_hours(place: Location, now: datetime, speaker: Speaker) -> str:
    """Write the hours of a week, as they are in this season, days that are alike together."""
    monday = date(2024, 1, 1)
    week = place.hours.week_of(on_the_wall(now, zone(place.zone)).date())
    runs: list[tuple[int, int]] = []
    for n in range(7):
        if runs and week[n] == week[runs[-1][0]]:
            runs[-1] = (runs[-1][0], n)
        else:
            runs.append((n, n))
    name = speaker.language.manners.weekday
    said = (
        f"{name((monday + a * DAY).weekday())}{'-' + name(b) if b > a else ''} {speaker.hours_of(week[a])}"
        for a, b in runs
        if week[a]
    )
    return speaker.say("hours", place=place.name, hours=", ".join(said))


def _offered_services(state: State, named: Details, facts: Facts, speaker: Speaker) -> str:
    del state
    given = services(facts)
    if named.provider_id:
        who = facts.catalog.resource[named.provider_id]
        given = tuple(each for each in given if any(need.met_by(who) for need in each.needs))
    return speaker.say("services", services=_services(given, speaker))


def _services(services: Iterable[Service], speaker: Speaker) -> str:
    return speaker.all_of(tuple(speaker.service(each.id) for each in services))


def _who(state: State, named: Details, facts: Facts, speaker: Speaker) -> str:
    del state, named
    return _by_phone("who", facts, speaker, business=facts.catalog.business.name)


def _prepare(state: State, named: Details, facts: Facts, speaker: Speaker) -> str:
    """Say how to prepare, where that is safe to say."""
    service = _service(state, named, facts)
    if service and service.prepare and service.prepare_openly:
        return service.prepare
    return (
        _by_phone("prepare-ask", facts, speaker)
        if service and service.prepare
        else speaker.say("prepare-none")
    )


def _with(_state: State, named: Details, facts: Facts, speaker: Speaker) -> str:
    """Say what the visit in question is, which says with whom."""
    coming = facts.booking(named.visit or "") or in_question(facts)
    return speaker.say("mine", visits=speaker.visit(coming)) if coming else mine(facts, speaker)


def _waiting(_state: State, _named: Details, facts: Facts, speaker: Speaker) -> str:
    return listed(facts, speaker)


def _by_phone(phrase: str, facts: Facts, speaker: Speaker, **values: str) -> str:
    """Say a phrase that gives the phone of the house; where it has none, a person answers in the talk."""
    phone = facts.catalog.business.phone
    return speaker.say(phrase if phone else f"{phrase}-no-phone", phone=phone, **values)


_ANSWERS = {
    Topic.MINE: _mine,
    Topic.WHERE: _where,
    Topic.LENGTH: _length,
    Topic.PRICE: _price,
    Topic.HOURS: _hours,
    Topic.SERVICES: _offered_services,
    Topic.WHO: _who,
    Topic.PREPARE: _prepare,
    Topic.WITH: _with,
    Topic.WAITING: _waiting,
}

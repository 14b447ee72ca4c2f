"""How a turn's outcome is put into a reply: times on the table, bookings made and moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from core.bookings import STANDING, Booking, State
from core.catalog import ResourceKind
from core.messages import Choice, Reply
from core.people import Person
from core.plans import texted
from core.policies import Refused
from core.staff import told_of
from core.walltime import on_the_wall, zone
from dialogs.letters import fitting, instead, linked, room
from dialogs.offers import Search, Table, lent_rooms
from dialogs.rhythm import series_short
from dialogs.speech import Speaker
from dialogs.states import Offer
from dialogs.turn import Facts, Needs


def table_reply(
    search: Search, table: Table, speaker: Speaker, *, reason: str = "", still: bool = False
) -> Reply:
    """Name the times on the table, after a reason where there is one; until when they are held comes last."""
    offers = table.state.offers
    shared, choices = speaker.choices(offers)
    choices = tuple(
        _marked(choice, offer, search, speaker) for choice, offer in zip(choices, offers, strict=True)
    )
    held = held_until(table, speaker)
    if len(offers) == 1:
        return Reply(_joined(reason, _only(search, offers[0], speaker), held))
    draft = table.state.draft
    if draft.moving and (moving := search.facts.booking(draft.moving)):
        opening = speaker.say("offer-move", was=_was(moving, speaker), shared=shared)
    elif reason and not still:
        opening = sentence(speaker.say("offer-shared", shared=shared.lstrip(", "))) if shared else ""
    else:
        phrase = "offer" if not shared else "offer-more"
        opening = sentence(
            speaker.say(
                phrase,
                service=speaker.service(search.service.id),
                length=speaker.lasting(search.service.minutes),
                shared=shared,
            )
        )
    return Reply(_joined(reason, opening), choices, held)


def _marked(choice: Choice, offer: Offer, search: Search, speaker: Speaker) -> Choice:
    """Name a choice after its room where it is a button; say that it is shorter, and that staff have to agree."""
    is_shorter = offer.minutes is not None and offer.minutes < search.service.minutes
    room = speaker.room(offer.resources) if search.on_buttons else ""
    marks = (
        *([room] if room and f", {room}" not in choice.label else ()),
        *([speaker.say("shorter")] if is_shorter else ()),
        *([speaker.say("needs-approval")] if not lent_rooms(search).isdisjoint(offer.resources) else ()),
    )
    return replace(choice, label=", ".join((choice.label, *marks)))


def held_until(table: Table, speaker: Speaker) -> str:
    """Say until when the times are held, or that they are not."""
    if not table.held:
        return speaker.say("unheld")
    return speaker.say("held", until=speaker.deadline(table.state.until, table.state.offers[0]))


def _only(search: Search, offer: Offer, speaker: Speaker) -> str:
    """Name the only time on the table."""
    moving = search.facts.booking(search.draft.moving) if search.draft.moving else None
    if moving:
        return speaker.say("offer-move-one", was=_was(moving, speaker), when=offer_words(offer, speaker))
    service, when = speaker.service(search.service.id), offer_words(offer, speaker)
    if offer.left is not None:
        when = f"{when}, {speaker.say('seats-left', left=offer.left, seats=search.service.seats)}"
    return sentence(speaker.say("offer-one", service=service, when=when))


def _was(booking: Booking, speaker: Speaker) -> str:
    return speaker.moment(booking.start, zone(booking.zone))


def offer_words(offer: Offer, speaker: Speaker) -> str:
    """Write an offer in full: day and time, provider, place."""
    place = speaker.location(offer)
    who = speaker.provider(offer.resources) or speaker.room(offer.resources)
    when = f"{speaker.day(offer.start, zone(place.zone))} {speaker.hours(offer)}"
    parts = (when, who, place.name)
    return ", ".join(each for each in parts if each)


def undo_until(facts: Facts) -> datetime:
    """Return until when a change of now can be undone: whole minutes, so that the text can say it."""
    return facts.now.replace(second=0, microsecond=0) + timedelta(minutes=facts.catalog.business.undo)


def just_made(booking: Booking, facts: Facts) -> bool:
    """Tell whether a booking was made so shortly ago that UNDO would take it back: no notice is asked for that."""
    window = timedelta(minutes=facts.catalog.business.undo)
    made = booking.changed_at.replace(second=0, microsecond=0)
    return booking.previous is None and facts.now < made + window


def fresh(bookings: Iterable[Booking], facts: Facts) -> tuple[Booking, ...]:
    """Return those of the bookings that were made or changed just now: while UNDO takes that back."""
    window = timedelta(minutes=facts.catalog.business.undo)
    return tuple(each for each in bookings if facts.now - each.changed_at < window)


def booked_reply(booking: Booking, speaker: Speaker, facts: Facts, *, greets: bool) -> Reply:
    """Say that it is booked: to a newcomer by name and with what happens next, else with its end."""
    until = speaker.deadline(undo_until(facts), booking)
    ours = partial(_booked, booking, speaker, facts, until, greets=greets)
    return instead("booked", booking, speaker, facts, ours, until=until)


def _booked(booking: Booking, speaker: Speaker, facts: Facts, until: str, *, greets: bool) -> Reply:
    service = facts.catalog.service[booking.slot.service_id]
    note = service.prepare if service.prepare_openly else ""
    if facts.link:
        texts = _booked_shortly(booking, speaker, facts, until, greets=greets)
        return linked(booking.claim, texts, speaker, facts, note)
    if not greets:
        visits = (speaker.visit(booking, ends=True), speaker.visit(booking), speaker.short(booking))
        texts = tuple(speaker.say("booked", visit=each, until=until) for each in visits)
        text = fitting(texts, room(facts) - len(note) - bool(note))
    else:
        count = texted(facts.earned(booking), facts.line.channel)
        values = {"name": facts.person.name or "", "visit": speaker.visit(booking), "until": until}
        text = speaker.say("booked-reminder" if count else "booked-name", reminders=count, **values)
    return Reply(_joined(text, note))


def _booked_shortly(
    booking: Booking, speaker: Speaker, facts: Facts, until: str, *, greets: bool
) -> tuple[str, ...]:
    """Say that it is booked in ever fewer words: a link follows."""
    count = texted(facts.earned(booking), facts.line.channel) if greets else 0
    phrases = ["booked-reminder-link"] if count else []
    phrases += ["booked-name-link" if greets else "booked-link"]
    visits = (speaker.visit(booking, ends=not greets), speaker.visit(booking), speaker.short(booking))
    name = facts.person.name or ""
    return tuple(
        speaker.say(phrase, name=name, visit=visit, until=until, reminders=count)
        for visit in visits
        for phrase in phrases
    )


def asked_reply(request: Booking, old: Booking | None, speaker: Speaker, facts: Facts) -> Reply:
    """Say who was asked, until when they have the time, and what stands meanwhile."""
    where, whom = zone(request.zone), asked_by_name(request, speaker, facts)
    values = {"visit": speaker.visit(request), "until": until_words(request, speaker), "whom": whom}
    if request.beside:
        return speaker.reply("awaiting-beside", **values)
    if old is None or old.state is not State.BOOKED:
        if old is None:
            return speaker.reply("awaiting", **values)
        return speaker.reply("awaiting-instead", was=speaker.moment(old.start, where), **values)
    return speaker.reply("awaiting-move", was=speaker.moment(old.start, where), **values)


def asked_by_name(request: Booking, speaker: Speaker, facts: Facts) -> str:
    """Say who is asked: the only one who is told of it, where we know their name, else the team."""
    told = told_of(facts.catalog, request.slot)
    if len(told) != 1:
        return speaker.say("asked-team")
    names = facts.look(Needs(frozenset(), request.slot.span, request.claim, told=told)).names
    return speaker.say("asked-provider", provider=names[0]) if names else speaker.say("asked-team")


def asked_late_reply(request: Booking, old: Booking, refused: Refused, facts: Facts) -> Reply:
    """Say that the team was asked for a move that the rules leave to them, and that the old time stands meanwhile."""
    speaker, rules = Speaker(facts.catalog, facts.person), facts.rules_of(old)
    values = {
        "visit": speaker.moment(request.start, zone(request.zone)),
        "was": speaker.moment(old.start, zone(old.zone)),
        "until": until_words(request, speaker),
        "whom": asked_whom(request, speaker),
    }
    if refused is Refused.LATE_MOVE:
        return speaker.reply("asked-late", notice=speaker.notice(rules.move_notice), **values)
    return speaker.reply("asked-often", count=old.moves, **values)


def asked_whom(booking: Booking, speaker: Speaker) -> str:
    """Say who is asked about a visit: its provider where that is who staff's messages about it go to, else the team."""
    resources = (speaker.catalog.resource.get(each.resource_id) for each in booking.slot.takings)
    providers = [each for each in resources if each and each.kind is ResourceKind.PROVIDER]
    if len(providers) == 1 and providers[0].notify:
        return speaker.say("asked-provider", provider=providers[0].name)
    return speaker.say("asked-team")


def until_words(request: Booking, speaker: Speaker) -> str:
    """Write until when staff can decide: the clock, with the day when that is another one."""
    where = zone(request.zone)
    until = request.lapses_at or request.start
    same_day = on_the_wall(until, where).date() == on_the_wall(request.changed_at, where).date()
    by = speaker.deadline(until, request)
    return by if same_day else f"{speaker.day(until, where)} {by}"


def old_time(old: Booking, new: Booking, speaker: Speaker) -> str:
    """Write the time that a visit had before it moved: with its day or its end, where that is another one."""
    where = zone(new.zone)
    if old.start == new.start and old.slot.span != new.slot.span:
        return speaker.hours(old)
    same_day = old.wall.date() == new.wall.date()
    return speaker.clock(old.start, where) if same_day else speaker.moment(old.start, where)


def moved_reply(old: Booking, new: Booking, speaker: Speaker, facts: Facts) -> Reply:
    """Say the old time and the new one, or what else has changed where the time has not."""
    where = zone(new.zone)
    same_day = old.wall.date() == new.wall.date()
    if (other := _otherwise(old, new, speaker)) and old.start == new.start:
        return _with_another(new, other, speaker, facts)
    values = {
        "what": speaker.provider(each.resource_id for each in new.slot.takings) or speaker.what(new),
        "day": speaker.day(new.start, where),
        "time": speaker.hours(new),
        "was": old_time(old, new, speaker),
        "place": speaker.location(new).name,
        "until": speaker.deadline(undo_until(facts), new),
    }
    phrases = ("moved", "moved-link") if same_day else ("moved-day", "moved-day-link")
    ours = partial(_moved, new, phrases, values, speaker, facts)
    return instead("moved", new, speaker, facts, ours, until=values["until"], was=values["was"])


def _with_another(new: Booking, other: tuple[str, str], speaker: Speaker, facts: Facts) -> Reply:
    """Say that it is with somebody else, or elsewhere, at the time that it had."""
    where, (now, was) = zone(new.zone), other
    values = {
        "what": now,
        "day": speaker.day(new.start, where),
        "time": speaker.hours(new),
        "was": was,
        "place": speaker.location(new).name,
        "until": speaker.deadline(undo_until(facts), new),
    }
    ours = partial(_moved, new, ("moved-who", "moved-who"), values, speaker, facts)
    return instead("moved", new, speaker, facts, ours, until=values["until"], was=was)


def _otherwise(old: Booking, new: Booking, speaker: Speaker) -> tuple[str, str] | None:
    """Return what is another than it was, now and before: the provider, the room, the place; None for none of them."""
    return next(((now, was) for now, was in _then_and_now(old, new, speaker) if _differ(now, was)), None)


def _then_and_now(old: Booking, new: Booking, speaker: Speaker) -> Iterator[tuple[str, str]]:
    """Yield who serves, which room it is and the place, each as it is and as it was."""

    def named(booking: Booking) -> tuple[str, ...]:
        resources = tuple(each.resource_id for each in booking.slot.takings)
        return speaker.provider(resources), speaker.room(resources), speaker.location(booking).name

    return zip(named(new), named(old), strict=True)


def _differ(now: str, was: str) -> bool:
    return now != was and bool(now and was)


def what_was(old: Booking, new: Booking, when: str, speaker: Speaker) -> str:
    """Write as much of how a visit was as has changed: ``when`` it was, with whom, in which room, where."""
    others = (was for now, was in _then_and_now(old, new, speaker) if _differ(now, was))
    return ", ".join((*((when,) if old.start != new.start else ()), *others))


def what_changed(old: Booking, new: Booking, speaker: Speaker) -> str:
    """Write with whom, in which room and where a visit is, each with what it was where that was another."""
    pairs = _then_and_now(old, new, speaker)
    said = (speaker.say("changed-from", now=now, was=was) if _differ(now, was) else now for now, was in pairs)
    return ", ".join(each for each in said if each)


def _moved(
    new: Booking, phrases: tuple[str, ...], values: Mapping[str, str], speaker: Speaker, facts: Facts
) -> Reply:
    texts = tuple(speaker.say(each, **values) for each in (*phrases, "moved-short-link"))
    if not facts.link:
        return Reply(fitting(texts[:2], room(facts)))
    return linked(new.claim, texts, speaker, facts)


def cancelled_reply(
    booking: Booking, rest: tuple[tuple[Booking, ...], ...], speaker: Speaker, facts: Facts
) -> Reply:
    """Say that it is cancelled, until when that can be undone, and what stays; titles where there is room for them."""
    until, untitled = speaker.deadline(undo_until(facts), booking), replace(booking, title="")
    titled, plainly = (_stays(rest, speaker, titled=each) for each in (True, False))

    def ours() -> Reply:
        if not rest:
            return speaker.reply("cancelled", visit=speaker.short(booking), until=until)
        pairs = ((booking, titled), (booking, plainly), (untitled, plainly))
        texts = [
            speaker.say(
                "cancelled-others", visit=speaker.short(each), others=stays, count=len(rest), until=until
            )
            for each, stays in pairs
        ]
        return Reply(fitting(texts, room(facts)))

    return instead("cancelled", booking, speaker, facts, ours, until=until, others=titled)


def _stays(rest: tuple[tuple[Booking, ...], ...], speaker: Speaker, *, titled: bool) -> str:
    """Name what stays, each with its title or without."""
    named = ([each if titled else replace(each, title="") for each in dates] for dates in rest)
    others = tuple(series_short(each, speaker) for each in named)
    return sentence(speaker.all_of(others)) if others else ""


def undone_reply(phrase: str, booking: Booking, speaker: Speaker, facts: Facts) -> Reply:
    """Say what stands again, or no longer, after a change was taken back."""
    if not facts.link or booking.state not in STANDING:
        return speaker.reply(phrase, visit=speaker.visit(booking))
    visits = (speaker.visit(booking), speaker.short(booking))
    return linked(booking.claim, tuple(speaker.say(phrase, visit=each) for each in visits), speaker, facts)


def house(facts: Facts) -> Speaker:
    """Return who speaks to staff: the language and zone of the business, whatever the client's."""
    return Speaker(facts.catalog, Person(""))


def person(facts: Facts, speaker: Speaker) -> str:
    """Name the person to staff."""
    return facts.person.name or speaker.say("nobody-known")


def answered_by(facts: Facts, speaker: Speaker) -> str:
    """Say by when a person of the team answers."""
    minutes = facts.catalog.business.human
    return speaker.clock(facts.now.replace(second=0, microsecond=0) + timedelta(minutes=minutes))


def sentence(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]


def here(phrase: str, facts: Facts) -> str:
    """Return the phrase as it is said where people are known by their account, and not by a number."""
    return f"{phrase}-here" if facts.line.cards else phrase


def ended(text: str) -> str:
    """Return the text with a stop at its end, which it may have: "Mill St."."""
    return text if text[-1:] in {".", "!", "?"} else f"{text}."


def _joined(*parts: str) -> str:
    return " ".join(each for each in parts if each)

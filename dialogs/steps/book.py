"""Steps that lead to a booking: a wish, the times that fit it, and others."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from core.availability import Ask
from core.bookings import Slot
from core.catalog import ResourceKind
from core.layers import may_have
from core.mates import joined
from core.messages import Reply
from core.policies import Refused
from core.spans import Span
from core.walltime import MINUTE, on_the_wall, zone
from core.why import Because
from core.wishes import Order, Wish
from dialogs import acts
from dialogs.acts import Details
from dialogs.hours import TWO, at_old_hour, same_hour
from dialogs.limits import no_right
from dialogs.offers import MOST, Search, Table, provider_of, put
from dialogs.plans import cycle
from dialogs.refusals import told
from dialogs.rhythm import rhythm_words
from dialogs.rooms import at_the_next_step, lets_room, roomed, roomless, takes_room
from dialogs.speech import Speaker
from dialogs.states import Asking, Draft, Idle, Naming, Offer, Offering, Piece, State
from dialogs.steps import amiss, series
from dialogs.steps.settle import found_instead, settled
from dialogs.steps.shown import again, services, shown
from dialogs.times import Bearings, anytime, bearings, by_day, meant
from dialogs.turn import Facts, Turn
from dialogs.when import When
from dialogs.wording import held_until, sentence


def wish(state: State, act: acts.Wanted, facts: Facts) -> Turn:
    """Take up a wish: complete the draft, then offer, book or ask for the missing piece."""
    draft = completed(getattr(state, "draft", None) or _for_so_many(state, act.details), act.details, facts)
    if draft.service_id is None:
        return _ask_service(draft, act.details, facts)
    if act.details.people == 0:
        return amiss.nobody(timed(draft, act.details.words, facts)[0], facts)
    turn = offered(state, draft, facts, words=act.details.words, asks=act.asks)
    return _for_one(turn, draft, facts) if (act.details.people or 1) > 1 else turn


def _for_so_many(state: State, named: Details) -> Draft:
    """Return what was refused for how many come, where nothing is said now but how many those are."""
    refused: Draft | None = getattr(state, "refused", None)
    only = named.people and named == Details(people=named.people)
    return refused if refused and only and not refused.moving else Draft()


def _for_one(turn: Turn, draft: Draft, facts: Facts) -> Turn:
    """Say that a visit is for one person, where several want one and neither seats nor a room are taken for them."""
    service = facts.catalog.service[draft.service_id or ""]
    if service.seats or any(each.kind is ResourceKind.ROOM for each in service.needs):
        return turn
    told = Speaker(facts.catalog, facts.person).reply("one-each")
    return replace(turn, replies=(told, *turn.replies))


def offered(state: State, draft: Draft, facts: Facts, *, words: str | None, asks: bool) -> Turn:
    """Look for the time that was asked for: settle it where nothing is left open, else put times on the table."""
    speaker = Speaker(facts.catalog, facts.person)
    if barred := no_right(facts.catalog.service[draft.service_id or ""], facts, speaker):
        return Turn(Idle(), (Reply(barred),))
    claim = claim_for(state, draft, facts)
    kept, when = timed(draft, words, facts, getattr(state, "offers", ()))
    search = Search(facts, replace(kept, dates=()), claim)
    if turn := amiss.said(search, when, words):
        return turn
    when = _by_day(when, search, bearings(facts, draft).zone)
    if len(when.readings) > 1:
        return _which_reading(search, when, speaker)
    when = _on_the_grid(when, search)
    fixed = amiss.takes_another_length(search, when, speaker) or _at_which_time(search, when, speaker)
    if (start := _first_date(when, draft)) and (turn := series.begun(search, start, asks=asks, reason=fixed)):
        return turn
    wanted = _preferred(when.wish or anytime(facts.now), when, search)
    hour = same_hour(search, wanted) if draft.moves else None
    if hour and (turn := series.begun(search, hour, asks=True)):
        return turn
    return _found(search, wanted, speaker, asks=asks or bool(fixed), reason=fixed)


def _by_day(when: When, search: Search, where: ZoneInfo) -> When:
    """Return a time for a room without its reading at night: nobody is asked whether they meet at two in the night."""
    days = {on_the_wall(each.windows[0].start, where).date() for each in when.readings}
    return by_day(when, where) if len(days) == 1 and lets_room(search.service) else when


def _on_the_grid(when: When, search: Search) -> When:
    """Return a time that is now as the next at which a room can be had: nobody waits for the hour to ask for one."""
    grid, now = search.service.grid * MINUTE, search.facts.now.replace(second=0, microsecond=0)
    if when.wish is None or not when.wish.exact or not lets_room(search.service):
        return when
    start = when.wish.windows[0].start
    if not now <= start < now + grid or search.service.starts:
        return when
    place = next(iter(search.ask.locations(search.facts.catalog)), search.facts.catalog.locations[0])
    start = at_the_next_step(max(start, search.facts.now), search.service, zone(place.zone))
    return replace(when, wish=replace(when.wish, windows=(Span(start, start + MINUTE),)))


def _first_date(when: When, draft: Draft) -> datetime | None:
    """Return when the first date of a series would start, where its time was said."""
    if when.wish is None:
        return None
    moments = bool(draft.moves) and all(span.length == MINUTE for span in when.wish.windows)
    stated = when.wish.exact or moments or (when.repeats and when.repeats.at)
    return when.wish.windows[0].start if stated else None


def _at_which_time(search: Search, when: When, speaker: Speaker) -> str:
    """Ask at which time a series is to be, or say that one visit after the other is booked here."""
    if when.repeats is None or search.draft.moving:
        return ""
    said = series.repeats(search)
    if said is None:
        return speaker.say("series-none")
    if said.at or (when.wish and when.wish.exact):
        return ""
    return sentence(speaker.say("series-which-time", rhythm=rhythm_words(cycle(said), None, speaker)))


def timed(
    draft: Draft, words: str | None, facts: Facts, offers: tuple[Offer, ...] = ()
) -> tuple[Draft, When]:
    """Return the draft with the time that the words mean, and that time; what was said before counts as well."""
    when = _when(words, draft, facts, bearings(facts, draft, offers))
    kept = replace(draft, said=when.said.to_data()) if when.said else draft
    return _for_so_long(kept, when, facts)


def stated(draft: Draft, words: str | None, facts: Facts) -> datetime | None:
    """Return the one time that the words mean, None where it is none or several."""
    wish = timed(draft, words, facts)[1].wish if words else None
    return wish.windows[0].start if wish and wish.exact else None


def _for_so_long(draft: Draft, when: When, facts: Facts) -> tuple[Draft, When]:
    """Return the draft as long as was said, and from-to as the whole stay, where the length of the service is open."""
    service = facts.catalog.service[draft.service_id or ""]
    wish = when.wish
    if wish is None or not service.is_open:
        return draft, when
    length = wish.length or (wish.stay.length if wish.stay else None)
    if length is None or not service.may_last(length):
        return draft, when
    draft = replace(draft, minutes=length // MINUTE)
    if wish.stay is None or wish.length not in {None, wish.stay.length}:
        return draft, when
    start = wish.stay.start
    stay = replace(wish, windows=(Span(start, start + MINUTE),), exact=True, near=None, order=Order.EARLIEST)
    return draft, replace(when, wish=stay)


def _when(words: str | None, draft: Draft, facts: Facts, stand: Bearings) -> When:
    """Return the time that is meant; what was said and shown before is let go when all together leave nothing."""
    when = meant(words, draft, facts, stand)
    if when.trouble and words and (draft.said or stand.offers):
        alone = meant(words, replace(draft, said=None), facts, replace(stand, offers=()))
        return when if alone.trouble else alone
    return when


def _preferred(wanted: Wish, when: When, search: Search) -> Wish:
    """Return the wish with the times ranked as the house prefers, where nobody asked for the earliest or nearest."""
    if wanted.order not in {Order.EARLIEST, Order.SPREAD} or (when.said and when.said.order):
        return wanted
    return replace(wanted, order=search.facts.catalog.preferred(search.service))


def _found(search: Search, wanted: Wish, speaker: Speaker, *, asks: bool, reason: str = "") -> Turn:
    """Answer a wish that has one reading; ``reason`` is said before the times that are shown."""
    if wanted.exact:
        slots = search.at(wanted.windows[0].start)
        if len(slots) == 1 and not asks:
            return settled(search, slots[0])
    else:
        most = TWO if wanted.order is Order.SPREAD else MOST
        slots = at_old_hour(search, wanted) or search.slots(wanted, most)
        slots = slots or (search.slots(wanted, most, search.lends) if search.ask.spare else ())
    if slots:
        return shown(search, put(search, slots), speaker, reason=reason)
    because = search.why_not(wanted) or Because(Refused.TAKEN, windows=wanted.windows)
    why = told(search, because, speaker)
    if because.refused is Refused.AT_ONCE:
        return Turn(Idle(), (Reply(f"{why} {speaker.say('at-once-then')}"),))
    return found_instead(search, wanted, speaker, why)


def _which_reading(search: Search, when: When, speaker: Speaker) -> Turn:
    """Two readings: ask for the day, unless only one of them can be had; where both can, both are held."""
    free = [(each, slots) for each in when.readings if (slots := _first(search, each))]
    if len(free) < TWO:
        return _found(search, free[0][0] if free else when.readings[0], speaker, asks=True)
    table = put(search, [slots[0] for _, slots in free])
    return Turn(table.state, (_both_days(search, table, speaker),), table.steps)


def _first(search: Search, wanted: Wish) -> tuple[Slot, ...]:
    return search.at(wanted.windows[0].start) if wanted.exact else search.slots(wanted, 1)


def _both_days(search: Search, table: Table, speaker: Speaker) -> Reply:
    """Ask which day is meant, and say what is free on both; on one day, which time."""
    offers = table.state.offers
    wheres = [zone(speaker.location(each).zone) for each in offers]
    named = [speaker.day(each.start, where) for each, where in zip(offers, wheres, strict=True)]
    if len(set(named)) < len(named):
        one, two, *_ = (speaker.moment(*each) for each in zip((o.start for o in offers), wheres, strict=True))
        return Reply(f"{speaker.say('torn', one=one, two=two)} {held_until(table, speaker)}")
    days = speaker.either(named)
    times = {
        (speaker.clock(each.start, where), provider_of(search, each))
        for each, where in zip(offers, wheres, strict=True)
    }
    first = offers[0]
    provider = speaker.provider(first.resources)
    text = speaker.say(
        "readings" if provider and len(times) == 1 else "readings-any",
        days=days,
        provider=provider,
        time=speaker.clock(first.start, wheres[0]),
        service=speaker.service(search.service.id),
        length=speaker.lasting(search.service.minutes),
        place=speaker.location(first).name,
    )
    return Reply(f"{text} {held_until(table, speaker)}")


def others(state: Offering, act: acts.Others, facts: Facts) -> Turn:
    """Look for other times: before or after those on the table, or just others."""
    search = Search(facts, state.draft, state.claim)
    speaker = Speaker(facts.catalog, facts.person)
    shown_now = frozenset(each.start.astimezone(UTC) for each in state.offers)
    draft = state.draft
    said = meant(None, draft, facts, bearings(facts, draft)).wish if draft.said else None
    slots = search.beyond(said or anytime(facts.now), shown_now, act.toward)
    if not slots:
        return again(
            state,
            facts,
            speaker.say({-1: "nothing-earlier", 1: "nothing-later"}.get(act.toward, "nothing-else")),
        )
    return shown(search, put(search, slots), speaker)


def none_of_these(state: Offering, act: acts.Unable, facts: Facts) -> Turn:
    """Cannot do any of the times on the table: look for others."""
    del act
    return others(state, acts.Others(), facts)


def other_than_chosen(state: Naming, act: acts.Others, facts: Facts) -> Turn:
    """Would rather have another time than the chosen one."""
    return others(Offering(state.draft, state.claim, state.offers, state.until), act, facts)


def anything(state: Asking, act: acts.Others, facts: Facts) -> Turn:
    """Offer what there is to somebody who was asked for a time and has none in mind."""
    del act
    return wish(state, acts.Wanted(asks=True), facts)


def picked_service(state: Asking, act: acts.Picked, facts: Facts) -> Turn:
    """Go on with the service that was picked by its digit."""
    return wish(state, acts.Wanted(Details(service_id=state.options[act.index])), facts)


def _ask_service(draft: Draft, named: Details, facts: Facts) -> Turn:
    """Ask which service; the time that was said is kept."""
    speaker = Speaker(facts.catalog, facts.person)
    when = meant(named.words, draft, facts, bearings(facts, draft)) if named.words else None
    kept = replace(draft, said=when.said.to_data()) if when and when.said else draft
    given = tuple(each for each in facts.catalog.services if _given(each.id, draft, facts))[:9]
    options = tuple(each.id for each in given)
    return Turn(Asking(kept, Piece.SERVICE, options), (services(options, speaker),))


def completed(draft: Draft, named: Details, facts: Facts) -> Draft:
    """Return the draft with what was named now; another service asks its own questions."""
    if named.service_id not in {None, draft.service_id} and draft.service_id:
        draft = Draft(said=draft.said if not draft.moving else None)
    draft, provider = roomed(draft, named, facts.catalog), named.provider_id or draft.provider_id
    draft = _of_some_use(replace(draft, provider_id=provider), named.service_id or draft.service_id, facts)
    service = named.service_id or draft.service_id or _only_service(draft, facts)
    elsewhere = named.provider_id or (named.room_id and draft.room_id)
    return replace(
        draft,
        service_id=service,
        location_id=named.location_id or (None if elsewhere else draft.location_id),
        people=named.people or draft.people,
        title=named.title or draft.title,
        mates=joined(draft.mates, named.mates),
        clock=named.clock or draft.clock,
        answers=draft.answers if service == draft.service_id else (),
    )


def _of_some_use(draft: Draft, service_id: str | None, facts: Facts) -> Draft:
    """Return the draft without a room and its features where no service is given in such a room."""
    if not draft.room_id and not draft.features:
        return draft
    services = [facts.catalog.service[service_id]] if service_id else []
    useful = any(map(takes_room, services)) if services else bool(_services_of(draft, facts))
    return draft if useful else roomless(draft)


def claim_for(state: State, draft: Draft, facts: Facts) -> str:
    """Return under which claim times are held: that of the booking that moves, that of the same talk, or a new one."""
    before: Draft | None = getattr(state, "draft", None)
    going_on = before is not None and before.moving == draft.moving
    return draft.moving or (getattr(state, "claim", None) if going_on else None) or facts.ids[0]


def _only_service(draft: Draft, facts: Facts) -> str | None:
    """Return the service when there is only one, or only one that is given by the provider and in the room.

    Who names a room and nobody who serves there wants the room itself, where it can be had.
    """
    given = _services_of(draft, facts)
    if (draft.room_id or draft.features) and not draft.provider_id:
        given = tuple(each for each in given if lets_room(facts.catalog.service[each])) or given
    return given[0] if len(given) == 1 else None


def _services_of(draft: Draft, facts: Facts) -> tuple[str, ...]:
    """Return the services that the named provider gives in such a room, wherever and whatever else it is to have."""
    anywhere = replace(draft, location_id=None, features=() if draft.room_id else draft.features)
    return tuple(each.id for each in facts.catalog.services if _given(each.id, anywhere, facts))


def _given(service_id: str, draft: Draft, facts: Facts) -> bool:
    """Tell whether the named provider gives a service at the named place and in such a room.

    Who or what is named may be for others: that is told as the reason, and not as if it were not named.
    """
    service = facts.catalog.service[service_id]
    named = draft.provider_id or draft.room_id
    if may_have(service, facts.person):
        return False
    features = frozenset(draft.features)
    ask = Ask(
        service,
        draft.provider_id,
        draft.location_id,
        room_id=draft.room_id,
        who=None if named else facts.person,
        features=features,
    )
    return bool(ask.locations(facts.catalog))

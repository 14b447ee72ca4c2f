"""Why not, in the words of staff: the rule that decided, and the bookings, blocks and settings behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from core.against import SETTINGS, Against, against, layer
from core.blocks import Block
from core.bookings import Booking, Slot, State
from core.numbers import short
from core.people import Person
from core.policies import Refused
from core.spans import Span
from core.walltime import MINUTE, zone
from core.why import Because
from core.wishes import Wish
from dialogs.acts import Details
from dialogs.offers import Search, drafted, offer
from dialogs.refusals import told
from dialogs.speech import Speaker
from dialogs.states import Draft
from dialogs.steps import book
from dialogs.times import anytime
from dialogs.turn import Facts
from dialogs.wording import offer_words, sentence

WAIVED = frozenset(SETTINGS) | {Refused.INVITATION, Refused.RIGHTS}
"""What staff may book all the same, with ``halfpast book --override``."""

UNITS = {"lead": " min", "cancel_notice": " min", "move_notice": " min", "horizon": " days"}


@dataclass(frozen=True, slots=True)
class Explained:
    """What was asked of the book, and what it says: why not, and what is free, or comes nearest."""

    search: Search
    wish: Wish
    because: Because | None
    slots: tuple[Slot, ...]

    @property
    def span(self) -> Span:
        """Return the span in which bookings may stand in the way."""
        margin = timedelta(minutes=self.search.service.before + self.search.service.after)
        length = self.search.service.lasting(self.wish.length).length
        return Span(self.wish.windows[0].start - margin, self.wish.windows[-1].end + length + margin)


def explained(details: Details, facts: Facts) -> Explained | None:
    """Return what the book says to what was asked for; None where no service was named, or a time that cannot be."""
    draft = book.completed(Draft(), details, facts)
    if draft.service_id is None:
        return None
    draft, when = book.timed(draft, details.words, facts)
    wish = when.wish or next(iter(when.readings), None) or (None if when.trouble else anytime(facts.now))
    if wish is None:
        return None
    search = Search(facts, draft, facts.ids[0])
    because = search.why_not(wish)
    return Explained(search, wish, because, search.instead(wish) if because else search.slots(wish))


def behind(said: Explained, bookings: Iterable[Booking], blocks: Iterable[Block]) -> tuple[Against, ...]:
    """Return what stands in the way, where something does."""
    if said.because is None:
        return ()
    catalog = said.search.facts.catalog
    return against(catalog, said.search.ask, said.wish, bookings=bookings, blocks=blocks)


def lines(said: Explained, things: tuple[Against, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    """Write for staff whether it is free, why not, what is behind it and what to do next; ``names`` by person."""
    speaker = Speaker(said.search.facts.catalog, Person(""))
    free = "; ".join(_slot(each, said, speaker) for each in said.slots)
    if said.because is None:
        return (speaker.say("staff-why-free", offers=free),)
    reason = told(said.search, said.because, speaker)
    return (
        speaker.say("staff-why-not", what=sentence(speaker.service(said.search.service.id)), reason=reason),
        *_setting(said, said.because, speaker),
        *(_thing(each, things, names, speaker) for each in things),
        *((speaker.say("staff-why-override"),) if said.because.refused in WAIVED else ()),
        speaker.say("staff-why-instead", offers=free) if free else speaker.say("staff-why-nothing"),
    )


def as_data(said: Explained, things: tuple[Against, ...], names: Mapping[str, str]) -> dict[str, Any]:
    """Return the same as data for programs."""
    claims = [each.booking.claim for each in things if each.booking]
    because = said.because
    return {
        "free": because is None,
        "refused": because.refused.value if because else None,
        "rule": _rule(said, because) if because else None,
        "against": [_thing_data(each, claims, names) for each in things],
        "starts": [
            {"start": each.span.start.isoformat(), "location": each.location_id, "resources": _used(each)}
            for each in said.slots
        ],
    }


def _slot(slot: Slot, said: Explained, speaker: Speaker) -> str:
    facts, search = said.search.facts, said.search
    return offer_words(offer(facts, drafted(facts, search.draft, search.claim, slot, ""), ""), speaker)


def _used(slot: Slot) -> list[str]:
    return [each.resource_id for each in slot.takings]


def _rule(said: Explained, because: Because) -> dict[str, str] | None:
    """Return the setting that decided, its value and the layer that says it."""
    search, facts = said.search, said.search.facts
    place = because.places[0].id if because.places else search.draft.location_id
    used = tuple(each for each in (search.draft.provider_id, search.draft.room_id) if each)
    rules = facts.rules(search.service, place, used)
    for setting in SETTINGS.get(because.refused, ()):
        if (value := getattr(rules, setting)) is not None:
            by = layer(facts.catalog, search.service, setting, place_id=place, used=used, who=facts.person)
            return {"setting": setting, "value": f"{value}{UNITS.get(setting, '')}", "set_by": by}
    return None


def _setting(said: Explained, because: Because, speaker: Speaker) -> tuple[str, ...]:
    rule = _rule(said, because)
    return (speaker.say("staff-why-rule", **rule),) if rule else ()


def _thing(thing: Against, things: tuple[Against, ...], names: Mapping[str, str], speaker: Speaker) -> str:
    """Write one thing that stands in the way."""
    what = thing.resource.name if thing.resource else thing.place.name
    if thing.block:
        reason = f" ({thing.block.reason})" if thing.block.reason else ""
        time = _stretch(thing.block.span, thing, speaker)
        return speaker.say("staff-why-blocked", who=what, time=time, number=thing.block.number, reason=reason)
    if thing.booking is None:
        return speaker.say("staff-why-off" if thing.resource else "staff-why-closed", who=what)
    booking = thing.booking
    return speaker.say(
        "staff-why-held" if booking.state is State.HELD else "staff-why-taken",
        who=what,
        time=_stretch(booking.slot.span, thing, speaker),
        number=short(booking.claim, (each.booking.claim for each in things if each.booking)),
        name=names.get(booking.person_id) or speaker.say("nobody-known"),
    )


def _stretch(span: Span, thing: Against, speaker: Speaker) -> str:
    """Write from when to when, with the days where it is longer than one."""
    where = zone(thing.place.zone)
    if speaker.day(span.start, where) == speaker.day(span.end - MINUTE, where):
        return f"{speaker.day(span.start, where)} {speaker.stretch(span, where)}"
    return f"{speaker.moment(span.start, where)} - {speaker.moment(span.end, where)}"


def _thing_data(thing: Against, claims: list[str], names: Mapping[str, str]) -> dict[str, Any]:
    booking, block = thing.booking, thing.block
    found: dict[str, Any] = {
        "location": thing.place.id,
        "resource": thing.resource.id if thing.resource else None,
    }
    if booking:
        span = booking.slot.span
        found["booking"] = {
            "number": short(booking.claim, claims),
            "state": booking.state.value,
            "who": names.get(booking.person_id),
            "start": span.start.isoformat(),
            "end": span.end.isoformat(),
        }
    if block:
        found["block"] = {
            "number": block.number,
            "reason": block.reason,
            "start": block.span.start.isoformat(),
            "end": block.span.end.isoformat(),
        }
    return found

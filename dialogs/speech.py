"""Replies in the person's words, zone and language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel import localedata
from babel.dates import get_day_names
from babel.numbers import format_currency, get_currency_precision

from core.bookings import Booking, Slot
from core.catalog import Catalog, Location, ResourceKind, Service
from core.messages import Choice, Reply
from core.people import Person
from core.spans import Span
from core.templates import Template
from core.walltime import earlier, zone
from dialogs.language import Language, language
from dialogs.states import Offer

PAGE = "-x-page"
"""Ends the tag of a language as it is written on a page, where nobody texts; BCP 47 leaves x- to us."""

_NO_CENTS = re.compile(r"[.,]00(?!\d)")
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
"""What a name that ends in a stop leaves at the end of a sentence: "Mill St." and the sentence's own."""


class Speaker:
    """Speaks one language to one person of one business; times are those of the place they happen at."""

    def __init__(self, catalog: Catalog, person: Person) -> None:
        """Speak the person's language, or the business's."""
        self.catalog = catalog
        tag = person.language or catalog.business.language
        self.language: Language = language(tag)
        self._on_a_page = tag.endswith(PAGE)
        self._theirs = zone(person.zone) if person.zone else None
        self.home = zone(person.zone or (catalog.locations[0].zone if catalog.locations else "UTC"))

    def say(self, phrase: str, **values: str | int) -> str:
        """Return a phrase of ``phrases.ftl`` with its values; raise KeyError for one that is not there.

        On a page it is the phrase's ``page``, where it has one: there nobody texts, and buttons have names.
        """
        message = self.language.phrases.get_message(phrase)
        pattern = (message.attributes.get("page") if self._on_a_page else None) or message.value
        if pattern is None:
            raise KeyError(phrase)
        text, errors = self.language.phrases.format_pattern(pattern, values)
        if errors:
            raise KeyError(phrase, errors)
        return _TWO_STOPS.sub(".", str(text))

    def has(self, phrase: str) -> bool:
        """Tell whether there is such a phrase."""
        return self.language.phrases.has_message(phrase)

    def own(self, letter: str) -> Template | None:
        """Return what the business says in this language in place of our words for a letter; on a page ours stand."""
        return None if self._on_a_page else self.catalog.own_words.get((self.language.tag, letter))

    def reply(self, phrase: str, **values: str | int) -> Reply:
        """Return a phrase as a reply without choices."""
        return Reply(self.say(phrase, **values))

    def clock(self, at: datetime, where: ZoneInfo | None = None) -> str:
        """Write the clock time of an instant."""
        return self.language.manners.clock(at.astimezone(where or self.home).time())

    def day(self, at: datetime, where: ZoneInfo | None = None) -> str:
        """Write the date of an instant."""
        return self.language.manners.day(at.astimezone(where or self.home).date())

    def moment(self, at: datetime, where: ZoneInfo | None = None) -> str:
        """Write the date and clock time of an instant."""
        return f"{self.day(at, where)} {self.clock(at, where)}"

    def stretch(self, span: Span, where: ZoneInfo) -> str:
        """Write from when to when on the clock."""
        start, end = (each.astimezone(where).time() for each in (span.start, span.end))
        return self.language.manners.stretch(start, end)

    def stretch_on_both(self, span: Span, where: ZoneInfo) -> str:
        """Write from when to when on the clock of a place, and on the person's own where that shows another time."""
        return self.stretch(span, where) + self._on_theirs(span, where, ends=True)

    def on_both(self, at: datetime, where: ZoneInfo) -> str:
        """Write the clock time at a place, and on the person's own clock where that shows another one."""
        return self.clock(at, where) + self._on_theirs(Span(at, at + timedelta(minutes=1)), where, ends=False)

    def moment_on_both(self, at: datetime, where: ZoneInfo) -> str:
        """Write the date and clock time at a place, and those on the person's own clock where that shows others."""
        return f"{self.day(at, where)} {self.on_both(at, where)}"

    def on_their_clock(self, dates: Sequence[Booking]) -> str:
        """Write at which time the dates of a series start on the person's own clock: of a room, as ``visit`` does.

        With the weekday where that differs, and both times where only one of the clocks changes in between.
        """
        own, where = self._theirs, zone(self.location(dates[0]).zone)
        starts = [each.start for each in dates]
        if own is None or not self.is_room(dates[0]) or all(_agree(each, own, where) for each in starts):
            return ""
        times = dict.fromkeys(self._again_at(each, own, where) for each in starts)
        return " " + self.say("your-time", time=self.either(times))

    def _again_at(self, at: datetime, own: ZoneInfo, where: ZoneInfo) -> str:
        theirs, time = at.astimezone(own), self.clock(at, own)
        same_day = theirs.date() == at.astimezone(where).date()
        return time if same_day else f"{self.language.manners.weekday(theirs.weekday())} {time}"

    def time(self, of: Booking | Offer) -> str:
        """Write when it starts on the clock of its place; of a room on the person's own clock as well."""
        where, start = zone(self.location(of).zone), of.start.astimezone(UTC)
        return self.on_both(start, where) if self.is_room(of) else self.clock(start, where)

    def _on_theirs(self, span: Span, where: ZoneInfo, *, ends: bool) -> str:
        """Write a time on the person's own clock, with its day where that differs; nothing where both clocks agree."""
        own = self._theirs
        if own is None or all(_agree(each, own, where) for each in (span.start, span.end)):
            return ""
        time = self.stretch(span, own) if ends else self.clock(span.start, own)
        same_day = span.start.astimezone(own).date() == span.start.astimezone(where).date()
        return " " + self.say("your-time", time=time if same_day else f"{self.day(span.start, own)} {time}")

    def deadline(self, at: datetime, of: Booking | Offer) -> str:
        """Write the clock time until which something about a visit can be done: for a room on both clocks."""
        where = zone(self.location(of).zone)
        return self.on_both(at, where) if self.is_room(of) else self.clock(at, where)

    def take(self, of: Booking | Offer, *, moves: bool = False) -> str:
        """Write the button that books a time, or moves a visit there: day, hour, and who serves or which room."""
        used = [each.resource_id for each in of.slot.takings] if isinstance(of, Booking) else of.resources
        when = f"{self.day(of.start, zone(self.location(of).zone))} {self.hours(of)}"
        named = ", ".join(filter(None, (when, self.provider(used) or self.room(used))))
        return self.say("button-take-move" if moves else "button-take", when=named)

    def is_room(self, of: Booking | Offer) -> bool:
        """Tell whether a room is what it is of."""
        used = (each.resource_id for each in of.slot.takings) if isinstance(of, Booking) else of.resources
        return bool(self.room(used))

    def weekday(self, weekday: int) -> str:
        """Name a weekday in full, 0 is Monday."""
        return str(get_day_names("wide", locale=self.language.tag)[weekday])

    def hours_of(self, hours: Iterable[tuple[int, int]]) -> str:
        """Write opening hours that are given in minutes after midnight."""
        edges = (tuple(time(each // 60 % 24, each % 60) for each in pair) for pair in hours)
        return ", ".join(self.language.manners.stretch(opens, closes) for opens, closes in edges)

    def lasting(self, minutes: int) -> str:
        """Write a length of time in minutes."""
        return self.language.manners.lasting(minutes)

    def notice(self, minutes: int) -> str:
        """Write a notice of so many minutes, in hours where it is whole hours."""
        return self.language.manners.notice(minutes)

    def either(self, parts: Iterable[str]) -> str:
        """Join alternatives."""
        return self.language.manners.either(tuple(parts))

    def all_of(self, parts: Iterable[str]) -> str:
        """Join what all holds."""
        return self.language.manners.all_of(tuple(parts))

    def price(self, service: Service) -> str | None:
        """Write the price of a service, None where it has none."""
        if service.price is None:
            return None
        amount = service.price / 10 ** get_currency_precision(service.currency)
        tag = f"{self.language.tag}_{self.catalog.business.country}"
        known = tag if localedata.exists(tag) else self.language.tag
        text = str(format_currency(amount, service.currency, locale=known)).replace("\xa0", " ")
        return _NO_CENTS.sub("", text)

    # A visit, or a time on the table ----------------------------------------------------------------------------------

    def location(self, of: Booking | Offer | Slot) -> Location:
        """Return where it is."""
        return self.catalog.location[of.slot.location_id if isinstance(of, Booking) else of.location_id]

    def provider(self, resources: Iterable[str]) -> str:
        """Write who serves, empty where nobody does."""
        people = (each for key in resources if (each := self.catalog.resource.get(key)))
        names = [each.name for each in people if each.kind is ResourceKind.PROVIDER]
        return self.all_of(names) if names else ""

    def room(self, resources: Iterable[str]) -> str:
        """Write which room it is, empty where somebody serves there: then who does says enough."""
        known = [each for key in resources if (each := self.catalog.resource.get(key))]
        served = any(each.kind is ResourceKind.PROVIDER for each in known)
        return "" if served else ", ".join(each.name for each in known if each.kind is ResourceKind.ROOM)

    def service(self, service_id: str) -> str:
        """Write a service's name inside a sentence."""
        return self.language.manners.inside(self.catalog.service[service_id].name)

    def what(self, booking: Booking) -> str:
        """Write what is booked and with whom, or in which room: "cut with Ana", "meeting room Oak"."""
        name = self.service(booking.slot.service_id)
        if booking.slot.seats > 1:
            name = self.say("for-people", service=name, people=booking.slot.seats)
        resources = [each.resource_id for each in booking.slot.takings]
        if room := self.room(resources):
            named = self.say("with-room", service=name, room=room)
            return self.say("with-title", title=booking.title, what=named) if booking.title else named
        provider = self.provider(resources)
        return self.say("with", service=name, provider=provider) if provider else name

    def visit(self, booking: Booking, *, ends: bool = False) -> str:
        """Write a booking in full: what, with whom, day, time and place."""
        place = self.location(booking)
        where = zone(place.zone)
        ends = ends or self._is_open(booking)
        at = self.stretch(booking.slot.span, where) if ends else self.clock(booking.start, where)
        at += self._on_theirs(booking.slot.span, where, ends=ends) if self.is_room(booking) else ""
        return self.say(
            "visit", what=self.what(booking), day=self.day(booking.start, where), time=at, place=place.name
        )

    def hours(self, of: Booking | Offer) -> str:
        """Write when it starts on the clock of its place, and when it ends where its length is open.

        Of a room also on the person's own clock, where that shows another time.
        """
        where = zone(self.location(of).zone)
        if isinstance(of, Booking):
            span, ends = of.slot.span, self._is_open(of)
        else:
            start = of.start.astimezone(UTC)  # on the wall an hour may be missing in between, or come twice
            span, ends = Span(start, start + timedelta(minutes=of.minutes or 1)), of.minutes is not None
        there = self.stretch(span, where) if ends else self.clock(span.start, where)
        return there + (self._on_theirs(span, where, ends=ends) if self.is_room(of) else "")

    def _is_open(self, booking: Booking) -> bool:
        service = self.catalog.service.get(booking.slot.service_id)
        return service is not None and service.is_open

    def short(self, booking: Booking) -> str:
        """Write a booking shortly: service, or room, day and time."""
        where = zone(self.location(booking).zone)
        return self.say(
            "visit-short",
            service=self.which(booking),
            day=self.day(booking.start, where),
            time=self.time(booking),
        )

    def which(self, booking: Booking) -> str:
        """Write which service was booked, or which room where that is all that was."""
        return self.what(booking) if self.is_room(booking) else self.service(booking.slot.service_id)

    def choices(self, offers: tuple[Offer, ...]) -> tuple[str, tuple[Choice, ...]]:
        """Return what all offers share, and a choice for each with what it has of its own."""
        parts = [self._parts(each) for each in offers]
        shared = {key for key in parts[0] if len(offers) > 1 and len({each[key] for each in parts}) == 1}
        lead = "".join(
            self._shared(key, parts[0][key])
            for key in ("provider", "room", "place", "day")
            if key in shared and parts[0][key]
        )
        return lead, tuple(
            Choice(offer.token, self._label(part, shared)) for offer, part in zip(offers, parts, strict=True)
        )

    def _parts(self, offer: Offer) -> dict[str, str]:
        place = self.location(offer)
        where = zone(place.zone)
        return {
            "day": self.day(offer.start, where),
            "time": self.hours(offer),
            "provider": self.provider(offer.resources),
            "room": self.room(offer.resources),
            "place": place.name,
            "seats": "" if offer.left is None else self.say("seats-left-short", left=offer.left),
            "beside": self.say("asked-beside") if offer.beside else "",
        }

    def _shared(self, key: str, value: str) -> str:
        return " " + self.say("shared-provider", provider=value) if key == "provider" else f", {value}"

    def _label(self, parts: dict[str, str], shared: set[str]) -> str:
        when = parts["time"] if "day" in shared else f"{parts['day']} {parts['time']}"
        own = [key for key in ("provider", "room", "place") if key not in shared]
        rest = (parts[key] for key in (*own, "seats", "beside") if parts[key])
        return ", ".join((when, *rest))

    def relative(self, at: datetime, seen_at: datetime) -> str:
        """Write how far away a day is when the message is seen: today, tomorrow, soon."""
        days = (at.astimezone(self.home).date() - seen_at.astimezone(self.home).date()) // timedelta(days=1)
        return self.say({0: "today", 1: "tomorrow"}.get(days, "soon"))

    def nearer(self, at: datetime) -> tuple[datetime, ...]:
        """Return when that word becomes another one: as the day before begins, and as the day itself does."""
        return tuple(earlier(at, self.home, days=days, at=time()) for days in (1, 0))


def _agree(at: datetime, one: ZoneInfo, other: ZoneInfo) -> bool:
    """Tell whether two clocks show the same at that moment."""
    return at.astimezone(one).utcoffset() == at.astimezone(other).utcoffset()


def first_of(parts: Sequence[str], most: int) -> str:
    """Write the first of several things, and how many more there are."""
    more = (f"+{len(parts) - most}",) if len(parts) > most else ()
    return "; ".join((*parts[:most], *more))

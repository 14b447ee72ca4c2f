"""Why not, in the words of a client: one sentence that names the rule, and never what is none of their business."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from core.catalog import Location, Resource, ResourceKind
from core.hours import Hours
from core.layers import may_use
from core.opening import open_on
from core.policies import Refused, latest
from core.rules import Rules
from core.spans import Span
from core.walltime import MINUTE, day_span, on_the_wall, zone
from core.why import Because
from core.wishes import Wish
from dialogs.limits import no_right, over_quota
from dialogs.offers import Search
from dialogs.speech import Speaker
from dialogs.wording import here, sentence


def refusal(search: Search, wish: Wish, speaker: Speaker) -> str:
    """Say in one sentence why the wish cannot be had."""
    return told(search, search.why_not(wish) or Because(Refused.TAKEN, windows=wish.windows), speaker)


def told(search: Search, because: Because, speaker: Speaker) -> str:
    """Say a reason in one sentence."""
    return _SAID[because.refused](_Case(search, because, speaker))


@dataclass(frozen=True, slots=True)
class _Case:
    """A reason, for whom, and who says it."""

    search: Search
    because: Because
    speaker: Speaker

    @property
    def start(self) -> datetime:
        """Return the first start in question."""
        return self.because.windows[0].start if self.because.windows else self.search.facts.now

    @property
    def exact(self) -> bool:
        """Tell whether one start was asked for."""
        return sum(span.length // MINUTE for span in self.because.windows) <= 1

    @property
    def places(self) -> tuple[Location, ...]:
        """Return the places in question."""
        return self.because.places or self.search.facts.catalog.locations

    @property
    def where(self) -> ZoneInfo:
        """Return the zone in which the days are told."""
        return zone(self.places[0].zone)

    @property
    def day(self) -> date | None:
        """Return the local day in question, None where there are several."""
        end = self.because.windows[-1].end - MINUTE if self.because.windows else self.start
        first, last = (on_the_wall(each, self.where).date() for each in (self.start, end))
        return first if first == last else None

    @property
    def alone(self) -> Resource | None:
        """Return the only one who could have served: who was asked for, or there is nobody else."""
        if len(self.because.missing) == 1:
            return self.because.missing[0]
        known = self.search.facts.catalog.resource.get(self.search.draft.provider_id or "")
        return None if self.because.missing else known

    @property
    def named(self) -> Resource | None:
        """Return who was asked for, or else the room that was."""
        draft = self.search.draft
        return self.search.facts.catalog.resource.get(draft.provider_id or draft.room_id or "")

    @property
    def kind(self) -> ResourceKind | None:
        """Return of what kind those are who could have served."""
        return next((each.kind for each in self.because.missing), None)

    def say(self, phrase: str, **values: str | int) -> str:
        """Say a phrase."""
        return self.speaker.say(phrase, **values)

    def weekday(self, day: date) -> str:
        """Name the weekday of a date."""
        return self.speaker.weekday(day.weekday())


def _nobody(case: _Case) -> str:
    """Say that who or what was asked for does not do, or not there."""
    search, who = case.search, case.named
    place = search.facts.catalog.location.get(search.draft.location_id or "")
    bare = replace(search.ask, features=frozenset())
    if search.draft.features and bare.locations(search.facts.catalog):
        return _no_such_room(case, place)
    if who is None:
        return case.say("nobody-any")
    if place and place.id not in who.locations:
        return case.say("nobody-there", provider=who.name, place=place.name)
    service = case.speaker.service(search.service.id)
    if who.kind is ResourceKind.ROOM:
        return case.say("nobody-in", room=who.name, service=service)
    return case.say("nobody", provider=who.name, service=service)


def _no_such_room(case: _Case, place: Location | None) -> str:
    """Say that the room that was named, or any, has not all that was asked for."""
    room = case.search.facts.catalog.resource.get(case.search.draft.room_id or "")
    features = case.speaker.all_of(case.search.draft.features)
    if room:
        return case.say("room-without", room=room.name, features=features)
    if place:
        return case.say("no-room-with-there", features=features, place=place.name)
    return case.say("no-room-with", features=features)


def _too_small(case: _Case) -> str:
    """Say how many people the room that was named holds, or any."""
    room = case.search.facts.catalog.resource.get(case.search.draft.room_id or "")
    if room and room.capacity < case.search.draft.people:
        return case.say("room-small", room=room.name, most=room.capacity)
    rooms = [each for each in case.search.service.needs if each.kind is ResourceKind.ROOM]
    facts = case.search.facts
    theirs = (each for each in facts.catalog.resources if not may_use(each, facts.person))
    most = max((each.capacity for each in theirs if any(need.met_by(each) for need in rooms)), default=0)
    return case.say("too-many", people=case.search.draft.people, most=most)


def _out_of_bounds(case: _Case) -> str:
    """Say how soon or how far ahead can be booked, by whoever is asked for."""
    facts, manners = case.search.facts, case.speaker.language.manners
    rules, where = _deciding(case), case.where
    if case.because.refused is Refused.TOO_SOON:
        return case.say("too-soon", notice=case.speaker.notice(rules.lead))
    if case.because.refused is Refused.NOT_OPEN and rules.opens:
        return case.say("not-open", day=manners.day(rules.opens))
    if rules.until and latest(rules, facts.now, where) == day_span(rules.until, where).end:
        return case.say("too-far-date", day=manners.day(rules.until))
    return case.say("too-far", days=rules.horizon or 0)


def _deciding(case: _Case) -> Rules:
    """Return the rules that are in the way: of the need that is bound most, those of whoever is bound least."""
    facts, ask = case.search.facts, case.search.ask
    now, where, place = facts.now, case.where, case.places[0]
    if not facts.catalog.layered:
        return facts.rules(ask.service, place.id)

    def bound(rules: Rules) -> float:
        if case.because.refused is Refused.TOO_FAR:
            return -latest(rules, now, where).timestamp()
        if case.because.refused is Refused.NOT_OPEN:
            return (rules.opens or date.min).toordinal()
        return rules.lead

    needs = [
        min((facts.rules(ask.service, place.id, (each.id,)) for each in able), key=bound)
        for able in ask.candidates(facts.catalog, place)
        if able
    ]
    return max(needs, key=bound, default=facts.rules(ask.service, place.id))


def _too_many(case: _Case) -> str:
    """Say how many visits one person may have."""
    quota = case.search.quota(case.because)
    return over_quota(quota, case.speaker) if quota else case.say("taken-any")


def _no_right(case: _Case) -> str:
    """Say that the service, or who and what is wanted for it, is for others."""
    service, wanted = case.search.service, case.named
    named = wanted.name if wanted else sentence(case.speaker.service(service.id))
    theirs = wanted is None or may_use(wanted, case.search.facts.person) is None
    phrase = "not-for-you" if theirs else "not-yours"
    return no_right(service, case.search.facts, case.speaker) or case.say(phrase, what=named)


def _closed(case: _Case) -> str:
    """Say when the house opens or closes that day, or why it is closed."""
    day = case.day
    if day is None:
        return case.say("closed")
    for each in case.places:
        special = each.hours.special.get(day)
        if special and special.reason:
            return case.say("closed-because", reason=special.reason)
    opening = sorted(pair for each in case.places for pair in each.hours.on(day))
    if not opening:
        return _all_day(case, day, tuple(each.hours for each in case.places), "closed")
    minutes = _minutes(case.start, case.where)
    again = next((opens for opens, _ in opening if opens > minutes), None)
    if again is not None:
        return case.say("opens", time=_clock(case, again))
    return case.say("closes", time=_clock(case, max(closes for _, closes in opening)))


def _all_day(case: _Case, day: date, hours: tuple[Hours, ...], phrase: str, **values: str) -> str:
    """Say that it is so on every such weekday, or on this day alone."""
    if any(each.week_of(day)[day.weekday()] for each in hours):
        return case.say(f"{phrase}-day", day=case.speaker.language.manners.day(day), **values)
    return case.say(f"{phrase}-weekday", weekday=case.weekday(day), **values)


def _closing(case: _Case) -> str:
    """Say when the house closes, which is too soon."""
    ends = [
        span.end
        for each in case.places
        for span in open_on(each.hours, on_the_wall(case.start, case.where).date(), case.where)
        if span.end > case.start
    ]
    return case.say("closing", time=case.speaker.clock(min(ends, default=case.start), case.where))


def _away(case: _Case) -> str:
    """Say when who could have served is in that day, or that they are off."""
    who, day = case.alone, case.day
    if who is None or who.kind is ResourceKind.EQUIPMENT:
        return case.say("away-any")
    if day is None or who.hours is None:
        return case.say("away", provider=who.name)
    hours = who.hours.on(day)
    if not hours:
        return _all_day(case, day, (who.hours,), "away", provider=who.name)
    return case.say("away-hours", provider=who.name, hours=case.speaker.hours_of(hours))


def _blocked(case: _Case) -> str:
    """Say that it cannot be booked then; why, where that is for everybody to know."""
    reason = next((each.reason for each in case.because.blocks if each.public and each.reason), "")
    if reason:
        return case.say("blocked-because", reason=reason)
    who = case.alone
    return case.say("blocked", provider=who.name) if who else case.say("blocked-any")


def _taken(case: _Case) -> str:
    """Say who or what is taken; when, where one time was asked for."""
    who = case.alone
    if case.kind is ResourceKind.ROOM:
        return _room_taken(case, who)
    if who is None or who.kind is ResourceKind.EQUIPMENT:
        return case.say("taken-any" if case.exact else "full-any")
    return case.say("taken" if case.exact else "full", provider=who.name)


def _too_close(case: _Case) -> str:
    """Say that between two visits there must be more time, for whom it must."""
    who = case.alone
    if who is None or who.kind is not ResourceKind.PROVIDER:
        return case.say("too-close-any")
    return case.say("too-close", provider=who.name)


def _full(case: _Case) -> str:
    """Say that a session is full, or that it has not seats enough."""
    people = case.search.draft.people
    return case.say("session-few", people=people) if people > 1 else case.say("session-full")


def _off_grid(case: _Case) -> str:
    """Say when the service starts: at fixed times, or every so many minutes."""
    service = case.search.service
    if not service.starts:
        return case.say("off-grid", length=case.speaker.lasting(service.grid))
    days: dict[int, list[str]] = {}
    for weekday, minute in service.starts:
        days.setdefault(weekday, []).append(_clock(case, minute))
    speaker = case.speaker
    name = speaker.language.manners.weekday
    times = (f"{name(day)} {speaker.all_of(clocks)}" for day, clocks in sorted(days.items()))
    return case.say("starts", service=speaker.service(service.id), times=", ".join(times))


def _room_taken(case: _Case, room: Resource | None) -> str:
    if room is None:
        return case.say("taken-rooms")
    if not case.exact:
        return case.say("full", provider=room.name)
    stay = Span(case.start, case.start + case.search.service.length)
    return case.say("taken-room", room=room.name, time=case.speaker.stretch_on_both(stay, case.where))


def _minutes(moment: datetime, where: ZoneInfo) -> int:
    wall = on_the_wall(moment, where)
    return wall.hour * 60 + wall.minute


def _clock(case: _Case, minutes: int) -> str:
    """Write a time of day given in minutes after midnight."""
    return case.speaker.language.manners.clock(time(minutes // 60 % 24, minutes % 60))


_SAID: dict[Refused, Callable[[_Case], str]] = {
    Refused.NOBODY: _nobody,
    Refused.TOO_SMALL: _too_small,
    Refused.PAST: lambda case: case.say("past"),
    Refused.TOO_SOON: _out_of_bounds,
    Refused.NOT_OPEN: _out_of_bounds,
    Refused.TOO_FAR: _out_of_bounds,
    Refused.CLOSED: _closed,
    Refused.CLOSING: _closing,
    Refused.AWAY: _away,
    Refused.OFF_GRID: _off_grid,
    Refused.BLOCKED: _blocked,
    Refused.TAKEN: _taken,
    Refused.TOO_CLOSE: _too_close,
    Refused.FULL: _full,
    Refused.DAY_LIMIT: _too_many,
    Refused.WEEK_LIMIT: _too_many,
    Refused.MONTH_LIMIT: _too_many,
    Refused.AT_ONCE: _too_many,
    Refused.INVITATION: _no_right,
    Refused.RIGHTS: _no_right,
    Refused.HOLDS: lambda case: case.say("unheld"),
    Refused.LATE_CANCEL: lambda case: case.say(
        "late-notice", notice=case.speaker.notice(case.search.service.rules.cancel_notice)
    ),
    Refused.LATE_MOVE: lambda case: case.say(
        "late-notice", notice=case.speaker.notice(case.search.service.rules.move_notice)
    ),
    Refused.MOVED_ENOUGH: lambda case: case.say("moved-often", count=case.search.service.rules.moves or 0),
    Refused.NOT_YET: lambda case: case.say("not-yet"),
    Refused.NO_VISIT: lambda case: case.say(here("no-booking", case.search.facts)),
}

"""What one person may have, as it is told: how many visits, what is by invitation, and what is for others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.bookings import Booking, Slot
from core.catalog import Service
from core.layers import may_have, may_use
from core.policies import Refused
from core.quotas import Per, Quota, all_fit, broken
from dialogs.speech import Speaker
from dialogs.turn import Facts


def over_quota(quota: Quota, speaker: Speaker) -> str:
    """Say that the person has as many visits as there may be, and of what."""
    phrase, of_all = _PHRASES[quota.per]
    if quota.resource_id:
        named = speaker.catalog.resource[quota.resource_id].name
        return speaker.say(phrase, count=quota.most, what=named)
    if quota.service_id:
        return speaker.say(phrase, count=quota.most, what=speaker.service(quota.service_id))
    return speaker.say(of_all, count=quota.most)


def what_then(quota: Quota, speaker: Speaker) -> str:
    """Say what to do next: another time, or giving up one visit for another."""
    return speaker.say("at-once-then" if quota.per is Per.AT_ONCE else "another-time")


def no_right(service: Service, facts: Facts, speaker: Speaker) -> str:
    """Say why the person may not have a service, and what to do; nothing where they may."""
    refused = may_have(service, facts.person)
    if refused is None:
        return ""
    what = speaker.service(service.id)
    if refused is Refused.INVITATION:
        return _and_ask(speaker.say("by-invitation", service=what), facts, speaker)
    names = {each.id: each.name for each in facts.catalog.groups}
    groups = speaker.all_of(names.get(each, each) for each in service.booked_by)
    return _and_ask(speaker.say("for-groups", service=what, groups=groups), facts, speaker)


def barred(slot: Slot, facts: Facts, speaker: Speaker, moving: str | None = None) -> str:
    """Say why the person may not have a slot after all, ``moving`` a booking there; nothing where they may."""
    if said := _without_right(slot, facts, speaker):
        return said
    quota = broken(facts.catalog, slot, facts.person, facts.visits, facts.now, moving=moving)
    return f"{over_quota(quota, speaker)} {what_then(quota, speaker)}" if quota else ""


def barred_together(wanted: Sequence[Booking], facts: Facts, speaker: Speaker) -> str:
    """Say why the person may not have several visits together; nothing where they may."""
    for each in wanted:
        if said := _without_right(each.slot, facts, speaker):
            return said
    quota = all_fit(facts.catalog, wanted, facts.person, facts.visits, facts.now)
    return f"{over_quota(quota, speaker)} {what_then(quota, speaker)}" if quota else ""


def _without_right(slot: Slot, facts: Facts, speaker: Speaker) -> str:
    service = facts.catalog.service.get(slot.service_id)
    if service and (said := no_right(service, facts, speaker)):
        return said
    used = [facts.catalog.resource.get(each.resource_id) for each in slot.takings]
    other = next((each for each in used if each and may_use(each, facts.person)), None)
    return f"{speaker.say('not-for-you', what=other.name)} {speaker.say('another-time')}" if other else ""


def services(facts: Facts) -> tuple[Service, ...]:
    """Return the services that are listed to the person: no others are named to them."""
    return tuple(each for each in facts.catalog.services if may_have(each, facts.person) is None)


def _and_ask(said: str, facts: Facts, speaker: Speaker) -> str:
    phone = facts.catalog.business.phone
    return f"{said} {speaker.say('ask-team' if phone else 'ask-team-no-phone', phone=phone)}"


_PHRASES: Mapping[Per, tuple[str, str]] = {
    Per.DAY: ("day-limit", "day-limit-all"),
    Per.WEEK: ("week-limit", "week-limit-all"),
    Per.MONTH: ("month-limit", "month-limit-all"),
    Per.AT_ONCE: ("at-once", "at-once-all"),
}
"""How a broken quota is told: of one service or resource, and of all visits."""

"""Steps that say what is amiss with what was asked for: a time, a length or how many come; and ask anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from core.catalog import ResourceKind
from core.layers import may_use
from core.messages import Reply
from dialogs.amiss import days_alone, ends_before_it_begins, no_such_hour
from dialogs.offers import Search
from dialogs.speech import Speaker
from dialogs.states import Asking, Draft, Idle, Piece
from dialogs.times import bearings
from dialogs.turn import Facts, Turn
from dialogs.when import Trouble, When
from dialogs.wording import sentence


def said(search: Search, when: When, words: str | None) -> Turn | None:
    """Say what is amiss with what was said, and ask anew; nothing where all can be looked for."""
    facts, kept = search.facts, search.draft
    if when.trouble:
        return _trouble(search, when.trouble)
    if ends_before_it_begins(when, words, bearings(facts, kept).zone):
        return _trouble(search, "backwards", days_alone(when))
    if no_such_hour(words, facts.language, facts.now):
        return _trouble(search, Trouble.IMPOSSIBLE, days_alone(when))
    if 0 < (most := _most_people(search)) < kept.people:
        reply = Speaker(facts.catalog, facts.person).reply("too-many", people=kept.people, most=most)
        return Turn(Idle(refused=kept), (reply,))
    length = _length(when)
    if length is not None and search.service.is_open and not search.service.may_last(length):
        return _not_so_long(search, when)
    return None


def nobody(draft: Draft, facts: Facts) -> Turn:
    """Say that somebody has to come, and how to say how many; what was asked for is kept until then."""
    return Turn(Idle(refused=draft), (Speaker(facts.catalog, facts.person).reply("too-few"),))


def takes_another_length(search: Search, when: When, speaker: Speaker) -> str:
    """Say how long the service takes, to somebody who said another length; it is no wish of who moves a visit."""
    service, length = search.service, _length(when)
    if length is None or search.draft.moving or service.is_open or service.may_last(length):
        return ""
    words = {"service": speaker.service(service.id), "length": speaker.lasting(service.minutes)}
    return sentence(speaker.say("length-of", **words))


def length_range(search: Search, speaker: Speaker) -> str:
    """Say how long it may be."""
    service = search.service
    shortest, longest = (speaker.lasting(each or 0) for each in (service.shortest, service.longest))
    what = speaker.service(service.id)
    return speaker.say("length-range", service=what, shortest=shortest, longest=longest)


def _length(when: When) -> timedelta | None:
    """Return how long it is to be, where that was said: no time at all is a length as well."""
    if when.said and when.said.length == 0:
        return timedelta()
    return when.wish.length if when.wish else None


def _not_so_long(search: Search, when: When) -> Turn:
    """Say how long it may be, and ask again; the day that was said still counts."""
    speaker = Speaker(search.facts.catalog, search.facts.person)
    day = replace(when.said, length=None).to_data() if when.said else None
    text = f"{length_range(search, speaker)} {speaker.say('another-time')}"
    return Turn(Asking(replace(search.draft, said=day), Piece.WHEN), (Reply(text),))


def _trouble(search: Search, trouble: str, day: dict[str, Any] | None = None) -> Turn:
    """Say what is wrong with the time, and ask for another, or whose clock it is; ``day``: what still counts."""
    speaker = Speaker(search.facts.catalog, search.facts.person)
    wrong = speaker.say("trouble-" + trouble.replace(" ", "-"))
    if trouble == Trouble.CLOCK:
        return Turn(Asking(replace(search.draft, clock=None), Piece.WHEN), (Reply(wrong),))
    text = f"{wrong} {speaker.say('another-time')}"
    return Turn(Asking(replace(search.draft, said=day), Piece.WHEN), (Reply(text),))


def _most_people(search: Search) -> int:
    """Return for how many people there are seats or a room that they may book, 0 where the service needs none."""
    if search.service.seats:
        return search.service.seats
    rooms = [need for need in search.service.needs if need.kind is ResourceKind.ROOM]
    equipped = [
        each for each in search.facts.catalog.resources if each.tags.issuperset(search.draft.features)
    ]
    fitting = (each for each in equipped if any(need.met_by(each) for need in rooms))
    theirs = (each for each in fitting if not may_use(each, search.facts.person))
    return max((each.capacity for each in theirs), default=0)

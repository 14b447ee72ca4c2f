"""Buttons beside what is on the table: another language, other times, a calendar, the way back.

What is about a booking that is being made is bound to what is booked: when that is something else, the button means
nothing any more.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from core.asked import asked_of
from core.bookings import ONLY_SAID, Booking, Step, What
from core.bookings import State as Stand
from core.catalog import Service
from core.messages import Choice
from core.policies import last_date
from core.slips import NEW
from core.walltime import DAY, on_the_wall, zone
from dialogs import acts, buttons
from dialogs.acts import Act, Pressed, Speak
from dialogs.arrivals import here_key
from dialogs.buttons import key
from dialogs.came_free import no_key, yes_key
from dialogs.language import known
from dialogs.offers import Search, lent_rooms
from dialogs.questions import answer_key
from dialogs.rooms import lets_room
from dialogs.speech import Speaker
from dialogs.states import Asking, Draft, Offering, Piece, Planning, State, Then
from dialogs.turn import Facts, Turn
from dialogs.waiting import aimed, asked_about

NOTHING = key("nothing")
"""The key of a button that only fills its place."""


def language_key(tag: str) -> str:
    """Return the key of the button that chooses a language."""
    return key("language", tag)


def move_key(booking: Booking) -> str:
    """Return the key of the button that moves a booking as it stands."""
    return _chosen_key(booking, Then.MOVE)


def cancel_key(booking: Booking) -> str:
    """Return the key of the button that cancels a booking as it stands."""
    return _chosen_key(booking, Then.DROP)


def shortcut(given: str) -> Act | None:
    """Return what the button with that key means at any time, None when it has no such meaning."""
    if given == NOTHING:
        return acts.Bye()
    if given == NEW:
        return acts.Wanted()
    return next((Speak(tag) for tag in known() if language_key(tag) == given), None)


def resolved(act: Act, state: State, facts: Facts) -> Act:
    """Return what a pressed button means here: what is on the table, or what stands beside it."""
    act = aimed(buttons.resolved(act, state, facts), state, facts)
    if not isinstance(act, Pressed):
        return act
    last = (*_undo(facts), *_withdraw(facts))
    asked = (*_here(facts), *_answers(facts))
    meanings = (*_beside(state, facts), *last, *_came_free(facts), *asked, *_chosen(facts))
    return next((meant for given, meant in meanings if given == act.key), act)


def beside(turn: Turn, facts: Facts) -> tuple[Choice, ...]:
    """Return the buttons that stand below what is said, on a line that has buttons."""
    if not facts.line.cards:
        return ()
    speaker = Speaker(facts.catalog, facts.person)
    match turn.state:
        case Offering() as state:
            if on_buttons := _beside_rooms(state, facts, speaker):
                return on_buttons
            label = speaker.take(state.offers[0], moves=bool(state.draft.moving))
            one = (Choice("", label, key("offer", state.offers[0].id)),)
            others = Choice("", speaker.say("button-others"), about(state.draft, "others"))
            return (*(one if len(state.offers) == 1 else ()), others, _days(state.draft, speaker))
        case Planning(clashes=()) as state:
            phrase = "button-take-series-move" if state.draft.moves else "button-take-series"
            label = speaker.say(phrase, count=len(state.offers))
            return (Choice("", label, buttons.keys(state, facts)[0]),)
        case Asking(piece=Piece.WHEN) as state if state.draft.service_id:
            return (_days(state.draft, speaker),)
        case _:
            asked = next((each.after for each in turn.steps if _asks_staff(each)), None)
            if asked:
                return (Choice("", speaker.say("button-withdraw"), _withdraw_key(asked)),)
            done = next((each.after for each in turn.steps if _can_be_undone(each)), None)
            return (Choice("", speaker.say("button-undo"), _undo_key(done)),) if done else ()


def about(draft: Draft, *what: str) -> str:
    """Return the key of something about what is being booked."""
    parts = (draft.service_id, draft.provider_id, draft.location_id, draft.moving)
    return key(*what, *(each or "" for each in parts), *filter(None, (draft.room_id, *draft.features)))


def months(facts: Facts) -> Iterator[date]:
    """Yield the first day of this month and of all months in which something can be booked."""
    first = today(facts).replace(day=1)
    last = max(last_day(facts, each) for each in facts.catalog.services)
    while first <= last:
        yield first
        first = (first + timedelta(days=32)).replace(day=1)


def last_day(facts: Facts, service: Service) -> date:
    """Return the last date on which a service can be booked."""
    return last_date(facts.rules(service), facts.now, zone(facts.catalog.locations[0].zone))


def today(facts: Facts) -> date:
    """Return the date where the business is."""
    return on_the_wall(facts.now, zone(facts.catalog.locations[0].zone)).date()


def _can_be_undone(step: Step) -> bool:
    """Tell whether a step makes or cancels a booking: UNDO takes that back, and nothing that is only said of one."""
    booked = step.after.state is Stand.BOOKED and step.what not in ONLY_SAID
    return booked or step.what is What.CANCELLED


def _asks_staff(step: Step) -> bool:
    return step.after.state is Stand.AWAITING and step.what not in ONLY_SAID


def _beside_rooms(state: Offering, facts: Facts, speaker: Speaker) -> tuple[Choice, ...]:
    """Return what stands beside the times for a room, three buttons in all: the only one by its name, and another."""
    if not lets_room(facts.catalog.service[state.draft.service_id or ""]):
        return ()
    first = state.offers[0]
    lent = lent_rooms(Search(facts, state.draft, state.claim))
    approval = () if lent.isdisjoint(first.resources) else (speaker.say("needs-approval"),)
    label = ", ".join((speaker.hours(first), speaker.room(first.resources), *approval))
    one = (Choice("", label, key("offer", first.id)),) if len(state.offers) == 1 else ()
    return (*one, Choice("", speaker.say("button-other-time"), about(state.draft, "days"), slip=True))


def _days(draft: Draft, speaker: Speaker) -> Choice:
    return Choice("", speaker.say("button-days"), about(draft, "days"), slip=True)


def _beside(state: State, facts: Facts) -> Iterator[tuple[str, Act]]:
    """Yield the keys that count while something is being booked, with what they mean."""
    draft: Draft | None = getattr(state, "draft", None)
    if draft is None or draft.service_id is None:
        return
    yield about(draft, "others"), acts.Others()
    yield about(draft, "days"), acts.Days()
    for first in months(facts):
        yield about(draft, "month", first.isoformat()), acts.Days(first)
        for n in range(31):
            day = first + n * DAY
            if day.month == first.month:
                yield about(draft, "day", day.isoformat()), acts.OnDay(day)


def _undo(facts: Facts) -> Iterator[tuple[str, Act]]:
    """Yield the key that takes the last change back; one below an earlier change means nothing."""
    changed = (*facts.standing(), *(each for each in facts.bookings if each.state is Stand.CANCELLED))
    last = max(map(_how_late, changed), default=None)
    yield from ((_undo_key(each), acts.Undo()) for each in changed if _how_late(each) == last)


def _how_late(booking: Booking) -> tuple[datetime, bool]:
    """Return by what the last change is known: of those at one moment, what was cancelled."""
    return booking.changed_at, booking.state is Stand.CANCELLED


def _withdraw(facts: Facts) -> Iterator[tuple[str, Act]]:
    """Yield the keys that take a request back; once it is decided they mean nothing."""
    for each in facts.standing():
        if each.state is Stand.AWAITING:
            yield _withdraw_key(each), acts.Undo(each.claim)


def _came_free(facts: Facts) -> Iterator[tuple[str, Act]]:
    """Yield the keys that take what came free or pass it on; those of an offer that is over still say so."""
    wait = asked_about(facts)
    if wait and wait.offered:
        yield yes_key(wait.offered.booking_id), acts.Took()
        yield no_key(wait.offered.booking_id), acts.Passed()


def _here(facts: Facts) -> Iterator[tuple[str, Act]]:
    """Yield the keys that say that somebody has come to a visit."""
    for each in facts.standing():
        yield here_key(each.claim), acts.Here()


def _answers(facts: Facts) -> Iterator[tuple[str, Act]]:
    """Yield the keys that answer what a room asks, for as long as it stands."""
    for booking in facts.standing():
        for question in asked_of(facts.catalog, booking.slot):
            for each in question.answers:
                yield answer_key(booking, question, each), acts.Told(question.id, each.text, booking.claim)


def _chosen(facts: Facts) -> Iterator[tuple[str, Act]]:
    """Yield the keys that move or cancel one booking; of one that stands otherwise by now they mean nothing."""
    for each in facts.standing():
        for then in (Then.MOVE, Then.DROP):
            yield _chosen_key(each, then), acts.Chose(each.claim, then)


def _chosen_key(booking: Booking, then: Then) -> str:
    return key("chosen", then, booking.claim, str(booking.version))


def _withdraw_key(booking: Booking) -> str:
    return key("withdraw", booking.claim, str(booking.version))


def _undo_key(booking: Booking) -> str:
    gone = ("cancelled",) if booking.state is Stand.CANCELLED else ()
    return key("undo", booking.claim, str(booking.version), *gone)

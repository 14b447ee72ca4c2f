"""Steps of those who wait for what is taken: join, ask, leave; take what came free, or pass it on."""

from __future__ import annotations

from dataclasses import replace

from core.bookings import Booking
from core.messages import Reply
from core.spans import Span, Spans, join
from core.waitlist import Standing, Wait, join_line, leave, over_at
from core.walltime import zone
from core.wishes import Order, Wish
from dialogs import acts
from dialogs.acts import Details
from dialogs.drafts import moving
from dialogs.offers import Search
from dialogs.refusals import refusal
from dialogs.speech import Speaker
from dialogs.states import Answering, Asking, Draft, Idle, Joining, Naming, Offering, Piece, State
from dialogs.steps import book, other, settle, vacant
from dialogs.steps.shown import again
from dialogs.times import anytime, bearings, meant
from dialogs.turn import Facts, Turn
from dialogs.waiting import (
    asked_about,
    given_back,
    may_wait,
    on_the_table,
    open_waits,
    passed,
    times,
    told,
    what,
    windows,
)


def join_waiting(state: State, act: acts.Join, facts: Facts) -> Turn:
    """Wait for a time that is taken; what is free after all is offered at once."""
    rules = facts.catalog.business.waitlist
    if rules is None:
        return book.wish(state, acts.Wanted(act.details, asks=True), facts)
    before = _earlier(facts) if act.earlier and act.details.words is None else None
    draft = _draft(state, act.details, before, facts)
    if draft.service_id is None:
        turn = book.wish(state, acts.Wanted(act.details, asks=True), facts)
        return (
            replace(turn, state=replace(turn.state, joins=True)) if isinstance(turn.state, Asking) else turn
        )
    draft, wish = (
        (draft, Wish(_until(before, facts))) if before else _wished(state, draft, act.details, facts)
    )
    search = Search(facts, draft, draft.moving or facts.ids[0])
    if wish is None or not windows(search, wish) or not may_wait(search, wish):
        return _never(state, search, act, wish)
    if search.slots(wish, 1):
        return book.offered(_open(state), draft, facts, words=act.details.words, asks=True)
    return _joined(state, search, wish, facts)


def picked_service(state: Asking, act: acts.Picked, facts: Facts) -> Turn:
    """Go on with the service that was picked by its digit: book it, or wait for it; or with the room."""
    if state.piece is Piece.ROOM:
        return vacant.picked(state, act, facts)
    if not state.joins:
        return book.picked_service(state, act, facts)
    return join_waiting(state, acts.Join(Details(service_id=state.options[act.index])), facts)


def decline(state: Offering | Naming, act: acts.No, facts: Facts) -> Turn:
    """None of what is on the table: ask for another time; where all is taken that was asked for, offer to wait."""
    draft = state.draft
    wish = meant(None, draft, facts, bearings(facts, draft)).wish if draft.said else None
    search = Search(facts, draft, state.claim)
    if draft.moving or wish is None or not may_wait(search, wish) or search.slots(wish, 1):
        return other.decline(state, act, facts)
    return Turn(Joining(draft), (Speaker(facts.catalog, facts.person).reply("no-offer-wait"),))


def say_yes(state: Joining, act: acts.Yes, facts: Facts) -> Turn:
    """Wait for what we asked about."""
    del act
    return join_waiting(state, acts.Join(), facts)


def another_time(state: Joining, act: acts.Wanted, facts: Facts) -> Turn:
    """Rather another time than to wait for the one that is taken."""
    return book.wish(Asking(replace(state.draft, said=None), Piece.WHEN), act, facts)


def any_other(state: Joining, act: acts.Others, facts: Facts) -> Turn:
    """Rather any other time than to wait for the one that is taken."""
    del act
    return another_time(state, acts.Wanted(asks=True), facts)


def unjoin(state: State, act: acts.Unjoin, facts: Facts) -> Turn:
    """Wait no longer: for what is named, or for anything."""
    speaker = Speaker(facts.catalog, facts.person)
    every = open_waits(facts)
    named = tuple(each for each in every if act.details.service_id in {None, each.service_id})
    left = named or every
    if not left:
        return again(state, facts, speaker.say("wait-none"))
    text = speaker.say("wait-left", list=speaker.all_of(told(each, speaker) for each in left))
    steps = tuple(step for each in left for step in given_back(each, facts))
    turn = again(state, facts, text) if not isinstance(state, Joining) else Turn(Idle(), (Reply(text),))
    return replace(turn, steps=steps, waits=tuple(leave(each) for each in left))


def took(state: State, act: acts.Took, facts: Facts) -> Turn:
    """Book what came free and was offered; late it counts as long as nobody else has it."""
    del act
    wait = asked_about(facts)
    found = on_the_table(wait, facts) if wait else None
    if wait is None or found is None:
        return again(state, facts, Speaker(facts.catalog, facts.person).say("wait-offer-gone"))
    table, one = found
    speaker = Speaker(facts.catalog, facts.person)
    kept = "wait-went-kept" if wait.state is Standing.WAITING else "wait-went"
    turn = settle.chosen(table, one, facts, gone=speaker.say(kept))
    return replace(turn, state=state) if turn.state == Idle() and _is_apart(state, wait) else turn


def pass_offer(state: State, act: acts.Passed, facts: Facts) -> Turn:
    """Let what came free go to the next in line, and keep the place."""
    del act
    speaker = Speaker(facts.catalog, facts.person)
    wait = asked_about(facts)
    if wait is None or wait.state is not Standing.OFFERED:
        return again(state, facts, speaker.say("wait-offer-gone"))
    steps, change = passed(wait, facts)
    return Turn(state, (speaker.reply("wait-passed"),), steps, waits=(change,))


def _is_apart(state: State, wait: Wait) -> bool:
    """Tell whether the talk is about something else, which stays open beside what came free."""
    draft: Draft | None = getattr(state, "draft", None)
    return draft is not None and draft.service_id not in {None, wait.service_id}


def _open(state: State) -> State:
    """Return the state with what was on the table, where something was."""
    return state if isinstance(state, Offering | Naming | Answering) else Idle()


def _draft(state: State, named: Details, before: Booking | None, facts: Facts) -> Draft:
    """Return what is waited for as far as it is known."""
    if before:
        return moving(before, named, facts)
    return book.completed(getattr(state, "draft", None) or Draft(), named, facts)


def _earlier(facts: Facts) -> Booking | None:
    """Return the visit before which somebody would rather come."""
    return next(iter(facts.standing()), None)


def _until(before: Booking | None, facts: Facts) -> Spans:
    return (Span(facts.now, before.start),) if before and before.start > facts.now else ()


def _wished(state: State, draft: Draft, named: Details, facts: Facts) -> tuple[Draft, Wish | None]:
    """Return the time that was said, all readings of it together, or any time; None where it is no time."""
    if named.words is None and draft.said is None:
        return draft, replace(anytime(facts.now), order=Order.EARLIEST)
    draft, when = book.timed(draft, named.words, facts, getattr(state, "offers", ()))
    if when.trouble:
        return draft, None
    if len(when.readings) > 1:
        every = join(each for wish in when.readings for each in wish.windows)
        return draft, replace(when.readings[0], windows=every, exact=False)
    return draft, when.wish or replace(anytime(facts.now), order=Order.EARLIEST)


def _never(state: State, search: Search, act: acts.Join, wish: Wish | None) -> Turn:
    """Say why nothing can come free then, or what is wrong with the time."""
    if wish is None or not wish.windows:
        return book.wish(_open(state), acts.Wanted(act.details, asks=True), search.facts)
    speaker = Speaker(search.facts.catalog, search.facts.person)
    text = f"{refusal(search, wish, speaker)} {speaker.say('another-time')}"
    return Turn(Asking(replace(search.draft, said=None), Piece.WHEN), (Reply(text),))


def _joined(state: State, search: Search, wish: Wish, facts: Facts) -> Turn:
    """Stand in line, and say so; where they do already, or wait for too much, say that."""
    speaker = Speaker(facts.catalog, facts.person)
    stays = state if isinstance(state, Offering | Naming | Answering) else Idle()
    wait = _a_wait(search, wish, facts)
    waits = open_waits(facts)
    if any(_is_same(each, wait) for each in waits):
        return Turn(stays, (speaker.reply("wait-already", line=told(wait, speaker)),))
    most = facts.catalog.business.waitlist.most if facts.catalog.business.waitlist else 0
    if len(waits) >= most:
        return Turn(stays, (speaker.reply("wait-enough", count=most),))
    reply = speaker.reply("wait-joined", what=what(wait, speaker), when=times(wait, speaker))
    return Turn(stays, (reply,), waits=(join_line(wait),))


def _a_wait(search: Search, wish: Wish, facts: Facts) -> Wait:
    draft, spans = search.draft, windows(search, wish)
    place = facts.catalog.place(draft.location_id)
    return Wait(
        id=facts.ids[7],
        person_id=facts.person.id,
        line_id=facts.line.id,
        address=facts.reach.address,
        service_id=search.service.id,
        windows=spans,
        zone=zone(facts.person.zone or place.zone).key,
        joined_at=facts.now,
        over_at=max(over_at(search.service, spans), facts.now),
        provider_id=draft.provider_id,
        location_id=draft.location_id,
        people=draft.people,
        minutes=draft.minutes,
        moving=draft.moving,
        answers=draft.answers,
        order=Order.EARLIEST if wish.order is Order.SPREAD else wish.order,
        near=wish.near,
        room_id=draft.room_id,
        features=draft.features,
    )


def _is_same(one: Wait, other: Wait) -> bool:
    parts = (
        "service_id",
        "provider_id",
        "room_id",
        "features",
        "location_id",
        "people",
        "minutes",
        "moving",
    )
    same = all(getattr(one, each) == getattr(other, each) for each in parts)
    return same and one.windows[-1] == other.windows[-1] and len(one.windows) == len(other.windows)

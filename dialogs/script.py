"""The table (state, act) -> step; ``turn``.

``TABLE`` is the whole conversation: what stands in it is done, and what does not is answered by ``puzzled``. Around the
step, ``turn`` does what holds for every turn: an act is taken in the state and with the facts that the one before it
left, times off the table are given back, bookings earn their reminders, and a first message says who writes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast, get_args

from core.messages import Reply, plain
from core.people import Consent
from dialogs import acts
from dialogs.acts import Act
from dialogs.answered import may_answer, spoken_of
from dialogs.aside import both_open, is_beside, keeping, later, left, named_by, put_off_in
from dialogs.buttons import keyed
from dialogs.giving import given_back
from dialogs.letters import room, way_length
from dialogs.meanwhile import meanwhile
from dialogs.questions import asking
from dialogs.reminding import promised
from dialogs.shortcuts import beside, resolved
from dialogs.silence import in_silence
from dialogs.speech import Speaker
from dialogs.states import (
    Answering,
    Asking,
    Choosing,
    Doubting,
    Extending,
    Idle,
    Joining,
    Later,
    Leaving,
    Naming,
    Offering,
    Pending,
    Planning,
    State,
    WithHuman,
)
from dialogs.steps import (
    along,
    arrive,
    book,
    called,
    change,
    chats,
    days,
    human,
    other,
    remind,
    same,
    series,
    settle,
    sizes,
    stands,
    tell,
    undo,
    vacant,
    waiting,
    why,
)
from dialogs.steps.aimed import aimed
from dialogs.steps.later import take_up
from dialogs.subject import about_one, answered_by, touched
from dialogs.turn import AboutUnknownError, Consented, Facts, LookUpError, Needs, NeedsAbout, Turn
from dialogs.waiting import ended
from dialogs.wording import sentence

Taken = Callable[[Any, Any, Facts], Turn]


def turn(state: State, said: tuple[Act, ...], facts: Facts) -> Needs | NeedsAbout | Turn:
    """Take the turn: acts fold left; return what must be looked up first, or all that comes of it."""
    try:
        return _folded(state, said, facts)
    except LookUpError as missing:
        return missing.needs
    except AboutUnknownError as unknown:
        return unknown.needs


def _folded(state: State, said: tuple[Act, ...], facts: Facts) -> Turn:
    if facts.about is None and may_answer(facts):
        raise AboutUnknownError
    done, first = Turn(_awake(state, said, facts)), facts
    before, waiting = done.state, put_off_in(state, said)
    for each in said:
        act, open_now = aimed(resolved(each, done.state, facts), done.state, facts)
        more = isinstance(act, acts.Asked) and each is not said[-1]
        changed = done.state != before
        about = named_by(act, facts)
        late = isinstance(act, acts.Picked | acts.Torn) and changed  # of a table that is gone
        step: Taken = other.asked_first if more else other.quiet if late else _step(open_now, act)
        if changed and isinstance(act, acts.Wanted) and not isinstance(done.state, Idle):
            done = _put_off(done, act.details.service_id, facts)
            continue
        aside = changed and (about or (isinstance(act, acts.Move) and is_beside(done.state)))
        one = (
            _taken_aside(act, done.state, facts) if aside else _taken(act, done.state, open_now, step, facts)
        )
        if about and aside and both_open(done.state, one.state):
            waiting = (*waiting, *later(act, about))
            done = _put_off(done, about.slot.service_id, facts, asks=True)
            continue
        facts = meanwhile(facts, one)
        done = done.joined(one)
    done = _taken_up(before, done, waiting, facts)
    done = in_silence(replace(done, answers=answered_by(done, first)), said, first)
    done = replace(done, about=about_one(before, done, first))
    spoken = asking(_with_buttons(replace(done, replies=_spoken(done.replies)), facts), facts)
    told = any(isinstance(act, acts.Help) for act in said)  # help says who writes and how to stop it
    return spoken if told else _introduced(spoken, facts)


def _taken(act: Act, state: State, open_now: State, step: Taken, facts: Facts) -> Turn:
    return _tidied(state, step(open_now, act, facts), step, facts)


def _put_off(done: Turn, service_id: str | None, facts: Facts, *, asks: bool = False) -> Turn:
    """Say that something else of the same message comes later, when what it opened before is settled."""
    return replace(done, replies=(*other.put_off(service_id, facts, asks=asks), *done.replies))


def _taken_up(before: State, done: Turn, waiting: tuple[Later, ...], facts: Facts) -> Turn:
    """Take up what was put off as soon as nothing else is open; until then the state keeps it."""
    still = left(before, waiting, touched(done, facts))
    still = tuple(each for each in still if facts.booking(each.claim))
    if not still or not isinstance(done.state, Idle):
        return replace(done, state=keeping(done.state, still))
    one = _tidied(done.state, take_up(done.state, still[0], facts), take_up, facts)
    return done.joined(replace(one, state=keeping(one.state, still[1:])))


def _taken_aside(act: Act, state: State, facts: Facts) -> Turn:
    """Take an act as if nothing were open; what the same message opened before stays open where this one settles."""
    one = _taken(act, Idle(), Idle(), _step(Idle(), act), facts)
    return replace(one, state=state) if isinstance(one.state, Idle) else one


def _with_buttons(done: Turn, facts: Facts) -> Turn:
    """Put the buttons that are not on the table below what is said last, unless it has a layout of its own."""
    if not done.replies or done.replies[-1].columns > 1:
        return done
    last = done.replies[-1]
    shown = replace(last, choices=(*last.choices, *beside(done, facts)))
    return replace(done, replies=(*done.replies[:-1], shown))


def _spoken(replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """Return the replies as sentences, those that only say something in one with what follows."""
    spoken: list[Reply] = []
    for reply in replies:
        text = sentence(reply.text)
        if spoken and not (spoken[-1].choices or spoken[-1].after or spoken[-1].way or spoken[-1].visit):
            text = f"{spoken.pop().text} {text}".strip()
        spoken.append(replace(reply, text=text))
    return tuple(spoken)


def _step(state: State, act: Act) -> Taken:
    return TABLE.get((type(state), type(act)), other.puzzled)


def _awake(state: State, said: tuple[Act, ...], facts: Facts) -> State:
    """Return the state, Idle when nobody waits for a person any more, or what it speaks of is gone."""
    match state:
        case Idle(asked=Pending() as asked):
            over = facts.now >= asked.until or facts.booking(asked.claim) is None
            return replace(state, asked=None) if over else state
        case WithHuman():
            helps = not state.asked and any(isinstance(each, _PLAIN) for each in said)
            over = helps or facts.now >= state.until
        case Leaving(claim) | Choosing((claim,)) | Extending(claim):
            over = facts.booking(claim) is None
        case Choosing(claims):
            over = not any(facts.booking(each) for each in claims)
        case Asking(draft) if draft.moving and facts.booking(draft.moving) is None:
            over = True
        case Planning(draft) if draft.moves:
            over = not any(facts.booking(each) for each in draft.moves)
        case Doubting():
            over = not facts.standing()
        case Offering() | Planning() | Naming() | Answering() | Asking() | Joining():
            over = facts.about is not None and any(isinstance(each, _ANSWERS) for each in said)
            over = over and bool(spoken_of(facts))  # a letter came since: that is what is answered
        case _:
            over = False
    return Idle() if over else state


_PLAIN = (
    *(acts.Wanted, acts.Move, acts.Drop, acts.Chose, acts.Told),
    *(acts.Undo, acts.Asked, acts.Why, acts.Late, acts.Help),
)
"""Acts that the desk can answer although a person was asked because it had not understood."""

_ANSWERS = (acts.Yes, acts.No, acts.Unable, acts.Late, acts.Unclear)
"""Acts that say nothing of what they answer: the last thing that was said."""


def _tidied(before: State, one: Turn, step: Taken, facts: Facts) -> Turn:
    """Complete a turn with what follows from it."""
    state = one.state
    if getattr(state, "misses", 0) and step not in {other.puzzled, remind.ask_back}:
        state = cast("State", replace(cast("Any", state), misses=0))
    met, ends = ended(one.steps, one.people, facts)
    waits = {each.after.id: each for each in (*one.waits, *ends)}
    steps = (*given_back(before, one, facts), *one.steps, *met)
    replies = tuple(replace(each, choices=keyed(each.choices, state, facts)) for each in one.replies)
    promises = (*one.promises, *promised(one.steps, facts))
    return replace(
        one, state=state, replies=replies, steps=steps, promises=promises, waits=tuple(waits.values())
    )


def _introduced(done: Turn, facts: Facts) -> Turn:
    """Say in the first message to an address who writes and how to stop it."""
    if (
        facts.reach.consent is not Consent.NEW
        or not done.replies
        or any(isinstance(each, Consented) for each in done.people)
    ):
        return done
    speaker = Speaker(facts.catalog, facts.person)
    first = done.replies[0]
    text = f"{speaker.say('intro', business=facts.catalog.business.name)} {first.text}"
    opened = replace(first, text=text, typed=f"{first.typed} {speaker.say('intro-after')}".strip())
    if len(plain(opened)) + way_length(first, facts) > room(facts):
        opened = replace(opened, typed=f"{first.typed} {speaker.say('intro-after-short')}".strip())
    consented = Consented(facts.reach.address, Consent.GIVEN)
    return replace(done, replies=(opened, *done.replies[1:]), people=(*done.people, consented))


# The conversation -----------------------------------------------------------------------------------------------------

_AWAKE: tuple[type[State], ...] = tuple(each for each in get_args(State) if each is not WithHuman)

_EVERYWHERE: dict[type[Act], Taken] = {
    acts.Wanted: book.wish,
    acts.Move: change.move,
    acts.Drop: change.drop,
    acts.Chose: change.chosen,
    acts.Unable: change.unable,
    acts.Undo: undo.undo,
    acts.Late: remind.late,
    acts.Asked: other.asked,
    acts.Why: why.why,
    acts.Vacant: vacant.vacant,
    acts.Whose: vacant.whose,
    acts.NoRoom: called.no_room,
    acts.Along: along.along,
    acts.Again: same.once_more,
    acts.Lasts: sizes.last,
    acts.Join: waiting.join_waiting,
    acts.Unjoin: waiting.unjoin,
    acts.Took: waiting.took,
    acts.Passed: waiting.pass_offer,
    acts.Here: arrive.here,
    acts.Guest: remind.guest,
    acts.Human: human.human,
    acts.Help: other.help_,
    acts.WrongNumber: other.wrong_number,
    acts.Hello: other.hello,
    acts.Repeat: other.repeat,
    acts.Unread: other.unread,
    acts.Bye: other.quiet,
    acts.Named: other.introduce,
    acts.Pressed: chats.stale,
    acts.Told: tell.told,
    acts.Speak: chats.speak,
    acts.Shared: chats.shared,
}

_DRAFTING: tuple[type[State], ...] = (Offering, Naming, Answering, Asking, Joining)

TABLE: dict[tuple[type[State], type[Act]], Taken] = {
    **{(state, act): step for state in _AWAKE for act, step in _EVERYWHERE.items()},
    **{(WithHuman, act): other.quiet for act in get_args(Act)},
    **{(state, acts.Days): days.days for state in _DRAFTING},
    **{(state, acts.OnDay): days.on_day for state in _DRAFTING},
    **{(state, acts.Stop): other.stop for state in get_args(State)},
    **{(state, acts.Start): other.start for state in get_args(State)},
    (WithHuman, acts.Human): human.human_after_all,
    (WithHuman, acts.WrongNumber): other.wrong_number,
    (Idle, acts.Wanted): change.wish,
    (Doubting, acts.Wanted): change.wish,
    (Doubting, acts.Move): change.doubt,
    (Doubting, acts.No): other.leave_it,
    (Idle, acts.Yes): remind.confirm,
    (Idle, acts.No): remind.refuse,
    (Idle, acts.Unclear): remind.ask_back,
    (Idle, acts.Unsure): remind.unsure,
    (Asking, acts.Picked): waiting.picked_service,
    (Asking, acts.Others): book.anything,
    (Asking, acts.Yes): stands.agree,
    (Asking, acts.No): other.leave_it,
    (Joining, acts.Yes): waiting.say_yes,
    (Joining, acts.No): other.leave_it,
    (Joining, acts.Wanted): waiting.another_time,
    (Joining, acts.Others): waiting.any_other,
    (Offering, acts.Picked): settle.pick,
    (Offering, acts.Torn): settle.torn,
    (Offering, acts.Yes): settle.accept,
    (Offering, acts.No): waiting.decline,
    (Offering, acts.Others): book.others,
    (Offering, acts.Unable): book.none_of_these,
    (Planning, acts.Picked): series.pick,
    (Planning, acts.Yes): series.accept,
    (Planning, acts.No): other.decline,
    (Planning, acts.Others): other.decline,
    (Planning, acts.Unable): other.decline,
    (Naming, acts.Named): settle.name,
    (Naming, acts.Picked): settle.pick_again,
    (Naming, acts.No): waiting.decline,
    (Naming, acts.Others): book.other_than_chosen,
    (Naming, acts.Yes): settle.name_again,
    (Answering, acts.Answered): settle.answer,
    (Answering, acts.Picked): settle.pick_again,
    (Choosing, acts.Picked): remind.choose,
    (Choosing, acts.Wanted): remind.choose_named,
    (Choosing, acts.Drop): remind.choose_named,
    (Choosing, acts.Move): remind.choose_named,
    (Choosing, acts.Yes): remind.confirm_asked,
    (Choosing, acts.No): remind.deny,
    (Extending, acts.Picked): change.extend,
    (Extending, acts.No): other.leave_it,
    (Leaving, acts.Wanted): change.leave,
    (Leaving, acts.Move): change.leave,
    (Leaving, acts.Yes): stands.come_after_all,
    (Leaving, acts.No): change.stay,
    (Leaving, acts.Others): change.leave_open,
}

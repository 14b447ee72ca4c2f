"""Steps from a chosen time to a booking: name, answers, done; or to the new time of one that moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from core.bookings import Booking, Slot, State, Step
from core.bookings import book as booked
from core.bookings import move as move_booking
from core.messages import Reply
from core.policies import Refused, may_move
from core.requests import deadline, kept
from core.spans import Span
from core.visits import Card
from core.walltime import MINUTE
from core.wishes import Wish
from dialogs import acts
from dialogs.extras import with_extras
from dialogs.limits import barred
from dialogs.offers import Search, drafted, put, slot_beside, slot_of
from dialogs.offers import deadline as deadline_of_offers
from dialogs.speech import Speaker
from dialogs.states import Answering, Asking, Draft, Idle, Naming, Offer, Offering, Piece
from dialogs.steps import begun, series
from dialogs.steps.shown import again, asks_to_wait, shown
from dialogs.turn import Facts, Named, Turn
from dialogs.visits import showing
from dialogs.waiting import may_wait
from dialogs.wording import (
    asked_late_reply,
    asked_reply,
    booked_reply,
    ended,
    moved_reply,
    offer_words,
    undo_until,
)


def pick(state: Offering, act: acts.Picked, facts: Facts) -> Turn:
    """Take one of the times on the table; a late pick counts if the time is still free."""
    return chosen(state, state.offers[act.index], facts)


def accept(state: Offering, act: acts.Yes, facts: Facts) -> Turn:
    """Take the only time on the table; of several, ask which."""
    del act
    return chosen(state, state.offers[0], facts) if len(state.offers) == 1 else again(state, facts)


def pick_again(state: Naming | Answering, act: acts.Picked, facts: Facts) -> Turn:
    """Take another one of the times after all."""
    return chosen(_table(state, state.draft), state.offers[act.index], facts)


def torn(state: Offering, act: acts.Torn, facts: Facts) -> Turn:
    """Ask by date when a digit could be a choice or an hour."""
    speaker = Speaker(facts.catalog, facts.person)
    one, two = (offer_words(state.offers[each], speaker) for each in (act.digit, act.hour))
    return Turn(state, (speaker.reply("torn", one=one, two=two),))


def name(state: Naming, act: acts.Named, facts: Facts) -> Turn:
    """Take the name; giving it confirms."""
    known = replace(facts, person=replace(facts.person, name=act.name))
    return _resumed(state, replace(state.draft, greets=True), known, Named(facts.person.id, act.name))


def name_again(state: Naming, act: acts.Yes, facts: Facts) -> Turn:
    """Ask for the name once more: "yes" is none."""
    del act
    return Turn(state, (Speaker(facts.catalog, facts.person).reply("which-name-again"),))


def answer(state: Answering, act: acts.Answered, facts: Facts) -> Turn:
    """Keep the answer with the booking and go on."""
    draft = replace(state.draft, answers=(*state.draft.answers, (state.question, act.text[:500])))
    return _resumed(state, draft, facts)


def _resumed(state: Naming | Answering, draft: Draft, facts: Facts, *people: Named) -> Turn:
    """Go on with the chosen time after a piece came in; what was learned is kept even when the time is gone."""
    turn = chosen(_table(state, draft), state.offer, facts)
    return replace(turn, people=(*people, *turn.people))


def _table(state: Naming | Answering, draft: Draft) -> Offering:
    """Return the table that the chosen time was taken from."""
    return Offering(draft, state.claim, state.offers, state.until)


def chosen(state: Offering, picked: Offer, facts: Facts, *, gone: str = "") -> Turn:
    """Go on with the time that was chosen, or say that it is ``gone`` and what is left."""
    search = Search(facts, state.draft, state.claim)
    if state.draft.dates:
        return series.resumed(search)
    if slot := slot_of(search, picked):
        return settled(search, slot, replace(picked, beside=False), state.offers)
    slot = slot_beside(search, picked)
    return settled(search, slot, picked, state.offers) if slot else _gone(state, picked, search, gone)


def settled(search: Search, slot: Slot, picked: Offer | None = None, offers: tuple[Offer, ...] = ()) -> Turn:
    """Do what is left to do for a free time: move, ask for an answer or the name, or book.

    ``picked`` is the offer that it was among ``offers``, None for a time that was stated and found free just now.
    """
    facts, draft = search.facts, search.draft
    if turn := series.begun(search, slot.span.start):
        return turn
    held = next((each for each in facts.held(search.claim) if picked and each.id == picked.id), None)
    moving = facts.booking(draft.moving) if draft.moving else None
    if moving:
        return _moved(search, slot, moving, held)
    if draft.moving:  # it was given up meanwhile: this is a new one
        search = replace(search, draft=replace(draft, moving=None), claim=facts.ids[0])
    beside = picked is not None and picked.beside
    if facts.person.name is None or series.open_question(search):
        return _ask(search, slot, picked if held or beside else None, offers)
    return _booked(search, slot, held, beside=beside)


def _ask(search: Search, slot: Slot, picked: Offer | None, offers: tuple[Offer, ...]) -> Turn:
    """Ask for what is missing, the name last; the time is held meanwhile, by its own hold or a new one."""
    speaker = Speaker(search.facts.catalog, search.facts.person)
    if picked:
        steps: tuple[Step, ...] = ()
        until = _held_until(search, picked)
    else:
        table = put(search, (slot,))
        picked, steps, until = table.state.offers[0], table.steps, table.state.until
        offers = table.state.offers
    words = offer_words(picked, speaker)
    question = series.open_question(search)
    if question is None:
        asked = Reply(f"{ended(words)} {speaker.say('which-name')}")
        return Turn(Naming(search.draft, search.claim, picked, until, offers), (asked,), steps)
    text = next(each.text for each in search.service.questions if each.id == question)
    state = Answering(search.draft, search.claim, picked, until, offers, question)
    return Turn(state, (Reply(f"{ended(words)} {text}"),), steps)


def _held_until(search: Search, picked: Offer) -> datetime:
    held = next((each for each in search.facts.held(search.claim) if each.id == picked.id), None)
    return held.lapses_at or search.facts.now if held else deadline_of_offers(search.facts)


def _booked(search: Search, slot: Slot, held: Booking | None, *, beside: bool = False) -> Turn:
    """Book it, and say so with what was implied and how to undo it; or ask the team where they decide."""
    facts, rules = search.facts, search.rules_of(slot)
    speaker = Speaker(facts.catalog, facts.person)
    if said := barred(slot, facts, speaker):
        return Turn(Asking(_refused(search.draft), Piece.WHEN), (Reply(said),))
    booking = drafted(facts, search.draft, search.claim, slot, held.id if held else facts.ids[5])
    booking = replace(booking, beside=beside)
    until = deadline(rules, booking.start, facts.now)
    step = booked(booking, facts.now, held=held, approval=rules.approval, until=until)
    if rules.approval:
        asked = with_extras(
            asked_reply(step.after, None, speaker, facts), step.after, facts, search.draft.mates
        )
        return Turn(Idle(), (asked,), (step,))
    return Turn(Idle(), (_told(step.after, speaker, search),), (step,))


def _told(booking: Booking, speaker: Speaker, search: Search) -> Reply:
    """Say that it is booked, and show where and when that is."""
    said = booked_reply(booking, speaker, search.facts, greets=search.draft.greets)
    return showing(
        with_extras(said, booking, search.facts, search.draft.mates),
        booking,
        search.facts,
        Card.PLACE,
        Card.INVITATION,
    )


def _moved(search: Search, slot: Slot, old: Booking, held: Booking | None) -> Turn:
    """Move the booking, and say the old time and the new one; the old one is kept while it can be undone."""
    facts = search.facts
    speaker = Speaker(facts.catalog, facts.person)
    if slot == old.slot:
        return Turn(Idle(), (speaker.reply("same-time", visit=speaker.visit(old)),))
    if why := barred(slot, facts, speaker, old.claim):
        return Turn(Asking(_refused(search.draft), Piece.WHEN), (Reply(why),))
    new = drafted(facts, search.draft, search.claim, slot, held.id if held else facts.ids[5])
    undo, rules = undo_until(facts) - facts.now, search.rules_of(slot)
    refused = _refuses(old, search)
    if refused and begun.has_begun(old, facts):
        return begun.moved(old, slot.span.start, facts)
    if not rules.approval and not refused:
        moves = move_booking(old, new, facts.now, keep=undo, held=held)
        said = moved_reply(old, moves[1].after, speaker, facts)
        return Turn(Idle(), (showing(said, moves[1].after, facts, Card.INVITATION),), moves)
    until = min(deadline(rules, new.start, facts.now, old), old.start if refused else new.start)
    keep = kept(old, until, facts.now, undo=undo)
    moves = move_booking(old, new, facts.now, keep=keep, held=held, until=until)
    if refused:
        return Turn(Idle(), (asked_late_reply(moves[1].after, old, refused, facts),), moves)
    return Turn(Idle(), (asked_reply(moves[1].after, old, speaker, facts),), moves)


def _refuses(old: Booking, search: Search) -> Refused | None:
    """Return why the client may not move a visit without asking the team: too late, or too often."""
    asks = search.draft.late or search.facts.person.waived or old.state is State.AWAITING
    return None if asks else may_move(search.facts.rules_of(old), old, search.facts.now)


def _gone(state: Offering, picked: Offer, search: Search, gone: str) -> Turn:
    """Say that the time went; keep the numbers of those that are left, or look for what comes nearest."""
    facts = search.facts
    speaker = Speaker(facts.catalog, facts.person)
    phrase = "gone-early" if facts.now < state.until else "gone"
    time = speaker.time(picked)
    reason = gone or speaker.say(phrase, time=time)
    left = [(each, slot) for each in state.offers if each is not picked and (slot := slot_of(search, each))]
    if left:
        table = put(search, [slot for _, slot in left])
        kept = tuple(
            replace(new, token=old.token) for new, (old, _) in zip(table.state.offers, left, strict=True)
        )
        return shown(search, replace(table, state=replace(table.state, offers=kept)), speaker, reason=reason)
    return found_instead(
        search, Wish((Span(picked.start, picked.start + MINUTE),), exact=True), speaker, reason
    )


def found_instead(search: Search, wish: Wish, speaker: Speaker, reason: str) -> Turn:
    """Offer what comes nearest to a wish that cannot be had; ask for another time where nothing does."""
    slots = search.instead(wish)
    beside = search.beside(wish.windows[0].start) if wish.exact else None
    if slots or beside:
        near = slots[: search.most - 1] if beside else slots
        return shown(search, put(search, near, beside), speaker, reason=reason)
    if not search.draft.moving and may_wait(search, wish):
        return asks_to_wait(search, speaker, reason)
    text = f"{reason} {speaker.say('nothing', near=speaker.say('nothing-near'))}"
    return Turn(Asking(_refused(search.draft), Piece.WHEN), (Reply(text),))


def _refused(draft: Draft) -> Draft:
    """Return the draft without the time that was said: it cannot be had, and is remembered for who asks why."""
    return replace(draft, said=None, refused=draft.said)

"""Steps that book a series or move it: dates are planned together, clashes asked about, and all taken at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from core.bookings import Booking, Step
from core.bookings import book as booked
from core.bookings import move as move_booking
from core.joint import Dated, Plan, Planned
from core.messages import Reply
from core.requests import deadline, kept
from core.series import rhythm
from core.visits import Card
from core.walltime import zone
from dialogs import acts
from dialogs.extras import with_extras
from dialogs.limits import barred_together
from dialogs.offers import Search, drafted
from dialogs.plans import (
    Had,
    Put,
    Wanted,
    at_that_time,
    booking_of,
    had,
    moved,
    once_more,
    planned,
    put,
    wanted,
)
from dialogs.rhythm import rhythm_words, series_visit
from dialogs.speech import Speaker
from dialogs.states import Answering, Idle, Naming, Offer, Planning
from dialogs.steps.shown import again
from dialogs.steps.tables import planning
from dialogs.times import bearings, meant
from dialogs.turn import Facts, Turn
from dialogs.visits import showing_all
from dialogs.when import Repeat
from dialogs.wording import asked_by_name, ended, here, sentence, undo_until, until_words

ONE = 1


def pick(state: Planning, act: acts.Picked, facts: Facts) -> Turn:
    """Take the dates that can be had, without those that clash (the first choice) or with what may stand for them."""
    instead = tuple(each.instead for each in state.clashes if each.instead) if act.index else ()
    return _take(state, (*state.offers, *instead), facts)


def accept(state: Planning, act: acts.Yes, facts: Facts) -> Turn:
    """Take the dates on the table when nothing is left to choose; else ask which."""
    del act
    return _take(state, state.offers, facts) if not state.clashes else again(state, facts)


def _take(state: Planning, offers: tuple[Offer, ...], facts: Facts) -> Turn:
    search = Search(facts, state.draft, state.claim)
    dates = had(search, sorted(offers, key=lambda each: each.start))
    if dates is None:
        return _gone(search, once_more(search, state.offers, state.clashes))
    return _settled(search, dates)


def resumed(search: Search) -> Turn:
    """Go on with the dates that were chosen, after a name or an answer came in; or say that they are gone."""
    dates = had(search, search.draft.dates)
    return _settled(search, dates) if dates else _gone(search, once_more(search, search.draft.dates))


def repeats(search: Search) -> Repeat | None:
    """Return how what is being booked is to be repeated, where that was said and may be."""
    draft, facts = search.draft, search.facts
    if draft.moving or not draft.said or "every" not in draft.said:
        return None
    if not facts.rules(search.service, draft.location_id).repeats:
        return None
    return meant(None, draft, facts, bearings(facts, draft)).repeats


def begun(search: Search, start: datetime, *, asks: bool = False, reason: str = "") -> Turn | None:
    """Plan the series that begins then, or moves there; nothing where it is one visit, or no date can be had."""
    said = repeats(search)
    if not said and not search.draft.moves:
        return None
    if said:
        search = replace(search, draft=at_that_time(search, start, said))
    asked = moved(search, start) if search.draft.moves else wanted(search, said, start) if said else None
    if asked is None or (len(asked.dates) <= ONE and not search.draft.moves):
        return None
    return _planned(search, asked, asks=asks, reason=reason or _bounded(search, asked))


def _planned(search: Search, asked: Wanted, *, asks: bool = False, reason: str = "") -> Turn | None:
    found = planned(search, asked)
    if found is None or len(found.clashes) == len(found.dates):
        return None
    if not (found.clashes or asks or reason or asked.cut) and asked.ends:
        search = replace(search, draft=replace(search.draft, series=asked.series))
        slots = (each.slot for each in found.dates)
        dates = (Had(claim, slot) for claim, slot in zip(asked.claims, slots, strict=True) if slot)
        return _settled(search, tuple(dates))
    return _shown(search, put(search, asked, found), reason)


def _shown(search: Search, table: Put, reason: str) -> Turn:
    speaker = Speaker(search.facts.catalog, search.facts.person)
    said = planning(table.state, search.facts, speaker, held=table.held, reason=reason)
    return Turn(table.state, (said,), table.steps)


def _bounded(search: Search, asked: Wanted) -> str:
    """Say that more dates were asked for than the house books ahead, or at once."""
    speaker = Speaker(search.facts.catalog, search.facts.person)
    rules = search.facts.rules(search.service, search.draft.location_id)
    if not (asked.cut and asked.ends):
        return ""
    if len(asked.dates) >= rules.longest_series:
        return speaker.say("series-longest", count=rules.longest_series)
    return speaker.say("series-too-far", count=len(asked.dates))


def _gone(search: Search, asked: Wanted) -> Turn:
    """Say that a date went, and plan again."""
    speaker = Speaker(search.facts.catalog, search.facts.person)
    again_ = _planned(search, asked, reason=speaker.say("series-gone"))
    return again_ or Turn(Idle(), (speaker.reply("series-all-gone"),))


def _settled(search: Search, dates: tuple[Had, ...]) -> Turn:
    """Do what is left to do for dates that can be had: move, ask for an answer or the name, or book."""
    speaker = Speaker(search.facts.catalog, search.facts.person)
    made = [_made(search, each, n) for n, each in enumerate(dates)]
    if why := barred_together(made, search.facts, speaker):
        return Turn(Idle(), (Reply(why),))
    if search.draft.moves:
        return _moved(search, dates)
    question = open_question(search)
    if search.facts.person.name is None or question:
        return _ask(search, dates, question)
    return _booked(search, dates)


def open_question(search: Search) -> str | None:
    """Return the id of the first question of the service that has no answer yet."""
    answered = {key for key, _ in search.draft.answers}
    return next((each.id for each in search.service.questions if each.id not in answered), None)


def _ask(search: Search, dates: Sequence[Had], question: str | None) -> Turn:
    """Ask for what is missing, the name last; all dates are held meanwhile."""
    facts = search.facts
    speaker = Speaker(facts.catalog, facts.person)
    table = _held(search, dates)
    first = table.state.offers[0]
    draft = replace(table.state.draft, dates=table.state.offers)
    common = (draft, search.claim, first, table.state.until, (first,))
    words = ended(sentence(series_visit([booking_of(search, each) for each in draft.dates], speaker)))
    if question is None:
        return Turn(Naming(*common), (Reply(f"{words} {speaker.say('which-name')}"),), table.steps)
    text = next(each.text for each in search.service.questions if each.id == question)
    return Turn(Answering(*common, question), (Reply(f"{words} {text}"),), table.steps)


def _held(search: Search, dates: Sequence[Had]) -> Put:
    """Put the dates that were chosen on the table, those that are held already by their holds."""
    asked = Wanted(search.draft.series or search.claim, (), tuple(each.claim for each in dates))
    place = dates[0].slot.location_id
    slots = tuple(Planned(Dated(each.slot.span.start), each.slot) for each in dates)
    return put(search, asked, Plan(place, {}, slots))


def _booked(search: Search, dates: tuple[Had, ...]) -> Turn:
    """Book all dates, and say so with how to undo it; or ask the team where they decide."""
    facts = search.facts
    speaker = Speaker(facts.catalog, facts.person)
    steps = tuple(_one(search, each, n) for n, each in enumerate(dates))
    made = [each.after for each in steps]
    visit = series_visit(made, speaker)
    asked = next((each for each in made if each.lapses_at), None)
    if asked:
        whom = asked_by_name(asked, speaker, facts)
        said = speaker.reply("awaiting", visit=visit, until=until_words(asked, speaker), whom=whom)
        return Turn(Idle(), (with_extras(said, asked, facts, search.draft.mates),), steps)
    until = _undo_until(made[0], facts, speaker)
    phrase = "booked-name-link" if search.draft.greets else "booked-link"
    said = speaker.reply(phrase, name=facts.person.name or "", visit=visit, until=until)
    said = with_extras(said, made[0], facts, search.draft.mates)
    return Turn(Idle(), (showing_all(said, made, facts, Card.PLACE, Card.INVITATION),), steps)


def _one(search: Search, date: Had, n: int) -> Step:
    """Book one date."""
    facts = search.facts
    booking = _made(search, date, n)
    rules = facts.rules_of(booking)
    until = deadline(rules, booking.start, facts.now)
    return booked(booking, facts.now, held=date.held, approval=rules.approval, until=until)


def _made(search: Search, date: Had, n: int) -> Booking:
    new_id = date.held.id if date.held else f"{search.facts.ids[5]}.{n}"
    booking = drafted(search.facts, search.draft, date.claim, date.slot, new_id)
    return replace(booking, series=search.draft.series)


def _moved(search: Search, dates: tuple[Had, ...]) -> Turn:
    """Move all dates, and say the old time and the new one; the old ones are kept while it can be undone."""
    facts = search.facts
    speaker = Speaker(facts.catalog, facts.person)
    if not any(facts.booking(each.claim) for each in dates):
        return Turn(Idle(), (speaker.reply(here("no-booking", facts)),))
    changed = [(each, old) for each in dates if (old := facts.booking(each.claim)) and _differs(each, old)]
    if not changed:
        standing = [old for each in dates if (old := facts.booking(each.claim))]
        return Turn(Idle(), (speaker.reply("same-time", visit=series_visit(standing, speaker)),))
    steps = [step for n, (each, old) in enumerate(changed) for step in _move(search, each, old, n)]
    made = [each.after for each in steps[1::2]]
    visit, was = series_visit(made, speaker), _was([old for _, old in changed], made, speaker)
    asked = next((each for each in made if each.lapses_at), None)
    if asked:
        values = {"until": until_words(asked, speaker), "whom": asked_by_name(asked, speaker, facts)}
        said = speaker.reply("awaiting-instead", visit=visit, was=was, **values)
        return Turn(Idle(), (said,), tuple(steps))
    said = speaker.reply("series-moved", visit=visit, was=was, until=_undo_until(made[0], facts, speaker))
    return Turn(Idle(), (showing_all(said, made, facts, Card.INVITATION),), tuple(steps))


def _differs(date: Had, old: Booking) -> bool:
    return date.slot.span != old.slot.span or date.slot.takings != old.slot.takings


def _move(search: Search, date: Had, old: Booking, n: int) -> tuple[Step, Step]:
    facts = search.facts
    new = _made(search, date, n)
    undo, rules = undo_until(facts) - facts.now, facts.rules_of(new)
    if not rules.approval:
        return move_booking(old, new, facts.now, keep=undo, held=date.held)
    until = deadline(rules, new.start, facts.now, old)
    keep = kept(old, until, facts.now, undo=undo)
    return move_booking(old, new, facts.now, keep=keep, held=date.held, until=until)


def _was(old: Sequence[Booking], new: Sequence[Booking], speaker: Speaker) -> str:
    """Write when it was: the clock alone where the days stay."""
    before = rhythm(each.wall for each in old)
    if len(old) == ONE:
        return speaker.moment(old[0].start, zone(old[0].zone))
    same = [each.wall.date() for each in old] == [each.wall.date() for each in new]
    return rhythm_words(None if same else before.cycle, before.at, speaker)


def _undo_until(booking: Booking, facts: Facts, speaker: Speaker) -> str:
    return speaker.deadline(undo_until(facts), booking)

"""The step that answers "why not?": the rule that stands in the way, and then what is open or what comes nearest."""

from __future__ import annotations

from dataclasses import replace

from core.bookings import Booking
from core.policies import Refused, may_cancel, may_move
from core.why import Because
from core.wishes import Wish
from dialogs import acts
from dialogs.acts import Details
from dialogs.drafts import moving
from dialogs.offers import Search
from dialogs.refusals import told
from dialogs.speech import Speaker
from dialogs.states import Asking, Draft, Idle, Leaving, Offering, State
from dialogs.steps import book
from dialogs.steps.settle import accept, found_instead
from dialogs.steps.shown import again
from dialogs.turn import Facts, Turn

FOR_GOOD = frozenset({Refused.TOO_SMALL, Refused.INVITATION, Refused.RIGHTS, Refused.AT_ONCE})
"""Rules that no other time gets round."""


def why(state: State, act: acts.Why, facts: Facts) -> Turn:
    """Say which rule stands in the way, then what is open or comes nearest; what is free after all is offered."""
    draft = _about(state, act.details, facts)
    if draft.service_id is None:
        return _unsaid(state, act, facts)
    search = Search(facts, draft, book.claim_for(state, draft, facts))
    draft, wish = _meant(state, draft, act.details.words, facts)
    search = replace(search, draft=draft)
    because = search.why_not(wish) if wish else _of_change(search)
    if because is None:
        return _free(state, act, draft, facts)
    speaker = Speaker(facts.catalog, facts.person)
    reason = told(search, because, speaker)
    if wish and isinstance(state, Idle | Asking) and because.refused not in FOR_GOOD:
        return found_instead(search, wish, speaker, reason)
    return again(state, facts, reason)


def _about(state: State, named: Details, facts: Facts) -> Draft:
    """Return what is asked about: what is open or was refused last, else the one booking that could be moved."""
    before: Draft | None = getattr(state, "draft", None) or getattr(state, "refused", None)
    booking = _movable(state, facts) if before is None and named.words and not named.service_id else None
    if booking:
        return moving(booking, named, facts)
    return book.completed(before or Draft(), named, facts)


def _movable(state: State, facts: Facts) -> Booking | None:
    """Return the booking that cannot be kept, or the only one that there is."""
    if isinstance(state, Leaving):
        return facts.booking(state.claim)
    standing = facts.standing()
    return standing[0] if len(standing) == 1 else None


def _meant(state: State, draft: Draft, words: str | None, facts: Facts) -> tuple[Draft, Wish | None]:
    """Return the time that is asked about: the one that is said, else the one that was refused last."""
    asked = replace(draft, said=draft.said or draft.refused)
    if words is None and asked.said is None:
        return draft, None
    timed, when = book.timed(asked, words, facts, getattr(state, "offers", ()))
    return timed, when.wish or next(iter(when.readings), None)


def _of_change(search: Search) -> Because | None:
    """Return why a booking cannot be moved or cancelled by the client, where that was refused."""
    booking = search.facts.booking(search.draft.moving) if search.draft.moving else None
    if booking is None:
        return None
    rules, now = search.facts.rules_of(booking), search.facts.now
    refused = may_move(rules, booking, now) or may_cancel(rules, booking, now)
    return Because(refused) if refused else None


def _free(state: State, act: acts.Why, draft: Draft, facts: Facts) -> Turn:
    """Answer where nothing stands in the way: offer what is named; take "why not?" as a yes to the only offer."""
    if act.agrees and isinstance(state, Offering) and len(state.offers) == 1:
        return accept(state, acts.Yes(), facts)
    if draft.moving and act.details != Details():
        return book.offered(state, draft, facts, words=act.details.words, asks=True)
    return _unsaid(state, act, facts)


def _unsaid(state: State, act: acts.Why, facts: Facts) -> Turn:
    """Answer where nothing is known to be refused: take what is named as a wish, else say what is open."""
    if act.details != Details():
        return book.wish(state, acts.Wanted(act.details, asks=True), facts)
    if isinstance(state, Idle):
        return Turn(state, (Speaker(facts.catalog, facts.person).reply("nothing-refused"),))
    return again(state, facts)

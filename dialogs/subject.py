"""What a turn was about: the letters that it answered, the one booking it spoke of, and all that it touched."""

from __future__ import annotations

from core.bookings import What
from dialogs.answered import answered
from dialogs.states import Choosing, Draft, Extending, Leaving, State
from dialogs.turn import Facts, Turn


def answered_by(done: Turn, facts: Facts) -> tuple[str, ...]:
    """Return the letters that the message has answered: about what it changed, what staff hear of, what is open now."""
    if not facts.about:
        return ()
    draft: Draft | None = getattr(done.state, "draft", None)
    open_now = {getattr(done.state, "claim", None), draft.moving if draft else None} - {None}
    return answered(_changed(done) | frozenset(map(str, open_now)), facts)


def about_one(before: State, done: Turn, facts: Facts) -> str | None:
    """Return the claim of the one booking that the message was about: of what is answered, else of what is open."""
    ids = {each.letter_id: each.claim for each in facts.about or ()}
    answered_now = {ids[each] for each in done.answers if each in ids}
    claims = answered_now or {claim for each in (before, done.state) if (claim := _open_now(each, facts))}
    return done.about or (claims.pop() if len(claims) == 1 else None)


def _open_now(state: State, facts: Facts) -> str | None:
    """Return the claim of the booking that is open in a state."""
    match state:
        case Leaving(claim) | Extending(claim) | Choosing((claim,)):
            return claim
        case _:
            draft: Draft | None = getattr(state, "draft", None)
            return draft.moving if draft and draft.moving and facts.booking(draft.moving) else None


def touched(done: Turn, facts: Facts) -> frozenset[str]:
    """Return the claims of the bookings that a turn changed, that staff hear of, or that are open after it."""
    open_now = _open_now(done.state, facts)
    return _changed(done) | ({open_now} if open_now else frozenset())


def _changed(done: Turn) -> frozenset[str]:
    changed = (step.after.claim for step in done.steps if step.what is not What.HELD)
    noted = (each.claim for each in done.notes if each.claim)
    return frozenset((*changed, *noted))

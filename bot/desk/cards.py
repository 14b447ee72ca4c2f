"""cards that change by themselves: what staff were told of a visit says what became of it, whoever did that and where

What changes a card is a letter like any other: promised in the transaction of the change, sent after the card itself.
The card whose own button was pressed is answered in its place; one below which the team writes to the client stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from bot.desk.threads import heads_of, into
from core.bookings import Booking, Step
from core.catalog import Catalog
from core.messages import ABOVE, Reply
from core.requests import competing
from dialogs import became as words
from dialogs import decisions
from dialogs.became import Became
from dialogs.contact import SMS
from dialogs.takeover import house_of, named
from storage import bookings, cards, outbox, people, takeovers
from storage.cards import CARD, Shown
from storage.unit import Unit

OVER = f"{CARD}over"
"""The key of what a card says once it is over: it is said once, and nothing else after it."""
_CLOSES = frozenset({"attended", "missed"})


def retell(
    unit: Unit,
    catalog: Catalog,
    steps: Iterable[Step],
    now: datetime,
    *,
    by: str = "",
    pressed: str | None = None,
) -> None:
    """Promise to have the cards of what these steps change say what became of it, ``by`` whom, without their buttons.

    ``pressed``: the vendor's id of the card whose button did it.
    """
    if all(each.channel == SMS for each in catalog.staff):
        return  # texts are no cards, and nothing is looked up
    ours = house_of(catalog)
    for each in words.became(steps):
        told = words.said(each, by, now, ours)
        for card in _live(unit, catalog, each, pressed):
            cards.overtake(unit, catalog.business.id, card.head, now)
            _promise(unit, card, Reply(card.reply.text, after=told), _key(each), catalog, now)
        if each.request:
            _without(unit, catalog, each.request, told, pressed, now)


def _without(
    unit: Unit, catalog: Catalog, gone: Booking, told: str, pressed: str | None, now: datetime
) -> None:
    """Have the cards of other requests that name this one go on without its buttons, and say what became of it."""
    business_id, ours = catalog.business.id, house_of(catalog)
    waiting = bookings.waiting(unit, business_id, now)
    versions = {each.claim: each.version for each in waiting}
    rivals = competing(gone, waiting)
    name = named(people.person(unit, business_id, gone.person_id)[0], ours) if rivals else ""
    for other in rivals:
        for card in cards.of_claim(unit, business_id, other.claim):
            left = decisions.without(card.reply, versions, ours)
            if left and not (pressed and card.ref == pressed):
                key = f"{CARD}without:{gone.claim}:{gone.version}"
                _promise(unit, card, replace(left, after=f"{name}: {told}"), key, catalog, now)


def _live(unit: Unit, catalog: Catalog, became: Became, pressed: str | None) -> Iterator[Shown]:
    """Yield the cards of a claim that still say something else; those with an open thread are its team's."""
    business_id = catalog.business.id
    for each in cards.of_claim(unit, business_id, became.booking.claim):
        stem = heads_of(each.head.letter_id)
        if not stem or (pressed and each.ref == pressed) or not words.concerns(became, each.reply):
            continue
        if cards.is_promised(unit, business_id, each.head, OVER) or takeovers.one(unit, business_id, stem):
            continue
        yield each


def _key(became: Became) -> str:
    """Return the key of what a card says: it is over once, but who came can be corrected."""
    if became.what in _CLOSES:
        return f"{CARD}{became.what}:{became.booking.changed_at.isoformat()}"
    return OVER


def _promise(unit: Unit, card: Shown, reply: Reply, key: str, catalog: Catalog, now: datetime) -> None:
    """Promise what the card says from now on; one that has not left yet says it once it has."""
    (letter,) = into((card.head,), replace(reply, instead=ABOVE), key, catalog, now)
    outbox.promise(unit, (replace(letter, due_at=max(now, card.due_at)),), now)

"""cards that change by themselves: what staff were told of a visit says what became of it, whoever did that and where

What changes a card is a letter like any other: promised in the transaction of the change, sent after the card itself.
The card whose own button was pressed is answered in its place; one below which the team writes to the client stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from bot.desk.threads import heads_of, into
from core.bookings import Step
from core.catalog import Catalog
from core.messages import ABOVE, Letter, Reply
from dialogs import became as words
from dialogs.became import Became
from dialogs.contact import SMS
from dialogs.takeover import house_of
from storage import cards, outbox, takeovers
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
    for each in words.became(steps):
        told = words.said(each, by, now, house_of(catalog))
        for card in _live(unit, catalog, each, pressed):
            outbox.promise(unit, (_instead(card, each, told, catalog, now),), now)


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


def _instead(card: Shown, became: Became, told: str, catalog: Catalog, now: datetime) -> Letter:
    """Write what the card says from now on; one that has not left yet says it once it has."""
    key = (
        OVER if became.what not in _CLOSES else f"{CARD}{became.what}:{became.booking.changed_at.isoformat()}"
    )
    (letter,) = into((card.head,), Reply(card.reply.text, after=told, instead=ABOVE), key, catalog, now)
    return replace(letter, due_at=max(now, card.due_at))

"""change links in the book and in letters: drawn once for a claim and an address, put in only when a letter leaves

A token lies in the book as a hash and as a seal, and nowhere else: the outbox and the ledger know only that a link goes
there. A link whose key is gone is replaced by a new one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.keys import Keys, random_bits
from core.bookings import Booking
from core.links import ALL, BITS, LENGTH, Link, Scope, allowed, current, decode, token
from core.messages import Letter
from core.people import Reach
from storage import bookings, links, people
from storage.links import Kept
from storage.unit import Unit

PATH = "/c/"


class Links:
    """Makes and finds links; ``root`` is where the world reaches us, ``bits`` draws so many bits of chance."""

    def __init__(self, keys: Keys, root: str, *, bits: Callable[[int], int] = random_bits) -> None:
        self.keys = keys
        self._root = root.rstrip("/") + PATH
        self._bits = bits

    @property
    def length(self) -> int:
        """Return how many characters the address of a link has."""
        return len(self._root) + LENGTH

    def url(self, said: str) -> str:
        """Return the address of a token's page."""
        return self._root + said

    def ensure(self, unit: Unit, letter: Letter, person_id: str, now: datetime) -> None:
        """See to it that the link which the letter speaks of is there when it leaves."""
        if letter.reply.way is None:
            return
        claim = letter.reply.way.claim
        if links.standing(unit, letter.business_id, claim, letter.to) is None:
            link = Link(letter.business_id, claim, person_id, letter.line_id, letter.to, ALL, now)
            links.add(unit, self._drawn(link))

    def known(self, unit: Unit, letter: Letter) -> Letter | None:
        """Return the letter with the address of its link in it; None when that link must be made anew."""
        way = letter.reply.way
        if way is None:
            return letter
        kept = links.standing(unit, letter.business_id, way.claim, letter.to)
        if kept is None:
            return letter
        said = self.keys.unseal(kept.key_id, kept.sealed, _about(kept.link))
        if said is None:
            return None
        return replace(letter, reply=replace(letter.reply, way=replace(way, url=self.url(said))))

    def renewed(self, unit: Unit, letter: Letter, now: datetime) -> Letter:
        """Return the letter with the address of its link, which is replaced when its key is gone."""
        found = self.known(unit, letter)
        way = letter.reply.way
        if found is not None or way is None:
            return found or letter
        kept = links.standing(unit, letter.business_id, way.claim, letter.to)
        if kept is None:
            return letter
        links.revoke(unit, kept, now)
        links.add(unit, self._drawn(replace(kept.link, made_at=now)))
        return self.known(unit, letter) or letter

    def find(self, unit: Unit, said: str) -> Link | None:
        """Return the link of a token; every key is tried, found or not."""
        found = [links.by_hash(unit, each) for each in self.keys.hashes(said)]
        return next((each for each in found if each), None)

    def shows(self, unit: Unit, business_id: str, said: str, now: datetime) -> Booking | None:
        """Return the booking that a token shows now, if it is of that business; None for whatever else was said."""
        meant = decode(said)
        link = self.find(unit, meant) if meant else None
        if link is None or link.business_id != business_id:
            return None
        _, reach = people.find(unit, business_id, link.address) or (None, Reach(link.address, ""))
        booking = current(bookings.versions(unit, business_id, link.claim), now)
        return booking if Scope.VIEW in allowed(link, booking, reach, now) else None

    def _drawn(self, link: Link) -> Kept:
        """Draw a token for a link, and return what is kept of it."""
        said = token(self._bits(BITS))
        return Kept(self.keys.hash(said), self.keys.id, self.keys.seal(said, _about(link)), link)


def _about(link: Link) -> str:
    """Name what a sealed token belongs to, so that no row can borrow another one's."""
    return f"{link.business_id}\n{link.claim}\n{link.address.channel}\n{link.address.value}"

"""the pages of change links: what one shows, and the turn that a press on it takes

Whatever is only looked at is read on a connection that cannot write. A press is heard like a message: once, in one
transaction, by the same dialogs; its letters go where the link was sent. The link alone says which booking it is about,
and the steps of the turn are held against it before they are written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from bot.desk.desk import Desk
from bot.desk.links import Links
from bot.desk.looking import look_up
from bot.desk.turns import By, Turns, stands
from core import links as core_links
from core.bookings import Booking, State, What
from core.links import NOTHING, Link, Scope
from core.messages import Inbound, Line
from core.pages import Answer, Came, Form, Page, Press, Said, Tone, View
from core.people import Address, Consent, Person, Reach
from core.visits import Invitation
from dialogs import pages, pressed
from dialogs.acts import Act
from dialogs.pages import Seen
from dialogs.states import Offering, dumps
from dialogs.states import State as Standing
from dialogs.turn import Consented, Facts, Turn
from storage import bookings, people, talks
from storage.unit import Unit

WEB = "web"
MOST = 30
"""Presses on the pages of one link that are heard in a minute."""

NOBODY = Link("", "", "", "", Address("", ""), NOTHING, datetime(1970, 1, 1, tzinfo=UTC))
"""Stands in for a link that is not there, so that the same is asked of the book for it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What a link opens at a moment: the booking, what may be done with it, and what a turn is told.

    ``dates``: how many are to come of its series.
    """

    token: str
    link: Link
    booking: Booking
    scope: frozenset[Scope]
    facts: Facts
    dates: int


class _Refused(Exception):
    """A press that must leave nothing behind."""

    def __init__(self, came: Came) -> None:
        super().__init__(came)
        self.came = came


class Pages:
    """Shows pages and hears what is pressed on them, for the business of this process."""

    def __init__(
        self,
        desk: Desk,
        turns: Turns,
        links: Links,
        *,
        business_id: str,
        clock: Callable[[], datetime],
    ) -> None:
        self._desk, self._turns, self._links = desk, turns, links
        self._line = Line(WEB, business_id, WEB, WEB)
        self._clock = clock

    def show(self, token: str, view: View, first: date | None = None) -> Answer:
        """Return a page of the booking that a link opens; nothing is written."""

        def look(unit: Unit) -> Answer:
            opened = self._open(unit, token)
            if opened is None:
                return self._plain(unit, Came.GONE)
            return Answer(Came.SHOWN, self._page(unit, view, opened, first=first))

        return self._desk.look(look)

    def plain(self, came: Came) -> Answer:
        """Return the page that says why nothing is shown."""
        return self._desk.look(lambda unit: self._plain(unit, came))

    def invitation(self, token: str) -> Invitation | None:
        """Return the booking that a link opens as a calendar shows it; nothing is written."""

        def look(unit: Unit) -> Invitation | None:
            opened = self._open(unit, token)
            return pages.invitation(opened.booking, opened.facts) if opened else None

        return self._desk.look(look)

    def press(self, token: str, press: Press) -> Answer:
        """Take the turn of a press, committed when this returns, and return the page that says what came of it."""
        try:
            return self._desk.tries(lambda unit: self._press(unit, token, press))
        except _Refused as refused:
            return self.refused(token, refused.came, press.view)

    def _press(self, unit: Unit, token: str, press: Press) -> Answer:
        now = self._clock()
        opened = self._open(unit, token, lock=True)
        if opened is None:
            raise _Refused(Came.GONE)
        form = press.form
        if not self._links.keys.signed(form.seal, token, form.stamp, form.nonce):
            raise _Refused(Came.MALFORMED)
        if not opened.scope & {Scope.CHANGE, Scope.CANCEL}:
            raise _Refused(Came.FORBIDDEN)
        inbound = self._inbound(opened.link, press, now)
        repeated = talks.heard(unit, inbound, now)
        if form.stamp != pages.stamp(opened.booking) and not repeated:
            raise _Refused(Came.STALE)
        talk = talks.load(unit, inbound.line, inbound.sender, now)
        if talk.recent > MOST:
            raise _Refused(Came.BUSY)
        state = stands(talk.state)
        if repeated:
            return self._done_already(unit, inbound, state, opened)
        acts = self._acts(unit, inbound, state, opened)
        if acts is None:
            return Answer(Came.SHOWN, self._page(unit, View.TIMES, opened, error=pages.EMPTY))
        return self._taken(unit, inbound, talk, state, acts, opened)

    def _taken(
        self,
        unit: Unit,
        inbound: Inbound,
        talk: talks.Talk,
        state: Standing,
        acts: tuple[Act, ...],
        opened: Opened,
    ) -> Answer:
        """Take the turn and write it; what is read on the page is the same turn in the words of pages."""
        facts, link = opened.facts, opened.link
        turn = self._turns.take(unit, state, acts, facts)
        shown = self._turns.take(unit, state, acts, _on_a_page(facts))
        if not core_links.permits(link, opened.scope, turn.steps):
            raise _Refused(Came.FORBIDDEN)
        changed = any(step.what in _CHANGES for step in turn.steps)
        self._write(unit, inbound, turn, facts, link, changed=changed)
        talks.save(unit, talk, dumps(turn.state), facts.now)
        said = pages.said(shown.replies, changed=changed)
        after = self._opened(unit, opened.token, link)
        if after is None:
            return Answer(Came.SHOWN, replace(pages.plain(Came.GONE, facts.catalog), said=said, notes=()))
        return Answer(Came.SHOWN, self._after(unit, inbound, turn, said, after, changed=changed))

    def _after(
        self, unit: Unit, inbound: Inbound, turn: Turn, said: Said | None, after: Opened, *, changed: bool
    ) -> Page:
        """Return the page after a turn: the booking, times on the table, or the field with what is wrong."""
        asked_the_team = bool(turn.notes)
        settled = changed or asked_the_team
        if said and inbound.text and not (settled or isinstance(turn.state, Offering)):
            wrong = self._page(unit, View.TIMES, after, words=inbound.text, error=said.text)
            return wrong if wrong.box else replace(wrong, said=said)
        view = View.BOOKING if settled else View.TIMES
        return self._page(unit, view, after, said=said, state=turn.state)

    def _write(
        self, unit: Unit, inbound: Inbound, turn: Turn, facts: Facts, link: Link, *, changed: bool
    ) -> None:
        """Write the turn; its letters go where the link was sent, and say what was changed and nothing else."""
        elsewhere = Line(link.line_id, link.business_id, link.address.channel, "")
        line = self._turns.line(link.business_id, link.line_id) or elsewhere
        heard = replace(inbound, line=line, sender=link.address)
        kept = tuple(each for each in turn.people if changed or not isinstance(each, Consented))
        told = replace(turn, replies=turn.replies if changed else (), people=kept)
        self._turns.write(unit, heard, told, facts, by=By(facts.person.id, WEB, (line,)))

    def _acts(self, unit: Unit, inbound: Inbound, state: Standing, opened: Opened) -> tuple[Act, ...] | None:
        """Return what was pressed or said; None when nothing was."""
        if inbound.choice is not None:
            act = pressed.pressed(inbound.choice, state)
            if act is None:
                raise _Refused(Came.MALFORMED)
            return (act,)
        if not inbound.text.strip():
            return None
        understand = self._turns.words(unit, inbound.line.business_id, opened.facts.now)
        return pressed.worded(inbound, state, understand, opened.booking.slot.service_id)

    def _done_already(self, unit: Unit, inbound: Inbound, state: Standing, opened: Opened) -> Answer:
        """Show to who sends the same form twice what is on the table, or how it stands."""
        if inbound.choice is None:
            shown = state if isinstance(state, Offering) and state.until > opened.facts.now else None
            return Answer(Came.SHOWN, self._page(unit, View.TIMES, opened, state=shown))
        said = pages.told("page-repeated", opened.facts, Tone.NOTE)
        return Answer(Came.SHOWN, self._page(unit, View.BOOKING, opened, said=said))

    def refused(self, token: str, came: Came, view: View = View.BOOKING) -> Answer:
        """Show how it stands, and why a press did nothing."""

        def look(unit: Unit) -> Answer:
            opened = self._open(unit, token)
            if opened is None or came not in pages.WHY_NOT:
                return self._plain(unit, Came.GONE if opened is None else came)
            said = pages.told(pages.WHY_NOT[came], opened.facts)
            shown = View.BOOKING if came is Came.STALE else view
            return Answer(came, self._page(unit, shown, opened, said=said))

        return self._desk.look(look)

    def _page(
        self,
        unit: Unit,
        view: View,
        opened: Opened,
        *,
        first: date | None = None,
        said: Said | None = None,
        state: Standing | None = None,
        words: str = "",
        error: str = "",
    ) -> Page:
        """Build a page, looking up what it asks for, and give its forms their marks."""
        facts = opened.facts
        seen = Seen(opened.booking, opened.scope, said, state, first, words, error, opened.dates)
        while not isinstance(found := pages.page(view, seen, facts), Page):
            facts = replace(facts, busy=(*facts.busy, look_up(unit, facts, found, lock=False)))
        return replace(found, form=self._form(opened))

    def _form(self, opened: Opened) -> Form:
        nonce, stamp = self._turns.fresh(), pages.stamp(opened.booking)
        return Form(nonce, stamp, self._links.keys.sign(opened.token, stamp, nonce))

    def _plain(self, unit: Unit, came: Came) -> Answer:
        return Answer(came, pages.plain(came, self._turns.known(unit, self._line.business_id).catalog))

    def _open(self, unit: Unit, token: str, *, lock: bool = False) -> Opened | None:
        """Return what a token opens; whatever it is, the same questions are asked of the book."""
        return self._opened(unit, token, self._links.find(unit, token) or NOBODY, lock=lock)

    def _opened(self, unit: Unit, token: str, link: Link, *, lock: bool = False) -> Opened | None:
        """Return what a link opens; with ``lock`` nobody else changes the person's bookings until we are done."""
        now = self._clock()
        known = people.find(unit, link.business_id, link.address, lock=lock)
        person, reach = known or (Person(""), Reach(link.address, ""))
        booking = core_links.current(bookings.versions(unit, link.business_id, link.claim), now)
        facts = self._turns.facts_of(unit, self._line, person, reach, now)
        scope = core_links.allowed(link, booking, reach, now)
        if booking is None or Scope.VIEW not in scope or link.business_id != self._line.business_id:
            return None
        dates = len(facts.dates(booking))
        return Opened(token, link, booking, scope, _about(link.claim, facts), dates)

    def _inbound(self, link: Link, press: Press, now: datetime) -> Inbound:
        """Return a press as something that was said; the same form with the same choice is the same message."""
        said = hashlib.sha256(f"{press.choice}\n{press.words}".encode()).hexdigest()[:16]
        sender = Address(WEB, f"{link.claim}/{link.address.channel}/{link.address.value}")
        return Inbound(
            self._line, sender, f"{press.form.nonce}:{said}", now, text=press.words, choice=press.choice
        )


def _about(claim: str, facts: Facts) -> Facts:
    """Return the facts with no other booking that could be changed; where visits are counted, all of them are."""
    about = tuple(each for each in facts.bookings if each.claim == claim or each.state is State.HELD)
    others = tuple(each for each in facts.bookings if each not in about)
    return replace(facts, bookings=about, others=(*facts.others, *others), waits=())


def _on_a_page(facts: Facts) -> Facts:
    """Return the facts for the words of a page: who reads it knows who writes, and has the link already."""
    return replace(
        facts,
        person=pages.reader(facts.person, facts.catalog),
        reach=replace(facts.reach, consent=Consent.GIVEN),
        link=0,
    )


_CHANGES = frozenset(
    {What.BOOKED, What.MOVED_AWAY, What.MOVED_HERE, What.CANCELLED, What.UNDONE, What.WITHDRAWN}
)
"""What is also told where the link was sent."""

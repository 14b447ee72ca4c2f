"""one turn within a transaction: what is so, what comes of it, and how it is written down

Look up, one pure step, one write. The steps are the dialogs'; what they ask for is looked up under the locks that the
write will need, so that nothing changes between the look and the write.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from bot import log
from bot.desk.answering import about, ended
from bot.desk.beside import follow_up
from bot.desk.cards import retell
from bot.desk.letters import letters, turned_away
from bot.desk.links import Links
from bot.desk.looking import LOOK_UPS, EndlessTurnError, look_up
from bot.desk.named import met, told
from bot.desk.notices import Fresh, questions
from bot.desk.overriding import overrides
from bot.desk.persons import change, vouched
from bot.desk.requests import requests
from bot.desk.rewriting import rewrite
from bot.desk.routes import elsewhere_for, lines_for
from bot.desk.threads import opened
from bot.keys import Keys
from bot.words import Words
from core.bookings import Slot
from core.catalog import Catalog
from core.circles import belonging
from core.links import decode
from core.messages import Command, Inbound, Line
from core.people import Address, Consent, Person, Reach
from core.quotas import MONTH
from core.staff import answers_for
from core.walltime import DAY
from dialogs import provision, script, slips
from dialogs.acts import Act, Stop
from dialogs.letters import unfilled
from dialogs.lexicon import Lexicon, lexicon
from dialogs.reminding import reminded
from dialogs.speech import Speaker
from dialogs.states import Idle, State, UnknownStateError, loads
from dialogs.steps import chats
from dialogs.takeover import Said
from dialogs.telling import changes
from dialogs.times import room_clock
from dialogs.turn import Facts, Needs, NeedsAbout, Noted, Spoke, Turn
from dialogs.understand import understand
from storage import answers, bookings, catalog, events, outbox, people, waitlist
from storage.errors import Stale
from storage.unit import Unit

IDS = 32


class NoCatalogError(Exception):
    """There is no business yet: apply a catalog, `halfpast catalog apply FILE`."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


@dataclass(frozen=True, slots=True)
class Mind:
    """What understands and decides: the dialogs, unless a test puts something else here."""

    understand: Callable[..., tuple[Act, ...]] = understand
    turn: Callable[[State, tuple[Act, ...], Facts], Needs | NeedsAbout | Turn] = script.turn
    lexicon: Callable[[Catalog], Lexicon] = lexicon


@dataclass(frozen=True, slots=True)
class Known:
    """A catalog, and its words."""

    catalog: Catalog
    lexicon: Lexicon


@dataclass(frozen=True, slots=True)
class By:
    """Who does something, and through which channel; ``lines``: open elsewhere, to post what is promised on them.

    ``place``: where staff say it, who answer for the visits that are told there; None: for all. ``also``: the places
    where staff are told for which whoever says it speaks as well. ``name``: how the team knows them, where it does.
    ``groups``: those of the catalog in which they are, which may give them rights. ``insists``: whatever the rules say
    that they may override. ``card``: the message whose button they pressed.
    """

    who: str
    channel: str
    lines: tuple[Line, ...] = ()
    place: Address | None = None
    also: frozenset[Address] = frozenset()
    name: str = ""
    groups: frozenset[str] = frozenset()
    insists: bool = False
    card: str | None = None

    def answers_for(self, catalog: Catalog, slot: Slot) -> bool:
        """Tell whether they may say what becomes of a visit."""
        return self.place is None or any(
            answers_for(catalog, each, slot) for each in (self.place, *self.also)
        )


def said_by(inbound: Inbound, facts: Facts) -> By:
    """Return who says it: in a place that staff share whoever wrote it there, not the place."""
    one, card = inbound.by, inbound.in_reply_to if inbound.choice else None
    who = f"{one.channel}:{one.value}" if one else facts.person.id
    name = (inbound.name if one else facts.person.name) or ""
    known = facts.catalog.groups, frozenset[str](), inbound.circles or frozenset[str](), inbound.line.channel
    groups = belonging(*known) if one else facts.person.groups
    return By(who, inbound.line.channel, place=inbound.sender, name=name, groups=groups, card=card)


class Turns:
    """Takes turns; holds nothing but the catalogs' words, gathered once per version. ``fresh`` draws ids."""

    def __init__(
        self,
        mind: Mind,
        *,
        lines: Iterable[Line],
        fresh: Fresh,
        links: Links | None = None,
        words: Words | None = None,
    ) -> None:
        self._mind = mind
        self.talked = words or Words(Keys(fresh()))
        self.lines = tuple(lines)
        self._links = links
        self.fresh = fresh
        self._known: dict[tuple[str, int], Known] = {}

    def speaks_for(self, business_id: str) -> bool:
        """Tell whether this process has a line of the business; one without any line speaks for all."""
        return not self.lines or any(each.business_id == business_id for each in self.lines)

    def known(self, unit: Unit, business_id: str) -> Known:
        """Return the catalog with its words as this transaction first saw it; raise NoCatalogError for none."""
        if business_id not in unit.told:
            unit.told[business_id] = catalog.version(unit, business_id)
        key = business_id, unit.told[business_id]
        if key not in self._known:
            found = catalog.current(unit, business_id)
            if found is None:
                raise NoCatalogError
            self._known = {other: known for other, known in self._known.items() if other[0] != business_id}
            key = business_id, found[0]
            self._known[key] = Known(found[1], self._mind.lexicon(found[1]))
        return self._known[key]

    def acts(
        self, unit: Unit, inbound: Inbound, state: State, now: datetime, facts: Facts | None = None
    ) -> tuple[Act, ...]:
        """Return what the message means where the talk stands, in the language of whoever says it."""
        if inbound.filled and facts:
            return (slips.meant(inbound.filled, facts),)
        words, inbound = self.known(unit, inbound.line.business_id).lexicon, met(unit, inbound)
        if facts and facts.person.language:
            words = replace(words, language=facts.person.language)
        if facts and (clock := room_clock(facts, state)):
            words = replace(words, zone=clock.key)
        stopped = facts is not None and facts.reach.consent is Consent.STOPPED
        visit, standing = (reminded(facts), facts.standing()) if facts else (None, ())
        return self._mind.understand(
            inbound, state, now=now, lexicon=words, stopped=stopped, reminded=visit, standing=standing
        )

    def opened(self, unit: Unit, inbound: Inbound, state: State, facts: Facts) -> Turn | None:
        """Show the booking whose change link was opened in a chat, and that link; whose chat it is, is nobody's word.

        It makes nobody known: who has the link may see and change that one booking on its page, here as anywhere.
        """
        begins = inbound.command is Command.START and inbound.text and not facts.reach.silent
        if self._links is None or not begins:
            return None
        booking = self._links.shows(unit, facts.line.business_id, inbound.text, facts.now)
        link = self._links.url(decode(inbound.text) or "")
        return Turn(state, (chats.opened(booking, facts, link),)) if booking else None

    def from_staff(self, unit: Unit, inbound: Inbound) -> Inbound:
        """Return what was said as said by the place where staff are told, when it was said there."""
        place = inbound.place
        if place is None or place not in self.known(unit, inbound.line.business_id).catalog.staff:
            return inbound
        return replace(inbound, sender=place, by=inbound.sender)

    def turn_away(self, unit: Unit, inbound: Inbound, now: datetime) -> None:
        """Promise to say, once to each crowd, that we help one person at a time; where staff are told, say nothing."""
        catalog = self.known(unit, inbound.line.business_id).catalog
        if (inbound.place or inbound.sender) not in catalog.staff:
            inbound = replace(inbound, sender=inbound.place or inbound.sender)
            reply = Speaker(catalog, Person("")).reply("private-only")
            outbox.promise(unit, (turned_away(inbound, reply, now, self.fresh),), now)

    def is_stop(self, unit: Unit, inbound: Inbound, now: datetime) -> bool:
        """Tell whether the message says that we shall stop writing; long ones are not even read for it."""
        short = len(inbound.text) <= 40
        return short and any(isinstance(act, Stop) for act in self.acts(unit, inbound, Idle(), now))

    def facts(self, unit: Unit, inbound: Inbound, now: datetime) -> Facts:
        """Look up what every turn is told; on first contact the person is written down."""
        business_id = inbound.line.business_id
        new_id = self.fresh()
        known, reach = people.person_at(unit, business_id, inbound.sender, new_id=new_id)
        groups = self.known(unit, business_id).catalog.groups
        person = vouched(unit, business_id, known, inbound, groups, now)
        facts = self.facts_of(unit, inbound.line, person, reach, now)
        if person.zone != known.zone and known.id != new_id:  # nothing waits yet for somebody new
            rewrite(unit, facts, hours=True)
        return facts

    def facts_of(self, unit: Unit, line: Line, person: Person, reach: Reach, now: datetime) -> Facts:
        """Look up what a turn is told about a person whom we know."""
        business_id = line.business_id
        catalog = self.known(unit, business_id).catalog
        since = now - MONTH - DAY if catalog.counts or person.rules.says else now
        ours, past = bookings.of_person_since(unit, business_id, person.id, since, now)
        return Facts(
            now=now,
            catalog=catalog,
            line=line,
            person=person,
            reach=reach,
            bookings=ours,
            ids=tuple(self.fresh() for _ in range(IDS)),
            link=self._links.length if self._links else 0,
            waits=waitlist.of_person(unit, business_id, person.id, now) if catalog.business.waitlist else (),
            others=past,
        )

    def words(
        self, unit: Unit, business_id: str, now: datetime
    ) -> Callable[[Inbound, State], tuple[Act, ...]]:
        """Return what understands words in the business's language."""
        known = self.known(unit, business_id).lexicon
        return lambda inbound, state: self._mind.understand(inbound, state, now=now, lexicon=known)

    def line(self, business_id: str, line_id: str) -> Line | None:
        """Return an open line by its id."""
        key = business_id, line_id
        return next((each for each in self.lines if (each.business_id, each.id) == key), None)

    def take(
        self,
        unit: Unit,
        state: State,
        acts: tuple[Act, ...],
        facts: Facts,
        heard: Inbound | None = None,
    ) -> Turn:
        """Take the turn, with as many look-ups as it asks for, eight at most.

        What was ``heard`` may answer a letter of ours: where the facts leave open which, that is looked up on need.
        """
        for _ in range(LOOK_UPS + 1):
            match self._mind.turn(state, acts, facts):
                case Turn() as turn:
                    return turn
                case Needs() as needs:
                    looked = (look_up(unit, facts, each) for each in needs.every())
                    facts = replace(facts, busy=(*facts.busy, *looked))
                case NeedsAbout(ended=True):
                    facts = replace(facts, ended=ended(unit, facts))
                case NeedsAbout():
                    facts = replace(facts, about=about(unit, heard, facts) if heard else ())
                case other:
                    assert_never(other)
        raise EndlessTurnError(f"{type(state).__name__}, {[type(act).__name__ for act in acts]}")

    def write(
        self,
        unit: Unit,
        inbound: Inbound,
        turn: Turn,
        facts: Facts,
        *,
        by: By,
        so_far: tuple[Said, ...] = (),
        chosen: bool = False,
    ) -> None:
        """Write down all that comes of the turn, and by whom, but for where the talk stands.

        ``so_far``: what was said of late, for a person who takes over. ``chosen``: staff have chosen who has the time
        that is given up; else whoever asked for it next has it.
        """
        business_id, who, channel = facts.line.business_id, by.who, by.channel
        bookings.apply(unit, business_id, turn.steps, who=who, channel=channel, now=facts.now)
        retell(unit, facts.catalog, turn.steps, facts.now, by=by.name, pressed=by.card)
        if not chosen:
            follow_up(unit, business_id, turn.steps, who=who, channel=channel, now=facts.now)
        if turn.steps:
            _see_catalog(unit, business_id)
        if turn.answers:
            answers.answered(unit, business_id, turn.answers, inbound.ref, facts.now)
        waitlist.apply(unit, business_id, turn.waits, who=who, channel=channel, now=facts.now)
        for each in turn.people:
            change(unit, business_id, each, who=who, now=facts.now)
            if isinstance(each, Spoke) and each.person_id == facts.person.id:
                speaks = replace(facts.person, language=each.language)
                rewrite(unit, replace(facts, person=speaks), hours=False)
        events.note(unit, business_id, tuple(overrides(turn, facts, who=who, channel=channel)))
        said = (*turn.replies, *(each.reply for each in turn.promises))
        alone = changes(turn, facts) if who == facts.person.id else ()
        notes = (*turn.notes, *requests(unit, turn, facts), *unfilled(said, facts), *alone)
        notes += tuple(provision.told(turn, facts))
        turn = replace(turn, notes=notes)
        _note(unit, turn.notes, facts, by)
        lines = lines_for(unit, turn, facts, (*self.lines, *by.lines))
        elsewhere = elsewhere_for(unit, turn, facts, lines)
        promised = (
            *letters(inbound, turn, facts, lines=lines, fresh=self.fresh, elsewhere=elsewhere),
            *questions(turn, facts, lines=lines, fresh=self.fresh),
            *told(unit, inbound, turn, facts, lines=lines, fresh=self.fresh),
        )
        if promised:
            outbox.promise(unit, promised, facts.now)
            opened(unit, inbound, turn, facts, promised, so_far)
        if self._links:
            for letter in promised:
                self._links.ensure(unit, letter, facts.person.id, facts.now)


def _see_catalog(unit: Unit, business_id: str) -> None:
    """Raise Stale when another catalog stands than the turn was told; who applies one locks what we have locked."""
    told = unit.told.get(business_id)
    if unit.shares and told is not None and told != catalog.version(unit, business_id):
        raise Stale


def _note(unit: Unit, notes: Iterable[Noted], facts: Facts, by: By) -> None:
    """Write what staff are told into the event log; what is told only once goes to the log of the run."""
    noted = []
    for note in notes:
        if note.once:
            log.event(note.what, which=note.once)
        else:
            noted.append(events.Event(facts.now, by.who, by.channel, note.what, note.claim))
    if noted:
        events.note(unit, facts.line.business_id, tuple(noted))


def stands(text: str | None) -> State:
    """Return where a talk stands; one that this version cannot read begins afresh."""
    try:
        return loads(text)
    except UnknownStateError:
        log.event("unknown state")
        return Idle()

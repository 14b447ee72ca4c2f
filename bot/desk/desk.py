"""hears one message, answers, writes it down: one transaction, committed before anybody is told that we heard"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from bot import log
from bot.desk.aiming import taken
from bot.desk.arrivals import give_up
from bot.desk.blocking import Blocked, block, unblock
from bot.desk.changing import Changed, cancel, move
from bot.desk.decisions import Decided, decide, lapse
from bot.desk.edits import is_nothing_new, remembered
from bot.desk.explaining import Answer, explain
from bot.desk.flagged import Flagged, keep
from bot.desk.flood import Flood
from bot.desk.lateness import behind, warn
from bot.desk.line import remove, tend
from bot.desk.morning import sum_up
from bot.desk.overriding import overrode
from bot.desk.rights import entitle
from bot.desk.saying import said_by_staff
from bot.desk.takeover import take as take_over
from bot.desk.takeover import thread_of
from bot.desk.threads import follow, kept, talked, undelivered
from bot.desk.turns import By, NoCatalogError, Turns, stands
from bot.desk.unconfirmed import tell
from bot.desk.visits import all_came, came_to
from bot.desk.ways import NOWHERE, ours, promise_elsewhere
from bot.metrics import Metrics
from channels.channel import Heard, Status, UnavailableError
from core.blocks import Block
from core.bookings import What
from core.messages import Command, Inbound, Letter, LetterState, Line, Reply
from core.people import Address, Consent, Person
from core.waitlist import Wait
from dialogs import acts as meant
from dialogs.blocking import Wanted
from dialogs.orders import Late, Warned
from dialogs.slips import before
from dialogs.states import Idle, dumps
from dialogs.turn import Turn
from storage import catalog, outbox, people, settling, talks
from storage.database import Database
from storage.errors import Again, Gone, Stale, Taken
from storage.unit import Unit

T = TypeVar("T")

TRIES = 3
PAUSE = 0.02
REPEATS_BEFORE_WALL = 5
"""A vendor may deliver each of a sender's messages so often before we stop even to look whether we know them."""
AGAIN_AFTER = timedelta(minutes=10)
ONCE_MORE = ":again"


def nothing(_: str) -> None:
    """Do nothing at a named point; tests kill the process there."""


@dataclass(frozen=True, slots=True)
class Entered:
    """What came of words that staff entered: whether they booked, what the client would hear, what was overridden."""

    booked: bool
    replies: tuple[Reply, ...]
    overrode: tuple[str, ...] = ()


class _UndecidedError(Exception):
    """What staff entered does not book; nothing of it is written."""

    def __init__(self, replies: tuple[Reply, ...]) -> None:
        super().__init__(replies)
        self.replies = replies


class Desk:
    """The front desk of all businesses of one database."""

    def __init__(
        self,
        book: Database,
        turns: Turns,
        metrics: Metrics,
        *,
        clock: Callable[[], datetime],
        passing: Callable[[str], None] = nothing,
        most: int = talks.FLOOD,
    ) -> None:
        self._book = book
        self._turns = turns
        self._metrics = metrics
        self._clock = clock
        self._passing = passing
        self._most = most
        self._wall = Flood(time.monotonic, most=most * REPEATS_BEFORE_WALL)

    def hear(self, inbound: Inbound) -> Heard:
        """Take the turn of one message, committed when this returns; raise UnavailableError when it cannot be."""
        self._passing("decoded")
        with self._metrics.turns.time():
            heard = self._hear(inbound)
        self._passing("committed")
        self._metrics.heard.labels(inbound.line.channel, heard).inc()
        return heard

    def warm_up(self, business_id: str) -> None:
        """Read a word, so that the first person who writes does not wait for languages and rules to be loaded."""
        line, sender = Line("nowhere", business_id, "nowhere", ""), Address("nowhere", "nobody")
        with self._book.look() as unit:
            self._turns.acts(
                unit, Inbound(line, sender, "", self._clock(), "hello tomorrow"), Idle(), self._clock()
            )

    def note(self, status: Status) -> None:
        """Write down what became of a letter. Raise UnavailableError when that cannot be done now."""
        self.tries(lambda unit: self._note(unit, status))

    def enter(
        self, inbound: Inbound, *, name: str | None, who: str, override: bool = False, waits: bool = False
    ) -> Entered:
        """Take words that staff enter for a client who phones, from a fresh start; write them only if they book.

        With ``override`` the house rules that staff may waive do not count; which they were is told, and logged.
        ``waits``: where the time is taken, the client waits for it.
        """
        try:
            return self.tries(
                lambda unit: self._enter(unit, inbound, name, who, override=override, waits=waits)
            )
        except _UndecidedError as undecided:
            return Entered(booked=False, replies=undecided.replies)

    def line_on(self, business_id: str, channel: str) -> Line | None:
        """Return the line from which the business writes on a channel, whichever process has it open."""
        found = self.look(lambda unit: ours(unit, self._turns.lines, business_id, self._clock()))
        return next(iter(found.on(channel)), None)

    def entitle(
        self, business_id: str, address: Address, change: Callable[[Person], Person], *, by: By
    ) -> tuple[Person, Person]:
        """Change what a person belongs to, is invited to or has rules of; return them before and after."""
        return self.tries(
            lambda unit: entitle(unit, self._turns, business_id, address, change, by=by, now=self._clock())
        )

    def decide(self, business_id: str, said: str, *, yes: bool, why: str = "", by: By) -> Decided:
        """Approve or decline the request of that number; of several who decide at once exactly one does."""
        return self.tries(
            lambda unit: decide(
                unit, self._turns, business_id, said, yes=yes, why=why, by=by, now=self._clock()
            )
        )

    def move(
        self, business_id: str, said: str, words: str, *, override: bool = False, why: str = "", by: By
    ) -> Changed:
        """Move the visit of that number to the time that the words name, if it is free; the client is told."""
        return self.tries(
            lambda unit: move(
                unit,
                self._turns,
                business_id,
                said,
                words,
                override=override,
                why=why,
                by=by,
                now=self._clock(),
            )
        )

    def cancel(self, business_id: str, said: str, *, why: str = "", by: By) -> Changed:
        """Cancel the visit of that number; the client is told."""
        return self.tries(
            lambda unit: cancel(unit, self._turns, business_id, said, why=why, by=by, now=self._clock())
        )

    def behind(self, business_id: str, late: Late) -> tuple[Warned, ...]:
        """Return whose visits begin later, and what each would read; nothing is written."""
        return self.look(lambda unit: behind(unit, self._turns, business_id, late, self._clock()))

    def warn(self, business_id: str, late: Late, *, by: By) -> tuple[Warned, ...]:
        """Tell all whose visits begin later; return them, with what each reads."""
        return self.tries(lambda unit: warn(unit, self._turns, business_id, late, by=by, now=self._clock()))

    def explain(self, business_id: str, words: str, *, to: Address | None, now: datetime) -> Answer | None:
        """Say why what the words ask for can be booked or cannot; None where no service or time is in them."""
        return self.look(lambda unit: explain(unit, self._turns, business_id, words, to=to, now=now))

    def block(self, business_id: str, wanted: Wanted, *, public: bool, by: By) -> Blocked:
        """Keep what staff want from being booked; say what stands in it."""
        return self.tries(
            lambda unit: block(
                unit,
                self._turns.known(unit, business_id).catalog,
                wanted,
                public=public,
                by=by,
                now=self._clock(),
            )
        )

    def unblock(self, business_id: str, number: int, *, by: By) -> Block | None:
        """Lift a block, and return it; nothing where none of that number stands."""
        return self.tries(lambda unit: unblock(unit, business_id, number, by=by, now=self._clock()))

    def keep(self, business_id: str, said: str, *, by: By) -> Flagged | None:
        """Write down that a flagged booking stays as it is, and return it; nothing where the number names none."""
        return self.tries(
            lambda unit: keep(
                unit, self._turns.known(unit, business_id).catalog, said, by=by, now=self._clock()
            )
        )

    def close(self, business_id: str, said: str, *, came: bool, by: By) -> Decided:
        """Write down whether the client of the visit of that number came."""
        return self.tries(
            lambda unit: came_to(
                unit, self._turns.known(unit, business_id).catalog, said, came=came, by=by, now=self._clock()
            )
        )

    def close_past(self, business_id: str, *, by: By) -> int:
        """Write down that the clients of all visits that are over came, where nothing is written; count them."""
        return self.tries(lambda unit: all_came(unit, self._turns, business_id, by=by, now=self._clock()))

    def lapse(self) -> int:
        """Let go what staff did not decide about in time, and tell client and staff; return how many requests."""
        return self._all_of(lambda unit, ours: lapse(unit, self._turns, ours, self._clock()))

    def list_unconfirmed(self) -> int:
        """Tell staff all lists that are due of who has not confirmed; return how many."""
        return self._all_of(lambda unit, ours: tell(unit, self._turns, ours, self._clock()))

    def sum_up(self) -> int:
        """Tell staff together what they did not hear at night; return at how many places."""
        return self._all_of(lambda unit, ours: sum_up(unit, self._turns, ours, self._clock()))

    def serve_line(self) -> int:
        """Do all that is due for those who wait: offers, and their ends; return how many things that were."""
        return self._all_of(self._tend, point="line served")

    def remove_wait(self, business_id: str, said: str, *, by: By) -> tuple[Wait, ...]:
        """Take who is named by that number off the waiting list; of several that it may name, none."""
        return self.tries(lambda unit: remove(unit, business_id, said, by=by, now=self._clock()))

    def give_up(self) -> int:
        """Free all times that nobody came to, and tell who booked them; return how many."""
        return self._all_of(lambda unit, ours: give_up(unit, self._turns, ours, self._clock()))

    def _all_of(self, one: Callable[[Unit, str], bool], *, point: str = "") -> int:
        """Do one thing after the other at each of our businesses, each in a transaction of its own; count them."""
        with self._book.look() as unit:
            ours = [each for each in catalog.businesses(unit) if self._turns.speaks_for(each)]
        return sum(self._all_at(each, one, point) for each in ours)

    def _all_at(self, business_id: str, one: Callable[[Unit, str], bool], point: str) -> int:
        done = 0
        while self.tries(lambda unit: one(unit, business_id)):
            if point:
                self._passing(point)
            done += 1
        return done

    def _tend(self, unit: Unit, business_id: str) -> bool:
        done = tend(unit, self._turns, business_id, self._clock())
        if done:
            self._passing("line before commit")
        return done

    def _hear(self, inbound: Inbound) -> Heard:
        sender = (inbound.line.id, inbound.sender)
        if self._wall.refuses(sender) and not self._may_stop(inbound):
            return Heard.FLOOD
        return self.tries(lambda unit: self._take(unit, inbound))

    def _may_stop(self, inbound: Inbound) -> bool:
        """Tell, behind the wall, whether to look closer: a flood is not read, but a short word may be STOP."""
        return bool(inbound.keyword) or inbound.command is Command.STOP or len(inbound.text.split()) == 1

    def look(self, work: Callable[[Unit], T]) -> T:
        """Do work that only reads, on a connection that cannot write; raise UnavailableError when it cannot be done."""
        try:
            with self._book.look() as unit:
                return work(unit)
        except (Again, Gone, NoCatalogError) as gone:
            log.event("book gone", why=type(gone).__name__)
            raise UnavailableError from gone

    def tries(self, work: Callable[[Unit], T]) -> T:
        """Do the work in a transaction; when a race is lost, all of it again with fresh facts, three times at most."""
        for attempt in range(TRIES):
            try:
                with self._book.unit() as unit:
                    return work(unit)
            except (Taken, Stale, Again) as lost:
                self._metrics.races.labels(type(lost).__name__.lower()).inc()
                time.sleep(PAUSE * attempt)
            except (Gone, NoCatalogError) as gone:
                log.event("book gone", why=type(gone).__name__)
                raise UnavailableError from gone
        log.event("race lost", tries=TRIES)
        raise UnavailableError

    def _take(self, unit: Unit, inbound: Inbound) -> Heard:
        now = self._clock()
        thread = thread_of(unit, self._turns, inbound)
        if thread is None and inbound.overheard and not inbound.crowd:
            return Heard.TAKEN
        if talks.heard(unit, inbound, now):
            return Heard.REPEATED
        if thread is not None:
            take_over(unit, self._turns, inbound, thread, now)
            self._passing("before commit")
            return Heard.TAKEN
        if inbound.crowd:
            self._turns.turn_away(unit, inbound, now)
            return Heard.TAKEN
        inbound = self._turns.from_staff(unit, inbound)
        talk = talks.load(unit, inbound.line, inbound.sender, now)
        self._passing("locked")
        if talk.recent > self._most and not self._turns.is_stop(unit, inbound, now):
            return Heard.FLOOD
        if is_nothing_new(inbound, talk):
            return Heard.REPEATED
        state = before(inbound.filled, stands(talk.state))
        facts = replace(self._turns.facts(unit, inbound, now), heard_at=talk.heard_at, about=None, ended=None)
        turn = said_by_staff(unit, self._turns, inbound, state, facts)
        turn = turn or self._turns.opened(unit, inbound, state, facts)
        turn = turn or taken(unit, self._turns, inbound, state, facts)
        said = talked(inbound, talk, turn, facts, words=self._turns.talked, lines=self._turns.lines)
        by = By(facts.person.id, inbound.line.channel)
        self._turns.write(unit, inbound, turn, facts, by=by, so_far=said)
        follow(unit, inbound, state, turn, facts)
        sealed = self._turns.talked.seal(kept(said, facts), inbound.line, inbound.sender)
        talks.save(unit, talk, dumps(turn.state), now, remembered(inbound), words=sealed)
        self._passing("before commit")
        return Heard.TAKEN

    def _enter(
        self, unit: Unit, inbound: Inbound, name: str | None, who: str, *, override: bool, waits: bool
    ) -> Entered:
        now = self._clock()
        talk = talks.load(unit, inbound.line, inbound.sender, now)
        facts = self._turns.facts(unit, inbound, now)
        if name and name != facts.person.name:
            people.rename(unit, inbound.line.business_id, facts.person.id, name)
        facts = replace(facts, person=replace(facts.person, name=name or facts.person.name, waived=override))
        acts = self._turns.acts(unit, inbound, Idle(), now, facts)
        turn = self._turns.take(unit, Idle(), acts, facts)
        if waits and not _is_settled(turn):
            joins = (meant.Join(each.details) if isinstance(each, meant.Wanted) else each for each in acts)
            turn = self._turns.take(unit, Idle(), tuple(joins), facts)
        if not _is_settled(turn):
            raise _UndecidedError(turn.replies)
        written_on = () if inbound.line.id == NOWHERE else (inbound.line,)
        self._turns.write(unit, inbound, turn, facts, by=By(who, inbound.line.channel, written_on))
        talks.save(unit, talk, dumps(turn.state), now, words=talk.words)
        return Entered(booked=True, replies=turn.replies, overrode=overrode(turn, facts))

    def _note(self, unit: Unit, status: Status) -> None:
        now = self._clock()
        letter = settling.status(
            unit,
            status.line,
            status.ref,
            status.state,
            letter_id=status.letter_id,
            error=status.error,
            now=now,
        )
        if letter is None:
            return
        if status.opted_out and people.find(unit, letter.business_id, letter.to):
            people.consent(
                unit, letter.business_id, letter.to, Consent.STOPPED, who=status.line.channel, now=now
            )
        elif status.transient and not letter.dedupe_key.endswith(ONCE_MORE):
            outbox.promise(unit, (self._once_more(letter, now),), now)
        elif status.state is LetterState.FAILED:
            promise_elsewhere(unit, letter, self._turns.lines, now)
            undelivered(unit, letter, status.error, now)

    def _once_more(self, letter: Letter, now: datetime) -> Letter:
        """Promise a letter that did not get through a second time; its key says so, and there is no third."""
        key = letter.dedupe_key + ONCE_MORE
        return replace(letter, id=self._turns.fresh(), dedupe_key=key, due_at=now + AGAIN_AFTER)


def _is_settled(turn: Turn) -> bool:
    """Tell whether a turn books, or puts somebody on the waiting list."""
    return bool(turn.waits) or any(step.what in {What.BOOKED, What.ASKED} for step in turn.steps)

"""what comes of a letter once its channel has answered: decided here, and written down for many at once

Whatever a channel answers, it becomes something that can be written down: an answer that makes no sense means that the
letter may have left us.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import isfinite
from typing import assert_never

from bot import log
from bot.desk.threads import undelivered
from bot.desk.ways import promise_elsewhere
from bot.metrics import Metrics
from channels.channel import Absent, Later, Never, Outcome, Sent, Unknown
from core.messages import Kind, LetterState, Line
from core.people import Address, Consent
from storage import people, settling
from storage.outbox import Claimed
from storage.settling import Settled
from storage.unit import Unit

FIRST_PAUSE = timedelta(seconds=2)
LONGEST_PAUSE = timedelta(minutes=15)
LONGEST_WAIT = 3600.0
"""Seconds for which a vendor may put us off at most: what says more is a mistake."""
GIVE_UP = timedelta(days=1)
ASK_FOR = timedelta(minutes=10)
ASK_TIMES = 5
"""How long, and how often at least, a vendor is asked for a letter that may have gone out; then we decide alone."""
REPEATABLE = frozenset(Kind) - {Kind.NOTICE}
LONGEST_REF = 255


@dataclass(frozen=True, slots=True)
class Handed:
    """A letter that was handed to its channel, and what that answered."""

    claimed: Claimed
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Asked:
    """A letter that may have gone out, and what its channel knows of it."""

    claimed: Claimed
    found: Sent | Absent | Unknown


@dataclass(frozen=True, slots=True)
class NotBegun:
    """A letter that is given back as it was, and why."""

    claimed: Claimed
    why: str


Done = Handed | Asked | NotBegun


def sensible(answer: object) -> Outcome:
    """Return what a channel answered to a letter, if it is an answer at all."""
    match answer:
        case Sent(str(ref)) if 0 < len(ref) <= LONGEST_REF and ref.isprintable():
            return answer
        case Sent():
            return Unknown("the vendor's answer has no id")
        case Later(after=float() | int() as after):
            return replace(
                answer, after=min(max(float(after), 0.0), LONGEST_WAIT) if isfinite(after) else None
            )
        case Later() | Never() | Unknown():
            return answer
        case _:
            return Unknown("the vendor's answer makes no sense")


class Register:
    """Writes down what became of letters, and what follows from it."""

    def __init__(
        self,
        metrics: Metrics,
        clock: Callable[[], datetime],
        chance: Callable[[], float],
        lines: Sequence[Line] = (),
    ) -> None:
        """Know the lines that are open, for letters that one channel refuses and another may take."""
        self._metrics = metrics
        self._lines = lines
        self._clock = clock
        self._chance = chance

    def __call__(self, unit: Unit, done: Sequence[Done]) -> None:
        """Write all of it down; whoever came back late changes nothing."""
        now = self._clock()
        became = [self._settled(unit, each, now) for each in done]
        kept = settling.settle(unit, became, now)
        for each, came, ours in zip(done, became, kept, strict=True):
            if not ours:
                self._fenced(each.claimed)
                continue
            if isinstance(each, Handed):
                _follow_up(unit, each, self._lines, now)
            if came.state is LetterState.FAILED:
                undelivered(unit, each.claimed.letter, came.why, now)

    def _settled(self, unit: Unit, done: Done, now: datetime) -> Settled:
        match done:
            case Handed():
                return _of_handing(done, now, self._chance)
            case Asked():
                return _of_asking(_believed(unit, done, now), now, self._chance)
            case NotBegun(claimed, why):
                return settling.unbegun(claimed, now + FIRST_PAUSE, why)
            case other:
                assert_never(other)

    def _fenced(self, claimed: Claimed) -> None:
        self._metrics.letters.labels(claimed.letter.to.channel, "fenced").inc()
        log.event("letter fenced", letter_id=claimed.letter.id, attempt=claimed.attempt)


def _of_handing(handed: Handed, now: datetime, chance: Callable[[], float]) -> Settled:
    """Decide what comes of a letter that was handed to its channel."""
    claimed = handed.claimed
    match handed.outcome:
        case Sent(ref):
            return settling.sent(claimed, ref)
        case Later(why, after) if now - claimed.letter.due_at < GIVE_UP:
            pause = max(_pause(claimed.tries, chance), timedelta(seconds=after or 0))
            return settling.later(claimed, now + pause, why)
        case Later(why):
            return settling.failed(claimed, f"given up: {why}")
        case Unknown(why):
            return settling.unknown(claimed, now + _pause(claimed.tries, chance), why)
        case Never(why):
            return settling.failed(claimed, why)
        case other:
            assert_never(other)


def _of_asking(asked: Asked, now: datetime, chance: Callable[[], float]) -> Settled:
    """Decide what comes of a letter that may have gone out."""
    claimed = asked.claimed
    match asked.found:
        case Sent(ref):
            return settling.sent(claimed, ref)
        case Absent():
            return settling.later(claimed, now, "the vendor never got it")
        case Unknown(why) if now - claimed.since < ASK_FOR or claimed.asked < ASK_TIMES:
            return settling.unknown(claimed, now + _pause(claimed.asked, chance), why)
        case Unknown() if claimed.letter.kind in REPEATABLE and claimed.tries < 2:
            return settling.later(claimed, now, "may be repeated")
        case Unknown():
            return settling.failed(claimed, settling.GAVE_UP)
        case other:
            assert_never(other)


def _believed(unit: Unit, asked: Asked, now: datetime) -> Asked:
    """Hold what a channel found against what the book knows: news of the letter, and whose the vendor's ids are."""
    claimed = asked.claimed
    if ref := settling.told(unit, claimed):
        return replace(asked, found=Sent(ref))
    match asked.found:
        case Sent() if settling.is_under_way(unit, claimed, now):
            return replace(asked, found=Unknown("another letter to them is on its way"))
        case Sent(ref, others=others):
            mine = settling.owned(unit, claimed, (ref, *others), now)
            return replace(asked, found=Sent(mine) if mine else Absent())
        case _:
            return asked


def _follow_up(unit: Unit, handed: Handed, lines: Sequence[Line], now: datetime) -> None:
    """Do what else follows from an answer: for the address, and for letters that are to come."""
    match handed.outcome:
        case Sent(moved=Address() as moved):
            _follow(unit, handed.claimed, moved, now)
        case Never(opted_out=True):
            _silence(unit, handed.claimed, now)
        case Never():
            promise_elsewhere(unit, handed.claimed.letter, lines, now)
        case _:
            pass


def _pause(times: int, chance: Callable[[], float]) -> timedelta:
    """Return how long to wait after so many tries: twice as long each time, up to a cap, with some chance in it."""
    doubled: int = 2 ** min(times - 1, 16)
    return min(FIRST_PAUSE * doubled, LONGEST_PAUSE) * (0.5 + chance() / 2)


def _silence(unit: Unit, claimed: Claimed, now: datetime) -> None:
    """Write no more to an address that wants no letters; a place where staff are told has no consent to take back."""
    letter = claimed.letter
    if people.find(unit, letter.business_id, letter.to):
        people.consent(unit, letter.business_id, letter.to, Consent.STOPPED, who=letter.to.channel, now=now)


def _follow(unit: Unit, claimed: Claimed, to: Address, now: datetime) -> None:
    """Write to the new address from now on."""
    letter = claimed.letter
    people.move(unit, letter.business_id, letter.to, to, who=letter.to.channel, now=now)

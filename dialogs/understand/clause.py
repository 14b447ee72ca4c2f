"""One clause of a message, and what can be seen in it: names, words about time, signals of the language."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property

from dialogs.acts import Details
from dialogs.clocks import said as clock_said
from dialogs.language import Language
from dialogs.lexicon import Lexicon, details, folded, services
from dialogs.responses import Before, Did, Response, responses
from dialogs.states import (
    Asking,
    Choosing,
    Draft,
    Idle,
    Joining,
    Leaving,
    Naming,
    Offering,
    Piece,
    Planning,
    State,
)
from dialogs.times import token
from dialogs.when import Expression, Table, When, read
from dialogs.when.expression import Clock, Mention, Toward

NEAR = timedelta(minutes=30)
"""How far from "about 4" a visit may begin and still be the one about 4."""


@dataclass(frozen=True)
class Clause:
    """One clause, and what can be seen in it."""

    text: str
    state: State
    now: datetime
    lexicon: Lexicon
    spoken: Language
    visit: datetime | None = None
    """The local start of the visit beside which it is read, in an answer to a reminder."""
    claim: str | None = None
    """The claim of the visit that is named, where several stand."""

    @cached_property
    def folded(self) -> str:
        """The text in small letters, without what stands at its ends."""
        return folded(self.text).strip(" .!,;:-")

    @property
    def timed(self) -> str:
        """The text in which times are read: a room's name that a feast begins with is the room's."""
        return self.lexicon.untimed(self.text)

    @cached_property
    def when(self) -> When:
        """The words about time, against the offer on the table."""
        table = _table(self.state, self.now)
        if self.visit is not None:
            table = replace(table, booking=self.visit, day=self.visit.date())
        if self.signals("move", "come"):
            table = replace(table, asked="when")
        found = read(self.timed, now=self.now, language=self.lexicon.language, table=table)
        return found if found.said or found.trouble else self._of_series

    @property
    def _of_series(self) -> When:
        """The words about how the series that is planned goes on, "six times"; no time is said by them."""
        draft: Draft | None = getattr(self.state, "draft", None)
        if draft is None or not draft.said or "every" not in draft.said:
            return When()
        before = Expression.from_data(draft.said)
        found = read(self.text, now=self.now, language=self.lexicon.language, before=before)
        return replace(found, wish=None, readings=())

    @property
    def is_hour(self) -> bool:
        """Tell whether it is a time as soon as one was asked for: "11"."""
        table = Table(asked="when")
        return read(self.text, now=self.now, language=self.lexicon.language, table=table).said is not None

    @cached_property
    def _clock(self) -> tuple[str, int, int] | None:
        """By whose clock a time is said, and where that is written."""
        asked = isinstance(self.state, Asking) and self.state.piece is Piece.WHEN
        if self.lexicon.clocks is None or not (self.when.words or asked):
            return None
        return clock_said(self.text, self.when.words, self.lexicon.clocks, alone=asked)

    @cached_property
    def timeless(self) -> str:
        """The folded text with its words about time taken out."""
        text = self.text
        clock = (self._clock[1:],) if self._clock else ()
        for start, end in sorted((*self.when.words, *clock), reverse=True):
            text = f"{text[:start]} {text[end:]}"
        return folded(text).strip(" .!,;:-?")

    @cached_property
    def _named(self) -> tuple[Details, str]:
        named, rest = details(self.lexicon, self.timeless)
        if named.service_id is None:  # "haircut for 2 tomorrow" may be a time as a whole
            named = replace(named, service_id=details(self.lexicon, self.folded)[0].service_id)
        return named, rest

    @cached_property
    def details(self) -> Details:
        """What is named in the clause."""
        words = self.timed if self.has_time else None
        clock = self._clock[0] if self._clock else None
        named = replace(self._named[0], words=words, people=self._people, visit=self.claim, clock=clock)
        if (named.room_id or named.service_id in self.lexicon.lets) and self._is_now:
            length = self.when.said.length if self.when.said else None
            named = replace(named, words=token(self.now, length))
        drafting = isinstance(getattr(self.state, "draft", None), Draft)
        alone = named == Details(features=named.features) and not drafting
        return Details() if alone else named  # a feature by itself may be any word: "a video call"

    @property
    def _is_now(self) -> bool:
        """Tell whether a room is wanted now: no day and no hour is said beside it."""
        said = self.when.said
        return self.signals("right_now") and not (said and said.mentions) and not self.when.trouble

    @cached_property
    def rest(self) -> str:
        """What is left when times and names are taken out."""
        return self._named[1]

    @property
    def services(self) -> frozenset[str]:
        """All services that are named."""
        return services(self.lexicon, self.folded)

    @property
    def is_bare(self) -> bool:
        """Tell whether nothing is said but a time or names, with words that may stand beside them."""
        return not re.search(r"[^\W\d_]", self.without_fillers(self.rest))

    def without_fillers(self, words: str) -> str:
        """Return words without those that may stand beside a time and say nothing."""
        return re.sub(rf"(?<!\w)(?:{self.spoken.answers.FILLERS})(?!\w)", " ", words)

    @property
    def has_time(self) -> bool:
        """Tell whether a time was named, right or wrong."""
        return self.when.said is not None or self.when.trouble is not None

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The times that are said to be meant, as they were said."""
        return self.when.said.mentions if self.when.said else ()

    def holds(self, start: datetime) -> bool:
        """Tell whether what is said about time holds a start; about a time holds only what is near to it."""
        wish = self.when.wish
        if wish is None or (wish.near is not None and self._is_about and abs(wish.near - start) >= NEAR):
            return False
        return any(each.holds(start) for each in wish.windows)

    @property
    def _is_about(self) -> bool:
        """Tell whether all hours that are said are said as about so late; "later" is no hour."""
        hours = [
            each for each in self.mentions if each.hours is not None and not isinstance(each.hours, Toward)
        ]
        return bool(hours) and all(each.about for each in hours)

    @property
    def clocks(self) -> list[Clock]:
        """The clock times that are said."""
        return [each.hours for each in self.mentions if isinstance(each.hours, Clock)]

    @property
    def names_something(self) -> bool:
        """Tell whether a service, a provider, a place or a time was named."""
        return self.details != Details()

    @property
    def names_what(self) -> bool:
        """Tell whether a service or a room was named: what is to be had, and not only when or with whom."""
        return bool(self.details.service_id or self.details.room_id)

    @property
    def counts_others(self) -> bool:
        """Tell whether another number of people is said than what is open is for: nothing on the table is for them."""
        draft: Draft | None = getattr(self.state, "draft", None)
        return draft is not None and self.details.people not in {None, draft.people}

    @property
    def is_whole(self) -> bool:
        """Tell whether what is wished for and its time are said, and nothing else but that it is to move."""
        return self.names_what and self.has_time and (self.is_bare or self.signals("move"))

    @property
    def unowned(self) -> Clause:
        """The clause without what makes a day the owner of something: "friday's" is one Friday, "fridays" are many."""
        return replace(self, text=re.sub(r"['\u2019]s(?!\w)", "", self.text))

    def signals(self, *names: str) -> bool:
        """Tell whether one of the signals stands in the clause."""
        return any(self.spoken.signals[name].search(self.folded) for name in names)

    def asks(self, topic: str) -> bool:
        """Tell whether something is asked about; one's own visits also by asking for one's day, and nothing else."""
        day = self.spoken.signals["order_day"] if topic == "mine" else None
        own = day and (day.fullmatch(self.timeless) or day.fullmatch(self.folded.rstrip("? ")))
        return bool(own) or self.signals(topic)

    def says_only(self, *names: str) -> bool:
        """Tell whether the clause is nothing but one of the signals."""
        return any(self.spoken.signals[name].fullmatch(self.folded.rstrip("? ")) for name in names)

    def begins(self, name: str) -> bool:
        """Tell whether the clause begins with one of the signals, or is nothing else."""
        match = self.spoken.signals[name].match(self.folded)
        return match is not None

    def without(self, name: str) -> Clause | None:
        """Return the clause without what one of the signals says; None where nothing says it."""
        rest, count = self.spoken.signals[name].subn(" ", self.folded)
        return replace(self, text=rest) if count else None

    @cached_property
    def replies(self) -> frozenset[Response]:
        """What the clause does to what was said before."""
        return responses(self.text, before=Before(_did(self.state)), spoken=self.spoken)

    @property
    def is_asked(self) -> bool:
        """Tell whether it ends with a question mark."""
        return self.text.rstrip().endswith("?")

    @cached_property
    def question(self) -> bool:
        """Tell whether something is asked rather than said; "can I come at 3?" is said politely."""
        return self.signals("question") or (self.is_asked and not self.begins("polite"))

    @cached_property
    def _people(self) -> int | None:
        match = re.search(rf"(?<!\w)(?:{self.spoken.intents.PEOPLE})", self.folded)
        if match is None or (
            match[0].split()[-1] == match[1] and self.has_time and match[0] not in self.timeless
        ):
            return None  # "for 6 tomorrow" may be an hour
        return int(self.spoken.intents.NUMBERS.get(match[1], match[1]))


def from_to(clause: Clause) -> Details:
    """Tell the time that a booking has from the one that it is to have: "move friday to monday"."""
    left, to, right = clause.text.partition(f" {clause.spoken.intents.TO} ")
    old, new = replace(clause, text=left), replace(clause, text=right)
    if not to or not (new.has_time or (old.has_time and new.is_hour)) or _is_clock(clause, old, new):
        return clause.details
    return replace(clause.details, words=new.timed, of=old.timed if old.has_time else None)


def _is_clock(clause: Clause, old: Clause, new: Clause) -> bool:
    """Tell whether the "to" between them is part of a clock time, as in "ten to four".

    Where something is said to move, an hour before it may be the time that it has: "move 10 to 11". Beside a visit at
    another time it is not.
    """
    said, at = clause.clocks, len(old.text)
    if len(said) != 1 or not any(start < at < end for start, end in clause.when.words):
        return False
    if not clause.signals("move"):
        return len(clause.mentions) == 1
    moves = bool(old.clocks) and (clause.visit is None or old.holds(clause.visit))
    return said != new.clocks and not moves


def _did(state: State) -> Did:
    """Return what we did last, as far as a state tells it."""
    if isinstance(state, Offering | Planning):
        return Did.OFFERED
    return Did.NOTHING if isinstance(state, Idle) else Did.ASKED


def _table(state: State, now: datetime) -> Table:
    """Return what is on the table in a state."""
    if isinstance(state, Offering | Naming):
        offered = tuple(each.start.astimezone(now.tzinfo) for each in state.offers)
        return Table(offered=offered, asked="when" if isinstance(state, Offering) else None)
    asked = isinstance(state, Leaving | Choosing | Joining) or (
        isinstance(state, Asking) and state.piece is Piece.WHEN
    )
    return Table(asked="when") if asked else Table()

"""All pieces of time in a sentence, taken one by one into one expression.

Small words change what the next piece is for: "not", "instead of", "ideally", "every", "no wait". A day without hours
and hours without a day complete each other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from dialogs.when.expression import (
    Away,
    Clock,
    Days,
    Every,
    Expression,
    Mention,
    Order,
    SameTime,
    Shift,
    Stretch,
    Told,
    Toward,
    Unit,
    Weekdays,
)
from dialogs.when.kinds import kinds
from dialogs.when.moves import carried_over, parted, swapped
from dialogs.when.patterns import Item
from dialogs.when.repeats import going_on, lasting
from dialogs.when.rules.beside import pushed_by
from dialogs.when.rules.clocks import time_of
from dialogs.when.rules.lengths import minutes_of
from dialogs.when.rules.mentions import mention_of
from dialogs.when.sharing import each_once, narrowed, of_series, outside, shared

# How many strange words may stand between such a word and the time that it is about.
REACH = {"not": 0, "cannot": 2, "except": 2, "instead": 1, "ideally": 3}
BAGS = {
    "not": "excepted",
    "cannot": "excepted",
    "except": "excepted",
    "instead": "excepted",
    "ideally": "preferred",
}
JOINING = frozenset({"or", "and", "comma", "slash", "dash"})
AROUND_AN_ANSWER = kinds("edge stop please comma it is make propose works instead rather or at about for")
AFTER_A_TIME = kinds("edge stop please comma date days said instead rather and with on")
SMALL_WORDS = kinds("at on in the about for before a any or and comma of until")


class Collector:
    """Takes the pieces of a sentence one by one."""

    def __init__(self, asked: str | None, every: Every | None = None) -> None:
        """Begin with nothing said, or with a repetition that was said before."""
        self.asked, self.before = asked, every
        self.used: list[Item] = []
        self.said: list[Mention] = []
        self.linked: list[bool] = []
        self.excepted: list[Mention] = []
        self.preferred: list[Mention] = []
        self.length: int | None = None
        self.pick: int | Toward | Mention | None = None
        self.order: Order | None = None
        self.every: Every | None = every
        self.bad = False
        self.mode = ""
        self.reach = 0
        self.spent = -1
        self.joined = ""
        self.corrects = False
        self.moved = self.carried = False
        self.cancels = False
        self.takers: Mapping[str, Callable[[Item], None]] = {
            "correct": self._correct,
            "unfit": self._rule_out,
            "change": self._move,
            "push": self._move,
            "bring": self._move,
            "cancel": self._cancel,
            "make": self._put,
            "propose": self._put,
            "bad": self._impossible,
            "every": self._every,
            "cycle": self._cycle,
            "repeat": self._repeat,
            "length": self._take_length,
            "pick": self._take_pick,
            "asap": self._take_order,
            "latest": self._take_order,
        }

    def take(self, item: Item, items: Sequence[Item], at: int) -> None:
        """Take one piece, or remember a word that changes what the next piece is for."""
        if item.kind in REACH and at != self.spent:
            self.mode, self.reach = item.kind, REACH[item.kind]
        elif item.kind in ("stop", "gap", "name"):
            self._pass_over(item.kind)
        elif item.kind in JOINING:
            self.joined = item.kind
        elif item.kind == "length" and self._pushes(items, at):
            self._take_shift(item, items, at)
        elif item.kind == "saids":
            self.used.append(item)
            for mention in item.value:
                self._say(mention)
        elif item.kind in self.takers:
            self.takers[item.kind](item)
        elif not self._goes_on(item):
            self._take_mention(item, items, at)

    def _correct(self, _item: Item) -> None:
        """Take "no wait": what comes next takes the place of what was said."""
        self.corrects = True
        self.mode = ""

    def _rule_out(self, _item: Item) -> None:
        """Take "does not work": what was said last, with what it is joined to, is ruled out."""
        while self.said:
            self.excepted.append(self.said.pop())
            if not self.linked.pop():
                break

    def _move(self, _item: Item) -> None:
        """Take "change it": of "from 3 to 4" the second is meant."""
        self.moved = True

    def _cancel(self, _item: Item) -> None:
        """Take "cancel": what comes next is to go, if another time follows it."""
        self.cancels = not self.said

    def _put(self, item: Item) -> None:
        """Take "put": a time that was said to be cancelled is not the new one."""
        if self.cancels and self.said:
            self.excepted += self.said
            self.said, self.linked, self.cancels = [], [], False
        if item.kind == "propose":
            self.mode = ""
        self._pass_over(item.kind)

    def _impossible(self, item: Item) -> None:
        """Take a time that cannot be."""
        self.bad = True
        self.used.append(item)

    def _every(self, item: Item) -> None:
        """Take "every"."""
        self.every = Every(Unit.WEEK)
        self.used.append(item)

    def _cycle(self, item: Item) -> None:
        """Take "every two weeks"."""
        self.every = item.value
        self.used.append(item)

    def _repeat(self, item: Item) -> None:
        """Take "every other tuesday"."""
        self.every, day = item.value
        self.used.append(item)
        self._say(Mention(day))

    def _take_pick(self, item: Item) -> None:
        """Take "the second one"."""
        self.pick = item.value
        self.used.append(item)

    def _take_order(self, item: Item) -> None:
        """Take "as soon as possible", "the latest"."""
        self.order = Order.FIRST if item.kind == "asap" else Order.LAST
        self.used.append(item)

    def _pushes(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a length is by how much something is moved: "delay my 3pm by an hour"."""
        by = pushed_by(items[at].value, forward=False)
        return self.moved and items[at - 1].kind in ("by", "back", "forward") and by is not None

    def _take_shift(self, item: Item, items: Sequence[Item], at: int) -> None:
        """Take by how much the time on the table, or the one that was said, is moved."""
        by = pushed_by(item.value, forward=any(one.kind == "forward" for one in items[at - 2 : at]))
        self.excepted += self.said if by and by.day is None else []  # by a day it keeps its hour
        self.said, self.linked = [], []
        self.used.append(item)
        if by:
            self._say(by)

    def _take_length(self, item: Item) -> None:
        """Take "two hours" as how long it is to last; what counts days belongs to "every"."""
        if (every := self._series()) and (more := lasting(every, item.value[0])):
            self.every = more
            self.used.append(item)
            return
        minutes = minutes_of(item.value)
        if minutes is not None and self.length is None:
            self.length = minutes
            self.used.append(item)

    def _pass_over(self, kind: str) -> None:
        """Let "not" and the like reach over a few words, not over the end of a sentence."""
        self.reach = 0 if kind == "stop" else self.reach - 1
        if self.reach < 0 or kind == "stop":
            self.mode = ""
        self.moved = self.moved and kind != "stop"
        self.joined = ""

    def _goes_on(self, item: Item) -> bool:
        """Take what belongs to "every": other, until june, six times; tell whether it did."""
        every = self._series() if item.kind == "turns" else self.every
        more = going_on(every, item, fresh=every is not self.before) if every else None
        if more is None:
            return False
        self.every, hours = more
        self.used.append(item)
        if hours:
            self._say(hours)
        return True

    def _series(self) -> Every | None:
        """Return the repetition so far; "tuesdays" alone is one for what says how it goes on."""
        weekdays = bool(self.said) and all(isinstance(one.day, Weekdays) for one in self.said)
        return self.every or (Every(Unit.WEEK) if weekdays and not self.moved else None)

    def _take_mention(self, item: Item, items: Sequence[Item], at: int) -> None:
        """Take a day, hours or both."""
        mention = mention_of(item) or self._loose(item, items, at)
        if mention is None:
            if item.kind not in SMALL_WORDS:
                self._pass_over(item.kind)
            return
        self.used.append(item)
        mention = self._from_what_was_said(mention)
        if isinstance(mention.hours, Stretch) and isinstance(mention.hours.end, Shift):
            self.length = mention.hours.end.minutes
            mention = replace(mention, hours=mention.hours.start)
        bag = BAGS.get(self.mode) or self._refused(items, at)
        if (
            self.mode == "cannot"
            and isinstance(mention.day, Days)
            and mention.day.last
            and not mention.day.before
        ):
            bag, mention = None, replace(mention, day=Days(first=mention.day.last))
        if self.mode == "cannot" and isinstance(mention.hours, Stretch) and mention.hours.start is None:
            bag, mention = None, replace(mention, hours=Stretch(start=mention.hours.end))
        if self.moved:
            mention = self._to_new(mention, items, at)
        if bag is not None:
            getattr(self, bag).append(mention)
        else:
            self._say(mention)
        self.joined = ""
        self.mode = "" if self.mode != "except" else self.mode

    def _refused(self, items: Sequence[Item], at: int) -> str | None:
        """Tell whether the words right after a time rule it out: "thursday can't", "not that" at a clause's end."""
        after = [item.kind for item in items[at + 1 : at + 3]]
        ends = after[:1] == ["not"] and after[1:] in ([], ["edge"], ["stop"], ["comma"])
        if not ends and after[:1] != ["cannot"]:
            return None
        self.spent = at + 1
        return "excepted"

    def _from_what_was_said(self, mention: Mention) -> Mention:
        """Return "the day after", "after that" counted from what this message named before it."""
        if (
            self.said
            and not self.joined
            and mention.hours == Toward(1)
            and isinstance(self.said[-1].hours, Clock | Stretch)
        ):
            last = self.said.pop()
            self.linked.pop()
            after = last.hours if isinstance(last.hours, Stretch) else Stretch(start=last.hours)
            return Mention(mention.day or last.day, after)
        named = [one.day for one in (*self.excepted, *self.said) if one.day is not None]
        day = mention.day
        if not named or not isinstance(day, Away) or not isinstance(day.base, Told):
            return mention
        hours = None if isinstance(mention.hours, SameTime) else mention.hours
        return replace(mention, day=replace(day, base=named[-1]), hours=hours)

    def _to_new(self, mention: Mention, items: Sequence[Item], at: int) -> Mention:
        """Return the time to which something is moved; the old one is ruled out."""
        item = items[at]
        back_to = item.kind == "hours" and not isinstance(item.value, Stretch)
        after_to = back_to or items[at - 1].kind in ("to", "until")
        if isinstance(mention.day, Days) and mention.day == Days(last=mention.day.last):
            after_to, mention = True, replace(mention, day=mention.day.last)
        if self.said and (after_to or self.carried):
            old, new = [carried_over(self.said, Mention())], carried_over(self.said, mention)
            self.said, self.linked, self.carried = [], [], False
        else:
            one, new = (None, mention) if after_to else parted(mention)
            old = [one] if one else []
            self.carried = bool(old) and new.day is not None and new.hours is not None
        self.moved = not after_to
        self.excepted += old
        return new

    def _say(self, mention: Mention) -> None:
        """Add what was said; after "no wait" it takes the place of what was said before."""
        if self.corrects and self.said:
            last = self.said.pop()
            self.linked.pop()
            mention = Mention(mention.day or last.day, mention.hours or last.hours, mention.about)
        elif self.said and self.joined != "or" and (ruled_out := outside(self.said[-1], mention)):
            self.excepted.append(ruled_out)
            return
        elif self.said and self.joined != "or" and (one := narrowed(self.said[-1], mention)):
            self.said[-1] = one
            return
        self.said.append(mention)
        self.linked.append(bool(self.joined))
        self.corrects = False

    def _loose(self, item: Item, items: Sequence[Item], at: int) -> Mention | None:
        """Return a bare number as an hour where we asked for a time and nothing else was said."""
        if item.kind not in ("small", "mid", "four", "dots"):
            return None
        clock = time_of(item)
        if clock is None or not (
            self._answers(items)
            or self._moves_to(items, at)
            or self._after_or(items, at)
            or _planned(items, at)
            or _before_or(items, at)
            or (self.asked and swapped(items, at))
        ):
            return None
        half = other.half if (other := _before_or(items, at)) else None
        return Mention(hours=replace(clock, half=clock.half or half))

    def _answers(self, items: Sequence[Item]) -> bool:
        """Tell whether we asked for a time and the message is hardly more than this number."""
        if not self.joined and any(one.hours is not None for one in self.said):
            return False
        around = [one.kind for one in items if one.kind not in AROUND_AN_ANSWER]
        if self.asked == "reply" and not any(
            one.kind in ("works", "instead", "rather", "make", "propose", "at") for one in items
        ):
            return False
        return self.asked in ("time", "when", "reply") and len(around) <= 2

    def _moves_to(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether the number is what something is moved to: "move the meeting to 3"."""
        return self.moved and items[at - 1].kind == "to" and items[at + 1].kind not in ("noun", "name", "gap")

    def _after_or(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether the number is the second of two hours: "4 or 5"."""
        after_a_clock = bool(self.said) and isinstance(self.said[-1].hours, Clock)
        after = items[at + 1].kind
        last_word = after == "gap" and items[at + 2].kind in ("edge", "stop")
        return after_a_clock and items[at - 1].kind == "or" and (after in AFTER_A_TIME or last_word)

    def expression(self) -> Expression | None:
        """Return all of it, or nothing when nothing was said."""
        fresh = self.every is not self.before
        if (
            fresh
            and self.every == Every(Unit.WEEK)
            and self.said
            and all(one.day is None for one in self.said)
        ):
            self.every = Every(Unit.DAY)
        found = Expression(
            mentions=each_once(shared([of_series(one, self.every) for one in self.said], self.linked)),
            excepted=each_once(self.excepted),
            preferred=each_once(self.preferred),
            length=self.length,
            order=self.order,
            pick=self.pick,
            every=self.every,
            impossible=self.bad,
        )
        return found if found != Expression(every=self.before) else None


def _planned(items: Sequence[Item], at: int) -> bool:
    """Tell whether the number is what something is planned for: "set an alarm for 7"; not "a table for 7"."""
    kinds = [item.kind for item in items]
    return (
        kinds[at - 1] == "for"
        and "plan" in kinds[:at]
        and "noun" not in kinds
        and kinds[at + 1] in AFTER_A_TIME
    )


def _before_or(items: Sequence[Item], at: int) -> Clock | None:
    """Return the clock time after "or": "3 or 4pm"."""
    if items[at + 1].kind not in ("or", "slash", "comma") or at + 2 >= len(items):
        return None
    after = mention_of(items[at + 2])
    return after.hours if after and isinstance(after.hours, Clock) else None

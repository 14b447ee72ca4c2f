"""German clock times and parts of the day: "halb fünf", "dreiviertel drei", "15 Uhr 30", "so gegen 8 abends", "morgen früh"."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import Away, Clock, Day, Mention, Part, Stretch, Third, Unit, Weekday
from dialogs.when.patterns import LEAVE, Item, Row, has, one, some
from dialogs.when.rules.clocks import before_hour, clock_of, hour_of, in_part, time_of
from dialogs.when.rules.days import which_of
from dialogs.when.rules.wholes import from_to

Items = Sequence[Item]
MORNING = "morning"
_HOURS = ("small", "mid", "solo", "clock", "noon")
_NUMBERS = ("small", "mid", "big", "minute", "three", "solo", "couple", "a")


def _last_hour(items: Items) -> Clock | None:
    """Return the hour that is said last, when it is a full one."""
    clock = hour_of([item for item in items if item.kind in _HOURS][-1])
    return clock if clock is not None and not clock.minute else None


def _half(items: Items) -> Clock | None:
    """Return "halb fünf": half past four."""
    clock = _last_hour(items)
    return before_hour(clock, 30) if clock else None


def _around_half(items: Items) -> Clock | None:
    """Return "fünf vor halb drei", "zehn nach halb 4"."""
    clock, minutes = _last_hour(items), one(items, "small", "mid")
    if clock is None or minutes >= 30:
        return None
    return before_hour(clock, 30 + minutes if has(items, "before") else 30 - minutes)


def _quarter(items: Items) -> Clock | None:
    """Return "viertel fünf", a quarter past four, and "dreiviertel fünf", a quarter to five."""
    clock, *others = [item for item in items if item.kind in _HOURS][::-1]
    hour = hour_of(clock)
    if hour is None or hour.minute or (others and others[0].value != 3):
        return None
    return before_hour(hour, 15 if others else 45)


def _quarter_past(items: Items) -> Clock | None:
    """Return "viertel ab zwei", as the Swiss say."""
    clock = _last_hour(items)
    return Clock(clock.hour, 15, clock.half) if clock else None


def _hour_and_minutes(items: Items) -> Clock | None:
    """Return "15 Uhr 30", "acht Uhr zwanzig"."""
    hour, minutes = [item for item in items if item.kind in (*_NUMBERS, "mid")][:2]
    if not 0 <= minutes.value <= 59 or minutes.end - minutes.start < 2:
        return None
    return clock_of(1 if hour.kind in ("a", "solo") else hour.value, minutes.value)


def _one(_items: Items) -> Clock:
    """Return "ein Uhr"."""
    return Clock(1)


def _on_the_hour(items: Items) -> Clock | None:
    """Return "Punkt 3", "um 9h", "15:30h"."""
    last = items[-1]
    if last.kind == "hunit" and last.end - last.start > 1:
        return None
    return next((time_of(item) for item in items if item.kind in _HOURS), None)


def _about(items: Items) -> Mention | None:
    """Return "so um 3 rum", "gegen halb drei rum"."""
    clock = (
        _half(items) if has(items, "half") else hour_of([one_ for one_ in items if one_.kind in _HOURS][-1])
    )
    return Mention(hours=clock, about=True) if clock else None


def _dotted(items: Items) -> Stretch | None:
    """Return "von 10.00 bis 11.30 Uhr", where the dots are no dates."""
    return from_to(items) if all(len(minute) == 2 for _, minute in some(items, "dots")) else None


def _hour_in_part(items: Items) -> Clock | None:
    """Return "um 3 nachmittags", "um 12 Uhr nachts"."""
    clock = _last_hour(items)
    return in_part(clock, Part(one(items, "part"))) if clock else None


def _about_in_part(items: Items) -> Mention | None:
    """Return "abends so gegen 7", "gegen 8 Uhr abends"."""
    clock = _hour_in_part(items)
    return Mention(hours=clock, about=True) if clock else None


def _either_hour(items: Items) -> Stretch | None:
    """Return "ca. 17/18 Uhr": from the one to the other."""
    first, last = one(items, "pair")
    return Stretch(clock_of(first), clock_of(last)) if first < last <= 24 else None


def _about_hour(items: Items) -> Mention | None:
    """Return "gegen 9h"."""
    clock = _on_the_hour(items)
    return Mention(hours=clock, about=True) if clock else None


def _to_clock(items: Items) -> Clock | None:
    """Return the new time of "von 3 auf 4", "auf 4 verschieben"."""
    return time_of([item for item in items if item.kind in _HOURS][-1])


# Parts of the day -----------------------------------------------------------------------------------------------------


def _part(items: Items) -> Part:
    """Return "am Abend", "am frühen Nachmittag"."""
    thirds = {"early": Third.EARLY, "earlier": Third.EARLY, "late": Third.LATE, "later": Third.LATE}
    return Part(one(items, "part"), next((thirds[item.kind] for item in items if item.kind in thirds), None))


def _morning(items: Items) -> Part | None:
    """Return "am Morgen", "früh am Morgen", "in der Früh"."""
    if one(items, "rel") not in (None, 1):
        return None
    return Part(MORNING, Third.EARLY if has(items, "early") and has(items, "rel") else None)


def _day_of(items: Items) -> Day:
    """Return the weekday or relative day that is said first."""
    weekday = one(items, "weekday")
    return Away(one(items, "rel"), Unit.DAY) if weekday is None else Weekday(weekday, which_of(items))


def _day_and_morning(items: Items) -> Mention | None:
    """Return "morgen früh", "heute Morgen", "Freitag Morgen"."""
    if not has(items, "early") and (some(items, "rel")[-1] != 1 or items[0] is items[-1]):
        return None
    if some(items, "rel")[:2] == [1, 1]:
        return None
    return Mention(_day_of(items), Part(MORNING))


def _this_morning(items: Items) -> Mention | None:
    """Return "diesen Morgen"."""
    return Mention(Away(0, Unit.DAY), Part(MORNING)) if one(items, "rel") == 1 else None


def _day_at(items: Items) -> Mention | None:
    """Return "Sa 10h": behind a day "10h" is no length."""
    hour = _on_the_hour(items)
    return Mention(_day_of(items), hour) if hour else None


def drop(_items: Items) -> bool:
    """Take the words out: "Raum 12", "Frau Mai"."""
    return True


def _leave(_items: Items) -> object:
    """Leave "zehn bis vier": "bis" counts no minutes."""
    return LEAVE


ROWS: tuple[Row, ...] = (
    ("(small|mid) until (small|solo|clock|noon) [^ month]", "small", _leave),
    ("numbered dash? (COUNT|dots|figures) [^ oclock|TILL|month]", "gap", drop),
    ("title (weekday|month|part|feast)", "gap", drop),
    # clock times
    ("(at|about)? about? (half small|half mid|half solo) oclock? ish", "said", _about),
    ("(at|about)? about? (HOUR|solo|clock) oclock? ish", "said", _about),
    ("at? half (small|mid|solo|clock) oclock? [^ hunit|dunit]", "clock", _half),
    ("at? (small|mid) hunit? (before|after) half (small|mid|solo|clock) oclock?", "clock", _around_half),
    ("at? small? quarter (small|mid|solo|clock) oclock? [^ hunit|dunit]", "clock", _quarter),
    ("at? quarter since (HOUR|solo) oclock?", "clock", _quarter_past),
    (
        "at? (HOUR|a|solo) oclock (small|mid|big|minute) [^ noun|hunit|dunit|day|oclock|month]",
        "clock",
        _hour_and_minutes,
    ),
    ("at? a oclock", "clock", _one),
    ("at? sharp at? (HOUR|solo|clock) oclock?", "clock", _on_the_hour),
    ("(at HOUR|clock) hunit", "clock", _on_the_hour),
    ("about (HOUR|clock) hunit", "said", _about_hour),
    ("on? the? (weekday|rel) comma? HOUR hunit", "said", _day_at),
    ("(at|about|between)? about? pair oclock", "hours", _either_hour),
    ("at (HOUR|solo|clock) oclock? part", "clock", _hour_in_part),
    ("about (HOUR|solo|clock) oclock? part", "said", _about_in_part),
    ("on? the? part (comma|at)? about (HOUR|solo|clock) oclock?", "said", _about_in_part),
    ("(from|between)? dots (TILL|and) dots oclock", "hours", _dotted),
    ("from? (HOUR|solo|clock) oclock? to (HOUR|solo|clock) oclock? [^ noun|month]", "clock", _to_clock),
    ("to (BARE|solo) [push|change|edge|stop|comma|please|works]", "clock", _to_clock),
    # parts of the day
    ("on? the? this? (weekday|rel) early [^ part|on|rel|weekday|the]", "said", _day_and_morning),
    ("on? the? (this|next|coming)? (weekday|rel) rel [^ in]", "said", _day_and_morning),
    ("this rel", "said", _this_morning),
    ("(in|on) the early [^ part]", "daypart", _morning),
    ("early? on the? rel", "daypart", _morning),
    ("early [at|clock]", "daypart", _morning),
    ("(on|in|at) the? (early|mids|late|later|earlier)? part", "daypart", _part),
    ("the? (early|earlier|late|later) part", "daypart", _part),
)

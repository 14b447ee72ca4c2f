"""Clock times: "half past two", "quarter to 6", "3ish", "noon", "1530"; parts of the day."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import Away, Clock, Day, Half, Mention, OfHour, Part, Third, Unit, Weekday, Which
from dialogs.when.patterns import Item, Row, drop, has, one, some

Items = Sequence[Item]
# "five to seven" is a stretch of so many hours at most; "five to ten" is 9:55.
LONGEST_BARE_STRETCH = 3
FIVES = (5, 10, 20, 25)
HOUR_KINDS = ("small", "mid", "solo")
TIMES = ("small", "mid", "solo", "clock", "noon", "four", "dots")
DAYS = ("date", "days")
# Which half of the day a clock time in a part of the day lies in: hours from 1 to 12 that are afternoon there.
AFTERNOON = {
    "dawn": (),
    "breakfast": (),
    "morning": (),
    "lunch": (12, 1, 2, 3),
    "afternoon": tuple(range(1, 13)),
    "teatime": tuple(range(1, 12)),
    "after_work": tuple(range(1, 12)),
    "evening": tuple(range(1, 12)),
    "dinner": tuple(range(1, 12)),
    "night": tuple(range(5, 12)),
    "before_work": (),
    "daytime": (12, 1, 2, 3, 4, 5, 6),
    "day_start": (),
    "day_end": tuple(range(1, 12)),
}


def hour_of(item: Item) -> Clock | None:
    """Return a number or a clock item as a clock time; a bare number has its half open."""
    if item.kind == "clock":
        clock: Clock = item.value
        return clock
    if item.kind == "noon":
        return Clock(item.value, 0, Half.FULL)
    if item.kind in ("three", "four"):
        return clock_of_figures(item.value)
    number = 1 if item.kind == "solo" else item.value
    return clock_of(number)


def day_of(item: Item) -> Day:
    """Return an item as a day."""
    day: Day = item.value
    return day


def time_of(item: Item) -> Clock | None:
    """Return an item as a clock time, its half open where nobody said it."""
    if item.kind == "dots":
        hour, minute = (int(figures) for figures in item.value)
        if hour > 24 or minute > 59 or len(item.value[1]) < 2:
            return None
        return Clock(hour, minute, Half.FULL if hour > 12 or item.value[0][0] == "0" else None)
    return hour_of(item)


def in_part(clock: Clock, part: Part) -> Clock:
    """Return the clock time in the half of the day that the part of the day means."""
    if clock.half is not None or clock.hour > 12:
        return clock
    noon = clock.hour == 12 and part.key in ("morning", "daytime", "dinner")
    return Clock(clock.hour, clock.minute, Half.PM if clock.hour in AFTERNOON[part.key] or noon else Half.AM)


def clock_of(hour: int, minute: int = 0, half: Half | None = None) -> Clock:
    """Return a clock time; an hour above twelve settles its half by itself."""
    if hour > 12 or hour == 0:
        return Clock(hour % 24, minute, Half.FULL)
    return Clock(hour, minute, half)


def clock_of_figures(figures: str) -> Clock | None:
    """Return "1530", "0730" or "930" as a clock time, or None where it is none."""
    hour, minute = int(figures[:-2]), int(figures[-2:])
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    full = len(figures) == 4 and (hour > 12 or figures[0] == "0")
    return Clock(hour, minute, Half.FULL) if full else clock_of(hour, minute)


def _with_ampm(items: Items) -> Clock | None:
    """Return "seven pm", "930 am", "12 30 pm"."""
    half = one(items, "ampm")
    numbers = [
        item
        for item in items
        if item.kind in (*HOUR_KINDS, "three", "four", "clock", "minute", "big", "dots")
    ]
    clock = hour_of(numbers[0]) if numbers[0].kind != "three" else clock_of_figures(numbers[0].value)
    if clock is None:
        return None
    minute = numbers[1].value if len(numbers) > 1 else clock.minute
    return _halved(Clock(clock.hour, minute, clock.half), half)


def _halved(clock: Clock, half: Half) -> Clock:
    """Return the clock time in that half of the day; one above twelve stays what it is."""
    if clock.half is Half.FULL and (clock.hour > 12 or clock.hour == 0):
        return clock
    return Clock(clock.hour, clock.minute, half)


def _spelt(items: Items) -> Clock | None:
    """Return "two thirty", "nine forty five": both in words, so that no other pair of numbers is read so."""
    hour, minutes = [item for item in items if item.kind not in ("hunit", "ampm", "dash")][:2]
    if hour.end - hour.start < 3 or minutes.end - minutes.start < 3 or minutes.value < 10:
        return None
    clock = clock_of(1 if hour.kind == "solo" else hour.value, minutes.value)
    half = one(items, "ampm")
    return _halved(clock, half) if half else clock


def _minutes(items: Items) -> int:
    """Return the minutes in "quarter past", "ten past", "half past"."""
    if has(items, "half"):
        return 30
    if has(items, "quarter"):
        return 15
    return int(one(items, "small", "mid", "big", "minute"))


def _past(items: Items) -> Clock | None:
    """Return "half past two", "quarter past 5", "20 min past eight"."""
    clock = hour_of(items[_last_hour(items)])
    minutes = _minutes(items)
    if clock is None or clock.minute or minutes > 59:
        return None
    return Clock(clock.hour, minutes, clock.half)


def _and_twenty(items: Items) -> Clock | None:
    """Return "five and twenty past three"."""
    small, tens = some(items[:-1], "small", "mid", "big")[:2]
    clock = hour_of(items[_last_hour(items)])
    if clock is None or clock.minute or (small, tens) != (5, 20):
        return None
    return before_hour(clock, 25) if has(items, "to") else Clock(clock.hour, 25, clock.half)


def _last_hour(items: Items) -> int:
    """Return the place of the hour, which stands last but for "o'clock"."""
    return max(place for place, item in enumerate(items) if item.kind in (*HOUR_KINDS, "clock", "noon"))


def _to(items: Items) -> Clock | None:
    """Return "quarter to 6", "ten to four"; not "five to seven", which is a stretch."""
    clock = hour_of(items[_last_hour(items)])
    minutes = _minutes(items)
    if clock is None or clock.minute or minutes > 30:
        return None
    bare = not has(items, "quarter", "hunit", "at", "about", "half") and minutes < 13
    figures = items[0].end - items[0].start < 3
    if bare and (minutes not in (5, 10) or 0 <= clock.hour - minutes <= LONGEST_BARE_STRETCH):
        return None
    # "10 to 4" may be a stretch, "5 to 4" would be one of eleven hours.
    if bare and figures and (clock.hour - minutes) % 12 != 11:
        return None
    return before_hour(clock, minutes)


def _of_the_hour(items: Items) -> Clock | None:
    """Return "at five of four": 3:55, as Americans say; not "at 3 of 5"."""
    clock, minutes = hour_of(items[-1]), items[1].value
    spelt = items[1].end - items[1].start > 2
    return before_hour(clock, minutes) if clock and not clock.minute and spelt and minutes in FIVES else None


def before_hour(clock: Clock, minutes: int) -> Clock:
    """Return the time so many minutes before the full hour; "quarter to one" is in the half that one is in."""
    if clock.half is Half.FULL:
        return Clock((clock.hour - 1) % 24, 60 - minutes, Half.FULL)
    if clock.half is not None and clock.hour == 12:
        other = Half.PM if clock.half is Half.AM else Half.AM
        return Clock(11, 60 - minutes, other)
    return Clock(clock.hour - 1 or 12, 60 - minutes, clock.half)


def _half_hour(items: Items) -> Clock | None:
    """Return "half five": half past five, as the British say."""
    clock = hour_of(next(item for item in items if item.kind in ("small", "clock", "solo")))
    return Clock(clock.hour, 30, clock.half) if clock and not clock.minute and clock.hour <= 12 else None


def _oclock(items: Items) -> Clock | None:
    """Return "5 o'clock", "4 sharp"."""
    return hour_of(next(item for item in items if item.kind in (*HOUR_KINDS, "clock", "noon")))


def _ish(items: Items) -> Mention | None:
    """Return "3ish", "noon-ish": near that time."""
    clock = _oclock(items)
    return Mention(hours=clock, about=True) if clock else None


def _dots(items: Items) -> Clock | None:
    """Return "3.30" where it cannot be a date, or stands after "at"."""
    a, b = one(items, "dots")
    hour, minute = int(a), int(b)
    if (
        len(b) < 2
        or hour > 24
        or minute > 59
        or (minute <= 12 and not has(items, "at", "about", "sharp", "oclock"))
    ):
        return None
    return Clock(hour, minute, Half.FULL) if a[0] == "0" else clock_of(hour, minute)


def _twelve(items: Items) -> Clock | None:
    """Return "12 noon", "12 midnight"."""
    return (
        Clock(one(items, "noon"), 0, Half.FULL) if one(items, "small", "clock") in (12, Clock(12)) else None
    )


def _figures(items: Items) -> Clock | None:
    """Return "at 1530", "at 630"."""
    return clock_of_figures(one(items, "four", "three"))


def _spaced(items: Items) -> Clock | None:
    """Return "at 6 30"."""
    hour, minute = items[1].value, items[2].value
    return clock_of(hour, minute) if 10 <= minute <= 59 else None


def _part(items: Items) -> Part:
    """Return "in the late afternoon"."""
    thirds = {
        "early": Third.EARLY,
        "mids": Third.MIDDLE,
        "late": Third.LATE,
        "later": Third.LATE,
        "end": Third.LATE,
    }
    third = next((thirds[item.kind] for item in items if item.kind in thirds), None)
    return Part(one(items, "part"), third)


def _this_part(items: Items) -> Mention:
    """Return "this evening", "last night"."""
    days = {"last": -1, "next": 1}.get(
        next((item.kind for item in items if item.kind in ("last", "next")), ""), 0
    )
    return Mention(Away(days, Unit.DAY), _part(items))


def _tonight(_items: Items) -> Mention:
    """Return "tonight"."""
    return Mention(Away(0, Unit.DAY), Part("night"))


def _day_end(items: Items) -> Part | None:
    """Return "end of the day", "early in the day"."""
    return Part("day_end" if has(items, "end", "late", "later") else "day_start")


def _end_of_day(items: Items) -> Mention:
    """Return "end of tomorrow", "the start of monday"."""
    day = (
        Away(one(items, "rel"), Unit.DAY)
        if has(items, "rel")
        else Weekday(one(items, "weekday"), Which.COMING)
    )
    return Mention(day, Part("day_end" if has(items, "end") else "day_start"))


def _of_hour(items: Items) -> Mention:
    """Return "ten past", "at half past": the hour is the one on the table."""
    minutes = _minutes(items)
    return Mention(hours=OfHour(minutes if has(items, "past", "after") else -minutes))


ROWS: tuple[Row, ...] = (
    ("(COUNT|dots) (noun|street)", "gap", drop),
    ("at? (BARE|big|minute|three|four) (gap|name) (gap|name)? street", "street", drop),
    ("BARE dash BARE dash BARE", "gap", drop),
    ("label (full|pair)", "gap", drop),
    ("with month [^ DAYNUM|NTH|four|the]", "gap", drop),
    ("(small|mid|solo|couple|a) thousand and? (BARE|big|minute)? (BARE)?", "gap", drop),
    ("(COUNT|dots) label [^ COUNT]", "gap", drop),
    ("label (COUNT|dots) [^ ampm|oclock|hunit|TILL|month|NTH|noun]", "gap", drop),
    ("(BARE|big|minute|three|four|figures) dash (three|four|figures) dash (three|four|figures)", "gap", drop),
    ("three dash (three|four)", "gap", drop),
    ("at? BARE? three three four", "gap", drop),
    ("born (is|on|colon|dash|stop|the)? (full|dots|pair)", "gap", drop),
    ("(at|about)? HOUR colon? (small|mid|big|minute)? ampm", "clock", _with_ampm),
    ("(at|about)? HOUR (oclock|in the) ampm", "clock", _with_ampm),
    ("(at|about)? solo ampm", "clock", _with_ampm),
    ("(at|about)? (three|four|clock) ampm", "clock", _with_ampm),
    ("HOUR noon", "clock", _twelve),
    ("clock noon", "clock", _twelve),
    ("at? half (past|after) (clock|HOUR|solo|noon) oclock?", "clock", _past),
    ("at? half (small|clock) [^ NOUN|name|hunit|day|dunit]", "clock", _half_hour),
    ("at? half solo [^ NOUN|name|hunit|day|dunit|gap]", "clock", _half_hour),
    (
        (
            "(edge|at|by|for|gap|make|propose|is) (it|about)? a? (HOUR|big|quarter|half) hunit? (past|to) "
            "[edge|stop|comma|please|instead]"
        ),
        "said",
        _of_hour,
    ),
    (
        "(edge|at|make|propose|is) (it|about)? a? (HOUR|big|quarter|half) hunit? (past|to) [rather|or|works|is|any|by]",
        "said",
        _of_hour,
    ),
    ("(at|about)? a? quarter (past|after) (clock|HOUR|solo|noon) oclock?", "clock", _past),
    ("(at|about)? a? quarter (to|before|until|of) (clock|HOUR|solo|noon) oclock?", "clock", _to),
    (
        "(at|about)? small and (mid|big) hunit? (past|after|to) (clock|HOUR|solo|noon) oclock?",
        "clock",
        _and_twenty,
    ),
    ("(at|about)? (small|mid|big|minute) hunit? (past|after) (clock|HOUR|solo|noon) oclock?", "clock", _past),
    ("(at|about)? (small|mid|big) hunit? (to|before|until) (clock|small|solo|noon) oclock?", "clock", _to),
    ("(at|about) (small|mid|big) of (small|solo|clock) [^ COUNTED|weekday|rel]", "clock", _of_the_hour),
    ("HOUR dash? (mid|big|minute|small) hunit? ampm?", "clock", _spelt),
    ("solo (mid|big|minute) ampm?", "clock", _spelt),
    ("(at|about|for|by)? about? (HOUR|clock|noon) dash? ish", "said", _ish),
    ("HOUR dash? (oclock|sharp)", "clock", _oclock),
    ("solo oclock", "clock", _oclock),
    ("CLOCK dash? (oclock|sharp)", "clock", _oclock),
    (
        "(at|about|by) (three|four) [^ NOUN|gap|name|hunit|NTH|qtr|(dash|slash) (month|qtr|hunit)]",
        "clock",
        _figures,
    ),
    ("(at|about)? four hunit", "clock", _figures),
    ("at small (mid|big|minute) [^ NOUN|gap|name|month|hunit|NTH]", "clock", _spaced),
    ("(at|about)? about? dots oclock? [^ NOUN]", "clock", _dots),
    ("this (early|mids|late|later)? part", "said", _this_part),
    ("late this part", "said", _this_part),
    ("(early|later|earlier) this part", "said", _this_part),
    ("(next|last) part", "said", _this_part),
    ("tonight", "said", _tonight),
    ("(at|by)? the? (end|start) of? (the|this)? (rel|weekday)", "said", _end_of_day),
    ("(in|on)? the (early|mids|late|later|end)? dash? part", "daypart", _part),
    ("(in|on)? (early|mids|late|later|end) dash? part", "daypart", _part),
    ("(in|at) part", "daypart", _part),
    ("(early|mids|late|later) in? the? part", "daypart", _part),
    ("(end|early|late|later) of? (the)? day", "daypart", _day_end),
    ("(at|by)? the? (end|start) (of)? the? day", "daypart", _day_end),
)

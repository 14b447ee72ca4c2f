"""where our convention differs from that of a set of cases: the rule, why a booking needs it so, what it excludes

A predicate looks at a case's words and at its annotated meaning, never at which case it is or at what we answer; a case
that it holds for is not counted in the shared score. docs/conventions.md says the same to people.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

Case = dict[str, Any]
MOST = 15.0
"""Per cent of a set that conventions may exclude."""

MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Convention:
    """One choice of meaning on which we differ, and the cases where that shows."""

    name: str
    rule: str
    why: str
    excludes: Callable[[Case], bool]


def excluding(case: Case) -> list[str]:
    """Name the conventions that exclude a case; turns of booking dialogs are all counted."""
    if case["kind"] != "entities":
        return []
    return [one.name for one in CONVENTIONS if one.excludes(case)]


def _values(case: Case) -> Iterator[dict[str, str]]:
    for accepted in case.get("gold_entities") or ():
        yield from accepted


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text and len(text) >= 10 else None


def _ref(case: Case) -> datetime:
    return datetime.fromisoformat(case["ref"])


def _says(pattern: str) -> Callable[[Case], bool]:
    """Return the predicate that a case's words say this."""
    found = re.compile(pattern, re.IGNORECASE | re.VERBOSE)
    return lambda case: found.search(case["text"]) is not None


def _weekday_said(case: Case) -> int | None:
    """Return the one weekday of a case that is said without next, last and the like, and without a date."""
    text = case["text"].lower()
    if re.search(rf"\b(?:{MONTHS})\b|\d|\b(?:next|last|this|past|every|weeks?|months?|days?)\b", text):
        return None
    said = [index for index, name in enumerate(WEEKDAYS) if re.search(rf"\b{name}\b", text)]
    return said[0] if len(said) == 1 else None


def _is_the_weekday_of_today(case: Case) -> bool:
    today = _ref(case).date()
    named = re.search(rf"\b{WEEKDAYS[today.weekday()]}\b", case["text"], re.IGNORECASE)
    last = max(
        (day for value in _values(case) if (day := _day(value.get("date") or value.get("start")))),
        default=None,
    )
    return bool(named) and not re.search(r"\b(?:next|last)\b", case["text"], re.IGNORECASE) and last == today


def _is_not_the_coming_weekday(case: Case) -> bool:
    said, today = _weekday_said(case), _ref(case).date()
    days = [day for value in _values(case) if (day := _day(value.get("date")))]
    return (
        said is not None
        and bool(days)
        and today + timedelta((said - today.weekday() - 1) % 7 + 1) not in days
    )


def _lies_behind(case: Case) -> bool:
    """Tell whether a date without a year, or a weekday with its number, is annotated in the past only."""
    text = case["text"].lower()
    dated = re.search(rf"(?:\b|\d)(?:{MONTHS})\b|\b\d{{1,2}}/\d{{1,2}}\b|\bthe\s+\d+th\b", text)
    if not dated or re.search(r"\b(?:19|20)\d\d\b|\b(?:last|ago|past|previous|before|since)\b", text):
        return False
    today = _ref(case).date()
    ends = [_day(value.get("end") or value.get("date") or value.get("start")) for value in _values(case)]
    return bool(ends) and all(end is not None and end < today for end in ends)


def _names_no_day(case: Case) -> bool:
    """Tell whether a day is annotated though the words name none: "afternoon", in the middle of a thread of mail."""
    bare = re.fullmatch(
        r"\W*(?:in the )?(?:morning|afternoon|evening|middle|noon|\d+ days?)\W*", case["text"], re.IGNORECASE
    )
    return bare is not None and any("date" in value or _day(value.get("start")) for value in _values(case))


def _is_now(case: Case) -> bool:
    now = _ref(case)
    moment = {"date": now.date().isoformat(), "time": f"{now:%H:%M}"}
    return moment in list(_values(case)) and not re.search(r"\d", case["text"])


def _has_the_other_order(case: Case) -> bool:
    """Tell whether two numbers that could be both are annotated in the other order: ours is by the writer's country."""
    month_first = case["lang"] == "en"
    for one, mark, two in re.findall(r"\b(\d{1,2})([/.-])(\d{1,2})\b", case["text"]):
        ours = (int(one), int(two)) if month_first and mark != "." else (int(two), int(one))
        if (
            ours[0] != ours[1]
            and max(ours) <= len(calendar.month_abbr) - 1
            and any(
                (day.month, day.day) == ours[::-1]
                for value in _values(case)
                if (day := _day(value.get("date") or value.get("start")))
            )
        ):
            return True
    return False


def _shares_no_day(case: Case) -> bool:
    """Tell whether one of two stretches is annotated with a day and the other without."""
    starts = [value["start"] for value in _values(case) if "start" in value]
    return {len(start) == len("17:00") for start in starts} == {True, False} and bool(
        re.search(r"\b(?:or|and)\b", case["text"], re.IGNORECASE)
    )


CONVENTIONS = (
    Convention(
        "ahead",
        "A date whose year is not said is today or later, never last year's.",
        "Nobody books the past.",
        _lies_behind,
    ),
    Convention(
        "not today",
        "A weekday by its bare name is one of the next seven days, never today.",
        'Who means today says so; "monday" on a Monday morning would book hours from now.',
        _is_the_weekday_of_today,
    ),
    Convention(
        "the coming weekday",
        "A weekday by its bare name is the next one, not a later one.",
        "The desk has no mail thread around the words that could move it.",
        _is_not_the_coming_weekday,
    ),
    Convention(
        "the order of the country",
        "3/8 is read in the order of the writer's country; with dots the day comes first everywhere.",
        "A date must not change its meaning with what happens to be nearer.",
        _has_the_other_order,
    ),
    Convention(
        "only what is said",
        "A part of the day or a length alone names no day.",
        "The desk asks for the day, or completes it from what was said before.",
        _names_no_day,
    ),
    Convention(
        "now is a filler",
        '"now" within a sentence is no clock time; alone it is.',
        '"I would like to book now" books nothing for this minute.',
        _is_now,
    ),
    Convention(
        "the end of a day",
        "The end of the day is its last working hours, not 23:59.",
        "Nobody comes at one minute to midnight.",
        _says(r"\bend \s of \s (?:the \s | this \s)? (?:day | today | tomorrow | \w+day)\b | \beod\b"),
    ),
    Convention(
        "hours of the day's parts",
        "Night is the evening's end (20:00 to 24:00); early and late are halves of the day's parts.",
        "An appointment at night is one before midnight.",
        _says(
            r"\bnight-?time\b | \bearly \s in \s the \s day\b | \bmid \s today\b | \blater \s (?:in \s)? today\b"
        ),
    ),
    Convention(
        "weekends are two days",
        "A weekend is Saturday and Sunday, also that of a holiday.",
        "Opening hours and closing days say what is open around a holiday.",
        _says(r"\bday \s (?:\d{4} \s)? weekend\b | \bweekend \s of \s [a-z]+\b | \bhalloween \s weekend\b"),
    ),
    Convention(
        "halves of a year",
        "The beginning, the middle and the end of a year, or of a month that ends a range, are halves or thirds.",
        "They are wishes for many days; offers are spread over them.",
        _says(
            rf"\b(?:beginning | start | middle | mid | end)\b (?:\s of)? (?:\s the)? \s (?:\d{{4}} | year)\b"
            rf"| \b(?:middle | end) \s of \s (?:{MONTHS}) \s (?:to | and) \b | \bearlier \s this \s year\b"
            rf"| \bafter \s the \s (?:beginning | start) \s of\b"
        ),
    ),
    Convention(
        "years in figures",
        "A year is written in figures: no centuries, no decades, no years in words, none of two figures.",
        "A booking lies within two years; a number in words is an hour, a day or a count.",
        _says(
            r"\bcentur(?:y|ies)\b | \bdecades?\b | \d0 \s? s\b | \bnineties\b | \bthousand\b"
            r"| \b(?:nine|eigh|seven)teen \s (?:hundred|\w+ty)\b | \bof \s \d\d\b | \bfirst \s \d\d\b | /\d\d/[4-9]\d\b"
        ),
    ),
    Convention(
        "no books of account",
        "Fiscal and calendar years, counts of quarters, to date, comparisons with a year are not read.",
        "They are questions to a ledger, not to a diary.",
        _says(
            r"\bgreater\b | [<>] | ^= | \bcy \s? \d | \bcalendar \s year\b | \b(?:to|till) \s date\b | \bquarters\b"
            r"| \bpast \s quarter\b | \bh[12]\b | \beoy\b | \byear \s \d{4} \s or\b"
        ),
    ),
    Convention(
        "a stretch has the day before it",
        "Hours after another stretch with its day are of that day: monday 8-9 or 9-10.",
        "Both are offered on that day.",
        _shares_no_day,
    ),
    Convention(
        "one language at a time",
        "Words of another language are not read along with English.",
        "The language is known from the talk; a mixture would find times where there are none.",
        _says(r"\b(?:tammi|helmi|maalis|huhti|touko|heinä|elo|syys|loka|marras|joulu)(?:kuuta)?\b"),
    ),
)

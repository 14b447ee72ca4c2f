"""A language without a folder: dateparser, bounded, asked for one time only.

dateparser's search is quadratic on hostile input and reads bare numbers as dates (docs/promises.md names the tests), so
texts of more than ``LONGEST`` characters or ``MOST_NUMBERS`` numbers, and texts that are only a number, never reach it.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from dateparser.search import search_dates

from dialogs.when.expression import Clock, Date, Half, Mention

LONGEST = 160
MOST_NUMBERS = 12
NUMBER = re.compile(r"[0-9]+")
LETTER = re.compile(r"[^\W\d_]{2}")
TAG = re.compile(r"[a-z]{2,3}\Z")
FARTHEST = timedelta(days=366 * 3)


def guess(text: str, ref: datetime, language: str) -> Mention | None:
    """Return the first time that dateparser finds in the text, said at the naive local time ``ref``, or None."""
    tag = language.partition("-")[0]
    if (
        len(text) > LONGEST
        or len(NUMBER.findall(text)) > MOST_NUMBERS
        or not LETTER.search(text)
        or not TAG.match(tag)
    ):
        return None
    moment = _search(text, ref, tag)
    if moment is None or abs(moment.replace(tzinfo=None) - ref) > FARTHEST:
        return None
    day = Date(moment.day, moment.month, moment.year)
    timed = (moment.hour, moment.minute) != (ref.hour, ref.minute) and (moment.hour, moment.minute) != (0, 0)
    return Mention(day, Clock(moment.hour, moment.minute, Half.FULL) if timed else None)


def _search(text: str, ref: datetime, tag: str) -> datetime | None:
    """Return dateparser's first find; whatever it raises on odd input means that it found nothing."""
    settings = {
        "RELATIVE_BASE": ref,
        "PREFER_DATES_FROM": "future",
        "RETURN_AS_TIMEZONE_AWARE": False,
        "TIMEZONE": "UTC",
    }
    try:
        found = search_dates(text, languages=[tag], settings=settings)
    except Exception:  # noqa: BLE001 - a library's unknown errors on a stranger's words must not end the talk
        return None
    for words, moment in found or ():
        if LETTER.search(words) and isinstance(moment, datetime):
            return moment.replace(tzinfo=None)
    return None

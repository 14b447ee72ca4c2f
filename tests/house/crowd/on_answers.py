"""the judge on answers: whoever is told a time has it, as the book says, and whoever has a new one is told it"""

import re
from collections.abc import Iterator, Mapping, Sequence
from zoneinfo import ZoneInfo

from core.messages import Reply
from tests.house.crowd.on_letters import by_nadia, clock, day, silent, stretch
from tests.house.crowd.on_time import named
from tests.house.crowd.rows import STANDING, Row, Rows

DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
CLOCK = r"\d{1,2}(?::\d\d)?(?:(?:am|pm)|(?:am|pm)?-\d{1,2}(?::\d\d)?(?:am|pm))"
DONE = re.compile(
    rf"(?:Booked(?:, \w+)?|Moved|It stands again|Back as it was): .*?(?P<day>{DAY}), (?:now )?(?P<time>{CLOCK})"
)
HELD = re.compile(rf"Held to (?P<time>{CLOCK})")


def answers(before: Rows, after: Rows, told: Mapping[str, Sequence[Reply]]) -> Iterator[str]:
    """Hold what people were answered, by person, against what the rows have for them."""
    stood = {(each.id, each.state) for each in before.bookings}
    for booking in after.bookings:
        if booking.state in STANDING and (booking.id, booking.state) not in stood:
            yield from _untold(after, booking, _text(told.get(booking.person_id, ())))
    for person, said in told.items():
        yield from _not_theirs(after, person, _text(said))
        yield from _unheld(after, person, said)


def _untold(rows: Rows, booking: Row, text: str) -> Iterator[str]:
    """What stands since this turn is in the answer."""
    on, times = _told(booking)
    in_one_word = booking.series and re.search(r"every|times|\d of", text)
    by_staff = any(each.what == "moved here" and by_nadia(each) for each in rows.of(booking))
    if silent(rows, booking.person_id) or in_one_word or by_staff:
        return  # what staff do is no answer; its letter may wait for the morning
    if on not in text or not any(each in text for each in times):
        yield f"{named(booking)} is new, and they were told {text!r}"


def _not_theirs(rows: Rows, person: str, text: str) -> Iterator[str]:
    """Who is told that something is done has it so."""
    mine = {_told(each) for each in rows.bookings if each.person_id == person and each.state in STANDING}
    for done in DONE.finditer(text):
        if not any(done["day"] == on and done["time"] in times for on, times in mine):
            yield f"{person} was told {text!r}, and has {sorted(mine)}"


def _text(said: Sequence[Reply]) -> str:
    return " ".join(f"{each.text} {each.after}" for each in said)


def _unheld(after: Rows, person: str, said: Sequence[Reply]) -> Iterator[str]:
    """What is said to be held is held, for that person, until the time that is said."""
    for each in said:
        found = HELD.search(f"{each.text} {each.after}")
        if found is None:
            continue
        held = [one for one in after.counting() if one.state == "held" and one.person_id == person]
        until = [one for one in held if clock(one.lapses_at.astimezone(ZoneInfo(one.zone))) == found["time"]]
        shown = " ".join((each.text, *(choice.label for choice in each.choices)))
        asks_for_a_day = not re.search(CLOCK, HELD.sub("", shown))
        named_there = [one for one in until if asks_for_a_day or any(time in shown for time in _told(one)[1])]
        times = [
            choice
            for choice in each.choices
            if re.search(CLOCK, choice.label) and "others asked too" not in choice.label
        ]
        if len(named_there) < max(len(times), 1):
            yield f"{person} was told {shown!r} {each.after!r}, and {len(named_there)} of {len(held)} are held so"


def _told(booking: Row) -> tuple[str, tuple[str, ...]]:
    """Return the day and the clock times by which a booking may be told."""
    end = booking.ends_at.astimezone(ZoneInfo(booking.zone)).replace(tzinfo=None)
    return day(booking.wall), (clock(booking.wall), stretch(booking.wall, end))

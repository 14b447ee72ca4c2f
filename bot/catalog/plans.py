"""plans as an owner writes them: which letters a booking earns, when, on which channels, and to whom they do not go"""

from __future__ import annotations

import re
from functools import partial

from bot.catalog import values
from bot.catalog.hours import clock_time
from bot.catalog.table import Table, Wrong
from core.plans import AFTERWARDS, WHERE_BOOKED, Clock, Plan, PlanStep, Purpose, When

LONGEST = 90 * values.DAY
"""How long before or after a visit a letter of its plan may be due."""

SAME = "same"
"""How an owner writes the channel on which the booking was made."""

_OF_A_DAY = re.compile(
    r"(?:the )?(?:(?P<same>same day)|(?P<eve>evening before|day before)|(?P<count>[0-9]{1,2}) "
    r"(?P<unit>days?|weeks?) (?P<way>before|after)|(?P<next>day after))(?: at (?P<at>[0-9]{1,2}:[0-9]{2}))?"
)
_OF_MINUTES = re.compile(r"(?P<length>[0-9].*?) (?P<way>before|after)")
_LIKE = '"1 day before at 18:00", "same day at 8:00", "2 hours before" or "1 day after at 10:00"'


def read_plan(table: Table) -> Plan | None:
    """Read the plan of a layer, None where it says nothing; ``plan = []`` is one without letters."""
    steps = tuple(_step(each) for each in table.tables("plan"))
    for place, step in enumerate(steps):
        if step.id in {other.id for other in steps[:place]}:
            what = f"{step.id!r} is the id of two letters; give one of them another: id = ..."
            table.wrong(what, "plan", place)
    return steps if isinstance(table.data.get("plan"), list) else None


def reminders(value: object) -> tuple[tuple[int, int], ...]:
    """Read the short form of a plan: only reminders, each some days before at some time."""
    return values.several(value, of=_reminder)


def _step(table: Table) -> PlanStep:
    """Read one letter; without an id of its own it is known by what it is and when."""
    purpose = table.get("send", _purpose, Purpose.REMINDER)
    when = table.must("when", _when, _STAND_IN, like='"1 day before at 18:00"')
    named = re.sub(r"[^a-z0-9]+", "-", str(table.data.get("when", "")).lower()).strip("-")[:40]
    step = PlanStep(
        id=table.get("id", values.name_of, named or "0"),
        when=when,
        purpose=purpose,
        ahead=table.get("booked_ahead", partial(values.length, low=0, high=LONGEST), 0),
        channels=table.get("channels", _channels, (WHERE_BOOKED,)),
        unless_confirmed=table.get("unless_confirmed", values.flag, False),
    )
    _see_sense(table, step)
    table.close()
    return step


def _see_sense(table: Table, step: PlanStep) -> None:
    """Note what could never be: a reminder of what is over, or thanks for what is to come."""
    afterwards = step.when.clock in AFTERWARDS
    follows = step.purpose in {Purpose.FOLLOW_UP, Purpose.AGAIN}
    if "when" in table.data and afterwards != follows:
        side = "after" if follows else "before"
        table.wrong(
            f"a {step.purpose} goes out {side} the visit; write for example {_EXAMPLES[side]}", "when"
        )
    if step.purpose is Purpose.STAFF_LIST and not afterwards:
        _see_list(table, step)
    if follows and step.unless_confirmed:
        table.wrong("after a visit nothing is left to confirm; leave it out", "unless_confirmed")


def _see_list(table: Table, step: PlanStep) -> None:
    """Note what a list for staff cannot be: it is of a whole day, and of whoever has not confirmed."""
    if step.when.clock is not Clock.DAYS_BEFORE or step.when.minute is None:
        table.wrong(f"a staff list has a time of the day; write for example {_EXAMPLES['list']}", "when")
    for key, why in _NOT_OF_LISTS.items():
        if key in table.data:
            table.wrong(f"{why}; leave it out", key)


def moment_before(value: object) -> When:
    """Read a time before a visit: "2 hours before", "1 day before at 12:00"."""
    when = _when(value)
    if when.clock in AFTERWARDS:
        raise Wrong(
            f"must be a time before the visit such as {_EXAMPLES['until']}, not {values.shown(value)}"
        )
    return when


def _purpose(value: object) -> Purpose:
    known = tuple(each.value for each in Purpose)
    return Purpose(values.one_of(value, known=known, what="kind of letter"))


def _when(value: object) -> When:
    said = value.strip().lower() if isinstance(value, str) else ""
    found = _OF_A_DAY.fullmatch(said)
    if found and not (found["same"] and not found["at"]):
        return _of_a_day(found, value)
    passed = _OF_MINUTES.fullmatch(said)
    if passed is None:
        raise Wrong(f"must be a time such as {_LIKE}, not {values.shown(value)}")
    minutes = values.length(passed["length"], low=5, high=LONGEST)
    return When(Clock.BEFORE if passed["way"] == "before" else Clock.AFTER, minute=minutes)


def _of_a_day(found: re.Match[str], value: object) -> When:
    weeks = 7 if (found["unit"] or "").startswith("week") else 1
    days = 0 if found["same"] else int(found["count"] or 1) * weeks
    if days * values.DAY > LONGEST:
        raise Wrong(f"must lie within {LONGEST // values.DAY} days of the visit, not {values.shown(value)}")
    after = found["way"] == "after" or found["next"]
    at = clock_time(found["at"]) if found["at"] else 18 * 60 if found["eve"] == "evening before" else None
    return When(Clock.DAYS_AFTER if after else Clock.DAYS_BEFORE, days, at)


def _channels(value: object) -> tuple[str, ...]:
    channels = values.several(value, of=_channel)
    if not channels:
        raise Wrong("names no channel; name at least one, or leave it out")
    return channels


def _channel(value: object) -> str:
    said = values.one_of(value, known=(*values.CHANNELS, SAME), what="channel")
    return WHERE_BOOKED if said == SAME else said


def _reminder(value: object) -> tuple[int, int]:
    said = value if isinstance(value, str) else ""
    found = re.fullmatch(r"(?:same day|([0-9]{1,2}) days? before) at ([0-9]{1,2}:[0-9]{2})", said)
    if found is None or int(found[1] or 0) > 30:
        like = '"1 day before at 18:00" (up to 30 days) or "same day at 8:00"'
        raise Wrong(f"must be a reminder such as {like}, not {values.shown(value)}")
    return int(found[1] or 0), clock_time(found[2])


_STAND_IN = When(Clock.DAYS_BEFORE, 1, 18 * 60)
_EXAMPLES = {
    "before": '"1 day before at 18:00"',
    "after": '"1 day after at 10:00"',
    "list": '"1 day before at 20:00" or "same day at 8:00"',
    "until": '"2 hours before" or "1 day before at 12:00"',
}
_NOT_OF_LISTS = {
    "channels": "staff are told where business.notify says",
    "booked_ahead": "a staff list holds all who were reminded in vain",
    "unless_confirmed": "a staff list holds only who has not confirmed",
}
"""What says nothing in a list for staff, and why."""

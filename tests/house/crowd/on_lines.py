"""the judge on lines: how the versions of a claim follow each other, and whether the log tells all of it"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from tests.house.crowd.on_time import named
from tests.house.crowd.rows import STANDING, Row, Rows

MAY_FOLLOW = {
    None: {"held", "awaiting", "booked"},
    "held": {"awaiting", "booked", "cancelled"},
    "awaiting": {"booked", "moved", "cancelled"},
    "booked": {"moved", "cancelled", "attended", "missed"},
    "moved": {"moved"},
    "cancelled": {"cancelled"},
    "attended": {"attended", "missed"},
    "missed": {"attended", "missed"},
}
COMES_TO = {
    "held": {"held"},
    "asked": {"awaiting"},
    "booked": {"booked"},
    "moved away": {"moved"},
    "moved here": {"booked", "awaiting"},
    "cancelled": {"cancelled"},
    "undone": {"cancelled", "moved"},
    "attended": {"attended"},
    "missed": {"missed"},
    "released": {"cancelled", "moved"},
    "approved": {"booked"},
    "declined": {"cancelled"},
    "lapsed": {"cancelled"},
    "withdrawn": {"cancelled"},
    "confirmed": {"booked"},
    "next in line": {"awaiting"},
}
ENDS_A_REQUEST = {"declined", "lapsed", "withdrawn"}
MAKES_IT_REAL = {"asked", "booked", "moved here"}


def lines(rows: Rows) -> Iterator[str]:
    """The versions of a claim are numbered from 1 on, and each names the one before."""
    for claim, versions in lines_of(rows).items():
        numbers = [each.version for each in versions]
        if numbers != list(range(1, len(versions) + 1)):
            yield f"the versions of {claim} are {numbers}"
        befores = [None, *(each.id for each in versions[:-1])]
        if befores != [each.previous for each in versions]:
            yield f"the line of {claim} is broken"


def lines_of(rows: Rows) -> dict[str, list[Row]]:
    """Return the versions of each claim in order, without what was only ever offered."""
    real = {each.data.get("booking") for each in rows.events if each.what in MAKES_IT_REAL}
    found = defaultdict(list)
    for booking in sorted(rows.bookings, key=lambda each: each.version):
        if booking.id in real or booking.state in STANDING:
            found[booking.claim].append(booking)
    return found


def one_stands(rows: Rows) -> Iterator[str]:
    """At most one version of a claim stands, and it is the last."""
    for claim, versions in lines_of(rows).items():
        standing = [each for each in versions if each.state in STANDING]
        if len(standing) > 1 or (standing and standing[0] is not versions[-1]):
            yield f"of {claim} {[each.version for each in standing]} stand"


def story(rows: Rows) -> Iterator[str]:
    """The events of each booking lead, step by step, to what its row says."""
    for booking in rows.bookings:
        state = None
        for event in rows.of(booking):
            became = event.data["state"]
            follows = MAY_FOLLOW[state] | ({state} if event.what in {"confirmed", "next in line"} else set())
            if became not in follows or became not in COMES_TO.get(event.what, {became}):
                yield f"{named(booking)} was {state}, then '{event.what}' made it {became}"
            state = became
        if state != booking.state:
            yield f"{named(booking)} is {state} by the log"


def stay(rows: Rows) -> Iterator[str]:
    """A visit that was let go with the request to move it stands again, at the time that it had."""
    for versions in lines_of(rows).values():
        for request, after in pairwise([*versions, None]):
            ends = next((each for each in rows.of(request) if each.what in ENDS_A_REQUEST), None)
            let_go = [each for each in versions if ends and _let_go(rows, each, ends)]
            if let_go and (after is None or after.starts_at != let_go[-1].starts_at):
                yield f"{named(let_go[-1])} was lost when {named(request)} was {ends.what}"


def _let_go(rows: Rows, booking: Row, ends: Row) -> bool:
    """Tell whether a version that was booked for good was let go at that event."""
    told = rows.of(booking)
    freed = any(each.what == "released" and each.at == ends.at for each in told)
    return freed and any(each.data["state"] == "booked" for each in told)


def series(rows: Rows) -> Iterator[str]:
    """The dates of a series were booked together, and stay in it when they move."""
    began = defaultdict(set)
    for claim, versions in lines_of(rows).items():
        names = {each.series for each in versions}
        if len(names) > 1:
            yield f"the versions of {claim} are in the series {names}"
        if versions[0].series:
            made = next(each for each in rows.of(versions[0]) if each.what in MAKES_IT_REAL)
            began[versions[0].series].add((made.at, made.who, made.channel))
    for name, those in began.items():
        if len(those) > 1:
            yield f"the series {name} was not booked at once: {those}"


def unlogged(before: Rows, after: Rows) -> Iterator[str]:
    """Whatever changed between two looks has an event; and what has an event changed, or was closed again."""
    was = {each.id: each for each in before.bookings}
    last = max((each.n for each in before.events), default=0)
    new = [
        each for each in after.events if each.n > last and "booking" in each.data and "wait" not in each.data
    ]
    told = {each.data["booking"] for each in new}
    again = {each.data["booking"] for each in new if each.what in {"attended", "missed"}}
    changed = {each.id for each in after.bookings if _differs(was.get(each.id), each)}
    for each in (changed ^ told) - (again - changed):
        booking = next((one for one in after.bookings if one.id == each), None)
        how = "without an event" if each in changed else "by the log only"
        yield f"{named(booking) if booking else each} changed {how}"
    for each in was.keys() - {one.id for one in after.bookings}:
        yield f"{named(was[each])} is gone"


def _differs(was: Row | None, is_now: Row) -> bool:
    parts = (
        "state",
        "version",
        "claim",
        "starts_at",
        "ends_at",
        "takings",
        "lapses_at",
        "confirmed_at",
        "changed_at",
        "person_id",
        "beside",
    )
    return was is None or any(getattr(was, each) != getattr(is_now, each) for each in parts)

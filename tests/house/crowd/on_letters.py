"""the judge on letters: what was earned was promised, to the right time, and nothing speaks of a time that is over"""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from core.plans import When
from tests.house.crowd.on_lines import lines_of
from tests.house.crowd.on_time import named
from tests.house.crowd.rows import STANDING, Row, Rows

SOONEST = timedelta(hours=2)
SILENT = {"consent stopped", "consent wrong"}
DECIDED = {"approved", "declined", "lapsed"}


def day(wall: datetime) -> str:
    return f"{wall:%a} {wall.day} {wall:%b}"


def clock(wall: datetime) -> str:
    minutes = f":{wall.minute:02}" if wall.minute else ""
    return f"{(wall.hour + 11) % 12 + 1}{minutes}{'pm' if wall.hour >= 12 else 'am'}"


def stretch(start: datetime, end: datetime) -> str:
    first, last = clock(start), clock(end)
    return f"{first[:-2] if first[-2:] == last[-2:] else first}-{last}"


def reminders(rows: Rows) -> Iterator[str]:
    """What stands has every reminder that it earned, due by the wall clock of its place, with its own time in it."""
    for booking in rows.bookings:
        if booking.state != "booked" or silent(rows, booking.person_id, rows.of(booking)[-1:]):
            continue
        mine = {each.due_at: each for each in _about(rows, booking) if is_reminder(each)}
        earned = set(earned_at(rows, as_promised(rows, booking)))
        if earned != mine.keys():
            yield f"{named(booking)} earned reminders at {sorted(earned)}, and has {sorted(mine)}"
        for each in mine.values():
            text = each.reply[0]
            if day(booking.wall) not in text or clock(booking.wall) not in text:
                yield f"{named(booking)} is reminded with '{text}'"


def is_reminder(letter: Row) -> bool:
    """Tell whether it reminds; one without words stands there only to say why nothing is sent."""
    return ":reminder " in letter.dedupe_key and bool(letter.reply[0])


def _about(rows: Rows, booking: Row) -> list[Row]:
    """Return what was promised to be sent about a version of a booking."""
    return [
        each
        for each in rows.letters
        if each.kind == "reminder" and (each.claim, each.version) == (booking.claim, booking.version)
    ]


def arrivals(rows: Rows) -> Iterator[str]:
    """What nobody came to is free again only when somebody was asked, and had the time to answer."""
    for event in rows.events:
        if event.what != "missed" or event.who != "rounds":
            continue
        booking = next(each for each in rows.bookings if each.id == event.data["booking"])
        asked = [
            at for each in _about(rows, booking) if ":reminder " not in each.dedupe_key for at in _sent(each)
        ]
        minutes = rows.catalog_at(event.at).service[booking.service_id].check_in
        if minutes is None or not asked or event.at < booking.starts_at + timedelta(minutes=minutes):
            yield f"{named(booking)} was given up at {event.at}, asked at {asked}"


def as_promised(rows: Rows, booking: Row) -> Row:
    """Return a booking as it was when its letters were promised: a visit that stands again has those that it had."""
    stood = _stood_before(rows, booking)
    if stood:
        return as_promised(rows, stood)
    booked = [each.at for each in rows.of(booking) if each.data["state"] == "booked"]
    return Row(**vars(booking) | {"changed_at": booked[0]}) if booking.state == "moved" else booking


def _stood_before(rows: Rows, booking: Row) -> Row | None:
    """Return the version that a visit was before a request to move it came to nothing, if that is how it stands."""
    earlier = lines_of(rows)[booking.claim][: booking.version - 1]
    if not earlier or not _is_request(rows, earlier[-1]) or _began(rows, booking) != "booked":
        return None
    return [each for each in earlier if not _is_request(rows, each)][-1]


def _is_request(rows: Rows, booking: Row) -> bool:
    """Tell whether a version was asked for, and nobody said yes."""
    return all(each.data["state"] != "booked" for each in rows.of(booking))


def _began(rows: Rows, booking: Row) -> str:
    return next(each.data["state"] for each in rows.of(booking) if each.data["state"] != "held")


def earned_at(rows: Rows, booking: Row) -> Iterator[datetime]:
    catalog = rows.catalog_at(booking.changed_at)
    for step in catalog.plan(catalog.service[booking.service_id], booking.location_id):
        due = _due(step.when, booking)
        while _quiet(catalog.business.quiet, due.astimezone(ZoneInfo(booking.zone))):
            due -= timedelta(minutes=1)
        ahead = booking.starts_at - booking.changed_at >= timedelta(minutes=step.ahead)
        if step.purpose == "reminder" and ahead and booking.changed_at + SOONEST <= due < booking.starts_at:
            yield due


def _due(when: When, booking: Row) -> datetime:
    """Return when a reminder is due: minutes before the start, or days before on the wall, at a minute of the day."""
    if when.clock == "before":
        return booking.starts_at - timedelta(minutes=when.minute or 0)
    on = booking.wall.date() - timedelta(days=when.days)
    at = 60 * booking.wall.hour + booking.wall.minute if when.minute is None else when.minute
    wall = datetime.combine(on, datetime.min.time(), ZoneInfo(booking.zone)) + timedelta(minutes=at)
    return wall.astimezone(UTC)


def _quiet(hours: tuple[int, int] | None, wall: datetime) -> bool:
    if hours is None:
        return False
    since = (60 * wall.hour + wall.minute - hours[0]) % (24 * 60)
    return since < (hours[1] - hours[0]) % (24 * 60)


def silent(rows: Rows, person: str, until: Sequence[Row] = ()) -> bool:
    """Tell whether the person wants no letters: now, or when that event happened."""
    last = until[0].n if until else rows.events[-1].n
    said = [
        each.what
        for each in rows.events
        if each.what.startswith("consent") and each.data.get("person") == person and each.n <= last
    ]
    return bool(said) and said[-1] in SILENT


def old_times(rows: Rows) -> Iterator[str]:
    """No letter waits, or was sent, for a version that did not stand at the time, or after its visit began."""
    versions = {(each.claim, each.version): each for those in lines_of(rows).values() for each in those}
    for letter in rows.letters:
        if letter.version is None or letter.kind != "reminder":
            continue
        about = versions.get((letter.claim, letter.version))
        if about is None:
            yield f"{letter.reply[0]!r} speaks of nothing in the book"
            continue
        over = _over(rows, about)
        if letter.state == "pending" and over:
            yield f"a reminder waits for {named(about)}"
        for at in _sent(letter):
            late = ":reminder " in letter.dedupe_key and at >= about.starts_at
            if (over and at > over) or late or at >= about.ends_at:
                yield f"a reminder went out at {at} for {named(about)}"


def _over(rows: Rows, booking: Row) -> datetime | None:
    """Return since when it does not stand: one that is asked to move stands until staff decide."""
    ends = [each.at for each in rows.of(booking) if each.data["state"] not in STANDING | {"held"}]
    after = lines_of(rows)[booking.claim][booking.version :]
    asked = bool(after) and booking.state == "moved" and _began(rows, after[0]) == "awaiting"
    ends = ends[1:] if asked and not _is_request(rows, booking) else ends
    return ends[0] if ends else None


def _sent(letter: Row) -> list[datetime]:
    marks = [json.loads(line) for line in letter.history.splitlines()]
    return [datetime.fromisoformat(at) for at, state, *_ in marks if state == "sent"]


def twice(rows: Rows) -> Iterator[str]:
    """No letter goes out twice."""
    yield from (f"{each.reply[0]!r} was sent twice" for each in rows.letters if len(_sent(each)) > 1)


def unwanted(rows: Rows) -> Iterator[str]:
    """Nothing waits for who wants no letters, but for the one that confirms it."""
    quiet = {(each.channel, each.value) for each in rows.addresses if each.consent in {"stopped", "wrong"}}
    for letter in rows.letters:
        if (
            letter.state == "pending"
            and letter.kind != "answer"
            and (letter.channel, letter.address) in quiet
        ):
            yield f"{letter.reply[0]!r} waits for somebody who wants no letters"


def decisions(rows: Rows) -> Iterator[str]:
    """Whatever staff decide, or let lapse, the client is told."""
    keys = [each.dedupe_key for each in rows.letters]
    for event in rows.events:
        if event.what in DECIDED:
            booking = next(each for each in rows.bookings if each.id == event.data["booking"])
            told = any(f"decided:{event.claim}:{event.version}:" in key for key in keys)
            if not told and not silent(rows, booking.person_id, [event]):
                yield f"nobody told {booking.person_id} that {named(booking)} was {event.what}"


def changes(rows: Rows) -> Iterator[str]:
    """Whatever staff move or cancel, the client is told, with the time that it has then."""
    keys = {each.dedupe_key: each for each in rows.letters}
    for event in rows.events:
        if not by_nadia(event) or event.what not in _BY_STAFF or "booking" not in event.data:
            continue
        booking = next(each for each in rows.bookings if each.id == event.data["booking"])
        begins = _BY_STAFF[event.what].format(claim=booking.claim, version=booking.version)
        letter = next((each for key, each in keys.items() if key.startswith(begins)), None)
        if letter is None and not silent(rows, booking.person_id, [event]):
            yield f"nobody told {booking.person_id} that {named(booking)} was {event.what} by staff"
        end = booking.ends_at.astimezone(ZoneInfo(booking.zone)).replace(tzinfo=None)
        times, text = (clock(booking.wall), stretch(booking.wall, end)), letter.reply[0] if letter else ""
        if letter and not (day(booking.wall) in text and any(each in text for each in times)):
            yield f"{named(booking)} was told of with '{text}'"


def by_nadia(event: Row) -> bool:
    """Tell whether staff did it, at the command line."""
    return (event.who, event.channel) == ("nadia", "cli")


_BY_STAFF = {
    "moved here": "change:{claim}:{version}:moved:",
    "cancelled": "cancellation:{claim}:None:cancelled {version}:",
}
"""How the letter is known that tells of what staff did."""

"""the judge on those who wait: asked in their turn, one at a time, not at night, and never of a time they passed on"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, time
from zoneinfo import ZoneInfo

from core.waitlist import Wait
from storage.catalog import of_data
from tests.house.crowd.on_letters import silent
from tests.house.crowd.rows import Row, Rows

OPEN = {"waiting", "offered"}


def waiting(rows: Rows) -> Iterator[str]:
    """Each version of a wait has its event, and the last one says where it stands."""
    for wait in rows.waits:
        mine = _story(rows, wait)
        if [each.version for each in mine] != list(range(1, wait.version + 1)):
            yield f"the wait of {wait.person_id} is at {wait.version}, and the log tells of {len(mine)}"
        elif mine[-1].data["state"] != wait.state:
            yield f"the wait of {wait.person_id} is {wait.state}, and {mine[-1].data['state']} by the log"


def offers(rows: Rows) -> Iterator[str]:
    """Who has an open offer has one only, and the time is held for them while it is open."""
    asked = defaultdict(list)
    for wait in rows.waits:
        if wait.state == "offered":
            asked[wait.person_id].append(wait)
    for person, waits in asked.items():
        if len(waits) > 1:
            yield f"{person} has {len(waits)} offers to answer"
        for wait in waits:
            held = [each.id for each in rows.counting() if each.state == "held" and each.person_id == person]
            offered = wait.data["offered"]
            if rows.now < wait.until and offered["booking_id"] not in held:
                yield f"what {person} was offered until {wait.until} is not held"


def turns(rows: Rows) -> Iterator[str]:
    """Whoever joined before, and could have had what was offered to another, had been asked."""
    waits = {wait.id: of_data(Wait, wait.data) for wait in rows.waits}
    for event in rows.events:
        if event.what != "wait offered":
            continue
        slot = next(each for each in rows.bookings if each.id == event.data["booking"])
        asked = waits[event.data["wait"]]
        for other in waits.values():
            before = (other.joined_at, other.id) < (asked.joined_at, asked.id)
            if before and _could_have(rows, other, slot, event):
                yield f"{asked.person_id} was offered {slot.starts_at}, and {other.person_id} joined before"


def _could_have(rows: Rows, wait: Wait, slot: Row, event: Row) -> bool:
    """Tell whether somebody waited, free to be asked, for such a slot; in doubt no."""
    then = _state(rows, wait.id, event.n)
    theirs = [each for each in rows.waits if each.person_id == wait.person_id]
    free = then == "waiting" and all(_state(rows, each.id, event.n) != "offered" for each in theirs)
    fits = (
        wait.service_id == slot.service_id
        and wait.location_id in {None, slot.location_id}
        and wait.provider_id in {None, *(name for name, _ in slot.takes)}
        and any(each.holds(slot.starts_at) for each in wait.windows)
        and slot.starts_at not in _passed(rows, wait.id, event.n)
    )
    plain = wait.moving is None and wait.people == 1 and wait.minutes is None
    has_some = any(each.person_id == wait.person_id and each.state != "cancelled" for each in rows.bookings)
    return free and fits and plain and not has_some and not silent(rows, wait.person_id, [event])


def _state(rows: Rows, wait_id: str, n: int) -> str:
    """Return where a wait stood just before an event."""
    told = [each for each in rows.events if each.data.get("wait") == wait_id and each.n < n]
    return told[-1].data["state"] if told else ""


def _passed(rows: Rows, wait_id: str, n: int) -> set[datetime]:
    """Return the starts that were offered to who waits, and not taken, before an event."""
    told = [each for each in rows.events if each.data.get("wait") == wait_id and each.n < n]
    return {datetime.fromisoformat(each.data["start"]) for each in told if "start" in each.data}


def again(rows: Rows) -> Iterator[str]:
    """Nobody is offered a start that they did not take before."""
    for event in rows.events:
        if event.what == "wait offered":
            start = datetime.fromisoformat(event.data["start"])
            if start in _passed(rows, event.data["wait"], event.n):
                yield f"{event.data['person']} was offered {start} again"


def nights(rows: Rows) -> Iterator[str]:
    """Nothing is offered in quiet hours, nor for a visit that begins before it could be answered."""
    where = ZoneInfo(next(iter(rows.zones().values())))
    for event in rows.events:
        if event.what == "wait offered":
            wall = event.at.astimezone(where).time()
            if wall >= time(21) or wall < time(8):
                yield f"{event.data['person']} was offered something at {wall}"


def invited(rows: Rows) -> Iterator[str]:
    """Each offer goes out as a letter of its own, with the day and the time in it."""
    keys = {each.dedupe_key for each in rows.letters if each.kind == "offer"}
    for event in rows.events:
        name = f"{event.data.get('wait')}.{event.version}"
        if event.what == "wait offered" and not any(name in each for each in keys):
            yield f"no letter tells {event.data['person']} of {event.data['start']}"


def _story(rows: Rows, wait: Row) -> list[Row]:
    return [each for each in rows.events if each.data.get("wait") == wait.id]

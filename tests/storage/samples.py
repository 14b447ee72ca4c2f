"""a small business and its people, for the tests of storage and of its histories"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from core.bookings import Booking, Slot, State, Taking, hold
from core.catalog import Business, Catalog, Resource, ResourceKind
from core.messages import Choice, Inbound, Kind, Letter, Line, Reply
from core.people import Address
from core.spans import Span
from storage import bookings, people
from storage.unit import Unit

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
DAY = datetime(2026, 12, 2, tzinfo=UTC)
SOON = timedelta(minutes=15)
UNDO = timedelta(minutes=10)
LINE = Line("line", "b", "sms", "+15550000")
ALEX = Address("sms", "+15550101")
BETH = Address("sms", "+15550102")
ROOMS = ("r1", "r2", "r3", "r4")
CATALOG = Catalog(
    Business("b", "Sample"),
    (),
    tuple(Resource(each, ResourceKind.ROOM, each.upper(), ("l",)) for each in ROOMS),
    (),
)


def at(hour: float, minutes: int = 30) -> Span:
    """Return a span of the day after NOW."""
    start = DAY + timedelta(hours=hour)
    return Span(start, start + timedelta(minutes=minutes))


def a_booking(name: str, span: Span, *rooms: str, claim: str = "c", person: str = "alex") -> Booking:
    """Return a booking that nobody wrote down yet."""
    takings = tuple(Taking(room, span) for room in rooms or ("r1",))
    slot = Slot("cut", "l", span, takings)
    wall = span.start.replace(tzinfo=None)
    return Booking(
        name, claim, 1, State.HELD, slot, person, wall, "Europe/London", NOW, participants=(person,)
    )


def a_seat(name: str, span: Span, *, claim: str, person: str = "alex", seats: int = 1) -> Booking:
    """Return a booking of seats in a session that takes the first room."""
    booking = a_booking(name, span, claim=claim, person=person)
    return replace(booking, slot=replace(booking.slot, seats=seats))


def a_hold(
    name: str, span: Span, *rooms: str, claim: str = "c", person: str = "alex", until=NOW + SOON
) -> Booking:
    """Return a booking as it is held."""
    return hold(a_booking(name, span, *rooms, claim=claim, person=person), until=until).after


def known(unit: Unit) -> None:
    """Make Alex and Beth known."""
    people.person_at(unit, "b", ALEX, new_id="alex")
    people.person_at(unit, "b", BETH, new_id="beth")


def write(unit: Unit, *steps, now: datetime = NOW) -> None:
    """Apply steps as Alex would by text."""
    bookings.apply(unit, "b", steps, who="alex", channel="sms", now=now)


def a_message(ref: str, text: str = "hi") -> Inbound:
    return Inbound(LINE, ALEX, ref, NOW, text)


def a_letter(name: str, **other) -> Letter:
    """Return a letter to Alex that is due at once."""
    fields = {
        "id": name,
        "business_id": "b",
        "line_id": "line",
        "to": ALEX,
        "reply": Reply("see you", (Choice("1", "thanks"),), "bye"),
        "kind": Kind.REMINDER,
        "due_at": NOW,
        "dedupe_key": name,
    }
    return Letter(**fields | other)

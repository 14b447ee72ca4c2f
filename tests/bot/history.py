"""past visits, written into a book as they are: who came, and who did not"""

from datetime import datetime, timedelta

from core.bookings import Booking, Slot, State, Step, What
from core.people import Address, Consent, Person
from core.spans import Span
from core.walltime import on_the_wall, zone
from storage import bookings, people
from storage.database import Database

LONDON = zone("Europe/London")
HALF_HOUR = timedelta(minutes=30)


def past(book: Database, name: str, phone: str, now: datetime, *, came: int = 0, missed: int = 0) -> str:
    """Have somebody known, and so many visits of theirs over that they came to or missed; return their id."""
    person = Person(f"past-{name.lower()}", name)
    states = [State.ATTENDED] * came + [State.MISSED] * missed
    steps = [_step(person.id, nth, state, now) for nth, state in enumerate(states)]
    with book.unit() as unit:
        people.enrol(unit, "willow", person, (Address("sms", phone),))
        people.consent(unit, "willow", Address("sms", phone), Consent.GIVEN, who="test", now=now)
        if steps:
            bookings._write(unit, "willow", steps)  # noqa: SLF001 - past ones take nothing any more
    return person.id


def _step(person_id: str, nth: int, state: State, now: datetime) -> Step:
    start = now - timedelta(days=2 + nth)
    slot = Slot("cut", "harbour-st", Span(start, start + HALF_HOUR), ())
    name = f"{person_id}-{nth}"
    visit = Booking(
        id=name,
        claim=name,
        version=1,
        state=state,
        slot=slot,
        person_id=person_id,
        wall=on_the_wall(start, LONDON).replace(tzinfo=None),
        zone=LONDON.key,
        changed_at=start,
        lapses_at=start,
        participants=(person_id,),
    )
    return Step(None, visit, What.BOOKED)

"""one message, one transaction: heard once, answered, written down, and taken again when a race is lost"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from bot.desk import Desk, Mind, Turns
from bot.metrics import Metrics
from channels.channel import Heard, Status, UnavailableError
from core import bookings as life
from core.bookings import Booking, Slot, State, Taking
from core.catalog import Business, Catalog, Location, Need, Resource, ResourceKind, Service
from core.hours import Hours, Opening
from core.messages import Inbound, Keyword, LetterState, Line, Reply
from core.people import Address, Consent
from core.spans import Span
from dialogs.acts import Stop, Unclear
from dialogs.states import Idle
from dialogs.turn import Consented, Named, Needs, Noted, Promise, Turn
from storage import bookings, catalog, events, outbox, people, settling, talks
from storage.errors import Again, Gone, Stale, Taken

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
SAM = Address("sms", "+447700900123")
LINE = Line("sms", "willow", "sms", "+441632960000")
DAY = Span(NOW, NOW + timedelta(days=1))

HARBOUR = Location("harbour", "Harbour St", "UTC", Hours(tuple(Opening(day, 0, 1440) for day in range(7))))
ANA = Resource("ana", ResourceKind.PROVIDER, "Ana", ("harbour",))
CUT = Service("cut", "cut", 30, (Need(ResourceKind.PROVIDER),))
WILLOW = Catalog(Business("willow", "Willow Studio"), (HARBOUR,), (ANA,), (CUT,))
HELLO = Turn(Idle(), replies=(Reply("Hello."),))


@dataclass
class Script:
    """A mind that answers as it is told, and remembers the facts that it was given."""

    turns: list = field(default_factory=list)
    told: list = field(default_factory=list)

    def understand(self, inbound, *_, **__):
        return (Stop() if inbound.text.lower() == "stop" else Unclear(),)

    def turn(self, _state, _acts, facts):
        self.told.append(facts)
        answer = self.turns.pop(0) if self.turns else HELLO
        if isinstance(answer, Exception):
            raise answer
        return answer(facts) if callable(answer) else answer


class Scene:
    def __init__(self, book, **more):
        self.book, self.script, self.now, self.points = book, Script(), NOW, []
        ids = count(1)
        mind = Mind(self.script.understand, self.script.turn, lambda catalog: catalog.business.name)
        turns = Turns(mind, lines=(LINE,), fresh=lambda: f"id{next(ids)}")
        self.metrics = Metrics()
        self.desk = Desk(
            book, turns, self.metrics, clock=lambda: self.now, passing=self.points.append, **more
        )

    def hear(self, text="hello", ref="SM1", **more):
        return self.desk.hear(Inbound(LINE, SAM, ref, self.now, text=text, **more))

    def letters(self):
        with self.book.unit() as unit:
            found = outbox.claim(unit, NOW + timedelta(hours=3), line=LINE, lease=timedelta(0), limit=100)
        return [each.letter for each in found]

    def look(self, read, *args):
        with self.book.look() as unit:
            return read(unit, "willow", *args)


@pytest.fixture
def scene(book):
    with book.unit() as unit:
        catalog.apply(unit, WILLOW, source="test", now=NOW)
    return Scene(book)


def a_booking(facts, *, start=NOW + timedelta(hours=5)):
    span = Span(start, start + timedelta(minutes=30))
    slot = Slot("cut", "harbour", span, (Taking("ana", span),))
    return Booking(
        facts.ids[0],
        facts.ids[1],
        1,
        State.HELD,
        slot,
        facts.person.id,
        start.replace(tzinfo=None),
        "UTC",
        facts.now,
        participants=(facts.person.id,),
    )


def booked(facts):
    step = life.book(a_booking(facts), facts.now, held=None, approval=False)
    promise = Promise(
        Reply("See you."), NOW + timedelta(hours=2), NOW + timedelta(hours=5), step.after.claim, 1, "0"
    )
    return Turn(Idle(), (Reply("Booked."),), (step,), promises=(promise,))


def needs(facts):
    return Needs(frozenset({"ana"}), Span(DAY.start, DAY.end + timedelta(hours=len(facts.busy))), "mine")


def test_a_message_is_answered_in_the_transaction_that_heard_it(scene):
    heard = scene.hear()

    assert Heard.TAKEN is heard
    assert ["Hello."] == [letter.reply.text for letter in scene.letters()]
    assert ["decoded", "locked", "before commit", "committed"] == scene.points


def test_a_message_that_was_heard_before_has_no_second_effect(scene):
    heard = [scene.hear() for _ in range(5)]

    assert [Heard.TAKEN] + [Heard.REPEATED] * 4 == heard
    assert 1 == len(scene.letters())
    assert 1 == len(scene.script.told)


def test_a_message_is_known_a_month_later(scene):
    scene.hear()
    scene.now += timedelta(days=30)

    assert Heard.REPEATED is scene.hear()


def test_the_talk_goes_on_where_it_stood(scene):
    scene.script.turns = [Turn(Idle(misses=2))]
    states = []
    scene.hear()
    scene.script.turn = None
    mind = Mind(scene.script.understand, lambda state, *_: states.append(state) or HELLO, lambda _: None)
    turns = Turns(mind, lines=(LINE,), fresh=iter(f"x{each}" for each in range(1000)).__next__)
    Desk(scene.book, turns, Metrics(), clock=lambda: NOW).hear(Inbound(LINE, SAM, "SM2", NOW, text="again"))

    assert [Idle(misses=2)] == states


def test_a_state_that_nobody_can_read_is_a_fresh_start(scene):
    with scene.book.unit() as unit:
        talk = talks.load(unit, LINE, SAM, NOW)
        talks.save(unit, talk, '{"version": 99}', NOW)

    assert Heard.TAKEN is scene.hear()


def test_a_turn_is_taken_again_with_what_it_asked_for(scene):
    scene.script.turns = [needs, needs, HELLO]
    scene.hear()

    assert [0, 1, 2] == [len(facts.busy) for facts in scene.script.told]
    assert {"ana": ()} == scene.script.told[2].busy[0].taken


def test_a_turn_that_asks_for_ever_is_a_mistake_of_ours_and_writes_nothing(scene):
    scene.script.turns = [needs] * 100
    with pytest.raises(Exception, match="Unclear"):
        scene.hear()

    assert [] == scene.letters()
    assert 9 == len(scene.script.told)


@pytest.mark.parametrize("lost", [Taken, Stale, Again])
def test_a_lost_race_is_run_again_with_fresh_facts(scene, lost):
    scene.script.turns = [lost(), lost(), booked]

    assert Heard.TAKEN is scene.hear()
    assert ["Booked.", "See you."] == [letter.reply.text for letter in scene.letters()]
    assert 3 == len({facts.ids for facts in scene.script.told})


def test_after_three_lost_races_the_vendor_is_asked_to_come_again(scene):
    scene.script.turns = [Taken()] * 3
    with pytest.raises(UnavailableError):
        scene.hear()

    assert Heard.TAKEN is scene.hear()


def test_a_time_that_somebody_takes_in_between_is_refused_and_the_turn_taken_again(scene):
    """The first turn of Sam wants a time that stands already: the book refuses, and the facts are read again."""
    scene.hear(ref="SM0")
    scene.script.turns = [booked]
    scene.desk.hear(Inbound(LINE, Address("sms", "+447700900199"), "SM9", NOW, text="first"))
    scene.script.turns = [booked, Turn(Idle(), (Reply("Someone was just faster."),))]
    scene.hear(ref="SM1")

    assert "Someone was just faster." in [letter.reply.text for letter in scene.letters()]
    assert 1 == len(scene.look(bookings.agenda, DAY))


def test_without_a_database_the_vendor_is_asked_to_come_again(scene):
    scene.script.turns = [Gone()]
    with pytest.raises(UnavailableError):
        scene.hear()


def test_without_a_catalog_nothing_is_heard(book):
    with pytest.raises(UnavailableError):
        Scene(book).hear()


def test_a_booking_its_answer_and_its_reminder_are_written_together(scene):
    scene.script.turns = [booked]
    scene.hear()
    (row,) = scene.look(bookings.agenda, DAY)
    answer, reminder = scene.letters()

    assert State.BOOKED is row.state
    assert ("Booked.", "See you.") == (answer.reply.text, reminder.reply.text)
    assert (row.claim, row.version) == (reminder.claim, reminder.version)


def test_an_error_in_the_turn_leaves_nothing_behind(scene):
    scene.script.turns = [ValueError("a mistake")]
    with pytest.raises(ValueError, match="a mistake"):
        scene.hear()

    assert [] == scene.letters()
    assert Heard.TAKEN is scene.hear()


def test_a_name_and_a_note_are_written_down(scene):
    scene.script.turns = [
        lambda facts: Turn(
            Idle(), people=(Named(facts.person.id, "Sam"),), notes=(Noted("human", Reply("!")),)
        )
    ]
    scene.hear()
    person, _ = scene.look(people.find, SAM)
    latest = scene.look(events.latest, 1)

    assert "Sam" == person.name
    assert ["human"] == [event.what for event in latest]


def test_one_who_stops_hears_it_confirmed_and_nothing_more(scene):
    scene.script.turns = [booked, replace(HELLO, people=(Consented(SAM, Consent.STOPPED),))]
    scene.hear("book", "SM1")
    scene.hear("stop", "SM2")
    told = [letter.reply.text for letter in scene.letters()]
    _, reach = scene.look(people.find, SAM)

    assert Consent.STOPPED is reach.consent
    assert "Hello." in told
    assert "See you." not in told


def test_a_keyword_that_the_carrier_answered_is_taken_and_not_answered(scene):
    assert Heard.TAKEN is scene.hear("STOP", keyword=Keyword.STOP)
    assert [] == scene.letters()


def test_a_flood_is_refused_but_stop_is_heard(scene):
    heard = [scene.hear(ref=f"SM{each}") for each in range(25)]
    stop = scene.hear("STOP", ref="SM99")

    assert [Heard.TAKEN] * 20 + [Heard.FLOOD] * 5 == heard
    assert Heard.TAKEN is stop
    assert 21 == len(scene.script.told)


def test_behind_the_wall_a_flood_does_not_even_reach_the_book(scene):
    for each in range(100):
        scene.hear("a long message", ref=f"SM{each}")
    points = len(scene.points)
    heard = scene.hear("a long message", ref="SM100")

    assert Heard.FLOOD is heard
    assert ["decoded", "committed"] == scene.points[points:]
    assert Heard.TAKEN is scene.hear("stop", ref="SM101")


def test_a_minute_after_a_flood_the_sender_is_heard_again(scene):
    for each in range(30):
        scene.hear(ref=f"SM{each}")
    scene.now += timedelta(seconds=61)

    assert Heard.TAKEN is scene.hear(ref="SM31")


def entered(scene, name="Sam"):
    said = Inbound(LINE, SAM, "staff-1", NOW, text="cut with Ana at 3")
    return scene.desk.enter(said, name=name, who="staff")


def test_what_staff_enter_is_booked_under_the_clients_name_and_confirmed_to_the_client(scene):
    scene.script.turns = [booked]
    result = entered(scene)
    (row,) = scene.look(bookings.agenda, DAY)
    person, _ = scene.look(people.find, SAM)

    assert result.booked
    assert (row.person_id, "Sam") == (person.id, person.name)
    assert "Sam" == scene.script.told[0].person.name
    assert ["Booked.", "See you."] == [letter.reply.text for letter in scene.letters()]


def test_what_staff_enter_and_does_not_book_leaves_nothing_behind(scene):
    result = entered(scene)

    assert (False, ("Hello.",)) == (result.booked, tuple(reply.text for reply in result.replies))
    assert scene.look(people.find, SAM) is None
    assert [] == scene.letters()


def sent(scene):
    scene.hear()
    with scene.book.unit() as unit:
        (claimed,) = outbox.claim(unit, NOW, line=LINE, lease=timedelta(minutes=1), limit=9)
        settling.settle(unit, [settling.sent(claimed, "SMx")], NOW)
    return claimed.letter


def test_a_status_that_opts_out_silences_the_address(scene):
    sent(scene)
    scene.desk.note(Status(LINE, "SMx", LetterState.FAILED, error="21610", opted_out=True))
    _, reach = scene.look(people.find, SAM)

    assert Consent.STOPPED is reach.consent


def test_a_letter_that_did_not_get_through_is_promised_once_more_and_no_third_time(scene):
    sent(scene)
    failed = Status(LINE, "SMx", LetterState.FAILED, error="30003", transient=True)
    scene.desk.note(failed)
    scene.desk.note(failed)
    (again,) = scene.letters()

    assert (NOW + timedelta(minutes=10), "answer:sms:SM1:0:again") == (again.due_at, again.dedupe_key)


def test_a_status_of_a_letter_that_nobody_knows_yet_does_no_harm(scene):
    scene.desk.note(Status(LINE, "SMunknown", LetterState.DELIVERED))

    assert [] == scene.letters()

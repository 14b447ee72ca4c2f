"""a visit stands until staff decide whether it moves: its letters go out in their time, once"""

from datetime import timedelta

import pytest

from bot.desk.unconfirmed import unconfirmed as not_confirmed
from core.messages import Kind, LetterState
from core.spans import Span
from core.unconfirmed import Asked
from dialogs.orders import Late
from storage import bookings, outbox, settling, staying, unconfirmed
from storage.database import connect, migrate
from storage.letters import REST, letter_of
from tests.bot.desk.test_decisions import BOSS, LINE, NADIA, NOW
from tests.bot.desk.test_rewriting import EVE, Home, opened

THURSDAY = Span(NOW + timedelta(days=3, hours=-10), NOW + timedelta(days=3, hours=14))
WEDNESDAY = NOW + timedelta(days=2)
SENT = (LetterState.SENDING, "")


class Shop(Home):
    """Sam has a cut on Thursday at three, to which staff said yes; they are reminded at six on the day before."""

    def have(self):
        self.visit(EVE)
        self.hear("cancel it")
        self.hear("cut with ana thursday 3pm")
        self.decide(self.number())
        (self.claim,) = (each.claim for each in self.visits())
        self.letters()

    def at(self, hour, minute=0, day=2):
        """Let it be that time of the day; return what Sam is reminded of then."""
        self.now = NOW.replace(hour=hour, minute=minute) + timedelta(days=day)
        return [text for _, _, text in self.letters() if "see you" in text.lower()]

    def asks(self, hour, minute=0):
        self.at(hour, minute)
        self.hear("move it to friday 11am")
        self.letters()

    def boss(self, words):
        """Have it said where staff are told; return what is answered."""
        self.hear(words, sender=BOSS)
        return next(text for to, _, text in self.letters() if to == BOSS)

    def stays(self):
        with self.book.look() as unit:
            found = staying.staying(unit, "willow", Span(NOW, NOW + timedelta(days=9)), self.now)
        return [f"{each.wall:%a %H:%M} {each.state}" for each in found]

    def asked(self):
        """What the list of who has not confirmed knows of the reminders of the visit that stands."""
        with self.book.look() as unit:
            stands = bookings.standing(unit, "willow", self.claim)
            return [each.state for each in unconfirmed.reminders(unit, "willow", [stands])[stands.id]]

    def whys(self):
        with self.book.look() as unit:
            ledger = outbox.ledger(unit, "willow", self.claim)
        return [(each.state, each.why) for each in ledger if each.letter.kind is Kind.REMINDER]


@pytest.fixture
def shop(either_url):
    book = connect(either_url)
    migrate(book)
    made = Shop(opened(book), LINE)
    made.have()
    yield made
    book.close()


def declined(shop):
    shop.decide(shop.number(), yes=False)


def withdrawn(shop):
    shop.hear("cancel it")


def undone(shop):
    shop.hear("undo")


def lapsed(shop):
    shop.now += timedelta(hours=2)
    shop.desk.lapse()


ENDS = pytest.mark.parametrize("ends", [declined, withdrawn, undone, lapsed])


def test_whoever_asks_to_move_is_reminded_of_the_visit_that_stands_while_staff_have_not_decided(shop):
    shop.asks(17, 30)

    assert ["Thu 15:00 booked"] == shop.stays()
    assert [] == shop.at(17, 59)
    (reminded,) = shop.at(18)
    assert "3pm" in reminded


@ENDS
def test_what_fell_due_before_the_request_came_to_nothing_went_out_and_does_not_again(shop, ends):
    shop.asks(17, 59)
    assert 1 == len(shop.at(18))
    ends(shop)

    assert [] == shop.stays()
    assert [] == [each for hour in (20, 22) for each in shop.at(hour)]
    assert [SENT] == shop.whys()
    assert [LetterState.SENDING] == shop.asked()


@ENDS
def test_what_falls_due_after_the_request_came_to_nothing_goes_out_in_its_time(shop, ends):
    shop.asks(15, 59)
    ends(shop)

    assert [] == shop.at(17, 59)
    (reminded,) = shop.at(18)
    assert "3pm" in reminded
    assert [SENT] == shop.whys()


def test_what_is_due_at_the_moment_of_the_answer_is_not_lost(shop):
    shop.asks(17, 30)
    shop.now = WEDNESDAY.replace(hour=18)
    declined(shop)

    assert 1 == len(shop.at(18))


def test_what_nobody_knows_of_and_never_left_goes_out_for_the_visit_that_stands_again(shop):
    shop.asks(17, 30)
    shop.at(18)
    with shop.book.unit() as unit:
        (unknown,) = outbox.lost(unit, shop.now, line=LINE, lease=timedelta(0), limit=99)[-1:]
    declined(shop)
    with shop.book.unit() as unit:
        assert settling.settle(unit, [settling.later(unknown, shop.now, "absent")], shop.now) == (True,)

    assert 1 == len(shop.at(18, 1))


def test_a_letter_that_is_handed_over_just_as_it_is_looked_for_is_found_again(shop):
    """PostgreSQL reads the letter as it is by then, beside the bookings as they were."""
    shop.asks(17, 30)
    shop.now = WEDNESDAY.replace(hour=18)
    declined(shop)
    values = {"of_business": "willow", "of_line": LINE.id, "now": shop.now, "late": shop.now, "most": 99}
    with shop.book.unit() as unit:
        rows = unit.rows(outbox._DUE, values)  # noqa: SLF001
        stands = REST + 3
        stale = [(*row[:stands], None, *row[stands + 1 :]) for row in rows if letter_of(row).version]
        assert () == outbox._sorted_out(unit, stale, shop.now, timedelta(0))  # noqa: SLF001

    assert 1 == len(stale)
    assert 1 == len(shop.at(18))


def test_nothing_is_said_of_the_old_time_once_staff_agree(shop):
    shop.asks(17, 30)
    shop.decide(shop.number())

    assert [] == shop.stays()
    assert [] == shop.at(18)
    (reminded,) = shop.at(18, day=3)
    assert "11am" in reminded
    assert [(LetterState.DROPPED, outbox.MOVED), SENT] == shop.whys()


def test_a_request_that_is_moved_itself_leaves_the_letters_of_the_visit_that_stands(shop):
    shop.asks(16, 30)
    shop.at(16, 31)
    shop.hear("make it friday 12")

    assert ["Thu 15:00 booked"] == shop.stays()
    (reminded,) = shop.at(18)
    assert "3pm" in reminded
    declined(shop)
    assert [SENT] == shop.whys()


def test_a_visit_that_stands_again_can_be_asked_to_move_again(shop):
    shop.asks(15)
    declined(shop)
    shop.asks(17, 30)

    (reminded,) = shop.at(18)
    assert "3pm" in reminded
    declined(shop)
    assert [SENT] == shop.whys()


def test_a_visit_that_is_given_up_with_its_request_is_not_reminded_of(shop):
    shop.asks(17, 30)
    withdrawn(shop)
    shop.hear("drop")

    assert [] == shop.at(18)


def test_the_day_shows_the_visit_that_stands_and_that_it_may_move_and_the_day_of_the_request_does_not(shop):
    shop.asks(17, 30)
    waits = [shop.boss(f"what's the day {day}") for day in ("thursday", "friday")]
    declined(shop)
    after = shop.boss("what's the day thursday")

    assert "3pm Sam, cut with Ana (asks to move)." in waits[0]
    assert "Sam" not in waits[1]
    assert "3pm Sam, cut with Ana." in after


def test_who_is_told_to_move_it_all_the_same_hears_that_the_request_waits(shop):
    shop.asks(17, 30)

    assert f"{shop.number()} waits for a yes or a no" in shop.boss("move Sam to friday 3pm")
    assert ["Thu 15:00 booked"] == shop.stays()


def test_the_list_of_who_has_not_confirmed_has_the_visit_that_stands(shop):
    shop.asks(17, 30)
    shop.at(18)
    with shop.book.look() as unit:
        (found,) = not_confirmed(unit, "willow", "harbour-st", THURSDAY, shop.now)

    assert ("Thu 15:00", Asked.WAITS) == (f"{found.booking.wall:%a %H:%M}", found.asked)


def test_a_provider_who_runs_late_tells_whoever_asks_to_move_a_visit_that_day(shop):
    shop.at(14, day=3)
    shop.hear("move it to friday 11am")
    shop.letters()
    warned = shop.desk.warn("willow", Late("ana", 20, shop.now), by=NADIA)

    assert ["Sam"] == [each.person.name for each in warned]
    assert any("Ana is about 20 min late" in text for _, _, text in shop.letters())

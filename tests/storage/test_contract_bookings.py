"""what a book must do with bookings, on both databases"""

from dataclasses import replace
from datetime import timedelta

import pytest

from core import bookings as life
from core import requests
from core.bookings import Slot, State, Taking
from core.messages import LetterState
from core.spans import Span
from storage import bookings, events, outbox
from storage.database import Database
from storage.errors import Stale, Taken
from tests.storage.samples import (
    DAY,
    NOW,
    ROOMS,
    SOON,
    UNDO,
    a_booking,
    a_hold,
    a_letter,
    at,
    known,
    write,
)

LATER = NOW + SOON


class TestBookings:
    @pytest.fixture(autouse=True)
    def people(self, book: Database) -> None:
        with book.unit() as unit:
            known(unit)

    def booked(self, book: Database, name="b1", span=None, *rooms, claim="c", person="alex"):
        made = life.book(
            a_booking(name, span or at(10), *rooms, claim=claim, person=person),
            NOW,
            held=None,
            approval=False,
        )
        with book.unit() as unit:
            write(unit, made)
        return made.after

    def busy(self, book: Database, *, claim="other", now=NOW, rooms=ROOMS):
        with book.look() as unit:
            return bookings.busy(unit, "b", rooms, Span(DAY, DAY + timedelta(days=1)), claim=claim, now=now)

    def test_what_was_written_is_read_back_as_it_was(self, book: Database):
        full = replace(
            a_hold("h", at(9), "r1", "r2"),
            answers=(("allergies", "nüts ☃"), ("q", "")),
            participants=("alex", "beth"),
            moves=2,
            previous="before",
            series="s",
            confirmed_at=NOW - UNDO,
        )
        with book.unit() as unit:
            write(unit, life.Step(None, full, life.What.HELD))

        with book.look() as unit:
            assert full == bookings.one(unit, "b", "h")
            assert (full,) == bookings.of_person(unit, "b", "alex", NOW)
            with pytest.raises(KeyError):
                bookings.one(unit, "another business", "h")

    def test_what_a_person_has_and_what_they_had_are_told_apart_in_one_look(self, book: Database):
        times = {"ahead": at(10), "over": at(-30), "long over": at(-40 * 24)}
        ahead, over, _ = (self.booked(book, each, span, claim=each) for each, span in times.items())

        with book.look() as unit:
            for since, past in ((NOW - timedelta(days=31), (over,)), (NOW, ())):
                assert ((ahead,), past) == bookings.of_person_since(unit, "b", "alex", since, NOW)

    def test_the_dates_of_a_series_are_found_as_they_stand_and_its_offers_are_none(self, book: Database):
        dates = [replace(a_booking(f"b{n}", at(9 + n), claim=f"c{n}"), series="s") for n in range(4)]
        made = [life.book(each, NOW, held=None, approval=False) for each in dates[:3]]
        with book.unit() as unit:
            write(unit, *made, life.hold(dates[3], until=LATER))
            new = replace(a_booking("new", at(20), claim="c1"), series="s")
            moved = life.move(made[1].after, new, NOW, keep=UNDO)
            write(unit, *moved, life.cancel(made[0].after, NOW, keep=UNDO))

        with book.look() as unit:
            assert (made[2].after, moved[1].after) == bookings.of_series(unit, "b", "s")
            assert () == bookings.of_series(unit, "b", "another") == bookings.of_series(unit, "c", "s")

    def test_all_dates_of_a_series_are_taken_or_none(self, book: Database):
        self.booked(book, "other", at(11), claim="d", person="beth")
        dates = [replace(a_booking(f"b{n}", at(9 + n), claim=f"c{n}"), series="s") for n in range(4)]

        with pytest.raises(Taken), book.unit() as unit:
            write(unit, *(life.book(each, NOW, held=None, approval=False) for each in dates))
        with book.look() as unit:
            assert () == bookings.of_series(unit, "b", "s")
            assert [] == [each for n in range(4) for each in events.of_claim(unit, "b", f"c{n}")]

    def test_two_claims_cannot_take_one_time(self, book: Database):
        self.booked(book)

        with pytest.raises(Taken), book.unit() as unit:
            write(unit, life.Step(None, a_hold("h", at(10.25), claim="d"), life.What.HELD))
        with book.look() as unit:
            assert () == bookings.versions(unit, "b", "d")
            assert () == events.of_claim(unit, "b", "d")

    def test_times_that_touch_do_not_overlap(self, book: Database):
        self.booked(book, "b1", at(10))
        self.booked(book, "b2", at(10.5), claim="d")
        self.booked(book, "b3", at(9.5), claim="e")

        taken, _ = self.busy(book)

        assert (at(9.5, 90),) == taken["r1"]

    def test_offers_under_one_claim_may_overlap(self, book: Database):
        with book.unit() as unit:
            write(
                unit,
                life.Step(None, a_hold("h1", at(10)), life.What.HELD),
                life.Step(None, a_hold("h2", at(10.25)), life.What.HELD),
            )

        with book.look() as unit:
            assert ["h1", "h2"] == [each.id for each in bookings.held_of_claim(unit, "b", "c", NOW)]

    def test_a_hold_that_lapsed_keeps_nobody_away(self, book: Database):
        with book.unit() as unit:
            write(unit, life.Step(None, a_hold("h", at(10)), life.What.HELD))

        assert {"r1": (at(10),)} == self.busy(book, rooms=["r1"])[1]
        assert {"r1": ()} == self.busy(book, rooms=["r1"], now=LATER)[0]
        with book.unit() as unit:
            other = a_hold("h2", at(10), claim="d", until=LATER + SOON)
            write(unit, life.Step(None, other, life.What.HELD), now=LATER)

    def test_a_hold_whose_time_was_given_away_cannot_be_booked(self, book: Database):
        held = a_hold("h", at(10))
        with book.unit() as unit:
            write(unit, life.Step(None, held, life.What.HELD))
        with book.unit() as unit:
            faster = a_hold("h2", at(10), claim="d", person="beth", until=LATER + SOON)
            write(unit, life.Step(None, faster, life.What.HELD), now=LATER)

        slow = life.book(held, NOW, held=held, approval=False)
        with pytest.raises((Stale, Taken)), book.unit() as unit:
            write(unit, slow)
        with pytest.raises((Stale, Taken)), book.unit() as unit:
            write(unit, slow, now=LATER)

    def test_a_late_pick_counts_when_the_time_is_still_free(self, book: Database):
        held = a_hold("h", at(10))
        with book.unit() as unit:
            write(unit, life.Step(None, held, life.What.HELD))
        with book.unit() as unit:
            write(unit, life.book(held, LATER, held=held, approval=False), now=LATER)

        assert (at(10),) == self.busy(book)[0]["r1"]

    def test_busy_tells_what_undecided_people_hold_and_leaves_out_the_own_claim(self, book: Database):
        self.booked(book, "b1", at(10), claim="d")
        with book.unit() as unit:
            write(unit, life.Step(None, a_hold("h", at(12), claim="c"), life.What.HELD))

        taken, held = self.busy(book, claim="other")
        own_taken, own_held = self.busy(book, claim="c")

        assert (at(10), at(12)) == taken["r1"]
        assert (at(12),) == held["r1"]
        assert (at(10),) == own_taken["r1"]
        assert dict.fromkeys(ROOMS, ()) == own_held

    def test_a_taking_of_many_days_is_one_and_keeps_others_away_on_each(self, book: Database):
        week = Span(DAY, DAY + timedelta(days=7, hours=1))
        self.booked(book, "b1", week)

        with book.look() as unit:
            taken, _ = bookings.busy(
                unit, "b", ["r1"], week.widen(timedelta(days=2), timedelta(days=2)), claim="x", now=NOW
            )
        assert {"r1": (week,)} == taken
        with pytest.raises(Taken), book.unit() as unit:
            write(
                unit,
                life.Step(
                    None,
                    a_hold("h", Span(week.end - timedelta(minutes=1), week.end), claim="d"),
                    life.What.HELD,
                ),
            )

    def test_a_resource_that_the_catalog_does_not_have_cannot_be_taken(self, book: Database):
        with pytest.raises(Exception, match=r"(?i)foreign key"), book.unit() as unit:
            write(unit, life.Step(None, a_hold("h", at(10), "nowhere"), life.What.HELD))

    def test_a_change_of_what_has_changed_is_refused(self, book: Database):
        first = self.booked(book)
        with book.unit() as unit:
            write(unit, life.cancel(first, NOW, keep=UNDO))

        with pytest.raises(Stale), book.unit() as unit:
            write(unit, life.cancel(first, NOW, keep=UNDO))

    def test_a_claim_has_one_standing_version(self, book: Database):
        self.booked(book, "b1", at(10))

        with pytest.raises(Taken):
            self.booked(book, "b2", at(14))

    def test_a_move_keeps_the_old_time_until_it_cannot_be_undone(self, book: Database):
        first = self.booked(book)
        with book.unit() as unit:
            write(unit, *life.move(first, a_booking("b2", at(10.25), claim="c"), NOW, keep=UNDO))

        with book.look() as unit:
            mine = bookings.of_person(unit, "b", "alex", NOW)
            stands = bookings.standing(unit, "b", "c")
        assert [("b1", State.MOVED), ("b2", State.BOOKED)] == [(each.id, each.state) for each in mine]
        assert ("b2", 2, "b1", 1) == (stands.id, stands.version, stands.previous, stands.moves)
        assert (at(10, 45),) == self.busy(book)[0]["r1"]
        assert (at(10.25),) == self.busy(book, now=NOW + UNDO)[0]["r1"]

    def test_a_confirmation_is_kept_with_the_booking_and_changes_nothing_else(self, book: Database):
        first = self.booked(book)
        with book.unit() as unit:
            outbox.promise(unit, (a_letter("l", claim="c", version=1),), NOW)
            write(unit, life.confirm(first, LATER), now=LATER)

        with book.look() as unit:
            assert replace(first, confirmed_at=LATER) == bookings.standing(unit, "b", "c")
            assert [LetterState.PENDING] == [each.state for each in outbox.ledger(unit, "b", "c")]
            assert ["booked", "confirmed"] == [each.what for each in events.of_claim(unit, "b", "c")]
        assert (at(10),) == self.busy(book, now=LATER)[0]["r1"]

    def test_a_hold_under_another_claim_becomes_the_next_version(self, book: Database):
        first = self.booked(book)
        held = a_hold("h", at(15), claim="talk")
        with book.unit() as unit:
            write(unit, life.Step(None, held, life.What.HELD))
        with book.unit() as unit:
            write(unit, *life.move(first, held, NOW, keep=UNDO, held=held))

        with book.look() as unit:
            stands = bookings.standing(unit, "b", "c")
        assert ("h", 2) == (stands.id, stands.version)
        assert {"r1": ()} == self.busy(book, claim="c", rooms=["r1"])[0]

    def test_a_move_and_a_cancellation_can_be_undone_while_their_time_is_kept(self, book: Database):
        first = self.booked(book)
        moved = life.move(first, a_booking("b2", at(14), claim="c"), NOW, keep=UNDO)
        with book.unit() as unit:
            write(unit, *moved)
        with book.unit() as unit:
            write(unit, *life.undo_move(moved[1].after, moved[0].after, NOW, new_id="b3"))
        with book.look() as unit:
            third = bookings.standing(unit, "b", "c")
        cancelled = life.cancel(third, NOW, keep=UNDO)
        with book.unit() as unit:
            write(unit, cancelled)
        with book.unit() as unit:
            write(unit, *life.undo_cancel(cancelled.after, NOW, new_id="b4"))

        with book.look() as unit:
            fourth = bookings.standing(unit, "b", "c")
            log = [each.what for each in events.of_claim(unit, "b", "c")]
        assert (4, "b3", at(10)) == (fourth.version, fourth.previous, fourth.slot.span)
        assert (at(10),) == self.busy(book)[0]["r1"]
        assert [
            "booked",
            "moved away",
            "moved here",
            "undone",
            "moved away",
            "moved here",
            "cancelled",
            "undone",
            "booked",
        ] == log

    def test_steps_that_give_and_take_come_in_any_order(self, book: Database):
        held = a_hold("h", at(10))
        with book.unit() as unit:
            write(unit, life.Step(None, held, life.What.HELD))
        with book.unit() as unit:
            write(
                unit,
                life.Step(None, a_hold("h2", at(10), claim="d"), life.What.HELD),
                life.release(held, NOW),
                life.book(
                    a_hold("h2", at(10), claim="d"), NOW, held=a_hold("h2", at(10), claim="d"), approval=True
                ),
            )

        with book.look() as unit:
            assert State.AWAITING == bookings.standing(unit, "b", "d").state
            assert () == bookings.held_of_claim(unit, "b", "c", NOW)

    def test_what_waits_for_staff_is_found_and_what_has_waited_too_long(self, book: Database):
        for name, span, until in (("first", at(10), 3), ("second", at(12), 1), ("over", at(14), -1)):
            with book.unit() as unit:
                wanted = a_booking(name, span, claim=name)
                deadline = NOW + timedelta(hours=until)
                write(unit, life.book(wanted, NOW, held=None, approval=True, until=deadline))
        self.booked(book, "b1", at(16))

        with book.look() as unit:
            waiting = bookings.waiting(unit, "b", NOW)
        assert ["first", "second", "over"] == [each.id for each in waiting]
        assert (at(10), at(12), at(16)) == self.busy(book)[0]["r1"]

    def test_of_two_who_decide_about_one_request_the_second_is_refused(self, book: Database):
        with book.unit() as unit:
            wanted = a_booking("b1", at(10), claim="c")
            write(unit, life.book(wanted, NOW, held=None, approval=True, until=NOW + UNDO))
        with book.look() as unit:
            (request,) = bookings.waiting(unit, "b", NOW)
        with book.unit() as unit:
            write(unit, *requests.approve(request, NOW))

        with pytest.raises(Stale), book.unit() as unit:
            write(unit, *requests.decline(request, NOW, new_id="b2"))
        with book.look() as unit:
            assert State.BOOKED is bookings.standing(unit, "b", "c").state
            assert () == bookings.waiting(unit, "b", NOW)

    def test_a_booking_that_changes_what_it_takes_frees_the_rest(self, book: Database):
        held = a_hold("h", at(10), "r1", "r2")
        with book.unit() as unit:
            write(unit, life.Step(None, held, life.What.HELD))
        other = replace(held, slot=Slot("cut", "l", at(10), (Taking("r2", at(10, 60)), Taking("r3", at(10)))))
        with book.unit() as unit:
            write(unit, life.book(other, NOW, held=held, approval=False))

        taken, _ = self.busy(book)

        assert {"r1": (), "r2": (at(10, 60),), "r3": (at(10),), "r4": ()} == taken

    def test_a_letter_about_a_version_that_ended_is_dropped_with_the_reason(self, book: Database):
        first = self.booked(book)
        with book.unit() as unit:
            outbox.promise(
                unit,
                [a_letter("about it", claim="c", version=1), a_letter("about the claim", claim="c")],
                NOW,
            )
            write(unit, *life.move(first, a_booking("b2", at(14), claim="c"), NOW, keep=UNDO))

        with book.look() as unit:
            entries = {each.letter.id: each for each in outbox.ledger(unit, "b", "c")}
        assert (LetterState.DROPPED, "moved") == (entries["about it"].state, entries["about it"].why)
        assert LetterState.PENDING == entries["about the claim"].state

    def test_a_step_between_two_bookings_is_a_mistake(self, book: Database):
        first = self.booked(book)

        with pytest.raises(ValueError, match="no step"), book.unit() as unit:
            write(unit, replace(life.cancel(first, NOW, keep=UNDO), after=replace(first, id="another")))

    def test_lapse_gives_back_and_writes_it_down(self, book: Database):
        cancelled = life.cancel(self.booked(book, "b1", at(15), claim="d"), NOW, keep=UNDO)
        with book.unit() as unit:
            write(unit, cancelled, life.Step(None, a_hold("h", at(10)), life.What.HELD))
            assert 0 == bookings.lapse(unit, "b", NOW)
        with book.unit() as unit:
            assert 1 == bookings.lapse(unit, "b", LATER)
            assert 0 == bookings.lapse(unit, "b", LATER)

        with book.look() as unit:
            assert State.CANCELLED == bookings.one(unit, "b", "h").state
            assert ["held", "released"] == [each.what for each in events.of_claim(unit, "b", "c")]
        assert dict.fromkeys(ROOMS, ()) == self.busy(book)[0]

    def test_the_agenda_has_every_visit_of_the_span_and_no_other(self, book: Database):
        self.booked(book, "before", at(8), claim="1")
        self.booked(book, "into it", at(9.75), "r2", claim="2")
        missed = self.booked(book, "in it", at(11), claim="3")
        self.booked(book, "after", at(12), claim="4")
        with book.unit() as unit:
            write(unit, life.close(missed, NOW, came=False))
            write(unit, life.Step(None, a_hold("offer", at(10), claim="5"), life.What.HELD))

        with book.look() as unit:
            agenda = bookings.agenda(unit, "b", Span(DAY + timedelta(hours=10), DAY + timedelta(hours=12)))
        assert ["into it", "in it"] == [each.id for each in agenda]

    def test_no_business_sees_another(self, book: Database):
        self.booked(book)

        with book.look() as unit:
            assert () == bookings.of_person(unit, "other", "alex", NOW)
            assert () == bookings.agenda(unit, "other", Span(DAY, DAY + timedelta(days=1)))
            assert ({"r1": ()}, {"r1": ()}) == bookings.busy(
                unit, "other", ["r1"], at(10), claim="x", now=NOW
            )

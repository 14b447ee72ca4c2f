"""what a message answers: the letter it points at, or those that came before it; with what became of the booking"""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.bookings import cancel
from core.messages import Inbound, Kind, plain
from core.numbers import short
from core.people import Address
from core.spans import Span
from storage import bookings, outbox
from tests.talks.salon import Salon
from tests.talks.talking import STAFF

KIM = Address("sms", "+447700900123")
EVENING = datetime(2026, 3, 4, 18)  # noqa: DTZ001 - wall time


@pytest.fixture
def salon(book):
    """Kim has booked two visits for Thursday, and was reminded of both."""
    salon = Salon(book)
    salon.enrol("Kim", KIM)
    salon.say("cut with ana thursday 3pm", KIM)
    salon.say("massage with dev thursday 11am", KIM)
    salon.turn_to(EVENING)
    salon.pass_time()
    salon.turn_to(EVENING + timedelta(minutes=5))
    yield salon
    salon.close()


def reminders(salon: Salon) -> dict[str, tuple[str, str]]:
    """Return by what was booked the claim and the vendor's id of each reminder."""
    sent = [(each, f"SM{n:032x}") for n, each in enumerate(salon.wire.sent, start=1)]
    found = [(each, ref) for each, ref in sent if each.kind is Kind.REMINDER]
    return {"cut" if "Ana" in plain(each.reply) else "massage": (each.claim, ref) for each, ref in found}


def answered(salon: Salon, claim: str) -> list[str | None]:
    """Return which message answered each reminder about a booking."""
    with salon.book.look() as unit:
        entries = outbox.ledger(unit, salon.business, claim)
    return [each.answered_by for each in entries if each.letter.kind is Kind.REMINDER]


def ledger(salon: Salon, claim: str) -> list[tuple[str, str | None, str]]:
    """Return of each letter about a booking its kind, what answered it, and how it begins."""
    with salon.book.look() as unit:
        entries = outbox.ledger(unit, salon.business, claim)
    return [(each.letter.kind.value, each.answered_by, plain(each.letter.reply)[:30]) for each in entries]


def says(salon: Salon, text: str, ref: str, **more) -> str:
    """Say something under an id of the vendor; return what is answered."""
    salon.runner.run(salon.house.clerk.hear(Inbound(salon.wire.lines[0], KIM, ref, salon.now, text, **more)))
    answers, _ = salon._posted(KIM)  # noqa: SLF001 - as the transcripts do
    return " ".join(answers)


@pytest.mark.parametrize("by", ["in_reply_to", "thread"])
def test_a_message_answers_the_letter_that_it_points_at(salon, by):
    claim, ref = reminders(salon)["cut"]

    assert says(salon, "yes", "one", **{by: ref}) == "Thanks, see you Thu 5 Mar 3pm."
    assert ["one"] == answered(salon, claim)
    assert [None] == answered(salon, reminders(salon)["massage"][0])
    with salon.book.look() as unit:
        assert salon.now == bookings.standing(unit, salon.business, claim).confirmed_at


def test_of_two_letters_it_is_asked_which_and_that_one_is_answered(salon):
    assert says(salon, "yes", "one").startswith("Which one? 1) Massage")
    assert says(salon, "2", "two") == "Thanks, see you Thu 5 Mar 3pm."
    assert ["two"] == answered(salon, reminders(salon)["cut"][0])
    assert [None] == answered(salon, reminders(salon)["massage"][0])


@pytest.mark.parametrize("by", ["in_reply_to", "thread"])
@pytest.mark.parametrize("before", ["yes", "can't make it", "how long is it?", "ok thanks"])
def test_what_points_at_a_letter_is_about_that_visit_also_in_the_middle_of_a_talk(salon, before, by):
    says(salon, before, "one")

    said = says(salon, "can't, saturday same time?", "two", **{by: reminders(salon)["cut"][1]})

    assert "now Sat 7 Mar, 3pm" in said
    assert ["two"] == answered(salon, reminders(salon)["cut"][0])[:1]
    assert [None] == answered(salon, reminders(salon)["massage"][0])


def test_which_one_is_settled_by_pointing_at_it(salon):
    assert says(salon, "yes", "one").startswith("Which one?")
    assert (
        says(salon, "yes", "two", in_reply_to=reminders(salon)["cut"][1]) == "Thanks, see you Thu 5 Mar 3pm."
    )


def test_what_is_said_below_a_letter_about_a_visit_that_has_moved_goes_on_from_there(salon):
    ref = reminders(salon)["cut"][1]

    assert "now 4pm" in says(salon, "can we do 4 instead?", "one", thread=ref)
    assert "now 5pm" in says(salon, "make it an hour later", "two", thread=ref)


def test_what_points_at_nothing_that_we_know_comes_after_the_last_letters(salon):
    assert says(salon, "yes", "one", in_reply_to="another").startswith("Which one?")


def test_a_letter_about_a_booking_that_ended_says_how_it_ended(salon):
    claim, ref = reminders(salon)["cut"]
    with salon.book.unit() as unit:
        stands = bookings.standing(unit, salon.business, claim)
        step = cancel(stands, salon.now - timedelta(hours=1), keep=timedelta(minutes=10))
        bookings.apply(unit, salon.business, (step,), who="ana", channel="cli", now=salon.now)

    assert says(salon, "4 instead?", "one", in_reply_to=ref).startswith(
        "That visit, cut, Thu 5 Mar, 3pm, was cancelled."
    )
    assert ["one"] == answered(salon, claim)


def test_three_weeks_late_the_visit_is_over(salon):
    claim, ref = reminders(salon)["cut"]
    salon.turn_to(datetime(2026, 3, 26, 9))  # noqa: DTZ001

    assert says(salon, "can we do friday instead", "one", in_reply_to=ref).startswith(
        "That visit, cut, Thu 5 Mar, 3pm, is over."
    )
    assert ["one"] == answered(salon, claim)


def test_a_letter_about_somebody_elses_booking_is_not_what_is_answered(salon):
    claim, ref = reminders(salon)["cut"]
    other = salon.enrol("Zoe", Address("sms", "+447700900999"))
    with salon.book.unit() as unit:
        stands = bookings.standing(unit, salon.business, claim)
        theirs = replace(cancel(stands, salon.now, keep=timedelta()), after=replace(stands, person_id=other))
        bookings.apply(unit, salon.business, (theirs,), who="x", channel="cli", now=salon.now)

    assert "massage" in says(salon, "can't make it", "one", in_reply_to=ref).lower()


def ended_by_staff(salon: Salon, claim: str, *, moved_before: bool = False) -> None:
    """Have staff cancel a visit, after they have moved it, perhaps."""
    number = short(claim)
    orders = [f"move {number} friday 2pm"] if moved_before else []
    for order in (*orders, f"cancel {number} Ana is ill"):
        salon.say(order, STAFF)


class TestLedger:
    """What was answered, and what answers it, stands in the ledger of the booking that it was about."""

    def test_a_reply_to_a_cancelled_booking_has_its_row_there_and_what_it_answered_shows_it(self, salon):
        claim, _ = reminders(salon)["cut"]
        ended_by_staff(salon, claim)
        salon.turn_to(datetime(2026, 3, 24, 10))  # noqa: DTZ001
        says(salon, "friday same time?", "one")
        rows = ledger(salon, claim)

        assert ("cancellation", "one", "Willow Studio: sorry, cut with") in rows
        assert [("answer", None, "That visit, cut, Thu 5 Mar, 3p")] == [
            each for each in rows if "That" in each[2]
        ]

    def test_what_is_asked_back_and_what_is_offered_then_stand_there_too(self, salon):
        claim, ref = reminders(salon)["cut"]
        says(salon, "can't make it", "one", in_reply_to=ref)
        says(salon, "later that day?", "two")
        answers = {words for kind, _, words in ledger(salon, claim) if kind == "answer"}

        assert {"Sorry you can't come. Text a b", "Instead of Thu 5 Mar 3pm with "} < answers
        assert ["one"] == answered(salon, claim)

    def test_what_is_about_another_booking_or_none_does_not(self, salon):
        claim, _ = reminders(salon)["cut"]
        before = ledger(salon, claim)
        says(salon, "how much is a massage?", "one")
        says(salon, "yes", "two", in_reply_to=reminders(salon)["massage"][1])

        assert before == ledger(salon, claim)

    def test_a_visit_that_was_moved_and_then_cancelled_was_cancelled_at_its_last_time(self, salon):
        claim, ref = reminders(salon)["cut"]
        ended_by_staff(salon, claim, moved_before=True)
        words = "That visit, cut, Fri 6 Mar, 2pm, was cancelled."

        assert says(salon, "yes", "one", in_reply_to=ref).startswith(words)

    def test_times_that_were_only_offered_for_it_are_not_what_was_cancelled(self, salon):
        claim, ref = reminders(salon)["cut"]
        says(salon, "could it be later that day?", "one", in_reply_to=ref)
        says(salon, "no, as it is", "two", in_reply_to=ref)
        ended_by_staff(salon, claim)
        words = "That visit, cut, Thu 5 Mar, 3pm, was cancelled."

        assert says(salon, "yes", "three", in_reply_to=ref).startswith(words)


def test_what_is_written_of_a_visit_that_they_cancelled_themselves_stands_in_its_ledger(book):
    salon = Salon(book)
    salon.enrol("Kim", KIM)
    salon.say("cut with ana thursday 3pm", KIM)
    with book.look() as unit:
        (visit,) = bookings.agenda(unit, salon.business, Span(salon.now, salon.now + timedelta(days=9)))
    salon.turn_to(EVENING)
    says(salon, "cancel it", "SM1")
    salon.turn_to(EVENING.replace(day=5, hour=14))
    late = says(salon, "10 min late", "SM2")
    kept = ledger(salon, visit.claim)
    salon.close()

    assert "That visit, cut, Thu 5 Mar, 3pm, was cancelled." in late
    assert ("answer", None, late[:30]) in kept

"""what answers a letter is about the visit that the letter spoke of, and says what became of it"""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.bookings import Booking, State, What
from core.messages import Kind
from dialogs import acts
from dialogs.acts import Details, Topic
from dialogs.states import Asking, Choosing, Draft, Idle, Leaving, Piece, Then
from tests.dialogs.desk import NOW, Desk, wall

CUT, LATER = "cut-5 15:00", "massage-6 11:00"


@pytest.fixture
def reminded() -> Desk:
    """Kim was reminded of the second of two visits, and wrote nothing since."""
    desk = Desk()
    desk.booked("cut", "5 15:00", "ana")
    visit = desk.booked("massage", "6 11:00", "dev")
    desk.now = wall("3 18:00")
    desk.told(visit)
    desk.wait(minutes=5)
    return desk


def moved(desk: Desk, claim: str = LATER, **by: float) -> None:
    """Have a visit moved by somebody else, an hour later unless it is said."""
    old = desk.book[claim]
    desk.book[claim] = replace(old, state=State.MOVED, lapses_at=desk.now, changed_at=desk.now)
    length = timedelta(**(by or {"hours": 1}))
    span = replace(old.slot.span, start=old.start + length, end=old.end + length)
    takings = tuple(replace(each, span=span) for each in old.slot.takings)
    new = replace(
        old,
        id=f"{claim} again",
        version=2,
        slot=replace(old.slot, span=span, takings=takings),
        wall=old.wall + length,
        previous=old.id,
        changed_at=desk.now,
    )
    desk.book[new.id] = new


def cancelled(desk: Desk, claim: str = LATER) -> Booking:
    """Have a visit cancelled by staff."""
    desk.book[claim] = replace(desk.book[claim], state=State.CANCELLED, lapses_at=desk.now)
    return desk.book[claim]


def test_a_yes_confirms_the_visit_of_the_letter_and_not_the_next_one(reminded):
    assert reminded.say("yes") == "Thanks, see you Fri 6 Mar 11am."
    assert [(each.what, each.after.claim) for each in reminded.turns[-1].steps] == [(What.CONFIRMED, LATER)]
    assert reminded.turns[-1].answers == ("letter 0",)
    assert reminded.turns[-1].promises == ()


def test_a_time_moves_the_visit_of_the_letter_and_not_the_next_one(reminded):
    assert "now 2pm (was 11am)" in reminded.say("can we do 2pm instead")
    assert reminded.stands() == ["cut ana 5 15:00", "massage dev+table-1 6 14:00"]
    assert reminded.turns[-1].answers == ("letter 0",)
    assert reminded.book[LATER].state is State.MOVED


def test_same_time_is_the_time_of_the_visit_of_the_letter(reminded):
    reminded.does(acts.Move(Details(words="tuesday same time")))

    assert reminded.stands() == ["cut ana 5 15:00", "massage dev+table-1 10 11:00"]


def test_a_bare_time_is_for_the_visit_of_the_letter_and_its_own_time_confirms_it(reminded):
    confirmed = reminded.take(acts.Wanted(Details(words="friday 11am")))

    assert [each.what for each in confirmed.steps] == [What.CONFIRMED]
    reminded.does(acts.Wanted(Details(words="friday 2pm"), asks=True))
    assert reminded.stands() == ["cut ana 5 15:00", "massage dev+table-1 6 14:00"]


@pytest.mark.parametrize("act", [acts.Unable(), acts.No()])
def test_who_cannot_come_is_asked_for_a_better_time_for_the_visit_of_the_letter(reminded, act):
    answer = reminded.does(act)

    assert answer.startswith("Sorry you can't come. Text a better time for massage with Dev")
    assert Leaving(LATER) == reminded.state
    assert len(reminded.stands()) == 2


def test_what_is_to_be_cancelled_is_the_visit_of_the_letter(reminded):
    assert reminded.say("please cancel it").startswith("Cancelled: massage, Fri 6 Mar, 11am.")
    assert reminded.stands() == ["cut ana 5 15:00"]


def test_out_of_the_blue_nothing_is_cancelled_unasked(reminded):
    reminded.say("hi")
    reminded.wait(minutes=5)

    assert reminded.say("please cancel my appointment").startswith("Which one?")


def test_questions_are_about_the_visit_of_the_letter(reminded):
    asked = [
        reminded.take(acts.Asked((each,))).replies[0].text for each in (Topic.LENGTH, Topic.WHERE, Topic.WITH)
    ]

    assert asked[0] == "Massage takes 60 min."
    assert "Mill Lane" in asked[1]
    assert asked[2].startswith("You have massage with Dev, Fri 6 Mar")


def test_who_brings_somebody_or_wants_a_person_is_told_to_staff_with_the_visit(reminded):
    guest, human = reminded.take(acts.Guest()), reminded.take(acts.Human())

    assert guest.replies[0].text.startswith("I've asked the team whether you may bring somebody to massage")
    assert [LATER, LATER] == [each.claim for each in (*guest.notes, *human.notes)]
    assert all("massage with Dev" in each.reply.text for each in (*guest.notes, *human.notes))


def test_who_brings_somebody_without_a_visit_gets_a_person():
    assert Desk().does(acts.Guest()).startswith("I've passed your messages to the team")


def test_late_the_evening_before_is_for_the_visit_of_the_letter(reminded):
    assert reminded.does(acts.Late(10)) == "Thanks, Dev knows. 11:10am works."
    assert (
        reminded.does(acts.Late(words="11:15"))
        == "I see no booking of yours today: next is cut, Thu 5 Mar, 3pm. Text HUMAN if I should pass it on."
    )


def test_by_when_they_come_is_so_much_later_than_the_visit(reminded):
    assert reminded.does(acts.Late(words="11:15")) == "Thanks, Dev knows. 11:15am works."


def test_who_is_asked_how_late_says_only_minutes(reminded):
    reminded.does(acts.Late())

    assert Choosing((LATER,), Then.LATE) == reminded.state
    assert reminded.say("10 minutes") == "Thanks, Dev knows. 11:10am works."
    assert Idle() == reminded.state


def test_late_for_one_and_another_moved_in_one_message_both_count(reminded):
    reminded.does(acts.Late(50), acts.Move(Details(words="monday 4pm", of="thursday")))

    assert reminded.stands() == ["massage dev+table-1 6 11:00", "cut ana 9 16:00"]
    assert "too tight" in reminded.turns[-1].replies[0].text
    assert len(reminded.held()) == 1
    reminded.say("ok")
    assert reminded.stands()[0] == "massage dev+table-1 6 12:00"


def test_what_is_unclear_is_asked_back_once_and_a_no_then_changes_nothing(reminded):
    assert "Are you coming to massage, Fri 6 Mar, 11am? Reply OK, or text a better time." in reminded.does(
        acts.Unclear()
    )
    assert reminded.take(acts.Yes()).steps[0].what is What.CONFIRMED
    assert reminded.take(acts.Unclear()).replies[0].text.startswith("I've passed your messages")
    assert "now 2pm" in reminded.take(acts.Wanted(Details(words="friday 2pm"))).replies[0].text
    assert reminded.does(acts.No()).startswith("Sorry you can't come.")
    assert len(reminded.stands()) == 2


class TestOfTwo:
    @pytest.fixture
    def both(self, reminded) -> Desk:
        """Kim was reminded of both visits at the same time."""
        reminded.told(reminded.book[CUT])
        return reminded

    def test_it_is_asked_once_which_is_confirmed_and_the_answer_is_remembered(self, both):
        assert both.say("yes").startswith("Which one? 1) Cut")
        assert both.turns[-1].answers == ()
        assert Choosing((CUT, LATER), Then.CONFIRM) == both.state
        assert both.say("2") == "Thanks, see you Fri 6 Mar 11am."
        assert Idle() == both.state

    def test_who_says_yes_again_comes_to_both(self, both):
        both.say("yes")

        assert both.does(acts.Yes()) == "Thanks, see you Thu 5 Mar 3pm and Fri 6 Mar 11am."
        assert len(both.turns[-1].steps) == 2

    def test_one_can_be_named_or_moved_instead(self, both):
        both.say("yes")

        assert both.take(acts.Wanted(Details(service_id="cut"))).steps[0].after.claim == CUT
        both.does(acts.Move(Details(service_id="massage", words="friday 2pm")))
        assert both.stands() == ["cut ana 5 15:00", "massage dev+table-1 6 14:00"]

    def test_one_can_be_dropped_instead_and_none_left(self, both):
        both.say("yes")

        assert "All right" in both.take(acts.No()).replies[0].text
        both.does(acts.Drop(Details(service_id="cut")))
        assert both.stands() == ["massage dev+table-1 6 11:00"]

    def test_it_is_asked_which_one_they_are_late_for(self, both):
        assert both.does(acts.Late(5)).startswith("Which one?")
        assert both.say("1") == "Thanks, Ana knows. 3:05pm works."

    def test_it_is_asked_which_one_is_moved(self, both):
        both.booked("cut", "12 15:00", "ana")

        assert both.does(acts.Unable()).startswith(
            "Which one? 1) Cut, Thu 5 Mar, 3pm 2) Massage, Fri 6 Mar, 11am."
        )

    def test_a_letter_that_is_pointed_at_leaves_nothing_to_ask(self, both):
        both.letters[0] = replace(both.letters[0], pointed=True)

        assert both.say("yes") == "Thanks, see you Fri 6 Mar 11am."

    def test_of_letters_on_different_days_the_last_is_meant(self, both):
        both.letters[0] = replace(both.letters[0], sent_at=both.now - timedelta(days=1))

        assert both.say("yes") == "Thanks, see you Thu 5 Mar 3pm."


class TestOfWhatIsNotAsItWas:
    def test_of_one_that_has_moved_a_yes_is_asked_again(self, reminded):
        moved(reminded)

        assert reminded.say("yes").startswith(
            "That visit has moved since: it was Fri 6 Mar 11am and is now massage with Dev, Fri 6 Mar, 12pm"
        )
        assert reminded.turns[-1].steps == ()
        assert reminded.say("ok") == "Thanks, see you Fri 6 Mar 12pm."

    def test_of_one_that_has_moved_what_hangs_on_the_old_time_is_asked(self, reminded):
        moved(reminded)
        answer = reminded.does(acts.Move(Details(words="an hour later")))

        assert "has moved since" in answer
        assert answer.endswith("Is that right? Reply OK, or text a better time.")
        assert len(answer) <= 160
        assert "now 3pm (was 12pm)" in reminded.does(acts.Wanted(Details(words="friday 3pm")))

    def test_of_one_that_has_moved_a_stated_time_is_taken(self, reminded):
        moved(reminded)

        assert "now 3pm (was 12pm)" in reminded.does(acts.Move(Details(words="friday 3pm")))

    def test_one_that_has_changed_without_moving_is_as_it_was(self, reminded):
        moved(reminded, hours=0)

        assert reminded.say("yes") == "Thanks, see you Fri 6 Mar 11am."

    @pytest.mark.parametrize(
        "act", [acts.Yes(), acts.Unable(), acts.Drop(), acts.Late(10), acts.Unsure(), acts.Here()]
    )
    def test_one_that_was_cancelled_changes_no_other(self, reminded, act):
        cancelled(reminded)
        answer = reminded.does(act)

        assert answer == (
            "That visit, massage, Fri 6 Mar, 11am, was cancelled. "
            "For massage with Dev again, text a day or a time."
        )
        assert reminded.stands() == ["cut ana 5 15:00"]
        assert reminded.turns[-1].answers == ("letter 0",)
        assert reminded.turns[-1].about == LATER

    def test_what_is_unclear_is_answered_with_what_became_of_it_and_then_by_a_person(self, reminded):
        cancelled(reminded)
        first, second = reminded.does(acts.Unclear()), reminded.does(acts.Unclear())

        assert first.startswith(
            "Sorry, I did not get that. That visit, massage, Fri 6 Mar, 11am, was cancelled."
        )
        assert "someone replies here" in second

    def test_being_told_that_it_is_cancelled_is_answered_once_with_what_to_do(self, reminded):
        gone = cancelled(reminded)
        reminded.told(gone, Kind.CANCELLATION)
        reminded.wait(minutes=1)
        first, second = reminded.does(acts.Yes()), reminded.does(acts.Yes())

        assert first.endswith("For massage with Dev again, text a day or a time.")
        assert second == ""
        assert reminded.turns[-1].steps == ()

    def test_what_was_said_to_it_is_not_forgotten_by_the_next_message(self, reminded):
        cancelled(reminded)
        reminded.does(acts.Yes())

        assert "massage with Dev, Sat 7 Mar, 11am-12pm" in reminded.say("saturday same time please")
        assert reminded.stands() == ["cut ana 5 15:00", "massage dev+table-1 7 11:00"]

    def test_once_more_after_being_asked_when_is_at_the_same_hour(self, reminded):
        cancelled(reminded)
        reminded.does(acts.Yes())

        assert "Massage with Dev, Mill Lane: 1) Wed 4 Mar 11am 2) Thu 5 Mar 11am." in reminded.does(
            acts.Again()
        )

    def test_no_to_another_one_leaves_it(self, reminded):
        cancelled(reminded)
        reminded.does(acts.Yes())

        assert "nothing changes" in reminded.does(acts.No())
        assert reminded.state == Idle()

    def test_a_yes_where_we_asked_for_anything_else_is_not_understood(self):
        desk = Desk()
        desk.state = Asking(Draft("cut"), Piece.WHEN)

        assert desk.does(acts.Yes()).startswith("Sorry, I did not get that.")

    @pytest.mark.parametrize(
        "act", [acts.Move(), acts.Again(), acts.Wanted(asks=True), acts.Wanted(asks=True, again=True)]
    )
    def test_who_wants_another_is_offered_the_same_at_the_same_hour(self, reminded, act):
        cancelled(reminded)
        answer = reminded.does(act)

        assert "was cancelled. Massage with Dev, Mill Lane: 1) Wed 4 Mar 11am 2) Thu 5 Mar 11am." in answer
        assert reminded.stands() == ["cut ana 5 15:00"]

    def test_another_provider_is_taken_at_the_hour_that_it_had(self, reminded):
        gone = reminded.booked("cut", "6 16:00", "ana")
        reminded.book[gone.id] = replace(gone, state=State.CANCELLED, lapses_at=reminded.now)
        reminded.told(gone, Kind.CANCELLATION)
        reminded.wait(minutes=1)

        assert "1) Wed 4 Mar 4pm 2) Thu 5 Mar 4pm" in reminded.does(acts.Wanted(Details(provider_id="chloe")))

    def test_beside_one_that_was_cancelled_the_day_of_another_names_that(self, reminded):
        cancelled(reminded)

        assert reminded.say("cancel thursday").startswith("Cancelled: cut, Thu 5 Mar, 3pm.")

    def test_a_time_for_one_that_was_cancelled_is_offered_anew(self, reminded):
        cancelled(reminded)
        answer = reminded.does(acts.Wanted(Details(words="friday 2pm")))

        assert "was cancelled. Massage, Fri 6 Mar 2pm, Dev, Mill Lane: reply OK" in answer
        assert reminded.stands() == ["cut ana 5 15:00"]
        assert len(reminded.held()) >= 1

    def test_three_weeks_late_it_is_over_and_another_that_stands_is_meant(self, reminded):
        reminded.book.pop(CUT)
        reminded.now = wall("27 10:00")
        alone = reminded.say("can't make it")
        reminded.booked("cut", "28 10:00", "ana")
        reminded.heard_at = None

        assert alone.startswith("That visit, massage, Fri 6 Mar, 11am, is over.")
        assert reminded.say("can't make it").startswith(
            "Sorry you can't come. Text a better time for cut with Ana"
        )

    def test_another_service_is_a_wish_of_its_own(self, reminded):
        cancelled(reminded)

        assert "was cancelled" not in reminded.say("colour next tuesday")

    def test_what_comes_after_a_visit_speaks_of_no_visit_that_is_to_be(self, reminded):
        reminded.letters[0] = replace(reminded.letters[0], kind=Kind.AGAIN)
        reminded.book[LATER] = replace(reminded.book[LATER], state=State.ATTENDED, lapses_at=reminded.now)

        assert "is over" not in reminded.does(acts.Wanted(Details(words="friday 2pm")))


def test_a_letter_that_came_since_is_answered_rather_than_the_times_on_the_table():
    desk = Desk()
    visit = desk.booked("massage", "6 11:00", "dev")
    desk.say("is ana free tomorrow at 3 for a cut?")
    desk.wait(hours=30)
    desk.told(visit)
    desk.wait(minutes=1)

    assert desk.does(acts.Yes()) == "Thanks, see you Fri 6 Mar 11am."
    assert desk.stands() == ["massage dev+table-1 6 11:00"]


def test_a_request_is_not_confirmed_before_staff_agree():
    desk = Desk()
    desk.told(desk.booked("cut", "3 15:00", "ana", state=State.AWAITING))

    assert desk.does(acts.Yes()) == ""
    assert desk.turns[-1].steps == ()


def test_a_yes_to_the_time_after_being_late_asks_for_no_notice():
    desk = Desk()
    desk.booked("cut", "2 11:00", "ana")
    desk.now = NOW + timedelta(minutes=50)
    desk.say("running 25 min late")
    desk.say("ok")

    assert [State.MOVED, State.BOOKED] == [
        each.state
        for each in desk.book.values()
        if each.claim == "cut-2 11:00" and each.state is not State.HELD
    ]

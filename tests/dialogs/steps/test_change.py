"""steps that change a booking: which one, to when, dropped, taken back"""

import pytest

from core.bookings import State
from dialogs.acts import Details, Move
from dialogs.states import Asking, Choosing, Doubting, Idle, Leaving, Offering, Piece
from tests.dialogs.desk import Desk, wall


@pytest.fixture
def two(desk) -> Desk:
    """Kim has a cut on Thursday and a massage on Friday."""
    desk.booked("cut", "5 15:00", "ana")
    desk.booked("massage", "6 11:00")
    return desk


def test_a_time_said_out_of_the_blue_may_be_for_a_visit_that_stands(two):
    answer = two.say("saturday at 10")

    assert answer == "Move cut, Thu 5 Mar, 3pm, or book another? Text MOVE or NEW."
    assert two.state == Doubting("saturday at 10")


@pytest.mark.parametrize(("said", "state"), [("move", Choosing), ("new", Asking), ("no", Idle)])
def test_the_doubt_is_settled_by_a_word_and_the_time_is_kept(two, said, state):
    two.say("saturday at 10")
    two.say(said)

    assert isinstance(two.state, state)


def test_new_after_a_doubt_books_at_the_time_that_was_said(two):
    two.say("saturday at 10")
    two.say("new")
    two.say("cut")
    two.say("with ana")

    assert "cut ana 7 10:00" in two.stands()


def test_the_time_that_a_visit_has_already_is_no_change(two):
    answer = two.say("thursday 3pm")

    assert answer.endswith("is at that time already.")


def test_words_that_lean_on_the_visit_move_it(desk):
    desk.booked("cut", "5 15:00", "ana")
    desk.say("half an hour later")

    assert desk.stands() == ["cut ana 5 15:30"]


def test_of_several_bookings_the_one_that_is_named_is_changed(two):
    two.say("move my massage to friday 2pm")

    assert two.stands() == ["cut ana 5 15:00", "massage dev+table-1 6 14:00"]


@pytest.mark.parametrize("said", ["2", "the massage", "friday", "dev", "mill lane"])
def test_where_none_is_named_it_is_asked_which_and_the_answer_may_be_anything_that_tells(two, said):
    two.say("need to cancel")
    two.say(said)

    assert two.stands() == ["cut ana 5 15:00"]


def test_an_answer_that_fits_both_is_asked_again(two):
    two.say("need to cancel")

    assert two.say("the appointment").startswith("Which one?") or isinstance(two.state, Choosing)


def test_the_answer_to_which_one_may_be_where_to_move_it(two):
    two.say("move my appointment")
    two.say("the massage to friday 2pm")

    assert "massage dev+table-1 6 14:00" in two.stands()


def test_a_booking_that_is_gone_meanwhile_leaves_the_others_their_digits(two):
    from dataclasses import replace  # noqa: PLC0415

    two.say("need to cancel")
    cut = two.book["cut-5 15:00"]
    two.book[cut.id] = replace(cut, state=State.CANCELLED)

    assert two.say("1") == "Which one? 2) Massage, Fri 6 Mar, 11am."
    two.say("2")
    assert two.stands() == []


def test_cannot_come_is_never_a_cancellation_by_itself(desk):
    desk.booked("cut", "5 15:00", "ana")
    answer = desk.say("cant make thursday")

    assert desk.stands() == ["cut ana 5 15:00"]
    assert "DROP" in answer
    desk.say("DROP")
    assert desk.stands() == []


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("friday 3pm", ["cut ana 6 15:00"]),
        ("no, leave it", ["cut ana 5 15:00"]),
        ("another time", ["cut ana 5 15:00"]),
        ("still cant", ["cut ana 5 15:00"]),
        ("can't do friday either", ["cut ana 5 15:00"]),
    ],
)
def test_after_that_a_better_time_moves_it_and_no_leaves_it(desk, said, stands):
    desk.booked("cut", "5 15:00", "ana")
    desk.say("cant make thursday")
    assert isinstance(desk.state, Leaving)
    desk.say(said)

    assert desk.stands() == stands


def test_a_move_without_a_time_asks_for_one_and_the_visit_stands_until_then(desk):
    desk.booked("cut", "5 15:00", "ana")
    answer = desk.say("move my cut")

    assert "stays until then" in answer
    assert desk.state.piece is Piece.WHEN


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("need to cancel", "I see no booking on this number."),
        ("cant make it", "No problem. I see no booking on this number."),
        ("move my appointment", "I see no booking on this number."),
    ],
)
def test_who_has_no_booking_is_told_so(desk, said, sentence):
    assert desk.say(said).startswith(sentence)
    assert desk.state == Idle()


def test_in_the_middle_of_a_new_booking_cancel_leaves_that(two):
    two.say("colour tomorrow afternoon")
    answer = two.does(*two.hears("drop it"))

    assert answer.startswith("All right, nothing is booked.")
    assert two.held() == []
    assert len(two.stands()) == 2


def test_in_the_middle_of_a_move_cancel_leaves_the_visit_where_it_is(desk):
    desk.booked("cut", "5 15:00", "ana")
    desk.say("move my cut to friday morning")
    assert isinstance(desk.state, Offering)
    answer = desk.say("drop it")

    assert answer.endswith("stays as it is.")
    assert desk.stands() == ["cut ana 5 15:00"]


def test_what_is_called_somebody_elses_is_not_cancelled_unasked(desk):
    desk.booked("cut", "5 15:00", "ana")
    answer = desk.say("please cancel my sons appointment")

    assert desk.stands() == ["cut ana 5 15:00"]
    assert "DROP" in answer


@pytest.mark.parametrize(("at", "said"), [("2 12:00", "cancel my cut"), ("2 11:30", "move my cut")])
def test_later_than_the_notice_staff_decide_and_the_visit_stands(desk, at, said):
    desk.booked("cut", at, "ana")
    answer = desk.say(said)

    assert answer.startswith("It is less than")
    assert desk.stands() == [f"cut ana {at}"]
    assert len(desk.turns[-1].notes) == 1


def test_who_has_moved_as_often_as_one_may_asks_the_team(desk):
    desk.booked("cut", "5 15:00", "ana", moves=5)
    answer = desk.say("move my cut to friday 3pm")

    assert answer.startswith("It has moved 5 times, so I've asked the team about Fri 6 Mar 3pm.")
    assert [(State.MOVED, 5), (State.AWAITING, 6)] == [
        (each.state, each.moves) for each in desk.book.values()
    ]


def test_who_has_moved_as_often_as_one_may_and_says_no_time_leaves_it_to_the_team(desk):
    desk.booked("cut", "5 15:00", "ana", moves=5)

    assert "has moved 5 times" in desk.say("move my cut")
    assert desk.stands() == ["cut ana 5 15:00"]


def test_a_stated_time_later_than_the_notice_is_a_request_that_staff_decide_before_the_visit(desk):
    old = desk.booked("cut", "2 11:30", "ana")
    answer = desk.say("move my cut to friday 3pm")
    left, request = desk.book.values()

    assert (
        "asked the team about Fri 6 Mar 3pm. They answer here by 11:30am; Mon 2 Mar 11:30am stays yours."
        in answer
    )
    assert (State.AWAITING, old.start) == (request.state, request.lapses_at)
    assert left.lapses_at > request.lapses_at


def test_a_visit_booked_just_now_can_be_dropped_without_notice(desk):
    desk.say("cut with ana today 1pm")
    desk.say("cancel it")

    assert desk.stands() == []


def test_undo_takes_back_the_last_change_and_only_while_it_can_be(desk):
    desk.say("cut with ana thursday 3pm")
    desk.say("make it 4pm")
    assert desk.say("undo").startswith("Back as it was")
    assert desk.stands() == ["cut ana 5 15:00"]
    desk.wait(minutes=11)

    assert desk.say("undo").startswith("There is nothing to undo now.")


@pytest.mark.parametrize(
    ("said", "sentence", "stands"),
    [
        ((), "Undone:", []),
        (("cancel it",), "It stands again:", ["cut ana 5 15:00"]),
        (("make it 4pm",), "Back as it was:", ["cut ana 5 15:00"]),
    ],
)
def test_a_booking_a_move_and_a_cancellation_can_be_taken_back(desk, said, sentence, stands):
    desk.say("cut with ana thursday 3pm")
    for each in said:
        desk.say(each)

    assert desk.say("undo").startswith(sentence)
    assert desk.stands() == stands


def test_with_nothing_to_undo_what_is_open_is_said_again(desk):
    desk.say("haircut tomorrow afternoon")
    answer = desk.say("undo")

    assert "nothing to undo" in answer
    assert "1) 12pm 2) 2pm" in answer


def test_it_means_the_visit_that_was_made_just_now(two):
    two.say("beard trim saturday 10am")
    two.say("make it 11am")

    assert "beard-trim ben 7 11:00" in two.stands()
    assert wall("5 15:00") in {each.start for each in two.book.values()}


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("cancel friday", "cut ana 5 15:00"),
        ("cancel my appointment on thursday", "massage dev+table-1 6 11:00"),
    ],
)
def test_a_visit_that_is_given_up_may_be_meant_by_its_day(two, said, left):
    two.say(said)

    assert two.stands() == [left]


@pytest.mark.parametrize(
    "text", ["move my wednesday cut to saturday at 10", "move wednesday to saturday at 10"]
)
def test_a_time_that_is_of_no_visit_moves_none_and_what_was_wanted_is_kept(two, text):
    answer = two.say(text)

    assert answer.startswith("You have nothing booked then. Which one?")
    assert two.stands()[0] == "cut ana 5 15:00"
    two.say("1")
    assert "cut ana 7 10:00" in two.stands()


def test_the_visit_that_is_named_by_its_day_moves_whatever_else_is_where_it_goes_and_was_last_spoken_of(desk):
    for start, who in (("5 15:00", "ana"), ("6 11:00", "ana"), ("9 14:00", "ben")):
        desk.booked("cut", start, who)
    desk.now = wall("4 18:00")
    desk.told(desk.facts().standing()[0])
    desk.wait(hours=2)
    desk.say("move my friday cut to monday at 2pm")

    assert desk.stands() == ["cut ana 5 15:00", "cut ben 9 14:00", "cut ana 9 14:00"]


def test_a_visit_that_is_not_at_the_time_by_which_it_is_named_is_asked_about(two):
    details = Details(visit=two.facts().standing()[0].claim, of="on wednesday", words="monday at 2pm")

    assert two.does(Move(details)).startswith("You have nothing booked then. Which one?")
    assert two.stands() == ["cut ana 5 15:00", "massage dev+table-1 6 11:00"]


def test_a_time_that_is_of_no_visit_is_asked_about_where_only_one_stands(desk):
    desk.booked("cut", "5 15:00", "ana")
    answer = desk.say("move my monday cut to saturday at 10")

    assert answer == "You have nothing booked then. Which one? 1) Cut, Thu 5 Mar, 3pm."
    assert desk.stands() == ["cut ana 5 15:00"]


@pytest.mark.parametrize("text", ["move my monday cut to saturday at 10", "cancel my monday cut"])
def test_the_name_of_todays_weekday_names_a_visit_of_today(desk, text):
    desk.booked("cut", "2 15:00", "ana")
    desk.booked("cut", "5 15:00", "ana")
    desk.say(text)

    assert "cut ana 2 15:00" not in desk.stands()
    assert "cut ana 5 15:00" in desk.stands()

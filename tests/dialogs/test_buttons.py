"""a button means what its label said when it was sent, or nothing"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.messages import Command
from core.people import Consent
from dialogs import acts
from dialogs.acts import Topic
from dialogs.buttons import key, resolved
from dialogs.states import Choosing, Idle, Naming, Offering
from tests.dialogs.desk import Desk


def choices(desk: Desk) -> dict[str, str]:
    """Return the keys of the last buttons by their labels."""
    return {each.label: each.key for reply in desk.turns[-1].replies for each in reply.choices}


def press(desk: Desk, given: str):
    return desk.does(*desk.hears("", choice=given))


def words(desk: Desk) -> str:
    return " ".join(each.text for each in desk.turns[-1].replies)


def test_every_choice_has_a_key_of_its_own_that_telegram_can_carry():
    desk = Desk()
    desk.say("cut this week")
    first = list(choices(desk).values())
    desk.say("others")
    second = list(choices(desk).values())

    assert len({*first, *second}) == len(first) + len(second) >= 4
    assert all(0 < len(each.encode()) <= 22 for each in (*first, *second))


def test_a_pressed_offer_is_taken():
    desk = Desk()
    desk.say("cut this week")
    press(desk, list(choices(desk).values())[1])

    assert ("Booked", Idle()) == (words(desk)[:6], desk.state)


def test_a_talk_begun_by_words_and_picked_by_button_can_be_picked_by_digit_as_well():
    desk = Desk()
    desk.say("cut this week")
    press(desk, "1")

    assert words(desk).startswith("Booked")


def test_a_button_of_an_earlier_table_is_explained_and_takes_nothing_though_its_digit_is_there_again():
    desk = Desk()
    desk.say("cut this week")
    old = next(iter(choices(desk).values()))
    desk.say("others")
    before = desk.state
    press(desk, old)

    assert (True, before) == (words(desk).startswith("That offer is over"), desk.state)
    assert choices(desk), "what is open is shown again"


def test_a_button_after_all_is_done_is_explained():
    desk = Desk()
    desk.say("cut this week")
    old = list(choices(desk).values())
    press(desk, old[0])
    press(desk, old[1])

    assert words(desk) == "That offer is over. Text what you would like and when."
    assert len(desk.facts().standing()) == 1


def test_a_digression_leaves_the_buttons_as_they_are():
    desk = Desk()
    desk.say("cut this week")
    old = choices(desk)
    desk.say("how long is it?")

    assert old == choices(desk)


def test_another_offer_can_be_pressed_while_we_ask_for_a_name():
    desk = Desk(name=None)
    desk.say("cut this week")
    one, two = list(choices(desk).values())[:2]
    press(desk, one)
    first = desk.state.offer
    press(desk, two)

    assert isinstance(desk.state, Naming)
    assert first != desk.state.offer


def test_a_booking_that_was_asked_for_to_be_moved_is_not_cancelled_by_that_button():
    desk = Desk()
    desk.booked("cut", "4 15:00", "ana")
    desk.booked("massage", "5 14:00")
    desk.say("i need to move my appointment")
    old = list(choices(desk).values())
    desk.say("no, leave it")
    desk.say("please cancel my appointment")
    before = desk.facts().standing()
    press(desk, old[0])

    assert isinstance(desk.state, Choosing)
    assert (before, True) == (desk.facts().standing(), words(desk).startswith("That offer is over"))


@given(st.text(max_size=70))
def test_what_nobody_sent_means_nothing(text):
    desk = Desk()
    desk.say("cut this week")
    act = resolved(acts.Pressed(text), desk.state, None)

    assert isinstance(desk.state, Offering)
    assert acts.Pressed(text) == act


def test_the_same_parts_have_the_same_key_and_others_another():
    assert key("a", "b") == key("a", "b") != key("ab")


@pytest.mark.parametrize(
    ("command", "text", "expected"),
    [
        (Command.MY, "", (acts.Asked((Topic.MINE,)),)),
        (Command.MY, "garbage \u0627\u0644", (acts.Asked((Topic.MINE,)),)),
        (Command.HELP, "", (acts.Help(),)),
        (Command.STOP, "it", (acts.Stop(),)),
        (Command.START, "7G5K2M9QX3W8Z1AB", (acts.Start(),)),
        (Command.BOOK, "", (acts.Wanted(),)),
        (Command.BOOK, "asdf qwer", (acts.Wanted(),)),
    ],
)
def test_a_command_means_the_same_as_words(command, text, expected):
    assert expected == Desk().hears(text, command=command)


def test_what_stands_behind_book_is_what_is_wanted():
    (act,) = Desk().hears("cut with ana thursday 3pm", command=Command.BOOK)

    assert ("cut", "ana") == (act.details.service_id, act.details.provider_id)


def test_who_is_new_and_starts_is_greeted_and_told_who_writes():
    desk = Desk(consent=Consent.NEW)
    desk.does(*desk.hears("", command=Command.START))

    assert "automated. Hello" in words(desk)
    assert isinstance(desk.state, Idle)

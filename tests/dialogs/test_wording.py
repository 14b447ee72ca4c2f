"""how an outcome is put: what was asked, what was done, until when"""

from dataclasses import replace

from core.people import Person
from dialogs.speech import Speaker
from dialogs.wording import answered_by, person, sentence, undo_until
from tests.dialogs.desk import NOW, WILLOW, Desk, wall

SPEAKER = Speaker(WILLOW, Person("kim", "Kim"))


def test_one_time_is_named_in_full_and_several_with_what_they_share_first(desk):
    one = desk.say("is ana free tomorrow at 3 for a cut?")
    two = Desk().say("haircut tomorrow afternoon")

    assert one.startswith("Cut, Tue 3 Mar 3pm, Ana, Harbour St: reply OK to book it")
    assert two.startswith("Cut with Ana, Harbour St, Tue 3 Mar: 1) 12pm 2) 2pm. Held to 10:15am.")


def test_times_to_move_to_are_named_beside_the_old_one(desk):
    desk.booked("cut", "5 15:00", "ana")

    assert desk.say("move my cut to friday morning").startswith("Instead of Thu 5 Mar 3pm")


def test_a_newcomer_is_told_by_name_what_happens_next_and_others_the_end():
    newcomer = Desk(None)
    newcomer.say("cut with ana tomorrow 3pm")

    assert "Booked, Sam: cut with Ana, Tue 3 Mar, 3pm" in newcomer.say("sam")
    assert (
        Desk()
        .say("cut with ana tomorrow 3pm")
        .startswith("Booked: cut with Ana, Tue 3 Mar, 3-3:30pm, Harbour St.")
    )


def test_a_preparation_is_told_only_where_anybody_may_read_it():
    assert "Please come with dry hair." in Desk().say("colour wednesday 2pm")
    assert "injury" not in Desk().say("massage wednesday 3pm")


def test_a_move_within_a_day_names_the_day_once(desk):
    desk.booked("cut", "5 15:00", "ana")

    assert desk.say("move my cut to 4pm") == (
        "Moved: Ana, Thu 5 Mar, now 4pm (was 3pm), Harbour St. To keep 3pm: UNDO by 10:10am."
    )
    assert "now Fri 6 Mar, 4pm (was Thu 5 Mar 4pm)" in desk.say("move my cut to friday at 4")


def test_deadlines_are_whole_minutes(desk):
    facts = replace(desk.facts(), now=NOW.replace(second=59))

    assert undo_until(facts) == wall("2 10:10")
    assert answered_by(facts, SPEAKER) == "10:15am"


def test_staff_read_a_name_or_that_it_is_nobody_known(desk):
    facts = desk.facts()

    assert person(facts, SPEAKER) == "Kim"
    assert person(replace(facts, person=Person("kim", None)), SPEAKER) == "Someone"


def test_a_sentence_begins_with_a_capital():
    assert (sentence("cut"), sentence(""), sentence("iPhone")) == ("Cut", "", "IPhone")

"""how an outcome is put: what was asked, what was done, until when"""

from dataclasses import replace

import pytest

from core.people import Address, Consent, Person, Reach
from dialogs.speech import Speaker
from dialogs.wording import answered_by, asked_whom, booked_reply, person, sentence, undo_until
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


@pytest.mark.parametrize(
    ("cards", "said"),
    [(True, "Cut with Ana, Thu 5 Mar, 3-3:30pm, Harbour St"), (False, "Cut, Thu 5 Mar, 3pm")],
)
def test_an_app_has_room_for_the_whole_visit_where_a_first_text_message_has_not(cards, said, desk):
    visit = desk.booked("cut", "5 15:00", "ana")
    seen = replace(desk.facts(), link=60, reach=Reach(desk.reach.address, Consent.NEW))
    facts = replace(seen, line=replace(seen.line, cards=cards))

    assert said.lower() in booked_reply(visit, SPEAKER, facts, greets=False).text.lower()


def test_a_preparation_is_told_only_where_anybody_may_read_it():
    assert "Please come with dry hair." in Desk().say("colour wednesday 2pm")
    assert "injury" not in Desk().say("massage wednesday 3pm")


def test_a_move_within_a_day_names_the_day_once(desk):
    desk.booked("cut", "5 15:00", "ana")

    assert desk.say("move my cut to 4pm") == (
        "Moved: Ana, Thu 5 Mar, now 4pm (was 3pm), Harbour St. To keep 3pm: UNDO by 10:10am."
    )
    assert "now Fri 6 Mar, 4pm (was Thu 5 Mar 4pm)" in desk.say("move my cut to friday at 4")


def test_a_move_to_somebody_else_at_the_same_time_names_who_it_was(desk):
    desk.booked("cut", "5 15:00", "ana")

    assert desk.say("chloe instead of ana") == (
        "Changed: Thu 5 Mar, 3pm, now Chloe (was Ana), Harbour St. UNDO by 10:10am."
    )
    assert "now 4pm (was 3pm)" in desk.say("ana at 4 please")


def own_notices(desk: Desk) -> Desk:
    """Have staff told of Ana's visits where she herself is told."""
    told = (Address("sms", "+447700900111"),)
    resources = (replace(each, notify=told if each.id == "ana" else ()) for each in WILLOW.resources)
    desk.catalog = replace(WILLOW, resources=tuple(resources))
    return desk


@pytest.mark.parametrize(
    ("at", "who", "said", "asked"),
    [
        ("2 12:00", "ana", "cancel my cut", "so I've asked Ana: they answer here by 10:15am."),
        ("2 12:00", "chloe", "cancel my cut", "so I've asked the team: they answer here by 10:15am."),
        ("2 11:30", "ana", "move my cut to friday 3pm", "so I've asked Ana about Fri 6 Mar 3pm."),
        ("2 11:30", "chloe", "move my cut to friday 3pm", "so I've asked the team about Fri 6 Mar 3pm."),
        ("2 09:45", "ana", "move my cut to 4pm", "has begun, so I've asked Ana about Mon 2 Mar 4pm"),
    ],
)
def test_a_provider_who_is_told_themselves_is_named_as_the_one_who_is_asked(at, who, said, asked):
    desk = own_notices(Desk())
    desk.booked("cut", at, who)

    assert asked in desk.say(said)


@pytest.mark.parametrize(
    ("tag", "team", "ana"),
    [
        ("en", "the team", "Ana"),
        ("de", "Das Team", "Ana"),
        ("es", "al equipo", "a Ana"),
        ("fr", "à l'équipe", "à Ana"),
    ],
)
def test_who_is_asked_is_said_in_every_language(tag, team, ana):
    desk = own_notices(Desk())
    visits = [desk.booked("cut", "5 15:00", each) for each in ("chloe", "ana")]
    speaker = Speaker(desk.catalog, Person("kim", "Kim", language=tag))

    assert [team, ana] == [asked_whom(each, speaker) for each in visits]


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

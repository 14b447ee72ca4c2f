"""what only Telegram has: edits, blocks, groups, and messages that are no words"""

from datetime import datetime

import pytest

from core.people import Address, Consent
from storage import people
from tests.channels.telegram.test_inbound import UNREAD, member
from tests.peers.telegram import a_message, press, say
from tests.talks.edges import a_salon

NOW = datetime(2026, 3, 2, 10)  # noqa: DTZ001 - wall time
SAM = Address("telegram", "777")


@pytest.fixture
def salon(book):
    with a_salon("telegram", book, now=NOW, language="en") as opened:
        yield opened
        assert opened.edge.api.refused == []


def edited(text, message, **more):
    return {"edited_message": a_message(777, message) | {"text": text, "edit_date": 1772445601} | more}


def consent(salon):
    with salon.book.look() as unit:
        return people.find(unit, salon.business, SAM)[1].consent


class TestEdits:
    def test_other_words_for_the_last_message_are_heard_while_something_is_open(self, salon):
        salon.tell(**say("cut this week", message=5))
        (answer,) = salon.tell(**edited("massage this week", 5))

        assert "Massage" in answer

    def test_other_words_are_heard_where_the_first_were_not_understood(self, salon):
        salon.tell(**say("ct thrsdy xx", message=5))
        (answer,) = salon.tell(**edited("cut thursday", 5))

        assert answer.startswith("Cut")

    def test_an_edit_that_changes_no_word_is_not_heard(self, salon):
        salon.tell(**say("cut this week", message=5))

        assert [] == salon.tell(**edited("cut this week", 5))

    def test_what_is_done_is_not_done_again_by_an_edit_and_the_person_is_told(self, salon):
        person = salon.enrol("Kim", SAM)
        salon.tell(**say("cut with ana thursday 3pm", message=5))
        before = salon.stands(person)
        (answer,) = salon.tell(**edited("cut with ana friday 3pm", 5))

        assert "I read each message once. Please send the change as a new one." == answer
        assert before == salon.stands(person) != set()

    def test_an_edit_of_what_the_talk_has_left_behind_changes_nothing(self, salon):
        salon.tell(**say("cut this week", message=5))
        salon.tell(**say("how long is it", message=6))

        assert [] == salon.tell(**edited("massage this week", 5))

    def test_a_pressed_button_leaves_the_words_before_it_behind(self, salon):
        salon.tell(**say("cut this week", message=5))
        salon.tell(**press(salon.edge.button("1")))

        assert [] == salon.tell(**edited("massage this week", 5))


class TestBlocks:
    def test_who_blocks_us_is_not_written_to_and_their_visit_stands(self, salon):
        person = salon.enrol("Kim", SAM)
        salon.say("cut with ana thursday 3pm", SAM)

        assert [] == salon.tell(**member("kicked"))
        assert (Consent.STOPPED, 1) == (consent(salon), len(salon.stands(person)))

    def test_who_lets_us_back_in_is(self, salon):
        salon.enrol("Kim", SAM)
        salon.tell(**member("kicked"))
        salon.tell(**member("member"))

        assert Consent.GIVEN is consent(salon)
        assert salon.say("hello", SAM)[0] != []

    def test_stop_by_command_is_confirmed_once_and_start_brings_us_back(self, salon):
        salon.enrol("Kim", SAM)
        (stopped,), _ = salon.say("/stop", SAM)
        silence, _ = salon.say("hello", SAM)
        (back,), _ = salon.say("/start", SAM)

        assert ("opted out" in stopped, silence, "welcome back" in back) == (True, [], True)


class TestGroups:
    def test_a_group_is_told_once_that_we_help_one_person_at_a_time(self, salon):
        group = {"chat": {"id": -5, "type": "group", "title": "Us"}, "text": "/book cut tomorrow"}
        for _ in range(3):
            salon.tell(message=a_message(777) | group)

        assert ["I help one person at a time. Please write to me in a private chat."] == salon.edge.read("-5")
        assert [] == salon.edge.read("777")

    def test_where_staff_are_told_nothing_is_said(self, salon):
        staff = {"chat": {"id": 999, "type": "group", "title": "Staff"}, "text": "hello"}
        salon.tell(message=a_message(777) | staff)

        assert [] == salon.edge.read("999")


class TestWhatIsNoWords:
    @pytest.mark.parametrize("what", UNREAD.values(), ids=UNREAD)
    def test_it_gets_a_kind_answer_and_what_is_open_stays_open(self, salon, what):
        salon.say("cut this week", SAM)
        before = salon.edge.button("1")
        (answer,) = salon.tell(**say(None, **what))

        assert answer.startswith("I can only read words.")
        assert before == salon.edge.button("1")

    @pytest.mark.parametrize(
        "text",
        [
            "x" * 4096,
            "1 " * 2048,
            "\u202e" + "morrow" * 9,
            "\u200b\u200b",
            "/",
            "/book " + "?" * 500,
            "/my \U0001f600\u0627\u0644",
            "/start " + "A" * 64,
            "/language xx",
            "/xyzzy_command at all",
            "<b>&amp;</b> {} %s \\",
        ],
    )
    def test_any_text_gets_one_answer_and_nothing_is_thrown(self, salon, text):
        (answer,), _ = salon.say(text, SAM)

        assert 0 < len(answer) < 600

    def test_row_12_the_same_update_again_or_late_has_one_effect(self, salon):
        salon.enrol("Kim", SAM)
        first = salon.edge.api.update(**say("cut with ana thursday 3pm"))
        second = salon.edge.api.update(**say("when is my appointment"))
        answers = [salon.tell(**each) for each in (second, first, second, first)]

        assert [1, 1, 0, 0] == [len(each) for each in answers]


def card(number, owner=777, **more):
    return say(None, contact={"phone_number": number, "first_name": "Sam", "user_id": owner}, **more)


class TestNumbers:
    def test_who_has_nothing_booked_can_share_their_number(self, salon):
        salon.say("/my", SAM)
        (markup,) = (each["reply_markup"] for each in salon.edge.api.sent())

        assert [[{"text": "Share my number", "request_contact": True}]] == markup["keyboard"]

    def test_ones_own_number_is_kept_for_the_team_and_makes_nobody_known(self, salon):
        stranger = salon.enrol("Zoe", Address("sms", "+447700900123"))
        salon.booked(stranger, "cut", "Ana", datetime(2026, 3, 5, 15))  # noqa: DTZ001 - wall time
        (kept,) = salon.tell(**card("447700900123"))
        (mine,), _ = salon.say("/my", SAM)
        with salon.book.look() as unit:
            sms, _ = people.find(unit, salon.business, Address("sms", "+447700900123"))
            phone, _ = people.find(unit, salon.business, Address("phone", "+447700900123"))
            chat, _ = people.find(unit, salon.business, SAM)

        assert "the team can reach you on that number" in kept
        assert "no booking" in mine
        assert (stranger, chat.id) == (sms.id, phone.id)

    def test_whether_a_number_is_known_changes_no_word(self, salon):
        salon.say("hello", SAM)
        unknown = salon.tell(**card("+447700900555"))
        salon.enrol("Zoe", Address("sms", "+447700900123"))

        assert unknown == salon.tell(**card("+447700900123"))

    @pytest.mark.parametrize(
        "what",
        [
            card("447700900123", owner=1),
            card("447700900123", forward_origin={"type": "hidden_user", "date": 1, "sender_user_name": "x"}),
            card("not a number"),
            say(None, contact={"phone_number": "447700900123", "first_name": "Sam"}),
        ],
        ids=["another's", "forwarded", "no number", "without an owner"],
    )
    def test_a_card_that_may_be_somebody_elses_is_not_taken_for_a_number(self, salon, what):
        (answer,) = salon.tell(**what)
        with salon.book.look() as unit:
            known = people.find(unit, salon.business, Address("phone", "+447700900123"))

        assert (True, None) == ("I can only read words." in answer, known)


class TestLanguage:
    def test_a_language_is_chosen_by_button_and_spoken_and_understood_from_then_on(self, salon):
        (which,), _ = salon.say("/language", SAM)
        (german,) = salon.press(salon.edge.button("Deutsch"), SAM)[0]
        (offers,), _ = salon.say("Cut am Donnerstag", SAM)

        assert "Which language?" in which
        assert "Ich schreibe Ihnen ab jetzt auf Deutsch." in german
        assert "Do 5." in offers

    @pytest.mark.parametrize("name", ["de", "Deutsch", "DE", "deutsch", "de-AT"])
    def test_a_language_is_chosen_by_its_tag_or_name(self, salon, name):
        (answer,), _ = salon.say(f"/language {name}", SAM)

        assert "Deutsch" in answer

    def test_a_language_that_we_do_not_speak_is_asked_about(self, salon):
        (answer,), _ = salon.say("/language klingon", SAM)

        assert "Which language?" in answer

    def test_the_button_of_a_language_means_the_same_for_ever(self, salon):
        salon.say("/language", SAM)
        german = salon.edge.button("Deutsch")
        salon.say("cut this week", SAM)
        (answer,), _ = salon.press(german, SAM)

        assert "auf Deutsch" in answer
        assert salon.edge.button("1"), "what is open is shown again"


def test_stop_by_command_is_heard_in_a_flood(salon):
    salon.enrol("Kim", SAM)
    for _ in range(130):
        salon.say("hello there you", SAM)
    (answer,), _ = salon.say("/stop", SAM)

    assert "opted out" in answer
    assert Consent.STOPPED is consent(salon)

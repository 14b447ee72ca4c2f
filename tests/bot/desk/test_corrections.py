"""what one of the team edits or deletes in a thread: a correction to the client, or words that never leave"""

from datetime import timedelta
from random import Random  # noqa: TID251 - drawn from a seed

import pytest

from storage import people
from tests.bot.desk.test_takeover import BEN, GROUP, MAYA, TEAM, TELEGRAM, Scene, willow


class Ticking(Scene):
    """A scene in which time passes between any two messages of the team."""

    def write(self, words, **more):
        self.now += timedelta(seconds=1)
        return super().write(words, **more)


@pytest.fixture
def scene(book):
    return Ticking(book)


def test_what_the_team_edits_is_sent_as_a_correction_and_the_thread_says_so(scene):
    head = scene.opened()
    scene.write("I will call at 10", under=head, message="5.1")
    scene.post()
    scene.write("I will call at 11", under=head, edited=True, message="5.1")
    sent = scene.post()
    scene.write("reply STOP then", under=head, edited=True, message="5.1")
    refused = scene.post()
    scene.write("done", under=head)
    scene.post()
    scene.write("I will call at 12", under=head, edited=True, message="5.1")

    assert [
        (MAYA, "Correction: I will call at 11", None),
        (TEAM, "Sent to Maya as a correction.", head),
    ] == sorted(sent, reverse=True, key=lambda each: each[0] == MAYA)
    assert [TEAM] == [to for to, *_ in refused]
    assert [] == scene.post()


def test_a_correction_is_in_the_language_of_the_client(scene):
    head = scene.opened()
    with scene.book.unit() as unit:
        people.speak(unit, "willow", "maya", "de")
    scene.write("Um 10", under=head, message="5.1")
    scene.post()
    scene.write("Um 11", under=head, edited=True, message="5.1")

    assert "Korrektur: Um 11" in [text for _, text, _ in scene.post()]


def test_what_is_edited_before_it_left_is_sent_once_in_its_new_words(scene):
    head = scene.opened()
    scene.write("I will call at 10", under=head, message="5.1")
    scene.write("I will call at 11", under=head, edited=True, message="5.1")
    sent = scene.post()

    assert ["Chloe: I will call at 11"] == [text for to, text, _ in sent if to == MAYA]
    assert ["Not sent yet, so Maya gets only the new words."] == [text for to, text, _ in sent if to == TEAM]


def test_an_edit_that_changes_no_word_is_not_sent_and_one_back_to_the_old_words_is(scene):
    head = scene.opened()
    scene.write("at 10", under=head, message="5.1")
    scene.post()
    scene.write("at 10", under=head, edited=True, message="5.1")
    same = scene.post()
    scene.write("at 11", under=head, edited=True, message="5.1")
    scene.write("at 10", under=head, edited=True, message="5.2")
    scene.post()
    scene.write("at 10", under=head, edited=True, message="5.1")

    assert [] == same
    assert "Correction: at 10" in [text for _, text, _ in scene.post()]


def test_words_that_were_refused_and_are_edited_are_sent_as_if_they_had_been_written_so(scene):
    head = scene.opened()
    scene.write("reply STOP then", under=head, message="5.1")
    scene.post()
    scene.write("please call", under=head, edited=True, message="5.1")

    assert [(MAYA, "Chloe: please call", None)] == scene.post()


def test_what_is_deleted_before_it_left_is_never_sent_and_the_thread_says_so(scene):
    head = scene.opened()
    scene.write("wrong client", under=head, message="5.1")
    scene.write("", under=head, deleted=True, message="5.1")

    assert [(TEAM, "Maya does not get what Chloe deleted: it had not left yet.", head)] == scene.post()


def test_of_what_is_deleted_after_it_left_the_team_hears_that_the_client_has_it(scene):
    head = scene.opened()
    scene.write("wrong client", under=head, message="5.1")
    scene.post()
    scene.write("", under=head, deleted=True, message="5.1")

    assert [
        (TEAM, "Maya already has what Chloe deleted. Write here what holds instead.", head)
    ] == scene.post()


def test_of_what_nobody_was_sent_and_is_deleted_nothing_is_said(scene):
    head = scene.opened()
    scene.write("reply STOP then", under=head, message="5.1")
    scene.post()
    scene.write("", under=head, deleted=True, message="5.1")
    scene.write("", under="C0TEAM:77.7", deleted=True, message="9.1")

    assert [] == scene.post()


def test_an_edit_in_a_group_of_telegram_is_a_correction_as_well(book):
    scene = Ticking(book, willow(GROUP))
    head = scene.opened()
    said = {"under": head, "by": BEN, "place": GROUP, "line": TELEGRAM, "name": "Ben", "crowd": True}
    scene.write("at 10", message="5", **said)
    scene.post()
    scene.write("at 11", message="5", edited=True, **said)

    assert (MAYA, "Correction: at 11", None) in scene.post()


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_written_edited_and_deleted_what_stands_reaches_the_client_once(scene, seed):
    chance, head, due, arrived = Random(seed), scene.opened(), {}, {}
    alive = dict.fromkeys(("5.1", "5.2", "5.3"), "")
    expected = {each: [] for each in alive}
    for nth in range(40):
        message, words = chance.choice(sorted(expected)), f"word {chance.randrange(3)}"
        match chance.choice(("say", "say", "say", "delete", "post")):
            case "say" if message in alive and words != alive[message]:
                is_edit = bool(alive[message])
                scene.write(f"{words} of {message}", under=head, message=message, edited=is_edit)
                alive[message] = due[message] = words
            case "delete" if alive.get(message):
                scene.write("", under=head, message=message, deleted=True)
                del alive[message]
                due.pop(message, None)
            case "post":
                for text in (text for to, text, _ in scene.post() if to == MAYA):
                    said, _, which = (
                        text.removeprefix("Chloe: ").removeprefix("Correction: ").partition(" of ")
                    )
                    arrived.setdefault(which, []).append((nth, said))
                for each, said in due.items():
                    expected[each].append((nth, said))
                due.clear()

    assert {each: told for each, told in expected.items() if told} == arrived
    assert arrived

"""what one of the team edits in a thread: sent to the client as a correction"""

import pytest

from storage import people
from tests.bot.desk.test_takeover import MAYA, TEAM, Scene


@pytest.fixture
def scene(book):
    return Scene(book)


def test_what_the_team_edits_is_sent_as_a_correction_and_the_thread_says_so(scene):
    head = scene.opened()
    scene.write("I will call at 10", under=head)
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
    scene.write("Um 11", under=head, edited=True)

    assert "Chloe: Korrektur: Um 11" in [text for _, text, _ in scene.post()]

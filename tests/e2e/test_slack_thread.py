"""a thread in Slack in which the team answers: edits, deletions, and a house that dies by kill -9 meanwhile"""

from contextlib import contextmanager

import pytest

from channels.slack import Mode
from tests.e2e.running import a_text, sid, until
from tests.e2e.test_kill import rows
from tests.e2e.test_slack import told_in_slack, words
from tests.peers.faults import faults
from tests.peers.local_slack import GENERAL, LUIS, local_slack
from tests.peers.metadata import Metadata

POINTS = [
    ("sqlite", "before commit:2"),
    ("postgresql", "committed:2"),
    ("sqlite", "before send:4"),
    ("postgresql", "sent:4"),
]
"""Where it dies while one of the team writes: they are heard second, and their words are the fourth letter."""


@contextmanager
def opened(house, book, place, **more: str):
    """Have a client ask for a person; return Slack, what is on the way in, how to start, and the time of the thread."""
    told_in_slack(book)
    with (
        faults(house.at) as into,
        local_slack(place, Mode.HTTP, into.url) as peer,
        faults(peer.url, mend=Metadata()) as out,
    ):
        ways = peer.settings(Mode.HTTP) | {"CHANNELS__SLACK__API_URL": out.url}
        house.start(**ways, **more)
        house.deliver(a_text("my scalp burns since the colour", sid(1)))
        assert until(lambda: len(peer.written(GENERAL)) == 2), house.log.read_text()
        yield peer, into, ways, peer.written(GENERAL)[0]["ts"]


@pytest.mark.timeout(240)
@pytest.mark.parametrize(("either_url", "point"), POINTS, indirect=["either_url"])
def test_kill_9_while_one_of_the_team_writes_loses_no_word_and_sends_none_twice(
    house, book, twilio, tmp_path, database_url, point
):
    with opened(house, book, tmp_path, TEST_DIE=point) as (peer, into, ways, thread):
        peer.say("May I call you?", user=LUIS, channel=GENERAL, thread=thread)
        died = until(lambda: not house.alive)
        house.start(**ways)
        (said,) = [each for each in into.passed if each.among("May I call you?")]
        again = into.again(said, 2)
        reached = until(lambda: len(twilio.bodies()) == 2)
        house.deliver(a_text("yes please", sid(2)))
        followed = until(lambda: len(peer.written(GENERAL)) == 3)
        below = peer.written(GENERAL)

    assert (True, True, True) == (died, reached, followed), house.log.read_text()
    assert [200, 200] == again
    assert twilio.bodies()[1].endswith("May I call you?")
    assert 2 == len(twilio.bodies())
    assert words(below[2]).endswith("yes please")
    assert [(3,)] == rows(database_url, "SELECT count(*) FROM inbox")


@pytest.mark.timeout(240)
@pytest.mark.parametrize("either_url", ["postgresql"], indirect=True)
def test_what_one_of_the_team_edits_is_a_correction_and_of_what_they_delete_they_hear_that_it_was_sent(
    house, book, twilio, tmp_path
):
    with opened(house, book, tmp_path, TEST_LEASE="60") as (peer, _, _, thread):
        peer.say("I will call at 10", user=LUIS, channel=GENERAL, thread=thread)
        first = until(lambda: len(twilio.bodies()) == 2)
        stamp = peer.wrote(LUIS, GENERAL)[-1]["ts"]
        peer.edit(stamp, "I will call at 11", user=LUIS, channel=GENERAL)
        second = until(lambda: len(twilio.bodies()) == 3 and len(peer.written(GENERAL)) == 3)
        peer.delete(stamp, user=LUIS, channel=GENERAL)
        third = until(lambda: len(peer.written(GENERAL)) == 4)
        told = [words(each) for each in peer.written(GENERAL)[2:]]

    assert (True, True, True) == (first, second, third), house.log.read_text()
    assert "Correction: I will call at 11" == twilio.bodies()[2]
    assert told[0].endswith("as a correction.")
    assert "already has what Luis deleted" in told[1]

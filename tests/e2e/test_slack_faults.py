"""the whole house and Slack, with faults between them in both directions: nothing is lost, nothing is there twice"""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from channels.slack import Mode
from tests.e2e.running import until
from tests.e2e.test_kill import SETTLED, answers, rows
from tests.e2e.test_slack import stays, words
from tests.e2e.test_telegram import NO_SMS
from tests.peers.faults import busy, cut, faults, held, says, slow, taken_and, taken_and_cut
from tests.peers.local_slack import local_slack
from tests.peers.metadata import Metadata

POST = "chat.postMessage"
ON_SQLITE = pytest.mark.parametrize("either_url", ["sqlite"], indirect=True)
BROKEN = {
    "429": busy(1),
    "cut before it was taken": cut,
    "cut after it was taken": taken_and_cut,
    "500 before it was taken": says({}, 500),
    "500 after it was taken": taken_and(says({}, 500)),
    "503 after it was taken": taken_and(says({"ok": False, "error": "service_unavailable"}, 503)),
    "slow": slow(8.5),
}


@contextmanager
def apart(house, place, **more: str):
    """Let a house and Slack speak through what does things wrong; return Slack, and what is on the way out and in."""
    with (
        faults(house.at) as into,
        local_slack(place, Mode.HTTP, into.url) as peer,
        faults(peer.url, mend=Metadata()) as out,
    ):
        house.start(**NO_SMS, **peer.settings(Mode.HTTP) | {"CHANNELS__SLACK__API_URL": out.url}, **more)
        yield peer, out, into


def messages(peer):
    """Return what we wrote, but for files."""
    return [each for each in peer.read() if each.get("blocks")]


def said(database_url):
    """Return how each message stands; a file says nothing of itself, so none is asked after."""
    return [state for state, _, key in answers(database_url) if not key.endswith(":invitation")]


def all_sent(database_url):
    found = said(database_url)
    return found and all(state in SETTLED for state in found)


@pytest.mark.timeout(240)
@ON_SQLITE
@pytest.mark.parametrize("fault", BROKEN.values(), ids=BROKEN)
def test_whatever_becomes_of_a_call_the_answer_stands_there_once(house, book, tmp_path, database_url, fault):
    with apart(house, tmp_path, TEST_LEASE="60") as (peer, out, _):
        out.once(fault, POST)
        peer.say("massage with dev tomorrow at 3pm")
        sent = until(lambda: all_sent(database_url))
        shown = messages(peer)

    assert sent, answers(database_url)
    assert out.spent()
    assert 1 == len(shown)
    assert "Booked: massage with Dev" in words(shown[0])
    assert [("massage", "booked")] == stays(book)


@pytest.mark.timeout(240)
def test_while_slack_is_down_letters_wait_and_each_leaves_once_when_it_is_back(
    house, book, tmp_path, database_url
):
    with apart(house, tmp_path) as (peer, out, _):
        peer.say("hello")
        peer.read()
        with out.while_(says({}, 503), "/api/"):
            peer.say("massage with dev tomorrow at 3pm")
            booked = until(lambda: len(stays(book)) == 1)
            peer.say("cancel it")
            gone = until(lambda: not stays(book))
            waiting = said(database_url)
        sent = until(lambda: all_sent(database_url))
        shown = [words(each).partition(":")[0] for each in messages(peer)[1:]]

    assert (True, True, True) == (booked, gone, sent)
    assert "sent" in waiting
    assert len(waiting) > waiting.count("sent")
    assert ["Booked", "Cancelled"] == sorted(shown)


@pytest.mark.timeout(240)
@ON_SQLITE
def test_what_cannot_be_heard_is_refused_so_that_slack_comes_again(house, book, tmp_path):
    with apart(house, tmp_path) as (peer, out, into):
        with out.while_(cut, "auth.test"):
            peer.say("massage with dev tomorrow at 3pm")
            (told,) = into.passed
            away = into.again(told, 2)
        back = into.again(told, 1)
        peer.read()

    assert ([503, 503], [200]) == (away, back)
    assert [("massage", "booked")] == stays(book)


@pytest.mark.timeout(240)
def test_what_is_delivered_five_times_at_once_is_booked_and_answered_once(
    house, book, tmp_path, database_url
):
    with apart(house, tmp_path) as (peer, _, into):
        peer.command("/room", "for 6 with a projector tomorrow 2-3")
        peer.read()
        peer.press("2-3pm, Oak")
        pressed = into.passed[-1]
        with ThreadPoolExecutor(5) as many:
            heard = [each for one in many.map(lambda _: into.again(pressed), range(5)) for each in one]
        peer.read(after=1)
        sent = until(lambda: all_sent(database_url))
        shown = messages(peer)

    assert {200} == set(heard)
    assert sent
    assert [(2,)] == rows(database_url, "SELECT count(*) FROM inbox")
    assert 2 == len(shown)
    assert [("room", "awaiting")] == stays(book)


@pytest.mark.timeout(240)
@ON_SQLITE
def test_presses_that_overtake_each_other_end_in_one_booking_and_every_one_is_answered(
    house, book, tmp_path, database_url
):
    go = threading.Event()
    with apart(house, tmp_path) as (peer, _, into), ThreadPoolExecutor(1) as aside:
        peer.command("/room", "for 6 with a projector tomorrow 2-3")
        (offered,) = peer.read()
        first, second = [each["text"]["text"] for each in offered["blocks"][1]["elements"]][:2]
        into.once(held(go), "block_actions")
        late = aside.submit(peer.press, first)
        assert until(into.spent)
        peer.press(second)
        taken = peer.read(after=1)[0]
        go.set()
        late.result()
        told = peer.read(after=2)[0]

    assert [("room", "awaiting")] == stays(book)
    assert words(taken).startswith("Asked the team for")
    assert not words(told).startswith("Asked the team for")


@pytest.mark.timeout(240)
@ON_SQLITE
def test_a_form_whose_trigger_is_over_is_a_sentence_with_a_way_by_text(house, book, tmp_path):
    with apart(house, tmp_path) as (peer, out, _):
        peer.say("massage tomorrow")
        peer.read()
        out.once(says({"ok": False, "error": "expired_trigger_id"}), "views.open")
        peer.choose("Pick a day")
        told = peer.read(after=1)[0]
        peer.say("tomorrow at 3pm")
        booked = until(lambda: stays(book) == [("massage", "booked")])

    assert words(told).startswith("The form did not open in time. Write me the day and the time")
    assert booked


@pytest.mark.timeout(240)
@ON_SQLITE
@pytest.mark.parametrize("error", ["token_revoked", "account_inactive"])
def test_a_token_that_opens_nothing_any_more_loses_no_booking_letters_wait_and_the_operator_is_told(
    house, book, tmp_path, database_url, error
):
    with apart(house, tmp_path) as (peer, out, _), out.while_(says({"ok": False, "error": error}), POST):
        peer.say("massage with dev tomorrow at 3pm")
        waits = until(lambda: why(database_url) == [("pending", f"Slack refused our token: {error}")])

    assert waits, why(database_url)
    assert [("massage", "booked")] == stays(book)
    assert 1 == house.log.read_text().count("line interrupted")


@pytest.mark.timeout(240)
@ON_SQLITE
@pytest.mark.parametrize("error", ["user_not_found", "channel_not_found"])
def test_a_letter_to_nobody_fails_by_itself_the_ledger_says_why_and_the_next_one_leaves(
    house, book, tmp_path, database_url, error
):
    with apart(house, tmp_path) as (peer, out, _):
        out.once(says({"ok": False, "error": error}), POST)
        peer.say("massage with dev tomorrow at 3pm")
        failed = until(lambda: why(database_url)[:1] == [("failed", f"Slack refused the letter: {error}")])
        peer.say("hello")
        shown = peer.read()

    assert failed, why(database_url)
    assert [("massage", "booked")] == stays(book)
    assert len(shown) == 1


def why(database_url):
    """Return how each answer stands, and why; of what has gone out or is dropped for it nothing is said."""
    found = rows(
        database_url, "SELECT state, why FROM letters WHERE kind = 'answer' ORDER BY promised_at, id"
    )
    return [each for each in found if each[1]]

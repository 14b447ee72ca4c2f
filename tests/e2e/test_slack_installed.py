"""the whole house, installed in two workspaces by emulate, a program by others: by Slack's OAuth, and back out of it"""

import json
import sqlite3
from contextlib import closing, contextmanager
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from sqlalchemy import select

from bot.compose import wall_clock
from core.messages import Kind
from core.people import Address
from core.spans import Span
from storage import bookings, outbox, people
from storage.tables import LETTERS
from tests.channels.slack.knocking import a_letter, signed
from tests.e2e.running import PUBLIC, until
from tests.e2e.test_telegram import NO_SMS
from tests.peers.emulate_slack import ADMIN, BOT, CLIENT, ONE, SIGNING, STRANGE, TWO, emulate_slack

BACK = f"{PUBLIC}/slack/oauth_redirect"


@pytest.fixture
def peer(tmp_path):
    with emulate_slack(tmp_path, BACK) as played:
        yield played


@pytest.fixture
def open_house(house, peer):
    house.start(**NO_SMS, **peer.settings())
    return house


def begun(house) -> tuple[str, dict[str, str]]:
    """Begin to install, as a browser does; return where that leads, and what the browser keeps."""
    answer = httpx.get(f"{house.at}/slack/install", timeout=15)
    name, _, value = answer.headers["Set-Cookie"].partition(";")[0].partition("=")

    assert (302, True) == (answer.status_code, "secure" in answer.headers["Set-Cookie"].lower())
    return answer.headers["Location"], {"Cookie": f"{name}={value}"}


def came_back(house, location: str, kept: dict[str, str]) -> httpx.Response:
    """Come back to where Slack sent the browser; the public address is that of the house here."""
    assert location.startswith(BACK)
    return httpx.get(location.replace(PUBLIC, house.at), headers=kept, timeout=15)


def install(house, peer, team: str) -> httpx.Response:
    asked, kept = begun(house)
    return came_back(house, peer.agree(asked, team), kept)


def tell(house, team: str, event: dict, number: int) -> int:
    """Deliver an event from a workspace, signed as Slack would."""
    body = json.dumps(
        {"type": "event_callback", "team_id": team, "event_id": f"Ev{number:06d}", "event": event}
    ).encode()
    at = str(int(wall_clock().timestamp()))
    headers = {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": at,
        "X-Slack-Signature": signed(body, at, SIGNING),
    }
    return httpx.post(f"{house.at}/slack/events", content=body, headers=headers, timeout=15).status_code


def says(house, team: str, text: str, number: int) -> int:
    stamp = f"{1_772_445_600 + number}.000100"
    told = {"type": "message", "channel": "D0EVE", "channel_type": "im", "user": ADMIN}
    return tell(house, team, told | {"text": text, "ts": stamp}, number)


def agenda(book):
    ahead = Span(wall_clock(), wall_clock().replace(year=wall_clock().year + 1))
    with book.look() as unit:
        return bookings.agenda(unit, "willow", ahead)


def letters(book) -> dict[str, tuple[str, str]]:
    """What the ledger says of each letter: how it stands, and why."""
    with book.look() as unit:
        found = unit.rows(select(LETTERS.c.id, LETTERS.c.state, LETTERS.c.why))
    return {letter_id: (state, why) for letter_id, state, why in found}


@pytest.mark.timeout(240)
def test_two_workspaces_install_us_and_each_is_talked_with_for_itself(open_house, peer, book):
    pages = [install(open_house, peer, team) for team in (ONE, TWO)]
    heard = [
        says(open_house, team, f"{service} tomorrow at 2pm", number)
        for number, (team, service) in enumerate(((ONE, "massage"), (TWO, "massage with dev")))
    ]
    answered = until(lambda: peer.read(ONE) and peer.read(TWO))
    with book.look() as unit:
        known = [people.find(unit, "willow", Address("slack", f"{team}/{ADMIN}")) for team in (ONE, TWO)]

    assert ([200, 200], [200, 200]) == ([each.status_code for each in pages], heard)
    assert answered
    assert "assage" in peer.read(ONE)[0]
    assert 2 == len({found[0].id for found in known if found})


@pytest.mark.timeout(240)
@pytest.mark.parametrize("either_url", ["sqlite"], indirect=True)
def test_a_code_and_a_state_are_good_for_once_and_for_the_browser_that_took_them(open_house, peer):
    asked, kept = begun(open_house)
    location = peer.agree(asked, ONE)
    _, others = begun(open_house)
    stolen = came_back(open_house, location, others)
    done = came_back(open_house, location, kept)
    again = came_back(open_house, location, kept)
    fresh, kept = begun(open_house)
    code = parse_qs(urlsplit(location).query)["code"][0]
    state = parse_qs(urlsplit(fresh).query)["state"][0]
    replayed = came_back(open_house, f"{BACK}?code={code}&state={state}", kept)

    assert [400, 200, 401, 401] == [each.status_code for each in (stolen, done, again, replayed)]
    assert 1 == len(peer.tokens)


@pytest.mark.timeout(240)
@pytest.mark.parametrize("either_url", ["sqlite"], indirect=True)
def test_a_wrong_client_and_a_workspace_that_may_not_install_us_are_refused(house, peer):
    wrong = {**peer.settings(), "CHANNELS__SLACK__CLIENT_SECRET": "f" * 32}
    house.start(**NO_SMS, **wrong)
    refused = install(house, peer, ONE)
    house.stop()
    house.start(**NO_SMS, **peer.settings())
    strange = install(house, peer, STRANGE)
    asked, _ = begun(house)

    assert (401, 403) == (refused.status_code, strange.status_code)
    assert STRANGE in strange.text
    assert set(peer.tokens) == peer.given_back
    assert 400 == httpx.get(asked.replace(CLIENT, "1.2"), timeout=15).status_code
    assert 200 == says(house, STRANGE, "massage tomorrow at 2pm", 1)


@contextmanager
def raw(database_url: str):
    """Open the file of the book, past everything that reads it for us."""
    with closing(sqlite3.connect(database_url.removeprefix("sqlite:///"))) as connection:
        yield connection


@pytest.mark.timeout(240)
@pytest.mark.parametrize("either_url", ["sqlite"], indirect=True)
def test_no_token_stands_in_the_book_as_it_is_nor_in_the_log(open_house, peer, database_url, tmp_path):
    install(open_house, peer, ONE)
    with raw(database_url) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        sealed = connection.execute("SELECT sealed FROM installations").fetchall()
    files = [each.read_bytes() for each in tmp_path.glob("book.db*")]
    (token,) = peer.tokens

    assert (1, True) == (len(sealed), len(sealed[0][0]) > len(token))
    assert [] == [each for each in files if token.encode() in each or token.encode("utf-16-le") in each]
    assert token not in open_house.log.read_text()


@pytest.mark.timeout(240)
def test_a_workspace_that_took_us_out_keeps_its_bookings_its_letters_wait_and_the_operator_is_told(
    open_house, peer, book
):
    for team in (ONE, TWO):
        install(open_house, peer, team)
    says(open_house, ONE, "massage tomorrow at 2pm", 1)
    assert until(lambda: len(peer.read(ONE)) == 1)
    before = agenda(book)
    stale = tell(open_house, TWO, {"type": "app_uninstalled"}, 2)
    peer.uninstall(ONE)
    gone = [
        tell(open_house, ONE, {"type": kind, **more}, number)
        for number, (kind, more) in enumerate(
            [("app_uninstalled", {}), ("tokens_revoked", {"tokens": {"bot": [BOT]}})], start=3
        )
    ]
    unheard = says(open_house, ONE, "massage friday at 2pm", 5)
    with book.unit() as unit:
        outbox.promise(
            unit, [a_letter(to=f"{ONE}/{ADMIN}", kind=Kind.NOTICE, due_at=wall_clock())], wall_clock()
        )
    waited = until(lambda: "took our app out" in letters(book)["letter-1"][1])
    says(open_house, TWO, "massage tomorrow at 4pm", 6)
    answered = until(lambda: peer.read(TWO))

    assert [200, 200, 200, 200] == [stale, *gone, unheard]
    assert waited
    assert "pending" == letters(book)["letter-1"][0]
    assert answered
    assert before == agenda(book)[: len(before)]
    assert 1 == open_house.log.read_text().count("workspace left")

"""the workspaces that installed us, in the book: tokens sealed, states good for once, renewed by one of all"""

import asyncio
from contextlib import closing
from datetime import timedelta

import pytest

from bot.desk.installations import NOT_OURS, Means, Vault
from bot.keys import Keys
from channels.channel import Sent, UnavailableError
from channels.slack import Means as SlackMeans
from channels.slack import Slack
from storage import events
from storage.database import connect, migrate
from tests.channels.slack.knocking import EVE, LINE, NOW, PLACE, STAMP, TEAM, a_letter, settings, told
from tests.channels.slack.shelf import TOKEN, an_installation
from tests.channels.slack.test_workspaces import APP
from tests.channels.twilio import Answer, Vendor

SECRET = "a secret of the tests: 0123456789 abcdefghij"
NEW = {"access_token": "xoxe.xoxb-2", "refresh_token": "xoxe-2", "expires_in": 43_200, "token_type": "bot"}


def vault(book, secret=SECRET, *older, at=NOW) -> Vault:
    return Vault(book, Means(Keys(secret, *older), LINE, lambda: at))


def do(asked):
    return asyncio.run(asked)


def test_an_installation_is_found_as_it_was_kept_and_its_workspace_is_named_in_the_event_log(book):
    kept = an_installation(refresh="xoxe-1", expires_at=NOW + timedelta(hours=12), installed_by=EVE)
    do(vault(book).keep(kept))
    with book.look() as unit:
        (event,) = events.latest(unit, "willow", 9)

    assert (kept.token, kept.refresh, kept.expires_at, kept.scopes, 1) == (
        (found := do(vault(book).find(TEAM))).token,
        found.refresh,
        found.expires_at,
        found.scopes,
        found.version,
    )
    assert (found,) == do(vault(book).every())
    assert ("workspace installed", {"workspace": TEAM, "by": EVE}) == (event.what, event.data)
    assert do(vault(book).find("T09NOBODY")) is None


def test_its_tokens_stand_nowhere_in_the_file_and_nowhere_in_what_is_printed(book, tmp_path):
    do(vault(book).keep(an_installation(refresh="xoxe-1-refresh")))
    book.close()
    written = b"".join(each.read_bytes() for each in tmp_path.glob("book.db*"))

    assert TEAM.encode() in written
    assert [] == [each for each in (TOKEN, "xoxe-1-refresh") if each.encode() in written]
    assert TOKEN not in repr(an_installation(refresh="xoxe-1-refresh"))


def test_a_secret_that_was_replaced_still_opens_them_and_one_that_is_gone_does_not(book):
    do(vault(book).keep(an_installation()))

    assert TOKEN == do(vault(book, "another secret", SECRET).find(TEAM)).token
    assert ("", NOT_OURS) == (
        (found := do(vault(book, "another secret").find(TEAM))).token,
        found.ended,
    )


def test_the_seal_of_one_workspace_opens_no_other(book):
    do(vault(book).keep(an_installation()))
    do(vault(book).keep(an_installation(team="T02OTHER", token="xoxb-of-the-other")))
    with book.unit() as unit:
        unit._cursor.execute(  # noqa: SLF001 - whoever can write in the file
            "UPDATE installations SET sealed = (SELECT sealed FROM installations WHERE workspace = 'T02OTHER')"
        )

    assert NOT_OURS == do(vault(book).find(TEAM)).ended


def test_a_state_is_good_for_once_and_for_ten_minutes(book):
    state = do(vault(book).begin())
    late = vault(book, at=NOW + timedelta(minutes=10))

    assert not do(late.spend(state))
    assert [True, False] == [do(vault(book).spend(state)) for _ in range(2)]


@pytest.mark.parametrize("broken", ["", "-", "x-1-y", "größe", "a" * 5000])
def test_a_state_that_we_did_not_make_is_none(book, broken):
    state = do(vault(book).begin())

    assert not do(vault(book).spend(broken))
    assert not do(vault(book).spend(state[:-1] + ("0" if state[-1] != "0" else "1")))
    assert not do(vault(book, "another secret").spend(state))


def test_the_operator_is_told_once_that_a_workspace_took_us_out(book, monkeypatch):
    said = []
    monkeypatch.setattr("bot.desk.installations.log.event", lambda name, **more: said.append((name, more)))
    kept = vault(book)
    do(kept.keep(an_installation()))
    for _ in range(2):
        do(kept.end(TEAM, "the workspace took our app out"))
    found = do(kept.find(TEAM))

    assert ["workspace installed", "workspace left"] == [name for name, _ in said]
    assert "install it again" in said[1][1]["advice"]
    assert ("", "the workspace took our app out") == (found.token, found.ended)


def test_where_the_book_is_gone_it_says_so(tmp_path):
    nowhere = connect(f"sqlite:///{tmp_path / 'none' / 'book.db'}")

    with pytest.raises(UnavailableError):
        do(vault(nowhere).find(TEAM))


@pytest.fixture
def vendor():
    played = Vendor()
    yield played
    played.close()


@pytest.fixture
def url(either_url):
    with closing(connect(either_url)) as book:
        migrate(book)
    return either_url


def slack_as_of_the_new_token(asked):
    """Slack renews the token slowly and once, and takes messages."""

    def act(handler):
        path = handler.path.partition("?")[0]
        first = asked.count(path) == 0
        asked.append(path)
        if not path.endswith("oauth.v2.access"):
            told({"channel": PLACE, "ts": STAMP}).act(handler)
        elif first:
            told(NEW).act(handler)
        else:
            told({"ok": False, "error": "invalid_refresh_token"}).act(handler)

    return Answer(act)


@pytest.mark.parametrize("left", [timedelta(hours=1), timedelta(minutes=-1)])
def test_of_two_workers_at_once_one_renews_a_token_and_both_send(url, vendor, left):
    asked = []
    vendor.answers = [slack_as_of_the_new_token(asked)]
    books = [connect(url) for _ in range(2)]
    do(vault(books[0]).keep(an_installation(refresh="xoxe-1", expires_at=NOW + left)))
    means = SlackMeans(now=lambda: NOW, seconds=2.0)
    given = settings(bot_token="", app=APP, api_url=vendor.url)

    async def both():
        channels = [Slack({LINE: given}, means, vault(each)) for each in books]
        letters = [channel.send(a_letter(to=f"{TEAM}/{EVE}")) for channel in channels]
        outcomes = await asyncio.gather(*letters)
        for channel in channels:
            await channel.close()
        return outcomes

    outcomes = do(both())
    found = do(vault(books[1]).find(TEAM))
    for each in books:
        each.close()

    assert [Sent(f"{TEAM}/{PLACE}:{STAMP}")] * 2 == outcomes
    assert 1 == asked.count("/api/oauth.v2.access")
    assert ("xoxe.xoxb-2", "xoxe-2", 2) == (found.token, found.refresh, found.version)

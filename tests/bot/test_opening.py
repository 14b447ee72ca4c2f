"""which channels are opened, and what they tell an operator"""

import asyncio

from bot import compose, opening
from bot.metrics import Metrics
from bot.settings import Settings
from tests.channels.twilio import FakeEar


def a_bot(**more):
    token = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
    return Settings(channels={"telegram": {"token": token, "mode": "polling"} | more})


def test_a_bot_that_is_set_up_is_open_on_a_line_that_can_show_more_than_words():
    (channel,) = opening.open_channels(a_bot(), "willow", Metrics(), language="de")
    asyncio.run(channel.close())

    assert [("telegram", "willow", "110201543", True)] == [
        (each.channel, each.business_id, each.address, each.cards) for each in channel.lines
    ]


def test_what_an_operator_must_know_of_a_channel_is_counted_and_told(monkeypatch):
    told = []
    monkeypatch.setattr(opening.log, "event", lambda name, **more: told.append((name, more)))
    metrics = Metrics()
    (channel,) = opening.open_channels(a_bot(), "willow", metrics)
    for what in ("telegram_conflict", "telegram_group"):
        channel._means.count(what)  # noqa: SLF001 - as the channel does
    asyncio.run(channel.close())

    assert ["telegram conflict"] == [name for name, _ in told]
    assert 1.0 == metrics.registry.get_sample_value("halfpast_edges_total", {"what": "telegram_group"})


def test_a_workspace_that_is_set_up_is_open_on_a_line_with_buttons():
    told = {"bot_token": "xoxb-for-tests-only", "signing_secret": "8f742231b10e8888abcd99yyyzzz85a5"}
    (channel,) = opening.open_channels(Settings(channels={"slack": told}), "willow", Metrics())
    asyncio.run(channel.close())

    assert [("slack", "willow", "slack", True)] == [
        (each.channel, each.business_id, each.id, each.cards) for each in channel.lines
    ]


def test_an_app_that_workspaces_install_has_a_way_in_once_somebody_keeps_them(book):
    told = {
        "client_id": "1234.5678",
        "client_secret": "0123456789abcdef0123456789abcdef",
        "teams": "T012AB3CD",
        "signing_secret": "8f742231b10e8888abcd99yyyzzz85a5",
    }
    settings = Settings(public_url="https://book.example", channels={"slack": told})
    vault = compose.vault_of(settings, book, "willow", compose.wall_clock)
    (channel,) = opening.open_channels(settings, "willow", Metrics(), vault=vault)
    paths = [each.path for each in channel.routes(FakeEar())]
    asyncio.run(channel.close())

    assert {"/slack/install", "/slack/oauth_redirect"} < set(paths)
    assert {told["client_secret"], told["signing_secret"]} <= set(settings.secrets)


def test_where_no_workspace_may_install_us_nothing_keeps_any(book):
    assert compose.vault_of(a_bot(), book, "willow", compose.wall_clock) is None

"""every route of a house with all its channels open is in the table of who may do what"""

from pathlib import Path

import pytest

from bot.compose import apply_catalog, from_settings, wall_clock, web
from bot.settings import Settings
from tests.channels.web.matrix import MATRIX
from tests.channels.web.site import ROOT, SECRET

CHANNELS = {
    "sms": {"account_sid": "AC" + "0" * 32, "auth_token": "token", "from": "+15551234567"},
    "telegram": {"token": "123456:" + "A" * 35, "secret": "a-secret-that-is-long"},
}


@pytest.fixture
def house(book, book_url):
    apply_catalog(book, Path("bot/demo/willow.toml"), wall_clock())
    settings = Settings(database_url=book_url, public_url=ROOT, secret_key=SECRET, channels=CHANNELS)
    opened = from_settings(settings)
    yield opened
    opened.clerk.close()
    opened.book.close()


def test_every_route_is_in_the_table_and_every_row_is_a_route(house):
    there: dict[str, set[str]] = {}
    for route in web(house).routes:
        there.setdefault(route.path, set()).update(route.methods - {"HEAD"})

    assert there == {path: set(may) for path, may in MATRIX.items()}


def test_each_row_says_who():
    assert all(who for may in MATRIX.values() for who in may.values())


def test_without_an_address_of_the_house_there_are_no_pages(book, book_url):
    apply_catalog(book, Path("bot/demo/willow.toml"), wall_clock())
    opened = from_settings(Settings(database_url=book_url))
    paths = {route.path for route in web(opened).routes}
    opened.clerk.close()
    opened.book.close()

    assert {"/healthz", "/readyz", "/metrics"} == paths

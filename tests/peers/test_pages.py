"""pages of change links in a real browser: read by axe, gone through by keyboard, seen on a phone and in the dark

Pictures of every page go to docs/pictures when HALFPAST_TEST_PICTURES=1, else they are only looked at.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.desk.links import Links
from bot.keys import Keys
from core.people import Address
from storage.errors import Gone
from tests.bot.conftest import book, book_url, empty_book  # noqa: F401
from tests.channels.web.site import SECRET, Site
from tests.peers.chromium import Browser, browser
from tests.peers.serving import serving

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
KEPT = os.environ.get("HALFPAST_TEST_PICTURES") == "1"
KIM = Address("sms", "+447700900199")
PHONE = {"width": 360, "height": 720}
SCREENS = (
    PHONE | {"dark": False},
    PHONE | {"dark": True},
    {"width": 320, "height": 480, "dark": False},
    {"width": 1280, "height": 800, "dark": True},
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as started:
        yield started


class Visit:
    """A site that is served, and a browser that has a link to it."""

    def __init__(self, site: Site, chromium: Browser, url: str) -> None:
        self.site, self.chromium, self.url = site, chromium, url
        self.do = chromium.do

    def go(self, rest: str = "") -> int:
        return self.do("go", url=f"{self.url}{self.site.path}{rest}")

    def link(self, name: str) -> None:
        self.do("tap", role="link", name=name)

    def button(self, name: str) -> None:
        self.do("tap", role="button", name=name)

    def say(self, words: str) -> None:
        self.do("tap", role="textbox", name="Or say when it suits you")
        self.do("type", text=words)
        self.button("Find a time")

    def text(self) -> str:
        return self.do("text")


@contextmanager
def visiting(book, chromium: Browser) -> Iterator[Visit]:  # noqa: F811
    made: list[Site] = []

    def make(url: str):
        made.append(Site(book, Links(Keys(SECRET), url), root=url))
        return made[0].app

    with serving(make) as served:
        try:
            yield Visit(made[0], chromium, served.url)
        finally:
            made[0].close()


@pytest.fixture
def visit(book, chromium: Browser) -> Iterator[Visit]:  # noqa: F811
    with visiting(book, chromium) as there:
        chromium.do("open", **PHONE)
        yield there


def booking(visit: Visit) -> None:
    visit.go()


def times(visit: Visit) -> None:
    visit.go()
    visit.link("Choose another time")


def more_times(visit: Visit) -> None:
    times(visit)
    tab_to(visit, "More times")
    visit.do("press", key="Enter")


def cancel(visit: Visit) -> None:
    visit.go()
    visit.link("Cancel this booking")


def cancelled(visit: Visit) -> None:
    cancel(visit)
    visit.button("Yes, cancel it")


def moved(visit: Visit) -> None:
    times(visit)
    visit.button("10am")


def undone(visit: Visit) -> None:
    moved(visit)
    visit.button("Undo")


def offers(visit: Visit) -> None:
    times(visit)
    visit.say("anything thursday after 4")


def not_understood(visit: Visit) -> None:
    times(visit)
    visit.say("blorp")


def nothing_said(visit: Visit) -> None:
    times(visit)
    visit.button("Find a time")


def gone_meanwhile(visit: Visit) -> None:
    times(visit)
    visit.site.salon.enrol("Kim", KIM)
    visit.site.salon.say("cut with ana tuesday 3 march at 10am", KIM)
    visit.site.salon.say("cut with ana monday 2 march at 11am", KIM)
    visit.button("11am")


def changed_meanwhile(visit: Visit) -> None:
    times(visit)
    visit.site.salon.say("move my cut to friday at 11", Address("sms", "+447700900123"))
    visit.button("10am")


def team_decides(visit: Visit) -> None:
    visit.site.salon.now = visit.site.salon.now.replace(day=5, hour=14)
    cancel(visit)


def begun(visit: Visit) -> None:
    visit.site.salon.now = visit.site.salon.now.replace(day=5, hour=15, minute=5)
    visit.go()


def forbidden(visit: Visit) -> None:
    cancel(visit)
    visit.site.salon.now = visit.site.salon.now.replace(day=5, hour=15, minute=5)
    visit.button("Yes, cancel it")


def dead_end(visit: Visit) -> None:
    visit.do("go", url=f"{visit.url}/c/0000000000000000")


def too_many_tries(visit: Visit) -> None:
    for n in range(11):
        visit.do("go", url=f"{visit.url}/c/000000000000000{n % 10}")


def book_away(visit: Visit) -> None:
    visit.go()

    def away():
        raise Gone

    visit.site.salon.book.look = away
    visit.go()
    del visit.site.salon.book.look


WAYS: dict[str, Callable[[Visit], None]] = {
    each.__name__.replace("_", "-"): each
    for each in (
        *(booking, times, more_times, offers, moved, undone, cancel, cancelled),
        *(not_understood, nothing_said, gone_meanwhile, changed_meanwhile, team_decides),
        *(begun, forbidden, dead_end, too_many_tries, book_away),
    )
}
DARK = ("booking", "times", "nothing-said")
"""Pages of which a dark picture is kept as well."""


@pytest.mark.parametrize("way", WAYS)
def test_axe_finds_nothing_on_any_screen_by_day_or_night(visit: Visit, way: str, tmp_path: Path):
    WAYS[way](visit)
    for screen in SCREENS:
        visit.do("look", **screen)
        name = f"{way}{'-dark' if screen['dark'] else ''}.png"
        kept = KEPT and screen["width"] == PHONE["width"] and (not screen["dark"] or way in DARK)
        picture = (PICTURES if kept else tmp_path) / name
        visit.do("picture", path=str(picture))

        assert [] == visit.do("axe"), screen
        assert [] == visit.do("small"), screen
        assert 0 >= visit.do("wide"), screen
        assert 1_000 < picture.stat().st_size


def test_there_is_a_picture_of_every_page_and_of_no_other():
    wanted = {f"{way}.png" for way in WAYS} | {f"{way}-dark.png" for way in DARK}

    assert wanted == {each.name for each in PICTURES.glob("*.png")}
    assert sum(each.stat().st_size for each in PICTURES.iterdir()) < 800_000


def test_everything_works_without_javascript(visit: Visit):
    visit.do("open", **PHONE, script=False)
    moved(visit)
    assert {"cut with Ana, 2026-03-03 10:00"} == visit.site.stands()

    visit.button("Undo")
    visit.link("Cancel this booking")
    visit.button("Yes, cancel it")
    assert set() == visit.site.stands()


def test_a_page_asks_for_nothing_but_itself_and_its_style(visit: Visit):
    times(visit)

    assert {visit.url} == {each.partition("/c/")[0] for each in visit.do("asked")}


def tab_to(visit: Visit, text: str) -> None:
    """Press Tab until what is focused says so."""
    for _ in range(90):
        visit.do("press", key="Tab")
        if visit.do("focused")["text"].startswith(text):
            return
    pytest.fail(f"the keyboard does not reach {text!r}")


def test_the_way_to_another_time_by_keyboard(visit: Visit):
    visit.go()
    tab_to(visit, "Choose another time")
    visit.do("enter")
    tab_to(visit, "10am")
    visit.do("enter")

    assert visit.do("focused")["text"].startswith("Moved: Ana, ")
    tab_to(visit, "Undo")
    visit.do("enter", key="Space")
    assert visit.do("focused")["text"].startswith("Back as it was")


def test_the_way_by_words_by_keyboard(visit: Visit):
    visit.go("?show=times")
    tab_to(visit, "words")
    visit.do("type", text="anything thursday after 4")
    visit.do("enter")
    tab_to(visit, "5pm")
    visit.do("enter")

    assert {"cut with Ana, 2026-03-05 17:00"} == visit.site.stands()


def test_the_way_to_a_cancellation_by_keyboard(visit: Visit):
    visit.go()
    tab_to(visit, "Cancel this booking")
    visit.do("enter")
    tab_to(visit, "Yes, cancel it")
    visit.do("enter")

    assert visit.do("focused")["text"].startswith("Cancelled: cut")
    assert set() == visit.site.stands()


@pytest.mark.parametrize(
    ("words", "wrong"), [("", "Say a day or a time"), ("blorp", "Sorry, I did not get that")]
)
def test_an_error_is_told_at_its_field_which_keeps_what_was_typed(visit: Visit, words: str, wrong: str):
    visit.go("?show=times")
    visit.say(words) if words else visit.button("Find a time")
    tree = visit.do("tree")

    assert {"tag": "input", "text": "words", "value": words} == visit.do("focused")
    assert f"- alert: {wrong}" in tree


def test_the_back_button_shows_how_it_stands_now_and_the_next_choice_counts(visit: Visit):
    moved(visit)
    visit.do("back")
    visit.button("12pm")

    assert "(was Tue 3 Mar 10am)" in visit.text()
    assert {"cut with Ana, 2026-03-02 12:00"} == visit.site.stands()

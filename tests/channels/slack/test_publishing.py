"""whose own page is published when"""

import asyncio
from dataclasses import dataclass, field

import pytest
from slack_sdk.errors import SlackApiError

from channels.channel import UnavailableError
from channels.slack import publishing
from channels.slack.port import Reader
from channels.slack.publishing import Publisher
from core.home import Home, Section
from core.people import Address
from tests.channels.slack.knocking import LINE

EVE, LUIS = (Reader(LINE, Address("slack", each)) for each in ("U0EVE", "U0LUIS"))
SOON = 0.05


@dataclass
class Book:
    """The desk as pages reach it: what stands in the book is a word."""

    word: str = "one"
    number: int = 1
    trouble: Exception | None = None
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    before: list[tuple[Reader, str | None]] = field(default_factory=list)
    rights: list[frozenset[str]] = field(default_factory=list)

    async def readers(self, line, most):
        if self.trouble:
            raise self.trouble
        return [each for each in self.before if each[0].line == line][-most:]

    async def home(self, reader, zone, circles):
        if self.trouble:
            raise self.trouble
        self.asked.append((reader.address.value, zone))
        self.rights.append(circles)
        return Home((Section(self.word, ()),))

    async def written(self, line):
        if self.trouble:
            raise self.trouble
        return self.number

    def write(self, word: str) -> None:
        self.word, self.number = word, self.number + 1


@dataclass
class Slack:
    """What was published for whom, and what goes wrong first."""

    shown: list[tuple[str, str]] = field(default_factory=list)
    trouble: list[Exception] = field(default_factory=list)
    counted: list[str] = field(default_factory=list)

    async def circles(self, reader):
        return frozenset({f"slack:C0{reader.address.value}"})

    async def publish(self, line, address, home):
        if self.trouble:
            raise self.trouble.pop(0)
        self.shown.append((address.value, home.sections[0].title))


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(publishing, "LOOK_SECONDS", SOON / 5)


def played(scene, book: Book, slack: Slack) -> None:
    """Let a scene be played while a publisher works."""

    async def play():
        publisher = Publisher(
            slack.publish,
            slack.circles,
            count=slack.counted.append,
            fault=lambda error: slack.counted.append(repr(error)),
            apart=0.0,
        )
        working = asyncio.create_task(publisher.work(book, [LINE]))
        await scene(publisher)
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)

    asyncio.run(play())


async def a_moment():
    await asyncio.sleep(SOON)


def test_a_page_that_is_opened_is_published_with_what_is_known_of_its_reader():
    book, slack = Book(), Slack()

    async def scene(publisher):
        publisher.opened(EVE, "Europe/London")
        await a_moment()

    played(scene, book, slack)

    assert ([("U0EVE", "one")], [("U0EVE", "Europe/London")]) == (slack.shown, book.asked[:1])


def test_what_is_written_by_whomever_changes_all_pages_that_are_open():
    book, slack = Book(), Slack()

    async def scene(publisher):
        publisher.opened(EVE, None)
        publisher.opened(LUIS, None)
        await a_moment()
        book.write("two")
        await a_moment()

    played(scene, book, slack)

    assert {("U0EVE", "two"), ("U0LUIS", "two")} == set(slack.shown[2:])
    assert 4 == len(slack.shown)


def test_many_changes_at_once_are_one_page():
    book, slack = Book(), Slack()

    async def scene(publisher):
        publisher.opened(EVE, None)
        await a_moment()
        for word in "abcdef":
            book.write(word)
            publisher.changed(EVE)
        await a_moment()

    played(scene, book, slack)

    assert [("U0EVE", "one"), ("U0EVE", "f")] == slack.shown


def test_a_page_that_came_out_the_same_is_not_sent_again_unless_it_is_opened():
    book, slack = Book(), Slack()

    async def scene(publisher):
        publisher.opened(EVE, None)
        await a_moment()
        book.write("one")
        await a_moment()
        publisher.opened(EVE, None)
        await a_moment()

    played(scene, book, slack)

    assert [("U0EVE", "one")] * 2 == slack.shown


def test_nobody_gets_a_page_who_has_not_opened_theirs():
    book, slack = Book(), Slack()

    async def scene(publisher):
        publisher.changed(EVE)
        book.write("two")
        await a_moment()

    played(scene, book, slack)

    assert ([], []) == (slack.shown, book.asked)


def test_when_slack_is_busy_the_page_comes_after_a_rest():
    book = Book()
    slack = Slack(trouble=[SlackApiError("slow", {"ok": False, "error": "ratelimited"})])
    slack.trouble[0].response = _Busy({"ok": False, "error": "ratelimited"})

    async def scene(publisher):
        publisher.opened(EVE, None)
        await a_moment()

    played(scene, book, slack)

    assert ([("U0EVE", "one")], ["slack_home_failed"]) == (slack.shown, slack.counted)


class _Busy(dict):
    headers = {"Retry-After": "0"}  # noqa: RUF012 - as slack_sdk has it


@pytest.mark.parametrize(
    "trouble", [TimeoutError(), SlackApiError("no", {"error": "not_enabled"}), KeyError("x")]
)
def test_a_page_that_fails_is_made_with_the_next_change_and_keeps_no_other_back(trouble):
    book, slack = Book(), Slack(trouble=[trouble])

    async def scene(publisher):
        publisher.opened(LUIS, None)
        await a_moment()
        publisher.opened(EVE, None)
        book.write("two")
        await a_moment()

    played(scene, book, slack)

    assert {("U0EVE", "two"), ("U0LUIS", "two")} == set(slack.shown)
    assert 1 == len(slack.counted)


def test_while_the_book_is_gone_nothing_is_published_and_then_all_is():
    book, slack = Book(), Slack()

    async def scene(publisher):
        publisher.opened(EVE, None)
        await a_moment()
        book.trouble = UnavailableError()
        book.write("two")
        await a_moment()
        book.trouble = None
        await a_moment()

    played(scene, book, slack)

    assert [("U0EVE", "one"), ("U0EVE", "two")] == slack.shown


def test_of_too_many_readers_those_who_came_first_are_let_go(monkeypatch):
    monkeypatch.setattr(publishing, "MOST_OPEN", 1)
    book, slack = Book(), Slack()

    async def scene(publisher):
        publisher.opened(EVE, None)
        await a_moment()
        publisher.opened(LUIS, None)
        await a_moment()
        book.write("two")
        await a_moment()

    played(scene, book, slack)

    assert [("U0EVE", "one"), ("U0LUIS", "one"), ("U0LUIS", "two")] == slack.shown


def test_who_opened_theirs_before_we_began_gets_it_again_and_then_with_every_change():
    book, slack = Book(before=[(EVE, "Europe/London"), (LUIS, None)]), Slack()

    async def scene(_publisher):
        await a_moment()
        book.write("two")
        await a_moment()

    played(scene, book, slack)

    assert {("U0EVE", "one"), ("U0LUIS", "one")} == set(slack.shown[:2])
    assert {("U0EVE", "two"), ("U0LUIS", "two")} == set(slack.shown[2:])
    assert ("U0EVE", "Europe/London") in book.asked


def test_while_the_book_is_gone_nobody_is_known_from_before_and_then_all_are():
    book, slack = Book(before=[(EVE, None)], trouble=UnavailableError()), Slack()

    async def scene(_publisher):
        await a_moment()
        book.trouble = None
        await a_moment()

    played(scene, book, slack)

    assert [("U0EVE", "one")] == slack.shown


def test_of_those_from_before_too_those_who_came_first_are_let_go(monkeypatch):
    monkeypatch.setattr(publishing, "MOST_OPEN", 1)
    book, slack = Book(before=[(EVE, None)]), Slack()

    async def scene(publisher):
        publisher.opened(LUIS, None)
        await a_moment()

    played(scene, book, slack)

    assert [("U0LUIS", "one")] == slack.shown


def test_a_page_is_made_with_the_rights_that_its_reader_has_then():
    book, slack = Book(), Slack()

    async def scene(publisher):
        publisher.opened(EVE, None)
        await a_moment()

    played(scene, book, slack)

    assert [frozenset({"slack:C0U0EVE"})] == book.rights

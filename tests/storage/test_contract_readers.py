"""what a book must do with those who have opened their own page, on both databases"""

from dataclasses import replace
from datetime import timedelta

from core.messages import Line
from core.people import Address
from storage import readers
from storage.database import Database
from tests.storage.samples import NOW

LINE = Line("slack", "b", "slack", "", cards=True)
EVE, LUIS = Address("slack", "U0EVE"), Address("slack", "U0LUIS")
MINUTE = timedelta(minutes=1)


def opened(book: Database, address: Address, zone: str | None = None, *, line=LINE, now=NOW) -> None:
    with book.unit() as unit:
        readers.opened(unit, line, address, zone, now)


def known(book: Database, *, line=LINE, now=NOW, most=9):
    with book.look() as unit:
        return readers.of_line(unit, line, now, most)


class TestReaders:
    def test_they_are_known_by_line_and_who_opened_theirs_last_comes_last(self, book: Database):
        opened(book, EVE, "Europe/London")
        opened(book, LUIS, now=NOW + MINUTE)
        opened(book, EVE, "Europe/Paris", now=NOW + 2 * MINUTE)

        assert ((LUIS, None), (EVE, "Europe/Paris")) == known(book)
        assert () == known(book, line=replace(LINE, business_id="other"))

    def test_of_too_many_those_who_were_there_last_are_known(self, book: Database):
        opened(book, EVE)
        opened(book, LUIS, now=NOW + MINUTE)

        assert ((LUIS, None),) == known(book, most=1)

    def test_who_has_not_been_there_for_long_is_known_no_more(self, book: Database):
        opened(book, EVE)

        assert ((EVE, None),) == known(book, now=NOW + readers.LASTS - MINUTE)
        assert () == known(book, now=NOW + readers.LASTS)

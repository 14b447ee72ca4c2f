"""what a book must do with lines of ours, on both databases"""

from dataclasses import replace
from datetime import timedelta

from alembic import command

from core.messages import Line
from storage import database, lines
from storage.database import Database
from storage.lines import Known
from storage.talks import load
from tests.storage.samples import ALEX, NOW

SMS = Line("sms", "b", "sms", "+15550000")
BOT = Line("telegram", "b", "telegram", "bot", cards=True)


def opened(book: Database, *ours: Line, now=NOW) -> None:
    with book.unit() as unit:
        lines.opened(unit, ours, now)


def known(book: Database, now=NOW) -> Known:
    with book.look() as unit:
        return lines.of_business(unit, "b", now)


class TestLines:
    def test_what_one_process_opens_all_know_as_it_is_and_no_other_business_has_it(self, book: Database):
        opened(book, BOT, SMS, replace(SMS, business_id="other"))

        assert Known((SMS, BOT)) == known(book)

    def test_a_line_that_is_another_now_is_known_as_it_is_now(self, book: Database):
        opened(book, SMS)
        opened(book, replace(SMS, address="+15550001"), now=NOW + timedelta(hours=1))

        assert ("+15550001",) == tuple(each.address for each in known(book).lines)

    def test_one_that_nobody_opens_for_two_weeks_is_gone_and_is_there_again_when_somebody_does(
        self, book: Database
    ):
        later = NOW + timedelta(days=14)
        opened(book, SMS)
        opened(book, BOT, now=later)
        gone = known(book, later)
        opened(book, SMS, now=later)

        assert Known((BOT,), frozenset({"sms"})) == gone
        assert Known((SMS, BOT)) == known(book, later)

    def test_it_is_written_again_once_a_day_and_whenever_it_is_another(self, book: Database):
        opened(book, SMS)
        with book.look() as unit:
            fresh = [
                lines.are_fresh(unit, asked, NOW + after)
                for asked, after in (
                    ((), timedelta(0)),
                    ((SMS,), timedelta(hours=23)),
                    ((SMS,), timedelta(days=1)),
                    ((SMS, BOT), timedelta(0)),
                    ((replace(SMS, address="+15550001"),), timedelta(0)),
                )
            ]

        assert [True, True, False, False, False] == fresh

    def test_lines_on_which_people_wrote_before_there_was_such_a_list_are_in_it(self, book: Database):
        with book.writer.begin() as connection:
            config = database._alembic()  # noqa: SLF001
            config.attributes["connection"] = connection
            command.downgrade(config, "0016")
        with book.unit() as unit:
            for line in (SMS, replace(SMS, id="desk"), Line("console", "b", "console", "")):
                load(unit, line, replace(ALEX, channel=line.channel), NOW)
        database.migrate(book)

        assert Known((replace(SMS, address=""),)) == known(book)

"""what a book must do with workspaces that took us in, on both databases"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

from storage import database, installations
from storage.database import Database
from storage.installations import Kept, Place
from tests.storage.samples import NOW

MINUTE = timedelta(minutes=1)
PLACE = Place("b", "slack", "T01ONE")
KEPT = Kept(
    PLACE, "Willow", "U0BOT", ("chat:write", "commands"), "key", "sealed", NOW + MINUTE, 1, NOW, "U0EVE"
)


def keep(book: Database, *more: Kept) -> None:
    with book.unit() as unit:
        for each in more:
            installations.put(unit, each)


def found(book: Database, place: Place = PLACE) -> Kept | None:
    with book.look() as unit:
        return installations.find(unit, place)


def claimed(book: Database, kept: Kept, *, now=NOW) -> bool:
    with book.unit() as unit:
        return installations.claim(unit, kept, now=now, until=now + MINUTE)


def renewed(book: Database, kept: Kept) -> bool:
    with book.unit() as unit:
        return installations.renew(unit, kept)


def ended(book: Database, place: Place = PLACE) -> bool:
    with book.unit() as unit:
        return installations.end(unit, place, "app_uninstalled", NOW)


class TestInstallations:
    def test_one_is_found_as_it_was_kept_by_its_business_its_line_and_its_workspace(self, book: Database):
        keep(book, KEPT)

        assert KEPT == found(book)
        assert [None, None, None] == [
            found(book, replace(PLACE, **{name: "other"})) for name in ("business_id", "line_id", "workspace")
        ]

    def test_all_of_a_line_are_listed_those_that_ended_as_well(self, book: Database):
        other = replace(KEPT, place=replace(PLACE, workspace="T02TWO"))
        keep(book, other, KEPT, replace(KEPT, place=replace(PLACE, line_id="other")))
        ended(book)

        with book.look() as unit:
            listed = installations.every(unit, "b", "slack")

        assert ["T01ONE", "T02TWO"] == [each.place.workspace for each in listed]
        assert [NOW, None] == [each.ended_at for each in listed]

    def test_a_new_one_takes_the_place_of_the_old_one_and_lives_again(self, book: Database):
        keep(book, KEPT)
        ended(book)
        keep(book, replace(KEPT, sealed="newer"))

        assert replace(KEPT, sealed="newer", version=3) == found(book)

    def test_when_one_ends_its_tokens_are_forgotten_and_that_happens_once(self, book: Database):
        keep(book, KEPT)

        assert [True, False] == [ended(book), ended(book)]
        assert replace(KEPT, sealed="", version=2, ended_at=NOW, ended_why="app_uninstalled") == found(book)

    def test_renewing_is_claimed_by_one_until_it_is_done_or_its_time_is_over(self, book: Database):
        keep(book, KEPT)

        assert [True, False] == [claimed(book, KEPT), claimed(book, KEPT)]
        assert claimed(book, KEPT, now=NOW + MINUTE)
        assert renewed(book, replace(KEPT, sealed="newer"))
        assert not claimed(book, KEPT, now=NOW + MINUTE)
        assert claimed(book, replace(KEPT, version=2))

    def test_who_renews_too_late_is_refused(self, book: Database):
        keep(book, KEPT)

        assert [True, False] == [renewed(book, replace(KEPT, sealed=each)) for each in ("first", "second")]
        assert replace(KEPT, sealed="first", version=2) == found(book)

    def test_one_that_ended_is_renewed_by_nobody(self, book: Database):
        keep(book, KEPT)
        ended(book)

        assert [False, False] == [claimed(book, replace(KEPT, version=2)), renewed(book, KEPT)]

    def test_of_several_processes_at_once_one_renews(self, book: Database, url):
        keep(book, KEPT)
        others = [database.connect(url) for _ in range(4)]

        with ThreadPoolExecutor(4) as workers:
            claims = list(workers.map(lambda other: claimed(other, KEPT), others))
        for other in others:
            other.close()

        assert [False, False, False, True] == sorted(claims)

"""what a book must do with change links, on both databases"""

from dataclasses import replace

from core.links import ALL, Link, Scope
from core.people import Consent
from storage import links, people
from storage.database import Database
from storage.links import Kept
from tests.storage.samples import ALEX, BETH, NOW, known

LINK = Link("b", "c", "alex", "line", ALEX, ALL, NOW)
KEPT = Kept("hash1", "key", "sealed", LINK)


def keep(book: Database, *more: Kept) -> list[bool]:
    with book.unit() as unit:
        known(unit)
        return [links.add(unit, each) for each in more]


class TestLinks:
    def test_a_link_is_found_by_its_hash_as_it_was_kept(self, book: Database):
        keep(book, KEPT)

        with book.look() as unit:
            assert LINK == links.by_hash(unit, "hash1")
            assert links.by_hash(unit, "hash2") is None
            assert KEPT == links.standing(unit, "b", "c", ALEX)

    def test_a_scope_is_kept(self, book: Database):
        view = replace(LINK, scope=frozenset({Scope.VIEW}))
        keep(book, replace(KEPT, link=view))

        with book.look() as unit:
            assert view == links.by_hash(unit, "hash1")

    def test_one_stands_for_a_claim_and_an_address(self, book: Database):
        first, second, other = keep(
            book,
            KEPT,
            replace(KEPT, hash="hash2"),
            Kept("hash3", "key", "sealed", replace(LINK, address=BETH)),
        )

        assert (True, False, True) == (first, second, other)
        with book.look() as unit:
            assert links.by_hash(unit, "hash2") is None
            assert links.standing(unit, "b", "another", ALEX) is None
            assert links.standing(unit, "another", "c", ALEX) is None

    def test_a_revoked_link_makes_room_for_a_new_one_and_is_still_known(self, book: Database):
        keep(book, KEPT)
        with book.unit() as unit:
            links.revoke(unit, KEPT, NOW)
            assert links.standing(unit, "b", "c", ALEX) is None
            assert links.add(unit, replace(KEPT, hash="hash2"))

        with book.look() as unit:
            assert replace(LINK, revoked_at=NOW) == links.by_hash(unit, "hash1")
            assert LINK == links.by_hash(unit, "hash2")

    def test_a_wrong_number_revokes_what_was_sent_there_and_nothing_else(self, book: Database):
        elsewhere = Kept("hash2", "key", "sealed", replace(LINK, address=BETH))
        keep(book, KEPT, elsewhere)
        with book.unit() as unit:
            people.consent(unit, "b", ALEX, Consent.WRONG, who="alex", now=NOW)

        with book.look() as unit:
            assert replace(LINK, revoked_at=NOW) == links.by_hash(unit, "hash1")
            assert elsewhere == links.standing(unit, "b", "c", BETH)

    def test_who_stops_letters_keeps_the_link(self, book: Database):
        keep(book, KEPT)
        with book.unit() as unit:
            people.consent(unit, "b", ALEX, Consent.STOPPED, who="alex", now=NOW)

        with book.look() as unit:
            assert KEPT == links.standing(unit, "b", "c", ALEX)

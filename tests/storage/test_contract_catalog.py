"""what a book must do with the catalog and the event log, on both databases"""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.catalog import Business, Catalog, Location, Need, Question, Resource, ResourceKind, Service
from core.hours import Hours, Opening, Special
from core.keeps import Holding
from core.people import Address
from core.rules import Rules
from storage import bookings, catalog, events
from storage.catalog import as_data, of_data
from storage.columns import json_text
from storage.database import Database
from storage.events import Event
from tests.storage.samples import CATALOG, NOW, at

HOURS = Hours(
    (Opening(0, 540, 1020),),
    (Special(date(2026, 12, 25), (), "Christmas"), Special(date(2026, 12, 24), ((540, 720),))),
)
FULL = Catalog(
    Business("b", "Sample", holding=Holding(share=30), notify=(Address("mail", "desk@sample.example"),)),
    (Location("l", "Here", "Europe/London", HOURS, country="GB"),),
    (
        Resource("ana", ResourceKind.PROVIDER, "Ana", ("l",), frozenset({"cut", "colour"}), person_id="p"),
        Resource("r9", ResourceKind.ROOM, "Nine", ("l",), capacity=6, hours=HOURS, aliases=("the big one",)),
    ),
    (
        Service(
            "s",
            "Cut",
            30,
            (Need(ResourceKind.PROVIDER, frozenset({"cut"})),),
            rules=Rules(moves=2),
            questions=(Question("q", "Any allergies?"),),
            reminders=((1, 1080), (0, 480)),
            price=2500,
        ),
    ),
)  # fmt: skip


class TestCatalog:
    def test_it_is_read_back_as_it_was_applied(self, book: Database):
        with book.unit() as unit:
            assert 2 == catalog.apply(unit, FULL, source="full.toml", now=NOW)

        with book.look() as unit:
            assert (2, FULL) == catalog.current(unit, "b")
            assert 2 == catalog.version(unit, "b")
            assert ("b",) == catalog.businesses(unit)

    def test_equal_hours_are_read_as_one_value_so_that_they_are_worked_out_once(self, book: Database):
        ana, room = FULL.resources
        alike = replace(FULL, resources=(replace(ana, hours=replace(HOURS)), room))
        with book.unit() as unit:
            catalog.apply(unit, alike, source="alike.toml", now=NOW)
            read = catalog.current(unit, "b")[1]

        assert alike == read
        assert read.resource["ana"].hours is read.resource["r9"].hours

    def test_applying_it_again_changes_nothing(self, book: Database):
        with book.unit() as unit:
            assert 1 == catalog.apply(unit, CATALOG, source="again", now=NOW)
            assert 2 == catalog.apply(unit, FULL, source="full", now=NOW)
            assert 3 == catalog.apply(unit, CATALOG, source="back", now=NOW)

    def test_a_business_without_a_catalog_has_none(self, book: Database):
        with book.look() as unit:
            assert catalog.current(unit, "unheard of") is None
            assert 0 == catalog.version(unit, "unheard of")

    def test_a_resource_that_left_the_catalog_can_still_be_locked(self, book: Database):
        with book.unit() as unit:
            catalog.apply(unit, replace(CATALOG, resources=()), source="none left", now=NOW)
            taken, _ = bookings.busy(unit, "b", ["r1"], at(10), claim="c", now=NOW, lock=True)

        assert {"r1": ()} == taken

    @given(
        st.builds(
            replace,
            st.just(FULL.services[0]),
            price=st.none() | st.integers(),
            name=st.text(),
            aliases=st.lists(st.text()).map(tuple),
            needs=st.lists(
                st.builds(Need, st.sampled_from(ResourceKind), st.frozensets(st.text()), st.integers())
            ).map(tuple),
        )
    )
    def test_any_service_is_read_back_as_it_was(self, service):
        assert service == of_data(Service, as_data(service))

    def test_what_was_written_before_a_field_was_thought_of_takes_its_default(self):
        data = as_data(FULL.business)
        del data["undo"]

        assert replace(FULL.business, undo=Business("", "").undo) == of_data(Business, data)

    def test_the_same_catalog_is_the_same_text(self):
        assert json_text(as_data(FULL)) == json_text(as_data(of_data(Catalog, as_data(FULL))))


class TestEvents:
    def test_the_log_keeps_its_order_when_time_stands_still(self, book: Database):
        written = tuple(Event(NOW, "alex", "sms", f"{n}", "c", n, {"n": [n]}) for n in range(12))
        for some in (written[:5], written[5:6], (), written[6:]):
            with book.unit() as unit:
                events.note(unit, "b", some)
        with book.unit() as unit:
            events.note(unit, "other", (Event(NOW, "x", "x", "of another business", "c"),))

        with book.look() as unit:
            assert written == events.of_claim(unit, "b", "c")
            assert written[:-3:-1] == events.latest(unit, "b", 2)

    @pytest.mark.parametrize("change", ["UPDATE events SET who = 'nobody'", "DELETE FROM events"])
    def test_the_log_only_grows(self, book: Database, change):
        with book.unit() as unit:
            events.note(unit, "b", (Event(NOW, "alex", "sms", "said", "c"),))

        with pytest.raises(Exception, match="only grows"), book.writer.begin() as connection:
            connection.exec_driver_sql(change)

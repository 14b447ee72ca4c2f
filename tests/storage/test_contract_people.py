"""what a book must do with people, on both databases"""

import threading
from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.people import Address, Consent, Person, Reach, Role
from core.rules import Layer, Rules
from storage import events, outbox, people
from storage.database import Database
from storage.errors import Stale
from tests.storage.samples import ALEX, BETH, LINE, NOW, a_letter

STAFF = Person("ana", "Ana", "de", "Europe/Berlin", frozenset({Role.STAFF, Role.ADMIN}))


class TestPeople:
    def test_who_writes_first_becomes_a_client(self, book: Database):
        with book.unit() as unit:
            met = people.person_at(unit, "b", ALEX, new_id="p1")
            again = people.person_at(unit, "b", ALEX, new_id="p2")

        assert (Person("p1"), Reach(ALEX, "p1", Consent.NEW)) == met
        assert met == again
        with book.look() as unit:
            assert met == people.find(unit, "b", ALEX)
            assert people.find(unit, "another", ALEX) is None
            assert people.find(unit, "b", Address("mail", ALEX.value)) is None

    def test_of_two_first_messages_at_once_one_makes_the_person(self, book: Database):
        started, met = threading.Event(), []

        def second():
            started.set()
            with book.unit() as unit:
                met.append(people.person_at(unit, "b", ALEX, new_id="p2"))

        with book.unit() as unit:
            met.append(people.person_at(unit, "b", ALEX, new_id="p1"))
            thread = threading.Thread(target=second)
            thread.start()
            started.wait()
        thread.join()

        assert met[0] == met[1]
        with book.look() as unit, pytest.raises(KeyError):
            people.person(unit, "b", "p2")

    def test_who_is_reached_elsewhere_now_is_still_the_same_and_letters_that_wait_go_there(
        self, book: Database
    ):
        new = Address(ALEX.channel, "+447700900777")
        with book.unit() as unit:
            people.person_at(unit, "b", ALEX, new_id="p1")
            people.consent(unit, "b", ALEX, Consent.GIVEN, who="p1", now=NOW)
            outbox.promise(unit, (a_letter("l1", to=ALEX),), NOW)
            people.move(unit, "b", ALEX, new, who="sms", now=NOW)

        with book.unit() as unit:
            assert (Person("p1"), Reach(new, "p1", Consent.GIVEN)) == people.find(unit, "b", new)
            assert people.find(unit, "b", ALEX) is None
            (claimed,) = outbox.claim(unit, NOW, line=LINE, lease=timedelta(minutes=1), limit=9)
            assert new == claimed.letter.to

    def test_where_somebody_lives_already_nobody_moves_in(self, book: Database):
        with book.unit() as unit:
            people.person_at(unit, "b", ALEX, new_id="p1")
            people.person_at(unit, "b", BETH, new_id="p2")
            people.move(unit, "b", ALEX, BETH, who="sms", now=NOW)

        with book.look() as unit:
            assert ["p1", "p2"] == [people.find(unit, "b", each)[0].id for each in (ALEX, BETH)]

    def test_an_address_is_passed_on_with_its_consent_and_the_log_says_from_whom_to_whom_and_by_whom(
        self, book: Database
    ):
        chat = Address("telegram", "4242")
        by = {"who": "nadia", "channel": "cli", "now": NOW}
        with book.unit() as unit:
            people.person_at(unit, "b", ALEX, new_id="p1")
            people.person_at(unit, "b", BETH, new_id="p2")
            people.consent(unit, "b", BETH, Consent.STOPPED, who="p2", now=NOW)
            people.pass_on(unit, "b", BETH, "p1", whose="p2", **by)
            people.pass_on(unit, "b", chat, "p1", whose=None, **by)

        with book.look() as unit:
            _, reaches = people.person(unit, "b", "p1")
            second, first = events.latest(unit, "b", 2)
            assert () == people.person(unit, "b", "p2")[1]
        assert {ALEX: Consent.NEW, BETH: Consent.STOPPED, chat: Consent.NEW} == {
            each.address: each.consent for each in reaches
        }
        assert {("address passed on", "nadia", "cli")} == {
            (each.what, each.who, each.channel) for each in (first, second)
        }
        assert [
            {"person": "p1", "whose": "p2", "channel": "sms"},
            {"person": "p1", "whose": None, "channel": "telegram"},
        ] == [first.data, second.data]

    @pytest.mark.parametrize("whose", [None, "p1"])
    def test_an_address_that_is_somebody_elses_than_was_said_is_not_passed_on(self, book: Database, whose):
        with book.unit() as unit:
            people.person_at(unit, "b", ALEX, new_id="p1")
            people.person_at(unit, "b", BETH, new_id="p2")
        with pytest.raises(Stale), book.unit() as unit:
            people.pass_on(unit, "b", BETH, "p1", whose=whose, who="nadia", channel="cli", now=NOW)

        with book.look() as unit:
            assert "p2" == people.find(unit, "b", BETH)[0].id

    def test_a_name_is_kept(self, book: Database):
        with book.unit() as unit:
            people.person_at(unit, "b", ALEX, new_id="p1")
            people.rename(unit, "b", "p1", "Álex O'Neil; --")

        with book.look() as unit:
            assert "Álex O'Neil; --" == people.person(unit, "b", "p1")[0].name

    def test_staff_are_enrolled_as_given_and_their_consents_stay(self, book: Database):
        chat = Address("slack", "U1")
        with book.unit() as unit:
            people.person_at(unit, "b", ALEX, new_id="p1")
            people.consent(unit, "b", ALEX, Consent.GIVEN, who="p1", now=NOW)
            people.enrol(unit, "b", STAFF, (chat, ALEX))
            people.enrol(unit, "b", STAFF, (chat, ALEX))

        with book.look() as unit:
            person, reaches = people.person(unit, "b", "ana")
        assert STAFF == person
        assert {chat: Consent.NEW, ALEX: Consent.GIVEN} == {each.address: each.consent for each in reaches}

    def test_groups_invitations_and_rules_of_one_person_are_kept_and_the_log_says_what_changed(
        self, book: Database
    ):
        layer = Layer(frozenset({"per_week", "until"}), Rules(per_week=1, until=date(2026, 12, 31)))
        with book.unit() as unit:
            before, _ = people.person_at(unit, "b", ALEX, new_id="p1")
            after = replace(before, groups={"members", "vip"}, invited={"cut"}, rules=layer)
            people.entitle(unit, "b", before, after, who="staff", channel="cli", now=NOW)
            later = replace(after, groups=frozenset({"vip"}), invited=frozenset(), quiet=(1140, 630))
            people.entitle(unit, "b", after, later, who="staff", channel="cli", now=NOW)
            people.rename(unit, "b", "p1", "Alex")

        with book.look() as unit:
            assert replace(later, name="Alex") == people.find(unit, "b", ALEX)[0]
            second, first = events.latest(unit, "b", 2)
        assert ["rights changed"] * 2 == [first.what, second.what]
        assert {
            "person": "p1",
            "joined": ["members", "vip"],
            "invited": ["cut"],
            "rules": ["per_week", "until"],
        } == first.data
        lost = {"left": ["members"], "uninvited": ["cut"]}
        assert {"person": "p1", "quiet": [1140, 630]} | lost == second.data

    def test_consent_is_kept_and_stands_in_the_log(self, book: Database):
        with book.unit() as unit:
            people.person_at(unit, "b", ALEX, new_id="p1")
            people.consent(unit, "b", ALEX, Consent.STOPPED, who="p1", now=NOW)

        with book.look() as unit:
            _, reach = people.find(unit, "b", ALEX)
            (event,) = events.latest(unit, "b", 1)
        assert reach.silent
        assert ("consent stopped", "p1", "sms", NOW) == (event.what, event.who, event.channel, event.at)

"""what staff write down of where somebody is reached: whose an address is, what goes there then, and what does not"""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.desk import By
from bot.desk.reached import Bar, Staff, give, take
from channels.channel import Never
from core.links import ALL, Link
from core.messages import Inbound
from core.people import Address, Consent
from core.plans import Clock as From
from core.plans import PlanStep, When
from storage import catalog, links, people
from storage.links import Kept
from tests.bot.desk.test_ways import SAMS_CHAT, Town, town, with_plan  # noqa: F401 - a fixture
from tests.bot.posting import ALEX, NOW, SAM

CUT = "cut with ana thursday 3pm"


class Staffed(Town):
    """The two processes on one book, with what staff do to addresses in the shell."""

    def __init__(self, book):
        super().__init__(book)
        self.ids = (f"n{n}" for n in range(99))
        self.opens()

    def staff(self):
        with self.book.look() as unit:
            known = catalog.current(unit, "willow")[1]
        return Staff(By("nadia", "cli"), known, (), self.now, lambda: next(self.ids))

    def whose(self, address):
        with self.book.look() as unit:
            known = people.find(unit, "willow", address)
        return known[0].id if known else None

    def gives(self, to, address):
        staff = self.staff()
        return self.shell.desk.tries(lambda unit: give(unit, staff, self.whose(to), address))

    def takes(self, of, address):
        staff = self.staff()
        return self.shell.desk.tries(lambda unit: take(unit, staff, self.whose(of), address))

    def writes(self, words, address=SAMS_CHAT):
        """What is answered to words."""
        line = next(each for each in self.wire.lines if each.channel == address.channel)
        self.serves.desk.hear(Inbound(line, address, f"T{next(self.ids)}", self.now, words))
        return " ".join(each.reply.text for each in self.sent())

    def sent(self):
        """The letters that go out now."""
        asyncio.run(self.serves.post.drain())
        found = list(self.wire.sent)
        self.wire.sent.clear()
        return found


@pytest.fixture
def there(town):  # noqa: F811 - the fixture
    return Staffed(town.book)


@pytest.fixture
def booked(there):
    """Sam, who is booked in by telephone, and a chat in which somebody once said hello."""
    with_plan(there, "telegram", "sms")
    there.writes("hello")
    there.book_in(CUT)
    there.posted()
    return there


def test_the_second_channel_of_a_plan_goes_out_to_the_address_that_staff_gave(there):
    with there.book.unit() as unit:
        found = catalog.current(unit, "willow")[1]
        first = PlanStep("eve", When(From.DAYS_BEFORE, 1, 18 * 60))
        second = PlanStep(
            "day", When(From.DAYS_BEFORE, 0, 9 * 60), channels=("telegram", "sms"), unless_confirmed=True
        )
        business = replace(found.business, plan=(first, second))
        catalog.apply(unit, replace(found, business=business), source="test", now=NOW)
    there.writes("hello")
    there.book_in("cut with ana wednesday 3pm")
    there.posted()

    assert there.gives(SAM, SAMS_CHAT) is None
    there.book_in(CUT)
    there.posted()
    there.now += timedelta(days=2, hours=8)
    evening = there.posted()
    there.now += timedelta(hours=15)
    morning = there.posted()

    assert ("sms-1", "reminder", "Willow Studio") in evening
    assert [("telegram-1", "reminder", "Willow Studio")] == morning
    assert there.whose(SAMS_CHAT) == there.whose(SAM)


def test_what_was_promised_before_goes_there_when_its_own_channel_refuses_it(booked):
    with_plan(booked, "sms", "telegram")
    booked.shell.desk.move("willow", booked.number(), "friday 4pm", by=By("nadia", "cli"))
    booked.posted()
    booked.gives(SAM, SAMS_CHAT)
    booked.now += timedelta(days=3, hours=8)

    async def refuses(letter):
        return Never("no such number") if letter.to == SAM else await takes(letter)

    takes = booked.wire.send
    booked.wire.send = refuses
    assert [("telegram-1", "reminder", "Willow Studio")] == booked.posted() + booked.posted()


def test_who_writes_there_from_then_on_is_the_same_person(booked):
    before = booked.writes("what do I have?")
    booked.gives(SAM, SAMS_CHAT)
    booked.now += timedelta(minutes=1)

    assert "no booking" in before
    assert "cut" in booked.writes("what do I have?")


def test_who_has_visits_keeps_the_address_and_can_be_given_the_other_one_instead(booked):
    booked.writes("massage tomorrow 5pm")
    with booked.book.unit() as unit:
        people.person_at(unit, "willow", ALEX, new_id="alex")

    assert Bar.KEPT is booked.gives(ALEX, SAM)
    assert booked.gives(SAM, ALEX) is None
    assert booked.whose(SAM) == booked.whose(ALEX) != "alex"


def test_in_the_middle_of_a_talk_no_address_is_passed_on_until_it_is_over(booked):
    booked.writes("can I talk to a human please")
    talking = booked.gives(SAM, SAMS_CHAT)
    booked.now += timedelta(days=1, minutes=1)

    assert Bar.TALKS is talking
    assert booked.gives(SAM, SAMS_CHAT) is None


@pytest.mark.parametrize(
    ("address", "bar"),
    [
        (Address("slack", "U024BE91L"), Bar.NO_LINE),
        (Address("telegram", "777"), Bar.UNHEARD),
    ],
)
def test_where_nobody_could_be_written_to_no_address_is_given(booked, address, bar):
    assert bar is booked.gives(SAM, address)
    assert booked.whose(address) is None


def test_where_staff_are_told_is_no_clients_address(booked):
    with booked.book.unit() as unit:
        found = catalog.current(unit, "willow")[1]
        told = replace(found.business, notify=(SAMS_CHAT,))
        catalog.apply(unit, replace(found, business=told), source="test", now=NOW)

    assert Bar.STAFF is booked.gives(SAM, SAMS_CHAT)


def test_a_new_number_is_told_once_who_writes_there_and_how_to_stop_it(booked):
    booked.gives(SAM, ALEX)
    booked.gives(SAM, ALEX)
    first = [(each.to, each.reply) for each in booked.sent()]

    assert [ALEX] == [to for to, _ in first]
    assert "Willow Studio, automated. Messages about your visits" in first[0][1].text
    assert "HELP for help, STOP to opt out." == first[0][1].typed


def test_who_wants_no_messages_there_gets_none_by_being_given_the_address(booked):
    with booked.book.unit() as unit:
        people.person_at(unit, "willow", ALEX, new_id="alex")
        people.consent(unit, "willow", ALEX, Consent.STOPPED, who="alex", now=NOW)
    booked.gives(SAM, ALEX)

    with booked.book.look() as unit:
        assert people.find(unit, "willow", ALEX)[1].silent
    assert [] == booked.sent()


def test_what_waits_for_an_address_that_is_taken_back_goes_on_the_next_channel_at_its_time(booked):
    booked.gives(SAM, SAMS_CHAT)
    booked.shell.desk.move("willow", booked.number(), "friday 4pm", by=By("nadia", "cli"))
    booked.posted()
    lost = booked.takes(SAM, SAMS_CHAT)
    soon = booked.posted()
    booked.now += timedelta(days=3, hours=8)

    assert (0, []) == (lost, soon)
    assert ("telegram-1", SAMS_CHAT, "dropped", "no address") in booked.kept()
    assert [("sms-1", "reminder", "Willow Studio")] == booked.posted()


def test_what_has_no_other_way_is_counted(booked):
    with_plan(booked, "telegram")
    booked.gives(SAM, SAMS_CHAT)
    booked.shell.desk.move("willow", booked.number(), "friday 4pm", by=By("nadia", "cli"))

    assert 1 == booked.takes(SAM, SAMS_CHAT)
    assert ("telegram-1", SAMS_CHAT, "dropped", "no address") in booked.kept()


def test_whoever_writes_from_an_address_that_was_taken_back_is_somebody_new_and_links_there_are_over(booked):
    booked.gives(SAM, SAMS_CHAT)
    sam, claim = booked.whose(SAM), booked.claim()
    link = Link("willow", claim, sam, "telegram-1", SAMS_CHAT, ALL, NOW)
    with booked.book.unit() as unit:
        links.add(unit, Kept("hash", "key", "sealed", link))
    booked.takes(SAM, SAMS_CHAT)
    booked.now += timedelta(minutes=1)

    assert "no booking" in booked.writes("what do I have?")
    assert sam == booked.whose(SAM) != booked.whose(SAMS_CHAT)
    with booked.book.look() as unit:
        assert links.by_hash(unit, "hash").revoked_at == booked.now - timedelta(minutes=1)


def test_the_only_address_and_one_of_somebody_else_cannot_be_taken_away(booked):
    assert Bar.ONLY is booked.takes(SAM, SAM)
    assert Bar.NOT_THEIRS is booked.takes(SAM, SAMS_CHAT)

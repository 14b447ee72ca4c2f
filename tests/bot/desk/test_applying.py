"""a catalog that cannot keep what is booked is refused, or applied by force with all of it flagged; nothing is lost"""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.catalog.file import load
from bot.compose import fresh_id, wall_clock
from bot.desk import By, turns
from bot.desk.applying import REPLANNED, Applied, Applier, BreaksBookingsError
from bot.desk.flagged import keep, still_flagged
from core.bookings import STANDING, State
from core.catalog import Catalog
from core.hours import Hours, Special
from core.messages import Kind, LetterState
from core.people import Address
from core.plans import of_days
from core.walltime import day_span
from storage import bookings, events, outbox
from storage import catalog as catalogs
from tests.bot.desk.crew import CLIENTS, DAY, LINE, LONDON, WHOLE, hear, house_of

BOSS = Address("sms", "+447700900100")


def willow() -> Catalog:
    read = load(Path("bot/demo/willow.toml"), today=date(2026, 3, 2))
    return replace(read, business=replace(read.business, notify=(BOSS,)))


def closed(catalog: Catalog, day: date = DAY) -> Catalog:
    """Return the catalog with every location closed on a day."""
    shut = (Special(day, (), "stocktaking"),)
    places = (replace(each, hours=Hours(each.hours.weekly, shut)) for each in catalog.locations)
    return replace(catalog, locations=tuple(places))


@pytest.fixture
def house(either_url):
    opened = house_of(willow(), either_url)
    yield opened
    opened.book.close()


def apply(house, catalog: Catalog, *, force: bool = False) -> Applied:
    applier = Applier(By("nadia", "cli", (LINE,)), wall_clock(), fresh_id)
    with house.book.unit() as unit:
        return applier.apply(unit, catalog, source="test", force=force)


def stands(house) -> set[str]:
    with house.book.look() as unit:
        return {each.claim for each in bookings.agenda(unit, "willow", WHOLE) if each.state in STANDING}


def flagged(house) -> list:
    with house.book.look() as unit:
        return list(still_flagged(unit, catalogs.current(unit, "willow")[1], wall_clock()))


def test_it_is_refused_with_a_list_and_nothing_is_taken(house):
    hear(house, 0, f"cut with Ana on {DAY:%d %B} at 3pm", "SM0")
    hear(house, 1, f"cut with Ben on {DAY:%d %B} at 2pm or 4pm", "SM1")
    with pytest.raises(BreaksBookingsError) as refused:
        apply(house, closed(willow()))

    lines = str(refused.value).splitlines()
    assert 3 == refused.value.count
    assert lines[0] == "this catalog cannot keep 3 bookings that stand:"
    assert [" Client1 ", " Client0 ", " Client1 "] == [line[6:15] for line in lines[1:4]]
    assert lines[2].endswith(" 3pm, Harbour St has other hours that day (stocktaking)")
    assert "--force" in lines[4]
    assert Applied(1) == apply(house, willow())
    assert [] == flagged(house)


def test_by_force_it_is_applied_what_stands_stays_flagged_and_staff_are_told(house):
    hear(house, 0, f"cut with Ana on {DAY:%d %B} at 3pm", "SM0")
    hear(house, 1, f"cut with Ben on {DAY:%d %B} at 2pm or 4pm", "SM1")
    before = stands(house)
    done = apply(house, closed(willow()), force=True)
    with house.book.unit() as unit:
        held = [
            each
            for each in bookings.counting(unit, "willow", WHOLE, wall_clock())
            if each.state is State.HELD
        ]
        logged = [each.what for each in events.latest(unit, "willow", 20) if each.who == "nadia"]
        due = outbox.claim(unit, wall_clock(), line=LINE, lease=timedelta(minutes=1), limit=99)
    told = [each.letter for each in due if each.letter.kind is Kind.NOTICE]

    assert Applied(2, 1) == done
    assert (before, []) == (stands(house), held)
    assert ["flagged", "released", "released"] == sorted(logged)
    assert [BOSS] == [each.to for each in told]
    assert "one visit cannot be as they are" in told[0].reply.text
    assert "Client0" in told[0].reply.text
    assert ["Client0"] == [each.person.name for each in flagged(house)]


def test_what_is_flagged_is_listed_until_it_is_kept_cancelled_or_right_again(house):
    hear(house, 0, f"cut with Ana on {DAY:%d %B} at 3pm", "SM0")
    hear(house, 1, f"cut with Ben on {DAY:%d %B} at 2pm", "SM1")
    hear(house, 2, f"cut with Chloe on {DAY:%d %B} at 4pm", "SM2")
    apply(house, closed(willow()), force=True)
    ben, ana, chloe = flagged(house)
    with house.book.unit() as unit:
        catalog = catalogs.current(unit, "willow")[1]
        kept = keep(unit, catalog, ana.number, by=By("nadia", "cli"), now=wall_clock())
        none = keep(unit, catalog, ana.number, by=By("nadia", "cli"), now=wall_clock())
    after_keeping = [each.booking.id for each in flagged(house)]
    hear(house, 1, "please cancel my appointment", "SM3")
    after_cancelling = [each.booking.id for each in flagged(house)]
    apply(house, willow())

    assert (ana.booking.id, None) == (kept.booking.id, none)
    assert [ben.booking.id, chloe.booking.id] == after_keeping
    assert [chloe.booking.id] == after_cancelling
    assert [] == flagged(house)


def test_what_was_broken_before_does_not_keep_the_next_catalog_away(house):
    hear(house, 0, f"cut with Ana on {DAY:%d %B} at 3pm", "SM0")
    apply(house, closed(willow()), force=True)
    renamed = closed(willow())
    renamed = replace(renamed, business=replace(renamed.business, name="Willow"))

    assert Applied(3) == apply(house, renamed)


def test_other_plans_leave_what_was_promised_as_it_is_and_say_so(house):
    later = wall_clock() + timedelta(days=9)
    hear(house, 0, f"cut with Ana on {later:%d %B} at 3pm", "SM0")
    usual = willow()
    earlier = replace(usual.business, plan=of_days(((2, 18 * 60),)))
    done = apply(house, replace(usual, business=earlier))
    with house.book.look() as unit:
        (waits,) = (each for each in bookings.to_come(unit, "willow", wall_clock()) if each.state == "booked")
        letters = outbox.ledger(unit, "willow", waits.claim)
        (event,) = (each for each in events.latest(unit, "willow", 9) if each.what == REPLANNED)

    reminders = [each for each in letters if each.letter.kind is Kind.REMINDER]
    assert (1, {"letters": 1}) == (done.letters, event.data)
    assert [LetterState.PENDING] == [each.state for each in reminders]
    assert later.date() - timedelta(days=1) == reminders[0].letter.due_at.date()


def test_it_takes_nobody_to_apply_what_breaks_nothing(house):
    hear(house, 0, f"cut with Ana on {DAY:%d %B} at 3pm", "SM0")

    assert Applied(2) == apply(house, closed(willow(), DAY + timedelta(days=1)))


def raced(house, ref: str) -> Applied | None:
    """Apply a catalog that is closed on the day while everybody books that day; None where it was refused."""
    begin = threading.Barrier(CLIENTS + 1)

    def together(number: int) -> Applied | None:
        begin.wait()
        if number < CLIENTS:
            hear(house, number, f"cut with Ana on {DAY:%d %B} at {9 + number}am", f"{ref}-{number}")
            return None
        try:
            return apply(house, closed(willow()), force=True)
        except BreaksBookingsError:
            return None

    with ThreadPoolExecutor(CLIENTS + 1) as many:
        return list(many.map(together, range(CLIENTS + 1)))[-1]


def test_whatever_is_booked_while_a_catalog_is_applied_is_flagged_or_not_booked(house):
    done = raced(house, "SM")

    assert done is not None
    assert done.flagged == len(stands(house)) == len(flagged(house))


def test_without_a_second_look_at_the_catalog_bookings_slip_in(house, monkeypatch):
    """The control: whoever was told the old catalog before it went would book by it."""
    locked, go_on = threading.Event(), threading.Event()
    take = turns.Turns.take

    def slowly(self, *told):
        locked.set()
        go_on.wait(60)
        return take(self, *told)

    monkeypatch.setattr(turns.Turns, "take", slowly)
    results = []
    for seen in (True, False):
        if not seen:
            monkeypatch.setattr(turns, "_see_catalog", lambda *_: None)
        results.append(_slipped(house, locked, go_on, DAY + timedelta(days=1 + seen), f"SM{seen}"))

    assert [0, 0 if house.book.name == "sqlite" else 1] == results


def _slipped(house, locked, go_on, day: date, ref: str) -> int:
    """Book on a day that is closed between the look and the write; return how many slipped in unflagged."""
    locked.clear()
    go_on.clear()
    writer = threading.Thread(target=hear, args=(house, 0, f"cut with Ana on {day:%d %B} at 3pm", ref))
    writer.start()
    locked.wait(60)
    applying = threading.Thread(target=apply, args=(house, closed(willow(), day)), kwargs={"force": True})
    applying.start()
    applying.join(1 if house.book.name == "sqlite" else None)
    go_on.set()
    writer.join()
    applying.join()
    with house.book.look() as unit:
        there = bookings.agenda(unit, "willow", day_span(day, LONDON))
    claims = {each.claim for each in there if each.state in STANDING}
    return len(claims - {each.booking.claim for each in flagged(house)})

"""what clients are told of what staff do: old and new time, how to answer, and within one text message"""

from dataclasses import replace

import pytest

from channels.sms.gsm import folded, segments
from core.lateness import Delayed
from core.messages import Kind, plain, worded_at
from core.plans import LATER
from core.templates import Template
from core.visits import Card
from dialogs import notices
from dialogs.language import known
from tests.dialogs.desk import SMS, WILLOW, Desk, wall


def moved(desk: Desk, at: str = "6 16:30", why: str = ""):
    """Have a cut on the fifth at three moved."""
    old = desk.booked("cut", "5 15:00", "ana")
    new = replace(desk.booked("cut", at, "ana"), claim=old.claim, version=2)
    return notices.moved(old, new, desk.facts(), why)


def test_a_move_tells_the_old_time_and_the_new_one_and_how_to_answer():
    promise = moved(Desk())

    assert plain(promise.reply) == (
        "Willow Studio: your cut with Ana is now Fri 6 Mar, 4:30pm, Harbour St (was Thu 5 Mar 3pm). "
        "Reply OK, or text a better time."
    )
    assert (Kind.CHANGE, "cut-5 15:00", 2) == (promise.kind, promise.claim, promise.version)
    assert (Desk().now, wall("6 16:30")) == (promise.due_at, promise.expires_at)


def test_on_the_same_day_the_old_time_is_a_clock_time_and_a_reason_is_told():
    assert (
        "5:30pm, Harbour St (was 3pm): Ana is ill. Reply OK"
        in moved(Desk(), "5 17:30", " Ana  is ill ").reply.text
    )


def test_where_only_who_or_where_is_another_that_is_told_and_not_the_time_that_it_was():
    desk = Desk()
    old = desk.booked("cut", "5 15:00", "ana")
    other = replace(desk.booked("cut", "5 15:00", "chloe"), claim=old.claim, version=2)
    there = replace(desk.booked("cut", "5 15:00", "ben"), claim=old.claim, version=2)
    both = replace(desk.booked("cut", "6 16:30", "ben"), claim=old.claim, version=2)
    told = [notices.moved(old, each, desk.facts(), "Ana is ill").reply.text for each in (other, there, both)]

    assert (
        "Willow Studio: your cut Thu 5 Mar, 3pm has changed: now Chloe (was Ana), Harbour St. Ana is ill. "
        "Reply OK, or text a better time."
    ) == told[0]
    assert "has changed: now Ben (was Ana), Mill Lane (was Harbour St). Ana is ill. Reply OK" in told[1]
    assert "is now Fri 6 Mar, 4:30pm, Mill Lane (was Thu 5 Mar 3pm, Ana, Harbour St): Ana is ill." in told[2]


def test_what_changes_nothing_that_the_client_knows_is_not_told():
    desk = Desk()
    old = desk.booked("cut", "5 15:00", "ana")

    assert notices.moved(old, replace(old, version=3), desk.facts()) is None


def test_a_cancellation_speaks_of_no_version_and_asks_for_another_day():
    desk = Desk()
    promise = notices.cancelled(desk.booked("cut", "5 15:00", "ana"), desk.facts())
    because = notices.cancelled(desk.booked("cut", "5 15:00", "ana"), desk.facts(), "Ana is ill")

    assert plain(promise.reply) == (
        "Willow Studio: cut with Ana, Thu 5 Mar, 3pm, Harbour St is cancelled. "
        "Text another day and I'll find a time."
    )
    assert (
        "sorry, cut with Ana, Thu 5 Mar, 3pm, Harbour St is cancelled: Ana is ill. Text" in because.reply.text
    )
    assert (Kind.CANCELLATION, "cut-5 15:00", None) == (promise.kind, promise.claim, promise.version)


def test_lateness_is_told_with_when_it_will_begin():
    desk = Desk()
    promise = notices.late(Delayed(desk.booked("cut", "5 15:00", "ana"), 20), "Ana", desk.facts())

    assert plain(promise.reply) == (
        "Willow Studio: Ana is about 20 min late today. Your cut at 3pm begins about 3:20pm. "
        "Reply OK, or text a better time."
    )
    assert (Kind.LATE, "cut-5 15:00", 1) == (promise.kind, promise.claim, promise.version)
    assert wall("5 15:20") == promise.expires_at


def test_where_more_than_words_can_be_shown_the_calendar_follows():
    desk = Desk()
    facts = replace(desk.facts(), line=replace(SMS, cards=True))
    old = desk.booked("cut", "5 15:00", "ana")
    change = notices.moved(old, replace(desk.booked("cut", "6 16:30", "ana"), version=2), facts)
    gone = notices.cancelled(old, facts)

    assert [(Card.INVITATION,)] * 2 == [each.reply.cards for each in (change, gone)]
    assert (2, wall("6 16:30")) == (
        change.reply.visit.invitation.version,
        change.reply.visit.invitation.span.start,
    )


@pytest.mark.parametrize(
    ("now", "at", "due", "why"),
    [
        ("3 22:30", "6 16:30", "4 08:00", LATER),
        ("4 22:30", "6 16:30", "5 08:00", LATER),
        ("4 22:30", "5 10:30", "4 22:30", ""),
        ("4 20:30", "6 16:30", "4 20:30", ""),
    ],
)
def test_what_staff_do_in_quiet_hours_is_told_in_the_morning_unless_the_visit_is_near(now, at, due, why):
    desk = Desk(catalog=replace(WILLOW, business=replace(WILLOW.business, quiet=(21 * 60, 8 * 60))))
    desk.now = wall(now)
    promise = moved(desk, at)

    assert (wall(due), why) == (promise.due_at, promise.why)


@pytest.mark.parametrize(
    ("now", "leaves", "said"),
    [
        ("4 22:30", "5 08:00", "nachher"),
        ("3 22:30", "4 08:00", "morgen"),
        ("3 12:00", "3 12:00", "bald"),
        ("3 12:00", "4 09:00", "morgen"),
        ("3 12:00", "5 09:00", "nachher"),
    ],
)
def test_whenever_it_leaves_it_says_how_far_away_the_visit_is_then(now, leaves, said):
    words = tuple(
        Template("de", each, "Ihr Termin {relative}: {day}.") for each in ("notice-moved", "notice-cancelled")
    )
    german = replace(WILLOW.business, language="de", quiet=(21 * 60, 8 * 60))
    desk = Desk(catalog=replace(WILLOW, business=german, words=words))
    desk.now = wall(now)
    told = (moved(desk, "5 16:30"), notices.cancelled(desk.booked("cut", "5 16:30", "ana"), desk.facts()))

    assert [f"Ihr Termin bis {said}: Do 5. März."] * 2 == [
        worded_at(each.reply, wall(leaves)).text for each in told
    ]


def test_lateness_is_told_at_once():
    desk = Desk(catalog=replace(WILLOW, business=replace(WILLOW.business, quiet=(12 * 60, 23 * 60))))
    desk.now = wall("5 14:00")

    assert (
        desk.now
        == notices.late(Delayed(desk.booked("cut", "5 15:00", "ana"), 20), "Ana", desk.facts()).due_at
    )


def longest(tag: str):
    """A business whose names are long, in a language."""
    business = replace(WILLOW.business, language=tag, name="Hammersmith Hair & Beauty")
    services = tuple(
        replace(each, name="cut and blow-dry") if each.id == "cut" else each for each in WILLOW.services
    )
    return replace(WILLOW, business=business, services=services)


@pytest.mark.parametrize("link", [0, 34])
@pytest.mark.parametrize("tag", sorted(known()))
def test_a_move_and_lateness_fit_one_text_message_in_every_language_also_with_long_names_and_a_link(
    tag, link
):
    desk = Desk(catalog=longest(tag))
    facts = replace(desk.facts(), link=link)
    old = desk.booked("cut", "5 15:00", "ana")
    new = replace(desk.booked("cut", "6 16:30", "ana"), version=2)
    replies = [
        notices.moved(old, new, facts).reply,
        notices.late(Delayed(old, 20), "Ana", facts).reply,
    ]
    gone = notices.cancelled(old, facts).reply
    ways = [replace(each, way=each.way and replace(each.way, url="x" * link)) for each in replies]
    sent = [folded(plain(each)) for each in (*ways, gone)]

    assert [1, 1, 1] == [segments(each) for each in sent], sent
    assert all(bool(each.way) == bool(link) for each in replies)

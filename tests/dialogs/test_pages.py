"""what the pages of a booking show, from facts alone"""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.bookings import State, move
from core.links import ALL, Scope
from core.pages import Came, Page, View
from dialogs import pages
from dialogs.pages import Seen
from tests.dialogs.desk import NOW, WILLOW, Desk

VIEW = frozenset({Scope.VIEW})


def shown(desk: Desk, booking, view: View = View.BOOKING, scope=ALL, **more) -> Page:
    facts = desk.facts()
    seen = Seen(booking, scope, **more)
    while not isinstance(found := pages.page(view, seen, facts), Page):
        facts = replace(facts, busy=(*facts.busy, desk.look_up(found)))
    return found


@pytest.fixture
def cut(desk: Desk):
    return desk.booked("cut", "5 15:00", "ana")


@pytest.mark.parametrize(
    ("scope", "ways"),
    [
        (ALL, [View.TIMES, View.CANCEL]),
        (ALL - {Scope.CANCEL}, [View.TIMES]),
        (ALL - {Scope.CHANGE}, [View.CANCEL]),
        (VIEW, []),
    ],
)
def test_it_offers_what_the_link_is_good_for(desk: Desk, cut, scope, ways):
    assert ways == [each.view for each in shown(desk, cut, scope=scope).ways]


@pytest.mark.parametrize("view", View)
def test_whatever_is_asked_for_a_link_to_see_shows_the_booking_and_no_button(desk: Desk, cut, view: View):
    page = shown(desk, cut, view, VIEW)

    assert page.details
    assert ((), (), None) == (page.buttons, page.days, page.box)


def test_one_date_of_a_series_says_that_no_other_is_changed_there(desk: Desk, cut):
    said = "This is one of 6 dates of a series. Here you change this one alone."
    views = {view: shown(desk, cut, view, dates=6).notes for view in (View.BOOKING, View.CANCEL)}

    assert all(said in notes for notes in views.values())
    assert said not in shown(desk, cut).notes


def test_days_have_few_times_at_first_and_all_in_all_those_that_are_free(desk: Desk, cut):
    desk.taken("ana", "3 09:00", "3 17:00")
    page = shown(desk, cut, View.TIMES)
    tuesday = next(day for day in page.days if day.label == "Tue 3 Mar")
    wednesday = next(day for day in page.days if day.label == "Wed 4 Mar")

    assert ["5pm"] == [each.label for each in tuesday.times][:1]
    assert 8 >= len(wednesday.times)
    assert all(
        each.label.endswith(("0am", "5am", "0pm", "5pm")) or ":" not in each.label for each in wednesday.more
    )
    assert len({each.token for each in (*wednesday.times, *wednesday.more)}) == len(wednesday.times) + len(
        wednesday.more
    )


def test_the_time_that_it_has_already_is_not_among_the_others(desk: Desk, cut):
    page = shown(desk, cut, View.TIMES)

    assert "at 2026-03-05T15:00" not in {each.token for day in page.days for each in (*day.times, *day.more)}


def test_where_nothing_is_free_the_field_for_words_is_left(desk: Desk, cut):
    desk.taken("ana", "2 08:00", "17 20:00")
    page = shown(desk, cut, View.TIMES)

    assert ((), True) == (page.days, page.box is not None)
    assert "Nothing is free on these days" in page.notes[0]


def test_a_move_can_be_undone_on_the_page_and_a_new_booking_cannot(desk: Desk, cut):
    assert () == shown(desk, replace(cut, changed_at=NOW)).buttons

    other = replace(desk.booked("cut", "6 11:00", "ana"), id="new")
    left, come = move(cut, other, NOW, keep=timedelta(minutes=10))
    desk.book = {each.after.id: each.after for each in (left, come)}
    page = shown(desk, come.after)

    assert ["undo"] == [each.token for each in page.buttons]
    assert "You can undo this until 10:10am." in page.notes


@pytest.mark.parametrize(
    ("rules", "view", "words"),
    [
        ({"cancel_notice": 0}, View.CANCEL, "No charge, and you can undo it for 10 min."),
        ({"cancel_notice": 60}, View.CANCEL, "You can cancel by yourself until Thu 5 Mar 2pm"),
        ({"cancel_notice": 7 * 24 * 60}, View.CANCEL, "so the team decides. They answer by text."),
        ({"move_notice": 7 * 24 * 60}, View.TIMES, "so the team decides. Say what suits you"),
        ({"moves": 0}, View.TIMES, "It has moved 0 times, so the team decides."),
    ],
)
def test_the_policy_is_told_before_anything_is_pressed(rules: dict, view: View, words: str):
    services = tuple(
        replace(each, rules=replace(each.rules, **rules)) if each.id == "cut" else each
        for each in WILLOW.services
    )
    desk = Desk(catalog=replace(WILLOW, services=services))

    assert words in " ".join(shown(desk, desk.booked("cut", "5 15:00", "ana"), view).notes)


def test_what_waits_for_the_team_says_so(desk: Desk):
    waiting = desk.booked("cut", "5 15:00", "ana", state=State.AWAITING)

    assert "The team still has to agree; they answer by text." in shown(desk, waiting).notes


@pytest.mark.parametrize("came", [Came.GONE, Came.BUSY, Came.LARGE, Came.AWAY])
def test_a_page_that_shows_nothing_says_why_and_whom_to_call(came: Came):
    page = pages.plain(came, WILLOW)

    assert page.title
    assert 2 == len(page.notes)
    assert "020 7946 0123" in page.notes[1]
    assert 1 == len(pages.plain(came, replace(WILLOW, business=replace(WILLOW.business, phone=""))).notes)


def test_a_page_speaks_the_language_of_its_reader_as_it_is_written_on_pages(desk: Desk, cut):
    desk.person = replace(desk.person, language="de")
    page = shown(desk, cut)

    assert "de" == page.language
    assert page.title != shown(Desk(), cut).title


def test_the_invitation_is_the_booking(desk: Desk, cut):
    visit = pages.invitation(cut, desk.facts())

    assert (cut.slot.span, cut.version, False) == (visit.span, visit.version, visit.cancelled)
    assert "Cut with Ana at Willow Studio" == visit.title
    assert visit.uid.startswith(cut.claim)

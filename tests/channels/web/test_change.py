"""pages of change links: what a tap shows and does, by HTTP, on the real desk"""

from datetime import timedelta

import pytest

from bot.desk import Answer, By
from channels.sms.gsm import segments
from core.numbers import short
from core.people import Address
from storage import bookings, events
from storage.database import connect, migrate
from tests.channels.web.site import SAM, Site

KIM = Address("sms", "+447700900199")
CUT = "cut with Ana, 2026-03-05 15:00"


def test_the_page_shows_the_booking_and_what_can_be_done(site: Site):
    page = site.get()

    assert 200 == page.status
    for words in ("Sam, your booking", "Cut with Ana", "Thu 5 Mar, 3-3:30pm", "Harbour St", "020 7946 0123"):
        assert words in page.text
    assert {
        "Choose another time",
        "Cancel this booking",
        "Calendar file",
        "Google",
        "Outlook",
    } == page.links.keys()
    assert {} == page.labels


def test_it_shows_the_first_name_and_no_other_data_of_the_person(site: Site):
    pages = [site.get(), site.get(f"{site.path}?show=times"), site.get(f"{site.path}?show=cancel")]

    assert all("Carter" not in page.response.text and SAM.value not in page.response.text for page in pages)


def test_from_the_tap_in_the_text_to_moved_in_three_taps(site: Site):
    first = site.get()
    second = site.tap(first, "Choose another time")
    third = site.tap(second, "10am")

    assert 200 == third.status
    assert "Moved: Ana, now Mon 9 Mar, 10am (was Thu 5 Mar 3pm)" in third.text
    assert {"cut with Ana, 2026-03-09 10:00"} == site.stands()


def test_what_was_changed_on_a_page_is_also_texted_with_the_link_in_one_message(site: Site):
    site.tap(site.tap(site.get(), "Choose another time"), "10am")

    text = site.texts()[-1]
    assert text.startswith("Moved: Ana, now Mon 9 Mar, 10am")
    assert text.endswith(site.path)
    assert 1 == segments(text)


def test_the_reminder_of_the_new_time_goes_where_the_link_was_sent(site: Site):
    site.tap(site.tap(site.get(), "Choose another time"), "10am")
    site.salon.now += timedelta(days=6, hours=9)

    reminder = site.texts()[-1]
    assert "see you tomorrow, Mon 9 Mar, 10am" in reminder
    assert site.path in reminder


def test_a_move_can_be_taken_back(site: Site):
    moved = site.tap(site.tap(site.get(), "Choose another time"), "10am")
    back = site.tap(moved, "Undo")

    assert "Back as it was" in back.text
    assert {CUT} == site.stands()
    assert "Undo" not in back.labels


def test_words_are_read_as_in_a_text_and_what_is_found_is_held(site: Site):
    offers = site.type(site.tap(site.get(), "Choose another time"), "anything thursday after 4")

    assert ["4pm", "5pm"] == list(offers.labels)
    assert "Held to 10:15am" in offers.text
    assert {CUT} == site.stands()
    assert "Moved: Ana, Thu 5 Mar, now 5pm (was 3pm)" in site.tap(offers, "5pm").text


def test_words_with_one_meaning_and_a_free_time_move_it_at_once(site: Site):
    moved = site.type(site.tap(site.get(), "Choose another time"), "friday at 11")

    assert "Moved" in moved.text
    assert {"cut with Ana, 2026-03-06 11:00"} == site.stands()


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("", "Say a day or a time, for example"),
        ("   ", "Say a day or a time, for example"),
        ("blorp", "such as thursday after 4"),
        ("yesterday at 3", "That time has passed. Try another day or time."),
        ("31 february", "I cannot find that date or time."),
        ("9" * 200, "Say a day"),
        ("<script>alert(1)</script>", "Say a day"),
        ("thursday at 3", "at that time already"),
    ],
)
def test_words_that_are_no_time_are_answered_and_change_nothing(site: Site, words: str, answer: str):
    said = site.type(site.tap(site.get(), "Choose another time"), words)

    assert 200 == said.status
    assert answer in said.text
    assert "<script" not in said.response.text
    assert {CUT} == site.stands()
    assert 1 == len(site.texts())


@pytest.mark.parametrize(
    "words", ["stop", "my name is Bob", "wrong number", "a massage tomorrow at 3", "human please"]
)
def test_what_is_no_matter_of_this_booking_is_not_done_on_its_page(site: Site, words: str):
    site.type(site.tap(site.get(), "Choose another time"), words)

    assert len(site.stands()) == 1
    assert "massage" not in str(site.stands()).lower()
    assert "Sam, your booking" in site.get().text
    assert 1 <= len(site.texts())


def test_cancelling_tells_the_policy_first_and_can_be_taken_back(site: Site):
    asked = site.tap(site.get(), "Cancel this booking")
    assert "no charge" in asked.text.lower()
    assert {CUT} == site.stands()

    cancelled = site.tap(asked, "Yes, cancel it")
    assert "Your booking is cancelled" in cancelled.text
    assert set() == site.stands()
    assert site.texts()[-1].startswith("Cancelled: cut, Thu 5 Mar, 3pm.")

    assert "It stands again" in site.tap(cancelled, "Undo").text
    assert {CUT} == site.stands()


def test_later_than_the_notice_the_team_decides_and_is_told(site: Site):
    site.salon.now += timedelta(days=3, hours=4)
    asked = site.tap(site.get(), "Cancel this booking")
    answer = site.tap(asked, "Ask the team to cancel it")

    assert "before your visit, so the team decides" in asked.text
    assert "the team has been asked" in answer.text
    assert "Sam, your booking" in answer.text
    assert {CUT} == site.stands()


def test_a_time_that_went_while_choosing_is_answered_with_what_is_free(site: Site):
    times = site.tap(site.get(), "Choose another time")
    site.salon.enrol("Kim", KIM)
    site.book("cut with ana monday 9 march at 10am", KIM)
    answer = site.tap(times, "10am")

    assert 200 == answer.status
    assert "Ana is taken then." in answer.text
    assert answer.labels
    assert {CUT} == site.stands()
    assert "Moved" in site.tap(answer, next(iter(answer.labels))).text


def test_days_further_on_can_be_looked_at(site: Site):
    times = site.tap(site.get(), "Choose another time")
    later = site.tap(times, "Later days")

    assert "Tue 10 Mar" in later.text
    assert "Mon 2 Mar" not in later.text


@pytest.mark.parametrize("day", ["0001-01-01", "2020-01-01", "9999-12-31", "2026-13-01", "tomorrow", ""])
def test_a_day_that_cannot_be_shows_the_next_ones(site: Site, day: str):
    page = site.get(f"{site.path}?show=times&from={day}")

    assert 200 == page.status
    assert "Tue 3 Mar" in page.text


def test_words_where_the_team_decides_are_passed_on_and_no_error(site: Site):
    site.salon.now += timedelta(days=3, hours=4)
    answer = site.type(site.get(f"{site.path}?show=times"), "friday at 11")

    assert "the team has been asked" in answer.text
    assert 'aria-invalid="true"' not in answer.response.text
    assert {
        "cut with Ana, 2026-03-06 11:00"
    } == site.stands()  # the request; the old time is kept until it is decided


def test_what_was_done_by_a_link_stands_in_the_log_as_done_on_the_web(site: Site):
    site.tap(site.tap(site.get(), "Choose another time"), "10am")

    with site.salon.book.look() as unit:
        found = events.latest(unit, "willow", 2)
    assert {("web", site.sam)} == {(each.channel, each.who) for each in found}


def test_the_invitation_is_a_calendar_file(site: Site):
    answer = site.ask("GET", f"{site.path}/invite.ics")

    assert 200 == answer.status_code
    assert "text/calendar; charset=utf-8; method=PUBLISH" == answer.headers["content-type"]
    assert "attachment" in answer.headers["content-disposition"]
    assert "DTSTART:20260305T150000Z" in answer.text


def test_a_visit_that_has_begun_can_be_seen_for_a_day_and_not_changed(site: Site):
    page = site.get(f"{site.path}?show=cancel")
    site.salon.now += timedelta(days=3, hours=5)
    began = site.get(f"{site.path}?show=times")
    refused = site.tap(page, "Yes, cancel it")
    site.salon.now += timedelta(hours=25)

    assert "it can only be seen here" in began.text
    assert {} == began.labels
    assert 403 == refused.status
    assert {CUT} == site.stands()
    assert 404 == site.get().status


def test_every_page_is_small(site: Site):
    pages = [site.get(f"{site.path}?show={view}") for view in ("booking", "times", "cancel")]
    style = site.ask("GET", "/c/style.css")

    assert all(len(page.response.content) + len(style.content) < 50_000 for page in pages)


def test_the_style_sheet_has_the_colours_of_the_business_and_may_be_kept(site: Site):
    style = site.ask("GET", "/c/style.css")

    assert "text/css; charset=utf-8" == style.headers["content-type"]
    assert "max-age" in style.headers["cache-control"]


def test_on_postgresql_it_goes_the_same_way_and_looks_are_on_connections_that_cannot_write(
    fresh_database: str,
):
    book = connect(fresh_database)
    migrate(book)
    site = Site(book)
    moved = site.tap(site.tap(site.get(), "Choose another time"), "10am")
    offers = site.type(site.get(f"{site.path}?show=times"), "anything thursday after 4")
    cancelled = site.tap(site.tap(site.tap(offers, "5pm"), "Cancel this booking"), "Yes, cancel it")
    twice = site.tap(site.get(), "Undo")
    missed = site.get("/c/0000000000000000")
    stands = site.stands()
    site.close()

    assert [200, 200, 200, 200, 404] == [each.status for each in (moved, offers, cancelled, twice, missed)]
    assert "It stands again" in twice.text
    assert {"cut with Ana, 2026-03-05 17:00"} == stands


def test_where_the_team_must_agree_a_move_is_asked_for_and_can_be_withdrawn(site: Site):
    site.salon.say("room for 6 tomorrow 2-4pm", SAM)
    site.salon.say("1", SAM)
    with site.salon.book.look() as unit:
        (request,) = bookings.waiting(unit, "willow", site.salon.now)
    desk = site.salon.house.desk
    number = short(request.claim, [request.claim])
    assert Answer.DONE is desk.decide("willow", number, yes=True, by=By("ana", "desk")).answer
    room = f"/c/{site.token_in(site.texts()[-1])}"

    asked = site.tap(site.get(f"{room}?show=times"), "10am")
    waits = site.get(room)
    withdrawn = site.tap(site.get(f"{room}?show=cancel"), "Yes, cancel it")

    assert "Asked the team" in asked.text
    assert "The team still has to agree" in waits.text
    assert "Withdrawn" in withdrawn.text
    assert "You keep meeting room" in withdrawn.text
    assert 200 == site.get(room).status


def test_a_press_on_a_link_that_has_ended_meanwhile_opens_nothing(site: Site):
    page = site.get(f"{site.path}?show=cancel")
    site.salon.say("cancel my cut", SAM)
    site.salon.now += timedelta(minutes=11)

    assert 404 == site.tap(page, "Yes, cancel it").status

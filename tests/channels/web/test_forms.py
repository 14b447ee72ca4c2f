"""what is no form of ours, and what happens to it: a page that says so, and nothing in the book"""

import json

import pytest

from storage.errors import Gone
from tests.channels.web.site import CUT, Site, dump

HEADERS = {"content-type": "application/x-www-form-urlencoded"}


class TestForms:
    """What is no form of ours."""

    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"choice=drop",
            b"nonce=a&stamp=1-booked&seal=b&choice=drop",
            b"nonce=a&nonce=b&stamp=1&seal=b",
            b"\xff\xfe\x00",
            b"nonce=%ff&stamp=1-booked&seal=b",
            b"a=" + b"x" * 5000,
            b"&".join(b"words=x" for _ in range(500)),
            json.dumps({"choice": "drop"}).encode(),
        ],
    )
    def test_it_is_told_so_and_nothing_happens(self, site: Site, body: bytes):
        before = dump(site)
        answer = site.ask("POST", site.path, content=body, headers=HEADERS)

        assert 400 == answer.status_code
        assert "That form did not come through" in answer.text
        assert before == dump(site)

    def test_a_form_of_another_kind_is_none(self, site: Site):
        form = site.get(f"{site.path}?show=cancel").forms[0] | {"choice": "drop"}

        assert 400 == site.ask("POST", site.path, json=form).status_code
        assert 400 == site.ask("POST", site.path, files={"choice": b"drop"}).status_code
        assert {CUT} == site.stands()

    @pytest.mark.parametrize(
        "choice", ["", "DROP", "at ", "at 2026-03-05T16:30 0", "at 2026-03-05 16:30", "book", "drop undo"]
    )
    def test_a_choice_that_no_page_offers_is_none(self, site: Site, choice: str):
        form = site.get(f"{site.path}?show=cancel").forms[0]

        assert 400 == site.post(form | {"choice": choice}).status
        assert {CUT} == site.stands()

    @pytest.mark.parametrize(
        "at",
        ["2026-03-29T01:30", "2026-02-30T10:00", "2020-01-01T10:00", "9999-12-31T23:59", "2026-03-05T03:00"],
    )
    def test_a_time_that_cannot_be_is_answered_like_one_that_was_said(self, site: Site, at: str):
        form = site.get(f"{site.path}?show=cancel").forms[0]
        answer = site.post(form | {"choice": f"at {at}"})

        assert 200 == answer.status
        assert answer.text
        assert {CUT} == site.stands()

    def test_a_huge_form_is_told_so_on_a_page(self, site: Site):
        form = site.get(f"{site.path}?show=times").forms[0]
        answer = site.post(form | {"words": "x" * 70_000})

        assert 413 == answer.status
        assert "longer than anything we ask" in answer.text
        assert "close" == answer.response.headers["connection"]

    def test_one_who_presses_without_end_is_asked_to_wait(self, site: Site):
        page = site.get(f"{site.path}?show=times")
        answers = [site.type(page, f"friday afternoon {'please ' * each}").status for each in range(40)]

        assert 429 == answers[-1]
        assert {CUT} == site.stands()


def test_when_the_book_is_gone_a_page_says_so(site: Site, monkeypatch):
    site.get()

    def gone():
        raise Gone

    monkeypatch.setattr(site.salon.book, "look", gone)
    answer = site.get()

    assert 503 == answer.status
    assert "The book cannot be reached right now" in answer.text

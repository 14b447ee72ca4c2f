"""the attack list for change links: each row of it is a test"""

import re
from dataclasses import replace

import pytest

from bot.desk.links import Links
from core.links import Scope, token
from core.people import Address
from storage import links
from storage.links import Kept
from tests.channels.web.matrix import MATRIX
from tests.channels.web.site import CUT, ROOT, SAM, Site, dump

KIM = Address("sms", "+447700900199")
VIEWS = ("", "?show=times", "?show=cancel", "?show=times&from=2026-03-10", "/invite.ics")


def of_view_only(site: Site) -> str:
    """Keep a link with which the booking can only be seen, and return its token."""
    with site.salon.book.unit() as unit:
        link = site.links.find(unit, site.token)
        found = links.standing(unit, link.business_id, link.claim, SAM)
        links.revoke(unit, found, site.salon.now)
        said = token(7)
        only = Kept(site.links.keys.hash(said), "key", "sealed", replace(link, scope=frozenset({Scope.VIEW})))
        links.add(unit, only)
    return said


class TestRow17:
    """Previews, safe-link services and mail scanners open the link, again and again."""

    @pytest.mark.parametrize("method", ["GET", "HEAD"])
    def test_whatever_is_opened_the_book_is_the_same_to_the_last_row(self, site: Site, method: str):
        before = dump(site)
        answers = [site.ask(method, site.path + view).status_code for view in VIEWS for _ in range(10)]

        assert {200} == set(answers)
        assert before == dump(site)

    @pytest.mark.parametrize("method", ["GET", "HEAD"])
    def test_it_is_opened_on_a_connection_that_cannot_write(self, site: Site, method: str, monkeypatch):
        monkeypatch.setattr(site.salon.book, "unit", lambda: pytest.fail("a transaction that writes"))

        assert {200} == {site.ask(method, site.path + view).status_code for view in VIEWS}
        assert 404 == site.ask(method, "/c/0000000000000000").status_code


def test_row_18_no_page_has_a_script_or_sends_itself(site: Site):
    pages = [site.get(site.path + view).response.text for view in VIEWS[:3]]

    assert all(
        not re.search(r"<script|\son\w+=|http-equiv|javascript:", page, re.IGNORECASE) for page in pages
    )
    assert all(
        "default-src 'none'" in site.get(site.path + view).response.headers["content-security-policy"]
        for view in VIEWS[:3]
    )
    assert "unsafe-inline" not in site.get().response.headers["content-security-policy"]


class TestRow19:
    """A GET with the fields of a POST, another method, a method in a field."""

    @pytest.mark.parametrize(
        "query",
        [
            "choice=drop",
            "words=friday",
            "_method=POST&choice=drop",
            "nonce=1&stamp=1-booked&seal=2&choice=drop",
        ],
    )
    def test_a_get_that_carries_a_form_is_none(self, site: Site, query: str):
        assert 405 == site.ask("GET", f"{site.path}?{query}").status_code
        assert {CUT} == site.stands()

    @pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
    def test_other_methods_are_refused(self, site: Site, method: str):
        assert 405 == site.ask(method, site.path).status_code
        assert 405 == site.ask(method, f"{site.path}/invite.ics").status_code

    def test_a_method_in_a_field_is_no_form_of_ours(self, site: Site):
        form = site.get(f"{site.path}?show=cancel").forms[0]

        assert 400 == site.post(form | {"choice": "drop", "_method": "GET"}).status
        assert {CUT} == site.stands()


class TestRow23:
    """The token after a move, a cancellation, the visit, and a new owner."""

    def test_after_a_move_by_text_the_same_link_shows_the_new_time(self, site: Site):
        site.salon.say("move my cut to friday at 11", SAM)

        assert "Fri 6 Mar, 11-11:30am" in site.get().text

    def test_after_a_cancellation_it_can_be_undone_and_then_opens_nothing(self, site: Site):
        site.salon.say("cancel my cut", SAM)
        assert ["Undo"] == list(site.get().labels)

        site.salon.now = site.salon.now.replace(minute=10)
        assert 404 == site.get().status

    def test_when_somebody_else_has_the_number_it_opens_nothing(self, site: Site):
        site.salon.enrol("Kim", SAM)

        assert 404 == site.get().status


class TestRow24:
    """The token of one booking with marks of another in the form."""

    def test_a_form_is_good_for_its_own_link_only(self, site: Site):
        other = site.book("colour with chloe friday 1pm")
        form = site.get(f"/c/{other}?show=cancel").forms[0]
        answer = site.post(form | {"choice": "drop"}, path=site.path)

        assert 400 == answer.status
        assert "That form did not come through" in answer.text
        assert 2 == len(site.stands())

    def test_no_form_says_which_booking_it_is_about(self, site: Site):
        pages = [site.get(site.path + view) for view in VIEWS[:3]]
        with site.salon.book.look() as unit:
            link = site.links.find(unit, site.token)
        fields = {name for page in pages for form in page.forms for name in form}

        assert {"nonce", "stamp", "seal", "view", "words"} == fields
        assert all(
            link.claim not in page.response.text and link.person_id not in page.response.text
            for page in pages
        )

    def test_words_about_another_booking_do_not_reach_it(self, site: Site):
        site.book("colour with chloe friday 1pm")
        for words in ("cancel my colour", "move the colour to saturday", "drop all my bookings"):
            site.type(site.get(f"{site.path}?show=times"), words)

        assert "colour with Chloe, 2026-03-06 13:00" in {
            each.lower().replace("chloe", "Chloe") for each in site.stands()
        }


class TestRow25:
    """A link that is good for seeing only."""

    def test_it_shows_and_does_nothing(self, site: Site):
        form = site.get(f"{site.path}?show=cancel").forms[0]
        said = of_view_only(site)
        page = site.get(f"/c/{said}?show=cancel")
        keys, stamp = site.links.keys, form["stamp"]
        forged = form | {"choice": "drop", "seal": keys.sign(said, stamp, form["nonce"])}
        answer = site.post(forged, path=f"/c/{said}")

        assert "Cut with Ana" in page.text
        assert {} == page.labels
        assert 403 == answer.status
        assert "change nothing" in answer.text
        assert {CUT} == site.stands()


class TestRow26:
    """Referrers, histories, caches, logs."""

    @pytest.mark.parametrize("path", ["", "?show=times", "?show=cancel", "/invite.ics", None])
    def test_nothing_is_kept_told_or_indexed(self, site: Site, path: str | None):
        headers = site.ask("GET", "/c/0000000000000000" if path is None else site.path + path).headers

        assert "no-store" == headers["cache-control"]
        assert "no-referrer" == headers["referrer-policy"]
        assert "noindex" in headers["x-robots-tag"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "set-cookie" not in headers

    def test_no_page_asks_another_house_for_anything(self, site: Site):
        for view in VIEWS[:3]:
            html = site.get(site.path + view).response.text

            assert [] == re.findall(r"(?:src|action|<link[^>]*href)=\"https?:", html)

    def test_neither_log_nor_metrics_know_the_token(self, site: Site, capfd):
        for view in VIEWS:
            site.ask("GET", site.path + view)
        site.ask("GET", "/c/0000000000000000")
        metrics = site.ask("GET", "/metrics").text
        said = capfd.readouterr()

        assert 'halfpast_edges_total{what="page_gone"} 1.0' in metrics
        assert site.token not in metrics + said.out + said.err


def test_row_27_no_field_says_where_to_go_next(site: Site):
    answer = site.ask("GET", f"{site.path}?next=//evil.example&show=//evil.example&from=//evil.example")
    form = site.get(f"{site.path}?show=cancel").forms[0]

    assert "evil" not in answer.text
    assert "location" not in answer.headers
    assert 400 == site.post(form | {"choice": "drop", "next": "//evil.example"}).status


def test_row_28_links_are_made_from_what_is_configured_whatever_the_request_says(site: Site):
    forged = {"Host": "evil.example", "X-Forwarded-Host": "evil.example"}
    page = site.get(f"{site.path}?show=times", headers=forged)
    form, value = page.labels["10am"]
    moved = site.post(page.forms[form] | {"choice": value}, headers=forged)

    assert "evil" not in page.response.text + moved.response.text
    assert site.texts()[-1].endswith(f"{ROOT}{site.path}")


class TestRow29:
    """Two tabs, the back button, and a form that is sent twice."""

    def test_the_second_of_two_tabs_hears_what_happened(self, site: Site):
        one, other = site.get(f"{site.path}?show=cancel"), site.get(f"{site.path}?show=times")
        site.tap(one, "Yes, cancel it")
        late = site.tap(other, "10am")

        assert 409 == late.status
        assert "has changed since that page was opened" in late.text
        assert "Your booking is cancelled" in late.text
        assert set() == site.stands()

    def test_a_tab_from_before_a_move_changes_nothing(self, site: Site):
        old = site.get(f"{site.path}?show=cancel")
        site.salon.say("move my cut to friday at 11", SAM)

        assert 409 == site.tap(old, "Yes, cancel it").status
        assert {"cut with Ana, 2026-03-06 11:00"} == site.stands()

    def test_a_form_that_is_sent_twice_does_once_what_it_says(self, site: Site):
        page = site.get(f"{site.path}?show=cancel")
        first, second = site.tap(page, "Yes, cancel it"), site.tap(page, "Yes, cancel it")

        assert (200, 200) == (first.status, second.status)
        assert "Your booking is cancelled" in second.text
        assert 2 == len(site.texts())

    def test_words_that_are_sent_twice_find_the_same_times(self, site: Site):
        page = site.get(f"{site.path}?show=times")
        first, second = (
            site.type(page, "anything thursday after 4"),
            site.type(page, "anything thursday after 4"),
        )

        assert ["4pm", "5pm"] == list(first.labels) == list(second.labels)

    def test_after_the_back_button_another_time_can_be_chosen(self, site: Site):
        page = site.get(f"{site.path}?show=times")
        site.type(page, "anything thursday after 4")
        moved = site.tap(page, "10am")

        assert "Moved" in moved.text
        assert {"cut with Ana, 2026-03-09 10:00"} == site.stands()

    def test_an_offer_on_an_old_page_means_its_own_time_or_nothing(self, site: Site):
        old = site.type(site.get(f"{site.path}?show=times"), "anything thursday after 4")
        site.type(site.get(f"{site.path}?show=times"), "friday after 2")
        site.tap(old, "5pm")

        assert {"cut with Ana, 2026-03-05 17:00"} == site.stands()


@pytest.mark.parametrize("fold", [str.lower, lambda said: said.replace("0", "O").replace("1", "l")])
def test_row_30_what_looks_alike_is_read_alike(site: Site, fold):
    assert 200 == site.get(f"/c/{fold(site.token)}").status


def test_row_30_anything_else_is_refused_without_a_look_for_a_link(site: Site, monkeypatch):
    monkeypatch.setattr(Links, "find", lambda *_: pytest.fail("the book was asked"))

    for said in ("hello", "0" * 15, "0" * 17, "U" * 16, "%00" * 16, "é" * 16, "style.css.", "0" * 5000):
        assert (
            404
            == site.ask(
                "GET", f"/c/{said}", headers={"X-Forwarded-For": f"10.0.{len(said) % 250}.1"}
            ).status_code
        )


def test_row_31_nothing_tells_whether_an_address_is_on_a_booking(site: Site):
    forms = [form for view in VIEWS[:3] for form in site.get(site.path + view).forms]
    answers = {
        site.ask("POST", f"/c/{SAM.value}", data={"words": SAM.value}).content,
        site.ask("POST", f"/c/{KIM.value}", data={"words": KIM.value}).content,
    }

    assert all(name not in {"phone", "email", "address", "person"} for form in forms for name in form)
    assert 1 == len(answers)


class TestRow32:
    """Nothing can be listed by anybody."""

    @pytest.mark.parametrize("path", [path for path in MATRIX if path.startswith("/c/{token}")])
    @pytest.mark.parametrize("method", ["GET", "POST"])
    def test_without_a_token_a_page_opens_nothing(self, site: Site, path: str, method: str):
        if method not in MATRIX[path]:
            assert 405 == site.ask(method, path.replace("{token}", "0" * 16)).status_code
            return
        for said in ("0" * 16, "a", site.token[::-1], "{token}"):
            answer = site.ask(method, path.replace("{token}", said), data={} if method == "POST" else None)

            assert 404 == answer.status_code
            assert "Cut" not in answer.text

    @pytest.mark.parametrize(
        "path", [path for path, may in MATRIX.items() if may.keys() == {"GET"} and "{token}" not in path]
    )
    def test_what_needs_no_token_knows_nobody(self, site: Site, path: str):
        text = site.ask("GET", path).text

        assert all(word not in text for word in ("Sam", SAM.value, site.token, "Cut with"))

    def test_a_link_of_one_opens_nothing_of_another(self, site: Site):
        site.salon.enrol("Kim", KIM)
        kims = site.book("colour with chloe friday 1pm", KIM)

        assert "Colour" not in site.get().text
        assert "Cut with Ana" not in site.get(f"/c/{kims}").text
        assert "Sam" not in site.get(f"/c/{kims}").text

"""guessing, and links that open nothing: none can be told from another (rows 20 and 21 of the attack list)"""

import statistics
import time
from pathlib import Path

from core.links import token
from core.people import Address
from storage import links
from tests.channels.web.site import SAM, Site

KIM = Address("sms", "+447700900199")


class TestRow20:
    """Guessing."""

    def test_of_a_hundred_thousand_guesses_none_opens_anything(self, site: Site):
        draw = iter(range(1, 10**9, 7919))
        with site.salon.book.look() as unit:
            opened = [
                each for _ in range(100_000) if (each := site.links.find(unit, token(next(draw) << 41)))
            ]

        assert [] == opened

    def test_after_ten_misses_in_a_minute_a_network_has_to_wait_and_others_do_not(self, site: Site):
        there, elsewhere = {"X-Forwarded-For": "203.0.113.9"}, {"X-Forwarded-For": "198.51.100.7"}
        guesses = [site.ask("GET", f"/c/{token(each)}", headers=there).status_code for each in range(12)]
        neighbour = {"X-Forwarded-For": "203.0.113.200"}

        assert [404] * 10 + [429] * 2 == guesses
        assert 429 == site.ask("GET", site.path, headers=neighbour).status_code
        assert 429 == site.ask("POST", site.path, headers=neighbour, data={}).status_code
        assert 200 == site.ask("GET", site.path, headers=elsewhere).status_code

    def test_all_together_have_a_bound_as_well(self, site: Site):
        for each in range(100):
            site.ask("GET", f"/c/{token(each)}", headers={"X-Forwarded-For": f"10.{each}.0.1"})

        assert (
            429 == site.ask("GET", "/c/0000000000000000", headers={"X-Forwarded-For": "10.7.0.9"}).status_code
        )
        assert 200 == site.ask("GET", site.path, headers={"X-Forwarded-For": "192.0.2.1"}).status_code


def dead_ends(site: Site) -> dict[str, str]:
    """Return a path for every reason why a link opens nothing."""
    kim = site.salon.enrol("Kim", KIM)
    revoked = site.book("massage with dev friday 3pm", KIM)
    site.salon.say("wrong number", KIM)
    assert kim
    cancelled = site.book("colour with chloe friday 1pm")
    site.salon.say("cancel my colour", SAM)
    site.salon.now = site.salon.now.replace(day=6, hour=15, minute=31)  # a day and a minute after the cut
    return {
        "wrong": "/c/0000000000000000",
        "mistyped": "/c/hello",
        "not a token at all": "/c/..%5Cetc%5Cpasswd",
        "expired": site.path,
        "revoked": f"/c/{revoked}",
        "cancelled": f"/c/{cancelled}",
    }


class TestDeadEnds:
    """Wrong, expired, revoked and cancelled cannot be told apart."""

    def test_they_are_the_same_to_the_last_byte_and_header(self, site: Site):
        answers = {why: site.ask("GET", path) for why, path in dead_ends(site).items()}

        assert {404} == {each.status_code for each in answers.values()}
        assert 1 == len({each.content for each in answers.values()})
        assert 1 == len({tuple(sorted(each.headers.items())) for each in answers.values()})

    def test_they_say_nothing_of_any_booking(self, site: Site):
        text = site.get(dead_ends(site)["cancelled"]).text

        assert "This link opens nothing" in text
        assert all(word not in text for word in ("Sam", "Kim", "Ana", "Cut", "Mar", "olour"))

    def test_they_take_the_same_time(self, site: Site):
        paths = {
            why: path for why, path in dead_ends(site).items() if why in {"wrong", "expired", "mistyped"}
        }
        took: dict[str, list[float]] = {why: [] for why in paths}
        for each in range(30):
            for why, path in paths.items():
                began = time.perf_counter()
                site.ask("GET", path, headers={"X-Forwarded-For": f"10.{each}.{len(why)}.1"})
                took[why].append(time.perf_counter() - began)
        middles = {why: statistics.median(each) for why, each in took.items()}

        assert min(middles.values()) >= 0.05
        assert max(middles.values()) - min(middles.values()) < 0.005, middles


class TestRow21:
    """A token that could be worked out."""

    def test_the_same_booking_made_again_gets_another_token(self, book):
        first = Site(book)
        keys = first.links.keys
        with book.unit() as unit:
            link = first.links.find(unit, first.token)
            kept = links.standing(unit, link.business_id, link.claim, SAM)
            drawn = {
                keys.unseal(each.key_id, each.sealed, f"willow\n{link.claim}\nsms\n{SAM.value}")
                for each in (first.links._drawn(link) for _ in range(50))  # noqa: SLF001
            }
        first.close()

        assert kept.link == link
        assert 50 == len(drawn)
        assert first.token not in drawn

    def test_chance_comes_from_secrets(self):
        source = Path("bot/keys.py").read_text()

        assert "secrets.randbits" in source
        assert "import random" not in source

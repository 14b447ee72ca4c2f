"""talks where every confirmation, change notice and reminder carries a change link, within one text message"""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.desk.links import Links
from bot.keys import Keys
from channels.sms.gsm import folded, segments
from core.links import decode
from core.messages import plain
from core.people import Address, Consent
from storage import links, outbox, people
from tests.talks.salon import Salon, house_of
from tests.talks.transcript import Transcript, read

ROOT = "https://book.example.org"
SECRET = "a secret that is long enough for everybody"
SAM = Address("sms", "+447700900123")
URL = re.compile(rf"{re.escape(ROOT)}/c/(\w+)")
EVERY = [read(path) for path in sorted(Path(__file__).parent.glob("*.talk"))]
TALKS = [
    talk for talk in EVERY if talk.team is None
]  # a team that answers from a channel of its own has no links


def linked(book, **more) -> Salon:
    return Salon(book, links=Links(Keys(SECRET), ROOT), **more)


@pytest.fixture
def salon(book):
    opened = linked(book)
    yield opened
    opened.close()


def texts(salon: Salon, to: Address = SAM) -> list[str]:
    return [plain(each.reply) for each in salon.wire.sent if each.to == to]


def tokens(salon: Salon, to: Address = SAM) -> list[str]:
    return [found[1] for text in texts(salon, to) if (found := URL.search(text))]


def remind(salon: Salon) -> None:
    """Let the days pass until every reminder has gone out."""
    for _ in range(30):
        salon.now += timedelta(hours=12)
        salon.runner.run(salon.house.post.drain())


@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk.name)
def test_every_text_with_a_link_is_one_message(talk: Transcript, book):
    salon = linked(book, now=talk.now, catalog=house_of(talk))
    try:
        salon.before(talk, SAM)
        for said in talk.said:
            salon.turn_to(said.at)
            salon.say(said.text, SAM)
        remind(salon)
    finally:
        salon.close()
    ways = [each.reply for each in salon.wire.sent if each.reply.way]

    assert talk.long or [] == [plain(each) for each in ways if segments(folded(plain(each))) != 1]
    assert all(URL.search(plain(each)) for each in ways)


def test_a_newcomer_who_books_in_one_sentence_gets_it_all_in_one_message(salon):
    salon.say("hi i'm Sam, can i get a cut with ana thursday 3pm", SAM)

    (text,) = texts(salon)
    assert "STOP" in text
    assert URL.search(text)
    assert 1 == segments(folded(text))


def test_booked_moved_undone_and_reminded_all_carry_the_same_link_and_a_cancellation_none(salon):
    sam = salon.enrol("Sam", SAM)
    for said in ("cut with ana thursday 3pm", "can we do 4:30 instead", "undo", "move it to friday at 11"):
        salon.say(said, SAM)
    changed = tokens(salon)
    salon.now += timedelta(days=3, hours=9)
    salon.runner.run(salon.house.post.drain())
    reminded = tokens(salon)[4:]
    salon.say("please cancel my cut", SAM)

    assert 4 == len(changed)
    assert 1 == len(reminded)
    assert 1 == len(set(changed + reminded))
    assert changed[0] == decode(changed[0])
    assert not URL.search(texts(salon)[-1])
    assert set() == salon.stands(sam)


def test_two_bookings_have_two_links(salon):
    salon.enrol("Sam", SAM)
    salon.say("cut with ana thursday 3pm", SAM)
    salon.say("colour with chloe friday 1pm", SAM)

    one, other = tokens(salon)
    assert one != other


def test_without_an_address_of_the_house_nothing_changes(book):
    plainly = Salon(book)
    plainly.enrol("Sam", SAM)
    plainly.say("cut with ana thursday 3pm", SAM)
    remind(plainly)
    plainly.close()

    assert all(each.reply.way is None for each in plainly.wire.sent)


def test_no_token_lies_in_the_outbox_in_the_ledger_or_anywhere_in_the_file(salon, tmp_path):
    salon.enrol("Sam", SAM)
    salon.say("cut with ana thursday 3pm", SAM)
    (token,) = tokens(salon)
    (claim,) = {each.reply.way.claim for each in salon.wire.sent}
    salon.book.close()
    dump = b"".join(path.read_bytes() for path in tmp_path.glob("book.db*"))
    with salon.book.look() as unit:
        written = outbox.ledger(unit, "willow", claim)

    assert b"Ana" in dump or b"ana" in dump
    assert token.encode() not in dump
    assert token not in repr(written)
    assert ROOT.encode() not in dump


def test_row_22_whoever_has_the_whole_book_can_open_nothing(salon, tmp_path):
    salon.enrol("Sam", SAM)
    salon.say("cut with ana thursday 3pm", SAM)
    (token,) = tokens(salon)
    salon.book.close()
    dump = b"".join(path.read_bytes() for path in tmp_path.glob("book.db*"))
    seen = {each.decode() for each in re.findall(rb"[0-9A-Za-z+/=]{16,}", dump)}
    guesses = {each[at : at + 16] for each in seen for at in range(len(each) - 15)}
    tries = {meant for each in guesses if (meant := decode(each))}
    with salon.book.look() as unit:
        found = Links(Keys(SECRET), ROOT).find(unit, token)
        opened = [each for each in tries if Links(Keys(SECRET), ROOT).find(unit, each)]
        without_the_secret = Links(Keys("another secret"), ROOT).find(unit, token)

    assert found is not None
    assert tries
    assert [] == opened
    assert without_the_secret is None


def test_a_repeated_send_has_the_same_text(salon):
    salon.enrol("Sam", SAM)
    salon.say("cut with ana thursday 3pm", SAM)
    (sent,) = salon.wire.sent
    written = replace(sent, reply=replace(sent.reply, way=replace(sent.reply.way, url="")))
    with salon.book.unit() as unit:
        again = Links(Keys(SECRET), ROOT).renewed(unit, written, salon.now)

    assert sent == again


def test_when_the_secret_is_gone_a_new_link_is_drawn_and_the_old_one_opens_nothing(book):
    first = linked(book)
    first.enrol("Sam", SAM)
    first.say("cut with ana thursday 3pm", SAM)
    (old,) = tokens(first)
    first.close()
    keys = Keys("a new secret, and nobody kept the old one")
    second = Salon(book, links=Links(keys, ROOT))
    remind_at = first.now + timedelta(days=2, hours=9)
    second.now = remind_at
    second.runner.run(second.house.post.drain())
    (new,) = tokens(second)
    with book.look() as unit:
        dead = Links(Keys(SECRET), ROOT).find(unit, old)
        alive = Links(keys, ROOT).find(unit, new)
    second.close()

    assert old != new
    assert dead.revoked_at == remind_at
    assert alive.revoked_at is None


def test_under_a_new_secret_beside_the_old_one_the_link_stays(book):
    first = linked(book)
    first.enrol("Sam", SAM)
    first.say("cut with ana thursday 3pm", SAM)
    (old,) = tokens(first)
    first.close()
    second = Salon(book, links=Links(Keys("a new secret", SECRET), ROOT))
    second.now = first.now + timedelta(days=2, hours=9)
    second.runner.run(second.house.post.drain())
    reminded = tokens(second)
    second.close()

    assert [old] == reminded


def test_a_wrong_number_ends_the_links_that_were_sent_there(salon):
    salon.enrol("Sam", SAM)
    salon.say("cut with ana thursday 3pm", SAM)
    (token,) = tokens(salon)
    salon.say("wrong number mate", SAM)
    with salon.book.look() as unit:
        found = Links(Keys(SECRET), ROOT).find(unit, token)
        _, reach = people.find(unit, "willow", SAM)
        left = links.standing(unit, "willow", found.claim, SAM)

    assert Consent.WRONG == reach.consent
    assert found.revoked_at == salon.now
    assert left is None

"""what is thrown at the server's edge, and what it must answer: rows 1-6, 13-16, 38 and 77 of the attack list"""

import contextlib
import resource
import socket
import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import httpx
import psycopg
import psycopg.sql
import pytest
from twilio.request_validator import RequestValidator

from tests.e2e.running import PUBLIC, TOKEN, a_book, a_house, a_text, a_twilio, sid, until

PATH = "/sms/inbound"


@pytest.fixture(scope="module")
def twilio():
    with a_twilio() as vendor:
        yield vendor


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("edge")


@pytest.fixture(scope="module")
def house(place, twilio):
    url = f"sqlite:///{place / 'book.db'}"
    a_book(url).close()
    with a_house(url, twilio.url, place) as running:
        running.start()
        yield running


@pytest.fixture
def fresh(request):
    """Numbers of messages that no other test uses."""
    return 10_000 * (1 + sum(map(ord, request.node.name)) % 9_999)


def asked(house, query):
    with contextlib.closing(sqlite3.connect(house.database_url.removeprefix("sqlite:///"))) as connection:
        return connection.execute(query).fetchall()


def inbox(house):
    return asked(house, "SELECT count(*) FROM inbox")[0][0]


def raw(house, fields, signature, path=PATH):
    given = [(b"Content-Type", b"application/x-www-form-urlencoded")]
    if signature is not None:
        given.append((b"X-Twilio-Signature", signature))
    body = fields if isinstance(fields, bytes) else urlencode(fields).encode()
    return httpx.post(house.at + path, content=body, headers=given, timeout=15)


def signed(fields, url=PUBLIC + PATH):
    return RequestValidator(TOKEN).compute_signature(url, fields).encode()


@pytest.mark.parametrize(
    "signature", [None, b"", b"wrong", "größe".encode("latin-1"), b"\xff\xfe", b"=" * 5000]
)
def test_row_1_whatever_stands_as_signature_is_a_403(house, fresh, signature):
    before = inbox(house)

    assert 403 == raw(house, a_text("hello", sid(fresh)), signature).status_code
    assert before == inbox(house)


def test_row_2_a_lone_surrogate_is_a_403(house, fresh):
    fields = a_text("hello", sid(fresh))
    body = urlencode(fields).encode().replace(b"Body=hello", b"Body=%ED%A0%80")

    assert 403 == raw(house, body, signed(fields)).status_code


def test_row_3_a_request_cut_elsewhere_carries_the_same_signature_and_is_refused(house, fresh):
    fields = a_text("hello", sid(fresh))
    shifted = dict(fields)
    del shifted["NumMedia"], shifted["NumSegments"]
    shifted["MessageSid"] = fields["MessageSid"] + "NumMedia0NumSegments1"

    assert signed(fields) == signed(shifted)
    assert 403 == raw(house, shifted, signed(fields)).status_code


def test_row_4_a_captured_request_has_one_effect_however_often_and_whenever_it_comes(house, twilio, fresh):
    fields = a_text("HELP", sid(fresh), sender="+447700900131")
    with ThreadPoolExecutor(8) as many:
        answers = [each.status_code for each in many.map(lambda _: house.post(fields), range(24))]

    assert {200} == set(answers)
    assert until(lambda: twilio.bodies("+447700900131"))
    time.sleep(0.3)
    assert 1 == len(twilio.bodies("+447700900131"))


@pytest.mark.parametrize(
    "headers", [{"Host": "evil.example"}, {"X_Forwarded_Host": "evil.example", "X_Forwarded_Proto": "http"}]
)
def test_row_5_the_url_is_the_configured_one_and_never_what_a_header_says(house, fresh, headers):
    fields = a_text("thanks", sid(fresh))
    theirs = signed(fields, "http://evil.example" + PATH)
    given = {"Content-Type": "application/x-www-form-urlencoded"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    body = urlencode(fields).encode()
    forged = httpx.post(
        house.at + PATH, content=body, headers=given | {"X-Twilio-Signature": theirs.decode()}
    )
    honest = httpx.post(
        house.at + PATH, content=body, headers=given | {"X-Twilio-Signature": signed(fields).decode()}
    )

    assert [403, 200] == [forged.status_code, honest.status_code]


def test_row_5_http_is_another_url_and_port_443_is_the_same(house, fresh):
    fields = a_text("thanks", sid(fresh))
    plain = raw(house, fields, signed(fields, "http://book.example" + PATH))
    port = raw(house, fields, signed(fields, "https://book.example:443" + PATH))

    assert [403, 200] == [plain.status_code, port.status_code]


def test_row_6_a_header_does_not_choose_the_algorithm(house, fresh):
    fields = a_text("hello", sid(fresh))
    stronger = RequestValidator(TOKEN).compute_signature(PUBLIC + PATH, fields, "HMAC_SHA256")
    settings = "key=primary,algorithm=HMAC_SHA256"
    answer = house.post(fields, X_Twilio_Signature=stronger, X_Twilio_Webhooks_Signature_Settings=settings)

    assert 403 == answer.status_code


def test_row_13_a_storm_of_shuffled_redeliveries_has_the_effect_of_each_message_once(house, twilio, fresh):
    sender = "+447700900132"
    texts = [a_text("HELP", sid(fresh + each), sender=sender) for each in range(6)]
    storm = [texts[each * 7 % 24 % 6] for each in range(24)]
    with ThreadPoolExecutor(6) as many:
        answers = [each.status_code for each in many.map(house.post, storm)]

    assert {200} == set(answers)
    assert until(lambda: len(twilio.bodies(sender)) == 6)
    time.sleep(0.3)
    assert 6 == len(twilio.bodies(sender))


@pytest.mark.parametrize("stranger", [{"AccountSid": "AC" + "f" * 32}, {"To": "+15550009999"}])
def test_row_14_a_valid_signature_with_the_ids_of_another_account_is_a_403(house, fresh, stranger):
    fields = a_text("hello", sid(fresh), **stranger)

    assert 403 == raw(house, fields, signed(fields)).status_code


@pytest.mark.parametrize("path", [PATH, "/sms/status", "/nowhere"])
def test_row_15_a_body_of_more_than_64_kib_is_a_413_before_anybody_parses_it(house, path):
    assert 413 == raw(house, b"Body=" + b"a" * 65_536, b"wrong", path).status_code


def test_row_16_health_answers_while_bodies_drip_and_connections_idle(house):
    head = b"POST /sms/inbound HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nB"
    with contextlib.ExitStack() as held:
        for said in [b""] * 100 + [head] * 100:
            connection = held.enter_context(socket.create_connection(("127.0.0.1", house.port)))
            connection.sendall(said)
        begun = time.monotonic()
        status = httpx.get(f"{house.at}/healthz", timeout=5).status_code

    assert 200 == status
    assert time.monotonic() - begun < 2


@pytest.mark.timeout(180)
def test_row_38_a_flood_of_one_keeps_nobody_else_waiting_and_stop_is_heard_even_then(house, twilio, fresh):
    flooder, other = "+447700900133", "+447700900134"
    ended = threading.Event()

    def flood():
        with httpx.Client(timeout=30) as client:
            for each in range(1500):
                if ended.is_set():
                    return
                fields = a_text("haircut tomorrow afternoon please", sid(fresh + each), sender=flooder)
                client.post(
                    house.at + PATH,
                    content=urlencode(fields).encode(),
                    headers={
                        "Content-Type": "application/x-www-form-urlencoded",
                        "X-Twilio-Signature": signed(fields).decode(),
                    },
                )

    with ThreadPoolExecutor(4) as many:
        floods = [many.submit(flood)]
        time.sleep(1)
        waits = []
        for each in range(15):
            begun = time.monotonic()
            assert (
                200
                == house.post(a_text("where are you?", sid(fresh + 5000 + each), sender=other)).status_code
            )
            waits.append(time.monotonic() - begun)
        stopped = house.post(a_text("STOP", sid(fresh + 7777), sender=flooder)).status_code
        ended.set()
        [each.result() for each in floods]

    consents = dict(asked(house, "SELECT value, consent FROM addresses"))

    assert 200 == stopped
    assert "stopped" == consents[flooder]
    assert len(twilio.bodies(flooder)) <= 21
    assert max(waits) < 1.0


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="only Linux can fill a disk for one process")
def test_row_77_on_a_full_disk_the_house_says_503_and_nothing_is_half_written(tmp_path, twilio):
    url = f"sqlite:///{tmp_path / 'book.db'}"
    a_book(url).close()
    with a_house(url, twilio.url, tmp_path) as house:
        house.start()
        house.post(a_text("hello", sid(0)))
        full = (tmp_path / "book.db-wal").stat().st_size
        endless = resource.prlimit(house.process.pid, resource.RLIMIT_FSIZE, (full, resource.RLIM_INFINITY))
        texts = [a_text("haircut tomorrow", sid(each)) for each in range(1, 4)]
        away = [house.post(each).status_code for each in texts]
        heard = asked(house, "SELECT count(*) FROM inbox")
        resource.prlimit(house.process.pid, resource.RLIMIT_FSIZE, endless)
        back = [house.post(each).status_code for each in texts]

    assert [503] * 3 == away
    assert [(1,)] == heard
    assert [200] * 3 == back


@contextlib.contextmanager
def shut(postgres, database):
    """Let nobody into a database, and throw everybody out, for a while."""
    with psycopg.connect(postgres.url("postgres").replace("+psycopg", ""), autocommit=True) as connection:
        name = psycopg.sql.Identifier(database)
        allow = psycopg.sql.SQL("ALTER DATABASE {} WITH ALLOW_CONNECTIONS {}")
        connection.execute(allow.format(name, psycopg.sql.SQL("false")))
        out = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
        connection.execute(out, [database])
        yield
        connection.execute(allow.format(name, psycopg.sql.SQL("true")))


@pytest.mark.timeout(120)
def test_row_77_a_postgresql_that_goes_away_and_comes_back(fresh_database, postgres, twilio, tmp_path):
    a_book(fresh_database).close()
    name = fresh_database.partition("@/")[2].partition("?")[0]
    with a_house(fresh_database, twilio.url, tmp_path) as house:
        house.start()
        with shut(postgres, name):
            away = [house.post(a_text("hello", sid(each))).status_code for each in range(3)]
            ready = httpx.get(f"{house.at}/readyz").status_code
        back = house.post(a_text("hello", sid(0))).status_code

    assert [503] * 3 == away
    assert 503 == ready
    assert 200 == back

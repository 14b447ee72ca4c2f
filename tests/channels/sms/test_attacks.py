"""attacks on the doors on which Twilio knocks; the rows are those of the attack list, inbound webhooks"""

import asyncio
from itertools import accumulate
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.channel import Heard
from core.messages import Line
from tests.channels.twilio import (
    LINE,
    PUBLIC,
    SID,
    THEIRS,
    TOKEN,
    a_status,
    a_text,
    knock,
    settings,
    signed,
)

INBOUND = "/sms/inbound"
STATUS = "/sms/status"
OTHER_ACCOUNT = "AC" + "f" * 32
OTHER_NUMBER = "+15554445555"
OTHER = Line(id="north", business_id="oak", channel="sms", address=OTHER_NUMBER)
OTHERS = settings(
    account_sid=OTHER_ACCOUNT, auth_tokens=("another token",), sender=OTHER_NUMBER, public_url=PUBLIC
)


def shifted(fields, *, cut):
    """The fields run together as they are signed, cut into names and values elsewhere."""
    body = urlencode(sorted(fields.items()))
    for old, new in cut.items():
        assert old in body
        body = body.replace(old, new)
    return body.encode()


# row 1


@pytest.mark.parametrize(
    "header", [None, b"", b"wrong", "sïgnature".encode(), b"\xff\xfe", b"A" * 28, b"=" * 4000, b"\t"]
)
def test_row_1_no_or_an_empty_or_a_wrong_or_a_non_ascii_signature_is_403(door, header):
    answer = door.raw(INBOUND, urlencode(a_text()).encode(), header)

    assert (answer.status_code, answer.text) == (403, "")
    assert (door.ear.heard, door.counted) == ([], ["sms_forged"])


@given(header=st.binary(max_size=60).filter(lambda value: b"\n" not in value and b"\r" not in value))
def test_row_1_no_signature_that_anybody_made_up_opens(header):
    assert knock().raw(INBOUND, urlencode(a_text()).encode(), header).status_code == 403


def test_row_1_a_signature_that_is_there_twice_is_403(door):
    body, header = urlencode(a_text()).encode(), signed(PUBLIC + INBOUND, a_text()).encode()
    sent = [
        (b"content-type", b"application/x-www-form-urlencoded"),
        (b"x-twilio-signature", b"forged"),
        (b"x-twilio-signature", header),
    ]

    async def add_headers(scope, receive, send):
        await inner({**scope, "headers": sent}, receive, send)

    inner, door.app = door.app, add_headers

    assert door.raw(INBOUND, body, header).status_code == 403


# row 2


@pytest.mark.parametrize(
    "half", [b"%ED%A0%80", b"%ED%BF%BF", b"\xed\xa0\x80", b"%FF", b"%C3%28", b"%F8%88%80%80%80"]
)
def test_row_2_half_a_character_in_a_field_is_403(door, half):
    body = urlencode(a_text(Body="")).encode().replace(b"Body=", b"Body=" + half)

    assert door.raw(INBOUND, body, signed(PUBLIC + INBOUND, a_text()).encode()).status_code == 403


@given(body=st.binary(max_size=300), header=st.binary(max_size=30).filter(lambda v: not set(v) & {10, 13}))
def test_row_2_no_bytes_lead_to_an_error_of_ours(body, header):
    assert knock().raw(INBOUND, body, header).status_code == 403


@pytest.mark.parametrize("broken", [b"%", b"%4", b"%zz", b"a=b&&c=d", b"a"])
def test_row_2_a_broken_form_is_403(door, broken):
    answer = door.raw(INBOUND, broken, signed(PUBLIC + INBOUND, {}).encode())

    assert (answer.status_code, door.counted) == (403, ["sms_malformed"])


@pytest.mark.parametrize(
    "kind",
    [
        "application/json",
        "multipart/form-data; boundary=x",
        "text/plain",
        "",
        "application/x-www-form-urlencoded; charset=utf-7",
    ],
)
def test_row_2_a_wrong_content_type_is_403(door, kind):
    assert door.form(INBOUND, a_text(), Content_Type=kind).status_code == 403
    assert door.ear.heard == []


# row 3


@pytest.mark.parametrize(
    "cut",
    [
        {"MessageSid=" + SID + "&NumMedia=0": "MessageSid=" + SID + "NumMedia0"},
        {"&From=%2B": "From%2B"},
        {"From=%2B15552223333&FromCity=": "From=%2B1555222333&3FromCity="},
        {"From=%2B15552223333&FromCity=SAN": "From=%2B15552223333FromCity&SAN="},
        {"&ApiVersion=2010-04-01&Body=": "&ApiVersion=2010-04-01Body"},
        {"AccountSid=": "Account=Sid"},
        {"NumSegments=1&SmsMessageSid=": "NumSegments=1SmsMessageSid&S="},
        {"To=%2B15550001111&ToCity=": "To=%2B1555000111&1ToCity="},
    ],
)
def test_row_3_a_caught_request_cut_into_other_fields_is_403(door, cut):
    body = shifted(a_text(), cut=cut)

    answer = door.raw(INBOUND, body, signed(PUBLIC + INBOUND, a_text()).encode())

    assert (answer.status_code, door.ear.heard) == (403, [])


@pytest.mark.parametrize(
    "words",
    [
        "move itFrom+15559998888",
        "move itFrom+15559998888FromA",
        f"move itFrom+15559998888FromA{THEIRS}MessageSidSM{'0' * 32}To",
    ],
)
def test_row_3_words_that_hold_fields_do_not_become_them(door, words):
    """The sender chooses the words, so that a caught request can be cut inside them."""
    fields = a_text(Body=words, FromCity=None, FromZip=None, FromState=None, FromCountry=None)
    at = words.index("From")
    tail = words[at + len("From+15559998888") :]
    forged = [(name, value) for name, value in sorted(fields.items()) if name not in {"Body", "From"}]
    forged += [("Body", words[:at]), ("From", "+15559998888")]
    forged.append((tail, f"From{THEIRS}") if tail else (f"From{THEIRS}", ""))

    header = signed(PUBLIC + INBOUND, fields).encode()
    answer = door.raw(INBOUND, urlencode(forged).encode(), header)

    assert signed(PUBLIC + INBOUND, dict(forged)).encode() == header
    assert (answer.status_code, door.ear.heard, door.counted) == (403, [], ["sms_malformed"])


@given(st.data())
def test_row_3_however_it_is_cut_it_says_who_wrote_and_which_message_it_was(data):
    """Cut the signed string anywhere: what is accepted has the same sender, number and id."""
    words = data.draw(st.sampled_from(["thursday?", "at 3 From+15559998888 ok", "hiFrom+15559998888FromA"]))
    fields = {name: value for name, value in a_text(Body=words).items() if value}
    run = "".join(name + value for name, value in sorted(fields.items()))
    places = list(accumulate(len(part) for field in sorted(fields.items()) for part in field))[:-1]
    moved = data.draw(st.sets(st.sampled_from(places) | st.integers(1, len(run) - 1), max_size=6))
    cuts = sorted(set(places) ^ moved)
    parts = [run[a:b] for a, b in zip([0, *cuts], [*cuts, len(run)], strict=True)]
    parts += [""] * (len(parts) % 2)
    pairs = list(zip(parts[::2], parts[1::2], strict=True))
    door = knock()

    answer = door.raw(INBOUND, urlencode(pairs).encode(), signed(PUBLIC + INBOUND, fields).encode())

    assert answer.status_code in {200, 403}
    assert {(said.sender.value, said.ref) for said in door.ear.heard} <= {(THEIRS, SID)}


# row 4


def test_row_4_a_repeated_text_reaches_the_desk_with_the_same_id_each_time(door):
    door.ear.answer = Heard.REPEATED
    answers = [door.form(INBOUND, a_text(), I_Twilio_Idempotency_Token="t").status_code for _ in range(5)]

    assert answers == [200] * 5
    assert {said.ref for said in door.ear.heard} == {SID}


def test_row_4_a_repeated_status_is_noted_again_and_means_the_same(door):
    for _ in range(3):
        door.form(STATUS, a_status())

    assert len(door.ear.noted) == 3
    assert len(set(door.ear.noted)) == 1


# row 5


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"X_Forwarded_Host": "evil.example", "X_Forwarded_Proto": "http"},
        {"Forwarded": "host=evil.example;proto=http"},
        {"X_Forwarded_Port": "8443"},
    ],
)
def test_row_5_the_url_is_ours_whatever_a_request_says_of_it(door, headers):
    assert door.form(INBOUND, a_text(), **headers).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:8000"])
def test_row_5_a_signature_for_the_url_of_the_host_header_is_403(door, host):
    header = signed(f"https://{host}{INBOUND}", a_text())

    assert door.form(INBOUND, a_text(), header, Host=host).status_code == 403


@pytest.mark.parametrize(
    ("root", "status"),
    [
        ("https://book.example", 200),
        ("https://book.example:443", 200),
        ("https://book.example:80", 403),
        ("https://book.example:8443", 403),
        ("http://book.example", 403),
        ("https://book.example.", 403),
        ("https://BOOK.example", 403),
    ],
)
def test_row_5_http_and_https_differ_and_the_usual_port_does_not(door, root, status):
    assert door.form(INBOUND, a_text(), signed(root + INBOUND, a_text())).status_code == status


def test_row_5_a_public_url_may_have_a_path_that_a_proxy_takes_away():
    door = knock({LINE: settings(public_url="https://book.example/desk/")})
    header = signed("https://book.example/desk/sms/inbound", a_text())

    assert door.form(INBOUND, a_text(), header).status_code == 200


@pytest.mark.parametrize("query", ["x=1", "x=%20&y", "a=b+c", "%C3%A9=1"])
def test_row_5_the_query_is_signed_as_it_came(door, query):
    header = signed(f"{PUBLIC}{INBOUND}?{query}", a_text())

    assert door.form(f"{INBOUND}?{query}", a_text(), header).status_code == 200
    assert door.form(f"{INBOUND}?{query}", a_text(), signed(PUBLIC + INBOUND, a_text())).status_code == 403


# row 6


@pytest.mark.parametrize("named", ["HMAC_SHA1", "HMAC_SHA256", "HMAC_MD5", "none", ""])
def test_row_6_how_it_is_signed_is_a_setting_and_not_a_header(named):
    header = {"X_Twilio_Webhooks_Signature_Settings": f"key=webhooks_sharedkey_1,algorithm={named}"}
    legacy, shared = knock(), knock({LINE: settings(shared_keys=("shared",))})
    by_token = signed(PUBLIC + INBOUND, a_text())
    by_token_256 = signed(PUBLIC + INBOUND, a_text(), algorithm="HMAC_SHA256")
    by_key = signed(PUBLIC + INBOUND, a_text(), "shared", "HMAC_SHA256")
    by_key_1 = signed(PUBLIC + INBOUND, a_text(), "shared", "HMAC_SHA1")

    statuses = {
        (name, door is shared): door.form(INBOUND, a_text(), signature, **header).status_code
        for door in (legacy, shared)
        for name, signature in {
            "token": by_token,
            "token 256": by_token_256,
            "key": by_key,
            "key 1": by_key_1,
        }.items()
    }

    assert {key for key, status in statuses.items() if status == 200} == {("token", False), ("key", True)}
    assert set(statuses.values()) == {200, 403}


def test_a_token_that_is_being_replaced_still_opens():
    door = knock({LINE: settings(auth_tokens=("new", TOKEN))})

    assert door.form(INBOUND, a_text()).status_code == 200


# row 14


def test_row_14_a_text_of_one_account_is_403_at_the_line_of_another():
    door = knock({LINE: settings(), OTHER: OTHERS})
    theirs = a_text(AccountSid=OTHER_ACCOUNT, To=OTHER_NUMBER)
    path = f"{INBOUND}/north"

    def status(path, fields, token):
        return door.form(path, fields, signed(PUBLIC + path, fields, token)).status_code

    assert status(path, theirs, "another token") == 200
    assert status(f"{INBOUND}/main", a_text(), TOKEN) == 200
    assert status(INBOUND, a_text(), TOKEN) == 200
    assert [said.line for said in door.ear.heard] == [OTHER, LINE, LINE]

    assert status(path, a_text(), "another token") == 403
    assert status(path, theirs, TOKEN) == 403
    assert status(path, a_text(), TOKEN) == 403
    assert status(INBOUND, theirs, TOKEN) == 403
    assert status(f"{STATUS}/north", a_status(), "another token") == 403
    assert len(door.ear.heard) == 3


def test_row_14_a_line_that_is_none_is_404(door):
    assert door.form(f"{INBOUND}/nowhere", a_text()).status_code == 404


def test_row_14_a_text_signed_for_one_route_is_403_at_the_other(door):
    header = signed(PUBLIC + INBOUND, a_status())

    assert door.form(STATUS, a_status(), header).status_code == 403


# row 15


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "application/json"])
@pytest.mark.parametrize("more", [1, 10_000_000])
def test_row_15_more_than_64_kib_is_413_before_anything_is_read(door, kind, more):
    answer = door.raw(INBOUND, b"a" * (64 * 1024 + more), b"signature", Content_Type=kind)

    assert (answer.status_code, door.counted) == (413, [])


def asked(app, chunks, headers=(), wait=0.0):
    """Send a body chunk by chunk, as a server hands it on."""
    events = [{"type": "http.request", "body": chunk, "more_body": True} for chunk in chunks]
    sent, taken = [], []

    async def receive():
        await asyncio.sleep(wait)
        taken.append(1)
        return events.pop(0) if events else {"type": "http.disconnect"}

    async def send(event):
        sent.append(event)

    scope = {"type": "http", "method": "POST", "path": INBOUND, "query_string": b"", "headers": list(headers)}
    asyncio.run(app(scope, receive, send))
    return sent[0]["status"], len(taken)


@pytest.mark.parametrize("length", [[], [(b"content-length", b"10")], [(b"content-length", "٣".encode())]])
def test_row_15_a_body_that_lies_about_its_length_is_413_as_soon_as_it_is_too_long(door, length):
    assert asked(door.app, [b"a" * 40_000] * 1000, length) == (413, 2)


def test_row_15_a_length_that_is_too_large_is_413_at_once(door):
    assert asked(door.app, [b"a"], [(b"content-length", b"9" * 5000)]) == (413, 0)


# row 16


def test_row_16_a_body_that_does_not_come_is_408(door, monkeypatch):
    monkeypatch.setattr("channels.channel.BODY_SECONDS", 0.02)

    assert asked(door.app, [b"a"] * 10_000, wait=0.005)[0] == 408


def test_row_16_a_caller_who_goes_away_is_not_an_error_of_ours(door):
    assert asked(door.app, [b"a=b"])[0] == 408

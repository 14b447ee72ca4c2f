"""the signature, against Twilio's own library as the oracle"""

import base64
import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twilio.request_validator import RequestValidator

from channels.sms.signature import Algorithm, Seal, is_genuine_form, is_genuine_json, signature, spellings

TOKEN = "12345"
SEAL = Seal.of([TOKEN])

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
pairs = st.lists(st.tuples(words, words), max_size=8, unique_by=lambda pair: pair[0])
tokens = st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), min_size=1, max_size=40)
urls = st.builds(
    "{}://{}{}{}{}".format,
    st.sampled_from(["http", "https"]),
    st.sampled_from(["book.example", "a.b", "127.0.0.1", "xn--bcher-kva.example"]),
    st.sampled_from(["", ":443", ":80", ":8443", ":1"]),
    st.sampled_from(["", "/sms/inbound", "/sms/status/main", "/a%20b"]),
    st.sampled_from(["", "?letter=abc", "?a=1&b=%20", "?x"]),
)


class Multi(dict):
    """Repeated names, as Django hands them to the library."""

    def getlist(self, name):
        return self[name]


def test_the_example_of_the_manual_is_signed_as_it_says():
    fields = {
        "CallSid": "CA1234567890ABCDE",
        "Caller": "+14158675310",
        "Digits": "1234",
        "From": "+14158675310",
        "To": "+18005551212",
    }
    url = "https://mycompany.com/myapp.php?foo=1&bar=2"

    expected = RequestValidator(TOKEN).compute_signature(url, fields)

    assert signature(url, fields.items(), TOKEN.encode(), Algorithm.LEGACY).decode() == expected


@given(url=urls, fields=pairs, token=tokens, algorithm=st.sampled_from(["HMAC_SHA1", "HMAC_SHA256"]))
def test_what_the_library_signs_is_genuine(url, fields, token, algorithm):
    header = RequestValidator(token).compute_signature(url, dict(fields), algorithm)
    seal = Seal.of([token]) if algorithm == "HMAC_SHA1" else Seal.of(["other"], [token])

    assert is_genuine_form(header, urls=spellings(url), pairs=fields, seal=seal)


@given(url=urls, signed_url=urls, fields=pairs, signed=pairs, token=tokens, known=tokens)
def test_what_is_genuine_is_valid_for_the_library_and_the_other_way_round(
    url, signed_url, fields, signed, token, known
):
    header = signature(signed_url, signed, token.encode(), Algorithm.LEGACY).decode()

    ours = is_genuine_form(header, urls=spellings(url), pairs=fields, seal=Seal.of([known]))

    assert ours == RequestValidator(known).validate(url, dict(fields), header)


@given(url=urls, fields=pairs)
def test_what_we_sign_is_valid_for_the_library(url, fields):
    header = signature(url, fields, TOKEN.encode(), Algorithm.LEGACY).decode()

    assert RequestValidator(TOKEN).validate(url, dict(fields), header)


@given(fields=st.lists(st.tuples(words, words), max_size=8))
def test_repeated_names_are_signed_as_the_library_does(fields):
    many = Multi()
    for name, value in fields:
        many.setdefault(name, []).append(value)
    url = "https://book.example/sms/inbound"
    header = RequestValidator(TOKEN).compute_signature(url, many)

    assert is_genuine_form(header, urls=spellings(url), pairs=fields, seal=SEAL)


anything = st.text(st.characters())


@given(header=st.none() | anything, fields=st.lists(st.tuples(anything, anything)))
def test_no_header_and_no_field_makes_it_raise(header, fields):
    assert not is_genuine_form(header, urls=["https://a.b/"], pairs=fields, seal=SEAL)
    assert not is_genuine_form(header, urls=["\ud800"], pairs=fields, seal=SEAL)


def test_any_token_of_a_rotation_may_have_signed():
    url = "https://book.example/sms/inbound"
    seal = Seal.of(["new", "old"])
    by = {token: RequestValidator(token).compute_signature(url, {}) for token in ("new", "old", "older")}

    assert {
        token: is_genuine_form(header, urls=[url], pairs=(), seal=seal) for token, header in by.items()
    } == {"new": True, "old": True, "older": False}


def test_with_a_shared_key_the_token_is_not_enough():
    url = "https://book.example/sms/inbound"
    seal = Seal.of([TOKEN], ["shared"])
    headers = [
        RequestValidator(secret).compute_signature(url, {}, algorithm)
        for secret in (TOKEN, "shared")
        for algorithm in ("HMAC_SHA1", "HMAC_SHA256")
    ]

    assert [is_genuine_form(header, urls=[url], pairs=(), seal=seal) for header in headers] == [
        False,
        False,
        False,
        True,
    ]


@given(body=st.text(st.characters(exclude_categories=["Cs"])), other=st.text(max_size=5))
def test_a_json_body_is_genuine_by_its_hash_in_the_url(body, other):
    digest = hashlib.sha256(body.encode()).hexdigest()
    url = f"https://book.example/hook?bodySHA256={digest}&a=1"
    header = RequestValidator(TOKEN).compute_signature(url, {})

    assert is_genuine_json(header, urls=spellings(url), body=body.encode(), seal=SEAL)
    assert RequestValidator(TOKEN).validate(url, body, header)
    assert not is_genuine_json(
        header, urls=spellings(url), body=body.encode() + b"x" + other.encode("utf-8", "replace"), seal=SEAL
    )


@pytest.mark.parametrize("url", ["https://book.example/hook", "https://book.example/hook?bodySHA256=ü"])
def test_a_json_body_without_a_hash_is_not_genuine(url):
    header = RequestValidator(TOKEN).compute_signature(url, {})

    assert not is_genuine_json(header, urls=[url], body=b"{}", seal=SEAL)


def test_a_seal_does_not_show_its_secrets():
    assert TOKEN not in repr(SEAL)


def test_signatures_are_compared_in_constant_time(monkeypatch):
    compared = []
    monkeypatch.setattr(hmac, "compare_digest", lambda a, b: compared.append((a, b)) or False)

    assert not is_genuine_form("abc", urls=["https://a.b/"], pairs=(), seal=SEAL)
    assert [(len(base64.b64decode(ours)), given) for ours, given in compared] == [(20, b"abc")]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.b/c", ("https://a.b/c", "https://a.b:443/c")),
        ("http://a.b/c?d=:1", ("http://a.b/c?d=:1", "http://a.b:80/c?d=:1")),
        ("https://a.b:8443/c", ("https://a.b/c", "https://a.b:8443/c")),
        ("https://[::1]/c", ("https://[::1]/c", "https://[::1]:443/c")),
        ("https://[::1]:8/c", ("https://[::1]/c", "https://[::1]:8/c")),
        ("nonsense", ("nonsense",)),
    ],
)
def test_a_url_is_spelt_with_and_without_its_port(url, expected):
    assert spellings(url) == expected

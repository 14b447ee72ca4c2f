"""forms from their bytes"""

from urllib.parse import parse_qsl, quote_plus, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.sms import form

words = st.text(st.characters(exclude_categories=["Cs"]))
names = words.filter(bool)


@given(st.lists(st.tuples(names, words), max_size=form.MOST_FIELDS))
def test_what_was_encoded_is_read_back_in_its_order(pairs):
    assert form.parse(urlencode(pairs).encode()) == tuple(pairs)


@given(st.binary())
def test_any_bytes_are_read_or_refused(body):
    try:
        pairs = form.parse(body)
    except form.MalformedError:
        return

    assert all(isinstance(part, str) for pair in pairs for part in pair)


@given(st.binary().map(quote_plus).map("a={}".format))
def test_what_is_read_is_what_the_standard_library_reads(body):
    try:
        pairs = form.parse(body.encode())
    except form.MalformedError:
        return

    assert list(pairs) == parse_qsl(body, keep_blank_values=True, errors="strict")


@pytest.mark.parametrize(
    "body",
    [
        b"a",
        b"=b",
        b"a=b&",
        b"&a=b",
        b"a=b&&c=d",
        b"a=%",
        b"a=%2",
        b"a=%zz",
        b"a=%u0041",
        b"a=%ff",
        b"a=%ED%A0%80",
        b"a=%C0%80",
        b"a=\xc3\xa9",
        b"%ff=a",
        b"&".join([b"a=b"] * (form.MOST_FIELDS + 1)),
    ],
)
def test_what_is_broken_or_doubtful_is_refused(body):
    with pytest.raises(form.MalformedError):
        form.parse(body)


def test_blank_values_spaces_and_equals_signs_stay():
    assert form.parse(b"a=&b=+x+%20&c=d=e") == (("a", ""), ("b", " x  "), ("c", "d=e"))


@pytest.mark.parametrize(
    ("content_type", "expected"),
    [
        ("application/x-www-form-urlencoded", True),
        ("application/x-www-form-urlencoded; charset=UTF-8", True),
        ('Application/X-WWW-Form-URLencoded;charset="utf-8"', True),
        ("application/x-www-form-urlencoded; charset=latin-1", False),
        ("application/x-www-form-urlencodedx", False),
        ("multipart/form-data; boundary=x", False),
        ("application/json", False),
        ("", False),
    ],
)
def test_only_a_form_in_utf_8_is_a_form(content_type, expected):
    assert form.is_form(content_type) is expected

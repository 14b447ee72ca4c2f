"""whether Slack sent it"""

from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.signature import SignatureVerifier

from channels.slack.signature import SKEW, is_genuine
from tests.channels.slack.knocking import SECRET, signed

AT = 1_772_445_600


@given(st.binary(max_size=200), st.integers(-SKEW, SKEW))
def test_what_slack_signed_within_five_minutes_is_genuine(body, off):
    given = {"at": str(AT), "signature": signed(body, str(AT)), "secret": SECRET}

    assert is_genuine(body, now=AT + off, **given)
    assert not is_genuine(body + b"x", now=AT + off, **given)


@given(st.text(max_size=40))
def test_it_is_the_signature_that_slacks_own_library_makes(text):
    verifier = SignatureVerifier(SECRET)

    made = verifier.generate_signature(timestamp=str(AT), body=text)

    assert is_genuine(text.encode(), at=str(AT), signature=made, secret=SECRET, now=AT)


@given(st.none() | st.text(), st.none() | st.text())
def test_row_7_whatever_else_stands_there_is_not_and_nothing_is_raised(at, signature):
    assert not is_genuine(b"{}", at=at, signature=signature, secret=SECRET, now=AT)


def test_row_7_a_time_that_is_no_time_or_too_old_is_not():
    for at in ("abc", "9" * 5000, "", "-1", "\u0661", str(AT - SKEW - 1), str(AT + SKEW + 1)):
        assert not is_genuine(b"{}", at=at, signature=signed(b"{}", at), secret=SECRET, now=AT)

"""webhooks' fields into what was said and what became of a letter"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.channel import Status
from channels.sms import form, inbound
from core.messages import Inbound, Keyword, LetterState
from core.people import Address
from tests.channels.twilio import ACCOUNT, LINE, NOW, OURS, SERVICE, SID, THEIRS, a_status, a_text, settings

STOLEN = "AC" + "f" * 32


def read(fields, **changed):
    return inbound.message(tuple(fields.items()), line=LINE, settings=settings(**changed), at=NOW)


def note(fields, query=""):
    return inbound.status(tuple(fields.items()), query, line=LINE, settings=settings())


def refuses(fields, **changed):
    with pytest.raises(form.MalformedError):
        read(fields, **changed)
    return True


def test_a_text_is_what_a_person_said_on_the_line():
    assert read(a_text()) == Inbound(
        line=LINE, sender=Address("sms", THEIRS), ref=SID, at=NOW, text="haircut tomorrow at 3?"
    )


def test_the_text_is_cleaned_and_pictures_are_counted():
    said = read(a_text(Body=" look\u202e \x00", NumMedia="2", MessageSid="MM" + "0" * 32))

    assert (said.text, said.media, said.ref) == ("look", 2, "MM" + "0" * 32)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("STOP", Keyword.STOP),
        ("START", Keyword.START),
        ("HELP", Keyword.HELP),
        ("Stop", Keyword.STOP),
        ("OTHER", None),
        ("", None),
        (None, None),
    ],
)
def test_what_twilio_has_answered_itself_is_marked(kind, expected):
    assert read(a_text(OptOutType=kind)).keyword is expected


@pytest.mark.parametrize("sender", ["12345", "262966", "BANK", "My Bank 24", "AT&T", "a-b_c"])
def test_machines_are_passed_over(sender):
    assert read(a_text(From=sender)) is inbound.Passed.MACHINE


@pytest.mark.parametrize("name", ["MessageSid", "AccountSid", "From", "To", "Body"])
def test_a_text_that_lacks_a_field_is_refused(name):
    assert refuses(a_text(**{name: None}))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MessageSid", "SM123"),
        ("MessageSid", SID.upper()),
        ("MessageSid", SID + "\n"),
        ("MessageSid", SID + "NumMedia0"),
        ("MessageSid", "CA" + SID[2:]),
        ("AccountSid", STOLEN),
        ("AccountSid", ""),
        ("From", ""),
        ("From", "+0123456789"),
        ("From", "15552223333"),
        ("From", THEIRS + "x"),
        ("From", THEIRS + "\n"),
        ("From", "+١٥٥٥٢٢٢٣٣٣٣"),
        ("From", "+1555222333344445"),
        ("From", "whatsapp:+15552223333"),
        ("From", "anonymous sender"),
        ("To", "+15550001112"),
        ("To", THEIRS),
        ("NumMedia", "-1"),
        ("NumMedia", "two"),
        ("NumMedia", "٣"),
        ("NumMedia", "100"),
    ],
)
def test_a_text_with_a_field_that_twilio_would_not_write_is_refused(name, value):
    assert refuses(a_text(**{name: value}))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FromX", f"From{THEIRS}"),
        ("ToX", f"To{OURS}"),
        ("NumSegments", "1OptOutTypeSTOP"),
        ("MessagingServiceSidX", f"MessageSid{SID}"),
        ("ApiVersion", f"2010-04-01AccountSid{ACCOUNT}"),
    ],
)
def test_a_field_that_has_swallowed_another_is_refused(name, value):
    assert refuses(a_text(**{name: value}))


@pytest.mark.parametrize("name", ["From+15552223333", "", " From", "From ", "1", "É", "a=b"])
def test_a_field_with_a_name_that_is_none_is_refused(name):
    assert refuses(a_text(**{name: ""}))


def test_a_field_that_is_there_twice_is_refused():
    pairs = (*a_text().items(), ("From", "+15559998888"))

    with pytest.raises(form.MalformedError):
        inbound.message(pairs, line=LINE, settings=settings(), at=NOW)


def test_new_and_repeated_fields_that_we_do_not_use_change_nothing():
    pairs = (*a_text().items(), ("New.Field", "1"), ("New.Field", "2"), ("FromCity", "TORONTO"))

    assert inbound.message(pairs, line=LINE, settings=settings(), at=NOW) == read(a_text())


def test_a_person_may_write_what_looks_like_fields():
    text = f"From+15550009999 MessageSid{SID} OptOutTypeSTOP"

    assert read(a_text(Body=text)).text == text


def test_the_pool_of_our_messaging_service_is_ours():
    ours = {"sender": None, "messaging_service_sid": SERVICE}

    assert read(a_text(To="+15557776666", MessagingServiceSid=SERVICE), **ours).ref == SID
    assert refuses(a_text(To="+15557776666", MessagingServiceSid="MG" + "f" * 32), **ours)
    assert refuses(a_text(To="+15557776666"), **ours)
    assert refuses(a_text(To="nonsense number", MessagingServiceSid=SERVICE), **ours)
    assert refuses(a_text(To="+15557776666", MessagingServiceSid=SERVICE))


names = st.sampled_from([*a_text(), "OptOutType", "MessagingServiceSid", "X"]) | st.text(st.characters())
values = st.sampled_from([*a_text().values(), "STOP", SERVICE]) | st.text(st.characters())


@given(st.lists(st.tuples(names, values), max_size=30), st.booleans())
def test_no_fields_make_decoding_raise_anything_else(pairs, complete):
    pairs = (*(a_text().items() if complete else ()), *pairs)
    try:
        said = inbound.message(pairs, line=LINE, settings=settings(), at=NOW)
    except form.MalformedError:
        return

    assert isinstance(said, Inbound | inbound.Passed)


@given(st.dictionaries(names, values), st.text(st.characters()))
def test_no_status_makes_decoding_raise_anything_else(changed, query):
    try:
        status = inbound.status(
            tuple({**a_status(), **changed}.items()), query, line=LINE, settings=settings()
        )
    except form.MalformedError:
        return

    assert isinstance(status, Status | inbound.Passed)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("accepted", LetterState.SENT),
        ("scheduled", LetterState.SENT),
        ("queued", LetterState.SENT),
        ("sending", LetterState.SENT),
        ("sent", LetterState.SENT),
        ("delivered", LetterState.DELIVERED),
        ("partially_delivered", LetterState.DELIVERED),
        ("read", LetterState.READ),
        ("undelivered", LetterState.FAILED),
        ("failed", LetterState.FAILED),
        ("canceled", LetterState.FAILED),
    ],
)
def test_a_status_tells_where_the_letter_stands(word, expected):
    assert note(a_status(MessageStatus=word)) == Status(LINE, SID, expected)


@pytest.mark.parametrize("word", ["receiving", "received", "teleported"])
def test_a_status_that_is_new_or_of_an_inbound_text_is_passed_over(word):
    assert note(a_status(MessageStatus=word)) is inbound.Passed.NEWS


@pytest.mark.parametrize(
    ("code", "opted_out", "transient"),
    [
        ("21610", True, False),
        ("30003", False, True),
        ("30005", False, False),
        ("30006", False, False),
        ("30007", False, False),
        ("30008", False, True),
        ("30034", False, False),
        ("99999", False, False),
        ("", False, False),
    ],
)
def test_a_failure_tells_whether_to_stop_or_to_try_again(code, opted_out, transient):
    status = note(a_status(MessageStatus="undelivered", ErrorCode=code))

    assert (status.error, status.opted_out, status.transient) == (code, opted_out, transient)


def test_a_letter_that_arrived_is_not_to_be_tried_again_whatever_its_code():
    status = note(a_status(MessageStatus="delivered", ErrorCode="30003"))

    assert not status.transient


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("letter=0190a-b_c", "0190a-b_c"),
        ("letter=a&x=1", None),
        ("letter=", None),
        ("letter=%41", None),
        ("letter=" + "a" * 65, None),
        ("", None),
    ],
)
def test_a_status_brings_back_the_id_of_the_letter(query, expected):
    assert note(a_status(), query).letter_id == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MessageSid", None),
        ("MessageSid", "SM1"),
        ("MessageStatus", None),
        ("MessageStatus", "Delivered!"),
        ("AccountSid", STOLEN),
        ("ErrorCode", "many"),
        ("RawDlrDoneDate", "2611231200MessageStatusfailed"),
    ],
)
def test_a_status_that_twilio_would_not_write_is_refused(name, value):
    with pytest.raises(form.MalformedError):
        note(a_status(**{name: value}))

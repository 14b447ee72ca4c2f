"""the log: events with keys, and no personal data whatever is thrown at it"""

import json
import logging
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from uuid import UUID

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from bot import log
from core.people import Address, Person

PHONE, NAME, TOKEN = "+447700900123", "Canaria", "7G5K2M9QX3W8Z1AB"
SECRET = "q8Zr2mVx7KpL4nWc9TyB3dHs6FgJ1aUe"
CANARIES = (PHONE, PHONE[3:], "7700 900123", NAME, TOKEN, SECRET)
ID = "3f2504e04f8911d39a0c0305e82c3301"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    root = logging.getLogger()
    before = (root.handlers[:], root.level, logging.raiseExceptions, sys.excepthook)
    yield
    structlog.reset_defaults()
    logging.captureWarnings(capture=False)
    root.handlers[:], root.level, logging.raiseExceptions, sys.excepthook = before


@pytest.fixture
def written(capsys: pytest.CaptureFixture[str]):
    """Return the lines that were written, as JSON says them."""
    log.configure(secrets=[SECRET, ""])

    def written() -> list[dict[str, object]]:
        return [json.loads(line) for line in capsys.readouterr().err.splitlines()]

    return written


def fail(error: Exception, because: Exception | None = None) -> None:
    raise error from because


def hide(said: str) -> str:
    return log.Shield().text(said)


class TestWhatIsWritten:
    def test_an_event_is_one_line_with_its_keys_its_level_and_its_time(self, written):
        log.event("letter sent", letter=ID, attempt=2)
        (line,) = written()
        at = datetime.fromisoformat(str(line.pop("timestamp")))

        assert {"event": "letter sent", "level": "info", "letter": ID, "attempt": 2} == line
        assert at.utcoffset() == timedelta(0)

    def test_a_fault_has_the_kinds_of_its_error_and_the_place_but_not_its_words(self, written):
        try:
            fail(ValueError(f"no such person: {NAME}, {PHONE}"), because=KeyError(NAME))
        except ValueError as error:
            log.fault("turn failed", error, talk=ID)
        (line,) = written()

        assert ("turn failed", "error", "ValueError < KeyError", ID) == (
            line["event"],
            line["level"],
            line["error"],
            line["talk"],
        )
        assert str(line["where"]).startswith("['tests/bot/test_log.py:")

    def test_an_error_that_is_being_handled_is_found(self, written):
        try:
            fail(OSError(NAME))
        except OSError:
            structlog.get_logger().exception("post failed")

        assert "OSError" == written()[0]["error"]

    def test_values_are_written_plainly(self, written):
        class Colour(Enum):
            RED = "red"

        log.event(
            "x",
            day=date(2026, 3, 2),
            at=datetime(2026, 3, 2, 10, tzinfo=UTC),
            took=timedelta(seconds=1.5),
            uuid=UUID(ID),
            colour=Colour.RED,
            ids={"a"},
            rate=0.5,
            nothing=None,
            yes=True,
        )
        (line,) = written()

        assert {
            "day": "2026-03-02",
            "at": "2026-03-02T10:00:00+00:00",
            "took": 1.5,
            "uuid": "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
            "colour": "red",
            "ids": ["a"],
            "rate": 0.5,
            "nothing": None,
            "yes": True,
        }.items() <= line.items()

    def test_less_than_the_level_is_not_written(self, written):
        log.configure(level="warning")
        log.event("x")

        assert [] == written()

    def test_for_people_it_is_a_line_of_words(self, capsys: pytest.CaptureFixture[str]):
        log.configure(style="console")
        log.event("letter sent", letter=ID, sender=NAME)
        said = capsys.readouterr().err

        assert "letter sent" in said
        assert f"letter={ID}" in said
        assert NAME not in said

    def test_before_anybody_has_set_it_up_only_faults_are_written_and_nothing_to_stdout(
        self, capsys: pytest.CaptureFixture[str]
    ):
        structlog.reset_defaults()
        log.event("x")
        log.fault("turn failed", ValueError(NAME))
        out, err = capsys.readouterr()

        assert ("", 1) == (out, len(err.splitlines()))
        assert NAME not in err


class TestOthers:
    def test_their_warnings_come_without_what_was_filled_in(self, written):
        logging.getLogger("vendor").warning("cannot reach %s", NAME)
        logging.getLogger("vendor").log(35, "between two levels")
        lines = written()

        assert [("cannot reach %s", "vendor", "warning"), ("between two levels", "vendor", "warning")] == [
            (line["event"], line["source"], line["level"]) for line in lines
        ]

    def test_what_is_less_than_a_warning_does_not(self, written):
        logging.getLogger("httpx").info("HTTP Request: POST https://api.example/bot%s", TOKEN)

        assert [] == written()

    def test_an_error_of_theirs_is_a_fault_as_ours(self, written):
        said = f"Task exception was never retrieved\nfuture: {NAME}"
        try:
            fail(OSError(PHONE))
        except OSError:
            logging.getLogger("asyncio").exception(said)
        (line,) = written()

        assert ("Task exception was never retrieved", "OSError", "error") == (
            line["event"],
            line["error"],
            line["level"],
        )

    def test_a_warning_of_python_does_not_tell_what_it_is_about(self, written):
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            log.configure()
            warnings.warn(NAME, stacklevel=1)

        assert ["py.warnings"] == [line["source"] for line in written()]

    def test_a_crash_is_a_fault_too(self, written):
        error = RuntimeError(NAME)
        sys.excepthook(RuntimeError, error, None)

        assert [("crashed", "RuntimeError")] == [(line["event"], line["error"]) for line in written()]


TELLING = (
    *("text", "body", "to", "from", "name", "token", "secret", "authorization", "phone", "e-mail"),
    *("first_name", "clientPhone", "AUTH_TOKEN", "senders"),
)


@dataclass
class Anything:
    """What somebody may hand to the log by mistake."""

    name: str = NAME


class TestCanaries:
    """Reliability row 84: a phone number, a name, a link's token and a secret, by every way into the log."""

    @pytest.mark.parametrize("key", TELLING)
    def test_nothing_is_shown_under_a_telling_key(self, written, key: str):
        structlog.get_logger().info("x", **{key: NAME})
        structlog.get_logger().info("x", inside=[{"deeper": {key: (NAME,)}}])
        said = json.dumps(written())

        assert NAME not in said
        assert 2 == said.count(log.HIDDEN)

    @pytest.mark.parametrize(
        "key", ["message_id", "person_id", "message_sid", "body_length", "to_state", "chore", "letter"]
    )
    def test_ids_counts_and_states_are_shown(self, written, key: str):
        structlog.get_logger().info("x", **{key: "abc"})

        assert "abc" == written()[0][key]

    @pytest.mark.parametrize(
        "said",
        [
            f"gone to {PHONE}",
            "gone to +44 7700 900123",
            "gone to +44 (0) 7700-900.123",
            "07700 900123",
            "(07700) 900123",
            "tel:07700900123",
            "To=%2B447700900123&Body=",
            "00447700900123",
            f"GET /c/{TOKEN} 200",
            f"https://b.example/c/{TOKEN}?x=1",
            f"/c/{TOKEN.lower()}/invite.ics",
            f"token {TOKEN}",
            "Authorization: Bearer abc.def",
            "Basic QUM6dG9rZW4=",
            f"postgresql://us:{NAME}@db/book",
            f"{NAME}@example.org",
            "xoxb-7700900123-abc",
            "https://api.telegram.org/bot7700900123:AAEhBP0av28abcdefghijklmnopqrstuvwx/getMe",
            f"key={SECRET}!",
        ],
    )
    def test_what_looks_like_somebodys_is_hidden_wherever_it_stands(self, written, said: str):
        log.event(said, why=said, inside=[said], keys={said: 1})
        shown = json.dumps(written())

        assert not [each for each in (*CANARIES, TOKEN.lower(), "900123", "abc", "QUM6") if each in shown]

    @pytest.mark.parametrize(
        "value",
        [
            447700900123,
            Person("p", NAME),
            Address("sms", PHONE),
            Anything(),
            b"Canaria",
            [[[[[[[[NAME]]]]]]]],
        ],
    )
    def test_a_value_that_should_not_be_there_is_not_told(self, written, value: object):
        log.event("x", value=value)

        assert not [each for each in CANARIES if each in json.dumps(written())]

    def test_bound_keys_are_hidden_as_well(self, written):
        with structlog.contextvars.bound_contextvars(sender=PHONE, why=PHONE, talk=ID):
            log.event("x")
        (line,) = written()

        assert (log.HIDDEN, log.HIDDEN, ID) == (line["sender"], line["why"], line["talk"])

    @pytest.mark.parametrize(
        "said",
        [
            ID,
            "3f2504e0-4f89-11d3-9a0c-030512345678",
            "00000000-0000-0000-0000-000000000000",
            "SM0123456789abcdef0123456789abcdef",
            "2026-03-02T10:00:00.123456+00:00",
            "2026-03-02 10:00:00",
            "letter:3:2026-03-02",
            "bot/desk/desk.py:121",
            "21610",
        ],
    )
    def test_ids_times_and_places_are_not_taken_for_numbers(self, said: str):
        assert said == hide(said)

    @given(st.from_regex(r"\+[1-9][0-9]{7,14}", fullmatch=True), st.text(max_size=5), st.text(max_size=5))
    def test_no_number_of_the_world_passes(self, phone: str, before: str, after: str):
        assert phone not in hide(before + phone + after)

"""the one table of Twilio's error codes"""

import re

import pytest

from channels.channel import Later, Never, Unknown
from channels.sms import faults, inbound, outbound
from channels.sms.faults import Verdict
from channels.sms.rest import RefusedError
from core.messages import LetterState
from tests.channels.twilio import LINE, a_status, settings


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        (21211, Verdict.NEVER),
        (21614, Verdict.NEVER),
        (21635, Verdict.NEVER),
        (21610, Verdict.STOPPED),
        (21617, Verdict.NEVER),
        (21606, Verdict.OURS),
        (21608, Verdict.OURS),
        (30003, Verdict.LATER),
        (30004, Verdict.NEVER),
        (30005, Verdict.NEVER),
        (30006, Verdict.NEVER),
        (30007, Verdict.NEVER),
        (30008, Verdict.LATER),
        (20429, Verdict.LATER),
        (20003, Verdict.OURS),
    ],
)
def test_a_code_has_the_meaning_of_its_page(code, verdict):
    assert faults.FAULTS[code].verdict is verdict


@pytest.mark.parametrize("code", sorted(faults.FAULTS))
def test_an_answer_of_the_api_and_a_callback_mean_the_same(code):
    outcome = outbound.refused(RefusedError(400, code=code))
    fields = a_status(MessageStatus="failed", ErrorCode=str(code))
    status = inbound.status(tuple(fields.items()), "", line=LINE, settings=settings())

    match faults.FAULTS[code].verdict:
        case Verdict.LATER:
            assert isinstance(outcome, Later)
            assert status.transient
        case Verdict.OURS:
            assert isinstance(outcome, Later)
            assert outcome.after == 300
        case verdict:
            assert isinstance(outcome, Never)
            assert outcome.opted_out == status.opted_out == (verdict is Verdict.STOPPED)
    assert status.state is LetterState.FAILED
    assert outcome.why == f"{code}: {faults.FAULTS[code].why}"


def test_a_reason_holds_no_number_of_a_person():
    assert not [fault.why for fault in faults.FAULTS.values() if re.search(r"\+?[0-9]{5,}", fault.why)]


@pytest.mark.parametrize(
    ("code", "status", "kind"),
    [
        (None, 400, Never),
        (99999, 400, Never),
        (99999, 422, Never),
        (None, 404, Never),
        (None, 401, Later),
        (None, 403, Later),
        (None, 307, Later),
        (None, 408, Unknown),
        (None, 429, Later),
        (20500, 500, Unknown),
        (21610, 503, Unknown),
    ],
)
def test_a_code_that_is_not_in_the_table_is_judged_by_its_status(code, status, kind):
    assert isinstance(outbound.refused(RefusedError(status, code=code)), kind)

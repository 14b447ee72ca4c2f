"""to whom nothing may be sent, and what a person is who is not known"""

import pytest

from core.people import Address, Consent, Person, Reach, Role


@pytest.mark.parametrize(
    ("consent", "silent"),
    [(Consent.NEW, False), (Consent.GIVEN, False), (Consent.STOPPED, True), (Consent.WRONG, True)],
)
def test_nothing_is_sent_to_who_opted_out_or_lives_elsewhere(consent: Consent, silent: bool):
    assert Reach(Address("sms", "+447700900123"), "sam", consent).silent is silent


def test_somebody_unknown_is_a_client_without_a_name():
    assert Person("p1") == Person("p1", None, None, None, frozenset({Role.CLIENT}))

"""words that letters may tell people to write"""

import pytest

from dialogs.language import known
from dialogs.taught import CARRIERS, carriers, misuses_stop, taught, unheard


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "Reply YES to confirm", ("YES",)),
        ("en", "text cancel to cancel it", ("CANCEL",)),
        ("en", "Answer 'end' any time", ("END",)),
        ("en", "To come off: UNSUBSCRIBE or QUIT", ("UNSUBSCRIBE", "QUIT")),
        ("de", "Antworten Sie mit CANCEL", ("CANCEL",)),
        ("es", "Responda START para empezar", ("START",)),
        ("fr", "Répondez « end »", ("END",)),
        ("en", "To cancel, text us before the end of the day. STOP to opt out.", ()),
        ("en", "Reply OK, or text a better time. STOP to opt out.", ()),
    ],
)
def test_words_that_carriers_take_for_theirs_are_found_where_they_are_taught(tag, text, expected):
    assert expected == carriers(text, tag)


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "Reply C to cancel", ("C",)),
        ("en", "Reply OK to confirm or R to rebook", ("R",)),
        ("en", "Text 1 to confirm", ("1",)),
        ("en", "Reply OK, text MOVE, or reply No.", ()),
        ("de", "Antworten Sie JA. Schreiben Sie uns VIELLEICHT.", ("VIELLEICHT",)),
        ("es", "Responda SÍ", ()),
        ("fr", "Répondez OUI, ou tapez 2", ("2",)),
        ("en", "ACME and the NHS: text us on Monday", ()),
    ],
)
def test_words_that_nobody_would_hear_are_found_where_they_are_taught(tag, text, expected):
    assert expected == unheard(text, tag)


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "STOP to cancel", True),
        ("en", "Reply STOP to cancel your visit. Thanks", True),
        ("de", "STOP um den Termin abzusagen", True),
        ("es", "STOP para anular la cita", True),
        ("fr", "STOP pour annuler le rendez-vous", True),
        ("en", "STOP to end these texts. Text us to cancel", False),
        ("de", "STOP zum Abmelden", False),
    ],
)
def test_stop_calls_off_no_visit(tag, text, expected):
    assert expected is misuses_stop(text, tag)


@pytest.mark.parametrize("tag", sorted(known()))
def test_each_language_teaches_stop_and_nothing_of_the_carriers_but_how_to_come_back(tag):
    assert "STOP" in taught(tag)
    assert {"START"} == taught(tag) & CARRIERS

"""a risk as staff read it, in the language of the business"""

from dataclasses import replace

import pytest

from core.people import Person
from core.risk import Record, risk
from dialogs.risk import explained
from tests.dialogs.desk import WILLOW

EVERYBODY = Record(8, 100)
SAM = Person("sam", "Sam", language="fr")


@pytest.mark.parametrize(
    ("language", "own", "said"),
    [
        (
            "en",
            Record(1, 1),
            "Sam is 23% likely not to come: missed 1 of one visit in a year. Everybody misses 8%",
        ),
        ("de", Record(2, 6), "Zu 22% kommt Sam nicht: in einem Jahr 2 von 6 Terminen versäumt."),
        ("es", Record(2, 6), "22% de que Sam no venga: en un año faltó a 2 de 6 citas."),
        (
            "fr",
            Record(2, 6),
            "22% de risque que Sam ne vienne pas : en un an, 2 rendez-vous sur 6 manqué(s).",
        ),
        ("de", Record(), "Zu 8% kommt Sam nicht, wie alle"),
    ],
)
def test_it_is_one_sentence_with_its_numbers(language, own, said):
    catalog = replace(WILLOW, business=replace(WILLOW.business, language=language))

    assert explained(risk(own, EVERYBODY), SAM, catalog).startswith(said)


def test_what_is_not_known_is_said_to_be():
    assert explained(None, SAM, WILLOW).startswith("Not known")
    assert explained(risk(Record(), EVERYBODY), Person("x"), WILLOW).startswith("Someone is 8%")

"""the words of a question: in each language that they were written in, else in that of the house"""

import pytest

from core.questions import Question, Words

COFFEE = Words("coffee", (("en", "coffee"), ("de", "Kaffee")))


@pytest.mark.parametrize(
    ("language", "said"), [("en", "coffee"), ("de", "Kaffee"), ("de-AT", "Kaffee"), ("fr", "coffee")]
)
def test_words_are_in_the_language_that_is_spoken_or_in_that_of_the_house(language, said):
    assert said == COFFEE.within(language)


def test_a_question_of_an_older_catalog_is_asked_before_the_booking():
    question = Question("allergies", "Any allergies?")

    assert (True, "Any allergies?") == (question.required, question.words.within("en"))

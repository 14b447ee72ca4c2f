"""a person's name in a sentence, and all that is none"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.language import known, language
from dialogs.naming import LONGEST, name_in

EN = language("en")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("sam", "Sam"),
        ("Sam", "Sam"),
        ("SAM", "SAM"),
        ("alex kim", "Alex Kim"),
        ("McKenna", "McKenna"),
        ("O’Brien", "O’Brien"),
        ("jean-luc", "Jean-Luc"),
        ("José María", "José María"),
        ("李雷", "李雷"),
        ("राम कुमार", "राम कुमार"),
        ("J. R. Smith", "J. R. Smith"),
        ("it's Sam", "Sam"),
        ("im sam o'brien", "Sam O'Brien"),
        ("my name is alex kim", "Alex Kim"),
        ("put it under Kim", "Kim"),
        ("Sam, thanks", "Sam"),
        ("Sam x", "Sam"),
        ("ok, Sam", "Sam"),
        ("Hi Sam", "Sam"),
        (" Sam!! ", "Sam"),
        ("\u202eSam\u200b", "Sam"),
    ],
)
def test_where_a_name_was_asked_for_the_words_are_one(text, name):
    assert name_in(text, EN, led=False) == name


@pytest.mark.parametrize(
    "text", ["Will", "May", "Grace", "April", "June", "Dawn", "Rose", "Mark", "Will Smith", "it's will"]
)
def test_a_name_that_is_a_word_as_well_is_a_name_where_it_was_asked_for(text):
    assert name_in(text, EN, led=False) is not None


@pytest.mark.parametrize(
    "text",
    [
        "yes", "no", "ok", "Yes please", "2", "3pm", "tuesday", "tomorrow", "human", "undo", "drop", "skip",
        "pardon", "lovely", "it's fine", "will do", "will be late", "someone else", "who are you", "?", "", "x2",
        "my daughter", "YES GREAT", "another time", "directions", "its", "my name is",
    ],
)  # fmt: skip
def test_a_yes_a_digit_a_day_and_what_means_something_else_are_none(text):
    assert name_in(text, EN, led=False) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("hi, my name is Sam Lee and I want a cut", "Sam Lee"),
        ("This is Kim, can I come at 3?", "Kim"),
        ("a cut for Sam please", "Sam"),
        ("a cut for two", None),
        ("i'm late", None),
        ("Sam", None),
        ("for Tuesday", None),
        ("its Ana i want", "Ana"),
    ],
)
def test_unasked_only_a_name_that_is_led_up_to_counts(text, name):
    assert name_in(text, EN, led=True) == name


@given(st.text(max_size=400), st.sampled_from(sorted(known())), st.booleans())
def test_a_name_is_short_and_has_no_digits_and_no_invisible_characters(text, tag, led):
    name = name_in(text, language(tag), led=led)

    assert name is None or (0 < len(name) <= 2 * LONGEST and name.strip() == name)
    assert name is None or not any(each.isdigit() or not each.isprintable() for each in name)


@pytest.mark.parametrize("tag", sorted(known()))
def test_no_language_takes_its_own_words_for_names(tag):
    spoken = language(tag)
    taken = {word for word in spoken.intents.NO_NAMES if name_in(word, spoken, led=False)}

    assert taken == set()

"""a business's own words: what they are made of, how they are filled, and what is none"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.templates import (
    Field,
    Filled,
    Lacks,
    MalformedError,
    Piece,
    fields,
    filled,
    literal,
    needed,
    parts,
)

VALUES = {"day": "Thu 5 Mar", "provider": "Ana", "room": "", "link": "link"}


def test_a_template_is_words_fields_and_pieces():
    made = parts("On {day}[ with { provider }].")

    assert ("On ", Field("day"), Piece((" with ", Field("provider"))), ".") == made
    assert ("day",) == needed("On {day}[ with {provider}], {day}.")
    assert ("day", "provider") == fields("On {day}[ with {provider}], {day}.")
    assert "On   with  ." == literal("On {day}[ with {provider}].")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("on {day", "a brace stands alone"),
        ("on day}", "a brace stands alone"),
        ("on {{day}}", "a brace stands alone"),
        ("on { }", "a pair of braces is empty"),
        ("[with [{day}]]", "opens inside another"),
        ("with {day}]", "closes that never opened"),
        ("[with {day}", "never closed"),
        ("see you [soon]", "no field"),
    ],
)
def test_what_is_no_template_says_why(text, why):
    with pytest.raises(MalformedError, match=why):
        parts(text)
    assert Lacks() == filled(text, VALUES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On {day}[ with {provider}].", Filled("On Thu 5 Mar with Ana.")),
        ("On {day} [in {room}], [{provider}].", Filled("On Thu 5 Mar, Ana.")),
        ("On {day}[ with {provider} in {room}] [see {link}]", Filled("On Thu 5 Mar", "see", "")),
        ("{day}[. Change: {link}. Or {provider}.] Bye", Filled("Thu 5 Mar", ". Change:", "Or Ana. Bye")),
        ("On {day} in {room}", Lacks("room")),
        ("On {date}", Lacks("date")),
        ("See {link}", Lacks("link")),
        ("", Filled("")),
    ],
)
def test_fields_are_filled_and_empty_pieces_fall_away(text, expected):
    assert expected == filled(text, VALUES)


@given(st.text(alphabet="ab {}[].,\u20ac", max_size=30))
def test_whatever_stands_in_a_catalog_is_filled_or_lacks_a_field_of_its_own(text):
    match filled(text, {"a": "1"}):
        case Lacks(""):
            with pytest.raises(MalformedError):
                parts(text)
        case Lacks(name):
            assert name in needed(text)
            assert name != "a"
        case Filled():
            assert {"a"} >= set(needed(text))


@given(st.lists(st.sampled_from(["On", "{a}", "with", "{b}"]), min_size=1), st.text("{}[]a", min_size=1))
def test_no_value_is_read_as_a_template(words, value):
    said = filled(" ".join(words), {"a": value, "b": "Ana"})

    assert Filled(" ".join({"{a}": value, "{b}": "Ana"}.get(each, each) for each in words)) == said

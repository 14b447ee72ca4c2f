"""the line on which each setting of a TOML text stands"""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import toml

TEXT = '''\
title = "a # no comment" # a comment
long = """
[not.a.table]
""\\"
"""
literal = \'\'\'
key = 1
\'\'\'

[a]
"b c".d = [
    1,  # one
    { x = 1, y = [2, 3] },
    """
    z = 1
    """,
    2026-03-02 10:00:00,
]
[[fruit]]
name = 'apple'
[fruit.skin]
colour = 0.5
[[fruit.kind]]
[[fruit.kind]]
id = 1
[[fruit]]
[fruit."ripe at"]
'days' = { from = 2, to = 3 }
'''

WHERE = {
    ("title",): 1,
    ("long",): 2,
    ("literal",): 6,
    ("a",): 10,
    ("a", "b c"): 11,
    ("a", "b c", "d"): 11,
    ("a", "b c", "d", 0): 12,
    ("a", "b c", "d", 1): 13,
    ("a", "b c", "d", 1, "x"): 13,
    ("a", "b c", "d", 1, "y"): 13,
    ("a", "b c", "d", 1, "y", 0): 13,
    ("a", "b c", "d", 1, "y", 1): 13,
    ("a", "b c", "d", 2): 14,
    ("a", "b c", "d", 3): 17,
    ("fruit",): 19,
    ("fruit", 0): 19,
    ("fruit", 0, "name"): 20,
    ("fruit", 0, "skin"): 21,
    ("fruit", 0, "skin", "colour"): 22,
    ("fruit", 0, "kind"): 23,
    ("fruit", 0, "kind", 0): 23,
    ("fruit", 0, "kind", 1): 24,
    ("fruit", 0, "kind", 1, "id"): 25,
    ("fruit", 1): 26,
    ("fruit", 1, "ripe at"): 27,
    ("fruit", 1, "ripe at", "days"): 28,
    ("fruit", 1, "ripe at", "days", "from"): 28,
    ("fruit", 1, "ripe at", "days", "to"): 28,
}


def test_every_table_key_and_element_has_its_line():
    assert WHERE == toml.lines(TEXT)


def test_what_is_missing_is_looked_for_in_its_table():
    document = toml.parsed(TEXT)

    assert [21, 1] == [document.line(("fruit", 0, "skin", "taste")), document.line(("vegetable", "name"))]


@pytest.mark.parametrize(
    ("text", "line"), [("a = 1\nb = ", 2), ("a = 1\n\nb == 1\n", 3), ('a = """\n\n', 3), ("a = 1\n[a]\n", 2)]
)
def test_what_is_no_toml_says_on_which_line(text: str, line: int):
    with pytest.raises(toml.UnreadableError, match="this is no TOML") as unreadable:
        toml.parsed(text)

    assert line == unreadable.value.line


def test_a_problem_is_one_line_with_what_is_known():
    problems = [
        toml.Problem("willow.toml", 4, "business.name", "is missing"),
        toml.Problem("willow.toml", None, "", "cannot be read"),
    ]

    assert ["willow.toml:4: business.name: is missing", "willow.toml: cannot be read"] == list(
        map(str, problems)
    )


@given(st.text(alphabet="a=.[]{}\"'#\n\\ 1,-", max_size=40))
def test_the_walk_finds_every_key_of_whatever_is_toml(text: str):
    try:
        data = tomllib.loads(text)
    except ValueError:
        return
    found = toml.lines(text)

    assert {(key,) for key, value in data.items() if not isinstance(value, dict)} <= found.keys()
    assert all(1 <= line <= text.count("\n") + 1 for line in found.values())

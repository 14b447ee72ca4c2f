"""The kinds of words and of pieces that rules speak about.

A language's table of words gives each word its kind; rules make larger pieces from smaller ones. A word that is in no
table is a ``gap``. Groups are short names for several kinds, written in capitals.
"""

from __future__ import annotations

from collections.abc import Mapping

FIGURES = (
    "small",  # 1 to 12
    "mid",  # 0 and 13 to 24
    "big",  # 25 to 31
    "minute",  # 32 to 59
    "solo",  # "one" as a word: a pronoun unless something says it counts
    "three",  # three figures: 930
    "four",  # four figures: 1530, 2026
    "decimal",  # 2.5
    "nth",  # 3rd
    "ord",  # third
    "hm",  # 3:30
    "clock",  # 3pm, 15h30; also what rules make of the others
    "dots",  # 16.12: a date or a clock time
    "pair",  # 3/8
    "full",  # a date with its year: 3/8/2026, 2026-03-08
    "figures",  # other figures
)

WORDS = (
    *("gap", "name", "edge", "stop", "comma", "dash", "slash", "open", "close", "colon"),
    *("weekday", "month", "rel", "tonight", "now", "part", "noon", "feast", "weekend", "workdays", "ampm"),
    *(
        "hunit",
        "dunit",
        "half",
        "quarter",
        "qtr",
        "oclock",
        "ish",
        "sharp",
        "past",
        "couple",
        "few",
        "thousand",
    ),
    *("this", "next", "last", "coming", "following", "every", "other", "same", "that", "day", "time", "once"),
    "turn",  # what is counted when something happens again: "six times"
    *(
        "early",
        "mids",
        "late",
        "start",
        "end",
        "rest",
        "weekof",
        "later",
        "earlier",
        "ago",
        "hence",
        "onward",
        "deadline",
    ),
    *("at", "about", "in", "on", "of", "the", "a", "for", "with", "as", "it"),
    "thehour",  # an article that stands before hours: "las 3", where "el 3" is a day
    *("from", "to", "until", "by", "after", "before", "between", "within", "since", "through"),
    *(
        "and",
        "or",
        "not",
        "cannot",
        "correct",
        "except",
        "instead",
        "rather",
        "ideally",
        "than",
        "any",
        "all",
    ),
    *(
        "soon",
        "asap",
        "latest",
        "noun",
        "label",
        "street",
        "born",
        "cancel",
        "works",
        "plan",
        "make",
        "propose",
        "change",
        "push",
        "bring",
        "back",
        "forward",
        "option",
        "also",
        "is",
        "are",
        "please",
        "numbered",  # what has its number behind it: "Raum 12"
        "title",  # what has a name behind it: "Frau Mai"
        "unfit",  # what says that the time before it does not do: "Freitag geht nicht"
    ),
)

PIECES = (
    "daypart",  # a part of the day, early or late in it
    "date",  # a day
    "lateron",  # a day with "later" before it, which may belong to what stands before that: "an hour later tomorrow"
    "days",  # several days: a week, from the 3rd to the 5th
    "hours",  # a stretch of the clock, or a time that is settled
    "length",  # two hours; as minutes, or days as (count, unit)
    "said",  # a day with its hours
    "saids",  # several of them
    "pick",  # the second one
    "repeat",  # every tuesday
    "cycle",  # every two weeks
    "turns",  # six times
    "bad",  # a time that cannot be: 25:61
)

KINDS = FIGURES + WORDS + PIECES

GROUPS: Mapping[str, str] = {
    "HOUR": "(small|mid)",
    "NUM": "(small|mid|big|minute|solo|couple|few|a)",
    "COUNT": "(small|mid|big|minute|three|four|solo|couple|figures)",
    "NOUN": "(noun|label|street)",
    "NTH": "(nth|ord)",
    "DAYNUM": "(small|mid|big)",
    "SPAN": "(from the? (NTH|DAYNUM) TILL the? (NTH|DAYNUM)|between the? (NTH|DAYNUM) (and|TILL) the? (NTH|DAYNUM)"
    "|the? NTH (TILL|slash) the? (NTH|DAYNUM)|DAYNUM (TILL|slash|and) DAYNUM)",
    "MINUTES": "(small|mid|big|minute)",
    "UNIT": "(hunit|dunit|day)",
    "THIS": "(this|next|last|coming|following)",
    "BARE": "(small|mid)",
    "TIME": "(small|mid|clock|noon|four|dots)",
    "DAY": "(date|days)",
    "HRS": "(hours|clock|daypart|noon)",
    "WHOLE": "(month|THIS dunit|dunit)",
    "PART": "(daypart|part)",
    "LINK": "(comma|at|in|on|for|the|about|of|by|dash|open)",
    # what makes the number before it no hour and no day
    "COUNTED": "(noun|label|street|hunit|dunit|ampm|month|oclock)",
    # what may follow a date
    "CLOSE": "(edge|stop|comma|close|gap|name|plan|make|propose|change|push|bring|option|it|is|are|as|any|also|on|in|at"
    "|for|and|with|or|please|works|instead|rather)",
    "TILL": "(to|until|dash|through|by)",
    "CLOCK": "(clock|noon)",
    "OF": "(of|in)",
}


def kinds(names: str) -> frozenset[str]:
    """Return the kinds that a row of names tells."""
    return frozenset(names.split())

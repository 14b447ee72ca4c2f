"""a language's words, ready to read with: spellings, words written together, what is no half of the day"""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from dialogs.when import Table, read
from dialogs.when.atoms import atoms
from dialogs.when.lexicon import lexicon, spelt

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=LONDON)
GERMAN = lexicon("de")


def start(text, **table):
    when = read(text, now=NOW, language="de", table=Table(**table))
    return when.wish.windows[0].start.astimezone(LONDON)


def test_a_word_is_spelt_in_every_way_that_its_letters_can_be():
    spellings = {"ü": "ue u", "ß": "ss"}

    assert ["grüß", "grüss", "grueß", "gruess", "gruß", "gruss"] == list(spelt("grüß", spellings))
    assert ["mai"] == list(spelt("mai", spellings))


@pytest.mark.parametrize("word", ["übermorgen", "uebermorgen", "ubermorgen"])
def test_a_word_means_the_same_however_it_is_spelt(word):
    assert ("rel", 2) == GERMAN.meaning(word)


def test_words_written_together_are_read_apart_each_in_its_place():
    found = [(item.kind, item.start, item.end) for item in atoms("am Montagabend", GERMAN)]

    assert [("on", 0, 2), ("weekday", 3, 9), ("part", 9, 14)] == found[1:-1]


def test_a_capital_tells_no_name_where_every_noun_has_one():
    assert datetime(2026, 3, 2, 15, tzinfo=LONDON) == start("um 3 Haarschnitt bitte")


def test_where_no_halves_of_the_day_are_said_am_is_just_a_word():
    assert datetime(2026, 3, 5, 15, tzinfo=LONDON) == start("um 3 am Donnerstag")


def test_a_number_with_a_point_is_a_day_only_beside_what_speaks_for_it():
    assert datetime(2026, 3, 3, tzinfo=LONDON) == start("am 3.")
    assert datetime(2026, 3, 2, 15, tzinfo=LONDON) == start("um 3.")


def test_by_a_day_at_an_hour_ends_at_that_hour():
    wish = read("by thursday noon", now=NOW).wish

    assert (NOW, datetime(2026, 3, 5, 12, tzinfo=LONDON)) == (wish.windows[0].start, wish.windows[-1].end)
    assert len(wish.windows) == 1


def test_later_on_a_day_is_counted_from_the_offer_of_that_day():
    offered = tuple(datetime(2026, 3, day, hour, tzinfo=LONDON) for day, hour in ((3, 14), (4, 10)))

    assert datetime(2026, 3, 4, 11, tzinfo=LONDON) == start("am mittwoch eine stunde später", offered=offered)
    assert datetime(2026, 3, 3, 15, tzinfo=LONDON) == start("eine stunde später", offered=offered)

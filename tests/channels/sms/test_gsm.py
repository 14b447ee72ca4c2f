"""what fits into a text message"""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from channels.sms import gsm

anything = st.text(st.characters())
typographic = "‘’‚“”„«»‹›–—‐‑‒―−…\u00a0\u2009\u202f\u2007\u2060\u00ad•·⁄×`´′″\t™½ﬁ１Ａ"
plain_words = st.text(sorted(gsm.BASIC | gsm.EXTENDED) + list(typographic) + ["\x00", "\x85", "\ud800"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It’s “on” – 3:00…", 'It\'s "on" - 3:00...'),
        ("3:00\u202fpm\u00a0today", "3:00 pm today"),
        ("10−12", "10-12"),
        ("Café Müller, ¿qué tal? 5 €", "Café Müller, ¿qué tal? 5 €"),
        ("Cafe\u0301", "Café"),
        ("2½ hours, ½ price", "2 1/2 hours, 1/2 price"),
        ("ﬁx it ™ ｂｏｏｋ", "fix it TM book"),
        ("a\x00b\x1b\x07c\u200bd\u202ee\ufeff", "abcde"),
        ("so\u00adap", "soap"),
        ("caf\u200be\u200b\u0301", "café"),
        ("half \ud83d gone", "half  gone"),
        ("one\r\ntwo\u2028three\x85four", "one\ntwo\nthree\nfour"),
        ("`code´", "'code'"),
        ("Łukasz, Zoë, Анна, 李", "Łukasz, Zoë, Анна, 李"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("do\u200cne", "done"),
        ("👩\u200d👧 ❤\ufe0f a\ufe0f", "👩\u200d👧 ❤\ufe0f a"),
        ("Sábado, ¿qué día? Íñigo", "Sabado, ¿qué dia? Iñigo"),
        ("À la forêt, ça ira, Zoë ? Île, Ève, août", "A la foret, ca ira, Zoe ? Ile, Eve, aout"),
        ("Łukasz López", "Łukasz López"),
        ("  x  ", "x"),
        ("", ""),
    ],
)
def test_typography_is_folded_and_letters_are_not(text, expected):
    assert gsm.folded(text) == expected


@given(anything)
@example("∕\u0338=")
@example("\u2126`\u0301")
def test_folding_twice_is_as_folding_once(text):
    once = gsm.folded(text)

    assert gsm.folded(once) == once


@given(plain_words)
def test_what_gsm_7_can_say_never_becomes_ucs_2(text):
    assert gsm.is_gsm(gsm.folded(text))


@given(anything)
def test_ucs_2_is_only_for_letters_marks_and_signs_that_gsm_7_lacks(text):
    folded = gsm.folded(text)

    foreign = [char for char in folded if char not in gsm.BASIC | gsm.EXTENDED]
    assert not any(
        unicodedata.category(char)[0] in "CZ" or unicodedata.category(char) == "Pd"
        for char in foreign
        if char not in "\u200c\u200d" and unicodedata.category(char) not in {"Co", "Cn"}
    )


@given(anything)
def test_no_control_and_no_half_character_is_sent(text):
    folded = gsm.folded(text)

    assert folded.encode().decode() == folded
    assert not any(
        unicodedata.category(char) == "Cc" and char != "\n" for char in folded if char not in "\r\f"
    )


def test_the_alphabet_has_128_places_and_ten_more_with_the_escape():
    assert (len(gsm.BASIC), len(gsm.EXTENDED)) == (127, 10)


@pytest.mark.parametrize(
    ("text", "units", "segments"),
    [
        ("", 0, 0),
        ("a" * 160, 160, 1),
        ("a" * 161, 161, 2),
        ("a" * 306, 306, 2),
        ("a" * 307, 307, 3),
        ("€" * 80, 160, 1),
        ("€" * 81, 162, 2),
        ("a" * 152 + "€" + "b" * 152, 306, 3),
        ("я" * 70, 70, 1),
        ("я" * 71, 71, 2),
        ("я" * 134, 134, 2),
        ("👍" * 35, 70, 1),
        ("👍" * 36, 72, 2),
        ("👍" * 67, 134, 3),
    ],
)
def test_segments_are_counted_as_carriers_do(text, units, segments):
    assert (gsm.units(text), gsm.segments(text)) == (units, segments)


@given(anything)
def test_segments_hold_what_they_are_paid_for(text):
    each = 153 if gsm.is_gsm(text) else 67

    assert gsm.segments(text) <= max(1, -(-gsm.units(text) // (each - 1)))
    assert gsm.units(text) <= max(gsm.segments(text) * (each + 7), 0)


def test_a_long_text_is_cut_after_a_word():
    text = "every word stays whole " * 100

    short = gsm.cut(text, 50)

    assert short == "every word stays whole every word stays whole..."


def test_an_address_is_kept_whole_or_left_out():
    text = "Change it here: https://book.example/c/7G5K2M9QX3W8Z1AB"

    assert gsm.cut(text, 40) == "Change it here:..."
    assert gsm.cut(text, len(text)) == text


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("x" * 20, 10, "x" * 7 + "..."),
        ("👍" * 10, 10, "👍👍👍..."),
        ("👩\u200d👧\u200d👦" * 3, 10, "..."),
        ("👩\u200d👧" * 3, 14, "👩\u200d👧👩\u200d👧..."),
        ("👍🏽" * 4, 10, "👍🏽..."),
        ("e\u0323\u0302" * 5, 10, "e\u0323\u0302" * 2 + "..."),
        ("ab " + "y" * 20, 10, "ab..."),
        ("abcdefg hij", 10, "abcdefg..."),
    ],
)
def test_a_cut_parts_no_character_from_what_belongs_to_it(text, most, expected):
    assert gsm.cut(text, most) == expected


@given(anything, st.integers(min_value=3, max_value=60))
def test_a_cut_text_is_never_too_long(text, most):
    short = gsm.cut(gsm.folded(text), most)

    assert len(short.encode("utf-16-le")) // 2 <= most

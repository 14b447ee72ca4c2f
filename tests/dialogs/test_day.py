"""what a provider says of their own day, in every language, and what only looks like it"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.bookings import State
from core.people import Person
from dialogs import day
from dialogs.language import language
from dialogs.orders import Late
from tests.core.making import MONDAY, visit
from tests.dialogs.desk import NOW, WILLOW, WORDS

THREE = datetime(2026, 3, 2, 15, tzinfo=UTC)


def speaking(tag):
    return replace(WILLOW, business=replace(WILLOW.business, language=tag))


@pytest.mark.parametrize(
    ("tag", "text", "rest"),
    [
        ("en", "what's my day?", ""),
        ("en", "My schedule tomorrow", "tomorrow"),
        ("en", "show me my day", ""),
        ("en", "who do I have tomorrow", "tomorrow"),
        ("en", "what's on today?", "today"),
        ("en", "who's coming tomorrow?", "tomorrow"),
        ("en", "how does my tomorrow look?", "tomorrow"),
        ("en", "move Alex to 4", None),
        ("en", "have a nice day", None),
        ("de", "mein Tag", ""),
        ("de", "Wie sieht mein Tag aus?", ""),
        ("de", "wen habe ich morgen", "morgen"),
        ("de", "Was steht heute an?", "heute"),
        ("de", "wer kommt morgen?", "morgen"),
        ("de", "Wie sieht es am Freitag bei mir aus?", "am freitag"),
        ("de", "schönen Tag noch", None),
        ("es", "¿Qué tengo mañana?", "mañana"),
        ("es", "mi agenda", ""),
        ("es", "¿quién viene mañana?", "mañana"),
        ("es", "buen día", None),
        ("fr", "ma journée", ""),
        ("fr", "qui vient demain ?", "demain"),
        ("fr", "qui j'ai demain", "demain"),
        ("fr", "bonne journée", None),
    ],
)
def test_who_asks_for_their_day_is_understood(tag, text, rest):
    assert rest == day.asks_day(text, language(tag))


@pytest.mark.parametrize(
    ("tag", "text", "asks"),
    [
        ("en", "who's next?", True),
        ("en", "next client", True),
        ("en", "next friday", False),
        ("en", "who's next after Kim and can you move them", False),
        ("de", "Wer kommt als nächstes?", True),
        ("de", "wer kommt als nächster?", True),
        ("de", "Wer ist der Nächste?", True),
        ("de", "wer ist denn jetzt die naechste", True),
        ("de", "Wer ist der nächste Chef?", False),
        ("de", "nächster Kunde", True),
        ("de", "nächste Woche", False),
        ("es", "¿quién sigue?", True),
        ("es", "próxima cita", True),
        ("es", "la próxima semana", False),
        ("fr", "qui est le suivant ?", True),
        ("fr", "prochain client", True),
        ("fr", "la semaine prochaine", False),
    ],
)
def test_who_asks_who_is_next_is_understood(tag, text, asks):
    assert asks == day.asks_next(text, language(tag))


@pytest.mark.parametrize(("words", "when"), [("", 2), ("tomorrow", 3), ("friday", 6), ("off please", None)])
def test_a_day_is_the_one_that_is_named_and_what_says_more_is_no_question(words, when):
    found = day.day_of(words, "ana", WILLOW, NOW)

    assert when == (found and found.day)


@pytest.mark.parametrize(
    ("tag", "text", "minutes", "since", "sends"),
    [
        ("en", "I'm 20 minutes late", 20, NOW, False),
        ("en", "running 15 min late yes", 15, NOW, True),
        ("en", "running 10 late", 10, NOW, False),
        ("en", "tell everyone after 3 that I'm 20 minutes late", 20, THREE, False),
        ("en", "tell everybody from 3pm on I am 10 mins late", 10, THREE, False),
        ("de", "bin 20 Minuten zu spät", 20, NOW, False),
        ("de", "sag allen nach 15 Uhr, dass ich 20 Min zu spät bin", 20, THREE, False),
        ("es", "llego 20 minutos tarde", 20, NOW, False),
        ("es", "avisa a todos después de las 15 que llego 20 minutos tarde", 20, THREE, False),
        ("fr", "j'ai 20 minutes de retard", 20, NOW, False),
        ("fr", "dis à tous après 15h que j'ai 20 minutes de retard", 20, THREE, False),
    ],
)
def test_how_late_and_from_when_on_is_understood(tag, text, minutes, since, sends):
    found, yes = day.late(text, "ana", language(tag), speaking(tag), NOW)

    assert (Late("ana", minutes, found.since), sends) == (found, yes)
    assert since <= found.since <= since + timedelta(minutes=1)


@pytest.mark.parametrize(
    ("words", "begins"),
    [("tomorrow afternoon", True), ("friday: dentist", True), ("Ana friday", False), ("", False)],
)
def test_who_blocks_a_time_without_a_name_means_their_own(words, begins):
    assert begins == day.begins_with_time(words, WILLOW, NOW)


@pytest.mark.parametrize("text", ["what's my day", "20 minutes", "see you at 3", "move Alex to 4"])
def test_what_speaks_of_no_lateness_is_none(text):
    assert day.late(text, "ana", language("en"), WILLOW, NOW) is None


@pytest.mark.parametrize(
    "text", ["I'm late", "I'm 300 minutes late", "tell everyone tomorrow that I'm 20 min late"]
)
def test_a_lateness_without_minutes_or_of_another_day_is_asked_about(text):
    assert (None, False) == day.late(text, "ana", language("en"), WILLOW, NOW)


def visits(*names):
    return [
        (visit(MONDAY + timedelta(hours=n), state=State.BOOKED, claim=f"c{n}"), Person(f"p{n}", name))
        for n, name in enumerate(names)
    ]


@pytest.mark.parametrize(
    ("words", "names", "rest"),
    [
        ("Alex to 4", ["Alex Kim"], "to 4"),
        ("alex kim to 4", ["Alex Kim"], "to 4"),
        ("Alexa to 4", ["Alexa"], "to 4"),
        ("Alexa, I am ill", ["Alexa"], "I am ill"),
        ("Jo: I am ill", ["Jo"], "I am ill"),
        ("Sam to 4", [], "Sam to 4"),
        ("my cut to 4", [], "my cut to 4"),
    ],
)
def test_whoever_is_named_first_is_found_by_first_or_whole_name(words, names, rest):
    found, left = day.named(words, visits("Alex Kim", "Alexa", "Jo"))

    assert (names, rest) == ([who.name for _, who in found], left)


def test_two_of_one_name_are_both_found_and_asked_about():
    found, _ = day.named("Alex to 4", visits("Alex Kim", "Alex Lee"))
    said = day.which(found, ["1111", "2222"], WILLOW)

    assert ["Alex Kim", "Alex Lee"] == [who.name for _, who in found]
    assert "1111" in said.text
    assert "2222" in said.text


@pytest.mark.parametrize("choice", ["tell:", "tell:ana", "tell:nobody:20:1", "tell:ana:x:1", "approve:1234"])
def test_a_button_that_names_no_lateness_means_nothing(choice):
    assert day.pressed(choice, WILLOW) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("zorro", "Zorro"),
        ("zorro to 5", "Zorro"),
        ("Luis: I am ill", "Luis"),
        ("my cut to 4", None),
        ("it to 5", None),
        ("tomorrow", None),
        ("oak to 5", None),
        ("massage", None),
        ("1234 to 5", None),
        ("that thing on friday", None),
        ("please", None),
    ],
)
def test_a_name_that_is_nobodys_is_told_from_all_that_is_said_otherwise(words, name):
    assert name == day.stranger(words, language("en"), WORDS)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "tell everyone after 3 that I'm 20 minutes late"),
        ("de", "sag allen nach 15 Uhr, dass ich 20 Minuten später komme"),
        ("es", "avisa a todos después de las 3 que llego 20 minutos tarde"),
        ("fr", "dites à tout le monde après 15h que j'ai 20 minutes de retard"),
    ],
)
def test_all_who_come_are_told_of_a_lateness_in_every_language(tag, text):
    catalog = replace(WILLOW, business=replace(WILLOW.business, language=tag))
    (late, _) = day.late(text, "ana", language(tag), catalog, NOW)

    assert day.tells_all(text, language(tag))
    assert (20, 15) == (late.minutes, late.since.hour)

"""questions of a catalog: before the booking where a service asks, once it stands where a room does"""

from bot.catalog.file import read
from core.people import Address
from core.plans import Clock, When
from core.questions import Question, Words
from tests.bot.catalog.small import SMALL, TODAY
from tests.talks.salon import NAMED

OAK = "capacity = 8\n"
CUT = 'needs = [{ skill = "cut" }]\n'


def with_questions(of, said):
    """Return the catalog in which that is asked."""
    return read(SMALL.replace(of, f"{of}questions = [{said}]\n"), today=TODAY)


def test_a_room_asks_once_it_is_booked_with_answers_whom_it_is_told_and_until_when():
    said = """{ id = "coffee", text = "Coffee?", answers = ["coffee", "none"],\
        aliases = "drinks", tell = "slack:C0KITCHEN", until = "2 hours before" }"""
    (question,) = with_questions(OAK, said).resource["oak"].questions

    assert question == Question(
        "coffee",
        "Coffee?",
        required=False,
        answers=(Words("coffee"), Words("none")),
        aliases=("drinks",),
        tell=(Address("slack", "C0KITCHEN"),),
        until=When(Clock.BEFORE, minute=120),
    )


def test_a_service_asks_before_it_is_booked_unless_the_answer_is_not_required():
    said = """{ id = "allergies", text = "Any allergies?" },
        { id = "music", text = "Which music?", required = false, until = "1 day before at 12:00" }"""
    allergies, music = with_questions(CUT, said).service["cut"].questions

    assert (True, False) == (allergies.required, music.required)
    assert When(Clock.DAYS_BEFORE, 1, 12 * 60) == music.until


def test_words_may_be_said_in_each_language_the_first_for_all_others():
    coffee, equipment = NAMED["court"].resource["oak"].questions

    assert ("Coffee for everybody?", "Kaffee f\u00fcr alle?") == (coffee.text, coffee.words.within("de"))
    assert "caf\u00e9 et g\u00e2teau" == coffee.answers[1].within("fr")
    assert "Which equipment?" == equipment.words.within("pt")

"""what a language must bring, and that it understands what it says itself: one contract for all there are"""

import re
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from fluent.syntax import FluentParser, ast, visitor

from channels.sms.gsm import folded, is_gsm
from dialogs import acts, languages
from dialogs.language import DEFAULT, known, language
from dialogs.responses import Did
from dialogs.understand import understand
from dialogs.when import Table, read
from tests.dialogs.desk import LONDON, NOW, inbound
from tests.dialogs.scenes import STATES
from tests.dialogs.understand.test_message import WORDBOOK
from tests.dialogs.writing import capitals, habit_of, habits

HOUSE = Path(__file__).parents[2]
LETTERS_TWICE = re.compile(r"\s\s|\s[,.]")

SLOWEST = 0.25
"""Seconds: a hundred times what it takes, so that a busy machine is no finding."""

TAUGHT = {
    "booked": ("idle", {acts.Undo}),
    "moved": ("idle", {acts.Undo}),
    "cancelled": ("idle", {acts.Undo}),
    "nothing": ("asked when", {acts.Human}),
    "late-none-today": ("idle", {acts.Human}),
    "who-no-phone": ("two offers", {acts.Human}),
    "unable": ("cannot come", {acts.Drop}),
    "better-time": ("cannot come", {acts.Drop}),
    "move-or-new": ("a time for what?", {acts.Move, acts.Wanted}),
    "offer-one": ("one offer", {acts.Yes}),
    "offer-move-one": ("offers to move to", {acts.Yes}),
    "late-tight": ("offers to move to", {acts.Yes}),
    "wait-ask": ("asked to wait", {acts.Yes}),
    "no-offer-wait": ("asked to wait", {acts.Join}),
    "wait-joined": ("idle", {acts.Unjoin}),
    "came-free": ("idle", {acts.Yes, acts.No}),
    "check-in": ("idle", {acts.Here}),
    "reminder": ("idle", {acts.Yes}),
    "intro-after-short": ("idle", {acts.Stop}),
    "intro-after": ("two offers", {acts.Help, acts.Stop}),
    "help": ("idle", {acts.Stop}),
    "stopped": ("idle", {acts.Start}),
    "started": ("idle", {acts.Help, acts.Stop}),
}
"""What the words in capitals of a phrase are heard as, where a talk stands when it is said."""


class _Values(visitor.Visitor):
    """The values that a phrase asks for."""

    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802 - the library names it
        self.names.add(node.id.name)


@cache
def phrases(tag: str) -> dict[str, set[str]]:
    """Return the phrases of a language, with the values that each asks for."""
    text = (files(languages) / tag / "phrases.ftl").read_text(encoding="utf-8")
    found = {}
    for entry in FluentParser().parse(text).body:
        assert not isinstance(entry, ast.Junk), f"{tag} cannot be read: {entry.content}"
        if isinstance(entry, ast.Message):
            values = _Values()
            values.visit(entry)
            found[entry.id.name] = values.names
    return found


def said(tag: str, phrase: str) -> str:
    """Return a phrase with a one for every value."""
    bundle = language(tag).phrases
    values = dict.fromkeys(phrases(tag)[phrase], 1)
    text, errors = bundle.format_pattern(bundle.get_message(phrase).value, values)

    assert errors == []
    return str(text)


def hear(text: str, scene: str, tag: str):
    return understand(inbound(text), STATES[scene]().state, now=NOW, lexicon=WORDBOOK[tag])


@pytest.fixture(params=sorted(known()))
def tag(request) -> str:
    return request.param


def test_a_language_says_all_that_the_desk_says(tag):
    ours, theirs = phrases(DEFAULT), phrases(tag)
    strange = {name: theirs[name] - ours[name] for name in theirs.keys() & ours.keys()}

    assert ours.keys() - theirs.keys() == set(), f"phrases.ftl of {tag} lacks these"
    assert theirs.keys() - ours.keys() == set(), f"phrases.ftl of {tag} has these, which nobody says"
    assert {name: each for name, each in strange.items() if each} == {}, f"{tag} asks for values not given"


def test_every_phrase_is_said_somewhere():
    folders = (HOUSE / name for name in ("dialogs", "bot"))
    code = "\n".join(path.read_text("utf-8") for folder in folders for path in folder.rglob("*.py"))
    put_together = re.compile(
        r"(trouble|staff|taken|away|closed|week|month|at|extent|series-(?=day|week|month))-?.*"
        r"|(?P<name>.+?)((?<!button)-here|-no-phone|(-short|-shortest)?(-link)?)?"
    )
    silent = {
        name
        for name in phrases(DEFAULT)
        if (known_as := put_together.fullmatch(name)["name"])
        and not re.search(rf"[\"']{known_as}[\"']", code)
    }

    assert silent == set()


def test_a_language_writes_in_letters_of_one_text_message(tag):
    wrong = {name: said(tag, name) for name in phrases(tag) if not is_gsm(folded(said(tag, name)))}
    clumsy = {name: said(tag, name) for name in phrases(tag) if LETTERS_TWICE.search(said(tag, name))}

    assert wrong == {}
    assert clumsy == {}


def test_a_language_has_one_habit_before_a_colon_and_the_like(tag):
    other = {name for name in phrases(tag) if habits(said(tag, name)) - habit_of(language(tag))}

    assert set() == other


def test_a_language_has_a_pattern_for_everything_that_can_be_meant(tag):
    ours, theirs = language(DEFAULT), language(tag)

    assert ours.signals.keys() - theirs.signals.keys() == set(), f"SIGNALS of {tag} lack these"
    assert ours.picks.keys() - theirs.picks.keys() == set(), f"PICKS of {tag} lack these"
    assert {each.lower() for each in Did.__members__} >= theirs.before.keys(), f"BEFORE of {tag}"


@pytest.mark.parametrize("phrase", TAUGHT)
def test_what_a_language_tells_people_to_write_is_understood(tag, phrase):
    scene, expected = TAUGHT[phrase]
    taught = capitals(said(tag, phrase))
    heard = {word: {type(each) for each in hear(word, scene, tag)} for word in taught}

    assert set().union(*heard.values()) == expected, f"{tag} teaches {heard}"


def test_only_words_of_the_table_above_are_taught(tag):
    known_words = {word for phrase in TAUGHT for word in capitals(said(tag, phrase))}
    told = {name: set(capitals(said(tag, name))) for name in phrases(tag) if not name.startswith("staff-")}

    assert {name: words - known_words for name, words in told.items() if words - known_words} == {}


@pytest.mark.parametrize("clock", [time(9), time(12), time(12, 30), time(16, 45)])
def test_a_language_reads_the_times_that_it_writes(tag, clock):
    manners = language(tag).manners
    days = [NOW.date() + timedelta(days=n) for n in range(1, 60)]
    read_as = {}
    for day in days:
        text = f"{manners.day(day)} {manners.clock(clock)}"
        wish = read(text, now=NOW.astimezone(LONDON), language=tag, table=Table()).wish
        at = datetime.combine(day, clock, LONDON)
        if wish is None or wish.windows[0].start != at:
            read_as[text] = wish and wish.windows[0].start

    assert read_as == {}


def test_a_language_joins_and_measures(tag):
    manners = language(tag).manners
    one, three = ("a",), ("a", "b", "c")

    assert manners.all_of(one) == manners.either(one) == "a"
    assert all(each in manners.all_of(three) for each in three)
    assert manners.all_of(three) != manners.either(three)
    assert {str(n) in manners.lasting(n) for n in (15, 30, 45, 75, 90)} == {True}
    assert {manners.notice(n)[:2].strip() for n in (60, 120, 1440)} == {"1", "2", "24"}
    assert manners.notice(45).startswith("45")
    assert len({manners.weekday(n) for n in range(7)}) == 7
    assert str(8) in manners.day(date(2026, 3, 8))
    assert "18" in manners.stretch(time(9), time(18)) or "6" in manners.stretch(time(9), time(18))


@pytest.mark.parametrize("wanted", ["en", "en-GB", "EN-us", "tlh", "", None])
def test_a_language_that_nobody_speaks_is_the_default_one(wanted):
    assert language(wanted).tag == DEFAULT


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("chan nöd cho", "kann nicht kommen"),
        ("Gfrei mi, bis morn", "freue mich, bis morgen"),
        ("des is ned gut", "das ist nicht gut"),
        ("uebermorn gots nöd", "übermorgen geht es nicht"),
        ("die Kanne ist da", "die Kanne ist da"),
    ],
)
def test_a_dialect_is_read_as_what_is_written_elsewhere(text, plain):
    assert plain == language("de").plain(text)


@pytest.mark.parametrize("tag", ["en", "es", "fr"])
def test_a_language_without_such_words_leaves_a_text_as_it_is(tag):
    assert "Cant, nöd?" == language(tag).plain("Cant, nöd?")


def test_no_words_said_over_and_over_hold_a_language_up(tag):
    """A pattern that some words meet in two ways takes twice as long with every time they are said again."""
    spoken = language(tag)
    patterns = (*spoken.signals.values(), *spoken.cues.values(), spoken.picks["number"])
    repeating = [each for each in patterns if ")*" in each.pattern or ")+" in each.pattern]
    slow = {}
    for phrase in phrases_of(tag):
        begun = process_time()
        for pattern in repeating:
            pattern.match(f"{phrase} " * 24 + "x")
        if (taken := process_time() - begun) > SLOWEST:
            slow[phrase] = taken

    assert slow == {}


def phrases_of(tag: str) -> list[str]:
    """Return the words that a language's patterns are made of, and all that stand beside one another there."""
    words = []
    for name in ("intents", "responses"):
        text = (files(languages) / tag / f"{name}.py").read_text(encoding="utf-8")
        words += re.findall(r"[^\W\d_]{2,}", text.lower())
    return [*dict.fromkeys(words), *dict.fromkeys(f"{one} {two}" for one, two in pairwise(words))]

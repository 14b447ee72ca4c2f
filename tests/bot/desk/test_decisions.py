"""staff decide: by number, once, written with who and how; the client is told wherever they can be told"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.catalog.file import load
from bot.compose import Hands, assemble
from bot.desk import Answer, By
from core.bookings import State
from core.messages import Inbound, Line, plain
from core.numbers import short
from core.people import Address, Consent, Person
from core.spans import Span
from storage import bookings, catalog, events, outbox, people
from storage.database import connect, migrate

WILLOW = Path(__file__).parents[2] / "talks" / "willow.toml"
NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
SAM, KIM = Address("sms", "+447700900123"), Address("sms", "+447700900124")
BOSS = Address("sms", "+447700900100")
LINE = Line("sms", "willow", "sms", "+442079460123")
NADIA = By("nadia", "cli")


def willow():
    """The salon of the talks, whose cuts need approval too."""
    read = load(WILLOW, today=date(2026, 3, 2))
    rules = replace(read.service["cut"].rules, approval=True, approval_within=120)
    asked = tuple(replace(each, rules=rules) if each.id == "cut" else each for each in read.services)
    return replace(read, services=asked)


class Open:
    name = "sms"

    def __init__(self, *lines):
        self.lines = lines


class Scene:
    """A desk whose clock is set by hand; ``open_lines``: the lines of this process."""

    def __init__(self, book, *open_lines):
        self.book, self.now, self.refs = book, NOW, 0
        self.desk = assemble(book, [Open(*open_lines)], Hands(clock=lambda: self.now)).desk

    def hear(self, text, sender=SAM, line=LINE):
        self.refs += 1
        self.desk.hear(Inbound(line, sender, f"SM{self.refs}", self.now, text))

    def waiting(self):
        with self.book.look() as unit:
            return bookings.waiting(unit, "willow", self.now)

    def number(self):
        (request,) = self.waiting()
        return short(request.claim)

    def decide(self, number, *, yes=True, **more):
        return self.desk.decide("willow", number, yes=yes, by=NADIA, **more)

    def visits(self):
        with self.book.look() as unit:
            return bookings.agenda(unit, "willow", Span(NOW - timedelta(days=40), NOW + timedelta(days=40)))

    def log(self):
        with self.book.look() as unit:
            return [(each.what, each.who, each.channel) for each in events.latest(unit, "willow", 9)]

    def letters(self):
        """What is due now, claimed and so gone: (to, line, text)."""
        with self.book.unit() as unit:
            found = [
                each
                for line in (LINE, replace(LINE, id="other"))
                for each in outbox.claim(unit, self.now, line=line, lease=timedelta(0), limit=99)
            ]
        return [(each.letter.to, each.letter.line_id, plain(each.letter.reply)) for each in found]


def opened(book):
    with book.unit() as unit:
        catalog.apply(unit, willow(), source="test", now=NOW)
        for name, address in (("Sam", SAM), ("Kim", KIM), ("Nadia", BOSS)):
            people.enrol(unit, "willow", Person(name.lower(), name), (address,))
            people.consent(unit, "willow", address, Consent.GIVEN, who="test", now=NOW)
    return book


@pytest.fixture
def scene(book):
    return Scene(opened(book), LINE)


def asked(scene, words="cut with ana thursday 3pm"):
    scene.hear(words)
    scene.letters()
    return scene.number()


def test_a_request_is_told_to_staff_with_its_rivals_and_how_to_answer(scene):
    scene.hear("cut with chloe thursday 3:15pm", sender=KIM)
    scene.letters()
    scene.hear("cut with ana thursday 3pm")
    (notice,) = [text for to, _, text in scene.letters() if to == BOSS]
    request = next(each for each in scene.waiting() if each.person_id == "sam")

    assert "Sam asks for cut with Ana, Thu 5 Mar, 3-3:30pm, Harbour St." in notice
    assert "Answer by 12pm." in notice
    assert notice.endswith(f"Reply OK {short(request.claim)} or NO {short(request.claim)}.")
    assert "Also then: Kim, cut with Chloe 3:15-3:45pm (waits too)." in notice


@pytest.mark.parametrize(("known", "whom"), [("Nadia", "Nadia"), (None, "the team")])
def test_the_client_hears_who_was_asked_where_it_is_one_whose_name_is_known(scene, known, whom):
    with scene.book.unit() as unit:
        people.enrol(unit, "willow", Person("boss", known), (BOSS,))
    scene.hear("cut with ana thursday 3pm")
    (said,) = [text for to, _, text in scene.letters() if to == SAM]

    assert f"Asked {whom} for cut with Ana, Thu 5 Mar, 3pm, Harbour St." in said


def test_a_yes_books_it_tells_the_client_all_a_booking_says_and_earns_its_reminder(scene):
    done = scene.decide(asked(scene))
    told = scene.letters()
    scene.now = datetime(2026, 3, 4, 18, 1, tzinfo=UTC)
    later = scene.letters()

    assert (Answer.DONE, State.BOOKED, "Sam", True) == (
        done.answer,
        done.booking.state,
        done.person.name,
        done.told,
    )
    assert [
        (
            "The team said yes. Booked: cut with Ana, Thu 5 Mar, 3-3:30pm, Harbour St. "
            "Text me any change, or UNDO by 10:10am."
        )
    ] == [text for _, _, text in told]
    assert [(SAM, "sms")] == [(to, line) for to, line, _ in told]
    assert [SAM] == [to for to, _, text in later if "see you tomorrow" in text]
    assert ("approved", "nadia", "cli") in scene.log()


def test_a_no_frees_the_time_and_tells_the_client_why_and_what_next(scene):
    done = scene.decide(asked(scene), yes=False, why="Ana is away then")
    ((to, _, text),) = scene.letters()

    assert (Answer.DONE, State.CANCELLED) == (done.answer, done.booking.state)
    assert SAM == to
    assert "can't do cut with Ana, Thu 5 Mar, 3pm, Harbour St: Ana is away then. Text another day" in text
    assert ("declined", "nadia", "cli") in scene.log()
    assert () == scene.visits()


def test_what_is_settled_is_not_decided_again_and_one_hears_by_whom(scene):
    number = asked(scene)
    scene.decide(number)
    scene.letters()
    again = scene.decide(number, yes=False)

    assert (Answer.SETTLED, "approved", "nadia") == (again.answer, again.before.what, again.before.who)
    assert [] == scene.letters()
    assert [State.BOOKED] == [each.state for each in scene.visits()]


def test_a_number_that_is_nobodys_decides_nothing(scene):
    number = asked(scene)
    other = f"{(int(number) + 1) % 10000:04}"

    assert Answer.UNKNOWN is scene.decide(other).answer
    assert [State.AWAITING] == [each.state for each in scene.waiting()]


def test_a_request_lapses_at_its_deadline_and_client_and_staff_are_told_once(scene):
    number = asked(scene)
    scene.now = NOW + timedelta(minutes=119)
    early = scene.desk.lapse()
    scene.now = NOW + timedelta(minutes=120)
    late = scene.decide(number)
    gone = [scene.desk.lapse(), scene.desk.lapse()]
    told = scene.letters()

    assert (0, [1, 0]) == (early, gone)
    assert Answer.UNKNOWN is late.answer
    assert {SAM, BOSS} == {to for to, _, _ in told}
    assert any("nobody could confirm cut with Ana, Thu 5 Mar, 3pm" in text for _, _, text in told)
    assert ("lapsed", "rounds", "clock") in scene.log()
    assert () == scene.visits()


def test_a_time_that_lapsed_can_be_had_by_others_before_the_rounds_come(scene):
    asked(scene)
    scene.now = NOW + timedelta(hours=3)
    scene.hear("cut with ana thursday 3pm", sender=KIM)
    scene.desk.lapse()

    assert ["kim"] == [each.person_id for each in scene.visits()]


def test_a_client_who_stopped_our_texts_is_not_told_and_staff_know_that(scene):
    number = asked(scene)
    scene.hear("STOP")
    scene.letters()
    done = scene.decide(number)

    assert (Answer.DONE, False) == (done.answer, done.told)
    assert [] == scene.letters()


def test_a_process_without_the_line_promises_the_letter_on_the_line_where_the_client_wrote(scene):
    number = asked(scene)
    elsewhere = Scene(scene.book)
    done = elsewhere.decide(number)

    assert done.told
    assert [(SAM, "sms")] == [(to, line) for to, line, _ in scene.letters()]


def test_staff_answer_by_text_from_where_they_are_told(scene):
    number = asked(scene)
    scene.hear(f"OK {number}", sender=BOSS)
    told = {to: text for to, _, text in scene.letters()}

    assert "Booked: Sam, cut with Ana, Thu 5 Mar, 3pm, Harbour St. They will be told." == told[BOSS]
    assert "The team said yes." in told[SAM]
    assert ("approved", "nadia", "sms") in scene.log()


def test_nobody_else_answers_by_text(scene):
    number = asked(scene)
    scene.hear(f"OK {number}", sender=KIM)

    assert [State.AWAITING] == [each.state for each in scene.waiting()]


def test_a_number_that_no_request_has_is_a_word_like_any_other(scene):
    scene.hear("ok 1530", sender=BOSS)

    assert [] == [text for _, _, text in scene.letters() if "1530 was" in text]
    assert () == scene.waiting()


@pytest.mark.parametrize("url", ["sqlite", "postgresql"])
def test_of_all_who_decide_at_once_exactly_one_does_and_the_client_is_told_once(url, request, tmp_path):
    place = (
        f"sqlite:///{tmp_path / 'book.db'}" if url == "sqlite" else request.getfixturevalue("fresh_database")
    )
    book = connect(place)
    migrate(book)
    scene = Scene(opened(book), LINE)
    number = asked(scene)

    def decide(nth):
        by = By(f"staff{nth}", "cli")
        return scene.desk.decide("willow", number, yes=nth % 2 == 0, by=by).answer

    with ThreadPoolExecutor(8) as many:
        answers = list(many.map(decide, range(8)))
    told = [text for to, _, text in scene.letters() if to == SAM]
    log = [what for what, _, _ in scene.log() if what in {"approved", "declined"}]
    book.close()

    assert [Answer.DONE] + [Answer.SETTLED] * 7 == sorted(answers, key=lambda each: each is not Answer.DONE)
    assert (1, 1) == (len(told), len(log))


class TestWhoCame:
    @pytest.fixture
    def number(self, scene):
        number = asked(scene)
        scene.decide(number)
        scene.now = datetime(2026, 3, 5, 15, 31, tzinfo=UTC)
        return number

    @pytest.mark.parametrize(("came", "state"), [(True, State.ATTENDED), (False, State.MISSED)])
    def test_it_is_written_down_with_who_said_so_and_can_be_corrected(self, scene, number, came, state):
        scene.desk.close("willow", number, came=not came, by=NADIA)
        done = scene.desk.close("willow", number, came=came, by=NADIA)

        assert (Answer.DONE, state) == (done.answer, done.booking.state)
        assert [state] == [each.state for each in scene.visits()]
        assert (state.value, "nadia", "cli") in scene.log()

    def test_all_that_are_over_are_written_down_at_once_but_for_those_that_are_written(self, scene, number):
        counts = [scene.desk.close_past("willow", by=NADIA) for _ in range(2)]

        assert [1, 0] == counts
        assert [State.ATTENDED] == [each.state for each in scene.visits()]

    def test_before_it_begins_nothing_is_written(self, scene, number):
        scene.now = datetime(2026, 3, 5, 14, 59, tzinfo=UTC)
        done = scene.desk.close("willow", number, came=True, by=NADIA)

        assert Answer.NOT_YET is done.answer
        assert 0 == scene.desk.close_past("willow", by=NADIA)

    def test_a_number_that_is_nobodys_closes_nothing(self, scene, number):
        other = f"{(int(number) + 1) % 10000:04}"

        assert Answer.UNKNOWN is scene.desk.close("willow", other, came=True, by=NADIA).answer


class TestButtons:
    """Where staff are told in a channel of many, whoever is there decides by a button."""

    PLACE, NADIA, EVE = Address("slack", "C0STAFF"), Address("slack", "U0NADIA"), Address("slack", "U0EVE")
    SLACK = Line("slack", "willow", "slack", "", cards=True)

    @pytest.fixture
    def scene(self, book):
        staffed = willow()
        staffed = replace(staffed, business=replace(staffed.business, notify=(self.PLACE,)))
        opened(book)
        with book.unit() as unit:
            catalog.apply(unit, staffed, source="test", now=NOW)
        return Scene(book, LINE, self.SLACK)

    def notice(self, scene):
        scene.hear("cut with ana thursday 3pm")
        return next(each for each in self.posted(scene) if each.to == self.PLACE)

    def posted(self, scene):
        with scene.book.unit() as unit:
            found = [
                each
                for line in (LINE, self.SLACK)
                for each in outbox.claim(unit, scene.now, line=line, lease=timedelta(0), limit=99)
            ]
        return [each.letter for each in found]

    def press(self, scene, label, letter, *, where=None, who=None):
        scene.refs += 1
        key = next(each.key for each in letter.reply.choices if each.label == label)
        pressed = Inbound(
            self.SLACK, who or self.NADIA, f"t{scene.refs}", scene.now, choice=key, in_reply_to="C0STAFF:1.1"
        )
        scene.desk.hear(replace(pressed, place=self.PLACE if where is None else where, name="Nadia"))

    def test_the_notice_has_both_buttons_and_the_first_that_is_pressed_decides(self, scene):
        notice = self.notice(scene)
        self.press(scene, "Approve", notice)
        told = self.posted(scene)
        self.press(scene, "Decline", notice, who=self.EVE)
        (late,) = self.posted(scene)

        assert ["Approve", "Decline"] == [each.label for each in notice.reply.choices]
        assert [State.BOOKED] == [each.state for each in scene.visits()]
        card = next(each for each in told if each.to == self.PLACE)
        assert card.reply.text.endswith("(Nadia, 10am)")
        assert "C0STAFF:1.1" == card.reply.instead
        assert ("approved", "slack:U0NADIA", "slack") in scene.log()
        assert (self.PLACE, "C0STAFF:1.1") == (late.to, late.reply.instead)

    def test_pressed_anywhere_else_it_decides_nothing(self, scene):
        notice = self.notice(scene)
        self.press(scene, "Approve", notice, where=Address("slack", "C0OTHER"))

        assert [State.AWAITING] == [each.state for each in scene.visits()]

    @pytest.mark.parametrize(
        ("words", "logged"),
        [
            ("move {number} friday 2pm", "moved here"),
            ("cancel {number} Ana is ill", "cancelled"),
            ("block ana friday afternoon", "blocked"),
        ],
    )
    def test_what_is_ordered_there_is_written_as_ordered_by_who_wrote_it(self, scene, words, logged):
        self.press(scene, "Approve", self.notice(scene))
        scene.now += timedelta(minutes=1)
        text = words.format(number=short(scene.visits()[0].claim))
        scene.desk.hear(Inbound(self.SLACK, self.EVE, "t9", scene.now, text, place=self.PLACE))

        assert (logged, "slack:U0EVE", "slack") in scene.log()

    def test_who_presses_it_keeps_a_talk_and_a_name_of_their_own(self, scene):
        self.press(scene, "Approve", self.notice(scene))

        with scene.book.look() as unit:
            assert people.find(unit, "willow", self.NADIA) is None
            assert people.find(unit, "willow", self.PLACE)[0].name is None

"""a person takes over: a thread where staff are told, words both ways, a silent desk, and an end"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.catalog.file import load
from bot.compose import Hands, assemble
from bot.rounds import forget_words
from channels.channel import Heard, Status
from core.messages import Inbound, Keyword, Kind, LetterState, Line
from core.people import Address, Consent, Person
from storage import catalog, events, outbox, people, settling, takeovers

WILLOW = Path(__file__).parents[2] / "talks" / "willow.toml"
NOW = datetime(2026, 3, 2, 10, 15, tzinfo=UTC)
MAYA, NUMBER = Address("sms", "+447700900123"), Address("sms", "+447700900100")
TEAM, GROUP = Address("slack", "C0TEAM"), Address("telegram", "-1001")
CHLOE, BEN = Address("slack", "U0CHLOE"), Address("telegram", "77")
SMS = Line("sms", "willow", "sms", "+442079460123")
SLACK = Line("slack", "willow", "slack", "", cards=True)
TELEGRAM = Line("telegram", "willow", "telegram", "1", cards=True)
ALL_THAT_IS_STORED = [
    "SELECT * FROM inbox",
    "SELECT * FROM talks",
    "SELECT * FROM letters",
    "SELECT * FROM people",
    "SELECT * FROM events",
]
BURNS = "my scalp burns since the colour"


def willow(*notify, **more):
    """The salon of the talks, whose staff are told there."""
    read = load(WILLOW, today=date(2026, 3, 2))
    return replace(read, business=replace(read.business, notify=notify or (TEAM,), **more))


class Open:
    def __init__(self, line):
        self.name, self.lines = line.channel, (line,)


class Scene:
    """A desk whose clock is set by hand, Maya who texts, and a team that reads its letters."""

    def __init__(self, book, house=None):
        self.book, self.now, self.refs, self.under, self.cards = book, NOW, 0, {}, {}
        with book.unit() as unit:
            catalog.apply(unit, house or willow(), source="willow.toml", now=NOW)
            people.enrol(unit, "willow", Person("maya", "Maya"), (MAYA,))
            people.consent(unit, "willow", MAYA, Consent.GIVEN, who="test", now=NOW)
        channels = [Open(each) for each in (SMS, SLACK, TELEGRAM)]
        self.desk = assemble(book, channels, Hands(clock=lambda: self.now)).desk

    def hear(self, inbound):
        return self.desk.hear(inbound)

    def text(self, words, **more):
        self.refs += 1
        return self.hear(Inbound(SMS, MAYA, f"SM{self.refs}", self.now, words, **more))

    def write(self, words, *, under, by=CHLOE, place=TEAM, line=SLACK, name="Chloe Hill", **more):
        """Have one of the team write in a thread."""
        self.refs += 1
        said = {"place": place, "name": name, "in_reply_to": under, "overheard": True} | more
        return self.hear(Inbound(line, by, f"E{self.refs}", self.now, words, **said))

    def press(self, key, *, under, place=TEAM, by=CHLOE):
        self.refs += 1
        said = {"place": place, "name": "Chloe Hill", "in_reply_to": under, "choice": key}
        return self.hear(Inbound(SLACK, by, f"P{self.refs}", self.now, **said))

    def post(self):
        """Let all that is due arrive; return it: (to, text, the vendor's id of what it stands under)."""
        arrived = []
        while found := self._claimed():
            for each in found:
                letter, ref = each.letter, f"{each.letter.to.value}:{len(self.under) + 1}.1"
                ref = letter.reply.instead or ref
                self.under[letter.id], self.cards[ref] = ref, letter.reply
                arrived.append((letter.to, letter.reply.text, letter.under))
                with self.book.unit() as unit:
                    settling.settle(unit, [settling.sent(each, ref)], self.now)
        return arrived

    def _claimed(self):
        with self.book.unit() as unit:
            wanted = {"lease": timedelta(minutes=1), "limit": 9}
            return [
                each
                for line in (SMS, SLACK, TELEGRAM)
                for each in outbox.claim(unit, self.now, line=line, **wanted)
            ]

    def opened(self, words=BURNS):
        """Have Maya ask for a person; return the vendor's id of the message that begins the thread."""
        self.text(words)
        self.post()
        return next(ref for letter, ref in self.under.items() if letter.endswith(".0"))

    def takeover(self):
        with self.book.look() as unit:
            (found, *_) = takeovers.latest(unit, "willow", 9)
        return found

    def log(self, *what):
        with self.book.look() as unit:
            return [each for each in events.latest(unit, "willow", 50) if each.what in what]

    def rows(self, text):
        with self.book.look() as unit:
            return unit._cursor.execute(text).fetchall()  # noqa: SLF001 - what lies in the file


@pytest.fixture
def scene(book):
    return Scene(book)


def test_a_question_about_health_opens_a_thread_with_the_talk_so_far(scene):
    scene.text("what do you do?")
    scene.now += timedelta(minutes=1)
    scene.post()
    scene.text(BURNS)
    answer, notice, transcript = scene.post()

    assert MAYA == answer[0]
    assert "10:31am" in answer[1]
    assert (TEAM, None) == (notice[0], notice[2])
    assert "Maya (+447700900123) needs a person now" in notice[1]
    assert (TEAM, "C0TEAM:4.1") != (transcript[0], transcript[2])
    assert scene.under[f"{scene.takeover().id}.0"] == transcript[2]
    said = transcript[1].splitlines()
    assert "10:15am Maya: what do you do?" == said[0]
    assert said[1].startswith("10:15am Willow Studio: We do ")
    assert f"10:16am Maya: {BURNS}" == said[2]
    assert said[3].startswith("10:16am Willow Studio: That needs a person")


def test_what_the_team_writes_reaches_the_client_and_the_desk_is_silent(scene):
    head = scene.opened()
    scene.now += timedelta(minutes=4)
    scene.write("Hi Maya, Chloe here. May I call you now?", under=head)
    sent = scene.post()
    scene.text("yes please")
    inside = scene.post()
    scene.write("Calling.", under=head)
    scene.write("I come too", under=head, name="Ben Low", by=Address("slack", "U0BEN"))
    scene.write("On my way", under=head, name="Ben Low", by=Address("slack", "U0BEN"))
    more = scene.post()

    assert [(MAYA, "Hi Maya, Chloe here. May I call you now?", None)] == sent
    assert [(TEAM, "10:19am Maya: yes please", head)] == inside
    assert ["Calling.", "Ben: I come too", "On my way"] == [text for _, text, _ in more]


def test_who_answered_and_how_fast_is_kept(scene):
    head = scene.opened()
    scene.now += timedelta(minutes=4)
    scene.write("Hello", under=head)
    scene.now += timedelta(minutes=4)
    scene.write("Still there?", under=head, by=Address("slack", "U0BEN"))
    found = scene.takeover()

    assert (NOW + timedelta(minutes=4), "slack:U0CHLOE") == (found.answered_at, found.answered_by)
    (event,) = scene.log("human answered")
    assert ("slack:U0CHLOE", "slack", 240) == (event.who, event.channel, event.data["seconds"])


@pytest.mark.parametrize("word", ["done", "Done!", "fertig", "listo", "fini"])
def test_a_word_in_the_thread_ends_it_and_the_desk_answers_again(scene, word):
    head = scene.opened()
    scene.write("All fine now", under=head)
    scene.write(word, under=head)
    scene.post()
    scene.text("what do you do?")
    (answer,) = scene.post()

    assert (MAYA, "We do") == (answer[0], answer[1][:5])
    assert "slack:U0CHLOE" == scene.takeover().closed_by
    assert ["human done"] == [each.what for each in scene.log("human done")]


def test_a_button_ends_it_and_another_one_begins_it_once_more(scene):
    head = scene.opened()
    takeover = scene.takeover().id
    scene.press(f"done:{takeover}", under=head)
    scene.post()
    closed = scene.cards[head]
    scene.press(f"done:{takeover}", under=head)
    scene.post()
    late = scene.cards[head]
    scene.write("one more thing", under=head)
    (over,) = scene.post()
    scene.press(f"again:{takeover}", under=head)
    scene.post()
    again = scene.cards[head]
    scene.write("one more thing", under=head)
    sent = scene.post()
    scene.text("cut on friday at 4")
    inside = scene.post()

    assert closed.text.startswith("Maya (+447700900123) needs a person now")
    assert ("Done (Chloe): the desk answers Maya again.", ["Take over again"]) == (
        closed.after,
        [each.label for each in closed.choices],
    )
    assert late.after.startswith("That is done already")
    assert ("Chloe answers Maya; the desk says nothing meanwhile.", ["Done", "Call Maya"]) == (
        again.after,
        [each.label for each in again.choices],
    )
    assert "Not sent" in over[1]
    assert [(MAYA, "Chloe: one more thing", None)] == sent
    assert [TEAM] == [to for to, _, _ in inside]


def test_after_the_silence_the_desk_answers_and_the_team_reads_that_too(scene):
    head = scene.opened()
    scene.write("Hello Maya", under=head)
    scene.post()
    scene.now += timedelta(minutes=119)
    scene.text("thanks, what do you do?")
    silent = scene.post()
    scene.now += timedelta(minutes=1)
    scene.text("what do you do?")
    spoken = scene.post()

    assert [TEAM] == [to for to, _, _ in silent]
    assert [MAYA, TEAM] == [to for to, _, _ in spoken]
    assert "Maya: what do you do?" in spoken[1][1]
    assert "Willow Studio: We do" in spoken[1][1]


def test_what_others_say_in_the_channel_is_passed_over_and_never_stored(scene):
    head = scene.opened()
    before = [scene.rows(each) for each in ALL_THAT_IS_STORED]
    answers = (
        scene.write("lunch?", under="C0TEAM:999.1"),
        scene.write("a secret", under=head, place=Address("slack", "C0ELSE")),
    )
    after = [scene.rows(each) for each in ALL_THAT_IS_STORED]

    assert (Heard.TAKEN, Heard.TAKEN) == answers
    assert after == before


def test_a_word_that_is_delivered_twice_goes_once(scene):
    head = scene.opened()
    said = Inbound(SLACK, CHLOE, "E1", NOW, "Hello", place=TEAM, in_reply_to=head, overheard=True)
    heard = [scene.hear(said), scene.hear(said)]

    assert [Heard.TAKEN, Heard.REPEATED] == heard
    assert [MAYA] == [to for to, _, _ in scene.post()]


def test_our_name_in_a_thread_speaks_to_the_desk_and_not_to_the_client(scene):
    head = scene.opened()
    scene.write("what do you do?", under=head, overheard=False)
    first = scene.post()
    scene.write("done", under=head, overheard=False)

    assert MAYA not in [to for to, _, _ in first]
    assert scene.takeover().closed_at == NOW


def test_nothing_stands_under_a_notice_that_has_not_left(scene):
    scene.text(BURNS)
    held = scene._claimed()  # noqa: SLF001
    waiting = scene._claimed()  # noqa: SLF001
    head = next(each for each in held if each.letter.kind is Kind.NOTICE)
    with scene.book.unit() as unit:
        settling.settle(unit, [settling.failed(head, "Slack refused the letter")], NOW)
    (alone,) = scene._claimed()  # noqa: SLF001

    assert [Kind.ANSWER, Kind.NOTICE] == [each.letter.kind for each in held]
    assert [] == waiting
    assert (Kind.THREAD, None) == (alone.letter.kind, alone.letter.under)


def test_a_client_who_stops_us_meanwhile_is_told_to_the_team_and_gets_nothing(scene):
    head = scene.opened()
    scene.text("STOP", keyword=Keyword.STOP)
    told = scene.post()
    scene.write("Are you there?", under=head)
    refused = scene.post()

    assert (TEAM, "10:15am Maya: STOP", head) in told
    assert any("stopped our texts" in text for _, text, _ in told)
    assert [(TEAM, "Not sent: Maya stopped our texts. Please call.", head)] == refused


@pytest.mark.parametrize("words", ["Reply STOP if you like", 'just answer "cancel"', "stop", "x" * 1001])
def test_words_that_must_not_be_sent_are_refused_with_a_hint(scene, words):
    head = scene.opened()
    scene.write(words, under=head)
    (refused,) = scene.post()

    assert (TEAM, head) == (refused[0], refused[2])
    assert refused[1].startswith("Not sent")
    assert scene.takeover().answered_at is None


def test_a_letter_that_the_vendor_refuses_is_told_in_the_thread(scene):
    head = scene.opened()
    scene.write("Hello", under=head)
    scene.post()
    scene.desk.note(Status(SMS, scene.under[_last(scene)], LetterState.FAILED, "30005"))
    (told,) = scene.post()

    assert (TEAM, head) == (told[0], told[2])
    assert "did not get" in told[1]
    assert "30005" in told[1]


def _last(scene):
    return next(letter for letter in reversed(scene.under) if "." not in letter)


def test_two_places_read_what_either_of_them_writes(book):
    scene = Scene(book, willow(TEAM, GROUP, NUMBER))
    scene.text(BURNS)
    scene.post()
    first, second = (scene.under[f"{scene.takeover().id}.{place}"] for place in (0, 1))
    scene.write("Hello", under=second, by=BEN, place=GROUP, line=TELEGRAM, name="Ben", crowd=True)
    written = scene.post()
    scene.text("hi ben")
    read = scene.post()

    assert {(MAYA, "Ben: Hello", None), (TEAM, "Ben: Hello", first)} == set(written)
    assert {(TEAM, first), (GROUP, second)} == {(to, under) for to, _, under in read}


def test_a_file_that_one_of_the_team_sends_is_not_passed_on(scene):
    head = scene.opened()
    scene.write("", under=head, media=1)
    (told,) = scene.post()

    assert (TEAM, "Files and pictures do not reach Maya, only words.", head) == told


def test_no_words_are_kept_where_nobody_can_take_over(book):
    scene = Scene(book, willow(NUMBER))
    scene.text("what do you do?")

    assert [(None,)] == scene.rows("SELECT words FROM talks")


def test_words_are_sealed_and_forgotten_when_their_time_is_over(scene):
    head = scene.opened()
    scene.write("Hello", under=head)
    scene.post()
    sealed = str(scene.rows("SELECT words FROM talks"))
    early = forget_words(scene.book, NOW + timedelta(hours=23))
    late = forget_words(scene.book, NOW + timedelta(hours=25))

    assert "scalp" not in sealed
    assert len(sealed) > 50
    assert 0 == early
    assert late > 0
    assert "scalp" not in str(scene.rows("SELECT reply FROM letters"))
    assert "Hello" not in str(scene.rows("SELECT reply FROM letters"))
    assert [(None,)] == scene.rows("SELECT words FROM talks WHERE channel = 'sms'")


def test_a_house_may_keep_no_words_at_all(book):
    scene = Scene(book, willow(transcript=0))
    scene.text("what do you do?")
    kept = scene.rows("SELECT words FROM talks")
    scene.now += timedelta(minutes=1)
    scene.text(BURNS)
    *_, transcript = scene.post()

    assert [(None,)] == kept
    assert "what do you do" not in transcript[1]
    assert f"10:16am Maya: {BURNS}" in transcript[1]


def test_a_talk_that_the_client_leaves_to_the_desk_again_is_seen_by_the_team(scene):
    scene.text("qwertz uiop")
    scene.text("asdf ghjk")
    scene.post()
    scene.text("what do you do?")
    answer, inside = scene.post()

    assert (MAYA, TEAM) == (answer[0], inside[0])
    assert "Willow Studio: We do" in inside[1]

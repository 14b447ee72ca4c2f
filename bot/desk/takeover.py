"""a talk that a person takes over: its threads where staff are told, what they write there, and what the client writes

A thread begins with a notice to staff. What the team writes in it is a letter to the client, what the client writes
meanwhile a letter into it; so nothing is lost while a vendor is down, and nothing goes twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.desk.edits import remembered
from bot.desk.threads import heads_of, into, kept_until, show
from bot.desk.turns import Turns, stands
from core.messages import Inbound, Kind, Letter, LetterState, Line, Reply
from dialogs import takeover as words
from dialogs.contact import called
from dialogs.speech import Speaker
from dialogs.states import Idle, WithHuman, dumps
from storage import cards, events, outbox, people, takeovers, talks
from storage.events import Event
from storage.takeovers import Head, Takeover
from storage.unit import Unit

ANSWERED, DONE, REOPENED = "human answered", "human done", "human again"
"""What the event log has of it."""
TAKEN_BACK = "changed or deleted before it left"
"""Why words of the team are not sent."""
_UNSENT = frozenset({LetterState.PENDING, LetterState.DROPPED, LetterState.FAILED})


@dataclass(frozen=True, slots=True)
class Thread:
    """Where somebody of the team wrote: the takeover, and the thread that it was in."""

    takeover: Takeover
    head: Head


def thread_of(unit: Unit, turns: Turns, inbound: Inbound) -> Thread | None:
    """Return the thread in which the team wrote, or whose button they pressed; None for anything else.

    What is said to us by name in a thread is said to the desk, unless it ends the takeover.
    """
    button = words.pressed(inbound.choice)
    if button is None and (inbound.in_reply_to is None or inbound.choice or inbound.keyword):
        return None
    line, where = inbound.line, inbound.place or inbound.sender
    if where not in turns.known(unit, line.business_id).catalog.staff:
        return None
    if button is None and inbound.place and not (inbound.overheard or words.is_done(inbound.text)):
        return None
    head_id = None if button else takeovers.head_of(unit, line, inbound.in_reply_to or "")
    takeover_id = button[1] if button else heads_of(head_id or "")
    found = takeovers.one(unit, line.business_id, takeover_id, lock=True) if takeover_id else None
    here = (each for each in found.heads if each.place == where) if found else iter(())
    head = next(here, None)
    return Thread(found, head) if found and head else None


def take(unit: Unit, turns: Turns, inbound: Inbound, thread: Thread, now: datetime) -> None:
    """Do what the team wrote or pressed: pass it on, end the takeover, or begin it once more."""
    _Team(unit, turns, inbound, thread, now).take()


class _Team:
    """What one message of the team comes to."""

    def __init__(self, unit: Unit, turns: Turns, inbound: Inbound, thread: Thread, now: datetime) -> None:
        self._unit, self._turns, self._inbound, self._now = unit, turns, inbound, now
        self._takeover, self._head = thread.takeover, thread.head
        self._business_id = inbound.line.business_id
        self._catalog = turns.known(unit, self._business_id).catalog
        self._speaker = words.house_of(self._catalog)
        self._client = people.person(unit, self._business_id, self._takeover.person_id)[0]
        self._name = words.named(self._client, self._speaker)
        self._who = f"{inbound.sender.channel}:{inbound.sender.value}"
        self._writer = (inbound.name or "").partition(" ")[0]

    def take(self) -> None:
        """Do it."""
        button = words.pressed(self._inbound.choice)
        if button and button[0] == words.AGAIN:
            self._reopen()
        elif self._inbound.deleted:
            self._deleted()
        elif button or words.is_done(self._inbound.text):
            self._close()
        elif self._inbound.edited:
            self._correct()
        elif self._takeover.closed_at:
            again = words.again(self._takeover.id, self._speaker)
            self._answer(replace(self._said("staff-thread-over"), choices=(again,)))
        else:
            self._pass_on()

    def _pass_on(self) -> None:
        """Promise the words to the client, and keep the desk silent; or say why they are not passed on."""
        text = self._inbound.text
        if self._is_refused(text):
            return
        self._promise(text, self._takeover.writer)
        others = (each for each in self._takeover.heads if each != self._head)
        self._tell(others, words.by_team(self._writer or self._who, text), "words")
        self._write_answered()
        self._silence()
        if self._inbound.media:
            self._answer(self._said("staff-thread-file"))

    def _correct(self) -> None:
        """Send what somebody changed in their words: as a correction, or instead of words that have not left.

        Once it is done nothing is sent any more, and nothing where only something around the words has changed.
        """
        text, before = self._inbound.text, self._brought()
        same = before and before[-1][1].startswith(self._key_of(remembered(self._inbound)))
        if self._takeover.closed_at or same or self._is_refused(text):
            return
        left = any(state not in _UNSENT for state, _ in before)
        theirs = Speaker(self._catalog, self._client)
        self._take_back()
        if left:
            self._promise(theirs.say("correction", text=text), self._takeover.writer)
        else:
            self._promise(text, None)
        others = (each for each in self._takeover.heads if each != self._head)
        told = self._speaker.say("correction", text=text) if before else text
        self._tell(others, words.by_team(self._writer or self._who, told), "words")
        if before:
            self._answer(self._said("staff-thread-corrected" if left else "staff-thread-changed"))
        self._write_answered()
        self._silence()

    def _deleted(self) -> None:
        """Send nothing of what somebody deleted that has not left, and say whether the client has it."""
        states = {state for state, _ in self._brought()}
        self._take_back()
        if states - _UNSENT or LetterState.PENDING in states:
            told = "staff-thread-deleted" if states - _UNSENT else "staff-thread-taken-back"
            self._tell(self._takeover.heads, self._said(told, by=self._writer or self._who), "answer")

    def _brought(self) -> tuple[tuple[LetterState, str], ...]:
        """Return what the client was to get of this message before, and how that stands."""
        return takeovers.brought(
            self._unit, self._business_id, self._takeover.client, self._key_of(self._inbound.message)
        )

    def _take_back(self) -> None:
        client, key = self._takeover.client, self._key_of(self._inbound.message)
        takeovers.take_back(self._unit, self._business_id, client, key, why=TAKEN_BACK, now=self._now)

    def _key_of(self, said: str | None) -> str:
        """Return how the keys begin of all that a message brings to the client, or just these words of it."""
        return f"human:{self._takeover.id}:{self._head.letter_id}:{said}:"

    def _is_refused(self, text: str) -> bool:
        """Say why words are not passed on, if they are not; tell whether that is so."""
        refused = self._refused(text)
        if refused:
            self._answer(refused)
        return refused is not None or not text

    def _promise(self, text: str, last: str | None) -> None:
        """Promise words to the client, who was last written to by somebody of that name."""
        takeover = self._takeover
        letter = Letter(
            id=self._turns.fresh(),
            business_id=self._business_id,
            line_id=takeover.line_id,
            to=takeover.client,
            reply=words.to_client(text, self._writer, last),
            kind=Kind.HUMAN,
            due_at=self._now,
            dedupe_key=f"{self._key_of(remembered(self._inbound))}{self._inbound.line.id}:{self._inbound.ref}",
            words_until=kept_until(self._catalog, self._now),
        )
        outbox.promise(self._unit, (letter,), self._now)

    def _write_answered(self) -> None:
        """Write down who answered first, and who writes now."""
        takeover = self._takeover
        first = takeover.answered_at is None
        self._write(
            replace(
                takeover,
                answered_at=takeover.answered_at or self._now,
                answered_by=takeover.answered_by or self._who,
                writer=self._writer or None,
            ),
            ANSWERED if first else "",
        )

    def _refused(self, text: str) -> Reply | None:
        found = people.find(self._unit, self._business_id, self._takeover.client)
        if found and found[1].silent:
            return self._said("staff-thread-unsent")
        if not text:
            return self._said("staff-thread-file")
        return words.refused(text, self._name, self._speaker)

    def _close(self) -> None:
        """End it: the desk answers the client's next message."""
        again = words.again(self._takeover.id, self._speaker)
        if self._takeover.closed_at:
            said = replace(self._said("staff-thread-closed-before"), choices=(again,))
            (self._stands if self._is_on_head() else self._answer)(said)
            return
        self._write(replace(self._takeover, closed_at=self._now, closed_by=self._who), DONE)
        line = self._line()
        state = stands(talks.standing(self._unit, line, self._takeover.client))
        if isinstance(state, WithHuman) and state.thread == self._takeover.id:
            talks.put(self._unit, line, self._takeover.client, dumps(Idle()))
        closed = self._said("staff-thread-closed", by=self._writer or self._who)
        self._stands(replace(closed, choices=(again,)))

    def _reopen(self) -> None:
        """Take the talk over once more."""
        self._write(replace(self._takeover, closed_at=None, closed_by=None), REOPENED)
        self._silence()
        reply = self._said("staff-thread-reopened", by=self._writer or self._who)
        calls = called(self._name, self._takeover.client, self._speaker)
        self._stands(replace(reply, choices=(words.done(self._takeover.id, self._speaker), *calls)))

    def _silence(self) -> None:
        """Keep the desk silent for a while: a person of the team answers."""
        until = self._now + timedelta(minutes=self._catalog.business.human_silence)
        state = WithHuman(until, thread=self._takeover.id)
        talks.put(self._unit, self._line(), self._takeover.client, dumps(state))

    def _write(self, takeover: Takeover, what: str) -> None:
        """Write down how the takeover stands now, and what happened."""
        takeovers.change(self._unit, self._business_id, takeover)
        if what:
            data = {
                "takeover": takeover.id,
                "seconds": round((self._now - takeover.opened_at).total_seconds()),
            }
            event = Event(self._now, self._who, self._inbound.line.channel, what, data=data)
            events.note(self._unit, self._business_id, (event,))

    def _stands(self, reply: Reply) -> None:
        """Have the notices say what stands now; where it was not said by their own button, say it in the thread too."""
        key = f"{self._inbound.line.id}:{self._inbound.ref}"
        show(self._unit, self._takeover.heads, reply, key, self._catalog, self._now)
        if not self._is_on_head():
            self._answer(reply)

    def _is_on_head(self) -> bool:
        """Tell whether it was said by a button of the notice."""
        pressed = self._inbound.choice and self._inbound.in_reply_to
        ref = pressed and cards.ref(self._unit, self._business_id, self._head.letter_id)
        return bool(pressed) and pressed == ref

    def _answer(self, reply: Reply) -> None:
        """Tell the team in their thread, or in the place of the message whose button was pressed."""
        instead = self._inbound.in_reply_to if self._inbound.choice else None
        self._tell((self._head,), replace(reply, instead=instead), "answer")

    def _tell(self, heads: Iterable[Head], reply: Reply, what: str) -> None:
        key = f"{self._inbound.line.id}:{self._inbound.ref}:{what}"
        outbox.promise(self._unit, tuple(into(heads, reply, key, self._catalog, self._now)), self._now)

    def _said(self, phrase: str, **values: str) -> Reply:
        return self._speaker.reply(phrase, name=self._name, **values)

    def _line(self) -> Line:
        return Line(self._takeover.line_id, self._business_id, self._takeover.client.channel, "")

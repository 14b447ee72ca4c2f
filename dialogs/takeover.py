"""What the team reads of a talk that a person takes over, and what they hear of what they write there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from core.catalog import Catalog
from core.messages import Choice, Reply, plain
from core.people import Person
from dialogs import taught
from dialogs.contact import called
from dialogs.language import known, language
from dialogs.lexicon import folded
from dialogs.speech import Speaker
from dialogs.turn import Facts
from dialogs.wording import house, person

DONE, AGAIN = "done:", "again:"
"""What the buttons of a thread come back with, before the id of the takeover."""

LONGEST = 1000
"""Characters that are passed on at once: ten texts at most in any alphabet but the widest."""


@dataclass(frozen=True, slots=True)
class Said:
    """Something that was said in a talk, by the client or by us (``ours``); ``at`` is aware."""

    at: datetime
    ours: bool
    text: str


def head(told: Reply, takeover_id: str, facts: Facts) -> Reply:
    """Return what staff are told with the buttons of a thread: it is done, and how to call."""
    speaker = house(facts)
    call = called(person(facts, speaker), facts.reach.address, speaker)
    return replace(told, choices=(done(takeover_id, speaker), *call))


def done(takeover_id: str, speaker: Speaker) -> Choice:
    """Return the button that ends it."""
    return Choice("", speaker.say("staff-done"), f"{DONE}{takeover_id}")


def again(takeover_id: str, speaker: Speaker) -> Choice:
    """Return the button that takes the talk over once more."""
    return Choice("", speaker.say("staff-again"), again_key(takeover_id))


def again_key(takeover_id: str) -> str:
    """Return what the button comes back with that takes the talk over once more."""
    return f"{AGAIN}{takeover_id}"


def pressed(choice: str | None) -> tuple[str, str] | None:
    """Return which button of a thread was pressed, with the id of the takeover, if it is one."""
    keys = (key for key in (DONE, AGAIN) if choice and choice.startswith(key))
    return next(((key, (choice or "").removeprefix(key)) for key in keys), None)


def is_done(text: str) -> bool:
    """Tell whether the whole text says that it is done, in any language: a team may speak several."""
    word = folded(text).strip(" .,!:")
    return any(language(tag).signals["thread_done"].fullmatch(word) for tag in known())


def house_of(catalog: Catalog) -> Speaker:
    """Return who speaks to the team."""
    return Speaker(catalog, Person(""))


def named(who: Person, speaker: Speaker) -> str:
    """Name a client to the team."""
    return who.name or speaker.say("nobody-known")


def transcript(said: Iterable[Said], name: str, speaker: Speaker) -> Reply:
    """Return what was said so far, one line each, and what becomes of what is written below it."""
    lines = tuple(_line(each, name, speaker) for each in said)
    return Reply("\n".join(lines), after=speaker.say("staff-thread-how", name=name))


def passed_on(said: Said, answered: Iterable[Reply], name: str, speaker: Speaker) -> Reply:
    """Return what the client wrote while a person may answer, with what the desk answered, if it did."""
    ours = (Said(said.at, ours=True, text=as_read(each)) for each in answered if each.text)
    return Reply("\n".join(_line(each, name, speaker) for each in (said, *ours)))


def as_read(reply: Reply) -> str:
    """Return an answer as the client read it, with what could be picked, and with the other buttons by their names."""
    others = (f"[{each.label}]" for each in reply.choices if not each.token and each.label.strip())
    return " ".join((plain(replace(reply, way=None, typed="")), *others)).strip()


def by_team(writer: str, text: str) -> Reply:
    """Return what one of the team wrote, for those who read of it elsewhere."""
    return Reply(f"{writer}: {text}")


def to_client(text: str, writer: str, last: str | None) -> Reply:
    """Return words of the team as the client gets them, with the name of the writer where that is new and not said."""
    says_so = not writer or writer == last or folded(writer) in folded(text).split()
    return Reply(text if says_so else f"{writer}: {text}")


def refused(text: str, name: str, speaker: Speaker) -> Reply | None:
    """Say why words are not passed on, if they must not be."""
    if words := taught.opt_outs(text, speaker.language.tag):
        return speaker.reply("staff-thread-word", word=words[0], name=name)
    if len(text) > LONGEST:
        return speaker.reply("staff-thread-long", most=LONGEST, name=name)
    return None


def _line(said: Said, name: str, speaker: Speaker) -> str:
    who = speaker.catalog.business.name if said.ours else name
    return f"{speaker.clock(said.at)} {who}: {said.text}"

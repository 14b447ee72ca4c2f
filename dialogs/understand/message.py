"""A whole message: a keyword, or the acts of its clauses."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from core.bookings import Booking
from core.messages import Command, Inbound, Keyword
from core.walltime import zone
from dialogs import acts, picks
from dialogs.acts import Act
from dialogs.language import Language, language
from dialogs.lexicon import Lexicon, folded, second_service
from dialogs.naming import name_in
from dialogs.shortcuts import shortcut
from dialogs.states import Answering, Idle, Leaving, Naming, State
from dialogs.understand.answers import answers, asks_team
from dialogs.understand.beside import for_each_asked, late_and_picked
from dialogs.understand.clause import Clause
from dialogs.understand.commands import commanded
from dialogs.understand.company import along, apart, entitled
from dialogs.understand.days_off import days_off
from dialogs.understand.provided import provided
from dialogs.understand.rules import meaning
from dialogs.understand.strangers import of_a_room
from dialogs.understand.subjects import subject
from dialogs.understand.swapped import swapped
from dialogs.understand.together import questions
from dialogs.understand.which import Visits, beside

LONGEST = 1600
"""Characters of a message that are read; the rest is cut off."""

MOST_ACTS = 3
"""Things that one message is heard to say; a turn has fresh ids for no more than four acts."""

OF_CARRIERS = frozenset(
    {"stop", "stopall", "unsubscribe", "revoke", "optout", "cancel", "end", "quit", "start", "unstop"}
)
"""Words that carriers act on and answer themselves, whatever language a house speaks; others we answer."""

SMS = "sms"
BACK = "yes"
"""The word by which carriers, whatever language is spoken, take somebody back who stopped them."""
_CARRIER: dict[Keyword, Act] = {
    Keyword.STOP: acts.Stop(told=True),
    Keyword.START: acts.Start(told=True),
    Keyword.HELP: acts.Unread(automatic=True),
}


def understand(
    inbound: Inbound,
    state: State,
    *,
    now: datetime,
    lexicon: Lexicon,
    stopped: bool = False,
    reminded: Booking | None = None,
    standing: tuple[Booking, ...] = (),
) -> tuple[Act, ...]:
    """Return what the message means, in the order in which it was said; there is always at least one act.

    ``stopped``: the sender wants no texts of ours, so nothing is open that YES could answer. ``reminded``: the
    visit that the sender was reminded of, which a message answers where nothing else is open. ``standing``: all of
    their visits, any of which an answer may name.
    """
    if inbound.keyword:
        act = _CARRIER[inbound.keyword]
        return (replace(act, word=folded(inbound.text)) if isinstance(act, acts.Stop) else act,)
    if inbound.choice is not None:
        return (shortcut(inbound.choice) or picks.pressed(inbound.choice, state),)
    if inbound.phone is not None:
        return (acts.Shared(inbound.phone),)
    if inbound.command is not None:
        said = understand(replace(inbound, command=None), state, now=now, lexicon=lexicon, stopped=stopped)
        if inbound.command is Command.ROOM:
            return said if lexicon.lets else (acts.NoRoom(""),)
        return commanded(inbound.command, inbound.text, said if inbound.text else ())
    spoken, local = language(lexicon.language), now.astimezone(zone(lexicon.zone))
    whole = Clause(
        apart(inbound.text[:LONGEST].strip(), inbound.mates, spoken), state, local, lexicon, spoken
    )
    visits = Visits(reminded, standing or (reminded,)) if reminded else None
    said = _heard(inbound, whole, stopped=stopped, visits=visits, standing=standing)
    return along(said, inbound.mates, lexicon)


def _heard(
    inbound: Inbound, whole: Clause, *, stopped: bool, visits: Visits | None, standing: tuple[Booking, ...]
) -> tuple[Act, ...]:
    """Return what the words of a message mean: those that a whole message may be, an answer, or anything else."""
    word = folded(whole.text).strip(".! ")
    carrier = inbound.line.channel == SMS
    if keyword := _keyword(word, whole.spoken, carrier=carrier):
        return (keyword,)
    if stopped and word == BACK:
        return (acts.Start(told=carrier),)
    if not word:
        return (acts.Unread(),)
    if answer := subject(whole, standing) or provided(whole, _read, reminded=visits is not None):
        return answer
    if at_once := days_off(whole, standing) or swapped(whole, standing):
        return at_once
    if meant := _meant(whole):
        if isinstance(whole.state, Leaving) and meant.begins("yes"):
            return (acts.Yes((whole.state.claim,)),)
        whole = meant
    if not isinstance(whole.state, Idle):
        return late_and_picked(whole) or _two_dropped(whole, standing) or for_each_asked(whole, _read(whole))
    if visits is None:
        return _unasked(whole, standing) or _read(whole)
    beside_one = beside(replace(whole, text=whole.spoken.plain(whole.text)), visits.next)
    return answers(beside_one, visits) or asks_team(beside_one, _read(whole))


_OF_A_VISIT = (acts.Move, acts.Unable, acts.Late, acts.Drop)
"""What changes a visit, or when somebody comes to it."""


def _unasked(whole: Clause, standing: tuple[Booking, ...]) -> tuple[Act, ...]:
    """Read who says, unasked, that they cannot come, are late or change two visits, as an answer about what stands."""
    if not standing or whole.signals("new") or whole.services - {each.slot.service_id for each in standing}:
        return ()
    visits = Visits(standing[0], standing)
    two = len(whole.services) > 1 or (visits.both and whole.signals("both", "them"))
    drops = whole.signals("drop", "gives_up")
    more = whole.signals("book") or (whole.signals("second") and not drops)
    changes = two and not more and (drops or whole.signals("move"))
    if not (changes or whole.signals("unable", "late")):
        return ()
    found = answers(beside(replace(whole, text=whole.spoken.plain(whole.text)), visits.next), visits)
    heard = (*_OF_A_VISIT, acts.Unsure) if changes else _OF_A_VISIT
    return found if any(isinstance(each, heard) for each in found) else ()


def _two_dropped(whole: Clause, standing: tuple[Booking, ...]) -> tuple[Act, ...]:
    """Read who gives up two visits by name, whatever is open; of the one or the other none is given up."""
    if len(whole.services) <= 1 or not whole.signals("drop", "gives_up"):
        return ()
    return _unasked(replace(whole, state=Idle()), standing)


def _meant(whole: Clause) -> Clause | None:
    """Return the yes or no that somebody says that they meant, where nothing else was said: "no, I meant yes"."""
    found = whole.spoken.signals["meant"].search(whole.folded)
    if found is None:
        return None
    meant = replace(whole, text=whole.folded[found.end() :].strip(" ,:.'\""))
    before = replace(whole, text=whole.folded[: found.start()])
    for said in ("yes", "no"):
        before = before.without(said) or before
    sure = before.is_bare and (meant.begins("yes") or meant.begins("no")) and not whole.is_asked
    return meant if sure else None


def _read(whole: Clause) -> tuple[Act, ...]:
    return entitled(whole, _said)


def _said(whole: Clause) -> tuple[Act, ...]:
    clauses = _clauses(whole) if not isinstance(whole.state, Answering) else ()
    meant = tuple(of_a_room(meaning(each), each) for each in clauses)
    return _several(meant) or _one(whole, meant)


def _keyword(word: str, spoken: Language, *, carrier: bool) -> Act | None:
    """Recognise the words that a whole message may be; on SMS those of the carriers, who answer them."""
    intents = spoken.intents
    told = carrier and word in OF_CARRIERS
    if spoken.whole(intents.STOP_WORDS, word) or (carrier and spoken.whole(intents.CARRIER_STOP_WORDS, word)):
        return acts.Stop(told=told, word=word)
    if spoken.whole(intents.START_WORDS, word):
        return acts.Start(told=told)
    return acts.Help() if spoken.whole(intents.HELP_WORDS, word) else None


def _clauses(whole: Clause) -> tuple[Clause, ...]:
    """Cut a message where something else begins to be said."""
    parts = re.split(whole.spoken.intents.CLAUSES, whole.text, flags=re.IGNORECASE)
    texts = tuple(part.strip() for part in parts if part and part.strip())
    return tuple(replace(whole, text=each) for each in texts) if len(texts) > 1 else ()


_WEAK = (acts.Hello, acts.Bye, acts.Unclear, acts.Yes, acts.No, acts.Others)
"""Acts that do not stand beside another one: "thanks, see you thursday" says one thing."""


def _several(meant: tuple[Act, ...]) -> tuple[Act, ...]:
    """Return the acts of the clauses when at least two of them mean something of their own, else nothing.

    Who says that they are late or cannot come, and when they would rather, wants to move: that is one thing.
    """
    strong = tuple(each for each in meant if not isinstance(each, _WEAK))
    if automatic := [each for each in meant if each == acts.Unread(automatic=True)]:
        return tuple(automatic[:1])
    if (instead := _instead(strong)) is not None:
        return (instead,)
    if _differ(strong):
        return strong[:MOST_ACTS]
    if any(isinstance(each, acts.Move) and each.details.of is None for each in strong):
        strong = tuple(each for each in strong if not isinstance(each, acts.Late | acts.Unable))
    rest = tuple(each for each in strong if not isinstance(each, acts.Asked))
    one_thing = {type(each) for each in rest} <= {acts.Wanted, acts.Move, acts.Unable, acts.Named}
    if len(strong) < 2 or (one_thing and len(rest) == len(strong)):
        return ()
    return (*questions(strong), *(rest[-1:] if one_thing else rest))[:MOST_ACTS]


def _instead(strong: tuple[Act, ...]) -> acts.Move | None:
    """See one move in a visit given up and a time without a service of its own: "cancel thursday, book friday"."""
    match strong:
        case (acts.Drop(old), acts.Wanted(new) | acts.Move(new)) if new.words:
            own = new.service_id not in {None, old.service_id}
            return None if own else acts.Move(replace(new, service_id=old.service_id, of=old.words))
        case _:
            return None


def _differ(strong: tuple[Act, ...]) -> bool:
    """Tell whether the clauses are wishes for several services, each at a time of its own."""
    wishes = [each.details for each in strong if isinstance(each, acts.Wanted)]
    apart = len({each.service_id for each in wishes}) == len(wishes) == len(strong) > 1
    return apart and all(each.service_id and each.words for each in wishes)


def _one(whole: Clause, meant: tuple[Act, ...]) -> tuple[Act, ...]:
    """Return the act of a message that says one thing, after the name that is given along with it, if any.

    Where the whole makes no sense, the one clause that does counts: "sorry was driving. the second one".
    """
    act = of_a_room(meaning(whole), whole)
    if isinstance(act, acts.Unclear | acts.Bye):
        act = next((each for each in meant if not isinstance(each, _WEAK)), act)
    name = None if isinstance(whole.state, Naming) else name_in(whole.text, whole.spoken, led=True)
    said = _wishes(whole, act) if isinstance(act, acts.Wanted) else (act,)
    if name is None:
        return said
    return (acts.Named(name), *((acts.Hello(),) if isinstance(act, acts.Unclear) else said))


def _wishes(whole: Clause, act: acts.Wanted) -> tuple[acts.Wanted, ...]:
    """Return a wish for each of two services that are joined by "and"; a time said only once counts for both."""
    at = second_service(whole.lexicon, whole.folded, whole.spoken)
    if at is None:
        return (act,)
    one, two = (replace(whole, text=each).details for each in (whole.folded[:at], whole.folded[at:]))
    return tuple(
        acts.Wanted(replace(each, words=each.words or act.details.words), asks=act.asks)
        for each in (one, two)
    )

"""What a clause means: the rules, asked in their order; the first that sees something decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from dialogs import acts, picks
from dialogs.acts import Act, Details, Topic
from dialogs.amiss import ends_before_it_begins
from dialogs.naming import name_in
from dialogs.responses import Response
from dialogs.states import (
    Answering,
    Asking,
    Choosing,
    Doubting,
    Extending,
    Extent,
    Idle,
    Leaving,
    Naming,
    Offering,
    Planning,
    Then,
)
from dialogs.understand.clause import Clause, from_to
from dialogs.understand.doubts import beside_the_question
from dialogs.understand.rooms import about_rooms, lasting
from dialogs.understand.strangers import by_strange_name
from dialogs.when.expression import SameTime


def meaning(clause: Clause) -> Act:
    """Return the act of the first rule that sees something."""
    return next((act for rule in RULES if (act := rule(clause))), acts.Unclear())


def _to_people(clause: Clause) -> Act | None:
    """Stop, wrong number, a human: what is heard before everything else."""
    if clause.signals("automatic"):
        return acts.Unread(automatic=True)
    if clause.signals("stop"):
        return acts.Stop()
    if clause.signals("start"):
        return acts.Start()
    if clause.signals("wrong_number"):
        return acts.WrongNumber()
    if clause.signals("urgent"):
        return acts.Human(urgent=True)
    return acts.Human() if clause.signals("human") else None


def _waiting(clause: Clause) -> Act | None:
    """See what is about waiting for something to come free, and that somebody has come."""
    if clause.signals("automatic"):
        return None
    if clause.signals("unjoin") or clause.says_only("unlist"):
        return acts.Unjoin(clause.details)
    if clause.says_only("list"):
        return acts.Asked((Topic.WAITING,)) if isinstance(clause.state, Idle) else acts.Join()
    if clause.signals("waiting"):
        return acts.Asked((Topic.WAITING,), clause.details)
    if clause.signals("join"):
        if clause.signals("earlier") and not _names_a_day(clause):
            return acts.Join(replace(clause.details, words=None), earlier=True)
        return acts.Join(clause.details)
    here = clause.says_only("here") and not clause.has_time and not clause.is_asked
    return acts.Here() if here else None


def _names_a_day(clause: Clause) -> bool:
    """Tell whether a day is said, and not only that it is to be earlier."""
    return any(each.day is not None for each in clause.mentions)


def _undo(clause: Clause) -> Act | None:
    return acts.Undo() if clause.signals("undo") and not clause.signals("give_back") else None


def _naming(clause: Clause) -> Act | None:
    """See a name, where we asked for one and it is not plainly something else: a service, or another pick."""
    if not isinstance(clause.state, Naming) or (clause.names_what and not clause.rest):
        return None
    if picks.pick(clause.folded, clause.state, clause.spoken):
        return None
    name = name_in(clause.text, clause.spoken, led=False)
    return acts.Named(name) if name else None


def _answering(clause: Clause) -> Act | None:
    """See an answer, where a service asked a question: nearly anything is one."""
    if (
        not isinstance(clause.state, Answering)
        or clause.signals("drop", "unable")
        or clause.is_asked
        or clause.is_whole
    ):
        return None
    if clause.says_only(*(name for name, _ in _TOPICS)):
        return None
    return acts.Answered(clause.text)


def _all(clause: Clause) -> Act | None:
    """See "both", alone or beside a yes, where we asked which of several visits is meant."""
    if not isinstance(clause.state, Choosing) or clause.question:
        return None
    rest = clause.without("both")
    agrees = rest is not None and (rest.begins("yes") or not _TAKING.isdisjoint(rest.replies))
    return acts.Yes(every=True) if agrees or clause.says_only("every") else None


def _picking(clause: Clause) -> Act | None:
    """One of the choices on the table; where nothing is, a bare first digit may answer what came free."""
    if isinstance(clause.state, Idle):
        match = clause.spoken.picks["number"].fullmatch(clause.folded)
        return acts.Picked(0) if match and match[1] == "1" else None
    if isinstance(clause.state, Leaving):
        return None
    picked = picks.pick(clause.folded, clause.state, clause.spoken) or _by_extent(clause)
    return picked or _by_time(clause) or _by_name(clause)


_EXTENTS = (
    ("extent_one", Extent.ONE),
    ("extent_onward", Extent.ONWARD),
    ("extent_all", Extent.ALL),
)


def _extent(clause: Clause) -> Extent | None:
    """See how much of a series is meant."""
    return next((extent for name, extent in _EXTENTS if clause.unowned.signals(name)), None)


def _with_extent(clause: Clause, details: Details) -> Details:
    return replace(details, extent=_extent(clause))


def _by_extent(clause: Clause) -> Act | None:
    """See how much of a series is meant, where we asked that."""
    if not isinstance(clause.state, Extending):
        return None
    extent = Extent.ALL if clause.says_only("all") else _extent(clause)
    return acts.Picked(clause.state.options.index(extent)) if extent in clause.state.options else None


def _by_time(clause: Clause) -> Act | None:
    """See the offered time that the words fit, when they fit just one and nothing else is asked."""
    wish = clause.when.wish
    if (
        not isinstance(clause.state, Offering | Naming)
        or wish is None
        or clause.question
        or clause.signals("others", "no")
        or clause.counts_others
    ):
        return None
    if clause.details.service_id not in {None, clause.state.draft.service_id}:
        return None
    if ends_before_it_begins(clause.when, clause.text, clause.now.tzinfo) or clause.signals("no_hour"):
        return None
    if clause.state.draft.moving and any(isinstance(each.hours, SameTime) for each in clause.mentions):
        return None  # the time of what moves, not of what is offered for it
    if clause.signals("move") and from_to(clause).of is not None:
        return None  # what is to be at that time is another booking, by the time that it has
    fits = picks.fitting(clause.state, wish, clause.details)
    return acts.Picked(fits[0]) if len(fits) == 1 and not by_strange_name(clause) else None


def _by_name(clause: Clause) -> Act | None:
    """See the choice that a name fits, when it fits just one and no time was said."""
    if clause.has_time or clause.question or clause.signals("others") or clause.counts_others:
        return None
    fits = picks.named(clause.state, clause.details)
    return acts.Picked(fits[0]) if len(fits) == 1 else None


_TOPICS = (
    ("mine", Topic.MINE),
    ("length", Topic.LENGTH),
    ("price", Topic.PRICE),
    ("prepare", Topic.PREPARE),
    ("where", Topic.WHERE),
    ("hours", Topic.HOURS),
    ("services", Topic.SERVICES),
    ("who", Topic.WHO),
)

_ALONE = (Topic.MINE, Topic.PREPARE, Topic.HOURS, Topic.SERVICES, Topic.WHO)
"""Topics whose words are also those of others: where one of them is asked, nothing else is."""


def asked(clause: Clause) -> acts.Asked | None:
    """See a question about the house or about one's own booking."""
    topics = tuple(topic for name, topic in _TOPICS if clause.asks(name))
    alone = next((each for each in topics if each in _ALONE), None)
    return acts.Asked((alone,) if alone else topics, clause.details) if topics else None


def _why(clause: Clause) -> Act | None:
    """See that somebody asks why not: what is left without the question words and the "not" is what it is about.

    Without a question mark "why not" agrees, where something could be agreed to.
    """
    why = clause.spoken.signals["why"].match(clause.folded)
    if why is None:
        return None
    refused = clause.spoken.signals["refused"]
    rest = refused.sub(" ", clause.folded[why.end() :]).strip(" ?")
    agrees = clause.says_only("yes")
    if agrees and not clause.is_asked and not isinstance(clause.state, Asking):
        return None
    if not rest:
        return acts.Why(agrees=agrees)
    if clause.signals("price", "length", "where") or not refused.search(clause.folded):
        return None
    return acts.Why(replace(clause, text=rest).details)


def dropped(clause: Clause) -> acts.Drop | None:
    """See that something is to be cancelled, in so many words."""
    given_up = clause.signals("no_need") and clause.names_what
    if not given_up and not clause.signals("drop", "give_back"):
        return None
    rest = clause.without("both")  # "las dos" is both, and two o'clock
    details = _with_extent(clause, (clause if rest is None or rest.has_time else rest).details)
    return acts.Drop(details, this=clause.says_only("drop_this"), another=clause.signals("of_another"))


def _asked_how_late(clause: Clause) -> bool:
    """Tell whether we asked how late somebody comes to one visit, and that is all that is said now.

    We may have put times on the table since, for another visit that moves: minutes are none of them.
    """
    number, fillers = clause.spoken.intents.MINUTES_LATE, clause.spoken.answers.FILLERS
    match clause.state:
        case Choosing((_,), Then.LATE):
            return re.match(number, clause.folded) is not None
        case Offering(draft=draft) | Asking(draft=draft) if draft.moving:
            minutes = re.fullmatch(rf"(?:(?:{fillers}) )?(?:{number})(?P<unit> ?min\w*)?", clause.folded)
            return minutes is not None and "min" in minutes[0]
        case _:
            return False


def _late(clause: Clause) -> Act | None:
    if not clause.signals("late") and not _asked_how_late(clause):
        return None
    match = re.search(clause.spoken.intents.MINUTES_LATE, clause.folded)
    minutes = minutes_in(match[1] if match else "", clause)
    return acts.Move(clause.details) if clause.signals("move") else acts.Late(minutes)


def minutes_in(words: str, clause: Clause) -> int | None:
    """Return the number of minutes that a word or a figure says."""
    figure = int(words) if words.isascii() and words.isdigit() else None
    return clause.spoken.intents.MINUTES.get(words) or figure


def _change(clause: Clause) -> Act | None:
    """See that somebody cannot come, or wants to move; a better time said with "can't" makes it a move."""
    drafting = isinstance(clause.state, Offering | Planning | Naming | Answering)
    if drafting and (not clause.signals("move") or _about_offer(clause)):
        return None
    if clause.says_only("missed"):
        return acts.Unable(missed=True)
    if made := clause.spoken.signals["make_it"].search(clause.text.lower()):
        return acts.Move(replace(clause.details, words=clause.text[made.end() :]))
    if clause.signals("unable"):
        instead = clause.has_time and (clause.signals("move", "come") or clause.question)
        return acts.Move(from_to(clause)) if instead else acts.Unable(clause.details)
    if clause.signals("move"):
        return acts.Move(_with_extent(clause, from_to(clause)))
    return acts.Move(clause.details) if clause.has_time and _comes_instead(clause) else None


def _comes_instead(clause: Clause) -> bool:
    """Tell whether a time is said for a visit that stands, though nobody says so: "can I come thursday"."""
    if isinstance(clause.state, Leaving):
        return not clause.names_what
    new = clause.details.service_id or clause.signals("book", "question")
    return isinstance(clause.state, Idle) and clause.signals("come") and not new


def _about_offer(clause: Clause) -> bool:
    """Tell whether "another time" and the like speak of what is on the table rather than of a booking."""
    of_another = clause.names_what or clause.signals("of_mine") or from_to(clause).of
    return clause.signals("others") or not of_another


def _again(clause: Clause) -> Act | None:
    """See that it is to be as it was the last time, where nothing is on the table."""
    idle = isinstance(clause.state, Idle | Asking)
    return acts.Wanted(asks=True, again=True) if idle and clause.says_only("again") else None


def _others(clause: Clause) -> Act | None:
    """Other times than those on the table, or others than a clock time said names."""
    if not isinstance(clause.state, Offering | Planning | Naming | Answering):
        return None
    if clause.signals("earlier", "later") and not (
        clause.when.wish and clause.when.wish.near is None and clause.has_time
    ):
        return acts.Others(-1 if clause.signals("earlier") else 1)
    if clause.details != Details() and clause.rest != clause.folded:
        return None
    if Response.CHOOSE in clause.replies:
        return None
    return acts.Others() if clause.signals("others", "unable") or Response.OTHERS in clause.replies else None


_TAKING = frozenset({Response.AGREE, Response.CHOOSE})


def _yes_or_no(clause: Clause) -> Act | None:
    """Agrees or does not; with a name or a time it is a wish instead, and who asks why says neither."""
    if (clause.names_something or clause.signals("why")) and not clause.says_only("yes", "no"):
        return None
    takes, refuses = not _TAKING.isdisjoint(clause.replies), Response.REFUSE in clause.replies
    if clause.says_only("no") or (clause.begins("no") and not clause.signals("yes")):
        return acts.No()
    if refuses and not takes and not clause.says_only("yes"):
        return acts.No()
    return acts.Yes() if takes or clause.begins("yes") else None


def _wish(clause: Clause) -> Act | None:
    """See a wish to come: anything named, or the word itself."""
    if isinstance(clause.state, Doubting) and clause.signals("new"):
        return acts.Wanted(clause.details)
    if clause.names_something or (clause.signals("book") and not clause.says_only("bye")):
        guessed = clause.folded.isascii() and clause.folded.isdigit()
        return by_strange_name(clause) or acts.Wanted(clause.details, asks=clause.question or guessed)
    return acts.Wanted(asks=True) if clause.signals("question") else None


_POLITE = frozenset({Response.THANK, Response.LEAVE})


def _courtesy(clause: Clause) -> Act | None:
    """Greetings, thanks, and a request to say it again."""
    if clause.signals("repeat"):
        return acts.Repeat()
    polite = clause.signals("thanks") or not _POLITE.isdisjoint(clause.replies)
    asks = clause.details.service_id and (clause.question or clause.signals("polite"))
    if (clause.begins("bye") and not asks) or (polite and not _wishes(clause)):
        return acts.Bye()
    return acts.Hello() if clause.says_only("hello") else None


def _wishes(clause: Clause) -> bool:
    """Tell whether something is wished for, with thanks beside it: "a cut tomorrow at 3, thanks"."""
    named = clause.details.service_id and (clause.has_time or not isinstance(clause.state, Idle))
    leaves = Response.LEAVE in clause.replies
    return bool(named) or clause.signals("book", "question") or (clause.has_time and not leaves)


def _no_time(clause: Clause) -> Act | None:
    """See that nothing is decided yet ("one sec"): there is nothing to answer, what is open stays open."""
    return acts.Bye() if clause.says_only("not_now") else None


Rule = Callable[[Clause], Act | None]

RULES: tuple[Rule, ...] = (
    _waiting,
    _to_people,
    _undo,
    _no_time,
    _why,
    _naming,
    _answering,
    about_rooms,
    beside_the_question,
    dropped,
    asked,
    _all,
    lasting,
    _picking,
    _again,
    _late,
    _change,
    _others,
    _yes_or_no,
    _courtesy,
    _wish,
)

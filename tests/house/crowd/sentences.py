"""what people say in random histories: sentences made from small grammars, by any source of chance

Who was asked something mostly answers it; else histories would never get far.
"""

import re
from collections.abc import Callable, Sequence

Choose = Callable[[Sequence[str]], str]

WORDS = {
    "service": ("cut", "cut", "colour", "massage", "advice", "room", "yoga", "styling"),
    "who": ("ana", "ben", "dev", "dev", "eva"),
    "day": (
        "tomorrow",
        "tomorrow",
        "today",
        "saturday",
        "sunday",
        "sunday",
        "monday",
        "the day after tomorrow",
    ),
    "time": ("10", "10:30", "11am", "11:15", "noon", "1pm", "half one", "2pm", "1:30am"),
    "stretch": ("10 to 11:30", "1-2pm", "11-12", "2 to 4"),
    "part": ("morning", "afternoon", "early", "around 11"),
    "name": ("Sam", "Kim", "Lou"),
    "place": ("North Gate", "South Pier", "Oak"),
    "number": ("1", "2", "3"),
    "weekday": ("saturday", "sunday", "monday"),
    "minutes": ("5", "10", "25"),
}

KINDS = {
    "wish": (
        "{service} {day} {time}",
        "{service} with {who} {day} {time}",
        "can i have a {service} {day} at {time} please",
        "{service} {day} {part}",
        "anything free for a {service} {day}?",
        "meeting room {day} {stretch}",
        "{service} please",
        "another {service} {day} {time}",
        "yoga {day} at {time} for 2",
        "yoga {day}",
    ),
    "wait": (
        "tell me if something comes free for a {service} {day}",
        "let me know if a {service} comes free {day} {part}",
        "LIST",
        "put me on the waiting list",
        "UNLIST",
        "am i on the list?",
    ),
    "series": (
        "{service} every {weekday} at {time} for two weeks",
        "{service} every {weekday} {time} for three weeks",
        "{service} with {who} every day at {time} for three days",
    ),
    "of_series": (
        "cancel all my {service}s",
        "only that one",
        "that and those after",
        "all of them",
        "skip it",
        "skip the 5th",
        "move all my {service}s to {time}",
        "cancel just {day}",
    ),
    "here": ("HERE", "i'm here", "we have arrived"),
    "pick": ("1", "1", "2", "3", "the first", "the last one", "ok", "yes please"),
    "yes": ("ok", "yes"),
    "refuse": ("no", "none of those", "anything later?", "something earlier", "{day} instead", "other times"),
    "name": ("{name}",),
    "change": (
        "move it to {day} {time}",
        "can we do {time} instead",
        "move my {service} to {day} {time}",
        "half an hour later please",
        "can we do {day} instead",
        "i can't make it",
    ),
    "cancel": ("cancel my {service}", "i need to cancel", "DROP", "cancel {day}"),
    "undo": ("undo", "UNDO", "undo that"),
    "late": ("running {minutes} min late", "i'm late"),
    "chat": (
        "when is my appointment?",
        "how long is a {service}",
        "where are you?",
        "thanks",
        "qwertz",
        "hello",
    ),
    "stop": ("STOP", "START", "wrong number"),
    "staff": (
        "block {who} {day}",
        "block {who} {day}",
        "block {who} {day} {stretch}",
        "block {who} {day} {part}",
        "block {place} {day} {stretch}",
        "unblock {number}",
        "unblock {number}",
    ),
}

OFTEN = {
    "open": ("wish",) * 6
    + ("change",) * 5
    + ("cancel", "undo", "wait", "series") * 2
    + ("late", "chat", "pick", "stop", "here", "refuse", "of_series"),
    "offered": ("pick",) * 8 + ("refuse", "refuse", "wish", "change", "undo", "cancel", "chat", "wait"),
    "full": ("wait",) * 4 + ("pick",) * 3 + ("refuse", "refuse", "wish", "change"),
    "free": ("yes",) * 4 + ("refuse", "pick", "wish", "wait"),
    "every": ("pick",) * 3 + ("of_series",) * 3 + ("yes", "undo", "refuse", "cancel", "change"),
    "asked": ("pick", "pick", "wish", "wish", "change", "cancel", "refuse"),
    "named": ("name",) * 5 + ("pick", "chat", "wish"),
}
"""Which kinds are said after what was heard, as often as they stand there."""


def sentence(heard: str, choose: Choose) -> str:
    """Return something that a person says who last heard that."""
    return one_of(choose(OFTEN[_stands(heard)]), choose)


def one_of(kind: str, choose: Choose) -> str:
    """Return a sentence of a kind."""
    said = choose(KINDS[kind])
    return re.sub(r"\{(\w+)\}", lambda slot: choose(WORDS[slot[1]]), said)


def _stands(heard: str) -> str:
    if "first name" in heard:
        return "named"
    if "every" in heard or "times)" in heard:
        return "every"
    if "came free" in heard or "Shall I text you" in heard:
        return "free"
    if re.search(r"taken|[Nn]othing|blocked|not in then", heard):
        return "full"
    if "Held to" in heard or "1)" in heard:
        return "offered"
    return "asked" if heard.endswith("?") else "open"

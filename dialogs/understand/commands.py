"""A command of a vendor's menu: the same acts as the words for it."""

from __future__ import annotations

from core.messages import Command
from dialogs import acts
from dialogs.acts import Act, Topic

_ACTS: dict[Command, Act] = {
    Command.MY: acts.Asked((Topic.MINE,)),
    Command.HELP: acts.Help(),
    Command.STOP: acts.Stop(),
    Command.START: acts.Start(),
}

_NOTHING = (acts.Unclear, acts.Unread, acts.Hello, acts.Bye)


def commanded(command: Command, words: str, said: tuple[Act, ...]) -> tuple[Act, ...]:
    """Return what a command means; ``said`` is what ``words`` behind it mean, which count only where they can."""
    if command is Command.LANGUAGE:
        return (acts.Speak(words),)
    if command in _ACTS:
        return (_ACTS[command],)
    meant = tuple(each for each in said if not isinstance(each, _NOTHING))
    return meant or (acts.Wanted(),)

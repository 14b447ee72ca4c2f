"""in which workspace something is: written before it, for one user id may be two people in two workspaces

    U012AB3CD             somebody in the workspace whose token stands in our settings
    T01ONE/U012AB3CD      somebody in a workspace that installed us

What is read from Slack, and what is sent there, knows nothing of it: it is put before every address and id on their way
in, and taken off on their way out.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from core.mates import Mate
from core.messages import Inbound, Letter
from core.people import Address

MARK = "/"


def team_of(text: str) -> str:
    """Return the workspace that stands before an address or an id, nothing where none does."""
    team, mark, _ = text.partition(MARK)
    return team if mark else ""


def bare(text: str) -> str:
    """Return an address or an id as Slack knows it."""
    return text.rpartition(MARK)[2]


def within(team: str, text: str) -> str:
    """Return an address or an id with its workspace before it, where that has a name."""
    return f"{team}{MARK}{text}" if team else text


def moved_in(inbound: Inbound, team: str) -> Inbound:
    """Return what was said with the workspace before everybody and everything in it."""
    if not team:
        return inbound
    people = {each.name: _there(getattr(inbound, each.name), team) for each in fields(inbound)}
    ids = {name: within(team, said) for name in ("ref", "in_reply_to") if (said := getattr(inbound, name))}
    return replace(inbound, **{**people, **ids})


def moved_out(letter: Letter) -> Letter:
    """Return a letter as it is sent within its workspace."""
    instead = letter.reply.instead
    reply = replace(letter.reply, instead=bare(instead)) if instead else letter.reply
    to = Address(letter.to.channel, bare(letter.to.value))
    return replace(letter, to=to, reply=reply, under=letter.under and bare(letter.under))


def _there(found: Any, team: str) -> Any:  # noqa: ANN401 - any field, of which some are addresses
    match found:
        case Address(channel, value):
            return Address(channel, within(team, value))
        case Mate(address):
            return replace(found, address=_there(address, team))
        case tuple():
            return tuple(_there(each, team) for each in found)
        case _:
            return found

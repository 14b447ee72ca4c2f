"""workspaces that installed us, kept in memory, as the desk keeps them in the book"""

from dataclasses import dataclass, field, replace
from typing import Any

from channels.slack.installations import Installation
from tests.channels.slack.knocking import BOT, TEAM

TOKEN = "xoxe.xoxb-1-for-tests-only"


def an_installation(**changed: Any) -> Installation:
    usual = {"team": TEAM, "name": "Willow", "bot": BOT, "scopes": frozenset({"commands"}), "token": TOKEN}
    return Installation(**{**usual, **changed})


@dataclass
class Shelf:
    """Keeps installations, and tells what was asked of it; ``claimed``: somebody else renews the tokens."""

    on_it: dict[str, Installation] = field(default_factory=dict)
    claimed: bool = False
    states: set[str] = field(default_factory=set)
    looks: int = 0

    async def begin(self) -> str:
        self.states.add(state := f"state-{len(self.states)}")
        return state

    async def spend(self, state: str) -> bool:
        if state not in self.states:
            return False
        self.states.remove(state)
        return True

    async def keep(self, installation: Installation) -> None:
        self.on_it[installation.team] = replace(installation, version=1)

    async def find(self, team: str) -> Installation | None:
        self.looks += 1
        return self.on_it.get(team)

    async def every(self) -> tuple[Installation, ...]:
        return tuple(self.on_it.values())

    async def claim(self, installation: Installation, _: float) -> bool:
        took, self.claimed = not self.claimed, True
        return took and self.on_it[installation.team].version == installation.version

    async def renew(self, installation: Installation) -> bool:
        if self.on_it[installation.team].version != installation.version:
            return False
        self.claimed = False
        self.on_it[installation.team] = replace(installation, version=installation.version + 1)
        return True

    async def end(self, team: str, why: str) -> None:
        self.on_it[team] = replace(self.on_it[team], token="", ended=why)


def shelf(*installations: Installation) -> Shelf:
    return Shelf({each.team: each for each in installations})

"""what was said of late in a talk, sealed: kept for whoever of the team takes it over, and no longer

A business where nobody can take over keeps no words at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime

from bot.keys import Keys
from core.messages import Line
from core.people import Address
from dialogs.takeover import Said

MOST = 10
"""Things that were said, the last ones."""
LONGEST = 300
"""Characters of one of them."""


class Words:
    """Seals and opens what was said, each talk under its own name."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys

    def seal(self, said: Iterable[Said], line: Line, client: Address) -> str | None:
        """Return the last things that were said, sealed; None where there are none."""
        kept = [(each.at.isoformat(), int(each.ours), each.text[:LONGEST]) for each in said][-MOST:]
        if not kept:
            return None
        text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
        return f"{self._keys.id}:{self._keys.seal(text, _about(line, client))}"

    def open(self, sealed: str | None, line: Line, client: Address, since: datetime) -> tuple[Said, ...]:
        """Return what was said since an instant; nothing where the key is no longer ours."""
        key_id, _, words = (sealed or "").partition(":")
        text = self._keys.unseal(key_id, words, _about(line, client)) if words else None
        said = (
            Said(datetime.fromisoformat(at), bool(ours), each) for at, ours, each in json.loads(text or "[]")
        )
        return tuple(each for each in said if each.at >= since)


def _about(line: Line, client: Address) -> str:
    return f"words:{line.business_id}:{line.id}:{client.channel}:{client.value}"

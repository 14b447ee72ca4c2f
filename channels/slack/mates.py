"""who is named in a message: asked of Slack, so that they have a name, and that nobody is told who is not one of us"""

from __future__ import annotations

import asyncio
from dataclasses import replace

from channels.slack.workspace import Workspace
from core.mates import Barred, Mate
from core.messages import Inbound


async def introduced(workspace: Workspace, said: Inbound) -> Inbound:
    """Return what was said with the names of those who are named in it, and why some of them cannot be told."""
    if not said.mates:
        return said
    mates = tuple(await asyncio.gather(*(_known(workspace, each) for each in said.mates)))
    text = said.text
    for before, after in zip(said.mates, mates, strict=True):
        text = text.replace(f"@{before.name}", f"@{after.name}")
    return replace(said, text=text, mates=mates)


async def _known(workspace: Workspace, mate: Mate) -> Mate:
    profile = await workspace.profile(mate.address.value)
    barred = profile.barred if profile.known else Barred.UNKNOWN
    return replace(mate, name=profile.name or mate.name, barred=barred)

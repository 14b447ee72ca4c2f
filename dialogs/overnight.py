"""What staff did not hear at night, in one message in the morning."""

from __future__ import annotations

from collections.abc import Sequence

from core.catalog import Catalog
from core.messages import Reply
from core.people import Person
from dialogs.speech import Speaker

MOST = 20
"""Notices that the message has in full; of more only how many."""


def summed_up(replies: Sequence[Reply], catalog: Catalog) -> Reply:
    """Say all of them, each in a line of its own, in the order in which they came."""
    speaker = Speaker(catalog, Person(""))
    lines = [speaker.say("staff-overnight", count=len(replies)), *(each.text for each in replies[:MOST])]
    more = len(replies) - MOST
    return Reply(
        "\n".join([*lines, *([speaker.say("staff-overnight-more", count=more)] if more > 0 else [])])
    )

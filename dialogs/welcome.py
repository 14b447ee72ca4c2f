"""What the first message to an address says that staff have written down: who writes there, of what, how to stop it."""

from __future__ import annotations

from core.catalog import Catalog
from core.messages import Reply
from core.people import Person
from dialogs.speech import Speaker


def welcome(catalog: Catalog, person: Person) -> Reply:
    """Say who writes from now on, and how to stop it."""
    speaker = Speaker(catalog, person)
    intro = speaker.say("intro", business=catalog.business.name)
    return Reply(f"{intro} {speaker.say('welcome')}", typed=speaker.say("intro-after"))

"""a message that was edited: heard as new words only where nothing came of the old ones

Vendors tell of an edit also when only something around the words has changed; so of the last message of a talk
its id and a hash of its words are kept, and the same words are not heard twice.
"""

from __future__ import annotations

from hashlib import sha256

from core.messages import Inbound
from dialogs.acts import Act, Unread
from dialogs.states import Idle, State
from storage.talks import Talk


def remembered(inbound: Inbound) -> str | None:
    """Return what is kept of a message that can be edited, None of any other."""
    if inbound.message is None:
        return None
    words = sha256(f"{inbound.command} {inbound.text}".encode()).hexdigest()[:16]
    return f"{inbound.message}:{words}"


def is_nothing_new(inbound: Inbound, talk: Talk) -> bool:
    """Tell whether an edit changes no word that we hear, or words that the talk has long left behind."""
    if not inbound.edited:
        return False
    is_last = (talk.said or "").partition(":")[0] == inbound.message
    return not is_last or talk.said == remembered(inbound)


def instead(inbound: Inbound, state: State) -> tuple[Act, ...]:
    """Return what an edit means where its words cannot be taken any more, nothing where they can."""
    is_done = isinstance(state, Idle) and not state.misses
    return (Unread(edited=True),) if inbound.edited and is_done else ()

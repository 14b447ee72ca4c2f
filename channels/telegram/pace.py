"""how fast we may write: a message a second to a chat, thirty a second in all, and none when told to wait"""

from __future__ import annotations

from collections import OrderedDict

A_CHAT = 1.0
"""Seconds between two messages to one chat."""

OVERALL = 1.0 / 30
"""Seconds between two messages of the bot."""

MOST_CHATS = 10_000


class Pace:
    """Says how long a message has to wait, by the monotonic clock that it is told, and remembers who was written to.

    Several processes of one bot do not know of each other's messages; Telegram's 429 does.
    """

    def __init__(self, *, a_chat: float = A_CHAT, overall: float = OVERALL) -> None:
        self._a_chat, self._overall = a_chat, overall
        self._chats: OrderedDict[str, float] = OrderedDict()
        self._next = 0.0

    def wait(self, chat: str, now: float) -> float:
        """Return how many seconds the message must wait; when none, it counts as sent now."""
        waits = max(self._chats.get(chat, 0.0), self._next) - now
        if waits > 0:
            return waits
        self._next = now + self._overall
        self._chats[chat] = now + self._a_chat
        self._chats.move_to_end(chat)
        if len(self._chats) > MOST_CHATS:
            self._chats.popitem(last=False)
        return 0.0

    def hold(self, now: float, seconds: float) -> None:
        """Send nothing to anybody for so many seconds: Telegram said so."""
        self._next = max(self._next, now + seconds)

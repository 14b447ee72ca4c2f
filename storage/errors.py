"""What the book may answer instead of doing as it was told.

    BookError
    |-- Taken   the time is no longer free: read again and offer something else
    |-- Stale   somebody changed it in the meantime: read again and decide anew
    |-- Again   nobody's fault (deadlock, no lock in time, lost connection): the same transaction once more
    '-- Gone    the database cannot be written (away, read-only, full): ask whoever called to come again later

After any of them the transaction is undone as a whole. Every other exception out of storage is a mistake
of ours.
"""

from __future__ import annotations


class BookError(Exception):
    """The book refuses."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message or self.__doc__)


class Taken(BookError):
    """The time is no longer free."""


class Stale(BookError):
    """Somebody changed it in the meantime."""


class Again(BookError):
    """The transaction lost a race for a lock; take it once more."""


class Gone(BookError):
    """The database cannot be reached or written."""

"""what a longer text costs, measured against a shorter one of its kind: the same on a machine of any speed"""

from collections.abc import Callable
from time import process_time

SHORT, LONG = 400, 1600
LINEAR = 9.0
"""Four times the text may cost four times as much, and some noise; a quadratic rule costs sixteen times."""


def growth(read: Callable[[str], object], piece: str) -> float:
    """Return how many times the processor time of a short text made of the piece a text of 1,600 characters takes."""
    short, long = ((piece * LONG)[:length] for length in (SHORT, LONG))
    read(short)
    return _best(read, long) / _best(read, short)


def _best(read: Callable[[str], object], text: str) -> float:
    return min(_seconds(read, text) for _ in range(5))


def _seconds(read: Callable[[str], object], text: str) -> float:
    begun = process_time()
    for _ in range(4):
        read(text)
    return process_time() - begun

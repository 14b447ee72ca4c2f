"""The short numbers by which staff name bookings: four digits, or more where four would name two.

A number is drawn from the claim, so it is the same in every list and stays when the booking moves. It may be
shortened to its last digits.
"""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

DIGITS = 10
SHORTEST = 4


def number(claim: str) -> str:
    """Return the whole number of a claim, ten digits."""
    return f"{crc32(claim.encode()):0{DIGITS}}"


def short(claim: str, claims: Iterable[str] = ()) -> str:
    """Return the number of a claim, as short as it may be among all those claims."""
    whole, others = number(claim), {number(each) for each in claims if each != claim}
    lengths = range(SHORTEST, DIGITS)
    return next((whole[-n:] for n in lengths if not any(each.endswith(whole[-n:]) for each in others)), whole)


def named(said: str, claims: Iterable[str]) -> tuple[str, ...]:
    """Return the claims that the digits may name, or the one that is written out; too few digits name none."""
    digits = said.strip().lstrip("#")
    every = tuple(dict.fromkeys(claims))
    if digits in every:
        return (digits,)
    if not (digits.isascii() and digits.isdigit() and len(digits) >= SHORTEST):
        return ()
    return tuple(each for each in every if number(each).endswith(digits))

"""What a room asks whoever has booked it: the question, answers to choose from, whom it is told, until when."""

from __future__ import annotations

from dataclasses import dataclass

from core.people import Address
from core.plans import When


@dataclass(frozen=True, slots=True)
class Words:
    """Words in the language of the house, and what they are in ``others``, by language."""

    text: str
    others: tuple[tuple[str, str], ...] = ()

    def within(self, language: str) -> str:
        """Return the words in a language, or a variety of it; those of the house where there are none in it."""
        known = dict(self.others)
        return known.get(language) or known.get(language.partition("-")[0]) or self.text

    @property
    def every(self) -> tuple[str, ...]:
        """Return the words in each language, those of the house first."""
        return (self.text, *(text for _, text in self.others))


@dataclass(frozen=True, slots=True)
class Question:
    """Something a client is asked; the answer is kept with the booking, by the question's ``id``.

    ``required``: it is asked before the booking is made, and the booking waits for the answer; else once it stands, and
    nothing waits. Only of those: ``answers`` to choose from, which anything else may be said in place of; ``aliases``,
    other words for what it is about; ``tell``: where staff are told of the answer, none: where they are told of the
    visit; ``until``: when it can still be answered, None: until the start.
    """

    id: str
    text: str
    required: bool = True
    others: tuple[tuple[str, str], ...] = ()
    answers: tuple[Words, ...] = ()
    aliases: tuple[str, ...] = ()
    tell: tuple[Address, ...] = ()
    until: When | None = None

    @property
    def words(self) -> Words:
        """Return what is asked."""
        return Words(self.text, self.others)

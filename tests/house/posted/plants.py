"""faults that are planted in a worker, to see that they are found"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from channels.channel import Absent
from channels.sms import Sms
from storage import outbox, settling
from storage.outbox import Claimed
from storage.settling import Settled


async def never_there(*_: object) -> Absent:
    return Absent()


def sends_blindly() -> None:
    """What may have gone out is sent again, and the vendor is not asked."""
    Sms.find = never_there
    settling.told = lambda *_: None


def marks_first() -> None:
    """A letter that may have gone out is taken for sent, as if it had been marked so before."""
    later = settling.later

    def found(claimed: Claimed, at: datetime, why: str) -> Settled:
        never_got = why == "the vendor never got it"
        return settling.sent(claimed, f"?{claimed.letter.id}") if never_got else later(claimed, at, why)

    settling.later = found


def does_not_look_again() -> None:
    """What is due is sent, whatever became of the booking and of the person."""
    outbox._void = lambda *_: ""  # noqa: SLF001 - a fault is planted where it would be made


def drops_nothing(*_: object) -> None:
    """Stand in for ``outbox.drop_about`` and ``drop_for``, which keep most of it from being due."""


def forgets() -> None:
    """What the vendor cannot take now is given up."""
    settling.later = lambda claimed, _, why: settling.failed(claimed, why)


@dataclass(frozen=True)
class Plant:
    """A fault, and which judgment finds it."""

    plant: Callable[[], None]
    finds: str


PLANTS = {
    "what may have gone out is sent again": Plant(sends_blindly, "repeated"),
    "what may have gone out is taken for sent": Plant(marks_first, "lost"),
    "what became of the booking is not looked at": Plant(does_not_look_again, "stale"),
    "what cannot go now is given up": Plant(forgets, "lost"),
}

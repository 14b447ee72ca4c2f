"""faults that are planted in a worker, to see that they are found"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from channels.channel import Absent
from channels.sms import Sms
from storage import letters, outbox, settling
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


def keeps_its_words() -> None:
    """A letter has the words of the day on which it was due, whenever it leaves."""
    outbox.worded_at = letters.worded_at = lambda reply, _: reply


def reminds_of_all() -> None:
    """Every reminder that is late goes out, though a later one is due as well."""
    needless = outbox._needless  # noqa: SLF001 - as above
    outbox._needless = lambda letter, confirmed_at, again, _: needless(letter, confirmed_at, again, 0)  # noqa: SLF001


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
    "what leaves late says what it would have said in time": Plant(keeps_its_words, "worded"),
    "all reminders that are late go out": Plant(reminds_of_all, "doubled"),
}

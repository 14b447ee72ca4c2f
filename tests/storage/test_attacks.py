"""the attack list on letters in the book (reliability B.6): what ends at the moment at which a reminder is claimed"""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from core import bookings as life
from storage import bookings, database, outbox
from storage.database import Database
from tests.storage.samples import LINE, NOW, UNDO, a_booking, a_letter, at, known, write

MINUTE = timedelta(minutes=1)
BOOKED = life.book(a_booking("b1", at(10)), NOW, held=None, approval=False)
ENDS = {
    "cancelled": lambda: (life.cancel(BOOKED.after, NOW, keep=UNDO),),
    "moved": lambda: life.move(BOOKED.after, a_booking("b2", at(14)), NOW, keep=UNDO),
}


@pytest.mark.parametrize("ends", ENDS.values(), ids=[*ENDS])
def test_row_73_a_reminder_that_is_claimed_while_its_booking_ends_does_not_go_out(book: Database, url, ends):
    with book.unit() as unit:
        known(unit)
        write(unit, BOOKED)
        outbox.promise(unit, [a_letter("l1", claim="c", version=1)], NOW)
    other = database.connect(url)

    def claim():
        with other.unit() as unit:
            return outbox.claim(unit, NOW, line=LINE, lease=MINUTE, limit=10)

    with ThreadPoolExecutor(1) as worker:
        with book.unit() as unit:
            bookings.apply(unit, "b", ends(), who="alex", channel="sms", now=NOW)
            claiming = worker.submit(claim)
            time.sleep(0.2)
        during = claiming.result()
    after = claim()
    other.close()

    assert ((), ()) == (during, after)

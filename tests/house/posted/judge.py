"""the judge of letters: what the rows promise and tell, beside what the vendor really got

It reads the rows as they are, and the vendor's file; of the house's own reading it uses nothing. Order is told by the
true time: time is skipped only while nobody has anything in hand, so what arrives after a skip was claimed after it.
"""

import bisect
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import combinations
from zoneinfo import ZoneInfo

from tests.house.crowd.on_letters import clock, day, earned_at, is_reminder
from tests.house.crowd.on_lines import lines_of
from tests.house.crowd.rows import Row, Rows
from tests.house.posted.history import Told

WENT_OUT = {"sent", "delivered", "read"}
LONGEST = timedelta(seconds=40)
"""How long a letter can be in hand."""
HOME = ZoneInfo("Europe/London")

SAID = {"delivered": {"delivered"}, "undelivered": {"failed"}}
HOUR = timedelta(hours=1)


@dataclass
class Case:
    """All that is known when nothing waits any more; ``excused`` counts what nobody could have known."""

    rows: Rows
    taken: list[dict]
    told: Told
    excused: Counter = field(default_factory=Counter)

    @cached_property
    def letters(self) -> dict[str, Row]:
        return {each.id: each for each in self.rows.letters}

    @cached_property
    def owners(self) -> dict[str, str]:
        """Whose each text is, by the vendor's id: of texts that are alike the ledger says it."""
        by_ref = {each.ref: each for each in self.rows.letters if each.ref}
        meant = {each["sid"]: each["letter"] for each in self.taken}
        found = {}
        for sid, name in meant.items():
            letter = self.letters.get(name)
            named = by_ref.get(sid) or self._taken_for(letter, meant)
            alike = letter and named and (letter.address, letter.reply) == (named.address, named.reply)
            found[sid] = named.id if alike and letter.ref != sid else name
        return found

    def _taken_for(self, letter: Row | None, meant: dict[str, str]) -> Row | None:
        """Return the letter without an id whose text was taken for this one's, where two read alike."""
        other = self.letters.get(meant.get(letter.ref or "", "")) if letter else None
        return other if other and not other.ref else None

    @cached_property
    def copies(self) -> dict[str, list[dict]]:
        """What the vendor got, by letter."""
        found = defaultdict(list)
        for each in self.taken:
            found[self.owners[each["sid"]]].append(each | {"at": datetime.fromisoformat(each["at"])})
        return found

    @cached_property
    def bookings(self) -> dict[tuple[str, int], Row]:
        """The versions of bookings, without what was only offered."""
        versions = [each for line in lines_of(self.rows).values() for each in line]
        return {(each.claim, each.version): each for each in versions}

    def skipped_between(self, first: datetime, last: datetime) -> bool:
        """Tell whether time was skipped in between: nothing was in hand then."""
        place = bisect.bisect_left(self.told.skips, first)
        return place < len(self.told.skips) and self.told.skips[place] <= last

    def earliest_wall(self, at: datetime) -> datetime:
        """Return the least that the wall may have said when a letter was claimed that arrived then."""
        return at + min(self._wrong(at), default=timedelta(0))

    def days(self, at: datetime) -> set[date]:
        """Return which days it may have been on the wall when a letter was claimed that arrived then."""
        wrong = {timedelta(0), *self._wrong(at)}
        return {
            (at - late + each).astimezone(HOME).date() for late in (timedelta(0), LONGEST) for each in wrong
        }

    def _wrong(self, at: datetime) -> list[timedelta]:
        place = bisect.bisect_left(self.told.walls, (at - LONGEST,))
        return [wrong for since, wrong in self.told.walls[max(place - 1, 0) :] if since <= at]

    def stopped(self, address: str, at: datetime) -> datetime | None:
        """Return since when the address had wanted no letters, if it did not."""
        said = [(when, stop) for whose, when, stop in self.told.silenced if whose == address and when <= at]
        return said[-1][0] if said and said[-1][1] else None


def marks(letter: Row) -> list[tuple[str, str]]:
    """Return what became of a letter, step by step, and why."""
    read = [json.loads(line) for line in letter.history.splitlines()]
    return [(state, more[-1] if len(more) > 1 else "") for _, state, *more in read]


def waiting(case: Case) -> Iterator[str]:
    """In the end nothing waits."""
    yield from (
        f"{each.kind} {each.id} is {each.state}"
        for each in case.rows.letters
        if each.state in {"pending", "sending", "unknown"}
    )


def lost(case: Case) -> Iterator[str]:
    """What is said to have gone out, the vendor got; what failed was refused, or nobody can know."""
    for each in case.rows.letters:
        if case.copies.get(each.id):
            continue
        if each.state in WENT_OUT:
            yield f"{each.kind} {each.id} is {each.state}, and the vendor never got it"
        elif each.state == "failed" and each.why == "may have been sent; not repeated":
            case.excused["not sent, and the vendor could not be asked"] += 1
        elif each.state == "failed" and not each.why.startswith(("21211", "21610")):
            yield f"{each.kind} {each.id} failed: {each.why}"


def denied(case: Case) -> Iterator[str]:
    """What the vendor got, the ledger knows."""
    for name, copies in case.copies.items():
        each = case.letters.get(name)
        if each is None:
            yield f"the vendor got {copies[0]['body']!r}, and nobody promised it"
        elif each.state in WENT_OUT or each.why in {"30003", "30007"}:
            continue
        elif each.why == "may have been sent; not repeated":
            case.excused["sent, and the ledger says that it may have been"] += 1
        else:
            yield f"the vendor got {each.kind} {name}, which is {each.state}: {each.why}"


def repeated(case: Case) -> Iterator[str]:
    """Nothing goes out twice, unless the vendor could not be asked and the ledger says so."""
    for name, copies in case.copies.items():
        if len(copies) == 1 or name not in case.letters:
            continue
        if any(why == "may be repeated" for _, why in marks(case.letters[name])):
            case.excused["repeated, as the vendor could not be asked"] += len(copies) - 1
        else:
            yield f"{case.letters[name].kind} {name} went out {len(copies)} times"


def stale(case: Case) -> Iterator[str]:
    """What speaks of a booking goes out while that version stands, and in its time; a reminder has the time in it."""
    for letter, copy in _about_bookings(case):
        about = case.bookings[letter.claim, letter.version]
        told = letter.kind != "reminder" or (
            day(about.wall) in copy["body"] and clock(about.wall) in copy["body"]
        )
        if not told:
            yield f"{about.wall} is reminded with {copy['body']!r}"
        ended = case.told.ended.get(about.id)
        if ended and ended < copy["at"]:
            if case.skipped_between(ended, copy["at"]):
                yield f"{letter.kind} {letter.id} went out at {copy['at']}, and its booking ended at {ended}"
            else:
                case.excused["on its way while the booking moved"] += 1
        confirmed = case.told.confirmed.get((letter.claim, letter.version))
        if letter.unless == "confirmed" and confirmed and case.skipped_between(confirmed, copy["at"]):
            yield f"{letter.kind} {letter.id} went out at {copy['at']}, and was needless since {confirmed}"
        if case.earliest_wall(copy["at"]) >= letter.expires_at + LONGEST:
            yield f"{letter.kind} {letter.id} went out at {copy['at']}, too late for {about.wall}"


def worded(case: Case) -> Iterator[str]:
    """A reminder says "today" on the day itself and "tomorrow" on the one before, whenever it was due."""
    for letter, copy in _about_bookings(case):
        day = case.bookings[letter.claim, letter.version].wall.date()
        words = {far(day, each) for each in case.days(copy["at"])}
        if is_reminder(letter) and not any(f"see you {each}," in copy["body"] for each in words):
            yield f"reminder {letter.id} went out at {copy['at']}, and says {copy['body']!r}"


def doubled(case: Case) -> Iterator[str]:
    """Of reminders of one visit that are late, the later one goes out alone."""
    reminders = defaultdict(list)
    for each in case.rows.letters:
        if is_reminder(each) and not each.dedupe_key.endswith(":again") and case.copies.get(each.id):
            reminders[each.claim, each.version].append(each)
    for first, second in (pair for those in reminders.values() for pair in combinations(those, 2)):
        early, late = sorted((first, second), key=lambda each: each.due_at)
        left = min(copy["at"] for copy in case.copies[early.id])
        if case.earliest_wall(left) >= late.due_at + LONGEST:
            yield f"reminder {early.id} went out at {left}, and so did {late.id}, due {late.due_at}"


def far(day: date, seen: date) -> str:
    """Return how a reminder calls a day when it is seen."""
    return {0: "today", 1: "tomorrow"}.get((day - seen).days, "soon")


def unwanted(case: Case) -> Iterator[str]:
    """Nothing goes to who said STOP."""
    for letter, copy in _about_bookings(case):
        since = case.stopped(letter.address, copy["at"])
        if since and case.skipped_between(since, copy["at"]):
            yield f"{letter.kind} {letter.id} went out at {copy['at']}, and they said STOP at {since}"


def _about_bookings(case: Case) -> Iterator[tuple[Row, dict]]:
    """Return what the vendor got that speaks of one version of a booking."""
    for name, copies in case.copies.items():
        letter = case.letters.get(name)
        if letter and letter.version is not None:
            yield from ((letter, each) for each in copies)


def earned(case: Case) -> Iterator[str]:
    """What stood to the end had every reminder that it earned; each went out, or could not."""
    promised = defaultdict(dict)
    for each in case.rows.letters:
        if each.kind == "reminder" and is_reminder(each) and not each.dedupe_key.endswith(":again"):
            promised[each.claim, each.version][each.due_at] = each
    silenced = {each for each, *_ in case.told.silenced} | {
        each.address for each in case.rows.letters if each.why.startswith("21610")
    }
    at = {each.person_id: each.value for each in case.rows.addresses}
    for booking in case.rows.bookings:
        if booking.state != "booked" or at[booking.person_id] in silenced:
            continue
        mine, due = promised[booking.claim, booking.version], set(earned_at(case.rows, booking))
        if due != mine.keys():
            yield f"{booking.wall} earned {sorted(due)}, and was promised {sorted(mine)}"
        needless = booking.confirmed_at is not None
        left = [
            each
            for each in mine.values()
            if each.state == "dropped" and not (needless and _is_needless(each))
        ]
        yield from filter(
            None, (_dropped(case, each) for each in left if not _is_overtaken(each, mine.values()))
        )


def _is_needless(letter: Row) -> bool:
    """Tell whether a reminder goes only to those who have not confirmed, and was not sent for that reason."""
    return letter.unless == "confirmed" and letter.why == "already confirmed"


def _is_overtaken(letter: Row, those: Iterable[Row]) -> bool:
    """Tell whether a reminder was not sent because a later one of the visit was due by then; that is judged itself."""
    at = datetime.fromisoformat(json.loads(letter.history.splitlines()[-1])[0])
    later = any(letter.due_at < each.due_at <= at for each in those)
    return later and letter.why == "a later reminder was due as well"


def _dropped(case: Case, letter: Row) -> str:
    """Say what is wrong with a reminder that was not sent of a booking that stood; being down is an excuse."""
    down = any(
        began < letter.expires_at and letter.due_at - 2 * HOUR < ended for began, ended in case.told.downs
    )
    wrong = any(letter.due_at - 2 * HOUR < at < letter.expires_at + 2 * HOUR for at, _ in case.told.walls)
    if letter.why == "already confirmed" and case.bookings[letter.claim, letter.version].confirmed_at:
        return ""
    if letter.why == "too late" and (down or wrong):
        case.excused["too late after a downtime, or by a wrong clock"] += 1
        return ""
    return f"reminder {letter.id} was dropped: {letter.why}"


def news(case: Case) -> Iterator[str]:
    """The ledger says what the vendor said in the end, in whatever order it was said."""
    ends = defaultdict(set)
    for each in case.told.news:
        if each["status"] in SAID:
            ends[case.owners[each["sid"]]] |= SAID[each["status"]]
    for name, may in ends.items():
        if len(case.copies[name]) == 1 and case.letters[name].state not in may:
            yield f"letter {name} is {case.letters[name].state}, and the vendor said {may}"


def unmeant(case: Case) -> Iterator[str]:
    """A message ends one visit at most, and where it names a day, one of that day."""
    for each in case.told.over:
        days = {f"my {start.astimezone(HOME):%A} cut" for start in each.starts}
        if len(each.starts) > 1 or (" my " in each.text and any(day not in each.text for day in days)):
            yield f"{each.text!r} of {each.client} ended {[f'{one:%a %d %b %H:%M}' for one in each.starts]}"


JUDGMENTS = (waiting, lost, denied, repeated, stale, worded, doubled, unwanted, earned, news, unmeant)


def faults(case: Case) -> list[str]:
    """Return all faults."""
    return [f"{judgment.__name__}: {fault}" for judgment in JUDGMENTS for fault in judgment(case)]


def steps(case: Case, fault: str) -> str:
    """Return what happened to the letters that a fault names, as the ledger, the vendor and the history tell it."""
    lines = []
    if who := re.match(r"unmeant: (?P<text>'.*') of (?P<client>\d+) ended", fault):
        said = [f"    {at} {line}" for at, line in case.told.story if line.startswith(f"{who['client']}: ")]
        last = next(at for at, line in enumerate(said) if line.endswith(who["text"].strip("'")))
        lines += said[max(0, last - 8) : last + 1]
    for name in case.letters.keys() & set(fault.replace(":", " ").split()):
        letter, copies = case.letters[name], case.copies[name]
        lines += [f"  {letter.kind} to {letter.address}, due {letter.due_at}: {letter.reply[0]}"]
        lines += [f"    ledger {line}" for line in letter.history.splitlines()]
        lines += [
            f"    vendor {each['at']} {each['how']} {each['sid']}, wall wrong by {each['wrong']}"
            for each in copies
        ]
        lines += [f"    news   {each}" for each in case.told.news if each["letter"] == name]
        around = [each["at"] for each in copies] or [letter.due_at]
        first, last = min(around) - timedelta(minutes=2), max(around) + timedelta(minutes=2)
        theirs = f"{int(letter.address[-3:])}: "
        said = [f"    said   {at} {line}" for at, line in case.told.story if line.startswith(theirs)]
        lines += said[: sum(at <= last for at, line in case.told.story if line.startswith(theirs))][-8:]
        lines += [f"    {at} {line}" for at, line in case.told.story if first <= at <= last]
    return "\n".join([fault, *lines])

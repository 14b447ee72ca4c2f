"""faults of every kind, planted in good rows: what the judge must find"""

from copy import deepcopy
from datetime import timedelta
from types import SimpleNamespace as Row

from core.spans import Span
from tests.house.crowd.rows import Rows

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def one(rows: Rows, state: str, service: str = "") -> Row:
    return next(each for each in rows.bookings if each.state == state and service in {"", each.service_id})


def asked_and_held(rows: Rows) -> Row:
    """Return a time that is held because somebody asked, not because they wait and it came free."""
    offered = {each.data["offered"]["booking_id"] for each in rows.waits if each.data["offered"]}
    return next(each for each in rows.bookings if each.state == "held" and each.id not in offered)


def shift(booking: Row, by: timedelta) -> None:
    """Have a booking at another time, and what it takes."""
    booking.starts_at, booking.ends_at, booking.wall = (
        each + by for each in (booking.starts_at, booking.ends_at, booking.wall)
    )
    booking.span = Span(booking.starts_at, booking.ends_at)
    booking.takes = [(name, Span(span.start + by, span.end + by)) for name, span in booking.takes]


def letter(rows: Rows, kind: str, state: str) -> Row:
    return next(each for each in rows.letters if (each.kind, each.state) == (kind, state))


def twin(rows: Rows, booking: Row, **changed: object) -> Row:
    """Add a booking like another one, with an event like its last."""
    other = deepcopy(booking)
    vars(other).update(changed)
    event = deepcopy(rows.of(booking)[-1])
    event.n = rows.events[-1].n + 1
    event.data, event.claim = {**event.data, "booking": other.id}, other.claim
    rows.bookings.append(other)
    rows.events.append(event)
    return other


def overlap(rows: Rows) -> None:
    twin(rows, one(rows, "booked", "cut"), id="x", claim="x")


def overlap_in_the_buffer(rows: Rows) -> None:
    shift(twin(rows, one(rows, "booked", "colour"), id="x", claim="x"), HOUR)


def hold_on_top(rows: Rows) -> None:
    held = twin(rows, asked_and_held(rows), id="x", claim="x")
    held.takes = deepcopy(one(rows, "booked", "colour").takes)


def nothing_keeps_others_away(rows: Rows) -> None:
    rows.takings.remove(next(each for each in rows.takings if each.booking_id == one(rows, "booked").id))


def a_taking_of_nobody(rows: Rows) -> None:
    rows.bookings.remove(one(rows, "booked", "colour"))


def no_buffer(rows: Rows) -> None:
    booking = one(rows, "booked", "colour")
    booking.takes = [(name, booking.span) for name, _ in booking.takes]


def without_equipment(rows: Rows) -> None:
    del one(rows, "booked", "colour").takes[-1]


def the_wrong_provider(rows: Rows) -> None:
    booking = one(rows, "booked", "cut")
    booking.takes = [("dev", span) for _, span in booking.takes]


def too_long(rows: Rows) -> None:
    booking = one(rows, "booked", "cut")
    booking.span = Span(booking.starts_at, booking.ends_at + HOUR)


def at_night(rows: Rows) -> None:
    shift(one(rows, "booked", "cut"), 10 * HOUR)


def in_the_break(rows: Rows) -> None:
    shift(one(rows, "booked", "cut"), HOUR)


def more_than_the_share(rows: Rows) -> None:
    for n in range(1, 4):
        shift(twin(rows, asked_and_held(rows), id=f"x{n}"), n * HOUR)


def a_version_is_missing(rows: Rows) -> None:
    rows.bookings.remove(one(rows, "moved"))


def another_before(rows: Rows) -> None:
    next(each for each in rows.bookings if each.version == 2).previous = one(rows, "booked", "colour").id


def two_stand(rows: Rows) -> None:
    one(rows, "moved").state = "booked"


def no_event(rows: Rows) -> None:
    rows.events.remove(rows.of(one(rows, "booked", "advice"))[-1])


def from_the_dead(rows: Rows) -> None:
    booking = one(rows, "cancelled", "cut")
    rows.events.append(replace_event(rows.of(booking)[-1], what="booked", state="booked"))
    booking.state = "booked"


def replace_event(event: Row, *, what: str, state: str) -> Row:
    other = deepcopy(event)
    other.what, other.data = what, {**other.data, "state": state}
    return other


def a_visit_lost_with_its_request(rows: Rows) -> None:
    stood = one(rows, "booked", "advice")
    request = twin(rows, stood, id="x", version=stood.version + 1, previous=stood.id, state="cancelled")
    for what, booking, state in (
        ("moved here", request, "awaiting"),
        ("released", stood, "moved"),
        ("withdrawn", request, "cancelled"),
    ):
        event = deepcopy(rows.events[-1])
        event.n, event.what, event.data = (
            event.n + 1,
            what,
            {**event.data, "booking": booking.id, "state": state},
        )
        rows.events.append(event)


def a_series_in_pieces(rows: Rows) -> None:
    part = next(each for each in rows.bookings if each.series)
    rows.of(part)[0].at += MINUTE


def a_date_out_of_its_series(rows: Rows) -> None:
    part = next(each for each in rows.bookings if each.series)
    twin(rows, part, id="x", version=2, previous=part.id, series=None)


def two_on_one_day(rows: Rows) -> None:
    shift(twin(rows, one(rows, "booked", "colour"), id="x", claim="x"), 2 * HOUR)


def three_in_one_week(rows: Rows) -> None:
    for n in (1, 2):
        shift(twin(rows, one(rows, "booked", "colour"), id=f"x{n}", claim=f"x{n}"), n * DAY)


def four_of_all_on_one_day(rows: Rows) -> None:
    for n, service in enumerate(("cut", "massage", "room")):
        twin(rows, one(rows, "booked", "colour"), id=f"x{n}", claim=f"x{n}", service_id=service)


def three_at_once(rows: Rows) -> None:
    for n in (1, 2, 3):
        shift(
            twin(rows, one(rows, "booked", "colour"), id=f"x{n}", claim=f"x{n}", service_id="advice"), n * DAY
        )


def moved_too_often(rows: Rows) -> None:
    one(rows, "booked", "cut").moves = 4


def four_holds(rows: Rows) -> None:
    for n in range(3):
        shift(twin(rows, asked_and_held(rows), id=f"x{n}"), n * DAY)


def nobody_has_what_they_wait_for(rows: Rows) -> None:
    waits = {"state": "awaiting", "beside": 1, "lapses_at": rows.now + HOUR}
    shift(twin(rows, one(rows, "booked", "advice"), id="x", claim="x", **waits), 9 * DAY)


def no_reminder(rows: Rows) -> None:
    rows.letters.remove(letter(rows, "reminder", "pending"))


def a_reminder_at_the_wrong_hour(rows: Rows) -> None:
    letter(rows, "reminder", "pending").due_at += HOUR


def a_reminder_of_another_time(rows: Rows) -> None:
    found = letter(rows, "reminder", "pending")
    found.reply = ["Juniper House: see you on Fri 27 Mar, 9am", *found.reply[1:]]


def a_reminder_of_what_moved(rows: Rows) -> None:
    moved = one(rows, "moved")
    about = (each for each in rows.letters if (each.claim, each.version) == (moved.claim, moved.version))
    next(each for each in about if each.kind == "reminder").state = "pending"


def a_reminder_too_late(rows: Rows) -> None:
    sent = letter(rows, "reminder", "sent")
    late = next(each for each in rows.bookings if each.claim == sent.claim).starts_at + MINUTE
    sent.history += f'["{late.isoformat()}","sent",1,""]\n'


def sent_again(rows: Rows) -> None:
    found = letter(rows, "answer", "sent")
    found.history += found.history


def to_who_wants_none(rows: Rows) -> None:
    pending = letter(rows, "reminder", "pending")
    next(each for each in rows.addresses if each.value == pending.address).consent = "stopped"


def a_decision_that_nobody_hears(rows: Rows) -> None:
    rows.letters = [each for each in rows.letters if "decided:" not in each.dedupe_key]


def a_move_by_staff_that_nobody_hears(rows: Rows) -> None:
    rows.letters = [each for each in rows.letters if not each.dedupe_key.startswith("change:")]


def without_the_way(rows: Rows) -> None:
    shift(twin(rows, one(rows, "booked", "cut"), id="x", claim="x", location_id="south"), 45 * MINUTE)


def more_than_the_seats(rows: Rows) -> None:
    twin(rows, one(rows, "booked", "yoga"), id="x", claim="x", seats=3)


def at_no_start(rows: Rows) -> None:
    shift(one(rows, "booked", "yoga"), 15 * MINUTE)


def given_up_unasked(rows: Rows) -> None:
    event = replace_event(rows.of(one(rows, "booked", "cut"))[-1], what="missed", state="missed")
    event.who = "rounds"
    rows.events.append(event)


def a_wait_without_its_story(rows: Rows) -> None:
    rows.waits[0].version += 1


def an_offer_that_is_not_held(rows: Rows) -> None:
    asked(rows).lapses_at = rows.now


def asked(rows: Rows) -> Row:
    """Return what is offered to who waits."""
    event = next(each for each in rows.events if each.what == "wait offered")
    return next(each for each in rows.bookings if each.id == event.data["booking"])


def two_offers_to_one(rows: Rows) -> None:
    for each in rows.waits:
        each.person_id = "leo"


def out_of_turn(rows: Rows) -> None:
    event = next(each for each in rows.events if each.what == "wait offered")
    event.data["wait"] = max(rows.waits, key=lambda each: each.joined_at).id
    rows.bookings = [each for each in rows.bookings if each.person_id != "leo" or each is asked(rows)]
    asked(rows).state = "cancelled"


def offered_twice(rows: Rows) -> None:
    event = deepcopy(next(each for each in rows.events if each.what == "wait offered"))
    event.n = rows.events[-1].n + 1
    rows.events.append(event)


def offered_at_night(rows: Rows) -> None:
    next(each for each in rows.events if each.what == "wait offered").at += 5 * HOUR


def the_list(rows: Rows) -> Row:
    """Return what the log has of the list of who has not confirmed."""
    return next(each for each in rows.events if each.what == "not confirmed")


def listed_who_has_confirmed(rows: Rows) -> None:
    told = the_list(rows)
    next(each for each in rows.bookings if each.claim in told.data["claims"]).confirmed_at = told.at - MINUTE


def somebody_is_not_listed(rows: Rows) -> None:
    the_list(rows).data["claims"].pop()


def listed_twice(rows: Rows) -> None:
    again = deepcopy(the_list(rows))
    again.at += HOUR
    rows.events.append(again)


def listed_too_early(rows: Rows) -> None:
    told = the_list(rows)
    for each in rows.letters:
        if each.promised_at == told.at:
            each.promised_at -= DAY


def offered_without_a_letter(rows: Rows) -> None:
    rows.letters = [each for each in rows.letters if each.kind != "offer"]


def booked_into_a_block(rows: Rows) -> None:
    block = next(each for each in rows.blocks if each.key == "ben")
    booking = twin(rows, asked_and_held(rows), id="x", claim="x", service_id="cut")
    booking.takes = [("ben", Span(block.starts_at, block.ends_at))]


def not_flagged(rows: Rows) -> None:
    rows.flags.clear()


def blocked_without_a_word(rows: Rows) -> None:
    rows.events = [each for each in rows.events if each.what != "blocked"]


PLANTS = {
    overlap: "overlaps",
    overlap_in_the_buffer: "overlaps",
    hold_on_top: "overlaps",
    nothing_keeps_others_away: "takings",
    a_taking_of_nobody: "takings",
    no_buffer: "buffers",
    without_equipment: "needs",
    the_wrong_provider: "needs",
    too_long: "lengths",
    at_night: "hours",
    in_the_break: "hours",
    more_than_the_share: "shares",
    a_version_is_missing: "lines",
    another_before: "lines",
    two_stand: "one_stands",
    no_event: "story",
    from_the_dead: "story",
    a_visit_lost_with_its_request: "stay",
    a_series_in_pieces: "series",
    a_date_out_of_its_series: "series",
    two_on_one_day: "quotas",
    three_in_one_week: "quotas",
    four_of_all_on_one_day: "quotas",
    three_at_once: "quotas",
    moved_too_often: "moves",
    four_holds: "holds",
    nobody_has_what_they_wait_for: "rivals",
    no_reminder: "reminders",
    a_reminder_at_the_wrong_hour: "reminders",
    a_reminder_of_another_time: "reminders",
    a_reminder_of_what_moved: "old_times",
    a_reminder_too_late: "old_times",
    sent_again: "twice",
    to_who_wants_none: "unwanted",
    a_decision_that_nobody_hears: "decisions",
    a_move_by_staff_that_nobody_hears: "changes",
    without_the_way: "gaps",
    more_than_the_seats: "seats",
    at_no_start: "starts",
    given_up_unasked: "arrivals",
    a_wait_without_its_story: "waiting",
    an_offer_that_is_not_held: "offers",
    two_offers_to_one: "offers",
    out_of_turn: "turns",
    offered_twice: "again",
    offered_at_night: "nights",
    offered_without_a_letter: "invited",
    listed_who_has_confirmed: "lists",
    somebody_is_not_listed: "lists",
    listed_twice: "lists",
    listed_too_early: "lists",
    booked_into_a_block: "blocked",
    not_flagged: "flagged",
    blocked_without_a_word: "told",
}

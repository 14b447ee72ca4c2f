"""where a talk can stand and what can be said there: every state with facts, every act with details"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, timedelta

from core.catalog import Business
from core.mates import Barred, Mate
from core.people import Address, Consent
from dialogs import acts
from dialogs.acts import Details, Topic
from dialogs.states import Choosing, Doubting, Draft, Extent, Idle, Joining, Leaving, Pending, Then, WithHuman
from tests.dialogs.desk import NOW, WILLOW, Desk

CUT, MASSAGE = "cut-5 15:00", "massage-6 11:00"
NO_PHONE = replace(WILLOW, business=replace(WILLOW.business, phone=""))


def said(*texts: str, name: str | None = "Kim", consent: Consent = Consent.GIVEN) -> Callable[[], Desk]:
    """Make a desk to which that was said, with two visits in the book."""

    def made() -> Desk:
        desk = Desk(name, consent=consent)
        desk.booked("cut", "5 15:00", "ana")
        desk.booked("massage", "6 11:00")
        for text in texts:
            desk.say(text)
        return desk

    return made


SERIES = "massage with dev every tuesday at 4 for four weeks"


def clashing(*texts: str, name: str | None = "Kim") -> Callable[[], Desk]:
    """Make a desk with two visits in the book, where two dates of a series are taken, one of them all day."""

    def made() -> Desk:
        desk = said(name=name)()
        desk.taken("dev", "10 16:00", "10 17:00")
        desk.taken("dev", "17 08:00", "17 20:00")
        for text in texts:
            desk.say(text)
        return desk

    return made


def put(state) -> Callable[[], Desk]:
    """Make a desk that stands there, with two visits in the book."""

    def made() -> Desk:
        desk = said()()
        desk.state = state
        return desk

    return made


STATES: dict[str, Callable[[], Desk]] = {
    "idle": said(),
    "idle, once not understood": said("blorp"),
    "asked what": said("an appointment please"),
    "asked what, a time is known": said("can i come tomorrow", "new"),
    "asked when": said("a cut", "no"),
    "asked where to move it": said("move my cut"),
    "two offers": said("haircut tomorrow afternoon"),
    "one offer": said("is ana free tomorrow at 3 for a cut?"),
    "offers at two places": said("haircut tomorrow"),
    "offers to move to": said("move my cut to friday"),
    "two readings": said("colour next saturday"),
    "dates of a series": said("massage every tuesday at 4"),
    "dates of a series, some clash": clashing(SERIES),
    "dates of a series, chosen by nobody we know": clashing(SERIES, "2", name=None),
    "dates of a series that moves": said(SERIES, "move my tuesdays to wednesday"),
    "asked how much of a series to drop": said(SERIES, "cancel the 17th"),
    "asked how much of a series to move": said(SERIES, "move the 17th to 5pm"),
    "asked for a name": said("massage wednesday 3pm", name=None),
    "asked a question": said("consultation tomorrow 3pm"),
    "asked to wait": put(Joining(Draft("cut", "ana"))),
    "asked to wait for what": said("put me on the waiting list"),
    "asked which to move": said("move my appointment to monday"),
    "asked which to drop": said("cancel my appointment"),
    "asked which, for every reason": put(Choosing((MASSAGE, CUT), Then.LEAVE)),
    "asked which is late": put(Choosing((CUT, "gone"), Then.LATE, minutes=10)),
    "asked whether they come": put(Choosing((CUT,), Then.CONFIRM)),
    "asked which one they come to": put(Choosing((CUT, MASSAGE), Then.CONFIRM)),
    "asked how late": put(Choosing((CUT,), Then.LATE)),
    "cannot come": said("cant make thursday", "the cut"),
    "cannot come to what is gone": put(Leaving("gone")),
    "a room was booked, and asks": put(
        Idle(asked=Pending(CUT, "coffee", ("coffee", "none"), NOW + timedelta(hours=2)))
    ),
    "a time for what?": put(Doubting("saturday at 10")),
    "a person was asked for": put(WithHuman(NOW + timedelta(minutes=10))),
    "a person was needed": put(WithHuman(NOW + timedelta(minutes=10), asked=False)),
    "a person was asked for long ago": put(WithHuman(NOW - timedelta(minutes=1))),
}

TOMORROW = Details(words="tomorrow at 4")
DETAILS = (
    Details(),
    TOMORROW,
    Details(service_id="cut"),
    Details(service_id="colour", provider_id="chloe", location_id="harbour-st", words="wednesday morning"),
    Details(service_id="massage", provider_id="ana", words="tomorrow"),
    Details(provider_id="ben", words="same time"),
    Details(location_id="mill-lane", words="in an hour or two"),
    Details(words="yesterday"),
    Details(words="29 march at 1:30am"),
    Details(words="sunday"),
    Details(words="5 march 3pm or friday 11am"),
    Details(service_id="room", people=9, words="tomorrow 2-3"),
    Details(words="monday", of="thursday"),
    Details(service_id="massage", words="every tuesday at 4 for four weeks", extent=Extent.ALL),
    Details(words="five weeks"),
)

MATES = tuple(
    Mate(Address("slack", f"U0{n}"), name, barred=why)
    for n, (name, why) in enumerate(
        (("Ben", None), ("Luis", None), *((each.value.title(), each) for each in Barred))
    )
)

ACTS: tuple[acts.Act, ...] = (
    *(acts.Wanted(each) for each in DETAILS),
    *(acts.Wanted(each, asks=True) for each in DETAILS[:3]),
    *(acts.Picked(n) for n in (0, 1)),
    acts.Torn(0, 1),
    acts.Pressed("a button of long ago"),
    *(acts.Speak(each) for each in ("", "en", "klingon")),
    acts.Shared("+447700900123"),
    *(acts.Days(each) for each in (None, date(2026, 3, 1))),
    acts.OnDay(date(2026, 3, 12)),
    acts.Yes(),
    acts.No(),
    *(acts.Others(toward) for toward in (-1, 0, 1)),
    acts.Named("Sam"),
    acts.Answered("none at all, I think"),
    *(acts.Told("coffee", "coffee", claim) for claim in (CUT, "gone", "")),
    acts.Told("coffee", drops=True),
    *(acts.Move(each) for each in DETAILS),
    *(acts.Drop(each) for each in DETAILS[:4]),
    acts.Drop(this=True),
    *(acts.Chose(claim, then) for claim in (CUT, "gone") for then in (Then.MOVE, Then.DROP)),
    *(acts.Unable(each) for each in DETAILS[:3]),
    *(acts.Late(minutes) for minutes in (None, 10, 50, 500)),
    acts.Late(words="3:20"),
    acts.Guest(),
    acts.Undo(),
    *(acts.Asked((topic,), each) for topic in Topic for each in (Details(), DETAILS[3], TOMORROW)),
    acts.Asked(tuple(Topic)),
    *(acts.Why(each) for each in DETAILS),
    acts.Why(agrees=True),
    *(acts.Vacant(each) for each in DETAILS),
    *(acts.Whose(replace(each, room_id="oak")) for each in DETAILS[:4]),
    acts.Whose(),
    *(acts.NoRoom("Maple", each) for each in DETAILS),
    *(acts.NoRoom("Maple", TOMORROW, each, of_booking=True) for each in (Then.MOVE, Then.DROP)),
    *(acts.NoRoom("Maple", each, Then.MOVE) for each in (TOMORROW, Details())),
    acts.Drop(Details(room_id="elm", of_room=True)),
    acts.Wanted(Details(service_id="room", words="tomorrow 2-3", title="design review", mates=MATES)),
    acts.Along(MATES),
    *(acts.Again(each) for each in DETAILS),
    *(acts.Lasts(Details(), toward, minutes) for toward in (-1, 0, 1) for minutes in (None, 45)),
    acts.Lasts(Details(), larger=True),
    *(acts.Join(each) for each in DETAILS),
    acts.Join(earlier=True),
    *(acts.Unjoin(each) for each in DETAILS[:3]),
    acts.Took(),
    acts.Passed(),
    acts.Here(),
    *(acts.Human(urgent=each) for each in (False, True)),
    acts.Help(),
    *(acts.Stop(told=each) for each in (False, True)),
    *(acts.Start(told=each) for each in (False, True)),
    acts.WrongNumber(),
    acts.Hello(),
    acts.Bye(),
    acts.Repeat(),
    *(acts.Unread(automatic=each) for each in (False, True)),
    acts.Unclear(),
    acts.Unsure(),
)


def plain(desk: Desk) -> None:
    """Change nothing."""


def nothing_booked(desk: Desk) -> None:
    desk.book = {key: each for key, each in desk.book.items() if each.state == "held"}


def holds_lost(desk: Desk) -> None:
    """Let the holds lapse, and somebody else have everything that was held."""
    desk.wait(minutes=20)
    for each in [each for each in desk.book.values() if each.state == "held"]:
        for n, taking in enumerate(each.slot.takings):
            other = replace(each, id=f"lost-{each.id}-{n}", claim=f"lost-{each.id}", lapses_at=None)
            desk.book[other.id] = replace(other, person_id="zed", state=type(each.state).BOOKED)
            del taking


def all_taken(desk: Desk) -> None:
    """Let everything be taken for three months, but for what is held or booked."""
    holds_lost(desk)
    for resource in WILLOW.resources:
        for day in range(2, 32):
            desk.taken(resource.id, f"{day} 08:00", f"{day} 20:00", claim=f"all-{resource.id}-{day}")


def unknown(desk: Desk) -> None:
    """Know neither the person nor a phone of the house."""
    desk.person = replace(desk.person, name=None)
    desk.reach = replace(desk.reach, consent=Consent.NEW)
    desk.catalog = NO_PHONE


def on_the_day(desk: Desk) -> None:
    """Let it be Thursday, an hour before the cut."""
    desk.now = NOW.replace(day=5, hour=14, tzinfo=UTC)


FACTS = {each.__name__: each for each in (plain, nothing_booked, holds_lost, all_taken, unknown, on_the_day)}

assert isinstance(WILLOW.business, Business)

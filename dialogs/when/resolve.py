"""Expression, now, zone and what was on the table: the windows that are meant, two readings, or what is wrong.

``read`` goes from words to a wish; ``resolve`` from an expression said before. Neither raises, whatever is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from core.spans import Span, Spans, cut, join, overlap
from core.wishes import Order, Wish
from dialogs.when.calendar import Place, dates
from dialogs.when.conventions import BOOKING, Conventions
from dialogs.when.expression import (
    Away,
    Clock,
    Date,
    Days,
    Expression,
    Mention,
    Month,
    Next,
    OfHour,
    SameTime,
    Shift,
    Slash,
    Told,
    Toward,
    Unit,
    Weekday,
    Weekdays,
    Which,
)
from dialogs.when.expression import Order as Liked
from dialogs.when.fallback import guess
from dialogs.when.lexicon import Lexicon, lexicon
from dialogs.when.merge import merge
from dialogs.when.periods import LAST_YEAR
from dialogs.when.readings import OTHER_READINGS
from dialogs.when.repeats import Repeat, repeats
from dialogs.when.windows import ANY_DAY, MINUTE, Found, Scene, found, minutes, times_on_the_wall
from dialogs.when.words import hear

FARTHEST = timedelta(days=731)
WEEK = timedelta(days=7)
HALF_DAY = 12 * 60
AMERICAN_ZONES = ("America/", "US/")
DEFAULT = "en"


class Trouble(StrEnum):
    """Why a time cannot be taken."""

    PAST = "past"
    IMPOSSIBLE = "impossible"
    TOO_FAR = "too far"
    GAP = "gap"
    FOLD = "fold"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Table:
    """What was on the table when the words were said.

    ``offered``: aware local starts of the open offer, in the order shown. ``booking``: aware local start of the booking
    being moved. ``asked``: "day", "time", "when" or None. ``open``: opening hours of a local day, as UTC spans.
    """

    offered: tuple[datetime, ...] = ()
    booking: datetime | None = None
    asked: str | None = None
    day: date | None = None
    open: Callable[[date], tuple[Span, ...]] | None = None


@dataclass(frozen=True, slots=True)
class When:
    """What was said about time and what it means: one wish, readings to choose from, or trouble."""

    said: Expression | None = None
    wish: Wish | None = None
    readings: tuple[Wish, ...] = ()
    trouble: Trouble | None = None
    words: tuple[tuple[int, int], ...] = ()
    repeats: Repeat | None = None


def read(
    text: str,
    *,
    now: datetime,
    language: str = DEFAULT,
    table: Table = Table(),
    before: Expression | None = None,
) -> When:
    """Return what the words mean, said ``now`` (aware, in the speaker's zone) after ``before`` was said."""
    words = lexicon(language.partition("-")[0])
    if words is None:
        return _guessed(text, now, language)
    asked = table.asked or ("reply" if table.offered or table.booking else None)
    said = hear(text, words, asked=asked, every=before.every if before else None)
    if said.expression is None:
        return When()
    whole = merge(before, said.expression)
    return replace(_resolve(whole, now, words, table), words=said.words)


def resolve(said: Expression, *, now: datetime, language: str = DEFAULT, table: Table = Table()) -> When:
    """Return what an expression from earlier in the talk means now."""
    words = lexicon(language.partition("-")[0]) or lexicon(DEFAULT)
    return _resolve(said, now, words, table) if words else When(said)


def _guessed(text: str, now: datetime, language: str) -> When:
    """Return what the library for all languages finds, where we have no words for the language."""
    mention = guess(text, now.replace(tzinfo=None), language)
    words = lexicon(DEFAULT)
    if mention is None or words is None:
        return When()
    return replace(_resolve(Expression((mention,)), now, words, Table()), words=((0, len(text)),))


def _resolve(said: Expression, now: datetime, words: Lexicon, table: Table) -> When:
    """Return the wish of an expression, or why there is none."""
    scene = _from_the_start(said, _scene(now, words, table))
    if said.impossible:
        return When(said, trouble=Trouble.IMPOSSIBLE)
    if isinstance(said.pick, Mention):
        return _one_of_them(said, said.pick, scene, table) or _resolve(_unpicked(said), now, words, table)
    if said.pick is not None and (table.offered or not said.mentions):
        return _picked(said, table)
    offered = _offered_at(said, table)
    if offered:
        return _one_of(offered, said)
    wish, trouble = _wish(_from_the_booking(said, scene, table), scene)
    if wish is None:
        return When(said, trouble=trouble, repeats=None if trouble else repeats(said, scene, None))
    other = _other_reading(said, scene, wish)
    if other is not None:
        return When(said, readings=_in_order(wish, other), repeats=repeats(said, scene, wish))
    return When(said, wish, repeats=repeats(said, scene, wish))


def _from_the_booking(said: Expression, scene: Scene, table: Table) -> Expression:
    """Return "in two weeks", and "in two weeks, same time", counted from the booking that moves, where that is near.

    Who is to come tomorrow wants its weekday again. Beside an hour of its own, the weeks are counted from today.
    """
    told, today = scene.place.told, scene.place.today
    if table.booking is None or told is None or not today <= told < today + WEEK:
        return said
    return replace(said, mentions=tuple(_from_there_on(each) for each in said.mentions))


def _from_there_on(mention: Mention) -> Mention:
    """Return a mention of weeks ahead, counted from the day on the table."""
    match mention:
        case Mention(Away(base=None) as day, None | SameTime()) if _in_weeks(day):
            return replace(mention, day=replace(day, base=Told()))
        case _:
            return mention


def _in_weeks(day: Away) -> bool:
    """Tell whether whole weeks are counted, and on from there."""
    whole = day.unit in (Unit.WEEK, Unit.FORTNIGHT) or (day.unit is Unit.DAY and day.count % WEEK.days == 0)
    return whole and day.count > 0


def _from_the_start(said: Expression, scene: Scene) -> Scene:
    """Return the scene on the day that a series is to begin: "every thursday starting next week"."""
    since = dates(said.every.since, scene.place) if said.every and said.every.since else None
    if since is None or since.first is None or since.first < scene.place.today:
        return scene
    conventions = replace(scene.place.conventions, weekday_may_be_today=True)
    return replace(scene, place=replace(scene.place, today=since.first, conventions=conventions))


def _scene(now: datetime, words: Lexicon, table: Table) -> Scene:
    """Return where and when the words were said."""
    anchors = (table.booking,) if table.booking else table.offered
    local = tuple(moment.astimezone(now.tzinfo) for moment in anchors)
    told = table.day or (local[0].date() if local else None)
    zone = str(now.tzinfo)
    conventions = replace(BOOKING, month_first=not words.day_first or zone.startswith(AMERICAN_ZONES))
    place = Place(now.date(), told, conventions)
    return Scene(now, place, words.part_hours, local, table.open)


def _picked(said: Expression, table: Table) -> When:
    """Return the offered time that was chosen; without an offer that is no time."""
    offered = table.offered
    pick = said.pick
    if isinstance(pick, Toward) and offered:
        chosen = max(offered) if pick.sign > 0 else min(offered)
    elif isinstance(pick, int) and (1 <= pick <= len(offered) or (pick < 1 and offered)):
        chosen = offered[len(offered) // 2 if pick == 0 else pick - (pick > 0)]
    else:
        return When()
    start = chosen.astimezone(UTC)
    return When(said, Wish((Span(start, start + MINUTE),), length=_length(said), exact=True))


def _one_of_them(said: Expression, pick: Mention, scene: Scene, table: Table) -> When | None:
    """Return the only one of the offered times that is meant by "the one on thursday"."""
    meant = found(pick, scene)
    windows = meant.windows if meant else ()
    fits = [one.astimezone(UTC) for one in table.offered if any(span.holds(one) for span in windows)]
    if len(fits) != 1:
        return None
    return When(said, Wish((Span(fits[0], fits[0] + MINUTE),), length=_length(said), exact=True))


def _unpicked(said: Expression) -> Expression:
    """Return the expression with the time that was to be one of the offered as a time like others."""
    pick = (said.pick,) if isinstance(said.pick, Mention) else ()
    return replace(said, pick=None, mentions=(*pick, *said.mentions))


def _offered_at(said: Expression, table: Table) -> list[Wish]:
    """Return the offered times at the clock time that was said, when nothing else was."""
    alone = len(said.mentions) == 1 and not said.excepted and not said.every
    mention = said.mentions[0] if alone else Mention()
    clock = mention.hours
    if not isinstance(clock, Clock) or mention.day is not None or mention.about:
        return []
    return [
        Wish((Span(start, start + MINUTE),), length=_length(said), exact=True)
        for start in sorted(one.astimezone(UTC) for one in table.offered if _shows(one, clock))
    ]


def _shows(moment: datetime, clock: Clock) -> bool:
    """Tell whether a clock on the wall shows that time, in either half of the day where it was left open."""
    likely = minutes(clock, BOOKING)
    shown = moment.hour * 60 + moment.minute
    return shown == likely or (clock.half is None and shown % HALF_DAY == likely % HALF_DAY)


def _one_of(wishes: list[Wish], said: Expression) -> When:
    """Return the only wish, or the first two to choose from."""
    return When(said, wishes[0]) if len(wishes) == 1 else When(said, readings=tuple(wishes[:2]))


def _length(said: Expression) -> timedelta | None:
    """Return how long it is to last, when that was said."""
    return timedelta(minutes=said.length) if said.length else None


def _wish(said: Expression, scene: Scene) -> tuple[Wish | None, Trouble | None]:
    """Return the wish of an expression as it stands."""
    mentions = said.mentions or _any_time(said)
    pieces = [found(mention, scene) for mention in mentions]
    if not pieces:
        return None, None
    if any(piece is None for piece in pieces):
        known = all(
            piece is not None or _needs_table(mention)
            for piece, mention in zip(pieces, mentions, strict=True)
        )
        return None, None if known else _why_none(mentions)
    whole = [piece for piece in pieces if piece is not None]
    windows = _windows(said, whole, scene)
    trouble = _trouble(windows, whole, scene)
    if trouble is not None:
        return None, trouble
    return _ranked(said, windows, whole, scene), None


def _why_none(mentions: Sequence[Mention]) -> Trouble:
    """Return why the calendar has no such day: too many units ahead, or no such date."""
    days = [mention.day for mention in mentions]
    counted = any(isinstance(day, (Away, Next)) and day.count > 0 for day in days)
    dated = any(isinstance(day, (Date, Slash, Month)) and (day.year or 0) > LAST_YEAR for day in days)
    return Trouble.TOO_FAR if counted or dated else Trouble.IMPOSSIBLE


def _any_time(said: Expression) -> tuple[Mention, ...]:
    """Return the coming days where only an exception, a preference or "asap" was said."""
    if said.order or any(mention.day is not None for mention in said.excepted):
        return (Mention(Days(Away(0, Unit.DAY), Away(ANY_DAY - 1, Unit.DAY))),)
    return (Mention(),) if said.excepted or said.preferred else ()


def _needs_table(mention: Mention) -> bool:
    """Tell whether a mention means nothing without an offer or a booking."""
    return isinstance(mention.hours, (Shift, Toward, OfHour, SameTime)) or "Told" in repr(mention.day)


def _windows(said: Expression, pieces: Sequence[Found], scene: Scene) -> Spans:
    """Return the windows of all mentions, without what was ruled out and without the past."""
    windows = join(span for piece in pieces for span in piece.windows)
    beside = _from_there(scene, windows) if said.excepted else scene
    holes = [found(mention, beside if _is_weekday(mention) else scene) for mention in _ruled_out(said)]
    windows = cut(windows, join(span for hole in holes if hole for span in hole.windows))
    now = scene.now.astimezone(UTC)
    return overlap(windows, (Span(now, datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC)),))


def _is_weekday(mention: Mention) -> bool:
    """Tell whether a mention names a weekday and not in which week it is."""
    return isinstance(mention.day, Weekday) and mention.day.which is Which.COMING


def _from_there(scene: Scene, windows: Spans) -> Scene:
    """Return the scene on the day before the windows open: "next week, not thursday" is about that thursday."""
    if not windows:
        return scene
    before = windows[0].start.astimezone(scene.zone).date() - timedelta(days=1)
    return replace(scene, place=replace(scene.place, today=max(before, scene.place.today)))


def _ruled_out(said: Expression) -> Iterator[Mention]:
    """Yield what was ruled out; hours without a day are, on every day that was said."""
    days = {mention.day for mention in said.mentions if mention.day is not None}
    for mention in said.excepted:
        if isinstance(mention.day, Weekday) and mention.day == Weekday(mention.day.index) and days:
            yield replace(mention, day=Weekdays((mention.day.index,)))
        elif mention.day is not None or not days:
            yield mention
        else:
            yield from (replace(mention, day=day) for day in days)


def _trouble(windows: Spans, pieces: Sequence[Found], scene: Scene) -> Trouble | None:
    """Return what is wrong with the windows."""
    if not windows:
        return Trouble.PAST
    if windows[0].start > scene.now + FARTHEST:
        return Trouble.TOO_FAR
    walls = [moment for piece in pieces for moment in piece.walls]
    if len(walls) != 1:
        return None
    shown = times_on_the_wall(walls[0], scene.zone)
    return {0: Trouble.GAP, 1: None}.get(shown, Trouble.FOLD)


def _ranked(said: Expression, windows: Spans, pieces: Sequence[Found], scene: Scene) -> Wish:
    """Return the wish with the order in which starts are liked."""
    near = next((piece.near for piece in pieces if piece.near), None) or _preferred(said, windows, scene)
    exact = len(pieces) == 1 and pieces[0].exact and len(windows) == 1
    stay = pieces[0].stay if len(pieces) == 1 else None
    order = Order.NEAREST if near else _order(said, pieces, windows)
    return Wish(windows, order, near, _length(said), stay, exact)


def _order(said: Expression, pieces: Sequence[Found], windows: Spans) -> Order:
    """Return earliest, latest, or spread where days were named and no hours."""
    if said.order is Liked.LAST or any(piece.latest for piece in pieces):
        return Order.LATEST
    if said.order is Liked.FIRST:
        return Order.EARLIEST
    vague = sum((span.length for span in windows), timedelta()) > timedelta(days=1, hours=2)
    return Order.SPREAD if vague else Order.EARLIEST


def _preferred(said: Expression, windows: Spans, scene: Scene) -> datetime | None:
    """Return the ideal start: the first moment of what was liked best that lies in the windows."""
    for mention in said.preferred:
        liked = found(mention, scene)
        both = overlap(windows, liked.windows) if liked else ()
        if both:
            return both[0].start
    return None


def _other_reading(said: Expression, scene: Scene, wish: Wish) -> Wish | None:
    """Return what else may be meant, by the first convention that makes a difference; None where only one can be."""
    for doubtful, change in OTHER_READINGS:
        if not any(doubtful(mention, scene) for mention in said.mentions):
            continue
        conventions = change(scene.place.conventions)
        other, _ = _wish(said, replace(scene, place=replace(scene.place, conventions=conventions)))
        if other is None or other.windows == wish.windows:
            continue
        if _may_be(other, scene) and _may_be(wish, scene):
            return other
    return None


def _may_be(wish: Wish, scene: Scene) -> bool:
    """Tell whether the business is open at some time of the wish."""
    if scene.opening is None:
        return True
    day = wish.windows[0].start.astimezone(scene.zone).date()
    return bool(overlap(join(scene.opening(day)), wish.windows))


def _in_order(one: Wish, two: Wish) -> tuple[Wish, Wish]:
    """Return two readings in order of time."""
    return (one, two) if one.windows[0].start <= two.windows[0].start else (two, one)


__all__ = ["ANY_DAY", "Conventions", "Repeat", "Table", "Trouble", "When", "read", "resolve"]

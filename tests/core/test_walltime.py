"""wall time in every zone there is, on the days when its clocks change"""

import itertools
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.spans import Span
from core.walltime import (
    UnknownZoneError,
    day_span,
    earlier,
    instant,
    instants,
    on_the_wall,
    zone,
    zone_names,
)

YEARS = range(2026, 2028)
HOUR = timedelta(hours=1)
LONDON = ZoneInfo("Europe/London")
FORWARD, BACK = datetime(2026, 3, 29, 12, tzinfo=UTC), datetime(2026, 10, 25, 12, tzinfo=UTC)


def changes(where: ZoneInfo) -> list[datetime]:
    """Find the instants at which the clocks of a zone change, to the minute: week by week, then by halves."""
    weeks = [datetime(YEARS[0], 1, 1, tzinfo=UTC) + n * timedelta(days=7) for n in range(52 * len(YEARS))]
    found = []
    for before, after in itertools.pairwise(weeks):
        early, late = before, after
        if early.astimezone(where).utcoffset() == late.astimezone(where).utcoffset():
            continue
        while late - early > timedelta(minutes=1):
            middle = early + (late - early) // 2
            same = middle.astimezone(where).utcoffset() == late.astimezone(where).utcoffset()
            early, late = (early, middle) if same else (middle, late)
        found.append(late.replace(second=0, microsecond=0))
    return found


CHANGES = {name: found for name in sorted(zone_names()) if (found := changes(ZoneInfo(name)))}


def shift(at: datetime, where: ZoneInfo) -> timedelta:
    before, after = (each.astimezone(where).utcoffset() for each in (at - HOUR / 60, at))
    return after - before


def test_many_zones_change_their_clocks_twice_a_year():
    assert len(CHANGES) > 150
    assert sum(len(found) == 2 * len(YEARS) for found in CHANGES.values()) > 150


@pytest.mark.parametrize("forward", [True, False], ids=["gap", "fold"])
def test_no_instant_has_a_wall_time_in_a_gap_and_two_have_one_in_a_fold(forward: bool):
    wrong = []
    for name, found in CHANGES.items():
        where = zone(name)
        for at in found:
            by = shift(at, where)
            if (by > timedelta()) is not forward:
                continue
            inside = (at - HOUR / 60).astimezone(where).replace(tzinfo=None) + HOUR / 60 + min(by, -by) / 2
            inside += by if forward else timedelta()
            expected = () if forward else (at - abs(by) / 2, at + abs(by) / 2)
            if instants(inside, where) != expected or instant(inside, where) != (expected or (at,))[0]:
                wrong.append((name, at, inside, instants(inside, where)))

    assert wrong == []


def test_a_wall_time_beside_a_change_has_one_instant_and_comes_back():
    wrong = [
        (name, at, by)
        for name, found in CHANGES.items()
        for at in found
        for by in (-3 * HOUR, 3 * HOUR)
        if instants(on_the_wall(at + by, zone(name)), zone(name)) != (at + by,)
    ]

    assert wrong == []


def test_a_local_day_begins_and_ends_where_its_date_does():
    wrong = []
    for name, found in CHANGES.items():
        for at in found:
            where = zone(name)
            whole = day_span(on_the_wall(at, where).date(), where)
            first, last = on_the_wall(whole.start, where), on_the_wall(whole.end - HOUR / 3600, where)
            before, after = on_the_wall(whole.start - HOUR / 3600, where), on_the_wall(whole.end, where)
            if not before.date() < first.date() == last.date() < after.date():
                wrong.append((name, whole))

    assert wrong == []


def test_a_day_has_23_or_25_hours_when_the_clocks_change():
    assert day_span(FORWARD.date(), LONDON).length == 23 * HOUR
    assert day_span(BACK.date(), LONDON).length == 25 * HOUR
    assert day_span(datetime(2026, 7, 1, tzinfo=UTC).date(), LONDON) == Span(
        datetime(2026, 6, 30, 23, tzinfo=UTC), datetime(2026, 7, 1, 23, tzinfo=UTC)
    )


@pytest.mark.parametrize("changed", [FORWARD, BACK], ids=["forward", "back"])
def test_the_day_before_is_told_by_the_wall_and_not_by_hours(changed: datetime):
    visit = instant(datetime.combine(changed.date(), time(15)), LONDON)

    same_time = earlier(visit, LONDON, days=1)
    evening = earlier(visit, LONDON, days=1, at=time(18))

    assert on_the_wall(same_time, LONDON) == on_the_wall(visit, LONDON) - timedelta(days=1)
    assert abs(visit - same_time - timedelta(hours=24)) == HOUR
    assert on_the_wall(evening, LONDON) == datetime.combine(changed.date() - timedelta(days=1), time(18))


def test_a_reminder_that_falls_into_the_gap_comes_when_the_gap_ends():
    visit = instant(datetime.combine(FORWARD.date() + timedelta(days=1), time(1, 30)), LONDON)

    assert earlier(visit, LONDON, days=1) == datetime(2026, 3, 29, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../../etc/passwd", "/etc/localtime", "America", "Europe/London\0", "\0", "europe/london",
     "Europe/Londan", "UTC ", "posix/Europe/London", "zone.tab", "a" * 5000],
)  # fmt: skip
def test_a_name_that_is_no_zone_is_refused(name: str):
    with pytest.raises(UnknownZoneError):
        zone(name)


def test_a_zone_is_known_by_its_name():
    assert zone("Europe/London").key == "Europe/London"
    assert {"UTC", "America/New_York", "Australia/Lord_Howe"} <= zone_names()

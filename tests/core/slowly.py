"""free slots found minute by minute and by trying every choice: slow, and obviously right"""

from datetime import UTC, date, datetime, timedelta
from itertools import permutations, product

from core.availability import Ask
from core.blocks import Block, place_key
from core.bookings import Slot
from core.catalog import Catalog, Location, Need, Resource, ResourceKind
from core.hours import Hours, Season
from core.opening import MINUTE
from core.policies import Refused
from core.spans import Spans, join
from core.walltime import zone
from core.wishes import Wish

Minutes = set[int]


def minute(at: datetime) -> int:
    """Return the minutes since 1970."""
    return int(at.timestamp() // 60)


def moment(minute: int) -> datetime:
    return datetime.fromtimestamp(minute * 60, UTC)


def minutes(spans: Spans) -> Minutes:
    return {n for each in spans for n in range(minute(each.start), minute(each.end))}


def opening_of(hours: Hours, day: date) -> list[tuple[int, int]]:
    """Return when it opens and closes on a date: as that date says, or the season, or the week."""
    for special in hours.specials:
        if special.day == day:
            return list(special.hours)
    weekly = hours.weekly
    for season in hours.seasons:
        years = range(day.year - 1, day.year + 2)
        if any(first <= day <= last for year in years for first, last in in_a_year(season, year)):
            weekly = season.weekly
    return [(each.opens, each.closes) for each in weekly if each.weekday == day.weekday()]


def in_a_year(season: Season, year: int) -> list[tuple[date, date]]:
    """Return the first and last day of a season that begins in that year."""
    if not season.yearly:
        return [(season.first, season.last)]
    turns = (season.last.month, season.last.day) < (season.first.month, season.first.day)
    return [(season.first.replace(year=year), season.last.replace(year=year + turns))]


class Wall:
    """What the wall of a zone shows in each minute of some days."""

    def __init__(self, name: str, first: int, last: int) -> None:
        self.shown = {n: moment(n).astimezone(zone(name)) for n in range(first, last)}

    def open(self, hours: Hours) -> Minutes:
        """Return the minutes from the first one at which the wall shows an opening's begin to the first at its end."""
        days: dict[date, list[int]] = {}
        for n, wall in self.shown.items():
            days.setdefault(wall.date(), []).append(n)
        return {
            n
            for day, those in days.items()
            for opening in opening_of(hours, day)
            for n in self._within(those, opening)
        } - {
            n
            for day, those in days.items()
            for each in hours.breaks
            if each.weekday == day.weekday()
            for n in self._within(those, (each.begins, each.ends))
        }

    def _within(self, day: list[int], opening: tuple[int, int]) -> list[int]:
        begins, ends = (
            next((at for at, n in enumerate(day) if self.at(n) >= edge), len(day)) for edge in opening
        )
        return day[begins:ends]

    def at(self, n: int) -> int:
        """Return the minutes since midnight that the wall shows."""
        return self.shown[n].hour * 60 + self.shown[n].minute


class Slowly:
    """Everything that ``availability`` tells, found without any of its ideas."""

    def __init__(
        self, catalog: Catalog, ask: Ask, taken: dict[str, Spans], first: datetime, last: datetime
    ) -> None:
        self.catalog, self.ask = catalog, ask
        self.taken = {key: minutes(spans) for key, spans in taken.items()}
        self.walls = {each.id: Wall(each.zone, minute(first), minute(last)) for each in catalog.locations}
        self.open, self.house = {}, {}
        for place in catalog.locations:
            house = self.house[place.id] = self.walls[place.id].open(place.hours)
            for each in catalog.resources:
                own = house if each.hours is None else self.walls[place.id].open(each.hours)
                self.open[place.id, each.id] = house & own

    def starts(self, wish: Wish, now: datetime) -> set[datetime]:
        """Return all starts on the grid that fit the wish."""
        rules, service = self.ask.service.rules, self.ask.service
        soonest, too_far = now + rules.lead * MINUTE, now + timedelta(days=rules.horizon)
        return {
            moment(n)
            for n in minutes(wish.windows)
            if soonest <= moment(n) < too_far
            and any(
                self.walls[place.id].at(n) % service.grid == 0 and self.free(place, n)
                for place in self.places()
            )
        }

    def why_not(self, wish: Wish, now: datetime, blocks: tuple[Block, ...] = ()) -> Refused | None:
        """Return the first rule of the list that leaves no minute at any place, of those left by the ones before."""
        service, rules = self.ask.service, self.ask.service.rules
        soonest, too_far = now + rules.lead * MINUTE, now + timedelta(days=rules.horizon)
        home = self.walls[self.catalog.locations[0].id]
        left = [(place, n) for place in self.places() for n in minutes(wish.windows)]
        blocked = {
            each.key: minutes(join(one.span for one in blocks if one.key == each.key)) for each in blocks
        }
        for refused, passes in (
            (Refused.NOBODY, lambda place, _: self.given(place, people=1)),
            (Refused.TOO_SMALL, lambda place, _: self.given(place, people=self.ask.people)),
            (Refused.PAST, lambda _, n: moment(n) >= now),
            (Refused.TOO_SOON, lambda _, n: moment(n) >= soonest),
            (Refused.NOT_OPEN, lambda _, n: not rules.opens or home.shown[n].date() >= rules.opens),
            (Refused.TOO_FAR, lambda _, n: moment(n) < too_far),
            (Refused.CLOSED, lambda place, n: n in self.house[place.id]),
            (
                Refused.CLOSING,
                lambda place, n: self.house[place.id].issuperset(range(n, n + service.minutes)),
            ),
            (Refused.AWAY, lambda place, n: self.free(place, n, {})),
            (Refused.OFF_GRID, lambda place, n: self.walls[place.id].at(n) % service.grid == 0),
            (Refused.BLOCKED, lambda place, n: self.free(place, n, blocked)),
            (Refused.TAKEN, self.free),
        ):
            left = [(place, n) for place, n in left if passes(place, n)]
            if not left:
                return refused
        return None

    def given(self, place: Location, people: int) -> bool:
        """Tell whether each need finds enough who could serve so many people, the wanted provider among them."""
        able = [
            [each for each in self.catalog.resources if self.able(each, need, place)] for need in self.needs()
        ]
        return self.needed() and all(
            len(those) >= need.count and any(self.serves(each, need, place, people) for each in those)
            for need, those in zip(self.needs(), able, strict=True)
        )

    def places(self) -> list[Location]:
        """Return the places where the service may be given at all."""
        named, here = self.ask.service.locations, self.ask.location_id
        return [
            each
            for each in self.catalog.locations
            if (not named or each.id in named) and here in {None, each.id}
        ]

    def needs(self) -> list[Need]:
        return [need for need in self.ask.service.needs for _ in range(need.count)]

    def named(self) -> dict[ResourceKind, str | None]:
        return {ResourceKind.PROVIDER: self.ask.provider_id, ResourceKind.ROOM: self.ask.room_id}

    def needed(self) -> bool:
        """Tell whether something is needed of the kind of whoever or whatever was named."""
        kinds = {need.kind for need in self.needs()}
        return all(kind in kinds for kind, wanted in self.named().items() if wanted)

    def free(self, place: Location, n: int, taken: dict[str, Minutes] | None = None) -> bool:
        """Tell whether some choice of resources, all different, could serve from that minute on."""
        taken = self.taken if taken is None else taken
        if not self.needed():
            return False
        able = [
            [
                each.id
                for each in self.catalog.resources
                if self.serves(each, need, place) and self.idle(each, place, n, taken)
            ]
            for need in self.needs()
        ]
        return any(len(set(choice)) == len(choice) for choice in product(*able))

    def able(self, resource: Resource, need: Need, place: Location) -> bool:
        """Tell whether it is what is needed, whoever is wanted and however many come."""
        return (
            place.id in resource.locations
            and resource.kind is need.kind
            and need.tags <= resource.tags
            and resource.capacity >= need.capacity
        )

    def serves(self, resource: Resource, need: Need, place: Location, people: int | None = None) -> bool:
        people = (people or self.ask.people) if need.kind is ResourceKind.ROOM else 1
        wanted = self.named().get(need.kind)
        return (
            self.able(resource, need, place) and resource.capacity >= people and wanted in {None, resource.id}
        )

    def idle(self, resource: Resource, place: Location, n: int, taken: dict[str, Minutes]) -> bool:
        """Tell whether it works for the whole visit, and is not taken then or in the buffers."""
        service = self.ask.service
        visit = range(n, n + service.minutes)
        whole = range(n - service.before, n + service.minutes + service.after)
        return (
            self.open[place.id, resource.id].issuperset(visit)
            and taken.get(place_key(place.id), set()).isdisjoint(visit)
            and taken.get(resource.id, set()).isdisjoint(whole)
        )

    def snugness(self, slot: Slot) -> tuple[int, int, datetime]:
        """Return the minutes of no use that a slot leaves, in how many gaps, and when it starts."""
        useless = gaps = 0
        for each in slot.takings:
            least = min(
                service.before + (service.shortest or service.minutes) + service.after
                for service in self.catalog.services
                if any(need.met_by(self.catalog.resource[each.resource_id]) for need in service.needs)
            )
            free = self.open[slot.location_id, each.resource_id] - self.taken.get(each.resource_id, set())
            free -= self.taken.get(place_key(slot.location_id), set())
            for step, edge in ((-1, minute(each.span.start) - 1), (1, minute(each.span.end))):
                gap = next(n for n in range(24 * 60 + 1) if edge + n * step not in free or n == 24 * 60)
                gaps += gap > 0
                useless += gap if gap < least else 0
        return useless, gaps, slot.span.start

    def may_serve(self, ids: list[str], place: Location) -> bool:
        """Tell whether the resources, in some order, meet the needs one by one."""
        needs, chosen = self.needs(), [self.catalog.resource[each] for each in ids]
        return len(needs) == len(chosen) and any(
            all(self.serves(each, need, place) for each, need in zip(order, needs, strict=True))
            for order in permutations(chosen)
        )

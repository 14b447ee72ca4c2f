"""free slots found minute by minute and by trying every choice: slow, and obviously right"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import permutations, product

from core.availability import Ask
from core.blocks import Block, place_key
from core.bookings import Slot
from core.catalog import Catalog, Location, Need, Resource, ResourceKind
from core.hours import Hours, Season
from core.policies import Refused
from core.spans import Spans, join
from core.uses import told
from core.walltime import zone
from core.wishes import Wish
from tests.core.allowed import Allowed
from tests.core.layering import LIMITS, may_have

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
        self.uses, self.blocked = told(taken).uses, told(taken).blocked
        self.taken = {key: minutes(spans) for key, spans in taken.items()}
        self.walls = {each.id: Wall(each.zone, minute(first), minute(last)) for each in catalog.locations}
        self.allowed = Allowed(catalog, ask, {key: wall.shown for key, wall in self.walls.items()})
        self.open, self.house = {}, {}
        for place in catalog.locations:
            house = self.house[place.id] = self.walls[place.id].open(place.hours)
            for each in catalog.resources:
                own = house if each.hours is None else self.walls[place.id].open(each.hours)
                self.open[place.id, each.id] = house & own

    def starts(self, wish: Wish, now: datetime) -> set[datetime]:
        """Return all starts, fixed or on the grid, that fit the wish."""
        self.allowed.now = now
        return {
            moment(n)
            for n in minutes(wish.windows)
            if any(
                self.begins(place, n) and (self.free(place, n) or self.joined(place, n))
                for place in self.places()
            )
        }

    def why_not(self, wish: Wish, now: datetime, blocks: tuple[Block, ...] = ()) -> Refused | None:
        """Return the first rule of the list that leaves no minute at any place, of those left by the ones before."""
        service, rules = self.ask.service, self.allowed
        rules.now = now
        left = [(place, n) for place in self.places() for n in minutes(wish.windows)]
        blocked = {
            each.key: minutes(join(one.span for one in blocks if one.key == each.key)) for each in blocks
        }
        for refused, passes in (
            (Refused.NOBODY, lambda place, _: self.given(place, people=1)),
            (Refused.TOO_SMALL, lambda place, _: self.given(place, people=self.ask.people)),
            (Refused.INVITATION, lambda *_: may_have(self.ask) or not service.by_invitation),
            (Refused.RIGHTS, lambda place, _: rules.rightful(place)),
            (Refused.PAST, lambda _, n: moment(n) >= now),
            (Refused.TOO_SOON, lambda place, n: rules.somebody(place, lambda said: rules.soon(said, n))),
            (
                Refused.NOT_OPEN,
                lambda place, n: rules.somebody(place, lambda said: rules.begun(said, place, n)),
            ),
            (
                Refused.TOO_FAR,
                lambda place, n: rules.somebody(place, lambda said: rules.near(said, place, n)),
            ),
            *((each, lambda place, n, why=each: rules.unspent(place, n, why)) for each in LIMITS),
            (Refused.CLOSED, lambda place, n: n in self.house[place.id]),
            (
                Refused.CLOSING,
                lambda place, n: self.house[place.id].issuperset(range(n, n + service.minutes)),
            ),
            (Refused.AWAY, lambda place, n: self.free(place, n, {})),
            (Refused.OFF_GRID, self.begins),
            (Refused.BLOCKED, lambda place, n: self.free(place, n, blocked)),
            (
                Refused.TAKEN,
                lambda place, n: self.free(place, n, self.taken) or self.joined(place, n, full=True),
            ),
            (Refused.TOO_CLOSE, lambda place, n: self.free(place, n) or self.joined(place, n, full=True)),
            (Refused.FULL, lambda place, n: self.free(place, n) or self.joined(place, n)),
        ):
            left = [(place, n) for place, n in left if passes(place, n)]
            if not left:
                return refused
        return None

    def given(self, place: Location, people: int) -> bool:
        """Tell whether each need finds enough who could serve so many people, the wanted provider among them."""
        seats, needs = self.ask.service.seats, self.needs()
        if seats and people > seats:
            return False
        able = [[each for each in self.catalog.resources if self.able(each, need, place)] for need in needs]
        large = [[each for each in those if self.holds(each, people)] for those in able]
        enough = all(len(those) >= need.count for need, those in zip(needs, able, strict=True))
        return enough and all(large) and self.as_named({each.id for those in large for each in those})

    def begins(self, place: Location, n: int) -> bool:
        """Tell whether the service can start in that minute by its own times."""
        wall, service = self.walls[place.id], self.ask.service
        if service.starts:
            return (wall.shown[n].weekday(), wall.at(n)) in service.starts
        return wall.at(n) % service.grid == 0

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

    def free(self, place: Location, n: int, taken: dict[str, Minutes] | None = None) -> bool:
        """Tell whether some choice of resources, all different, could serve from that minute on.

        They keep away from all visits as far as they must, unless it is told how they are ``taken``.
        """
        if self.ask.service.seats and self.ask.people > self.ask.service.seats:
            return False
        whole = range(n - self.ask.service.before, n + self.ask.service.minutes + self.ask.service.after)
        able = [
            [
                each.id
                for each in self.catalog.resources
                if self.serves(each, need, place)
                and self.idle(each, place, n, self.taken if taken is None else taken)
                and (taken is not None or self.apart(each.id, place, whole))
            ]
            for need in self.needs()
        ]
        return any(
            len(set(choice)) == len(choice)
            and self.as_named(choice)
            and self.allowed.choice(place, choice, n)
            for choice in product(*able)
        )

    def as_named(self, ids: Iterable[str]) -> bool:
        """Tell whether all who were named are among the chosen, and a room where one is to have features."""
        named = {ResourceKind.PROVIDER: self.ask.provider_id, ResourceKind.ROOM: self.ask.room_id}
        chosen = {(self.catalog.resource[each].kind, each) for each in ids}
        roomy = not self.ask.features or any(kind is ResourceKind.ROOM for kind, _ in chosen)
        return roomy and {(kind, each) for kind, each in named.items() if each} <= chosen

    def able(self, resource: Resource, need: Need, place: Location) -> bool:
        """Tell whether it is what is needed, whoever is wanted and however many come."""
        return (
            place.id in resource.locations
            and resource.kind is need.kind
            and need.tags <= resource.tags
            and resource.capacity >= need.capacity
            and (not need.of or resource.id in need.of)
        )

    def holds(self, resource: Resource, people: int) -> bool:
        """Tell whether so many people who come together can have it; where they share a visit its seats count.

        Of a room it must have all the features that are asked for.
        """
        if resource.kind is not ResourceKind.ROOM:
            return True
        return self.ask.features <= resource.tags and (
            bool(self.ask.service.seats) or resource.capacity >= people
        )

    def serves(self, resource: Resource, need: Need, place: Location) -> bool:
        return self.able(resource, need, place) and self.holds(resource, self.ask.people)

    def idle(self, resource: Resource, place: Location, n: int, taken: dict[str, Minutes]) -> bool:
        """Tell whether it works for the whole visit, and is not taken then or in the buffers."""
        service = self.ask.service
        whole = range(n - service.before, n + service.minutes + service.after)
        return self.works(resource.id, place, n, taken) and taken.get(resource.id, set()).isdisjoint(whole)

    def works(self, resource_id: str, place: Location, n: int, taken: dict[str, Minutes]) -> bool:
        """Tell whether it is there for the whole visit, and so is the house."""
        visit = range(n, n + self.ask.service.minutes)
        house = taken.get(place_key(place.id), set()).isdisjoint(visit)
        return house and self.open[place.id, resource_id].issuperset(visit)

    def joined(self, place: Location, n: int, *, full: bool = False) -> str | None:
        """Name a session that starts in that minute, whose resources could serve now and that has seats enough.

        One that is ``full`` will do where that is said.
        """
        service = self.ask.service
        if service.seats and self.ask.people > service.seats:
            return None
        for name in sorted({each.session for each in self.uses if each.seats}):
            mine = [each for each in self.uses if each.session == name]
            here = {(each.service_id, each.location_id, minute(each.start)) for each in mine}
            ids = sorted({each.resource_id for each in mine})
            able = self.may_serve(ids, place) and all(self.works(each, place, n, self.taken) for each in ids)
            kept = any(
                each.span.overlaps(span) for each in mine for span in self.blocked.get(each.resource_id, ())
            )
            seats = full or self.left(name) >= self.ask.people
            allowed = self.allowed.choice(place, ids, n)
            if here == {(service.id, place.id, n)} and able and allowed and not kept and seats:
                return name
        return None

    def left(self, name: str) -> int:
        """Count the seats of a session that nobody has; of all that is under one claim the largest counts."""
        others = [each for each in self.uses if each.session == name and each.claim != "mine"]
        claims = {each.claim for each in others}
        taken = sum(max(each.seats for each in others if each.claim == claim) for claim in claims)
        return self.ask.service.seats - taken

    def apart(self, resource_id: str, place: Location, whole: range) -> bool:
        """Tell whether between a visit and all that take the resource there is time enough."""
        here = self.ask.service.id, place.id
        for use in (each for each in self.uses if each.resource_id == resource_id):
            there = use.service_id, use.location_id
            early = minute(use.span.start) - whole.stop >= self.gap(resource_id, here, there)
            late = whole.start - minute(use.span.end) >= self.gap(resource_id, there, here)
            if not (early or late):
                return False
        return True

    def gap(self, resource_id: str, before: tuple[str, str], after: tuple[str, str]) -> int:
        """Return the longest of all gaps that hold between two visits of a resource."""
        resource = self.catalog.resource[resource_id]
        found = [resource.gap]
        found += [each.gap for each in self.catalog.services if each.id in {before[0], after[0]}]
        ways = {(each.origin, each.goal): each.minutes for each in self.catalog.travels}
        way = before[1], after[1]
        found.append(ways.get(way, ways.get(way[::-1], 0)))
        for each in self.catalog.changeovers:
            other = before[0] != after[0]
            leaves = before[0] in each.before if each.before else other
            comes = after[0] in each.after if each.after else other
            concerns = each.kind in {None, resource.kind} and each.tags <= resource.tags
            found += [each.minutes] if leaves and comes and concerns else []
        return max(found)

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
        return (
            len(needs) == len(chosen)
            and self.as_named(ids)
            and any(
                all(self.serves(each, need, place) for each, need in zip(order, needs, strict=True))
                for order in permutations(chosen)
            )
        )

"""What the book tells of resources beyond when they are taken: what for, by how many, and how much each has to do.

It goes wherever taken spans go: ``Told`` is a mapping of spans, and knows the rest besides. Only catalogs with
gaps, sessions or needs that rotate ask for it; plain spans tell nothing more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from core.spans import Span, Spans, cut, join

Taken = Mapping[str, Spans]
"""The spans at which each resource is taken, buffers included; a resource that is missing is free."""

AROUND = timedelta(days=7)
"""How far before and after a time visits count for who has least to do."""


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """A span over which a resource is taken, and the visit that it is for.

    ``start`` is when the visit starts, ``session`` what it shares with others where it takes ``seats``.
    """

    resource_id: str
    span: Span
    service_id: str
    location_id: str
    start: datetime
    claim: str
    session: str = ""
    seats: int = 0


@dataclass(frozen=True)
class Told(Mapping[str, Spans]):
    """When resources are taken, what for, and how many minutes of visits each has around that time.

    It is told to whoever asks under ``claim``: seats that are taken under it are their own. ``blocked`` is the part
    of what is taken that staff keep: no visit it is, but nobody joins one there.
    """

    taken: Taken
    uses: tuple[Use, ...] = ()
    loads: Mapping[str, int] = field(default_factory=dict)
    claim: str = ""
    blocked: Taken = field(default_factory=dict)

    def __getitem__(self, key: str) -> Spans:
        """Return when a resource is taken."""
        return self.taken[key]

    def __iter__(self) -> Iterator[str]:
        """Name the resources."""
        return iter(self.taken)

    def __len__(self) -> int:
        """Count the resources."""
        return len(self.taken)


def without(taken: Taken, own: Iterable[tuple[str, Span]]) -> Taken:
    """Return what is told but for one's own spans of resources; seats stay, which are not for oneself alone."""
    spans: dict[str, list[Span]] = {}
    for key, span in own:
        spans.setdefault(key, []).append(span)
    if not isinstance(taken, Told):
        return {**taken, **{key: cut(taken.get(key, ()), join(each)) for key, each in spans.items()}}
    kept = tuple(
        use
        for use in taken.uses
        if use.seats or not any(span.covers(use.span) for span in spans.get(use.resource_id, ()))
    )
    left = {
        key: [*(use.span for use in kept if use.resource_id == key), *taken.blocked.get(key, ())]
        for key in spans
    }
    return replace(taken, taken={**taken.taken, **{key: join(each) for key, each in left.items()}}, uses=kept)


def together(taken: Taken, more: Iterable[Use]) -> Taken:
    """Return what is told with more uses."""
    uses = tuple(more)
    spans = dict(taken)
    for each in uses:
        spans[each.resource_id] = join((*spans.get(each.resource_id, ()), each.span))
    return replace(taken, taken=spans, uses=(*taken.uses, *uses)) if isinstance(taken, Told) else spans


def closed(taken: Taken, spans: Iterable[tuple[str, Span]]) -> Taken:
    """Return what is told with spans of resources in which nobody joins a session."""
    if not isinstance(taken, Told):
        return taken
    blocked = dict(taken.blocked)
    for key, span in spans:
        blocked[key] = join((*blocked.get(key, ()), span))
    return replace(taken, blocked=blocked)


def joined(parts: Iterable[Taken]) -> Taken:
    """Return what is told of several stretches of time in one."""
    looks = tuple(parts)
    taken = _in_one(looks)
    known = [each for each in looks if isinstance(each, Told)]
    if not known:
        return taken
    uses = tuple(dict.fromkeys(use for each in known for use in each.uses))
    return replace(known[0], taken=taken, uses=uses, blocked=_in_one(each.blocked for each in known))


def _in_one(parts: Iterable[Taken]) -> dict[str, Spans]:
    spans: dict[str, list[Span]] = {}
    for part in parts:
        for key, those in part.items():
            spans.setdefault(key, []).extend(those)
    return {key: join(those) for key, those in spans.items()}


def told(taken: Taken) -> Told:
    """Return what is told beyond the spans; nothing, where they are plain."""
    return taken if isinstance(taken, Told) else Told(taken)

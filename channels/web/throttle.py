"""who guesses too much: misses are counted for each network, and for all together

A network is what one owner usually has: 256 addresses of IPv4, a /48 of IPv6. Once all together miss too often, a
network that missed at all has to wait, and those that never miss see nothing of it.
"""

from __future__ import annotations

import ipaddress
from collections import OrderedDict, deque
from collections.abc import Callable

SECONDS = 60.0
MOST = 10
MOST_OF_ALL = 100
NETWORKS = 10_000


class Throttle:
    """Counts what missed in the last minute."""

    def __init__(
        self, monotonic: Callable[[], float], *, most: int = MOST, of_all: int = MOST_OF_ALL
    ) -> None:
        self._monotonic = monotonic
        self._most, self._of_all = most, of_all
        self._misses: OrderedDict[str, deque[float]] = OrderedDict()
        self._all: deque[float] = deque(maxlen=of_all)

    def refuses(self, network: str) -> bool:
        """Tell whether a network has to wait, whatever it asks for."""
        misses = self._recent(self._misses.get(network, deque()))
        crowded = len(self._recent(self._all)) >= self._of_all
        return len(misses) >= self._most or (crowded and bool(misses))

    def missed(self, network: str) -> None:
        """Count a miss."""
        now = self._monotonic()
        self._misses.setdefault(network, deque(maxlen=self._most)).append(now)
        self._misses.move_to_end(network)
        self._all.append(now)
        if len(self._misses) > NETWORKS:
            self._misses.popitem(last=False)

    def _recent(self, misses: deque[float]) -> deque[float]:
        while misses and misses[0] <= self._monotonic() - SECONDS:
            misses.popleft()
        return misses


def network(address: str) -> str:
    """Return the network of an address; what is none is a network of its own."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    bits = 24 if mapped or found.version == 4 else 48
    return str(ipaddress.ip_network(f"{mapped or found}/{bits}", strict=False))

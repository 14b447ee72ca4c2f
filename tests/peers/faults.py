"""faults between two programs: answers that are refusals, late, or lost; requests that come twice or out of order"""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.peers.between import Answer, Asked, between

Way = Callable[[Asked], Answer]
"""Passes a request on."""
Fault = Callable[[Asked, Way], Answer | None]
"""Does a request wrong; None: the connection is closed without a word."""


def says(told: dict[str, Any], status: int = 200, **headers: str) -> Fault:
    """Refuse it: the program that is meant never hears of it."""
    kind = {"Content-Type": "application/json"} | {
        name.replace("_", "-"): each for name, each in headers.items()
    }
    return lambda _asked, _way: Answer(status, json.dumps(told).encode(), kind)


def busy(seconds: int) -> Fault:
    """Say that there were too many requests, and for how long to wait."""
    return says({"ok": False, "error": "ratelimited"}, 429, Retry_After=str(seconds))


def cut(_asked: Asked, _way: Way) -> None:
    """Hang up before it was passed on."""


def taken_and_cut(asked: Asked, way: Way) -> None:
    """Hang up when it was taken."""
    way(asked)


def taken_and(fault: Fault) -> Fault:
    """Pass it on, and answer wrongly all the same."""

    def after(asked: Asked, way: Way) -> Answer | None:
        way(asked)
        return fault(asked, way)

    return after


def slow(seconds: float) -> Fault:
    """Pass it on at once, and answer late."""

    def late(asked: Asked, way: Way) -> Answer:
        answer = way(asked)
        time.sleep(seconds)
        return answer

    return late


def held(go: threading.Event) -> Fault:
    """Pass it on only when told to: what came after it is there before it."""

    def wait(asked: Asked, way: Way) -> Answer:
        go.wait(30)
        return way(asked)

    return wait


@dataclass
class Faults:
    """What stands between: ``url`` is to be called instead of ``to``; what passed is remembered."""

    to: str
    url: str = ""
    passed: list[Asked] = field(default_factory=list)
    planned: list[tuple[tuple[str, ...], Fault]] = field(default_factory=list)
    always: dict[tuple[str, ...], Fault] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    mend: Callable[[Asked, Answer], Answer] = lambda _asked, answer: answer

    def once(self, fault: Fault, *words: str, times: int = 1) -> None:
        """Do the next requests wrong in which all of these words stand."""
        with self.lock:
            self.planned += [(words, fault)] * times

    @contextmanager
    def while_(self, fault: Fault, *words: str) -> Iterator[None]:
        """Do all such requests wrong until the block ends."""
        self.always[words] = fault
        try:
            yield
        finally:
            del self.always[words]

    def spent(self) -> bool:
        """Tell whether all that was planned has happened."""
        with self.lock:
            return not self.planned

    def take(self, asked: Asked) -> Answer | None:
        fault = self._fault(asked)
        return fault(asked, self._pass_on) if fault else self._pass_on(asked)

    def again(self, asked: Asked, times: int = 1) -> list[int]:
        """Deliver once more what passed, as Slack does when it got no answer; return the statuses."""
        return [
            asked.passed_on(
                self.to, **{"X-Slack-Retry-Num": str(each), "X-Slack-Retry-Reason": "http_timeout"}
            ).status
            for each in range(1, times + 1)
        ]

    def _pass_on(self, asked: Asked) -> Answer:
        with self.lock:
            self.passed.append(asked)
        return self.mend(asked, asked.passed_on(self.to))

    def _fault(self, asked: Asked) -> Fault | None:
        with self.lock:
            for place, (words, fault) in enumerate(self.planned):
                if asked.among(*words):
                    del self.planned[place]
                    return fault
            return next((each for words, each in self.always.items() if asked.among(*words)), None)


@contextmanager
def faults(to: str, **more: Any) -> Iterator[Faults]:
    """Stand before a program until the block ends."""
    made = Faults(to, **more)
    with between(made.take) as made.url:
        yield made

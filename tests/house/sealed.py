"""a seal around pure code: no clock, no chance, no network, no local zone

Import contracts see what our files import, not what a library does behind them. The seal sees each call of
a C function, whoever makes it, and reports all leaks when it is lifted; so no ``except Exception`` hides one.
What a library does while it is imported is its own affair.
"""

import _random
import _socket
import datetime as dt
import gc
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import BuiltinFunctionType, FrameType, ModuleType

from tests.house.plan import ROOT

BARRED = {
    *("time.time", "time.time_ns", "time.monotonic", "time.monotonic_ns", "time.perf_counter"),
    *("time.localtime", "time.mktime", "time.ctime", "time.sleep"),
    *("posix.urandom", "posix.getrandom"),
}
NOWHERE = "NOWHERE+11:37"  # a zone nobody lives in: what still asks for the local time gets a strange one


class Leak(AssertionError):
    """Pure code asked the world for something."""


@contextmanager
def sealed() -> Iterator[None]:
    """Run the block; raise ``Leak`` after it if anything asked for time, chance, network or zone."""
    leaks: list[str] = []

    def watch(frame: FrameType, event: str, called: object) -> None:
        if event == "c_call":
            asked = _barred(called)
        else:
            asked = "tzlocal" if event == "call" and _asks_for_zone(frame) else None
        if asked and (way := _way(frame)):
            leaks.append(f"{asked} <- {way}")

    zone = os.environ.get("TZ")
    _live_in(NOWHERE)
    collecting = gc.isenabled()
    gc.disable()  # a collection would run hooks of others, and Hypothesis' asks for the time
    threading.setprofile(watch)
    sys.setprofile(watch)
    try:
        yield
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
        _live_in(zone)
        if collecting:
            gc.enable()
    if leaks:
        raise Leak("\n".join(dict.fromkeys(leaks)))


def _barred(called: object) -> str | None:
    if not isinstance(called, BuiltinFunctionType):
        return None
    name = called.__name__
    match called.__self__:
        case ModuleType(__name__=module) if f"{module}.{name}" in BARRED or module == "_socket":
            return f"{module}.{name}"
        case type() as kind if issubclass(kind, dt.date) and name in {"now", "today", "utcnow"}:
            return f"{kind.__name__}.{name}"
        case _random.Random() | _socket.socket():
            return called.__qualname__
    return None


def _asks_for_zone(frame: FrameType) -> bool:
    return frame.f_code.co_name.startswith("get_localzone") and frame.f_globals["__name__"].startswith(
        "tzlocal"
    )


def _way(frame: FrameType | None) -> str:
    """Go back from the call to the first file of ours; nowhere, when a library is being imported."""
    steps = []
    while frame:
        path = frame.f_code.co_filename
        if path.startswith("<frozen importlib"):
            return ""
        steps.append(f"{path.rpartition('site-packages/')[2].removeprefix(f'{ROOT}/')}:{frame.f_lineno}")
        if path.startswith(str(ROOT)) and "site-packages" not in path:
            break
        frame = frame.f_back
    return " <- ".join(steps)


def _live_in(zone: str | None) -> None:
    if zone is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = zone
    time.tzset()

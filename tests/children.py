"""programs that must not outlive who started them"""

import contextlib
import ctypes
import signal
from collections.abc import Callable

SET_PDEATHSIG = 1


def die_with_parent(by: signal.Signals = signal.SIGTERM) -> Callable[[], None]:
    """Give what Popen is to run in the child first: the child gets the signal when its parent is gone."""

    def ask_the_kernel() -> None:
        with contextlib.suppress(OSError, AttributeError):  # Linux only; elsewhere an orderly end must do
            ctypes.CDLL(None).prctl(SET_PDEATHSIG, by)

    return ask_the_kernel

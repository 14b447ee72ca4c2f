"""what is fuzzed: one text is read in every language, and what must hold for any text is looked at"""

from __future__ import annotations

import re
import sys
from datetime import datetime, timedelta
from pathlib import Path
from time import process_time
from zoneinfo import ZoneInfo

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / ".cache" / "fuzz" / "python")]

import atheris  # noqa: E402 - found where `make fuzz` puts it

with atheris.instrument_imports(include=["dialogs"]):
    from dialogs.language import known
    from dialogs.when import Table, read
    from dialogs.when.picture import picture
    from dialogs.when.report import as_data

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=LONDON)
FARTHEST = timedelta(days=732)
A_YEAR = re.compile(r"[0-9]{4}|[0-9][-./][0-9]+[-./][0-9]|years?|jahre?|años?")
SLOWEST = 0.1
"""Seconds: twenty times what a hostile text may take, so that a busy machine is no finding."""
OFFERED = Table(offered=(NOW + timedelta(days=1), NOW + timedelta(days=2)), asked="when")
FOREIGN = "pt"
"""A language without a folder: it is read by the library for all of them."""


class Slow(Exception):
    """A text took too long."""


class Astray(Exception):
    """A window lies where nobody can book, and no year was named."""


def one(data: bytes) -> None:
    """Read one text; raise when something does not hold."""
    text = data.decode("utf-8", "surrogateescape")
    rarely = (FOREIGN,) if len(data) % 16 == 0 else ()  # it costs a hundred times as much
    for language in (*sorted(known()), *rarely):
        for table in (Table(), OFFERED):
            begun = process_time()
            when = read(text, now=NOW, language=language, table=table)
            taken = process_time() - begun
            if taken > SLOWEST and language != FOREIGN:
                raise Slow(f"{language}: {taken:.3f} s")
            wishes = (*((when.wish,) if when.wish else ()), *when.readings)
            for span in (span for wish in wishes for span in wish.windows):
                if not A_YEAR.search(text) and not NOW - FARTHEST <= span.start < span.end <= NOW + FARTHEST:
                    raise Astray(f"{language}: {span}")
        as_data(text, NOW.replace(tzinfo=None), "what time?", language)
        picture(text, NOW, language)


for each in known():
    read("tomorrow", now=NOW, language=each)  # what is loaded once is no slow text
atheris.Setup(sys.argv, one)
atheris.Fuzz()

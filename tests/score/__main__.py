"""``make score``: how well we understand, beside others where they are installed

    python -m tests.score [--raise] [--own] [--wrong] [--full] [--excluded]    (make score ARGS="...", PEERS=1)

Our own corpora always, and what comes of replies to a reminder; the cases of ../shared/times, or TIMES_DATA, where they
are there. Ends with 1 under a floor, and when a reply changed a booking that was not meant to be changed.
"""

from __future__ import annotations

import argparse
import os
import sys

from rich.console import Console
from rich.table import Table

from tests.score import data, own, replies
from tests.score.conventions import CONVENTIONS

SCREEN = Console(width=110)


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.score", description=__doc__.partition("\n")[0])
    asked.add_argument(
        "--raise", dest="rise", action="store_true", help="raise the floors to what is reached"
    )
    asked.add_argument("--own", action="store_true", help="our own corpora only")
    asked.add_argument(
        "--wrong", action="store_true", help="show the sentences of ours that are not understood"
    )
    asked.add_argument("--full", action="store_true", help="peers read every case, too")
    asked.add_argument(
        "--excluded", action="store_true", help="show the cases whose convention we do not share"
    )
    given = asked.parse_args()
    heard = {name: replies.score(replies.lines(file)) for name, file in replies.SETS.items()}
    scores = own.scores() | {
        f"{language} {name}": each for name, found in heard.items() for language, each in found.scores.items()
    }
    _show_own(scores, wrong=given.wrong)
    reached = own.reached(scores)
    if not given.own:
        reached |= _outside(full=given.full, excluded=given.excluded)
    floors = own.floors()
    fallen = own.under(floors, reached) + [
        f"changed unmeant: {each}" for one in heard.values() for each in one.unmeant
    ]
    for line in fallen:
        SCREEN.print(f"UNDER A FLOOR  {line}", style="bold red")
    if given.rise:
        own.keep(own.raised(floors, reached))
    return 1 if fallen else 0


def _show_own(scores: dict[str, own.Score], *, wrong: bool) -> None:
    floors = own.floors()
    table = Table(title="Our own corpora", title_justify="left", title_style="bold")
    for name in ("corpus", "right", "sentences", "%", "floor"):
        table.add_column(name, justify="left" if name == "corpus" else "right")
    for name, score in scores.items():
        floor = floors.get(name, {})
        kept = f"{floor['right']:g}, {floor['per_cent']:g} %" if floor else "none"
        table.add_row(name, str(score.right), str(score.sentences), f"{score.per_cent:g}", kept)
    SCREEN.print(table)
    for name, score in scores.items():
        for words, meant, understood in score.wrong if wrong else ():
            SCREEN.print(f"{name}: {words!r} means {meant!r}, understood {understood!r}", markup=False)


def _outside(*, full: bool, excluded: bool) -> dict[str, dict[str, float]]:
    times = data.folder()
    if times is None:
        SCREEN.print("No cases of others here: ../shared/times, or TIMES_DATA.", style="dim")
        return {}
    if os.environ.get("PEERS") == "1":
        data.install()
    found = list(data.rows(times, data.peers(), full=full))
    _show(found)
    _show_conventions(found, named=excluded)
    lines = data.acts(times)
    SCREEN.print("What people do in a turn (sgd_acts_train)", style="bold")
    for line in lines:
        SCREEN.print(f"  {line}", highlight=False)
    return data.reached(found) | data.acts_reached(lines)


def _show_conventions(found: list[data.Row], *, named: bool) -> None:
    """Show how many cases of each set a convention excludes, and how we do on the rest."""
    rows = [row for row in found if row.shared and row.shared.excluded]
    if not rows:
        return
    table = Table(title="Cases whose convention we do not share (docs/conventions.md)", title_justify="left")
    table.add_column("convention")
    for row in rows:
        table.add_column(row.name, justify="right")
    for name in [*(one.name for one in CONVENTIONS), "any"]:
        counts = [len(row.shared.excluded.get(name, ())) if row.shared else 0 for row in rows]
        if any(counts):
            table.add_row(name, *(str(count or "") for count in counts))
    shares = [(row.right, row.shared.share_excluded, row.shared.right) for row in rows if row.shared]
    for label, figures in zip(
        ("% right of all", "% excluded", "% right of the rest"), zip(*shares, strict=True), strict=True
    ):
        table.add_row(label, *(f"{figure:g}" for figure in figures), style="bold")
    SCREEN.print(table)
    for row in rows if named else ():
        for name, texts in row.shared.excluded.items() if row.shared else ():
            for text in texts if name != "any" else ():
                SCREEN.print(f"{row.name}, {name}: {text}", markup=False, highlight=False)
    for line in data.excessive(found):
        SCREEN.print(f"TOO MUCH EXCLUDED  {line}", style="bold red")


def _show(found: list[data.Row]) -> None:
    table = Table(title="The cases of ../shared/times", title_justify="left", title_style="bold")
    for name in ("set", "reader", "cases", "right %", "none %", "failed %", "p50 µs", "p99 µs", "x our p50"):
        table.add_column(name, justify="left" if name in {"set", "reader"} else "right")
    ours = {row.name: row.p50 for row in found if row.reader == data.OURS}
    for row in found:
        none = "" if row.none is None else f"{row.none:.1f}"
        waits = (f"{row.p50:,.0f}", f"{row.p99:,.0f}", f"{row.p50 / ours[row.name]:.1f}")
        bold = "bold" if row.reader == data.OURS else None
        shares = (f"{row.right:.2f}", none, f"{row.failed:.1f}" if row.failed else "")
        table.add_row(row.name, row.reader, f"{row.cases:,}", *shares, *waits, style=bold)
    SCREEN.print(table)


sys.exit(main())

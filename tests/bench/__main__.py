"""``make bench``: how fast a turn is, beside a bare transaction of the same run

    python -m tests.bench [turn] [paced] [when] [acks] [book] [letters] [--database NAME] [--quick] [--big] [--draw]

Without a name: turn, paced and when, in about two minutes. ``book`` fills books with 10,000 and 200,000 bookings,
with ``--big`` one with two million as well (some minutes, and 3 GB of disk); ``--draw`` keeps its figures in docs/
and draws them. ``acks`` interacts in Slack fifty times a second. ``letters`` hands over 100,000 reminders on
PostgreSQL, alone and beside talks (some minutes). Nothing here passes or fails: machines differ, ratios are for
people to read. The last lines say what was reached, and whether the machine was quiet enough to trust it.
"""

from __future__ import annotations

import argparse
from typing import Any

from tests.bench import acks, book, letters, machine, paced, plot, reading, report
from tests.bench.turns import DATABASES, ROUNDS, measure

WHAT = ("turn", "paced", "when", "acks", "book", "letters")
USUALLY = WHAT[:3]


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__.partition("\n")[0])
    asked.add_argument("what", nargs="*", metavar="|".join(WHAT), help="all, if nothing is named")
    asked.add_argument("--database", choices=DATABASES, help="one kind of database only")
    asked.add_argument("--quick", action="store_true", help="fewer rounds: to see that it runs")
    asked.add_argument("--big", action="store_true", help="a book of two million bookings as well")
    asked.add_argument(
        "--draw", action="store_true", help="keep the figures of the books in docs/, and draw them"
    )
    given = asked.parse_args()
    if unknown := set(given.what) - set(WHAT):
        asked.error(f"there is no {', '.join(unknown)}; there is {', '.join(WHAT)}")
    what = given.what or USUALLY
    note, others = machine.note(), machine.Others()
    report.SCREEN.print(machine.sentence(note), style="dim")
    data: dict[str, Any] = {"machine": note}
    databases = [given.database] if given.database else list(DATABASES)
    others.look()
    if "turn" in what:
        data["turn"] = {}
        for each in databases:
            data["turn"][each] = report.show(measure(each, 4 if given.quick else ROUNDS))
            others.look()
    if "paced" in what:
        found = []
        for each in databases:
            found.append(paced.measure(each, seconds=3 if given.quick else paced.SECONDS))
            others.look()
        data["paced"] = report.show_paced(found)
    if "when" in what:
        data["when"] = report.show_reading(reading.measure())
        others.look()
    if "acks" in what:
        found = [acks.measure(each, seconds=3 if given.quick else acks.SECONDS) for each in databases]
        data["acks"] = report.show_acks(found)
        others.look()
    if "book" in what:
        data["book"] = _books(databases, given, machine.sentence(note), others)
    if "letters" in what:
        data["letters"] = report.show_letters(letters.measure(letters.FEW if given.quick else letters.MANY))
        others.look()
    data["others"] = [round(each, 3) for each in others.seen]
    report.show_all(data, others.verdict())
    report.SCREEN.print(f"Kept in {report.keep('-'.join(what), data)}", style="dim")


def _books(
    databases: list[str], given: argparse.Namespace, sentence: str, others: machine.Others
) -> list[dict[str, Any]]:
    grown = []
    for each in databases:
        grown += book.measure(each, (*book.SIZES, book.BIG) if given.big else book.SIZES)
        others.look()
    rows = book.rows(grown)
    report.SCREEN.print(book.table(rows))
    if given.draw:
        plot.keep(rows, sentence, others.verdict())
    return rows


main()

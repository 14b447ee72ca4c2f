"""a history run on an empty book, judged, and told in figures"""

import json
from collections import Counter

from storage import database
from tests.house.crowd.rows import read
from tests.house.posted.history import History, Plan
from tests.house.posted.judge import Case, faults


def judged(plan: Plan) -> tuple[Case, list[str]]:
    """Run a history on an empty book, and judge it."""
    book = database.connect(plan.url)
    database.migrate(book)
    told = History(plan).run()
    rows = read(book, "rowan", told.skips[-1])
    book.close()
    taken = [json.loads(line) for line in (plan.folder / "taken.jsonl").read_text().splitlines()]
    case = Case(rows, taken, told)
    return case, faults(case)


def figures(case: Case, found: list[str], seconds: float) -> str:
    """Return what happened, in numbers."""
    kinds = Counter(each.split(":")[0] for each in found)
    states = Counter(f"{each.kind} {each.state}" for each in case.rows.letters)
    vendor = Counter(each["how"] for each in case.taken)
    lines = {
        "happened": case.told.counts,
        "letters": states,
        "dropped": Counter(each.why for each in case.rows.letters if each.state == "dropped"),
        "failed": Counter(each.why for each in case.rows.letters if each.state == "failed"),
        "taken by the vendor": vendor,
        "nobody could know": case.excused,
        "FAULTS": kinds,
    }
    said = [
        f"  {name}: {', '.join(f'{n} {what}' for what, n in sorted(counts.items())) or 0}"
        for name, counts in lines.items()
    ]
    return "\n".join([f"  {seconds:.0f} s", *said])

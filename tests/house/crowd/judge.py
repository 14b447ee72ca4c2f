"""the judge: all that must hold of the rows of a business, whoever wrote them"""

from tests.house.crowd import on_letters, on_lines, on_lists, on_rules, on_staff, on_time, on_waits
from tests.house.crowd.rows import Rows

JUDGMENTS = (
    on_time.overlaps,
    on_time.gaps,
    on_time.seats,
    on_time.starts,
    on_time.takings,
    on_time.buffers,
    on_time.needs,
    on_time.lengths,
    on_time.hours,
    on_time.shares,
    on_lines.lines,
    on_lines.one_stands,
    on_lines.story,
    on_lines.stay,
    on_lines.series,
    on_rules.quotas,
    on_rules.moves,
    on_rules.holds,
    on_rules.rivals,
    on_letters.reminders,
    on_letters.old_times,
    on_letters.twice,
    on_letters.unwanted,
    on_letters.decisions,
    on_letters.changes,
    on_letters.arrivals,
    on_lists.lists,
    on_waits.waiting,
    on_waits.offers,
    on_waits.turns,
    on_waits.again,
    on_waits.nights,
    on_waits.invited,
    on_staff.blocked,
    on_staff.flagged,
    on_staff.told,
)


def faults(rows: Rows) -> list[str]:
    """Return all that is wrong, each with the judgment that found it; nothing where all is well."""
    return [f"{judgment.__name__}: {each}" for judgment in JUDGMENTS for each in judgment(rows)]

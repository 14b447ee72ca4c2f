"""the conversation as its table tells it: what each state means, and which step answers which act

``python -m tests.house.picture`` draws it into docs/architecture.md.
"""

import inspect
import re
from collections import Counter
from types import FunctionType
from typing import get_args

from dialogs.acts import Act
from dialogs.script import TABLE
from dialogs.states import State, WithHuman
from dialogs.steps import other
from tests.house.plan import ROOT

PAGE = ROOT / "docs" / "architecture.md"
BETWEEN = re.compile(r"(?<=<!-- conversation -->\n).*?(?=<!-- /conversation -->)", re.DOTALL)
AWAKE = [state for state in get_args(State) if state is not WithHuman]


def picture() -> str:
    """Draw the conversation as three tables: the states, what holds in most of them, and what is different."""
    usual = _usual()
    everywhere = [(_name(act), _step(step), _caption(step)) for act, step in usual.items()]
    different = [
        (_name(state), _name(act), _step(step), _caption(step))
        for (state, act), step in sorted(TABLE.items(), key=_in_order)
        if step is not (other.quiet if state is WithHuman else usual.get(act))
    ]
    return "\n".join(
        [
            *_table(("state", "what it means"), [(_name(each), _caption(each)) for each in get_args(State)]),
            f"In every state but `{WithHuman.__name__}`, unless the next table says otherwise:\n",
            *_table(("act", "step", "what it does"), everywhere),
            "What a state does differently:\n",
            *_table(("state", "act", "step", "what it does"), different),
            f"In `{WithHuman.__name__}` the desk says nothing to all other acts: {_step(other.quiet)}.\n",
            f"A pair that is in no table goes to {_step(other.puzzled)}: {_caption(other.puzzled)}.\n\n",
        ]
    )


def drawn() -> str:
    """Return what the page shows now."""
    found = BETWEEN.search(PAGE.read_text())
    return found[0] if found else ""


def draw() -> None:
    """Put the picture into the page."""
    PAGE.write_text(BETWEEN.sub(lambda _: picture(), PAGE.read_text()))


def _usual() -> dict[type, FunctionType]:
    """Return the step of each act that is the same in at least half of the states."""
    usual = {}
    for act in get_args(Act):
        steps = Counter(TABLE[state, act] for state in AWAKE if (state, act) in TABLE)
        step, times = steps.most_common(1)[0] if steps else (None, 0)
        if times >= len(AWAKE) / 2:
            usual[act] = step
    return usual


def _in_order(entry: tuple[tuple[type, type], FunctionType]) -> tuple[int, int]:
    (state, act), _ = entry
    return get_args(State).index(state), get_args(Act).index(act)


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    lines = [head, ("---",) * len(head), *rows]
    return [*(f"| {' | '.join(each)} |" for each in lines), ""]


def _name(kind: type) -> str:
    return f"`{kind.__name__}`"


def _step(step: FunctionType) -> str:
    return f"`{step.__module__.rpartition('.')[2]}.{step.__name__}`"


def _caption(thing: type | FunctionType) -> str:
    """Return the first sentence of the docstring, without its full stop."""
    return re.split(r"\.(?:\s|$)", " ".join(inspect.getdoc(thing).split()))[0].replace("``", "`")


if __name__ == "__main__":
    draw()

"""what the documents promise: every promise has its test, and every command in the README exists"""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.plan import ROOT

PROMISE = re.compile(r"^\d+\. .*(?:\n(?!\d+\. |#).*)*", re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)::([\w:]+)`")
SHELL_BLOCK = re.compile(r"^```(?:sh|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def promises() -> list[str]:
    page = ROOT / "docs" / "promises.md"
    return PROMISE.findall(page.read_text()) if page.exists() else []


def commands(program: str) -> set[str]:
    """Find what the README has a reader type after ``program``."""
    page = ROOT / "README.md"
    blocks = SHELL_BLOCK.findall(page.read_text()) if page.exists() else []
    return set(re.findall(rf"\b{program}(?: -\w+)* ([a-z]+)", "".join(blocks)))


def names_in(path: Path) -> set[str]:
    """Name the tests of a file, those in classes as ``Class::test``."""
    found = set()
    for node in ast.parse(path.read_text()).body:
        match node:
            case ast.FunctionDef(name) | ast.AsyncFunctionDef(name):
                found.add(name)
            case ast.ClassDef(name, body=body):
                found |= {f"{name}::{each.name}" for each in body if isinstance(each, ast.FunctionDef)}
    return found


def test_there_are_promises_and_a_readme_with_the_three_words():
    assert promises()
    assert {"demo", "test", "check"} <= commands("make")


@pytest.mark.parametrize("promise", promises(), ids=lambda promise: promise.split(".")[0])
def test_every_promise_names_tests_that_exist(promise: str):
    named = TEST.findall(promise)
    missing = [(path, name) for path, name in named if name not in names_in(ROOT / path)]

    assert named, "a promise without a test"
    assert [] == missing


def test_every_make_command_in_the_readme_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))

    assert commands("make") <= targets


@pytest.mark.parametrize("command", sorted(commands("halfpast")))
def test_every_halfpast_command_in_the_readme_exists(command: str):
    program = Path(sys.executable).with_name("halfpast")
    run = subprocess.run([program, command, "--help"], capture_output=True, text=True, check=False)

    assert 0 == run.returncode, run.stderr

"""the house as its files tell it: which there are, what each is for, whom each imports

``python -m tests.house.plan`` prints the table of files for docs/architecture.md.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("core", "dialogs", "storage", "channels", "bot")


@dataclass(frozen=True)
class File:
    """One Python file, by its path from the root of the house."""

    path: str

    @cached_property
    def text(self) -> str:
        return (ROOT / self.path).read_text()

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @property
    def module(self) -> str:
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def package(self) -> str:
        return self.module if self.path.endswith("/__init__.py") else self.module.rpartition(".")[0]

    @property
    def caption(self) -> str:
        """What the file is for: the first line of its docstring."""
        return (ast.get_docstring(self.tree) or "").partition("\n")[0]

    def imports(self) -> Iterator[str]:
        """Name all that is imported, inside functions and for type hints too; ``from a import b`` is a.b."""
        for node in ast.walk(self.tree):
            match node:
                case ast.Import(names):
                    yield from (name.name for name in names)
                case ast.ImportFrom(module, names, level):
                    parts = self.package.split(".")[: 1 - level or None] if level else []
                    base = ".".join([*parts, *([module] if module else [])])
                    yield from (f"{base}.{name.name}" for name in names)


def files(*rooms: str) -> list[File]:
    """List the files with something in them; a migration is a step in time and no part of the plan."""
    found = (path for room in rooms or ROOMS for path in sorted((ROOT / room).rglob("*.py")))
    return [
        File(str(path.relative_to(ROOT)))
        for path in found
        if path.stat().st_size and "versions" not in path.parts
    ]


def arrows() -> dict[str, set[str]]:
    """Say which module of the house imports which."""
    all_files = {file.module: file for file in files()}
    return {
        name: {target for imported in file.imports() if (target := _within(all_files, imported))} - {name}
        for name, file in all_files.items()
    }


def _within(modules: dict[str, File], imported: str) -> str | None:
    """``a.b.c`` is the module itself, or the name ``c`` in module ``a.b``."""
    return next((name for name in (imported, imported.rpartition(".")[0]) if name in modules), None)


if __name__ == "__main__":
    for file in files():
        print(f"| `{file.path}` | {file.caption} |")

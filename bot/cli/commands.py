"""which commands there are; each is imported when it is asked for, so that the quick ones start quickly

What an operator can mend (a setting, a catalog, a database) is said in one sentence, with exit code 2 and no traceback.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

COMMANDS = {
    "talk": "bot.cli.talk:talk",
    "agenda": "bot.cli.book:agenda",
    "free": "bot.cli.free:free",
    "book": "bot.cli.book:book",
    "why": "bot.cli.why:why",
    "approvals": "bot.cli.staff:approvals",
    "approve": "bot.cli.staff:approve",
    "decline": "bot.cli.staff:decline",
    "move": "bot.cli.changes:move",
    "cancel": "bot.cli.changes:cancel",
    "late": "bot.cli.changes:late",
    "attended": "bot.cli.staff:attended",
    "missed": "bot.cli.staff:missed",
    "unconfirmed": "bot.cli.unconfirmed:unconfirmed",
    "risk": "bot.cli.risk:risk",
    "waitlist": "bot.cli.waitlist:waitlist",
    "letters": "bot.cli.letters:letters",
    "block": "bot.cli.blocks:block",
    "blocks": "bot.cli.blocks:blocks",
    "unblock": "bot.cli.blocks:unblock",
    "flagged": "bot.cli.flagged:flagged",
    "takeovers": "bot.cli.takeovers:shown_takeovers",
    "person": "bot.cli.people:person",
    "invite": "bot.cli.people:invite",
    "catalog": "bot.cli.book:catalog",
    "serve": "bot.cli.running:serve",
    "work": "bot.cli.running:work",
    "migrate": "bot.cli.running:migrate",
    "doctor": "bot.cli.running:doctor",
    "when": "bot.cli.reading:when",
    "acts": "bot.cli.reading:acts",
}


class Lazily(TyperGroup):
    """A group that finds its commands by name, and turns what an operator can mend into a sentence."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - Typer carries a click of its own
        """Name all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002 - as above
        """Import one command."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        return _command(cmd_name, getattr(import_module(module), name))

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - as above
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            sentence = _sentence(error)
            if sentence is None:
                raise
            typer.echo(f"halfpast: {sentence}", err=True)
            raise typer.Exit(2) from None


app = typer.Typer(cls=Lazily, add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


@app.callback()
def halfpast() -> None:
    """Books by conversation: a self-hosted front desk."""


def main() -> None:
    """Run the command that the arguments name."""
    app()


def _command(name: str, function: Any) -> Any:  # noqa: ANN401 - a function of any arguments
    if isinstance(function, typer.Typer):
        command = typer.main.get_command(function)
    else:
        alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        alone.command(name)(function)
        command = typer.main.get_command(alone)
    command.name = name
    return command


def _sentence(error: Exception) -> str | None:
    """Return what an operator should do about the error, nothing when it is no operator's."""
    from bot.compose import OPERATORS  # noqa: PLC0415 - wanted only when something is wrong

    return str(error) if isinstance(error, OPERATORS) else None

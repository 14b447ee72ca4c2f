"""the command line: ``halfpast``"""

from bot.cli.commands import app, main

__all__ = ["app", "main"]

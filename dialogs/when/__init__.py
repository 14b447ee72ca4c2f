"""Time, as it was said: from words to windows, with what was on the table."""

from dialogs.when.expression import Expression, UnknownExpressionError
from dialogs.when.resolve import Repeat, Table, Trouble, When, read, resolve

__all__ = ["Expression", "Repeat", "Table", "Trouble", "UnknownExpressionError", "When", "read", "resolve"]

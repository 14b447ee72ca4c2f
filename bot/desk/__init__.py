"""the front desk: hears one message, answers, writes it down"""

from bot.desk.desk import Desk, Entered
from bot.desk.turns import Mind, NoCatalogError, Turns

__all__ = ["Desk", "Entered", "Mind", "NoCatalogError", "Turns"]

"""the front desk: hears one message, answers, writes it down"""

from bot.desk.decisions import Answer, Decided
from bot.desk.desk import Desk, Entered
from bot.desk.overriding import OVERRODE
from bot.desk.requests import rivals_of
from bot.desk.turns import By, Mind, NoCatalogError, Turns
from bot.desk.ways import NOWHERE

__all__ = [
    "NOWHERE",
    "OVERRODE",
    "Answer",
    "By",
    "Decided",
    "Desk",
    "Entered",
    "Mind",
    "NoCatalogError",
    "Turns",
    "rivals_of",
]

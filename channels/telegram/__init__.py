"""Telegram, by python-telegram-bot"""

from channels.telegram.channel import Means, Telegram
from channels.telegram.settings import Mode, SettingError, TelegramSettings

__all__ = ["Means", "Mode", "SettingError", "Telegram", "TelegramSettings"]

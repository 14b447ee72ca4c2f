"""everything that can be set, read and checked once"""

from bot.settings.model import Channels, Settings, Slack, Sms, Telegram
from bot.settings.reading import SettingsError, read

__all__ = ["Channels", "Settings", "SettingsError", "Slack", "Sms", "Telegram", "read"]

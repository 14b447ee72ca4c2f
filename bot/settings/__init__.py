"""everything that can be set, read and checked once"""

from bot.settings.model import Channels, Settings, Sms
from bot.settings.reading import SettingsError, read

__all__ = ["Channels", "Settings", "SettingsError", "Sms", "read"]

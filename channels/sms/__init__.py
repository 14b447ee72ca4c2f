"""text messages, by Twilio"""

from channels.sms.channel import Sms
from channels.sms.settings import SettingError, SmsSettings

__all__ = ["SettingError", "Sms", "SmsSettings"]

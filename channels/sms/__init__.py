"""text messages, by Twilio"""

from channels.sms.channel import Sms
from channels.sms.settings import SettingError, SmsSettings, usual_pace

__all__ = ["SettingError", "Sms", "SmsSettings", "usual_pace"]

"""Slack, by slack-bolt"""

from channels.slack.channel import Means, Slack
from channels.slack.settings import Mode, SettingError, SlackSettings

__all__ = ["Means", "Mode", "SettingError", "Slack", "SlackSettings"]

"""Slack, by slack-bolt"""

from channels.slack.channel import Means, Slack
from channels.slack.settings import App, Mode, SettingError, SlackSettings

__all__ = ["App", "Means", "Mode", "SettingError", "Slack", "SlackSettings"]

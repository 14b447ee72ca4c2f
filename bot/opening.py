"""opens the channels that are set up, each on its lines"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from pydantic import SecretStr

from bot import log
from bot.metrics import Metrics
from bot.settings import Settings, model
from channels.channel import Channel
from channels.slack import App as SlackApp
from channels.slack import Means as SlackMeans
from channels.slack import Mode as SlackMode
from channels.slack import SettingError as SlackSettingError
from channels.slack import Slack, SlackSettings
from channels.slack.install import BACK
from channels.slack.installations import Vault
from channels.sms import SettingError, Sms, SmsSettings, usual_pace
from channels.telegram import Means as TelegramMeans
from channels.telegram import Mode, Telegram, TelegramSettings
from channels.telegram import SettingError as TelegramSettingError
from core.messages import Line
from dialogs import installing
from dialogs.language import DEFAULT
from dialogs.menu import menus

MISTAKES = (SettingError, SlackSettingError, TelegramSettingError)
"""What a channel raises at settings that cannot be right."""

TROUBLE = {
    "telegram_conflict": "another process asks for the updates of this bot; let only one `serve` do it",
    "slack_revoked": "the app was taken out of a workspace; install it there again, `halfpast doctor` names it",
    "slack_token_refused": "Slack refused a token; run `halfpast doctor`",
    "slack_circle_unknown": "Slack does not say who is in a user group or channel that the catalog names as members",
    "telegram_not_announced": "Telegram did not take our webhook; run `halfpast doctor`",
}
"""What a channel counts and an operator must be told, with what to do."""


def slack_line(business_id: str) -> Line:
    """Return the line of the workspaces of a business."""
    return Line("slack", business_id, "slack", "", cards=True, slips=True, alone=True)


def open_channels(
    settings: Settings,
    business_id: str,
    metrics: Metrics,
    *,
    language: str = DEFAULT,
    vault: Vault | None = None,
) -> list[Channel]:
    """Return the channels that are set up; what they say by themselves is in the language of the house.

    The ``vault`` keeps the workspaces that installed us.
    """
    opened: list[Channel] = []
    if settings.channels.sms:
        opened.append(_sms(settings.channels.sms, settings.public_url, business_id, metrics))
    if settings.channels.telegram:
        opened.append(_telegram(settings, settings.channels.telegram, business_id, metrics, language))
    if settings.channels.slack:
        means = SlackMeans(
            count=_counter(metrics),
            fault=partial(log.fault, "slack payload failed"),
            words=installing.words(language),
        )
        told = _slack(settings.channels.slack, settings.public_url)
        opened.append(Slack({slack_line(business_id): told}, means, vault))
    return opened


def _sms(sms: model.Sms, public_url: str, business_id: str, metrics: Metrics) -> Sms:
    line = Line("sms", business_id, "sms", sms.sender or sms.messaging_service_sid or "")
    account = SmsSettings(
        account_sid=sms.account_sid,
        auth_tokens=tuple(each.get_secret_value() for each in sms.auth_token),
        public_url=public_url,
        sender=sms.sender,
        messaging_service_sid=sms.messaging_service_sid,
        api_url=sms.api_url,
        shared_keys=tuple(each.get_secret_value() for each in sms.shared_key),
        per_second=sms.per_second or usual_pace(sms.sender),
    )
    return Sms({line: account}, count=lambda what: metrics.edges.labels(what).inc())


def _telegram(
    settings: Settings, telegram: model.Telegram, business_id: str, metrics: Metrics, language: str
) -> Telegram:
    token = telegram.token.get_secret_value()
    line = Line("telegram", business_id, "telegram", token.partition(":")[0], cards=True)
    bot = TelegramSettings(
        token=token,
        public_url=settings.public_url,
        secret=telegram.secret.get_secret_value() if telegram.secret else "",
        mode=Mode(telegram.mode),
        api_url=telegram.api_url,
        per_second=telegram.per_second,
    )

    means = TelegramMeans(count=_counter(metrics), fault=partial(log.fault, "telegram update failed"))
    return Telegram({line: bot}, means, menus=menus(language))


def _slack(slack: model.Slack, public_url: str) -> SlackSettings:
    return SlackSettings(
        bot_token=_shown(slack.bot_token),
        signing_secret=_shown(slack.signing_secret),
        app_token=_shown(slack.app_token),
        mode=SlackMode(slack.mode),
        api_url=slack.api_url,
        app=_app(slack, public_url) if slack.client_id else None,
    )


def _app(slack: model.Slack, public_url: str) -> SlackApp:
    return SlackApp(
        client_id=slack.client_id or "",
        client_secret=_shown(slack.client_secret),
        redirect_url=f"{public_url}{BACK}",
        teams=frozenset(slack.teams or ()),
    )


def _shown(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else ""


def _counter(metrics: Metrics) -> Callable[[str], None]:
    """Return what counts what happens at an edge, and tells the operator of what must be mended."""

    def count(what: str) -> None:
        metrics.edges.labels(what).inc()
        if advice := TROUBLE.get(what):
            log.event(what.replace("_", " "), advice=advice)

    return count

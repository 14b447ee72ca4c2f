"""what is wrong with the settings of a bot, in a sentence that says which one and what to do"""

from __future__ import annotations

from telegram import Bot, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from channels.telegram.inbound import ALLOWED
from channels.telegram.settings import Mode, TelegramSettings


async def ailment(bot: Bot, settings: TelegramSettings, *, webhook: str | None) -> str | None:
    """Ask Telegram who we are and where it sends updates; return the first thing wrong, if any."""
    try:
        await bot.get_me()
        return _hook(await bot.get_webhook_info(), settings, webhook)
    except InvalidToken:
        return "CHANNELS__TELEGRAM__TOKEN: Telegram does not know this bot; copy the token from BotFather."
    except TelegramError as error:
        where = "CHANNELS__TELEGRAM__API_URL" if settings.api_url else "api.telegram.org"
        kind = type(error).__name__
        return f"No clear answer from {where} ({kind}): check that it can be reached from here."


def _hook(info: WebhookInfo, settings: TelegramSettings, webhook: str | None) -> str | None:
    """Compare where updates go with what we expect; what Telegram itself complains of is told as well."""
    if settings.mode is Mode.POLLING:
        if not info.url:
            return None
        return (
            "The bot has a webhook, so Telegram answers our questions with 409: remove it (deleteWebhook), or "
            "set CHANNELS__TELEGRAM__MODE to webhook."
        )
    if info.url != webhook:
        return (
            f"Telegram does not send updates here: `halfpast serve` sets the webhook {webhook} when it starts; "
            "start it, or mend PUBLIC_URL."
        )
    if set(info.allowed_updates or ()) != set(ALLOWED):
        return (
            "Telegram keeps updates back that we need: restart `halfpast serve`, which says which they are."
        )
    if info.pending_update_count and info.last_error_message:
        return (
            f"Telegram cannot deliver, and {info.pending_update_count} updates wait: "
            f"{info.last_error_message[:120]}"
        )
    return None

"""what is wrong with the settings of a line, in a sentence that says which one and what to do"""

from __future__ import annotations

from typing import Any

from channels.sms.rest import UNCERTAIN, UNREADABLE, RefusedError
from channels.sms.settings import SmsSettings


async def ailment(client: Any, settings: SmsSettings, *, webhook: str) -> str | None:  # noqa: ANN401
    """Ask Twilio about the account, the service and the number; return the first thing wrong, if any."""
    try:
        return (
            _account(await client.api.v2010.accounts(settings.account_sid).fetch_async())
            or await _service(client, settings, webhook)
            or await _number(client, settings, webhook)
        )
    except RefusedError as refusal:
        return _refused(refusal, settings)
    except (*UNCERTAIN, *UNREADABLE) as error:
        where = "CHANNELS__SMS__API_URL" if settings.api_url else "api.twilio.com"
        return (
            f"No clear answer from {where} ({type(error).__name__}): check that it can be reached from here."
        )


def _refused(refusal: RefusedError, settings: SmsSettings) -> str:
    if refusal.status == 401:
        return (
            "CHANNELS__SMS__AUTH_TOKEN is not the auth token of CHANNELS__SMS__ACCOUNT_SID: copy both from "
            "the first page of Twilio's console."
        )
    if refusal.status == 404 and settings.messaging_service_sid and "/Services/" in refusal.path:
        return "CHANNELS__SMS__MESSAGING_SERVICE_SID: the account has no such messaging service."
    if refusal.status == 404:
        return "CHANNELS__SMS__ACCOUNT_SID: Twilio does not know this account."
    if refusal.status == 429:
        return "Twilio answers 429, too many requests: try again in a minute."
    return (
        f"Twilio answers {refusal.status}: see twilio.com/docs/api/errors/{refusal.code or refusal.status}."
    )


def _account(account: Any) -> str | None:  # noqa: ANN401
    if account.status != "active":
        return f"CHANNELS__SMS__ACCOUNT_SID: the account is {account.status}; Twilio's console says why."
    return None


async def _service(client: Any, settings: SmsSettings, webhook: str) -> str | None:  # noqa: ANN401
    if not settings.messaging_service_sid:
        return None
    service = await client.messaging.v1.services(settings.messaging_service_sid).fetch_async()
    if service.use_inbound_webhook_on_number:
        return None
    return _hook("The messaging service", service.inbound_request_url, service.inbound_method, webhook)


async def _number(client: Any, settings: SmsSettings, webhook: str) -> str | None:  # noqa: ANN401
    """Look the number up in the account; short codes are listed elsewhere, under the same names."""
    if not settings.sender:
        return None
    if settings.sender.startswith("+"):
        found = await client.incoming_phone_numbers.list_async(phone_number=settings.sender, limit=1)
    else:
        found = await client.short_codes.list_async(short_code=settings.sender, limit=1)
    if not found:
        return "CHANNELS__SMS__FROM is not a number of the account: Twilio's console lists them."
    number = found[0]
    if (getattr(number, "capabilities", None) or {}).get("sms") is False:
        return "CHANNELS__SMS__FROM cannot send texts: choose a number that can."
    if settings.messaging_service_sid:
        return None
    return _hook("The number CHANNELS__SMS__FROM", number.sms_url, number.sms_method, webhook)


def _hook(who: str, url: str | None, method: str | None, webhook: str) -> str | None:
    """Compare the webhook in Twilio's console with ours; what follows # says only how often to try."""
    if (url or "").partition("#")[0] != webhook or method != "POST":
        return (
            f"{who} does not send texts here: in Twilio's console set its webhook for incoming messages to "
            f"{webhook} (POST), or mend PUBLIC_URL."
        )
    return None

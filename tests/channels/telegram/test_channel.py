"""letters to the strict server, and how the channel tells where it is"""

import asyncio

import pytest

from channels.channel import Later, Never, Rate, Sent, Unknown
from channels.telegram import Means, Mode, Telegram
from channels.telegram.inbound import ALLOWED
from core.messages import Choice, Reply
from core.people import Address
from dialogs.language import known
from dialogs.menu import menus
from tests.channels.telegram.knocking import LINE, NOW, SECRET, WEBHOOK, a_channel, a_letter, settings
from tests.channels.twilio import FakeEar
from tests.peers.telegram import Answer, press, say

PUBLIC = "https://book.example"


def with_channel(vendor, story, **changed):
    """Run a story with an open channel; return what it returns."""

    async def told():
        counted = []
        channel = a_channel(vendor[1], counted, **changed)
        channel.counted = counted
        try:
            return await story(channel)
        finally:
            await channel.close()

    return asyncio.run(told())


def send(vendor, *letters):
    async def story(channel):
        return [await channel.send(each) for each in letters]

    return with_channel(vendor, story)


def test_a_letter_is_sent_as_plain_text_without_preview(vendor):
    outcomes = send(vendor, a_letter(Reply("5 < 6 & <b>x</b>", (), "Bye.")))
    (sent,) = vendor[0].sent(chat=777)

    assert [Sent("1")] == outcomes
    assert ("5 < 6 & <b>x</b>\nBye.", {"is_disabled": True}) == (sent["text"], sent["link_preview_options"])
    assert "parse_mode" not in sent


def test_buttons_are_what_the_schema_asks(vendor):
    send(vendor, a_letter(Reply("?", (Choice("1", "Thu 3pm", "k" * 22),))))
    (sent,) = vendor[0].sent()

    assert {"inline_keyboard": [[{"text": "1) Thu 3pm", "callback_data": "k" * 22}]]} == sent["reply_markup"]
    assert [] == vendor[0].refused


def test_a_key_that_is_too_long_is_refused_by_the_server_and_not_tried_again(vendor):
    (outcome,) = send(vendor, a_letter(Reply("?", (Choice("1", "Thu", "k" * 65),))))

    assert isinstance(outcome, Never)
    assert "InlineKeyboardButton.callback_data has 65" in vendor[0].refused[0]


def test_a_letter_without_words_is_not_sent(vendor):
    (outcome,) = send(vendor, a_letter(""))

    assert isinstance(outcome, Never)


def test_a_letter_of_another_line_waits(vendor):
    (outcome,) = send(vendor, a_letter(line_id="sms"))

    assert isinstance(outcome, Later)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Answer(403, "Forbidden: bot was blocked by the user"), Never),
        (Answer(400, "Bad Request: chat not found"), Never),
        (Answer(429, "Too Many Requests: retry after 3", {"retry_after": 3}), Later),
        (Answer(401, "Unauthorized"), Later),
        (Answer(500, "Internal Server Error"), Unknown),
        (Answer(502, "Bad Gateway"), Unknown),
    ],
)
def test_what_telegram_answers_is_told(vendor, answer, expected):
    vendor[0].misbehave("sendMessage", answer)

    assert isinstance(send(vendor, a_letter())[0], expected)


def test_a_chat_that_is_another_one_now_gets_the_letter_and_the_address_moves(vendor):
    migrated = Answer(400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": -1005}, chat=-5)
    vendor[0].misbehave("sendMessage", migrated)
    (outcome,) = send(vendor, a_letter(to="-5"))

    assert Sent("1", Address("telegram", "-1005")) == outcome
    assert [-1005] == [each["chat_id"] for each in vendor[0].sent()]


def test_a_blocked_bot_is_an_opt_out(vendor):
    vendor[0].misbehave("sendMessage", Answer(403, "Forbidden: bot was blocked by the user"))

    assert send(vendor, a_letter())[0].opted_out


def test_a_429_says_for_how_long_nobody_is_to_be_written_to(vendor):
    vendor[0].misbehave("sendMessage", Answer(429, "Too Many Requests", {"retry_after": 3}))
    (first,) = send(vendor, a_letter())

    assert (3.0, True) == (first.after, first.whole_line)
    assert [] == vendor[0].sent()


def test_telegram_takes_thirty_messages_a_second_and_one_to_a_chat():
    channel = a_channel("http://127.0.0.1:9")

    assert Rate(30.0, apart=1.0) == channel.rate(channel.lines[0])


def test_a_slow_answer_may_have_been_a_letter(vendor):
    vendor[0].slow["sendMessage"] = 3.0

    assert isinstance(send(vendor, a_letter())[0], Unknown)


def test_where_nobody_listens_the_letter_waits(vendor):
    async def story():
        channel = a_channel("http://127.0.0.1:9")
        outcome = await channel.send(a_letter())
        await channel.close()
        return outcome

    assert isinstance(asyncio.run(story()), Later)


def test_whether_a_letter_went_out_nobody_can_tell(vendor):
    async def story(channel):
        return await channel.find(a_letter(), NOW)

    assert isinstance(with_channel(vendor, story), Unknown)


# Where updates come from ----------------------------------------------------------------------------------------------


def test_telegram_is_told_where_we_are_and_what_we_want_until_it_hears_it(vendor):
    vendor[0].misbehave("setWebhook", Answer(500, "Internal Server Error"))

    async def story(channel):
        await channel.tend(FakeEar())
        return channel.counted, await channel.check()

    counted, ailment = with_channel(vendor, story)

    assert (["telegram_not_announced"], None) == (counted, ailment)
    assert {"url": PUBLIC + WEBHOOK, "secret_token": SECRET, "allowed_updates": list(ALLOWED)} == vendor[
        0
    ].webhook


def polled(vendor, story):
    """Run a story beside a channel that asks for updates; return the ear."""

    async def told(channel):
        ear = FakeEar()
        tending = asyncio.create_task(channel.tend(ear))
        try:
            async with asyncio.timeout(10):
                await story(ear, channel)
        finally:
            tending.cancel()
            await asyncio.gather(tending, return_exceptions=True)
        return ear

    return with_channel(vendor, told, mode=Mode.POLLING, secret="")


async def until(true):
    for _ in range(500):
        if true():
            return
        await asyncio.sleep(0.02)


def test_updates_are_fetched_heard_in_order_and_confirmed(vendor):
    api = vendor[0]
    api.queue(api.update(**say("one")), api.update(**press("key", query="q7")), api.update(**say("two")))

    async def story(ear, _channel):
        await until(api.confirmed)
        await until(lambda: api.sent("answerCallbackQuery"))

    ear = polled(vendor, story)

    assert [("one", None), ("", "key"), ("two", None)] == [(each.text, each.choice) for each in ear.heard]
    assert ["q7"] == [each["callback_query_id"] for each in api.sent("answerCallbackQuery")]
    assert [] == api.sent("setWebhook")


def test_who_writes_is_heard_though_telegram_does_not_take_our_menu(vendor):
    api = vendor[0]
    api.misbehave("setMyCommands", Answer(500, "Internal Server Error"), times=99)
    api.queue(api.update(**say("one")))

    async def story():
        means = Means(seconds=2.0, poll_seconds=1)
        bot = settings(api_url=vendor[1], mode=Mode.POLLING, secret="")
        channel, ear = Telegram({LINE: bot}, means, menus=menus("en")), FakeEar()
        tending = asyncio.create_task(channel.tend(ear))
        await until(lambda: ear.heard)
        tending.cancel()
        await asyncio.gather(tending, return_exceptions=True)
        await channel.close()
        return [each.text for each in ear.heard]

    assert ["one"] == asyncio.run(story())


def test_a_conflict_is_told_and_the_asking_goes_on(vendor, monkeypatch):
    monkeypatch.setattr("channels.telegram.polling.CONFLICT_SECONDS", 0.01)
    api = vendor[0]
    api.misbehave("getUpdates", Answer(409, "Conflict: terminated by other getUpdates request"), times=2)
    api.queue(api.update(**say("one")))
    counts = []

    async def story(ear, channel):
        await until(lambda: ear.heard)
        counts.extend(channel.counted)

    polled(vendor, story)

    assert ["telegram_conflict", "telegram_conflict"] == counts


# The doctor -----------------------------------------------------------------------------------------------------------


def ailment(vendor, **changed):
    return with_channel(vendor, lambda channel: channel.check(), **changed)


def test_a_token_that_telegram_does_not_know_is_named(vendor):
    assert "CHANNELS__TELEGRAM__TOKEN" in ailment(vendor, token="1102015:" + "x" * 30)


def test_a_server_that_does_not_answer_is_named(vendor):
    assert "CHANNELS__TELEGRAM__API_URL" in ailment(("", "http://127.0.0.1:9"))


def test_a_webhook_that_is_not_ours_is_to_be_set(vendor):
    assert PUBLIC + WEBHOOK in ailment(vendor)


def test_updates_that_telegram_keeps_back_are_told(vendor):
    vendor[0].webhook = {"url": PUBLIC + WEBHOOK, "allowed_updates": ["message"]}

    assert "keeps updates back" in ailment(vendor)


def test_what_keeps_telegram_from_delivering_is_told_in_its_words(vendor):
    vendor[0].webhook = {
        "url": PUBLIC + WEBHOOK,
        "allowed_updates": list(ALLOWED),
        "failing": "Connection refused",
    }
    vendor[0].queue(vendor[0].update(**say("hello")))

    assert "1 updates wait: Connection refused" in ailment(vendor)


def test_a_webhook_beside_polling_is_told(vendor):
    vendor[0].webhook = {"url": PUBLIC + WEBHOOK}

    assert "409" in ailment(vendor, mode=Mode.POLLING, secret="")


def test_polling_without_a_webhook_is_well(vendor):
    assert ailment(vendor, mode=Mode.POLLING, secret="") is None


def test_the_menu_of_commands_is_told_in_every_language(vendor):
    async def story():
        channel = Telegram({LINE: settings(api_url=vendor[1])}, menus=menus("de"))
        await channel.tend(FakeEar())
        await channel.close()

    asyncio.run(story())
    told = {each.get("language_code"): each["commands"] for each in vendor[0].sent("setMyCommands")}

    assert {None, *known()} == told.keys()
    assert ["book", "my", "help", "language", "stop", "start"] == [each["command"] for each in told["en"]]
    assert told[None] == told["de"] != told["en"]
    assert [] == vendor[0].refused


# Taking the place of a message ----------------------------------------------------------------------------------------

CALENDAR = Reply("April", (Choice("", "1", "k1"), Choice("", "2", "k2")), columns=2, instead="41")


def test_a_reply_that_takes_the_place_of_a_message_edits_it(vendor):
    (outcome,) = send(vendor, a_letter(CALENDAR))
    (edited,) = vendor[0].sent("editMessageText")

    assert (Sent("41"), 41, 2) == (
        outcome,
        edited["message_id"],
        len(edited["reply_markup"]["inline_keyboard"][0]),
    )


def test_an_edit_that_changes_nothing_has_been_made(vendor):
    vendor[0].misbehave("editMessageText", Answer(400, "Bad Request: message is not modified: ..."))

    assert [Sent("41")] == send(vendor, a_letter(CALENDAR))
    assert [] == vendor[0].sent()


def test_a_card_that_is_gone_is_not_written_anew_to_say_what_became_of_it(vendor):
    vendor[0].misbehave("editMessageText", Answer(400, "Bad Request: message to edit not found"))
    (outcome,) = send(vendor, a_letter(CALENDAR, under="41"))

    assert isinstance(outcome, Never)
    assert [] == vendor[0].sent()


def test_where_the_message_is_gone_a_new_one_is_written(vendor):
    vendor[0].misbehave("editMessageText", Answer(400, "Bad Request: message to edit not found"))
    (outcome,) = send(vendor, a_letter(CALENDAR))

    assert isinstance(outcome, Sent)
    assert ["April"] == [each["text"] for each in vendor[0].sent()]

"""how fast we may write"""

from channels.telegram.pace import A_CHAT, MOST_CHATS, OVERALL, Pace


def test_the_first_message_to_a_chat_goes_at_once_and_the_next_a_second_later():
    pace = Pace()

    assert [0.0, 1.0, 0.5] == [pace.wait("a", 10.0), pace.wait("a", 10.0), round(pace.wait("a", 10.5), 6)]
    assert 0.0 == pace.wait("a", 11.0)


def test_thirty_chats_a_second_are_written_to():
    pace = Pace()
    now, sent = 0.0, 0
    while now < 0.999:
        sent += pace.wait(f"chat {sent}", now) == 0
        now += OVERALL / 10

    assert 29 <= sent <= 31


def test_what_waits_does_not_count_as_sent():
    pace = Pace()
    pace.wait("a", 0.0)
    for _ in range(10):
        pace.wait("a", 0.5)

    assert 0.0 == pace.wait("a", A_CHAT)


def test_when_telegram_says_so_nobody_is_written_to():
    pace = Pace()
    pace.hold(0.0, 30.0)

    assert [30.0, 0.0] == [pace.wait("a", 0.0), pace.wait("b", 30.0)]


def test_only_so_many_chats_are_remembered():
    pace = Pace()
    for number in range(MOST_CHATS + 5):
        pace.wait(str(number), float(number))

    assert MOST_CHATS == len(pace._chats)  # noqa: SLF001 - what it must not do is grow

"""a transcript, talked through in a salon"""

from channels.sms.gsm import folded, segments
from core.people import Address
from storage import people
from tests.talks.salon import Salon
from tests.talks.transcript import Said, Transcript

STAFF = Address("sms", "+447700900100")
"""Where the business of the talks has staff told."""
DANA = Address("sms", "+447700900777")
"""Another client, Dana."""


def talk_through(talk: Transcript, salon: Salon, address: Address, staff: Address | None = STAFF) -> None:
    """Have the whole talk, and see that all of it goes as it is written; ``staff``: None where none are told."""
    person = salon.before(talk, address)
    heard = []
    for said in talk.said:
        salon.turn_to(said.at)
        answers, notices = _done(said, salon, talk.also if said.who == "A" else address, staff)
        mate = talk.mates[0].address if talk.mates else None
        told, other, also, named = (
            " ".join(text for to, text in salon.told if to == each)
            for each in (address, DANA, talk.also, mate)
        )
        heard.append(
            f"{said.who}: {said.text}\nB: {' // '.join(answers) or '-'} {notices} {told} {also} D: {other} M: {named}"
        )
        _check(
            said,
            answers,
            notices if staff else [each for each in said.staff if each != "-"],
            "\n".join(heard),
        )
        _check_length(answers, address, "\n".join(heard), long=talk.long)
        assert [each for each in said.told if not _is_in(each, told)] == [], "\n".join(heard)
        assert [each for each in said.told_also if not _is_in(each, also)] == [], "\n".join(heard)
        assert [each for each in said.told_mate if not _is_in(each, named)] == [], "\n".join(heard)
        assert [each for each in said.told_other if not _is_in(each, other)] == [], "\n".join(heard)
    if person is None:
        with salon.book.look() as unit:
            person = people.find(unit, salon.business, address)[0].id

    assert salon.stands(person) == talk.book, "\n".join(heard)


def _done(said: Said, salon: Salon, address: Address, staff: Address | None) -> tuple[list[str], list[str]]:
    """Have it said, by the client or by staff, or have the rounds done; return the answers and what staff are told."""
    match said.who:
        case "S":
            text = said.text.replace("#", salon.named()) if "#" in said.text else said.text
            return salon.say(text, staff)
        case "W":
            name, _, text = said.text.partition(": ")
            return [], salon.write_in_thread(name, text, staff)
        case "M":
            return salon.press_as(said.text, salon.mates[0].address), []
        case "P":
            return [], salon.press(said.text, staff)
        case "T":
            return [], salon.pass_time()
        case "X":
            who, _, at = said.text.partition(" ")
            return [], salon.given_up(who, at)
        case "D":
            salon.enrol("Dana", DANA)
            return salon.say(said.text, DANA)
        case _:
            return salon.say(said.text, address)


def _is_in(piece: str, told: str) -> bool:
    """Tell whether somebody was told that; "-": nothing at all."""
    return not told if piece == "-" else _compared(piece) in _compared(told)


def _check(said: Said, answers: list[str], staff: list[str], heard: str) -> None:
    """See that the answer has all that it must have."""
    whole, notices = _compared(" ".join(answers)), _compared(" ".join(staff))

    assert bool(answers) != said.silent or not (said.silent or said.pieces), heard
    assert [each for each in said.pieces if _compared(each) not in whole] == [], heard
    assert [each for each in said.absent if _compared(each) in whole] == [], heard
    assert [each for each in said.staff if not _is_in(each, notices)] == [], heard


def _compared(text: str) -> str:
    """Return a text as it is compared: in small letters, as a text message writes it."""
    return folded(text).lower()


def _check_length(answers: list[str], address: Address, heard: str, *, long: bool) -> None:
    """See that an answer fits one text message."""
    is_text = address.channel == "sms"

    assert long or not is_text or all(segments(folded(each)) == 1 for each in answers), heard

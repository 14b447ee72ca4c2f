"""what people say about waiting for what is taken, and on arriving, in every language; and what only sounds like it"""

import pytest

from dialogs import acts
from dialogs.acts import Topic
from tests.dialogs.understand.test_message import STANDING, hear

JOIN = {
    "en": (
        "tell me if something comes free on friday morning",
        "can you let me know if a slot opens up this week",
        "put me on the waiting list please",
        "text me as soon as anything becomes available with ana",
        "is there a waiting list for saturday?",
        "add me to the cancellation list",
        "if someone cancels could you text me",
        "please notify me when a cut tomorrow frees up",
        "id like to go on the waitlist",
    ),
    "de": (
        "sagen sie mir bescheid, wenn am freitag etwas frei wird",
        "können sie sich melden, falls jemand absagt",
        "bitte auf die warteliste setzen",
        "gibt es eine warteliste?",
        "schreiben sie mir bitte sobald ein termin frei wird",
        "falls am montag was frei werden sollte bitte melden",
    ),
    "es": (
        "avíseme si queda algo libre el viernes por la mañana",
        "me puede avisar si se cancela alguna cita",
        "apúnteme en la lista de espera",
        "tienen lista de espera?",
        "avísame cuando haya un hueco",
        "escríbame si alguien anula",
    ),
    "fr": (
        "dites-moi si quelque chose se libère vendredi matin",
        "pouvez-vous me prévenir si quelqu'un annule",
        "mettez-moi sur la liste d'attente",
        "prévenez-moi dès qu'une place se libère",
        "il y a une liste d'attente ?",
        "tenez-moi au courant si un créneau se libère",
    ),
}
UNJOIN = {
    "en": (
        "take me off the waiting list",
        "unlist",
        "i no longer want to wait",
        "remove me from the waitlist please",
    ),
    "de": ("nehmen sie mich von der warteliste", "ich möchte nicht mehr warten", "raus"),
    "es": ("quíteme de la lista de espera", "ya no quiero esperar", "salir"),
    "fr": ("retirez-moi de la liste d'attente", "je ne veux plus attendre", "sortir"),
}
LISTED = {
    "en": ("am i on the list?", "am i still on the waiting list", "list", "what am i waiting for?"),
    "de": ("stehe ich noch auf der warteliste?", "warteliste", "bin ich auf der liste"),
    "es": ("sigo en la lista de espera?", "lista", "estoy en la lista?"),
    "fr": ("suis-je sur la liste ?", "liste", "est-ce que je suis sur la liste d'attente ?"),
}
HERE = {
    "en": (
        "I'm here",
        "here",
        "hi, im here for my cut",
        "just arrived",
        "checked in",
        "we're outside",
        "I have arrived",
    ),
    "de": (
        "ich bin da",
        "hier",
        "bin angekommen",
        "wir sind da",
        "eingecheckt",
        "ich bin hier für den haarschnitt",
    ),
    "es": ("ya estoy aquí", "aquí", "he llegado", "estamos en la puerta", "acabo de llegar"),
    "fr": ("je suis là", "ici", "je suis arrivé", "on est là", "me voilà"),
}
NEITHER = {
    "en": (
        "let me know if friday at 3 is free",
        "tell me if ana is available tomorrow",
        "where are you?",
        "is there parking here",
        "i want to cancel",
        "stop texting me",
        "take me off your list",
        "im here until friday",
        "can i come here tomorrow",
        "waiting for your answer",
        "is it free?",
        "do you have anything free on friday",
        "i cant wait to see you",
        "could you tell me when my appointment is",
        "what services do you list",
    ),
    "de": (
        "ist am freitag etwas frei?",
        "sagen sie mir, wann ich komme",
        "ich muss absagen",
        "gibt es hier parkplätze",
        "ich bin bis freitag da",
        "von der liste streichen",
    ),
    "es": (
        "hay algo libre el viernes?",
        "quiero cancelar",
        "quítenme de la lista",
        "hay parking aquí?",
        "estoy aquí hasta el viernes",
    ),
    "fr": (
        "vendredi c'est libre ?",
        "je veux annuler",
        "il y a un parking ici ?",
        "retirez mon numéro",
        "je suis là jusqu'à vendredi",
    ),
}


def listed(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(tag, text) for tag, texts in table.items() for text in texts]


@pytest.mark.parametrize("state", ["idle", "two offers", "asked when"])
@pytest.mark.parametrize(("tag", "text"), listed(JOIN))
def test_who_wants_to_be_told_when_something_comes_free_joins(tag, text, state):
    (act,) = hear(text, STANDING[state], tag)

    assert isinstance(act, acts.Join)


@pytest.mark.parametrize(("tag", "text"), listed(UNJOIN))
def test_who_waits_no_longer_is_no_opt_out(tag, text):
    (act,) = hear(text, STANDING["idle"], tag)

    assert isinstance(act, acts.Unjoin)


@pytest.mark.parametrize(("tag", "text"), listed(LISTED))
def test_whether_one_waits_is_asked_in_many_ways(tag, text):
    (act,) = hear(text, STANDING["idle"], tag)

    assert isinstance(act, acts.Asked)
    assert (Topic.WAITING,) == act.topics


@pytest.mark.parametrize(("tag", "text"), listed(HERE))
def test_who_has_come_says_so(tag, text):
    assert (acts.Here(),) == hear(text, STANDING["idle"], tag)


@pytest.mark.parametrize(("tag", "text"), listed(NEITHER))
def test_what_only_sounds_like_it_is_something_else(tag, text):
    heard = hear(text, STANDING["idle"], tag)
    waiting = acts.Join | acts.Unjoin | acts.Here

    assert not any(isinstance(each, waiting) for each in heard)
    assert not any(isinstance(each, acts.Asked) and Topic.WAITING in each.topics for each in heard)


def test_the_word_list_joins_where_something_is_open():
    assert (acts.Join(),) == hear("list", STANDING["asked to wait"])
    assert (acts.Join(),) == hear("LIST please", STANDING["two offers"])


def test_earlier_without_a_time_is_before_the_visit_that_stands():
    assert (acts.Join(earlier=True),) == hear("let me know if something earlier comes up", STANDING["idle"])
    (act,) = hear("tell me if something earlier on friday opens up", STANDING["idle"])

    assert isinstance(act, acts.Join)
    assert not act.earlier
    assert act.details.words is not None

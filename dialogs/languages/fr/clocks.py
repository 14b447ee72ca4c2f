"""French words for clocks: by whose time somebody speaks."""

FORMS = {
    "of": r"(?:l.?)?heure (?:locale )?(?:de |du |d.?|à )?(?:la )?<name>",
    "endings": "s",
    "mine": r"(?:à )?mon heure(?: locale)?|chez (?:moi|nous)",
    "there": r"(?:à )?(?:votre|ton) heure(?: locale)?|(?:à )?(?:l.?)?heure locale|chez vous",
}
"""By whose clock a time is said, beside it; ``<name>`` is a city or what ``NAMES`` has, with one of its endings."""

NAMES = {
    "Europe/London": "anglaise, britannique",
    "Europe/Berlin": "allemande, allemagne",
    "Europe/Paris": "française, france",
    "Europe/Madrid": "espagnole, espagne",
    "America/Toronto": "québécoise, québec",
}
"""What else clocks are called."""

NONE = (
    "est même prochaine dernière première autre cette une bonne meilleure moins plus que pour avant après les des "
    "fermeture ouverture déjeuner dîner pause matin soir habituelle environ demain aujourd été hiver"
)
"""Words that name no clock where the name of one could stand."""

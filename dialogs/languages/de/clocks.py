"""German words for clocks: by whose time somebody speaks."""

FORMS = {
    "of": r"<name> (?:orts)?zeit",
    "endings": "e?r|e|s",
    "mine": r"(?:nach |in )?(?:meiner?|unse?rer?) (?:orts)?zeit|bei (?:mir|uns)",
    "there": r"(?:nach |in )?(?:ihrer?|eurer?|deiner?) (?:orts)?zeit|ortszeit|bei (?:ihnen|euch|dir)",
}
"""By whose clock a time is said, beside it; ``<name>`` is a city or what ``NAMES`` has, with one of its endings."""

NAMES = {
    "Europe/London": "britisch, englisch",
    "Europe/Berlin": "deutsch, mitteleuropäisch, münchn",
    "Europe/Paris": "französisch",
    "Europe/Madrid": "spanisch",
    "Europe/Zurich": "schweiz, zürch, basl",
    "Asia/Kolkata": "indisch",
    "Asia/Tokyo": "japanisch",
}
"""What else clocks are called."""

NONE = (
    "ist die der das dieser diese selben selbe selber gleichen gleiche gleicher keine mehr wenig viel gute beste "
    "nächste letzte erste andere anderer ganze halbe lange kurze zur von für und oder welche jede freie passende"
)
"""Words that name no clock where the name of one could stand."""

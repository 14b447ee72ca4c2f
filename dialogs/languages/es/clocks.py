"""Spanish words for clocks: by whose time somebody speaks."""

FORMS = {
    "of": r"hora (?:local )?(?:del? )?(?:la |el )?<name>",
    "endings": "s",
    "mine": r"(?:en |a )?mi hora(?: local)?",
    "there": r"(?:en |a )?(?:su|tu|vuestra) hora(?: local)?|(?:en )?(?:la )?hora local",
}
"""By whose clock a time is said, beside it; ``<name>`` is a city or what ``NAMES`` has, with one of its endings."""

NAMES = {
    "Europe/London": "inglesa, británica",
    "Europe/Berlin": "alemana, alemania",
    "Europe/Paris": "francesa, francia",
    "Europe/Madrid": "peninsular, española, españa",
    "Atlantic/Canary": "canaria, canarias",
    "America/Argentina/Buenos_Aires": "argentina",
    "America/Mexico_City": "méxico, cdmx",
}
"""What else clocks are called."""

NONE = (
    "misma mismo próxima última primera otra esa esta una buena mejor menos más cualquier del las los que por para "
    "comer cenar cierre apertura salida entrada almuerzo comida siempre mañana tarde noche hoy antes después verano invierno"
)
"""Words that name no clock where the name of one could stand."""

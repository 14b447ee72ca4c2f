"""English words for clocks: by whose time somebody speaks."""

FORMS = {
    "of": r"<name> (?:time|clock)(?: ?zone)?",
    "endings": "s",
    "mine": r"(?:my|our) (?:own )?(?:local )?time(?: ?zone)?",
    "there": r"(?:(?:your|office) (?:local )?|local )time(?: ?zone)?",
}
"""By whose clock a time is said, beside it; ``<name>`` is a city or what ``NAMES`` has, with one of its endings."""

NAMES = {
    "Europe/London": "uk, british, britain, england",
    "Europe/Berlin": "german, germany, central european",
    "Europe/Paris": "french, france",
    "Europe/Madrid": "spanish, spain",
    "Europe/Dublin": "irish, ireland",
    "Asia/Kolkata": "indian, india",
    "Asia/Tokyo": "japanese, japan",
    "Asia/Shanghai": "chinese, china",
    "America/New_York": "eastern, us eastern, east coast",
    "America/Chicago": "us central",
    "America/Denver": "mountain, us mountain",
    "America/Los_Angeles": "pacific, us pacific, west coast",
}
"""What else clocks are called."""

NONE = (
    "the this that same any some every each next last first second good best right free what which when whose "
    "lunch tea dinner break start starting end meeting other another long full half more less most much enough "
    "usual normal about around and for from until till all one two late early day night time summer winter daylight saving savings"
)
"""Words that name no clock where the name of one could stand."""

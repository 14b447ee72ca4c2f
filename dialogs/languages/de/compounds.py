"""German words that are written together, and the same words apart: "Montagabend", "übernächste", "anderthalb"."""

from __future__ import annotations

_DAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag")
_NUMBERS = ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_IN_A_WORD = {
    "früh": "morgens", "morgen": "morgens", "morgens": "morgens", "vormittag": "vormittag", "vormittags": "vormittag",
    "mittag": "mittag", "mittags": "mittag", "nachmittag": "nachmittag", "nachmittags": "nachmittag", "abend": "abend",
    "abends": "abend", "nacht": "nacht",
}  # fmt: skip
TOGETHER = {
    **{f"{day}{part}": f"{day} {meant}" for day in (*_DAYS, "heute") for part, meant in _IN_A_WORD.items()},
    **{
        f"{day}{third}{part}": f"{day} {third} {part}"
        for day in _DAYS
        for third, part in (
            ("früh", "morgens"),
            ("spät", "abends"),
            ("spät", "nachmittag"),
            ("früh", "abend"),
        )
    },
    **{f"morgen{part}": f"morgen {meant}" for part, meant in _IN_A_WORD.items() if "morgen" not in part},
    **{f"über{form}": f"{form} {form}" for form in ("nächste", "nächsten", "nächster", "nächstes")},
    **{f"vor{form}": f"{form} {form}" for form in ("letzte", "letzten", "letzter", "letztes", "letztem")},
    **{f"frühe{ending}_morgen": "früh morgens" for ending in ("r", "n")},
    **{f"frühe{ending}_abend": "früh abend" for ending in ("r", "n")},
    **{
        f"frühe{ending}_{part}": f"früh {part}"
        for ending in ("r", "n")
        for part in ("vormittag", "nachmittag")
    },
    **{f"späte{ending}_abend": "spät abend" for ending in ("r", "n")},
    **{
        f"späte{ending}_{part}": f"spät {part}"
        for ending in ("r", "n")
        for part in ("vormittag", "nachmittag")
    },
    **{f"{third}{part}": f"{third} {part}" for third in ("früh", "spät") for part in ("nachmittag", "abend")},
    "frühmorgens": "früh morgens",
    "spätabends": "spät abends",
    "spätnachmittags": "spät nachmittags",
    "dreiviertel": "drei viertel",
    **{
        f"{period}{place}": f"{place} {of}"
        for period, of in (("monats", "monat"), ("wochen", "woche"), ("jahres", "jahr"))
        for place in ("anfang", "mitte", "ende")
        if period + place != "wochenende"
    },
    **dict.fromkeys(
        ("uhrzeit_kann_bleiben", "uhrzeit_bleibt", "zeit_kann_bleiben", "zeit_bleibt"), "gleiche zeit"
    ),
    **dict.fromkeys(("tag_davor", "tag_vorher"), "tag früher"),
    "vorm": "vor dem",
    **dict.fromkeys(("bis_zum", "bis_zur", "bis_am"), "bis dem"),
    "viertelstunde": "viertel stunde",
    "dreiviertelstunde": "drei viertel stunde",
    "halbstunde": "halbe stunde",
    "halbestunde": "halbe stunde",
    "anderthalb": "eins halb",
    "eineinhalb": "eins halb",
    "einundeinhalb": "eins halb",
    "zweieinhalb": "zwei halb",
    "dreieinhalb": "drei halb",
    "viereinhalb": "vier halb",
    **{f"{number}mal": f"{number} mal" for number in _NUMBERS},
}

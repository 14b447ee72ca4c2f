"""German words for time: what each word is, and the hours a part of the day stands for.

Words of one line mean the same; words joined by ``_`` are said together. The kinds are explained in
``dialogs/when/kinds.py``; what only German says in a row of words stands in the files beside this one. Words are
written with their umlauts here: ``SPELLINGS`` says how people type them who have none.
"""

from __future__ import annotations

from dialogs.languages.de import clock_rows, compounds, day_rows, length_rows

WEEKDAYS = (
    "montag mo montach",
    "dienstag di dienstach",
    "mittwoch mi",
    "donnerstag do donnerstach",
    "freitag fr freitach",
    "samstag sa sonnabend sams",
    "sonntag so sonntach",
)
MONTHS = (
    "januar jan jänner",
    "februar feb febr feber",
    "märz mrz mär",
    "april apr",
    "mai",
    "juni jun juno",
    "juli jul",
    "august aug",
    "september sep sept",
    "oktober okt oct",
    "november nov",
    "dezember dez dec",
)

_UNITS = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TENS = {2: "zwanzig", 3: "dreißig", 4: "vierzig", 5: "fünfzig"}
NUMBERS = {
    0: "null", 2: "zwei zwo zwee", 3: "drei drü dri", 4: "vier viere", 5: "fünf fünfe", 6: "sechs sechse", 7:
    "sieben siebene", 8: "acht", 9: "neun neune", 10: "zehn zehne", 11: "elf elfe", 12: "zwölf zwölfe", 13: "dreizehn", 14: "vierzehn", 15: "fünfzehn", 16: "sechzehn", 17: "siebzehn",
    18: "achtzehn", 19: "neunzehn",
    **{
        ten * 10 + unit: f"{_UNITS[unit]}und{word}" if unit else word
        for ten, word in _TENS.items()
        for unit in range(10)
    },
}  # fmt: skip
_ORDINALS = {
    1: "erst", 2: "zweit", 3: "dritt", 4: "viert", 5: "fünft", 6: "sechst", 7: "siebt", 8: "acht", 9: "neunt", 10:
    "zehnt", 11: "elft", 12: "zwölft", 13: "dreizehnt", 14: "vierzehnt", 15: "fünfzehnt", 16: "sechzehnt", 17:
    "siebzehnt", 18: "achtzehnt", 19: "neunzehnt",
    **{number: f"{NUMBERS[number]}st" for number in range(20, 32)},
}  # fmt: skip
NTHS = {
    number: " ".join(f"{stem}{ending}" for ending in ("e", "en", "er", "es", "em"))
    for number, stem in _ORDINALS.items()
}
NTH_ENDINGS = ". te ten ter tes tem ste sten"

RELATIVE = {
    -2: "vorgestern",
    -1: "gestern gestrigen",
    0: "heute heut heutigen heutige",
    1: "morgen morgn morgigen morgige",
    2: "übermorgen",
    3: "überübermorgen",
}
# Several days of every week (Monday 0): words.
WEEKDAY_SETS: dict[tuple[int, ...], str] = {
    (0, 1, 2, 3, 4): "werktags wochentags werktagen wochentagen werktag wochentag unter_der_woche",
    (5, 6): "wochenenden",
    **{(index,): f"{words.split()[0]}s" for index, words in enumerate(WEEKDAYS)},
    (5,): "samstags sonnabends",
}
UNITS = {
    "minute": "minute minuten min mins minütchen",
    "hour": "stunde stunden std stdn h stündchen",
    "day": "tag tage tagen tages tg tgs",
    "workday": "werktage arbeitstag arbeitstage arbeitstagen",
    "week": "woche wochen kw kalenderwoche wo",
    "workweek": "arbeitswoche",
    "weekend": "wochenende wochenend we wochenendes",
    "fortnight": "",
    "month": "monat monate monaten monats",
    "quarter": "quartal quartals",
    "year": "jahr jahre jahren jahres",
    "decade": "jahrzehnt jahrzehnte jahrzehnten",
}
PARTS = {
    "dawn": "morgengrauen sonnenaufgang",
    "breakfast": "frühstück frühstückszeit",
    "morning": "in_der_früh in_der_frühe vormittagszeit vormittag vormittags morgens morgenstunden vormittagstermin",
    "lunch": "mittag mittags mittagszeit mittagspause mittagessen",
    "afternoon": (
        "nachmittagszeit nachmittag nachmittags nachm nachmittagstermin nach_dem_mittagessen nach_der_mittagspause "
        "nach_dem_mittag nach_mittag"
    ),
    "teatime": "kaffeezeit",
    "after_work": (
        "feierabend nach_feierabend nach_dem_feierabend nach_der_arbeit nach_arbeit nach_dienstschluss "
        "nach_büroschluss nach_der_schule"
    ),
    "evening": "abend abends abendtermin",
    "dinner": "abendessen",
    "night": "nacht nachts",
    "daytime": "tagsüber",
    "day_start": "gleich_in_der_früh gleich_früh vor_der_arbeit als_erstes wenn_sie_aufmachen zur_öffnung",
    "day_end": "tagesende ende_des_tages am_ende_des_tages kurz_vor_schluss kurz_vor_ladenschluss zum_ladenschluss",
}
PART_HOURS = {
    "dawn": (300, 480),
    "breakfast": (420, 600),
    "morning": (360, 720),
    "lunch": (720, 840),
    "afternoon": (780, 1080),
    "teatime": (900, 1020),
    "after_work": (1020, 1320),
    "evening": (1020, 1320),
    "dinner": (1080, 1260),
    "night": (1200, 1440),
    "daytime": (480, 1080),
    "day_start": (420, 600),
    "day_end": (960, 1140),
}
NOONS = {24: "mitternacht"}
CYCLES = {
    "day": "täglich",
    "week": "wöchentlich einmal_die_woche einmal_pro_woche einmal_in_der_woche",
    "fortnight": "zweiwöchentlich vierzehntägig vierzehntäglich",
    "month": "monatlich einmal_im_monat einmal_pro_monat",
}
HALVES: dict[str, str] = {}

WORDS = {
    # what only sounds like a time
    "gap": (
        "guten_morgen guten_tag guten_abend gute_nacht schönen_tag schönen_abend schönes_wochenende schöne_woche "
        "schönen_feierabend schönes_wochenend schönen_feierabend_noch schönen_tag_noch schönen_abend_noch "
        "schönen_vormittag schönen_nachmittag schönen_sonntag guten_start wie_geht_es_ihnen_heute "
        "wie_gehts_heute eine_sekunde ne_sekunde einen_moment sekunde moment kleinen_moment eine_minute ne_minute "
        "im_moment zur_zeit von_mir_aus vor_allem vor_ort auf_jeden_fall auf_keinen_fall nach_hause "
        "zum_ersten_mal das_erste_mal beim_ersten_mal vor_kurzem tag_zusammen nach_wie_vor ab_und_zu um_die_ecke "
        "um_ehrlich_zu_sein bis_später bis_nachher bis_gleich bis_bald bis_dann bis_denn um_so umso nach_oben erst_mal fürs_erste so_wie_immer"
    ),
    # figures
    "solo": "eins",
    "couple": "paar ein_paar beiden beide",
    "half": "halb halbe halben halber halbes halbn",
    "quarter": "viertel viertl",
    "oclock": "uhr uhrn",
    "ish": "rum herum",
    "sharp": "punkt genau exakt pünktlich schlag",
    # words that place a day
    "now": "jetzt sofort",
    "this": "dieser diese dieses diesen diesem dies",
    "next": "nächster nächste nächsten nächstes nächstem nächst nä nächstn nexten nexte",
    "last": "letzter letzte letzten letztes letztem vorige vorigen voriger voriges vergangene vergangenen",
    "coming": "kommender kommende kommenden kommendes kommendem kommend bevorstehenden",
    "following": "folgender folgende folgenden folgendes darauffolgende darauffolgenden darauf_folgenden",
    "turn": "mal male",
    "every": "jeder jede jeden jedes jedem alle allen",
    "same": "gleiche gleicher gleichen gleiches selbe selben selber dieselbe derselben denselben",
    "that": "jener jenen jenem",
    # parts of a period
    "early": "früh anfang beginn frühe frühen frühem zeitig frühzeitig anfangs",
    "mids": "mitte mitten",
    "late": "spät späte späten spätem",
    "end": "ende ausgang",
    "weekof": "woche_vom woche_ab woche_ab_dem woche_um_den",
    "rest": "rest",
    "later": "später danach spätere späteren späterer späteres",
    "earlier": "früher frühere früheren früherer früheres eher etwas_eher was_eher eher_was",
    # small words
    "at": "um zur ums",
    "about": (
        "gegen gg kurz_vor kurz_nach ca circa zirka ungefähr etwa rund so_um so_gegen so_ca so_circa so_ungefähr um_die um_etwa um_ca "
        "um_circa irgendwann_um irgendwann_gegen so_etwa in_etwa"
    ),
    "in": "in im während übers",
    "on": "am an zum zu fürn",
    "the": "der die das den dem des",
    "a": "ein eine einen einer einem eines ne nen ner",
    "for": "für fürs",
    "with": "mit",
    "as": "wie",
    "it": "es ihn",
    "from": "von vom",
    "to": "auf",
    "until": "bis bis_zu bis_um bis_gegen bis_ca bis_in",
    "by": (
        "spätestens bis_spätestens spätestens_bis spätestens_um nicht_nach nicht_später_als "
        "bis_spätestens_um bis_allerspätestens allerspätestens höchstens_bis"
    ),
    "after": "nach später_als",
    "before": "vor früher_als",
    "between": "zwischen",
    "within": "innerhalb innerhalb_von binnen",
    "since": (
        "ab seit frühestens nicht_vor frühestens_ab frühestens_um nicht_früher_als so_ab erst_ab erst_nach "
        "beginnend_ab ab_ca ab_circa von_frühestens ab_frühestens ab_etwa ab_um erst_um"
    ),
    "and": "und u aber sowie",
    "or": "oder bzw od beziehungsweise",
    "not": "nicht nich net ned kein keine keinen keinem nie",
    "cannot": "kann_nicht kann_ich_nicht_am bin_nicht_da geht_nicht_am passt_nicht_am nicht_verfügbar",
    "unfit": (
        "auslassen ausfallen_lassen weglassen überspringen kann_ich_nicht geht_nicht passt_nicht passt_mir_nicht geht_leider_nicht passt_leider_nicht klappt_nicht "
        "geht_bei_mir_nicht passt_bei_mir_nicht kann_ich_leider_nicht schaffe_ich_nicht schaff_ich_nicht bin_ich_nicht_da "
        "klappt_leider_nicht habe_ich_keine_zeit hab_ich_keine_zeit geht_gar_nicht passt_gar_nicht geht_es_nicht "
        "geht_es_bei_mir_nicht kann_ich_gar_nicht bin_ich_weg bin_ich_unterwegs bin_ich_im_urlaub "
        "ist_schlecht wäre_schlecht haben_sie_zu habt_ihr_zu haben_sie_ja_zu habt_ihr_ja_zu passt_mir_leider_nicht ist_bei_mir_schlecht kann_ich_net kann_ich_nich geht_nich geht_net klappt_net"
    ),
    "correct": (
        "ich_meine ich_meinte meine_ich meinte_ich nein_doch doch_lieber ach_nein ach_ne ne_doch nee_doch quatsch "
        "vielmehr besser_gesagt korrektur ich_mein nein_sorry sorry_nein nein_moment moment_nein stopp_nein"
    ),
    "except": (
        "außer ausgenommen bis_auf abgesehen_von nur_nicht bloß_nicht jeden_tag_außer jeder_tag_außer nur_nicht_am "
        "an_jedem_tag_außer alle_tage_außer bis_auf_den nur_der_nicht jederzeit_außer immer_außer"
    ),
    "instead": "statt anstatt anstelle_von an_stelle_von",
    "ideally": "idealerweise am_liebsten bevorzugt vorzugsweise möglichst wenn_möglich optimalerweise bestenfalls",
    "than": "als",
    "any": "irgendwann egal jederzeit egal_wann irgendein irgendeinen ganzen ganztägig",
    "also": "auch noch",
    "soon": "bald demnächst in_kürze zeitnah",
    "asap": (
        "so_bald_wie_möglich sobald_wie_möglich so_schnell_wie_möglich so_früh_wie_möglich schnellstmöglich asap "
        "baldmöglichst möglichst_bald möglichst_früh möglichst_schnell möglichst_zeitnah frühestmöglich nächstmöglich "
        "frühestmöglichen nächstmögliche nächstmöglichen nächster_freier_termin nächsten_freien_termin schnellstens "
        "baldigst schnellstmöglichen so_bald_es_geht so_schnell_es_geht so_früh_es_geht nächsten_freien ehestmöglich"
    ),
    "latest": "so_spät_wie_möglich möglichst_spät spätestmöglich so_spät_es_geht spätmöglichst",
    "noun": (
        "personen person leute leuten mann gäste gästen gast erwachsene erwachsenen kinder kindern kind plätze plätzen "
        "platz tickets zimmern räume betten euro eur cent prozent stück stock etage og "
        "obergeschoss km kilometer meter uhrzeiten optionen stockwerk tische damen herren mädels "
        "jungs freunde freundinnen teilnehmer stühle gänge sterne versuch versuche grad seiten gang "
        "nächte übernachtungen sekunden sek haarschnitte behandlungen stufe jährige jähriger jährigen"
    ),
    "numbered": (
        "raum raumes zimmer zimmers saal tisch hausnummer nr nummer wohnung apartment klasse linie gleis tel telefon "
        "plz station bus reihe platznummer kasse handy handynummer telefonnummer rufnummer halle gebäude haus"
    ),
    "title": "herr herrn frau fräulein familie dr doktor",
    "works": "passt wär geht ginge klappt super gut ok okay wäre perfekt prima besser recht möglich frei gern gerne",
    "plan": (
        "termin termine termins treffen reservierung reservieren buchen buchung wecker erinnerung erinnere meeting "
        "besprechung haarschnitt massage untersuchung behandlung zahnarzt arzt friseur frisör kurs training"
    ),
    "make": "mach machen mache machen_wir sagen_wir nehmen nehme lass lassen",
    "change": "ändern ändere umbuchen buche_um",
    "back": "nach_hinten zurück",
    "forward": "nach_vorne nach_vorn vorziehen vorverlegen vorzuziehen",
    "push": "verschieben verschiebe verschieb verlegen verlege verleg schieben schieb schiebe verschoben verschiebst",
    "option": "option möglichkeit variante vorschlag auswahl",
    "is": "ist",
    "are": "sind",
    "please": "bitte danke",
    "time": "zeit uhrzeit",
}

FEASTS = {
    "new_year": "neujahr neujahrstag",
    "epiphany": "dreikönig dreikönigstag heilige_drei_könige heiligen_drei_könige",
    "valentines": "valentinstag",
    "carnival_saturday": "fastnachtssamstag faschingssamstag karnevalssamstag",
    "carnival_sunday": "fastnachtssonntag faschingssonntag karnevalssonntag",
    "carnival_monday": "rosenmontag",
    "shrove_tuesday": "faschingsdienstag fastnacht fastnachtsdienstag veilchendienstag",
    "ash_wednesday": "aschermittwoch",
    "palm_sunday": "palmsonntag",
    "maundy_thursday": "gründonnerstag",
    "good_friday": "karfreitag",
    "holy_saturday": "karsamstag ostersamstag",
    "easter": "ostern ostersonntag",
    "easter_monday": "ostermontag",
    "workers_day": "tag_der_arbeit maifeiertag",
    "ascension": "himmelfahrt christi_himmelfahrt vatertag himmelfahrtstag",
    "mothers_day": "muttertag",
    "pentecost": "pfingsten pfingstsonntag",
    "whit_monday": "pfingstmontag",
    "corpus_christi": "fronleichnam",
    "assumption": "mariä_himmelfahrt",
    "st_john": "johannistag johanni",
    "st_peter_paul": "peter_und_paul",
    "peace_augsburg": "friedensfest augsburger_friedensfest",
    "harvest": "erntedank erntedankfest erntedanktag",
    "st_martin": "martinstag sankt_martin st_martin",
    "repentance": "buß_und_bettag bußtag buß-_und_bettag",
    "sunday_of_the_dead": "totensonntag ewigkeitssonntag",
    "first_advent": "erster_advent ersten_advent advent",
    "st_barbara": "barbaratag",
    "german_unity": "tag_der_deutschen_einheit tag_der_einheit",
    "halloween": "halloween reformationstag",
    "all_saints": "allerheiligen",
    "black_friday": "black_friday",
    "st_nicholas": "nikolaus nikolaustag",
    "christmas_eve": "heiligabend heilig_abend heiliger_abend heiligen_abend",
    "christmas": "weihnachten weihnachtstag weihnachtsfeiertag",
    "boxing_day": "zweiter_weihnachtstag zweiten_weihnachtstag zweiter_weihnachtsfeiertag zweiten_weihnachtsfeiertag",
    "new_years_eve": "silvester sylvester silvesterabend",
}

TYPOS = (
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar august september oktober "
    "november dezember übermorgen gestern vormittag nachmittag nachmittags vormittags wochenende nächste nächsten "
    "kommenden kommende mittags mitternacht zwischen später früher"
)
NOT_TYPOS = "mittag abend tag feiertag sommer monat arbeitstag freitags zwischendurch"

_WEEKDAY_AFTER = (
    "on this next last coming following comma or and edge by until to from dash after before for every not since "
    "slash open weekday about stop except"
)
_WEEKDAY_BEFORE = (
    "nth ord small mid big month clock at comma part hm or and dash stop edge dots full pair slash close early since "
    "until after before about from between works weekday"
)
_SHORT_AFTER = "on this next coming or and dash until every slash weekday not comma"
_SHORT_BEFORE = (
    "nth dots full pair clock hm at part early slash small mid big until since from between about comma"
)
# A word of two meanings counts only after one of the first kinds or before one of the second;
# "edge" is the beginning or the end of the message. "." is the point of an ordinal number.
DOUBTFUL = {
    **dict.fromkeys(
        ("mo", "mo.", "di", "di.", "mi", "mi.", "sa", "sa."),
        (_WEEKDAY_AFTER, _WEEKDAY_BEFORE),
    ),
    **dict.fromkeys(("do", "do."), (_SHORT_AFTER, f"{_SHORT_BEFORE} works")),
    **dict.fromkeys(("fr", "fr."), (_SHORT_AFTER, f"{_SHORT_BEFORE} works edge stop")),
    "mai": (
        (
            "in of this next last coming following nth ord early mids late end start before until by since from to "
            "small mid big after between dash on edge comma or and"
        ),
        "four nth",
    ),
    "so": ("on this next coming dash until slash weekday", "nth dots full pair"),
    "so.": ("on this next coming dash until slash weekday and or", "nth dots full pair clock hm at part small mid"),
    ".": (
        "the on this next last coming following every weekday from slash nth ord",
        "month nth dots dash slash to weekday day dunit noun ord full feast part plan",
    ),
    "we": ("on this next last coming following", ""),
    "wo": ("next this small mid a nth coming", ""),
    "mar": ("nth", "nth small mid big four"),
    "zu": ("edge", "feast"),
    "sams": ("on", "at"),
    "mittagessen": ("at after before around about rel weekday", ""),
    "abendessen": ("at after before around about rel weekday", ""),
    "fastnacht": ("on the at", ""),
    "jetzt": ("from until edge", "edge stop"),
}  # fmt: skip

POSTPOSED = ""
DAY_FIRST = True
CAPITAL_NOUNS = True

SPELLINGS = {"ä": "ae a", "ö": "oe o", "ü": "ue u", "ß": "ss"}
ROWS = (*clock_rows.ROWS, *day_rows.ROWS, *length_rows.ROWS)
LATER_ROWS: dict[str, tuple[()]] = {}
TOGETHER = compounds.TOGETHER

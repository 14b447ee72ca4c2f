"""French words for time: what each word is, and the hours a part of the day stands for.

Words of one line mean the same; words joined by ``_`` are said together. The kinds are explained in
``dialogs/when/kinds.py``; patterns that only French has stand in ``hours.py`` and ``days.py``. Words are written with
their accents here: ``SPELLINGS`` says that people leave them out. A small word that hangs on the next one by its
apostrophe ("d'avril") is two words in ``TOGETHER``.
"""

from __future__ import annotations

from dialogs.languages.fr import days, hours

WEEKDAYS = (
    "lundi lundis lun",
    "mardi mardis mar",
    "mercredi mercredis mer mercr mercerdi mecredi",
    "jeudi jeudis jeu jeudy",
    "vendredi vendredis ven vendr vendre",
    "samedi samedis sam samdi",
    "dimanche dimanches dim",
)
MONTHS = (
    "janvier janv jan",
    "février fév févr",
    "mars",
    "avril avr",
    "mai",
    "juin",
    "juillet juil juill",
    "août aout",
    "septembre sept sep",
    "octobre oct",
    "novembre nov",
    "décembre déc",
)
_UNITS = ("", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante"}
NUMBERS = {
    0: "zéro", 2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit", 9: "neuf", 10: "dix une_dizaine_de", 11:
    "onze", 12: "douze", 13: "treize", 14: "quatorze", 15: "quinze", 16: "seize", 17: "dix_sept", 18: "dix_huit", 19:
    "dix_neuf",
    **_TENS,
    **{tens + 1: f"{word}_et_un {word}_et_une" for tens, word in _TENS.items()},
    **{tens + one: f"{word}_{_UNITS[one]}" for tens, word in _TENS.items() for one in range(2, 10)},
}  # fmt: skip
NTHS = {
    1: "premier première premiers premières", 2: "deuxième second seconde", 3: "troisième", 4: "quatrième", 5:
    "cinquième", 6: "sixième", 7: "septième", 8: "huitième", 9: "neuvième", 10: "dixième", 11: "onzième", 12:
    "douzième",
}  # fmt: skip
NTH_ENDINGS = "er ère ere re ème eme e è nd nde ième"

RELATIVE = {
    -2: "avant_hier avanthier",
    -1: "hier",
    0: "aujourd'hui aujourdhui aujourd_hui auj ajd ojd",
    1: "demain 2main dmain demin",
    2: "après_demain après_2main aprèsdemain",
    7: "aujourd'hui_en_huit d'aujourd'hui_en_huit",
    8: "demain_en_huit",
}
# Several days of every week (Monday 0): words.
WEEKDAY_SETS: dict[tuple[int, ...], str] = {
    (0, 1, 2, 3, 4): (
        "en_semaine jours_ouvrés jours_ouvrables jour_ouvré jour_ouvrable jours_de_semaine les_jours_de_semaine "
        "jours_de_la_semaine"
    ),
    (5, 6): "les_week_ends les_weekends les_we",
    **{(index,): f"les_{words.split()[1]}" for index, words in enumerate(WEEKDAYS)},
}
UNITS = {
    "minute": "minute minutes min mins mn minuts",
    "hour": "heure heures h hr hrs heur",
    "day": "jour jours",
    "workday": "",
    "week": "semaine semaines sem",
    "workweek": "",
    "weekend": "week_end weekend we wkd",
    "fortnight": "quinzaine",
    "month": "mois",
    "quarter": "trimestre trimestres",
    "year": "an ans année années",
    "decade": "décennie décennies",
}
PARTS = {
    "dawn": "aube",
    "breakfast": "petit_déjeuner petit_dej",
    "morning": "matin matins matinée mat matiné",
    "lunch": (
        "entre_midi_et_deux entre_midi_et_2 entre_midi_et_14h midi_et_deux midi_deux pause_déjeuner heure_du_déjeuner "
        "pause_de_midi temps_de_midi le_temps_de_midi"
    ),
    "afternoon": "après_midi aprem aprèm après_m aprèsmidi apm ap_midi aprm après_mid après_manger après_déjeuner après_le_déjeuner après_le_repas",
    "teatime": "heure_du_goûter goûter",
    "after_work": (
        "après_le_travail après_le_boulot après_le_taf après_travail après_le_bureau sortie_du_travail après_l'école "
        "en_sortant_du_travail en_sortant_du_boulot après_les_cours après_boulot sortie_du_boulot"
    ),
    "evening": "soir soirs soirée",
    "dinner": "dîner heure_du_dîner",
    "night": "nuit",
    "daytime": "en_journée dans_la_journée pendant_la_journée en_pleine_journée",
    "day_start": (
        "première_heure à_la_première_heure à_première_heure dès_l'ouverture à_l'ouverture de_bonne_heure "
        "en_début_de_journée début_de_journée au_début_de_la_journée avant_le_travail avant_le_boulot tôt_le_matin "
        "tôt_dans_la_matinée tôt_dans_la_journée"
    ),
    "day_end": (
        "en_fin_de_journée fin_de_journée à_la_fin_de_la_journée juste_avant_la_fermeture avant_la_fermeture "
        "à_la_fermeture dernière_heure"
    ),
}
PART_HOURS = {
    "dawn": (300, 480),
    "breakfast": (420, 600),
    "morning": (360, 720),
    "lunch": (720, 840),
    "afternoon": (780, 1080),
    "teatime": (960, 1080),
    "after_work": (1020, 1320),
    "evening": (1080, 1320),
    "dinner": (1140, 1320),
    "night": (1200, 1440),
    "daytime": (540, 1080),
    "day_start": (420, 600),
    "day_end": (1020, 1200),
}
NOONS = {12: "midi", 24: "minuit"}
CYCLES = {
    "day": "quotidiennement",
    "week": "hebdomadaire une_fois_par_semaine",
    "fortnight": "une_semaine_sur_deux",
    "month": "mensuel mensuellement une_fois_par_mois",
}
HALVES = {"am": "am a.m", "pm": "pm p.m"}

WORDS = {
    # what only sounds like a time
    "gap": (
        "bonjour bonsoir bonne_journée bonne_soirée bonne_nuit bonne_matinée bonne_fin_de_journée bon_week_end "
        "bon_weekend bon_we bonne_semaine bonne_année bonne_après_midi bon_après_midi bonne_aprem bonnes_fêtes "
        "belle_journée belle_soirée une_seconde 2_secondes deux_secondes un_instant un_moment une_minute "
        "une_petite_minute deux_minutes_svp "
        "une_fois une_autre_fois la_première_fois première_fois la_dernière_fois dernière_fois la_prochaine_fois "
        "encore_une_fois deux_fois cette_fois à_la_fois des_fois tout_à_l'heure toute_à_l'heure à_toute_à_l'heure "
        "tt_à_l'heure à_l'heure en_retard trop_tard trop_tôt sans_retard quelle_heure à_quelle_heure quel_jour "
        "quels_jours quelles_heures en_ce_moment pour_l'instant pour_le_moment à_l'instant à_jour mise_à_jour de_nos_jours "
        "tôt_ou_tard à_l'avance d'avance par_avance y_a_t_il il_y_a_de il_y_a_du il_y_a_t_il il_y_a_quelque_chose "
        "il_y_a_quoi il_y_a_des il_y_a_moyen n'y_a pas_de_souci pas_de_soucis pas_de_problème pas_grave pas_encore "
        "pas_mal pas_du_tout non_plus de_temps_en_temps en_même_temps quand_même d'abord tout_de_suite "
        "après_tout avant_tout sur_place chez_vous neuf_fois"
    ),
    # figures
    "solo": "une",
    "couple": "couple",
    "few": "quelques",
    "half": "demi demie demis d'mi",
    "quarter": "quart quarts",
    "sharp": "pile précises précise pétantes tapantes",
    # words that place a day
    "now": "maintenant immédiatement mtn",
    "this": "ce cet cette ces",
    "next": "prochain prochaine prochains prochaines proch pro qui_vient qui_arrive qui_viennent",
    "last": "dernier dernière derniers dernières passé passée précédent précédente",
    "following": "suivant suivante suivants suivantes d'après",
    "every": "chaque tous_les toutes_les ts_les",
    "other": "sur_deux sur_2",
    "same": "même mêmes",
    "ago": "il_y_a il_ya",
    "turn": "fois",
    # parts of a period
    "early": "début tôt débuts",
    "mids": "mi milieu",
    "late": "tard",
    "end": "fin fins",
    "rest": "reste",
    "later": "plus_tard",
    "earlier": "plus_tôt",
    "deadline": "maximum max maxi dernier_délai",
    # small words
    "at": "",
    "about": (
        "vers environ aux_alentours_de aux_alentours aux_environs_de aux_environs autour_de à_peu_près à_environ "
        "sur_les_coups_de vers_les genre dans_les_alentours_de aux_alentours_des vers_environ"
    ),
    "in": "en dans ds",
    "of": "de d d'",
    "the": "le la les l l'",
    "a": "un",
    "for": "pour pr pendant durant",
    "with": "avec",
    "name": "rue avenue boulevard bd impasse chemin bâtiment porte salle chambre code étage appartement appart cabine",
    "from": "depuis",
    "to": "à",
    "until": "jusqu'à jusqu'en jusqu' jusqua jusque jusqu'à_environ",
    "by": "d'ici d'ici_à d'ici_le au_plus_tard pas_après pas_plus_tard_que",
    "after": "après passé_le",
    "before": "avant avant_le",
    "between": "entre",
    "within": "sous en_moins_de",
    "since": (
        "à_partir_de à_partir_du à_compter_de à_compter_du dès pas_avant pas_avant_le dès_le à_partir_d' pas_plus_tôt_que "
        "à_partir"
    ),
    "and": "et",
    "or": "ou soit",
    "not": "pas ni non",
    "cannot": (
        "peux_pas je_peux_pas je_ne_peux_pas ne_peux_pas j'peux_pas je_ne_pourrai_pas je_pourrai_pas pourrai_pas "
        "je_ne_suis_pas_dispo je_suis_pas_dispo pas_dispo pas_disponible je_ne_suis_pas_disponible je_suis_pas_disponible "
        "je_ne_suis_pas_là je_suis_pas_là je_suis_pris je_suis_prise je_suis_occupé je_suis_occupée ça_ne_me_va_pas "
        "ça_me_va_pas ça_va_pas ça_ne_va_pas ne_me_va_pas ne_va_pas pas_possible ce_n'est_pas_possible c'est_pas_possible "
        "impossible c'est_impossible ça_ne_marche_pas ça_marche_pas on_peut_pas on_ne_peut_pas nous_ne_pouvons_pas "
        "je_travaille je_bosse je_suis_absent je_suis_absente je_ne_peux_plus je_peux_plus ça_m'arrange_pas "
        "ne_m'arrange_pas ne_me_convient_pas"
    ),
    "correct": (
        "pardon non_pardon je_voulais_dire je_veux_dire je_me_suis_trompé je_me_suis_trompée non_plutôt enfin_non "
        "rectification correction non_désolé non_désolée je_parlais_de"
    ),
    "except": "sauter saute sautez sans_le sauf moins à_part hormis excepté mais_pas tout_sauf",
    "instead": "au_lieu_de au_lieu_du à_la_place_de à_la_place_du plutôt_que",
    "rather": "plutôt",
    "ideally": "de_préférence idéalement l'idéal_serait dans_l'idéal préférablement",
    "than": "que",
    "any": "n'importe_quel n'importe_quelle n'importe_quand n'importe tout toute peu_importe",
    "also": "aussi",
    "soon": "bientôt prochainement",
    "asap": (
        "dès_que_possible le_plus_tôt_possible le_plus_vite_possible au_plus_vite au_plus_tôt aussi_vite_que_possible "
        "dès_que_vous_pouvez le_plus_rapidement_possible au_plus_tôt_possible rapidement asap le_premier_créneau "
        "la_première_dispo le_plus_rapide_possible dans_les_plus_brefs_délais"
    ),
    "latest": "le_plus_tard_possible au_plus_tard_possible",
    "noun": (
        "personne personnes pers adulte adultes enfant enfants invité invités place places chaise chaises table tables "
        "euro euros eur francs dollars km kilomètres mètres kg kilos grammes options option séances séance étoiles "
        "convives couverts amis amies copines collègues élèves pages points degrés centimes millions mille kilomètre "
        "participants secondes seconde gars filles garçons rendez_vous_de rue avenue boulevard bd impasse chemin ans_de "
        "rdvs prestations services"
    ),
    "works": "va convient ok d'accord parfait marche ira irait conviendrait m'arrange nickel super bien",
    "plan": "rdv rendez_vous réunion créneau réservation réserver rappel rappelle_moi rappelez_moi alarme",
    "make": "mettre mets mettez mettons mettez_moi mets_moi mettez_le",
    "change": "changer change changez changement modifier modifiez modifie changeons",
    "push": (
        "décaler décale décalez décalons repousser repousse repoussez reporter reporte reportez déplacer déplace "
        "déplacez bouger bouge bougez passer retarder retarde retardez transférer"
    ),
    "forward": "avancer avance avancez avançons",
    "option": "option proposition",
    "it": "lui",
    "is": "est c'est serait soit",
    "are": "sont",
    "please": "svp stp s'il_vous_plaît s'il_te_plaît merci sil_vous_plait siouplait",
    "time": "",
}

FEASTS = {
    "new_year": "jour_de_l'an nouvel_an premier_de_l'an 1er_de_l'an",
    "new_years_eve": "saint_sylvestre réveillon_du_nouvel_an réveillon_du_jour_de_l'an",
    "epiphany": "épiphanie",
    "valentines": "saint_valentin st_valentin",
    "shrove_tuesday": "mardi_gras",
    "ash_wednesday": "mercredi_des_cendres",
    "palm_sunday": "dimanche_des_rameaux rameaux",
    "maundy_thursday": "jeudi_saint",
    "good_friday": "vendredi_saint",
    "easter": "pâques dimanche_de_pâques",
    "easter_monday": "lundi_de_pâques",
    "workers_day": "fête_du_travail",
    "victory_1945": "fête_de_la_victoire",
    "ascension": "ascension jeudi_de_l'ascension",
    "pentecost": "pentecôte dimanche_de_pentecôte",
    "whit_monday": "lundi_de_pentecôte",
    "mothers_day_fr": "fête_des_mères",
    "fathers_day": "fête_des_pères",
    "bastille": "fête_nationale",
    "assumption": "assomption",
    "halloween": "halloween",
    "all_saints": "toussaint",
    "veterans": "armistice",
    "black_friday": "black_friday",
    "christmas_eve": "veille_de_noël la_veille_de_noël réveillon_de_noël réveillon",
    "christmas": "noël",
    "boxing_day": "lendemain_de_noël",
    "thanksgiving": "action_de_grâce thanksgiving",
    "mlk": "jour_de_martin_luther_king",
    "independence": "jour_de_l'indépendance",
}

TYPOS = (
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier avril juillet septembre octobre novembre "
    "decembre demain semaine prochaine prochain aujourd'hui midi matin soiree"
)
NOT_TYPOS = (
    "mari marin mardis lundis jeudis vendre vendu samedis avis avait avril autre matins satin patin mater main mains "
    "devrait demande demandes demander demeure semaines soirees sortie prochaines prochains proche proches procain "
    "septante midis mini maxi media vendeur vendredis dimanches tout toute avoir avril maudit tardif tardive matinee"
)

# A word of two meanings counts only after one of the first kinds or before one of the second, otherwise it is what is
# named third; "edge" is the beginning or the end of the message.
_BESIDE_A_DAY = ("the", "small mid big nth part")
DOUBTFUL: dict[str, tuple[str, str] | tuple[str, str, str]] = {
    **dict.fromkeys(("lun", "mar", "mer", "jeu", "ven", "sam", "dim"), _BESIDE_A_DAY),
    "sept": ("small mid big nth slash", "four slash", "small:7"),
    "vendre": ("", "small mid big nth part"),
    "pro": ("dunit weekday month weekend", ""),
    "passé": ("dunit weekday month weekend", ""),
    "passée": ("dunit", ""),
    "pas": (
        "weekday rel weekend dunit part month",
        "weekday rel the to before after until since part next this weekend month every noon clock between",
    ),
    "non": ("weekday rel part", ""),
    "mat": ("weekday rel the of", ""),
    "we": ("the this next of", "next"),
    "min": ("small mid big minute figures three few couple", ""),
    "fin": ("edge in the to comma or and for", "of month dash the"),
    "mi": ("", "dash month"),
    "goûter": ("the", ""),
    "dîner": ("to the before after of", ""),
    "bien": ("", "edge stop comma"),
    "passer": ("", "to the it of weekday rel small mid"),
    "moins": ("hunit clock noon any day dunit weekend", "the small mid big quarter weekday"),
    "réveillon": ("the for to", ""),
}

POSTPOSED = "next last following"
DAY_FIRST = True
CAPITAL_NOUNS = False
_OF = "un une avril août aout octobre ici environ aujourd'hui après_midi aprem heure heures hier onze"
_THE = "après_midi aprem heure heures an année avancer aube assomption ascension armistice épiphanie option aprèsmidi aprèm"
TOGETHER = {
    "du": "de le",
    "au": "à le",
    "aux": "à les",
    "des": "de les",
    "jusqu'au": "jusqu'à le",
    "jusquau": "jusqu' le",
    "lendemain": "le suivant jour",
    "la_veille": "la jour avant",
    **{f"d'{word}": f"d' {word}" for word in _OF.split() if word != "ici"},
    **{f"l'{word}": f"l' {word}" for word in _THE.split()},
    "qu'à": "que à",
}
SPELLINGS = {
    "à": "a", "â": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i", "ô": "o", "û": "u", "ù": "u", "ç": "c",
}  # fmt: skip
ROWS = (*hours.ROWS, *days.ROWS)
LATER_ROWS = {
    "wholes": hours.LATER_ROWS["wholes"],
    "stretches": (*hours.LATER_ROWS["stretches"], *days.LATER_ROWS["stretches"]),
}

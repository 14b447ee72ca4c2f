"""French words by which people answer a reminder.

Read as those of ``intents.py`` are: small letters, apostrophes gone, one blank between words, in any spelling, between word
boundaries. They count only in an answer to a reminder, piece by piece; ``dialogs/understand/answers.py`` says in which order.
"""

from __future__ import annotations

PIECES = (
    r"[.!?;\n]+(?=\s|$)|,(?=\s|$)|\s[-\u2013\u2014]+\s|\s(?=(?:mais|et|donc|car|parce que|parce qu'il|vu que|même si|du coup|"
    r"est[- ]ce que|c'est possible|combien|je peux venir|on peut|peut[- ]on|puis[- ]je)\s)"
)
"""Where an answer falls into pieces; not where a time would be torn apart."""

FILLERS = (
    r"bonjour|bjr|bonsoir|salut|coucou|désolée?|pardon|svp|stp|sil vous plaît|sil te plaît|merci|ok|oui|alors|ou|et|mais|donc|peut être|plutôt|disons|"
    r"vers|pour|à|au|aux|le|la|les|l|un|une|de|du|d|dans|environ|heure|rdv|rendez vous|créneau|moi|ça|cela|est|cest|ce|même|pas|sinon"
)
"""What may stand beside a time that is all that is said."""

_KIN = (
    r"(?:femme|mari|conjointe?|copine?|copain|compagne|compagnon|mère|maman|père|papa|parents|fils|fille|enfants?|petite?|bébé|gamine?s?|gosses?|"
    r"sœur|soeur|frère|amie?s?|pote|mamie|papi|grand[- ]mère|tante|oncle|cousine?|nièce|neveu|chien|chat|accompagnat\w+|collègue)"
)
_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourdhui|demain)"
_HOUR = r"(?:\d{1,2} ?h(?:eures?)?(?: ?\d\d)?)"
_BOTH = r"(?:(?:aux|(?:pour |à )?(?:tou(?:s|tes) )?les) (?:deux|2)(?: (?:rdv|rendez vous|créneaux))?|tous(?: (?:les|mes) (?:rdv|rendez vous))?)(?: (?:sont|restent|me)){0,3}"
_CHANGE = r"(?:annul\w*|déplac\w*|décal\w*|report\w*|chang\w*|repouss\w*|avanc\w*|modifi\w*|perd\w*|suppr\w*)"

PLAIN: dict[str, str] = {}
"""Words as they are mostly written, and how people in a hurry or in a dialect write them."""

BESIDE = r"que (?:pr[eé]vue?|convenue?|r[eé]serv[eé]e?|pr[eé]vu au d[eé]part|mon rendez-vous|mon rdv)"
"""What is said beside a time and tells nothing about it."""

SIGNALS: dict[str, str] = {
    "affirms": r"(?:je|on) (?:viens|vient|viendrai|passe)|jy (?:vais|serai)|oui|si|tient|reste|ça va|marche",
    "both": _BOTH,
    "them": r"(?:aucune?|ni lune?|ni un) (?:des (?:deux|2)|ni lautre|ni autre)",
    "too": r"aussi|également|de même|pareil(?: pour)?|idem|ainsi que|en plus",
    "ours": r"mon|ma|mes|notre|nos",
    "every": rf"(?:(?:oui|ouais|ok|daccord|parfait|pour)[ ,]+){{0,3}}{_BOTH}(?: (?:vont|conviennent|tiennent|oui|svp|stp|sil vous plaît|merci)){{0,4}}",
    "sees_us": r"à (?:tout à lheure|bientôt|plus tard|plus|tantôt)|à(?= (?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\w))|a\+|jarrive|je viens(?= *$)|jy serai|je serai là|on se voit(?: \w+)?(?= *$)",
    "theirs": rf"(?:celui|celle|l[ea]|mon|ma)(?: (?:rdv|rendez vous|créneau|séance))? (?:de|du|d) (?P<of>{_DAY}|{_HOUR})",
    "believed": r"(?:c.?|ce n.?)(?:etait|était) pas|je (?:croyais|pensais)|on avait pas dit",
    "keeps": rf"(?:pas (?:besoin|la peine|question|nécessaire) (?:de |d)?|ne (?:pas )?|n|sans |jamais |au lieu de |plutôt que de )(?:(?:me|le|la|les|l|vous|mon|ma|veux|vais|voulais|surtout|pas|rien) ?){{0,4}}{_CHANGE} ?(?:pas|rien)?|{_CHANGE} (?:pas|rien)|(?:allais|voulais|pensais|comptais|failli|hésit\w+)(?: \w+){{0,3}} {_CHANGE}"
    r"|(?:laisse[zr]?|garde[zr]?|gardons|je garde|maintene[zr]?|maintiens)(?: \w+){0,3} (?:comme|tel|rdv|rendez vous|créneau|heure|ça|le|la)(?: \w+){0,2}|comme (?:prévu|convenu)|rien ne change|(?:ça|cest|toujours) (?:tient|bon|ok|valable)(?: toujours)?",
    "of_others": rf"(?:ma|mon|la|le|une|un)(?: \w+){{1,4}} (?:a|est|sest|ont|avait)(?: \w+)? (?:été )?(?:annulée?|déplacée?|décalée?|reportée?|repoussée?|avancée?|changée?)|m(?:a|ont) (?:\w+ )?(?:annulé|déplacé|décalé|reporté|repoussé|avancé|changé)|(?:ma|mon) {_KIN} (?:a |doit |veut |va )(?: ?\w+){{0,2}} ?{_CHANGE}|(?:le|la) (?:sien|sienne)(?: \w+)?",
    "perhaps": rf"(?:peut être|éventuellement|sans doute|probablement)(?: \w+){{0,4}} {_CHANGE}|(?:si|au cas où)(?: \w+){{0,3}} {_CHANGE}|(?:je )?(?:ne )?(?:sais|suis) pas(?: \w+){{0,3}} ?(?:encore|sûre?|certaine?)?|(?:je )?(?:vous|te) (?:dis|redis|confirme|tiens)(?: \w+){{0,3}}|ça dépend|(?:peut être|on verra|à voir)(?= *$)|je dois (?:voir|vérifier|demander)|(?:devrais je|je dois) {_CHANGE} ?\?",
    "asks_about": rf"(?:frais|pénalit\w+|payant|factur\w+|acompte|arrhes|politique|trop tard|délai|condition\w*)(?: \w+){{0,5}} {_CHANGE}|si (?:j|je |on )(?:ai à |dois |veux )?{_CHANGE}(?: \w+){{0,4}}|frais dannulation|(?:avez vous|vous avez|est ce que vous avez) {_CHANGE}",
    "asks_how": rf"(?:comment|où) (?:est ce que )?(?:puis je |je peux |peut on |on peut |faire pour |je fais pour |je dois faire pour )?(?:l )?{_CHANGE}",
    "coming": r"^(?:je suis |on est )?presque (?:là|arrivée?s?)(?= *$)|(?:jy|j y|on y|nous y) (?:serai|serons|sera|vais|suis|viens)|(?:je serai|je suis|on sera|nous serons)(?: \w+)? (?:là|présente?|à lheure)|(?:à|a) (?:demain|jeudi|tout à lheure|tantôt|tte|bientôt|plus tard|ce soir)|jarrive(?= *$)|(?:je|on) (?:viens|vient|viendrai|arrive)(?: bien| demain| aujourdhui| sans faute)*(?= *$)|(?:je )?confirm\w*|(?:on|ça) (?:se|nous) (?:voit|verra)|comptez sur moi|cest (?:noté|bon|ok|parfait|confirmé)|(?:jai |j)?hâte|(?:ça|cela|cest)(?: \w+)? (?:me va|me convient|marche|roule|joue|tient)|(?:toujours|tjrs) (?:ok|bon|partante?|valable)|finalement (?:je peux|cest bon)|je peux (?:demain|venir)(?= *$)|sans faute|bien sûr",
    "prefers": r"plutôt|préfère\w*|préférerais|mieux|au lieu|à la place",
    "fits": r"(?:irait|conviendrait|conviendra|convient|arrange\w*|serait|mieux|plutôt|possible)|(?:me|nous) va|m(?:e )?(?:va|irait)",
    "suits": r"mieux|préfère\w*|préférerais|préférable|possible|peut|peux|pourrais|pourrait|pouvez|serait|irait|arrange\w*|convien\w*|me va|ça va|marche\w*|libre|dispo\w*|plutôt|quid|que diriez|créneau|place|mett\w+|met|décal\w*|déplac\w*|report\w*|repouss\w*|avanc\w*|chang\w*|prend\w*|veux|voudrais|souhaite\w*|aimerais|jaimerais|besoin|au lieu|à la place|bien|parfait|ok|bon|nickel|super|impec\w*|svp|stp|oui|quelque chose|qqch|est ce que|venir|passer",
    "rather": r"(?:un |une |à un |à une |dun )?autre (?:jour|heure|moment|date|semaine|rdv|créneau|fois)|(?:décal|déplac|report|repouss|avanc|modifi)\w*|chang\w*(?: \w+){0,2} (?:rdv|rendez vous|heure|créneau|jour|date)|plutôt|au lieu|à la place|plus (?:tard|tôt)(?= *(?:$|,|svp|stp|si|dans))|reprogramm\w*",
    "own": r"(?:jai|j ai|on a|je|ma|mon|le|la|jusqu\w*|depuis|avant|après|dois|récupèr\w*|chercher|sors|finis|termine|commence|pars|rentre)(?: \w+){0,4}? (?:train|bus|métro|vol|avion|réunion|appel|travail|boulot|taf|école|crèche|enfants|cours|déjeuner|dîner|dentiste|médecin|docteur|hôpital|examen|entretien|sport|mariage|fête|voiture|parking|vacances|déplacement)",
    "against": r"(?:ça |cest |est |va |me )(?: ?\w+)? ?(?:pas|impossible|mort|mal|compliqué|difficile|trop (?:tôt|tard|juste))(?: \w+)?|impossible|trop (?:tôt|tard|juste)|(?:ça |cela )?(?:ne )?(?:marche|va|convient|colle|arrange|passe) pas",
    "cannot": r"(?:peux|peut|pourrai|pourrais|pourrons|puis|pouvons|viens|viendrai|vais|arrive|serai|suis|y arrive|arriverai)(?: \w+){0,2} (?:pas|plus|jamais)(?: \w+){0,2}|(?:un|dun) (?:empêchement|imprévu|contretemps|souci)|empêchée?|imprévu|(?:suis|est|sommes|jai|j ai|on a|avec|clouée?)(?: \w+){0,4} (?:malade\w*|fièvre|grippe|covid|gastro|hôpital|lit|souffrante?|enrhumée?|bloquée?|coincée?|urgences|panne)|(?:voiture|train|nounou)(?: \w+){0,3} (?:panne|lâchée?|annulée?|morte)|impossible|urgence familiale|ça (?:va|sera|ne va) pas (?:être possible|le faire|aller)|(?:vais|dois) (?:devoir )?(?:rater|louper|manquer)|pas là|en déplacement",
    "gives_up": r"(?:plus|pas) besoin(?: \w+){0,4}|(?:ne )?(?:veux|souhaite) plus(?: \w+){0,4}|(?:annul|suppr|effac|enlev|retir)\w*(?: \w+){0,2} (?:rdv|rendez vous|créneau|coupe|réservation|ça|tout)|annule[rz]?(?= *(?:$|svp|stp|merci|le|la|mon|tout|moi|sil))|(?:donne[zr]?|laisse[zr]?|libère[zr]?)(?: \w+){0,3} (?:à )?(?:quelquun dautre|quelquun|un autre|une autre|la place|le créneau|ma place|mon créneau)",
    "bring": rf"^(?:ma|mon|mes) (?:\w+ )?{_KIN} (?:vient|viendra|viennent|viendront)(?: aussi| également)?(?= *$)|{_KIN} (?:maccompagn\w+|nous accompagn\w+|(?:\w+ )?(?:vient|viendra|viennent|viendront)(?: \w+)? (?:aussi|également|avec (?:moi|nous)))|(?:aussi|également|en plus|au fait|dailleurs)(?: \w+)? (?:ma|mon|mes) {_KIN} (?:vient|viendra|viennent|viendront|sera là)(?= *$)|(?:ma|mon|mes) {_KIN} (?:vient|viendra) (?:aussi|également)|(?:amener|emmener|venir|vienne|viennent|vient|accompagn\w+|avec|prendre|rester|assister|attendre|apporter)(?: \w+){{0,3}}? (?:avec )?(?:ma|mon|mes|un|une|le|la|les)? ?(?:\w+ )?{_KIN}|{_KIN}(?: \w+){{0,3}} (?:avec moi|venir|vienne|accompagner|peut|peuvent|acceptés?|autorisés?|admis)|accompagnée?(?= *\??$)|(?:chiens|enfants) (?:acceptés|autorisés|admis|bienvenus)",
    "prepare_how": r"cheveux (?:\w+ )?(?:lavés|propres|sales|secs|mouillés|attachés|humides)|(?:laver|lave|lavez)(?: \w+){0,3} (?:cheveux|avant)|(?:dois je|je dois|faut il|il faut|est ce que je dois|puis je)(?: \w+){0,2} (?:apporter|amener|venir (?:avec|les|à)|me laver|laver|prévoir|mettre|porter|préparer|manger)|à jeun|quelque chose à (?:apporter|prévoir)|comment me préparer",
    "finished": r"(?:finie?|terminée?|sortie?|prêt|prête|libre)(?: \w+){0,2} (?:avant|à|pour|vers)|à quelle heure(?: \w+){0,4} (?:finie?|fini\w*|termin\w*|sor\w+|prêt\w*|libre)|combien de temps|ça (?:dure|prend|met)(?: \w+){0,3}|(?:quelle )?durée|longtemps|dure combien",
    "lost": r"(?:trouve|trouvons|vois) pas(?: \w+){0,4}|(?:quel|quelle) (?:numéro|rue|entrée|étage|côté|porte|adresse|salon|station|bâtiment)|où(?: \w+){0,5}|cest où|adresse|itinéraire|localisation|plan daccès|comment (?:on |je |y )?(?:vien\w*|aller|va|arriv\w*|accéd\w*)(?: \w+){0,3}",
    "who_writes": r"(?:cest|c est|vous êtes|tes|tu es|êtes vous|es tu) qui|qui (?:est|êtes|es|cest|mécrit|écrit|parle|envoie|ça)(?: \w+){0,3}|qui(?= *\??$)|de la part de qui|cest quoi (?:ce|ça|cette)(?: \w+)?|(?:quelle|quel) (?:entreprise|numéro|salon)(?: \w+){0,2}|(?:on se|je vous|je te) connaît?s?|arnaque|spam|doù (?:avez|vous)(?: \w+){0,4}",
    "stranger": r"(?:mauvais|faux|mauvaise) (?:numéro|personne|destinataire)|(?:vous )?(?:vous )?(?:êtes |es )?tromp\w+(?: \w+){0,3}|erreur de (?:numéro|destinataire|personne)|(?:ce )?nest pas (?:moi|mon (?:numéro|rdv)|pour moi|le bon|son numéro)|pas (?:moi|pour moi|mon rdv|le bon numéro)|ancien(?:ne)? (?:propriétaire|titulaire)|nouveau numéro|(?:je )?(?:nai|ai|navais)(?: \w+)? (?:pas|jamais|aucun)(?: \w+){0,2} (?:rdv|rendez vous|réserv\w+|pris|coiff\w+)|connais pas(?: \w+){0,3}|suis pas [a-zéè]+(?= *$)|(?:personne|il ny a pas)(?: \w+){0,3} (?:ici|de ce nom)|aucune idée de qui",
    "no_more": r"(?:arrête\w*|cesse\w*|stoppe\w*)(?: \w+){0,3} (?:écrire|sms|messages?|textos?|envoyer|messager|harceler|contacter|rappels?)(?: \w+)?|(?:ne |n)?(?:m|me |mé)(?:écri\w+|cri\w+|envoy\w+|contact\w+) plus(?: \w+){0,3}|plus (?:de |d|aucun )?(?:sms|messages?|textos?|rappels?)|(?:supprim|effac|retir|enlev|désinscri|désabonn)\w*(?: \w+){0,3} (?:numéro|liste|contact|coordonnées|données|moi)|(?:désabonne\w*|désinscri\w*)|(?:laisse\w*|fiche\w*)(?: \w+)? (?:tranquille|la paix)",
    "for_team": r"poser (?:une|des) questions?|demander (?:quelque chose|à quelquun)|(?:se )?gar(?:er|e)\w*|parking|stationn\w+|carte|espèces|chèque|payer|paiement|paie|bon cadeau|réduction|remise|étudiante?|fauteuil|ascenseur|handicapée?|responsable|patron\w*|gérante?|(?:parler|joindre|discuter)(?: \w+){0,2} (?:à|avec|quelquun)|(?:appel|rappel|téléphon)\w*|quelquun|vraie personne|toilettes|wifi|café|allergi\w*|enceinte|poux|contagi\w*|rhume|toux|masque|coupe\w* (?:enfants?|hommes?)|barbe|mèches|couleur|oublié|laissé|facture|reçu|pourboire|marque|produits?|faites vous|vous faites",
    "grievance": r"à ma place|rembours\w+|réclam\w+|plaindre|plainte|(?:me )?devez(?: \w+){0,4}|mécontente?|pas (?:contente?|satisfaite?)|déçue?|malpoli\w*|impoli\w*|(?:la )?dernière fois|(?:ratée?|massacrée?|de travers|trop court|inadmissible|honteux|catastroph\w+)|trop (?:payé|facturé)",
    "own_visit": r"(?:cest|est ce|le rdv est|cest bien|il est|mon rdv est)(?: \w+)? (?:avec|chez|à quelle heure|quand|quel jour)(?: \w+){0,3}|avec qui(?: \w+){0,3}|(?:à quelle heure|quand|quel jour)(?: \w+)? (?:est|cest|jai|déjà|mon|le)(?: \w+){0,3}|cest pour quoi",
    "away": r"(?:jarrive|je suis là|je serai là|jy suis|on arrive) dans (?:\d{1,2}|cinq|dix|quinze|vingt|trente) ?(?:min|mins|minutes|mn)(?= *$)|(?:je suis|on est) à (?:\d{1,2}|cinq|dix|quinze|vingt|trente) ?(?:min|mins|minutes|mn)(?= *$)",
    "behind": r"retard\w*|(?:jarrive|je serai|je vais être|serai|arriverai|viens)(?: \w+){0,4} (?:en retard|plus tard|retard)|bouchons?|embouteillages?|bloquée? (?:dans|sur)(?: \w+){0,3}|(?:raté|loupé|manqué) (?:mon|le) (?:bus|train|métro|tram)|\d+ ?(?:min\w*|mn) de retard|à la bourre",
    "thanks_only": r"merci(?: \w+)? (?:pour|du|de)(?: \w+){1,4}|(?:merci|mrc|thx)(?: beaucoup| bien)?",
    "arrive": r"(?:jarrive|arriv\w+|serai|suis|viens|viendrai|serons)(?: \w+){0,4}",
    "forced": r"(?:dois|devoir|obligée?|contrainte?|malheureusement|vais devoir|faut)",
}

_TEXTS = (
    r"(?:rappels?|messages?|sms|textos?|notifications?|l?abonnement|alertes?|compte|mails?|taxi|l?adhésion)"
)
_DROP = r"(?:annul\w*|supprim\w*|retir\w*|effac\w*|décommand\w*|jannul\w*)"

DOUBTS: dict[str, str] = {
    "meant": r"(?:(?:oups|mince|pardon|attendez|désolée?|erreur)[ ,.!]+)*(?:je (?:voulais|voulait|veux) (?:dire|écrire|mettre)(?: que)?|(?:je )?pensais à|(?:ça|cela) devait être)",
    "denies": r"suis pas (?P<name>\w+)(?= *$)",
    "known": r"pas moi (?:cette fois|qui|mais|demain)(?: \w+)*|(?:cette fois|demain)(?: \w+){0,3} pas moi|connais pas (?:la|le|bien|trop|encore|lheure|ladresse|cette|votre)(?: \w+)*|me (?:suis|serais) tromp\w*(?: \w+){0,3}|mon nouveau numéro|nai pas (?:réservé de place|pris (?:ma|la|le))(?: \w+)*",
    "drops_other": rf"{_DROP}(?: \w+){{0,3}} {_TEXTS}|laisse[zr]? tomber(?= *$)|oublie[zr]?(?: ça| cela| moi)?(?= *$)",
    "may_drop": rf"(?:peut être|éventuellement|sans doute|probablement|possible que)(?: \w+){{0,4}} {_DROP}|{_DROP}(?: \w+){{0,3}} (?:peut être|éventuellement|sans doute|probablement)",
    "not_removed": r"ne (?:me|nous) (?:retir|enlev|supprim|effac)\w* pas(?: \w+){0,6}",
    "not_dropped": r"(?:je |on )?n(?:e )?annul\w* pas|(?:je |on )?annul\w* pas",
    "checks": r"(?:croyais|pensais|croyait|pensait|avais compris|supposais)(?: \w+){0,4}|(?:cétait|était|cest|ce nest|ce nétait|nest ce|nétait ce|n était ce|n est ce) pas|(?:on|nous|vous)(?: n)? ?(?:avait|avions|aviez|navait|navions|naviez|a|avez) (?:pas |bien )?(?:dit|convenu|prévu|noté)|(?:cest|cétait|est ce)(?: \w+){1,4} ou|mon (?:autre|prochain|deuxième|second) (?:rdv|rendez vous) (?:est|était)|(?:javais|jai) noté|êtes vous sûre?s?|^pas (?:à |le )?\w+(?: \w+){0,2}(?= *\?$)",
    "supposes": r"et si je (?:venais|viens|passais|arrivais)|que se passe(?: \w+){0,2} si|imaginons|supposons",
    "for_them": rf"(?:ma|mon|une?) (?:\w+ )?{_KIN}(?: \w+)? (?:veut|voudrait|aimerait|souhaite\w*|pourrait|cherche|demande|a besoin dun)|(?:est ce que )?(?:ma|mon) {_KIN} peut (?:avoir|prendre|réserver)",
    "at_work": r"\w+ (?:travaille|est là|sera là|bosse)|travaille t \w+",
    "asks_for": rf"(?:cest|je demande|demande|rdv) pour (?:ma|mon|une?) (?:{_KIN}|autre)",
    "second": r"(?:venir|réserv\w*|prendre|avoir|passer) (?:\w+ )?aussi|et aussi|aussi (?:venir|réserv\w*|prendre|avoir)|également (?:venir|réserv\w*|prendre|avoir)|(?:deuxième|second|seconde|2e) (?:rdv|rendez vous|créneau|coupe)|(?:un|une) (?:rdv|rendez vous|créneau|coupe) (?:de plus|en plus|supplémentaire)",
    "agrees": r"^(?:oui|ouais|ok|okay|daccord|parfait|super|très bien|entendu|ça marche|cest bon)",
    "on_time": r"(?:serai|suis|serons|vais|sera|arriverai)(?: \w+)? (?:pas|jamais)(?: \w+){0,2} (?:en )?retard",
    "not_late": r"(?:pas|jamais|sans)(?: \w+){0,3} retard\w*|déteste(?: \w+){0,3} retard",
    "leaves": r"(?:partir|pars|sortir|sorte|sortie?|repartir|récupér\w*|chercher|finir)(?: \w+)*",
}
"""Words by which an answer only sounds as if it changed something; ``dialogs/understand/doubts.py`` reads them."""

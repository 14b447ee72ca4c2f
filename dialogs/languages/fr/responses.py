"""French words by which a reply answers what was said before.

Patterns are matched against the text in small letters, apostrophes gone, one blank between words, punctuation kept, with and
without accents, and tried between word boundaries. Each name is a cue; what a cue means after an offer, a question or good
news stands in ``dialogs/responses.py``. ``^`` is the start of the reply; ``<name>`` within a pattern stands for one of the
PIECES.
"""

PIECES: dict[str, str] = {
    "lead": r"^(?:(?:ah|oh|euh|hum+|bah|ben|bon|alors|et|ok|okay|daccord|dac|merci|bonjour|oui|super|parfait|génial|désolée?|pardon|écoutez|finalement"
    r"|en fait)\b[ ,.!]+)*",
    "end": r"(?= *(?:$|[,.!?;:]))",
    "very": r"(?:(?:très|trop|vraiment|super|tout à fait|parfaitement|tellement|assez|plutôt|cest|ce sera|ce serait|est|serait|ça serait|ça me va|tout)\s+)*",
    "good": r"(?:bien|bon(?:ne)?|parfaite?|génial|super|excellente?|nickel|top|formidable|impeccable|impec|extra|merveilleux|idéale?|cool|chouette|magnifique"
    r"|fantastique|incroyable|sympa|merveilleuse|fabuleux|ravie?|correct)",
    "it": r"(?:le|la|les|ça|cela|celui[ -]là|celle[ -]là|celui[ -]ci|celle[ -]ci|celui|celle|cette heure|ce créneau|cet horaire|ce rdv|lui|elle)",
}

CUES: dict[str, str] = {
    # agreeing
    "yes": r"<lead>(?:oui+|ouais|ouep|ui|bien sûr|évidemment|certainement|absolument|tout à fait|ok|okay|oki|daccord|dac|volontiers|entendu|exact|exactement"
    r"|correct|cest (?:ça|cela|exact|correct|juste)|affirmatif|je confirme|confirm\w+|allez[ -]y|vas[ -]y|avec plaisir|pourquoi pas|ça marche|ça roule"
    r"|svp<end>|sil vous plaît<end>|réserv(?:e|ez)(?:[ -](?:le|la|moi))?|carrément|sans problème|👍\w*|👌|✅|💯|va pour|je valide|validé|cest parti)",
    "good": r"<lead><very><good>(?= *(?:$|[,.!?;:-]|et |alors|comme ça|pour |merci|svp|à |je |réserv|on |ça |mais |avec |cest ))",
    "sounds_good": r"(?:ça|cela|ce|cette heure|celui[ -]là|celle[ -]là|le premier|la première|le deuxième|la deuxième|le dernier|la dernière|tout)? ?(?:me|nous) (?:va|irait|vont|convient|conviendrait|arrange|plaît|paraît|semble)(?! (?:pas|mal|plus))(?: <very><good>)?"
    r"|(?:ça|cest|ce serait|ça serait|cela) (?:a lair |semble |paraît )?<very><good>|(?:ça (?:marche|roule|joue|le fait|va))(?! (?:pas|plus))|cest bon(?! (?:marché))|jaime bien|jadore",
    "right": r"(?:cest|tout est|tout|ça a lair|cela semble) (?:bien )?(?:ça|correct|bon|exact|juste|parfait|en ordre|ok)|(?:bien|exactement) ça",
    "glad": r"^(?:(?:ah|oh|ok|okay|daccord|oui|bon|trop|très|tout|vraiment|merci)\b[ ,.!]+)*<good>",
    # choosing
    "take": r"(?:je|on|nous) (?:le |la |les |vais )?(?:prends|prend|prenons|prendre|prendrai|choisis|choisit|garde|gardons|réserve|réservons|valide|opte|retiens|préfère|veux) ?(?:<it>|pour <it>|le premier|la première|le deuxième|la deuxième|le dernier|la dernière)?(?! pas)"
    r"|^(?:va |ok |oui )*(?:pour )?(?:celui|celle|ceux)[ -](?:là|ci)(?:,? (?:svp|merci|sil vous plaît))?<end>|jy serai|je serai là|comptez sur moi|on part (?:là[ -]dessus|sur)|partons (?:là[ -]dessus|sur)|(?:gardez|mettez|notez)[ -]moi|je suis (?:prenante?|partante?)",
    "book": r"réserv(?:e|ez|er|ons|é|ation)?(?:[ -](?:le|la|moi))?|inscri\w+|(?:mettez|notez|calez|bloquez|prenez)(?:[ -](?:moi|le|la))|bloqu(?:e|ez|er)|(?:je (?:veux|voudrais|souhaite|souhaiterais)|jaimerais|il me faut|besoin)(?: \w+){0,4}? (?:rdv|rendez[ -]?vous|créneau|réserver|réservation|place)",
    "note": r"(?:ajout\w+|not\w+|mettez|mets)(?: \w+){1,4}? (?:agenda|calendrier)",
    "prefer": r"je (?:préfère|préférerais|prends|choisis|veux|voudrais)|plutôt|avec|<lead>(?:oui|ok|daccord)",
    # refusing
    "no": r"<lead>(?:(?:pour linstant|pour le moment|aujourdhui|là) )?(?:non+|nan|nope|nn|pas du tout|pas vraiment|aucune?|ni lun|négatif|jamais|surtout pas|sans façon)(?! (?:plus que|cest bon pour moi))|mais non<end>",
    "later": r"(?:peut[ -]être |plutôt )(?:plus tard|une autre fois|un autre jour|pas)|pas (?:maintenant|tout de suite|encore|aujourdhui|pour linstant|pour le moment)|(?:une autre fois|un autre jour|à un autre moment)|(?:je |jy )(?:vais )?(?:réfléchi\w*|réfléchir|regarder|vérifier|voir|y réfléchir|demander)|(?:je )?dois (?:réfléchir|regarder|vérifier|voir|demander|en parler)|laissez[ -]moi (?:voir|réfléchir|vérifier|regarder|demander|en parler)|je (?:vous|te) (?:redis|tiens|recontacte|rappelle|dirai|dis)"
    r"|(?:ce )?(?:nest|est) pas (?:nécessaire|la peine|utile)|pas (?:besoin|la peine|nécessaire)|inutile|(?:ça|cela) (?:ne )?mintéresse pas|laiss(?:e|ez) tomber|oubli(?:e|ez)|(?:je )?(?:ne |nen )?(?:veux|ai) (?:pas|plus)(?: \w+)*|jai changé davis|<lead>plus tard<end>|tant pis",
    "wrong": r"(?:ce |ça |cela )?(?:nest|est|étais?t|nétait) pas (?:ça|bon|correct|exact|juste|le bon|la bonne|bien)|(?:cest|tout est) faux|faux<end>|erreur|incorrect\w*|pas (?:exactement|tout à fait|ça)|(?:ça|cela|ce|cette heure|celui[ -]là) (?:ne )?(?:me |nous )?(?:va|convient|marche|arrange|fonctionne|marrange) (?:pas|plus|mal)|je (?:ne )?(?:peux|pourrai) (?:pas|plus)|impossible"
    r"|trop (?:tard|tôt|loin|cher|chère|long)|jai dit|je (?:vous )?avais dit|je voulais dire|je me suis trompée?|vous vous trompez",
    "against": r"(?:ne |n)?(?:me |nous )?(?:va|vont|convient|conviennent|marche|arrange|marrange|plaît|dit|tente|emballe|intéresse) (?:pas|plus)|(?:nest|est|serait|cest) pas (?:bon|bien|top|idéal|possible|génial|parfait|terrible)|je (?:ne )?(?:peux|pourrai|veux) (?:pas|plus)|pas (?:possible|terrible|génial|idéal|ouf)|bof|👎|❌|(?:je )?naime pas",
    "unsure": r"(?:je (?:ne )?sais pas|(?:je ne suis |je suis )?pas (?:sûre?|certaine?)|aucune idée|ça dépend|peut[ -]être<end>|à voir<end>|on verra)",
    "but": r"mais (?:à|le|la|avec|pour|pas|plus|plutôt|seulement|chang\w+|préfér\w+|je|jai|en|si|nous|on|sans|il|cest)",
    "change": r"en fait|plutôt|chang\w+|modifi\w+|au lieu de|à la place|attend(?:s|ez)|pardon|désolée?|je voulais dire|mettez|mets|ce (?:devrait|doit) être|il faut|déplac\w+|décal\w+|corrig\w+|correction|oups|et si|finalement|cest (?:le|à|avec|pour|pas)",
    # asking for others
    "others": r"(?:autre|autres|dautres?)(?! fois)(?: \w+)?|(?:quelque chose|qqch|rien|quoi) (?:dautre|de (?:mieux|plus|moins|différent))|(?:plus|moins) (?:tôt|tard|cher|proche|loin|de choix)|alternatives?|(?:continuez|cherchez) (?:à chercher|encore|autre|un|plus)|(?:quelles? sont )?les autres|aucun\w* (?:ne |des|de)?(?: ?(?:me|nous|va|convient|deux|trois))*|(?:cherch\w+|regard\w+|trouv\w+) (?:\w+ )?(?:autre|un|encore|plus)"
    r"|(?:et|sinon) (?:le|la|les|pour|chez|avec|en|à|au|un) (?!prix|adresse|parking|tarif|dur|tél|horaire)\w+|différente?s?|je (?:préfère|préférerais) (?:un|une|quelque)|vous (?:nauriez|navez|auriez|avez) (?:pas |rien |un |quelque )\w*|(?:le|la) suivante?|encore (?:un|une|dautres|des)",
    "search": r"(?:cherch\w+|trouv\w+|propos\w+|suggér\w+|montr\w+|regardez|recommand\w+)(?: \w+)?|(?:avez[ -]vous|vous avez|auriez[ -]vous|y a[ -]t[ -]il|il y a|il vous reste|il reste) (?:un|une|quelque|qqch|des|de|autre)|je (?:cherche|veux|voudrais|préfère) (?:un|une|quelque)",
    # thanking and taking leave
    "thanks": r"merci+|mrc|mercii*|remerci\w+|thanks|thx|cest (?:très |trop )?gentil|très aimable|reconnaissante?",
    "praise_us": r"(?:bon|excellent|beau|super) (?:travail|boulot|service)|bien joué|vous êtes (?:au top|géniaux|génial|adorable|les meilleurs|formidables?|super)|(?:quelle|très) (?:efficacité|efficace|rapide)|bravo|trop fort",
    "helpful": r"(?:vous )?mavez (?:bien|beaucoup|vraiment) aidée?|(?:dune|cest une|très) (?:grande|belle)? ?(?:aide|utile)|ça maide (?:beaucoup|bien)",
    "enough": r"(?:cest|ce sera|ça sera|ce serait|cétait) tout(?! à fait| bon)(?: \w+)*|rien dautre|(?:ça|cela) (?:suffit|me suffit|ira|ira comme ça)|(?:cest|ce sera) bon (?:comme ça|merci)|(?:jai|jai déjà) tout ce (?:quil|dont|que)(?: \w+)*|(?:plus )?besoin de rien(?: dautre)?|(?:je nai |nai |jai )(?:plus )?besoin de rien(?: \w+)?|ça va aller|rien<end>|tout est (?:réglé|bon|ok|clair)<end>|comme ça cest (?:bien|bon|parfait)",
    "bye": r"au revoir|aurevoir|à (?:bientôt|demain|plus|plus tard|la prochaine|tout à lheure|ce soir|\w+di)|(?:bonne|belle|excellente|très bonne) (?:journée|soirée|nuit|semaine|fin de journée|continuation|aprem|après[ -]midi)|bon (?:week[ -]?end|weekend|we|après[ -]midi|dimanche)|salut<end>|ciao|bye|bises|bisous|cordialement|on se voit|prenez soin de vous|je (?:dois|vais) y aller",
    "anyway": r"merci (?:quand même|tout de même|pour votre (?:temps|aide)|dessayer|davoir essayé)|(?:ce nest |cest )?pas (?:grave|de souci|de soucis|de problème)|tant pis",
    # asking about it, wishing something
    "ask": r"^(?:(?:et|ok|bon|bien|super|génial|parfait|ah|merci|oui|daccord|bonjour|aussi|sinon|alors)[ ,.!]+)*(?:quel|quelle|quels|quelles|quand|où|ou est|comment|combien|qui|pourquoi|quest[ -]ce|est[ -]ce|est[ -]il|faut[ -]il|dois[ -]je|puis[ -]je|pouvez[ -]vous me (?:dire|donner)|y a[ -]t[ -]il|il y a|vous (?:avez|acceptez|prenez|êtes)|avez[ -]vous|acceptez|on peut|peut[ -]on|je peux (?:venir avec|payer|amener|me garer)|cest (?:où|quoi|combien|quand|qui|loin|cher)|ça (?:coûte|dure|prend))",
    "fact": r"adresse|téléphone|numéro|prix|tarifs?|combien|coûte|coûts?|où (?:est|êtes|se|cest|vous)|parking|se garer|garer|site|mail|email|comment (?:je|on|y|venir|aller)|sil y a|plus (?:dinfos|dinformations|de détails)|quel (?:type|genre)|durée|dure|avis|apporter|amener|payer",
    "want": r"(?:je (?:veux|voudrais|souhaite|souhaiterais|préfère|préférerais|cherche|prends|prendrais)|jaimerais|il me faut|il me faudrait|besoin|pouvez[ -]vous|vous pouvez|pourriez[ -]vous|on peut|peut[ -]on|puis[ -]je|je peux|réserv\w+|cherch\w+|mettez|svp)",
    "value": r"\d+(?:\w+)?|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourdhui|demain|matin|soir|midi|après[ -]midi|aprem|prochaine?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|personnes?",
}

TYPOS = "parfait merci daccord exact exactement excellent confirme réserver réservez aucun volontiers entendu désolé"
"""Words that are also known with one letter missing, doubled or in its neighbour's place."""

NOT_TYPOS = "parfaite exacte aucune parfois mer mari merle entend entendre confirmé réserve réservé réservez réserver désolée excellente volontier acte"
"""What looks like such a slip and is a word."""

BEFORE: dict[str, str] = {
    "more": r"(?:autre chose|quelque chose dautre|quoi que ce soit dautre|encore besoin)",
    "checked": r"(?:est[ -]ce|cest) (?:bien )?(?:ça|correct|exact|juste|bon) ?\?|(?:confirm\w+|vérifi\w+)|correct ?\?|exact ?\?|daccord ?\?",
    "asked": r"(?:quel|quelle|quels|quelles|lequel|laquelle|quand|où|qui|combien|comment|que (?:souhaitez|voulez|désirez))[^?]*\?|une préférence",
    "proposed": r"(?:je|on) (?:vous )?(?:le |la )?(?:réserve|mets|déplace|note|inscris|annule|décale)[^?]*\?|(?:voulez[ -]vous|souhaitez[ -]vous|dois[ -]je|puis[ -]je) (?:que|le|la|réserv|annul|déplac)\w*|répondez ok",
    "done": r"(?:réservée?|confirmée?|déplacée?|annulée?|fait|cest noté|notée?|inscrite?)|(?:jai|nous avons) (?:réservé|déplacé|annulé|noté)",
    "failed": r"(?:je nai|nous navons|on na) pas pu|(?:je ne|nous ne) (?:peux|pouvons) pas|impossible",
    "offered": r"il (?:y a|reste) (?!rien)|(?:jai|nous avons)|libre|(?:ça|cela) vous (?:irait|va|convient)| ou [^.]*\?$|options",
    "told": r"^(?=.*[^?]$)\w+",
}
"""What was said before, told by its words where nothing else tells it: the first that stands in it."""

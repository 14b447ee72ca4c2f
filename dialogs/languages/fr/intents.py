"""French words for what people mean.

Patterns are matched against the text in small letters, apostrophes gone ("c'est" is ``cest``), one blank between words, and
the times taken out where a name says so in ``dialogs/understand/``. Each name is a signal; what it means in a state is
decided there. A pattern is tried between word boundaries, with and without its accents.
"""

from __future__ import annotations

STOP_WORDS = (
    "stop|stopall|stop all|unsubscribe|revoke|optout|opt out|arrêt|arrêter|arrêtez|désabonner|désinscrire"
    "|me désabonner|me désinscrire|désinscription|désabonnement|plus de (sms|messages)|stop sms"
)
CARRIER_STOP_WORDS = "cancel|end|quit"
START_WORDS = "start|unstop|réabonner|reprendre"
HELP_WORDS = "help|info|infos|aide|aidez moi|besoin daide"
TELLS_TO_WRITE = r"répondez( par)?|réponds( par)?|répondre( par)?|envoyez( nous)?|envoyer|écrivez( nous)?|écris|tapez|textez"

_VISIT = r"(rdv|rendez[ -]?vous|rendezvous|résa|réservation|créneau|séance|visite)"

_SE_LIBERE = (
    r"((se )?(libère|libèrent|libérait|libérer)|annul(e|ent|ait)|(se )?désist(e|ent|ait)|désistement|annulation"
    r"|devient (libre|disponible)|devenait (libre|disponible))"
)
"""Comment se libère ce qui ne l'est pas; "est libre" parle de maintenant."""

SIGNALS: dict[str, str] = {
    "thread_done": r"(?:c ?est )?(?:fini|termin[eé]|r[eé]gl[eé])",
    "block": r"bloque[rz]?",
    "unblock": r"débloque[rz]?",
    "order_move": r"déplace[rz]?|report(e|ez|er)|décal(e|ez|er)",
    "order_cancel": r"annule[rz]?|supprime[rz]?",
    "order_cancel_around": r"(?!)(?P<what>)(?P<why>)",
    "order_please": r"(s.?il (te|vous) pla[iî]t|stp|svp|peux[ -]tu|pouvez[ -]vous|merci de)( stp| svp)?",
    "order_day_ends": r"de prévu|au programme",
    "order_anyway": r"quand m[eê]me|malgr[eé] tout|tout de m[eê]me",
    "order_late": r"(est )?(en )?retard",
    "order_all": r"(dis|dites|préviens|prévenez|écris|écrivez)([ -]leur)? (à )?tous|(dis|dites|préviens|prévenez) (à )?tout le monde",
    "order_day": r"quest[ -]ce que jai( de prévu)?|(quest ce que|quoi|qui) (jai|est ce que jai)|(cest quoi|quelle est|comment est|montre[rz]?( moi)?) (ma|mon|la) (journée|agenda|planning|programme)|(ma|mon) (journée|agenda|planning|programme)( de)?|quai[ -]je( de prévu)?|quest[ -]ce quil y a|qui vient|quoi",
    "order_next": r"(qui|cest qui|qui est) (le |la |est )?(suivante?|prochaine?|ensuite|après)|(mon |ma |le |la )?(prochaine?|suivante?) (client[e]?|visite|rendez[ -]vous|rdv)|qui vient (ensuite|après)",
    "order_mine": r"mon|ma|mes|me|moi",
    "stop": r"(arrêt(e|ez|er) de|ne) (plus )?(me |m)?(écri\w+|contact\w+|envoy\w+|harcel\w+|relanc\w+|sms)( plus)?( de \w+)?"
    r"|(ne )?(menvoyez|mécrivez|menvoie|mécris|me contactez|me relancez) plus( \w+)*|(je (ne )?veux plus|plus) (recevoir |avoir )?(de |vos |ces )?(messages?|sms|textos?|rappels)"
    r"|(me |moi )?(désabonn|désinscri)\w+|(retirez|enlevez|supprimez|effacez)([ -]moi| mon numéro)( de \w+)*|(laissez|fichez|foutez)[ -]moi (tranquille|la paix)",
    "start": r"(réécri\w+|écrivez|écrire)[ -]?(moi)? (de nouveau|à nouveau|encore)|(me )?réabonn\w+|(je veux|recommencez à) (de nouveau )?(recevoir|menvoyer)( \w+)*",
    "wrong_number": r"(mauvais|faux) (numéro|num|destinataire)|(vous|tu) (vous|te|têtes|tes|avez|as)( êtes| es)? (fait )?(trompé\w*|tromp\w+|erreur)( de \w+)?|erreur de (numéro|personne|destinataire)"
    r"|(ce )?(nest|est) pas (moi|mon (rdv|rendez[ -]?vous|numéro)|le bon numéro)|je ne suis pas (cette personne|la bonne personne|(m|mr|mme|monsieur|madame) \w+)|je ne (vous connais pas|connais personne)( \w+)*|je (nai|ai) (jamais|pas|rien) (pris|demandé|réservé)( de)?( rdv| rendez[ -]?vous)?",
    "human": r"(parler|discuter|échanger|causer|voir) (à|avec) (une? )?(vrai[es]* )?(humain|personne|quelquun|qqn|conseill\w+|responsable|équipe|vous|standard|accueil|patron\w*|gérant\w*|lequipe|léquipe)( \w+)?"
    r"|(une? )?(vraie? )?(humain|personne réelle|personne humaine|être humain|vraie personne|conseill\w+|opérateur|opératrice|standardiste)( svp| sil vous plaît)?"
    r"|(appel(ez|le|er)|rappel(ez|le|er)|téléphonez)[ -]?(moi)( \w+){0,2}|(me|mappeler|me rappeler|pouvez vous mappeler|on peut mappeler)( rappeler| appeler)|(êtes vous|cest|vous êtes|tu es|es tu) un (robot|bot|humain)|(faire|déposer|jai) une réclamation|réclamation|plainte|service client\w*",
    "urgent": r"brûl\w*|saign\w+|démang\w+|enflé\w*|gonflé\w*|gonflement|cloques?|allerg\w+|éruption|douleurs?|douloureu\w+|jai( \w+)? mal(?! (compris|lu|vu|noté|entendu))|ça fait( \w+)? mal|infect\w+|urgence|malaise|évanou\w+|vertiges?|boutons partout",
    "join": r"(dites|dis|préven\w+|avert\w+|tenez|tiens|inform\w+|écri\w+|contact\w+|signal\w+|envoy\w+|faites)([ -]\w+){0,5} (si|sil|quand|dès|lorsque|au cas où)\b"
    rf".{{0,60}}?\b{_SE_LIBERE}"
    rf"|(si|quand|dès)( \w+){{0,4}} {_SE_LIBERE}"
    r"|(mett\w+|met|ajout\w+|inscri\w+|plac\w+)([ -]\w+){0,3} (sur|à|dans) (la|une|votre|ta) liste|liste dattente",
    "unjoin": r"(retir\w+|enlev\w+|ôt\w+|supprim\w+|sort\w+|désinscri\w+|quitt\w+)([ -]\w+){0,3} (de |à )?(la|votre|ta) liste dattente"
    r"|(ne )?(veux|souhaite) plus (attendre|être sur la liste)( \w+)?|plus besoin dattendre|nattends plus",
    "unlist": r"sortir( svp)?",
    "list": r"(la )?liste( svp)?",
    "waiting": r"(suis[ -]je|je suis|sommes[ -]nous|est[ -]ce que je suis)( \w+){0,3} sur (la|votre|ta) liste( dattente)?|(ma|quelle) place (sur|dans) la (liste|file)( \w+){0,2}|quest[ -]ce que jattends",
    "here": r"((bonjour|ça y est),? )?(je suis|nous sommes|on est|jy suis)( bien| déjà)? (là|ici|arrivée?s?|sur place|dehors|à laccueil|à la réception|dans la salle( dattente)?)( (pour|avec) \w+( \w+){0,3})?"
    r"|(bien )?arrivée?s?|ici|me voilà|nous voilà|check ?in",
    "come": r"(?<!ne )(je (peux|pourrais|pourrai)|puis[ -]je|est[ -]ce que je (peux|pourrais)|on (peut|pourrait)|peut[ -]on|nous (pouvons|pourrions)|possible de) (?!pas\b)(venir|passer|arriver|être|faire)|(je (viens|passe|viendrai|viendrais))|plutôt",
    "new": r"(un |une )?(nouveau|nouvelle|nouvo)( rdv| rendez[ -]?vous| résa| réservation)?|(un |une |en prendre un )?autre (rdv|rendez[ -]?vous|réservation|séance)|(en )?(un|prendre un) autre|(un )?(rdv|rendez[ -]?vous) (en plus|supplémentaire)|en plus|supplémentaire",
    "undo": r"(dé|re)fai(re|tes|s|t)( (ça|cela|le|tout))?|défai[st]( le|moi ça)?|(annul(e|ez|er)) (la modification|le changement|le déplacement|lannulation|la dernière (action|modif\w*)|ma dernière (action|demande))"
    r"|(remett(ez|re)|remets|laiss(ez|er)|garde[rz]?)( \w+){0,3}? (comme (avant|cétait)|comme il était|lancien(ne)?( \w+)?|à lancienne heure)|comme (cétait )?avant|reven(ir|ez) (en arrière|à lancien\w*)|retour (en )?arrière|rétabli\w*|undo|(je me suis|me suis) trompée?",
    "vacant": r"quelles salles (y a|avez|avons|il y a)|(quelles?|quels?)( \w+)? salles?( \w+){0,3} (libres?|disponibles?|dispos?)|salles? (libres?|disponibles?) maintenant",
    "whose": r"(il )?y a( t il)? quelquun dans|est (occupée?|prise?)|qui( \w+)? (a|est|occupe|utilise|réservé)|(cest )?à qui",
    "once_more": r"(la même chose|le même|la même|pareil)( \w+){0,2} (encore|à nouveau|de nouveau|encore une fois)|(encore|à nouveau|de nouveau|encore une fois) (la même chose|le même|la même|pareil)|réserv\w+ (la même chose|le même|la même|pareil)",
    "right_now": r"maintenant|tout de suite|immédiatement",
    "make_it": r"(mettons|mets|mettez)[ -](le|la|ça)(?= à \d| de \d)",
    "give_back": r"(rend|rends|rendre|rendons|libère|libérer|libérons) (la|ma|notre|le) \w+",
    "larger": r"(salle|une) plus grande|plus grande salle|plus de place",
    "longer": r"plus longtemps|plus (long|longue)|prolong\w+|rallong\w+|(minutes|min|heures?) de plus|plus de temps",
    "shorter": r"plus (court|courte)|raccourci\w+|écourt\w+|(minutes|min|heures?) de moins|moins (de temps|longtemps)",
    "ends_at": r"jusqu\w*|(fini\w*|termin\w*) à",
    "no_hour": r"à (2[5-9]|[3-9]\d) ?(h|heures?)|à (2[5-9]|[3-9]\d)(?=[ ,.!?]*$|,| (pour|avec|demain|le)\b)",
    "no_need": r"plus besoin d\w*( \w+){1,4}|(ne |n)?(veux|voulons|utilis\w+) plus( \w+){1,4}",
    "drop": r"(annul\w+|supprim\w+|décommand\w+|laiss\w+ tomber|renonc\w+)( \w+){0,4}? (rdv|rendez[ -]?vous|rendezvous|résa|réservation|créneau|séance|visite|tout|tous|toutes|demain|aujourdhui|celui|celle|ça|le|la|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
    r"|(je (veux|voudrais|souhaite|souhaiterais|dois|vais|peux|préfère|préférerais)|jaimerais|il faut( que)?|besoin d|on (peut|doit|va)|peut on|pouvez vous|vous pouvez|puis je|merci d|possible d|faut) ?(e |que j|nous )?(l|m)?(annul\w+|décommand\w+)( \w+)?"
    r"|annul(e|ez|er|ation|é|ons)([ -](le|la|les|moi|tout))?|(je )?(l|j)annule( \w+)?|(je )?renonce|(je )?(ne |n)?(veux|souhaite|ai) plus (ce|mon|le|de|besoin du|besoin de ce) (rdv|rendez[ -]?vous|créneau)|(je )?nen (veux|ai) plus( besoin)?|annulation|décommander",
    "all_then": r"tout(es)?|tous|les deux|(la )?journée entière",
    "beside_all": r"svp|stp|sil|vous|te|plaît|plait|peux|pouvez|pourriez|pourrais|tu|je|voudrais|veux|dois|faut|il|annul\w+|supprim\w+|décommand\w+|libèr\w+|rend\w*|mes|mon|ma|nos|notre|le|la|les|l|de|du|des|d|en|à|au|pour|et|tout(es)?|tous|deux|journée|entière|rdv|rendez|rendezvous|réservations?|résas?|visites?|réunions?|salles?|merci|bonjour",
    "swapped_for": r"(contre|pour|par|avec|à)( la| le| l)?( salle)?",
    "cancels": r"annul\w+|supprim\w+|décommand\w+|laiss\w+ tomber|libèr\w+|rend\w*",
    "drop_this": r"(svp |sil vous plaît |alors |bon |oui |donc )?(lannuler|annul(e|ez|er|ons|ation)|jannule|supprim(e|ez|er)|renonce)([ -](le|la|tout|ça))?( svp| sil vous plaît| alors| merci)?|(laiss(e|ez)|laisse) tomber|oubli(e|ez)( ça)?",
    "of_another": r"(rdv|rendez[ -]?vous|résa|réservation|séance) (de|d) ?(ma|mon|notre|une?) ?(mari|femme|épou\w+|compagn\w+|copain|copine|mère|maman|père|papa|fils|fille|soeur|sœur|frère|ami|amie|chef|enfant|collègue|grand[ -]mère|grand[ -]père)",
    "unable": r"(je )?(ne |n)?(peux|pourrai|pourrais|peut|pouvons|pourrons|vais pas pouvoir|vais pouvoir) (pas|plus|malheureusement pas|finalement pas|vraiment pas)( \w+){0,2}?( (venir|être là|passer|assister|y aller|faire|honorer))?"
    r"|(je )?(ne )?(vais|vais vraiment) pas (pouvoir|réussir à|y arriver)( \w+){0,2}|(je )?(ne )?(viendrai|viens|serai|suis) (pas|plus)( là| dispo\w*| libre| disponible| présent\w*)?|(jai |il y a |yai )?un (empêchement|imprévu|contretemps|souci|problème)|(je suis |je serai )?(empêchée?|malade|souffrante?|absente?|coincée?)"
    r"|(ça|cela|ce|cette heure) (ne )?(me )?(va|marche|convient|marrange|fonctionne) (pas|plus)|impossible( \w+){0,3}?|pas possible( pour moi)?|(je )?dois rater|(je )?vais rater",
    "missed": r"((oh |ah )?(désolée?s?|pardon|excusez[ -]moi|(toutes )?mes excuses|mince)[, ]+(mais )?)?(je |on |nous )?(jai|lai|la|ai|avons|lavons)( complètement| totalement| carrément)? (raté|manqué|loupé|oublié|zappé)e?s?"
    r"( (le|mon|notre|ce|cette|la|ma) (rdv|rendez[ -]?vous|rendezvous|créneau|séance|résa|réservation|visite|cours))?( complètement| totalement)?(,? désolée?s?)?|(jai eu )?une panne de réveil",
    "again": r"((je (veux|voudrais|prends|prendrais|souhaite)|jaimerais|réservez|mettez[ -]moi) )?((encore )?la même chose( encore| que (la dernière fois|dhabitude|dhab))?|(encore )?pareil( que (la dernière fois|dhabitude|dhab))?"
    r"|comme (dhabitude|dhab|la dernière fois|la fois dernière)|le même( rdv| rendez[ -]?vous)?( encore| à nouveau| que (la dernière fois|dhabitude)))( svp| sil vous plaît| sil te plaît| stp| merci)?",
    "move": r"(déplac|décal|report|repouss|avanc|chang|modifi|boug|bascul|reprogramm|transfér|échang)(e|es|ez|er|ons|é|erai|erais|eriez|erons|iez|ions|ement)([ -](le|la|moi|moi ça))?( \w+)?"
    r"|(au lieu de|à la place)|(une? )?(autre|meilleure?|nouvelle) (jour|heure|date|créneau|moment|horaire)|(mettre|mettez|passer|passez)( \w+){0,3}? (à|au|plutôt|sur)",
    "late": r"(en|du|de) retard|(un (peu|petit)|quelques minutes|\d+ ?min\w*|\w+ minutes) (de |en )?retard|(je )?(suis|serai|vais être|sera|sommes|serons|arrive|arriverai|risque dêtre) (un peu |légèrement |très |bien )?(en retard|à la bourre|plus tard que prévu)|à la bourre|retardée?s?|(bloqué\w*|coincé\w*|pris) (dans|sur) (les |le |la |des |un )?(bouchons?|embouteillages?|trafic|métro|train|route|circulation)"
    r"|(embouteillages?|bouchons?)|(le |mon )?(bus|train|métro|rer|tram) (est |a )(en retard|du retard|bloqué\w*|supprimé)|jaurai( \w+){0,4}? retard",
    "why": r"^(?:(?:mais|et|ah|oh|hm+|euh|ok|bon|alors|non|attendez|pardon|désolée?|dites(?:[ -]moi)?|vraiment|puis je demander|sil vous plaît)[,.!]? +)*"
    r"(?:pourquoi|pour quelle raison|comment (?:ça )?se fait(?:[ -]il)?(?: que)?|comment ça se fait|quest ce qui (?:ne va pas|empêche)(?: avec)?|doù vient)"
    r"(?:[ ,-]+(?:pas|rien|personne|aucune?|plus|ne|n|y a[ -]t[ -]il|il ny a|il|y|a|t|est ce que|est ce quil|nest|cest|ce nest|je|on|nous|vous|peux|puis|peut|pouvons|pouvez|avez|ai|avoir|venir|réserver|prendre|de|libre|libres|possible|disponible|créneaux?|rdv|ça|cela|donc|alors|le|la|un|une))*",
    "refused": r"pas|rien|personne|aucune?|plus|jamais|impossible|complet|complète|fermée?|prise?|occupée?|absente?|pleine?|empêche",
    "others": r"(autres?|différente?s?)( (heures?|horaires?|jours?|créneaux?|dispo\w*|choix|dates?|possibilités?|options?|propositions?|moments?|chose))?|(quoi|rien|quelque chose|quoi que ce soit) d ?autres?|(rien|qqch|quelque chose) (dautre|de mieux)|dautres( \w+)?"
    r"|(aucun\w*)( des?( \w+)?)?( (ne )?(me )?(va|convient|marche|marrange))?|(ni lun ni lautre|ni lune ni lautre)|(ceux|celles|ces \w+)[ -]?(là)? (ne )?(me )?(vont|conviennent|marchent) pas|pas ceux[ -]là|pas celles[ -]là|alternatives?",
    "earlier": r"plus tôt|avant(?! le\b| la\b| de\b)|(un peu )?avant ça",
    "later": r"plus tard|après(?!-| midi| le\b| la\b)|(un peu )?après ça",
    "extent_one": r"(seulement|juste|uniquement|que) (ce(lui|lle|t|tte)?|le|la|cette|aujourdhui|demain|lun|mar|mer|jeu|ven|sam|dim)\w*|ce(lui|lle)([- ]ci|[- ]là)? (seulement|uniquement)|une seule fois",
    "extent_onward": r"(à partir|dès) (du|de la|de|le|maintenant|ce|cette)( \w+){0,3}|(et|avec) (tous |toutes )?(les|ceux|celles) (suivants|suivantes|daprès|autres)|et la suite",
    "extent_all": r"(tou(s|tes) )?les (deux|2)|(tous|toutes) (mes|les|ces)( \w+)?|toute la série|la série (entière|complète)|(mes|tous les|tous mes) (lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches)",
    "all": r"tous|toutes|tout|toute la série",
    "of_mine": r"rdv|rendez[ -]?vous|rendezvous|réservation|résa|mon \w+|ma \w+|le mien|la mienne",
    "polite": r"(est[ -]ce que )?(je peux|je pourrais|puis[ -]je|on peut|peut[ -]on|vous pouvez|pouvez[ -]vous|pourriez[ -]vous|vous pourriez|serait[ -]il possible|il est possible|est[ -]il possible|cest possible|possible)",
    "mine": r"^mes (salles|réunions)( (aujourdhui|demain|cette semaine|\w+))?$|quelles salles (ai je|jai)|quai je réservé|quest ce que jai réservé|quand est ma prochaine réunion|(jai|javais|on a|est) (mon |le |un )?(rdv|rendez[ -]?vous) (quand|à quelle heure|quel jour)( \w+)*|(quand|à quelle heure|quel jour|cest quand|cest à quelle heure)( \w+){0,3}? (rdv|rendez[ -]?vous|réservation|séance|le mien)( \w+)*|(rappel\w+)([ -]moi)?( \w+){0,3}? (heure|date|quand|rdv|rendez[ -]?vous)( \w+)*|(quels?|quelles) (rdv|rendez[ -]?vous|réservations?) (ai[ -]je|jai|est[ -]ce que jai)"
    r"|(est[ -]ce que jai|ai[ -]je|jai (bien|toujours|déjà|encore)) (bien |toujours |déjà |encore )?(un |une |des |mon )?(rdv|rendez[ -]?vous|réservations?|quelque chose de (prévu|réservé))( \w+)*|mes (prochains )?(rdv|rendez[ -]?vous|réservations)|mon (prochain )?(rdv|rendez[ -]?vous) (est|cest|a lieu)( \w+){0,2}( quand| à quelle heure)|(voir|vérifier|confirmer|consulter|connaître) (mon|mes|lheure de mon|la date de mon) (rdv|rendez[ -]?vous|réservations?)|(mon|le) (rdv|rendez[ -]?vous) (tient|est) (toujours|bien|confirmé)( \w+)?",
    "where": r"(vous êtes|cest|ça se trouve|vous vous trouvez|je dois aller|on se retrouve|vous êtes situés) (où|ou|à quelle adresse)|(où|ou) (êtes[ -]vous|vous êtes|cest|est[ -]ce|se (trouve|situe)\w*|est situé\w*|êtes vous situés|dois[ -]je aller|je dois aller|faut[ -]il aller|ça se trouve|vous trouvez[ -]vous|est le \w+|est lendroit)( \w+)*|(quelle est |cest quoi |donnez[ -]moi |cest |avez vous |envoyez[ -]moi )?(l|votre |ton |une )adresse( \w+)*|adresse|comment (je |on |faire pour )?(viens|vient|venir|y aller|aller|accéder)( \w+)*|(il y a |y a[ -]t[ -]il |ya |avez[ -]vous )?(un |une |des |où se garer|du )?(parking|stationnement|place pour se garer)|se garer|parking|itinéraire|quelle rue",
    "length": r"(combien de temps|ça dure|cela dure|dure combien|quelle (est la )?durée|(la )?durée|combien de minutes|combien dheures)( \w+)*",
    "price": r"(cest |ça fait |ça coûte |coûte |ça revient à |vous prenez |je dois )?combien(?! (de (temps|minutes|personnes)|dheures))( (ça )?(coûte|coute|est|fait|je vous dois|vaut|cest))?( \w+){0,3}|(quels?|cest quoi|quel est) ?(sont |les |le |vos |votre )*(prix|tarifs?|coût)|(le |vos |les )?(prix|tarifs?|coûts?)|cher|chère",
    "hours": r"(quels?|vos|cest quoi|quelles?)( sont)?( vos| les)? (horaires?|heures douverture)( \w+)*|horaires?( douverture| de fermeture)?|heures? (douverture|de fermeture)|(à quelle heure|quand|jusquà quelle heure|quels jours|jusquà quand|dès quelle heure) (est[ -]ce que )?(vous )?(ouvr\w+|ferm\w+|êtes[ -]vous (ouverts?|fermés?)|cest (ouvert|fermé)|vous êtes (ouverts?|fermés?))( \w+)*"
    r"|(êtes[ -]vous|vous êtes|cest|est[ -]ce) (ouverts?|fermés?|ouvert\w*)( \w+)*|(vous )?(ouvrez|fermez|travaillez|bossez)([ -]vous)? (le|les|à|quand|aujourdhui|demain|samedi|dimanche|lundi|cette|tard|en)( \w+)*",
    "services": r"(quels?|quelles?) (sont )?(vos |les )?(services|soins|prestations|types|massages|coupes)( \w+)*|(que|quest[ -]ce que|quoi) (vous )?(faites|proposez|offrez)([ -]vous)?( \w+)*|(liste|carte|menu) (des |de |de vos )?(services|soins|prestations)?|vos (services|soins|prestations)|(que|quest[ -]ce que) (puis[ -]je|je peux|on peut) (réserver|faire|prendre)",
    "who": r"(cest )?qui (êtes[ -]vous|est[ -]ce|cest|mécrit|parle|es[ -]tu|vous êtes)( \w+)*|cest qui|(quest[ -]ce que cest|cest quoi ça|quel est ce numéro|cest quoi ce numéro)( \w+)?|de la part de qui|quelle (société|entreprise|boîte)|(à )?qui (ai[ -]je|est[ -]ce que je|je) parle\w*|on se connaît",
    "prepare": r"(que|quoi|quest[ -]ce que|dois[ -]je|faut[ -]il|je dois|il faut|quelque chose|faut) ?(je |dois[ -]je |faut[ -]il |il faut |je dois |à )?(apporter|amener|prendre avec|mettre|porter|préparer|savoir avant|faire avant|emmener|ramener|venir avec)( \w+)*|comment (me |se |je me |dois[ -]je me )?(prépar\w+|habill\w+)|préparation",
    "repeat": r"(vous pouvez |pouvez[ -]vous |peux[ -]tu )?(le )?répét\w+( \w+)*|encore une fois|(vous avez|tu as|quavez[ -]vous|quest[ -]ce que vous avez) dit( \w+)*|^comment ?\?*$|^pardon ?\?*$|(je )?(nai|ai|nais) pas (compris|vu|reçu|lu|suivi)( \w+)*|(je )?(ne )?comprends pas( \w+)*|cétait (quoi|lesquels?|quelles heures)( \w+)*|redites?( \w+)*",
    "book": r"réserv\w+|rdv|rendez[ -]?vous|rendezvous|prendre|(un )?créneau|place|(je )?(veux|voudrais|souhaite|souhaiterais|aimerais|cherche|désire|prendrais|prends)|jaimerais|jaurais (besoin|aimé|voulu)|il me (faut|faudrait)|besoin (d|de|dun|dune)|(me )?(faire|fixer|caler|caser|inscrire|noter|planifier|mettre)|inscri\w+|notez[ -]moi|mettez[ -]moi",
    "question": r"(avez[ -]vous|vous avez|vous auriez|auriez[ -]vous|tu as|tas|il y a|y a[ -]t[ -]il|ya[ -]t[ -]il|ya|il reste|reste[ -]t[ -]il|il vous reste|y aurait[ -]il|il y aurait|vs avez|on a)( \w+){0,3}? ?(place|places|dispo\w*|libre|libres|créneau\w*|rdv|quelque chose|qqch|moyen|heures?|possibilités?|de libre|rendez[ -]?vous|trou)( \w+)?|(quelque chose|qqch|un truc) (de libre|de dispo\w*|pour)|(êtes[ -]vous|vous êtes|est|es|etes|serait|vs etes) ?(elle |il |vous )?(libres?|dispo\w*)( \w+)?|(quels?|quelles?) (jours?|heures?|horaires?|créneaux?|dispo\w*|sont vos dispo\w*|moments?)( \w+)*|(quand|cest quand) (est[ -]ce (que|quil)|pouvez|puis|peut|peux|avez|êtes|serait|cest|pourriez|pourrais|est|vous|je|on)( \w+)*|(est[ -]ce|est[ -]il|serait[ -]il|cest|ce serait) possible( \w+)*|possible|dispo|dispos|disponible|disponibles|disponibilités?|de libre",
    "yes": r"oui+|ouais?|ouep|ui|yes|yep|ok|okay|okey|oki|dac|dacc|daccord|daccord|bien sûr|biensûr|volontiers|carrément|absolument|tout à fait|parfait|super|génial|nickel|impec\w*|très bien|cest bon|c bon|cbon|ça marche|ça me va( très bien| parfaitement| bien)?|ça me convient( \w+)?|ça va|ca roule|ça roule|entendu|exact\w*|correct|cest ça|cest cela|je confirme|confirm(e|é|er|ez)|allez[ -]y|vas[ -]y|avec plaisir|je prends|je le prends|je la prends|on fait ça|faisons ça|bonne idée|pourquoi pas|svp|sil vous plaît|oui svp|oui sil vous plaît|oui merci|oui parfait|réserv(e|ez)([ -](le|la|moi))?|celui[ -]là|celle[ -]là|je serai là|jy serai|on se voit|[\U0001f44d\U0001f44c\u2705\U0001f197\U0001f64f]+.?",
    "no": r"non+|nan|nope|nn|no|non merci|pas vraiment|pas du tout|non pas|surtout pas|jamais|aucune?|aucun des deux|pas maintenant|pas pour linstant|pas encore|négatif|laisse[z]? tomber|oublie[z]?|tant pis|peu importe|ça (ne )?fait rien|pas la peine|inutile|sans façon|ni lun ni lautre",
    "skip": r"passer|passe|rien( (merci|du tout))?|aucune?|pas besoin|ce nest pas nécessaire|pas nécessaire|sans rien",
    "thanks": r"merci( beaucoup| bien| infiniment| mille fois| à vous)?|mrc|mci|mercii+|thanks|thx|remercie|je vous remercie",
    "bye": r"((ok |super |parfait |daccord |très bien |génial |nickel |un grand |grand |mille )?(merci|mrc|mercii+)( beaucoup| bien| infiniment| à vous| vous aussi| bonne journée| bonne soirée| encore| davance)*( \w+)?|(je )?(vous|te) remercie( \w+)?|au revoir|aurevoir|à bientôt|à (demain|ce soir|tout à lheure|plus|plus tard|la prochaine|\w+di)|à \+|a\+|bye|ciao|salut à vous|bonne (journée|soirée|nuit|fin de journée|semaine|continuation|aprem|après[ -]midi)|bon (week[ -]?end|weekend|we|après[ -]midi|courage)|(très )?belle (journée|soirée)|cordialement|bien à vous|cest tout|ce sera tout|rien dautre merci|cest noté|noté|bien reçu|bien noté|compris|de rien|je vous en prie|pas de (souci|soucis|problème)|vous aussi|pareillement|bises|bisous)",
    "hello": r"(bonjour|bjr|bjour|salut|slt|coucou|cc|bonsoir|bsr|hello|hey|re|rebonjour|yo|allô|allo)( à (vous|tous)| madame| monsieur| léquipe| tout le monde)?(,? (comment (allez[ -]vous|ça va|vas tu|va)|ça va|vous allez bien|jespère que (vous allez bien|ça va)))?|(comment (allez[ -]vous|ça va)|ça va|vous allez bien)",
    "either": r"(nimporte (lequel|laquelle|quand|quel|quelle|où|qui)|peu importe|comme vous (voulez|préférez)|ça mest égal|cest égal|les deux (me vont|vont|conviennent|cest bon)|les deux|lun ou lautre|lune ou lautre|au choix|à vous de (voir|choisir)|choisissez|comme ça vous arrange|pas de préférence|sans préférence|indifférent|le premier (dispo\w*|venu|possible)|surprenez[ -]moi)( me va| convient)?",
    "automatic": r"(réponse|message|sms) automatique|absent\w* du bureau|je conduis|au volant|je suis actuellement (absent\w*|en congés?|en réunion)|ne pas répondre à ce message|généré automatiquement|je vous rappelle plus tard",
    "not_now": r"pas (maintenant|tout de suite|sûr|sûre|encore|pour linstant)|(je|jy) (vais )?(regarde|réfléchi\w*|vérifi\w+|vois|voir|verrai|regarder|demande)( \w+)*|laissez[ -]moi (voir|réfléchir|vérifier|regarder|le temps)( \w+)*|je (vous|te) (dis|redis|tiens|confirme|reviens|recontacte|réponds)( \w+)*|attend(s|ez)( (une?|deux) \w+| svp)?|(un (instant|moment|petit instant)|une (minute|seconde)|deux (minutes|secondes)|2 (min|minutes|secondes))( \w+)?|peut[ -]être( plus tard)?|on verra|à voir|je sais pas|je ne sais pas( encore)?",
}

PICKS: dict[str, str] = {
    "0": r"(le |la )?(premiere?|première|1ere?|1ère|1er)( option| heure| créneau| choix| proposition| rdv)?",
    "1": r"(le |la )?(deuxième|second|seconde|2e|2eme|2ème|2nd|2nde)( option| heure| créneau| choix| proposition| rdv)?|celui du milieu|celle du milieu",
    "2": r"(le |la )?(troisième|3e|3eme|3ème)( option| heure| créneau| choix| proposition| rdv)?",
    "last": r"(le |la )?(dernière?|derniere?)( option| heure| créneau| choix| proposition| rdv| des (deux|trois))?",
    "later": r"(le |la |celui |celle |celui de |celle de )?plus tard( des (deux|trois))?|(le|la) plus tardi(f|ve)",
    "earlier": r"(le |la |celui |celle |celui de |celle de )?plus tôt( des (deux|trois))?|celui davant|celle davant|au plus tôt",
}

BESIDE_A_PICK = (
    r"oui|ok|okay|daccord|dac|alors|bon|bien|parfait|super|génial|nickel|va|vais|pour|je|prends|prendre|prendrais|prendrai|voudrais|veux|"
    r"préfère|préférerais|choisis|garde|réserve|réservez|mettez|moi|notez|me|on|fait|part|sur|le|la|à|avec|convient|conviendrait|irait|marche|"
    r"svp|stp|sil vous plaît|merci|option|numéro|num|choix|serait|cest|ça|ce|sera|est|mieux|très|plutôt|bonjour|allez|donc|du|de|des|heure|créneau|celui|celle"
)
"""What may stand before and after a pick without changing it."""

NUMBER_PICK = r"(?:#|option |numéro |num |no |n° ?|choix )?([0-9])[).]?"

NAME_LEADS = r"(?:je mappelle|mappelle|mon (?:pré)?nom est|mon (?:pré)?nom cest|(?:le )?(?:pré)?nom est|(?:pré)?nom|moi cest|cest|je suis|au nom de|au nom d|à mon nom|pour|de la part de|ici)"
"""What may stand before a name."""

NAME_ENDS = r"et|de|pour|je|svp|stp|merci|qui|avec|mais|à"
"""What follows a name and is none of it."""

COURTESIES = r"svp|stp|s'il vous plaît|s'il te plaît|merci|merci beaucoup|cordialement|bonne journée|bonjour"
"""What is said for courtesy after a name."""

ENDINGS = r"e?s|x"
"""What may hang on the name of a service, a provider or a place."""

ROOM_NAME_FIRST = False
"""Whether the name of a room may stand before the word for one, as in "the oak room"."""

OF_SOME_ROOM = r"une?|quelque|aucune|quelle|autre|toute|nimporte"
"""What stands before a room that has no name: "a sunny room"."""

BESIDE_ROOM = (
    r"calmes?|silencieuse|tranquilles?|grandes?|plus|moins|petites?|longue|large|lumineuse|claire|sombre|"
    r"ensoleillée|chaude|fraîche|froide|belle|jolie|bonne|meilleure|correcte|normale|habituelle|standard|simple|"
    r"chic|privée|publique|ouverte|fermée|libres?|vide|disponibles?|dispo|entière|complète|accessible|"
    r"confortable|agréable|moderne|neuve|nouvelle|ancienne|vieille|propre|haute|basse|gauche|droite|proche|"
    r"adaptée|adéquate|convenable|moyenne|individuelle|double|partagée|supplémentaire|équipée|réservée|occupée|"
    r"urgente?|urgemment|urgent|vite|rapidement|rapide|immédiatement|ensemble|plutôt|idéalement|préférence|"
    r"partout|nimporte|hybride|visio|vidéo|projecteur|réunions?|conférences?|groupe|équipe|formation|est|sera|"
    r"nécessaire|souhaitée|voulue"
)
"""What may stand beside the word for a room and is no name: how it is to be, and what is done with it."""

NO_NAMES = frozenset(
    """
    oui ouais non ok okay daccord dac bien bon bonne parfait super génial nickel merci svp stp bonjour bjr salut slt coucou bonsoir
    hello cc stop start aide info défaire annuler annule annulez déplacer décaler changer nouveau nouvelle humain personne
    quoi que qui quand où comment combien quel quelle quels quelles lequel laquelle pourquoi est cest je tu il elle on nous vous
    ils elles moi toi lui ça cela ce cet cette ces le la les un une des du de au aux à en et ou mais donc pas plus moins très
    lundi mardi mercredi jeudi vendredi samedi dimanche demain hier aujourdhui matin midi soir aprem après avant tôt tard maintenant
    premier première deuxième second seconde troisième dernier dernière nom prénom mon ma mes votre vos son sa suis mappelle appelle
    pour avec sans sur dans chez aucun aucune rien peut peux pouvez puis pourrais veux voudrais souhaite aimerais jaimerais
    rdv rendez rendezvous réservation réserver réserve créneau heure heures jour semaine autre autres possible dispo disponible
    libre attends attendez instant moment minute seconde quelquun appelez rappelez parler confirme confirmer exact correct
    jai ai avez avons sais sait anonyme peut-être aussi toujours jamais encore ici là voir être faire venir aller retard
    """.split()  # noqa: SIM905
)

PEOPLE = r"(?:pour|on (?:est|sera|serait)(?: maintenant)?|nous (?:sommes|serons|serions)|on vient à|une? (?:groupe|table|salle) (?:de|pour))\s+(\d{1,2}|zéro|zero|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze)(?:\s+(?:personnes?|pers|adultes|invités|participants|places|convives))?"

NUMBERS = {
    "zéro": 0, "zero": 0, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "douze": 12,
}  # fmt: skip

MINUTES_LATE = r"(\d{1,3}|cinq|dix|quinze|vingt|trente|une? demi[ -]heure|une? petite? demi[ -]heure|un quart dheure|un petit quart dheure|quart dheure|une heure)(?: ?(?:min|mins|minutes|mn|m))?"
MINUTES = {
    "cinq": 5, "dix": 10, "quinze": 15, "vingt": 20, "trente": 30, "une demi-heure": 30, "une demi heure": 30,
    "un quart dheure": 15, "un petit quart dheure": 15, "quart dheure": 15, "une heure": 60,
}  # fmt: skip

BESIDE_MATES = r"avec|ainsi que|et|plus|aussi|invite|ajoute"
"""What joins a colleague who is named to what is said."""

CALLED = r"appelée?|intitulée?|nommée?|titre|sujet|objet"
"""What stands before the title of a room that is booked."""

JOINTS = r"pour|dans|à|au|en|de|du|des|le|la|les|mon|ma|notre|svp|et|avec|par"
"""Small words that join what is to be provided to the room and the time that it is for."""

FOR_A = r"pour (?:le|la|les|une?|notre|nos|mon|ma|cette?)(?!\w)|pour l['\u2019]"
"""What stands before what a room is for."""

TITLE_ENDS = r"avec|dans|à|au|en|dès|de (?=\d)|jusqu|svp|merci|pour|et|demain|aujourd|prochaine?|chaque"
"""Where words that tell what a room is for end, and others go on."""

NO_TITLE = r"(?:même|prochaine?|première?|premier|seconde?|deuxième|dernière?|dernier|grande?|petite?|autre|reste|toute?|deux|trois|quatre)(?: .*)?|équipe|groupe|jour|journée|matin|matinée|après-?midi|soir|soirée|nuit|semaine|moment|heure|demi-?heure|réunion"
"""What a room is not for: a part of the day, a length, or who comes."""

TO = "pour"
"""What stands between the time a booking has and the one it is to have."""

CLAUSES = (
    r"[.!;\n]+|\?+|,? (?:et|aussi|et aussi|au fait|par ailleurs|sinon) (?=(?:puis[- ]je|pouvez|est[- ]ce|quel|quelle|o[uù]\b|quand|combien|comment|y a|avez|c'est|à quelle|faut)\b)"
    r"|, (?=(?:puis[- ]je|pouvez|est[- ]ce|quel|quelle|où|combien|comment|faut[- ]il)\b)"
)
"""Where one message falls into parts that may mean different things."""

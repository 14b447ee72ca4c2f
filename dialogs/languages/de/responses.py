"""German words by which a reply answers what was said before.

Patterns are matched against the text in small letters, one blank between words, punctuation kept, and tried between
word boundaries; umlauts are met in every spelling that ``SPELLINGS`` in ``times.py`` knows. Each name is a cue; what a cue
means after an offer, a question or good news stands in ``dialogs/responses.py``. ``^`` is the start of the reply;
``<name>`` within a pattern stands for one of the PIECES.
"""

from __future__ import annotations

PIECES: dict[str, str] = {
    "lead": r"^(?:(?:oh|ah|ach|och|na|naja|also|so|und|aber|wow|hey|hm+|ähm+|ok|okay|gut|sorry|danke|entschuldigung|tja|du|sie"
    r"|super|eigentlich|moment|bitte|hallo)\b[ ,.!]+)*",
    "end": r"(?= *(?:$|[,.!?;:]))",
    "very": r"(?:(?:sehr|so|wirklich|echt|richtig|ganz|total|absolut|einfach|ja|doch|auch|alles|voll|ziemlich|mega|super|schon"
    r"|mir|uns|für mich|für uns|das|dann|sogar|recht|mehr als|wie)\s+)*",
    "good": r"(?:gut|super|prima|perfekt|toll|klasse|spitze|wunderbar|ideal|bestens|optimal|okay|ok|fein|schön|großartig|genial|hervorragend"
    r"|ausgezeichnet|wunderschön|top|cool|geil|stark|fantastisch|traumhaft|herrlich|passend|angenehm|gebongt|tiptop|tipptopp|recht"
    r"|in ordnung|genau richtig|das beste|hammer|sauber|mega|nice|lecker|interessant|am besten|wie gewünscht|vernünftig|praktisch)",
    "be": r"(?:ist|wäre|wär|sind|wird|wärs|ists|war|find(?:e|en)? ich|fänd(?:e)? ich|finde|klingt|hört sich|hört sich das|klingt das|sieht|passt|geht)",
    "that": r"(?:das|es|dies|dieser|diese|der|die|alles|beides|termin|zeit|uhrzeit|(?:der|die|das|dieser|diese|dieses) \w+)",
    "not": r"(?:nicht|net|ned|nich|nie|keineswegs)",
    "helpful": r"(?:sehr|so|wirklich|echt|total|super|äußerst) (?:hilfreich|nett|lieb|freundlich)",
    "noun": r"(?:termin\w*|reservierung\w*|buchung\w*|tisch|zeit|slot|platz|plätze|karten?|tickets?|besuch|besichtigung)",
}

CUES: dict[str, str] = {
    # agreeing
    "yes": r"<lead>(?:ja+|jo+|jep|jap|jup|jepp|jou|joa|yes|yep|jawohl|aber ja|na klar|klar|klaro|sicher|natürlich|selbstverständlich|gerne?|sehr gerne?"
    r"|unbedingt|auf jeden fall|auf alle fälle|definitiv|genau|exakt|korrekt|richtig|stimmt|ok|okay|oke|k|passt(?! <not>| mir <not>| leider)|geht klar|geht in ordnung|alles klar"
    r"|einverstanden|abgemacht|in ordnung|bitte(?: gerne?| ja| machen| sehr)?<end>|(?:bitte )?(?:buchen|bestätigen|machen)(?: sie)?(?: \w+)?<end>|mach(?:en wir|en sie|t)?(?: das| es| wir)?(?: so)?(?: bitte)?<end>"
    r"|warum nicht|wieso nicht|freilich|logo|logisch|so ists|bestätig\w*|von mir aus|meinetwegen|nur zu|los gehts|her damit|100 ?%|bin dabei|👍\w*|👌|✅|💯)",
    "good": r"<lead><very>(?:<good>|passt(?! (?:\w+ )?<not>)|geht(?! (?:\w+ )?<not>)|klappt(?! (?:\w+ )?<not>)|reicht)(?= *(?:$|[,.!?;:-]|und |dann|das |ich |für |mir |danke|thx|merci|bitte|wir |so |aber |können |könnte|gut|super|prima|perfekt|buchen))",
    "sounds_good": r"(?:klingt|hört sich|sieht|schaut)(?: \w+)? (?:\w+ )?<very><good>|(?<!^)<be> <very><good>|<that> (?:passt|geht|klappt|reicht|taugt)(?! (?:\w+ )?<not>)"
    r"|passt (?:mir|uns|für mich|bei mir)(?: \w+)?(?: gut| super| prima| perfekt)|geht (?:bei mir|für mich|klar)|ist mir recht|(?:ich )?freu(?:e)? (?:mich|uns|mi)|wir freuen uns"
    r"|gefällt (?:mir|uns)(?! <not>)|(?:bin|wäre) (?:ich )?(?:zufrieden|glücklich|dabei|einverstanden)|wie gemacht|trifft sich gut|nicht schlecht|kann ich einrichten|das lass ich mir gefallen",
    "right": r"(?:das|es|alles|so|die angaben|ja|soweit|alle \w+)(?: \w+){0,2} (?:stimmt|stimmen|passt(?! <not>)|korrekt|richtig|okay|ok|in ordnung)|(?:stimmt|passt) (?:so|alles|genau|soweit)"
    r"|(?:ist|war) (?:so )?(?:alles )?(?:richtig|korrekt|genau so)|genau (?:so|das|der|die)|so ist es",
    "glad": r"^(?:(?:oh|wow|ok|okay|ja|na|das|sehr|echt|ist|wirklich|klingt|so|ganz)\b[ ,.!]+)*(?:gut|super|prima|perfekt|toll|klasse|spitze|wunderbar|schön"
    r"|großartig|genial|fantastisch|ausgezeichnet|hervorragend|herrlich|bestens|cool|fein|hurra|juhu|yeah|puh|mega|top|nice|yay)",
    # choosing
    "take": r"(?:das|den|die|dann|ich|der|ihn|es) (?:nehm|nehme|nehmen)(?: ich| wir)?(?: (?:den|das|die|ihn|es|gern\w*|mal|bitte|so))?|nehme? (?:ich|wir)|ich nehme? (?:das|den|die|ihn|es|diese[nrs]?)"
    r"|(?:den|das|die|diese[nrs]?|ihn)(?: \w+)? (?:hätte|möchte|will|würde|buche|buch|wähle|nimm)(?: ich| wir)?(?: \w+)?|(?:den|das|die|diese[nrs]?)(?: bitte)<end>|(?:ich )?(?:entscheide mich|bin dabei|komme gerne?|komm gern)"
    r"|machen wir (?:das|es)|(?:dann )?(?:machen|nehmen|buchen) wir|gekauft|reserviert? (?:mir )?(?:den|das|die)|da komme? (?:ich|wir)|(?:bin|sind) (?:ich )?(?:interessiert|dabei)|interessiert mich|da kann ich|das schaff\w* ich",
    "book": r"(?:buch\w*|reservier\w*|eintrag\w*|trag\w*|mach\w*|vereinbar\w*|leg\w*|setz\w*|hätte?|möchte?|brauche?|will|nehm\w*|plan\w*)(?: (?:sie|mir|mich|uns|bitte|gern\w*|einen|eine|ein|den|die|das|ihn|es|dann|dort|für|zwei|drei|vier|\d+|da|ich|wir|noch|auch|dafür)){0,6} (?:<noun>|ein|aus|fest)"
    r"|(?:buch\w*|reservier\w*)|<noun> (?:bei|für|um|am|mit|dort)",
    "note": r"(?:trag\w*|schreib\w*|notier\w*|speicher\w*|setz\w*|pack\w*|vermerk\w*)(?: \w+){1,5}? (?:ein|kalender|auf|vor)|in (?:den|meinen|unseren|mein) kalender|vormerken|termin eintragen",
    "prefer": r"ich (?:würde|hätte|möchte|will|nehme?|wähle|mag|bevorzuge|schaue?|sehe|gehe|probiere)(?: \w+)?|lieber|am liebsten|kann ich|könnte ich|dann|<lead>(?:ja|klar)|ich bin für",
    # refusing
    "no": r"<lead>(?:nein+|nee+|ne|nö+|no|nope|na(?! klar| gut| ja| dann| endlich| super| toll| sicher| logo| freilich| logisch| sowieso| bitte| passt| also)|nicht(?! schlecht| nur| übel)|kein\w*(?! problem| ding| stress| sorge| ahnung| thema)|keineswegs|niemals|auf keinen fall|leider (?:nein|nicht|net)|lieber nicht|eher nicht|doch nicht|weder|vergiss|vergessen sie|lassen wir|lass mal|lass|bloß nicht|nie)"
    r"|aber (?:nein|nicht)<end>|leider (?:nein|nicht)<end>",
    "later": r"(?:vielleicht|eventuell|evtl|vllt)(?: \w+)? (?:später|ein(?:e)? ander\w*|nächste\w*|irgendwann)|ein ander(?:mal|es mal)|(?:noch |jetzt |gerade |im moment |heute |momentan |derzeit |erst mal |erstmal )<not>|<not> (?:jetzt|heute|sofort|gleich|unbedingt|nötig|notwendig|im moment|gerade|momentan|wirklich)"
    r"|^später|später<end>|überleg\w*|drüber nachdenken|darüber nachdenken|(?:muss|ich) (?:\w+ ){0,4}(?:nachdenken|absprechen|abklären|klären|fragen|nachfragen|nachschauen|schauen)|mal (?:sehen|schauen|gucken)|(?:lieber|eher) <not>|kein interesse|keine lust|<not> interessiert|nicht mehr nötig|brauche? (?:ich )?(?:doch )?<not>"
    r"|meld\w* (?:mich|uns)(?: \w+){0,3}|mach\w* ich (?:später|dann)|hat (?:noch )?zeit|anders überlegt|spar\w* ich mir|abwarten|warte (?:ich )?(?:lieber )?noch",
    "wrong": r"(?:das|es|so|da) (?:ist|stimmt|war) (?:\w+ )?(?:<not>|falsch|verkehrt|nicht richtig)|stimmt (?:\w+ )?<not>|<not> (?:ganz|richtig|korrekt|was ich|das was|das richtige)|falsch\w*|verkehrt\w*|fehler|irrtum|(?:passt|geht|klappt)(?: \w+){0,3} <not>"
    r"|zu (?:spät|früh|weit|teuer|lang|kurz|knapp|bald|viel)|beinahe|fast(?! perfekt| ideal)|habe? (?:mich|ich mich) (?:vertan|geirrt|verschrieben)|vertippt|verschrieben|anders überlegt|moment nein",
    "against": r"(?:kann|können|schaffe?|will|möchte|mag|würde|ist|war|wäre|wird|passt|geht|klappt|hilft|gefällt|taugt|finde?|klingt|glaube?|denke?|brauche?|reicht|bin|hab|habe|sieht|wüsste)(?: (?:ich|mir|uns|das|es|da|der|die|den|leider|aber|gar|so|doch|bei|dann|auch|überhaupt|eher|wirklich|noch|ja|eigentlich|momentan|heute|ihn|mich|wir|für|sich|dort|daran|damit)){0,6} (?:<not>|nimmer|kein\w*)(?! schlecht| nur| übel| wahr)"
    r"|nicht (?:mein|so|das|gut|ideal|optimal|möglich|gern\w*|geeignet|passend|toll)(?! schlecht)|👎|❌|schaff\w* (?:ich )?(?:das |es )?<not>",
    "unsure": r"(?:nicht|net|ned|nich|un) ?sicher|weiß (?:ich )?(?:noch )?(?:<not>|nicht)|weiß nicht|keine ahnung|unentschlossen|kommt drauf an|kommt darauf an|hm+ vielleicht|(?:vielleicht|eventuell|evtl|vllt|kp|ka|k a|mal sehen)<end>|bin mir unsicher|schwer zu sagen",
    "but": r"aber (?:um|am|für|mit|nicht|später|früher|eher|lieber|bitte|nur|erst|die|den|das|der|ohne|auf|bei|(?:kann|können|könnte|könnten|geht|ginge|haben|hätten|gibt)(?! (?:sie )?(?:mir )?(?:sagen|verraten|nennen)))",
    "change": r"eigentlich|doch (?:lieber|eher|um|am|auf|noch)|stattdessen|statt|lieber|ändern|ändere|ändert|moment|stopp|halt|warten? ?(?:sie)?|meinte?|ich mein|ich sagte|hatte gesagt|verschieb\w*|verleg\w*|muss (?:\w+ )?(?:sein|heißen)|soll(?:te)? (?:\w+ ){0,4}(?:sein|heißen)|mach\w* (?:\w+ ){0,2}(?:draus|daraus)"
    r"|sorry|entschuldig\w*|korrektur|korrigier\w*|ups|hoppla|wie wäre es|wie wärs|sondern|besser|anders|bitte (?:auf|um|für|am) |ach (?:ne|nein|so|warte)",
    # asking for others
    "others": r"(?:was|etwas|irgendwas|irgendetwas|noch was|jemand|wer|irgendwer|irgendwo|woanders|nichts|wo) (?:anderes|andres|anders|andere[rnms]?|ander\w*|ähnliches|besseres|günstiger\w*|billiger\w*|näher\w*|späteres|früheres|später|früher|schöneres|weiteres)"
    r"|ander(?:e|er|en|es|em|s)(?! frage| sache)|alternativ\w*|weitere[rns]?(?! frage| info)|(?:gibt|gäbe) es (?:auch )?(?:noch|sonst|da noch)(?: \w+)?|(?:haben sie|hätten sie|habt ihr|hättet ihr|hast du|gibts)(?: (?:auch|noch|sonst|da|denn|vielleicht|eventuell|nicht)){1,4}(?: (?:was|etwas|andere\w*|mehr|einen|eine|ein|termine|einen termin|am|um|eins|welche))?"
    r"|(?:was|wer|wo|welche) (?:gibt es|gäbe es|haben sie|hätten sie|habt ihr|ist|wäre|geht|ginge|noch|sonst)(?: (?:denn|da))?(?: (?:noch|sonst|sonst noch))|sonst noch (?:was|etwas|jemand|termine)|noch (?:mehr|welche|was|etwas|andere|einen|eins|ein paar)|mehr (?:auswahl|zeiten|termine|möglichkeiten|optionen|davon)"
    r"|nicht(?:s)? (?:früher\w*|später\w*|günstiger\w*|näher\w*|dabei|passendes|frei)|(?:geht|ginge|gehts|ging)(?: es)?(?: \w+){0,3} (?:früher|später|eher|anders|morgens|vormittags|nachmittags|abends|am|um|auch)|(?:was|etwas|bisschen|wenig|irgendwas) (?:früher|später|eher|näher|günstiger|billiger|am|um|in|abends|morgens|vormittags|nachmittags|mittags)"
    r"|(?:such\w*|schau\w*|guck\w*|find\w*|sehen sie|zeig\w*)(?: \w+){0,4} (?:weiter|nochmal|noch mal|noch|mehr|ander\w*)|keine[rnsm]? (?:davon|von|der|passt|gefällt)|gefällt (?:mir|uns) (?:\w+ )?<not>|mag ich <not>|nächste[rns]? (?:bitte|vorschlag|option)|<lead>(?:und |dann |aber )?(?:wie (?:siehts|sieht es|wäre es|wärs) (?:mit|am|um))|<lead>und (?:am|um|mit|für|im|abends|morgens|vormittags|nachmittags) \w*",
    "search": r"(?:such\w*|find\w*|schau\w* (?:mal|nach|ob)|guck\w* (?:mal|nach|ob)|empfehl\w*|empfiehl|vorschlag\w*|schlag\w*|zeig\w* (?:mir|uns)|gibt es (?:eine?n?|auch eine?n?)|haben sie eine?n?|brauche? eine?n?|möchte eine?n?|hätte gern\w* eine?n?|prüf\w*|sehen sie (?:mal )?nach|was gibt es|was haben sie)",
    # thanking and taking leave
    "thanks": r"dank\w*|danke\w*|merci|thx|thanks|dankschön|vergelts gott|verbunden|lieb von (?:ihnen|euch|dir)|nett von (?:ihnen|euch|dir)|tausend dank",
    "praise_us": r"(?:gut|super|toll|prima|klasse|spitzen?|tolle[rs]?|gute[rs]?) (?:gemacht|arbeit|service)|(?:sie|du|ihr) (?:sind|bist|seid) (?:\w+ )?(?:die besten?|der beste|ein schatz|spitze|super|klasse|toll|ein engel|großartig|goldig)|hat (?:super |toll |prima |gut )geklappt|<helpful>",
    "helpful": r"<helpful>|(?:sehr|viel|echt|super|total) geholfen",
    "enough": r"(?:das|dann|damit) (?:war|wars|ist|wäre|wärs|reicht)(?: (?:es|auch|schon|dann|für heute|erst mal|erstmal|soweit|mir|uns|das|so|eigentlich))*(?: (?:alles|es|genug|das|schon|völlig|gewesen))?<end>|das (?:war|wars|ist) ?(?:e?s|alles|schon alles|dann alles|auch alles)|(?:wars|wärs) (?:dann|schon|erst mal|auch)|(?:alles|das) (?:erledigt|geklärt|was ich|soweit|gesagt|da)|mehr (?:brauche?|wollte|will|möchte|benötige?) (?:ich|wir) <not>|(?:nichts|nein nichts|sonst nichts|nix)(?: (?:mehr|weiter|weiteres|sonst|danke|anderes))*<end>"
    r"|(?:brauche?|benötige?|will|möchte)(?: ich)?(?: \w+)? (?:nichts|nix) (?:mehr|weiter)|bin (?:versorgt|fertig|bedient|zufrieden|wunschlos)|wunschlos|keine (?:weiteren )?(?:fragen|wünsche)|(?:alles|das wars) für (?:heute|jetzt|den moment)|^alles<end>|hab(?:e)? (?:ich )?alles|(?:passt|reicht)(?: mir)? so(?: danke)?<end>|(?:sonst|weiter) (?:nichts|nix)",
    "bye": r"tschüss?i?|tschau|ciao|bye|ade|adieu|servus(?!^)|pfiat\w*|baba|bis (?:dann|bald|gleich|später|nachher|morgen|demnächst|freitag|montag|dienstag|mittwoch|donnerstag|samstag|sonntag|zum nächsten mal|dahin)|auf wieder(?:sehen|hören|schauen)|wiedersehen|machs? gut|machen sie e?s gut|(?:schönen?(?! guten)|angenehmen|schönes|einen guten)(?: \w+)? ?(?:tag|abend|vormittag|nachmittag|feierabend|wochenende|woche|nacht|zeit|sonntag|resttag)"
    r"|gute nacht|mfg|lg|vg|(?:liebe|viele|beste|schöne|herzliche|freundliche[nr]?) grüße?n?|gruß|bis die tage|man sieht sich|muss (?:jetzt |dann )?(?:los|weg|weiter)",
    "anyway": r"(?:danke|dank) (?:trotzdem|dennoch|für die mühe|für ihre mühe|für die hilfe|für ihre hilfe|für ihre zeit)|trotzdem (?:vielen )?dank\w*|für (?:die|ihre|deine|eure) (?:mühe|zeit|hilfe|bemühung\w*)|(?:keine sorge|nicht nötig|schon gut|macht nichts|machen sie sich keine umstände|geben sie sich keine mühe)",
    # asking about it, wishing something
    "ask": r"^(?:(?:und|auch|ok|okay|so|gut|super|schön|oh|danke|klar|ja|prima|perfekt|toll|noch|ach|aha|verstehe|aber|vorher|hm+|moment|eine frage|frage)[ ,.!:]+)*(?:was|wo|wann|wie|welche\w*|wer|wem|wohin|woher|warum|wieso|ist|sind|gibt|gibts|hat|haben|habt|kann|kannst|können|könnten|könnte|darf|muss|soll|sagen|sag|wird|werden|geht|gehört|kostet|braucht|brauche|bekomm\w*|dauert|findet|liegt)(?! (?:sie )?(?:bitte )?buchen)",
    "fact": r"adresse|anschrift|telefon\w*|nummer|handynummer|kontakt\w*|bewertung\w*|bewertet|preis\w*|kostet|kosten|teuer|wie ?viel|wie (?:weit|lange?|groß|viele|heißt|komme?)|standort|wegbeschreibung|webseite|website|homepage|e-?mail|park(?:en|platz|plätze|haus)|ob (?:sie|er|es|das|die|der|da|ich)|über (?:das|die|den|ihn|sie|es)|mehr (?:info\w*|details|darüber)|was für|welche art|genre|wo (?:ist|sind|seid|liegt|finde)|einzelheiten|infos?",
    "want": r"ich(?: \w+)? (?:möchte|will|würde|hätte|brauche?|wollte|wünsche|mag|nehm\w*|bevorzuge)|(?:möchte|hätte|würde|will|brauche?|wollte|bräuchte|nehm\w*)(?: ich| wir)?|bitte|lieber|lassen sie|(?:kann|können|könnte|könnten|würden)(?: sie| ich| wir| du| ihr)|buch\w*|reservier\w*|such\w*|find\w*|mach\w*|ich bin",
    "value": r"\d+(?:\w+)?\.?|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|(?:mon|diens|donners|frei|sams|sonn)tag\w*|mittwoch\w*|sonnabend|heute|morgen|übermorgen|vormittag\w*|nachmittag\w*|abend\w*|mittag\w*|nächste\w*|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|personen?|halb|viertel",
}

TYPOS = (
    "perfekt danke bitte prima super klingt passt stimmt korrekt richtig anderen andere später früher bestätige wunderbar "
    "tschüss genau natürlich gerne reservieren buchen"
)
"""Words that are also known with one letter missing, doubled or in its neighbour's place."""

NOT_TYPOS = (
    "gern dank past passe passen pass danken anders ander korrekte richtige bitten bittere gene ene stimme stimm supper suppe "
    "spät spater früh genug gena klinge buche buch klint gerade dane danker buchten anderem anderer anderes spätere frühere "
    "klingen kling perfekte primas spate fruher"
)
"""What looks like such a slip and is a word."""

BEFORE: dict[str, str] = {
    "more": r"(?:sonst|noch|weiter)(?: noch)? (?:etwas|was|irgendetwas|irgendwas|einen wunsch|wünsche|fragen)|(?:kann|darf|können) (?:ich|wir) (?:ihnen |dir )?(?:sonst |noch |weiter )+(?:helfen|etwas|behilflich)|weitere (?:wünsche|fragen|hilfe)|noch (?:hilfe|etwas)",
    "checked": r"bitte bestätigen|(?:ist|sind|stimmt|passt|war)(?: \w+){0,4} (?:richtig|korrekt|so|recht|in ordnung|ok|okay)(?: so)?\?|(?:richtig|korrekt|stimmts|ja|in ordnung|passt das)\?|(?:zur sicherheit|noch einmal|kurz) (?:\w+ )?(?:bestätig\w*|zusammen\w*)|(?:sie|du) (?:möchten|wollen|möchtest|willst) .*\d",
    "asked": r"(?:^|[.!?,] *)(?:(?:gut|ok|okay|ja|gerne|super|und|also)[ ,.!]+)*(?:(?:in|an|am|um|für|auf|zu|aus|bei|mit|ab) )?(?:was|welche[rnms]?|wann|wo|wer|wem|wie ?viele?|wohin|wie)(?! wäre es| wärs| finden)[^?]*(?:\?|$)|(?:vorlieben?|bevorzug\w*|wunsch\w*|bestimmte\w*)(?: [^?]*)?\?",
    "proposed": r"(?:soll|darf|möchten|wollen|möchtest|willst|kann|sollen|würden)(?: (?:sie|ich|wir|du|mir|ihnen|dir|den|das|die|es|ihn|einen|eine|ein|gleich|jetzt|auch|für|dafür|da|dort|einen termin)){0,6} (?:\w+ )?(?:buchen|reservieren|machen|eintragen|vereinbaren|kaufen|hinzufügen|ausmachen|versuchen|verschieben|absagen|vormerken|bestätigen|starten|abspielen)|(?:leider|nicht möglich|nicht verfügbar|ausgebucht).*(?:wie wäre|stattdessen|wäre)",
    "done": r"(?:ist|sind|wurde|wurden|habe?|haben)(?: \w+){0,6} (?:gebucht|reserviert|bestätigt|eingetragen|verschoben|abgesagt|gekauft|erledigt|geändert|storniert|hinzugefügt|gemacht|vorgemerkt)|erfolgreich\w*|^(?:gebucht|reserviert|erledigt|fertig|verschoben|abgesagt|bestätigt)|glückwunsch|unterwegs",
    "failed": r"(?:konnte|kann|können|ließ sich|war)(?: \w+){0,6} nicht(?: \w+){0,3} (?:buchen|reservieren|finden|verschieben|absagen|möglich|gebucht|reserviert)|fehlgeschlagen|hat (?:leider )?nicht geklappt",
    "offered": r"(?:es gibt|da ist|da sind|da wäre|gibt es|ich habe|habe ich|ich hätte|hätte ich|gefunden|frei (?:ist|sind|wäre|wären)|(?:ist|wäre|sind) frei)|wie (?:wäre|wärs|wäre es)|was halten sie|empfehle?|schlage? (?:\w+ )?vor|möchten sie (?:das|den|die)|(?:frei|verfügbar) (?:am|um|ab|von|bis)|passt (?:ihnen|das|dir)|termine?|oder [^.]*\?$",
    "told": r"^(?=.*[^?]$)\w+",
}
"""What was said before, told by its words where nothing else tells it: the first that stands in it."""

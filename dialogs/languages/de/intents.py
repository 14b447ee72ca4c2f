"""German words for what people mean.

Patterns are matched against the text in small letters, one blank between words. Umlauts are met in every spelling
that ``SPELLINGS`` in ``times.py`` knows; where a pattern is not a signal, a pick or a keyword, both spellings stand here.
Each name is a signal; what it means in a state is decided in ``dialogs/understand``. A pattern is tried between word
boundaries.
"""

from __future__ import annotations

STOP_WORDS = (
    "stop|stopp|stopall|stop all|unsubscribe|revoke|optout|opt out|abmelden|abmeldung|abbestellen|austragen"
    "|keine sms mehr|keine nachrichten mehr|bitte abmelden"
)
CARRIER_STOP_WORDS = "cancel|end|quit"
START_WORDS = "start|unstop|anmelden"
HELP_WORDS = "help|info|hilfe"
TELLS_TO_WRITE = r"antworten sie( uns)?( mit)?|antworte( uns)?( mit)?|antwort|schreiben sie( uns)?|schreib(e|t)?( uns)?|senden sie( uns)?|sende|schicken sie( uns)?|tippen sie|simsen sie"

_WIRD_FREI = (
    r"((frei|verfügbar) (wird|werden|würde)|(wird|werden)( \w+){0,3} (frei|verfügbar)|frei(wird|werden)"
    r"|(absagt|absagen|abspringt|abspringen|ausfällt|storniert))"
)
"""Wie etwas frei wird, das es nicht ist; "ist frei" fragt nach jetzt."""

_NAME = (
    r"(?!(?:nicht|nie|noch|erst|doch|dass|ob|wenn|bescheid|ich|wir|er|es|will|wollte|muss|möchte|kann|soll|sollte|hat|habe|ist|wird|darf|würde)\b)"
    r"[^\s,;:]+"
)
"""Ein Wort davon, wer abgesagt wird: keins, das etwas anderes sagen will."""

SIGNALS: dict[str, str] = {
    "thread_done": r"(?:alles )?(?:fertig|erledigt)",
    "block": r"sperren? sie|sperren?|sperr|blockieren?|blockier|blocken?|blocke?",
    "unblock": r"(die )?sperre (aufheben|weg)|entsperren?|freigeben|sperre aufheben",
    "order_move": r"verschieben?( sie)?|verschieb|verlegen?( sie)?|verleg|umbuchen",
    "order_cancel": r"absagen|sagen? sie ab|stornieren?( sie)?|streichen?",
    "order_cancel_around": rf"(?P<sag>(sag|sage|sagt|sagen sie)( bitte| mal)* )?(?P<what>{_NAME}( {_NAME}){{0,2}}?)( bitte)?"
    r"(?(sag) ab| (absagen|stornieren|streichen))(?P<why>( ?[,;:.!-].*| (wegen|weil|denn|aufgrund|leider|krank) ?.*)?)",
    "order_please": r"(bitte|kannst du|könntest du|können sie|könnten sie|kannst|könnt ihr)( bitte| mal)*",
    "order_day_ends": r"(bei (mir|uns) )?(an|los|vor|aus)|auf dem (plan|programm|zettel)",
    "order_anyway": r"trotzdem|dennoch|auf jeden fall",
    "order_late": r"(ist )?(verspätet|verspätung|später dran|zu spät|spät)",
    "order_all": r"(sag|sage|sagen sie|schreib|schreibe|schreiben sie|informier|informiere|informieren sie) (bitte )?(allen|alle)",
    "order_day": r"(was|wen) (habe|hab) ich( (an|vor))?|was (steht|liegt)( (bei|für) mich| bei mir)?( an)?|(wie|was) (sieht|ist|steht) (mein|der|\w+s) (tag|plan|kalender)( aus)?|(mein|der) (tag|plan|tagesplan|kalender)|wie sieht mein tag aus|wer kommt( zu mir)?|wie sieht es( bei mir)?",
    "order_next": r"wer (kommt|ist)( denn| jetzt| nun)* ((als |der |die )?nächste[rs]?|dran)( dran| an der reihe)?|wen habe ich als nächste[ns]|(mein )?nächste[rs]? (kunde|kundin|termin|besuch)|wer ist dran",
    "order_mine": r"meine[nmrs]?|mein|mich|mir",
    "stop": r"(keine|nie wieder|nie mehr) (weiteren )?(sms|nachrichten|texte|mails|erinnerungen|werbung)( mehr)?( \w+)?"
    r"|(nicht|nie) (mehr|wieder) (schreiben|anschreiben|kontaktieren|simsen|antexten)"
    r"|(schreib|schreibt|schreiben sie|kontaktieren sie) (mir|mich) (bitte )?(nicht|nie)( mehr| wieder)?"
    r"|(aus|von) (der|dem|eurer|ihrer) (liste|kartei|verteiler)( \w+)?|(möchte|will) mich abmelden"
    r"|meld(e|en sie|et) mich (bitte )?ab|mich (bitte )?abmelden(?! (?:für|vom|von dem))|lass(en sie|t)? mich in ruhe",
    "start": r"(wieder|erneut) (schreiben|anschreiben)|wieder (sms|nachrichten)( \w+){0,2}|wieder anmelden",
    "wrong_number": r"falsche (nummer|person)|falsch verbunden|verwählt|nicht mein (termin|name)|nicht meine nummer"
    r"|(ich )?kenne? (keinen?|niemanden?) (\w+ )?\w+|hier gibt es keinen? \w+|(gibt es|wohnt) hier nicht",
    "human": r"(mit )?(einem |einer |einen |nem |ner )?(echten |richtigen |anderen )?"
    r"(menschen|person|mitarbeiter\w*|kolleg\w*|chef\w*|team|personal) (sprechen|reden|schreiben|telefonieren|verbinden)"
    r"|mit jemand\w* (\w+ )?(sprechen|reden|telefonieren)|(rufen|ruft|ruf) (sie )?(mich|uns)( \w+){0,3} ?(zurück|an)"
    r"|rückruf\w*|zurückrufen|(jemand|wer|sie) (mich|uns) (\w+ )?anrufen|(kann|könnte|können|könnten|soll)( \w+){0,5} (anrufen|zurückrufen)|(ein )?(echter )?mensch( bitte)?"
    r"|(sind sie|bist du|seid ihr|ist das) (ein |eine )?(bot|roboter|echt|maschine|mensch|automat|ki)"
    r"|(hätte gern|möchte|brauche|bräuchte)( \w+){0,4} (gutschein|rechnung|quittung|rückruf)( \w+){0,4}|bitte( \w+){0,3} (anrufen|zurückrufen|durchklingeln|durchrufen)|telefonisch\w*|kundendienst|kundenservice|beschwer\w*|reklam\w*",
    "urgent": r"brennt|brennen|verbrannt|verbrennung\w*|blute\w*|blutung|ausschlag|geschwollen|schwellung\w*|blasen|allerg\w*"
    r"|schmerz\w*|(tut|tuts|tun)( \w+){0,3} weh|entzünd\w*|notfall|ohnmacht|ohnmächtig|schwindlig|schwindel",
    "join": r"(sag\w*|schreib\w*|gib|gebt|geben|meld\w*|benachrichtig\w*|informier\w*|kontaktier\w*|bescheid)( \w+){0,6} (wenn|falls|sobald|sofern)\b"
    rf".{{0,60}}?\b{_WIRD_FREI}"
    rf"|(wenn|falls|sobald)( \w+){{0,6}} {_WIRD_FREI}"
    r"|(auf|in) (die|eine|der|eure|ihre|deine) (warteliste|nachrückliste)|(warte|nachrück)liste|nachrücken",
    "unjoin": r"(von|aus|runter von) (der|eurer|ihrer|deiner) (warteliste|nachrückliste)|nicht (mehr|länger) (warten|auf (der|die) warteliste)( \w+)?"
    r"|warte (nicht (mehr|länger)|nimmer)",
    "unlist": r"raus( bitte)?",
    "list": r"(die )?warteliste( bitte)?",
    "waiting": r"(bin|steh|stehe|sind|stehen) (ich|wir)( \w+){0,3} (auf|in) (der|eurer|ihrer|deiner) (warteliste|liste|schlange)"
    r"|(wo|an welcher stelle|als wievielte[r]?) (steh|stehe|bin) ich( \w+){0,2} (auf|in) der (warteliste|liste|schlange)|mein platz (auf|in) der (warteliste|liste|schlange)|worauf warte ich",
    "here": r"((hallo|hi|so),? )?(ich |wir )?(bin|sind)( (?!gleich|bald|fast|sofort|nicht|noch|nie|in)\w+){0,2} (da|hier|angekommen|vor ort|eingetroffen|am empfang|an der tür|im (wartezimmer|wartebereich))( (für|wegen|zum|zur) \w+( \w+){0,3})?"
    r"|(bin )?(angekommen|eingecheckt|hier|eingetroffen)|einchecken( bitte)?|check ?in",
    "come": r"(kann|könnte|können|könnten|darf|dürfte|könnt) (ich|wir|i|ma|man)\b.{0,60}\b(kommen|vorbeikommen|vorbeischauen|da sein)"
    r"|(ginge|geht|passt|klappt) (es |auch |auch noch |vielleicht |denn |bei (ihnen|euch) )*(um|am)",
    "new": r"neue?[rns]?( termin| buchung)?|(einen |eine |ein )?(weiteren|weitere|zusätzlichen|zusätzliche|zweiten|anderen)( termin| buchung)"
    r"|noch (einen|eine|einer|ein)( termin)?|zusätzlich|extra",
    "undo": r"rückgängig( machen)?|^zurück( bitte)?$|undo|wieder zurück|wieder wie (vorher|zuvor|gehabt|davor)|zurücknehmen|nehmen sie das zurück"
    r"|nimm das zurück|doch nicht (absagen|verschieben|ändern|stornieren)|wiederherstellen"
    r"|(lass|lassen sie) (es|ihn|den termin)( bitte)?( so)? wie (er|es) (war|ist)|alten termin (behalten|zurück)",
    "vacant": r"welche räume (gibt es|habt ihr|haben (sie|wir))|(zeig|liste)( mir)?( alle| die)* räume|welche[rs]?( \w+)? (räume|raum|zimmer|besprechungsräume|besprechungsraum|meetingräume|säle)( \w+){0,4} frei|freie (räume|zimmer|besprechungsräume)",
    "whose": r"ist (da )?(jemand|wer)( \w+)? (in|im)|ist( der| die| das)? \w+( \w+)? (belegt|besetzt|vergeben)|wer (hat|ist|sitzt|nutzt|belegt|besetzt)|wem gehört",
    "once_more": r"(dasselbe|das ?selbe|das gleiche|dieselbe|denselben|den gleichen|die gleiche)( \w+){0,3} (nochmals?|noch ?mal|noch einmal|wieder|erneut)|(nochmals?|noch ?mal|noch einmal|erneut|wieder) (das gleiche|dasselbe|buchen|reservieren)|buch\w*( \w+){0,2} (dasselbe|das gleiche|nochmals?|noch einmal)",
    "right_now": r"(?<!nicht )(ab )?(jetzt|sofort)( gleich)?",
    "make_it": r"mach(e|en|t)?( wir| sie)? (es|das|daraus)( lieber| doch)?(?= \d| halb| viertel)",
    "give_back": r"(gebe|geben|gib|mach|mache|machen sie) .*(zurück|frei)|(zurückgeben|freigeben|frei machen|freimachen)",
    "larger": r"größere[rnms]? (raum|zimmer|besprechungsraum|saal)|mehr platz|(was|etwas) größeres",
    "longer": r"(?<!nicht )(?<!nicht mehr )länger|verlänger\w*|dranhängen|mehr zeit|(minuten|min|stunden?|viertelstunde) (mehr|dran)",
    "shorter": r"kürzer|kürz(e|en|t)|verkürz\w*|(minuten|min|stunden?|viertelstunde) weniger|weniger zeit",
    "ends_at": r"bis|(ende|endet|enden|aufhören|schluss|fertig) um",
    "no_hour": r"(2[5-9]|[3-9]\d) ?uhr|um (2[5-9]|[3-9]\d)(?=[ ,.!?]*$|,| (für|mit|bitte|morgen|heute|am|bis)\b)",
    "no_need": r"(brauche?n?|benötige?n?|will|wollen|möchten?)( \w+){0,5} (nicht mehr|nimmer|doch nicht)|(nicht mehr|doch nicht) (brauchen|benötigen|nötig|gebraucht)",
    "drop": r"absagen|abzusagen|absage|stornier\w*|storno|cancell?n|gecancelt|streichen"
    r"|(sage?|sagen wir|cancel|streich\w*|lösche?)( \w+){0,6} ab|(lösche?|streiche?n?)( \w+){0,4} termin"
    r"|termin( \w+){0,3} (löschen|streichen|canceln|ausfallen lassen)|(brauche?|will|möchte)( \w+){0,4} nicht mehr"
    r"|muss( \w+){0,5} ausfallen|fällt( \w+){0,3} aus",
    "all_then": r"alles?|alle[nr]?|beides?|sämtliche[ns]?|(den |die )?(ganzen|ganze) (tag|woche|vormittag|nachmittag)",
    "beside_all": r"bitte|kannst|können|könntest|könnten|du|sie|ich|wir|möchte|will|muss|würde|gerne?|mal|sag\w*|ab|absagen|abzusagen|absage|stornier\w*|storno|cancell?n|gecancelt|streich\w*|lösch\w*|gib|geben|frei|freigeben|zurück|mein\w*|unser\w*|die|den|das|der|für|am|an|im|von|vom|und|alles?|alle[nr]?|beides?|sämtliche[ns]?|ganzen?|tag|woche|termine?n?|buchung(en)?|räume?|raum|besprechung(en)?|reservierung(en)?|meetings?|danke|hallo|hi",
    "swapped_for": r"(gegen|mit|durch|in|auf)( die| den| das| der| dem)?",
    "cancels": r"absagen|abzusagen|absage|storniere?n?|storno|cancell?n|streiche?n?|freigeben|abbestellen",
    "drop_this": r"(bitte )?(absagen|stornieren|canceln|streichen|storno|abbrechen)( bitte| dann)?"
    r"|(das|ihn|es|den) (bitte )?(absagen|stornieren|streichen)( bitte)?",
    "unable": r"(kanns?|können|konnte|könnte|schaffe?s?|packe?s?|kommen?)( \w+){0,6} (nicht|net|ned|nich|nimmer)(?! (?:überall|allein\w*))( mehr)?( \w+)?"
    r"|(klappt|geht|passt|ginge)( \w+){0,4} (nicht|net|ned|nich|nimmer)( mehr)?"
    r"|(bin|sind|liege?)( \w+){0,3} (krank|verhindert|nicht da|erkrankt|im bett|im krankenhaus)|dazwischen ?gekommen|verhindert"
    r"|kommt( \w+){0,2} dazwischen",
    "missed": r"((oh |ach )?(sorry|entschuldigung|tut mir( so| sehr| echt)? leid|verzeihung)[, ]+(dass )?)?((ich|wir) )?(habs? |habe |haben |hatte )?((ich|wir) )?"
    r"(((ihn|es|das|den|meinen|unseren)( \w*termin)?|dran|daran|leider|ganz|völlig|total|komplett|einfach|doch) )*(verpasst|vergessen|verschlafen|versäumt|verschwitzt)( habe?n?)?(,? (sorry|tut mir leid))?",
    "again": r"((ich (möchte|hätte gerne?|nehme|will)|gerne|bitte|buchen sie|machen wir|noch ?mal|noch einmal|wieder) )*((genau )?(das ?selbe|das gleiche|den ?selben termin|den gleichen termin|so einen( termin)?)"
    r"( (wieder|noch ?mal|noch einmal|erneut|wie (immer|letztes mal|beim letzten mal|zuletzt)))?|wie (immer|üblich|gehabt|letztes mal|beim letzten mal|das letzte mal)|das übliche)( gerne| bitte| wieder| noch ?mal)*",
    "move": r"verschieb\w*|(ein|um)?tausch\w*|verschoben|verleg\w*|umbuch\w*|buchen sie( \w+){0,3} um|buch(e|t)?( \w+){0,4} um|umlegen|umzulegen|ändern|ändere"
    r"|(einen|einem|ein|eine|einer) (andere[rnms]?|bessere[rnms]?|neue[rnms]?) (tag|termin|zeit|uhrzeit|datum)(?!(?: \w+){0,4} (?:nicht|unnötig))"
    r"|stattdessen|anstatt|statt|lieber(?! nicht)|vorverleg\w*|vorzieh\w*|vorzuziehen|nach (hinten|vorne?)|schieben"
    r"|(stunden?|std|viertelstunde) (später|früher|eher)|(minuten|min) (früher|eher)|(geht|ginge|gehts|kann|könnte|können|könnten)( \w+){0,7} (minuten|min) später|(später|früher|eher|an einem anderen tag) kommen",
    "late": r"verspät\w*|(komme?|kommen|bin|sind|werde)( \w+){0,6} (zu spät|später)|\d+ ?min\w* (zu spät|später) (komme|bin|da bin)|(?<!w\xe4r )(?<!w\xe4re )(?<!ist )zu spät|im stau|stau|aufgehalten"
    r"|(bus|bahn|zug|tram|straßenbahn)( \w+){0,3} (spät|ausgefallen|weg|verpasst)|nicht (ganz )?(pünktlich|rechtzeitig)"
    r"|(schaffe?s?)( \w+){0,3} erst",
    "why": r"^(?:(?:aber|und|also|ach|ah|oh|hm+|ok|okay|na|nein|moment|sorry|entschuldigung|wirklich|darf ich fragen|sagen sie|sag mal|bitte)[,.!]? +)*"
    r"(?:warum|wieso|weshalb|weswegen|wie kommts|wie kommt (?:das|es)|was spricht (?:denn )?(?:gegen|dagegen)|woran liegt(?:s| das| es)|aus welchem grund)"
    r"(?:[ ,]+(?:nicht|nich|net|ned|keine?[rnms]?|nichts|nix|niemand|kann|können|könnte|geht|gehts|ginge|klappt|ist|sind|gibt|gibts|es|ich|wir|sie|ihr|man|da|dann|denn|das|dass|mehr|haben|habt|hat|frei|freie[rsn]?|termine?|möglich|zu haben|so|eigentlich|bitte|am|kommen|buchen|bekommen|haben))*",
    "refused": r"nicht|nich|net|ned|kein\w*|nichts|nix|niemand|nie|unmöglich|voll|ausgebucht|belegt|vergeben|geschlossen|zu|weg|besetzt|gegen|dagegen",
    "others": r"(was|etwas|irgendwas|nichts) (anderes|andres|weiteres)|(andere[rnms]?|weitere[rn]?|alternative[rn]?)( freie[rn]?)?"
    r" (zeit|zeiten|uhrzeit\w*|tage?n?|termine?n?|möglichkeit\w*|option\w*|vorschl\w*|auswahl)|alternativen?|ander\w+"
    r"|keine[rnms]? (davon|von (beiden|denen|den)|der (beiden|zeiten|termine))|(passen|gehen|klappen)( \w+){0,3} nicht"
    r"|(passt|geht|klappt)( \w+){0,3} (nicht|net|nich)|was (gibt es|gäbe es|haben sie|hätten sie|habt ihr|ist|geht|ginge) (denn )?(noch|sonst)( \w+)?"
    r"|sonst noch (was|etwas|termine)|noch (mehr|andere|weitere)( \w+)?|mehr (zeiten|termine|auswahl|möglichkeiten)",
    "earlier": r"früher|eher|vorher|davor|zeitiger|frühere[rns]?",
    "later": r"später|danach|nachher|spätere[rns]?",
    "of_another": r"(termin|buchung|besuch)\w* (meine[rs]|unsere[rs]) (mann(e?s)?|frau|partner(s|in)?|freund(e?s|in)?|mutter|mama|vaters?|papas?|sohn(e?s)?|tochter|schwester|bruders?|kind(e?s)?|oma|opas?)"
    r"|(ihren|seinen|deren|ihr|sein) (termin|besuch)|(meine[rnm]?|unsere[rnm]?) (mann|frau|partner(in)?|freund(in)?|mutter|mama|vater|papa|sohn|tochter|schwester|bruder|kind|oma|opa)s? (termin|buchung|besuch)",
    "extent_one": r"nur (diese[nrms]?|den|die|das|am|einmal|einen|eine|heute|morgen|mo|di|mi|do|fr|sa|so)\w*|(diesen|dieser|dieses) (eine[nr]? )?nur|nur das eine mal|einmalig",
    "extent_onward": r"ab (dem|der|den|diesem|dann|da|jetzt)( \w+)?|(und|sowie) (alle |die |alles )*(danach|folgenden?|späteren|nachfolgenden|weiteren)|alle (folgenden|weiteren|danach|späteren)",
    "extent_all": r"(alle )?beide[n]?|alle (meine|die|diese|\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|termine)|die (ganze|komplette|gesamte) (reihe|serie)|sämtliche|(meine|alle) (mon|diens|donners|frei|sams|sonn)tage|(meine|alle) mittwoche|(montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags)(termine)?",
    "all": r"alle|alles|die ganze (reihe|serie)",
    "of_mine": r"termin|buchung|reservierung|mein\w* \w+",
    "polite": r"(können|könnten|könnte|kann|kannst|könntest|würdest|könnt|dürfte|dürfen|darf|würden|würde) (ich|sie|wir|du|ihr|man)",
    "mine": r"^(zeig\w*( mir)? )?meine (räume|besprechungen|reservierungen)( (heute|morgen|diese woche|am \w+))?$|welche (räume|besprechungen) habe? ich|was habe? ich( \w+)? (gebucht|reserviert)|wann ist (meine|unsere) nächste (besprechung|sitzung)|(wann|um wie ?viel uhr|um welche uhrzeit|um welche zeit|welcher tag|welchen tag) (ist|war|wäre|habe?|hatte|haben|bin|muss|soll)"
    r" (denn |noch |nochmal |noch mal |gleich |eigentlich )*(mein|meine|unser|der(?! nächste)|ich|wir|das)\b( \w+){0,4}"
    r"|habe? ich( \w+){0,5} (termine?|gebucht|buchung|reserviert)|welchen? (termine?|buchung\w*) habe?( ich)?"
    r"|(bin|sind) (ich|wir)( \w+){0,3} (gebucht|eingetragen|vorgemerkt)|meine (termine|buchungen|reservierungen)"
    r"|(steht|gilt|bleibt) (mein|der|unser) termin( \w+)?|wann war das( \w+){0,2}|mein nächster termin",
    "where": r"wo (seid|sind|ist|finde|findet|liegt|muss|soll|genau|befinde\w*)( \w+){0,4}|adresse|anschrift|wegbeschreibung|postleitzahl"
    r"|wie (komme?|finde?) (ich|wir)( \w+){0,4}|wohin( \w+){0,3}|parken|parkplatz|parkplätze|parkhaus|standort",
    "length": r"wie lange?( \w+){0,3}|dauer|dauert (das|es|die|der|ein|eine|so)( \w+){0,2}|wie ?viele? (minuten|stunden|zeit)",
    "price": r"(was|wie ?viel) (verlang\w*|berechne\w*|zahl\w*)( \w+){0,4}|(was|wie ?viel)( \w+){0,5} (zahlen|bezahlen|hinlegen|hinblättern|löhnen|blechen|loswerden|ausgeben)|(was|wie ?viel) (kostet|kosten|macht das|nehmen sie|nehmt ihr|zahle?|zahlt man|würde)( \w+){0,3}|preis\w*|kosten|kostet"
    r"|gebühr\w*|teuer|wie ?viel(?! uhr| minuten| stunden| zeit| personen)",
    "hours": r"öffnungszeit\w*|(wann|bis wann|ab wann|wie lange|von wann bis wann|an welchen tagen)( \w+){0,4}"
    r" (offen|auf|geöffnet|geschlossen|zu|öffne\w*|schließ\w*|da)|(wann|ab wann|bis wann) (macht|machen|öffne\w*|schließ\w*)( \w+){0,4}"
    r"|(habt ihr|haben sie|hat( \w+){1,2}|seid ihr|sind sie|(?:^|(?<=[,.;!?] )|(?<=und )|(?<=wann )|(?<=heute )|(?<=morgen )|(?<=tags ))ist)( \w+){0,4} (offen|geöffnet|geschlossen|zu(?! \w))"
    r"|(habt ihr|haben sie)( \w+){0,4} auf|(arbeitet ihr|arbeiten sie)( \w+){0,3}|ladenschluss",
    "services": r"was (bieten sie|bietet ihr|macht ihr|machen sie|kann man|kann ich)( \w+){0,4}|welche (leistungen|behandlungen|dienste|services|arten)"
    r"( \w+){0,4}|leistungen|dienstleistungen|was gibt es (bei|alles|denn)( \w+){0,3}|was habt ihr( so)? im angebot|angebot",
    "who": r"wer (ist|sind|seid|bist) (das|da|dort|hier|dran|sie|ihr|du)( \w+){0,2}|wer (schreibt|spricht|da)( \w+){0,2}|mit wem( \w+){0,4}"
    r"|von wem( \w+){0,3}|was ist das (hier|für eine nummer)|welche (firma|nummer|praxis) ist (das|dies)",
    "prepare": r"(was|etwas|irgendwas) (soll|muss|sollte|kann|darf) (ich|man|wir)( \w+){0,3} (mitbringen|anziehen|beachten|vorbereiten|tun|machen)"
    r"|(muss|soll|sollte) (ich|man|wir)( \w+){0,4} (mitbringen|beachten|vorbereiten|anziehen)|mitbringen|mitzubringen|vorbereit\w*|nüchtern"
    r"|worauf( \w+){0,3} achten",
    "repeat": r"wiederhol\w*( \w+){0,2}|wie bitte|noch ?mal bitte|was haben sie gesagt|was waren( \w+){0,3} (zeiten|optionen|termine|möglichkeiten)( \w+)?"
    r"|(habe?|hab) (das|es|ich)( \w+)? nicht (verstanden|mitbekommen|mitgekriegt)|welche (zeiten|optionen|termine) waren( \w+){0,2}",
    "book": r"buch\w*|termine?s?|reservier\w*|vorbeikommen|slot|ich (hätte|möchte|würde|will|brauche?|bräuchte|wollte|suche?)( gerne?)?"
    r"|hätte?( ich)? gerne?|brauche?|bräuchte|suche|dazwischen ?schieben|reinschieben|(bekomme|kriege?)( \w+){0,3} (termin|platz)|platz",
    "question": r"(hätten sie|haben sie|habt ihr|hättet ihr|hast du|(?:^|(?<=[,.;!?] )|(?<=und )|(?<=oder )|(?<=aber )|(?<=denn )|(?<=wann )|(?<=was )|(?<=wer )|(?<=wo ))hat|gibt es|gibts|gäbe es)( \w+){0,6}"
    r"|(ist|wäre|sind|geht|ginge|passt|wird)( \w+){0,6} (frei|verfügbar|möglich|da|machbar)|(noch )?(was|etwas|irgendwas|termine?|platz|plätze) frei"
    r"|frei\?|verfügbar|verfügbarkeit|wann (kann|könnte|können|könnten|geht|ist|sind|hätten|haben|wäre|passt|ginge)( \w+){0,4}"
    r"|was (ist|haben sie|hätten sie|habt ihr|geht|ginge|wäre)( \w+){0,3}|welche (tage|zeiten|termine)( \w+){0,3}",
    "yes": r"ja+|oki ?doki|okey ?dokey|na (?:klar|sicher|logo|freilich|logisch|gut)|aber (?:hallo|sicher|gern\w*|natürlich|klar|immer)|auf jeden(?: fall)?|auf alle fälle|definitiv|unbedingt|und ob|sehr wohl|yes+|yep|yup|yo+|roger|check(?= *$)|supi|(?:cool|nice|mega|geil)(?= *$)|100 ?%|hundertpro\w*|mh+m?(?= (?:ja|passt|ok|gut))|leiwand|logo|na logo|klaro|läuft|roger|alles (?:roger|paletti|fein|bestens)|tip ?top|passt scho\w*|eh klar|gebongt|geritzt|deal|selbstverständlich|selbstredend|gewiss|jo+|jap|jep|jup|jepp|joa|jawohl|ok(?! *\?)|okay(?! *\?)|okey|oke|oki|k(?= *$)|klar|na klar|aber klar|sicher|natürlich|gerne?|sehr gerne?|ja gerne?|ja bitte"
    r"|bitte$|passt(?!( \w+){0,4} (nicht|net|nich))( (mir|so|gut|prima|super|perfekt|das))*|geht klar|geht in ordnung|alles klar|in ordnung|einverstanden"
    r"|abgemacht|stimmt(?! (?:das|es|der)\b)|richtig|genau|korrekt|super|prima|perfekt|toll|gut|sehr gut|na gut|kein (thema|ding|problem|stress)|wunderbar|klasse|spitze|bestens|top|fein|freilich|optimal|ideal"
    r"|bestätig\w*|machen wir( so)?|mach(en sie)? das|bitte buchen( sie)?|buchen( sie)?( das)?( bitte)?|(das |den |die )?nehme? ich|bis dann|safe|sowieso"
    r"|ist (gut|ok|okay|super|perfekt|recht)|das passt|das geht|[\U0001f44d\U0001f44c✅\U0001f197\U0001f64f]+.?",
    "no": r"nein+|nee+|ne|nö+|nope|no|na(?! klar| gut| ja| dann| endlich| logo| sicher| freilich| logisch| passt| sowieso| bitte)|nicht|lieber nicht|eher nicht|nein danke|kein(?!e? (?:problem|ding|stress|thema|act|akt|sorge|frage))[ensr]*( davon)?"
    r"|auf keinen fall|leider (nein|nicht|net)|doch nicht|weder noch|vergiss es|vergessen sie es|lassen wir( es| das)?|lieber doch nicht|noch nicht",
    "skip": r"überspringen|weglassen|nichts( (danke|bitte|nötig))?|brauchen wir nicht|brauche ich nicht|nicht nötig|ohne",
    "thanks": r"danke\w*|dank|vielen dank|besten dank|merci|thx|dankschön",
    "bye": r"(vielen |herzlichen |besten |lieben |tausend |ganz )?(lieben )?(dank|danke\w*)( \w+){0,2}|merci( \w+)?|thx|(tschüss?|tschau|ciao|ade|adieu|baba|pfiat \w+"
    r"|bis (dann|bald|nachher|gleich|dahin)|auf wieder(sehen|hören)|wiedersehen|schönen? (tag|abend|gruß|feierabend|nachmittag|vormittag)( noch)?|schönes wochenende|gute nacht"
    r"|mfg|lg|vg|(liebe |viele |beste |schöne )?grüße|gruß|alles klar|kein problem|passt schon|das war ?e?s( schon)?|super danke)( \w+)?",
    "hello": r"hallo|hi|hey|hallöchen|moin( moin)?|guten? (tag|morgen|abend)|grüß (gott|sie|dich|euch)|grüezi|servus|tach|mahlzeit|morgen|nabend|n abend"
    r"|(hallo|guten tag|moin|hi|servus) (zusammen|liebes team|ihr lieben)|sehr geehrte damen und herren|tag",
    "either": r"(ist )?(mir |ganz |völlig )*(egal|gleich|wurscht|wurst)( welche[rs]?)?|(beide|beides|alle|jede[rs]?|irgendeine[rs]?)( \w+)?( (gehen|passen|geht|passt|recht|gut|ok))?"
    r"|suchen sie( \w+){0,2} aus|such( \w+){0,2} aus|entscheiden sie|überraschen sie mich|wie es ihnen (besser |lieber )?passt",
    "automatic": r"abwesenheits\w*|automatische (antwort|nachricht)|automatisch (erstellt|generiert|versendet)|derzeit nicht im büro|nicht im büro|out of office"
    r"|am steuer|ich fahre gerade( \w+)?|fahre gerade auto",
    "not_now": r"(noch )?(nicht|nichts) (sicher|jetzt)|jetzt nicht|(bitte )?(einen |kleinen |nen )*(augenblick|moment)( mal| bitte| noch)*"
    r"|(eine |ne )?(sekunde|sek|minute)( bitte| noch)*|warten? ?(sie)?( mal| bitte| kurz)*|(moment )?ich (überleg|schau|denk|frag|guck|melde?)e?( \w+){0,5}"
    r"|(muss|lass mich|lassen sie mich)( \w+){0,4} (überlegen|nachsehen|nachschauen|schauen|fragen|klären|checken|gucken)"
    r"|mal (sehen|schauen|gucken)|vielleicht|weiß (ich )?(noch )?nicht( \w+)?|momentan nicht",
}

PICKS: dict[str, str] = {
    "0": r"(der |die |das |den |dem )?(erste[rnsm]?|1\.)( termin| option| vorschlag| zeit| möglichkeit| uhrzeit)?",
    "1": r"(der |die |das |den |dem )?(zweite[rnsm]?|2\.|mittlere[rnsm]?)( termin| option| vorschlag| zeit| möglichkeit| uhrzeit)?",
    "2": r"(der |die |das |den |dem )?(dritte[rnsm]?|3\.)( termin| option| vorschlag| zeit| möglichkeit| uhrzeit)?",
    "last": r"(der |die |das |den |dem )?letzte[rnsm]?( termin| option| vorschlag| zeit| möglichkeit| uhrzeit)?",
    "later": r"(der |die |das |den |dem )?späte(re|ste)[rnsm]?( termin| option| vorschlag| zeit| möglichkeit| uhrzeit)?",
    "earlier": r"(der |die |das |den |dem )?frühe?(re|ste)[rnsm]?( termin| option| vorschlag| zeit| möglichkeit| uhrzeit)?",
}

BESIDE_A_PICK = (
    r"ja|ok|okay|oke|gut|gerne?|super|prima|perfekt|klasse|toll|bitte|ich|wir|nehme|nehm|nimm|nehmen|möchte|hätte|würde|will|den|die|das|der|dem|dann|mit"
    r"|für|um|am|termin|option|vorschlag|nummer|nr|zeit|uhr|passt|geht|ginge|wäre|ist|mir|uns|besten|liebsten|besser|lieber|buchen|buche|danke|also|doch|eher|es"
    r"|so|klingt|mal|noch|frei|da|machen|mach|sie|von|denen|davon|beiden|einfach|oh|ach|bin|dabei|hallo|na|auch|wunderbar"
)
"""What may stand before and after a pick without changing it."""

NUMBER_PICK = r"(?:#|option |nummer |nr\.? )?([0-9])[).]?"

NAME_LEADS = (
    r"(?:(?:mein |der |vor|nach)?name(?: ist)?:?|(?:ich )?hei(?:ß|ss)e|ich bin(?: der| die)?|ich bins|hier (?:ist|spricht|schreibt)(?: der| die)?"
    r"|(?:auf|unter) (?:den|dem) namen|^auf|^f(?:ü|ue|u)r|^das ist)"
)
"""What may stand before a name."""

NAME_ENDS = (
    r"und|hier|von|vom|ich|bitte|danke|am|um|aus|h(?:ä|ae)tte|m(?:ö|oe)chte|brauche|der|die|mein|meine"
)
"""What follows a name and is none of it."""

COURTESIES = r"bitte|danke|dankesch(?:ö|oe)n|vielen dank|lg|vg|gru(?:ß|ss)|thx|merci|(?-i:x{1,3})"
"""What is said for courtesy after a name."""

ENDINGS = r"e|en|n|s|es|er|s?-?termine?|s?-?termins"
"""What may hang on the name of a service, a provider or a place."""

ROOM_NAME_FIRST = True
"""Whether the name of a room may stand before the word for one, as in "the oak room"."""

OF_SOME_ROOM = r"(?:irgend)?(?:ein(?:e[nmrs]?)?)|n(?:e[nr]?)?|keine?n?|welche[rnms]?"
"""What stands before a room that has no name: "a sunny room"."""

BESIDE_ROOM = (
    r"(?:ruhig|leise|still|groß|größer|größt|klein|kleiner|kleinst|winzig|lang|hell|heller|dunkel|dunkl|sonnig|"
    r"warm|kühl|kalt|schön|schöner|schönst|nett|gut|besser|best|ordentlich|normal|üblich|einfach|schlicht|"
    r"schick|billig|günstig|günstiger|privat|öffentlich|offen|geschlossen|frei|leer|verfügbar|ganz|gesamt|"
    r"barrierefrei|bequem|gemütlich|modern|neu|alt|eigen|ober|unter|mittler|hinter|vorder|link|recht|nah|näher|"
    r"nächst|passend|geeignet|mittelgroß|einzeln|doppelt|gemeinsam|zusätzlich|weiter|selb|gleich|ander|erst|"
    r"letzt|gewohnt|gebucht|benötigt|gewünscht|dringend|schnell|sofort|kurz)(?:e[nmrs]?)?|nehmen|nehme|"
    r"reservieren|reserviere|mieten|miete|suchen|suche|finden|benötige|benötigen|belegen|tauschen|wechseln|"
    r"nutzen|nutze|anfragen|halten|behalten|buchung|anfrage|reservierung|hybrid|online|zusammen|stattdessen|"
    r"vorzugsweise|möglichst|idealerweise|egal|irgendwo|konferenz|besprechungs?|gruppen|team|projekt|seminar|"
    r"video|oben|unten|vorne|hinten|links|rechts"
)
"""What may stand beside the word for a room and is no name: how it is to be, and what is done with it."""

_NO_NAMES = """ja jo jap jep klar gerne gern bitte danke dank ok okay nein nee ne nö noe nicht kein keine keiner keins keinen gut super
    prima perfekt toll hallo hi hey moin servus tschüss tschüs ciao stop stopp start hilfe help undo zurück zurueck abmelden absagen
    absage stornieren was warum wer wann wo wie wieso welche welcher ich du sie wir ihr mir mich uns es das der die den dem ein eine
    einen einer montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so januar februar märz
    maerz april juni juli august september oktober november dezember heute morgen übermorgen uebermorgen gestern jetzt
    später spaeter früher frueher früh frueh vormittag vormittags mittag mittags nachmittag nachmittags abend abends nachts uhr
    erste ersten erster zweite zweiten zweiter dritte dritten letzte letzten termin termine name vorname ist mein meine bin
    heiße heisse weiß weiss vielleicht weder beide egal verschieben ändern aendern buchen buche neu neuer neuen kann kannst können
    koennen könnte koennte könnten koennten will möchte moechte würde wuerde hätte haette hätten haetten habe haben hab hat gibt
    geht passt brauche bräuchte braeuchte komme kommen komm ruf rufen anruf überspringen weiter bestätigen bestaetigen sagen sehen
    cool jemand niemand irgendwer zeit tag woche monat für fuer zu auf am um mit aber nur mehr ihre wieder mensch und oder
    noch auch mal doch da hier wegen kunde kundin neukunde neukundin patient patientin student studentin wiedersehen
    krank schwanger spät spaet unterwegs"""
NO_NAMES = frozenset(_NO_NAMES.split())

_NUMBER = "null|zwei|drei|vier|f(?:ü|ue|u)nf|sechs|sieben|acht|neun|zehn|elf|zw(?:ö|oe|o)lf"
_GUESTS = "personen|person|leute|leuten|mann|g(?:ä|ae)ste|g(?:ä|ae)sten|erwachsene|teilnehmer|pl(?:ä|ae)tze"
PEOPLE = (
    rf"(?:(?:f(?:ü|ue|u)r|wir sind(?: jetzt| nun| doch)?|w(?:ä|ae)ren|zu|gruppe von)\s+|(?=\w+\s+(?:{_GUESTS})\b))"
    rf"(\d{{1,2}}|{_NUMBER}|zweit|dritt|viert)(?:\s+(?:{_GUESTS}))?(?!\w)"
)

NUMBERS = {
    "null": 0, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "fuenf": 5, "funf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    "zehn": 10, "elf": 11, "zwölf": 12, "zwoelf": 12, "zwolf": 12, "zweit": 2, "dritt": 3, "viert": 4,
}  # fmt: skip

MINUTES_LATE = (
    r"(\d{1,3}(?= ?(?:min|minuten|minütchen|m)\b)|(?:fünf|fuenf|zehn|fünfzehn|fuenfzehn|zwanzig|dreißig|dreissig)(?= *$| ?(?:min|minuten|minütchen|zu spät|spät|später|drüber|verspätung)\b| nach(?= *(?:$|da|dort|bei|sein|an|werden|[,.!])))|viertel nach(?= *(?:$|da|dort|bei|sein|an|werden|[,.!]))|dreiviertelstunde|halbe stunde"
    r"|viertelstunde|viertel stunde|(?:eine|ne|1) stunde|\d{1,3})"
)
MINUTES = {
    "fünf": 5, "fuenf": 5, "zehn": 10, "fünfzehn": 15, "fuenfzehn": 15, "zwanzig": 20, "dreißig": 30, "dreissig": 30,
    "halbe stunde": 30, "viertelstunde": 15, "viertel stunde": 15, "viertel nach": 15, "dreiviertelstunde": 45, "eine stunde": 60,
    "ne stunde": 60, "1 stunde": 60,
}  # fmt: skip

BESIDE_MATES = r"zusammen mit|mit|und|sowie|auch|samt|plus|lade|hol"
"""What joins a colleague who is named to what is said."""

CALLED = r"namens|genannt|betitelt|titel|thema|betreff"
"""What stands before the title of a room that is booked."""

JOINTS = r"für|im|in|am|um|auf|zum|zur|den|dem|das|die|der|meinen?|unseren?|bitte|und|mit|statt"
"""Small words that join what is to be provided to the room and the time that it is for."""

FOR_A = r"für (?:das|die|den|eine?n?|unser(?:e[nm]?)?|mein(?:e[nm]?)?|diese[nsm]?)(?!\w)|zu[mr](?!\w)"
"""What stands before what a room is for."""

TITLE_ENDS = r"mit|im|in|am|um|ab|von|bis|bitte|danke|für|und|morgen|heute|übermorgen|nächste\w*|jede\w*"
"""Where words that tell what a room is for end, and others go on."""

NO_TITLE = r"(?:ganze[nrs]?|gesamte[nrs]?|rest|selbe[nr]?|nächste[nrs]?|erste[nrs]?|zweite[nrs]?|letzte[nrs]?|große[nrs]?|kleine[nrs]?|andere[nrs]?|paar|kurze[nrs]?|zwei|drei|vier)(?: .*)?|team|gruppe|tag|vormittag|nachmittag|abend|mittag|woche|wochenende|weile|moment|stunde|halbe stunde|meeting|besprechung|termin"
"""What a room is not for: a part of the day, a length, or who comes."""

TO = "auf"
"""What stands between the time a booking has and the one it is to have."""

CLAUSES = (
    r"(?<!\d)(?<!\b\w\w)(?<!\b\w)[.]+(?=\s|$)|[!;\n]+|\?+"
    r"|,? (?:und|auch|au(?:ß|ss)erdem|plus) (?=(?:k(?:ö|oe)nn\w*|kann|darf|w(?:ü|ue)rde\w*|wo|was|wann|wie|haben|habt|gibt|ich|wir|bitte|muss)\b)"
    r"|, (?=(?:k(?:ö|oe)nn\w*|kann|wo|was|wann|wie|haben|habt|gibt)\b)"
)
"""Where one message falls into parts that may mean different things."""

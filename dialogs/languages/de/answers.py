"""German words by which people answer a reminder.

Read as those of ``intents.py`` are: small letters, one blank between words, in any spelling, between word boundaries. They count
only in an answer to a reminder, piece by piece; ``dialogs/understand/answers.py`` says in which order.
"""

from __future__ import annotations

PIECES = (
    r"[!?;\n]+(?=\s|$)|\s(?=punkt$)|(?<!\d)\.+(?=\s|$)|\.(?=\s+[A-ZÄÖÜ][a-zäöü]+ )|,(?=\s|$)(?! (?:dass|ob|falls) )|\s[-\u2013\u2014]+\s|\s(?=(?:haha\w*|hihi\w*|hehe\w*|lol|xd+)(?:\s|$))|(?<!\bwo)(?<!\bwie)(?<!\bwann)(?<!\bwas)(?<!\bum)(?<!\bmit)(?<!\bfür)(?<!\bvon)(?<!\bauf)(?<!\bbis)(?<!\bab)(?<!\bbei)(?<!\bwird)(?<!\bwirds)(?<!\bwerde)(?<!\bes)(?<!\bbin)(?<!\bsind)(?<!\bkomme)(?<!\bkann)(?<!\bkönnte)(?<!\bmuss)(?<!\bist)\s(?=(?:aber|und(?! (?:so|co) (?!um|gegen|ab|wie|gut|lang|bald|schnell))|weil|denn(?= (?:ich|wir|mein\w*|unser\w*|der|die|ein\w*|er|leider)\b)|also|deshalb|deswegen|bitte nicht|"
    r"wo|(?<!\bnoch nicht )wie|was(?= (?:kost|koscht|ist|muss|soll|macht|würd|zahl|brauch|nehm|verlang|war|wird))|wer|(?<!\bnoch nicht )wann|kann ich|können wir|könnten wir|kann man|geht auch|ginge auch|ist es)\s)"
)
"""Where an answer falls into pieces; not where a time would be torn apart."""

FILLERS = (
    r"hallo|hi|hey|servus|moin|sorry|bitte|danke|ok|okay|ja|dann|oder|und|aber|also|vielleicht|evtl|eventuell|sagen wir|sag ma|so|um|am|an|"
    r"den|der|dem|die|das|ein|eine|einen|ne|nen|uhr|zeit|termin|gegen|ca|circa|etwa|mir|mich|es|ist|für|im|in|zur?m?|auf|doch|eher|auch|noch|nicht|beispiel|zb|wohl|ungefähr|spätestens|frühestens"
)
"""What may stand beside a time that is all that is said."""

_KIN = (
    r"(?:frau|mann|gattin|ehemann|ehefrau|partner(?:in)?|freund(?:in)?|mutter|mama|vater|papa|eltern|sohn|tochter|enkel(?:in|kind)?|enkerl|nichte|neffe|verlobte[rn]?|schwager|schwägerin|bub|dirndl|göttibub|kind(?:er)?|kleine[rn]?|kids?|baby|"
    r"schwester|bruder|geschwister|zwillinge|oma|opa|großmutter|großvater|omi|opi|schwiegermutter|schwiegermama|lebensgefährt\w*|patenkind|tante|onkel|cousine?|nachbar(?:in)?|kumpel|hund|katze|jemand(?:en)?|begleitung|wen|kollegin|kollege|chef(?:in)?|mitbewohner(?:in)?)"
)
_DAY = r"(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|heute|morgen|übermorgen)"
_HOUR = r"(?:\d{1,2}(?:[:.]\d\d)?(?: uhr(?: \d\d)?)?)"
_BOTH = r"(?:(?:zu |für |bei )?(?:alle )?beide[nrsm]?(?: termine[n]?)?|alle (?:drei|termine))(?: (?:sind|ist|gehen|bleiben|klingen)){0,3}"
_CHANGE = r"(?:absag\w*|abzusagen|stornier\w*|annullier\w*|cancel\w*|streich\w*|verschieb\w*|verschoben|zu verschieben|verleg\w*|\xe4nder\w*|aender\w*|umbuch\w*|umzubuchen|wechseln|verlier\w*|löschen|aufgeben)"

PLAIN: dict[str, str] = {
    "?": "fragezeichen",
    "!": "ausrufezeichen",
    ",": "komma",
    ". ich": "punkt ich",
    ". wir": "punkt wir",
    ". es": "punkt es",
    ". danke": "punkt danke",
    ". vielen Dank": "punkt vielen dank",
    ". bitte": "punkt bitte",
    ". kann": "punkt kann",
    ". können": "punkt können",
    ". könnte": "punkt könnte",
    ". könnten": "punkt könnten",
    ". leider": "punkt leider",
    ". bis": "punkt bis",
    ". mit freundlichen": "punkt mit freundlichen",
    ". liebe": "punkt liebe",
    ". viele": "punkt viele",
    ". schöne": "punkt schöne",
    ". entschuldigung": "punkt entschuldigung",
    ". tut": "punkt tut",
    "nicht": "nöd|nid|ned|net|nich|nisch|nit|niet|nedd",
    "nicht mehr": "nimma|nümme|nümm|nimmer|nimme|net mehr|ned mehr",
    "nichts": "nüt|nüüt|nix|nischt|nüscht",
    "ich": "i|ick|icke|ik",
    "ich es": "ichs|ich's",
    "ist": "isch|is|iss",
    "das": "des|dös|dat|dit|dees|däs",
    "was": "wos|wat|wodd",
    "wie": "wia",
    "bin": "bi",
    "gar nicht": "garnicht|garned|garnet|gar ned|gar net|goa ned",
    "sind": "san|sän|sand",
    "und": "&",
    "bei euch": "bi eu|bi üch|bi öi|bei eu",
    "gern": "gärn|gean|gearn|gerna",
    "klar": "kloar|kloa|klor|glar",
    "bist": "bisch",
    "gut": "guet|guat|guad|jut|gued|guud",
    "passt": "basst|bassd|passd|paßt",
    "schon": "scho|schu",
    "auch": "au|och|ooch",
    "auf": "uf|uff|auff",
    "auf den": "uf de|auf de|uf dr|aufn|auf'n|aufm|auf'm|uff'n",
    "kein": "keen|koa|koan|kan",
    "keine": "ka|koane|kei|keni|kene",
    "kann": "cha|chan|chann|kau|kaun|ko|konn|kun",
    "kannst": "chasch|kaunst|konnst",
    "können": "chönd|chönnd|chönne|chönned|chöi|kenna",
    "könnte": "chönnt|chönnti|kannt",
    "können wir": "chömer|chömmer|chöi mir|kemma|kömma|könnma|können ma|könn wir|chönd mer|chönd mir|chönnt me|chönnted mir|könnten ma|könn ma",
    "haben wir": "hamma|hemmer|hömmer",
    "habt ihr": "hends ihr|habts ihr|habts|händ ihr|hend ihr|heit ihr|hobts|hobts ihr",
    "haben sie": "händ sie|hend sie",
    "habe": "hob|hab|han|ha",
    "habe ich": "hani|hobi",
    "hat": "het|hät|hot|hod",
    "geht": "gaht|goht|gaat|goot|gäht|geit|gäit|ged|gat|göht",
    "geht es": "gahts|gohts|geits|gots|gehts|geht's",
    "kommen": "cho|kumma|komma",
    "ich komme": "i kim|i kimm|i kumm|i chume|i chum",
    "werden": "wern|werdn|wearn",
    "komme": "chume|chumme|chumm|kumm|kimm|kum|kimme|kumme|chum|komm",
    "kommt": "chunnt|chunt|kummt|kimmt",
    "schaffe": "schaff|schoff",
    "schaffe es": "schaffs|schaff's|schoffs|schaffes|schaffe's",
    "morgen": "morn|moagn|morgn|muagn|moang|morje|moorn|morge",
    "übermorgen": "übermorn|übermorgn|übermoagn",
    "eine Stunde": "a stund|a stunde|e stund|ane stund|a stunderl",
    "heute": "hüt|heit|heid|hütt|heut",
    "heute Abend": "hüt abig|hüt obig|heit abend|heit auf d nacht",
    "gleich": "glei|gli|gleih",
    "gerade": "grad|graad|grod|graade|gad|jrade",
    "spät": "spaht|spot|schpät|spoht|spat",
    "später": "spöter|schpöter|spoter|späda|speda|spöda",
    "früher": "früener|früecher|früehner|friara",
    "absagen": "absägä|absogn|absogen|obsogn",
    "viertelstunde": "viertelstund|viertlstund|viertlstunde|viertelstündchen|viertelstünderl|viertlstündle|viertelstündli",
    "halbe stunde": "halbe stund|hoibe stund|halbi stund|halbs stündli|halbes stündchen|halbes stünderl",
    "zu spät": "z spaat|z spat|z spot|z spät|z spaht|z'spät|z spot|z'spat|z spat|zspät|zspaat",
    "zu früh": "z früeh|z fria|z'früeh",
    "jemand": "öpper|wer anders|eber",
    "etwas": "öppis|ebbes|eppas|epas",
    "bisschen später": "paar minuten später|ein paar minuten später|paar min später|ein paar min später|a paar minuten später|paar minuten zu spät|ein paar minuten zu spät",
    "noch etwas": "no was|no wos|no öppis|no eppas|no ebbes|noch öppis",
    "auch noch": "au no|a no|och no|och noch|ah no",
    "noch frei": "no frei",
    "noch nicht": "no nöd|no nid|no ned|no net|no nit",
    "darf": "derf|därf|deaf",
    "darf ich": "derf i|derfi|döfi|dörf i|dörfi|törf i|deaf i",
    "ginge": "gängt|gieng|gengat|gangat|gangad|ginget",
    "falsche": "foische|falschi|foisch",
    "am Abend": "am abig|am obig|auf d nacht|auf die nacht|am obed|am oobe",
    "am Nachmittag": "am nomittag|am namittag|am namidog|am nomi",
    "halb": "halbi|hoiba|hoib|halwa",
    "drei": "drü|drüü",
    "fünf": "füfi|foifi|fümfi",
    "sechs": "sächsi|sechsi",
    "sieben": "sibni",
    "neun": "nüni",
    "zehn": "zäni|zähni|zehni",
    "elf": "elfi|öufi",
    "zwölf": "zwölfi|zwöufi",
    "bisschen": "ein paar minuten|a paar minuten|paar minuten|ein paar minütchen|ein paar min|paar min|es paar minute|paar minuted|a poor minutn|paar minütchen|bissl|bisserl|bissi|bitzeli|bitzli|bissle|bisle|bisschn|bißchen|bissken|bizzeli|ein wenig|a weng|a wengal|a wengerl|es bitzeli|es bitzli|a bisserl|a bissl|ein bissl|ein bisschen",
    "unterwegs": "underwägs|unterwägs|unterwegens|unterweggs|unterwex|underwegs",
    "krank": "chrank|kronk|gronk",
    "zeit": "ziit|zit|zeid",
    "euch": "üch|enk|eich|uech",
    "weiß": "woaß|waß|weiss|wees|weis|woass|waas",
    "wer": "wea",
    "meine": "mei|mini",
    "freundin": "freindin|fründin|freindi",
    "freund": "freind|fründ",
    "Kind": "chind|kindl",
    "Hund": "hundi|hündchen|hundsi",
    "kostet": "koscht|koschtet|choschtet|choscht|kost|chostet|kosd|kostets|kostet's",
    "wird": "wead",
    "aber": "oba|owa|abr|awer|abba",
    "alles": "ois|olls|allet",
    "sage": "sog|säge",
    "freue mich": "gfrei mi|freu mi|freue mi|frei mi|gfreu mi|freu mich|freu mer|freu mi scho|gfrei mi scho|freue mich scho|gfreut mi",
    "vielen Dank": "merci vilmal|merci vielmal|merci viilmal|tausend dank|dankeschee|danggschön|dangge|dank dr|dank der schön|vergelts gott|dank schön",
    "vielleicht": "vlt|vllt|villt|viellicht|villicht|vielleich|vl",
    "eventuell": "evt",
    "jetzt": "jz|jtz|jetz|jezt|jetzat|etz|jetza|itz|jzt",
    "eigentlich": "eig|eigtl|eigentl",
    "möglich": "mgl|möglech|mögli",
    "bitte": "bite|biddä|biddschee|büdde|bitti|pls|plz",
    "ist es": "isses|ists|ist's",
    "gleiche Zeit": "gleichi ziit|glichi ziit|gliichi ziit",
    "Montag": "mäntig|mentig|meendig|mondig|mondoch|montog|mäntag",
    "Dienstag": "zischtig|ziischtig|diestig|deanstog|dienstog|zystig",
    "Mittwoch": "mittwuch|mittwoche|mittwo|mittwuche",
    "Donnerstag": "donschtig|dunschtig|donnschtig|donnerschtig|donnerschdag|donnerstog|dunnschtig",
    "Freitag": "friitig|fritig|freidog|freitog|freidag|frytig|fridig",
    "Samstag": "samschtig|samsdog|samstog|samschdag|samschti",
    "Sonntag": "sunntig|sunndig|sonndog|sonntog|sunndog",
    "um ein Uhr": "am eis|um ans|um oans|um aans|um oas",
    "um zwei": "am zwoi|am zwöi",
    "um drei": "am drü",
    "um vier": "am vieri",
    "um fünf": "am füfi|am foifi",
    "um sechs": "am sächsi",
    "um sieben": "am sibni",
    "um acht": "am achti",
    "um neun": "am nüni",
    "um zehn": "am zäni|am zähni|am zehni",
    "um elf": "am elfi|am öufi",
    "um zwölf": "am zwölfi",
}
"""Words as they are mostly written, and how people in a hurry or in a dialect write them."""

BESIDE = r"als (?:geplant|gebucht|ausgemacht|vereinbart|vorgesehen|abgemacht|besprochen|der termin|mein termin|eingetragen)"
"""What is said beside a time and tells nothing about it."""

SIGNALS: dict[str, str] = {
    "affirms": r"schon|bleibt|steht|klappt|geht|gilt|doch",
    "both": _BOTH,
    "them": r"kein\w* (?:von beiden|der beiden|von den beiden|von denen)|weder den einen noch den anderen",
    "too": r"auch|ebenfalls|ebenso|genauso|gleich(?:falls)?|dazu|noch|sowie|plus",
    "ours": r"mein\w*|unser\w*",
    "every": rf"(?:(?:ja|jo|jap|ok|okay|klar|gern|gerne|zu|für)[ ,]+){{0,3}}{_BOTH}(?: (?:passen|klappen|stehen|mir|ja|bitte|danke|gern|gerne)){{0,4}}",
    "sees_us": r"bis (?:dann|gleich|nachher|später|bald|denn|dahin)|(?<=ok )bis(?= \w)|(?<=okay )bis(?= \w)|(?<=gut )bis(?= \w)|(?<=klar )bis(?= \w)|(?<=passt )bis(?= \w)|(?<=danke )bis(?= \w)|dann bis(?= \w)|bis (?:dann|also)(?= \w)|(?:wir )?(?:sehen|seh|sehn|sehma) uns(?: dann)?|(?:bin|werde?)(?: \w+){0,2} (?:da|dabei|unterwegs)(?= *$)|(?:ich )?komme?(?: dann| gern\w*)?(?= *$)",
    "theirs": rf"(?:de[rnm]|mein\w*|unser\w*) (?:\w*termin )?(?P<vom>vom |von )?(?P<of>{_DAY}|{_HOUR})(?(vom)|s?[ -]?termin)",
    "believed": r"(?:war|wars) (?:es |das |der termin )?nicht|(?:dachte|glaubte|meinte)(?: \w+){0,4} (?:wäre|ist|sei|war)|hatten wir nicht",
    "keeps": rf"sag\w*(?: \w+){{0,4}} (?:nicht|nichts|nie|keinesfalls)(?: \w+){{0,2}} ab|nicht,? dass\b.*|(?:nicht|keinesfalls)(?: \w+){{0,5}} (?:vergeben|weitergeben|hergeben|weiter vergeben)|(?:nicht|nichts|nix|net|ned|nie|kein\w*|ohne|statt|anstatt)(?: (?:mehr|den|meinen|diesen|termin|zu|doch|jetzt|wieder|unbedingt|extra|müssen|ihn|es|das|etwas|was|irgendwas|grund)){{0,3}} {_CHANGE}|(?:wollte|hätte|hätt|wäre|dachte|fast|beinahe|überlegt)(?: \w+){{0,6}} {_CHANGE}|{_CHANGE}(?: \w+){{0,2}} (?:nicht nötig|unnötig|nichts?|nix|muss nicht|brauch\w* nicht)"
    r"|(?:lass\w*|bleib\w*|belass\w*|behalt\w*|behält\w*)(?: \w+){0,4}(?: dabei| so| wie| bestehen| stehen)|(?:es |der termin |alles )?bleibt(?: \w+)?(?= *$)|(?:passt|wie|so wie|alles wie) (?:ausgemacht|vereinbart|besprochen|geplant|gehabt|abgemacht)|(?:behalte|behalt|nehme) (?:den|meinen) termin|(?:meiner|der termin|termin|mein termin|es) (?:\w+ )?(?:steht|gilt|bleibt)",
    "of_others": rf"(?:zug|bus|bahn|tram|straßenbahn|bim|metro|linie|fähre|ice|regio\w*|s ?\d+|u ?\d+|öffis|strom|heizung|babysitter\w*|kollege|kollegin|fahrstunde|probe|chorprobe|flug|flieger|auto|meeting|besprechung|sitzung|kurs|schule|kita|schicht|vorlesung|training|unterricht|arbeit|termin beim \w+|arzttermin|zahnarzt\w*|mein\w* \w+termin)(?: [\w:.]+){{0,5}} (?:fällt|fiel|fallen|ist)(?: \w+){{0,3}} (?:aus|ausgefallen)|hätte?(?: \w+){{0,5}} nicht (?:gekonnt|können|gepasst|geklappt|gegangen)|(?:hab|habe|haben|hat)(?: ich| wir)? (?:den|die|das|mein\w*|unser\w*|eh|schon|extra|dafür|gerade)(?: \w+){{0,5}} (?:verschoben|abgesagt|verlegt|storniert|umgebucht|gecancelt|geschoben)|(?:mein\w*|unser\w*|der|die|das|ein\w*) (?:\w+ ){{1,4}}?(?:wurde|ist|hat|haben|wird|war)(?: \w+){{0,4}} (?:verschoben|abgesagt|verlegt|abgeblasen|storniert|umgebucht|geändert|ausgefallen)|(?:mein\w*|unser\w*) (?:\w+ )?{_KIN} (?:hat|muss|musste|kann|will)(?: \w+){{0,4}} (?:abgesagt|absagen|verschoben|verschieben|nicht)|(?:ihren|seinen|deren|ihrer|seiner)(?: \w+)? (?:abgesagt|verschoben|storniert)|(?:wurde|hat sich)(?: \w+){{0,2}} verschoben",
    "perhaps": rf"(?:vielleicht|eventuell|evtl|womöglich|möglicherweise)(?: \w+){{0,2}} (?:komme?|kommen|schaff\w*)(?: ich| wir)?(?= *$)|(?:komme?|kommen|schaff\w*)(?: \w+){{0,2}} (?:vielleicht|eventuell|evtl|womöglich)(?= *$)|(?:vielleicht|eventuell|evtl|womöglich|möglicherweise|könnte sein)(?: \w+){{0,6}} {_CHANGE}|(?:falls|wenn|ob)(?: \w+){{0,6}} {_CHANGE}|(?:müsste|könnte)(?: \w+){{0,5}} (?:absag\w*|abzusagen|stornier\w*|cancel\w*|streich\w*)|(?:soll|sollte) ich(?: \w+){{0,4}} {_CHANGE}|(?:weiß|weiss|weis|wees)(?: \w+){{0,3}} (?:nicht|net|ned|nich)(?: \w+){{0,2}}|(?:melde|meld) mich(?!.* ab(?:$| ))(?: \w+){{0,3}}|(?:geb|gebe|sag|sage)(?: \w+){{0,3}} bescheid|(?:bin|noch|ganz)(?: \w+){{0,3}} (?:unsicher|nicht sicher)|(?:könnte?|kann)(?: \w+){{0,2}} sein,? dass?\b.*|(?:nicht|noch nicht)(?: \w+)? (?:sicher|klar|gewiss),? ob\b.*|(?<!ihr )(?<!sie )(?<!du )(?<!bitte )mal (?:schauen|sehen|gucken)|(?:vielleicht|eventuell|kommt drauf an|jein)(?= *$)|muss (?:erst|noch)(?: \w+){{0,2}} (?:schauen|gucken|fragen|klären|abklären|checken)",
    "asks_about": rf"(?:kann|könnte|darf) (?:man|ich|i|wir)(?: \w+){{0,4}} (?:kostenlos|kostenfrei|gratis|umsonst|noch|überhaupt|jederzeit|kurzfristig|online)(?! (?:\w+ ){{0,3}}(?:verschieb|verleg|umbuch|änder)\w*(?: auf)?)(?: \w+){{0,3}} {_CHANGE}|(?:gebühr\w*|kosten|kostet|stornogebühr\w*|ausfallhonorar|frist|zu spät|berechnet|anzahlung|bis wann|wie lange vorher|noch rechtzeitig)(?: \w+){{0,6}} {_CHANGE}|wenn ich(?: \w+){{0,4}} {_CHANGE}(?: \w+){{0,5}}|bis wann (?:kann|könnte|muss)(?: \w+){{0,4}} {_CHANGE}|(?:wurde|ist|haben sie|habt ihr|hast du)(?: \w+){{0,4}} (?:abgesagt|storniert|verschoben|gecancelt)|storno(?:gebühr\w*|kosten|bedingung\w*)",
    "asks_how": rf"(?:wie|wo) (?:kann|könnte|muss|soll) (?:ich|man|i|wir)(?: \w+){{0,4}} {_CHANGE}|(?:wie|wo) (?:sag|verschieb|verleg|stornier)\w* (?:ich|man)(?: \w+){{0,4}}",
    "coming": r"wie (?:könnte?|kann|konnte) ich (?:das|euch|den|es)(?: \w+)? vergessen|komme?(?: (?!nicht|nie|lieber|später)\w+){0,6} (?:rüber|vorbei)(?= *$)|^(?:ich |wir )?(?:(?:bin|sind) )?(?:schon )?fast (?:da|dort)(?= *$)|(?:bin|sind)(?: (?:schon|gerade|gleich|jetzt|bereits|ja|quasi|aber|so gut wie|ich|wir))* (?:unterwegs|am weg|auf dem weg|auf den weg)|(?:mach\w*|begeb\w*)(?: \w+){0,4} auf den weg|(?:fahr|fahre|geh|gehe|lauf|laufe|starte|düse|flitze|brech|breche|rolle|mach|mache)(?: (?:ich|jetzt|gerade|gleich|schon|mal|so|dann|in \w+ minuten)){0,3} (?:los|auf|rüber|hin|zu euch)(?= *(?:$|und|zu))|(?:sitz|sitze|bin)(?: (?:ich|schon|gerade|bereits|jetzt)){0,2} (?:im|in der|in da) (?:bus|bahn|zug|auto|tram|straßenbahn|s bahn|u bahn|bim|öffis)(?= *(?:$|zu euch|und bin))"
    r"|(?:komme?|bin|wir kommen|kommen)(?: (?:ich|wir|schon|gleich|gerade|jetzt|trotzdem|also|auch|dann|doch|aber|sofort|ja|eh|sowieso|definitiv|sicher|bestimmt|ganz|sehr|super|echt|wirklich|natürlich|auf jeden fall|morgen|heute|gern|gerne|pünktlich|da))+(?= *(?:$|zu euch))(?<!\bbin schon)(?<!\bbin gerade)(?<!\bbin jetzt)(?<!\bbin dann)(?<!\bbin auch)|(?:steh\w*|hab\w*|is|ist|sind)(?: \w+){0,4} (?:im kalender(?: (?:angestrichen|markiert|eingetragen|stehen|notiert))?|in meinem kalender|auf dem schirm|auf dem zettel|eingeplant|notiert|vorgemerkt|eingetragen|auf der liste|fix|gebongt|(?<!nichts )(?<!keinen termin )(?<!nie was )(?<!nie )gebucht)(?= *$)|wird gemacht|am start|steh\w*(?: \w+){0,2} vor (?:der|eurer|ihrer) tür|wie immer pünktlich|(?:eurer|ihrer|deiner|der bei euch|der bei ihnen) (?:steht|bleibt|gilt|passt)|(?:bin|i bin|ich bin) (?:do|dabei)(?= *$)|^(?:sowas von|voll|natürlich|safe|sicher|logo|klar|gern|gerne|wieder|auf jeden(?: fall)?)? ?dabei(?= *$)|bin(?: (?!nicht|noch)\w+){0,2} (?:parat|bereit|startklar|ready)(?= *$)|daumen hoch|(?:es )?kann losgehen|los gehts|(?:denk|denke)(?: \w+){0,2} (?:dran|daran)(?= *$)|lass\w* (?:ich )?mir nicht entgehen|verpass\w*(?: \w+){0,3} nicht|(?:hab|habe|hätte)(?: \w+){0,4} (?:nicht|fast) vergessen|vergess\w*(?: \w+){0,2} nicht|zähl\w* auf mich"
    r"|bis (?:morgen|dann|nachher|gleich|später|bald|donnerstag|do|denn|um|dahin|heute)|(?:bin|sind|werd|werde|w\xe4r)(?: [\w:.]+){0,5} (?:da|dabei|dort|pünktlich|vor ort|zur stelle)(?= *(?:$|sein|und))|(?:komm|komme|kommen)(?: wir| ich)?(?: gern\w*| sicher| natürlich| auf jeden fall| pünktlich| vorbei| dann| morgen| heute)*(?= *$)|(?:ja|ok|klar|natürlich|sicher) (?:\w+ )?(?:komme?|bin da)|bestätig\w*|zugesagt|sag\w* zu|freu\w*(?: \w+){0,2} (?:mich|uns|drauf)|freu mi(?: \w+)?|(?:wir )?(?:sehen|seh|sehn|sehma) uns|man sieht sich|geht klar|(?:termin|meiner|es|das|alles) (?:\w+ )?(?:steht|gilt|bleibt|passt|ist notiert|ist eingetragen)(?!(?: \w+){0,3} (?:nicht|nimmer|leider))|(?:ist )?(?:notiert|vermerkt|eingetragen|gespeichert)|kann es kaum erwarten|(?:schaff|schaffe) (?:ich|das|es)(?: (?:pünktlich|locker|rechtzeitig|schon|gut|bestimmt|sicher|heute|morgen|auf jeden fall|auch))*(?= *$)|wie (?:ausgemacht|vereinbart|besprochen)|ich bin dabei|auf mich ist verlass|jawo\w+|(?:werde?|werden)(?: (?!nicht|nie|kaum|kein|wohl|vermutlich)\w+){0,5} (?:erscheinen|wahrnehmen|einhalten|eintreffen|einfinden|vorbeikommen|antreten|aufschlagen|antanzen|auf der matte stehen)|erscheine(?: \w+){0,2}(?= *$)|wird(?: (?:selbstverständlich|natürlich|auf jeden fall|gerne?|wie \w+))* (?:eingehalten|wahrgenommen)|(?:steh\w*|bin)(?: \w+){0,5} auf der matte|(?:hab|habe|haben)(?: (?!nicht|nie|kein)\w+){0,4} (?:im blick|im kopf|dran gedacht|auf dem radar|fest eingeplant)|(?:bin|sind)(?: (?!nicht|noch|nie|kaum|gerade|das|zum|neu|erst|mal|immer|seit|schon|kund)[\w:.]+){1,5} bei (?:euch|ihnen|dir|der ana|ana)(?= *$)|(?:bin|sind)(?: \w+){0,2} (?:auf dem|am) sprung|^(?:(?:ja|jo|das|es|eh|klar) )*geht sich(?: (?:locker|gut|super|schon|alles|prima|bei mir|morgen|heute))* aus(?= *$)|wir sehen uns|man sieht sich",
    "prefers": r"lieber(?! nicht)|besser|stattdessen|statt|anstatt|passender|eher",
    "fits": r"ging\w*|passt|passen|würde?|wär\w*|geht(?:s| es)?|recht|lieber|besser|möglich|klappt\w*",
    "suits": r"eintrag\w*|einschreib\w*|reservier\w*|buch\w*|dafür|neue[nrm]?|besser|lieber|recht|funktionier\w*|passen\w*|passt|passte|pass|gehts?|ginge?|ging|klapp\w*|möglich|machbar|w(?:\xe4|ae)r(?:e|s|en|n)?|frei|verfügbar|super|gut|prima|ideal|perfekt|optimal|toll|fein|ok|okay|kann|können|könnt\w*|könn|dürfte?|darf|hätt\w*|haben|habt|gibts?|statt|stattdessen|anstatt|verschieb\w*|verleg\w*|umbuch\w*|ändern|komm\w*|tausch\w*|schieb\w*|mach\w*|trag\w*|nehm\w*|nimm|dran|bitte(?= *$)|gern\w*|möchte|will|würd\w*|brauch\w*|bräucht\w*|etwas|was|platz|wie w(?:\xe4|ae)re?s?|evtl|vielleicht|schaff\w*",
    "rather": r"was (?:habt|hättet|haben|hätten|gäbe|gibt|geht|ginge)(?: \w+){0,4} (?:sonst|noch)(?: \w+){0,2}|(?:neue[rnms]?|andere[rnms]?|weitere[rnms]?) (?:terminvorschlag|vorschlag|terminvorschläge|vorschläge|termine|zeiten)|(?:ersatz|alternativ|ausweich)termin\w*|alternativ\w*|wann (?:hätten|hättet|haben|habt|hast|wäre|gibt|gäbe|ist|kann|könnte|geht|ginge|gehts|passt|klappt)(?: \w+){0,4} (?:sonst|wieder|noch|frei|anderes)(?: \w+){0,3}|(?:sonst|noch) (?:was|etwas|einen termin|irgendwas)(?: \w+)? frei|(?<!keinen )(?<!kein )(?:an |zu )?(?:einen|einem|ein|nen|am|an nem|n|ner|einer|eine)? ?(?:anderen|anderer|andere|anderes|andern|andren|neuen|neuer|neue|ander\w+) (?:tag|termin|zeit|uhrzeit|mal|woche|datum)(?!(?: \w+){0,4} (?:nicht|nimmer|unnötig))|ander(?:mal|weitig)|verschieb\w*|verleg\w*|umbuch\w*|umlegen|vorzieh\w*|vorverleg\w*|lieber(?! nicht)|stattdessen|anstatt|statt|^(?!(?:(?:ich|wir|es|das|sorry|leider|kann sein dass ich|heute|morgen) )*(?:werde?|wird|wirds|komme?|kommen|bin|sind|schaffe?)\b(?: (?!lieber|gern|besser|auch|am|um)\w+){0,5} später\b[^?]*$)(?!bisschen später(?: (?:da|dran|sorry|dort|erst|bei euch|bei ihnen))*(?= *$))(?!(?:(?:ich|es|das|sorry|morgen|heute) )*(?:könnte?|kann)(?: \w+){0,4} später werden)(?!(?:es )?(?:kann|könnte)(?: \w+)? sein,? dass? (?:ich|wir|es)\b[^?]* später\b[^?]*$)(?:.{0,120} )?(?<!bis )(?:später|früher|eher)(?: \w+)?(?= *(?:$|möglich|kommen|machen|bitte|gehen|geht|ginge|am|an|und))|nach (?:hinten|vorne?)|schieben|tauschen|(?:was|etwas) (?:neues|anderes|späteres|früheres)(?: \w+)?|(?:hätte|möchte|brauche|bräuchte|will|gibt es|habt ihr|haben sie)(?: \w+){0,3} (?:einen?|nen) andere?[nrs]?(?= *\??$)|wechseln|umswitchen|switchen|umdisponier\w*|umterminier\w*|neu (?:einplanen|festlegen|legen|ausmachen|vereinbaren|planen|ansetzen|terminieren|abmachen)|nächste[rnsm]? (?:freie[rnsm]?|mögliche[rnsm]?|verfügbare[rnsm]?)(?: \w+)?|nächstmöglich\w*|(?:später|früher)(?: \w+){1,3} (?:frei|möglich|drin)",
    "own": r"(?:vor)?gestern(?: \w+){0,3}|(?:hab|habe|haben|muss|müssen|bin|komme|fahre|fahr|nehme?|erwisch\w*|krieg\w*|treff\w*|hole|hol|arbeite|arbeit|mein\w*|da is\w*|da ist|bis|ab|seit|vor|nach|vorher|danach|noch|der|die|das)(?: \w+){0,5}? (?:zug|bus|bahn|s bahn|flug|flieger|meeting|besprechung|sitzung|arbeit|schicht|dienst|kita|kindergarten|schule|kinder|kurs|vorlesung|uni|training|sport|mittagessen|essen|zahnarzt|arzt|krankenhaus|prüfung|klausur|vorstellungsgespräch|hochzeit|feier|urlaub|auto|parkuhr|parkschein|parkticket|parkzeit|babysitter|tagesmutter|fahrstunde|fahrschule|fahrgemeinschaft|mitfahrgelegenheit|elternabend|elternsprechtag|konzert|chor|probe|chorprobe|fußball|turnen|schwimmen|schwimmkurs|physio\w*|therapie|yoga|fitness|hebamme|tierarzt|handwerker|elektriker|installateur|vermieter|besichtigung|umzug|taxi|fähre|tram|bim|u bahn|seminar|workshop|vortrag|taufe|beerdigung|begräbnis|geburtstag|party|(?:früh|spät|nacht)(?:schicht|dienst)|call|telko|konferenz|chef|fit|weg|verreist|unterwegs|feierabend|stress)"
    r"|(?:bin|sind) (?:bis|ab|seit)(?: \w+){0,3}",
    "against": r"(?:ist|wär|wäre|is)(?: \w+){0,5} (?:nicht|nix|nichts|nimmer)(?= *(?:$|möglich|machbar|drin|gut|so gut|so toll|so optimal|optimal|ideal|passend|günstig|recht|gerade))|(?:wird|passt|geht|klappt|haut|kann|schaff\w*|pack\w*)(?: \w+){0,5} (?:nicht|net|ned|nich|nix|nichts)|(?:ist|wär|wäre|wird|wirds|is|passt|geht|klappt)(?: \w+){0,5} (?:schlecht|blöd|ungünstig|unmöglich|schwierig|eng|doof|zu früh|zu spät|nimmer|hin nicht)|zu (?:früh|spät|knapp)|nicht (?:möglich|machbar|drin)|wird (?:\w+ )?(?:nichts|nix)",
    "cannot": r"positiv(?: \w+){0,3} getestet|begräbnis|beerdigung|todesfall|trauerfall|(?:fällt|fallt)(?: \w+){0,6} (?:ins wasser|flach)|(?:voll|total|komplett|völlig|ganz|leider|einfach) vergessen(?= *$)|(?<!nicht )(?<!mehr )(?:krank|erkältet|verletzt) geworden|^(?:(?:leider|sorry|oh|oje|bin|ich|total|voll|doch|heute|morgen|wieder|richtig|ja|immer noch|noch) )*krank(?= *$)|krank (?:geschrieben|gemeldet|bin|sind|ist|liege)|(?:fieber|grippe|corona|migräne|covid|durchfall) (?:habe?|hat|haben|bekommen)|(?:erkältet|verhindert|verreist|erkrankt) (?:bin|sind|ist)|(?:arbeiten|einspringen|weg|verreisen|ins krankenhaus|zum arzt) muss(?= *$)|muss arbeiten(?= *$| (?:morgen|heute|bis|am))|(?:platzen|sausen|ausfallen|schießen|schiessen) lassen|(?:mich|uns)(?: \w+){0,3} abmelden (?:für|vom|von)(?: \w+){1,2}|(?:für|von|vom) (?:morgen|heute|donnerstag|termin)(?: \w+){0,2} (?:abmelden|ab)(?= *$)|krankgeschrieben|(?:morgen|heute|donnerstag|do|um drei|um 3|um 15 uhr|15 uhr|nachmittag) (?:ist|is|wäre|wär|wird|wirds|geht|passt|sieht)(?: (?:bei mir|bei uns|leider|ganz|echt|sehr|mir|da|doch|es|eher|total|mega|voll|gerade|auch|so)){0,4} (?:schlecht|blöd|ungünstig|doof|unmöglich|eng|knapp|stressig|unpassend|schwierig|mau|ganz dumm|dumm|bescheiden)(?: aus)?(?= *(?:$|bei|für|weil|wegen))|(?:leider|plötzlich|total|wieder) krank(?= *$)|muss(?: (?:morgen|heute|leider|doch|ich|da|kurzfristig|jetzt|donnerstag))+ (?:arbeiten|einspringen|in die arbeit|ins büro|zum arzt|ins krankenhaus|zum dienst)|(?:im urlaub|weg|verreist|unterwegs|auf reisen|auf dienstreise|nicht da|nicht hier) (?:bin|sind)(?= *$)|(?:geschäftlich|beruflich|dienstlich|leider|morgen) unterwegs|geht(?: \w+){0,3} (?:gar nicht|keinesfalls|auf keinen fall)|(?:nicht|nich|net|ned)(?: \w+){0,3} (?:kommen|erscheinen|wahrnehmen|schaffen|einhalten|hingehen|da sein|dabei sein|teilnehmen|antreten|hin|weg)(?: zu)? (?:kann|können|könnte|könnten|werde|werden|konnte)|nicht(?: \w+)? (?:schaffe|klappt|kann|ausgeht)(?= *$)|(?:hab|habe|haben|hätte)(?: \w+){0,3} (?:kein|keine|null)(?: \w+)? (?:zeit|luft|babysitter|auto|kinderbetreuung|möglichkeit)(?: \w+)?|keine zeit(?: \w+)?(?= *$)|(?:bin|sind)(?: \w+){0,3} (?:nicht|gar nicht)(?: \w+)? (?:in der stadt|im land|zu hause|zuhause|da|vor ort|mobil|hier)|(?:bin|sind)(?: \w+)? (?:leider|noch|leider noch|gerade noch|doch noch)(?: noch)? (?:in (?!der (?:nähe|gegend|bahn|stadt)|\d|ein|arbeit|der arbeit)\w+|im (?:urlaub|ausland|krankenhaus|spital|büro)|auf (?:geschäftsreise|dienstreise|montage|reisen))|(?:termin|das|es|ihn|dich|euch)(?: \w+){0,3} (?:verschwitzt|verpennt|verschlafen|verplant|verpeilt)|(?:hab|habe)(?: \w+){0,3} (?:verschlafen|verpennt)|doppelt (?:gebucht|verplant|belegt|verabredet)|(?:überschneid|kollidier|überlapp)\w*(?: \w+){0,3}|(?:im|in) (?:streik|quarantäne)|ans bett gefesselt|geht sich(?: \w+){0,4} (?:nicht|nimmer)(?: \w+)?|(?:kanns?|kann|können|konnte|schaffs?|schaff\w*|pack\w*|komm\w*|wird|klappts?|gehts?|passts|werd\w*|krieg\w*)(?: \w+){0,6} (?:nicht|net|ned|nich|nix|nichts|nimmer|ned|hin nicht)(?! (?:überall|allein\w*|ohne|nur|immer|zu spät|später))(?: \w+)?|(?:bin|sind|lieg\w*|hab\w*|ist|is|mit|hat)(?: \w+){0,5} (?:krank\w*|fieber|grippe|corona|positiv|covid|hexenschuss|bandscheib\w*|norovirus|noro|durchfall|erbrech\w*|übel|kreislauf|bronchitis|angina|lungenentzündung|scharlach|windpocken|gebrochen|verstaucht|verhindert|erkrankt|bett|krankenhaus|erkältet|magen ?darm|migräne|notaufnahme|flach|spital|verreist|kaputt|unfall)|dazwischen ?(?:gekommen|kommen)?|verhindert|(?:muss|musst|müssen)(?: \w+){0,4} (?:passen|ausfallen lassen|sausen lassen)|unmöglich|notfall|(?:auto|wagen|rad|zug|babysitter)(?: \w+){0,3} (?:kaputt|streikt|springt nicht an|ausgefallen|abgesprungen|liegengeblieben)|(?:leider|sorry|morgen|heute) (?:nicht|net|ned|nich)(?= *$)|wird (?:heute|morgen|leider)?(?: \w+)? ?(?:nichts|nix)|fall\w* aus|häng\w*(?: \w+){0,4} fest|sitz\w*(?: \w+){0,4} fest",
    "gives_up": r"(?<!anderer )(?<!andere )(?<!letzter )(?:termin|meiner|besuch|haarschnitt)(?: \w+){0,4} (?:entfallen|entfällt|hinfällig|überflüssig|gegenstandslos|obsolet|wegfallen)|entfällt(?: \w+){0,3} (?:mein|der|dieser) (?:termin|besuch|haarschnitt)|(?:termin|meiner|er)(?: \w+)? (?:kann|darf|soll) (?:raus|weg|gelöscht werden|gestrichen werden|vergeben werden|frei werden|freigegeben werden)|(?:platz|termin|zeit|den|slot)(?: \w+){0,3} (?:wem|jemand\w*|einem|einer|an|einen|an wen)(?: \w+)? ander\w+ (?:geben|anbieten|vergeben|haben)|(?:jemand|wer) ander\w* (?:kann|darf)(?: \w+){0,3} (?:haben|nehmen)|kündig\w*(?: \w+){0,4}|annul\w*|(?:vom|von dem|von meinem) termin(?: \w+){0,2} (?:zurück\w*|absehen)|tret\w*(?: \w+){0,3} vom termin(?: \w+){0,2} zurück|termin(?: \w+){0,3} (?:lösche|abs\xe4ge|abbestell\w*|abmelden|absäge|ersatzlos\w*)|termin (?:bitte )?(?:weg|raus)(?: bitte| damit)?(?= *$)|(?:vergesst|vergiss|vergessen sie) (?:den|meinen) termin(?! nicht)|(?:aus|vom) (?:\w+ )?(?:kalender|plan|terminkalender|terminbuch|planer|terminplan)(?: \w+){0,2} (?:nehmen|streichen|löschen|raus)|(?:löschung|streichung|stornierung|absage)(?: \w+){0,2} \w*termins?|termin(?: \w+){0,3} nicht mehr (?:nötig|notwendig|gebraucht|benötigt|erforderlich)|(?:nehm\w*|nimm|streich\w*|lösch\w*|trag\w*)(?: \w+){0,4} (?:aus|vom) (?:\w+ )?(?:kalender|plan|terminkalender|terminbuch|planer|terminplan)(?: \w+)?|sage(?: \w+){0,3} termin ob(?= *$)|cancel\w*|cancl\w*|gecancelt|storniern|(?:absagn|abgsagt)|nehme?(?: \w+){0,3} nicht (?:mehr )?(?:wahr|in anspruch)|verzicht\w*|(?:hab|habe|geh|gehe|bin)(?: \w+){0,4} (?:anderen|andern|neuen|anderer|andere) (?:friseur|frisör|salon|laden|friseurin|coiffeur)(?: \w+)?|(?:hat|hab|habe)(?: \w+)? (?:sich )?(?:bereits |schon )?erledigt|(?:bitte )?(?:austragen|löschen|streichen|rausnehmen|stornieren|canceln|cancln|storniern)(?: \w+)?(?= *(?:\??$|bitte|sie|danke))|(?:brauch|braucht|brauche|benötige|will|möchte|wollen)(?: \w+){0,5} (?:nicht mehr|nimmer|keinen? (?:termin|haarschnitt|schnitt))(?: \w+)?|(?:kann|könnt|könnten|können|dürft)(?: \w+){0,4} (?:weitergeben|vergeben|weiter vergeben|jemand\w* ander\w+(?: \w+)?|anderweitig \w+)|(?:gebt|geben sie|gib)(?: \w+){0,3} (?:jemand\w*|wem) ander\w*|nehm\w*(?: \w+){0,4} (?:raus|heraus)(?: \w+)?|termin (?:frei ?geben|löschen|streichen|weg)|(?:sage?|muss|möchte|will|würde|wollte)(?: \w+){0,4} (?:absagen|ab)(?= *$)|sag\w* (?:\w+ ){0,4}ab(?= *(?:$|und))",
    "bring": rf"{_KIN}(?: \w+){{0,2}} (?:mitbringe|mitnehme|mitkommt|dabei ?hab\w*|dabei ist|mitschleppe)(?= *\??$)|(?:darf|kann|dürfte|könnte|dürfen|können) (?:sie|er|die|der|das kind|alle|beide)(?: \w+){{0,2}} (?:mit|mitkommen|dabei sein|dabei|mitbringen)(?= *\??$)|(?:kann|darf|könnte|dürfte) (?:ich|i|wir) (?:sie|ihn|beide|alle|jemand\w*|wen)(?: \w+){{0,2}} (?:mitbringen|mitnehmen|dabeihaben)|^(?:mein\w*|unser\w*) (?:\w+ )?{_KIN} (?:kommt|kommen|ist|sind)(?: \w+)? (?:auch|mit|auch mit|dabei)(?= *$)|(?:mein\w*|unser\w*) (?:\w+ )?{_KIN} (?:kommt|kommen) (?:auch|mit|auch mit)(?= *$)|komme?(?: \w+){{0,3}} mit (?:mein\w*|der|dem|unser\w*) (?:\w+ )?{_KIN}|{_KIN}(?: \w+){{0,4}} (?:mitkommen|mit dabei|dabei sein|mit|mitbringen)(?= *$)|(?:darf|dürf\w*|kann|können|könnt\w*|ist es|wär\w*|geht|ok|okay|stört|problem|macht es|möglich|erlaubt|komm\w*|bring\w*|nehm\w*)(?: \w+){{0,6}}? (?:mein\w*|ein\w*|der|die|das|den|unser\w*|nen?)? ?(?:\w+ )?{_KIN}(?: \w+){{0,3}} ?(?:mit\w*|zuschauen|zusehen|zugucken|spielen|dabeibleiben|dableiben|dabei|mitkommen|mitbringen|mitnehmen|dazu|rein|warten|dabeisein|erlaubt|willkommen|kommt|kommen)|(?:bring\w*|nehm\w*)(?: \w+){{0,2}} {_KIN} mit|(?:in|mit) begleitung|(?:sind )?(?:hunde|kinder) (?:erlaubt|willkommen|ok)|{_KIN} (?:mitbringen|mitnehmen|mitkommen)",
    "prepare_how": r"(?:haarspray|haargel|gel|haarwachs|wachs|schaum|haarschaum|haarlack|trockenshampoo|haaröl|öl|spülung|puder|pomade)(?: \w+){0,3} (?:drin|drauf|dran|im haar|in den haaren|rein|raus|auswaschen|rauswaschen)|(?:ich|man|wir)(?: \w+){0,4} (?:beachten|mitbringen|vorbereiten|mitnehmen|tun|machen) (?:muss|soll|sollte|müsste|sollten|müssen)(?= *\??$)|brauch\w* (?:ich|i|man|wir)(?: \w+){0,2} (?:was|etwas|irgendwas|unterlagen|dokumente)(?: \w+){0,2}|(?:etwas|was|irgendwas) (?:zu beachten|mitzubringen|vorzubereiten)|worauf(?: \w+){0,3} achten|(?:nass\w*|trocken\w*|gewaschen\w*|ungewaschen\w*|fettig\w*|frisch\w*|offen\w*) (?:\w+ ){0,2}haar\w*|haar\w*(?: \w+){0,4} (?:waschen|gewaschen|nass|trocken|föhnen|offen)|(?:soll|muss|sollte|darf|müsst|kann) (?:ich|i|ma|man|wir)(?: \w+){0,5} (?:ungewaschen|gewaschen|ungekämmt|geföhnt|ungeföhnt|ungeschminkt|mit (?:\w+ )?haaren)(?: \w+)?|^(?!.*(?:geld|euro|franken|bargeld|chf|zeit\b|(?:ich|wir) (?:sie|ihn) ))(?:.{0,80} )?(?:soll|muss|sollte|darf|müsst|kann) (?:ich|i|ma|man|wir)(?: \w+){0,6} (?:mitbringen|mitnehmen|anziehen|\w*waschen|beachten|vorbereiten|nüchtern|essen|vorher)|(?:was|etwas|irgendwas)(?: \w+){0,4} (?:mitbringen|mitnehmen|beachten|vorbereiten)|nüchtern|vorbereit\w*",
    "finished": r"(?:bin|wär|wäre|sind|werde|werd|ist|bist|wird) (?:ich|wir|man|du|das|ma|es)(?: [\w:.]+){0,6} (?:fertig|durch|raus|draußen|feddich)|(?:wann|um wieviel uhr|bis wann|um wie viel uhr)(?: \w+){0,5} (?:fertig|zu ende|vorbei|durch|raus|aus|rum|ende\w*)|wie ?lang\w*(?: \w+){0,4}|dauert (?:das|es|der|die|ein\w*|so\w*|mein\w*|denn|etwa)\b(?: \w+){0,4}|dauert(?: \w+){0,3} lange?(?= *\?)|dauer|(?:schaff|erwisch|krieg|erreich|pack)\w* (?:ich|i)(?: \w+){0,3} (?:bus|zug|bahn|flug|flieger|tram|anschluss)(?: [\w:]+){0,3}|wie ?viele? (?:minuten|zeit|stunden)",
    "lost": r"(?:seid ihr|sind sie)(?: \w+){0,2} (?:in|am|an|auf|beim)(?: [\w.]+){1,4}(?= *\?)|(?<!ich )(?:ist|seid|liegt|war|sind)(?! ich)(?: \w+){0,3} (?:beim|neben|gegenüber|hinter|hinterm|nahe|bei der|bei dem|in der nähe)(?: \w+){1,3}(?= *\??$)|(?:schick|schickt|schicken|sende|senden)(?: \w+){0,4} (?:standort|adresse|pin|wegbeschreibung)|(?:find\w*|seh\w*|such\w*)(?!(?: \w+){0,3} park)(?: \w+){0,5} (?:nicht|net|ned|nich|eingang|laden|salon|euch|sie|hin|es|adresse)|(?:welche|welcher|welches|was für ne) (?:hausnummer|straße|strasse|seite|eingang|etage|stock\w*|adresse|filiale|laden|haltestelle|ecke|nummer|tür|klingel)|hausnummer|(?<!von )wo(?!(?: \w+){0,6} park)(?: \w+){0,5}|wohin(?: \w+){0,3}|adresse|anschrift|standort|wegbeschreibung|wie komm\w*(?: \w+){0,4} (?:hin|zu euch|zu ihnen|dahin)|in welch\w* (?:straße|strasse|stock\w*|filiale)",
    "who_writes": r"(?:welche[rs]?|was für ein\w?) (?:friseur|frisör|salon|laden|studio|geschäft|coiffeur|firma|praxis|unternehmen)(?: \w+){0,3}|mit wem (?:schreib|sprech|hab)\w*(?: \w+){0,3}|wer (?:ist|sind|seid|bist|schreibt|da|issn|is|dort|spricht|sendet|schickt|hat)(?: \w+){0,4}|wer(?= *\?*$)|^(?:und |ja und )?sie sind(?= *\?)|who (?:dis|is this)|^(?:und )?wer (?:das|dat|ihr|sie|du|da|hier)(?: \w+){0,2} (?:ist|sind|seid|bist|schreibt)|absender\w*|(?:von|aus) (?:welche[mr]|was für ein\w*) (?:laden|salon|geschäft|firma|studio|friseur|frisör|nummer|praxis)(?: \w+){0,3}|von wo (?:schreib\w*|kommt|ist|sind|seid)(?: \w+){0,3}|^(?:kann|darf|dürfte|soll) ich (?:wissen|fragen|erfahren),? wer(?: \w+){0,3}|von wem(?: \w+){0,4}|mit wem(?: \w+){0,4}|was (?:ist|soll|is) (?:das|dat|des)(?: \w+){0,3}|(?:welche|was für ne|was für eine) (?:firma|nummer|praxis)(?: \w+){0,3}|kenn\w* (?:ich|wir) (?:sie|dich|euch|uns)|woher (?:haben|habt|hast)(?: \w+){0,4}|nummer (?:nicht|net) (?:gespeichert|eingespeichert)|(?:ist das )?(?:spam|betrug|abzocke|fake)",
    "stranger": r"(?:noch nie|nie)(?: \w+){0,2} (?:termin|was|etwas)(?: \w+)? (?:gemacht|gebucht|vereinbart|ausgemacht)|nummer ist(?: \w+)? falsch|(?:nicht|kein\w*) (?:ihr|euer|dein|eure|ihre)(?:e[nr]?)? (?:kunde|kundin|mann|klient\w*)|^(?:der|die) \w+ heißt(?= *$)|(?:hat|benutzt)(?: \w+){0,2} nummer nicht mehr|nummer gehört(?: \w+){0,4} (?:mir|mehr|jemand\w*|wem|nicht)|(?:hier|da) heißt (?:niemand|keiner)(?: \w+)?|(?:in|bei|mit) der nummer (?:geirrt|vertan|vertippt)|vertippt|verirrt|(?:hier|das|da) (?:ist|bin) (?:nicht|kein\w*) (?!mehr|gut|schlimm|möglich|so|das|mein|der|die|schlecht|in|problem|zu|ideal|nötig|ok|okay|sicher)\w+(?= *$)|bin (?:nicht|gar nicht) (?:der|die|das|derjenige|diejenige)(?: \w+){0,4}|(?:war|bin|waren)(?: \w+){0,2} (?:noch nie|nie|niemals)(?: \w+){0,2} (?:bei|in|im|da|dort)(?: \w+){0,3}|kein\w* (?:kunde|kundin)(?: \w+){0,3}|falsch\w* (?:nr|nummer|person|verbunden|adressat\w*|empfänger\w*|handynummer|anschluss|kontakt|chat|empf\w*)|verwählt|(?:nicht|net|kein\w*) (?:mein\w*|ich|für mich|mich|i|an mich)(?: termin| nummer| handy| bestimmt| gedacht| gemeint| gerichtet)?(?= *$)|(?:sms|nachricht|erinnerung|mitteilung) (?:ist|war|geht|ging|gehört|sollte)(?: \w+){0,3} (?:für|an) (?:jemand\w*|wen|eine?n?) ander\w+|nummer (?:ist falsch|falsch|stimmt (?:so )?nicht)(?= *$)|(?:hab|habe|haben)(?: \w+){0,3} (?:nichts|nie was|nie etwas|keinen?)(?: \w+){0,2} (?:gebucht|ausgemacht|reserviert|vereinbart|bestellt)|(?:kenne?|kenn) (?:ich |i |euch |sie |keinen?|niemanden?|nicht)(?: ?\w+){0,3}|(?:vorbesitzer\w*|vorgänger\w*|neue nummer|nummer (?:ist )?neu|nummer gewechselt)|(?:hab|habe|haben)(?: \w+){0,4} (?:keinen|nie einen|gar keinen|kein) (?:\w*termin|haarschnitt)(?: \w+){0,3}|(?:bin|heiße|heisse) (?:nicht|net|gar nicht) \w+(?= *$)|(?:hier )?(?:gibts|gibt es|wohnt)(?: \w+){0,2} (?:kein\w*|nicht)(?: \w+)?|(?:verwechsel\w*|irrtum|irrtümlich)|nie (?:bei (?:ihnen|euch)|was)(?: \w+){0,3}",
    "no_more": r"lass\w*(?: \w+){0,4} (?:sms|nachrichten|texten|schreiben|erinnerungen)(?= *$)|melde? mich(?: (?!für|vom|morgen|heute|termin)\w+){0,5} ab(?= *$)|(?:unterlass\w*|stopp\w*|stop|beende\w*|spar\w*|schluss|aufhören)(?: \w+){0,4} (?:sms|nachrichten|texte|erinnerungen|mails|kontaktaufnahme\w*)|(?:nummer|daten|kontakt|handynummer)(?: \w+){0,3} (?:mit|dazu|auch|raus|weg)(?= *$)|(?:nichts|nie)(?: \w+)? mehr (?:von (?:euch|ihnen)|hören)(?: \w+)*|(?:hör\w*|hört) (?:\w+ )?auf(?: \w+){0,4}|(?:keine?|nie|nimmer|nix|nicht)(?: \w+){0,3} (?:sms|nachrichten?|msgs?|texte?|erinnerung\w*|mails?|schreiben|texten|kontaktieren|schicken|benachrichtigen|anschreiben|erinnern)(?: mehr)?|(?:lösch\w*|entfern\w*|streich\w*|nehm\w*|nimm)(?: \w+){0,3} (?:nummer|kontakt|daten|handynummer|verteiler|liste)(?: \w+)*|(?:nummer|daten|kontakt) (?:bitte )?(?:löschen|entfernen|rausnehmen|streichen)|(?:aus|von)(?: \w+){0,2} (?:liste|verteiler|kartei)|^(?!.*(?:termin|haarschnitt|friseur|für (?:morgen|heute|donnerstag)|(?:morgen|heute) ))(?:.{0,120} )?(?:abmelden|abbestellen|meld\w* mich ab)|(?:lass\w*|lasst) (?:mich|mi) (?:bitte )?in ruh\w*|schreib\w*(?: \w+){0,3} (?:nicht|nimmer|net) (?:mehr|wieder)",
    "for_team": r"lift|fahrstuhl|treppen?\w*|stufen|rampe|rollator|klimaanlage|baustelle|in betrieb|(?<!was )(?<!viel )(?:gibt es|gibts|habt ihr|haben sie|macht ihr|machen sie|verkauft ihr|verkaufen sie|bietet ihr|bieten sie|nehmt ihr|nehmen sie|akzeptiert ihr)(?: (?!termin|frei|zeit|was|etwas|heute|morgen|am|um|noch|offen|auf|lange|platz|später|früher|ander|das|der|die|es|ich|möglich|mein|wo|wer|wie|montag|dienstag|mittwoch|freitag|samstag|nächste)[a-zäöüß]+){1,6}(?= *\?)|erlaubt|rauchen|(?:jemand\w*|wen|euch|sie)(?: \w+){0,2} (?:fragen|was fragen)|frage(?:n)? stellen|azubis?|ausbildung\w*|praktik\w*|lebenslauf|bewerb\w*|stelle|jobs?|mitarbeiter\w*|(?:bei|zu|von) (?:jemand\w*|einer|einem|wem) ander\w+(?! (?:tag|termin|zeit|uhrzeit|zeitpunkt|datum|woche))(?: \w+){0,2}|(?:foto|bild|fotos|bilder)(?: \w+){0,3} (?:schick\w*|send\w*)|(?:ist|is|arbeitet)(?: (?:heute|morgen|denn|wirklich|auch|eh|dann))* (?!das|des|dat|es|der|die|mein\w*|er|ich|da|\d)\w+(?: \w+){0,4} (?:da|im haus|im salon|im laden|im dienst|im urlaub|krank)(?: oder(?: \w+){1,3})?(?= *\??$)|park\w+|karte|ec|kreditkarte|bar|barzahl\w*|paypal|zahlen|bezahl\w*|gutschein\w*|rabatt\w*|student\w*|angebot\w*|rollstuhl\w*|barrierefrei\w*|aufzug|chef(?:in)?|(?:jemand|wer|sie|ihr|wen|man)(?: \w+){0,3} (?:anrufen|zurückrufen|sprechen|erreichen|reden|telefonieren)|(?:ruf\w*|anruf\w*|rückruf)(?: \w+){0,3}|mensch|echte person|toilette|wlan|kaffee|allergi\w*|schwanger|läuse|ansteckend|erkältet|erkältung|husten|schnupfen|maske|kinder ?haar\w*|bart\w*|strähn\w*|färb\w*|(?:hab|habe|haben|was)(?: \w+){0,6} vergessen|liegen ?(?:lassen|gelassen)|rechnung|quittung|trinkgeld|marke|produkte?",
    "grievance": r"(?:lös|nehm|nimm|akzeptier|verkauf)\w*(?: \w+){0,4} \w*gutschein\w*|gutschein\w*(?: \w+){0,4} (?:einlösen|gültig|verfallen|abgelaufen|benutzen|verwenden|anrechnen)|komm\w*(?: \w+){0,5} nicht (?:hoch|rauf|hinauf|rein|hinein)(?= *$)|bei (?:euch|ihnen|dir)(?: \w+){0,3} (?:raus|runter|herunter|hinunter|ab)gefallen|bei (?:euch|ihnen|dir)(?: \w+){0,3} (?:gefunden|abgegeben)(?: worden)?(?= *\??$)|nachgebessert|nachbesser\w*|ausgebessert|(?:strähn\w*|farbe|pony|schnitt|ansatz|blondierung)(?: \w+){0,6} (?:kaputt|orange|grün|gelb|fleckig|zu kurz|zu dunkel|zu hell|rot)|juck\w*|gerötet|rötung|(?:statt|anstelle von|anstatt) (?:meiner|mir)|an meiner stelle|(?:mit|kann ich|könnte ich|darf ich) (?!wem)(?:\w+ ){1,4}?(?:reden|sprechen|telefonieren)(?= *\??$)|mit (?:jemand\w*|wem|(?:der|dem|einer|einem) (?:chefin|chef|leitung|inhaber\w*|besitzer\w*|mitarbeiter\w*))(?: \w+){0,9} (?:reden|sprechen|klären|telefonieren)|verpatzt\w*|vermurkst\w*|verpfuscht\w*|(?:bei|im) (?:euch|ihnen|dir|salon|laden)(?: \w+){0,3} (?:vergessen|liegen ?(?:lassen|gelassen|geblieben)|verloren|hängen ?(?:lassen|gelassen)|stehen ?(?:lassen|gelassen))|noch(?: \w+){0,2} bei (?:euch|ihnen|dir)(?= *\??$)|(?:liegen ?(?:lassen|gelassen)|vergessen)(?: \w+)? bei (?:euch|ihnen|dir)|(?:rausgewaschen|rausgegangen|ausgewaschen|ausgebleicht|abgebrochen|verfilzt|orange geworden|grün geworden|fleckig)|beschwer\w*|reklam\w*|reklamier\w*|ersetzt|erstatt\w*|rückerstattung|geld zurück|schulde\w*|entschädig\w*|letzte[nsm]? mal|haar\w*(?: \w+){0,8} (?:kaputt|verbrannt|ruiniert|orange|grün)|(?:total |ganz |völlig |so )?(?:schief|ungleich|verschnitten|verhunzt|versaut|ruiniert|unmöglich geworden)|unzufrieden|nicht zufrieden|unfreundlich|unverschämt|frech|zu viel (?:bezahlt|berechnet|abgebucht)|zu kurz (?:geschnitten|geworden)|ärger\w*|enttäuscht|saustall",
    "own_visit": r"^(?:nur |bloß |also |mit )?(?:\w+ )?(?:schneiden|schnitt|haarschnitt|waschen|färben|farbe|föhnen|strähnen|tönung|tönen|spitzen)(?: \w+)? oder (?:nur |auch |doch |mit |ohne )?(?:\w+ )?(?:schneiden|schnitt|haarschnitt|waschen|färben|farbe|föhnen|strähnen|tönung|tönen|spitzen)(?: \w+)?(?= *\?$)|wer (?:schneidet|macht|bedient|frisiert|färbt|behandelt|stylt)(?: \w+){0,5}|(?<!teuer )(?<!hoch )(?<!lange )(?<!lang )(?:ist|wär|wäre|^bin) (?:das|der|es|ich|der termin|mein termin)(?: \w+)? (?:(?:bei|mit|um|am|zu)(?: \w+){0,2}|bei \w+ oder(?: \w+){1,2})(?= *\??$)|(?:bei|mit|zu) wem(?: \w+){0,4}|(?:wann|um wieviel uhr|um wie viel uhr|welcher tag|welche uhrzeit)(?: \w+){0,2} (?:ist|war|wär|habe? (?:ich|i|wir)|haben wir|genau|nochmal|wars|is|muss)(?: \w+){0,3}|um wie ?viel uhr(?: (?:morgen|heute|denn|nochmal|genau|nochmals))*(?= *\??$)|^(?:und )?(?:wann|welche uhrzeit|um welche (?:zeit|uhrzeit))(?: (?:morgen|heute|denn|nochmal|genau|nochmals))*(?= *\??$)|was (?:ist|war|hab\w*|hatte)(?: \w+){0,5} (?:gebucht|geplant|ausgemacht|reserviert|vereinbart|eingetragen|bestellt|drin)|(?:habe?|bin|ist) (?:ich|i|bei mir|für mich)(?: \w+){0,8} (?:drin|gebucht|eingetragen|ausgemacht|vorgesehen|geplant|vereinbart|reserviert)(?: oder(?: \w+){0,5}(?= *\??$)|(?= *\?))",
    "away": r"(?:bin|sind|komme|kommen)(?: ich| wir)? in (?:ca |etwa )?(?:\d{1,2}|fünf|zehn|fünfzehn|zwanzig|dreißig) ?(?:min|minuten)(?: (?:da|dort|bei euch|bei ihnen|an))?(?= *$)|(?:noch )?(?:\d{1,2}|fünf|zehn|fünfzehn|zwanzig) ?(?:min|minuten) (?:entfernt|weg)(?= *$)",
    "behind": r"(?:ich|wir|komme?|bin|sind|werde?) (?:\w+ ){0,2}?(?:später|spät|verspätet) (?:ca |circa |etwa |so |um |vielleicht |vllt )?(?:\d{1,2}|fünf|zehn|fünfzehn|zwanzig|dreißig) ?(?:min|minuten|minute|m)|(?:zug|bus|bahn|tram|straßenbahn|bim|taxi|fähre|s bahn|u bahn)(?: (?!und|aber)\w+){0,2} nicht (?:gekommen|gefahren|abgefahren|aufgetaucht|pünktlich)|(?:zug|bus|bahn|tram|straßenbahn|bim|taxi|s bahn|u bahn) (?:kommt|fährt)(?: (?:einfach|grad|gerade|mal|wieder|noch|heute|leider|schon)){0,2} nicht|\+ ?\d{1,2} ?(?:min|minuten|m)|^\d{1,2} ?(?:min|minuten|minütchen) noch(?= *$)|(?:sorry|entschuldigung|tschuldigung|verzeihung|tut mir leid) (?:\w+ ){0,2}?(?:\d{1,2}|fünf|zehn|fünfzehn|zwanzig) ?(?:min|minuten|minütchen)(?= *$)|^(?:\d{1,2}|fünf|zehn|fünfzehn|zwanzig) ?(?:min|minuten|minütchen) (?:sorry|entschuldigung|tschuldigung|verzeihung|tut mir leid)|\d{1,2} ?(?:min|minuten|minütchen|m) (?:später|spät|zu spät|verspätung|drüber|länger)|kein\w* (?:\w+ )?(?:parkplatz|parklücke)(?: \w+){0,2}|(?:suche?|such)(?: \w+){0,3} (?:parkplatz|parklücke)|parkplatzsuche|(?:find\w*|krieg\w*|gibt)(?: \w+){0,3} (?:parkplatz|parklücke)|(?:minuten|min) (?:drüber|danach|überzogen|hinterher|nach der zeit)|(?:um|erst|so|gegen|wohl|eher|circa|ca|etwa|wird|wirds|bin|komme|bis) (?:zehn|fünf|zwanzig|viertel|10|5|20|15) nach(?= *(?:$|da|dort|bei|sein|werden))|(?:spät|knapp) dran|verspät\w*|(?:kann|könnte|wird) (?!es|das|der|man)(?:\w+ ){0,3}dauern|(?:minuten|min\.?|minütchen|viertelstunde|viertel stunde|halbe stunde)(?: \w+)? (?:später|spät|zu spät|verspätung)|(?:komme?|bin|werd\w*|schaff\w*)(?: \w+){0,5} (?:später|zu spät|verspätet|erst)|stau|(?:zug|bus|bahn|tram|straßenbahn|u bahn|s bahn)(?: \w+){0,3} (?:verpasst|verspätung|ausgefallen|steht|spät|weg)|(?:häng|steck|steh)\w*(?: \w+){0,4} (?:fest|stau)|find\w*(?: \w+){0,3} (?:zum |zu )?parken|(?:dauert|brauch\w*|bräucht\w*) (?!das|es|der|die|ich)(?:\w+ ){0,3}?(?:länger|noch)|paar minuten|(?:bisschen|etwas|bissl|bissi) später",
    "thanks_only": r"(?:vielen |herzlichen |besten |lieben |tausend )?(?:dank|danke\w*)(?: \w+){0,2} (?:für|fürs|fürn)(?: \w+){0,3}|dank\w*|merci|thx",
    "arrive": r"ankunft\w*|eintreff\w*|eta|navi sagt|laut navi|(?:wird|wirds)(?: \w+)?|erst(?: [\w:.]+){1,4} (?:da|dort|hier|sein|ankommen|eintreffen|bei (?:euch|ihnen|dir))|(?:komme?|kommen|bin|ankommen|werd\w*|schaff\w*|sind)(?: \w+){0,5}(?: erst| da| dort| an)?",
    "forced": r"muss|müssen|leider|gezwungen|müsste|mussten?",
}

_TEXTS = r"(?:erinnerung\w*|sms|nachricht\w*|benachrichtigung\w*|abo\w*|newsletter|e?mails?|konto|account|mitgliedschaft|taxi|parkplatz)"
_DROP = r"(?:absag\w*|abzusagen|stornier\w*|cancel\w*|streich\w*|lösch\w*|künd\w*)"

DOUBTS: dict[str, str] = {
    "meant": r"(?:(?:ups|hoppla|moment|halt|sorry|vertippt)[ ,.!]+)*(?:(?:ich )?(?:meinte|mein|meine)(?: ich)?(?: natürlich| eigentlich)?|(?:ich )?(?:wollte|wollt)(?: ich)? (?:sagen|schreiben))",
    "denies": r"bin (?:nicht|net|gar nicht) (?P<name>\w+)(?= *$)",
    "known": r"^(?:kenne?|kenn) (?:ich|wir) (?:sie|dich|euch|uns)(?: \w+){0,2}(?= *\?)|(?:diesmal|heute|morgen|dieses mal)(?: \w+){0,2} nicht (?:ich|für mich)|^ich nicht|nicht ich (?:diesmal|sondern|komme)|(?:kenne?|kenn) (?:ich|sie|euch)(?: \w+){0,2} (?:schon|gut|ja|bereits|weg|adresse|straße)|(?:tag|termin|uhrzeit|datum|zeit|woche|stunde|termine)(?: \w+){0,2} verwechsel\w*|meine neue nummer|kein\w* termin(?: \w+)? (?:frei|bekommen|bestätigt)|(?:mein|ein) irrtum",
    "drops_other": rf"^(?!.*(?:termin|schnitt|besuch|friseur|meiner|^das |^es |^der fällt)).*fällt(?: \w+){{0,3}} aus|{_TEXTS}(?: \w+){{0,5}} (?:{_DROP}|ab)|{_DROP}(?: \w+){{0,4}} {_TEXTS}|sag\w*(?: \w+){{0,3}} {_TEXTS}|vergiss (?:es|das)|vergessen sie (?:es|das)|vergesst (?:es|das)",
    "may_drop": rf"(?:vielleicht|eventuell|evtl|womöglich|möglicherweise|wahrscheinlich|überleg\w*|könnte(?! (?:ich|sie|man|ihr)))(?: \w+){{0,5}} (?:ab|{_DROP})|(?:sag\w*|{_DROP})(?: \w+){{0,3}} (?:vielleicht|eventuell|evtl|womöglich|möglicherweise|wahrscheinlich)(?: \w+){{0,4}}",
    "not_removed": r"(?:mich|uns) (?:bitte )?nicht (?:von|aus)(?: \w+){1,3} (?:nehmen|streichen|löschen|entfernen)|(?:nehmt|nehmen sie|streicht|streichen sie|löscht|löschen sie|nimm|streich) (?:mich|uns) (?:bitte )?nicht (?:von|aus)(?: \w+){0,4}",
    "not_dropped": r"sag\w*(?: \w+){0,4} (?:nicht|nie|niemals|net|ned|nich|keinesfalls|keineswegs|auf keinen fall|nimmer)(?: \w+){0,2} ab",
    "checks": r"(?:hat|hatte|haben|hatten|habt)(?: [\w:.]+){0,4} (?:gesagt|geschrieben|notiert|eingetragen|ausgemacht|vereinbart|gemeint)|(?:dachte|glaubte|meinte|hatte gedacht|ging davon aus)(?: \w+){0,4} (?:wär\w*|ist|war|sei|hätten|hatten|haben|gesagt|ausgemacht)|(?:war|ist|wär\w*|is|sollte) (?:das|es|der|mein|der termin|mein termin|meiner)(?: termin)? (?:nicht|net|ned|eigentlich|doch)|(?:ist|war|is|wäre) (?:es|das|der termin|mein termin|meiner)(?: \w+){0,4} oder"
    r"|(?:hatten|haben|hatte|hattest|habe) (?:wir|ich|sie|ihr)(?: \w+)? (?:nicht|net|ned|doch)(?! (?:vergessen|verschwitzt|verpeilt|verschlafen))|(?:wir|sie|ihr)(?: \w+)? (?:hatten|haben|hattet|habt)(?: \w+){0,5} (?:gesagt|ausgemacht|vereinbart|geschrieben)|(?:mein|der) (?:anderer|andere|nächster|zweiter) termin (?:ist|war)|bei mir steht|(?:ich )?(?:hab|habe|hatte)(?: \w+){0,6} (?:notiert|stehen|aufgeschrieben|im kalender)|sind sie sicher|^nicht(?! (?:am|um) (?:donnerstag|15))(?: \w+){1,4}(?= *\?$)|^(?:um |am )?\w+ oder (?:um |am )?\w+(?: uhr)?(?= *\?$)",
    "supposes": r"(?:ist|w(?:\xe4|ae)re?|wird)(?: \w+){0,3} zu (?:spät|früh|knapp|eng)(?= *$)|was (?:wäre|wär|ist|passiert) wenn|was wenn|angenommen|gesetzt den fall",
    "for_them": rf"(?:mein\w*|unser\w*|ein\w*) (?:\w+ )?{_KIN}(?: \w+)? (?:will|möchte|würde|wollte|hätte|könnte|sucht|fragt|braucht ein\w* termin|bräuchte|interessiert)|(?:kann|könnte|darf|dürfte) (?:mein\w*|unser\w*) (?:\w+ )?{_KIN}(?: \w+){{0,5}} (?:haben|bekommen|buchen|kommen|nehmen)",
    "at_work": r"arbeitet(?: \w+)?|(?:ist|is) (?!\d|das|es|da)\w+(?: \w+){0,5} (?:da|im haus|im salon|im laden|im dienst)(?= *\??$)",
    "asks_for": rf"(?:frage?|ist|wäre|wär|geht|termin) (?:\w+ )?für (?:mein\w*|ein\w*|jemand\w*) (?:{_KIN}|ander\w+)|frag\w* für",
    "second": r"außerdem|zusätzlich\w*|(?:noch ein\w*|zweite[nrs]?|weitere[nrs]?|extra) (?:termin|schnitt|haarschnitt|besuch)(?!.* (?:statt|stattdessen|anstatt|anstelle))|ich(?: \w+)? auch noch|auch noch (?:buchen|kommen|ein\w*)",
    "agrees": r"^(?:ja|jo|jap|jep|jawohl|ok|okay|oki|alles klar|klar|passt|gut|super|perfekt|in ordnung|geht klar)",
    "on_time": r"(?:komme?|kommen|bin|werde?|sind)(?: \w+){0,2} (?:nicht|nie|net|ned|nich|keinesfalls)(?: \w+)? (?:zu spät|verspät\w*)",
    "not_late": r"(?:nicht|nie|keinesfalls|ohne|net|ned|nich|ungern)(?: \w+){0,3} (?:spät|später|verspät\w*)",
    "leaves": r"(?:weg|woanders|verabredet|verplant|daheim|los|raus|fort|heim|zuhause|fertig|gehen|draußen|zurück)(?: \w+)?|(?:hol\w*|abhol\w*)(?: \w+)*",
}
"""Words by which an answer only sounds as if it changed something; ``dialogs/understand/doubts.py`` reads them."""

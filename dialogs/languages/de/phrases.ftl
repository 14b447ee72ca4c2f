# What the desk says in German: polite, short, a text message has 160 characters. Letters of GSM-7 only: umlauts and ß are.

## Around a message
intro = { $business }, automatisch.
intro-after = HELP für Hilfe, STOP zum Abmelden.
intro-after-short = STOP zum Abmelden.
link = Ändern:

## A visit in words
with = { $service } mit { $provider }
with-room = { $service } { $room }
with-title = { $what } ({ $title })
with-answers = { $visit } ({ $answers })
for-people = { $service } für { $people }
seats-left = noch { $left } von { $seats } Plätzen frei
seats-left-short = { $left } frei
asked-beside = schon angefragt
shared-provider = mit { $provider }
visit = { $what }, { $day }, { $time }, { $place }
visit-short = { $service }, { $day }, { $time }

## Times on the table
offer = { $service }, { $length }{ $shared }:
offer-more = { $service }{ $shared }:
offer-shared = { $shared }:
offer-one = { $service }, { $when }: Antworten Sie OK zum Buchen oder mit einer anderen Zeit.
    .page = { $service }, { $when }.
offer-move = Statt { $was }{ $shared }:
    .page = Statt { $was } sind diese Zeiten frei{ $shared }.
offer-move-one = Statt { $was }: { $when }? Antworten Sie OK oder mit einer anderen Zeit.
    .page = Statt { $was }: { $when }.
shorter = kürzer
needs-approval = mit Freigabe
held = Reserviert bis { $until }.
unheld = Nicht reserviert, bitte bald antworten.
    .page = Nicht reserviert, bitte bald wählen.
readings = { $days }? Um { $time } an beiden Tagen frei mit { $provider }: { $service }, { $length }, { $place }.
    .page = { $days }? Um { $time } an beiden Tagen frei mit { $provider }.
readings-any = Welcher Tag: { $days }?
torn = { $one } oder { $two }? Bitte Tag und Uhrzeit schreiben.
    .page = { $one } oder { $two }? Bitte wählen Sie.

## Eine Reihe
series = { $what }, { $dates }, { $place }
series-short = { $service }, { $rhythm } ({ $count }-mal)
series-dates = { $rhythm }, { $count }-mal, { $first } bis { $last }{ $without }{ $odd }
series-without = , nicht { $days }
series-odd = , aber { $dates }
series-odd-many = , { $count } zu anderer Zeit
series-day = { $interval ->
        [1] täglich
       *[other] alle { $interval } Tage
    }
series-week = { $interval ->
        [1] jede Woche { $days }
        [2] jede zweite Woche { $days }
       *[other] alle { $interval } Wochen { $days }
    }
series-weeks = { $interval ->
        [1] jede Woche
        [2] jede zweite Woche
       *[other] alle { $interval } Wochen
    }
series-month = { $interval ->
        [1] jeden Monat
       *[other] alle { $interval } Monate
    }
series-offer = { $visit }: Antworten Sie OK für alle { $count }, oder schreiben Sie, wie oft.
series-offer-short = { $visit }. Antworten Sie OK zum Buchen.
series-offer-move = { $visit }: Antworten Sie OK für alle { $count }, oder mit einer anderen Zeit.
series-clash = { $what }, { $rhythm }, { $place }. { $days } { $count ->
        [one] ist
       *[other] sind
    } nicht frei:
series-clash-again = { $days } { $count ->
        [one] ist
       *[other] sind
    } nicht frei:
series-skip = auslassen
series-keep = lassen
series-that-day = { $time } an dem Tag{ $who }
series-instead = { $day } { $time }{ $who }
series-held = { $count ->
        [one] Der andere ist
       *[other] Die anderen { $count } sind
    } reserviert bis { $until }.
series-longest = Eine Reihe hat höchstens { $count } Termine.
series-too-far = So weit im Voraus gehen { $count } dieser Termine.
series-gone = Leider ist ein Termin nach Ablauf der Reservierung vergeben worden.
series-all-gone = Leider sind die Termine nach Ablauf der Reservierung vergeben worden. Schreiben Sie, wann Sie kommen möchten.
series-none = Ich buche einen Termin nach dem anderen.
series-which-time = { $rhythm }: um wie viel Uhr?
series-moved = Verschoben: { $visit } (war { $was }). ZURÜCK bis { $until }.
series-late = { $days } { $count ->
        [one] ist
       *[other] sind
    } zu nah zum Ändern. Das Team ist gefragt: Antwort bis { $by }.
extent-move = Was verschieben: { $visit }?
extent-drop = Was absagen: { $visit }?
extent-one = nur { $day }
extent-onward = diesen und alle danach
extent-all = alle { $count }
page-series = Das ist einer von { $count } Terminen einer Reihe. Hier ändern Sie nur diesen.

## Why not
taken = { $provider } ist dann vergeben.
taken-any = Diese Zeit ist vergeben.
taken-room = { $room } ist { $time } vergeben.
taken-rooms = So ein Raum ist dann nicht frei.
blocked = { $provider } ist dann nicht buchbar.
blocked-any = Diese Zeit ist nicht buchbar.
blocked-because = Das ist dann nicht buchbar ({ $reason }).
full = { $provider } ist da ausgebucht.
full-any = Da sind wir ausgebucht.
away = { $provider } ist dann nicht da.
away-any = Da ist niemand da.
away-day = { $provider } hat am { $day } frei.
away-weekday = { $provider } hat am { $weekday } frei.
away-hours = { $provider } ist an dem Tag { $hours } da.
closed = Da haben wir geschlossen.
closed-day = Am { $day } haben wir geschlossen.
closed-weekday = Am { $weekday } haben wir geschlossen.
opens = Bis { $time } haben wir geschlossen.
closes = Ab { $time } haben wir geschlossen.
closing = Wir schließen um { $time }, kurz danach.
closed-because = Da haben wir geschlossen ({ $reason }).
past = Diese Zeit ist schon vorbei.
off-grid = Wir beginnen alle { $length } ab der vollen Stunde.
starts = { $service } beginnt { $times }.
too-close = { $provider } braucht mehr Zeit zwischen zwei Terminen.
too-close-any = Zu wenig Zeit zwischen zwei Terminen.
session-full = Da sind alle Plätze vergeben.
session-few = Da sind keine { $people } Plätze mehr frei.
too-soon = Wir brauchen { $notice } Vorlauf.
too-far = Wir buchen höchstens { $days } Tage im Voraus.
too-far-date = Wir buchen bisher bis { $day }.
not-open = Gebucht wird ab { $day }.
day-limit = An dem Tag haben Sie schon { $count } x { $what }, mehr geht nicht.
day-limit-all =
    An dem Tag haben Sie schon { $count ->
        [one] einen Termin
       *[other] { $count } Termine
    }, mehr geht nicht.
week-limit = In der Woche haben Sie schon { $count } x { $what }, mehr geht nicht.
week-limit-all =
    In der Woche haben Sie schon { $count ->
        [one] einen Termin
       *[other] { $count } Termine
    }, mehr geht nicht.
month-limit = In dem Monat haben Sie schon { $count } x { $what }, mehr geht nicht.
month-limit-all =
    In dem Monat haben Sie schon { $count ->
        [one] einen Termin
       *[other] { $count } Termine
    }, mehr geht nicht.
at-once = Sie haben schon { $count } x { $what } vor sich, mehr geht nicht auf einmal.
at-once-all =
    Sie haben schon { $count ->
        [one] einen Termin
       *[other] { $count } Termine
    } vor sich, mehr geht nicht auf einmal.
at-once-then = Schreiben Sie mir, wenn einer davon verschoben werden oder ausfallen soll.
by-invitation = { $service } gibt es nur auf Einladung.
for-groups = { $service } ist nur für: { $groups }.
not-for-you = { $what } ist dann anderen vorbehalten.
not-yours = { $what } ist anderen vorbehalten.
ask-team = Rufen Sie an, { $phone }, das Team hilft Ihnen.
ask-team-no-phone = Schreiben Sie MENSCH, das Team hilft Ihnen.
undo-limit = Das lässt sich nicht zurücknehmen.
late-notice = Das ist weniger als { $notice } vor dem Termin, da entscheidet das Team.
moved-often = Ein Termin lässt sich höchstens { $count }-mal verlegen, dann entscheidet das Team.
not-yet = Der Termin hat noch nicht begonnen.
nobody = Bei { $provider } gibt es { $service } nicht.
nobody-there = { $provider } ist nicht in { $place }.
nobody-any = Das macht dort niemand.
room-small = In { $room } passen höchstens { $most } Personen.
nobody-in = { $room } ist nicht für { $service }.
no-room-with = Einen Raum mit { $features } haben wir nicht.
no-room-with-there = Kein Raum mit { $features } in { $place }.
room-without = { $room } ist ohne { $features }.
nothing-refused = Davon weiß ich nichts. Schreiben Sie, was Sie möchten und wann.
    .page = Davon wissen wir nichts. Nennen Sie Tag und Uhrzeit.
too-few = Nichts ist gebucht: Mindestens eine Person kommt. Schreiben Sie, wie viele Sie sind, etwa "4 Personen".
too-many = Für { $people } Personen haben wir nichts: höchstens { $most }. Mit MENSCH hilft das Team.
length-range = { $service }: { $shortest } bis { $longest }.
trouble-past = Diese Zeit ist schon vorbei.
trouble-impossible = Dieses Datum oder diese Uhrzeit finde ich nicht.
trouble-backwards = Das würde enden, bevor es beginnt.
trouble-too-far = Das ist zu weit in der Zukunft.
trouble-gap = Da werden die Uhren vorgestellt, diese Zeit gibt es nicht.
trouble-fold = Da werden die Uhren zurückgestellt, diese Zeit gibt es zweimal.
trouble-clock = Wessen Uhr ist gemeint? Nennen Sie eine Stadt, etwa Londoner Zeit, oder schreiben Sie Ortszeit oder meine Zeit.
nothing-earlier = Früher ist nichts frei.
nothing-later = Später ist in den nächsten zwei Wochen nichts frei.
nothing-else = Sonst ist dann nichts frei.
nothing = Nichts frei { $near }. Schreiben Sie einen anderen Tag oder eine andere Zeit, oder MENSCH für eine Person.
    .page = Nichts frei { $near }. Versuchen Sie einen anderen Tag oder eine andere Zeit.
nothing-near = um diese Zeit
gone = Leider ist { $time } nach Ablauf der Reservierung vergeben worden.
gone-early = Leider ist { $time } nicht mehr frei.
another-time = Schreiben Sie einen anderen Tag oder eine andere Zeit.
    .page = Versuchen Sie einen anderen Tag oder eine andere Zeit.

## Which rooms are free, and who has one
your-time = ({ $time } bei Ihnen)
right-now = jetzt
which-room = Welcher Raum?
room-unknown = Einen Raum namens { $room } haben wir nicht.
no-rooms = Räume kann man hier nicht buchen. Bei uns gibt es: { $services }.
no-rooms-team = Noch ist kein Raum buchbar: Im Katalog fehlt ein [[room]] und ein [[service]] mit needs = [{"{"} room = "any" {"}"}]. Danach: halfpast catalog apply.
none-booked-then = Da haben Sie nichts gebucht.
room-not-booked = { $room } ist nicht unter Ihren Buchungen.
room-stands-too = { $visit } bleibt auch bestehen.
rooms-which = Welchen davon möchten Sie?
rooms-which-when = Wir haben { $rooms }: welcher davon, und wann?
rooms-free = Frei { $when }:
rooms-none = kein Raum ist frei { $when }.
rooms-more = Und { $count } weitere.
room-until = { $room } bis { $until }, für { $people }
room-has = { $room } hat { $name }, { $time }.
room-yours = { $room } haben Sie, { $time }.
room-held-yours = { $room } ist für Sie vorgemerkt, { $time }, bis { $until }: noch hat niemand den Raum.
room-held = { $room } hat noch niemand, aber jemand entscheidet sich gerade darüber.
room-taken = { $room } ist vergeben bis { $until }.
room-free = { $room } ist frei bis { $until }.
room-nobody = { $room } hat niemand am { $day }.
room-taken-day = { $room }, { $day }: { $visits }.

## Kollegen, die zu einem Raum dazukommen
mates-told = { $names } habe ich Bescheid gegeben.
mates-later = Sobald es freigegeben ist, sage ich { $names } Bescheid.
mates-on-it = { $visit }: { $names } habe ich Bescheid gegeben.
mates-nobody = Sagen Sie mir zuerst, welcher Raum und wann; dann sage ich { $names } Bescheid.
mate-guest = { $name } ist hier Gast, deshalb habe ich dort nichts gesagt.
mate-stranger = { $name } ist aus einem anderen Workspace, deshalb habe ich dort nichts gesagt.
mate-machine = { $name } ist ein Bot, deshalb habe ich dort nichts gesagt.
mate-gone = { $name } ist nicht mehr hier.
mate-unknown = Wer { $name } ist, war nicht zu erfahren; bitte geben Sie selbst Bescheid.
mate-silent = { $name } möchte von mir keine Nachrichten; bitte geben Sie selbst Bescheid.
mate-invited = { $name } hat { $visit } gebucht und hätte Sie gern dabei.
mate-moved = Verschoben von { $name }: { $visit } (statt { $was }). Sie sind dazu eingeladen.
mate-cancelled = Abgesagt, Sie müssen nicht kommen: { $visit }, gebucht von { $name }.
mate-declined = Sie haben abgesagt: { $visit }. { $name } weiß Bescheid.
mate-declined-before = Das hatten Sie schon abgesagt: { $visit }.
mate-over = Das ist vorbei oder nicht mehr gebucht; abzusagen ist nichts.
mate-cannot = { $name } kann nicht kommen: { $visit }. Die Buchung steht.
button-decline = Absagen

## Was ein Raum fragt, sobald er gebucht ist
room-asks-noted = Notiert für { $visit }: { $answer }.
room-asks-left = Gut, das bleibt offen.
room-asks-dropped = Notiert für { $visit }: doch nicht { $answer }.
room-asks-late = Das ging bis { $until }. { $visit } bleibt, wie es ist.
room-asks-over = Das ist nicht mehr gebucht, da gibt es nichts zu notieren.
staff-answers-said = { $name }, { $visit }{ $people ->
    [1] {""}
   *[other] , { $people } Personen
}: { $answers }.
staff-answers-changed = Geändert für { $name }, { $visit }{ $people ->
    [1] {""}
   *[other] , { $people } Personen
}: { $answers } (bisher: { $was }).
staff-answers-moved = Verschoben: { $name }, { $visit } (bisher { $was }){ $people ->
    [1] {""}
   *[other] , { $people } Personen
}: { $answers }.
staff-answers-off = Nicht mehr nötig für { $name }, { $visit }: { $answers }.

## Asking for a piece
one-by-one = Eins nach dem anderen: { $service } machen wir danach, schreiben Sie mir dann.
one-then-next = Eins nach dem anderen: danach { $service }.
one-each = Ein Termin ist für eine Person: schreiben Sie danach für die nächste.
which-service = Was darf es sein?
which-time = Wann passt es Ihnen? Schreiben Sie Tag oder Uhrzeit.
    .page = Wann passt es Ihnen? Nennen Sie einen Tag oder eine Zeit.
which-time-move = Wann passt es Ihnen stattdessen? { $visit } bleibt bis dahin.
which-booking = Welcher Termin?
which-name = Auf welchen Vornamen darf ich buchen?
which-name-again = Nur noch Ihr Vorname bitte, dann ist es gebucht.

## Done
booked = Gebucht: { $visit }. Änderungen einfach schreiben, oder ZURÜCK bis { $until }.
booked-name = Gebucht, { $name }: { $visit }. Ändern? Schreiben Sie. ZURÜCK bis { $until }.
booked-reminder = Gebucht, { $name }: { $visit }. Ich erinnere Sie { $reminders ->
        [one] einmal
       *[other] { $reminders }-mal
    }. Ändern? Schreiben Sie. ZURÜCK bis { $until }.
booked-link = Gebucht: { $visit }. ZURÜCK bis { $until }.
booked-name-link = Gebucht, { $name }: { $visit }. ZURÜCK bis { $until }.
booked-reminder-link = Gebucht, { $name }: { $visit }. Ich erinnere Sie { $reminders ->
        [one] einmal
       *[other] { $reminders }-mal
    }. ZURÜCK bis { $until }.
awaiting = { $whom } ist gefragt: { $visit }. Für Sie reserviert; Antwort bis { $until }, ich schreibe Ihnen.
awaiting-beside = { $whom } ist gefragt: { $visit }. Das möchte noch jemand: Antwort bis { $until }, ich schreibe Ihnen.
awaiting-instead = { $whom } ist gefragt: { $visit } statt { $was }. Antwort bis { $until }, ich schreibe Ihnen.
awaiting-move = { $whom } ist gefragt: { $visit }. { $was } bleibt Ihnen bis zur Antwort, spätestens bis { $until }.
approved = Das Team hat zugesagt.
declined = Leider geht das beim Team nicht: { $visit }.
declined-why = Leider geht { $visit } nicht: { $why }
gave-way = Leider hat das Team { $visit } an jemand anderen vergeben.
declined-next = Schreiben Sie einen anderen Tag oder eine andere Zeit, dann frage ich wieder.
declined-next-call = Schreiben Sie einen anderen Tag oder eine andere Zeit, oder rufen Sie { $phone } an.
lapsed = Leider hat niemand rechtzeitig bestätigt: { $visit } ist nicht gebucht.
stands-again = { $visit } steht wie vorher.
withdrawn = Zurückgezogen: { $visit }. Schreiben Sie, wenn Sie eine andere Zeit möchten.
    .page = Zurückgezogen: { $visit }.
withdrawn-stays = Zurückgezogen: { $visit }. Es bleibt bei: { $stays }. Soll auch das weg: ABSAGEN.
    .page = Zurückgezogen: { $visit }. Es bleibt bei: { $stays }.
moved = Verschoben: { $what }, { $day }, jetzt { $time } (statt { $was }), { $place }. Doch wie vorher: ZURÜCK bis { $until }.
    .page = Verschoben: { $what }, { $day }, jetzt { $time } (statt { $was }), { $place }.
moved-who = Geändert: { $day }, { $time }, jetzt { $what } (statt { $was }), { $place }. ZURÜCK bis { $until }.
    .page = Geändert: { $day }, { $time }, jetzt { $what } (statt { $was }), { $place }.
moved-day = Verschoben: { $what }, jetzt { $day }, { $time } (statt { $was }), { $place }. Doch wie vorher: ZURÜCK bis { $until }.
    .page = Verschoben: { $what }, jetzt { $day }, { $time } (statt { $was }), { $place }.
moved-link = Verschoben: { $what }, { $day }, jetzt { $time } (statt { $was }), { $place }. ZURÜCK bis { $until }.
moved-day-link = Verschoben: { $what }, jetzt { $day }, { $time } (statt { $was }), { $place }. ZURÜCK bis { $until }.
moved-short-link = Verschoben: { $what }, { $day }, jetzt { $time }. ZURÜCK bis { $until }.
cancelled = Abgesagt: { $visit }. Kostenlos. ZURÜCK bis { $until }.
    .page = Abgesagt: { $visit }. Kostenlos.
cancelled-others = Abgesagt: { $visit }. Kostenlos. { $others } { $count ->
        [one] bleibt
       *[other] bleiben
    }. ZURÜCK bis { $until }.
undone-booking = Zurückgenommen: { $visit } ist nicht gebucht.
undone-move = Wieder wie vorher: { $visit }.
undone-cancel = Steht wieder: { $visit }.
nothing-to-undo = Es gibt nichts mehr zurückzunehmen. Schreiben Sie, was Sie ändern möchten.
    .page = Es gibt nichts mehr zurückzunehmen.

## Changing
unable = Schade, dass Sie nicht können. Schreiben Sie eine bessere Zeit für { $visit }, oder ABSAGEN.
    .page = Schade, dass Sie nicht können. Wählen Sie eine bessere Zeit oder sagen Sie ab.
unable-next = Und { $visit }: schreiben Sie eine bessere Zeit oder ABSAGEN.
    .page = Und { $visit }: wählen Sie eine bessere Zeit oder sagen Sie ab.
better-time = Schreiben Sie eine bessere Zeit für { $visit }, oder ABSAGEN.
    .page = Wählen Sie eine bessere Zeit oder sagen Sie ab.
unable-none = Kein Problem. Zu dieser Nummer sehe ich keinen Termin. Schreiben Sie Tag oder Uhrzeit für einen neuen.
unable-none-here = Kein Problem. Ich sehe keinen Termin von Ihnen. Schreiben Sie Tag oder Uhrzeit für einen neuen.
no-booking = Zu dieser Nummer sehe ich keinen Termin. Schreiben Sie, was Sie möchten und wann.
    .page = Es gibt keinen Termin mehr.
no-booking-here = Ich sehe keinen Termin von Ihnen. Schreiben Sie, was Sie möchten und wann.
    .page = Es gibt keinen Termin mehr.
asked-team = Das Team
asked-provider = { $provider }
late-cancel = Weniger als { $notice } bis { $visit }. { $whom } ist gefragt: Antwort bis { $by }. So lange steht der Termin.
    .page = Weniger als { $notice } bis { $visit }. Das Team ist gefragt und antwortet per Nachricht bis { $by }. So lange steht der Termin.
late-move = Weniger als { $notice } bis { $visit }. { $whom } ist gefragt: Antwort bis { $by }. So lange steht der Termin.
    .page = Weniger als { $notice } bis { $visit }. Das Team ist gefragt und antwortet per Nachricht bis { $by }. So lange steht der Termin.
moved-enough = Schon { $count }-mal verschoben: { $visit }. { $whom } ist gefragt: Antwort bis { $by }.
    .page = Schon { $count }-mal verschoben: { $visit }. Das Team ist gefragt und antwortet per Nachricht bis { $by }.
begun = { $visit } hat begonnen. { $whom } ist gefragt: Antwort hier bis { $by }.
    .page = { $visit } hat begonnen. Das Team ist gefragt und antwortet per Nachricht bis { $by }.
begun-when = { $visit } hat begonnen. { $whom } ist gefragt: { $when }. Antwort hier bis { $by }.
    .page = { $visit } hat begonnen. Das Team ist gefragt: { $when }. Antwort per Nachricht bis { $by }.
stays = Es bleibt dabei: { $visit }.
stands-until = { $visit } bleibt so. Wann passt es Ihnen stattdessen? Schreiben Sie Tag oder Uhrzeit.
    .page = { $visit } bleibt so. Wann passt es Ihnen stattdessen?
stands-or-drop = { $visit } bleibt so. Schreiben Sie eine bessere Zeit oder ABSAGEN.
    .page = { $visit } bleibt, bis Sie eine bessere Zeit wählen oder absagen.
nothing-stands = Zurzeit ist nichts für Sie gebucht.
same-time = Der Termin ist schon zu dieser Zeit: { $visit }.
move-or-new = Diesen Termin verschieben oder einen neuen buchen? { $visit }. Schreiben Sie VERSCHIEBEN oder NEU.
was-moved = Dieser Termin wurde verschoben: statt { $was } jetzt { $visit }.
was-cancelled = Dieser Termin ist abgesagt: { $visit }.
was-over = Dieser Termin ist vorbei: { $visit }.
was-next = Schreiben Sie, was Sie möchten und wann.
    .page = Sagen Sie, was Sie möchten und wann.
was-again = Für einen neuen Termin, { $what }, schreiben Sie Tag oder Uhrzeit.
    .page = Für einen neuen Termin, { $what }, nennen Sie Tag oder Uhrzeit.
was-right = Stimmt das? Antworten Sie OK oder mit einer besseren Zeit.
    .page = Stimmt das? Antworten Sie OK oder wählen Sie eine bessere Zeit.
coming = Kommen Sie? { $visit }. Antworten Sie OK oder mit einer besseren Zeit.
    .page = Kommen Sie? { $visit }. Antworten Sie OK oder wählen Sie eine bessere Zeit.
asked-late = Weniger als { $notice } bis { $was }. { $whom } ist gefragt: { $visit }. Antwort bis { $until }; { $was } bleibt Ihnen.
asked-often = Schon { $count }-mal verschoben. { $whom } ist gefragt: { $visit }. Antwort bis { $until }; { $was } bleibt Ihnen.

## Late
late-fine = Danke, { $provider } weiß Bescheid. { $time } geht noch.
late-tight = { $time } ist zu knapp. Lieber { $when }? Antworten Sie OK oder mit einem anderen Tag.
    .page = { $time } ist zu knapp für { $visit }. Möglich wäre { $when }.
late-none = { $time } ist zu knapp für { $visit }, später ist heute nichts frei. Schreiben Sie einen anderen Tag, dann verschiebe ich.
    .page = { $time } ist zu knapp für { $visit }, später ist heute nichts frei. Wählen Sie einen anderen Tag.
late-none-today = Heute sehe ich keinen Termin von Ihnen. Schreiben Sie MENSCH, wenn ich es weitergeben soll.
    .page = Ihr Termin ist nicht heute.
late-none-today-next = Heute sehe ich keinen Termin von Ihnen; als Nächstes: { $visit }. Schreiben Sie MENSCH, wenn ich es weitergeben soll.
    .page = Ihr Termin ist nicht heute.
how-late = Danke. Wie viele Minuten später? Dann sehe ich, ob es noch geht.

## Answers
mine = Ihre Termine: { $visits }.
mine-waits = { $visit } (wartet auf das Ja des Teams)
mine-none = Zu dieser Nummer gibt es keinen Termin. Schreiben Sie, was Sie möchten und wann.
mine-none-here = Sie haben keinen Termin bei uns. Schreiben Sie, was Sie möchten und wann.
mine-none-day = Am { $day } ist nichts für Sie gebucht.
where-room = { $room } ist hier: { $places }.
where = Hier sind wir: { $places }.
length = { $length }.
length-of = { $service } dauert { $length }.
lengths = { $list }.
price = { $service } kostet { $price }
price-none = Diesen Preis habe ich nicht. Unter { $phone } sagt ihn Ihnen das Team.
price-none-no-phone = Diesen Preis habe ich nicht. Schreiben Sie MENSCH, dann antwortet das Team.
hours = { $place }: { $hours }.
hours-closed = { $place } ist geschlossen am { $day }{ $because }.
hours-day = { $place }, { $day }: { $hours }.
services = Bei uns gibt es { $services }. Schreiben Sie, was Sie möchten und wann.
who = Hier antwortet { $business } automatisch. Eine Person erreichen Sie unter { $phone }.
who-no-phone = Hier antwortet { $business } automatisch. Schreiben Sie MENSCH für eine Person.
prepare-ask = Rufen Sie bitte { $phone } an: Das Team sagt es Ihnen.
prepare-ask-no-phone = Schreiben Sie bitte MENSCH: Das Team sagt es Ihnen.
prepare-none = Sie brauchen nichts mitzubringen.
confirmed = Danke, bis dann: { $visit }.
guest = { $whom } ist gefragt, ob Sie jemanden mitbringen können: { $visit }. Antwort hier bis { $by }.
    .page = Das Team ist gefragt; jemand schreibt Ihnen bis { $by }.

## People
human = Ihre Nachrichten sind beim Team; jemand antwortet hier bis { $by }.
    .page = Das Team ist gefragt; jemand schreibt Ihnen bis { $by }.
human-call = Ihre Nachrichten sind beim Team; jemand antwortet hier bis { $by }. Eilig? { $phone }.
    .page = Das Team ist gefragt; jemand schreibt Ihnen bis { $by }. Eilig? { $phone }.
urgent = Das braucht einen Menschen, nicht mich. Ihre Nachrichten sind beim Team; jemand antwortet hier bis { $by }. Eilig? { $phone }.
help = { $business }: Termine per Nachricht, eine Erinnerung je Termin. Tel. { $phone }. Es können Kosten anfallen. STOP zum Abmelden.
help-no-phone = { $business }: Termine per Nachricht, eine Erinnerung je Termin. Es können Kosten anfallen. STOP zum Abmelden.
help-home = { $business }: Schreiben Sie, was Sie möchten und wann, und mit eigenen Worten, was sich ändern soll. Meine Seite Home zeigt, was Sie haben, und öffnet ein Formular.
stopped = { $business }: Sie sind abgemeldet und bekommen keine Nachrichten mehr. START zum Anmelden.
started = { $business }: Willkommen zurück. Schreiben Sie, was Sie möchten und wann. HELP für Hilfe, STOP zum Abmelden.
wrong-number = Entschuldigung! Diese Nummer ist von unserer Liste gestrichen und bekommt keine Nachrichten mehr.

dropped = In Ordnung, nichts ist gebucht. Schreiben Sie, wann Sie kommen möchten.
no-offer = Kein Problem. Schreiben Sie einen anderen Tag oder eine andere Zeit.
    .page = Kein Problem. Nennen Sie einen anderen Tag oder eine andere Zeit.

## Not understood
puzzled = Das habe ich nicht verstanden. Schreiben Sie, was Sie möchten und wann, etwa "{ $service } Donnerstag 15 Uhr".
    .page = Das habe ich nicht verstanden. Nennen Sie Tag und Uhrzeit, etwa Donnerstag nach 16 Uhr.
puzzled-open = Das habe ich nicht verstanden.
left = In Ordnung, alles bleibt wie es ist. Schreiben Sie, wenn Sie etwas brauchen.
edited = Ich lese jede Nachricht nur einmal. Bitte schicken Sie die Änderung als neue Nachricht.
private-only = Ich helfe einer Person nach der anderen. Bitte schreiben Sie mir in einem privaten Chat.
unread = Ich kann nur Text lesen. Schreiben Sie, was Sie möchten und wann.
    .page = Ich kann nur Text lesen. Nennen Sie Tag und Uhrzeit.
hello = Guten Tag. Was darf es sein, und wann? Bei uns gibt es { $services }.
language-name = Deutsch
language-now = Ich schreibe Ihnen ab jetzt auf Deutsch.
which-language = Welche Sprache? { $languages }.
number-share = Meine Nummer teilen
number-kept = Danke, das Team erreicht Sie jetzt auch unter dieser Nummer.
welcome = Nachrichten zu Ihren Terminen kommen jetzt auch hierher.
command-book = Einen Termin buchen
command-my = Was ich gebucht habe
command-help = Wer hier schreibt, und wie es geht
command-language = Eine andere Sprache
command-stop = Keine Nachrichten mehr
command-start = Anfangen, oder neu anfangen
install-done = Fertig: Sie können mir jetzt in Ihrem Workspace schreiben.
install-declined = Es wurde nichts installiert.
install-expired = Das hat zu lange gedauert oder wurde schon benutzt. Es wurde nichts installiert.
install-unknown = Dieser Workspace darf mich nicht installieren. Bitten Sie um Freigabe von:
install-busy = Slack antwortet gerade nicht. Es wurde nichts installiert.
install-again = Noch einmal
install-there = Zum Workspace
button-take = { $when } buchen
button-take-move = Auf { $when } verlegen
button-take-series = Alle { $count } buchen
button-take-series-move = Alle { $count } verlegen
button-others = Andere Zeiten
button-days = Tag wählen
button-undo = Rückgängig
button-other-time = Andere Zeit
button-withdraw = Zurückziehen
month = { $service }, { $month }. Tage in Klammern sind voll.
opened = { $visit }. Ansehen oder ändern: { $link }
stale = Dieses Angebot gilt nicht mehr. Schreiben Sie, was Sie möchten und wann.
    .page = Dieses Angebot gilt nicht mehr. Wählen Sie eine andere Zeit.
stale-open = Dieses Angebot gilt nicht mehr.
nothing-said = Schreiben Sie, was Sie möchten und wann.

## Reminder
reminder = { $business }: { $relative }, { $day }, { $time }, { $place }{ $who }. Antworten Sie OK oder schreiben Sie eine bessere Zeit.
reminder-short = { $business }: { $day }, { $time }, { $place }{ $who }. Antworten Sie OK oder schreiben Sie eine bessere Zeit.
reminder-shortest = { $business }: { $day }, { $time }, { $place }. Antworten Sie OK.
reminder-link = { $business }: { $relative }, { $day }, { $time }, { $place }{ $who }. Antworten Sie OK.
reminder-short-link = { $business }: { $day }, { $time }, { $place }{ $who }. Antworten Sie OK.
reminder-shortest-link = { $business }: { $day }, { $time }. Antworten Sie OK.
reminder-with = , mit { $provider }
follow-up = { $business }: danke für Ihren Besuch. Wie war es? Schreiben Sie uns, gern auch einen Tag fürs nächste Mal.
again = { $business }: möchten Sie wiederkommen? Schreiben Sie einen Tag, der Ihnen passt, ich sehe nach.
tomorrow = bis morgen
today = bis nachher
soon = bis bald

## Was das Team an einem Termin geändert hat
notice-moved = { $business }: { $what } ist jetzt { $day }, { $time }, { $place } (statt { $was }). Antworten Sie OK oder schreiben Sie eine bessere Zeit.
notice-moved-why = { $business }: { $what } ist jetzt { $day }, { $time }, { $place } (statt { $was }): { $why } Antworten Sie OK oder schreiben Sie eine bessere Zeit.
notice-moved-short = { $business }: { $service } jetzt { $day }, { $time } (statt { $was }). Antworten Sie OK oder mit einer besseren Zeit.
notice-moved-link = { $business }: { $what } ist jetzt { $day }, { $time }, { $place } (statt { $was }). Antworten Sie OK.
notice-moved-why-link = { $business }: { $what } ist jetzt { $day }, { $time }, { $place } (statt { $was }): { $why } Antworten Sie OK.
notice-moved-short-link = { $business }: jetzt { $day }, { $time } (statt { $was }). Antworten Sie OK.
changed-from = { $now } (statt { $was })
notice-changed = { $business }: { $service }, { $day }, { $time }, ist geändert: jetzt { $changed }. Antworten Sie OK oder schreiben Sie eine bessere Zeit.
notice-changed-why = { $business }: { $service }, { $day }, { $time }, ist geändert: jetzt { $changed }. { $why } Antworten Sie OK oder schreiben Sie eine bessere Zeit.
notice-changed-short = { $business }: { $day }, { $time }: jetzt { $changed }. Antworten Sie OK oder mit einer besseren Zeit.
notice-changed-link = { $business }: { $service }, { $day }, { $time }, ist geändert: jetzt { $changed }. Antworten Sie OK.
notice-changed-why-link = { $business }: { $service }, { $day }, { $time }, ist geändert: jetzt { $changed }. { $why } Antworten Sie OK.
notice-changed-short-link = { $business }: { $day }, { $time }: jetzt { $changed }. Antworten Sie OK.
notice-cancelled = { $business }: Abgesagt: { $visit }. Schreiben Sie einen anderen Tag, dann suche ich eine Zeit.
notice-cancelled-short = { $business }: Abgesagt: { $service }, { $day }, { $time }. Schreiben Sie einen anderen Tag.
notice-cancelled-why = { $business }: Leider abgesagt: { $visit }: { $why } Schreiben Sie einen anderen Tag, dann suche ich eine Zeit.
sample-reason = wir sind zu wenige
notice-late = { $business }: { $late } ist heute etwa { $minutes } Min. später dran. { $service } um { $time } beginnt gegen { $begins }. Antworten Sie OK oder schreiben Sie eine bessere Zeit.
notice-late-short = { $business }: { $late } ist heute später dran. { $service } um { $time } beginnt gegen { $begins }. Antworten Sie OK oder mit einer besseren Zeit.
notice-late-link = { $business }: { $late } ist heute später dran. { $service } um { $time } beginnt gegen { $begins }. Antworten Sie OK.
notice-late-short-link = { $business }: heute gegen { $begins }, nicht { $time }: { $late } verspätet sich. Antworten Sie OK.

## Warten auf das, was belegt ist
wait-ask = Soll ich schreiben, wenn etwas frei wird? Antworten Sie OK, oder nennen Sie eine andere Zeit.
no-offer-wait = Kein Problem. Nennen Sie eine andere Zeit, oder schreiben Sie WARTELISTE: Ich melde mich, wenn etwas frei wird.
wait-joined = Sie stehen auf der Warteliste: { $what }, { $when }. Ich schreibe, wenn etwas frei wird. Nicht mehr warten: RAUS.
wait-already = Sie stehen schon auf der Warteliste: { $line }.
wait-enough = Sie warten schon auf { $count } Termine. Mit RAUS verlassen Sie die Warteliste.
wait-line = { $what }, { $when }
wait-list = Sie warten auf: { $list }. Nicht mehr warten: RAUS.
wait-none = Sie stehen auf keiner Warteliste.
wait-left = Sie stehen nicht mehr auf der Warteliste: { $list }.
wait-passed = In Ordnung, der Nächste bekommt das Angebot. Ihr Platz bleibt: Ich schreibe, wenn etwas anderes frei wird.
wait-went = Diese Zeit ging an den Nächsten auf der Liste.
wait-went-kept = Diese Zeit ging an den Nächsten auf der Liste; Ihr Platz bleibt.
wait-offer-gone = Im Moment ist kein Angebot offen.
came-free = { $business }: frei geworden: { $visit }. Für Sie bis { $until }: Antworten Sie OK oder NEIN.
came-free-short = { $business }: frei geworden: { $short }. Für Sie bis { $until }: Antworten Sie OK oder NEIN.
came-free-move = { $business }: frei geworden: { $visit }, statt { $was }? Bis { $until }: Antworten Sie OK oder NEIN.
came-free-move-short = { $business }: frei geworden: { $short }, statt { $was }? Bis { $until }: Antworten Sie OK oder NEIN.
wait-over = { $business }: Leider wurde nichts frei für { $what }, { $when }. Nennen Sie eine andere Zeit, dann sehe ich nach.
wait-unanswered = { $business }: Ohne Antwort habe ich Sie von der Warteliste genommen ({ $what }, { $when }). Schreiben Sie, wenn Sie wieder warten.
wait-unanswered-short = { $business }: Ohne Antwort habe ich Sie von der Warteliste genommen. Schreiben Sie, wenn Sie wieder warten.
from-to = { $first } bis { $last }
button-pass = Nein, danke

## Ankunft
check-in = { $business }: Es ist so weit: { $what }. Antworten Sie HIER bis { $until }, damit es Ihr Termin bleibt.
here = Danke, Sie sind eingecheckt: { $visit }.
here-already = Sie sind schon eingecheckt.
here-early = Das ist etwas früh für { $visit }. Einchecken geht ab { $time }.
here-none = Ich sehe jetzt keinen Termin von Ihnen. Schreiben Sie MENSCH, wenn ich es weitergeben soll.
given-up = Um { $time } hat niemand eingecheckt, { $what } ist jetzt für andere frei. Kommen Sie noch? Schreiben Sie, dann sehe ich nach.
button-here = Ich bin da

## On a page
page-title = Ihr Termin
page-title-name = { $name }, Ihr Termin
page-title-times = Eine andere Zeit wählen
page-title-cancel = Diesen Termin absagen?
page-title-cancelled = Ihr Termin ist abgesagt
page-what = Was
page-when = Wann
page-where = Wo
page-now = Jetzt gebucht
page-move = Eine andere Zeit wählen
page-drop = Diesen Termin absagen
page-drop-yes = Ja, absagen
page-drop-ask = Das Team um Absage bitten
page-keep = Termin behalten
page-back = Zurück zu Ihrem Termin
page-undo = Rückgängig machen
page-undo-until = Sie können das bis { $until } rückgängig machen.
page-awaiting = Das Team muss noch zustimmen; die Antwort kommt als Nachricht.
page-over = Der Termin hat begonnen oder ist vorbei und kann hier nur noch angesehen werden.
page-call = Fragen? Rufen Sie { $phone } an.
page-calendar = In Ihren Kalender eintragen
page-calendar-file = Kalenderdatei
page-invitation = { $what } bei { $business }
page-cancel-free = Kostenlos, und { $length } lang rückgängig zu machen.
page-cancel-until = Bis { $until } können Sie selbst absagen: kostenlos, und { $length } lang rückgängig zu machen.
page-cancel-late = Bis zu Ihrem Termin sind es weniger als { $notice }, deshalb entscheidet das Team. Die Antwort kommt als Nachricht.
page-move-late = Bis zu Ihrem Termin sind es weniger als { $notice }, deshalb entscheidet das Team. Sagen Sie, was Ihnen passt; die Antwort kommt als Nachricht.
page-move-enough = Schon { $count }-mal verschoben, deshalb entscheidet das Team. Sagen Sie, was Ihnen passt; die Antwort kommt als Nachricht.
page-none = An diesen Tagen ist nichts frei. Sagen Sie unten, was Ihnen passt.
page-more = Mehr Zeiten
page-later = Spätere Tage
page-box = Oder sagen Sie, wann es Ihnen passt
page-box-hint = Zum Beispiel: { $day } nach 16 Uhr
page-box-button = Zeit suchen
page-box-empty = Nennen Sie Tag oder Uhrzeit, zum Beispiel { $day } nach 16 Uhr.
page-stale = Dieser Termin hat sich geändert, seit die Seite geöffnet wurde. So steht er jetzt.
page-malformed = Das Formular ist nicht angekommen. Hier ist es noch einmal.
page-forbidden = Dieser Link zeigt den Termin und kann nichts ändern.
page-repeated = Das ist schon erledigt. So steht es jetzt.
page-gone-title = Dieser Link öffnet nichts
page-gone = Er ist vielleicht falsch geschrieben oder zu alt, oder der Termin ist vorbei, abgesagt oder hat einen neuen Link. Der richtige steht in Ihrer neuesten Nachricht von { $business }. Es wurde nichts geändert.
page-busy-title = Zu viele Versuche
page-busy = Bitte warten Sie eine Minute und öffnen Sie den Link dann noch einmal.
page-large-title = Das war zu viel
page-large = Das ist länger als alles, wonach wir hier fragen. Es wurde nichts geändert. Gehen Sie zurück und sagen Sie es in wenigen Worten.
page-away-title = Einen Moment bitte
page-away = Das Buch ist gerade nicht erreichbar. Es wurde nichts geändert. Versuchen Sie es in einer Minute noch einmal.

## On one's own page in a chat app
home-today = Ihre Räume heute
home-along = Ihre Einladungen
home-along-visit = { $visit }, gebucht von { $name }
home-mine = Ihre Termine
home-none = Nichts gebucht. Schreiben Sie mir, was Sie möchten und wann.
home-series = { $visit }, und { $count } weitere der Reihe
home-more = und { $count } weitere
home-requests = Wartet auf Ihre Antwort
home-rooms = Räume, { $place }, { $day }
home-key = Von { $opens } bis { $closes }, ein Feld ist { $length }, ein dunkles ist belegt.
home-seats = { $room }, { $seats } Plätze
home-free = { $room }: frei, bis wir schließen
home-until = { $room }: frei bis { $time }
home-from = { $room }: belegt, frei ab { $time }
home-opens = { $room }: frei ab { $time }
home-full = { $room }: heute nichts mehr frei
home-closed = { $room }: heute geschlossen
home-day = Heute: { $place }
home-day-none = Heute kommt niemand.
home-visit = { $time } { $what }, { $name }
button-move = Verschieben
button-cancel = Absagen
slip-book = Buchen
slip-move = Verschieben
slip-close = Schließen
slip-service = Was
slip-room = Raum
slip-room-hint = Bleibt das leer, wähle ich einen, der passt.
slip-date = Tag
slip-start = Von
slip-length = Wie lange
slip-end = Oder bis
slip-end-hint = Zählt statt der Dauer.
slip-people = Wie viele Personen
slip-end-first = Das Ende liegt nicht nach dem Anfang.
slip-too-many = Höchstens { $most } Personen.
slip-gone = Das wird nicht mehr angeboten. Bitte schließen und noch einmal versuchen.
slip-lost = Das Formular ging nicht rechtzeitig auf. Schreiben Sie mir Tag und Uhrzeit, zum Beispiel Freitag 15 Uhr.

## To staff
staff-why-free = Frei: { $offers }.
staff-why-not = { $what } ist nicht buchbar: { $reason }
staff-why-rule = Regel: { $setting } = { $value }, so sagt es { $set_by } im Katalog.
staff-why-taken = { $who } ist { $time } vergeben: { $number }, { $name }.
staff-why-held = { $who } ist { $time } für { $name } vorgemerkt, noch nicht entschieden.
staff-why-blocked = { $who } ist { $time } gesperrt: Sperre { $number }{ $reason }.
staff-why-off = { $who } arbeitet dann nicht: siehe die Zeiten von { $who } im Katalog.
staff-why-closed = { $who } ist dann geschlossen: siehe die Zeiten von { $who } im Katalog.
staff-why-override = `halfpast book --override` bucht es trotzdem.
staff-why-instead = Stattdessen frei: { $offers }.
staff-why-nothing = In der Nähe ist nichts frei: sehen Sie an einem anderen Tag nach.
staff-human = { $name } ({ $address }) möchte mit einem Menschen sprechen.
staff-human-about = { $name } ({ $address }) möchte mit einem Menschen sprechen: { $visit }.
staff-guest = { $name } ({ $address }) möchte jemanden mitbringen: { $visit }.
staff-not-understood = { $name } ({ $address }) habe ich zweimal nicht verstanden: Bitte antworten Sie.
staff-urgent = { $name } ({ $address }) braucht jetzt einen Menschen: eine Frage zur Gesundheit.
staff-here = { $name } ist da: { $visit }.
staff-given-up = { $name } hat nicht eingecheckt, wieder frei: { $visit }.
staff-late = { $name } kommt { $minutes } Min. später: { $visit }.
staff-confirmed = { $name } hat bestätigt: { $visit }.
staff-risk = Zu { $chance }% kommt { $name } nicht: in einem Jahr { $missed } von { $visits ->
        [one] einem Termin
       *[other] { $visits } Terminen
    } versäumt. Alle versäumen { $average }%, das zählt wie { $weight } Termine mehr.
staff-risk-new = Zu { $chance }% kommt { $name } nicht, wie alle: noch kein Termin ist vorbei.
staff-risk-unknown = Nicht bekannt: Zu wenige Termine sind vorbei, oder nie wurde ein versäumter notiert.
staff-unconfirmed = { $place }, { $day }: { $count ->
        [one] ein Termin ist
       *[other] { $count } Termine sind
    } nicht bestätigt: { $visits }.
staff-unconfirmed-more = { $visits } und { $count } mehr, siehe halfpast unconfirmed
staff-unconfirmed-one = { $name } { $time }
staff-unconfirmed-unreached = { $name } { $time } (nicht erreicht)
staff-moved-enough = { $name } ({ $address }) möchte noch einmal verschieben: { $visit }.
staff-late-cancel = { $name } ({ $address }) möchte spät absagen: { $visit }.
staff-late-move = { $name } ({ $address }) möchte spät verschieben: { $visit }.
staff-begun-move = { $name } ({ $address }) möchte stattdessen { $when }: { $visit } hat begonnen.
staff-wrong-number = Falsche Nummer: { $name }, { $address }. { $visit } steht.
staff-stopped = { $name } hat { $word } geschrieben: Unsere Nachrichten an { $address } sind gesperrt. { $visit } steht.
staff-done = Fertig
staff-again = Wieder übernehmen
staff-became = { $what ->
        [moved] Inzwischen verschoben: { $visit }
        [asked] Inzwischen wird eine andere Zeit gewünscht: { $visit }
        [cancelled] Inzwischen abgesagt
        [attended] Gekommen
        [missed] Nicht gekommen
        [approved] Zugesagt
        [declined] Abgelehnt
        [lapsed] Verfallen: Niemand hat rechtzeitig geantwortet
       *[withdrawn] Vom Kunden zurückgezogen
    } ({ $by })
staff-drop = Termin absagen
staff-keep = Behalten
staff-kept = { $name } behält { $visit }, bekommt aber keine Nachrichten dazu.
staff-blocked-over = Der Termin ist vorbei oder schon geändert.
staff-call = { $name } anrufen
staff-message = { $name } schreiben
staff-message-by = { $by } schreibt { $name } im Thread.
staff-message-open = Was in diesem Thread steht, geht schon an { $name }.
staff-message-elsewhere = { $name } wird jetzt in einem anderen Thread geschrieben.
staff-message-unreached = { $name } bekommt gerade keine Nachrichten. Bitte anrufen.
staff-number = { $name }: { $number }
staff-number-none = Von { $name } kennen wir keine Nummer.
staff-thread-how = Was Sie hier im Thread schreiben, geht an { $name }. Schreiben Sie "fertig", wenn wieder automatisch geantwortet werden soll.
staff-thread-closed = Fertig ({ $by }): { $name } bekommt wieder automatische Antworten.
staff-thread-closed-before = Das ist schon fertig: { $name } bekommt automatische Antworten.
staff-thread-corrected = Als Korrektur an { $name } gesendet.
staff-thread-changed = Noch nicht gesendet: { $name } bekommt nur die neuen Worte.
staff-thread-taken-back = { $name } bekommt nicht, was { $by } gelöscht hat: es war noch nicht gesendet.
staff-thread-deleted = { $name } hat schon, was { $by } gelöscht hat. Schreiben Sie hier, was stattdessen gilt.
correction = Korrektur: { $text }
staff-thread-over = Nicht gesendet: Das war fertig, { $name } bekommt automatische Antworten.
staff-thread-reopened = { $by } antwortet { $name }; automatisch geht nichts hinaus.
staff-thread-unread = { $name } hat etwas geschickt, das man hier nicht lesen kann.
staff-thread-stopped = { $name } hat unsere Nachrichten gestoppt: Was Sie hier schreiben, kommt nicht an. Bitte anrufen.
staff-thread-unsent = Nicht gesendet: { $name } hat unsere Nachrichten gestoppt. Bitte anrufen.
staff-thread-word = Nicht gesendet: Mit { $word } als Antwort enden alle Nachrichten an { $name }. Bitte ohne dieses Wort schreiben.
staff-thread-long = Nicht gesendet: mehr als { $most } Zeichen. Bitte in Teilen an { $name } schreiben.
staff-thread-file = Dateien und Bilder kommen bei { $name } nicht an, nur Text.
staff-thread-undelivered = { $name } hat die letzte Nachricht nicht bekommen ({ $why }). Bitte anrufen.
staff-silent = { $name } ({ $address }) hat geschrieben und möchte Antwort, hat aber unsere Nachrichten gestoppt: bitte anrufen.
staff-silent-cancelled = { $name } ({ $address }) hat abgesagt: { $visit }. Unsere Nachrichten sind gestoppt: Nichts wurde bestätigt.
staff-silent-moved = { $name } ({ $address }) hat verschoben: { $visit }. Unsere Nachrichten sind gestoppt: Nichts wurde bestätigt.
staff-silent-booked = { $name } ({ $address }) hat gebucht: { $visit }. Unsere Nachrichten sind gestoppt: Nichts wurde bestätigt.
with-people = { $visit }, { $people } Personen
staff-approve = { $name } fragt an: { $visit }. Antwort bis { $until }.
staff-approve-move = { $name } möchte verschieben: { $was } auf { $visit }. Antwort bis { $until }.
staff-approve-typed = Antworten Sie OK { $number } oder NEIN { $number }.
staff-approve-other = OK { $number } für { $name }.
staff-yes = Annehmen
staff-no = Ablehnen
staff-yes-to = { $name } annehmen
staff-yes-to-all = { $count ->
        [2] Beide annehmen
       *[other] Alle { $count } annehmen
    }
staff-no-to-all = { $count ->
        [2] Beide ablehnen
       *[other] Alle { $count } ablehnen
    }
staff-rival-competes = { $name }, { $visit } (will dasselbe)
staff-rivals = Gleichzeitig: { $rivals }.
staff-rival = { $name }, { $visit }
staff-rival-waits = { $name }, { $visit } (wartet auch)
staff-withdrawn = { $name } fragt nicht mehr an: { $visit }.
staff-lapsed = Niemand hat { $name } rechtzeitig geantwortet: { $visit } ist nicht gebucht. Das wurde mitgeteilt.
staff-block-what = Was soll gesperrt werden? Ich kenne { $names }.
staff-block-when = Wann soll gesperrt werden? Zum Beispiel Freitag Nachmittag, oder morgen von 15 bis 17 Uhr.
staff-block-until = Bis wann? Zum Beispiel Freitag von 15 bis 17 Uhr.
staff-block-which = { $which }? Bitte sagen Sie, was gemeint ist.
staff-block-once = Eine Sperre gilt einmal. Was jede Woche kommt, steht als Pause im Katalog.
staff-block-past = Diese Zeit ist vorbei.
staff-block-days = { $first } bis { $last }
staff-blocked = Gesperrt: { $block }. Aufheben mit ENTSPERREN { $number }.
staff-blocked-standing = Gebucht ist dann, und bleibt: { $bookings }.
staff-unblocked = Aufgehoben: { $block }.
staff-unblock-none = Eine Sperre { $number } gibt es nicht.
staff-broken = { $rule ->
        [service-gone] { $of } gibt es nicht mehr
        [location-gone] { $of } gibt es nicht mehr
        [not-given-there] das gibt es nicht bei { $of }
        [resource-gone] { $of } gibt es nicht mehr
        [elsewhere] { $of } ist nicht mehr dort
        [unable] { $of } kann das nicht
        [exception] { $of } hat an diesem Tag andere Zeiten
        [season] { $of } hat in dieser Saison andere Zeiten
        [break] { $of } hat dann Pause
        [blocked] { $of } ist dann gesperrt
       *[hours] { $of } hat andere Zeiten
    }
staff-unfilled = Ihren Worten für { $letter } ({ $language }) fehlt { $field } bei { $visit }: Unsere gingen hinaus. Siehe halfpast letters preview.
staff-flagged = Der Katalog ist neu, und { $count ->
        [one] ein Termin
       *[other] { $count } Termine
    } passen nicht mehr, siehe halfpast flagged. Zuerst: { $visit }.
staff-move-when = Auf wann? Sagen Sie Tag und Uhrzeit, zum Beispiel Freitag 15 Uhr.
staff-moved = Verschoben: { $name }, { $visit } (statt { $was }). { $told }
staff-cancelled = Abgesagt: { $name }, { $visit }. { $told }
staff-late-ask = { $who } ist später dran: { $visits }. Um es mitzuteilen, antworten Sie { $again } ja
staff-late-told = { $who } ist später dran. Mitgeteilt: { $visits }.
staff-late-how = Um wie viele Minuten, heute? Zum Beispiel Verspätung { $who } 20, oder Verspätung { $who } 20 ab 15 Uhr.
staff-late-none = { $who } hat heute keinen Termin mehr, also wird nichts mitgeteilt.
staff-late-visit = { $name } { $time }, jetzt gegen { $begins }
staff-late-visit-untold = { $name } { $time }, jetzt gegen { $begins } (eine Nachricht geht nicht: bitte selbst Bescheid geben)
staff-day = { $who }, { $day }: { $visits }.
staff-day-none = { $who } hat am { $day } keine Termine.
staff-day-none-here = Von den Terminen, die hier gemeldet werden, ist keiner am { $day }.
staff-day-visit = { $time } { $name }, { $what }
staff-asks-to-move = { $visit } (möchte verschieben)
staff-next = Als Nächstes: { $visit }.
staff-next-none = Heute kommt niemand mehr.
staff-next-none-here = Von den Terminen, die hier gemeldet werden, beginnt heute keiner mehr.
staff-none-of = Von { $name } steht kein Termin an, also wurde nichts geändert.
staff-which = Welcher Termin von { $name }? { $visits }. Bitte mit der Nummer.
staff-which-one = { $number }: { $time }
staff-late-card = { $who } kommt später. Das würde gesendet:
staff-late-text = { $name }, { $time }: { $text }
staff-late-text-untold = { $name }, { $time }: keine Nachricht möglich, bitte selbst Bescheid geben
staff-late-more = und { $count } mehr
staff-late-send = Senden
staff-late-leave = Nicht senden
staff-late-left = Niemand wurde benachrichtigt.
staff-late-old = Das war an einem anderen Tag, niemand wurde benachrichtigt. Bitte für heute noch einmal.
staff-came-ask = Vorbei: { $name }, { $visit }. Wurde der Termin wahrgenommen?
staff-came-yes = Gekommen
staff-came-no = Nicht gekommen
staff-came-after-all = Doch gekommen
staff-came-not-yet = { $name }, { $visit }: Das hat noch nicht begonnen.
staff-came = Gekommen: { $name }, { $visit }.
staff-missed = Nicht gekommen: { $name }, { $visit }.
staff-order-over = { $number } ist vorbei oder abgeschlossen.
staff-order-waits = { $number } wartet auf Ja oder Nein: Antworten Sie OK { $number } oder NEIN { $number }.
staff-order-gone = Leistung oder Ort von { $number } stehen nicht mehr im Katalog: Bitte erst wieder eintragen.
staff-order-unknown = Kein Termin hat die Nummer { $number }, also wurde nichts geändert.
staff-anyway = Sie dürfen das übergehen: "trotzdem" dazu schreiben, oder unten drücken.
button-anyway = Trotzdem verschieben
staff-anyway-not = Das kann nur tun, wer es übergehen darf.
staff-overnight = Über Nacht { $count } Nachrichten:
staff-overnight-more = Und { $count } weitere: siehe halfpast agenda.
staff-client-booked = { $name } hat gebucht: { $visits }.
staff-client-moved = { $name } hat verschoben: { $visits }.
staff-client-cancelled = { $name } hat abgesagt: { $visits }.
staff-client-was = { $visit } (statt { $was })
decided-yes = Gebucht: { $name }, { $visit }. { $told }
decided-no = Abgelehnt: { $name }, { $visit }. { $told }
decided-told = Das wird mitgeteilt.
decided-needless = Was mitgeteilt war, gilt noch: Es geht keine Nachricht hinaus.
decided-untold = Eine Nachricht geht nicht: Bitte selbst Bescheid geben.
decided-offered = { $name } wurde { $offer } angeboten.
decided-not-chosen = { $name } weiß Bescheid.
decided-not-chosen-untold = { $name } kann keine Nachricht bekommen: bitte Bescheid geben.
decided-taken = Die Zeit von { $name } ist inzwischen vergeben: { $visit }. Bitte ablehnen, oder zuerst Platz schaffen.
decided-changed = Die Anfrage hat sich geändert.
decided-own = Zur eigenen Anfrage sagt niemand selbst ja: { $whom } kann das.
decided-own-team = jemand anders im Team
decided-which = { $name }, { $visit } ({ $number })
decided-before = { $number } { $what ->
        [approved] war schon zugesagt
        [declined] war schon abgelehnt
        [withdrawn] hat der Kunde zurückgezogen
       *[other] ist verfallen: Niemand hat rechtzeitig geantwortet
    }.
decided-several = { $number } kann mehrere meinen: Bitte mehr Ziffern schreiben.
nobody-known = Jemand

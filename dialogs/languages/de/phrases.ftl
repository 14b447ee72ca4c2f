# What the desk says in German: polite, short, a text message has 160 characters. Letters of GSM-7 only: umlauts and ß are.

## Around a message
intro = { $business }, automatisch.
intro-after = HELP für Hilfe, STOP zum Abmelden.
intro-after-short = STOP zum Abmelden.
link = Ändern:

## A visit in words
with = { $service } mit { $provider }
with-room = { $service } { $room }
shared-provider = mit { $provider }
visit = { $what }, { $day }, { $time }, { $place }
visit-short = { $service }, { $day }, { $time }

## Times on the table
offer = { $service }, { $length }{ $shared }:
offer-more = { $service }{ $shared }:
offer-one = { $service }, { $when }: Antworten Sie OK zum Buchen oder mit einer anderen Zeit.
offer-move = Statt { $was }{ $shared }:
offer-move-one = Statt { $was }: { $when }? Antworten Sie OK oder mit einer anderen Zeit.
held = Reserviert bis { $until }.
unheld = Nicht reserviert, bitte bald antworten.
readings = { $days }? Um { $time } an beiden Tagen frei mit { $provider }: { $service }, { $length }, { $place }.
readings-any = Welcher Tag: { $days }?
torn = { $one } oder { $two }? Bitte Tag und Uhrzeit schreiben.

## Why not
taken = { $provider } ist dann vergeben.
taken-any = Diese Zeit ist vergeben.
away = { $provider } ist dann nicht da.
away-any = Da ist niemand da.
closed = Da haben wir geschlossen.
closing = Wir schließen kurz danach.
closed-because = Da haben wir geschlossen ({ $reason }).
past = Diese Zeit ist schon vorbei.
too-soon = Wir brauchen { $notice } Vorlauf.
too-far = Wir buchen höchstens { $days } Tage im Voraus.
day-limit = Das wären mehr als { $count } an einem Tag.
nobody = Bei { $provider } gibt es { $service } nicht.
nobody-any = Das macht dort niemand.
none-then = Da ist nichts frei.
trouble-past = Diese Zeit ist schon vorbei.
trouble-impossible = Dieses Datum oder diese Uhrzeit finde ich nicht.
trouble-too-far = Das ist zu weit in der Zukunft.
trouble-gap = Da werden die Uhren vorgestellt, diese Zeit gibt es nicht.
trouble-fold = Da werden die Uhren zurückgestellt, diese Zeit gibt es zweimal.
nothing-earlier = Früher ist nichts frei.
nothing-later = Später ist in den nächsten zwei Wochen nichts frei.
nothing-else = Sonst ist dann nichts frei.
nothing = Nichts frei { $near }. Schreiben Sie einen anderen Tag oder eine andere Zeit, oder MENSCH für eine Person.
nothing-near = um diese Zeit
gone = Leider ist { $time } nach Ablauf der Reservierung vergeben worden.
another-time = Schreiben Sie einen anderen Tag oder eine andere Zeit.

## Asking for a piece
which-service = Was darf es sein?
which-time = Wann passt es Ihnen? Schreiben Sie Tag oder Uhrzeit.
which-time-move = Wann passt es Ihnen stattdessen? { $visit } bleibt bis dahin.
which-booking = Welcher Termin?
which-name = Auf welchen Vornamen darf ich buchen?
which-name-again = Nur noch Ihr Vorname bitte, dann ist es gebucht.

## Done
booked = Gebucht: { $visit }. Änderungen einfach schreiben, oder ZURÜCK bis { $until }.
booked-name = Gebucht, { $name }: { $visit }. Änderungen einfach schreiben. ZURÜCK bis { $until }.
booked-reminder = Gebucht, { $name }: { $visit }. Ich erinnere Sie einmal. Änderungen einfach schreiben. ZURÜCK bis { $until }.
booked-link = Gebucht: { $visit }. ZURÜCK bis { $until }.
booked-name-link = Gebucht, { $name }: { $visit }. ZURÜCK bis { $until }.
booked-reminder-link = Gebucht, { $name }: { $visit }. Ich erinnere Sie einmal. ZURÜCK bis { $until }.
awaiting = Das Team ist gefragt: { $visit }. Für Sie reserviert; Antwort bis { $until }, ich schreibe Ihnen.
awaiting-move = Das Team ist gefragt: { $visit }. { $was } bleibt Ihnen bis zur Antwort, spätestens bis { $until }.
approved = Das Team hat zugesagt.
declined = Leider geht das beim Team nicht: { $visit }.
declined-why = Leider geht { $visit } nicht: { $why }
declined-next = Schreiben Sie einen anderen Tag oder eine andere Zeit, dann frage ich wieder.
declined-next-call = Schreiben Sie einen anderen Tag oder eine andere Zeit, oder rufen Sie { $phone } an.
lapsed = Leider hat niemand rechtzeitig bestätigt: { $visit } ist nicht gebucht.
stands-again = { $visit } steht wie vorher.
withdrawn = Zurückgezogen: { $visit }. Schreiben Sie, wenn Sie eine andere Zeit möchten.
moved = Verschoben: { $what }, { $day }, jetzt { $time } (statt { $was }), { $place }. Doch wie vorher: ZURÜCK bis { $until }.
moved-day = Verschoben: { $what }, jetzt { $day }, { $time } (statt { $was }), { $place }. Doch wie vorher: ZURÜCK bis { $until }.
moved-link = Verschoben: { $what }, { $day }, jetzt { $time } (statt { $was }), { $place }. ZURÜCK bis { $until }.
moved-day-link = Verschoben: { $what }, jetzt { $day }, { $time } (statt { $was }), { $place }. ZURÜCK bis { $until }.
moved-short-link = Verschoben: { $what }, { $day }, jetzt { $time }. ZURÜCK bis { $until }.
cancelled = Abgesagt: { $visit }. Kostenlos. ZURÜCK bis { $until }.
cancelled-others = Abgesagt: { $visit }. Kostenlos. { $others } { $count ->
        [one] bleibt
       *[other] bleiben
    }. ZURÜCK bis { $until }.
undone-booking = Zurückgenommen: { $visit } ist nicht gebucht.
undone-move = Wieder wie vorher: { $visit }.
undone-cancel = Steht wieder: { $visit }.
nothing-to-undo = Es gibt nichts mehr zurückzunehmen. Schreiben Sie, was Sie ändern möchten.

## Changing
unable = Schade, dass Sie nicht können. Schreiben Sie eine bessere Zeit für { $visit }, oder ABSAGEN.
better-time = Schreiben Sie eine bessere Zeit für { $visit }, oder ABSAGEN.
unable-none = Kein Problem. Zu dieser Nummer sehe ich keinen Termin. Schreiben Sie Tag oder Uhrzeit für einen neuen.
no-booking = Zu dieser Nummer sehe ich keinen Termin. Schreiben Sie, was Sie möchten und wann.
late-cancel = Weniger als { $notice } bis { $visit }. Das Team ist gefragt: Antwort bis { $by }. So lange steht der Termin.
late-move = Weniger als { $notice } bis { $visit }. Das Team ist gefragt: Antwort bis { $by }. So lange steht der Termin.
moved-enough = Schon { $count }-mal verschoben: { $visit }. Das Team ist gefragt: Antwort bis { $by }.
stays = Es bleibt dabei: { $visit }.
same-time = Der Termin ist schon zu dieser Zeit: { $visit }.
move-or-new = Diesen Termin verschieben oder einen neuen buchen? { $visit }. Schreiben Sie VERSCHIEBEN oder NEU.

## Late
late-fine = Danke, { $provider } weiß Bescheid. { $time } geht noch.
late-tight = { $time } ist zu knapp. Lieber { $when }? Antworten Sie OK oder mit einem anderen Tag.
late-none = { $time } ist zu knapp für { $visit }, später ist heute nichts frei. Schreiben Sie einen anderen Tag, dann verschiebe ich.
late-none-today = Heute sehe ich keinen Termin von Ihnen. Schreiben Sie MENSCH, wenn ich es weitergeben soll.
how-late = Danke. Wie viele Minuten später? Dann sehe ich, ob es noch geht.

## Answers
mine = Ihre Termine: { $visits }.
mine-waits = { $visit } (wartet auf das Ja des Teams)
mine-none = Zu dieser Nummer gibt es keinen Termin. Schreiben Sie, was Sie möchten und wann.
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

## People
human = Ihre Nachrichten sind beim Team; jemand antwortet hier bis { $by }.
human-call = Ihre Nachrichten sind beim Team; jemand antwortet hier bis { $by }. Eilig? { $phone }.
urgent = Das braucht einen Menschen, nicht mich. Ihre Nachrichten sind beim Team; jemand antwortet hier bis { $by }. Eilig? { $phone }.
help = { $business }: Termine per Nachricht, eine Erinnerung je Termin. Tel. { $phone }. Es können Kosten anfallen. STOP zum Abmelden.
help-no-phone = { $business }: Termine per Nachricht, eine Erinnerung je Termin. Es können Kosten anfallen. STOP zum Abmelden.
stopped = { $business }: Sie sind abgemeldet und bekommen keine Nachrichten mehr. START zum Anmelden.
started = { $business }: Willkommen zurück. Schreiben Sie, was Sie möchten und wann. HELP für Hilfe, STOP zum Abmelden.
wrong-number = Entschuldigung! Diese Nummer ist von unserer Liste gestrichen und bekommt keine Nachrichten mehr.

dropped = In Ordnung, nichts ist gebucht. Schreiben Sie, wann Sie kommen möchten.
no-offer = Kein Problem. Schreiben Sie einen anderen Tag oder eine andere Zeit.

## Not understood
puzzled = Das habe ich nicht verstanden. Schreiben Sie, was Sie möchten und wann, etwa "{ $service } Donnerstag 15 Uhr".
puzzled-open = Das habe ich nicht verstanden.
left = In Ordnung, alles bleibt wie es ist. Schreiben Sie, wenn Sie etwas brauchen.
unread = Ich kann nur Text lesen. Schreiben Sie, was Sie möchten und wann.
hello = Guten Tag. Was darf es sein, und wann? Bei uns gibt es { $services }.
stale = Dieses Angebot gilt nicht mehr. Schreiben Sie, was Sie möchten und wann.
stale-open = Dieses Angebot gilt nicht mehr.
nothing-said = Schreiben Sie, was Sie möchten und wann.

## Reminder
reminder = { $business }: { $relative }, { $day }, { $time }, { $place }{ $provider }. Antworten Sie OK oder schreiben Sie eine bessere Zeit. STOP zum Abmelden.
reminder-link = { $business }: { $relative }, { $day }, { $time }, { $place }{ $provider }. Antworten Sie OK.
reminder-short-link = { $business }: { $day }, { $time }{ $provider }. Antworten Sie OK.
reminder-with = , mit { $provider }
tomorrow = bis morgen
today = bis nachher
soon = bis bald

## To staff
staff-human = { $name } ({ $address }) möchte mit einem Menschen sprechen.
staff-urgent = { $name } ({ $address }) braucht jetzt einen Menschen: eine Frage zur Gesundheit.
staff-late = { $name } kommt { $minutes } Min. später: { $visit }.
staff-confirmed = { $name } hat bestätigt: { $visit }.
staff-moved-enough = { $name } ({ $address }) möchte noch einmal verschieben: { $visit }.
staff-late-cancel = { $name } ({ $address }) möchte spät absagen: { $visit }.
staff-late-move = { $name } ({ $address }) möchte spät verschieben: { $visit }.
staff-wrong-number = Falsche Nummer: { $name }, { $address }. { $visit } steht.
staff-stopped = { $name } hat STOP geschrieben: Unsere Nachrichten an { $address } sind gesperrt. { $visit } steht.
staff-approve = { $name } fragt an: { $visit }. Antworten Sie OK { $number } oder NEIN { $number } bis { $until }.
staff-approve-move = { $name } möchte verschieben: { $was } auf { $visit }. Antworten Sie OK { $number } oder NEIN { $number } bis { $until }.
staff-rivals = Gleichzeitig: { $rivals }.
staff-rival = { $name }, { $visit }
staff-rival-waits = { $name }, { $visit } (wartet auch)
staff-withdrawn = { $name } fragt nicht mehr an: { $visit }.
staff-lapsed = Niemand hat { $name } rechtzeitig geantwortet: { $visit } ist nicht gebucht. Das wurde mitgeteilt.
decided-yes = Gebucht: { $name }, { $visit }. { $told }
decided-no = Abgelehnt: { $name }, { $visit }. { $told }
decided-told = Das wird mitgeteilt.
decided-untold = Eine Nachricht geht nicht: Bitte selbst Bescheid geben.
decided-before = { $number } { $what ->
        [approved] war schon zugesagt
        [declined] war schon abgelehnt
        [withdrawn] hat der Kunde zurückgezogen
       *[other] ist verfallen: Niemand hat rechtzeitig geantwortet
    }.
decided-several = { $number } kann mehrere meinen: Bitte mehr Ziffern schreiben.
nobody-known = Jemand

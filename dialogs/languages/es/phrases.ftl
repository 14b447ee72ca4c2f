# Lo que dice el mostrador en español. Breve: un SMS tiene 160 caracteres. Se escribe con sus tildes; el canal de SMS quita las
# que no caben en GSM-7. Ni "tú" ni "usted" donde se puede evitar; si no, "usted".

## Alrededor de un mensaje
intro = { $business }, mensaje automático.
intro-after = AYUDA si la necesita, STOP para darse de baja.
intro-after-short = STOP para darse de baja.

# Delante de la dirección de la página en la que se cambia la cita.
link = Cambios:

## Una cita en palabras
with = { $service } con { $provider }
with-room = { $service } { $room }
with-title = { $what } ({ $title })
with-answers = { $visit } ({ $answers })
for-people = { $service } para { $people }
seats-left = quedan { $left } de { $seats } plazas
seats-left-short = quedan { $left }
asked-beside = otros lo pidieron
shared-provider = con { $provider }
visit = { $what }, { $day }, { $time }, { $place }
visit-short = { $service }, { $day }, { $time }

## Horas sobre la mesa
offer = { $service }, { $length }{ $shared }:
offer-more = { $service }{ $shared }:
offer-shared = { $shared }:
offer-one = { $service }, { $when }: responda OK para reservar, o diga otra hora.
    .page = { $service }, { $when }.
offer-move = En vez de { $was }{ $shared }:
    .page = En vez de { $was } están libres{ $shared }:
offer-move-one = ¿En vez de { $was }: { $when }? Responda OK, o diga otra hora.
    .page = En vez de { $was }: { $when }.
shorter = más corta
needs-approval = por aprobar
held = Guardado hasta las { $until }.
unheld = Sin guardar: responda pronto.
    .page = Sin guardar: elija pronto.
readings = ¿{ $days }? { $provider } puede a las { $time } los dos días: { $service }, { $length }, { $place }.
    .page = ¿{ $days }? { $provider } puede a las { $time } los dos días.
readings-any = ¿Qué día: { $days }?
torn = ¿{ $one }, o { $two }? Diga el día y la hora.
    .page = ¿{ $one } o { $two }? Elija una.

## Una serie
series = { $what }, { $dates }, { $place }
series-short = { $service }, { $rhythm } ({ $count } veces)
series-dates = { $rhythm }, { $count } veces, del { $first } al { $last }{ $without }{ $odd }
series-without = , menos { $days }
series-odd = , pero { $dates }
series-odd-many = , { $count } a otra hora
series-day = { $interval ->
        [1] cada día
       *[other] cada { $interval } días
    }
series-week = { $interval ->
        [1] cada { $days }
        [2] cada dos semanas, { $days }
       *[other] cada { $interval } semanas, { $days }
    }
series-weeks = { $interval ->
        [1] cada semana
        [2] cada dos semanas
       *[other] cada { $interval } semanas
    }
series-month = { $interval ->
        [1] cada mes
       *[other] cada { $interval } meses
    }
series-offer = { $visit }: responda OK para las { $count }, o diga cuántas veces.
series-offer-short = { $visit }. Responda OK para reservar.
series-offer-move = { $visit }: responda OK para las { $count }, o diga otra hora.
series-clash = { $what }, { $rhythm }, { $place }. { $days }: no está libre.
series-clash-again = { $days }: no está libre.
series-skip = sin { $count ->
        [one] esa
       *[other] esas
    }
series-keep = dejarla como está
series-that-day = { $time } ese día{ $who }
series-instead = { $day } { $time }{ $who }
series-held = { $count ->
        [one] La otra queda guardada
       *[other] Las otras { $count } quedan guardadas
    } hasta las { $until }.
series-longest = Una serie tiene { $count } citas como mucho.
series-too-far = Con tanta antelación puedo reservar { $count } de esas citas.
series-gone = Lo siento, una de las citas se ocupó al vencer el plazo.
series-all-gone = Lo siento, esas citas se ocuparon al vencer el plazo. Diga cuándo le gustaría venir.
series-none = Reservo las citas de una en una.
series-which-time = { $rhythm }: ¿a qué hora?
series-moved = Cambiado: { $visit } (antes { $was }). DESHACER hasta las { $until }.
series-late = { $days }: falta muy poco para cambiarlo. He preguntado al equipo y responde aquí antes de las { $by }.
extent-move = ¿Cuáles cambio: { $visit }?
extent-drop = ¿Cuáles anulo: { $visit }?
extent-one = solo { $day }
extent-onward = esa y las siguientes
extent-all = las { $count }
page-series = Esta es una de las { $count } citas de una serie. Aquí cambia solo esta.

## Por qué no
taken = { $provider } no está libre entonces.
taken-any = Esa hora está ocupada.
taken-room = { $room } no está libre { $time }.
taken-rooms = No hay sala así libre entonces.
blocked = { $provider } no admite reservas entonces.
blocked-any = Esa hora no admite reservas.
blocked-because = Entonces no admite reservas ({ $reason }).
full = { $provider } no tiene hueco entonces.
full-any = No nos quedan huecos entonces.
away = { $provider } no está entonces.
away-any = No hay nadie entonces.
away-day = { $provider } libra el { $day }.
away-weekday = { $provider } no trabaja el { $weekday }.
away-hours = { $provider } está { $hours } ese día.
closed = A esa hora está cerrado.
closed-day = El { $day } cerramos.
closed-weekday = El { $weekday } cerramos.
opens = Está cerrado hasta las { $time }.
closes = Está cerrado desde las { $time }.
closing = Cerramos a las { $time }, poco después.
closed-because = Está cerrado entonces ({ $reason }).
past = Esa hora ya pasó.
off-grid = Empezamos cada { $length } desde la hora en punto.
starts = { $service } empieza { $times }.
too-close = { $provider } necesita más tiempo entre dos citas.
too-close-any = Muy poco tiempo entre dos citas.
session-full = Ya no quedan plazas entonces.
session-few = No quedan { $people } plazas entonces.
too-soon = Hace falta avisar con { $notice }.
too-far = Reservamos como mucho { $days } días antes.
too-far-date = Por ahora reservamos hasta el { $day }.
not-open = Se puede reservar a partir del { $day }.
day-limit = Ese día ya tiene { $count } x { $what }, que es el máximo.
day-limit-all =
    Ese día ya tiene { $count ->
        [one] una cita
       *[other] { $count } citas
    }, que es el máximo.
week-limit = Esa semana ya tiene { $count } x { $what }, que es el máximo.
week-limit-all =
    Esa semana ya tiene { $count ->
        [one] una cita
       *[other] { $count } citas
    }, que es el máximo.
month-limit = Ese mes ya tiene { $count } x { $what }, que es el máximo.
month-limit-all =
    Ese mes ya tiene { $count ->
        [one] una cita
       *[other] { $count } citas
    }, que es el máximo.
at-once = Ya tiene { $count } x { $what } pendientes, que es el máximo a la vez.
at-once-all =
    Ya tiene { $count ->
        [one] una cita
       *[other] { $count } citas
    } por delante, que es el máximo a la vez.
at-once-then = Dígame si quiere cambiar o anular alguna.
by-invitation = { $service } es solo con invitación.
for-groups = { $service } es solo para { $groups }.
not-for-you = { $what } está reservado para otros entonces.
not-yours = { $what } está reservado para otros.
ask-team = Llame al { $phone } y el equipo le ayudará.
ask-team-no-phone = Escriba PERSONA y el equipo le ayudará.
undo-limit = Eso no se puede deshacer.
late-notice = Faltan menos de { $notice } para la cita, así que decide el equipo.
moved-often = Una cita se mueve { $count } veces como mucho; luego decide el equipo.
not-yet = La cita no ha empezado todavía.
nobody = { $provider } no hace { $service }.
nobody-there = { $provider } no está en { $place }.
nobody-any = Nadie puede hacerlo allí.
room-small = En { $room } caben { $most } personas como mucho.
nobody-in = { $room } no es para { $service }.
no-room-with = No tenemos sala con { $features }.
no-room-with-there = Sin sala con { $features } en { $place }.
room-without = { $room } no tiene { $features }.
nothing-refused = Que yo sepa, nada lo impide. Diga qué desea y cuándo.
too-few = No hay nada reservado: viene al menos una persona. Diga cuántos son, por ejemplo "somos 4".
too-many = Para { $people } personas no hay nada: { $most } como mucho. Escriba PERSONA y el equipo le ayuda.
length-range = { $service }: de { $shortest } a { $longest }.
trouble-past = Esa hora ya pasó.
trouble-impossible = No encuentro esa fecha u hora.
trouble-backwards = Así acabaría antes de empezar.
trouble-too-far = Eso es con demasiada antelación.
trouble-gap = Esa noche se adelanta el reloj y esa hora no existe.
trouble-fold = Esa noche se atrasa el reloj y esa hora se repite.
trouble-clock = ¿De qué reloj se trata? Diga una ciudad, como hora de Londres, o mi hora, u hora local.
nothing-earlier = No hay nada antes.
nothing-later = No hay nada más tarde en dos semanas.
nothing-else = No hay nada más entonces.
nothing = No hay nada libre { $near }. Diga otro día u hora, o PERSONA para hablar con alguien.
    .page = No hay nada libre { $near }. Pruebe otro día u hora.
nothing-near = entonces
gone = Lo siento, las { $time } se ocuparon al vencer el plazo.
gone-early = Lo siento, las { $time } ya no están libres.
another-time = Diga otro día u otra hora.
    .page = Pruebe otro día u otra hora.

## Which rooms are free, and who has one
your-time = ({ $time } su hora)
right-now = ahora
which-room = ¿Qué sala?
room-unknown = No tenemos ninguna sala { $room }.
no-rooms = Aquí no hay salas que reservar. Ofrecemos: { $services }.
no-rooms-team = Aún no se puede reservar ninguna sala: al catálogo le falta un [[room]] y un [[service]] con needs = [{"{"} room = "any" {"}"}]. Después: halfpast catalog apply.
none-booked-then = No tiene nada reservado entonces.
room-not-booked = { $room } no está entre sus reservas.
room-stands-too = También sigue en pie: { $visit }.
rooms-which = ¿Cuál de estas prefiere?
rooms-which-when = Tenemos { $rooms }: ¿cuál y cuándo?
rooms-free = Libre { $when }:
rooms-none = no hay ninguna sala libre { $when }.
rooms-more = Y { $count } más.
room-until = { $room } hasta { $until }, para { $people }
room-has = { $name } tiene { $room }, { $time }.
room-yours = usted tiene { $room }, { $time }.
room-held-yours = { $room } está apartada para usted, { $time }, hasta { $until }: aún no la tiene nadie.
room-held = Nadie tiene { $room } todavía, pero alguien la está decidiendo.
room-taken = { $room } no está libre hasta { $until }.
room-free = { $room } está libre hasta { $until }.
room-nobody = Nadie tiene { $room } el { $day }.
room-taken-day = { $room }, { $day }: { $visits }.

## Colegas que vienen a una sala
mates-told = He avisado a { $names }.
mates-later = Avisaré a { $names } en cuanto se apruebe.
mates-on-it = { $visit }: he avisado a { $names }.
mates-nobody = Dígame primero qué sala y cuándo; luego aviso a { $names }.
mate-guest = { $name } está aquí como invitado, así que no le he avisado.
mate-stranger = { $name } es de otro espacio de trabajo, así que no le he avisado.
mate-machine = { $name } es un bot, así que no le he avisado.
mate-gone = { $name } ya no está aquí.
mate-unknown = No he podido saber quién es { $name }; avísele usted, por favor.
mate-silent = { $name } no quiere mensajes míos; avísele usted, por favor.
mate-invited = { $name } ha reservado { $visit } y le espera allí.
mate-moved = Cambiado por { $name }: { $visit } (antes { $was }). Cuentan con usted.
mate-cancelled = Anulado, no hace falta que venga: { $visit }, reservado por { $name }.
mate-declined = Ha dicho que no viene: { $visit }. { $name } lo sabe.
mate-declined-before = Ya había dicho que no viene: { $visit }.
mate-over = Eso ya pasó o ya no está reservado; no hay nada que rechazar.
mate-cannot = { $name } no puede venir: { $visit }. La reserva sigue.
button-decline = No puedo

## Lo que pregunta una sala una vez reservada
room-asks-noted = Anotado para { $visit }: { $answer }.
room-asks-left = De acuerdo, lo dejo abierto.
room-asks-dropped = Anotado para { $visit }: ya no { $answer }.
room-asks-late = Eso se podía decir hasta { $until }. { $visit } sigue como está.
room-asks-over = Eso ya no está reservado, no hay nada que anotar.
staff-answers-said = { $name }, { $visit }{ $people ->
    [1] {""}
   *[other] , { $people } personas
}: { $answers }.
staff-answers-changed = Otra respuesta de { $name }, { $visit }{ $people ->
    [1] {""}
   *[other] , { $people } personas
}: { $answers } (antes: { $was }).
staff-answers-moved = Movido: { $name }, { $visit } (antes { $was }){ $people ->
    [1] {""}
   *[other] , { $people } personas
}: { $answers }.
staff-answers-off = Ya no hace falta para { $name }, { $visit }: { $answers }.

## Preguntar lo que falta
one-by-one = Una cosa después de otra: escríbame por { $service } cuando esto quede hecho.
one-then-next = Una cosa después de otra: luego { $service }.
one-each = Una cita es para una persona: escríbame otra vez para la siguiente.
which-service = ¿Qué desea reservar?
which-time = ¿Cuándo le viene bien? Diga un día o una hora.
    .page = ¿Cuándo le viene bien? Diga un día o una hora.
which-time-move = ¿Cuándo le viene mejor? Hasta entonces sigue { $visit }.
which-booking = ¿Cuál de ellas?
which-name = ¿A qué nombre la reservo?
which-name-again = Solo el nombre, por favor, y queda reservada.

## Hecho
booked = Reservado: { $visit }. Para cambios, escriba aquí, o DESHACER hasta las { $until }.
booked-name = Reservado, { $name }: { $visit }. Para cambios, escriba aquí. DESHACER hasta las { $until }.
booked-reminder = Reservado, { $name }: { $visit }. Le enviaré { $reminders ->
        [one] un recordatorio
       *[other] { $reminders } recordatorios
    }. Para cambios, escriba. DESHACER hasta las { $until }.
booked-link = Reservado: { $visit }. DESHACER hasta las { $until }.
booked-name-link = Reservado, { $name }: { $visit }. DESHACER hasta las { $until }.
booked-reminder-link = Reservado, { $name }: { $visit }. Le enviaré { $reminders ->
        [one] un recordatorio
       *[other] { $reminders } recordatorios
    }. DESHACER hasta las { $until }.
awaiting = He pedido { $whom } { $visit }. Queda guardado; responden antes de las { $until } y le aviso.
awaiting-beside = He pedido { $whom } { $visit }. Alguien más lo pide: eligen antes de las { $until } y le aviso.
awaiting-instead = He pedido { $whom } { $visit } en vez de { $was }. Responden antes de las { $until } y le aviso.
awaiting-move = He pedido { $whom } pasarle a { $visit }. { $was } sigue siendo suya hasta que respondan, antes de las { $until }.
approved = El equipo dice que sí.
declined = Lo siento, el equipo no puede: { $visit }.
declined-why = Lo siento, el equipo no puede: { $visit }. { $why }
gave-way = Lo siento, el equipo dio { $visit } a otra persona.
declined-next = Diga otro día u hora y vuelvo a preguntar.
declined-next-call = Diga otro día u hora, o llame al { $phone }.
lapsed = Lo siento, nadie pudo confirmar a tiempo { $visit }, así que no queda reservado.
stands-again = { $visit } sigue como antes.
withdrawn = Retirado: { $visit }. Escriba cuando quiera otra hora.
    .page = Retirado: { $visit }.
withdrawn-stays = Retirado: { $visit }. Sigue siendo suya: { $stays }. Para dejarla también: ANULAR.
    .page = Retirado: { $visit }. Sigue siendo suya: { $stays }.
moved = Cambiado: { $what }, { $day }, ahora { $time } (antes { $was }), { $place }. Para dejar las { $was }: DESHACER hasta las { $until }.
    .page = Cambiado: { $what }, { $day }, ahora { $time } (antes { $was }), { $place }.
moved-link = Cambiado: { $what }, { $day }, ahora { $time } (antes { $was }), { $place }. DESHACER hasta las { $until }.
moved-who = Cambiado: { $day }, { $time }, ahora { $what } (antes { $was }), { $place }. DESHACER hasta las { $until }.
    .page = Cambiado: { $day }, { $time }, ahora { $what } (antes { $was }), { $place }.
moved-day = Cambiado: { $what }, ahora { $day }, { $time } (antes { $was }), { $place }. Para dejarlo como estaba: DESHACER hasta las { $until }.
    .page = Cambiado: { $what }, ahora { $day }, { $time } (antes { $was }), { $place }.
moved-day-link = Cambiado: { $what }, ahora { $day }, { $time } (antes { $was }), { $place }. DESHACER hasta las { $until }.
moved-short-link = Cambiado: { $what }, { $day }, ahora { $time }. DESHACER hasta las { $until }.
cancelled = Anulado: { $visit }. Sin cargo. DESHACER hasta las { $until }.
    .page = Anulado: { $visit }. Sin cargo.
cancelled-others = Anulado: { $visit }. Sin cargo. { $others } { $count ->
        [one] sigue
       *[other] siguen
    } en pie. DESHACER hasta las { $until }.
undone-booking = Deshecho: { $visit } no queda reservado.
undone-move = Como estaba: { $visit }.
undone-cancel = Vuelve a estar reservado: { $visit }.
nothing-to-undo = Ahora no hay nada que deshacer. Diga qué quiere cambiar.
    .page = Ahora no hay nada que deshacer.

## Cambios
unable = Qué pena que no pueda venir. Diga una hora mejor para { $visit }, o ANULAR para dejarla.
    .page = Qué pena que no pueda venir. Elija una hora mejor, o anule la cita.
unable-next = Y { $visit }: diga una hora mejor, o ANULAR.
    .page = Y { $visit }: elija una hora mejor, o anule la cita.
better-time = Diga una hora mejor para { $visit }, o ANULAR para dejarla.
    .page = Elija una hora mejor, o anule la cita.
unable-none = No pasa nada. No veo ninguna cita con este número. Diga un día u hora para pedir una.
unable-none-here = No pasa nada. No veo ninguna cita suya. Diga un día u hora para pedir una.
no-booking = No veo ninguna cita con este número. Diga qué desea y cuándo.
    .page = Ya no hay ninguna cita.
no-booking-here = No veo ninguna cita suya. Diga qué desea y cuándo.
    .page = Ya no hay ninguna cita.
asked-team = al equipo
asked-provider = a { $provider }
late-cancel = Faltan menos de { $notice } para { $visit }, así que he preguntado { $whom }: le responden aquí antes de las { $by }. Hasta entonces sigue en pie.
    .page = Faltan menos de { $notice } para { $visit }, así que se ha preguntado al equipo: responden por mensaje antes de las { $by }. Hasta entonces sigue en pie.
late-move = Faltan menos de { $notice } para { $visit }, así que he preguntado { $whom }: le responden aquí antes de las { $by }. Hasta entonces sigue en pie.
    .page = Faltan menos de { $notice } para { $visit }, así que se ha preguntado al equipo: responden por mensaje antes de las { $by }. Hasta entonces sigue en pie.
moved-enough = { $visit } ya se cambió { $count } veces, así que he preguntado { $whom }: le responden aquí antes de las { $by }.
    .page = { $visit } ya se cambió { $count } veces, así que se ha preguntado al equipo: responden por mensaje antes de las { $by }.
begun = { $visit } ya ha empezado, así que he preguntado { $whom }: le responden aquí antes de las { $by }.
    .page = { $visit } ya ha empezado, así que se ha preguntado al equipo: responden por mensaje antes de las { $by }.
begun-when = { $visit } ya ha empezado, así que he preguntado { $whom } por { $when }: le responden aquí antes de las { $by }.
    .page = { $visit } ya ha empezado, así que se ha preguntado al equipo por { $when }: responden por mensaje antes de las { $by }.
stays = { $visit } queda como está.
stands-until = { $visit } sigue en pie. ¿Cuándo le viene mejor? Diga un día o una hora.
    .page = { $visit } sigue en pie. ¿Cuándo le viene mejor?
stands-or-drop = { $visit } sigue en pie hasta que diga otra hora, o ANULAR para dejarla.
    .page = { $visit } sigue en pie hasta que elija otra hora o la anule.
nothing-stands = Ahora no tiene nada reservado.
same-time = { $visit } ya está a esa hora.
move-or-new = ¿Cambiar { $visit }, o pedir otra? Diga MOVER o NUEVA.
was-moved = Esa cita se cambió: era { $was } y ahora es { $visit }.
was-cancelled = Esa cita, { $visit }, se anuló.
was-over = Esa cita, { $visit }, ya pasó.
was-next = Diga qué desea y cuándo, y se la reservo.
    .page = Diga qué desea y cuándo.
was-again = Para otra cita, { $what }, diga un día o una hora.
was-right = ¿Le va bien? Responda OK, o diga una hora mejor.
    .page = ¿Le va bien? Responda OK, o elija una hora mejor.
coming = ¿Viene a { $visit }? Responda OK, o diga una hora mejor.
    .page = ¿Viene a { $visit }? Responda OK, o elija una hora mejor.
asked-late = Faltan menos de { $notice } para { $was }, así que he preguntado { $whom } por { $visit }. Responden antes de las { $until }; { $was } sigue siendo suya.
asked-often = Ya se cambió { $count } veces, así que he preguntado { $whom } por { $visit }. Responden antes de las { $until }; { $was } sigue siendo suya.

## Retrasos
late-fine = Gracias, { $provider } lo sabe. A las { $time } va bien.
late-tight = A las { $time } no da tiempo para { $visit }. ¿Lo paso a { $when }? Responda OK, o diga otro día.
    .page = A las { $time } no da tiempo para { $visit }. Podría venir { $when }.
late-none = A las { $time } no da tiempo para { $visit } y hoy no queda nada más tarde. Diga otro día y lo cambio.
    .page = A las { $time } no da tiempo para { $visit } y hoy no queda nada más tarde. Elija otro día.
late-none-today = No veo ninguna cita suya hoy. Escriba PERSONA si debo avisar al equipo.
    .page = Su cita no es hoy.
late-none-today-next = No veo ninguna cita suya hoy; la próxima: { $visit }. Escriba PERSONA si debo avisar al equipo.
    .page = Su cita no es hoy.
how-late = Gracias. ¿Cuántos minutos de retraso? Así veo si todavía da tiempo.

## Respuestas
mine = Tiene { $visits }.
mine-waits = { $visit } (falta el sí del equipo)
mine-none = No tiene ninguna cita con este número. Diga qué desea y cuándo.
mine-none-here = No tiene ninguna cita con nosotros. Diga qué desea y cuándo.
mine-none-day = No tiene nada reservado el { $day }.
where-room = { $room } está en { $places }.
where = Estamos en { $places }.
length = { $length }.
length-of = { $service } dura { $length }.
lengths = { $list }.
price = { $service }: { $price }
price-none = No tengo ese precio. Llame al { $phone } y se lo dicen.
price-none-no-phone = No tengo ese precio. Escriba PERSONA y el equipo se lo dirá.
hours = { $place }: { $hours }.
hours-closed = { $place }, { $day }: cerrado{ $because }.
hours-day = { $place }, { $day }: { $hours }.
services = Ofrecemos { $services }. Diga qué desea y cuándo.
who = Este es el contestador automático de { $business }. Llame al { $phone } para hablar con alguien.
who-no-phone = Este es el contestador automático de { $business }. Escriba PERSONA para hablar con alguien.
prepare-ask = Llame al { $phone }, por favor: el equipo se lo dirá.
prepare-ask-no-phone = Escriba PERSONA, por favor: el equipo se lo dirá.
prepare-none = No hace falta traer nada.
confirmed = Gracias, le esperamos: { $visit }.
guest = He preguntado { $whom } si puede traer a alguien: { $visit }. Le responden aquí antes de las { $by }.
    .page = He preguntado al equipo; alguien le escribe antes de las { $by }.

## Personas
human = He pasado sus mensajes al equipo; le responden aquí antes de las { $by }.
    .page = El equipo está avisado; le escribirán antes de las { $by }.
human-call = He pasado sus mensajes al equipo; le responden aquí antes de las { $by }. ¿Urgente? { $phone }.
    .page = El equipo está avisado; le escribirán antes de las { $by }. ¿Urgente? { $phone }.
urgent = Eso necesita a una persona, no a mí. He pasado sus mensajes al equipo; le responden aquí antes de las { $by }. ¿Urgente? { $phone }.
help = { $business }: citas por mensaje, un recordatorio por cita. Llame al { $phone }. Puede haber costes. STOP para darse de baja.
help-no-phone = { $business }: citas por mensaje, un recordatorio por cita. Puede haber costes. STOP para darse de baja.
help-home = { $business }: escriba qué desea y cuándo, y con sus palabras qué debe cambiar. Mi página Home muestra lo que tiene y abre un formulario.
stopped = { $business }: baja hecha, no recibirá más mensajes. START para volver.
started = { $business }: bienvenido otra vez. Diga qué desea y cuándo. AYUDA si la necesita, STOP para darse de baja.
wrong-number = ¡Perdone! Hemos quitado este número de la lista y no le escribiremos más.

dropped = De acuerdo, no queda nada reservado. Escriba cuando quiera venir.
no-offer = No pasa nada. Diga otro día u otra hora.
    .page = Sin problema. Diga otro día u otra hora.

## Sin entender
puzzled = Perdone, no le he entendido. Diga qué desea y cuándo, por ejemplo "{ $service } el jueves a las 15".
    .page = Perdone, no le he entendido. Diga un día y una hora, por ejemplo el jueves después de las 16.
puzzled-open = Perdone, no le he entendido.
left = De acuerdo, no cambia nada. Escriba cuando quiera algo.
edited = Leo cada mensaje una sola vez. Envíe el cambio en un mensaje nuevo, por favor.
private-only = Atiendo a una persona cada vez. Escríbame por un chat privado, por favor.
language-name = Español
language-now = Desde ahora le escribo en español.
which-language = ¿Qué idioma? { $languages }.
number-share = Compartir mi número
number-kept = Gracias, el equipo puede localizarle también en ese número.
welcome = Los mensajes sobre sus citas llegan ahora también aquí.
command-book = Reservar una cita
command-my = Lo que tengo reservado
command-help = Quién escribe aquí y cómo funciona
command-language = Otro idioma
command-stop = No recibir más mensajes
command-start = Empezar, o empezar de nuevo
install-done = Listo: ya puedes escribirme en tu espacio de trabajo.
install-declined = No se ha instalado nada.
install-expired = Ha tardado demasiado o ya se había usado. No se ha instalado nada.
install-unknown = Este espacio no puede instalarme. Pide que lo autoricen:
install-busy = Slack no responde ahora. No se ha instalado nada.
install-again = Probar otra vez
install-there = Ir al espacio de trabajo
button-take = Reservar { $when }
button-take-move = Pasar a { $when }
button-take-series = Reservar las { $count }
button-take-series-move = Mover las { $count }
button-others = Otras horas
button-days = Elegir un día
button-undo = Deshacer
button-other-time = Otra hora
button-withdraw = Retirar
month = { $service }, { $month }. Los días entre paréntesis están completos.
opened = { $visit }. Para verla o cambiarla: { $link }
stale = Esa oferta ya no vale. Diga qué desea y cuándo.
    .page = Esa oferta ya no vale. Elija otra hora.
stale-open = Esa oferta ya no vale.
unread = Solo puedo leer palabras. Diga qué desea y cuándo.
    .page = Solo puedo leer palabras. Diga un día y una hora.
hello = Hola. ¿Qué desea, y cuándo? Ofrecemos { $services }.
nothing-said = Diga qué desea y cuándo.

## Recordatorio
reminder = { $business }: le esperamos { $relative }, { $day }, { $time }, { $place }{ $who }. Responda OK, o diga una hora mejor.
reminder-short = { $business }: { $day }, { $time }, { $place }{ $who }. Responda OK, o diga una hora mejor.
reminder-shortest = { $business }: { $day }, { $time }, { $place }. Responda OK.
reminder-link = { $business }: le esperamos { $relative }, { $day }, { $time }, { $place }{ $who }. Responda OK.
reminder-short-link = { $business }: { $day }, { $time }, { $place }{ $who }. Responda OK.
reminder-shortest-link = { $business }: { $day }, { $time }. Responda OK.
reminder-with = , con { $provider }
follow-up = { $business }: gracias por su visita. ¿Qué tal fue? Escriba aquí, o diga un día para volver.
again = { $business }: ¿le gustaría volver? Diga un día que le venga bien y lo miro.
tomorrow = mañana
today = hoy
soon = pronto

## Lo que el equipo hizo con una cita
notice-moved = { $business }: su { $what } es ahora { $day }, { $time }, { $place } (antes { $was }). Responda OK, o diga una hora mejor.
notice-moved-why = { $business }: su { $what } es ahora { $day }, { $time }, { $place } (antes { $was }): { $why } Responda OK, o diga una hora mejor.
notice-moved-short = { $business }: { $service } ahora { $day }, { $time } (antes { $was }). Responda OK, o diga una hora mejor.
notice-moved-link = { $business }: su { $what } es ahora { $day }, { $time }, { $place } (antes { $was }). Responda OK.
notice-moved-why-link = { $business }: su { $what } es ahora { $day }, { $time }, { $place } (antes { $was }): { $why } Responda OK.
notice-moved-short-link = { $business }: ahora { $day }, { $time } (antes { $was }). Responda OK.
changed-from = { $now } (antes { $was })
notice-changed = { $business }: su { $service } del { $day }, { $time } ha cambiado: ahora { $changed }. Responda OK, o diga una hora mejor.
notice-changed-why = { $business }: su { $service } del { $day }, { $time } ha cambiado: ahora { $changed }. { $why } Responda OK, o diga una hora mejor.
notice-changed-short = { $business }: { $day }, { $time }: ahora { $changed }. Responda OK, o diga una hora mejor.
notice-changed-link = { $business }: su { $service } del { $day }, { $time } ha cambiado: ahora { $changed }. Responda OK.
notice-changed-why-link = { $business }: su { $service } del { $day }, { $time } ha cambiado: ahora { $changed }. { $why } Responda OK.
notice-changed-short-link = { $business }: { $day }, { $time }: ahora { $changed }. Responda OK.
notice-cancelled = { $business }: se anula { $visit }. Diga otro día y le busco una hora.
notice-cancelled-short = { $business }: se anula { $service }, { $day }, { $time }. Diga otro día y le busco una hora.
notice-cancelled-why = { $business }: lo sentimos, se anula { $visit }: { $why } Diga otro día y le busco una hora.
sample-reason = nos falta personal
notice-late = { $business }: { $late } va con unos { $minutes } min de retraso hoy. Su { $service } de las { $time } empieza hacia las { $begins }. Responda OK, o diga una hora mejor.
notice-late-short = { $business }: { $late } va con retraso hoy. Su { $service } de las { $time } empieza hacia las { $begins }. Responda OK, o diga una hora mejor.
notice-late-link = { $business }: { $late } va con retraso hoy. Su { $service } de las { $time } empieza hacia las { $begins }. Responda OK.
notice-late-short-link = { $business }: hoy hacia las { $begins } en vez de las { $time }: { $late } va con retraso. Responda OK.

## Esperar lo que está ocupado
wait-ask = ¿Le aviso si queda algo libre? Responda OK, o diga otra hora.
no-offer-wait = No pasa nada. Diga otro día u hora, o LISTA y le aviso si queda algo libre.
wait-joined = Está en la lista de espera: { $what }, { $when }. Le aviso si queda algo libre. Para no esperar más: SALIR.
wait-already = Ya está en la lista de espera: { $line }.
wait-enough = Ya espera { $count } citas. Diga SALIR para dejar la lista de espera.
wait-line = { $what }, { $when }
wait-list = Espera: { $list }. Para no esperar más: SALIR.
wait-none = No está en ninguna lista de espera.
wait-left = Ya no está en la lista de espera: { $list }.
wait-passed = De acuerdo, pasa a quien sigue. Usted conserva su lugar: le aviso si queda otra cosa libre.
wait-went = Esa hora pasó a quien seguía en la lista.
wait-went-kept = Esa hora pasó a quien seguía en la lista; usted conserva su lugar.
wait-offer-gone = Ahora no hay ninguna oferta que responder.
came-free = { $business }: quedó libre { $visit }. Es suya hasta las { $until }: responda OK o NO.
came-free-short = { $business }: quedó libre { $short }. Es suya hasta las { $until }: responda OK o NO.
came-free-move = { $business }: quedó libre { $visit }. ¿La cambio ({ $was })? Hasta las { $until }: responda OK o NO.
came-free-move-short = { $business }: quedó libre { $short }. ¿La cambio ({ $was })? Hasta las { $until }: responda OK o NO.
wait-over = { $business }: no quedó nada libre para { $what }, { $when }. Diga otra hora y lo miro.
wait-unanswered = { $business }: sin respuesta, ya no está en la lista de espera ({ $what }, { $when }). Escriba para volver a esperar.
wait-unanswered-short = { $business }: sin respuesta, ya no está en la lista de espera. Escriba para volver a esperar.
from-to = { $first } a { $last }
button-pass = No, gracias

## Llegada
check-in = { $business }: ya es la hora: { $what }. Responda AQUÍ antes de las { $until } para conservarla.
here = Gracias, llegada anotada: { $visit }.
here-already = Su llegada ya está anotada.
here-early = Es un poco pronto para { $visit }. Puede avisar desde las { $time }.
here-none = Ahora no veo ninguna cita suya. Escriba PERSONA si quiere que lo pase al equipo.
given-up = Nadie avisó de su llegada a las { $time }, así que { $what } queda libre para otros. ¿Viene aún? Escriba y miro qué hay.
button-here = Ya estoy aquí

## En una página
page-title = Su cita
page-title-name = { $name }, su cita
page-title-times = Elegir otra hora
page-title-cancel = ¿Anular esta cita?
page-title-cancelled = Su cita está anulada
page-what = Qué
page-when = Cuándo
page-where = Dónde
page-now = Reservado ahora
page-move = Elegir otra hora
page-drop = Anular esta cita
page-drop-yes = De acuerdo, anularla
page-drop-ask = Pedir al equipo que la anule
page-keep = Dejarla
page-back = Volver a su cita
page-undo = Deshacer
page-undo-until = Puede deshacerlo hasta las { $until }.
page-awaiting = Falta el sí del equipo; responden por mensaje.
page-over = La cita ya ha empezado o ha pasado, así que aquí solo se puede ver.
page-call = ¿Preguntas? Llame al { $phone }.
page-calendar = Añadir a su calendario
page-calendar-file = Archivo de calendario
page-invitation = { $what } en { $business }
page-cancel-free = Sin cargo, y puede deshacerlo durante { $length }.
page-cancel-until = Puede anularla por su cuenta hasta { $until }: sin cargo, y puede deshacerlo durante { $length }.
page-cancel-late = Faltan menos de { $notice } para su cita, así que decide el equipo. Responden por mensaje.
page-move-late = Faltan menos de { $notice } para su cita, así que decide el equipo. Diga qué le viene bien, y responden por mensaje.
page-move-enough = Ya se ha cambiado { $count } veces, así que decide el equipo. Diga qué le viene bien, y responden por mensaje.
page-none = No hay nada libre en estos días. Diga abajo qué le viene bien.
page-more = Más horas
page-later = Días siguientes
page-box = O diga cuándo le viene bien
page-box-hint = Por ejemplo: { $day } después de las 16
page-box-button = Buscar una hora
page-box-empty = Diga un día o una hora, por ejemplo { $day } después de las 16.
page-stale = Esta cita ha cambiado desde que se abrió la página. Así está ahora.
page-malformed = El formulario no llegó bien. Aquí está otra vez.
page-forbidden = Este enlace puede mostrar la cita, pero no cambiar nada.
page-repeated = Eso ya está hecho. Así está ahora.
page-gone-title = Este enlace no abre nada
page-gone = Puede que esté mal escrito o sea demasiado antiguo, o que la cita haya pasado, se haya anulado o tenga un enlace nuevo. El bueno está en su último mensaje de { $business }. No se ha cambiado nada.
page-busy-title = Demasiados intentos
page-busy = Espere un minuto, por favor, y abra el enlace otra vez.
page-large-title = Era demasiado
page-large = Lo enviado es más largo que todo lo que se pregunta aquí. No se ha cambiado nada. Vuelva atrás y dígalo en pocas palabras.
page-away-title = Un momento, por favor
page-away = Ahora mismo no se puede abrir el libro. No se ha cambiado nada. Pruebe otra vez en un minuto.

## En la página propia de una aplicación de chat
home-today = Sus salas hoy
home-along = Sus invitaciones
home-along-visit = { $visit }, de parte de { $name }
home-mine = Sus citas
home-none = No hay nada reservado. Escríbame qué desea y cuándo.
home-series = { $visit }, y { $count } más de la serie
home-more = y { $count } más
home-requests = Espera su respuesta
home-rooms = Salas, { $place }, { $day }
home-key = De { $opens } a { $closes }, un cuadro son { $length }, uno oscuro está ocupado.
home-seats = { $room }, { $seats } plazas
home-free = { $room }: libre hasta el cierre
home-until = { $room }: libre hasta las { $time }
home-from = { $room }: ocupada, libre desde las { $time }
home-opens = { $room }: libre desde las { $time }
home-full = { $room }: hoy ya no queda nada libre
home-closed = { $room }: hoy cerrada
home-day = Hoy en { $place }
home-day-none = Hoy no viene nadie.
home-visit = { $time } { $what }, { $name }
button-move = Cambiar
button-cancel = Anular
slip-book = Reservar
slip-move = Cambiar
slip-close = Cerrar
slip-service = Qué
slip-room = Sala
slip-room-hint = Si queda vacío, elijo la que convenga.
slip-date = Día
slip-start = Desde
slip-length = Cuánto tiempo
slip-end = O hasta
slip-end-hint = Cuenta en lugar de la duración.
slip-people = Cuántas personas
slip-end-first = El final no es posterior al comienzo.
slip-too-many = No más de { $most } personas.
slip-gone = Eso ya no se ofrece. Ciérrelo y pruebe otra vez.
slip-lost = El formulario no se abrió a tiempo. Escríbame el día y la hora, por ejemplo viernes a las 15.

## Al equipo
staff-why-free = Libre: { $offers }.
staff-why-not = { $what } no se puede reservar: { $reason }
staff-why-rule = Regla: { $setting } = { $value }, lo dice { $set_by } en el catálogo.
staff-why-taken = { $who } no está libre { $time }: { $number }, { $name }.
staff-why-held = { $who } se guarda { $time } para { $name }, que aún no ha decidido.
staff-why-blocked = { $who } está en bloqueo { $time }: bloqueo { $number }{ $reason }.
staff-why-off = { $who } no trabaja entonces: vea el horario de { $who } en el catálogo.
staff-why-closed = { $who } no abre entonces: vea el horario de { $who } en el catálogo.
staff-why-override = `halfpast book --override` lo reserva de todos modos.
staff-why-instead = Libre en su lugar: { $offers }.
staff-why-nothing = No hay nada libre cerca: mire otro día.
staff-human = { $name } ({ $address }) pide hablar con una persona.
staff-human-about = { $name } ({ $address }) pide hablar con una persona: { $visit }.
staff-guest = { $name } ({ $address }) pregunta si puede traer a alguien: { $visit }.
staff-not-understood = No he entendido dos veces a { $name } ({ $address }): respondan, por favor.
staff-urgent = { $name } ({ $address }) necesita a una persona ya: una cuestión de salud.
staff-here = { $name } ya está aquí: { $visit }.
staff-given-up = { $name } no avisó de su llegada, queda libre: { $visit }.
staff-late = { $name } llega { $minutes } min tarde: { $visit }.
staff-confirmed = { $name } confirma: { $visit }.
staff-risk = { $chance }% de que { $name } no venga: en un año faltó a { $missed } de { $visits ->
        [one] una cita
       *[other] { $visits } citas
    }. Todos faltan al { $average }%, y eso cuenta como { $weight } citas más.
staff-risk-new = { $chance }% de que { $name } no venga, como todos: aún no ha pasado ninguna cita suya.
staff-risk-unknown = No se sabe: han pasado pocas citas, o nunca se anotó una falta.
staff-unconfirmed = { $place }, { $day }: { $count ->
        [one] una cita está
       *[other] { $count } citas están
    } sin confirmar: { $visits }.
staff-unconfirmed-more = { $visits } y { $count } más, vea halfpast unconfirmed
staff-unconfirmed-one = { $name } { $time }
staff-unconfirmed-unreached = { $name } { $time } (sin contactar)
staff-moved-enough = { $name } ({ $address }) quiere cambiar una vez más: { $visit }.
staff-late-cancel = { $name } ({ $address }) quiere anular tarde: { $visit }.
staff-late-move = { $name } ({ $address }) quiere cambiar tarde: { $visit }.
staff-begun-move = { $name } ({ $address }) pide { $when } en su lugar: { $visit } ya ha empezado.
staff-wrong-number = Número equivocado: { $name }, { $address }. { $visit } sigue en pie.
staff-stopped = { $name } escribió { $word }: nuestros mensajes a { $address } están bloqueados. { $visit } sigue en pie.
staff-done = Listo
staff-again = Atender de nuevo
staff-became = { $what ->
        [moved] Cambiado desde entonces: { $visit }
        [asked] Ahora pide otra hora: { $visit }
        [cancelled] Anulado desde entonces
        [attended] Vino
        [missed] No vino
        [approved] Aprobado
        [declined] Rechazado
        [lapsed] Venció: nadie respondió a tiempo
       *[withdrawn] Lo retiró el cliente
    } ({ $by })
staff-drop = Anular la cita
staff-keep = Mantener
staff-kept = { $name } conserva { $visit }, sin mensajes.
staff-blocked-over = Esa cita ya pasó o ya se cambió.
staff-call = Llamar a { $name }
staff-message = Escribir a { $name }
staff-message-by = { $by } escribe a { $name } en el hilo.
staff-message-open = Lo que se escribe en este hilo ya le llega a { $name }.
staff-message-elsewhere = A { $name } se le escribe ahora en otro hilo.
staff-message-unreached = Ahora ningún mensaje le llega a { $name }. Por favor, llamen.
staff-number = { $name }: { $number }
staff-number-none = No tenemos ningún número de { $name }.
staff-thread-how = Lo que escriban en este hilo le llega a { $name }. Escriban "listo" para que vuelva a responder el sistema.
staff-thread-closed = Listo ({ $by }): el sistema vuelve a responder a { $name }.
staff-thread-closed-before = Eso ya estaba listo: el sistema responde a { $name }.
staff-thread-corrected = Enviado a { $name } como corrección.
staff-thread-changed = Aún sin enviar: { $name } recibe solo las palabras nuevas.
staff-thread-taken-back = { $name } no recibe lo que { $by } borró: aún no había salido.
staff-thread-deleted = { $name } ya tiene lo que { $by } borró. Escriban aquí lo que vale en su lugar.
correction = Corrección: { $text }
staff-thread-over = No enviado: esto ya estaba listo y el sistema responde a { $name }.
staff-thread-reopened = { $by } responde a { $name }; mientras tanto el sistema no dice nada.
staff-thread-unread = { $name } ha enviado algo que aquí no se puede leer.
staff-thread-stopped = { $name } ya no recibe nuestros mensajes: lo que escriban aquí no le llega. Por favor, llamen.
staff-thread-unsent = No enviado: { $name } ya no recibe nuestros mensajes. Por favor, llamen.
staff-thread-word = No enviado: si { $name } responde { $word }, se acaban todos nuestros mensajes. Por favor, sin esa palabra.
staff-thread-long = No enviado: pasa de { $most } caracteres. Por favor, en partes para { $name }.
staff-thread-file = Los archivos y las fotos no le llegan a { $name }, solo el texto.
staff-thread-undelivered = A { $name } no le ha llegado lo último ({ $why }). Por favor, llamen.
staff-silent = { $name } ({ $address }) ha escrito y espera respuesta, pero no recibe nuestros mensajes: por favor, llámenle.
staff-silent-cancelled = { $name } ({ $address }) anuló { $visit }. No recibe nuestros mensajes: no se le confirmó nada.
staff-silent-moved = { $name } ({ $address }) cambió a { $visit }. No recibe nuestros mensajes: no se le confirmó nada.
staff-silent-booked = { $name } ({ $address }) reservó { $visit }. No recibe nuestros mensajes: no se le confirmó nada.
with-people = { $visit }, { $people } personas
staff-approve = { $name } pide { $visit }. Respuesta antes de las { $until }.
staff-approve-move = { $name } pide pasar { $was } a { $visit }. Respuesta antes de las { $until }.
staff-approve-typed = Responda OK { $number } o NO { $number }.
staff-approve-other = OK { $number } para { $name }.
staff-yes = Aprobar
staff-no = Rechazar
staff-yes-to = Aprobar a { $name }
staff-yes-to-all = { $count ->
        [2] Aprobar las dos
       *[other] Aprobar las { $count }
    }
staff-no-to-all = { $count ->
        [2] Rechazar los dos
       *[other] Rechazar los { $count }
    }
staff-rival-competes = { $name }, { $visit } (pide lo mismo)
staff-rivals = También entonces: { $rivals }.
staff-rival = { $name }, { $visit }
staff-rival-waits = { $name }, { $visit } (también espera)
staff-withdrawn = { $name } ya no pide { $visit }.
staff-lapsed = Nadie respondió a tiempo a { $name }: { $visit } no queda reservado. Se le ha avisado.
staff-block-what = ¿Qué quiere bloquear? Conozco { $names }.
staff-block-when = ¿Cuándo? Diga por ejemplo el viernes por la tarde, o mañana de 3 a 5.
staff-block-until = ¿Hasta cuándo? Diga por ejemplo el viernes de 3 a 5.
staff-block-which = ¿{ $which }? Diga cuál, por favor.
staff-block-once = Un bloqueo es para una vez. Lo de cada semana va en las pausas del catálogo.
staff-block-past = Ese momento ya pasó.
staff-block-days = { $first } hasta { $last }
staff-blocked = Bloqueado: { $block }. Para quitarlo, escriba DESBLOQUEAR { $number }.
staff-blocked-standing = Reservado entonces, y sigue en pie: { $bookings }.
staff-unblocked = Desbloqueado: { $block }.
staff-unblock-none = No hay ningún bloqueo { $number }.
staff-broken = { $rule ->
        [service-gone] ya no hay { $of }
        [location-gone] ya no hay { $of }
        [not-given-there] no se ofrece en { $of }
        [resource-gone] ya no hay { $of }
        [elsewhere] { $of } ya no está allí
        [unable] { $of } no puede hacerlo
        [exception] { $of } tiene otro horario ese día
        [season] { $of } tiene otro horario en esa temporada
        [break] { $of } tiene una pausa entonces
        [blocked] { $of } está en bloqueo entonces
       *[hours] { $of } tiene otro horario
    }
staff-unfilled = A sus palabras para { $letter } ({ $language }) les falta { $field } en { $visit }: enviamos las nuestras. Vea halfpast letters preview.
staff-flagged = Cambió el catálogo y { $count ->
        [one] una cita no puede
       *[other] { $count } citas no pueden
    } quedar como está, vea halfpast flagged. Primero: { $visit }.
staff-move-when = ¿A cuándo? Diga día y hora, por ejemplo el viernes a las 3 de la tarde.
staff-moved = Cambiado: { $name }, { $visit } (antes { $was }). { $told }
staff-cancelled = Anulado: { $name }, { $visit }. { $told }
staff-late-ask = { $who } va con retraso: { $visits }. Para avisarles, responda { $again } sí
staff-late-told = { $who } va con retraso. Avisados: { $visits }.
staff-late-how = ¿Cuántos minutos, hoy? Diga por ejemplo retraso { $who } 20, o retraso { $who } 20 desde las 15:00.
staff-late-none = { $who } no tiene más citas hoy; no se avisa a nadie.
staff-late-visit = { $name } { $time }, ahora hacia las { $begins }
staff-late-visit-untold = { $name } { $time }, ahora hacia las { $begins } (no se le puede escribir: avísenle, por favor)
staff-day = { $who }, { $day }: { $visits }.
staff-day-none = { $who } no tiene citas el { $day }.
staff-day-none-here = De las citas que se avisan aquí, ninguna es el { $day }.
staff-day-visit = { $time } { $name }, { $what }
staff-asks-to-move = { $visit } (pide cambiarla)
staff-next = Sigue: { $visit }.
staff-next-none = Hoy ya no viene nadie.
staff-next-none-here = De las citas que se avisan aquí, hoy ya no empieza ninguna.
staff-none-of = No hay ninguna cita de { $name } por delante; no se ha cambiado nada.
staff-which = ¿Qué cita de { $name }? { $visits }. Dígalo con el número.
staff-which-one = { $number }: { $time }
staff-late-card = { $who } llega tarde. Recibirían:
staff-late-text = { $name }, { $time }: { $text }
staff-late-text-untold = { $name }, { $time }: no se le puede escribir, avísenle
staff-late-more = y { $count } más
staff-late-send = Enviar
staff-late-leave = No enviar
staff-late-left = No se avisó a nadie.
staff-late-old = Eso era de otro día: no se avisó a nadie. Dígalo otra vez para hoy.
staff-came-ask = Terminó: { $name }, { $visit }. ¿Vino?
staff-came-yes = Vino
staff-came-no = No vino
staff-came-after-all = Sí vino
staff-came-not-yet = { $name }, { $visit }: todavía no ha empezado.
staff-came = Vino: { $name }, { $visit }.
staff-missed = No vino: { $name }, { $visit }.
staff-order-over = { $number } ya pasó o se cerró.
staff-order-waits = { $number } espera un sí o un no: responda OK { $number } o NO { $number }.
staff-order-gone = El servicio o el lugar de { $number } ya no está en el catálogo: vuelva a ponerlo primero.
staff-order-unknown = Ninguna cita tiene el número { $number }, así que no se cambió nada.
staff-anyway = Usted puede pasarlo por alto: añada "de todos modos" o pulse abajo.
button-anyway = Mover de todos modos
staff-anyway-not = Solo puede hacerlo quien tiene permiso para pasarlo por alto.
staff-overnight = Durante la noche, { $count } avisos:
staff-overnight-more = Y { $count } más: vea halfpast agenda.
staff-client-booked = { $name } reservó { $visits }.
staff-client-moved = { $name } cambió a { $visits }.
staff-client-cancelled = { $name } anuló { $visits }.
staff-client-was = { $visit } (antes { $was })
decided-yes = Reservado: { $name }, { $visit }. { $told }
decided-no = Rechazado: { $name }, { $visit }. { $told }
decided-told = Se le avisa.
decided-needless = Lo que se le dijo sigue igual: no se le escribe.
decided-untold = No se le puede escribir: avísenle, por favor.
decided-offered = A { $name } se le ofreció { $offer }.
decided-not-chosen = { $name } ya lo sabe.
decided-not-chosen-untold = A { $name } no se le puede escribir: avísele.
decided-taken = La hora de { $name } ya está ocupada: { $visit }. Rechácela, o haga sitio antes.
decided-changed = La petición ha cambiado.
decided-own = Nadie aprueba su propia petición: puede hacerlo { $whom }.
decided-own-team = otra persona del equipo
decided-which = { $name }, { $visit } ({ $number })
decided-before = { $number } { $what ->
        [approved] ya estaba aprobado
        [declined] ya estaba rechazado
        [withdrawn] lo retiró el cliente
       *[other] venció: nadie respondió a tiempo
    }.
decided-several = { $number } puede ser de varias: escriba más cifras.
nobody-known = Alguien

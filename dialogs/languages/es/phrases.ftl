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
shared-provider = con { $provider }
visit = { $what }, { $day }, { $time }, { $place }
visit-short = { $service }, { $day }, { $time }

## Horas sobre la mesa
offer = { $service }, { $length }{ $shared }:
offer-more = { $service }{ $shared }:
offer-one = { $service }, { $when }: responda OK para reservar, o diga otra hora.
offer-move = En vez de { $was }{ $shared }:
offer-move-one = En vez de { $was }: { $when }? Responda OK, o diga otra hora.
held = Guardado hasta las { $until }.
unheld = Sin guardar: responda pronto.
readings = ¿{ $days }? { $provider } puede a las { $time } los dos días: { $service }, { $length }, { $place }.
readings-any = ¿Qué día: { $days }?
torn = ¿{ $one }, o { $two }? Diga el día y la hora.

## Por qué no
taken = { $provider } no está libre entonces.
taken-any = Esa hora está ocupada.
away = { $provider } no está entonces.
away-any = No hay nadie entonces.
closed = A esa hora está cerrado.
closing = Cerramos poco después de esa hora.
closed-because = Está cerrado entonces ({ $reason }).
past = Esa hora ya pasó.
too-soon = Hace falta avisar con { $notice }.
too-far = Reservamos como mucho { $days } días antes.
day-limit = Serían más de { $count } en un día.
nobody = { $provider } no hace { $service }.
nobody-any = Nadie puede hacerlo allí.
none-then = No hay nada libre entonces.
trouble-past = Esa hora ya pasó.
trouble-impossible = No encuentro esa fecha u hora.
trouble-too-far = Eso es con demasiada antelación.
trouble-gap = Esa noche se adelanta el reloj y esa hora no existe.
trouble-fold = Esa noche se atrasa el reloj y esa hora se repite.
nothing-earlier = No hay nada antes.
nothing-later = No hay nada más tarde en dos semanas.
nothing-else = No hay nada más entonces.
nothing = No hay nada libre { $near }. Diga otro día u hora, o PERSONA para hablar con alguien.
nothing-near = entonces
gone = Lo siento, las { $time } se ocuparon al vencer el plazo.
another-time = Diga otro día u otra hora.

## Preguntar lo que falta
which-service = ¿Qué desea reservar?
which-time = ¿Cuándo le viene bien? Diga un día o una hora.
which-time-move = ¿Cuándo le viene mejor? Hasta entonces sigue { $visit }.
which-booking = ¿Cuál de ellas?
which-name = ¿A qué nombre la reservo?
which-name-again = Solo el nombre, por favor, y queda reservada.

## Hecho
booked = Reservado: { $visit }. Para cambios, escriba aquí, o DESHACER hasta las { $until }.
booked-name = Reservado, { $name }: { $visit }. Para cambios, escriba aquí. DESHACER hasta las { $until }.
booked-reminder = Reservado, { $name }: { $visit }. Le enviaré un recordatorio. Para cambios, escriba. DESHACER hasta las { $until }.
booked-link = Reservado: { $visit }. DESHACER hasta las { $until }.
booked-name-link = Reservado, { $name }: { $visit }. DESHACER hasta las { $until }.
booked-reminder-link = Reservado, { $name }: { $visit }. Le enviaré un recordatorio. DESHACER hasta las { $until }.
awaiting = He pedido al equipo { $visit }. Queda guardado; le avisamos cuando respondan.
moved = Cambiado: { $what }, { $day }, ahora { $time } (antes { $was }), { $place }. Para dejar las { $was }: DESHACER hasta las { $until }.
moved-link = Cambiado: { $what }, { $day }, ahora { $time } (antes { $was }), { $place }. DESHACER hasta las { $until }.
moved-day = Cambiado: { $what }, ahora { $day }, { $time } (antes { $was }), { $place }. Para dejarlo como estaba: DESHACER hasta las { $until }.
moved-day-link = Cambiado: { $what }, ahora { $day }, { $time } (antes { $was }), { $place }. DESHACER hasta las { $until }.
moved-short-link = Cambiado: { $what }, { $day }, ahora { $time }. DESHACER hasta las { $until }.
cancelled = Anulado: { $visit }. Sin cargo. DESHACER hasta las { $until }.
cancelled-others = Anulado: { $visit }. Sin cargo. { $count ->
        [one] Sigue
       *[other] Siguen
    } { $others }. DESHACER hasta las { $until }.
undone-booking = Deshecho: { $visit } no queda reservado.
undone-move = Como estaba: { $visit }.
undone-cancel = Vuelve a estar reservado: { $visit }.
nothing-to-undo = Ahora no hay nada que deshacer. Diga qué quiere cambiar.

## Cambios
unable = Qué pena que no pueda venir. Diga una hora mejor para { $visit }, o ANULAR para dejarla.
better-time = Diga una hora mejor para { $visit }, o ANULAR para dejarla.
unable-none = No pasa nada. No veo ninguna cita con este número. Diga un día u hora para pedir una.
no-booking = No veo ninguna cita con este número. Diga qué desea y cuándo.
late-cancel = Faltan menos de { $notice } para { $visit }, así que he preguntado al equipo: le responden aquí antes de las { $by }. Hasta entonces sigue en pie.
late-move = Faltan menos de { $notice } para { $visit }, así que he preguntado al equipo: le responden aquí antes de las { $by }. Hasta entonces sigue en pie.
moved-enough = { $visit } ya se cambió { $count } veces, así que he preguntado al equipo: le responden aquí antes de las { $by }.
stays = { $visit } queda como está.
same-time = { $visit } ya está a esa hora.
move-or-new = ¿Cambiar { $visit }, o pedir otra? Diga MOVER o NUEVA.

## Retrasos
late-fine = Gracias, { $provider } lo sabe. A las { $time } va bien.
late-tight = A las { $time } no da tiempo para { $visit }. ¿Lo paso a { $when }? Responda OK, o diga otro día.
late-none = A las { $time } no da tiempo para { $visit } y hoy no queda nada más tarde. Diga otro día y lo cambio.
late-none-today = No veo ninguna cita suya hoy. Escriba PERSONA si debo avisar al equipo.
how-late = Gracias. ¿Cuántos minutos de retraso? Así veo si todavía da tiempo.

## Respuestas
mine = Tiene { $visits }.
mine-none = No tiene ninguna cita con este número. Diga qué desea y cuándo.
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

## Personas
human = He pasado sus mensajes al equipo; le responden aquí antes de las { $by }.
human-call = He pasado sus mensajes al equipo; le responden aquí antes de las { $by }. ¿Urgente? { $phone }.
urgent = Eso necesita a una persona, no a mí. He pasado sus mensajes al equipo; le responden aquí antes de las { $by }. ¿Urgente? { $phone }.
help = { $business }: citas por mensaje, un recordatorio por cita. Llame al { $phone }. Puede haber costes. STOP para darse de baja.
help-no-phone = { $business }: citas por mensaje, un recordatorio por cita. Puede haber costes. STOP para darse de baja.
stopped = { $business }: baja hecha, no recibirá más mensajes. START para volver.
started = { $business }: bienvenido otra vez. Diga qué desea y cuándo. AYUDA si la necesita, STOP para darse de baja.
wrong-number = ¡Perdone! Hemos quitado este número de la lista y no le escribiremos más.

dropped = De acuerdo, no queda nada reservado. Escriba cuando quiera venir.
no-offer = No pasa nada. Diga otro día u otra hora.

## Sin entender
puzzled = Perdone, no le he entendido. Diga qué desea y cuándo, por ejemplo "{ $service } el jueves a las 15".
puzzled-open = Perdone, no le he entendido.
left = De acuerdo, no cambia nada. Escriba cuando quiera algo.
stale = Esa oferta ya no vale. Diga qué desea y cuándo.
stale-open = Esa oferta ya no vale.
unread = Solo puedo leer palabras. Diga qué desea y cuándo.
hello = Hola. ¿Qué desea, y cuándo? Ofrecemos { $services }.
nothing-said = Diga qué desea y cuándo.

## Recordatorio
reminder = { $business }: le esperamos { $relative }, { $day }, { $time }, { $place }{ $provider }. Responda OK, o diga una hora mejor. STOP para darse de baja.
reminder-link = { $business }: le esperamos { $relative }, { $day }, { $time }, { $place }{ $provider }. Responda OK.
reminder-short-link = { $business }: { $day }, { $time }{ $provider }. Responda OK.
reminder-with = , con { $provider }
tomorrow = mañana
today = hoy
soon = pronto

## Al equipo
staff-human = { $name } ({ $address }) pide hablar con una persona.
staff-urgent = { $name } ({ $address }) necesita a una persona ya: una cuestión de salud.
staff-late = { $name } llega { $minutes } min tarde: { $visit }.
staff-confirmed = { $name } confirma: { $visit }.
staff-moved-enough = { $name } ({ $address }) quiere cambiar una vez más: { $visit }.
staff-late-cancel = { $name } ({ $address }) quiere anular tarde: { $visit }.
staff-late-move = { $name } ({ $address }) quiere cambiar tarde: { $visit }.
staff-wrong-number = Número equivocado: { $name }, { $address }. { $visit } sigue en pie.
staff-stopped = { $name } escribió STOP: nuestros mensajes a { $address } están bloqueados. { $visit } sigue en pie.
staff-approve = { $name } pide { $visit }. Espera su sí.
nobody-known = Alguien

"""Spanish words for what people mean.

Patterns are matched against the text in small letters, one blank between words, and the times taken out where a name says so
in ``dialogs/understand/``. Each name is a signal; what it means in a state is decided there. A pattern is tried between word
boundaries, with and without its accents; opening marks ("¿") stand in the text as they were written.
"""

from __future__ import annotations

STOP_WORDS = (
    "stop|stopall|stop all|unsubscribe|revoke|optout|opt out|baja|darme de baja|dar de baja|alto|no más mensajes"
    "|no mas sms|cancelar suscripción|desuscribir|desuscribirme|parar"
)
CARRIER_STOP_WORDS = "cancel|end|quit"
START_WORDS = "start|unstop|alta"
HELP_WORDS = "help|info|ayuda|información"
TELLS_TO_WRITE = r"responda( con)?|responde( con)?|conteste( con)?|contesta( con)?|envíe(nos)?|envía(nos)?|escriba(nos)?|escribe|escríbanos|diga|mande|manda"

_SE_LIBERA = (
    r"(quede|quedara|quedase|haya|hubiera|salga|saliera|surja|surge|aparezca|aparece|(se )?(libere|libera|liberara|liberase)"
    r"|(se )?(cancele|cancelen|cancela|anule|anulen|anula)|falle|falla)"
)
"""Cómo queda libre algo que no lo está; "está libre" pregunta por ahora."""

SIGNALS: dict[str, str] = {
    "thread_done": r"(?:ya est[aá] )?(?:listo|hecho|terminado|resuelto)",
    "block": r"bloque(a|ar|e|en|o)",
    "unblock": r"desbloque(a|ar|e|en|o)",
    "order_move": r"m(ueve|ueva|over)|cambi(a|e|ar)|traslad(a|e|ar)",
    "order_cancel": r"anul(a|e|ar)|cancel(a|e|ar)",
    "order_cancel_around": r"(?!)(?P<what>)(?P<why>)",
    "order_please": r"(por favor|porfa|puedes|podrías|puede|podría)( por favor)?",
    "order_day_ends": r"(?!)",
    "order_anyway": r"de todos modos|de todas (maneras|formas)|igualmente|aun asi|aún así",
    "order_late": r"(va )?(con )?retraso|(llega )?tarde|retrasad[oa]",
    "order_all": r"(di|diga|dile|dígale|avisa|avise|avísale|avísales|diles|dígales|escribe|escriba) a tod[oa]s",
    "order_day": r"(qué|que|a quién|a quien) tengo|(cómo|como) (viene|está|esta|es|va) mi (día|dia|agenda)|(mi|el) (día|dia|agenda|horario)|cuál es mi (día|agenda)|qué hay( para mí)?|quién(es)? vienen?",
    "order_next": r"(quién|quien) (sigue|viene|va|toca)( (ahora|después|despues|luego))?|(mi )?(próxim[oa]|proxim[oa]|siguiente) (client[ea]|cita|visita)|quién es (el|la) (siguiente|próxim[oa])",
    "order_mine": r"mis?|me|mí",
    "stop": r"(no|nunca) (me )?(vuelvan?|vuelvas?) a (escribir|mandar|enviar|contactar|molestar)\w*"
    r"|(no|ya no) (me )?(escrib\w+|mand\w+|env[ií]\w+|contact\w+|molest\w+)( \w+){0,3}? más( \w+)?"
    r"|no más (mensajes|sms|recordatorios|avisos|textos)|(deja|dejen|dejad|dejar|para|paren|parad) de (escribir|mandar|enviar|molestar)\w*"
    r"|(darme|dame|denme|dadme|quiero darme|deme|dar) de baja(?! (la|el|mi|esa|ese) (cita|turno|hora|reserva))|(quita|quiten|quite|saca|saquen|saque|borra|borren|borre|elimin\w+)(me)? (mi número|de (la|su|tu) (lista|base))\w*"
    r"|(quítenme|sáquenme)(?! (de|del) ((la|su|vuestra|tu) )?(agenda|hoy|mañana|turno|cita|calendario|lista de (hoy|mañana|citas)))|déjenme en paz|dejadme en paz|no quiero (más|recibir) (más )?(mensajes|sms|avisos)|no me molesten",
    "start": r"(vuelvan?|vuelve|volver) a (escribirme|mandarme|enviarme)( \w+)*|darme de alta|quiero darme de alta|escríban?me otra vez",
    "wrong_number": r"número equivocado|(se|te) (ha |han )?equivoc\w+( de (número|persona))?|(se|te) (ha |has |han )?confundi\w+( de (número|persona))?"
    r"|no soy (esa|ese|la|el|esta|este|yo|quien)( \w+)*|(esta|esa|la) cita no es (mía|mia)|no es mi (cita|número)|no conozco a ning\w+( \w+)*|aquí no vive( \w+)*|yo no he pedido( \w+)*",
    "human": r"(hablar|charlar|comunicarme|conversar|contactar) con (una? )?(persona|humano|alguien|agente|encargad[oa]|recepción|recepcionista|responsable|operador\w*|dueñ[oa]|alguno|el equipo|ustedes|vosotros)( \w+)?"
    r"|(una )?(?<!otra )(?<!esa )(?<!esta )(?<!la )(?<!misma )(?<!por )persona( de verdad| real| humana| por favor| porfa)?|(un )?humano|operador\w*|agente|(llám[ae]n?me|me (puede|puedes|pueden|podéis) llamar|que me llam\w+|llamadme|llame?n? por teléfono)( \w+){0,2}"
    r"|eres (un )?(bot|robot|humano|una? (máquina|persona))|es (un )?(bot|robot)|(poner|tengo|hacer|presentar) una (queja|reclamación)|queja|reclamación|atención al cliente|alguien de verdad|me atienda alguien",
    "urgent": r"quem\w+|me arde|arde|sangr\w+|sarpullido|hinchad[oa]s?|hinchazón|ampollas?|alerg\w+|alérgic\w+|duele|dolor|me pica (mucho|la|el)|picor|picazón|comezón|irritad[oa]|ronchas?|infect\w+|urgencia|emergencia|mareo|maread[oa]|desmay\w+",
    "join": r"(avís\w+|avis\w+|díga\w+|dime|decidme|escríb\w+|escrib\w+|notifí\w+|notif\w+|mánd\w+|mand\w+|contáct\w+|inform\w+|infórm\w+)( \w+){0,4} (si|cuando|en cuanto|apenas)\b"
    rf".{{0,60}}?\b({_SE_LIBERA}|queda|sale)\b"
    rf"|(si|cuando|en cuanto)( \w+){{0,3}} {_SE_LIBERA}( \w+){{0,3}} (libre|hueco|sitio|algo|cita|hora)"
    r"|(apúnt\w+|apunt\w+|pón\w+|pon\w+|mét\w+|met\w+|añád\w+|inclúy\w+)( \w+){0,2} (en|a) (la|una|su|tu|vuestra) lista|lista de (espera|cancelaciones)",
    "unjoin": r"(quít\w+|quit\w+|sác\w+|saca\w*|saqu\w+|bórr\w+|borr\w+|elim\w+|salir|salgo)( \w+){0,2} de (la|su|tu|vuestra) lista de espera"
    r"|ya no (quiero|necesito) (esperar|estar en la lista)( \w+){0,2}|no (quiero|voy a) esperar más|dej\w+ de esperar|ya no espero",
    "unlist": r"salir( por favor)?",
    "list": r"(la )?lista( por favor)?",
    "waiting": r"(estoy|sigo|estamos)( \w+){0,2} en (la|su|tu|vuestra) lista( de espera)?|qué (puesto|lugar|posición)( \w+){0,3} en la (lista|cola)|mi (puesto|lugar|posición) en la (lista|cola)|qué estoy esperando",
    "here": r"(hola,? )?(ya )?(estoy|estamos) (ya )?(aquí|acá|fuera|abajo|en (la )?(puerta|recepción|sala( de espera)?|entrada))( (para|por) \w+( \w+){0,3})?"
    r"|(ya )?(he llegado|hemos llegado|llegué|llegamos|acabo de llegar)( (para|por) \w+( \w+){0,3})?|(ya )?aquí( estoy| estamos)?|check ?in",
    "come": r"(?<!no )(puedo|podría|podré|puede|podemos|podríamos|se puede|se podría) (ir|venir|pasar|pasarme|acercarme|llegar|ser)|(?<!no )(voy|vengo|paso|que sea|hacerlo) (el|al|a las?|por la|mañana|hoy)",
    "new": r"(una |otra )?(cita |reserva )?nuev[oa]( cita| reserva| turno)?|(pedir |una )?otr[oa]( más| cita| reserva| turno)?|aparte|adicional|además",
    "undo": r"deshacer(l[oa])?|deshaz(l[oa])?|deshága(l[oa]|se)|desh[aá]celo|(déja|deja|deje|déje|dejar|dejen)(l[oa]|me l[oa])? (todo )?(como|donde) (estaba|antes)( \w+)*"
    r"|como estaba( antes)?|(vuelve|volver|vuelva)(lo|la)? a (ponerl[oa]|poner|dejarl[oa]) (como|a|en)( \w+)*|revertir|reviértel[oa]|(recupera|recuperar)( la)?( cita)?( anterior)?|undo",
    "vacant": r"qué salas (hay|tienen|tenéis|tenemos)|(qué|cuáles?|que)( \w+)? salas?( \w+){0,3} (libres?|disponibles?)|salas? (libres?|disponibles?) ahora",
    "whose": r"hay alguien en|está (ocupad[oa])|quién( \w+)? (tiene|está|ocupa|usa|reservó|reservado)",
    "once_more": r"(lo mismo|la misma|el mismo)( \w+){0,2} (otra vez|de nuevo|nuevamente)|(otra vez|de nuevo) (lo mismo|la misma|el mismo)|repet\w+ la reserva|reserv\w+ (lo mismo|la misma|el mismo)",
    "right_now": r"(?<!por )ahora( mismo)?|ya mismo",
    "make_it": r"(hazl[oa]|hagámosl[oa]|ponl[oa]|pongámosl[oa])( mejor)?(?= a las? \d| de \d)",
    "give_back": r"(devuelv\w+|devolv\w+|liber\w+) (?!el (?:dinero|anticipo|depósito|importe|pago)|la (?:señal|seña|fianza|plata|pasta)|mi (?:dinero|plata))(la|mi|nuestra|el) \w+",
    "larger": r"(sala|una) más grande|más espacio",
    "longer": r"más (largo|larga|tiempo)|alarg\w+|extiend\w+|extend\w+|prolong\w+|(minutos|min|horas?) más(?! (tarde|temprano|pronto))",
    "shorter": r"más (corto|corta|breve)|acort\w+|(minutos|min|horas?) menos|menos tiempo",
    "ends_at": r"hasta|(termin\w+|acab\w+) a las?",
    "no_hour": r"a las (2[5-9]|[3-9]\d)(?! ?(de|min|personas|euros))|(2[5-9]|[3-9]\d) ?hrs",
    "no_need": r"ya no (me |nos )?(quier\w+|necesit\w+|hace falta|vamos a usar|voy a usar)( \w+){1,4}|no (necesit\w+|quier\w+)( \w+){1,4} después de todo",
    "drop": r"(cancél\w+|anúl\w+|elimín\w+|bórr\w+|suspénd\w+)( \w+){0,4}? (cita|reserva|turno|hora|sesión|visita|todo|todas|tod[oa]s|mañana|hoy|día|una|otra|esa|esta|eso)"
    r"|(quiero|quisiera|querría|necesito|tengo que|debo|deseo|hay que|voy a|puedo|puede[ns]?|podría[ns]?|podéis|me gustaría|prefiero) (cancel|anul)\w*|(cancel|anul)(a|e|ar|o|ad|en|arla|arlo|ala|alo|ela|elo|emos|ame|eme|amela|emela|armela)"
    r"|cancélal[ao]|anúlal[ao]|cancélel[ao]|anúlel[ao]|cáncelam[eo]l[ao]|cancélamel[ao]|anúlamel[ao]|anular la visita|(ya )?no (quiero|necesito|voy a querer) (la |esa |mi |ninguna )?(cita|reserva|turno)|(ya )?no la (quiero|necesito)|cancelación|dar de baja (la|mi) cita",
    "all_then": r"tod[oa]s?|ambos|ambas|las dos|los dos|el día entero",
    "beside_all": r"por|favor|porfa|puedes|puede|podrías|podría|quiero|quisiera|necesito|me|cancel\w*|anul\w+|elimin\w+|borr\w+|suspend\w+|libera\w*|deja|libre|mis?|nuestr[oa]s?|el|la|los|las|lo|de|del|en|a|al|para|y|e|tod[oa]s?|ambos|ambas|dos|día|entero|citas?|reservas?|turnos?|visitas?|reuniones|reunión|salas?|gracias|hola",
    "swapped_for": r"(por|con|a)( la| el)?( sala)?",
    "cancels": r"cancel\w+|anul\w+|elimin\w+|borr\w+|suspend\w+|deja libre|libera\w*",
    "drop_this": r"(por favor |porfa |pues |mejor )?(cancel|anul)(a|e|ar|o|ad|en|arla|arlo|ala|alo|ela|elo|emos)?( por favor| porfa| entonces| pues)?|cancélal[ao]|anúlal[ao]|cancélel[ao]|anúlel[ao]|(déjal|déjel|dejadl|dejarl)[oa]( así| estar)?|olvídal[oa]|olvídel[oa]|(déjal|dejal)o",
    "of_another": r"(cita|turno|reserva|hora) de (mi|nuestr[oa]|la|el) (marido|mujer|esposo|esposa|pareja|novio|novia|madre|mamá|padre|papá|hijo|hija|hermana|hermano|amigo|amiga|jefe|jefa|niño|niña|abuela|abuelo|suegra|suegro)",
    "unable": r"(ya |al final |finalmente )?no (me )?(puedo|podré|podemos|podremos|voy a poder|vamos a poder|pude|podría|llego|voy a llegar)( \w+){0,2}? ?(ir|venir|asistir|acudir|llegar|pasar|hacerlo|a la cita)?"
    r"|no (me )?(va|viene|sirve|funciona|cuadra|queda) (bien|a mí)?|imposible( ir| venir| para mí| ese día| hoy)?|(me )?(ha |han )?surgi\w+ (algo|un \w+)|tengo que faltar|voy a faltar|no (voy|iré|vamos|iremos|asistiré|acudiré)( a (ir|poder|la cita))?"
    r"|estoy (enferm[oa]|mal|mal[ao]|con gripe|resfriad[oa])|me (puse|he puesto|encuentro) (enferm[oa]|mal[oa]?)|se me complicó( \w+)*|se me ha complicado( \w+)*|no (doy|llego) a la cita",
    "missed": r"((ay |uy )?(perdón|perdona|perdone|disculp\w+|lo siento( mucho)?)[, ]+(pero )?)?(se (me|nos) (pasó|olvidó|ha pasado|ha olvidado)( (la|mi) (cita|hora|reserva|visita)| el turno| por completo| completamente| totalmente)*"
    r"|(me|nos) (la|lo) (perdí|salté|he perdido|he saltado|perdimos|saltamos)|(me |nos )?(perdí|perdimos|olvidé|olvidamos|he olvidado|he perdido|salté)( de)? (la|mi|nuestra|el) (cita|hora|reserva|visita|turno)"
    r"|(falté|faltamos|no (fui|fuimos|me presenté|llegué)) a (la|mi|nuestra) (cita|hora|reserva|visita)|me (quedé dormid[oa]|dormí))",
    "again": r"((quiero|quisiera|querría|me gustaría|ponme|póngame|dame|deme|resérv\w+|repetir) )?(lo mismo( otra vez| de nuevo| de siempre| que (siempre|la última vez|la otra vez))?|lo de siempre|como (siempre|la última vez|la otra vez)"
    r"|otra (cita )?igual|repetir( la cita)?|otra vez lo mismo)( por favor| porfa| porfavor| xfa| gracias)?",
    "move": r"(pásal[oa]|pasarl[oa]|pasarmel[oa]|pásamel[oa]|pásenmel[oa]|pasar(me)? (la|mi|el|al|esa) (cita|turno|reserva|hora|lunes|martes|miércoles|jueves|viernes|sábado|domingo)|(pasa|pasen|páseme|pásame) (la|mi|el) (cita|turno|reserva|hora))"
    r"|(atras|retras)(a|e|ar|emos|an|en|arl[oa]|arm[eo]l[oa]|ara|aran)( \w+)?"
    r"|(cambi|muev|mov|corr|tras?lad|adelant|pospon|postpon|posterg|recorr|aplaz|reprogram|reagend|desplaz)(o|a|e|ar|er|ir|emos|amos|an|ad|en|es|as|alo|ala|arl[oa]|erl[oa]|irl[oa]|arm[eo]l[oa]|erm[eo]l[oa]|arme|erme|arse|ame|amel[oa]|adme|ando|ara|aran|arían?|aria|arias)( \w+)?"
    r"|cámbi(a|e)(me)?l?[oa]?|muéve(me)?l[oa]|muéva(me)?l[oa]|pás[ae](me)?l[oa]|pásenmel[oa]|adelánt[ae](me)?l[oa]|retrás[ae](me)?l[oa]|atrás[ae](me)?l[oa]|aplázal[oa]|pospónl[oa]|pospóngal[oa]|córr[ae](me)?l[oa]|recórr[ae](me)?l[oa]|postérg[ua]e?(me)?l[oa]|cámbienme( \w+)?"
    r"|cambio de (hora|día|fecha|cita)|mover|en vez de|en lugar de|(a )?otr[oa] (día|hora|fecha|momento)( mejor)?|(una )?(hora|fecha) mejor|un día mejor|mejor (a|el|otro|otra)( \w+)?",
    "late": r"(llego|llegaré|llegamos|llegar|llegando|llegaremos|voy|vamos|iré|ando) (un poco |unos minutos |algo |un pelín |un poquito |bastante |muy |\d+ min\w* |unos \d+ min\w* |\w+ minutos )?(tarde|con retraso|retrasad[oa]s?|atrasad[oa]s?|demorad[oa]s?|(justo|justa)(?! (a las?|a la hora|a tiempo)))"
    r"|(me (voy a |he )?|nos (vamos a |hemos )?)(retras|atras|demor)(o|é|aré|ado|ar|amos|aremos|ando)(?!\w)( \w+)?|con retraso|(estoy|voy) en (un )?(atasco|tráfico|trancón|taco|cola|caravana)|hay (mucho )?(tráfico|atasco)|mucho tráfico|atascad[oa]|(el )?(bus|tren|metro|autobús)( \w+)? (tarde|con retraso|retrasad[oa])|minutos? (de retraso|tarde)|min (de retraso|tarde)|de retraso",
    "why": r"^(?:(?:pero|y|e|entonces|ah|oh|hm+|ok|vale|bueno|no|espere|perdon[ae]?|disculpe|oiga|oye|en serio|por favor|dígame|puedo preguntar)[,.!]? +)*"
    r"(?:(?:y eso )?por ?qué|y eso|cómo es que|a qué se debe|cuál es (?:el|la) (?:motivo|problema|razón)|qué (?:problema )?(?:pasa|hay)? ?con)"
    r"(?:[ ,]+(?:no|nada|nadie|ning\w+|puedo|podemos|puede|pueden|se|me|ser|es|hay|está|están|tienen?|tenéis|tiene|libres?|huecos?|horas?|citas?|disponibles?|posible|que|eso|así|entonces|reservar|venir|ir|tener|coger|una?|el|los))*",
    "refused": r"no|nada|nadie|ning\w+|nunca|imposible|ocupad[oa]s?|llen[oa]s?|complet[oa]s?|cerrad[oa]s?|reservad[oa]s?|problema|con",
    "others": r"(hay|tienes?|tienen|tenéis|habría|queda|quedan|ves|dime|dame|muéstrame|dígame|ofrece\w*|busca\w*)?( ?algun[oa]s?| ?algo| ?algún)? ?(otr[oa]s?|más)( (hora|horas|horario|horarios|día|días|opción|opciones|cita|citas|hueco|huecos|fecha|fechas|alternativa\w*|posibilidad\w*|cosa|momento|turno|turnos|disponib\w+))"
    r"|otr[oa]s?( más)?|algo (más|diferente|distinto)|alguna otra|algún otro|ningun[oa]( de (esas?|esos|estas?|estos|las|los))?( (me )?(va|vale|sirve|viene|puedo|cuadra)( bien)?)?|(esas|esos|estas|estos|esa|ese) (no|tampoco)( me)?( \w+)?|alternativas?|qué más (hay|tienes?|tienen|queda)|ni (la|el) (primer|segund|un)[ao] ni (la|el) \w+|hora diferente|día diferente|distint[oa]s?",
    "earlier": r"más (temprano|pronto)|antes(?! de)|más pronto|algo antes|más tempranito",
    "later": r"más tarde|después(?! de)|más tardecito|más adelante|algo después",
    "extent_one": r"(solo|sólo|solamente|nada más) (est[ae]|es[ae]|la|el|una|hoy|mañana|lun|mar|mié|jue|vie|sáb|dom)\w*|(est[ae]|es[ae]) (solo|nada más|sólo)|una sola vez",
    "extent_onward": r"(a partir|desde) (del?|el|la|entonces|ahora|esa|ese|esta|este)( \w+){0,3}( en adelante)?|en adelante|(y|con) (todas |todos )?(las|los) (siguientes|posteriores|demás|restantes)|(esa|ese|esta|este) y (las|los) siguientes",
    "extent_all": r"amb[oa]s|(?<!\ba )l[oa]s (dos|2)|tod[ao]s (mis|las|los|ellas|ellos)|la serie (entera|completa)|toda la serie|(mis|todos los|todos mis) (lunes|martes|miércoles|jueves|viernes|sábados|domingos)",
    "all": r"tod[ao]s|todo|la serie entera",
    "of_mine": r"cita|reserva|turno|mi \w+|la (mía|del)",
    "polite": r"(?<!no )(?<!no me )(me )?(puedo|podría[ns]?|puede[ns]?|podemos|se puede|se podría|podéis|sería posible|es posible|quería|querría|quisiera)",
    "mine": r"^mis (salas|reuniones)( (hoy|mañana|esta semana|el \w+))?$|qué salas tengo|qué (tengo|he) reservado|cuándo es mi próxima reunión|(cuándo|a qué hora|qué día|para cuándo) (es|era|tengo|tenía|tenemos|me toca|me tocaba|quedó|está|fue)( \w+)*|(recuérd|recuerd)\w+( \w+){0,3}? (hora|cita|día|cuándo)( \w+)*|(qué|cuáles) (citas|reservas|turnos) tengo|tengo (alguna |ya )?(cita|reserva|turno|algo)( (pedida|reservada|hecha|apuntad\w))?( \w+)?"
    r"|(mis|próximas) (citas|reservas|turnos)|mi (próxima |siguiente )?(cita|reserva|turno)( \w+){0,2} (cuándo|a qué hora|es)|(ver|consultar|confirmar|comprobar|saber|mirar) (\w+ )?(mi|mis|la|el|cuándo|qué) (cita|reserva|turno|hora|citas)s?( es| tengo)?|sigue en pie( \w+)*|dónde es (mi|la) cita|cuál es (mi|la hora de mi) (cita|hora|turno)|(la|mi) hora de mi cita",
    "where": r"dónde (están|estáis|estás|queda|quedan|es|está|se encuentra\w*|os encontráis|tengo que ir|hay que ir|voy|os ubicáis|se ubican)( \w+)*|(cuál es |me (das|da|pasa[sn]?|mandas?|envías?) )?(la |vuestra |su |tu )?(dirección|ubicación|localización)|cómo (llego|llegar|se llega|voy)( \w+)*|(hay|tienen|tenéis) (parking|aparcamiento|estacionamiento|donde (aparcar|estacionar))|parking|aparcamiento|estacionamiento|en qué (calle|dirección)|ubicad[oa]s?",
    "length": r"cuánto (dura|tarda|tardan|tiempo|se tarda|demora|tardáis)( \w+)*|cuánto rato|cuántos minutos|cuántas horas|qué duración|(la )?duración",
    "price": r"cuánto (me |te |nos )?(va|vais|vas|van) a (costar|salir|cobrar)\w*|cuánt[oa] (de )?(dinero|plata|lana|pasta|guita|efectivo)( \w+)*|cuánto (le |te |les |os |se )?(debo|paga\w*|pago|hay que (pagar|llevar)|tengo que (pagar|llevar)|debo (pagar|llevar)|toca pagar|llevo|saco|preparo|sería|era|fuera|saldrá|valdrá|costará|valía|valdría|costaba|costó|cobraban|cobrás|cobrarían|salía)( \w+)*|cuánto (cuesta|vale|es|sale|cobra[ns]?|cobráis|costaría|saldría|sería|(me|nos) (cuesta|sale|saldría|costaría|cobra\w*))( \w+)*|(a|por) cómo (está|sale|es|cobran|tienen|queda|el|la|lo|un)\w*( \w+)*|a cómo(?= *\?)|(sigue |siguen )?(costando|cobrando|cuesta|vale)( \w+)? (lo mismo|igual)|(qué|cuál es el) (precio|coste|costo|valor)|qué (cuesta|cobra\w*)|(en|por) cuánto (está|queda|sale|anda|saldría|tienen)\w*( \w+)*|por cuánto(?= *\?)|precios?|tarifas?|cuánto por( \w+)*|a cuánto( \w+)*|coste|costo|car[oa]s?",
    "hours": r"(qué|cuál es (el|su|vuestro)|me (das|da|dice) el) ?horarios?( \w+)*|(?<!otro )(?<!mi )(?<!un )(?<!cambiar el )(?<!cambiar de )(?<!cambiar )(?<!cambio de )(?<!este )(?<!ese )(?<!cuadra el )(?<!sirve el )(?<!queda el )(?<!viene el )(?<!va el )(?<!gusta el )(?<!acomoda el )horario( de (apertura|atención|cierre|los \w+))?|(a qué hora|cuándo|hasta qué hora|desde qué hora|qué días|hasta cuándo) (abr\w+|cierr\w+|cerráis|están abiertos|está abierto|atienden|trabaja\w*)( \w+)*"
    r"|(abr[eí]\w*|abren|abrís|está[ns]? abiert[oa]s?|cierran|trabajan|atienden) (los |el |en |hoy|mañana|este|por la)( ?\w+)*|abiertos? (hoy|mañana|los|el)( \w+)*|horas de apertura",
    "services": r"qué (servicios|tratamientos|cosas|tipos?)( \w+)*|qué (hac[ée]\w+|hacen|ofrec\w+|tienen|tenéis)( \w+)?|(lista|carta|catálogo|menú) de (servicios|tratamientos)|qué puedo (reservar|pedir|hacer)|servicios",
    "who": r"quién (es|eres|sois|son|me escribe|habla|manda)( \w+)*|de (quién|parte de quién|qué empresa) (es|sois|son|eres)( \w+)*|qué (es esto|empresa|número es este)( \w+)*|quiénes (son|sois)|con quién hablo|os conozco|le conozco",
    "prepare": r"(qué|algo que|hay que|tengo que|debo|hace falta|necesito) (debo |hay que |tengo que |hace falta )?(llevar|traer|ponerme|preparar\w*|hacer antes|saber antes)( \w+)*|cómo (me preparo|debo prepararme|tengo que ir|voy vestid[oa])|preparación|(indicaci\w+|requisitos?|recomendaci\w+)( \w+)? (previ\w+|antes)",
    "repeat": r"(me )?(lo )?(puede[ns]? |podría[ns]? )?rep[ei]t\w+( \w+)*|otra vez( por favor)?|cómo (dice|dices|dijo|dijiste|era|eran)( \w+)*|no (lo |le |te |los )?(enti?end\w+|vi|pillé|leí)( \w+)*|cuáles eran( \w+)*|qué (has dicho|dijiste|dijo|opciones había)",
    "book": r"reserv\w+|cita|citas|turno|turnos|agend\w+|agénd\w+|apúnt\w+|apunt(ar|arme|adme|a|e)|hora para|hueco|sacar (una )?(cita|turno|hora)|pedir (una )?(cita|turno|hora)|coger (una )?(cita|hora)|dar (una )?(cita|hora|turno)|(me )?(das?|dan|dais) (una )?(cita|hora|turno)|hacerme|quiero|quisiera|querría|quería|necesito|me gustaría|busco|me hace falta|apárt\w+|apartar|fijar",
    "question": r"(hay|habría|tienes?|tienen|tenéis|tendrí[ae]\w*|queda|quedan) (algo|alg[uú]na?|sitio|hueco|huecos|lugar|espacio|disponib\w+|horas?|citas?|turnos?|libre|plaza|plazas)( \w+)?|algo (libre|disponible|para)|(está|estás|están|estará) (libre|disponible)( \w+)?|(qué|cuál|cuáles) (horas?|días?|horarios?|huecos?|hay|tienes?|tienen|tenéis|queda\w*|disponib\w+)( \w+)*|cuándo (hay|tienes?|tienen|tenéis|puede[ns]?|podría[ns]?|podéis|podemos|puedo|sería|es posible|está)( \w+)*|es posible( \w+)*|disponib\w+|se puede( \w+)*|algún hueco|algo para",
    "yes": r"s[ií]+p?(?! (?:no )?(?:fueran?|fueras|fuese|es|son|eres|puede|pueden|puedes|podría|podrían|se|hay|tienen?|tienes|tenéis|hubiera|le|les|te|os|quieren?|quieres|gusta) )|sí+|sip|claro|claro que sí|por supuesto|ok|oka?y|okis|okey|oki|vale|va|dale|listo|perfecto|genial|estupendo|bueno|bien|muy bien|de acuerdo|correcto|exacto|eso es|confirm\w+|confírmal[oa]|resérval[oa]|resérvel[oa]|adelante|hecho|me (va|viene|vale|sirve|queda|cuadra)( muy| genial| perfecto)?( bien)?|está bien|ahí estaré|allí estaré|nos vemos|de una|obvio|sí por favor|sí porfa|sí claro|sí gracias|por favor|porfa|me parece (bien|perfecto|genial)|perfecto gracias|seguro|ese mismo|esa misma|esa|ese|tómal[oa]|la quiero|lo quiero|[\U0001f44d\U0001f44c\u2705\U0001f197\U0001f64f]+.?",
    "no": r"no+(?! (lo |le |te |los )?(enti?end|vi |pillé|leí))|nop|nope|no gracias|qué va|nah|para nada|no quiero|mejor no|de momento no|por ahora no|todavía no|aún no|ningun[oa]|tampoco|negativo|déjalo|déjelo|nada|no hace falta|ni hablar|en absoluto|no importa|olvídal[oa]|olvídel[oa]",
    "skip": r"omitir|saltar|nada( (gracias|por favor))?|ningun[oa]|no hace falta|no necesitamos nada|sin nada",
    "thanks": r"(muchas |mil |muchísimas )?gracias|grax|grcs|se agradece|agradecid[oa]|te lo agradezco|se lo agradezco",
    "bye": r"((muchas |mil |muchísimas |ok |vale |perfecto |genial |listo )?(gracias|grax|grcs)|se agradece|muy amables?)( \w+){0,3}|(adiós|adios|chao|chau|hasta (luego|pronto|mañana|entonces|la vista|ahora|el \w+)|nos vemos( \w+)*|un saludo|saludos|buen (día|finde)|que (pase|tengas?|tengan|vaya)( \w+){1,3}|buenas noches|eso es todo|nada más|ya está|listo gracias|entendido|enterad[oa]|de nada|perfecto gracias|ok gracias|vale gracias|besos|un abrazo|hasta luego)",
    "hello": r"hola+|holi|buenas|buenos días|buen día|buenas (tardes|noches)|muy buenas|hey|qué tal|hola (qué tal|buenas|buenos días|buenas tardes|buenas noches)|qué hay|saludos|ola",
    "either": r"(cualquiera|cualkiera|la que (sea|quieras?|quieran)|el que (sea|quieras?|quieran)|las dos|los dos|me da (igual|lo mismo)|da igual|da lo mismo|lo que (sea|quieras?|quieran|prefieras?)|elige tú|elija usted|elijan|como (veas|vea|prefieras?|quieras?)|indiferente|la primera que tengas|sorpréndeme)( de (las|los|esas|esos|estas|estos)( dos| tres)?)?( me (va|viene|vale|sirve)( bien)?)?",
    "automatic": r"fuera de (la )?oficina|respuesta automática|mensaje automático|estoy conduciendo|estoy manejando|ausente de (la )?oficina|no responda a este mensaje|generado automáticamente",
    "not_now": r"(ahora|ahorita) no( puedo)?|(déjame|deja|deje|déjeme) (que )?(lo )?(mir\w+|pens\w+|pienso|miro|ver|vea|consult\w+|revis\w+)( \w+)*|(lo |me lo )(pienso|miro|consulto|voy a pensar)( y( te| le| os)? (digo|aviso|confirmo))?|(te|le|os|les) (digo|aviso|confirmo)( algo| luego| después| más tarde)?|un (segundo|momento|momentito|minuto|minutito|segundito|seg|rato)( \w+)*|(dame|deme|denme|dadme) un (segundo|momento|momentito|minuto|minutito|segundito|seg|rato)( \w+)*|espera( un \w+)?|espere( un \w+)?|quizás?( luego)?|tal vez|a lo mejor|ya veré|ya (te|le) (digo|aviso)|luego (te|le|os) (digo|aviso|confirmo)",
}

PICKS: dict[str, str] = {
    "0": r"(la |el )?(primer[oa]?|1ra|1ª|1º|1ro)( opción| hora| cita| de (todas|todos|ellas|las dos|la lista))?",
    "1": r"(la |el )?(segund[oa]|2da|2ª|2º|2do|de en medio|del medio)( opción| hora| cita)?",
    "2": r"(la |el )?(tercer[oa]?|3ra|3ª|3º|3ro)( opción| hora| cita)?",
    "last": r"(la |el )?(últim[oa])( opción| hora| cita| de (todas|todos|ellas|la lista))?",
    "later": r"(la |el )?(de )?más (tarde|tardía|tardío)( de (las|los) (dos|tres))?|(la|el) tardí[oa]",
    "earlier": r"(la |el )?(de )?(más (temprano|temprana|pronto)|antes)( de (las|los) (dos|tres))?|lo más temprano",
}

BESIDE_A_PICK = (
    r"sí|si|ok|okay|okey|vale|venga|bueno|bien|perfecto|genial|dale|pues|entonces|mejor|me|la|el|a|que|quiero|quisiera|prefiero|"
    r"quedo|quedamos|con|cojo|tomo|elijo|escojo|reserva|reservame|reserve|apuntame|ponme|dame|deme|va|viene|vale|sirve|cuadra|encaja|gusta|conviene|"
    r"por favor|porfa|porfi|xfa|gracias|opción|número|num|sería|es|de|las|los|cita|hora|esta|está|muy|eso|para|mi|mí|voy|por"
)
"""What may stand before and after a pick without changing it."""

NUMBER_PICK = r"(?:#|opción |número |num |nº )?([0-9])[).]?"

NAME_LEADS = r"(?:me llamo|mi nombre es|el nombre es|nombre es|nombre|soy|a nombre de|al nombre de|para|llámame|ponlo a nombre de|a mi nombre|de parte de|es)"
"""What may stand before a name."""

NAME_ENDS = r"y|de|desde|para|por|quiero|quisiera|porfa|gracias|que|con|necesito|pero|a"
"""What follows a name and is none of it."""

COURTESIES = r"por favor|porfa|porfi|xfa|gracias|muchas gracias|grax|saludos"
"""What is said for courtesy after a name."""

ENDINGS = r"e?s|itos?|itas?"
"""What may hang on the name of a service, a provider or a place."""

ROOM_NAME_FIRST = False
"""Whether the name of a room may stand before the word for one, as in "the oak room"."""

OF_SOME_ROOM = r"una?|alguna|otra|ninguna|qué|que|cualquier"
"""What stands before a room that has no name: "a sunny room"."""

BESIDE_ROOM = (
    r"(?:tranquil|silencios|pequeñ|pequeñit|luminos|oscur|solead|fresc|frí|bonit|lind|buen|públic|privad|abiert|"
    r"cerrad|vací|enter|complet|cómod|modern|nuev|viej|propi|alt|baj|izquierd|derech|cercan|adecuad|median|"
    r"compartid|extr|barat|larg|anch|equipad|dotad|reservad|ocupad|urgentísim|rápid|much|otr|mism|primer|"
    r"últim)[oa]s?|grandes?|grandota|gran|mayor|menor|mejor|peor|libres?|disponibles?|simple|normal|habitual|"
    r"estándar|accesible|agradable|individual|doble|superior|inferior|central|interior|exterior|"
    r"urgente(?:mente)?|urge|rápido|ya|preferiblemente|preferentemente|juntos|juntas|arriba|abajo|donde|dónde|"
    r"donde sea|cualquiera|híbrida|online|virtual|grupal|reuniones|juntas|conferencias|vídeo|video|proyector|"
    r"caben|quepan|quepamos|está|esta|tiene|tenga|necesaria"
)
"""What may stand beside the word for a room and is no name: how it is to be, and what is done with it."""

_NO_NAMES = """sí si no ok okay okey vale claro bueno bien perfecto genial listo dale gracias favor por porfa porfi xfa hola buenas
    buenos tardes noches días día adiós chao stop start baja alta ayuda info deshacer anular cancelar cancela mover
    cambiar nueva persona qué que por porqué quién cuándo cuando dónde donde cómo como cuánto cuál yo tú usted él ella
    eso esto esta este esa ese el la lo los las un una uno no nunca nada nadie ninguno ninguna lunes martes miércoles
    jueves viernes sábado domingo hoy mañana ayer pasado ahora luego después antes tarde noche mediodía primera
    primero segunda segundo tercera última nombre mi me es soy llamo para sé se anónimo quizá quizás tampoco
    cualquiera cita reserva turno hora puedo puede podría quiero quisiera necesito tengo tiene tienen hay voy ir venir
    estoy está ser más menos otro otra otros otras mejor con de del al en y o pero muy también tambien solo sólo aquí
    allí ver decir digo espera espere momento segundo minuto alguien algo todo llamar llámame hablar repita repite
    confirmo confirmar seguro correcto exacto"""
NO_NAMES = frozenset(_NO_NAMES.split())

PEOPLE = r"(?:para|somos|seremos|seríamos|vamos|iremos|venimos|un grupo de|grupo de|mesa de|sala para|unas?)\s+(\d{1,2}|cero|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce)(?:\s+(?:personas?|adultos|invitados|asistentes|pers|pax|plazas))?"

NUMBERS = {
    "cero": 0, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "doce": 12,
}  # fmt: skip

MINUTES_LATE = r"(\d{1,3}|cinco|diez|quince|veinte|treinta|media hora|media horita|un cuarto de hora|cuarto de hora|una hora)(?: ?(?:min|mins|minutos|minutitos|m))?"
MINUTES = {"cinco": 5, "diez": 10, "quince": 15, "veinte": 20, "treinta": 30, "media hora": 30, "media horita": 30, "un cuarto de hora": 15, "cuarto de hora": 15, "una hora": 60}  # fmt: skip

BESIDE_MATES = r"junto con|con|y|e|más|también|invita a|añade a|a"
"""What joins a colleague who is named to what is said."""

CALLED = r"llamad[ao]|titulad[ao]|denominad[ao]|título|asunto|tema"
"""What stands before the title of a room that is booked."""

JOINTS = r"para|en|a|al|del?|el|la|los|las|mi|nuestr[oa]|por favor|y|con|por"
"""Small words that join what is to be provided to the room and the time that it is for."""

FOR_A = r"para (?:el|la|los|las|una?|nuestr[ao]s?|mi|est[ea])(?!\w)"
"""What stands before what a room is for."""

TITLE_ENDS = (
    r"con|en|a las?|al|el|desde|de (?=\d)|de las|hasta|por favor|gracias|para|y|mañana|hoy|pasado|cada"
)
"""Where words that tell what a room is for end, and others go on."""

NO_TITLE = r"(?:mism[ao]|próxim[ao]|primer[ao]?|segund[ao]|últim[ao]|grande|pequeñ[ao]|otr[ao]|resto|todo|par|dos|tres|cuatro)(?: .*)?|equipo|grupo|día|mañana|tarde|noche|semana|rato|momento|hora|media hora|reunión"
"""What a room is not for: a part of the day, a length, or who comes."""

TO = "al"
"""What stands between the time a booking has and the one it is to have."""

CLAUSES = (
    r"[.!;\n]+|\?+|,? (?:y|e|además|también|y también|por cierto) (?=¿?(?:puedo|puede|podr[ií]a|me|qu[eé]|d[oó]nde|cu[aá]ndo|cu[aá]nto|c[oó]mo|hay|tienen|es|si|a qu[eé])\b)"
    r"|, ¿?(?=(?:puedo|puede|podr[ií]a|qu[eé]|d[oó]nde|cu[aá]nto|c[oó]mo)\b)"
)
"""Where one message falls into parts that may mean different things."""

"""Spanish words by which people answer a reminder.

Read as those of ``intents.py`` are: small letters, one blank between words, in any spelling, between word boundaries. They count
only in an answer to a reminder, piece by piece; ``dialogs/understand/answers.py`` says in which order.
"""

from __future__ import annotations

PIECES = (
    r"[.!?;\n]+(?=\s|$)|,(?=\s|$)|\s[-\u2013\u2014]+\s|\s(?=(?:pero|aunque|así que|asi que|porque|pq|xq|ya que|y|que luego|por favor no|"
    r"¿|cuánto|qué tal|se puede|sería posible)\s)"
    r"|(?<!que)(?<!hora)(?<!si)(?<!como)(?<!donde)(?<!no)(?<!día)(?<!dia)\s(?=(?:puedo|podría|podriamos|podemos|puede ser|me puedes?|hay) \w)"
)
"""Where an answer falls into pieces; not where a time would be torn apart."""

FILLERS = (
    r"hola|buenas|perdón|perdona|por favor|porfa|porfis?|xfa|gracias|ok|vale|bueno|pues|entonces|o|y|e|pero|quizás?|mejor dicho|digamos|para|a|al|"
    r"en|el|la|las|los|un|una|de|del|por|sobre|como|eso|es|ese|esa|hora|cita|tipo|hacia|que|q|uy|ay|oye|no"
)
"""What may stand beside a time that is all that is said."""

_KIN = (
    r"(?:mujer|marido|esposo|esposa|novi[oa]|pareja|madre|mamá|padre|papá|padres|hij[oa]s?|niñ[oa]s?|nen[ea]s?|bebé|peque\w*|crí[oa]s?|"
    r"herman[oa]s?|amig[oa]s?|abuel[oa]|prim[oa]|tí[oa]|sobrin[oa]|suegr[oa]|perr[oa]|perrit[oa]|gato|alguien|acompañante|compañer[oa]|jef[ea])"
)
_CHANGE = r"(?:cancel\w*|anul\w*|cambi\w*|mov\w*|muev\w*|reagend\w*|reprogram\w*|aplaz\w*|pospon\w*|perder\w*|borr\w*|quit\w*|adelant\w*|retras\w*)"

PLAIN: dict[str, str] = {}
"""Words as they are mostly written, and how people in a hurry or in a dialect write them."""

BESIDE = r"(?:de|a|que) (?:lo (?:previsto|acordado|reservado|planeado|pactado|que (?:ten[ií]a|hab[ií]amos? (?:quedado|dicho|reservado)))|la (?:cita|reserva))"
"""What is said beside a time and tells nothing about it."""

SIGNALS: dict[str, str] = {
    "believed": r"no (?:era|habiamos quedado|habíamos quedado|quedamos)|(?:pensaba|creia|creía|pense|pensé) que (?:era|habiamos|habíamos)",
    "keeps": rf"no (?:la |lo |me la |me lo |hace falta |es necesario |quiero |hay que |tienen? que |necesito |voy a |vayáis a |vayan a |pienso )*(?:que )?(?:la |lo |me la |me lo )?{_CHANGE}|(?:iba|pensaba|quería|estaba por|casi|sin|en vez de|en lugar de)(?: \w+){{0,3}} {_CHANGE}"
    r"|(?:déj\w+|dej\w+|mantén\w*|manten\w*)(?: \w+){0,2} (?:como|igual|así|tal)(?: \w+)?|(?:mantén\w*|manten\w*|mantengo|conserv\w+|guárd\w+)(?: \w+)? ?(?:la|mi|el) (?:cita|hora|turno)|sin cambios|como (?:estaba|quedamos|habíamos quedado|acordamos)|sigue en pie|seguimos igual|todo (?:igual|sigue)",
    "of_others": rf"(?:me|nos|se|le|les) (?:han|ha|había|habían|hemos) (?:\w+ )?(?:cambiado|movido|cancelado|aplazado|anulado|adelantado|retrasado|pospuesto)|(?:mi|la|el|una|un)(?: \w+){{1,4}} (?:se |me )?(?:canceló|cancelaron|movió|movieron|cambió|cambiaron|aplazó|aplazaron|pospuso|retrasó|adelantó|ha cancelado|canceló|anuló|anularon)"
    rf"|(?:me|nos) (?:cambiaron|movieron|cancelaron|aplazaron|anularon|adelantaron|pasaron)|mi {_KIN}(?: \w+)? (?:ha |tuvo que |tiene que |va a )?(?:cancel\w*|anul\w*|cambi\w*)|la (?:suya|de (?:mi|ella|él)(?: \w+)?)",
    "perhaps": rf"(?:quizás?|tal vez|a lo mejor|igual|puede que|capaz|posiblemente|probablemente)(?: \w+){{0,4}} {_CHANGE}|si (?:la |lo |tengo que |quiero |no )?{_CHANGE}|no (?:lo )?(?:sé|se|estoy segur[oa])|(?:te|le|os|les) (?:digo|aviso|confirmo|cuento)(?: \w+)?|aún no|todavía no|depende|(?:ya|luego) (?:te|le|os|les) (?:digo|aviso|confirmo)|tengo que (?:mirar|ver|consultar)(?:lo)?|(?:quizás?|tal vez|puede)(?= *$)|ya veré|a ver si",
    "asks_about": rf"(?:cobr\w+|penaliz\w+|recargo|multa|cargo|señal|depósito|política|coste|plazo|tarde para|tiempo de|antelación)(?: \w+){{0,5}} {_CHANGE}|(?:si|cuando) (?:la |lo )?{_CHANGE}(?: \w+){{0,4}} (?:cobr\w+|pag\w+|pierd\w+|pasa)|(?:cómo|dónde) (?:puedo |se )?(?:la |lo )?{_CHANGE}|(?:me )?(?:han|habéis|has|ha) (?:cancelado|cambiado|movido|anulado)(?: \w+){{0,3}}",
    "coming": r"(?:ahí|allí|allá|ahi) (?:estaré|estaremos|estoy|voy|llego|nos vemos|estaré|llegaré|te veo|les veo|los veo|andaré)|(?:estaré|llegaré|llego) (?:ahí|allí|allá|puntual)|nos vemos|nos vemoss+|hasta (?:mañana|luego|entonces|ahora|el \w+|las? \w+|esa hora|pronto)|(?:te|le|os|les|los) veo|cuent[ae]n? conmigo|confirm\w+|(?:claro|sí|si|ok|vale) que (?:voy|sí)|(?:mañana |hoy |yo )?(?:sí |si |claro )?(?:voy|vamos|iré|iremos|acudiré|asistiré)(?! (?:a|con|de|en|por|tarde|justo|mal|muy|un|unos|retrasad\w+|mejor))"
    r"|seré puntual|no (?:faltaré|falto|me lo pierdo|lo olvido|me olvido)|(?:tengo|tenía)(?: \w+){0,2} (?:ganas|apuntad[oa])|(?:me va|me viene|me queda|me cuadra|me parece|está|todo)(?: \w+)? (?:bien|genial|perfecto|perfe|estupendo|guay|ok|de lujo)|al final (?:sí )?puedo|(?:sí|si) puedo|puedo (?:mañana|hoy|ir sin problema)(?= *(?:$|sí|si))|de lujo|cómo no|sin falta|por supuesto|de una|recibido|apuntad[oa]|anotad[oa]",
    "prefers": r"mejor|prefier\w*|preferiría|prefería|en vez|en lugar|(?:más|mas) cómod\w",
    "suits": r"mejor|prefier\w*|preferiría|prefería|posible|se puede|(?:puede|podría|pudiera) ser|pued[eo]s?|podr[ií]\w*|podemos|sería|va(?:le|n)?(?: \w+)? (?:bien|mejor)|me (?:va|vale|viene|sirve|cuadra|queda|conviene|encaja|apunt\w+|pon\w*|das?|hac\w+|cog\w+|dej\w+)|qué tal|q tal|que tal|te parece|si puede ser|si se puede|hueco|libre|disponib\w*|algo|sitio|hay|tienes?|tienen|tenéis|apúnt\w+|pón\w+|ponme|pon|agénd\w+|reagénd\w+|reagend\w+|cámbi\w+|camb\w+|mueve\w*|muév\w+|mover\w*|pása\w+|pasar\w*|adelant\w*|retras\w*|atras\w*|quiero|quisiera|querría|necesito|me gustaría|en vez|en lugar|sí|si(?= *$)|por favor|porfa|xfa|bien|perfecto|genial|ok|vale",
    "rather": r"otr[oa] (?:día|hora|momento|fecha|semana|cita|turno|rato)|otr[oa](?= *$)|reagend\w*|reprogram\w*|aplaz\w*|pospon\w*|(?:cámbi|cambi|muév|muev|mov|pás|adelánt|adelant|retrás|atrás|trasl)\w*(?:la|lo|me|mela|melo|arla|arlo|erla|erlo)\b|(?:cambiar|mover|pasar|adelantar|retrasar|atrasar)(?: \w+){0,2} (?:cita|hora|turno|día|para|al?)|más (?:tarde|temprano|pronto|adelante)|antes(?= *$)|en vez|en lugar|mejor (?:el|la|las|a|otro|otra|por|para|lunes|martes|jueves|viernes|miércoles|sábado|domingo)",
    "own": r"(?:tengo|tenía|salgo|salía|entro|recojo|voy a recoger|trabajo|termino|acabo|empiezo|estoy|toy|viajo|vuelvo|llego|hasta|desde|me toca|hay que|tengo que|luego|antes de|después de|mi|el|la)(?: \w+){0,4}? (?:tren|bus|autobús|metro|vuelo|avión|reunión|llamada|trabajo|curro|turno|cole|colegio|escuela|guarde\w*|niños|niñas|críos|clase|curso|comida|cena|dentista|médico|hospital|examen|entrevista|gimnasio|gym|boda|fiesta|coche|carro|parking|viaje|dentro|fuera|exámenes)"
    r"|salgo(?: \w+)? (?:a|del?|de la)|(?:estoy|toy|ando|voy) (?:de viaje|fuera|trabajando)|que luego",
    "against": r"(?:me |nos )?(?:es|va|viene|resulta|queda|cae|está|tengo)(?: \w+)? (?:imposible|mal|fatal|complicado|difícil|lejos|pronto|tarde|ocupad\w+|lío)|no (?:me |nos )?(?:va|viene|cuadra|sirve|vale|queda|da|puedo|es posible|puede ser|hay manera)(?: \w+)?|imposible|demasiado (?:tarde|pronto)",
    "cannot": r"no (?:voy a |vamos a |me va a |creo que |podré |podremos |puedo |podemos |puede |podrá |alcanz\w+ |lleg\w+ )(?:poder |ser |dar )?(?:\w+ )?(?:ir|venir|llegar|asistir|poder|acudir|salir|posible|tiempo|mañana|hoy|hacer)|no (?:puedo|podré|podemos|podremos|pued|puedoo+|llego|alcanzo|iré|asistiré|voy(?! a (?:cancelar|cambiar))|vamos|acudiré|tengo (?:cómo|como|forma|manera|con quién|tiempo|coche|carro))|(?:me|nos) (?:ha )?(?:surg\w+|sal\w+|apareci\w+)(?: \w+){0,3}|imprevisto|imposible|(?:estoy|ando|toy|sigo|está|tengo|tenemos|tiene|con|me he puesto|amanecí)(?: \w+){0,4} (?:enferm[oa]s?|mal[oa]|malit[oa]|fiebre|gripe|covid|resfriad[oa]|hospital|urgencias|cama|gastroenteritis|migraña|chung[oa]|fatal|ingresad[oa])"
    r"|(?:me|nos) (?:quedé|quedo|quedamos|he quedado)(?: \w+)? sin|(?:se (?:me )?(?:ha |)(?:estrope|romp|rot|averi|descompus)\w*)|(?:coche|carro|moto|auto|tren|bus)(?: \w+){0,3} (?:estropead\w|averiad\w|rot\w|varad\w|no arranca|muerto)|emergencia|estoy (?:fuera|de viaje|atrapad[oa]|liad[oa])|no estoy en|va a ser que no|(?:tendré|tengo|voy a tener) que (?:faltar|fallar)|falto|fallo",
    "gives_up": r"ya no (?:la |lo |me )?(?:quiero|necesito|hace falta|voy a ir|iré|me interesa|es necesario)(?: \w+)?|(?:borr|quit|elimin|tach|anul|cancel|suprim|libera)\w*(?:la|lo|me|mela)?(?: \w+)? (?:la|mi|el|esa|ese)? ?(?:hora|cita|turno|reserva|corte|hueco)|(?:bórr|quít|elimín|anúl|cancél|anul|cancel)\w*(?:la|lo|mela|melo)|(?:anula|anular|anule|anulen|cancela|cancelar|cancele|cancelen)(?: |$)|(?:dal[ae]|dársel[ao]|denle|dad|puede[ns]? dar)(?: \w+){0,3} (?:a )?(?:otr[oa]|alguien)|(?:da|de|dé|den) (?:de baja )?(?:la|mi) (?:cita|hora)|no (?:quiero|necesito) (?:la|ninguna|más|mi) (?:cita|hora|citas)|cncel\w*|canzel\w*",
    "bring": rf"(?:llevar|traer|llevo|traigo|ir|voy|venir|venga|vengo|viene|vienen|acompañ\w+|va|entrar|pasar|estar|quedarse|sentarse|esperar|importa|molesta|problema)(?: \w+){{0,3}}? (?:mi|mis|un|una|el|la|con|a|al)? ?(?:mi |mis |un |una |su )?{_KIN}(?: \w+)?|{_KIN}(?: \w+){{0,2}} (?:conmigo|puede|pueden|venir|esperar)|acompañad[oa]|(?:aceptan|admiten|dejan entrar|se puede ir con)(?: \w+)? (?:niños|perros|mascotas)",
    "prepare_how": r"(?:pelo|cabello|cara|uñas|piel)(?: \w+){0,2} (?:lavad\w|limpi\w|suci\w|sec\w|mojad\w|recogid\w|suelt\w)|(?:me |te |os )?l[oae] lav\w+(?: allí| ahí)?|lavar\w*(?: \w+){0,3} (?:antes|pelo|cabello)|(?:debo|tengo que|hay que|hace falta|necesito|debería|he de) (?:llevar|lavar\w*|ir con|traer|ponerme|preparar\w*|hacer|comer|desayunar|venir)|(?:llevo|traigo) algo|en ayunas|cómo (?:tengo que|debo|hay que) (?:ir|venir)",
    "finished": r"(?:a qué hora|cuándo|sobre qué hora|hasta qué hora)(?: \w+){0,3} (?:sal\w+|termin\w+|acab\w+|list[oa]|libre|dura\w*|fuera)|(?:saldr\w+|saldré|salgo|termin\w+|acab\w+|estar\w* list[oa]|habré \w+|me da tiempo|da tiempo)(?: \w+){0,4} (?:antes|para las|a las|sobre|hacia|en|tiempo|las)|cuánto (?:dura|tarda|tardan|tardáis|tiempo|rato|se tarda|es de largo|demora|se demora)(?: \w+)*|(?:dura|tarda|va para|es) (?:mucho|muy largo|media hora|una hora|\d+ min\w*)",
    "lost": r"no (?:l[oae]s? |os |encuentro|veo|doy con|sé dónde)(?: ?\w+){0,4}|(?:qué|cuál) (?:número|calle|portal|piso|puerta|esquina|local|altura|lado)|(?:pás|mánd|env[ií]|dá|dame|pasa|manda|comparte|compárt|pase|pon)\w*(?: \w+){0,2} (?:ubi\w*|dirección|localización|direccion|pin|mapa|maps)|ubi(?:cación)?|dirección|dónde(?: \w+){0,4}|por dónde|(?:en qué|q) (?:calle|sitio|local)|cómo (?:llego|se llega|llegar)",
    "who_writes": r"quién(?:es)?(?: \w+)? (?:eres|es|sois|son|me|habla|escribe|manda|envía)(?: \w+){0,2}|kien (?:eres|es)|quién(?:es)?(?= *$)|de (?:quién|parte de quién|qué|dónde)(?: \w+){0,4}|qué es (?:esto|este número)|(?:esto es|es) (?:una )?(?:estafa|timo|spam|broma)|(?:te|os|le|los) conozco|con quién hablo|no (?:tengo|te tengo|os tengo|sé) (?:guardad\w|agendad\w|quién|registrad\w)(?: \w+){0,3}",
    "stranger": r"(?:número|numero|nº|persona|tel\w*) (?:equivocad\w|erróne\w|errad\w|incorrect\w|mal)|(?:te|se|os|le|les) (?:has|ha|han|habéis|) ?(?:equivoc|confund)\w*(?: \w+){0,3}|(?:equivocad[oa]|confundid[oa])(?: de)?|no soy (?:yo|esa|ese|la persona|\w+)(?= *$)|(?:este|ese) (?:no es|ya no es)(?: \w+){0,3} (?:número|móvil|teléfono|celular)|(?:anterior|antiguo|otro) (?:dueñ|propietari|titular)\w*|(?:número|teléfono|chip|sim) nuevo|yo no (?:he |tengo |pedí|reservé|hice)(?: ?\w+){0,3}|no (?:he (?:pedido|reservado|hecho)|pedí|reservé|tengo ninguna|tengo (?:cita|nada))(?: \w+){0,3}|no conozco|aquí no (?:hay|vive|es)(?: \w+)?|(?:mensaje|msj|esto) no es para mí|ni idea de quién",
    "no_more": r"no (?:me |nos )?(?:vuelv\w+ a |sigan |quiero (?:que )?(?:me )?)?(?:escrib\w+|mand\w+|envi\w+|enví\w+|molest\w+|contact\w+|recib\w+)(?: \w+){0,3}|(?:dej\w+|par\w+|bast\w+) (?:ya )?de (?:escrib\w+|mand\w+|envi\w+|molest\w+|mensaj\w+)(?: \w+)?|(?:borr|elimin|quit|sac)\w*(?:me|en)?(?: \w+)? (?:mi|este|el|de) (?:número|numero|teléfono|contacto|datos|la lista|esta lista|su lista)|(?:no|sin) más (?:mensajes|sms|recordatorios|msjs?)|(?:date|dar|dadme|denme|deme|darme) de baja|baja(?= *$)|(?:déjen?me|déjame|dejadme) en paz|no más",
    "for_team": r"aparc\w+|parking|estacion\w+|tarjeta|efectivo|bizum|pagar|pago|transferencia|vale regalo|bono|cupón|descuento|promoción|oferta|estudiante|silla de ruedas|minusválid\w*|ascensor|encargad[oa]|responsable|(?:hablar|comunicar\w*) con|(?:llam\w+|teléfono)|alguien|persona real|una persona|baño|wifi|café|alerg\w+|embarazada|piojos|contagi\w+|resfriad[oa]|tos|mascarilla|niñ[oa]s|barba|mechas|tinte|otro servicio|dejé|olvid\w+|factura|recibo|ticket|propina|marca|productos?|hac[eé]\w* también|en vez de cortar\w*",
    "grievance": r"devolución|(?:me )?deb(?:éis|en|es) (?:\w+ )?(?:dinero|devol\w+|la|el|un|una)|reembols\w+|reclam\w+|queja\w*|quejar\w*|hoja de reclamaciones|(?:muy )?(?:mal trato|maleducad\w+|grosera?s?|borde)|(?:descontent|insatisfech|disgustad)[oa]|no (?:estoy|quedé|me quedé) (?:content[oa]|satisfech[oa]|conforme)|(?:la última|la otra|última) vez|(?:me )?(?:dejaron|dejasteis|quedó|quedaron)(?: \w+){0,3} (?:fatal|mal|horrible|torcid\w|desigual|trasquil\w+|corto)|me cobr(?:aron|asteis) (?:de más|mal|dos)|dinero de vuelta",
    "own_visit": r"(?:es|era|sigue siendo|está) con \w+(?= *\??$)|con quién (?:es|era|tengo|me)(?: \w+)?|(?:a qué hora|qué día|cuándo)(?: \w+){0,2} (?:es|era|tengo|tenía|quedamos)(?: \w+){0,2}|para qué (?:es|era)|qué (?:me )?(?:toca|tenía|voy a)(?: \w+)?",
    "behind": r"(?:voy|llego|llegaré|llegar|ando|iré|estoy|vamos|entro)(?: \w+){0,5} (?:tarde|tardecito|retras\w+|justo|justa|justísim\w+|demorad\w|más tarde)|con (?:\w+ )?retraso|atasc\w+|tráfico|trafico|trancón|taco|retraso|demor\w+|me (?:retras|demor|atras)\w+|(?:perdí|se me escapó|he perdido) (?:el|la) (?:bus|tren|metro|guagua|micro)|(?:un|unos|\d+) ?(?:min\w*)(?: \w+)? (?:tarde|de retraso|más)|tardo (?:un|unos|\d+)",
    "thanks_only": r"(?:muchas |mil |muchísimas )?(?:gracias|grax|grcs|graciass+) (?:por|x) (?:avisar|el aviso|el recordatorio|recordar\w*|recordármelo|la info\w*)|(?:muchas |mil |muchísimas )?(?:gracias|grax|grcs)|se agradece",
    "arrive": r"lleg\w+|llegar\w+|estaré|estoy ahí|aparezco|entro",
    "forced": r"(?:tengo|tendré|voy a tener|debo|hay|toca) (?:que )?|desgraciadamente|lamentablemente|por desgracia|obligad[oa]",
}

_TEXTS = r"(?:recordatorios?|mensajes?|sms|msjs?|avisos?|notificaci\w+|suscripci\w+|cuenta|correos?|alertas?|membres\w+|taxi)"
_DROP = (
    r"(?:cancel\w*|anul\w*|cancél\w*|anúl\w*|borr\w*|bórr\w*|elimin\w*|elimín\w*|quit\w*|quít\w*|suspend\w*)"
)

DOUBTS: dict[str, str] = {
    "denies": r"no soy (?!yo)(?P<name>\w+)(?= *$)",
    "known": r"(?:esta vez|hoy|mañana)(?: \w+)? no soy yo|no soy yo (?:quien|la que|el que|esta vez|sino)(?: \w+)*|no conozco (?:la|el|bien|muy|esa|ese|vuestra|su)(?: \w+)*|me (?:he (?:equivocad|confundid)[oa]|equivoqué|confundí)(?: \w+){0,3}|yo no tengo (?!(?:ningun\w* |una |la |esa |más )?(?:cita|hora|nada|reserva|turno|peluquer\w+))\w+(?: \w+){0,3}|yo no he (?!pedido|reservado|hecho|sacado|cogido|ido|estado|solicitado)\w+(?: \w+){0,3}|no tengo nada (?:que|de|más|en)(?: \w+)*|mi (?:número|teléfono) nuevo",
    "drops_other": rf"{_DROP}(?: \w+){{0,3}} {_TEXTS}|olv[ií]d\w*",
    "may_drop": rf"(?:igual|quizás?|tal vez|a lo mejor|puede que|posiblemente|probablemente|capaz|seguramente)(?: \w+){{0,4}} {_DROP}|{_DROP}(?: \w+){{0,3}} (?:quizás?|tal vez|a lo mejor|igual)",
    "not_dropped": r"no (?:os |te |le )?(?:la |lo )?(?:pienso |voy a |quiero )?(?:cancel|anul)\w*",
    "checks": r"(?:pensaba|pensé|creía|creí|tenía entendido|suponía|juraría|entendí)(?: \w+){0,4}|no (?:era|es|sería|habíamos|quedamos|quedábamos|dijimos|dijiste|dijeron|estaba|tenía|habías?|quedé)(?: \w+){0,2}|(?:es|era|sería)(?: \w+){1,5} o (?:el|a|las?|al)|(?:me|nos) (?:dijiste|dijeron|dijisteis|dijo)|(?:habíamos|hemos) (?:dicho|quedado)|mi (?:otra|próxima|segunda) (?:cita|hora|reserva) (?:es|era)|(?:tenía|tengo) (?:apuntad|anotad|puest)[oa]|estás? segur[oa]s?",
    "supposes": r"y si (?:yo )?(?:viniera|fuera|viniese|fuese|llegara)|qué (?:pasa|pasaría) si|supongamos",
    "for_them": rf"mi (?:\w+ )?{_KIN}(?: \w+)? (?:quiere|quería|querría|quisiera|necesita|puede|podría|le gustaría|busca|pregunta)|a mi {_KIN} le|(?:puede|podría) (?:\w+ )?mi {_KIN}",
    "at_work": r"(?:trabaja|está|estará) (?!bien|libre|ok)\w+|\w+ (?:trabaja|estará)",
    "asks_for": rf"(?:es|sería|pregunto|pregunta|cita) para (?:mi|un|una|otr[oa]) (?:{_KIN}|persona)",
    "second": r"(?:venir|ir|reserv\w*|quiero|quería|resérv\w*|pedir|apúnt\w*|coger) (?:\w+ )?también|(?:también|además)(?: \w+){0,2} (?:venir|ir|reserv\w*|quiero|quería|resérv\w*|pedir|apúnt\w*|coger|otra)|(?:reserv|resérv|apúnt)\w*(?: \w+){0,2} otra(?: cita)?|otra cita más|segunda cita|una cita más|cita (?:extra|adicional)",
    "agrees": r"^(?:sí|si|ok|okay|vale|claro|perfecto|bien|de acuerdo|genial|dale|bueno)",
    "on_time": r"no (?:voy a |vamos a )?(?:lleg\w+|iré|voy|vamos)(?: \w+)? (?:tarde|retras\w*|con retraso)",
    "not_late": r"no (?:\w+ ){0,3}(?:tarde|retras\w*)|odio(?: \w+){0,2} tarde|sin retras\w*",
    "leaves": r"(?:salir|salgo|irme|marcharme|estar fuera|acabar|terminar|recoger|recojo)(?: \w+)*",
}
"""Words by which an answer only sounds as if it changed something; ``dialogs/understand/doubts.py`` reads them."""

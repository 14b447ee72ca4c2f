"""Spanish words by which a reply answers what was said before.

Patterns are matched against the text in small letters, one blank between words, punctuation kept but for opening marks, with
and without accents, and tried between word boundaries. Each name is a cue; what a cue means after an offer, a question or
good news stands in ``dialogs/responses.py``. ``^`` is the start of the reply; ``<name>`` within a pattern stands for one of
the PIECES.
"""

PIECES: dict[str, str] = {
    "lead": r"^(?:(?:ja(?:ja)+j?|ah|oh|uy|uf|ay|hm+|bueno|pues|ok|okay|okey|vale|venga|y|ya|mira|mire|perdón|perdona|perdone|disculpa|disculpe"
    r"|gracias|hola|a ver|entonces|genial|perfecto)\b[ ,.!]+)*",
    "end": r"(?= *(?:$|[,.!?;:]))",
    "very": r"(?:(?:muy|tan|súper|bastante|todo|totalmente|realmente|la verdad|más que|re|también|de lo más|ya|está|sería|es"
    r"|queda|suena|me parece|me va|me viene|me queda|nos va|nos viene)\s+)*",
    "good": r"(?:bien|buen[oa]s?|buenísim[oa]s?|genial(?:es)?|perfect[oa]s?|estupend[oa]s?|fenomenal|fantástic[oa]s?|excelentes?"
    r"|maravillos[oa]s?|increíbles?|ideal|guay|chévere|bárbar[oa]|súper|super|de lujo|de maravilla|de perlas|de diez|joya|padre"
    r"|bacán|linda?o?|fabulos[oa]|magnífic[oa]|espectacular|brutal|divinamente|fetén|correct[oa])",
    "it": r"(?:l[oa]s?|es[oa]s?|est[oa]s?|es[ea]|est[ea]|aquell[oa]|ella|él)",
}

CUES: dict[str, str] = {
    # agreeing
    "yes": r"<lead>(?:s[ií]+p?|claro|clarísimo|por supuesto|desde luego|ok|okay|okey|oki|okis|vale|va(?! a )|dale|listo|hecho|de acuerdo"
    r"|correcto|exacto|exactamente|eso es|así es|eso mismo|cierto|afirmativo|confirm\w+|adelante|venga|obvio|cómo no|por favor<end>"
    r"|porfa<end>|hazlo|hágalo|resérval[oa]|resérvel[oa]|reserve|apúntame|apúnteme|apúntal[oa]|me parece bien|trato hecho"
    r"|por qué no|seguro|sin duda|totalmente|tal cual|👍\w*|👌|✅|💯|de una|ya está<end>|bueno<end>)",
    "good": r"<lead><very><good>(?= *(?:$|[,.!?;:-]|y |así|entonces|para |por |con |me |gracias|porfa|porfi|xfa|pues|ese|esa|eso"
    r"|reserv|apunt|quedamos|ahí|allí|a esa|el |la |pero |muchas|mil))",
    "sounds_good": r"(?:suena|pinta|se ve|me parece|está|estaría|sería|queda|me queda|quedaría) <very><good>|(?:me|nos) (?:va|viene|vale|sirve|cuadra"
    r"|queda|encaja|conviene|gusta|encanta|acomoda|mola)(?! (?:mal|fatal|peor))(?: <very><good>)?<end>|(?:me|nos) (?:va|viene|queda|cae) <very><good>"
    r"|(?:es[ea]|est[ea]|eso|la primera|la segunda|la última) (?:me )?(?:va|vale|viene|sirve|está|cuadra|queda)(?: <very><good>)?"
    r"|(?:me|nos) (?:vale|sirve|cuadra|encanta|conviene|gusta)|qué <good>|ni pintad[oa]|(?:va|vale|queda)<end>",
    "right": r"(?:está|es|todo|todo está|es todo|son) (?:todo )?(?:correct\w+|bien|perfect\w+|exact\w+|ok|cierto|así)|todo (?:bien|ok|correcto)|(?:tal cual|así es)",
    "glad": r"^(?:(?:ah|oh|uy|ok|okay|vale|sí|pues|bueno|muy|qué|todo)\b[ ,.!]+)*<good>",
    # choosing
    "take": r"(?:me )?(?:quedo|quedamos) con <it>|(?:<it>|me <it>) (?:quedo|cojo|tomo|elijo|escojo|prefiero|pido|reservo|quiero|acepto)|(?:cojo|tomo|elijo|escojo"
    r"|prefiero|acepto|quiero|reservo) (?:<it>|l[oa]s? de|la (?:primera|segunda|tercera|última))|^(?:es[ea]|est[ea])(?: mism[oa])?(?:,? (?:por favor|porfa|porfi|gracias))?<end>|(?:nos|me) (?:lo )?(?:quedamos|quedo|apunto)"
    r"|cuenta conmigo|cuente conmigo|allí estaré|ahí estaré|allí estaremos|me apunto|me lo quedo|me la quedo|voy<end>",
    "book": r"reserv(?:a|e|ar|en|ad|emos|o|am\w+|em\w+|al[oa]|el[oa])?|resérv\w+|apúnt\w+|apunt(?:a|e|ar|en|ad)|agénd\w+|agend(?:a|e|ar)|ponme|póngame|ponnos|dame cita|(?:quiero|quisiera|querría|necesito|me gustaría)"
    r"(?: \w+){0,4}? (?:cita|turno|hora|reserva|mesa|reservar|agendar)",
    "note": r"(?:apunt\w+|anot\w+|añad\w+|pon\w*|guard\w+)(?: \w+){1,4}? (?:agenda|calendario)",
    "prefer": r"(?:prefiero|prefería|preferiría|quiero|quisiera|elijo|escojo|me gusta|mejor|con|cojo|tomo)|<lead>(?:sí|vale|claro)",
    # refusing
    "no": r"<lead>(?:(?:de momento|por ahora|por el momento|ahora mismo|hoy|hasta ahora) )?(?:no+(?! (?:lo |le |te |los )?enti?end)|nop|nope|nah|qué va|tampoco|ningun[oa]|negativo|ni hablar|para nada|nunca|jamás)(?! (?:hay problema|pasa nada|importa|te preocupes"
    r"|se preocupe|problema))|pero no<end>",
    "later": r"(?:quizás?|tal vez|a lo mejor|mejor) (?:más tarde|otro (?:día|momento)|en otro|otra|luego|después|más adelante|no)|(?:ahora|hoy|todavía|aún|de momento|por ahora|por el momento) no|no (?:por )?(?:ahora|de momento|todavía|aún)|otro día|en otro momento|más adelante"
    r"|(?:lo|me lo) (?:pienso|pensaré|miro|consulto|voy a pensar|tengo que pensar)|tengo que (?:pensar|mirar|consultar|ver)\w*|déjame (?:que )?(?:lo )?(?:mir|pens|piens|consult|v[ei]|pregunt|revis)\w*|(?:ya )?(?:te|le|os|les) (?:digo|aviso|confirmo|llamo)|no hace falta|no es necesario|no me interesa|olvídal[oa]|olvídel[oa]|déjal[oa]|déjel[oa]|no (?:quiero|necesito)|he cambiado de (?:idea|opinión)|cambié de (?:idea|opinión)|<lead>(?:después|luego)<end>",
    "wrong": r"(?:eso |está |esto )?(?:no es|no era|está mal|mal|incorrect\w+|equivocad\w+|no está bien)(?: \w+)?|no (?:exactamente|correcto|así|del todo)|error|no me (?:va|viene|sirve|vale|cuadra|queda|funciona|conviene)|no (?:puedo|podré|podemos|llego)|imposible"
    r"|demasiado (?:tarde|temprano|pronto|lejos|caro|largo)|muy (?:tarde|temprano|pronto|lejos|car[oa])|he dicho|te dije|le dije|dije|quise decir|quería decir|me (?:he )?equivo\w+",
    "against": r"no(?: (?:me|nos|te|es|está|muy|tan|creo|que|sea|va|a|lo|la|le|los|las|tengo|ser|parece)){0,4} (?:va|viene|sirve|vale|cuadra|queda|gusta|encanta|convence|conviene|bien|buen[oa]?|puedo|podré|podemos|posible|perfecto|correcto|quiero|interesa|apetece|ideal)|fatal|👎|❌",
    "unsure": r"no (?:sé|estoy segur[oa]|lo sé|tengo claro|lo tengo claro)|depende|ni idea|(?:quizás?|tal vez|a lo mejor|puede ser|igual)<end>",
    "but": r"pero (?:a|el|la|con|para|no|más|mejor|solo|cambi\w+|prefer\w+|prefiero|quiero|que sea|en|si|me|yo|tiene|puede|sin|somos)",
    "change": r"(?:en realidad|mejor|cambi\w+|en vez de|en lugar de|espera|espere|perdón|perdona|perdone|quise decir|quería decir|que sea|ponlo|póngalo|ponla|póngala|debe ser|debería ser|tiene que ser|muév\w+|mover|pás\w+|actualiz\w+|corrig\w+|corrección|ups|y si|qué tal si|más bien|al final)",
    # asking for others
    "others": r"(?:algo|algún|alguna|alguno) (?:más|otr[oa]|diferente|distint[oa]|mejor|antes|después|barat[oa]|cerca|similar|parecid[oa])|otr[oa]s?(?! vez)(?: \w+)?|(?:hay|tienes?|tienen|tenéis|queda|quedan|muéstrame|dime|ver|enséñame|mándame) (?:\w+ )?más(?! (?:info|detalles|información))|qué más(?! da)|más (?:opciones|horas|horarios|huecos|alternativas|días|citas|turnos)"
    r"|alternativas?|(?:sigue|siga|seguir) (?:buscando|mirando)|busc(?:a|ar|ame|ue|ad)(?: \w+)? (?:más|otr\w+|de nuevo)|(?:algo|nada) (?:más )?(?:barat[oa]|cerca|antes|después|pronto|tarde|temprano|el|la|por|para|en)|más (?:barat[oa]|cerca|pronto|temprano|tarde)|ningun[oa] (?:me|de|nos)|no me (?:gusta|convence|interesa)|"
    r"(?:y|qué tal|qué hay) (?:el|la|los|las|para el|por la|con|un|una|en|a las?) (?!precio|coste|direcci|parking|tel|horario|durac)\w+|distint[oa]s?|diferentes?|prefiero (?:un|una|algo)|(?:la|el) siguiente opción",
    "search": r"(?:busc\w+|encuentr\w+|recomi\w+|sugier\w+|sugerencias?|recomendaciones|muéstr\w+|enséñ\w+|mír[ae]\w*|dime (?:qué|si) (?:hay|tienes?)|hay (?:algún|alguna|algo|un|una)|(?:tienes?|tienen|tenéis) (?:algún|alguna|algo|un|una)|(?:necesito|quiero|prefiero|busco) (?:un|una|algo))",
    # thanking and taking leave
    "thanks": r"gracias|graci+as|grax|grcs|grasias|agradezc\w+|agradecid[oa]s?|se agradece|te lo agradezco|muy amables?|qué amables?|mil gracias|thanks|ty",
    "praise_us": r"(?:buen|gran|excelente|qué buen) (?:trabajo|servicio)|bien hecho|eres (?:un|una|el|la) (?:sol|crack|genio|mejor|máquina|amor)|(?:sois|son) (?:geniales|los mejores|unos cracks)|qué (?:eficientes?|rápid[oa]s?|maj[oa]s?)|un diez",
    "helpful": r"(?:me|nos) (?:has|ha|han) (?:ayudado|servido) (?:mucho|muchísimo|un montón)|(?:de|muy|ha sido de) (?:gran|mucha) ayuda|muy útil",
    "enough": r"(?:eso|esto|con eso|con esto|ya) (?:es|sería|era|está|estaría|va a ser) (?:todo|suficiente|bastante|lo que (?:quería|necesitaba))|(?:es|era|sería) todo|nada más|con (?:eso|esto) (?:me )?(?:vale|basta|sobra|es suficiente|está bien)|ya está(?: todo)?<end>|ya (?:tengo todo|no necesito (?:nada|más))|no (?:necesito|quiero|hace falta) (?:nada|más)(?: más)?|todo (?:listo|arreglado|hecho)<end>"
    r"|estoy (?:bien|servid[oa])(?: así)?|así (?:está bien|vale|me vale)<end>|nada<end>|eso es todo",
    "bye": r"adi[oó]s|chao|chau|ciao|hasta (?:luego|pronto|mañana|la vista|entonces|otra|ahora|la próxima|el \w+)|nos vemos|(?:un )?saludos?|(?:que (?:tengas?|tengan|tenga|pases?|pasen|vaya|le vaya|te vaya) (?:un |una )?(?:muy )?(?:bien|buen|buena|feliz|lindo|excelente) ?(?:día|tarde|noche|finde|fin de semana|semana|jornada)?)|buen (?:día|finde)<end>|feliz (?:día|tarde|noche|semana)|buenas noches|cuídate|cuídese|me (?:tengo que|voy a) ir|me voy|un abrazo|besos|bye",
    "anyway": r"gracias (?:de todos modos|de todas formas|de todas maneras|igual|igualmente)|de todas formas,? gracias|por (?:intentarlo|la ayuda|tu tiempo|su tiempo)|(?:no )?(?:te preocupes|se preocupe|pasa nada)|no hay problema",
    # asking about it, wishing something
    "ask": r"^(?:(?:y|también|ok|vale|bueno|bien|genial|perfecto|ah|gracias|sí|claro|estupendo|hola)[ ,.!]+)*(?:qué(?! bien| buen| genial| guay| ilusión| alegría| rápid| amable)|cuál|cuáles|cuándo|dónde|cómo|cuánto|cuánta|cuántos|quién|por qué|hay|es|son|está|están|tiene|tienen|hace[ns]?|aceptan|me (?:dices|dice|das|da|podría[ns]?|puedes?) (?:decir|dar|\w+)|dime|dígame|puedo (?:llevar|traer|pagar|ir con|saber|aparcar)|se puede|hay que|tengo que)",
    "fact": r"direcci[oó]n|teléfono|número|precios?|tarifas?|cuánto (?:cuesta|vale|dura|es|tarda|sale|cobra\w*|tiempo)|coste|costo|dónde (?:est|qued|es|hay)\w*|ubicaci[oó]n|parking|aparc\w+|estacion\w+|web|correo|email|cómo (?:llego|llegar|se llega)|si (?:hay|tienen|tiene|está|es)|más (?:info|información|detalles|datos)|qué tipo|duraci[oó]n|opiniones|reseñas|llevar|traer",
    "want": r"(?:quiero|quisiera|querría|quería|necesito|me gustaría|prefiero|deseo|busco|puede[ns]?|podría[ns]?|podéis|podemos|puedo|reserv\w+|agend\w+|busc\w+|vamos|por favor|me)",
    "value": r"\d+(?:\w+)?|un[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|mañana|noche|tarde|mediodía|próxim[oa]|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|personas?",
}

TYPOS = "perfecto genial gracias correcto exacto excelente estupendo vale claro confirmo reservar ninguna cualquiera adelante"
"""Words that are also known with one letter missing, doubled or in its neighbour's place."""

NOT_TYPOS = (
    "clara clar caro valle vales valer correctos gracia gracia exacta exactos ningun ninguno cualquier genia perfecta perfectos "
    "confirma confirme reserva reservara va ale vela vae"
)
"""What looks like such a slip and is a word."""

BEFORE: dict[str, str] = {
    "more": r"(?:algo|alguna cosa|qué) más|(?:necesita|desea|quiere)s? (?:algo|alguna) (?:más|otra)|otra cosa|más ayuda",
    "checked": r"(?:está|es) (?:bien|correcto|así)\?|(?:confirm\w+|verific\w+)|correcto\?|(?:es|era) (?:eso|así)\?|de acuerdo\?",
    "asked": r"(?:qué|cuál|cuáles|cuándo|dónde|quién|cuántos|cuántas|cómo|a qué (?:hora|nombre))[^?]*\?|alguna preferencia",
    "proposed": r"(?:(?:le|te|se) )?(?:l[oa] )?(?:reservo|apunto|paso|cambio|muevo|anulo|agendo)[^?]*\?|(?:quiere|desea|quieres)(?: que)? (?:reserv|apunt|agend|cambi)\w+|responda ok",
    "done": r"(?:reservad[oa]|confirmad[oa]|cambiad[oa]|anulad[oa]|hecho|listo|apuntad[oa]|agendad[oa])|(?:he|hemos) (?:reservado|cambiado|anulado|apuntado)",
    "failed": r"no (?:he|hemos|se) (?:podido|pudo)|no (?:puedo|podemos|es posible)|imposible",
    "offered": r"hay (?!nada)|(?:tengo|tenemos|queda|quedan)|libre|qué (?:tal|le parece)|le (?:viene|va) bien| o [^.]*\?$|opciones",
    "told": r"^(?=.*[^?]$)\w+",
}
"""What was said before, told by its words where nothing else tells it: the first that stands in it."""

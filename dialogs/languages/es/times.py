"""Spanish words for time: what each word is, and the hours a part of the day stands for.

Words of one line mean the same; words joined by ``_`` are said together. The kinds are explained in
``dialogs/when/kinds.py``; patterns that only Spanish has stand in ``hours.py`` and
``days.py``. Habits of Spain and of Latin America both
hold where they do not contradict each other. Hours take an article of their own, "las 3", days another, "el 3".
"""

from __future__ import annotations

from dialogs.languages.es import days, hours

WEEKDAYS = (
    "lunes lun",
    "martes mart",
    "miércoles mié mier mierc miér mircoles miercole",
    "jueves jue juev juebes uves",
    "viernes vie vier vnes vienes biernes viernez",
    "sábado sábados sáb savado zabado",
    "domingo domingos dom",
)
MONTHS = (
    "enero ene",
    "febrero feb febr",
    "marzo mar",
    "abril abr",
    "mayo may",
    "junio jun",
    "julio jul",
    "agosto ago agto",
    "septiembre setiembre sep sept set",
    "octubre oct",
    "noviembre nov",
    "diciembre dic",
)
_ONES = ("", "uno una un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
NUMBERS = {
    0: "cero", 2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho", 9: "nueve", 10: "diez",
    11: "once", 12: "doce", 13: "trece", 14: "catorce", 15: "quince", 16: "dieciséis", 17: "diecisiete", 18:
    "dieciocho", 19: "diecinueve", 20: "veinte", 21: "veintiuno veintiuna veintiún", 22: "veintidós", 23: "veintitrés",
    24: "veinticuatro", 25: "veinticinco", 26: "veintiséis", 27: "veintisiete", 28: "veintiocho", 29: "veintinueve",
    30: "treinta", 40: "cuarenta", 50: "cincuenta",
    **{
        tens + one: " ".join(f"{word}_y_{each}" for each in _ONES[one].split())
        for tens, word in ((30, "treinta"), (40, "cuarenta"), (50, "cincuenta"))
        for one in range(1, 10)
    },
}  # fmt: skip
NTHS = {
    1: "primero primer primera primeros primeras", 2: "segundo segunda", 3: "tercero tercer tercera", 4:
    "cuarta", 5: "quinto quinta", 6: "sexto sexta", 7: "séptimo séptima", 8: "octavo octava", 9: "noveno novena", 10:
    "décimo décima", 11: "undécimo undécima", 12: "duodécimo duodécima",
}  # fmt: skip
NTH_ENDINGS = "º ª ro er do ra da to ta"

RELATIVE = {
    -2: "anteayer antier antes_de_ayer antiayer",
    -1: "ayer",
    0: "hoy hoy_día hoy_mismo el_día_de_hoy oy",
    1: "el_día_de_mañana",
    2: "pasado_mañana pasado pasado_mñn pasadomañana pasado_mñna",
    7: "de_hoy_en_ocho hoy_en_ocho de_hoy_en_8",
    14: "de_hoy_en_quince hoy_en_quince de_hoy_en_15",
}
# Several days of every week (Monday 0): words.
WEEKDAY_SETS: dict[tuple[int, ...], str] = {
    (0, 1, 2, 3, 4): (
        "entre_semana días_laborables día_laborable días_de_semana días_hábiles los_días_de_semana "
        "los_días_de_entre_semana días_de_diario"
    ),
    (5, 6): "fines_de_semana los_fines_de_semana los_findes findes",
    **{
        (index,): " ".join(f"los_{word}" for word in words.split()[:2])
        for index, words in enumerate(WEEKDAYS)
    },
}
UNITS = {
    "minute": "minuto minutos min mins minutito minutitos",
    "hour": "hora horas hr hrs h horita horitas ora oras",
    "day": "día días",
    "workday": "día_hábil día_laboral días_laborales",
    "week": "semana semanas sem semanita",
    "workweek": "semana_laboral",
    "weekend": "fin_de_semana finde fin_d_semana finsemana",
    "fortnight": "quincena quincenas",
    "month": "mes meses",
    "quarter": "trimestre trimestres",
    "year": "año años",
    "decade": "década décadas decenio",
}
PARTS = {
    "dawn": "madrugada amanecer",
    "breakfast": "hora_del_desayuno desayuno",
    "morning": "a_media_mañana mañana mañanas mañanita mñn mñna mna mñana mannana maniana",
    "lunch": "hora_de_comer hora_del_almuerzo hora_de_la_comida hora_de_almorzar almuerzo",
    "afternoon": (
        "a_media_tarde tarde tardes tardecita después_de_comer después_del_almuerzo después_de_almorzar sobremesa trde"
    ),
    "teatime": "hora_de_la_merienda merienda",
    "after_work": (
        "después_del_trabajo después_de_trabajar al_salir_del_trabajo después_del_curro tras_el_trabajo "
        "cuando_salga_del_trabajo después_de_clase después_de_la_oficina salida_del_trabajo después_del_cole"
    ),
    "evening": "atardecer tarde_noche tardenoche nochecita anochecer",
    "dinner": "hora_de_cenar hora_de_la_cena cena",
    "night": "noche noches",
    "day_start": (
        "primera_hora a_primera_hora a_primera_hora_de_la_mañana primera_hora_de_la_mañana a_primerísima_hora "
        "a_primera_hora_del_día temprano_en_la_mañana temprano_por_la_mañana tempranito bien_temprano"
    ),
    "day_end": (
        "fin_de_día a_fin_de_día fin_del_día última_hora a_última_hora a_última_hora_de_la_tarde al_final_del_día al_final_de_la_tarde a_última_hora_del_día "
        "final_del_día al_cierre al_final_de_la_jornada"
    ),
}
PART_HOURS = {
    "dawn": (0, 360),
    "breakfast": (420, 600),
    "morning": (360, 720),
    "lunch": (780, 930),
    "afternoon": (720, 1200),
    "teatime": (1020, 1140),
    "after_work": (1020, 1320),
    "evening": (1080, 1320),
    "dinner": (1200, 1380),
    "night": (1200, 1440),
    "day_start": (420, 600),
    "day_end": (1080, 1260),
}
NOONS = {12: "mediodía medio_día mediodia", 24: "medianoche media_noche"}
CYCLES = {
    "day": "diariamente a_diario",
    "week": "semanalmente una_vez_a_la_semana una_vez_por_semana",
    "fortnight": "quincenalmente",
    "month": "mensualmente una_vez_al_mes una_vez_por_mes",
}
HALVES = {"am": "am a.m", "pm": "pm p.m"}

WORDS = {
    # what only sounds like a time
    "gap": (
        "buenos_días buen_día buenas_tardes buenas_noches buenas_tards bnas_tardes wenos_dias que_tengas_buen_día "
        "feliz_día feliz_noche feliz_tarde un_segundo un_seg un_segundito un_momento un_momentito un_minuto un_minutito un_rato un_ratito "
        "un_seguro segundos por_ahora de_momento por_el_momento ya_no nunca_más llego_tarde llegar_tarde "
        "llegaré_tarde voy_tarde vamos_tarde llegando_tarde muy_tarde demasiado_tarde se_hizo_tarde primera_vez "
        "última_vez otra_vez a_veces una_vez esta_vez mañana_más tal_vez alguna_vez a_la_vez en_vez de_una_vez "
        "segunda_vez qué_día qué_hora a_qué_hora qué_horas tarde_o_temprano cada_vez a_la_hora_de_la_verdad media_naranja "
        "media_pensión hace_tiempo"
    ),
    # figures
    "solo": "una uno",
    "couple": "par un_par par_de un_par_de",
    "half": "media medio",
    "quarter": "cuarto cuartos",
    "oclock": "hs en_punto",
    "ish": "y_pico y_algo y_tantas",
    "sharp": "exactamente puntual",
    # words that place a day
    "now": "ahora_mismo ahora ahorita ahorita_mismo ya_mismo inmediatamente enseguida en_este_momento",
    "this": "este esta estos estas actual presente",
    "next": (
        "próximo próxima próximos próximas prox próx que_viene que_vienen q_viene q_vienen k_viene ke_viene qviene "
        "que_bien_viene que_entra q_entra entrante venidero venidera que_viene_ahora"
    ),
    "last": "pasada pasados pasadas último última últimos últimas anterior anteriores ultimo",
    "coming": "más_próximo más_cercano",
    "following": "siguiente siguientes",
    "every": "cada todos_los todas_las tds_los",
    "other": "sí_y_otro_no sí_y_otra_no sí_otro_no sí_otra_no alterno alternos por_medio",
    "same": "mismo misma mismos mismas",
    "that": "ese esa esos esas aquel aquella",
    "ago": "hace",
    "once": "vez",
    "turn": "veces",
    # parts of a period
    "early": (
        "a_principios_de a_principio_de principios_de principio_de a_comienzos_de a_inicios_de comienzos_de inicios_de "
        "temprano a_principios_del principios_del a_comienzos_del al_principio_de al_comienzo_de al_inicio_de inicio_de "
        "a_primeros_de primeros_de comienzo_de"
    ),
    "mids": "a_mediados_de mediados_de a_mitad_de mitad_de a_mediados_del mediados_del a_mitad_del",
    "end": (
        "a_finales_de finales_de a_fines_de fines_de a_final_de a_fin_de fin_de final_de a_finales_del a_fines_del "
        "al_final_de al_fin_de a_últimos_de últimos_de fin_del final_del finales_del"
    ),
    "weekof": (
        "semana_que_empieza semana_que_comienza semana_que_inicia semana_que_va_del semana_que_empieza_el "
        "semana_que_comienza_el semana_que_inicia_el"
    ),
    "rest": "resto_de resto_del lo_que_queda_de lo_que_resta_de",
    "later": "más_tarde después en_adelante pa_delante mas_tardecito más_adelante más_tardecito posteriormente",
    "earlier": "más_temprano antes más_pronto más_tempranito",
    # small words
    "at": "",
    "about": (
        "sobre hacia alrededor_de aproximadamente aprox a_eso_de eso_de tipo más_o_menos más_o_menos_a cerca_de "
        "cosa_de a_cosa_de como_a como_sobre más_o_menos_sobre alrededor rondando"
    ),
    "in": "en dentro_de dentro_d por x de_aquí_a durante_la",
    "of": "de d",
    "the": "el los lo",
    "thehour": "la las",
    "a": "un",
    "for": "para pa xa durante",
    "with": "con",
    "name": "calle avenida avda paseo plaza carretera edificio bloque portal sala habitación código",
    "as": "",
    "it": "",
    "from": "desde desd dsd",
    "to": "a",
    "until": "hasta asta hta",
    "by": "no_más_tarde_de no_más_tarde_del como_muy_tarde a_más_tardar como_máximo como_tarde",
    "after": (
        "después_de después_del dsp_de despues_d luego_de tras pasado_el pasadas pasada_la más_tarde_de dsps_de "
        "posterior_a después_que"
    ),
    "before": "antes_de ants_de antes_d previo_a anterior_a antes_que",
    "between": "entre ntre",
    "within": "en_las_próximas en_menos_de",
    "since": ("a_partir_de no_antes_de empezando comenzando"),
    "and": "y e",
    "or": "o u ó",
    "not": "no ni tampoco",
    "cannot": (
        "no_puedo no_puede no_podemos no_me_va no_me_viene_bien no_me_sirve no_estoy estoy_ocupado estoy_ocupada "
        "no_voy_a_poder no_podré no_me_queda_bien no_me_cuadra"
    ),
    "correct": (
        "perdón perdona perdone quise_decir quiero_decir quería_decir quise_poner mejor_dicho corrijo me_refiero_a "
        "me_equivoqué digo rectifico"
    ),
    "except": (
        "sin_el sáltate sáltese saltar menos excepto salvo cualquier_día_menos que_no_sea que_no_sean cualquiera_menos todos_los_días_menos "
        "a_excepción_de quitando cualquier_día_excepto"
    ),
    "instead": "en_vez_de en_lugar_de en_vez_del en_lugar_del",
    "ideally": (
        "preferiblemente preferentemente de_preferencia idealmente a_poder_ser si_puede_ser lo_ideal_sería "
        "mejor_si_es"
    ),
    "than": "que",
    "any": "cualquier cualquiera cualkier algún alguna",
    "also": "también tb tbn tmb",
    "soon": "pronto prontito",
    "asap": (
        "lo_antes_posible cuanto_antes lo_más_pronto_posible lo_más_rápido_posible lo_más_temprano_posible "
        "apenas_puedan apenas_puedas en_cuanto_puedas en_cuanto_puedan lo_más_antes_posible lo_antes_q_puedas "
        "lo_antes_que_puedas cuanto_antes_mejor lo_primero_que_tengas lo_primero_que_haya"
    ),
    "latest": "lo_más_tarde_posible lo_último_que_tengas",
    "noun": (
        "personas persona pers gente adultos adulto niños niñas niño niña invitados asistentes plazas plaza sillas "
        "puestos mesas habitaciones habitación noches_de camas entradas tickets boletos euros euro eur dólares dólar "
        "pesos peso soles quetzales bolívares libras km kilómetros metros kg kilos gramos por_ciento estrellas piso pisos "
        "opciones opción citas sesiones servicios comensales pax cubiertos amigos amigas chicos chicas hijos hijas hermanos "
        "pasajeros alumnos unidades páginas puntos grados centavos céntimos millones mil cuadras paradas goles "
        "minutos_de años_de de_la_mañana_a"
    ),
    "works": "va_bien viene_bien me_va perfecto bien vale ok okey genial sirve queda estupendo cuadra",
    "plan": "cita reunión turno hora_para alarma recordatorio recuérdame agenda agendar agéndame reserva reservar evento",
    "make": "que_sea pon ponme ponlo ponla ponerla ponerlo dejarlo dejarla dejémoslo",
    "change": (
        "cambia cambiar cámbiame cámbiala cambiarla cambiarlo cambio cambiamos reprogramar reprogramarla cámbialo "
        "cambiármela cámbiamela"
    ),
    "push": (
        "mover mueve muévela muévelo moverla moverlo pasar pásame pásamela pásala pásalo pasarla pasarlo pasamos "
        "moverme muéveme pásenme córreme correr correrla correrlo corres corren corran mueves mueven muevan córrela córrelo córremela córremelo correrme corremos corrérmela recorrer "
        "recorrerla recórrela recórreme recórremela traslada trasladar pasármela"
    ),
    "back": (
        "retrasar retrasarla retrasarlo retrásala retrasa atrasar atrasarla atrásala aplazar aplazarla posponer "
        "posponerla pospón posponla pospongamos retrasármela atrasarlo retrasamos retrasas retrasan retrasen atrasas atrasan atrasen aplazas aplazan pospones posponen retrásamela retrásame retrásalo atrasamos "
        "atrásamela atrásame atrasármela aplazarla aplázala aplazamos postergar postergarla postérgala postergamos demorar"
    ),
    "forward": (
        "adelantar adelantarla adelantarlo adelántala adelanta adelántame adelántamela adelantármela adelantamos adelantas adelantan adelanten "
        "adelántalo"
    ),
    "option": "opción alternativa propuesta",
    "is": "es sería",
    "are": "son serían",
    "please": "porfa porfi porfis xfa xfi xfavor porfavor por_favor plis pls gracias grax porfaa",
    "time": "",
}

FEASTS = {
    "new_year": "año_nuevo día_de_año_nuevo primero_de_año",
    "epiphany": "reyes día_de_reyes reyes_magos epifanía noche_de_reyes",
    "new_years_eve": "nochevieja noche_vieja año_viejo fin_de_año víspera_de_año_nuevo",
    "valentines": "san_valentín día_de_san_valentín día_de_los_enamorados",
    "st_patricks": "san_patricio día_de_san_patricio",
    "st_josephs": "san_josé día_de_san_josé",
    "shrove_tuesday": "martes_de_carnaval carnaval",
    "ash_wednesday": "miércoles_de_ceniza",
    "palm_sunday": "domingo_de_ramos",
    "holy_week": "semana_santa",
    "maundy_thursday": "jueves_santo",
    "good_friday": "viernes_santo",
    "easter": "pascua pascuas domingo_de_pascua domingo_de_resurrección domingo_de_pascuas domingo_de_gloria",
    "easter_monday": "lunes_de_pascua lunes_de_pascuas",
    "earth_day": "día_de_la_tierra",
    "workers_day": "día_del_trabajo día_del_trabajador día_de_los_trabajadores día_internacional_de_los_trabajadores",
    "mothers_day": "día_de_la_madre día_de_las_madres",
    "fathers_day": "día_del_padre día_de_los_padres",
    "corpus_christi": "corpus corpus_christi",
    "st_john": "san_juan noche_de_san_juan",
    "assumption": "la_asunción virgen_de_agosto",
    "hispanic_day": "día_de_la_hispanidad día_de_la_raza el_pilar",
    "halloween": "halloween noche_de_brujas",
    "all_saints": "todos_los_santos día_de_todos_los_santos día_de_los_santos",
    "all_souls": "día_de_muertos día_de_los_muertos día_de_los_difuntos",
    "thanksgiving": "acción_de_gracias día_de_acción_de_gracias",
    "black_friday": "viernes_negro black_friday",
    "spanish_constitution": "día_de_la_constitución",
    "immaculate": "la_inmaculada día_de_la_inmaculada",
    "christmas_eve": "nochebuena noche_buena víspera_de_navidad",
    "christmas": "navidad día_de_navidad navidades",
    "independence": "día_de_la_independencia",
    "memorial_day": "día_de_los_caídos",
    "mlk": "día_de_martin_luther_king",
}

TYPOS = (
    "lunes martes miercoles jueves viernes sabado domingo enero febrero septiembre octubre noviembre diciembre agosto "
    "mediodia madrugada semana noche hasta despues proximo proxima"
)
NOT_TYPOS = (
    "mares marte marta martas lunas hasta hast viene vienen bienes viernas semanal semanas semanales juegos nueves nueve jueces "
    "ocho noches coche leche agostado siguiente enera entero enteros genero dinero febril proximos proximas norte "
    "mercado miercole sabana sabanas domino dominios domingos nochebuena asta haste basta madrugadas lunares martes"
)

# A word of two meanings counts only after one of the first kinds or before one of the second, otherwise it is what is
# named third; "edge" is the beginning or the end of the message.
DOUBTFUL: dict[str, tuple[str, str] | tuple[str, str, str]] = {
    "mañana": ("the thehour this every any", "", "rel:1"),
    "mñn": ("the thehour this every", "", "rel:1"),
    "mñna": ("the thehour this every", "", "rel:1"),
    "mna": ("the thehour this every", "", "rel:1"),
    "mñana": ("the thehour this every", "", "rel:1"),
    "mannana": ("the thehour this every", "", "rel:1"),
    "maniana": ("the thehour this every", "", "rel:1"),
    "tarde": (
        (
            "the thehour of in this that next last every any rel weekday or and edge comma early mids late half feast small "
            "mid big month dash workdays nth clock noon"
        ),
        "comma edge",
    ),
    "pasado": ("edge stop comma or and for until from correct", "", "last"),
    "cuarto": ("and except a small to", "of for", "ord:4"),
    "mar": ("small mid big nth of", "four", "weekday:1"),
    "no": (
        "weekday rel weekend dunit part month workdays noon clock ampm half quarter small mid",
        (
            "thehour the at to weekday rel before after until by since part ord last in for of small mid this next any "
            "between from workdays weekend about month every"
        ),
    ),
    "la": ("", "small mid solo clock four three dots", "the"),
    "las": ("", "small mid solo clock four three dots", "the"),
    "may": ("small mid big nth of in", "four small mid big"),
    "set": ("small mid big nth of", "four"),
    "dom": ("the comma edge or and to dash", "small mid big nth comma edge"),
    "vienes": ("the thehour this comma edge or", "small mid big nth to part thehour", "gap"),
    "desayuno": ("to the thehour after before of", ""),
    "almuerzo": ("to the thehour after before of", ""),
    "cena": ("to the thehour after before of", ""),
    "merienda": ("to the thehour after before of", ""),
    "reyes": ("for in the", ""),
    "carnaval": ("for in the", ""),
    "corpus": ("for in the", ""),
}  # fmt: skip

POSTPOSED = "next last following coming"
DAY_FIRST = True
CAPITAL_NOUNS = False
TOGETHER = {
    "del": "de el",
    "al": "a el",
    "alas": "a las",
    "pal": "para el",
    "anoche": "ayer noche",
    "antes_del": "antes_de el",
    "después_del": "después_de el",
    "a_partir_del": "a_partir_de el",
    "no_antes_del": "no_antes_de el",
    "dentro_del": "dentro_de el",
}
SPELLINGS = {"á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n"}
ROWS = (*hours.ROWS, *days.ROWS)
LATER_ROWS = {
    "wholes": hours.LATER_ROWS["wholes"],
    "stretches": (*hours.LATER_ROWS["stretches"], *days.LATER_ROWS["stretches"]),
    "mentions": days.LATER_ROWS["mentions"],
}

# Ce que dit l'accueil en français. Bref : un SMS a 160 caractères. Avec les accents ; le canal SMS enlève ceux qui ne sont pas dans
# GSM-7. On dit "vous", et rien qui demande de savoir si la personne est un homme ou une femme.

## Autour d'un message
intro = { $business }, message automatique.
intro-after = AIDE pour de l'aide, STOP pour ne plus rien recevoir.
intro-after-short = STOP pour ne plus rien recevoir.

# Devant l'adresse de la page où le rendez-vous se change.
link = Changer :

## Un rendez-vous en mots
with = { $service } avec { $provider }
with-room = { $service } { $room }
with-title = { $what } ({ $title })
with-answers = { $visit } ({ $answers })
for-people = { $service } pour { $people }
seats-left = encore { $left } places sur { $seats }
seats-left-short = encore { $left }
asked-beside = déjà demandé
shared-provider = avec { $provider }
visit = { $what }, { $day }, { $time }, { $place }
visit-short = { $service }, { $day }, { $time }

## Des heures sur la table
offer = { $service }, { $length }{ $shared } :
offer-more = { $service }{ $shared } :
offer-shared = { $shared } :
offer-one = { $service }, { $when } : répondez OK pour réserver, ou dites une autre heure.
    .page = { $service }, { $when }.
offer-move = Au lieu de { $was }{ $shared } :
    .page = Au lieu de { $was }, ces heures sont libres{ $shared }.
offer-move-one = Au lieu de { $was } : { $when } ? Répondez OK, ou dites une autre heure.
    .page = Au lieu de { $was } : { $when }.
shorter = plus court
needs-approval = sur accord
held = Gardé jusqu'à { $until }.
unheld = Pas gardé : répondez vite.
    .page = Pas gardé : choisissez vite.
readings = { $days } ? { $provider } est libre à { $time } les deux jours : { $service }, { $length }, { $place }.
    .page = { $days } ? { $provider } est libre à { $time } les deux jours.
readings-any = Quel jour : { $days } ?
torn = { $one }, ou { $two } ? Dites le jour et l'heure.
    .page = { $one }, ou { $two } ? Choisissez.

## Une série
series = { $what }, { $dates }, { $place }
series-short = { $service }, { $rhythm } ({ $count } fois)
series-dates = { $rhythm }, { $count } fois, du { $first } au { $last }{ $without }{ $odd }
series-without = , sauf { $days }
series-odd = , mais { $dates }
series-odd-many = , { $count } à une autre heure
series-day = { $interval ->
        [1] chaque jour
       *[other] tous les { $interval } jours
    }
series-week = { $interval ->
        [1] chaque { $days }
        [2] un { $days } sur deux
       *[other] toutes les { $interval } semaines, { $days }
    }
series-weeks = { $interval ->
        [1] chaque semaine
        [2] une semaine sur deux
       *[other] toutes les { $interval } semaines
    }
series-month = { $interval ->
        [1] chaque mois
       *[other] tous les { $interval } mois
    }
series-offer = { $visit } : répondez OK pour les { $count }, ou dites combien de fois.
series-offer-short = { $visit }. Répondez OK pour réserver.
series-offer-move = { $visit } : répondez OK pour les { $count }, ou dites une autre heure.
series-clash = { $what }, { $rhythm }, { $place }. { $days } : pas libre.
series-clash-again = { $days } : pas libre.
series-skip = sans { $count ->
        [one] celui-là
       *[other] ceux-là
    }
series-keep = le laisser ainsi
series-that-day = { $time } ce jour-là{ $who }
series-instead = { $day } { $time }{ $who }
series-held = { $count ->
        [one] L'autre est gardé
       *[other] Les { $count } autres sont gardés
    } jusqu'à { $until }.
series-longest = Une série a { $count } dates au plus.
series-too-far = Aussi loin, je peux réserver { $count } de ces dates.
series-gone = Désolé, une date a été prise après la fin du délai.
series-all-gone = Désolé, ces dates ont été prises après la fin du délai. Dites quand vous souhaitez venir.
series-none = Je réserve une visite à la fois.
series-which-time = { $rhythm } : à quelle heure ?
series-moved = Déplacé : { $visit } (avant { $was }). DÉFAIRE jusqu'à { $until }.
series-late = { $days } : trop proche pour changer. L'équipe a la question et répond ici avant { $by }.
extent-move = Lesquels déplacer : { $visit } ?
extent-drop = Lesquels annuler : { $visit } ?
extent-one = seulement { $day }
extent-onward = celui-là et les suivants
extent-all = les { $count }
page-series = C'est une des { $count } dates d'une série. Ici vous ne changez que celle-ci.

## Pourquoi pas
taken = { $provider } n'est pas libre à ce moment.
taken-any = Cette heure est prise.
taken-room = { $room } n'est pas libre { $time }.
taken-rooms = Aucune salle de ce genre n'est libre à ce moment.
blocked = { $provider } n'est pas réservable à ce moment.
blocked-any = Cette heure n'est pas réservable.
blocked-because = Ce n'est pas réservable à ce moment ({ $reason }).
full = { $provider } n'a plus de place à ce moment.
full-any = C'est complet à ce moment.
away = { $provider } n'est pas là à ce moment.
away-any = Il n'y a personne à ce moment.
away-day = { $provider } n'est pas là le { $day }.
away-weekday = { $provider } ne travaille pas le { $weekday }.
away-hours = { $provider } est là { $hours } ce jour-là.
closed = C'est fermé à cette heure.
closed-day = C'est fermé le { $day }.
closed-weekday = C'est fermé le { $weekday }.
opens = C'est fermé jusqu'à { $time }.
closes = C'est fermé à partir de { $time }.
closing = On ferme à { $time }, trop peu de temps après.
closed-because = C'est fermé ({ $reason }).
past = Cette heure est passée.
off-grid = On commence toutes les { $length } à partir de l'heure pleine.
starts = { $service } commence { $times }.
too-close = { $provider } a besoin de plus de temps entre deux rendez-vous.
too-close-any = Trop peu de temps entre deux rendez-vous.
session-full = Toutes les places sont prises à ce moment.
session-few = Il ne reste pas { $people } places à ce moment.
too-soon = Il faut prévenir { $notice } avant.
too-far = On réserve au plus { $days } jours à l'avance.
too-far-date = On réserve pour l'instant jusqu'au { $day }.
not-open = On réserve à partir du { $day }.
day-limit = Ce jour-là vous avez déjà { $count } x { $what }, c'est le maximum.
day-limit-all = Ce jour-là vous avez déjà { $count } rendez-vous, c'est le maximum.
week-limit = Cette semaine-là vous avez déjà { $count } x { $what }, c'est le maximum.
week-limit-all = Cette semaine-là vous avez déjà { $count } rendez-vous, c'est le maximum.
month-limit = Ce mois-là vous avez déjà { $count } x { $what }, c'est le maximum.
month-limit-all = Ce mois-là vous avez déjà { $count } rendez-vous, c'est le maximum.
at-once = Vous avez déjà { $count } x { $what } à venir, c'est le maximum à la fois.
at-once-all = Vous avez déjà { $count } rendez-vous à venir, c'est le maximum à la fois.
at-once-then = Dites-moi s'il faut en déplacer ou en annuler un.
by-invitation = { $service } se réserve sur invitation.
for-groups = { $service } est réservé à { $groups }.
not-for-you = { $what } est réservé à d'autres à ce moment-là.
not-yours = { $what } est réservé à d'autres.
ask-team = Appelez le { $phone }, l'équipe vous aidera.
ask-team-no-phone = Écrivez HUMAIN, l'équipe vous aidera.
undo-limit = Cela ne peut pas être défait.
late-notice = C'est à moins de { $notice } du rendez-vous, l'équipe décide donc.
moved-often = Un rendez-vous se déplace { $count } fois au plus, puis l'équipe décide.
not-yet = Le rendez-vous n'a pas encore commencé.
nothing-refused = Rien ne s'y oppose, que je sache. Dites ce que vous voulez et quand.
too-few = Rien n'est réservé : il vient au moins une personne. Dites combien vous êtes, par exemple "nous sommes 4".
too-many = Pour { $people } personnes il n'y a rien : { $most } au plus. Écrivez HUMAIN, et l'équipe vous aide.
nobody = { $provider } ne fait pas : { $service }.
nobody-there = { $provider } n'est pas à { $place }.
nobody-any = Personne ne peut le faire là-bas.
room-small = { $room } : { $most } personnes au plus.
nobody-in = { $room } n'est pas pour : { $service }.
no-room-with = Nous n'avons pas de salle avec { $features }.
no-room-with-there = Pas de salle avec { $features } à { $place }.
room-without = { $room } est sans { $features }.
length-range = { $service } : de { $shortest } à { $longest }.
trouble-past = Cette heure est passée.
trouble-impossible = Je ne trouve pas cette date ou cette heure.
trouble-backwards = Cela finirait avant de commencer.
trouble-too-far = C'est trop loin dans le temps.
trouble-gap = Cette nuit-là on avance les horloges, et cette heure n'existe pas.
trouble-fold = Cette nuit-là on recule les horloges, et cette heure existe deux fois.
trouble-clock = De quelle heure s'agit-il ? Nommez une ville, comme heure de Londres, ou dites mon heure ou heure locale.
nothing-earlier = Rien de libre plus tôt.
nothing-later = Rien de libre plus tard dans les deux semaines.
nothing-else = Rien d'autre de libre à ce moment.
nothing = Rien de libre { $near }. Dites un autre jour ou une autre heure, ou HUMAIN pour parler à quelqu'un.
    .page = Rien de libre { $near }. Essayez un autre jour ou une autre heure.
nothing-near = à ce moment
gone = Désolé, { $time } a été pris après la fin du délai.
gone-early = Désolé, { $time } n'est plus libre.
another-time = Dites un autre jour ou une autre heure.
    .page = Essayez un autre jour ou une autre heure.

## Which rooms are free, and who has one
your-time = ({ $time } chez vous)
right-now = maintenant
which-room = Quelle salle ?
room-unknown = Nous n'avons pas de salle { $room }.
no-rooms = Il n'y a pas de salle à réserver ici. Nous proposons : { $services }.
no-rooms-team = Aucune salle ne peut encore être réservée : il manque au catalogue un [[room]] et un [[service]] avec needs = [{"{"} room = "any" {"}"}]. Ensuite : halfpast catalog apply.
none-booked-then = Vous n'avez rien de réservé à ce moment-là.
room-not-booked = { $room } n'est pas parmi vos réservations.
room-stands-too = { $visit } reste aussi réservé.
rooms-which = Laquelle de celles-ci ?
rooms-which-when = Nous avons { $rooms } : laquelle, et quand ?
rooms-free = Libre { $when } :
rooms-none = aucune salle n'est libre { $when }.
rooms-more = Et { $count } de plus.
room-until = { $room } jusqu'à { $until }, pour { $people }
room-has = { $name } a { $room }, { $time }.
room-yours = vous avez { $room }, { $time }.
room-held-yours = { $room } est gardée pour vous, { $time }, jusqu'à { $until } : personne ne l'a encore.
room-held = Personne n'a encore { $room }, mais quelqu'un est en train de décider.
room-taken = { $room } est prise jusqu'à { $until }.
room-free = { $room } est libre jusqu'à { $until }.
room-nobody = Personne n'a { $room } le { $day }.
room-taken-day = { $room }, { $day } : { $visits }.

## Des collègues qui viennent dans une salle
mates-told = J'ai prévenu { $names }.
mates-later = Je préviendrai { $names } dès que c'est accordé.
mates-on-it = { $visit } : j'ai prévenu { $names }.
mates-nobody = Dites-moi d'abord quelle salle et quand ; je préviendrai ensuite { $names }.
mate-guest = { $name } est ici en invité, je ne l'ai donc pas prévenu.
mate-stranger = { $name } vient d'un autre espace de travail, je ne l'ai donc pas prévenu.
mate-machine = { $name } est un robot, je ne l'ai donc pas prévenu.
mate-gone = { $name } n'est plus ici.
mate-unknown = Je n'ai pas pu savoir qui est { $name } ; prévenez-le, s'il vous plaît.
mate-silent = { $name } ne veut pas de messages de ma part ; prévenez-le, s'il vous plaît.
mate-invited = { $name } a réservé { $visit } et compte sur vous.
mate-moved = Déplacé par { $name } : { $visit } (avant { $was }). On compte sur vous.
mate-cancelled = Annulé, inutile de venir : { $visit }, réservé par { $name }.
mate-declined = Vous avez décliné : { $visit }. { $name } le sait.
mate-declined-before = Vous aviez déjà décliné : { $visit }.
mate-over = C'est passé, ou ce n'est plus réservé ; il n'y a rien à décliner.
mate-cannot = { $name } ne peut pas venir : { $visit }. La réservation tient.
button-decline = Décliner

## Ce qu'une salle demande une fois réservée
room-asks-noted = Noté pour { $visit } : { $answer }.
room-asks-left = D'accord, je laisse cela ouvert.
room-asks-dropped = Noté pour { $visit } : plus de { $answer }.
room-asks-late = C'était possible jusqu'au { $until }. { $visit } reste tel quel.
room-asks-over = Ce n'est plus réservé, il n'y a rien à noter.
staff-answers-said = { $name }, { $visit }{ $people ->
    [1] {""}
   *[other] , { $people } personnes
} : { $answers }.
staff-answers-changed = Changé pour { $name }, { $visit }{ $people ->
    [1] {""}
   *[other] , { $people } personnes
} : { $answers } (avant : { $was }).
staff-answers-moved = Déplacé : { $name }, { $visit } (avant { $was }){ $people ->
    [1] {""}
   *[other] , { $people } personnes
} : { $answers }.
staff-answers-off = Plus nécessaire pour { $name }, { $visit } : { $answers }.

## Demander ce qui manque
one-by-one = Une chose après l'autre : écrivez-moi pour { $service } quand ceci est réglé.
one-then-next = Une chose après l'autre : ensuite { $service }.
one-each = Un rendez-vous est pour une personne : écrivez-moi encore pour la suivante.
which-service = Que souhaitez-vous ?
which-time = Quand cela vous irait ? Dites un jour ou une heure.
    .page = Quand cela vous irait ? Dites un jour ou une heure.
which-time-move = Quand cela vous irait mieux ? { $visit } reste jusque-là.
which-booking = Lequel ?
which-name = À quel prénom dois-je réserver ?
which-name-again = Juste le prénom, s'il vous plaît, et c'est réservé.

## Fait
booked = Réservé : { $visit }. Pour changer, écrivez ici, ou DÉFAIRE jusqu'à { $until }.
booked-name = Réservé, { $name } : { $visit }. Pour changer, écrivez ici. DÉFAIRE jusqu'à { $until }.
booked-reminder = Réservé, { $name } : { $visit }. J'enverrai { $reminders ->
        [one] un rappel
       *[other] { $reminders } rappels
    }. Pour changer, écrivez ici. DÉFAIRE jusqu'à { $until }.
booked-link = Réservé : { $visit }. DÉFAIRE jusqu'à { $until }.
booked-name-link = Réservé, { $name } : { $visit }. DÉFAIRE jusqu'à { $until }.
booked-reminder-link = Réservé, { $name } : { $visit }. J'enverrai { $reminders ->
        [one] un rappel
       *[other] { $reminders } rappels
    }. DÉFAIRE jusqu'à { $until }.
awaiting = Demandé { $whom } : { $visit }. C'est gardé ; réponse avant { $until }, et je vous écris.
awaiting-move = Demandé { $whom } : vous passer à { $visit }. { $was } reste à vous jusqu'à sa réponse, avant { $until }.
awaiting-beside = Demandé { $whom } : { $visit }. Quelqu'un d'autre le demande : réponse avant { $until }, et je vous écris.
awaiting-instead = Demandé { $whom } : { $visit } au lieu de { $was }. Réponse avant { $until }, et je vous écris.
approved = L'équipe dit oui.
declined = Désolé, l'équipe ne peut pas : { $visit }.
declined-why = Désolé, l'équipe ne peut pas : { $visit }. { $why }
gave-way = Désolé, l'équipe a donné { $visit } à quelqu'un d'autre.
declined-next = Dites un autre jour ou une autre heure, et je redemande.
declined-next-call = Dites un autre jour ou une autre heure, ou appelez le { $phone }.
lapsed = Désolé, personne n'a pu confirmer à temps { $visit }, ce n'est donc pas réservé.
stands-again = { $visit } reste comme avant.
withdrawn = Retiré : { $visit }. Écrivez-moi quand vous voulez une autre heure.
    .page = Retiré : { $visit }.
withdrawn-stays = Retiré : { $visit }. Vous gardez { $stays }. Pour y renoncer aussi : ANNULER.
    .page = Retiré : { $visit }. Vous gardez { $stays }.
moved = Déplacé : { $what }, { $day }, maintenant { $time } (avant { $was }), { $place }. Pour garder { $was } : DÉFAIRE jusqu'à { $until }.
    .page = Déplacé : { $what }, { $day }, maintenant { $time } (avant { $was }), { $place }.
moved-link = Déplacé : { $what }, { $day }, maintenant { $time } (avant { $was }), { $place }. DÉFAIRE jusqu'à { $until }.
moved-who = Changé : { $day }, { $time }, maintenant { $what } (avant { $was }), { $place }. DÉFAIRE jusqu'à { $until }.
    .page = Changé : { $day }, { $time }, maintenant { $what } (avant { $was }), { $place }.
moved-day = Déplacé : { $what }, maintenant { $day }, { $time } (avant { $was }), { $place }. Pour garder l'ancien : DÉFAIRE jusqu'à { $until }.
    .page = Déplacé : { $what }, maintenant { $day }, { $time } (avant { $was }), { $place }.
moved-day-link = Déplacé : { $what }, maintenant { $day }, { $time } (avant { $was }), { $place }. DÉFAIRE jusqu'à { $until }.
moved-short-link = Déplacé : { $what }, { $day }, maintenant { $time }. DÉFAIRE jusqu'à { $until }.
cancelled = Annulé : { $visit }. Sans frais. DÉFAIRE jusqu'à { $until }.
    .page = Annulé : { $visit }. Sans frais.
cancelled-others = Annulé : { $visit }. Sans frais. { $others } { $count ->
        [one] reste
       *[other] restent
    }. DÉFAIRE jusqu'à { $until }.
undone-booking = Défait : { $visit } n'est pas réservé.
undone-move = Comme avant : { $visit }.
undone-cancel = De nouveau réservé : { $visit }.
nothing-to-undo = Il n'y a rien à défaire maintenant. Dites ce que vous voulez changer.
    .page = Il n'y a rien à défaire maintenant.

## Changer
unable = Dommage que vous ne puissiez pas venir. Dites une meilleure heure pour { $visit }, ou ANNULER pour y renoncer.
    .page = Dommage que vous ne puissiez pas venir. Choisissez une meilleure heure, ou annulez.
unable-next = Et { $visit } : dites une meilleure heure, ou ANNULER.
    .page = Et { $visit } : choisissez une meilleure heure, ou annulez.
better-time = Dites une meilleure heure pour { $visit }, ou ANNULER pour y renoncer.
    .page = Choisissez une meilleure heure, ou annulez.
unable-none = Pas de souci. Je ne vois aucun rendez-vous à ce numéro. Dites un jour ou une heure pour en prendre un.
unable-none-here = Pas de souci. Je ne vois aucun rendez-vous de vous. Dites un jour ou une heure pour en prendre un.
no-booking = Je ne vois aucun rendez-vous à ce numéro. Dites ce que vous souhaitez et quand.
    .page = Il n'y a plus de rendez-vous.
no-booking-here = Je ne vois aucun rendez-vous de vous. Dites ce que vous souhaitez et quand.
    .page = Il n'y a plus de rendez-vous.
asked-team = à l'équipe
asked-provider = à { $provider }
late-cancel = C'est moins de { $notice } avant { $visit }, j'ai donc demandé { $whom } : réponse ici avant { $by }. D'ici là il reste.
    .page = C'est moins de { $notice } avant { $visit }, l'équipe décide donc : elle répond par message avant { $by }. D'ici là il reste.
late-move = C'est moins de { $notice } avant { $visit }, j'ai donc demandé { $whom } : réponse ici avant { $by }. D'ici là il reste.
    .page = C'est moins de { $notice } avant { $visit }, l'équipe décide donc : elle répond par message avant { $by }. D'ici là il reste.
moved-enough = { $visit } a déjà changé { $count } fois, j'ai donc demandé { $whom } : réponse ici avant { $by }.
    .page = { $visit } a déjà changé { $count } fois, l'équipe décide donc : elle répond par message avant { $by }.
begun = { $visit } a commencé, j'ai donc demandé { $whom } : réponse ici avant { $by }.
    .page = { $visit } a commencé, l'équipe décide donc : elle répond par message avant { $by }.
begun-when = { $visit } a commencé, j'ai donc demandé { $whom } pour { $when } : réponse ici avant { $by }.
    .page = { $visit } a commencé, l'équipe décide donc pour { $when } : elle répond par message avant { $by }.
stays = { $visit } reste comme il est.
stands-until = { $visit } reste. Quand cela vous irait mieux ? Dites un jour ou une heure.
    .page = { $visit } reste. Quand cela vous irait mieux ?
stands-or-drop = { $visit } reste, jusqu'à ce que vous disiez une autre heure, ou ANNULER pour y renoncer.
    .page = { $visit } reste, jusqu'à ce que vous choisissiez une autre heure ou annuliez.
nothing-stands = Rien n'est réservé pour vous maintenant.
same-time = { $visit } est déjà à cette heure.
move-or-new = Déplacer { $visit }, ou en prendre un autre ? Dites DÉPLACER ou NOUVEAU.
was-moved = Ce rendez-vous a changé : c'était { $was }, c'est maintenant { $visit }.
was-cancelled = Ce rendez-vous, { $visit }, a été annulé.
was-over = Ce rendez-vous, { $visit }, est passé.
was-next = Dites ce que vous voulez et quand, et je réserve.
    .page = Dites ce que vous voulez et quand.
was-again = Pour un autre rendez-vous, { $what }, dites un jour ou une heure.
was-right = C'est bon ? Répondez OK, ou dites une meilleure heure.
    .page = C'est bon ? Répondez OK, ou choisissez une meilleure heure.
coming = Vous venez à { $visit } ? Répondez OK, ou dites une meilleure heure.
    .page = Vous venez à { $visit } ? Répondez OK, ou choisissez une meilleure heure.
asked-late = C'est moins de { $notice } avant { $was }, j'ai donc demandé { $whom } pour { $visit }. Réponse avant { $until } ; { $was } reste à vous.
asked-often = Il a déjà changé { $count } fois, j'ai donc demandé { $whom } pour { $visit }. Réponse avant { $until } ; { $was } reste à vous.

## En retard
late-fine = Merci, { $provider } est au courant. { $time }, ça va.
late-tight = { $time }, c'est trop juste pour { $visit }. Je vous mets { $when } ? Répondez OK, ou dites un autre jour.
    .page = { $time }, c'est trop juste pour { $visit }. Vous pourriez venir { $when }.
late-none = { $time }, c'est trop juste pour { $visit } et rien n'est libre plus tard aujourd'hui. Dites un autre jour.
    .page = { $time }, c'est trop juste pour { $visit } et rien n'est libre plus tard aujourd'hui. Choisissez un autre jour.
late-none-today = Je ne vois rien pour vous aujourd'hui. Écrivez HUMAIN si je dois le dire à l'équipe.
    .page = Votre rendez-vous n'est pas aujourd'hui.
late-none-today-next = Je ne vois rien pour vous aujourd'hui ; ensuite : { $visit }. Écrivez HUMAIN si je dois le dire à l'équipe.
    .page = Votre rendez-vous n'est pas aujourd'hui.
how-late = Merci. Combien de minutes de retard ? Je verrai si ça va encore.

## Réponses
mine = Vous avez { $visits }.
mine-waits = { $visit } (attend le oui de l'équipe)
mine-none = Vous n'avez aucun rendez-vous à ce numéro. Dites ce que vous souhaitez et quand.
mine-none-here = Vous n'avez aucun rendez-vous chez nous. Dites ce que vous souhaitez et quand.
mine-none-day = Rien n'est réservé pour vous le { $day }.
where-room = { $room } se trouve ici : { $places }.
where = Nous sommes : { $places }.
length = { $length }.
length-of = { $service } dure { $length }.
lengths = { $list }.
price = { $service } : { $price }
price-none = Je n'ai pas ce prix. Appelez le { $phone }, l'équipe vous le dira.
price-none-no-phone = Je n'ai pas ce prix. Écrivez HUMAIN, l'équipe vous le dira.
hours = { $place } : { $hours }.
hours-closed = { $place }, { $day } : fermé{ $because }.
hours-day = { $place }, { $day } : { $hours }.
services = Nous proposons { $services }. Dites ce que vous souhaitez et quand.
who = C'est l'accueil automatique de { $business }. Appelez le { $phone } pour parler à quelqu'un.
who-no-phone = C'est l'accueil automatique de { $business }. Écrivez HUMAIN pour parler à quelqu'un.
prepare-ask = Appelez le { $phone }, s'il vous plaît : l'équipe vous le dira.
prepare-ask-no-phone = Écrivez HUMAIN, s'il vous plaît : l'équipe vous le dira.
prepare-none = Rien de spécial à apporter.
confirmed = Merci, à bientôt : { $visit }.
guest = J'ai demandé { $whom } si vous pouvez venir avec quelqu'un : { $visit }. Réponse ici avant { $by }.
    .page = J'ai demandé à l'équipe ; quelqu'un vous écrit avant { $by }.

## Des humains
human = J'ai transmis vos messages à l'équipe ; quelqu'un répond ici avant { $by }.
    .page = L'équipe est prévenue ; quelqu'un vous écrit avant { $by }.
human-call = J'ai transmis vos messages à l'équipe ; quelqu'un répond ici avant { $by }. Urgent ? { $phone }.
    .page = L'équipe est prévenue ; quelqu'un vous écrit avant { $by }. Urgent ? { $phone }.
urgent = Pour cela il faut un humain, pas moi. J'ai transmis vos messages ; quelqu'un répond ici avant { $by }. Urgent ? { $phone }.
help = { $business } : rendez-vous par message, un rappel chacun. Appelez le { $phone }. Frais possibles. STOP pour ne plus rien recevoir.
help-no-phone = { $business } : rendez-vous par message, un rappel chacun. Frais possibles. STOP pour ne plus rien recevoir.
help-home = { $business } : écrivez ce que vous souhaitez et quand, et avec vos mots ce qui doit changer. Ma page Home montre ce que vous avez et ouvre un formulaire.
stopped = { $business } : c'est noté, vous ne recevrez plus de messages. START pour revenir.
started = { $business } : bon retour. Dites ce que vous souhaitez et quand. AIDE pour de l'aide, STOP pour ne plus rien recevoir.
wrong-number = Toutes nos excuses ! Ce numéro est retiré de notre liste, nous n'y écrirons plus.

dropped = D'accord, rien n'est réservé. Écrivez-moi quand vous voulez venir.
no-offer = Pas de souci. Dites un autre jour ou une autre heure.
    .page = Pas de souci. Dites un autre jour ou une autre heure.

## Pas compris
puzzled = Désolé, je n'ai pas compris. Dites ce que vous souhaitez et quand, par exemple "{ $service } jeudi à 15h".
    .page = Désolé, je n'ai pas compris. Dites un jour et une heure, par exemple jeudi après 16h.
puzzled-open = Désolé, je n'ai pas compris.
language-name = Français
language-now = Je vous écris désormais en français.
which-language = Quelle langue ? { $languages }.
number-share = Partager mon numéro
number-kept = Merci, l'équipe peut aussi vous joindre à ce numéro.
welcome = Les messages sur vos rendez-vous arrivent aussi ici.
command-book = Prendre rendez-vous
command-my = Ce que j'ai réservé
command-help = Qui écrit ici, et comment ça marche
command-language = Une autre langue
command-stop = Ne plus recevoir de messages
command-start = Commencer, ou recommencer
install-done = C'est fait : vous pouvez m'écrire dans votre espace.
install-declined = Rien n'a été installé.
install-expired = C'était trop long, ou déjà utilisé. Rien n'a été installé.
install-unknown = Cet espace ne peut pas m'installer. Demandez l'autorisation pour :
install-busy = Slack ne répond pas pour l'instant. Rien n'a été installé.
install-again = Essayer encore
install-there = Aller à l'espace
button-take = Réserver { $when }
button-take-move = Déplacer à { $when }
button-take-series = Réserver les { $count }
button-take-series-move = Déplacer les { $count }
button-others = Autres heures
button-days = Choisir un jour
button-undo = Défaire
button-other-time = Autre heure
button-withdraw = Retirer
month = { $service }, { $month }. Les jours entre parenthèses sont complets.
opened = { $visit }. Pour voir ou changer : { $link }
stale = Cette offre n'est plus valable. Dites ce que vous souhaitez et quand.
    .page = Cette offre n'est plus valable. Choisissez une autre heure.
stale-open = Cette offre n'est plus valable.
left = D'accord, rien ne change. Écrivez-moi quand vous voulez.
edited = Je lis chaque message une fois. Envoyez le changement dans un nouveau, s'il vous plaît.
private-only = J'aide une personne à la fois. Écrivez-moi en privé, s'il vous plaît.
unread = Je ne sais lire que des mots. Dites ce que vous souhaitez et quand.
    .page = Je ne sais lire que des mots. Dites un jour et une heure.
hello = Bonjour. Que souhaitez-vous, et quand ? Nous proposons { $services }.
nothing-said = Dites ce que vous souhaitez et quand.

## Rappel
reminder = { $business } : rendez-vous { $relative }, { $day }, { $time }, { $place }{ $who }. Répondez OK, ou dites une meilleure heure.
reminder-short = { $business } : { $day }, { $time }, { $place }{ $who }. Répondez OK, ou dites une meilleure heure.
reminder-shortest = { $business } : { $day }, { $time }, { $place }. Répondez OK.
reminder-link = { $business } : rendez-vous { $relative }, { $day }, { $time }, { $place }{ $who }. Répondez OK.
reminder-short-link = { $business } : { $day }, { $time }, { $place }{ $who }. Répondez OK.
reminder-shortest-link = { $business } : { $day }, { $time }. Répondez OK.
reminder-with = , avec { $provider }
follow-up = { $business } : merci de votre visite. Tout s'est bien passé ? Écrivez ici, ou dites un jour pour revenir.
again = { $business } : envie de revenir ? Dites un jour qui vous convient, et je regarde.
tomorrow = demain
today = aujourd'hui
soon = bientôt

## Ce que l'équipe a changé à un rendez-vous
notice-moved = { $business } : { $what } est maintenant { $day }, { $time }, { $place } (avant { $was }). Répondez OK, ou dites une meilleure heure.
notice-moved-why = { $business } : { $what } est maintenant { $day }, { $time }, { $place } (avant { $was }) : { $why } Répondez OK, ou dites une meilleure heure.
notice-moved-short = { $business } : { $service } maintenant { $day }, { $time } (avant { $was }). Répondez OK, ou dites une meilleure heure.
notice-moved-link = { $business } : { $what } est maintenant { $day }, { $time }, { $place } (avant { $was }). Répondez OK.
notice-moved-why-link = { $business } : { $what } est maintenant { $day }, { $time }, { $place } (avant { $was }) : { $why } Répondez OK.
notice-moved-short-link = { $business } : maintenant { $day }, { $time } (avant { $was }). Répondez OK.
changed-from = { $now } (avant { $was })
notice-changed = { $business } : { $service }, { $day }, { $time }, a changé : maintenant { $changed }. Répondez OK, ou dites une meilleure heure.
notice-changed-why = { $business } : { $service }, { $day }, { $time }, a changé : maintenant { $changed }. { $why } Répondez OK, ou dites une meilleure heure.
notice-changed-short = { $business } : { $day }, { $time } : maintenant { $changed }. Répondez OK, ou dites une meilleure heure.
notice-changed-link = { $business } : { $service }, { $day }, { $time }, a changé : maintenant { $changed }. Répondez OK.
notice-changed-why-link = { $business } : { $service }, { $day }, { $time }, a changé : maintenant { $changed }. { $why } Répondez OK.
notice-changed-short-link = { $business } : { $day }, { $time } : maintenant { $changed }. Répondez OK.
notice-cancelled = { $business } : { $visit } est annulé. Dites un autre jour et je cherche une heure.
notice-cancelled-short = { $business } : { $service }, { $day }, { $time } est annulé. Dites un autre jour.
notice-cancelled-why = { $business } : désolé, { $visit } est annulé : { $why } Dites un autre jour et je cherche une heure.
sample-reason = il nous manque du monde
notice-late = { $business } : { $late } a environ { $minutes } min de retard aujourd'hui. Votre { $service } de { $time } commence vers { $begins }. Répondez OK, ou dites une meilleure heure.
notice-late-short = { $business } : { $late } a du retard aujourd'hui. Votre { $service } de { $time } commence vers { $begins }. Répondez OK, ou dites une meilleure heure.
notice-late-link = { $business } : { $late } a du retard aujourd'hui. Votre { $service } de { $time } commence vers { $begins }. Répondez OK.
notice-late-short-link = { $business } : aujourd'hui vers { $begins } au lieu de { $time }, { $late } a du retard. Répondez OK.

## Attendre ce qui est pris
wait-ask = Je vous écris si quelque chose se libère ? Répondez OK, ou dites une autre heure.
no-offer-wait = Pas de souci. Dites une autre heure, ou LISTE et je vous écris si quelque chose se libère.
wait-joined = Vous êtes sur la liste d'attente : { $what }, { $when }. Je vous écris si ça se libère. Pour ne plus attendre : SORTIR.
wait-already = Vous êtes déjà sur la liste d'attente : { $line }.
wait-enough = Vous attendez déjà { $count } rendez-vous. Dites SORTIR pour quitter la liste d'attente.
wait-line = { $what }, { $when }
wait-list = Vous attendez : { $list }. Pour ne plus attendre : SORTIR.
wait-none = Vous n'êtes sur aucune liste d'attente.
wait-left = Vous n'êtes plus sur la liste d'attente : { $list }.
wait-passed = D'accord, c'est pour la personne suivante. Vous gardez votre place : je vous écris si autre chose se libère.
wait-went = Ce créneau est allé à la personne suivante.
wait-went-kept = Ce créneau est allé à la personne suivante ; vous gardez votre place.
wait-offer-gone = Il n'y a pas d'offre en attente de réponse.
came-free = { $business } : { $visit } s'est libéré. À vous jusqu'à { $until } : répondez OK ou NON.
came-free-short = { $business } : { $short } s'est libéré. À vous jusqu'à { $until } : répondez OK ou NON.
came-free-move = { $business } : { $visit } s'est libéré, au lieu de { $was } ? Jusqu'à { $until } : répondez OK ou NON.
came-free-move-short = { $business } : { $short } s'est libéré, au lieu de { $was } ? Jusqu'à { $until } : répondez OK ou NON.
wait-over = { $business } : rien ne s'est libéré pour { $what }, { $when }. Dites une autre heure et je regarde.
wait-unanswered = { $business } : sans réponse, vous n'êtes plus sur la liste d'attente ({ $what }, { $when }). Écrivez-moi pour attendre encore.
wait-unanswered-short = { $business } : sans réponse, vous n'êtes plus sur la liste d'attente. Écrivez-moi pour attendre encore.
from-to = { $first } à { $last }
button-pass = Non merci

## Arrivée
check-in = { $business } : c'est l'heure : { $what }. Répondez ICI avant { $until } pour garder votre place.
here = Merci, votre arrivée est notée : { $visit }.
here-already = Votre arrivée est déjà notée.
here-early = C'est un peu tôt pour { $visit }. Dites-le à partir de { $time }.
here-none = Je ne vois pas de rendez-vous à vous maintenant. Dites HUMAIN si je dois transmettre.
given-up = Personne ne s'est annoncé à { $time }, { $what } est libre pour d'autres. Vous venez encore ? Écrivez-moi et je regarde.
button-here = Je suis là

## Sur une page
page-title = Votre rendez-vous
page-title-name = { $name }, votre rendez-vous
page-title-times = Choisir une autre heure
page-title-cancel = Annuler ce rendez-vous ?
page-title-cancelled = Votre rendez-vous est annulé
page-what = Quoi
page-when = Quand
page-where = Où
page-now = Réservé maintenant
page-move = Choisir une autre heure
page-drop = Annuler ce rendez-vous
page-drop-yes = Oui, annuler
page-drop-ask = Demander à l'équipe d'annuler
page-keep = Le garder
page-back = Retour au rendez-vous
page-undo = Défaire
page-undo-until = Vous pouvez défaire cela jusqu'à { $until }.
page-awaiting = Il manque le oui de l'équipe ; elle répond par message.
page-over = Ce rendez-vous a commencé ou est passé : on ne peut plus que le regarder ici.
page-call = Des questions ? Appelez le { $phone }.
page-calendar = Ajouter à votre agenda
page-calendar-file = Fichier d'agenda
page-invitation = { $what } chez { $business }
page-cancel-free = Sans frais, et vous pouvez le défaire pendant { $length }.
page-cancel-until = Vous pouvez annuler vous-même jusqu'à { $until } : sans frais, et vous pouvez le défaire pendant { $length }.
page-cancel-late = C'est moins de { $notice } avant votre rendez-vous, l'équipe décide donc. Elle répond par message.
page-move-late = C'est moins de { $notice } avant votre rendez-vous, l'équipe décide donc. Dites ce qui vous irait, elle répond par message.
page-move-enough = Il a déjà changé { $count } fois, l'équipe décide donc. Dites ce qui vous irait, elle répond par message.
page-none = Rien de libre ces jours-là. Dites ci-dessous ce qui vous irait.
page-more = Plus d'heures
page-later = Jours suivants
page-box = Ou dites quand cela vous irait
page-box-hint = Par exemple : { $day } après 16h
page-box-button = Chercher une heure
page-box-empty = Dites un jour ou une heure, par exemple { $day } après 16h.
page-stale = Ce rendez-vous a changé depuis que la page est ouverte. Le voici maintenant.
page-malformed = Le formulaire est mal arrivé. Le voici encore.
page-forbidden = Ce lien peut montrer le rendez-vous, pas le changer.
page-repeated = C'était déjà fait. Le voici maintenant.
page-gone-title = Ce lien n'ouvre rien
page-gone = Il est peut-être mal écrit ou trop vieux, ou le rendez-vous est passé, annulé, ou a un nouveau lien. Le bon est dans le dernier message de { $business }. Rien n'a changé.
page-busy-title = Trop d'essais
page-busy = Attendez une minute, s'il vous plaît, puis ouvrez le lien de nouveau.
page-large-title = C'était trop
page-large = L'envoi est plus long que tout ce qui est demandé ici. Rien n'a changé. Revenez en arrière et dites-le en peu de mots.
page-away-title = Un instant, s'il vous plaît
page-away = Le livre ne s'ouvre pas en ce moment. Rien n'a changé. Essayez de nouveau dans une minute.

## Sur sa propre page dans une application de chat
home-today = Vos salles aujourd'hui
home-along = Vos invitations
home-along-visit = { $visit }, réservé par { $name }
home-mine = Vos rendez-vous
home-none = Rien n'est réservé. Écrivez-moi ce que vous souhaitez et quand.
home-series = { $visit }, et { $count } de plus dans la série
home-more = et { $count } de plus
home-requests = En attente de votre réponse
home-rooms = Salles, { $place }, { $day }
home-key = De { $opens } à { $closes }, un carré dure { $length }, un carré sombre est pris.
home-seats = { $room }, { $seats } places
home-free = { $room } : libre jusqu'à la fermeture
home-until = { $room } : libre jusqu'à { $time }
home-from = { $room } : pris, libre à partir de { $time }
home-opens = { $room } : libre à partir de { $time }
home-full = { $room } : plus rien de libre aujourd'hui
home-closed = { $room } : fermé aujourd'hui
home-day = Aujourd'hui, { $place }
home-day-none = Personne ne vient aujourd'hui.
home-visit = { $time } { $what }, { $name }
button-move = Déplacer
button-cancel = Annuler
slip-book = Réserver
slip-move = Déplacer
slip-close = Fermer
slip-service = Quoi
slip-room = Salle
slip-room-hint = Laissé vide, je choisis celle qui convient.
slip-date = Jour
slip-start = De
slip-length = Combien de temps
slip-end = Ou jusqu'à
slip-end-hint = Compte à la place de la durée.
slip-people = Combien de personnes
slip-end-first = La fin n'est pas après le début.
slip-too-many = Pas plus de { $most } personnes.
slip-gone = Cela n'est plus proposé. Fermez et réessayez.
slip-lost = Le formulaire ne s'est pas ouvert à temps. Écrivez-moi le jour et l'heure, par exemple vendredi 15h.

## À l'équipe
staff-why-free = Libre : { $offers }.
staff-why-not = { $what } ne peut pas être réservé : { $reason }
staff-why-rule = Règle : { $setting } = { $value }, c'est { $set_by } qui le dit dans le catalogue.
staff-why-taken = { $who } n'est pas libre { $time } : { $number }, { $name }.
staff-why-held = { $who } est gardé { $time } pour { $name }, qui n'a pas encore choisi.
staff-why-blocked = { $who } est bloqué { $time } : blocage { $number }{ $reason }.
staff-why-off = { $who } ne travaille pas à ce moment : voyez les horaires de { $who } dans le catalogue.
staff-why-closed = { $who } est fermé à ce moment : voyez les horaires de { $who } dans le catalogue.
staff-why-override = `halfpast book --override` le réserve quand même.
staff-why-instead = Libre à la place : { $offers }.
staff-why-nothing = Rien de libre à proximité : regardez un autre jour.
staff-human = { $name } ({ $address }) demande à parler à quelqu'un.
staff-human-about = { $name } ({ $address }) demande à parler à quelqu'un : { $visit }.
staff-guest = { $name } ({ $address }) voudrait venir avec quelqu'un : { $visit }.
staff-not-understood = Je n'ai pas compris { $name } ({ $address }) deux fois : merci de lui répondre.
staff-urgent = { $name } ({ $address }) a besoin de quelqu'un maintenant : une question de santé.
staff-here = { $name } est là : { $visit }.
staff-given-up = { $name } ne s'est pas annoncé, c'est libre : { $visit }.
staff-late = { $name } a { $minutes } min de retard : { $visit }.
staff-confirmed = { $name } confirme : { $visit }.
staff-risk = { $chance }% de risque que { $name } ne vienne pas : en un an, { $missed } rendez-vous sur { $visits } manqué(s). Tous en manquent { $average }%, et cela compte comme { $weight } de plus.
staff-risk-new = { $chance }% de risque que { $name } ne vienne pas, comme tous : aucun rendez-vous passé.
staff-risk-unknown = Inconnu : trop peu de rendez-vous sont passés, ou aucune absence n'a été notée.
staff-unconfirmed = { $place }, { $day } : { $count ->
        [one] un rendez-vous n'est pas confirmé
       *[other] { $count } rendez-vous ne sont pas confirmés
    } : { $visits }.
staff-unconfirmed-more = { $visits } et { $count } de plus, voir halfpast unconfirmed
staff-unconfirmed-one = { $name } { $time }
staff-unconfirmed-unreached = { $name } { $time } (pas joint)
staff-moved-enough = { $name } ({ $address }) veut changer encore : { $visit }.
staff-late-cancel = { $name } ({ $address }) veut annuler tard : { $visit }.
staff-late-move = { $name } ({ $address }) veut changer tard : { $visit }.
staff-begun-move = { $name } ({ $address }) demande { $when } à la place : { $visit } a commencé.
staff-wrong-number = Mauvais numéro : { $name }, { $address }. { $visit } reste.
staff-stopped = { $name } a écrit { $word } : nos messages à { $address } sont bloqués. { $visit } reste.
staff-done = Fini
staff-again = Reprendre
staff-became = { $what ->
        [moved] Déplacé depuis : { $visit }
        [asked] Demande maintenant une autre heure : { $visit }
        [cancelled] Annulé depuis
        [attended] Venu
        [missed] Pas venu
        [approved] Accepté
        [declined] Refusé
        [lapsed] Passé : personne n'a répondu à temps
       *[withdrawn] Retiré par le client
    } ({ $by })
staff-drop = Annuler la visite
staff-keep = Garder
staff-kept = { $name } garde { $visit }, sans messages.
staff-blocked-over = Cette visite est passée ou a déjà changé.
staff-call = Appeler { $name }
staff-message = Écrire à { $name }
staff-message-by = { $by } écrit à { $name } dans le fil.
staff-message-open = Ce qui s'écrit dans ce fil va déjà à { $name }.
staff-message-elsewhere = On écrit maintenant à { $name } dans un autre fil.
staff-message-unreached = Aucun message n'arrive à { $name } en ce moment. Appelez, s'il vous plaît.
staff-number = { $name } : { $number }
staff-number-none = Nous n'avons pas de numéro de { $name }.
staff-thread-how = Ce que vous écrivez dans ce fil va à { $name }. Écrivez "fini" pour que les réponses redeviennent automatiques.
staff-thread-closed = Fini ({ $by }) : les réponses à { $name } redeviennent automatiques.
staff-thread-closed-before = C'est déjà fini : les réponses à { $name } sont automatiques.
staff-thread-corrected = Envoyé à { $name } comme correction.
staff-thread-changed = Pas encore parti : { $name } ne reçoit que les nouveaux mots.
staff-thread-taken-back = { $name } ne reçoit pas ce que { $by } a supprimé : ce n'était pas encore parti.
staff-thread-deleted = { $name } a déjà ce que { $by } a supprimé. Écrivez ici ce qui vaut à la place.
correction = Correction : { $text }
staff-thread-over = Pas envoyé : c'était fini, les réponses à { $name } sont automatiques.
staff-thread-reopened = { $by } répond à { $name } ; rien ne part automatiquement.
staff-thread-unread = { $name } a envoyé quelque chose qu'on ne peut pas lire ici.
staff-thread-stopped = { $name } ne reçoit plus nos messages : rien de ce que vous écrivez ici n'arrive. Appelez, s'il vous plaît.
staff-thread-unsent = Pas envoyé : { $name } ne reçoit plus nos messages. Appelez, s'il vous plaît.
staff-thread-word = Pas envoyé : si { $name } répond { $word }, tous nos messages s'arrêtent. Dites-le sans ce mot, s'il vous plaît.
staff-thread-long = Pas envoyé : plus de { $most } caractères. Écrivez à { $name } en plusieurs fois, s'il vous plaît.
staff-thread-file = Les fichiers et les images n'arrivent pas à { $name }, seulement le texte.
staff-thread-undelivered = { $name } n'a pas reçu le dernier message ({ $why }). Appelez, s'il vous plaît.
staff-silent = { $name } ({ $address }) a écrit et attend une réponse, mais ne reçoit pas nos messages : appelez, s'il vous plaît.
staff-silent-cancelled = { $name } ({ $address }) a annulé { $visit }. Nos messages n'arrivent pas : rien n'a été confirmé.
staff-silent-moved = { $name } ({ $address }) a déplacé à { $visit }. Nos messages n'arrivent pas : rien n'a été confirmé.
staff-silent-booked = { $name } ({ $address }) a réservé { $visit }. Nos messages n'arrivent pas : rien n'a été confirmé.
with-people = { $visit }, { $people } personnes
staff-approve = { $name } demande { $visit }. Réponse avant { $until }.
staff-approve-move = { $name } demande de passer { $was } à { $visit }. Réponse avant { $until }.
staff-approve-typed = Répondez OK { $number } ou NON { $number }.
staff-approve-other = OK { $number } pour { $name }.
staff-yes = Accepter
staff-no = Refuser
staff-yes-to = Accepter { $name }
staff-yes-to-all = { $count ->
        [2] Accepter les deux
       *[other] Accepter les { $count }
    }
staff-no-to-all = { $count ->
        [2] Refuser les deux
       *[other] Refuser les { $count }
    }
staff-rival-competes = { $name }, { $visit } (demande la même chose)
staff-rivals = Au même moment : { $rivals }.
staff-rival = { $name }, { $visit }
staff-rival-waits = { $name }, { $visit } (attend aussi)
staff-withdrawn = { $name } ne demande plus { $visit }.
staff-lapsed = Personne n'a répondu à temps à { $name } : { $visit } n'est pas réservé. C'est dit au client.
staff-block-what = Bloquer quoi ? Je connais { $names }.
staff-block-when = Quand ? Dites par exemple vendredi après-midi, ou demain de 15h à 17h.
staff-block-until = Jusqu'à quand ? Dites par exemple vendredi de 15h à 17h.
staff-block-which = { $which } ? Dites lequel, s'il vous plaît.
staff-block-once = Un blocage vaut une fois. Ce qui revient chaque semaine est une pause du catalogue.
staff-block-past = Ce moment est passé.
staff-block-days = { $first } au { $last }
staff-blocked = Bloqué : { $block }. Pour l'annuler, écrivez DEBLOQUER { $number }.
staff-blocked-standing = Réservé à ce moment, et maintenu : { $bookings }.
staff-unblocked = Débloqué : { $block }.
staff-unblock-none = Il n'y a pas de blocage { $number }.
staff-broken = { $rule ->
        [service-gone] { $of } n'existe plus
        [location-gone] { $of } n'existe plus
        [not-given-there] pas proposé à { $of }
        [resource-gone] { $of } n'existe plus
        [elsewhere] { $of } n'est plus là
        [unable] { $of } ne peut pas le faire
        [exception] { $of } a d'autres horaires ce jour-là
        [season] { $of } a d'autres horaires en cette saison
        [break] { $of } est en pause
        [blocked] { $of } est en blocage
       *[hours] { $of } a d'autres horaires
    }
staff-unfilled = Dans vos mots pour { $letter } ({ $language }) il manque { $field } pour { $visit } : les nôtres sont partis. Voir halfpast letters preview.
staff-flagged = Le catalogue a changé et { $count ->
        [one] un rendez-vous ne peut
       *[other] { $count } rendez-vous ne peuvent
    } rester tel quel, voir halfpast flagged. D'abord : { $visit }.
staff-move-when = Pour quand ? Dites un jour et une heure, par exemple vendredi 15h.
staff-moved = Déplacé : { $name }, { $visit } (avant { $was }). { $told }
staff-cancelled = Annulé : { $name }, { $visit }. { $told }
staff-late-ask = { $who } est en retard : { $visits }. Pour les prévenir, répondez { $again } oui
staff-late-told = { $who } est en retard. Prévenus : { $visits }.
staff-late-how = De combien de minutes, aujourd'hui ? Dites par exemple retard { $who } 20, ou retard { $who } 20 après 15h.
staff-late-none = { $who } n'a plus de rendez-vous aujourd'hui, personne n'est prévenu.
staff-late-visit = { $name } { $time }, maintenant vers { $begins }
staff-late-visit-untold = { $name } { $time }, maintenant vers { $begins } (on ne peut pas lui écrire : prévenez, s'il vous plaît)
staff-day = { $who }, { $day } : { $visits }.
staff-day-none = { $who } n'a pas de rendez-vous le { $day }.
staff-day-none-here = Des rendez-vous annoncés ici, aucun n'est le { $day }.
staff-day-visit = { $time } { $name }, { $what }
staff-asks-to-move = { $visit } (demande à déplacer)
staff-next = Ensuite : { $visit }.
staff-next-none = Plus personne ne vient aujourd'hui.
staff-next-none-here = Des rendez-vous annoncés ici, aucun ne commence plus aujourd'hui.
staff-none-of = Aucun rendez-vous de { $name } n'est à venir, rien n'a été changé.
staff-which = Quel rendez-vous de { $name } ? { $visits }. Dites-le avec le numéro.
staff-which-one = { $number } : { $time }
staff-late-card = { $who } est en retard. Seraient envoyés :
staff-late-text = { $name }, { $time } : { $text }
staff-late-text-untold = { $name }, { $time } : impossible d'écrire, prévenez cette personne
staff-late-more = et { $count } de plus
staff-late-send = Envoyer
staff-late-leave = Ne pas envoyer
staff-late-left = Personne n'a été prévenu.
staff-late-old = C'était un autre jour : personne n'a été prévenu. Redites-le pour aujourd'hui.
staff-came-ask = Terminé : { $name }, { $visit }. Cette personne est-elle venue ?
staff-came-yes = Venu
staff-came-no = Pas venu
staff-came-after-all = Venu quand même
staff-came-not-yet = { $name }, { $visit } : cela n'a pas encore commencé.
staff-came = Venu : { $name }, { $visit }.
staff-missed = Pas venu : { $name }, { $visit }.
staff-order-over = { $number } est passé ou fermé.
staff-order-waits = { $number } attend un oui ou un non : répondez OK { $number } ou NON { $number }.
staff-order-gone = Le service ou le lieu de { $number } n'est plus dans le catalogue : remettez-le d'abord.
staff-order-unknown = Aucun rendez-vous n'a le numéro { $number }, donc rien n'a changé.
staff-anyway = Vous pouvez passer outre : ajoutez "quand même", ou appuyez ci-dessous.
button-anyway = Déplacer quand même
staff-anyway-not = Seul peut le faire qui a le droit de passer outre.
staff-overnight = Pendant la nuit, { $count } messages :
staff-overnight-more = Et { $count } de plus : voir halfpast agenda.
staff-client-booked = { $name } a réservé { $visits }.
staff-client-moved = { $name } a déplacé à { $visits }.
staff-client-cancelled = { $name } a annulé { $visits }.
staff-client-was = { $visit } (avant { $was })
decided-yes = Réservé : { $name }, { $visit }. { $told }
decided-no = Refusé : { $name }, { $visit }. { $told }
decided-told = C'est dit au client.
decided-needless = Ce qui a été dit vaut toujours : rien n'est envoyé.
decided-untold = On ne peut pas lui écrire : prévenez, s'il vous plaît.
decided-offered = { $name } : proposé { $offer }.
decided-not-chosen = { $name } est au courant.
decided-not-chosen-untold = { $name } ne peut rien recevoir : prévenez cette personne.
decided-taken = L'heure de { $name } est prise entre-temps : { $visit }. Refusez, ou faites d'abord de la place.
decided-changed = La demande a changé.
decided-own = Personne n'accepte sa propre demande : { $whom } peut le faire.
decided-own-team = quelqu'un d'autre de l'équipe
decided-which = { $name }, { $visit } ({ $number })
decided-before = { $number } { $what ->
        [approved] était déjà accepté
        [declined] était déjà refusé
        [withdrawn] a été retiré par le client
       *[other] est passé : personne n'a répondu à temps
    }.
decided-several = { $number } peut être de plusieurs : écrivez plus de chiffres.
nobody-known = Quelqu'un

# What the desk says in English. Short: a text message has 160 characters. Plain letters only, so that it costs one message.

## Around a message
intro = { $business }, automated.
intro-after = HELP for help, STOP to opt out.
intro-after-short = STOP to opt out.

# Before the address of the page on which the booking can be changed.
link = Change:

## A visit in words
with = { $service } with { $provider }
with-room = { $service } { $room }
with-title = { $what } ({ $title })
with-answers = { $visit } ({ $answers })
for-people = { $service } for { $people }
seats-left = { $left } of { $seats } places left
seats-left-short = { $left } left
asked-beside = others asked too
shared-provider = with { $provider }
visit = { $what }, { $day }, { $time }, { $place }
visit-short = { $service }, { $day }, { $time }

## Times on the table
offer = { $service }, { $length }{ $shared }:
offer-more = { $service }{ $shared }:
offer-shared = { $shared }:
offer-one = { $service }, { $when }: reply OK to book it, or text another time.
    .page = { $service }, { $when }.
offer-move = Instead of { $was }{ $shared }:
    .page = Instead of { $was }, these times are free{ $shared }.
offer-move-one = Instead of { $was }: { $when }? Reply OK, or text another time.
    .page = Instead of { $was }: { $when }.
shorter = shorter
needs-approval = needs approval
held = Held to { $until }.
unheld = Not held, so reply soon.
    .page = Not held, so choose soon.
readings = { $days }? { $provider } is free at { $time } both days: { $service }, { $length }, { $place }.
    .page = { $days }? { $provider } is free at { $time } both days.
readings-any = Which day: { $days }?
torn = { $one }, or { $two }? Text the day and time.
    .page = { $one }, or { $two }? Choose one.

## A series
series = { $what }, { $dates }, { $place }
series-short = { $service }, { $rhythm } ({ $count } times)
series-dates = { $rhythm }, { $count } times, { $first } to { $last }{ $without }{ $odd }
series-without = , not { $days }
series-odd = , but { $dates }
series-odd-many = , { $count } at other times
series-day = { $interval ->
        [1] every day
        [2] every other day
       *[other] every { $interval } days
    }
series-week = { $interval ->
        [1] every { $days }
        [2] every other { $days }
       *[other] { $days } every { $interval } weeks
    }
series-weeks = { $interval ->
        [1] every week
        [2] every other week
       *[other] every { $interval } weeks
    }
series-month = { $interval ->
        [1] every month
       *[other] every { $interval } months
    }
series-offer = { $visit }: reply OK to book all { $count }, or text how many times.
series-offer-short = { $visit }. Reply OK to book them.
series-offer-move = { $visit }: reply OK to move all { $count }, or text another time.
series-clash = { $what }, { $rhythm }, { $place }. { $days } { $count ->
        [one] is
       *[other] are
    } not free:
series-clash-again = { $days } { $count ->
        [one] is
       *[other] are
    } not free:
series-skip = skip { $count ->
        [one] it
       *[other] them
    }
series-keep = leave { $count ->
        [one] it as it is
       *[other] them as they are
    }
series-that-day = { $time } that day{ $who }
series-instead = { $day } { $time }{ $who }
series-held = { $count ->
        [one] The other one is
       *[other] The other { $count } are
    } held to { $until }.
series-longest = A series has { $count } dates at most.
series-too-far = So far ahead I can book { $count } of these dates.
series-gone = Sorry, a date went after the hold ran out.
series-all-gone = Sorry, those dates went after the hold ran out. Text me when you would like to come.
series-none = I book one visit at a time.
series-which-time = { $rhythm }: which time?
series-moved = Moved: { $visit } (was { $was }). UNDO by { $until }.
series-late = { $days } { $count ->
        [one] is
       *[other] are
    } too near to change, so I've asked the team: they answer here by { $by }.
extent-move = Move which: { $visit }?
extent-drop = Cancel which: { $visit }?
extent-one = only { $day }
extent-onward = that and those after
extent-all = all { $count }
page-series = This is one of { $count } dates of a series. Here you change this one alone.

## Why not
taken = { $provider } is taken then.
taken-any = That time is taken.
taken-room = { $room } is taken { $time }.
taken-rooms = No such room is free then.
blocked = { $provider } cannot be booked then.
blocked-any = That time cannot be booked.
blocked-because = That cannot be booked then ({ $reason }).
full = { $provider } is fully booked then.
full-any = We are fully booked then.
away = { $provider } is not in then.
away-any = Nobody is in then.
away-day = { $provider } is off on { $day }.
away-weekday = { $provider } is off on { $weekday }s.
away-hours = { $provider } is in { $hours } that day.
closed = We are closed then.
closed-day = We are closed on { $day }.
closed-weekday = We are closed on { $weekday }s.
opens = We are closed until { $time }.
closes = We are closed from { $time }.
closing = We close at { $time }, too soon after that.
closed-because = We are closed then ({ $reason }).
past = That time has passed.
off-grid = We start every { $length } from the full hour.
starts = { $service } starts { $times }.
too-close = { $provider } needs more time between two visits.
too-close-any = Too little time between two visits then.
session-full = All places are taken then.
session-few = There are not { $people } places left then.
too-soon = We need { $notice } notice.
too-far = We book { $days } days ahead at most.
too-far-date = We book up to { $day } so far.
not-open = Bookings begin on { $day }.
day-limit = You have { $count } x { $what } that day already, which is the most.
day-limit-all =
    You have { $count ->
        [one] one visit
       *[other] { $count } visits
    } that day already, which is the most.
week-limit = You have { $count } x { $what } that week already, which is the most.
week-limit-all =
    You have { $count ->
        [one] one visit
       *[other] { $count } visits
    } that week already, which is the most.
month-limit = You have { $count } x { $what } that month already, which is the most.
month-limit-all =
    You have { $count ->
        [one] one visit
       *[other] { $count } visits
    } that month already, which is the most.
at-once = You have { $count } x { $what } ahead already, which is the most at one time.
at-once-all =
    You have { $count ->
        [one] one visit
       *[other] { $count } visits
    } ahead already, which is the most at one time.
at-once-then = Text me if one of them should move or be cancelled.
by-invitation = The { $service } is by invitation.
for-groups = The { $service } is for { $groups } only.
not-for-you = { $what } is kept for others then.
not-yours = { $what } is not one that you can book.
ask-team = Call { $phone } and the team will see to it.
ask-team-no-phone = Text HUMAN and the team will see to it.
undo-limit = That can't be taken back.
late-notice = That is less than { $notice } before the visit, so the team decides.
moved-often = A visit moves { $count } times at most, then the team decides.
not-yet = The visit has not begun yet.
nobody = { $provider } does not do { $service }.
nobody-there = { $provider } is not at { $place }.
nobody-any = Nobody can do that there.
room-small = { $room } holds { $most } people at most.
nobody-in = { $room } is not for { $service }.
no-room-with = We have no room with { $features }.
no-room-with-there = No room with { $features } at { $place }.
room-without = { $room } has no { $features }.
nothing-refused = Nothing stands in the way that I know of. Text what you would like and when.
    .page = Nothing stands in the way that we know of. Say a day and a time.
too-few = Nothing is booked: at least one comes. Text how many you are, such as "4 people".
too-many = We have nothing for { $people } people: { $most } at most. Text HUMAN, and the team will help.
length-range = A { $service } is { $shortest } to { $longest } long.
trouble-past = That time has passed.
trouble-impossible = I cannot find that date or time.
trouble-backwards = That would end before it begins.
trouble-too-far = That is too far ahead.
trouble-gap = The clocks go forward then, so that time does not exist.
trouble-fold = The clocks go back then, so that time comes twice.
trouble-clock = Whose clock is that? Say a city, as in London time, or my time, or local time.
nothing-earlier = Nothing earlier is free.
nothing-later = Nothing later is free in the next two weeks.
nothing-else = Nothing else is free then.
nothing = Nothing free { $near }. Text another day or time, or HUMAN for a person.
    .page = Nothing free { $near }. Try another day or time.
nothing-near = around then
gone = Sorry, { $time } went after the hold ran out.
gone-early = Sorry, { $time } is no longer free.
another-time = Text another day or time.
    .page = Try another day or time.

## Which rooms are free, and who has one
your-time = ({ $time } your time)
right-now = right now
which-room = Which room?
room-unknown = We have no room called { $room }.
no-rooms = We have no rooms to book here. What we do: { $services }.
no-rooms-team = No room can be booked yet: the catalog needs a [[room]], and a [[service]] with needs = [{"{"} room = "any" {"}"}]. Then: halfpast catalog apply.
none-booked-then = You have nothing booked then.
room-not-booked = { $room } is not among your bookings.
room-stands-too = { $visit } stands too.
rooms-which = Which of these would you like?
rooms-which-when = We have { $rooms }: which one, and when?
rooms-free = Free { $when }:
rooms-none = no room is free { $when }.
rooms-more = And { $count } more.
room-until = { $room } until { $until }, for { $people }
room-has = { $name } has { $room }, { $time }.
room-yours = you have { $room }, { $time }.
room-held-yours = { $room } is held for you, { $time }, until { $until }: nobody has it yet.
room-held = Nobody has { $room } yet, but somebody is just deciding about it.
room-taken = { $room } is taken until { $until }.
room-free = { $room } is free until { $until }.
room-nobody = Nobody has { $room } on { $day }.
room-taken-day = { $room }, { $day }: { $visits }.

## Colleagues who come along to a room
mates-told = I've told { $names }.
mates-later = I'll tell { $names } once it is approved.
mates-on-it = { $visit }: I've told { $names }.
mates-nobody = Tell me which room first, and when; then I'll tell { $names }.
mate-guest = { $name } is a guest here, so I haven't told them.
mate-stranger = { $name } is from another workspace, so I haven't told them.
mate-machine = { $name } is a bot, so I haven't told it.
mate-gone = { $name } is here no longer.
mate-unknown = I couldn't find out who { $name } is, so please tell them.
mate-silent = { $name } wants no messages of mine, so please tell them.
mate-invited = { $name } booked { $visit }, and would like you there.
mate-moved = Moved by { $name }: { $visit } (was { $was }). You are asked to come.
mate-cancelled = Cancelled, you need not come: { $visit }, booked by { $name }.
mate-declined = You have declined: { $visit }. { $name } knows.
mate-declined-before = You had declined that already: { $visit }.
mate-over = That is over, or no longer booked; there is nothing to decline.
mate-cannot = { $name } cannot come: { $visit }. It stands.
button-decline = Decline

## What a room asks once it is booked
room-asks-noted = Noted for { $visit }: { $answer }.
room-asks-left = All right, I'll leave that open.
room-asks-dropped = Noted for { $visit }: no longer { $answer }.
room-asks-late = That could be said until { $until }. { $visit } stands as it is.
room-asks-over = That is no longer booked, so there is nothing to note.
staff-answers-said = { $name }, { $visit }{ $people ->
    [1] {""}
   *[other] , { $people } people
}: { $answers }.
staff-answers-changed = Changed for { $name }, { $visit }{ $people ->
    [1] {""}
   *[other] , { $people } people
}: { $answers } (was: { $was }).
staff-answers-moved = Moved: { $name }, { $visit } (was { $was }){ $people ->
    [1] {""}
   *[other] , { $people } people
}: { $answers }.
staff-answers-off = No longer needed for { $name }, { $visit }: { $answers }.

## Asking for a piece
one-by-one = One thing after the other: text me about the { $service } when this is settled.
one-then-next = One thing after the other: then the { $service }.
one-each = One visit is for one person: text me again for the next.
which-service = What would you like?
which-time = When would suit you? Text a day or a time.
    .page = When would suit you? Say a day or a time.
which-time-move = When would suit you instead? { $visit } stays until then.
which-booking = Which one?
which-name = Which first name shall I book?
which-name-again = Just your first name, please, and it is booked.

## Done
booked = Booked: { $visit }. Text me any change, or UNDO by { $until }.
booked-name = Booked, { $name }: { $visit }. To change, text me. UNDO by { $until }.
booked-reminder = Booked, { $name }: { $visit }. I'll text { $reminders ->
        [one] one reminder
       *[other] { $reminders } reminders
    }. To change, text me. UNDO by { $until }.
booked-link = Booked: { $visit }. UNDO by { $until }.
booked-name-link = Booked, { $name }: { $visit }. UNDO by { $until }.
booked-reminder-link = Booked, { $name }: { $visit }. I'll text { $reminders ->
        [one] one reminder
       *[other] { $reminders } reminders
    }. UNDO by { $until }.
awaiting = Asked { $whom } for { $visit }. Held for you; they answer by { $until }, and I'll text you.
awaiting-beside = Asked { $whom } for { $visit }. Somebody else asks for it as well: they choose by { $until }, and I'll text you.
awaiting-instead = Asked { $whom } for { $visit } instead of { $was }. They answer by { $until }, and I'll text you.
awaiting-move = Asked { $whom } to move you to { $visit }. { $was } stays yours until they answer, by { $until }.
approved = The team said yes.
declined = Sorry, the team can't do { $visit }.
declined-why = Sorry, the team can't do { $visit }: { $why }
gave-way = Sorry, the team gave { $visit } to somebody else.
declined-next = Text another day or time, and I'll ask again.
declined-next-call = Text another day or time, or call { $phone }.
lapsed = Sorry, nobody could confirm { $visit } in time, so it is not booked.
stands-again = { $visit } stands as before.
withdrawn = Withdrawn: { $visit }. Text me when you would like another time.
    .page = Withdrawn: { $visit }.
withdrawn-stays = Withdrawn: { $visit }. You keep { $stays }. Text DROP to give that up too.
    .page = Withdrawn: { $visit }. You keep { $stays }.
moved = Moved: { $what }, { $day }, now { $time } (was { $was }), { $place }. To keep { $was }: UNDO by { $until }.
    .page = Moved: { $what }, { $day }, now { $time } (was { $was }), { $place }.
moved-who = Changed: { $day }, { $time }, now { $what } (was { $was }), { $place }. UNDO by { $until }.
    .page = Changed: { $day }, { $time }, now { $what } (was { $was }), { $place }.
moved-day = Moved: { $what }, now { $day }, { $time } (was { $was }), { $place }. To keep the old time: UNDO by { $until }.
    .page = Moved: { $what }, now { $day }, { $time } (was { $was }), { $place }.
moved-link = Moved: { $what }, { $day }, now { $time } (was { $was }), { $place }. UNDO by { $until }.
moved-day-link = Moved: { $what }, now { $day }, { $time } (was { $was }), { $place }. UNDO by { $until }.
moved-short-link = Moved: { $what }, { $day }, now { $time }. UNDO by { $until }.
cancelled = Cancelled: { $visit }. No charge. UNDO by { $until }.
    .page = Cancelled: { $visit }. No charge.
cancelled-others = Cancelled: { $visit }. No charge. { $others } { $count ->
        [one] stays
       *[other] stay
    }. UNDO by { $until }.
undone-booking = Undone: { $visit } is not booked.
undone-move = Back as it was: { $visit }.
undone-cancel = It stands again: { $visit }.
nothing-to-undo = There is nothing to undo now. Text me what you would like to change.
    .page = There is nothing to undo now.

## Changing
unable = Sorry you can't come. Text a better time for { $visit }, or DROP to give it up.
    .page = Sorry you can't come. Choose a better time, or cancel.
unable-next = Now { $visit }: text a better time, or DROP.
    .page = Now { $visit }: choose a better time, or cancel.
better-time = Text a better time for { $visit }, or DROP to give it up.
    .page = Choose a better time, or cancel.
unable-none = No problem. I see no booking on this number. Text a day or time to make one.
unable-none-here = No problem. I see no booking of yours. Text a day or time to make one.
no-booking = I see no booking on this number. Text what you would like and when.
    .page = There is no booking any more.
no-booking-here = I see no booking of yours. Text what you would like and when.
    .page = There is no booking any more.
asked-team = the team
asked-provider = { $provider }
late-cancel = It is less than { $notice } before { $visit }, so I've asked { $whom }: they answer here by { $by }. It stands until then.
    .page = It is less than { $notice } before { $visit }, so the team has been asked: they answer by text by { $by }. It stands until then.
late-move = It is less than { $notice } before { $visit }, so I've asked { $whom }: they answer here by { $by }. It stands until then.
    .page = It is less than { $notice } before { $visit }, so the team has been asked: they answer by text by { $by }. It stands until then.
moved-enough = { $visit } has moved { $count } times, so I've asked { $whom }: they answer here by { $by }.
    .page = { $visit } has moved { $count } times, so the team has been asked: they answer by text by { $by }.
begun = { $visit } has begun, so I've asked { $whom }: they answer here by { $by }.
    .page = { $visit } has begun, so the team has been asked: they answer by text by { $by }.
begun-when = { $visit } has begun, so I've asked { $whom } about { $when }: they answer here by { $by }.
    .page = { $visit } has begun, so the team has been asked about { $when }: they answer by text by { $by }.
stays = { $visit } stays as it is.
stands-until = { $visit } stands. When would suit you instead? Text a day or a time.
    .page = { $visit } stands. When would suit you instead? Say a day or a time.
stands-or-drop = { $visit } stands until you text a better time, or DROP to give it up.
    .page = { $visit } stands until you choose a better time, or cancel.
nothing-stands = Nothing is booked for you now.
same-time = { $visit } is at that time already.
move-or-new = Move { $visit }, or book another? Text MOVE or NEW.
was-moved = That visit has moved since: it was { $was } and is now { $visit }.
was-cancelled = That visit, { $visit }, was cancelled.
was-over = That visit, { $visit }, is over.
was-next = Text what you would like and when, and I'll book it.
    .page = Say what you would like and when.
was-again = For { $what } again, text a day or a time.
    .page = For { $what } again, say a day or a time.
was-right = Is that right? Reply OK, or text a better time.
    .page = Is that right? Reply OK, or choose a better time.
coming = Are you coming to { $visit }? Reply OK, or text a better time.
    .page = Are you coming to { $visit }? Reply OK, or choose a better time.
asked-late = It is less than { $notice } before { $was }, so I've asked { $whom } about { $visit }. They answer here by { $until }; { $was } stays yours.
    .page = It is less than { $notice } before { $was }, so the team has been asked about { $visit }. They answer by text by { $until }.
asked-often = It has moved { $count } times, so I've asked { $whom } about { $visit }. They answer here by { $until }; { $was } stays yours.
    .page = It has moved { $count } times, so the team has been asked about { $visit }. They answer by text by { $until }.

## Late
late-fine = Thanks, { $provider } knows. { $time } works.
late-tight = { $time } is too tight for { $visit }. Shall I move you to { $when }? Reply OK, or text another day.
    .page = { $time } is too tight for { $visit }. You could come { $when } instead.
late-none = { $time } is too tight for { $visit } and nothing later is free today. Text another day and I'll move it.
    .page = { $time } is too tight for { $visit } and nothing later is free today. Choose another day.
late-none-today = I see no booking of yours today. Text HUMAN if I should pass it on.
    .page = Your visit is not today.
late-none-today-next = I see no booking of yours today: next is { $visit }. Text HUMAN if I should pass it on.
    .page = Your visit is not today.
how-late = Thanks. How many minutes late? Then I can see whether it still works.

## Answers
mine = You have { $visits }.
mine-waits = { $visit } (waits for the team's yes)
mine-none = You have no booking with us on this number. Text what you would like and when.
mine-none-here = You have no booking with us. Text what you would like and when.
mine-none-day = Nothing is booked for you on { $day }.
where-room = { $room } is at { $places }.
where = We are at { $places }.
length = { $length }.
length-of = { $service } takes { $length }.
lengths = { $list }.
price = { $service } is { $price }
price-none = I don't have that price. Call { $phone } and the team will tell you.
price-none-no-phone = I don't have that price. Text HUMAN and the team will tell you.
hours = { $place }: { $hours }.
hours-closed = { $place } is closed { $day }{ $because }.
hours-day = { $place }, { $day }: { $hours }.
services = We do { $services }. Text what you would like and when.
who = This is the automated desk of { $business }. Call { $phone } for a person.
who-no-phone = This is the automated desk of { $business }. Text HUMAN for a person.
prepare-ask = Please call { $phone }: the team will tell you.
prepare-ask-no-phone = Please text HUMAN: the team will tell you.
prepare-none = Nothing special to bring.
confirmed = Thanks, see you { $visit }.
guest = I've asked { $whom } whether you may bring somebody to { $visit }: they answer here by { $by }.
    .page = The team has been asked; someone texts you by { $by }.

## People
human = I've passed your messages to the team; someone replies here by { $by }.
    .page = The team has been asked; someone texts you by { $by }.
human-call = I've passed your messages to the team; someone replies here by { $by }. Urgent? { $phone }.
    .page = The team has been asked; someone texts you by { $by }. Urgent? { $phone }.
urgent = That needs a person, not me. I've passed your messages to the team; someone replies here by { $by }. Urgent? { $phone }.
help = { $business } booking texts, one reminder a visit. Call { $phone }. Msg rates may apply. STOP to opt out.
help-no-phone = { $business } booking texts, one reminder a visit. Msg rates may apply. STOP to opt out.
help-home = { $business }: write what you would like and when, and in your own words what is to change. My page Home shows what you have, and opens a form.
stopped = { $business }: you are opted out and get no more texts. START to opt back in.
started = { $business }: welcome back. Text what you would like and when. HELP for help, STOP to opt out.
wrong-number = Sorry about that! We've taken this number off our list and won't text it again.

dropped = All right, nothing is booked. Text me when you would like to come.
no-offer = No problem. Text another day or time.
    .page = No problem. Say another day or time.

## Not understood
puzzled = Sorry, I did not get that. Text what you would like and when, such as "{ $service } thursday 3pm".
    .page = Sorry, I did not get that. Say a day and a time, such as thursday after 4.
puzzled-open = Sorry, I did not get that.
language-name = English
language-now = I speak English with you from now on.
which-language = Which language? { $languages }.
number-share = Share my number
number-kept = Thanks, the team can reach you on that number too.
welcome = Messages about your visits come here too from now on.
command-book = Book a visit
command-my = What I have booked
command-help = Who writes here, and how it works
command-language = Another language
command-stop = No more messages
command-start = Begin, or begin again
install-done = Done: you can write to me in your workspace now.
install-declined = Nothing was installed.
install-expired = That took too long, or was used already. Nothing was installed.
install-unknown = This workspace may not install me. Ask whoever runs me to allow it:
install-busy = Slack does not answer just now. Nothing was installed.
install-again = Try again
install-there = Go to the workspace
button-take = Book { $when }
button-take-move = Move to { $when }
button-take-series = Book all { $count }
button-take-series-move = Move all { $count }
button-others = Other times
button-days = Pick a day
button-undo = Undo
button-other-time = Other time
button-withdraw = Withdraw
month = { $service }, { $month }. Days in brackets are full.
opened = { $visit }. To see or change it: { $link }
stale = That offer is over. Text what you would like and when.
    .page = That offer is over. Choose another time.
stale-open = That offer is over.
left = All right, nothing changes. Text me when you want something.
edited = I read each message once. Please send the change as a new one.
private-only = I help one person at a time. Please write to me in a private chat.
unread = I can only read words. Text what you would like and when.
    .page = I can only read words. Say a day and a time.
hello = Hello. What would you like, and when? We do { $services }.
nothing-said = Text what you would like and when.

## Reminder
reminder = { $business }: see you { $relative }, { $day }, { $time }, { $place }{ $who }. Reply OK, or text a better time.
reminder-short = { $business }: { $day }, { $time }, { $place }{ $who }. Reply OK, or text a better time.
reminder-shortest = { $business }: { $day }, { $time }, { $place }. Reply OK.
reminder-link = { $business }: see you { $relative }, { $day }, { $time }, { $place }{ $who }. Reply OK.
reminder-short-link = { $business }: { $day }, { $time }, { $place }{ $who }. Reply OK.
reminder-shortest-link = { $business }: { $day }, { $time }. Reply OK.
reminder-with = , with { $provider }
follow-up = { $business }: thank you for your visit. How was it? Text us, or text a day to come again.
again = { $business }: would you like to come again? Text a day that suits you, and I'll look.
tomorrow = tomorrow
today = today
soon = soon

## What staff did to a visit
notice-moved = { $business }: your { $what } is now { $day }, { $time }, { $place } (was { $was }). Reply OK, or text a better time.
notice-moved-why = { $business }: your { $what } is now { $day }, { $time }, { $place } (was { $was }): { $why } Reply OK, or text a better time.
notice-moved-short = { $business }: { $service } now { $day }, { $time } (was { $was }). Reply OK, or text a better time.
notice-moved-link = { $business }: your { $what } is now { $day }, { $time }, { $place } (was { $was }). Reply OK.
notice-moved-why-link = { $business }: your { $what } is now { $day }, { $time }, { $place } (was { $was }): { $why } Reply OK.
notice-moved-short-link = { $business }: now { $day }, { $time } (was { $was }). Reply OK.
changed-from = { $now } (was { $was })
notice-changed = { $business }: your { $service } { $day }, { $time } has changed: now { $changed }. Reply OK, or text a better time.
notice-changed-why = { $business }: your { $service } { $day }, { $time } has changed: now { $changed }. { $why } Reply OK, or text a better time.
notice-changed-short = { $business }: { $day }, { $time }: now { $changed }. Reply OK, or text a better time.
notice-changed-link = { $business }: your { $service } { $day }, { $time } has changed: now { $changed }. Reply OK.
notice-changed-why-link = { $business }: your { $service } { $day }, { $time } has changed: now { $changed }. { $why } Reply OK.
notice-changed-short-link = { $business }: { $day }, { $time }: now { $changed }. Reply OK.
notice-cancelled = { $business }: { $visit } is cancelled. Text another day and I'll find a time.
notice-cancelled-short = { $business }: { $service } on { $day }, { $time } is cancelled. Text another day and I'll find a time.
notice-cancelled-why = { $business }: sorry, { $visit } is cancelled: { $why } Text another day and I'll find a time.
sample-reason = we are short of staff
notice-late = { $business }: { $late } is about { $minutes } min late today. Your { $service } at { $time } begins about { $begins }. Reply OK, or text a better time.
notice-late-short = { $business }: { $late } is late today. Your { $service } at { $time } begins about { $begins }. Reply OK, or text a better time.
notice-late-link = { $business }: { $late } is late today. Your { $service } at { $time } begins about { $begins }. Reply OK.
notice-late-short-link = { $business }: today about { $begins }, not { $time }, as { $late } is late. Reply OK.

## Waiting for what is taken
wait-ask = Shall I text you if something comes free? Reply OK, or text another time.
no-offer-wait = No problem. Text another day or time, or LIST and I'll text you if something comes free.
wait-joined = You're on the waiting list: { $what }, { $when }. I'll text you when something comes free. UNLIST to leave.
wait-already = You're on the waiting list already: { $line }.
wait-enough = You wait for { $count } visits already. Text UNLIST to leave the waiting list.
wait-line = { $what }, { $when }
wait-list = You wait for { $list }. UNLIST to leave.
wait-none = You are on no waiting list.
wait-left = You're off the waiting list: { $list }.
wait-passed = All right, it goes to the next in line. You keep your place: I'll text you when something else comes free.
wait-went = That one went to the next in line.
wait-went-kept = That one went to the next in line; you keep your place.
wait-offer-gone = There is no offer to answer now.
came-free = { $business }: { $visit } came free. Yours until { $until }: reply OK, or NO.
came-free-short = { $business }: { $short } came free. Yours until { $until }: reply OK, or NO.
came-free-move = { $business }: { $visit } came free. Move there from { $was }? Until { $until }: reply OK, or NO.
came-free-move-short = { $business }: { $short } came free. Move there from { $was }? Until { $until }: reply OK, or NO.
wait-over = { $business }: nothing came free for { $what }, { $when }, sorry. Text me another time and I'll look.
wait-unanswered = { $business }: I've taken you off the waiting list ({ $what }, { $when }), as I heard nothing. Text me to wait again.
wait-unanswered-short = { $business }: I've taken you off the waiting list, as I heard nothing. Text me to wait again.
from-to = { $first } to { $last }
button-pass = No, thanks

## Check-in
check-in = { $business }: your time has come: { $what }. Reply HERE by { $until } to keep it.
here = Thanks, you are checked in: { $visit }.
here-already = You are checked in already.
here-early = That is a little early for { $visit }. You can check in from { $time }.
here-none = I see no visit of yours now. Text HUMAN if I should pass it on.
given-up = Nobody checked in at { $time }, so { $what } is free for others now. Still coming? Text me and I'll see what is free.
button-here = I'm here

## On a page
page-title = Your booking
page-title-name = { $name }, your booking
page-title-times = Choose another time
page-title-cancel = Cancel this booking?
page-title-cancelled = Your booking is cancelled
page-what = What
page-when = When
page-where = Where
page-now = Now booked
page-move = Choose another time
page-drop = Cancel this booking
page-drop-yes = Yes, cancel it
page-drop-ask = Ask the team to cancel it
page-keep = Keep it
page-back = Back to your booking
page-undo = Undo
page-undo-until = You can undo this until { $until }.
page-awaiting = The team still has to agree; they answer by text.
page-over = The visit has begun or is over, so it can only be seen here.
page-call = Questions? Call { $phone }.
page-calendar = Add to your calendar
page-calendar-file = Calendar file
page-invitation = { $what } at { $business }
page-cancel-free = No charge, and you can undo it for { $length }.
page-cancel-until = You can cancel by yourself until { $until }: no charge, and you can undo it for { $length }.
page-cancel-late = It is less than { $notice } before your visit, so the team decides. They answer by text.
page-move-late = It is less than { $notice } before your visit, so the team decides. Say what suits you, and they answer by text.
page-move-enough = It has moved { $count } times, so the team decides. Say what suits you, and they answer by text.
page-none = Nothing is free on these days. Say below what suits you.
page-more = More times
page-later = Later days
page-box = Or say when it suits you
page-box-hint = For example: anything { $day } after 4
page-box-button = Find a time
page-box-empty = Say a day or a time, for example { $day } after 4.
page-stale = This booking has changed since that page was opened. Here is how it stands now.
page-malformed = That form did not come through. Here it is again.
page-forbidden = This link can show the booking, and change nothing.
page-repeated = That is done already. Here is how it stands.
page-gone-title = This link opens nothing
page-gone = It may be mistyped or too old, or the booking is over, was cancelled, or has a new link. Your newest message from { $business } has the right one. Nothing was changed.
page-busy-title = Too many tries
page-busy = Please wait a minute, then open the link again.
page-large-title = That was too much
page-large = What was sent is longer than anything we ask here. Nothing was changed. Go back and say it in a few words.
page-away-title = One moment, please
page-away = The book cannot be reached right now. Nothing was changed. Try again in a minute.

## On one's own page in a chat app
home-today = Your rooms today
home-along = Your invitations
home-along-visit = { $visit }, booked by { $name }
home-mine = Your bookings
home-none = Nothing is booked. Write to me what you would like and when.
home-series = { $visit }, and { $count } more of the series
home-more = and { $count } more
home-requests = Waiting for your answer
home-rooms = Rooms, { $place }, { $day }
home-key = From { $opens } to { $closes }, a square is { $length }, a dark one is taken.
home-seats = { $room }, { $seats } seats
home-free = { $room }: free until we close
home-until = { $room }: free until { $time }
home-from = { $room }: taken, free from { $time }
home-opens = { $room }: free from { $time }
home-full = { $room }: nothing free any more today
home-closed = { $room }: closed today
home-day = Today at { $place }
home-day-none = Nobody comes today.
home-visit = { $time } { $what }, { $name }
button-move = Move
button-cancel = Cancel
slip-book = Book
slip-move = Move
slip-close = Close
slip-service = What
slip-room = Room
slip-room-hint = Left empty, I choose the one that fits.
slip-date = Day
slip-start = From
slip-length = How long
slip-end = Or until
slip-end-hint = Counts instead of the length.
slip-people = How many people
slip-end-first = The end is not after the start.
slip-too-many = No more than { $most } people.
slip-gone = That is not offered any more. Close this and try again.
slip-lost = The form did not open in time. Write me the day and the time, for example friday 3pm.

## To staff
staff-why-free = Free: { $offers }.
staff-why-not = { $what } cannot be booked: { $reason }
staff-why-rule = Rule: { $setting } = { $value }, set by { $set_by } in the catalog.
staff-why-taken = { $who } is taken { $time }: { $number }, { $name }.
staff-why-held = { $who } is held { $time } for { $name }, who has not decided yet.
staff-why-blocked = { $who } is blocked { $time }: block { $number }{ $reason }.
staff-why-off = { $who } does not work then: see the hours of { $who } in the catalog.
staff-why-closed = { $who } is closed then: see the hours of { $who } in the catalog.
staff-why-override = `halfpast book --override` books it all the same.
staff-why-instead = Free instead: { $offers }.
staff-why-nothing = Nothing near is free: look at another day.
staff-human = { $name } ({ $address }) asks for a person.
staff-human-about = { $name } ({ $address }) asks for a person, about { $visit }.
staff-guest = { $name } ({ $address }) asks to bring somebody: { $visit }.
staff-not-understood = I did not understand { $name } ({ $address }) twice: please answer them.
staff-urgent = { $name } ({ $address }) needs a person now: a question about health.
staff-here = { $name } is here: { $visit }.
staff-given-up = { $name } did not check in, so it is free again: { $visit }.
staff-late = { $name } is { $minutes } min late: { $visit }.
staff-confirmed = { $name } confirmed: { $visit }.
staff-risk = { $name } is { $chance }% likely not to come: missed { $missed } of { $visits ->
        [one] one visit
       *[other] { $visits } visits
    } in a year. Everybody misses { $average }%, which counts as { $weight } visits more.
staff-risk-new = { $name } is { $chance }% likely not to come, like everybody: no visit of theirs is over yet.
staff-risk-unknown = Not known: too few visits are over, or no miss was ever written down.
staff-unconfirmed = { $place }, { $day }: { $count ->
        [one] one visit is
       *[other] { $count } visits are
    } not confirmed: { $visits }.
staff-unconfirmed-more = { $visits } and { $count } more, see halfpast unconfirmed
staff-unconfirmed-one = { $name } { $time }
staff-unconfirmed-unreached = { $name } { $time } (not reached)
staff-moved-enough = { $name } ({ $address }) wants to move once more: { $visit }.
staff-late-cancel = { $name } ({ $address }) wants to cancel late: { $visit }.
staff-late-move = { $name } ({ $address }) wants to move late: { $visit }.
staff-begun-move = { $name } ({ $address }) asks for { $when } instead: { $visit } has begun.
staff-wrong-number = Wrong number: { $name }, { $address }. { $visit } stands.
staff-stopped = { $name } texted { $word }: our texts to { $address } are blocked. { $visit } stands.
staff-done = Done
staff-again = Take over again
staff-became = { $what ->
        [moved] Moved since: { $visit }
        [asked] Asks for another time since: { $visit }
        [cancelled] Cancelled since
        [attended] Came
        [missed] Did not come
        [approved] Approved
        [declined] Declined
        [lapsed] Lapsed: nobody answered in time
       *[withdrawn] Withdrawn by the client
    } ({ $by })
staff-drop = Drop visit
staff-keep = Keep
staff-kept = { $name } keeps { $visit }, and gets no texts about it.
staff-blocked-over = That visit is over, or was changed already.
staff-call = Call { $name }
staff-message = Message { $name }
staff-message-by = { $by } writes to { $name } in the thread.
staff-message-open = What is written in this thread goes to { $name } already.
staff-message-elsewhere = { $name } is written to in another thread now.
staff-message-unreached = No text reaches { $name } now. Please call.
staff-number = { $name }: { $number }
staff-number-none = We have no number of { $name }.
staff-thread-how = What you write in this thread goes to { $name }. Write "done" when the desk is to answer again.
staff-thread-closed = Done ({ $by }): the desk answers { $name } again.
staff-thread-closed-before = That is done already: the desk answers { $name }.
staff-thread-corrected = Sent to { $name } as a correction.
staff-thread-changed = Not sent yet, so { $name } gets only the new words.
staff-thread-taken-back = { $name } does not get what { $by } deleted: it had not left yet.
staff-thread-deleted = { $name } already has what { $by } deleted. Write here what holds instead.
correction = Correction: { $text }
staff-thread-over = Not sent: this was done, and the desk answers { $name }.
staff-thread-reopened = { $by } answers { $name }; the desk says nothing meanwhile.
staff-thread-unread = { $name } sent something that cannot be read here.
staff-thread-stopped = { $name } stopped our texts: nothing that you write here reaches them. Please call.
staff-thread-unsent = Not sent: { $name } stopped our texts. Please call.
staff-thread-word = Not sent: { $word } ends all our texts to { $name } if they answer with it. Please say it without that word.
staff-thread-long = Not sent: it has more than { $most } characters. Please send it to { $name } in pieces.
staff-thread-file = Files and pictures do not reach { $name }, only words.
staff-thread-undelivered = { $name } did not get what was written last ({ $why }). Please call.
staff-silent = { $name } ({ $address }) wrote and wants an answer, but stopped our texts: please call.
staff-silent-cancelled = { $name } ({ $address }) cancelled { $visit }. Our texts are stopped: nothing was confirmed.
staff-silent-moved = { $name } ({ $address }) moved to { $visit }. Our texts are stopped: nothing was confirmed.
staff-silent-booked = { $name } ({ $address }) booked { $visit }. Our texts are stopped: nothing was confirmed.
with-people = { $visit }, { $people } people
staff-approve = { $name } asks for { $visit }. Answer by { $until }.
staff-approve-move = { $name } asks to move { $was } to { $visit }. Answer by { $until }.
staff-approve-typed = Reply OK { $number } or NO { $number }.
staff-approve-other = OK { $number } for { $name }.
staff-yes = Approve
staff-no = Decline
staff-yes-to = Approve { $name }
staff-yes-to-all = { $count ->
        [2] Approve both
       *[other] Approve all { $count }
    }
staff-no-to-all = { $count ->
        [2] Decline both
       *[other] Decline all { $count }
    }
staff-rival-competes = { $name }, { $visit } (wants the same)
staff-rivals = Also then: { $rivals }.
staff-rival = { $name }, { $visit }
staff-rival-waits = { $name }, { $visit } (waits too)
staff-withdrawn = { $name } no longer asks for { $visit }.
staff-lapsed = Nobody answered { $name } in time: { $visit } is not booked. They have been told.
staff-block-what = Block what? I know { $names }.
staff-block-when = Block it when? Say for example friday afternoon, or 3 to 5pm tomorrow.
staff-block-until = Until when? Say for example friday 3pm to 5pm.
staff-block-which = { $which }? Please say which.
staff-block-once = A block is for once. What comes every week is for the breaks of the catalog.
staff-block-past = That time is over.
staff-block-days = { $first } to { $last }
staff-blocked = Blocked: { $block }. To lift it, text UNBLOCK { $number }.
staff-blocked-standing = Booked then, and staying: { $bookings }.
staff-unblocked = Lifted: { $block }.
staff-unblock-none = No block { $number } stands.
staff-broken = { $rule ->
        [service-gone] there is no { $of } any more
        [location-gone] there is no { $of } any more
        [not-given-there] it is not given at { $of }
        [resource-gone] there is no { $of } any more
        [elsewhere] { $of } is not there any more
        [unable] { $of } cannot do it
        [exception] { $of } has other hours that day
        [season] { $of } has other hours in that season
        [break] { $of } has a break then
        [blocked] { $of } is blocked then
       *[hours] { $of } has other hours
    }
staff-unfilled = Your words for { $letter } ({ $language }) lack { $field } for { $visit }: ours were sent. See halfpast letters preview.
staff-flagged = The catalog changed, and { $count ->
        [one] one visit
       *[other] { $count } visits
    } cannot be as they are, see halfpast flagged. First: { $visit }.
staff-move-when = When to? Say a day and a time, for example friday 3pm.
staff-moved = Moved: { $name }, { $visit } (was { $was }). { $told }
staff-cancelled = Cancelled: { $name }, { $visit }. { $told }
staff-late-ask = { $who } is late: { $visits }. To text them, reply { $again } yes
staff-late-told = { $who } is late. Told: { $visits }.
staff-late-how = By how many minutes, today? Say for example late { $who } 20, or late { $who } 20 after 3pm.
staff-late-none = { $who } has no visit ahead today, so nobody is told.
staff-late-visit = { $name } { $time }, now about { $begins }
staff-late-visit-untold = { $name } { $time }, now about { $begins } (cannot be texted: please tell them)
staff-day = { $who }, { $day }: { $visits }.
staff-day-none = { $who } has no visits on { $day }.
staff-day-none-here = Of the visits that are told here, none is on { $day }.
staff-day-visit = { $time } { $name }, { $what }
staff-asks-to-move = { $visit } (asks to move)
staff-next = Next: { $visit }.
staff-next-none = Nobody comes any more today.
staff-next-none-here = Of the visits that are told here, none begins any more today.
staff-none-of = No visit of { $name } is ahead, so nothing was changed.
staff-which = Which visit of { $name }? { $visits }. Say it with the number.
staff-which-one = { $number }: { $time }
staff-late-card = { $who } is late. They would get:
staff-late-text = { $name }, { $time }: { $text }
staff-late-text-untold = { $name }, { $time }: cannot be texted, please tell them
staff-late-more = and { $count } more
staff-late-send = Send
staff-late-leave = Don't send
staff-late-left = Nobody was told.
staff-late-old = That was of another day, so nobody was told. Say it again for today.
staff-came-ask = Over: { $name }, { $visit }. Did they come?
staff-came-yes = Came
staff-came-no = Did not come
staff-came-after-all = Came after all
staff-came-not-yet = { $name }, { $visit }: that has not begun yet.
staff-came = Came: { $name }, { $visit }.
staff-missed = Did not come: { $name }, { $visit }.
staff-order-over = { $number } is over, or was closed.
staff-order-waits = { $number } waits for a yes or a no: reply OK { $number } or NO { $number }.
staff-order-gone = The service or the place of { $number } is not in the catalog any more: put it back first.
staff-order-unknown = No visit has the number { $number }, so nothing was changed.
staff-anyway = You may override that: add "anyway", or press below.
button-anyway = Move anyway
staff-anyway-not = Only who may override that can have it done anyway.
staff-overnight = While you were away, { $count } messages:
staff-overnight-more = And { $count } more: see halfpast agenda.
staff-client-booked = { $name } booked { $visits }.
staff-client-moved = { $name } moved to { $visits }.
staff-client-cancelled = { $name } cancelled { $visits }.
staff-client-was = { $visit } (was { $was })
decided-yes = Booked: { $name }, { $visit }. { $told }
decided-no = Declined: { $name }, { $visit }. { $told }
decided-told = They will be told.
decided-needless = Nothing they were told has changed: no text is sent.
decided-untold = They cannot be texted: please tell them.
decided-offered = { $name } was offered { $offer }.
decided-not-chosen = { $name } has been told.
decided-not-chosen-untold = { $name } cannot be texted: please tell them.
decided-taken = The time of { $name } is taken by now: { $visit }. Decline it, or make room first.
decided-changed = The request has changed.
decided-own = Nobody says yes to a request of their own: { $whom } can.
decided-own-team = somebody else of the team
decided-which = { $name }, { $visit } ({ $number })
decided-before = { $number } { $what ->
        [approved] was approved already
        [declined] was declined already
        [withdrawn] was withdrawn by the client
       *[other] lapsed: nobody answered in time
    }.
decided-several = { $number } could be several: text more of its digits.
nobody-known = Someone

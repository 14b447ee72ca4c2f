"""English words for what people mean.

Patterns are matched against the text in small letters, apostrophes gone ("can't" is ``cant``), one blank between words, and
the times taken out where a name says so in ``dialogs/understand.py``. Each name is a signal; what it means in a state is
decided there. A pattern is tried between word boundaries.
"""

from __future__ import annotations

STOP_WORDS = "stop|stopall|stop all|unsubscribe|revoke|optout|opt out"
CARRIER_STOP_WORDS = "cancel|end|quit"
START_WORDS = "start|unstop"
HELP_WORDS = "help|info"
TELLS_TO_WRITE = r"reply( with)?|text( us| me)?( back)?|send( us)?|answer( with)?|write( us)?|type"

_COMES_FREE = (
    r"(comes? (free|up|available)|opens? up|opened up|frees|free up|freed up|becomes?( \w+)? (free|available|vacant)"
    r"|gets? free|cancels?|cancelled|canceled|cancell?ations?|drops? out|pops? up|turns? up)"
)
"""How something comes free that is not now; "is free" asks about now."""

SIGNALS: dict[str, str] = {
    "thread_done": r"(?:all |its |thats |were )?(?:done|finished|resolved|sorted|closed)|thats all",
    "block": r"block( (off|out))?",
    "unblock": r"un ?block|lift (the )?block",
    "order_move": r"move|reschedule|rebook|shift|push",
    "order_cancel": r"cancel|call off|drop",
    "order_cancel_around": r"(?!)(?P<what>)(?P<why>)",
    "order_please": r"(please|pls|can you|could you|would you)( please| pls)?",
    "order_day_ends": r"look( like)?|on|up",
    "order_anyway": r"anyway|any ?ways|all the same|regardless|override",
    "order_late": r"(is )?(running )?late|(is )?behind|delayed",
    "order_all": r"(tell|text|warn|inform|let|message) (everyone|everybody|all|them all)",
    "order_day": r"(whats|what is|hows|show( me)?) (on )?(my|the|\w+s) (day|schedule|agenda|diary)( look(s|ing)?( like)?)?|(my|the) (day|schedule|agenda|diary)|(who|what) (do i have|have i got)( on)?|(whats|what is) on( for me)?|(whos|who is) coming( in)?|who comes( in)?|how does my( day)?|do i have (any ?one|any (clients|visits))",
    "order_next": r"(whos|who is|who comes|whats|what is) (up )?(next|my next( \w+)?)|(my )?next (client|customer|visit|appointment|one)|who do i have next",
    "order_mine": r"my|me|myself|mine",
    "stop": r"(stop|quit|no more) (text|messag|contact|send|bother|remind)\w*"
    r"|(take|remove|get) me (off|from) (your|the|this) (?!books?(?!\w)|diary|schedule|calendar|planner|rota|appointments?|(\w+ )?list for (today|tomorrow|mon|tue|wed|thu|fri|sat|sun))\w+|(dont|do not|never) (text|message|contact) me( again| any ?more)?"
    r"|unsubscribe me|opt me out|leave me alone",
    "start": r"(start|resume) (texting|messaging|sending)( me)?( again)?|(text|message) me again|opt me (back )?in",
    "wrong_number": r"wrong (number|person|nr|num)|(youve|you have|u have|you) got the wrong|not my (appointment|number)"
    r"|(i dont|dont) know (any|who) \w+ (studio|is this for)|theres no \w+ here|no one called",
    "human": r"(speak|talk|chat)( \w+)? (to|with) (a |an |the |some|any)?(real |actual |live )?"
    r"(human|person|people|somebody|someone|one|staff|team|agent|manager|receptionist|reception|owner)"
    r"|(real|actual|live) (person|human)|(call|ring|phone) me( back| please| asap)?|(get|have) (someone|somebody) (to )?(call|ring|contact)"
    r"|(a )?human( please| pls)?|operator|are you (a )?(bot|robot|real|human)|customer service|(make|have|got) a complaint|complain",
    "urgent": r"burns?|burning|bleed\w*|rash|swollen|swelling|blister\w*|allerg\w*|hurts?|(?<!be a )(?<!being a )(?<!is a )(?<!s a )(?<!such a )(?<!right )(?<!real )(?<!of a )(?<!bit of )pain\w*(?! in the (arse|neck|bum|ass|backside|butt))|infected|emergency|faint\w*|dizzy",
    "join": r"(tell|text|message|msg|notify|ping|inform|contact|let) (me|us)( \w+){0,3} (if|when|as soon as|once|should)\b"
    rf".{{0,60}}?\b{_COMES_FREE}"
    rf"|(if|when|should) (something|anything|someone|somebody|anyone|anybody|one|it|a \w+|an \w+)( \w+){{0,4}} {_COMES_FREE}"
    r"|(put|add|stick|pop|get|place|keep|want|like) (me|us|to (be|go|get))( \w+){0,2} (on|to|onto) (the |your |a |any |that )?(waiting|wait|cancellation|standby)? ?list"
    r"|(join|go on|get on) (the |your |a )?(waiting|wait|cancellation) ?list|(waiting|wait|cancellation|standby) ?list",
    "unjoin": r"(take|remove|get|strike) (me|us) (off|from) (the |your |that |this )?(waiting|wait|cancellation|standby) ?list"
    r"|(off|leave|quit) (the |your |that )?(waiting|wait|cancellation) ?list|(no longer|dont|do not) (want|need) (to wait|to be on (the|your) (waiting|wait) ?list)( any ?more)?"
    rf"|stop waiting|(dont|do not|no need to) (tell|text|let|message) (me|us) (know )?(if|when)\b.{{0,40}}?\b{_COMES_FREE}",
    "unlist": r"unlist( me)?( please)?",
    "list": r"(the |your )?(waiting |wait )?list( please)?",
    "waiting": r"(am i|are we) (still |even )?(on|in) (the|your|that|a|any) (\w+ )?(list|line|queue)|(where|what number) am i (on|in) (the|your) (\w+ )?(list|line|queue)"
    r"|what am i waiting for|my (place|position|spot) (on|in) (the|your) (\w+ )?(list|line|queue)",
    "here": r"((hi|hey|hello|ok),? )?((im|i am|we are|were|ive|i have|weve|just)( \w+)? )?(here|arrived|outside|downstairs|at (the )?(door|reception|front desk)|in the (lobby|waiting room)|checked in|checking in|check in|check me in)"
    r"( (now|already|for my \w+( \w+){0,3}|for the \w+( \w+){0,3}))?( thanks| please)?",
    "come": r"(can|could|may|shall) (i|we|you) (come|do|make( it)?|push|fit me)|(can|could) (it|that|this|we) be(?= (at |around |about )?\d)|(come|do it|make it) (at|on|in)|(put|pencil|pop|squeeze|slot) (me|us) (in|down)",
    "new": r"(a )?new( one| booking| appointment)?|another( one| booking| appointment)?|book another|extra",
    "undo": r"undo( that| it| this)?|put (it|that) back|(take|bring) (that|it) back|revert( that| it)?|un ?cancel( it| that)?"
    r"|(keep|leave) (it|my appointment|the old (one|time)) (as it was|as is|at the old time)",
    "vacant": r"(what|which) rooms? (are there|do (you|we) have|have (you|we) got)|(list|show)( me)?( the| all| your)* rooms|(which|what)( \w+)? (rooms?|spaces?)( \w+){0,3} (free|available|open|empty)|(free|available|empty) (meeting )?rooms|rooms? (thats |that are |thatre )?(free|available|empty) (right )?now",
    "whose": r"is (any ?one|any ?body|some ?one|some ?body)( \w+)? (in|using)|is( the)? \w+( room)? (taken|occupied|in use|busy)(?! tomorrow| on| at)|who(s|se|ve)?( \w+)? (has|have|got|is|s|are|booked|using|uses|took|in)|whos|whose",
    "once_more": r"(the |that )?same( \w+){0,2} again|(book|reserve|do|have|want|get|like)( me| us)? (it|that|this|the same( \w+)?) again|(book|reserve|want|like|have|get)( me| us)? the same( one| thing| room)? (?=next|on|for|tomorrow|mon|tue|wed|thu|fri|sat|sun)",
    "right_now": r"(?<!not )(?<!for )(?<!from )(right )?now|straight ?away|immediately|right away",
    "make_it": r"(?<!can )(?<!cant )(?<!to )(?<!could )(?<!ill )(?<!will )(?<!wont )(?<!i )(?<!not )make (it|that|this)(?= \d| half| quarter| noon)",
    "give_back": r"(give|hand) (?!me |us |you |him |her |them )(\w+ ){1,4}back|release (it|my \w+|the \w+)( \w+)?|(no longer|dont|do not) need (my|the|our) (\w+ )?room( any ?more)?"
    r"|^((please|pls|can you|could you|lets|ill|i want to|id like to|(im|were) done( early)?),? )*((free up|let go of|unbook) \w+( \w+){0,4}|release \w+( please| pls)?)$",
    "larger": r"(bigger|larger) (room|one|space)|more space",
    "longer": r"(?<!no )(?<!any )longer|extend\w*|prolong\w*|more time|(minutes?|mins?|hours?) (more|extra)|(another|an extra|one more) (\d+ ?(min\w*|hours?)|half( an)? hour)|for (another|one more) hour",
    "shorter": r"shorter|shorten\w*|cut (it|that|\w+) (short|down)|(minutes?|mins?|hours?) less|less time",
    "ends_at": r"until|till|til|(end|ends|ending|finish|finishes|finishing|stop|done|out) (at|by)",
    "no_hour": r"at (2[5-9]|[3-9]\d)(?=[ ,.!?]*$|,| (for|with|please|pls|tomorrow|today|on|to)\b)|(2[5-9]|[3-9]\d) ?(oclock|uhr|hrs|am|pm)",
    "no_need": r"(dont|do not|wont|will not|doesnt) (really )?(need|want|be (needing|using))( \w+){1,4} any ?more|no longer (need|want)( \w+){1,4}|(not|wont be) using( \w+){1,4} (any ?more|after all)",
    "drop": r"(cancel|scrap|scratch|delete|call off|drop|bin|give up|withdraw)( \w+){0,4}? "
    r"(appointment|appt|booking|visit|session|reservation|slot|one|it|that|this|everything|all|today|tomorrow|day)"
    r"|(need|want|have|like|got|going|gonna|wanna) (to )?(cancel|call (it )?off)|(please|pls|can (you|i|we)|could (you|i|we)) cancel|^cancel$"
    r"|cancel (it|that|my|the|please|pls|for|from|all|just|only|every|everything|these|those|them|both)|cancel (on )?(mon|tue|wed|thu|fri|sat|sun)\w*|cancelling|(get )?(rid of|out of) (it|my (appointment|booking))"
    r"|(dont|do not) (need|want) (it|the appointment|my appointment|that) any ?more|drop(?! (me|us|you|u|her|him|in|by|off|round|out|a|an|the (kids|boys|girls|children|car|dog|baby)|my (kids|son|daughter|wife|husband|mum|car|dog))(?!\w))|cancellation",
    "all_then": r"everything|all|both|every|the lot|(the |my )?(whole|entire) (day|week|morning|afternoon)",
    "beside_all": r"please|pls|plz|can|could|would|you|we|i|id|ill|like|need|want|have|got|to|just|cancel\w*|scrap|scratch|delete|call|off|drop|bin|give|back|up|withdraw|my|our|the|for|on|of|at|in|from|and|all|everything|both|every|lot|it|them|whole|entire|day|bookings?|meetings?|rooms?|appointments?|appts?|visits?|reservations?|slots?|sessions?|thing|thanks|thank|hi|hello|hey",
    "swapped_for": r"(room )?(for|with|to|against)( the)?( room)?",
    "cancels": r"cancel|scrap|delete|call off|drop|bin|give up|withdraw",
    "drop_this": r"(please |pls |can you |just )?(cancel|scrap|drop|forget|leave|stop|bin)( it| that| this)?( please| pls| then)?",
    "unable": r"(cant|cannot|can not|wont|will not|couldnt|not able to|unable to|not going to|not gonna) "
    r"(\w+ )?(make|come|do|be there|attend|get (there|away|out|off)|manage)\w*( it| that| this)?"
    r"|(im|i am|were|we are) not (coming|going to be there|able)|something(s)? (has )?(come|came) up|have to miss|(ill|i will) miss"
    r"|cant(?! (?:find|believe|remember|recall|wait|hardly|see|talk|complain|get hold|hear|park|stand|afford|thank|tell|decide|work out|think|lie|say|read|open|get over|stop)(?!\w))|not possible (for me)?|no longer (make|come|able)|(doesnt|does not|wont) (work|suit)( for me)?( any ?more)?|(im|i am) (sick|ill|unwell)",
    "missed": r"((so |oh no |really )?(sorry|apologies|oops|omg)[, ]+)?((i|we)( have|ve| had)?( totally| completely| clean| just| must have)* )?(missed|forgot|forgotten|overslept)( all)?( about)?"
    r"( (it|that|(my|the|our|todays?|yesterdays?) (\w+ )?(appointment|appt|apt|visit|booking|slot|session|lesson|class|haircut|cut|one)))?( again| completely)?(,? sorry)?",
    "again": r"((can|could|may) (i|we) (have|get|book) |id like |ill (have|take) |book (me )?(in )?(for )?)?((the )?same( thing| one)?( again| as (before|last time|usual|always))|(the |my )?usual( one| thing)?"
    r"|as usual|like last time|another (one )?like (it|that|last time|the last one)|(the )?same( one)?(?= (please|pls|plz)))( for me)?( please| pls| plz| thanks)?",
    "move": r"(move|(?<!on )(?<!my )(?<!a )(?<!the )(?<!late )(?<!early )(?<!night )(?<!double )(?<!extra )shift|reschedul\w*|re schedul\w*|rearrang\w*|re arrang\w*|rebook|postpon\w*|change|swap|exchange|trade|push|switch|rejig|(bump|nudge|knock|shunt|prepone|budge)(?= (it|me|us|my \w+|that|this|mine|to|back|forward|on)(?!\w)))"
    r"|bring (it|that|my \w+|the \w+) (forward|back)"
    r"|instead|(a )?(different|another|better|new) (day|time|date|slot)|put (it|me|that) (back|forward|off)",
    "late": r"(running|run|be|im|am|bit|were|going to be|gonna be|little|few minutes|mins?|minutes?) (\w+ ){0,3}late|late by|delayed|stuck in( \w+)? (traffic|train|queue)"
    r"|traffic (is|jam)|(bus|train|tube)( is)? (late|delayed|cancelled)|held up|on my way but",
    "why": r"^(?:(?:but|and|so|then|ok|okay|oh|ah|hm+|um|sorry|hey|hi|no|wait|really|right|well|(?:may|can|could) (?:i|you) (?:ask|tell me)|tell me|please)[,.!]? +)*"
    r"(?:whys?|how come|how so|whats? (?:is )?(?:the (?:reason|problem|matter|issue)|wrong)(?: with)?|for what reason)"
    r"(?:[ ,]+(?:not|no|nothing|none|nobody|cant|cannot|couldnt|can|could|isnt|is|arent|are|wasnt|was|wont|will|dont|doesnt|didnt|do|does|did|havent|have|has|i|we|you|u|it|there|theres|that|thats|get|got|come|book|be|make|any|anything|free|available|possible|slots?|times?|appointments?|so|then|though|exactly|please|on|at all|for me|a|an))*",
    "refused": r"not|no|none|nothing|nobody|never|cant|cannot|couldnt|isnt|arent|wasnt|wont|dont|doesnt|didnt|havent|unavailable|impossible|unable|full|closed|shut|taken|booked|busy|away|off|gone|wrong|problem",
    "others": r"(any ?thing|some ?thing|any|some|what|got|have|show|see)( \w+)? (else|other|others|different|more)"
    r"|(other|different|more|alternative|another) (time|times|day|days|slot|slots|option|options|one|ones|date|dates)"
    r"|none of (those|these|them|that)|neither( of)?( those| these| them)?( works?)?|(those|these|they|that) (dont|doesnt|wont|do not) (work|suit)\w*"
    r"|not (those|these|any of)|what else|alternatives?",
    "earlier": r"earlier|sooner|before that|any earlier",
    "later": r"later|after that|any later",
    "of_another": r"(my|our) (husband|wife|partner|boyfriend|girlfriend|mum|mom|mother|dad|father|son|daughter|sister|brother|friend|boss|kid|child|nan|gran)s"
    r"|(his|her|their|(someone|somebody) elses) (appointment|appt|booking|visit)",
    "extent_one": r"(just|only) (this|that|the|it|my|for|today|tomorrow|next|mon|tue|wed|thu|fri|sat|sun)\w*( one)?|(this|that)( one| time| week)? only|(just|only) (once|one|one time|the one)|(this|that) once",
    "extent_onward": r"(from|starting)( \w+){1,3} (on|onwards?|forward)|onwards?|from (then|there|now) on|(and|plus) (all |everything |any |the )*(those |ones |one )?(after|following|later|since|next)( \w+)?|(that|this)( one)? and (after|following)",
    "extent_all": r"both( of (them|those|my \w+))?|all (?!the best)(of )?(my|the|those|these|them|it|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|dates|appointments|bookings|visits|sessions)|(the )?(whole|entire|complete) (series|thing|lot|run)|every (one|single one|date|session|visit)|(my|all|the) (mon|tues|wednes|thurs|fri|satur|sun)days|(mon|tues|wednes|thurs|fri|satur|sun)days",
    "all": r"(all|everything|the lot|every one|all of (them|it))( please| pls)?",
    "of_mine": r"appointment|appt|booking|my \w+",
    "polite": r"(can|could|may|shall|would) (i|you|we|u)",
    "mine": r"^((show|list|see|what are)( me)? )?my (rooms|meetings|reservations)( (today|tomorrow|this week|next week|on \w+))?$|(what|which) (rooms?|meetings?) (do|have) i( have| got| booked)?|what (have i|did i|i have) (booked|reserved|book|reserve)|(when|what time)( is|s)? (my|our) next (meeting|room)|(when|what time|what day) (was|is) (it|that)( again)?|remind me (when|what time)|(when|what time|what day|which day|where)( is|s| are| was)? (my|the|our) (next |current )?(\w+ )?(appointment|appt|booking|visit|session|reservation|slot)s?"
    r"|(when|what time|what day) (am|was|were) (i|we) (booked|coming|due|in|supposed|meant)|(do|did) i (\w+ )?(have|got|book)( \w+){0,3} (appointment|booking|appt|anything|something)"
    r"|(what|which|any) (appointments?|bookings?) (do|have) i( have| got)?|(am i|are we) (still )?booked|(check|see|show|remind me of|confirm|list) (me )?my (appointment|booking|appt|visit)s?"
    r"|(my|upcoming) (appointments|bookings)|what have i got|when do i (come|have)|is my (appointment|booking) (still )?(on|confirmed|ok)",
    "where": r"where(abouts)? (are|r) (you|u|we|ya)|where( is|s) \w+( \w+){0,2}|(whats|what is|send|need|give|got)( \w+)? (the|your|an) (address|location|postcode|directions)"
    r"|how (do|can) (i|we) (get|find)|directions|address|post ?code|where (do|should) (i|we) (go|come|be)|(is there )?(parking|park)|located",
    "length": r"how long|(whats|what is) the (duration|length)|how many (minutes|hours|mins)|how much time",
    "price": r"how much(?! (time|longer|notice|later|hair|parking))|(what|wot|how much)(ll| will| do| would| am| should| must| does| did| have)?( i| ill| id| we| it| that| im)*( have| need| got| going| gonna| be| end up| supposed)*( to)? (owe|pay|owing|paying|spend|paid)( you| for| you for)?|how expensive|(whats|what is|whatll|what will)( \w+)? (total|bill|damage|final price)|what (it|that|the \w+) costs?|(has|have|did) the prices?|is it still (\u00a3|\$)?[2-9]\d|how many (quid|pounds|euros?|bucks|dollars)|whats the damage|[\u00a3$\u20ac] ?\d+\??|\d+ ?(quid|pounds|bucks|euros?)|(set|sets|setting) me back|the going rate|price|prices|pricing|cost|costs|what do you charge|charge|fee|fees|expensive|rates?",
    "hours": r"(what are |whats |tell me )?(your|ur|the) (opening |business )?hours|opening (times?|hours)|(when|what time|until when|how late|what days|how early)( \w+)? (do|are|r|will) (you|u|ya|they)( \w+)? ?(open|close|shut|there)"
    r"|are (you|u) (\w+ )?(open|closed|shut)|open (on )?(sundays?|mondays?|saturdays?|today|tomorrow|bank holidays?|weekends?)|closing time"
    r"|(do you|(?<!can )(?<!could )(?<!would )(?<!cld )(you|u)) (do|open|work)( on)? (weekends?|sundays?|saturdays?|evenings?|bank holidays?|mondays?)",
    "services": r"(what|which) (services|treatments|appointments|things|kinds?|types?)( \w+)? (do|can|are|have)( \w+)?|what (do|can) (you|u) (do|offer|have)|(list|show|your) (of )?(services|treatments|menu)|service list|what can i (book|do|get|have)",
    "who": r"who (is|are) (this|you|that)|whos (this|that)|who(s| is)? texting|what is this|whats this|which (company|business|number) is this|do i know you",
    "prepare": r"(what|anything) (should|do|shall) i (bring|need|wear|do before)|do i need (to bring|anything)|how (do|should) i prepare|prepar(e|ation)|(?<!much should i )(?<!money should i )(?<!cash should i )bring (with me|along)|need to bring(?! (it|that|this|my \w+) (forward|back))",
    "repeat": r"(say|come) (that )?again|repeat( that)?|pardon|what did you say|didnt (get|catch) that|what were (they|the (times|options))( again)?",
    "book": r"book|booking|appointment|appt|appointments|schedule|reserve|reservation|slot|come in|(get|have|make|arrange|set up|fix) (a|an|my|me|the) \w+"
    r"|(see|visit) (you|u|ana|someone)|fit me in|squeeze me in|id like|i would like|i want|i need|looking for",
    "question": r"any ?thing|any (chance|time|times|slots?|space|spaces|room|openings?|availability|appointments?)|(do|have|did) (you|u|ya) (have|got|do)"
    r"|is (there|\w+ (free|available|in|working))|are there|whats (free|available|open)|what (is|times|time|slots|have you|do you|days)|when (can|could|are|is|have)|when s|free\?|available\?|availability|which (days|times)|is .{1,30} (free|available|possible|ok|okay)",
    "yes": r"yes|yep|yeah|yea|yup|ya|y|ye|yh|yess+|ok|okay|okey|k|kk|sure|sure thing|of course|please do|go ahead|go for it|do it|book it|book that|book me in|confirm|confirmed|confirming|correct|right|thats right|perfect|great|fine|good|brilliant|lovely|excellent|sounds (good|great|perfect|fine|lovely)|that works|works(?! (?:gone|been|got|mad|crazy|busy|mental|manic|\w+ing)(?!\w))( for me)?|thats (fine|good|great|perfect|ok|okay|it|the one)|alright|absolutely|definitely|deal|agreed|id like that|ill take it|take it|see you( then| there| tomorrow)?|will do|why not|please|yes please|[\U0001f44d\U0001f44c\u2705\U0001f197\U0001f64f]+.?",
    "no": r"no|nope|nah|na|not really|no thanks|no thank you|dont|nay|never ?mind|forget it|none|not (that|now|today)|neither|negative|leave it|no way"
    r"|(actually |no )?(keep|leave) (the old (one|time)|my (old )?(time|slot|appointment|booking)|it (as|where) it (is|was))( please)?",
    "skip": r"skip( (it|that|this( one)?))?|pass|nothing( (thanks|thank you|needed|please))?|none( (thanks|needed|please))?|no need|not needed|dont (need|want) any(thing)?",
    "thanks": r"thanks?|thank you|thx|thnx|cheers|tysm|much appreciated",
    "bye": r"(thanks?|thank you|thx|thnx|ty|cheers|tysm|ta|much appreciated|appreciate it|many thanks|thanks? (so much|a lot|again|very much))( \w+)?|(bye|goodbye|see you|see ya|cya|later(?! (on|today|tomorrow|that|the same|same|than|please|pls)\b| ?\?)|take care|have a (good|nice|great|lovely) \w+|(you|u) too|same to you|good ?night|thats all|thats it|all good|no worries|got it|will do|noted|great stuff)",
    "hello": r"((hi|hello|hey|hiya|heya|good (morning|afternoon|evening|day)|howdy|yo|greetings|morning|afternoon|evening)( there| all| team)?"
    r"|(how (are|r) (you|u|things)( doing| today)?|hows (it going|things|you)|(i )?hope (youre|you are|ur|all is) (well|good|ok|okay|all well)"
    r"|(i have a |ive got a )?quick question))(,? (how (are|r) (you|u|things)( doing| today)?|hows (it going|things|you)|hope (youre|you are|ur) (well|good|ok)))?",
    "either": r"(either|any|whichever|whatever|whenever)( one| of (them|those|these)| is fine| works| time)?|dont mind|you (choose|pick|decide)|surprise me|no preference|not bothered",
    "automatic": r"out of (the )?office|auto ?(matic )?(reply|response)|(?<!so )(?<!but )(?<!and )(?<!because )(i am|im) driving(?! (over|there|to|in|down|up|past|from|back|home)(?!\w))|automatically generated|do not reply|away from my (phone|desk)",
    "not_now": r"not (now|sure|yet)|let me (think|check|see)|ill (think|check|let you know|get back)|maybe( later)?|one (sec|second|moment|minute)|hang on|hold on|give me a (sec|minute|moment)|wait",
}

PICKS: dict[str, str] = {
    "0": r"(the )?(first|1st|former|top)( one| option| time| slot)?",
    "1": r"(the )?(second|2nd|middle)( one| option| time| slot)?",
    "2": r"(the )?(third|3rd)( one| option| time| slot)?",
    "last": r"(the )?(last|latter|final|bottom)( one| option| time| slot)?",
    "later": r"(the )?(later|latest|late)( one| option| time| slot)?",
    "earlier": r"(the )?(earlier|earliest|early|soonest|sooner)( one| option| time| slot)?",
}

BESIDE_A_PICK = (
    r"yes|ok|okay|yeah|great|perfect|lets|let us|please|ill|i will|can i|could i|id|i would|like|love|prefer|have|take|get|"
    r"go|do|with|for|want|book|me|in|thanks|thank you|pls|thx|cheers|option|number|no|nr|slot|works?|is|fine|good|best|then|it|"
    r"sounds|ok|to|the|one|at|on|will|suits?|that|would|be|great|ideal|if|possible|its|still|going|free|available|there|open|make|ones?"
)
"""What may stand before and after a pick without changing it."""

NUMBER_PICK = r"(?:#|option |number |no |nr )?([0-9])[).]?"

NAME_LEADS = r"(?:my name is|my names|the names?|names?|name is|its|it is|this is|im|i am|call me|for|under|put it under|book it under|first name is|first name)"
"""What may stand before a name."""

NAME_ENDS = r"and|here|from|i|please|thanks"
"""What follows a name and is none of it."""

COURTESIES = r"please|pls|thanks|thank you|thx|cheers|(?-i:x{1,3})"
"""What is said for courtesy after a name."""

ENDINGS = r"e?s"
"""What may hang on the name of a service, a provider or a place."""

ROOM_NAME_FIRST = True
"""Whether the name of a room may stand before the word for one, as in "the oak room"."""

OF_SOME_ROOM = r"an?|any|some|another|one|no|what|which"
"""What stands before a room that has no name: "a sunny room"."""

BESIDE_ROOM = (
    r"quiet(?:er|est)?|calm|silent|big(?:ger|gest)?|large[rst]*|huge|small(?:er|est)?|tiny|little|smallish|"
    r"biggish|long|short|wide|bright(?:er)?|light|dark|sunny|warm|cool|cold|nice[rst]*|lovely|pretty|decent|"
    r"good|better|best|proper|normal|usual|regular|standard|simple|basic|plain|fancy|cheap(?:er|est)?|private|"
    r"public|open|closed|free|empty|available|vacant|spare|whole|entire|accessible|comfortable|comfy|cosy|cozy|"
    r"airy|modern|new|old|own|upstairs|downstairs|upper|lower|middle|back|front|left|right|near(?:er|est)?|"
    r"close[rst]*|usable|suitable|right-sized|medium|mid|single|double|shared|extra|conference|meetings?|team|"
    r"group|client|training|interview|project|workshop|seminar|video|call|treatment|therapy|consulting|massage|function|lecture|"
    r"class|study|work|dining|breakout|huddle|event|party|focus|writing|reading|committee|grab|hire|rent|borrow|"
    r"schedule|organi[sz]e|arrange|secure|find|finding|pick|take|use|using|swap|switch|change|request|"
    r"requesting|bookin|reservin|sort|fix|hold|keep|extend|urgent(?:ly)?|quick(?:ly)?|asap|immediately|again|"
    r"today|only|preferably|ideally|somewhere|anywhere|anything|whatever|whichever|wherever|together|instead|"
    r"also|too|hybrid|remote|online|onsite|offsite|is|are|was|needed|required|wanted|booked|booking|reservation|"
    r"request"
)
"""What may stand beside the word for a room and is no name: how it is to be, and what is done with it."""

NO_NAMES = frozenset(
    [
        "yes",
        "no",
        "ok",
        "okay",
        "yep",
        "yeah",
        "nope",
        "sure",
        "thanks",
        "thank",
        "please",
        "fine",
        "great",
        "good",
        "hi",
        "hello",
        "hey",
        "bye",
        "stop",
        "start",
        "help",
        "undo",
        "cancel",
        "what",
        "why",
        "who",
        "when",
        "where",
        "how",
        "me",
        "you",
        "it",
        "its",
        "that",
        "this",
        "the",
        "a",
        "an",
        "not",
        "never",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "today",
        "tomorrow",
        "tonight",
        "now",
        "later",
        "earlier",
        "am",
        "pm",
        "morning",
        "afternoon",
        "evening",
        "first",
        "second",
        "third",
        "last",
        "none",
        "nothing",
        "name",
        "is",
        "my",
        "i",
        "dont",
        "know",
        "anonymous",
        "maybe",
        "neither",
        "either",
        "move",
        "change",
        "book",
        "appointment",
        "can",
        "could",
        "would",
        "be",
        "have",
        "get",
        "got",
        "need",
        "want",
        "try",
        "come",
        "call",
        "confirm",
        "skip",
        "say",
        "see",
        "cool",
        "else",
        "someone",
        "somebody",
        "anyone",
        "any",
        "some",
        "time",
        "day",
        "for",
        "to",
        "at",
        "with",
        "but",
        "just",
        "more",
        "your",
        "we",
        "do",
        "does",
        "is",
        "are",
    ]
)

PEOPLE = (
    r"(?:(?:for|party of|group of|we are(?: now)?|were(?: now)?|there(?:s| are| will be))\s+|(?=\w+ (?:people|persons|of us|ppl|pax)\b))"
    r"(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero)"
    r"(?:\s+(?:people|persons|of us|adults|guests|ppl|pax|seats))?"
)

NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "zero": 0,
}  # fmt: skip

MINUTES_LATE = r"(\d{1,3}|five|ten|fifteen|twenty|thirty|half an hour|quarter of an hour|an hour)(?: ?(?:min|mins|minutes|m|hours?))?"
MINUTES = {
    "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "half an hour": 30, "quarter of an hour": 15, "an hour": 60,
}  # fmt: skip

BESIDE_MATES = r"together with|along with|with|and|plus|also|invite|add|bring"
"""What joins a colleague who is named to what is said."""

CALLED = r"called|titled|entitled|named|title|subject|topic"
"""What stands before the title of a room that is booked."""

JOINTS = r"for|in|at|on|to|of|the|this|that|my|our|please|pls|and|with|into"
"""Small words that join what is to be provided to the room and the time that it is for."""

FOR_A = r"for (?:the|an?|our|my|this|that|some)(?!\w)"
"""What stands before what a room is for."""

TITLE_ENDS = r"with|in|at|on|from|by|until|till|please|pls|thanks|thank you|for|and|tomorrow|today|next|every"
"""Where words that tell what a room is for end, and others go on."""

NO_TITLE = r"(?:whole|entire|rest|remainder|same|next|first|second|third|last|big|small|large|larger|smaller|other|usual|two|three|four|five|six|few|couple|bunch|little|short|quick|long|max|total|minimum)(?: .*)?|team|group|lot|day|morning|afternoon|evening|night|week|weekend|month|time being|while|bit|moment|sec|second|minute|hour|half(?: an)? hour|number of .*|people|persons|guys|meeting|moment being"
"""What a room is not for: a part of the day, a length, or who comes."""

TO = "to"
"""What stands between the time a booking has and the one it is to have."""

CLAUSES = r"[.!;\n]+|\?+|,? (?:and|also|plus) (?=(?:can|could|please|also|would|will|whats?|wheres?|when|hows?|is|do|i|we|book|cancel|move|change|drop)\b)|, (?=(?:can|could|what|where|how)\b)"
"""Where one message falls into parts that may mean different things."""

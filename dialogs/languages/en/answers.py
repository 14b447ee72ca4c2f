"""English words by which people answer a reminder.

Read as those of ``intents.py`` are: small letters, apostrophes gone, one blank between words, between word boundaries. They
count only in an answer to a reminder, piece by piece; ``dialogs/understand/answers.py`` says in which order.
"""

from __future__ import annotations

PIECES = (
    r"[.!?;\n]+(?=\s|$)|,(?=\s|$)|\s[-\u2013\u2014]+\s|\s(?=(?:but|so|tho|though|although|and|because|cos|coz|cuz|since|as i|please dont|"
    r"would|how about|what about|any chance|wheres?|whats?|hows?|how (?:much|long|do|can)|who is|whos)\s)"
    r"|(?<!where)(?<!what)(?<!when)(?<!who)(?<!how)(?<!which)(?<!if)(?<!long)(?<!much)(?<!time)\s(?=(?:(?:can|could|shall|may) (?:i|we|you|u|my)|(?:is|are|will|do|did|have|should) (?:there|it|i|we|you|u|\d+))\s)"
)
"""Where an answer falls into pieces; not where a time would be torn apart."""

FILLERS = (
    r"hi|hey|hello|sorry|soz|please|pls|plz|thanks|thx|ok|okay|oh|well|then|or|and|but|so|maybe|actually|say|for|at|on|the|a|an|to|of|in|by|"
    r"about|around|say|like|time|slot|appt|appointment|one|me|us|u|you|day|x+|is|it|that|this|if|not"
)
"""What may stand beside a time that is all that is said."""

_KIN = (
    r"(?:wifes?|husbands?|partners?|boyfriends?|girlfriends?|bf|gf|fiancee?|mums?|moms?|mothers?|dads?|fathers?|parents?|sons?|daughters?|kids?|"
    r"child(?:ren)?|baby|babys|toddler|little (?:one|boy|girl)|boy|girl|sisters?|brothers?|friends?|mates?|nan|gran|grandma|grandad|aunt|uncle|"
    r"cousin|nephew|niece|dogs?|puppy|pup|cat|someone|somebody|anyone|plus one|guest|carer|boss|colleague)"
)
_CHANGE = r"(?:cancel\w*|mov\w+|change|changing|reschedul\w*|swap|switch|postpone|shift|push|lose|rebook)"

PLAIN: dict[str, str] = {}
"""Words as they are mostly written, and how people in a hurry or in a dialect write them."""

SIGNALS: dict[str, str] = {
    "keeps": rf"(?:no need|no reason|dont|do not|didnt|never|not|wasnt|isnt|arent|wont|will not|cant|cannot|wouldnt|shouldnt|couldnt|aint|without|rather than|instead of|nearly|almost|refuse)(?: (?:to|you|u|ever|even|dare|want|wanna|need|have|going|gonna|be|get|pls|please|just|actually|really|yet|gone|let|me|make|them|anyone|it|my|the|her|him)){{0,4}} {_CHANGE}"
    rf"|(?:was|were|thought|thinking|about)(?: \w+){{0,3}} (?:to|of|about) {_CHANGE}|(?:thought|worried|hope|hoping)(?: \w+){{0,5}} {_CHANGE}"
    r"|(?:leave|keep|keeping) (?:it|that|things|my \w+|the \w+|me)(?: \w+)? (?:as|where|how) (?:it|they|that)(?: is| was| are|s)?|(?:leave|keep|keeping) (?:it|my (?:appointment|appt|slot|booking|time)|the (?:appointment|appt|slot|booking|time))"
    r"|no changes?|nothing(?:s| has)? changed|as (?:planned|is|arranged|agreed|discussed|booked)|still (?:on|stands?|good|ok|okay|fine|happening)",
    "of_others": rf"(?:my|our|the|a|an|his|her|their)(?: \w+){{1,4}} (?:got|was|has been|have been|is|been|were|has|have|had) (?:been )?(?:just )?(?:moved|cancell?ed|changed|postponed|pushed|rescheduled|called off|brought forward)"
    rf"|(?:my|our|his|her|the) (?:\w+ )?{_KIN} (?:has |have |had |is |just )*(?:cancell?\w*|moved|moving|changed|needs? to cancel|rebooked|cant)"
    r"|(?:cancell?ed|moved) (?:on me|hers|his|theirs|their \w+|her \w+|his \w+)|(?:someone|somebody) (?:else )?(?:cancell?ed|moved)",
    "perhaps": rf"(?:might|may|could|would|probably)(?: \w+)? (?:have to|need to|want to|end up|be) (?:{_CHANGE}|late)|(?:should|shall) i {_CHANGE}"
    rf"|(?:if|unless|in case|whether)(?: \w+){{0,4}} {_CHANGE}|(?:tempted|considering|thinking of|thinking about)(?: \w+){{0,2}} {_CHANGE}"
    r"|not (?:100 ?%? )?(?:sure|certain)|dont know|dunno|idk|unsure|(?:let|lemme) (?:you|u|me) (?:know|check|see|get back)|get back to (?:you|u)|tbc|depends|(?:maybe|perhaps|possibly)(?= *$)|(?:ill|need to|have to|let me|gotta) (?:check|see|ask|confirm later)|50.50|fingers crossed",
    "asks_about": rf"(?:fee|charge\w*|cost|lose (?:my|the) deposit|penalt\w+|polic\w+|too late|last minute|deadline|notice)(?: \w+){{0,6}} {_CHANGE}"
    rf"|(?:if|when) i (?:have to |need to |want to )?{_CHANGE}|cancell?ation (?:fee|charge|policy|cost)|(?:how|where) (?:do|can|would) i {_CHANGE}"
    rf"|(?:did|have|has|was|is|are|were) (?:you|u|it|my \w+|this|someone|the \w+)(?: \w+)? (?:been )?(?:{_CHANGE}|moved|cancell?ed)(?! it)",
    "coming": r"(?:ill|i will|ill def|well|we will|will|gonna|going to|i shall|should) (?:\w+ )?(?:be there|b there|be in|come|be coming|make it|see (?:you|u|ya)|attend|get there|turn up|be with (?:you|u))(?! \w+ late)"
    r"|(?:im|i am|were|we are|still|yes|yep|yeah|yea|yup|ok|okay|defo?|definitely) (?:\w+ )?(?:coming|be there|attending)|^(?:still )?coming|be there(?! or)|(?:see|c) (?:you|u|ya|ye|yous|yas|yall)(?! about)|cu|cya|seeya"
    r"|confirm|confirmed|confirming|count me in|cant wait|cannot wait|wouldnt miss|(?:wont|not gonna) miss it|look(?:ing)? forward|(?:im|i am|were|all) (?:\w+ )?(?:set|in|good|sorted|ready)(?! at| on)|(?:i|we) can (?:still )?(?:make|do|come|be there)(?: it| that| this)?"
    r"|(?<!if )(?:its|thats|that is|it is|we are|were) (?:still )?(?:a date|on|fine|good|perfect|great|ok|okay)|got it|noted|in (?:my|the) (?:diary|calendar)|happy (?:with|to come)|i remember\w*|(?:i )?havent forgotten|wouldnt dream|(?:just )?(?:leaving|setting off|set off)(?: now| soon)?(?= *$)|omw|on (?:my|the) way(?= *$)|heading (?:over|there|in)|en route",
    "prefers": r"rather(?! not)|prefer\w*|instead|better|easier",
    "suits": r"suits?|suited|works?|working|better|best|prefer\w*|ideal\w*|good|great|gd|fine|ok|okay|oki|possible|poss|free|available|avail|doable|any chance|perfect|easier|convenient|instead|rather|how about|how bout|what about|wot about|hows|whats|wd|"
    r"squeeze|fit|fits|put|book|pencil|move|push|shift|make it|(?:can|could|shall|may|might) (?:i|we|you|u|it)|do|come|swap|switch|change|got|have you|have u|slot|pls|plz|please|id like|i would like|wanna|want|need|manage|try|anything|something|open|space|spare",
    "rather": r"(?:another|different|other|diff|new|better) (?:day|time|date|week|slot|appointment|appt)|some ?other time|re ?schedul\w*|re ?arrang\w*|re ?book|postpone|(?:move|shift|push|change|swap|switch|put)(?: \w+){0,2} (?:it|back|my \w+|this|that|the \w+|the appointment|things)|make it (?:later|earlier|sooner)|(?:later|earlier|sooner)(?: \w+){0,2}(?:slot|time|appointment)|come (?:later|earlier|another|some)|rain ?check|move|reschedule|rearrange|instead",
    "own": r"(?:i have|ive|ive got|got|i got|theres|there is|im|i am|have|was|had|just|got to|gotta|need to|have to|pick\w*|collect\w*|finish\w*|start\w*|leav\w*|work\w*|til|till|until|since|before|after|for my|my|our|the)(?: \w+){0,5}? "
    r"(?:train|bus|flight|plane|meeting|call|work|shift|school|nursery|kids?|class|course|lunch|dinner|dentist|doctors?|gp|hospital|exam|interview|gym|party|wedding|parking|car|appointment|lesson|practice|club|game|match|job|sim|phone|number|weeks? ago|days? ago)|park\w*",
    "against": r"(?:is|s|are|was) (?:\w+ )?(?:bad|no good|out|off|a no go|no go|impossible|a write ?off|a nightmare|useless|awful|difficult|tricky|a problem|rubbish)|(?:no|not|never|isnt|wont|doesnt|dont|cant)(?: \w+){0,2} (?:good|great|work\w*|suit\w*|ok|possible|ideal|free|available|do|manage|make)|too (?:early|late|soon|tight)|clash\w*",
    "cannot": r"(?:cant|cannot|can not|cnt|cudnt|wont|will not|couldnt|not able|unable|not going|not gonna|isnt going|wouldnt|never|no way|dont think (?:i|we|ill|ill be)|doubt)(?: \w+){0,4} (?:make|come|coming|do|be there|attend|get|manage|able|happen\w*|work|go)(?: it| there| in| to)?"
    r"|no can do|not (?:gonna|going to) (?:happen|work|be able|make|come)|(?:cant|cannot|wont)(?= *(?:$|today|tomorrow|tmr\w*|sorry|soz|now|any ?more|then|do it))|(?:something|smth|sth|somethings|somethin)(?: has|s| just)? (?:came|come|cropped|popped) up|(?:have|need|going|gonna|gotta) (?:to )?(?:miss|skip|pass|bail|sit this)"
    r"|(?:ill|i will|gonna) (?:have to )?(?:miss|skip) (?:it|this|that|today|tomorrow|the)|(?:im|i am|ive|i have|ive got|been|got|feeling|down with|have|has|is|are|am)(?: \w+){0,3} (?:sick|ill|unwell|poorly|flu|covid|fever|rough|ill in bed|norovirus|bug|migraine|stuck at|in hospital|in a&e|stranded|snowed in|broken down|broke)"
    r"|(?:cars?|vans?|bikes?|boiler|babysitter|sitter|childcare|trains?)(?: \w+){0,2} (?:dead|broke\w*|broken down|packed in|wont start|cancell?ed|let me down|fell through|died)|emergency|not (?:coming|attending|there)|no longer (?:able|make|come|free)|(?:im|i am) (?:away|abroad|out of town|on holiday|double booked)|wont be (?:there|coming|in|able)|stuck (?:at|in) (?:work|the office|a meeting|hospital|bed)",
    "gives_up": r"(?:dont|do not|no longer|wont be|not|never)(?: \w+)? (?:need|want|needing|wanting|require)(?: \w+){0,4}? (?:any ?more|anymore|now|it|appointment|appt|haircut|hair cut|cut|slot|booking|trim|visit)|(?:scrap|bin|ditch|forget|scratch|axe|nix|delete|remove|void) (?:it|that|my \w+|the (?:appointment|appt|booking|slot|cut|haircut))"
    r"|(?:give|offer|let|free)(?: \w+)? (?:my |the |that |this |it |up )*(?:slot|place|spot|appointment|appt|it|time)? ?(?:to |for )?(?:some ?one|some ?body|another|other)(?: \w+)?|free up (?:my|the|that) (?:slot|spot|place|time|appointment)|(?:not|never) coming (?:back|any ?more)|take me (?:off|out of) the (?:book|books|diary|schedule|calendar)"
    r"|(?:cancel|cancell?|canel|cancle|cncl)(?= *(?:$|pls|please|it|this|that|my|the|today|tomorrow|tmr|for|thanks|thx|ty|me))",
    "bring": rf"(?:bring|take|have|is|are|can|could|may|ok if|okay if|alright if|fine if|mind if|cool if)(?: \w+){{0,3}}? (?:my|a|the|our|his|her|some|along)? ?(?:\w+ )?{_KIN}(?: \w+){{0,3}}? ?(?:come|comes|coming|sit|sits|join|joins|tag|tags|too|along|with me|w me|with|in|wait|waits|allowed|welcome|there|as well|ok|okay)"
    rf"|(?:bring|bringing|take) (?:along )?(?:my|a|the|our|some)? ?(?:\w+ )?{_KIN}|(?:come|be) with (?:my |a )?{_KIN}|(?:dogs?|kids?|children|babies) (?:allowed|welcome|ok)|come (?:with company|accompanied)",
    "prepare_how": r"(?:should|shall|do|must|can|could) (?:i|we) (?:need to |have to |have )?(?:wash|washed|come with|come in with|wear|bring|eat|shave|dry|arrive with|turn up with|prep\w*|leave)|(?:wet|dry|clean|dirty|washed|unwashed|greasy) hair|hair (?:wet|dry|clean|dirty|washed|down|up|tied)|(?:anything|what)(?: \w+){0,3} (?:bring|prepare|wear|beforehand|do before)|need (?:anything|my \w+|to bring|cash|id)(?= *\??$)",
    "finished": r"(?:be |am |are |we |i )?(?:done|finished|finish|out|through|over|ready|away)(?: \w+)? (?:by|at|before|in time|until|around)|(?:what time|when|roughly when)(?: \w+){0,4} (?:done|finish\w*|end\w*|out|over|ready|leave)|(?:take|takes|last|lasts|need|needed) (?:about |around |more than )?(?:an hour|half an hour|\d+ ?min\w*|long)|how many min\w*|be quick|duration|how much time|long will|how long",
    "lost": r"(?:cant|cannot|cnt|not able to|struggling to|trying to) (?:find|see|locate) (?:it|you|u|ya|the \w+|where)|(?:which|what) (?:end|side|number|floor|door|building|street|road|branch|salon|shop|part|entrance|place)|where ?abouts|where (?:r|are|is|do|abouts|bouts|exactly)|wheres|(?:whats|what is|send|need|remind me of)(?: \w+){0,3} (?:address|postcode|location|directions)|address|directions|google maps|pin|near(?:est)? (?:to )?(?:station|tube|stop)|how (?:do|can) i get",
    "who_writes": r"who(?:s| is|se| the \w+ is| are| r)? (?:this|dis|dat|that|it|texting|you|u|ya|number|messaging)|who(?: dis| u| r u| are u)|who is willow\w*|new phone,? who|what (?:is|s) this(?: about| for| number)?|whats this(?: about| for| number)?|do i know (?:you|u)|what (?:company|business|salon|place) (?:is|are)|where did (?:you|u) get my number|is this (?:a )?(?:scam|spam|real|legit)",
    "stranger": r"(?:old|previous|last|former|prev) owner|(?:new|different) (?:number|sim)|(?:got|had|have|having)(?: \w+){0,3} (?:this )?(?:sim|number|phone)(?: \w+){0,3} (?:weeks?|months?|days?|recently|new)|wrong (?:number|person|nr|num|bloke|guy|girl|woman|man|one|\w+ mate)|wrong no\b|not (?:me|my appointment|my booking|my number|her|him|for me|meant for me)(?! fault)|(?:i )?(?:never|didnt|did not|havent|have not) (?:book\w*|ma[dk]e|been|heard|ordered|got an|have an|had an)(?: \w+)?"
    r"|(?:dont|do not) have (?:an? )?(?:appointment|appt|booking|hair)|mixed? (?:me )?up|the person (?:you|u) (?:want|need)|(?:isnt|not|no|aint) \w+s (?:number|phone|mobile)|(?:this|im|i am) (?:isnt|is not|not|no) [a-z]+(?= *$)|(?:some|any)(?:one|body) elses? (?:number|phone)|no idea who|number (?:has )?changed hands|nobody (?:called|named|by that name)",
    "no_more": r"(?:delete|remove|erase|lose|forget|take)(?: \w+)? (?:my|this) (?:number|details|contact|no)(?: \w+){0,4}|(?:stop|quit|no more|cut out)(?: \w+)? (?:text\w*|messag\w*|msg\w*|sms\w*|remind\w*|contact\w*|these|this|spam\w*|bother\w*|harass\w*|send\w*)|(?:dont|do not|never|pls dont|no need to) (?:\w+ )?(?:text|message|msg|contact|write|remind|send)(?: me| to me)?(?: again| any ?more| these| reminders)?|(?:dont|do not) (?:want|need)(?: \w+){0,3} (?:texts?|messages?|reminders?|msgs?|sms)|unsubscribe|opt (?:me )?out|take me off(?: \w+){1,3} list|leave me alone|piss off|f\w* off|no more (?:texts?|messages?|reminders?)",
    "for_team": r"(?:is|are|any|where|got|have|much|free|can|could)(?: \w+){0,4} park\w*|car ?park|disabled|wheelchair|step free|lift|card|cash|amex|apple pay|contactless|pay(?:ment)?|deposit|voucher|gift ?card|discount|student|loyalty|points|manager|speak to|talk to|(?:call|ring|phone|bell) me|(?:someone|somebody|anyone|you|u) (?:call|ring|phone)|give me a (?:call|ring|bell)|real person|human|actual person|toilet|wifi|wi fi|coffee|allerg\w*|pregnant|contagious|nits|lice|a cold|cold sore|covid rules|mask|kids? cuts?|do (?:kids|children|men|beards?)|charger|left my|lost property|forgot my|invoice|receipt|tips?|tipping|brand|products?",
    "arrive": r"(?:be|get|arrive|arriving|reach|getting)(?: \w+){0,2} (?:there|in|with you|by|at|for)|there (?:by|at|for|around)|make it (?:by|for|at)|eta",
    "forced": r"(?:have|need|got|gotta|ill have|going) to|must|having to|unfortunately|afraid|forced",
    "grievance": r"refund\w*|owe me|(?:still )?owe\w* (?:me|us)|overcharg\w*|complain\w*|complaint|unhappy|not happy|disappointed|(?:so|very|really|was|were|been) rude|(?:messed|mucked|cocked|screwed|botched) (?:up|it)?|ruined|wonky|uneven|too short|(?:is|was|looks) (?:terrible|awful|disgusting|a mess)|last time|money back|compensation",
    "own_visit": r"(?:is|am|are) (?:my \w+|the \w+|i|we|it) (?:\w+ )?(?:still )?(?:on|booked|ok|happening|going ahead|confirmed)(?= *\??$)|(?:is|was) (?:it|this|that|my \w+|the \w+) (?:still |definitely )?(?:with|at|for|on|in|tomorrow|today)|(?:who|whos|which stylist)(?: \w+){0,3} (?:with|cutting|doing)|what(?: \w+){0,2} (?:booked|in for|having done)|what (?:time|day)(?: \w+){0,3} (?:it|appointment|appt|again|booked)",
    "behind": r"late(?= *(?:$|sorry|soz|tho|but|x+$))|l8|(?:running|run|gonna be|will be|be|might be|prob\w*|bit|little|slightly|few|couple|\d+ ?(?:min\w*|mns)?)(?: \w+){0,3} (?:late|behind|delay\w*)|delayed|(?:stuck|sat|caught) in(?: \w+){0,3} (?:traffic|jam|queue|tailback)|traffic|held up|(?:missed|waiting for|waiting on) (?:the|my|a) (?:bus|train|tube|tram)|behind schedule|cutting it fine",
    "thanks_only": r"(?:thanks|thank you|thx|cheers|ta|ty|nice one|tysm)(?: \w+){0,2} (?:for (?:the |letting|reminding|this|your)?(?: ?\w+){0,3}|reminder|heads up)|thank(?:s| you)|thx|ta|cheers|ty|tysm|appreciate\w*|much obliged",
}

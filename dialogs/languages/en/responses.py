"""English words by which a reply answers what was said before.

Patterns are matched against the text in small letters, apostrophes gone ("that's" is ``thats``), one blank between
words, punctuation kept, and tried between word boundaries. Each name is a cue; what a cue means after an offer, a
question or good news stands in ``dialogs/responses.py``. ``^`` is the start of the reply; ``<name>`` within a
pattern stands for one of the PIECES.
"""

PIECES: dict[str, str] = {
    "lead": r"^(?:(?:oh|ah|well|um+|uh+|h+m+|so|and|but|wow|hey|ok|okay|okey|alright|sorry|thanks|thank you|i see"
    r"|great|actually|wait|please)\b[ ,.!]+)*",
    "end": r"(?= *(?:$|[,.!?;:]))",
    "very": r"(?:(?:really|so|very|just|pretty|quite|absolutely|totally|simply|all|also|actually|too|kind of|rather"
    r"|more than|like|even|still|to be|be)\s+)*",
    "good": r"(?:good|goo+d|great|gr8|grand|fab|champion|fine|perfect|perfectly|perfecto|nice|ok|okay|okey|alright"
    r"|all right|wonderful"
    r"|fantastic|excellent|awesome|amazing|terrific|lovely|brilliant|ideal|super|superb|cool|sweet|lit|fun"
    r"|interesting|entertaining|delicious|delightful|decent|fabulous|marvell?ous|doable|reasonable|suitable"
    r"|convenient|tempting|appealing|promising|satisfactory|acceptable|splendid|best|exactly what i \w+"
    r"|a (?:plan|winner|deal)|(?:the|a) (?:winner|good|great|perfect|nice|best|right|one)(?: \w+)?)",
    "be": r"(?:is|s|its|thats|theyre|shes|hes|was|are|(?:would|will|might|may|should|could|can|must) be|(?:d|ll) be"
    r"|(?:that|it)(?:ll|d) be|thats would be)",
    "itd": r"(?:thats|its|(?:that|it)(?:ll|d)?(?: is| would| will| should)? be)",
    "that": r"(?:that|this|it|these|those|they|which|everything|he|she|(?:that|this|the|either) (?:\w+ )?\w+)",
    "can": r"(?:(?:will|would|should|could|might|may|can|also|all|just|really|totally|def|definitely) )*",
    "it": r"(?:it|that|this|these|those|them|him|her|one)",
    "helpful": r"(?:so|very|really|been|were|are|most|extremely|super|quite|incredibly)"
    r" (?:very |so |most |really |extremely )?helpful",
    "do_later": r"(?:think|leave (?:it|that)|do (?:that|it) later|let you know|pass|wait|check|look into|handle"
    r"|get back)",
}

CUES: dict[str, str] = {
    # agreeing
    "yes": r"<lead>(?:y+e+s+|yess+ir|yep|yeah|yea|yup|yeh|ya|ye|yh|y|aye|sure|surely|ok|okay|okey|k|kk|alright"
    r"|all right"
    r"|absolutely|definitely|certainly|indeed|affirmative|of course|you bet|you got (?:it|that)|youve got (?:it|that)"
    r"|youre right|correct|right|exactly|precisely|agreed|deal|by all means|(?:please|pls|plz)(?: do|<end>)"
    r"|go ahead|go for it"
    r"|(?:do|book|confirm) (?:it|so|that)|why not|(?:spot|bang) on|go on|happy days|lets do it|100 ?(?:%|percent)"
    r"|👍\w*|👌|✅|💯|gladly|totally|i (?:do|would)(?= please| indeed|<end>)|i agree"
    r"|(?:i )?confirm|confirmed|confirming)",
    "good": r"<lead><very>(?:<good>|works|sounds?|looks?|seems?)(?= *(?:$|[,.!?;:-]|and |then|thats|that |i |for "
    r"|to |with "
    r"|enough|please|th[ax]|ta|ty|cheers|lets|its|but|can |could |would |book|so |as |this))",
    "sounds_good": r"(?:sounds?|looks?|seems?|feels?) (?:like )?<very><good>"
    r"|(?:sounds|looks|seems) like (?:something|what|just|a|the)"
    r"|(?<!^)<be> (?:like )?<very><good>|<itd> <very><good>|^is <good>"
    r"|<that> <can>(?:works?|suits?|doe?|fits?)(?: \w+)?(?: fine| well| great| perfectly| for me| for us| out)?"
    r"(?= *(?:$|[,.!?;:]|and |for |fine|well|great|perfect|i |with |can |could |please|out|too))"
    r"|works? (?:\w+ )?(?:for|4|with) (?:me|us)|works(?: a treat)?<end>|(?:thats|thatll) (?:do|work|suit)|good enough"
    r"|fine (?:with|by|for) me|fits the bill|cant wait|look(?:ing)? forward|bingo|found (?:a|the) winner|(?:heard"
    r"|hear) good|happy with",
    "right": r"(?:thats|its|thatd be|that would be|everythings|all(?: \w+){0,3} (?:is|are)|^all|youre|you are|sounds?"
    r"|looks?"
    r"|seems?|\w+ (?:is|are)) (?:\w+ly |all |also |indeed |quite |about |just |the )*"
    r"(?:right|cor+ect|true|accurate|exact(?: \w+)?|exactly|it|okay|ok|perfect|confirmed)",
    "glad": r"^(?:(?:oh|wow|ok|okay|alright|yes|yeah|well|very|thats|that is|so|really|its|it is|that will be"
    r"|thatll be"
    r"|sounds)\b[ ,.!]+)*(?:good|great|perfect|perfectly|nice|wonderful|fantastic|excellent|awesome|amazing|terrific"
    r"|lovely|brilliant|super|superb|cool|sweet|fabulous|splendid|fine|yay|hooray|woo ?hoo|phew)",
    # choosing
    "take": r"(?:ill|i will) (?:take|have|go with|choose|do|pick|try|get)"
    r"|i(?:d| would)? (?:choose|pick|select|accept|take|go with|like|love|want|prefer|go for|enjoy"
    r"|(?:wanna|want to|would like to) (?:go with|choose|take|pick))(?: to| with| for)?"
    r" (?:that|this|it|the sound|him|her|them|to (?:go with|choose|take|pick))"
    r"|lets (?:go|do|take|try|choose|pick)(?: with| for| it| that| this)?"
    r"|(?:im|i am) (?:\w+ )?(?:interested|keen|happy|ok|okay|good|fine|into)|(?:that|this)(?: one)?(?:,? please)?$"
    r"|count me in|love it|like (?:it|that|this)|i can make it|you can (?:book|add|schedule|do)",
    "book": r"(?:book|reserve|schedule|make|get|set up|arrange|organi[sz]e|place|(?<!you )have|want|need|like|plan)"
    r"(?: (?:a|an|the|my|me|us|to|up|for|in|you|one|that|this|another|\w+ing|dental|table|of|your|doctor|salon|\d+"
    r"|two|new)){0,6} (?:appointments?|appt|appoint|reservations?|table|visit|booking|slot|seats?|tickets?|tour)"
    r"|(?:visit|see|watch|play|try) (?:<it>|the|there)|(?:appointment|reservation|visit|booking) (?:with|at|for|to|on"
    r"|in|then|there)|book|reserve|schedule",
    "note": r"(?:add|put|mark|save|note|write|pop|include|create|make)(?: \w+){1,4}? (?:event|calend[ae]r|diary"
    r"|agenda)",
    "prefer": r"i(?:d| would|ll| will)?(?: \w+)? (?:like|love|want|wanted|wanna|prefer|choose|pick|go with|enjoy"
    r"|go for|see"
    r"|watch|take|go|interested)|ill|im (?:\w+ )?interested|lets|can i|could i|<lead>(?:yes|yeah|yep|sure)",
    # refusing
    "no": r"<lead>(?:no|nope|nah|na|naw|nay|noo+|not(?! only| bad)|never ?mind|negative|neither|none|dont|do not"
    r"|never)"
    r"(?! problem| worries| preference| matter| doubt| sure| certain)
    r"|but (?:no|not)<end>",
    "later": r"(?:maybe|perhaps|possibly)(?: at)?(?: an?| some)? ?(?:later|different|other|another)|(?:maybe"
    r"|perhaps) not"
    r"|not (?:now|yet|today|right now|at (?:this|the)|just yet|really|necessary|for now)"
    r"|(?:some other|another|a different|a later) time|^later|later(?: on)?$"
    r"|(?:do|see|book|get|buy|handle|decide|decide on|take care of) (?:it |that |this |those |them )?later"
    r"|let me (?:think|check|see|ask)|lets (?:see|wait|not|skip)|(?:ill|i will|^will|[.,] will) <do_later>"
    r"|need to (?:think|check)|hold off|rather not|wont be necessary|not interested|skip|bag it|forget (?:it|about"
    r"|that)"
    r"|(?:dont|do not) (?:want|need|start|play|think|bother|worry)|changed? my mind",
    "wrong": r"(?:thats|that is|its|it is|this is) (?:not|wrong|incorrect)|not (?:right|correct|what|quite|exactly)"
    r"|wrong"
    r"|incorrect|(?:doesnt|wont|does not|will not|wouldnt|cant|cannot) (?:work|do|suit|make|go)|mistake|mostly right"
    r"|almost|too (?:late|early|far|expensive|long|soon)|(?:ive|i|i have) changed? my mind|(?:scratch|strike) that",
    "against": r"(?:cant|cannot|can not|couldnt|could not|wont|wouldnt|doesnt|dont|didnt|isnt|aint|arent|wasnt"
    r"|(?<!why )not"
    r"|never|hardly)(?: (?:really|quite|very|so|that|it|this|be|think|feel|to|look|seem|going|able|too|all|the|a"
    r"|those"
    r"|these|like|\w+ly)){0,4} (?:good|great|fine|ok|okay|ideal|perfect|right|correct|works?|working|do|make|suits?"
    r"|sounds?|come|manage|fit|fits|convenient|nice|possible|happy|keen|fan|interested|for me|it for me|want|like)"
    r"|👎|❌",
    "unsure": r"not (?:sure|certain)|dont know|unsure|undecided|depends|hmm+ maybe|(?:maybe|perhaps|dunno|idk)<end>",
    "but": r"but (?:at|on|for|with|not|later|earlier|make|change|(?:can|could) (?:we|you|i)(?! (?:tell|give|know"
    r"|have|ask))|only|the|id|i)",
    "change": r"actually|make (?:it|that)|change|switch|instead|rather|wait|hold on|hang on|scratch|strike|i meant"
    r"|i said"
    r"|move (?:it|that|the)|(?:should|has to|needs to|must) be|set it|sorry|but (?:for|at|on|make|i|not|later|can)"
    r"|update|modify"
    r"|correction|book it (?:for|on|at)|oops|how about|what about",
    # asking for others
    "others": r"(?:any ?|some ?)(?:thing|one|body|where|place)s? (?:else|different|other|similar|more|cheaper|nicer"
    r"|closer"
    r"|nearer)|(?:other|others|another|alternative|alternatives|different)(?! thing| question)"
    r"|(?:any|some|few|got|have|show(?: me)?|find|see|hear|are there|there) (?:\w+ )?more"
    r"(?! (?:info|details|about|questions|thing))|anymore|(?:what|who|where|which) else|else (?:do|is|can|have|you)"
    r"|(?:keep|continue) (?:on )?(?:looking|searching|trying|going)|(?:look|search|try|check|find) (?:again|further"
    r"|more)"
    r"|(?:any|no)thing (?:cheaper|closer|nearer|sooner|earlier|later|available|better|on|at|in|after|before|around"
    r"|next|this)|any chance of|any (?:earlier|later|sooner)"
    r"|something (?:cheaper|closer|nearer|sooner|earlier|later|better|a little|a bit|more|less|in|around|near|that"
    r"|with"
    r"|which|on|at)|(?:find|suggest|recommend|need|prefer)(?: me)? something"
    r"|(?:dont|do not|didnt) (?:really )?(?:like|love|want|care)|not (?:a fan|into|crazy|that one|this one|those"
    r"|these|it$)"
    r"|(?:none|neither) of|\w+er options?|next (?:one|option)"
    r"|<lead>(?:and |then |so )?(?:how|what) about (?!the |it |its|their|his|her)\w+|<lead>and (?:on|in|at|for) \w+",
    "search": r"(?:find|search|look(?:ing)?(?: up| in| for| around)?(?! forward)|suggest|recommend|recommendations?"
    r"|suggestions?|show me"
    r"|is there (?:also )?an?|are there any|do you have (?:an?|any)|how is it|(?:need|want|prefer) an?|need some"
    r"|check|try"
    r"|see (?:what|if there))",
    # thanking and taking leave
    "thanks": r"thank+(?:s|you| you| u|ful)?|than[kx]s?|thank(?:s|you)|thx|thnx|tnx|thanx|tks|ty|tysm|tyvm|cheers|ta"
    r"|appreciat\w*|grateful|obliged|bless you|kind of you",
    "praise_us": r"(?:great|good|nice|excellent|amazing|awesome) (?:job|work|service)<end>|well done|you rock"
    r"|you(?:re| are)(?: \w+)? (?:the best|a star|great|awesome|amazing|a lifesaver)|worked (?:that|it) out"
    r"|<helpful>",
    "helpful": r"<helpful>",
    "enough": r"(?:thats?|thatll|thatd|that (?:is|will|would|was|should)|this is|its|it (?:is|was)|itll|this(?:ll"
    r"| will| would))"
    r"(?: be| is| was| about| really)* (?:all|everything|enough|what i (?:want|need|wanted|needed)"
    r"|it(?= *(?:$|[,.!?;]|for (?:now|today|me)|thank|from|then|right now|i think|really|now|today|bye)))"
    r"|(?:all|everything) i (?:really )?(?:need|want|wanted|needed)(?! is| now is| to)|got all|(?:got"
    r"|have) everything"
    r"|(?:im|i am|were|we are) (?:all |now |pretty much |totally )*(?:set|good|done|finished|through|fine|ok"
    r"|okay)(?: with)?"
    r"(?= *(?:$|[,.!?;`]|for (?:now|today)|now|thank|to go|here|then|with (?:everything|all)|right now|bye|at))"
    r"|all (?:set|done)|(?:dont|do not|wont|will not) (?:need|require|want|have) (?:anything|any|more|further)"
    r"|(?:no|nothing) (?:more|else|further)|^nothing(?: at all| thanks?| thank you)?<end>|no more help"
    r"|takes care of (?:everything|it all)"
    r"|(?:thats|that|thatll|that will|that should|thatd|that would|this will) do (?:it|me)|covers (?:it|everything)"
    r"|^all(?: for)? now|(?:it|all) for (?:now|today)",
    "bye": r"good ?bye|bye+|see (?:you|ya|u)|cya|ttyl|(?:talk|speak) (?:to|with) you|take care|good ?night|so long"
    r"|farewell"
    r"|have (?:a|an) (?:\w+ )?(?:good|great|nice|lovely|wonderful|awesome|amazing|pleasant|blessed) ?"
    r"(?:day|one|night|evening|weekend|morning|afternoon|time)|(?:have to|got to|gotta|must) (?:go|run)"
    r"|until next time|you can go|cheerio|leave it (?:at|there)|catch you",
    "anyway": r"(?:thanks|thank you|thx|ty|ta) any ?ways?|for trying|for (?:your|the) (?:time|help|effort)|(?:dont"
    r"|no|do not) (?:worry|worries"
    r"|bother)",
    # asking about it, wishing something
    "ask": r"^(?:(?:and|also|ok|okay|so|great|cool|nice|good|oh|thanks|thank you|alright|sure|yes|yeah|perfect"
    r"|i see)[ ,.!]+)*"
    r"(?:whats?|wheres?|whens?|hows?|which|whos?|does|do|is|are|will|did|has|have|tell|may i|could you tell"
    r"|can (?:you )?(?:tell|give|i (?:bring|have|know|get))|give|show|get me (?:the|their)|any)",
    "fact": r"address|(?:phone|contact|telephone)(?: numbers?)?|numbers?|contacts?|ratings?|rated|rates?|reviews?"
    r"|prices?|priced"
    r"|pricing|pricey|costs?|costly|how (?:much|far|long|big|many)|located|location|directions|website|e ?mail"
    r"|parking"
    r"|if (?:they|it|there|its|the)|whether|about (?:it|them|him|her)|more (?:info|details|information)"
    r"|what (?:kind|type|sort)|genre",
    "want": r"i(?:d| would|ll)?(?: \w+)? (?:like|love|want|need|prefer|wish|wanna|have to)|id|ill|im|i|please|lets"
    r"|let us"
    r"|(?:can|could|will|would) (?:you|we|i)|book|reserve|schedule|get|try|find|search",
    "value": r"\d+(?:\w+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:mon|tues|wednes|thurs"
    r"|fri|satur|sun)days?"
    r"|today|tomorrow|tonight|morning|afternoon|evening|noon|next|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|person|people",
}

TYPOS = (
    "sounds perfect great thanks thank please correct another anything something different wonderful awesome "
    "works later definitely alright appreciate excellent goodbye actually sure yeah nope"
)
"""Words that are also known with one letter missing, doubled or in its neighbour's place."""

NOT_TYPOS = "sound tank tanks hank hanks than late lace work latter pleas sue ure are year nop nope yea sur thanks thank"
"""What looks like such a slip and is a word."""

BEFORE: dict[str, str] = {
    "more": r"(?<!or )(?:any|some|what|how) ?(?:thing|body|one)? ?else(?! (?:prefer|like))|further assistance"
    r"|(?:any|some|need|want) (?:more|other|further|additional) (?:help|assistance|questions?)"
    r"|(?:help|assist)(?: you)? (?:further|more|again)|further (?:help|assist)|anything (?:more|further)",
    "checked": r"(?:please|to|just|you|kindly) (?:confirm|verify)|^(?:\w+[ ,.!]+){0,2}confirm(?:ing)?"
    r"|confirm (?:that|the|this)"
    r"|(?:is|are|was|does|did) (?:that|this|it|these|everything|i)(?: \w+){0,3} (?:correct|right|ok|okay"
    r"|work)(?: for you)?\?"
    r"|(?:correct|right|alright|yes)\?|double.?check|make sure|ensure|you(?:d| would)? (?:want|like|need) .*\d"
    r"|^(?:\w+[ ,.!]+){0,2}(?:ill be |im )?(?:booking|scheduling|reserving|making|adding|changing)",
    "asked": r"(?:^|[.!?,] *)(?:(?:sure|ok|okay|yes|alright|great|no problem|and|so)[ ,.!]+)*"
    r"(?:(?:in|on|at|for|to|of|from) )?(?:what|which|when|where|who|how many)(?! about| do you think)[^?]*(?:\?|$)"
    r"|(?:preferences?|preferred|particular|in mind|specific|prefer)(?: [^?]*)?\?",
    "proposed": r"(?:would|do|did|shall|should|can|could|may|want|if)(?: (?:you|i|me|to|like|want|need|wish|also|go"
    r"|ahead|us))*"
    r" (?:try|book|reserve|make|schedule|buy|purchase|play|watch|add|get|arrange|visit|start|move|cancel|put|place"
    r"|tickets|(?:a|the) (?:reservation|table|visit)|an (?:appointment|event))|how about .*instead"
    r"|(?:couldnt|could not|unable|failed|not able|sorry).*(?:how about|what about|available at|instead|would)",
    "done": r"(?:has|have|is|was|ve|are|been|its|your|successfully|now)(?: \w+){0,4} (?:booked|confirmed|reserved"
    r"|scheduled|added"
    r"|made|successful|completed?|purchased|started|placed|updated|moved|cancelled|ready|done|set)|success\w*"
    r"|congrat\w*"
    r"|on (?:its|the|your) way|^(?:booked|scheduled|added|done)|i(?:ve)? (?:\w+ )?(?:booked|added|made|scheduled)",
    "failed": r"(?:unable|not able|failed|couldnt|could not|cant|cannot)(?: \w+){0,3} (?:book|make|reserve|schedule"
    r"|find|get|move|cancel)",
    "offered": r"there(?:s|re| is| are)(?! no )|i (?:have|found)|(?:how|what) about|what do you think|recommend"
    r"|suggest|might (?:like|suit)"
    r"|would you (?:like|be interested)|are you interested|is (?:a|an|another|also|in) |(?:free|available) (?:on|at"
    r"|in|from|for)"
    r"|slots?|options?|perhaps| or [^.]*\?$",
    "told": r"^(?=.*[^?]$)\w+",
}
"""What was said before, told by its words where nothing else tells it: the first that stands in it."""

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
    "very": r"(?:(?:really|so|very|just|pretty|quite|absolutely|totally|simply|all|also|actually|too|kind of"
    r"|rather|more than|like|even|still|to be|be)\s+)*",
    "good": r"(?:good|lush|goo+d|great|gr8|grand|fab|champion|fine|perfect|perfectly|perfecto|nice|ok|okay|okey|alright"
    r"|all right|wonderful|fantastic|excellent|awesome|amazing|terrific|lovely|brilliant|ideal|super|superb|cool"
    r"|sweet|lit|fun|interesting|entertaining|delicious|delightful|decent|fabulous|marvell?ous|doable|reasonable"
    r"|suitable|convenient|tempting|appealing|promising|satisfactory|acceptable|splendid|best|exactly what i \w+"
    r"|a (?:plan|winner|deal)|(?:the|a) (?:winner|good|great|perfect|nice|best|right|one)(?: \w+)?)",
    "be": r"(?:is|s|its|thats|theyre|shes|hes|was|are|(?:would|will|might|may|should|could|can|must) be|(?:d"
    r"|ll) be|(?:that|it)(?:ll|d) be|thats would be)",
    "itd": r"(?:thats|its|(?:that|it)(?:ll|d)?(?: is| would| will| should)? be)",
    "that": r"(?:that|this|it|these|those|they|which|everything|he|she|(?:that|this|the|either) (?:\w+ )?\w+)",
    "can": r"(?:(?:will|would|should|could|might|may|can|also|all|just|really|totally|def|definitely) )*",
    "it": r"(?:it|that|this|these|those|them|him|her|one)",
    "helpful": r"(?:so|very|really|been|were|are|most|extremely|super|quite|incredibly) (?:very |so |most |really "
    r"|extremely )?helpful",
    "do_later": r"(?:think|leave (?:it|that)|do (?:that|it) later|let you know|pass|wait|check|look into|handle"
    r"|get back)",
}

CUES: dict[str, str] = {
    # agreeing
    "yes": r"<lead>(?:y+e+s+|yess+ir|yep|yeah|yea|yup|yeh|ya|ye|yh|y|aye|sure|surely|ok|okay|okey|k|kk|alright"
    r"|all right|absolutely|definitely|certainly|indeed|affirmative|of course|you bet|you got (?:it|that)"
    r"|youve got (?:it|that)|youre right|correct|right|exactly|precisely|agreed|deal|by all means|(?:please|pls"
    r"|plz)(?: do|<end>)|go ahead|go for it|(?:do|book|confirm) (?:it|so|that)|why not|(?:spot|bang) on|go on"
    r"|happy days|lets do it|100 ?(?:%|percent)|👍\w*|👌|✅|💯|gladly|totally|i (?:do|would)(?= please| indeed|<end>)"
    r"|i agree|(?:i )?confirm|confirmed|confirming)",
    "good": r"<lead><very>(?:<good>|works|sounds?|looks?|seems?)(?= *(?:$|[,.!?;:-]|and |then|thats|that |i |for "
    r"|to |with |enough|please|th[ax]|ta|ty|cheers|lets|its|but|can |could |would |book|so |as |this))",
    "sounds_good": r"(?:sounds?|looks?|seems?|feels?) (?:like )?<very><good>|(?:sounds|looks"
    r"|seems) like (?:something|what|just|a|the)|(?<!^)<be> (?:like )?<very><good>|<itd> <very><good>|^is <good>"
    r"|<that> <can>(?:works?|suits?|doe?|fits?)(?: \w+)?(?: fine| well| great| perfectly| for me| for us"
    r"| out)?(?= *(?:$|[,.!?;:]|and |for |fine|well|great|perfect|i |with |can |could |please|out|too))"
    r"|works? (?:\w+ )?(?:for|4|with) (?:me|us)|works(?: a treat)?<end>|(?:thats|thatll) (?:do|work|suit)"
    r"|good enough|fine (?:with|by|for) me|fits the bill|cant wait|look(?:ing)? forward|bingo|found (?:a"
    r"|the) winner|(?:heard|hear) good|happy with",
    "right": r"(?:thats|its|thatd be|that would be|everythings|all(?: \w+){0,3} (?:is|are)|^all|youre|you are"
    r"|sounds?|looks?|seems?|\w+ (?:is|are)) (?:\w+ly |all |also |indeed |quite |about |just |the )*(?:right"
    r"|cor+ect|true|accurate|exact(?: \w+)?|exactly|it|okay|ok|perfect|confirmed)",
    "glad": r"^(?:(?:oh|wow|ok|okay|alright|yes|yeah|well|very|thats|that is|so|really|its|it is|that will be"
    r"|thatll be|sounds)\b[ ,.!]+)*(?:good|great|perfect|perfectly|nice|wonderful|fantastic|excellent|awesome"
    r"|amazing|terrific|lovely|brilliant|super|superb|cool|sweet|fabulous|splendid|fine|yay|hooray|woo ?hoo|phew)",
    # choosing
    "take": r"(?:ill|i will) (?:take|have|go with|choose|do|pick|try|get)|i(?:d| would)? (?:choose|pick|select"
    r"|accept|take|go with|like|love|want|prefer|go for|enjoy|(?:wanna|want to|would like to) (?:go with|choose"
    r"|take|pick))(?: to| with| for)? (?:that|this|it|the sound|him|her|them|to (?:go with|choose|take|pick))"
    r"|lets (?:go|do|take|try|choose|pick)(?: with| for| it| that| this)?|(?:im|i am) (?:\w+ )?(?:interested|keen"
    r"|happy|ok|okay|good|fine|into)|(?:that|this)(?: one)?(?:,? please)?$|count me in|love it|like (?:it|that"
    r"|this)|i can make it|you can (?:book|add|schedule|do)",
    "book": r"(?:book|reserve|schedule|make|get|set up|arrange|organi[sz]e|place|(?<!you )have|want|need|like"
    r"|plan)(?: (?:a|an|the|my|me|us|to|up|for|in|you|one|that|this|another|\w+ing|table|of|your|hair|dinner"
    r"|lunch|\d+|two|new)){0,6} (?:appointments?|appt|appoint|reservations?|table|visit|booking|slot|seats?"
    r"|tickets?|tour)|(?:visit|see|watch|play|try) (?:<it>|the|there)|(?:appointment|reservation|visit"
    r"|booking) (?:with|at|for|to|on|in|then|there)|book|reserve|schedule",
    "note": r"(?:add|put|mark|save|note|write|pop|include|create|make)(?: \w+){1,4}? (?:event|calend[ae]r|diary"
    r"|agenda)",
    "prefer": r"i(?:d| would|ll| will)?(?: \w+)? (?:like|love|want|wanted|wanna|prefer|choose|pick|go with|enjoy"
    r"|go for|see|watch|take|go|interested)|ill|im (?:\w+ )?interested|lets|can i|could i|<lead>(?:yes|yeah|yep"
    r"|sure)",
    # refusing
    "no": r"<lead>(?:no|nope|nah|na|naw|nay|noo+|not(?! only| bad)|never ?mind|negative|neither|none|dont|do not"
    r"|never)(?! problem| worries| preference| matter| doubt| sure| certain)|but (?:no|not)<end>",
    "later": r"(?:maybe|perhaps|possibly)(?: at)?(?: an?| some)? ?(?:later|different|other|another)|(?:maybe"
    r"|perhaps) not|not (?:now|yet|today|right now|at (?:this|the)|just yet|really|necessary|for now)"
    r"|(?:some other|another|a different|a later) time|^later|later(?: on)?$|(?:do|see|book|get|buy|handle|decide"
    r"|decide on|take care of) (?:it |that |this |those |them )?later|let me (?:think|check|see|ask)|lets (?:see"
    r"|wait|not|skip)|(?:ill|i will|^will|[.,] will) <do_later>|need to (?:think|check)|hold off|rather not"
    r"|wont be necessary|not interested|skip|bag it|forget (?:it|about|that)|(?:dont|do not) (?:want|need|start"
    r"|play|think|bother|worry)|changed? my mind",
    "wrong": r"(?:thats|that is|its|it is|this is) (?:not|wrong|incorrect)|not (?:right|correct|what|quite"
    r"|exactly)|wrong|incorrect|(?:doesnt|wont|does not|will not|wouldnt|cant|cannot) (?:work|do|suit|make|go)"
    r"|mistake|mostly right|almost|too (?:late|early|far|expensive|long|soon)|(?:ive|i|i have) changed? my mind"
    r"|(?:scratch|strike) that",
    "against": r"(?:cant|cannot|can not|couldnt|could not|wont|wouldnt|doesnt|dont|didnt|isnt|aint|arent|wasnt"
    r"|(?<!why )not|never|hardly)(?: (?:really|quite|very|so|that|it|this|be|think|feel|to|look|seem|going|able"
    r"|too|all|the|a|those|these|like|\w+ly)){0,4} (?:good|great|fine|ok|okay|ideal|perfect|right|correct|works?"
    r"|working|do|make|suits?|sounds?|come|manage|fit|fits|convenient|nice|possible|happy|keen|fan|interested"
    r"|for me|it for me|want|like)|👎|❌",
    "unsure": r"not (?:sure|certain)|dont know|unsure|undecided|depends|hmm+ maybe|(?:maybe|perhaps|dunno"
    r"|idk)<end>",
    "but": r"but (?:at|on|for|with|not|later|earlier|make|change|(?:can|could) (?:we|you|i)(?! (?:tell|give|know"
    r"|have|ask))|only|the|id|i)",
    "change": r"actually|make (?:it|that)|change|switch|instead|rather|wait|hold on|hang on|scratch|strike|i meant"
    r"|i said|move (?:it|that|the)|(?:should|has to|needs to|must) be|set it|sorry|but (?:for|at|on|make|i|not"
    r"|later|can)|update|modify|correction|book it (?:for|on|at)|oops|how about|what about",
    # asking for others
    "others": r"(?:any ?|some ?)(?:thing|one|body|where|place)s? (?:else|different|other|similar|more|cheaper"
    r"|nicer|closer|nearer)|(?:other|others|another|alternative|alternatives|different)(?! thing| question)|(?:any"
    r"|some|few|got|have|show(?: me)?|find|see|hear|are there|there) (?:\w+ )?more(?! (?:info|details|about"
    r"|questions|thing))|anymore|(?:what|who|where|which) else|else (?:do|is|can|have|you)|(?:keep"
    r"|continue) (?:on )?(?:looking|searching|trying|going)|(?:look|search|try|check|find) (?:again|further|more)"
    r"|(?:any|no)thing (?:cheaper|closer|nearer|sooner|earlier|later|available|better|on|at|in|after|before|around"
    r"|next|this)|any chance of|any (?:earlier|later|sooner)|something (?:cheaper|closer|nearer|sooner|earlier"
    r"|later|better|a little|a bit|more|less|in|around|near|that|with|which|on|at)|(?:find|suggest|recommend|need"
    r"|prefer)(?: me)? something|(?:dont|do not|didnt) (?:really )?(?:like|love|want|care)|not (?:a fan|into|crazy"
    r"|that one|this one|those|these|it$)|(?:none|neither) of|\w+er options?|next (?:one|option)|<lead>(?:and "
    r"|then |so )?(?:how|what) about (?!the |it |its|their|his|her)\w+|<lead>and (?:on|in|at|for) \w+",
    "search": r"(?:find|search|look(?:ing)?(?: up| in| for| around)?(?! forward)|suggest|recommend"
    r"|recommendations?|suggestions?|show me|is there (?:also )?an?|are there any|do you have (?:an?|any)"
    r"|how is it|(?:need|want|prefer) an?|need some|check|try|see (?:what|if there))",
    # thanking and taking leave
    "thanks": r"thank+(?:s|you| you| u|ful)?|than[kx]s?|thank(?:s|you)|thx|thnx|tnx|thanx|tks|ty|tysm|tyvm|cheers"
    r"|ta|appreciat\w*|grateful|obliged|bless you|kind of you",
    "praise_us": r"(?:great|good|nice|excellent|amazing|awesome) (?:job|work|service)<end>|well done|you rock"
    r"|you(?:re| are)(?: \w+)? (?:the best|a star|great|awesome|amazing|a lifesaver)|worked (?:that|it) out"
    r"|<helpful>",
    "helpful": r"<helpful>",
    "enough": r"(?:thats?|thatll|thatd|that (?:is|will|would|was|should)|this is|its|it (?:is|was)|itll|this(?:ll"
    r"| will| would))(?: be| is| was| about| really)* (?:all|everything|enough|what i (?:want|need|wanted|needed)"
    r"|it(?= *(?:$|[,.!?;]|for (?:now|today|me)|thank|from|then|right now|i think|really|now|today|bye)))|(?:all"
    r"|everything) i (?:really )?(?:need|want|wanted|needed)(?! is| now is| to)|got all|(?:got|have) everything"
    r"|(?:im|i am|were|we are) (?:all |now |pretty much |totally )*(?:set|good|done|finished|through|fine|ok"
    r"|okay)(?: with)?(?= *(?:$|[,.!?;`]|for (?:now|today)|now|thank|to go|here|then|with (?:everything|all)"
    r"|right now|bye|at))|all (?:set|done)|(?:dont|do not|wont|will not) (?:need|require|want|have) (?:anything"
    r"|any|more|further)|(?:no|nothing) (?:more|else|further)|^nothing(?: at all| thanks?| thank you)?<end>"
    r"|no more help|takes care of (?:everything|it all)|(?:thats|that|thatll|that will|that should|thatd"
    r"|that would|this will) do (?:it|me)|covers (?:it|everything)|^all(?: for)? now|(?:it|all) for (?:now|today)",
    "bye": r"good ?bye|bye+|see (?:you|ya|u)|cya|ttyl|(?:talk|speak) (?:to|with) you|take care|good ?night|so long"
    r"|farewell|have (?:a|an) (?:\w+ )?(?:good|great|nice|lovely|wonderful|awesome|amazing|pleasant"
    r"|blessed) ?(?:day|one|night|evening|weekend|morning|afternoon|time)|(?:have to|got to|gotta|must) (?:go|run)"
    r"|until next time|you can go|cheerio|leave it (?:at|there)|catch you",
    "anyway": r"(?:thanks|thank you|thx|ty|ta) any ?ways?|for trying|for (?:your|the) (?:time|help|effort)|(?:dont"
    r"|no|do not) (?:worry|worries|bother)",
    # asking about it, wishing something
    "ask": r"^(?:(?:and|also|ok|okay|so|great|cool|nice|good|oh|thanks|thank you|alright|sure|yes|yeah|perfect"
    r"|i see)[ ,.!]+)*(?:whats?|wheres?|whens?|hows?|which|whos?|does|do|is|are|will|did|has|have|tell|may i"
    r"|could you tell|can (?:you )?(?:tell|give|i (?:bring|have|know|get))|give|show|get me (?:the|their)|any)",
    "fact": r"address|(?:phone|contact|telephone)(?: numbers?)?|numbers?|contacts?|ratings?|rated|rates?|reviews?"
    r"|prices?|priced|pricing|pricey|costs?|costly|how (?:much|far|long|big|many)|located|location|directions"
    r"|website|e ?mail|parking|if (?:they|it|there|its|the)|whether|about (?:it|them|him|her)|more (?:info|details"
    r"|information)|what (?:kind|type|sort)|genre",
    "want": r"i(?:d| would|ll)?(?: \w+)? (?:like|love|want|need|prefer|wish|wanna|have to)|id|ill|im|i|please|lets"
    r"|let us|(?:can|could|will|would) (?:you|we|i)|book|reserve|schedule|get|try|find|search",
    "value": r"\d+(?:\w+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:mon|tues|wednes|thurs"
    r"|fri|satur|sun)days?|today|tomorrow|tonight|morning|afternoon|evening|noon|next|january|february|march|april"
    r"|may|june|july|august|september|october|november|december|person|people",
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
    r"|(?:any|some|need|want) (?:more|other|further|additional) (?:help|assistance|questions?)|(?:help"
    r"|assist)(?: you)? (?:further|more|again)|further (?:help|assist)|anything (?:more|further)",
    "checked": r"(?:please|to|just|you|kindly) (?:confirm|verify)|^(?:\w+[ ,.!]+){0,2}confirm(?:ing)?"
    r"|confirm (?:that|the|this)|(?:is|are|was|does|did) (?:that|this|it|these|everything"
    r"|i)(?: \w+){0,3} (?:correct|right|ok|okay|work)(?: for you)?\?|(?:correct|right|alright|yes)\?|double.?check"
    r"|make sure|ensure|you(?:d| would)? (?:want|like|need) .*\d|^(?:\w+[ ,.!]+){0,2}(?:ill be |im )?(?:booking"
    r"|scheduling|reserving|making|adding|changing)",
    "asked": r"(?:^|[.!?,] *)(?:(?:sure|ok|okay|yes|alright|great|no problem|and|so)[ ,.!]+)*(?:(?:in|on|at|for|to"
    r"|of|from) )?(?:what|which|when|where|who|how many)(?! about| do you think)[^?]*(?:\?|$)|(?:preferences?"
    r"|preferred|particular|in mind|specific|prefer)(?: [^?]*)?\?",
    "proposed": r"(?:would|do|did|shall|should|can|could|may|want|if)(?: (?:you|i|me|to|like|want|need|wish|also"
    r"|go|ahead|us))* (?:try|book|reserve|make|schedule|buy|purchase|play|watch|add|get|arrange|visit|start|move"
    r"|cancel|put|place|tickets|(?:a|the) (?:reservation|table|visit)|an (?:appointment|event))"
    r"|how about .*instead|(?:couldnt|could not|unable|failed|not able|sorry).*(?:how about|what about"
    r"|available at|instead|would)",
    "done": r"(?:has|have|is|was|ve|are|been|its|your|successfully|now)(?: \w+){0,4} (?:booked|confirmed|reserved"
    r"|scheduled|added|made|successful|completed?|purchased|started|placed|updated|moved|cancelled|ready|done|set)"
    r"|success\w*|congrat\w*|on (?:its|the|your) way|^(?:booked|scheduled|added|done)|i(?:ve)? (?:\w+ )?(?:booked"
    r"|added|made|scheduled)",
    "failed": r"(?:unable|not able|failed|couldnt|could not|cant|cannot)(?: \w+){0,3} (?:book|make|reserve"
    r"|schedule|find|get|move|cancel)",
    "offered": r"there(?:s|re| is| are)(?! no )|i (?:have|found)|(?:how|what) about|what do you think|recommend"
    r"|suggest|might (?:like|suit)|would you (?:like|be interested)|are you interested|is (?:a|an|another|also"
    r"|in) |(?:free|available) (?:on|at|in|from|for)|slots?|options?|perhaps| or [^.]*\?$",
    "told": r"^(?=.*[^?]$)\w+",
}
"""What was said before, told by its words where nothing else tells it: the first that stands in it."""

"""English: how days, weeks and months are written in sentences. Data for ``rewording``."""

#: place and agency before the first sentence
DATELINE = (
    r"^(?:Mc|Mac)?[A-Z][A-Z .,'’/-]{2,40}(?:,\s[A-Z][\w. ]{1,20})?\s*(?:\([^)]{2,40}\)\s*)?"
    r"(?:[—–-]{1,2}\s+|[—–―]\s*)(?=[A-Z“\"])"
    r"|^[A-Z][a-z]+(?:,? [A-Z][a-z.]+){0,2} (?:—|–|--) (?=[A-Z])"
    r"|^(?:[A-Z][\w.,’'-]*\s){0,4}\((?:CNN|AP|Reuters|AFP|UPI)\)\s*(?:[—–-]{1,2}\s*)?(?=[A-Z“\"])"
)
PART_OF_DAY = r"\s+(morning|afternoon|evening|night)\b"
OF_DAY = "the {part} of {day}"
#: what stands before a day to come where no verb says so
AHEAD = (
    r"\b(?:deadline|facing|faces?|headed|heading|looming|looms|upcoming|ahead|due|next|coming)\b[^.;]{0,30}$"
    r"|\b(?:before|by|until)(?: (?:the|late|early|end|of|noon|midnight|next))* $"
)
FUTURE = r"\b(?:will|to|due|scheduled|next|expected|set|would|until|by)\b[^.;,“”\"]{0,60}$"
NOT_BEFORE_DAY = """
    [Oo]nly | [Ee]very | [Ee]ach | [Aa] | [Tt]he | [Tt]hat | [Tt]his | [Ss]ame |
    [Ee]arlier | [Ll]ater | [Jj]ust | [Ll]ast | [Nn]ext | [Hh]is | [Hh]er | [Tt]heir | [Ii]ts |
    [Pp]revious | [Ff]ollowing
"""
NOT_AFTER_DAY = (
    r"\s+(?:morning|afternoon|evening|night|\d|[A-Z][a-z]+ \d)|['’]s|-"
    r"|\s+(?:prayers?|services?|Mass|show|editions?|report|meeting|vote|attacks?|session|hearing|deadline)\b"
)
#: verbs of which a day is the subject, unless something else is
DAY_DOES = r"\s+(?:was|is|were|are|will|would|became|marked|marks|brought|saw|has|had|could|may)\b"
VERB_PARTICLE = r"\b(?:out|ahead|because) of\s+$"
#: what begins a name for a thing, in which a day may stand: "a widely expected Friday speech"
DETERMINED = r"(?:\b(?:a|an|the|his|her|its|their|this|that|each|every|another)|['’]s)(?: [\w-]+){0,3}\s+$"
JOINS = (
    "outside|inside|amid|toward|alongside|near|regarding|(?!meeting|hearing|briefing|filing|ruling|opening"
    "|gathering|evening|sitting|morning|warning|meeting|shooting|bombing|killing)[a-z]{3,}ing [a-zA-Z]"
)
BEFORE_DAY = """
    [Oo]n | [Bb]y | [Ss]ince | [Uu]ntil | [Tt]ill | [Tt]hrough | [Bb]efore | [Aa]fter | [Ff]rom | of | for
    | to | and | or | in | as | between | around | toward | towards | [Dd]uring
"""
ON = "on"
WITHIN = "in"
BEFORE_WEEK = r"\b(?:[Bb]y|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|[Ff]rom|[Tt]hrough|[Dd]uring)\s+$"
BY_PART = r"\b[Bb]y (?:late|early)\s+$"
#: what was done right before a day is named
DONE = (
    r"(?:^On|^|\b(?:[a-z]+ed|said|told|wrote|met|won|died|made|held|began|came|went|sent|shot|took|gave)"
    r"(?: [\w’'.-]+){0,3}?(?: on| late| early)?)\s*$"
)
WEEK_OF = "the week of {day}"
SHIFTED = "(?:[Tt]his|[Ll]ast|[Nn]ext) (?:week|month|year)"
PART_OF_TIME = r"\b(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate|[Oo]nly|[Jj]ust) $"
#: words of a sentence that may speak of a day to come
TO_BE = r"""
    will | would | shall | to be | next | coming | upcoming | expected | scheduled | due | set to | plans? |
    planned | planning | until | by | before | deadline | hopes? | hoping | may | might | could | is | are |
    ahead | advance | before | appearance
"""
#: counted from a time that only the sentences before tell
LATER = r"""
    \b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|few|many)
    (?:minutes?|hours?|days?|weeks?|months?|years?) (?:later|earlier|afterwards?)\b | \b(?:that|the
    same|the next|the following|the previous) (?:day|night|morning|evening|afternoon|week|month|year)\b
"""
DATED = r"""
    after | when | since | once | on | in \d{4} | [A-Z][a-z]+ \d | \d{4} | until | before | first | as
"""
#: what holds for the day of the article only
PRESENT = r"""
    currently | (?<!until )(?<!by )now | for the moment | at present | so far | as of | remains? | is
    still | are still | has yet | have yet | (?:is|are|can|could) (?:[a-z]+ly )?still | (?:is|are) being
    (?:considered|discussed|weighed|debated|negotiated|reviewed|planned|prepared|held) |
    ha(?:s|ve) just | (?:is|are) being | (?:un|not )clear | too (?:soon|early) to | at this (?:time|point) |
    ha(?:s|ve) (?:not yet|declined to|refused to) | until recent (?:days|weeks|months) |
    (?:gave|given|giving|offered|provided) no (?:reason|explanation|details|comment)
"""
#: what holds for the hour of the article only
AT_HOUR = r"""
    currently (?:[a-z]+ing|in|at|closed|open|under|on|unclear) | for the moment | at this hour |
    (?:is|are) being (?:interrogated|questioned|treated|held|evacuated|searched|sought|transported|taken|
    interviewed|told|asked|urged) |
    as of \d[\d:.]* ?(?:[ap]\.?m|o['’]clock|GMT|ET) | as of (?:this|press) [a-z]+
"""
#: the hour of what is to come on the day of the article
CLOCK = r"\b(?:at|around|by) (?:noon|midnight|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\b)?)"
TO_COME = r"""
    (?<!the )(?<!their )(?<!his )(?<!free )will(?= [a-z]) | (?:is|are)
    (?:expected|due|scheduled|set|slated|planned|poised|about to|likely to|going to|to be) | plans? to |
    upcoming
"""
#: plans told as plans once they were due
HAD_PLANS = r"""
    (?<!which )(?<!that )(?<!who )(?:was|were)
    (?:expected|due|scheduled|set|slated|planned|poised|about|likely|going) to |
    (?<!had )(?:planned|planning) to
"""
#: what goes on on the day of the article
IN_COURSE = r"""
    (?:is|are) (?!being\b|calling\b|trying\b|seeking\b)[a-z]{2,}ing\b(?! to\b) | takes? place |
    (?:meets?|moves?|begins?|opens?|starts?|heads?|goes|hears?|votes?|gathers?|faces?)
    (?:on )?(?:[A-Z][a-z]+day|today|tonight)
"""
WAS = r"[a-z]{3,}ed | was | were | said | told | took | began | held | won | heard | met | made | gave"
PLANNED = r"(?:will|(?:expected|due|scheduled|set|slated|poised|about|going) to) (?:[a-z]+ly )?([a-z]{3,})"
PAST_FORM = r"([a-z]{3,}ed)"
#: times that the day of publication tells, where they could not be written out
UNTOLD = r"""
    [Tt]his (?:past |coming )?(?:week|month|weekend) | (?<!his )(?<!her )(?<!its )(?<!the )[Ll]ast
    (?:week|month|weekend|night)(?! of\b) | [Ee]arlier this
    (?:week|month|year) | (?:[Oo]ver|[Dd]uring|on) the weekend
"""
#: a weekday that is neither dated nor part of a name: "Super Tuesday", "Friday, Dec. 28"
BARE_DAY = (
    r"(?<!Super )(?<!Black )(?<!Good )(?<!Bloody )(?<!News )(?<!Cyber )(?<!Palm )(?<!Ash )(?<!Holy )"
    r"(?<![-–])\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!s)\b(?!,? [A-Z][a-z]+\.? ?\d)(?! [A-Z]|-)"
)

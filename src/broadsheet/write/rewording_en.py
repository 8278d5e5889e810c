"""English: what makes a sentence lean on the sentences before it. Data for ``rewording``."""

DATELINE = (
    r"^[A-Z][A-Z .,'’/-]{2,40}(?:,\s[A-Z][\w. ]{1,20})?\s*(?:\([^)]{2,40}\)\s*)?"
    r"(?:[—–-]{1,2}\s+|[—–―]\s*)(?=[A-Z“\"])"
)
OPENING = """
    But | And | So | Yet | Still | However | Meanwhile | Moreover | Furthermore | Nevertheless |
    Nonetheless | Also | Then | Instead | In addition | For (?:his|her|its|their) part | On the other
    hand | In turn | Indeed | In fact | Similarly | Likewise | Besides | Additionally | Separately |
    Elsewhere | Earlier | Later | Afterwards | Plus | Thus | Therefore | Now
"""
ALSO = (
    r"(?<=[a-zA-Z,])(?:, too(?=[,.])| also(?= [a-z])|, (?:however|though|meanwhile|too|likewise),(?= [a-z]))"
)
QUOTE_OPENING = r"^[“\"](?:And|But|So|Likewise|Also|Or|Because|Then|Yet|That|This|It|He|She|They)\b"
PART_OF_DAY = r"\s+(morning|afternoon|evening|night)\b"
OF_DAY = "the {part} of {day}"
FUTURE = r"\b(?:will|to|due|scheduled|next|expected|set|would|until|by)\b[^.;,“”\"]{0,60}$"
PRONOUN = """
    He | She | His | Her | They | Their | It | Its | This | That | These | Those | Such | Both | Neither
    | One | Some | Others | Another | Here | There(?! (?:is|are|was|were|has|have|will)) | I | We | My |
    Our | You | Your | The (?:two|three|pair|duo|latter|former|same)
"""
SUBJECTS = ("He", "She")
GENITIVES = ("His", "Her")
OFFICES = """
    president | prime minister | premier | chancellor | minister | secretary | senator | governor |
    mayor | chief | general | admiral | ambassador | spokesman | spokeswoman | director | chairman |
    judge | lawyer | leader | official | lawmaker
"""
GENITIVE = "’s"
SELF = "I | we | We | my | My | our | Our | me | us | you | your | You | Your"
THIS = r"""
    (?:of|to|by|for|with|about|after|before|that|and) (?:this|that|these|those)(?=[,.;]|
    (?:on|in|at|by)\b) | made the (?:comments?|remarks?|announcement|statement)\b | go(?:es)? in this
    direction\b | in this (?:case|respect|regard|way)\b
"""
BACKWARD = "(?:The|His|Her|Their|That|This) (?:comments?|remarks?|announcement|move|decision|statement|news)"
PERSONAL = "he | she | him | his | her | hers | himself | herself"
SOMEBODY = """
    man | woman | boy | girl | suspect\\w* | attacker | gunman | driver | bomber | minister | president
    | secretary | officer | official | king | queen | pope | leader | chief | spokes\\w+ | mother |
    father | wife | husband | sister | brother | son | daughter | aunt | uncle | player | actor |
    actress | singer | author | candidate | senator | governor | mayor | judge | lawyer | victim |
    student | teacher | doctor | nurse | witness | resident | worker | passenger | pilot | captain |
    coach | soldier | somebody | someone | anyone | everyone | who | person | Mrs? | Ms | Dr
"""
SAID = "said | added | told | wrote | says | tweeted | explained | warned | continued | stated | noted"
NOT_BEFORE_DAY = """
    [Ee]arly | [Ll]ate | [Oo]nly | [Ee]very | [Ee]ach | [Aa] | [Tt]he | [Tt]hat | [Tt]his | [Ss]ame |
    [Ee]arlier | [Ll]ater | [Jj]ust | [Ll]ast | [Nn]ext | [Hh]is | [Hh]er | [Tt]heir | [Ii]ts |
    [Pp]revious | [Ff]ollowing
"""
NOT_AFTER_DAY = r"\s+(?:morning|afternoon|evening|night|\d|[A-Z][a-z]+ \d)|['’]s|-"
BEFORE_DAY = """
    [Oo]n | [Bb]y | [Ss]ince | [Uu]ntil | [Bb]efore | [Aa]fter | [Ff]rom | of | for | to | and | or | in
    | as
"""
ON = "on"
JUNK = r"""
    ^\d+/\d+ | ^(?:View|Read|Click|Sign up|Subscribe|Follow|Watch|Listen|Download|Share|See also)\b |
    ^(?:Related|Support|Photo|Image|Video|Advertisement|Copyright)\b | ^[►•▶*] | \bnewsletters?\b |
    \bcookies?\b | \bis an? (?:[\w-]+
    ){0,3}(?:[Rr]eporter|[Cc]orrespondent|[Ww]riter|[Cc]olumnist|[Ee]ditor) (?:for|at|with)\b |
    \bcontributed (?:to|reporting)\b
"""

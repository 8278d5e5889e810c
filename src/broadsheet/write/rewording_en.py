"""English: what makes a sentence lean on the sentences before it. Data for ``rewording``."""

DATELINE = (
    r"^[A-Z][A-Z .,'’/-]{2,40}(?:,\s[A-Z][\w. ]{1,20})?\s*(?:\([^)]{2,40}\)\s*)?"
    r"(?:[—–-]{1,2}\s+|[—–―]\s*)(?=[A-Z“\"])"
    r"|^(?:[A-Z][\w.,’'-]*\s){0,4}\((?:CNN|AP|Reuters|AFP|UPI)\)\s*(?:[—–-]{1,2}\s*)?(?=[A-Z“\"])"
)
OPENING = "But | And | So | Still | Also | Then | Earlier | Later | Plus | Now"
OPENING_BEFORE_COMMA = """
    However | Meanwhile | Moreover | Furthermore | Nevertheless | Nonetheless | In addition | For
    (?:his|her|its|their) part | On the other hand | In turn | Indeed | In fact | Besides |
    Additionally | Separately | Elsewhere
"""
#: what ties a whole sentence to the one before, so that cutting the words would change the sense
CONNECTIVE = """
    Said | Says | Added | (?:Today|Yesterday|[A-Z][a-z]+day)['’]s (?:was|is|were|came|turned) |
    [A-Z][a-z]+ing (?:it|them|him|her) | Instead | Yet | Relatedly |
    In other words | As a result | As such | Finally | To understand why |
    To do (?:so|this|that) | Following (?:his|her|its|their|this|that) | Similarly | Likewise | Thus |
    Therefore | Hence | Afterwards | Accordingly | Consequently | In that case | If so | If not |
    Otherwise | Even (?:so|then|those|these|this|that) | Still, | Rather, | By contrast | In contrast |
    By comparison | For (?:example|instance|one thing) | At the same time | At that |
    In (?:any|either) case | Like (?:this|that|these|those) | Either way | That is | Worse | Better yet |
    First, | Second, | Third, | Next, | Last, | Not so | Not (?:all|everyone|only that) | Except | Or |
    Nor | Because of (?:this|that|these|those) | After that | Before that | Since then | Until then |
    By then | Until now | Among them | Apart from (?:this|that)
"""
#: the sentence after one that it turns round
TURN = "Instead | Not so | Wrong"
TURN_BESIDE = "But | Yet | However"  #: the same, in one paragraph
#: words for a time, after which "this" speaks of the day of publication
TIMES = """
    day | week | weekend | month | year | morning | afternoon | evening | night | spring | summer | autumn
    | fall | winter | season | century | decade | term | time | Sunday | Monday | Tuesday | Wednesday |
    Thursday | Friday | Saturday | January | February | March | April | May | June | July | August |
    September | October | November | December
"""
#: "that promise", "those ties": the sentence before says which; but not "those who" or "this week"
POINTING = r"""
    [Tt]h(?:ese|is|ose)(?! (?:past |coming |last )?(?:TIMES)s?\b)(?! (?:EXPLAINED)\b)(?= [a-z]) |
    (?:BEFORE_THAT) that (?!(?:CLAUSE)\b)[a-z]+ | that (?:day|night|week|month|year|time)(?=[,.;]) |
    ^That (?!(?:CLAUSE)\b)[a-z]+ | the same(?: [a-z]+)?(?=[,.;]) | the (?:latter|former)(?=[,.;]) |
    the (?:latter|former) (?:is|was|has|had|said)\b | [Ss]uch(?! as\b| \w+ as\b| a\b)(?= [a-z]) |
    [Tt]he (?:others?|two|three|pair|duo|rest)(?=[,.;]) |
    [Tt]he (?:others?|two|three|pair|duo|rest) (?:VERBS)\b | here(?= is| was|[,.]) |
    there(?=[.;]) | at the time(?! of\b| when\b)
"""
#: what says itself of which letter or which inquiry the sentence speaks
TOLD = """
    of | for | in | that | who | to | about | from | between | on | at | by | against | with | whose | which
"""
BEFORE_THAT = """
    of | to | by | for | with | about | after | before | from | on | in | at | over | under | against | into
"""
EXPLAINED = "who | of | in | with | from | whose | on | at | that | without | under | by"
CLAUSE = "it | he | she | they | the | a | an | of | is | was | were | would | could | has | had | have"
VERBS = "was | were | is | are | have | had | has | gave | said | will | would"
#: people of whom "the" says that they were told of before
PEOPLE_BEFORE = r"""
    officials | official(?=[,.]) | official(?= [a-z]+ed\b) |
    official(?= (?:said|says|told|also|was|is|did)\b) | Republican(?=[,.]| [a-z]+ed\b) |
    Democrat(?=[,.]| [a-z]+ed\b) | persons? | man | men | woman | women | boy | girl | couple | spokesman |
    spokeswoman | spokesperson | sources? | resident | soldier | officers? | lawmakers? | senator |
    congressman | congresswoman | minister | secretary | reporter | brothers?
"""
#: the same of things, unless the story is about them
THINGS_BEFORE = """
    statement | letter | memo | tweet | post | document | article | report | study | survey | poll |
    interview | conference | briefing | meeting | hearing | rally | speech |
    announcement | decision | move | comments? | remarks? | incident | escape | accident |
    requirement | provision | proposal | idea | argument | claims? | allegations? | accusations? | charges?
    | condition | inquiry | investigation | review | probe | figures? | data | findings | numbers |
    question | answer | issue | matter | problem | case | episode | facility | building | site | victim |
    dispute | accounts? | suspect | test | tests | device | vehicle
"""
ALSO = (
    r"(?<=[a-zA-Z,])(?:, too(?=[,.])| also(?= [a-z])|, (?:however|though|meanwhile|too|likewise),(?= [a-z]))"
)
QUOTE_OPENING = r"^[“\"](?:And|But|So|Likewise|Also|Or|Because|Then|Yet|That|This|It|He|She|They)\b"
PART_OF_DAY = r"\s+(morning|afternoon|evening|night)\b"
OF_DAY = "the {part} of {day}"
FUTURE = r"\b(?:will|to|due|scheduled|next|expected|set|would|until|by)\b[^.;,“”\"]{0,60}$"
PRONOUN = """
    He | She | His | Her | They | Their |
    It(?! (?:is|was|remains|remained) (?:still )?(?:not |unclear|unknown|too )) | Its | This | That |
    These | Those | Such | Both | Neither | One | Some | Others | Another | Here |
    There(?! (?:is|are|was|were|has|have|will)) | I | We | My | Our | You | Your |
    The (?:two|three|pair|duo|latter|former|same)
"""
SUBJECTS = ("He", "She")
GENITIVES = ("His", "Her")
OFFICES = """
    president | prime minister | premier | chancellor | minister | secretary | senator | governor |
    mayor | chief | general | admiral | ambassador | spokesman | spokeswoman | director | chairman |
    judge
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
    [Pp]revious | [Ff]ollowing | [Dd]uring
"""
NOT_AFTER_DAY = (
    r"\s+(?:morning|afternoon|evening|night|\d|[A-Z][a-z]+ \d)|['’]s|-"
    r"|\s+(?:prayers?|services?|Mass|show|editions?|report|meeting|vote|attacks?|session|hearing|deadline)\b"
)
BEFORE_DAY = """
    [Oo]n | [Bb]y | [Ss]ince | [Uu]ntil | [Tt]ill | [Tt]hrough | [Bb]efore | [Aa]fter | [Ff]rom | of | for
    | to | and | or | in | as | between | around | toward | towards
"""
ON = "on"
JUNK = r"""
    ^\d+/\d+ | ^(?:View|Read|Click|Sign up|Subscribe|Follow|Watch|Listen|Download|Share|See also)\b |
    ^(?:Related|Support|Photo|Image|Video|Advertisement|Copyright)\b | ^[►•▶*] | \bnewsletters?\b |
    \bcookies?\b | \bis an? (?:[\w-]+
    ){0,3}(?:[Rr]eporter|[Cc]orrespondent|[Ww]riter|[Cc]olumnist|[Ee]ditor) (?:for|at|with)\b |
    \bcontributed (?:to|reporting)\b | \bHide Caption\b |
    \b[Ii]n this (?:undated |file )?(?:photo|image|picture|frame)\b
    | \((?:not )?pictured\b | \((?:AP|Reuters|AFP|Getty|File|EPA|UPI)[^)]{0,30}(?:Photo|Images|File|/)
    | \bGetty Images\b | \b(?:speaks|gestures|smiles|waves|poses|listens|arrives|walks|looks on|testifies)
    (?:during|at|to|as|before|outside|with|on|after)\b | \bwatches the \w | \b(?:is|are) seen
    (?:at|in|near|on|during|as|after|outside)\b
"""

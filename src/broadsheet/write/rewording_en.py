"""English: what makes a sentence lean on the sentences before it. Data for ``rewording``."""

OPENING = r"""
    But | And | So | Still | Also | Then | Earlier(?! (?:in|this|that)\b) |
    Later(?! (?:in|this|that)\b) | Plus |
    Now
"""
OPENING_BEFORE_COMMA = """
    However | Meanwhile | Moreover | Furthermore | Nevertheless | Nonetheless | In addition | For
    (?:his|her|its|their) part | On the other hand | In turn | Indeed | In fact | Besides |
    Additionally | Separately | Elsewhere
"""
NUMBERS = """
    [Oo]ne | [Tt]wo | [Tt]hree | [Ff]our | [Ff]ive | [Ss]ix | [Ss]even | [Ee]ight | [Nn]ine | [Tt]en |
    [Dd]ozens? | [Hh]undreds | [Tt]housands | [Mm]any | [Mm]ost | [Ff]ew | [Ss]everal | [Ss]ome
"""
#: what ties a whole sentence to the one before, so that cutting the words would change the sense
CONNECTIVE = r"""
    Said | Says | Added | (?:Today|Yesterday|[A-Z][a-z]+day)['’]s (?:was|is|were|came|turned) |
    [A-Z][a-z]+ing (?:it|them|him|her) | Instead | Yet | Relatedly | In other words | As a result | As
    such | Finally | To understand why | To do (?:so|this|that) | Following
    (?:his|her|its|their|this|that) | Similarly | Likewise | Thus | Therefore | Hence | Afterwards |
    Accordingly | Consequently | In that case | If so | If not | Otherwise | Even
    (?:so|then|those|these|this|that) | Still, | Rather, | By contrast | In contrast | By comparison | For
    (?:example|instance|one thing) | At the same time | At that | In (?:any|either) case | Like
    (?:this|that|these|those) | Either way | That is | Worse | Better yet | First, | Second, | Third, |
    Next, | Last, | Not so | Not (?:all|everyone|only that) | Except | Or | Nor | Because of
    (?:this|that|these|those) | After that | Before that | Since then | Until then | By then | Until now |
    Among them | Apart from (?:this|that) | In (?:exchange|return|response|reply)(?=,) | (?:[A-Za-z]+
    ){0,2}(?:[Mm]oments|[Mm]inutes|[Hh]ours|[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|day|week|month|year)
    (?:later|earlier|after|afterwards?|before)(?=,) | Afterward | Other | Still others | More (?!than\b) |
    All (?:of )?(?:this|that|these|those) | Still | Also |
    (?:After|When|While|As|Because|If|Although|Though|Before|Since|Once|By|Until) (?:they|it|this|that)\b
    | Which | Because of (?:it|him|her|them) | As for | Speaking of | Like (?:him|her|them|it)\b | Unlike
    (?:him|her|them|it)\b | In (?:his|her|its|their) (?:own )?(?:case|view|place|stead|absence) | With
    (?:him|her|it|them)\b | (?:(?:At least|About|Around|Nearly|Almost|More than|Fewer
    than|Some|Only|Just|All|Another) )?(?:\d[\d,.]*|NUMBERS)
    (?:have|has|had|are|is|was|were|will|would|did|do|of (?:them|those|these))\b | Ultimately | In the end
    | To top | Granted | (?:[A-Z][\w.’'-]+ ){1,4}then [a-z] | (?:(?:At
    least|About|Around|Nearly|Almost|More than|Some) )?[\d,]+ (?:people|others|civilians) (?:died|were
    killed)\b(?![^.]*\b(?:in|at|when|during|after|by|on)\b) | Within (?:minutes|hours|days|weeks|months) |
    On the other hand | After all | In (?:one|others?|both|another|some|all|each|most)(?=,) | In
    particular | (?:[A-Z][a-z]+ )?(?:[a-z]+
    )?(?:yards|miles|blocks|feet|kilometers|kilometres|meters|metres) away |
    (?:Sure|Yes|No|Well|Oh|OK|Okay|Right|Look|Of course|Naturally)(?=,) |
    (?:At|By|Around|Before|After|Until)
    (?:midday|noon|midnight|dawn|dusk|nightfall|evening|morning|daybreak|then)(?=,) | Overnight(?=,) |
    That said | What['’]s more | More (?:importantly|than that) | Most (?:notably|importantly) |
    The (?:following|next|previous) (?:day|night|week|month|year|morning|evening) | In (?:all|sum|short)(?=,)
    | (?:Though|Although|While|If|As) (?:many|most|some|few|all|both|several)
    (?:have|had|are|were|was|did|do|will|would)\b |
    (?:(?:Nearly|About|Roughly|Almost|Only|Just|Some) )?(?:\d+|[A-Z]?[a-z]+) (?:in|out of)
    (?:10|ten)\b(?![^.]*\b(?:poll|survey|according)) | Meantime | In the meantime | Just as |
    Part of (?:it|that|this)\b | To that end | With that | By comparison | At (?:one|that|this) point |
    At times | Later(?=,) | Earlier(?=,) | Previously(?=,) |
    Before long | At a minimum | At the very least | On the [a-z]+ side(?: of things)?(?=,) | Once again |
    In total(?=,) | The (?:second|third|fourth|next|last) time(?=,) | There (?:is|are|was|were)
    (?:an?|another|one|some|several|many)
    (?:[a-z]+ ){0,3}(?:component|reason|dimension|aspect|twist|catch|problem|question|precedent)s?\b |
    [A-Z][a-z]+ alone [a-z]+ | [A-Z][\w.’'-]*['’]s (?:comment|remark)s?\b |
    An? (?:second|third|fourth|fifth|sixth|seventh) (?!(?:of|time|term)\b)[a-z]+ |
    In the latest (?!poll|survey|sign)[a-z]+ | More broadly | Either way
"""
#: the sentence after one that it turns round
TURN = 'Instead | Not so | Wrong | [“"](?:However|But),?'
TURN_BESIDE = "But | Yet | However"  #: the same, in one paragraph
#: the next sentence denies what this one alleges
DENIED = r"""
    (?:But |Yet |However, )?(?:[A-Z][\w.’'-]* ){1,4}(?:(?:has|have|had|later|also) )?(?:DENIES)
    (?:it|this|that|the (?:CLAIM)|any|being|having|doing|he|she|they|writing|those)
"""
DENIES = """
    denied | denies | deny | disputed? | disputes | rejected | rejects | dismissed | refuted | disavowed
"""
CLAIM = "claims? | charges? | allegations? | accusations? | reports? | idea"
#: words for a time, after which "this" speaks of the day of publication
TIMES = """
    day | week | weekend | month | year | morning | afternoon | evening | night | spring | summer | autumn
    | fall | winter | season | century | decade | time | Sunday | Monday | Tuesday | Wednesday |
    Thursday | Friday | Saturday | January | February | March | April | May | June | July | August |
    September | October | November | December
"""
#: "that promise", "those ties": the sentence before says which; but not "those who" or "this week"
POINTING = r"""
    (?:was|were|is|are) (?:[a-z]+ly )?referring to\b | (?:to|will|would|can|could) participate\b(?! in\b) |
    (?:stopped|arrived|went|goes|lived|lives|been|stayed|moved|travell?ed|headed|worked|spoke|met) there\b |
    (?<!was )(?<!were )asked (?:[a-z]+ [a-z]+ )?(?:during|on|at) [^?“"]{0,60}[.]$ |
    [Tt]h(?:ese|is|ose)(?! (?:past |coming |last |fiscal )?(?:TIMES)s?\b)(?! (?:EXPLAINED)\b)(?= [a-z]) |
    (?:BEFORE_THAT) that (?!(?:CLAUSE)\b)[a-z]+ | that (?:day|night|week|month|year|time)(?=[,.;]) | ^That
    (?!(?:CLAUSE)\b)[a-z]+ | the same(?: [a-z]+)?(?=[,.;]) | the (?:latter|former)(?=[,.;]) | the
    (?:latter|former) (?:is|was|has|had|said)\b | [Ss]uch(?! as\b| \w+ as\b| a\b)(?= [a-z]) | [Tt]he
    (?:others?|two|three|pair|duo|rest)(?=[,.;]) | [Tt]he (?:others?|two|three|pair|duo|rest) (?:VERBS)\b
    | here(?= is| was|[,.]) | there(?=[.;,]) | [Aa]t the time(?! of\b| when\b) | the
    (?:next|following|previous|same|other)
    (?:day|night|week|month|year|morning|evening|afternoon|one|side|time)(?! [a-z]+ (?:Tuesday|Monday))\b
    | (?:[Ee]arlier|[Ll]ater) (?:in|that|the same) (?:the )?(?:day|week|month|year)\b |
    (?:do|did|does|doing|done) (?:so|it)(?=[,.]| [a-z]) |
    (?:for|against) other (?:reform|measure|change|step|idea)s?\b |
    \badd(?:s|ed)? that [^.]{0,60}\balso\b | (?:at least|about|more than|nearly|almost|some)
    (?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)
    (?:have|has|had|are|were|was)\b | the (?:first|second|third|last|latter) of (?:which|these|those) |
    [Tt]he next (?:few|several|two|three|four|five|six|seven|\d+) (?:hours|days|weeks|months|years) |
    [Oo]ver the next | [Aa] (?:similar|different|separate|parallel|related)
    (?:[A-Z][a-z]+ )?[a-z]+(?! to\b| from\b| of\b)
    | ^The only [a-z]+ (?:is|are|was|were)\b | \bof the (?:opposite|reverse|contrary)\b |
    (?:kept|keeps?|broke|ended|fills?|filled|meets?|met|joins?|joined|shares?|shared) that
    (?!(?:CLAUSE)\b)[a-z]+ |
    (?:makes?|made|takes?|took|gives?|gave|reject(?:ed|s)|reiterat(?:ed|es)|repeat(?:ed|s)|echo(?:ed|es)|call(?:ed|s)|
    got|had|has|ignor(?:ed|es)|answer(?:ed|s)|support(?:ed|s)|oppos(?:ed|es)) that
    (?!(?:CLAUSE)\b)[a-z]+(?! [a-z]+ed\b) | \b(?:from|of|among|for) \d+ (?:were|was|had|have)\b | , that
    (?!(?:CLAUSE)\b)[a-z]+ (?:had|has|was|is|would|will)\b | \b(?:said|says|added|believes?|thinks?)
    (?:that|this) (?:means|meant|is|was|would|will|did|does|has|had|could|may|might)\b |
    \b(?:was|were|is|are|appeared|seemed|became|sounded|remained) (?:more|less) [a-z]+[.]$ | in
    (?:one|two|three|several|many|some) (?:[a-z]+ )?ways?[.]$ |
    \b(?:runs?|goes|went|got|gets|was|were|is|are) (?:even
    )?(?:deeper|further|worse|better|harder|easier|higher|lower|bigger)\b(?! than) | \b[Tt]he
    (?:first|second|third|former|latter|other)
    (?:category|case|group|option|point|reason|question|thing|kind)\b | \b(?:be|been) (?:more|less)
    [a-z]+[.]$ | \ba (?:more|less) [a-z]+ [a-z]+[.]$ | \banother (?:[a-z]+
    )?(?:reason|way|option|example|sign|case|issue|factor|question|problem|point|step|possibility)\b |
    \b(?:said|says|told [A-Za-z]+) (?:that|this)
    (?:won|wo|wouldn|isn|wasn|doesn|didn|hasn|hadn|can|couldn)['n]?['’]?t\b | \bhere about\b |
    (?:[a-z]+ )?\b(?:below|above)(?=[.,;]|$) | \b[Tt]he [\w ]{1,20}(?:below|above) as\b |
    \b(?:cases|list|chart|map|graphic|video|table|tweets?|photos?) (?:below|above)\b |
    \bsimilarly [a-z]+ed\b | \b(?:has|have|had) since (?!(?:then|the|at|[A-Z\d])\b) |
    ^[Tt]he \d+-year-old (?:FINITE)\b |
    ^The (?:[A-Z][A-Za-z.]+ )+(?:CALLED)(?!
    (?:of|in|for|who|and)\b|,? [A-Z]) |
    \bas much\b(?=,|[.]| (?:on|in|last|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)) | ^The
    others?\b
"""
#: bodies and places of which there are many: a name before them must say which
BODIES = """
    state | party | committee | center | centre | department | agency | legislature | city | county | town
    | province | council | commission | board | bureau | ministry | district | village | island
"""
#: what somebody is called by who was named before: "the Marlow Democrat"
CALLED = """
    leader | nominee | candidate | governor | mayor | chairman | chairwoman | hopeful | contender |
    front-runner | veteran | native | lawmaker | senator | congressman | congresswoman | billionaire |
    businessman | Democrat | Republican | organization
"""
#: "that void", "this is": the same, unless it was named before
THAT_THING = r"""
    (?:[Tt]his|[Tt]hese|[Tt]hose) (?!(?:TIMES|FINITE|CLAUSE|EXPLAINED)s?\b)(?![a-z]+ly\b)([a-z]{4,}) |
    (?:BEFORE_THAT) that (?!(?:TIMES|FINITE|CLAUSE)s?\b)([a-z]{4,}) |
    [Tt]hat (?!(?:FINITE)\b)([a-z]{4,})(?=[.,;]) | [Ss]uch (?:an? )?(?!as\b|a\b|an\b)([a-z]{4,})
"""
THAT_ALONE = r"""
    [Tt]his(?:['’]s| (?:LINKS)\b|[.,;!?]) | (?:^|(?<=[“"'‘,;.] )|(?<=[“"]))[Tt]hat(?:['’]s| (?:LINKS)\b) |
    (?:and|but|so|because|think|believe|know) that(?:['’]s| (?:LINKS)\b) |
    (?:of|to|by|for|with|about|do|does|did|like|in|on|than|from|support|oppose|agree)
    (?:this|that|these|those)[.,;!?]
"""
LINKS = "is | was | will | would | has | means | could | should | may | can | does | did"
#: "it" that means nothing
IDLE = r"""
    it(?:['’]s|['’]d|['’]ll| (?:LINKS|had|might|must)(?:n['’]t)?(?: be| been)?)
    (?:[“"'‘]?[a-z]+[,”"’]? ){0,3}?(?:OPENS)\b |
    it (?:seems?|appears?|looks?|takes?|took|turns?|turned|comes|came|remains?|remained|makes?|made|all)\b
    | it (?:[a-z]+ ){1,2}(?:to|that|for|if|when|how|whether)\b | it out\b
"""
#: the clause that "it" stands for
OPENS = """
    to | that | the | for | when | if | how | whether | who | why | where | because | time | up | clear |
    unclear | known | possible | likely
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
    officials | official(?=[,.]) | official(?= [a-z]+ed\b) | official(?=
    (?:said|says|told|also|was|is|did)\b) | (?:Republican|Democrat|Independent|Libertarian)(?=[,.]|
    [a-z]+ed\b| (?:said|says|told|has|had|was|is)\b) | persons? | man | men | woman | women | boy | girl |
    couple | spokesman | spokeswoman | spokesperson | sources? | resident | soldiers? | officers? |
    lawmakers? | senators? | congressman | congresswoman | minister | secretary | reporters? | brothers? |
    sisters? | father | mother | son | daughter | husband | wife | advis[eo]rs? | aides? | lawyers? |
    attorneys?(?! general) | fixer | activists? | billionaire | businessman | author | professor | analyst
    | expert | economist | pollster | strategist | nurse | doctor | teenager | boss | colleagues? |
    [A-Z][a-z]+
    (?:Republican|Democrat|lawmaker|senator|congressman|congresswoman|native|billionaire|businessman) |
    (?:[A-Z][a-z]+ ){1,2}(?:adviser|advisor|aide|lawyer|attorney|fixer|ally|confidant)
"""
#: the same of things, unless the story is about them
THINGS_BEFORE = """
    statement | letter | memo | tweet | post | document | article | report | study | survey | poll |
    interview | conference | briefing | meeting | hearing | rally | speech | announcement | decision |
    move | comments? | remarks? | incident | escape | accident | requirement | provision | proposal | idea
    | argument | claims? | allegations? | accusations? | charges? | condition | inquiry | investigation |
    review | probe | figures? | data | findings | numbers | question | answer | issue | matter | problem |
    case | episode | facility | building | site | victim | dispute | accounts? | suspects? | test | tests
    | device | vehicle | hospital | company | companies | group | groups | agency | union | ship | plane |
    program | measure | panel | team | firm | newspaper | paper | network | video | event | exchange |
    workers? | patients? | victims? | prisoners? | gunm[ae]n | shooter | attackers? | driver | pilot |
    judge | amendment | lawsuit | ruling | order | memo | footage | documents | letters | emails | ads? |
    message | messages | outcome | result | results | change | changes | rule | rules | delay | cuts? |
    list | amount | sum | total | effort | trend | process | system | service | services | church | school
    | house | store | room | area | region | town | village | clip | recording | segment | episode |
    passage | quote | line | word | phrase | term | theory | practice | strategy | approach | policy |
    offer | request | demand | threat | warning | attacks? | operation | mission | raid | tally | count |
    turnout | margin | lead | gap | deal | agreement | compromise | talks | trip | visit | tour | feud |
    debate | contest | development
"""
ALSO = (
    r"(?<=[a-zA-Z,])(?:, too,(?= [a-z])|, too(?=[.])| also(?= [a-z])"
    r"|, (?:however|though|meanwhile|too|likewise),(?= [a-z]))"
)
QUOTE_OPENING = (
    r"^[“\"](?:Oh|Well|Yes|No|Sure|Right|OK|And|But|However|So|Likewise|Also|Or|Because|Then|Yet|That"
    r"|This|It|He|She|They)\b"
)
#: "added" joins to what was said before; "said" does not
ADDED = r"(?<=[\w,”\"’'.] )added(?= that\b|[.,]|$)(?! to\b)|(?<=[\w”\"’'] )continued(?=[.]$)"
SAID_PLAIN = "said"
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
SOMEBODY = r"""
    man | woman | boy | girl | suspect\w* | attacker | gunman | driver | bomber | minister | president
    | secretary | officer | official | king | queen | pope | leader | chief | spokes\w+ | mother |
    father | wife | husband | sister | brother | son | daughter | aunt | uncle | player | actor |
    actress | singer | author | candidate | senator | governor | mayor | judge | lawyer | victim |
    student | teacher | doctor | nurse | witness | resident | worker | passenger | pilot | captain |
    coach | soldier | somebody | someone | anyone | everyone | who | person | Mrs? | Ms | Dr
"""
SAID = "said | added | told | wrote | says | tweeted | explained | warned | continued | stated | noted"
#: words without one of which a stretch of words is a caption or a heading
FINITE = r"""
    is | are | was | were | be | been | being | has | have | had | do | does | did | will | would | can |
    could | may | might | shall | should | must | cannot | [a-z]+n['’]t | [a-z]{2,}ed | said | says | say
    | told | tells | wrote | writes | made | makes | make | took | takes | take | came | comes | come |
    went | goes | go | got | gets | get | gave | gives | give | found | finds | find | thought | thinks |
    think | knew | knows | know | saw | sees | see | left | felt | feels | feel | put | puts | kept |
    keeps | began | begins | begin | became | becomes | become | brought | brings | bought | sold | sent |
    sends | met | ran | led | leads | lead | read | reads | lost | loses | won | wins | win | paid | pays
    | pay | spent | spends | stood | understood | heard | held | meant | means | mean | set | sets | hit |
    hits | cut | cuts | rose | rises | rise | fell | falls | fall | grew | grows | grow | drew | draws |
    drove | flew | fought | built | caught | taught | sought | seeks | seek | broke | spoke | chose | shot
    | struck | sank | shut | quit | hurt | cost | costs | let | lets | swore | threw | blew | laid | rode
    | wore | bore | tore | slept | hid | bid | split | beat | bound | wound | sat | lay | wants | want |
    needs | need | plans | plan | hopes | hope | expects | expect | believes | believe | requires |
    require | allows | allow | includes | include | shows | show | faces | face | calls | call | remains |
    remain | argues | argue | claims | claim | warns | warn | notes | note | reports | agrees | agree |
    continues | continue | starts | start | ends | end | seems | seem | appears | appear | suggests |
    suggest | offers | offer | provides | provide | supports | support | opposes | oppose | reflects |
    reflect | represents | represent | lives | live | works | work | uses | use | helps | help | causes |
    cause | raises | raise | adds | add | marks | follows | follow | accounts | contains | contain |
    covers | cover | depends | depend | differs | differ | exists | exist | matters | matter | owns | own
    | accuses | accuse | denies | deny | insists | insist | maintains | maintain | backs | back | rejects
    | reject | considers | consider | proposes | propose | applies | apply | affects | affect | concludes
    | conclude | hosts | holds | hold | serves | serve | stands | receives | receive | threatens | employs
    | carries | produces | operates | accepts | imposes
"""
#: words that tie a sentence to another wherever they stand
UNBOUND = r"""
    ^(?:[A-Z][\w.’'-]* ){1,4}even [a-z]+ |
    ,? either[.] | ,? too[.] | , too, | \bthough[.,] | , however, | , moreover, | , meanwhile, |
    , therefore, | , instead, | , for one, | , for example, | , for instance, | , in turn, | , likewise, |
    , then, |
    ^(?:[A-Z][\w.’'-]*
    ){1,4}(?:then|again|later|eventually|instead|further|similarly|likewise|therefore|thus|nevertheless|nonetheless|consequently)
    | \b(?:at|by|until|since|before|after) that (?:time|point|stage|date)\b | \b[Ii]n that
    (?:case|sense|regard|respect)\b | \b[Ff]or that (?:reason|matter)\b | \bthe (?:above|aforementioned)\b
    | \bas well[.] | , on the other hand, | ,? (?:in|by) contrast\b | , as a result, | , after all, |
    ^(?:And|But|So|Or|Nor|Yet)\b | ^(?:[A-Z][\w.’'-]* ){1,4}(?:reacted|responded|replied|retorted|shot
    back)(?! to\b) | , (?:however|though|too|either|instead|meanwhile|nonetheless|nevertheless)[.] |
    ^(?:An?|The) (?:[\w-]+ ){1,4}then\b | ^(?:Despite|After|Before|Because of|Given|Besides|Beyond|With)
    (?:that|this|these|those)\b | \b(?:shot|fired|hit) back(?=[,.]|$) | \bretorted(?=[,.]|$) |
    \bsuch an? [a-z]+(?=[,.;]|$) | \b(?:in|within|during|of|after|by) that \d+-[a-z]+ [a-z]+
"""
#: what may stand before the subject of a sentence, up to a comma
ADVERBIAL = r"""
    (?:On|In|By|Since|Until|Before|After|During|At|From|Between) (?:\d|[A-Z]|early|late|mid-|the
    (?:morning|afternoon|evening|night) of) | In (?:an?|his|her|its|their) [a-z-]+ | At an? [a-z]+ | On
    [a-z]*day | During (?:an?|the) [a-z]+ |
    (?:After|Before|While|When|As|Despite|Although|Though|Because|Following|Amid|Since|If|Until|Unless|Under|With|Without|Among|Within|For|Over|Throughout|Across|Outside|Inside|Near|Across
    from|Unlike|Like|Besides|Along with|According to|Asked|Based on|Citing|Quoting) | (?:Last|This|Earlier
    this|Late last|Early this) (?:week|month|year|summer|fall|winter|spring|[A-Z][a-z]+) |
    (?:Earlier|Later) on [0-9A-Z] | [A-Z][a-z]+ing | Just | Even | Only | Once | Yesterday | Today |
    Tonight | [A-Z][a-z]+ly(?=,) | [A-Z][a-z]+ed (?:by|in|to|at|on|for|with)
"""
NO_COMMA = r"""
    (?:In|On|By|Since) (?:early |late |mid-)?(?:\d{1,2} )?(?:[A-Z][a-z]+\.? )?\d{1,4} |
    (?:In|On|Last|This|By) [A-Z][a-z]+ | (?:Last|This) (?:week|month|year)
"""
#: "a bomber", "two of the hostages", "more than 20 people"
INDEFINITE = r"""
    An? | One | Two | Three | Four | Five | Six | Seven | Eight | Nine | Ten | Eleven | Twelve | Dozens of
    | Hundreds of | Thousands of | Tens of thousands of | Millions of | Scores of | At least | At most |
    More than | Fewer than | Less than | About | Around | Nearly | Almost | Roughly | Up to | As many as |
    Some | Many | Most | Several | Few | No | Every | Each | Both | All | Half of | Part of | Much of |
    Any | \d[\d,.]*%?(?: percent of| of)? | [$€£]\d[\d,.]*(?: (?:million|billion))?
"""
GROUPS = r"""
    Police | Authorities | Officials | Investigators | Prosecutors | Protesters | Demonstrators | Rescuers
    | Firefighters | Witnesses | Residents | Lawmakers | Critics | Experts | Analysts | Economists |
    Voters | Reporters | People | Troops | Soldiers | Doctors | Students | Workers | Families | Relatives
    | Supporters | Opponents | Republicans? | Democrats? | Conservatives | Liberals | Activists | Lawyers
    | Aides | Advisers | Polls | Intelligence | Congress | Parliament | Government | Law enforcement |
    Military | Federal | State | Local | Senior | Top | Administration | Campaign | Voting | Negotiations
    | Talks | Oil | Gas | Stocks | Unemployment | Inflation | Growth | Russian | Chinese | American |
    Israeli
"""
IMPERSONAL = r"""
    It (?:is|was|remains|remained|would|will) (?:not |still |un)?(?:[a-z]+
    )?(?:clear|unclear|known|unknown|uncertain) | There (?:is|are|was|were|has been|have been|had
    been|will be) (?:no|an?|[a-z]*\d|two|three|at least|about|more than)
"""
SEVERAL = r"""
    everybody | [a-z]{3,}s | and | people | police | men | women | children | someone | anyone | everyone
    | person | whoever | who | families | staff | crew | team | group | army | company | couple | pair
    | each | every | both | no one | nobody | government | party | those | others
"""
POLLED = r"""
    polls? | polling | surveys? | surveyed | voters | respondents | percent of | per cent of | said | says
    | according | of (?:Americans|adults|Republicans|Democrats|people|the) | rate | tax | tariffs? |
    interest | growth | grew | rose | fell | votes? | precincts | stake | shares? | stocks? | index |
    increase | decrease | cut | budget
"""
#: nouns of which there is one for every reader
KNOWN = """
    president government administration world country nation public   house police military
    economy future past day morning evening afternoon night weekend week month year   air
    internet media  people left right middle top bottom first second last same most best worst other
    others end beginning start rest truth way fact idea point time wake  press   
    constitution  border sun sea water war west east north south   poor rich young
    elderly dead wounded injured unemployed media web market markets dollar euro    
         edge verge brink        moment hour age
    era century holiday holidays season summer winter spring fall coast mainland environment climate
    planet universe sky moon weather mid-term midterms election elections   primaries
    general  vote   presidency senate congress   
    establishment  electorate middle-class working-class private federal local national international
    situation process system level field  work  only very whole entire bulk lot kind sort type
"""
#: a heading or a place set before the sentence without a mark between
HEADED = (
    r"^(?:[A-Z][A-Z’'&-]{5,}|[A-Z][A-Z’'&-]{2,}(?: [A-Z][A-Z’'&-]+)+)[:,]? (?=[A-Z][a-z]|In |It |A |I )"
    r"|^[A-Z’'-]{2,} (?:[A-Z’'-]+ ){0,3}(?:HAS|HAVE|HAD|IS|ARE|WAS|WERE|WILL|THE|OF|IN|TO|FOR|ON|AND)\b"
    r"|^(?:[A-Z][a-z]+ ){0,5}(?:UPDATE|BREAKING|WATCH|READ|CLOSE|VIDEO|PHOTOS?|MORE|RELATED|LIVE)\b"
)
JUNK = r"""
    ^\d+/\d+ | \bShow Hide\b | ^(?:Editor['’]s [Nn]ote|Updated?\b|Correction|Caption|From
    left|Clockwise|Pictured|Above|Below|Left|Right)\b | \bUpdated (?:at|on)\b | \b(?:story|post|article)
    (?:was|has been|is being) (?:updated|corrected|breaking)\b | \b(?:pic\.twitter|https?:|www\.|\.com/) |
    (?:^|\s)@\w | \bNickname\b | ^[A-Z]{2,4}\d | \bStory (?:highlights|continues)\b | \(Photo\b |
    \bPhoto(?:graph)? by\b | ^\W*(?:Q|A|[A-Z]{4,}|[A-Z][a-z]+): | ^(?:View|Read|Click|Sign
    up|Subscribe|Follow|Watch|Listen|Download|Share|See also)\b |
    ^(?:Related|Support|Photo|Image|Video|Advertisement|Copyright)\b | ^[►•▶*] | \bnewsletters?\b |
    \bcookies?\b | \bis (?:an? )?(?:[\w-]+
    ){0,3}(?:[Rr]eporter|[Cc]orrespondent|[Ww]riter|[Cc]olumnist|[Ee]ditor) (?:for|at|with)\b |
    \bcontributed (?:to|reporting)\b | \bHide Caption\b | \b[Ii]n this (?:undated |file
    )?(?:photo|image|picture|frame)\b | \((?:not )?pictured\b |
    \((?:AP|Reuters|AFP|Getty|File|EPA|UPI)[^)]{0,30}(?:Photo|Images|File|/) | \bGetty Images\b |
    \b(?:speaks|gestures|smiles|waves|poses|listens|arrives|walks|looks on|testifies)
    (?:during|at|to|as|before|outside|with|on|after)\b | \bwatches the \w | \b(?:is|are) seen
    (?:at|in|near|on|during|as|after|outside)\b | \bMORE\b |
    ^(?:While|Although|Though|Whereas|Because|If|When|Unless)\b[^,]*[.]$ | ^[A-Z][\w.’'-]+
    (?:[A-Z][\w.’'-]+ ){1,2}is (?:an?|the) (?:[\w-]+[
    ,]){0,6}(?:strategist|fellow|professor|contributor|analyst|commentator|host|author|columnist|editor|lawyer|historian|consultant)\b[^.]{0,30}(?:,|
    and | at | of | for ) |
    \b(?:arrives|departs|leaves|attends|boards|greets|shakes|hugs|stands|sits|applauds|reacts|holds
    up|addresses)
    (?:for|a|an|his|her|hands|with|the|supporters|reporters)\b[^.]*\b(?:(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)[a-z]*\.?|March|April|May|June|July)
    \d{1,2}(?:, \d{4})? | ^CLOSE\b | ,? though[.]$ | ^[A-Z][a-z]+ing\b[^,]*[.]$ | \b(?:declined to
    comment|declined comment|did not (?:immediately )?(?:respond|return)|could not (?:immediately )?be
    reached|no (?:immediate )?comment)\b |
    ^(?:An? |The |People|Men|Women|Police|Protesters|Supporters|Visitors|[A-Z][\w.’'-]+ [A-Z][\w.’'-]+
    )(?:(?!\b(?:said|was|were|had|told)\b|[a-z]{2,}ed\b).)*\b(?:[a-z]+s|[a-z]+ing|hold|walk|watch|wait|stand|sit)
    (?:(?!\b(?:said|was|were|had|told)\b).)*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?
    \d{1,2}, \d{4}[.]$ | ^[^“"]{0,60}\b(?:wrote|tweeted|posted|said) (?:before|after|while) [a-z]+ing\b
"""

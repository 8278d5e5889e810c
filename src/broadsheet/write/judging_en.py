"""English: words of a writer's judgement. Data for ``rewording``."""

#: a writer's judgement in the outlet's own voice
LOADED = r"""
    of course | obviously | clearly | surely | unfortunately | sadly | thankfully | amazingly | sure
    enough | shameful\w* | disgrac\w+ | ridiculous\w* | absurd\w* | pathetic\w* | laughabl[ey] | idiot\w*
    | stupid\w* | needless to say | make no mistake | truth be told | to be sure | thank goodness |
    frankly | let['’]s | who knows | mind-blowing | outrageous\w* | vile | repulsive | despicabl[ey] |
    hysteri\w+ | deranged | the bottom line | left-wing mob | mainstream media | snowflakes? | cronies |
    spineless | hapless | bumbling | cringe\w* | kudos | monomaniacal\w* | no wonder | (?:the|one)
    (?:thing|takeaway|irony|fact) is | the (?:good|bad) news | remember | perhaps the | arguably | in
    other words | not to mention | that['’]s (?:right|why|what|how) | it['’]s (?:worth|time|no) | the
    question is | here['’]s | why it matters | fantastic | rightly | wrongly | extremely | wildly |
    reckless\w* | predictably | demonstrabl\w+ | incredibl[ey] | falsely | dishonest\w* | misleading |
    melt(?:s|ed)? down | meltdown | smear\w* | bizarre\w* | brilliant\w* | maybe | glaring\w* | hypocri\w+
    | lunatic\w* | nonsense | cowardly | brazen\w* | blatant\w* | remarkabl[ey] | puzzling | plausibl[ey]
    | inevitabl[ey] | undoubtedly | indisputabl[ey] | conveniently | ironically | luck(?:y|ily) | merely |
    hardly | tragically | rare feat | it seems | no doubt | (?:clear|obvious|open)(?: [\w-]+)? bias |
    biased | notorious\w* | fabricat\w+ | propaganda | far-left | leftists? | thugs? | tyrann\w+ |
    heroic\w* | evil | posturing | extravaganza | cautionary tale | most important
    | disastrous | jaw-dropping | historic(?:ally)? bad |
    canard | falsehoods? | debunk\w* | swamp | selective amnesia
"""
#: adjectives that can go without loss: "a stunning clash"
SWOLLEN = (
    r"\b(an?|the|his|her|its|their) (?:stunning|shocking|crippling|momentous|astonishing|blistering|scathing)"
    r" (?=([a-z])[a-z]+)"
)
#: the same in reports that slip for a sentence
SLANTED = r"""
    simply (?:don|doesn|didn|isn|can|aren|won|not)\b | hilarious\w* | jubilant\w* | rampant |
    terrifying\w* | crystalliz\w+ | nagging | astonishing\w* | in fact | indeed | truly | theatrical\w* |
    charade | (?:is|was|remains) a mess |
    the more [^,;]{3,90}, the (?:more|less) | foolish\w* | doomed | cynical\w* | literally | as if that |
    without a doubt | just look | salvaged the | vendettas? | revenge tour | gush\w* | blood-suck\w* |
    bloodsuck\w* | farc(?:e|ical) | fiascos? | debacles? | publicity stunts? | tirades? | screeds? |
    shameless\w* | laughing-?stocks? | unhinged | draconian | revenge of the | boondoggles? |
    abortion mills? | throbbing | walked (?:right |straight )?into | sure to | supposedly |
    (?:seem(?:s|ed)?|appear(?:s|ed)?) (?:intended|designed|meant|calculated|aimed)
    | ugliest | infamous\w* | thinly veiled | cheerlead\w* | pander\w* | scaremonger\w* | fear-?monger\w* |
    power grabs? | witch-?hunts? | slap in the face | a far cry | hangover | nursing an?
"""
#: words by which a writer weighs rather than tells; many of them make an article an argument
WEIGHING = r"""
    simply | really | actually | just | perhaps | merely | even | indeed | after all | rather | quite |
    surely | certainly | so-called | seems? | hard to | easy to | ought | must | should | matters? | the
    (?:real|whole|sad|simple) | absolutely | truly | utter(?:ly)? | terribl[ey] | wonderful | awful |
    horrible | ridiculous | great | dangerous(?:ly)? | foolish | doomed | cynical | failure | worse |
    worst | best | apparent(?:ly)? | essentially | effectively | literally | basically | ultimately |
    likely | unlikely | thing is | point is | problem is | in fact | instead | why | how
"""
#: words of emphasis
STRONG = """
    very | really | just | even | simply | clearly | perhaps | merely | surely | always | everyone | so-called
    | too | only | rather | quite | indeed | far | ever | those who | anyone | truly
"""
#: how it looked to the writer, in a report: tolerable, but no news
COLOURED = r"""
    seem(?:s|ed|ingly)? | (?:appears?|appeared) (?:to|intended|designed|set|poised|likely|eager) |
    (?:once|yet) again | sure to | dogged | embolden\w* | energi[sz]e[ds]? | forceful\w* | dramatic\w* |
    stunn\w+ | shock(?:ing|wave)\w* | extraordinar\w+ | unprecedented | furor\w* | firestorm | bombshell
    | uproar | embattled | vendetta | hangover | throbbing | front and center | a lot (?:happened|of) |
    (?:is|are) (?:only )? (?:adding|fuel+ing) | (?:is|are) trying to | whiplash | frenz\w+ | chaos |
    chaotic\w* | scrambl\w+ | salvo | blistering | scathing | lash\w* out | doubl\w+ down | surreal |
    ominous\w* | high-stakes | much-\w+ | long-awaited | looming | rollercoaster | all eyes | raises?
    (?:questions|eyebrows) | made (?:headlines|waves) | poking | gush\w* | unusual\w* | curious\w* |
    odd(?:ly)? | tellingly | notabl[ey] | by any measure | tidal wave | compelling | mockery | derision |
    followed a pattern | rocki?er | well-coordinated | butting heads | buckle up | of the age
"""
#: what tells only that nothing was said
NO_COMMENT = r"""
    no (?:immediate )?(?:comment|response|reply) | (?:declined|refused) to comment | (?:did|does|has|have)
    (?:not|n['’]t) (?:immediately |yet )?(?:respond|return|reply|comment)\w*
"""
#: the caption of a picture: "holds", "walking", and a day with its year at the end
_DAY = r"(?:[A-Z][a-z]+day, )?[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}"
PICTURED = (
    r"^(?:[A-Z]+ \d{1,2}: )?(?:\S+ ){1,12}?(?!as|is|has|his|its|this|was)[a-z]{2,}(?:s|ing)\b.*"
    rf"\b{_DAY},?(?: (?:in|at|near|outside) [A-Z][\w. ,]+)?\.?$"
)
PAST = (
    "was|were|had|said|did|told|began|became|won|took|made"
    "|[a-z]+ed (?:on|in|by|to|the|an?|his|her|its|their|at)"
)
#: "The group is known to exaggerate"
DOUBTED = r"""
    exaggerat\w+ | without (?:providing |offering |citing |presenting )?(?:any )?(?:evidence|proof) | no
    (?:evidence|proof|sign) (?:of|for|that|to support) | (?:could|can) ?not (?:immediately )?be
    (?:independently )?(?:verified|confirmed) | (?:independently |immediately )(?:verif\w+|confirm\w+) |
    unverified | unsubstantiated | baseless | debunked | has been (?:disputed|contradicted|disproved)
"""
#: words by which a paper takes sides; such a sentence is told as what its outlet argues
PARTISAN = r"""
    (?:his|her|its|their) misuse | erroneous(?:ly)? | bigot(?:ed|ry)? | xenophobic |
    anti-?semitic (?:comment|remark)s? | racist (?:comment|remark|polic|attack)\w* | amnesty (?:to|for) |
    abuses of [A-Z]\w+ | cronyism | biggest (?:accomplishment|failure|mistake) |
    moral (?:stances?|bankruptcy) | which hurts the
"""
#: verbs by which somebody says what takes sides
VOICED = r"""
    accus\w+ | alleg\w+ | argu\w+ | according to | critici[sz]\w+ | complain\w* | charged | see[ns]? as
"""

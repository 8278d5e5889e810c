"""English: verbs of saying, by how firmly they stand behind what is said, and common nouns that speak."""

from broadsheet.text.languages.schema import phrases, words


def _forms(lemmas: str) -> frozenset[str]:
    """The regular forms of verbs ("argues", "arguing" …); a "-" leaves out the bare form, a noun."""
    out: set[str] = set()
    for entry in lemmas.split():
        verb = entry.rstrip("-")
        root = verb.removesuffix("e")
        y = verb.endswith("y") and verb[-2] not in "aeiou"
        stem = verb[:-1] + "i" if y else root
        out |= {
            stem + "es" if y or verb.endswith(("s", "sh", "ch")) else verb + "s",
            stem + "ed",
            root + "ing",
        }
        if verb == entry:
            out.add(verb)
    return frozenset(out)


_NEUTRAL = (
    _forms(
        """
    add tweet- post- state- note- explain reply- answer- recall testify describe express
    argue observe- joke- respond conclude text- comment- remark- recount wonder ask email-
    mention discuss continue
    exclaim yell- shout- clarify muse- opine advise elaborate interject retort- remind recommend bemoan
    proclaim crow- deadpan- marvel- gush- thunder- deride portray liken
    characterize characterise
    """
    )
    | words(
        """
    said says say saying told tells tell telling wrote writes write writing quoted spoke
    reported reports reporting quipped quips
    """
    )
    | frozenset(("shot back", "fired back", "chimed in"))
)
_STRONG = _forms(
    """
    announce confirm declare reveal warn vow- pledge- promise- insist stress- emphasize emphasise
    urge- order- demand- deny reject acknowledge agree accuse condemn criticize criticise praise-
    reiterate convey underline underscore call- slam- blast- hail- tout dismiss defend decry
    denounce label- dub mock- lament- complain apologize apologise boast- caution- concede counter-
    assert assure affirm contend disclose
    """
) | words("admitted admits admit admitting ruled rules found finds slammed")
_WEAK = _forms(
    """
    claim- allege suggest believe hint- speculate estimate- predict expect hope- indicate contend
    signal- fear- maintain worry- imply theorize
    """
) | words("thought thinks think")

#: Forms that are hardly ever verbs: "top administration posts".
_NOUNS = words("emails texts comments posts")

VERBS = {
    word: strength
    for forms, strength in ((_NEUTRAL, 2), (_STRONG, 3), (_WEAK, 1))
    for word in sorted(forms - _NOUNS)
}

#: Their object is something done, not something said, unless "that" follows.
ACTS = _forms(
    """
    describe express urge- order- demand- deny reject agree accuse condemn criticize criticise
    praise- convey call- slam- blast- hail- tout dismiss defend decry denounce label- dub mock-
    lament- ask continue post- expect apologize apologise boast- respond comment- testify promise-
    vow- pledge- hope- answer- reply- joke- complain suggest fear- reveal confirm announce
    acknowledge mention discuss worry- signal- order- assure conclude deride portray liken
    characterize characterise advise remind recommend bemoan shout- yell-
    """
) | words("quoted ruled found finds spoke slammed reports rules")

SPEAKERS = phrases(
    """
    official | police | authority | authorities | government | ministry | department | agency |
    agencie | company | companie | countrie | report | statement | witness | witnesse | resident |
    source | prosecutor | investigator | researcher | scientist | expert | critic | lawmaker |
    activist | diplomat | aide | media | white house | court | study | document | woman | man |
    women | men | mother | father | wife | husband | son | daughter | family | neighbor | neighbour
    | owner | organizer | author | group | newspaper | survivor | victim | doctor | student |
    teacher | worker | farmer | voter | friend | complaint | indictment | lawsuit | filing | memo |
    letter | email | ruling | transcript | state | member | colleague | ally | allie | opponent |
    protester | demonstrator | reporter | journalist | teenager | boy | girl | passenger | employee
    | staffer | guest | historian | rabbi | priest | pastor | campaign | economist | administration
    | union | firm | military | army | navy | coalition | organization | organisation | association
    | committee | commission | panel | people | supporter | strategist | consultant | executive |
    manager | player | fan | pilot | nurse | soldier | plaintiff | defendant | juror | hospital |
    university | school | team | airline | regulator | publisher
    """
)

HALF_NEGATIONS = phrases(
    """
    fail- | reject- | lack- | rule out | rules out | ruled out | ruling out | dismiss- | declin- |
    stop- | ban | bans | banned | few | little | hardly | barely | scarcely | yet to | unable |
    unlikely | unwilling | unclear | unknown | unaware | unchanged | unconfirmed | unsuccessful |
    untrue | unhurt | unharmed | uninjured | rather than | instead of | prevent- | block- | halt-
    """
)

#: Whole words first, then endings.
CONTRACTIONS = {
    "won't": "will not",
    "can't": "can not",
    "cannot": "can not",
    "shan't": "shall not",
    "n't": " not",
    "'re": " are",
    "'ll": " will",
    "'ve": " have",
    "'m": " am",
    "it's": "it is",
    "that's": "that is",
    "there's": "there is",
    "he's": "he is",
    "she's": "she is",
}

PLATFORMS = words(
    "twitter facebook instagram youtube telegram whatsapp tiktok weibo snapchat reddit linkedin bluesky skype"
)

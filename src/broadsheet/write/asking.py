"""What a sentence must have to answer a question, as patterns for each language; a language without them
has no questions answered."""

import re
from collections.abc import Mapping
from functools import cache

from broadsheet.write import words_de, words_es

_SAID = "said|says|told|wrote|tweeted|explained|warned|insisted|argued|stated|noted|acknowledged|declared"
_EN: Mapping[str, str] = {
    # what was decided or suffered
    "weight": r"""\b(?:killed|died|dead|wounded|injured|arrested|charged|convicted|sentenced|acquitted|
        voted|ruled|overturned|upheld|struck[ ]down|resigned|dismissed|signed|approved|rejected|vetoed|
        banned|declared|ordered|seized|collapsed|evacuated|elected)\b""",
    # the cause behind its effect
    "why": r"""\b(?:because|due[ ]to[ ](?:the|an?|his|her|its|their)|as[ ]a[ ]result[ ]of|
        in[ ]response[ ]to|in[ ]retaliation[ ]for|caused[ ]by|prompted[ ]by|triggered[ ]by|
        motivated[ ]by|stemm?(?:ed|s|ing)[ ]from|after[ ]failing[ ]to|on[ ]the[ ]grounds[ ]that)\b""",
    "toll": r"""\b(?:kill(?:ed|s|ing)|dead|died|deaths?|slain|wounded|injur(?:ed|ies|ing)|hurt)\b""",
    "hurt": r"""\b(?:wounded|injur(?:ed|ies|ing)|hurt)\b""",
    "next": r"""\b(?:(?<!as[ ])(?<!is[ ])(?<!their[ ])(?<!his[ ])(?<!her[ ])(?<!free[ ])will(?=[ ][a-z])|
        (?:is|are)[ ](?:expected|due|scheduled|set|slated|planned|to[ ]be)|
        (?<![Tt]he[ ])(?<!a[ ])(?<!his[ ])(?<!her[ ])(?<!its[ ])plans?[ ]to|intends?[ ]to)\b
        (?![ ]be[ ](?:viewed|seen|remembered|considered|regarded)\b)""",
    "doubtful": r"""\b(?:[Ii]f|[Ww]hether|[Uu]nless|could|may|might|would|should|whether|unless|likely|
        unlikely|probably|perhaps|
        extent|hope\w*|fear\w*|how)\b""",
    "critics": r"""\b(?:criticized|criticised|condemned|denounced|accused|slammed|blasted|rebuked|
        lambasted|faulted|decried|assailed)\b""",
    "critics say": r"""\b(?:[Cc]ritics|[Oo]pponents|[Dd]etractors|[Ss]keptics)\b[^,.;]{0,40}?[ ]
        (?:say|said|argue|argued|warn|warned|contend|contended|complain|complained|worry|fear|feared|call|called|point|pointed)\b""",
    "supporters": r"""\b(?:[Ss]upporters|[Pp]roponents|[Aa]dvocates|[Bb]ackers)\b[^,.;]{0,40}?[ ]
        (?:say|said|argue|argued|contend|contended|hope|believe|insist|insisted|maintain|point|pointed)\b""",
    "reason": r"""\b(?:for|saying|calling|of[ ]\w+ing|as[ ]an?|that|over)\b|[“"]""",
    "critic": r"""\b(?:critics|opponents|Republicans|Democrats|activists|lawmakers|groups?|leaders?|
        officials?|lawyers?)\b""",
    "unknown": r"""\b(?:(?:is|was|remains?|remained|are|were)[ ](?:still[ ])?(?:unclear|unknown|uncertain)|
        not[ ](?:immediately[ ]|yet[ ])?(?:clear(?![ ]up)|known)|
        (?:remains?|yet)[ ]to[ ]be[ ](?:seen|determined)|
        (?:has|have)[ ]not[ ](?:yet[ ])?(?:been[ ])?(?:released|identified|determined|established|
        disclosed)|
        too[ ](?:early|soon)[ ]to[ ](?:say|tell|know)|
        did[ ]not[ ](?:immediately[ ])?(?:say|specify|disclose|explain)[ ]
            (?:why|how|whether|who|what|when|which)|
        gave[ ]no[ ](?:details|reason))\b""",
    "relative": r"\b(?:who|which|that|says?|said)[ ]$",
    "no cause": r"""\b(?:why|motives?|causes?|reasons?)\b""",
    "cost": r"""\b(?:costs?|costing|price|fined?|damages|worth|insured)\b""",
    # the beginning of a clause that only says when or who
    "beside": r"\b(?:when|after|before|until|while|since|who|which)\b[^,;]*$",
    # a clause before a date that is not what the sentence tells
    "by the way": r"[’']s[ ]$|\b(?:who|which|that|whose|whom|where|before|including)\b[^;]*$",
    "held": r"""\b(?:(?:was|were|been|and)[ ](?:arrested|charged|detained|convicted|sentenced|indicted)|
        pleaded[ ](?:not[ ])?guilty)\b""",
    "vote": r"""\b\d{1,3}(?:-|–|[ ]to[ ])\d{1,3}\b(?=[^;]{0,60}\b(?:vot|rul|decision|majority|pass|approv))|
        \b(?:voted|vote|ruled|passed|ruling|majority|rejected|approved|failed)\b[^;]{0,40}
        \b\d{1,3}(?:-|–|[ ]to[ ])\d{1,3}\b""",
    "life": r"""^[’']?(?:,[^,]{1,50},)?[ ](?:was[ ]born|grew[ ]up|served|has[ ](?:been[ ](?:an?|the)|
        served|worked)|worked[ ](?:as|for|at|in)|
        joined|was[ ](?:elected|appointed|convicted|named)|became|studied|(?:is|was)[ ](?:an?|the)[ ])""",
    # numbers of those who were asked for their opinion, and what is new or was before
    "polls": r"\b(?:polls?|polling|surveys?|polled)\b(?=.*\d)|\d.*\b(?:polls?|polling|surveys?|polled)\b",
    "before": r"""\b(?:for[ ]the[ ]first[ ]time|the[ ]first[ ](?:\w+[ ]){0,4}(?:since|in[ ]\w+[ ]years|ever)|
        (?:the|their|his|her|its)[ ]first[ ]time|the[ ]last[ ]time|not[ ]since|never[ ]before|
        (?:has|have|had)[ ]never)\b""",
    # what the law has to say, how likely it is
    "law": r"""\b(?:laws?|[Cc]onstitution|statutes?|regulations?|rules)\b(?:[ ][a-z]+){0,3}?[ ]
        (?:allows?|requires?|bans?|prohibits?|bars?|permits?|forbids?)\b""",
    "chances": r"\b(?:chances|(?<!at[ ])odds|unlikely[ ]to|long[ ]shot|uphill)\b",
    "denies": r"\b(?:den(?:y|ies|ied|ying)|disput(?:ed|es)|reject(?:ed|s)|dismiss(?:ed|es)|refut(?:ed|es))\b",
    # a verb of the past, and words for what was only meant to be
    "past": r"""\b(?:was|were|had|did|[a-z]{2,}ed|began|became|came|went|won|lost|led|left|told|said|made|
        took|
        gave|found|saw|met|ran|held|sent|spent|stood|rose|fell|grew|drew|drove|flew|fought|built|broke|
        spoke|chose|
        shot|struck|sank|put|set|cut|hit|quit|swore|wrote|brought|bought|sold|got|kept|sought|threw|shut|
        beat|tore|laid|paid|fled|rode|woke|stole|shook|swept|dealt|caught|taught|thought)\b""",
    "planned": r"""\b(?:plan(?:s|ned|ning)?|postpon\w+|schedul\w+|upcoming|propos\w+|deadline|ahead[ ]of|
        delay\w*|
        would|will|could|may|might|can|hop(?:e|es|ed|ing)|expect\w*|due|set[ ]to|intend\w*|promis\w+|vow\w*|
        pledg\w+|calls?[ ]for|called[ ]for|seek\w*|if|next|until)\b""",
    # a sentence that ends without what it is about
    "bare end": r"\b(?:agreed|disagreed|concurred|objected|declined|refused|responded|replied)[.]$",
    "said": rf"(?:{_SAID})",
    # the same of several, of a body and of what is believed
    "says": rf"""\b(?:{_SAID}|say|argue|insist|contend(?:s|ed)?|maintain(?:s|ed)?|acknowledge|believe|
        suggested[ ]that|added|according[ ]to(?!.{{0,30}}\b(?:polls?|surveys?)\b))\b""",
}
_ALL: Mapping[str, Mapping[str, str]] = {"en": _EN, "de": words_de.ASKS, "es": words_es.ASKS}
_NEVER = re.compile(r"(?!)")


@cache
def asks(kind: str, code: str | None) -> re.Pattern[str]:
    """The pattern of one kind; one that never matches where a language has none."""
    found = _ALL.get((code or "").split("-")[0].casefold(), {}).get(kind)
    return re.compile(found, re.VERBOSE) if found else _NEVER

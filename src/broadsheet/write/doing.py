"""What somebody or something does in a sentence, by the verb right behind its subject: English.

``kind → alternatives of a regular expression``, with ``|`` between them; the first that matches counts. A
kind is what a heading and a question call it (``point.KIND`` and ``asked.KIND`` of the phrases).
"""

import re
from collections.abc import Mapping
from functools import cache

from broadsheet.write.rewording import QUOTED, alternatives

_VERBS: Mapping[str, str] = {
    "warning": "warn(?:s|ed|ing) | (?:has|have) been warning",
    "fear": "fear(?:s|ed) | worr(?:ies|ied) | (?:is|are|was|were) (?:worried|afraid)",
    "concern": r"""(?:is|are|was|were) (?:[a-z]+ly )?concerned |
        (?:raised|expressed|voiced|expresses|raises) (?:[a-z]+ )?concerns?""",
    "threat": "threaten(?:s|ed|ing) | (?:continued|continues) to threaten",
    "demand": r"""demand(?:s|ed|ing) | call(?:s|ed|ing) (?:for|on) | urg(?:es|ed|ing) |
        press(?:es|ed) (?:for|to)""",
    "goal": r"""want(?:s|ed)? | sought | seeks? | aim(?:s|ed)? (?:to|for|at) |
        (?:is|are|was|were|has been|have been) (?:trying|seeking|looking|pushing|working)\b |
        push(?:ed|es) (?:for|to)""",
    "hope": "hop(?:e|es|ed|ing) (?:to|that|the)",
    "promise": "vow(?:s|ed)? | pledg(?:es?|ed) | promis(?:es?|ed)",
    "accusation": "accus(?:es?|ed|ing) | blam(?:es?|ed|ing) | alleg(?:es?|ed)",
    "accused": "(?:was|were|has been|have been|is|are) (?:[a-z]+ly )?accused",
    "criticized": r"""(?:was|were|has been|have been|is|are) (?:[a-z]+ly )?
        (?:critici[sz]ed|condemned|denounced|rebuked|faulted|excoriated)""",
    "criticism": r"""critici[sz](?:es?|ed|ing) | condemn(?:ed|s)? | denounc(?:ed|es?) | slam(?:med|s) |
        blast(?:ed|s) | lambast(?:ed|s) | faulted | rebuk(?:ed|es) | decr(?:ied|ies) | assailed | ripped |
        complain(?:s|ed)?""",
    "doubt": "question(?:s|ed) (?!about) | doubt(?:s|ed)?",
    "objection": "oppos(?:ed?|es) | object(?:ed|s)? to | argued against",
    "defence": "defend(?:ed|s)?",
    "denial": "den(?:ied|ies|y)",
    "refusal": "reject(?:ed|s)? | dismiss(?:ed|es) | disput(?:ed?|es) | refus(?:ed?|es)",
    "argument": "argu(?:ed?|es) | insist(?:ed|s)? | maintain(?:ed|s)? that | contend(?:ed|s)?",
    "concession": "admit(?:s|ted)? | conced(?:ed?|es)",
    "support": r"""support(?:s|ed)? | back(?:s|ed) (?!down|off|away|out) | welcom(?:ed?|es) |
        prais(?:ed?|es) | commend(?:s|ed) | endors(?:ed?|es) | applaud(?:s|ed)""",
    "proposal": "propos(?:ed?|es) | recommend(?:s|ed)? | offer(?:s|ed) to",
    "estimate": "estimat(?:ed?|es) | calculat(?:ed?|es)",
    "forecast": "predict(?:s|ed)?",
    "seen": "(?:is|are|was|were) (?:widely )?(?:seen|viewed|regarded|considered) as",
    "pressure": r"""(?:is|are|was|were|came|has been|have been) under (?:[a-z]+ )?pressure |
        (?:faces?|faced) pressure""",
    "next": r"""will (?!have been) | plans? to | intends? to |
        (?:is|are) (?:expected|due|scheduled|set|slated|planning) (?:to|in|on)\b""",
    "view": "believ(?:ed?|es) | thinks? | sees? | considers? | doubts?",
    "said": r"(?:said|says|told [^,]{3,40}|wrote|writes|tweeted|added|noted|stated|"
    r"explain(?:s|ed)?|acknowledg(?:ed?|es)|suggest(?:s|ed)? that)",
    "timing": r"(?:comes?|came) (?:as|amid|after|at a|just|a day|days|hours|weeks|months|on the)\b",
    "effect": r"""would (?:also |effectively |have )?(?:allow|require|ban|prohibit|bar|give|make|let|
        limit|end|cut|raise|create|provide|impose|set|extend|expand|replace|protect|cover|increase|reduce|change|force|
        permit|mean|add|punish|restrict|repeal|cost|apply|affect|establish|eliminate|lower|block|keep|put|
        leave|close|open|pay|fund|send|strip|exempt|phase out|roll back)\b""",
    "rule": r"""(?:bans?|allows?|requires?|prohibits?|bars?|gives?|makes?|forbids?|permits?|limits?|lets?|
        calls? for|provides?|imposes?|sets?|extends?|expands?|replaces?|protects?|covers?)""",
}
_BETWEEN = (
    r"(?:,[^,“”\"]{2,90},)?(?: (?:has|have|had|also|repeatedly|publicly|reportedly|previously|already|again|"
    r"both|later|then|long|since|strongly|quickly|on \d{1,2} [A-Z][a-z]+))* "
)
#: what only a thing does, or only somebody
THINGS = frozenset({"effect", "rule", "timing"})
SAYING = frozenset({"view", "argument", "defence", "said", "concession"})
_JUDGES = re.compile(
    r"\b(?:should|must|would|could|may|might|needs?|needed|ha(?:s|ve) to|important|unfair|wrong|"
    r"(?:un)?likely)\b"
)


_BECAUSE = re.compile(
    r"\bbecause (?!of (?:that|this|it)\b)|\b(?:the|one|a) reasons?\b|\bon the grounds that\b"
)


def reasons(text: str) -> bool:
    """Does it give a reason in so many words?"""
    return bool(_BECAUSE.search(text))


def judges(text: str) -> bool:
    """Does it say what should, would or could be?"""
    return bool(_JUDGES.search(text))


def doing(text: str, end: int, *, thing: bool) -> tuple[str, int] | None:
    """(what the verb behind ``end``, where the subject ends, says, where that verb ends)."""
    plain = QUOTED.sub(lambda m: "x" * len(m.group()), text)
    for kind, pattern in _patterns().items():
        found = pattern.match(plain, end) if thing or kind not in THINGS else None
        if found:
            return kind, found.end()
    return None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    made = {}
    for kind, verbs in _VERBS.items():
        options = "|".join(" ".join(part.split()) for part in alternatives(verbs))
        made[kind] = re.compile(rf"{_BETWEEN}(?:{options})(?!\w)")
    return made

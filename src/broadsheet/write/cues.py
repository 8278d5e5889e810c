"""Words that tell what a sentence is for: a cause, a purpose, a forecast, a doubt. Data for each
language.

Each list holds alternatives of a regular expression, with ``|`` between them; blanks around it do not
count.
"""

import re
from collections.abc import Mapping
from functools import cache

from broadsheet.write import words_de, words_es
from broadsheet.write.rewording import alternatives

_EN: Mapping[str, str] = {
    "cause": r"""
        because (?!of (?:that|this|it)) | due to (?:the|an?|his|her|its|their|concern\w*|fears?|lack|
        \w+ing) |
        in response to | as a result of | prompted by | triggered by | in retaliation for | stem\w* from |
        on account of | caused by | on the grounds that | (?:the|a|main|chief|only) reasons? (?:for|why) |
        reasons? why | blamed (?:it |this |that )?on | attributed (?:it |this )?to
    """,
    "purpose": r"""
        aimed at | aims (?:at|to) | designed to | intended to |
        meant to | in an? (?:effort|attempt|bid) to | the (?:goal|aim|purpose) (?:of|is|was)
    """,
    "stakes": r"""
        at stake | warn(?:ed|s) (?:that|of|against) | fear(?:s|ed)? (?:that|of) |
        worr(?:ied|ies) (?:that|about) | concern(?:s|ed)? (?:that|about|over) | risk(?:s|ed)? (?:of|that|
        losing)
    """,
    "critics": r"""
        critici[sz](?:ed|es) | critics | condemn(?:ed|s) | denounc(?:ed|es) | accus(?:ed|es|ing) | slammed |
        blasted | lambast(?:ed|s) | faulted | rebuk(?:ed|es) | decr(?:ied|ies) | assailed
    """,
    "analysis": r"""
        (?:analysts?|experts?|observers|economists|scholars|historians|specialists) (?:say|said|expect\w*|
        see|predict\w*|believe|warn|estimate\w*|called?) | according to (?:\w+ )?(?:analysts|experts|
        economists|scholars)
    """,
    "unknown": r"""
        unclear | not clear | unknown | not known | not immediately | did not
        (?:say|give|provide|specify|elaborate|comment| respond|disclose) | didn['’]t
        (?:say|give|provide|comment) | declined to | no (?:details|comment|word|motive|indication|
        immediate) | remain\w* (?:unclear|unknown|to be seen) | without giving | under investigation |
        investigating whether | still (?:investigating|trying|determining|unclear) | not (?:been
        )?(?:released|identified|determined|confirmed| established|disclosed) | too (?:soon|early) to |
        (?:have|has)n['’]t said
    """,
    "toll": r"""
        kill\w* | dead | died | deaths? | fatal\w* | slain | toll | lost their lives | wound\w* |
        injur\w* | hurt | hospitali[sz]ed | casualt\w*
    """,
    "person": r"""
        born | grew up | served | has been | had been | worked | former | veteran | years? old | elected
        | appointed | joined | studied | career | known (?:as|for) | became | arrested | convicted |
        history
    """,
}
_CUES: Mapping[str, Mapping[str, str]] = {"en": _EN, "de": words_de.CUES, "es": words_es.CUES}
_NEVER = re.compile(r"(?!)")


@cache
def cue(kind: str, code: str | None) -> re.Pattern[str]:
    """A pattern of one kind of cue in a language; one that never matches, if there is none."""
    found = _CUES.get((code or "").split("-")[0].casefold(), {}).get(kind)
    options = "|".join(" ".join(part.split()) for part in alternatives(found or ""))
    return re.compile(rf"\b(?:{options})\b", re.I) if found else _NEVER


def strength(kind: str, text: str, code: str | None) -> int:
    """How many different cues of a kind a text has."""
    return len({m.group().casefold() for m in cue(kind, code).finditer(text)})

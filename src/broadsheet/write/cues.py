"""Words that tell what a sentence is for: a cause, a purpose, a forecast, a doubt. Data for each language.

Each list holds alternatives of a regular expression, with ``|`` between them; blanks around it do not count.
"""

import re
from collections.abc import Mapping
from functools import cache

_EN: Mapping[str, str] = {
    "cause": r"""
        because | due to | amid | in response to | as a result | driven by | prompted | triggered |
        sparked | blam\w+ | caus\w+ | led to | in retaliation | reveng\w+ | motiv\w+ | reason\w* | since
        the | following | over (?:his | her | its | their | the) | in light of | on account of | stem\w*
        from | root\w* in | respons\w+ to | angered | provoked
    """,
    "purpose": r"""
        in order to | so that | aim\w* | seek\w* | designed to | intended to | intend\w* | hope\w* | goal
        | to ensure | to prevent | to protect | to deter\w* | to improve | to help | to allow | purpose |
        for the sake of | created to | want\w*
    """,
    "stakes": r"""
        threat\w* | risk\w* | concern\w* | worr\w+ | fear\w* | danger\w* | critical | crucial | vital |
        important | historic | gravest | shift | break from | first time | largest | biggest | worst |
        unprecedented | impact | consequen\w+ | far-reaching | falls? short | tension\w* | deterrence |
        security
    """,
    "forecast": r"""
        will | would | expect\w* | plan\w* | is set to | are set to | due to | next (?:week | month | year
        | \w+day) | by 20\d\d | scheduled | upcoming | could | may | likely | intends? to | going to |
        pledg\w+ | vow\w+ | on track
    """,
    "critics": r"""
        critic\w* | oppos\w+ | condemn\w* | denounc\w* | reject\w* | den(?:y | ied | ies) | accus\w* |
        slam\w* | blast\w* | disput\w* | protest\w* | warn\w* | objected | complain\w* | attacked |
        outrage\w* | called (?:it | the | for) | demand\w*
    """,
    "analysis": r"""
        analyst\w* | expert\w* | suggest\w* | signal\w* | mark\w* (?:a | an | the) | seen as | regard\w*
        as | regards | considered | reflect\w* | appear\w* | according to | observers | professor | study
        | in effect | means that
    """,
    "unknown": r"""
        unclear | not clear | unknown | not known | not immediately | did not (?:say | give | provide |
        specify | elaborate | comment | respond | disclose) | didn['’]t (?:say | give | provide | comment)
        | declined to | no (?:details | comment | word | motive | indication | immediate) | remain\w*
        (?:unclear | unknown | to be seen) | yet to | without giving | under investigation | are
        investigating | still (?:investigating | trying | determining | looking | unclear) | not (?:been
        )?(?:released | identified | determined | confirmed | established | disclosed) | whether | too
        (?:soon | early) to
    """,
    "killed": r"""
        kill\w* | dead | died | death\w* | fatal\w* | slain | toll | lost their lives
    """,
    "hurt": r"""
        wound\w* | injur\w* | hurt | hospitali[sz]ed | casualt\w*
    """,
    "how": r"""
        when | then | after | before | while | as (?:he | she | they | the) | opened fire | drove | began
        | minutes | moments | ran | stopped | entered | arriv\w* | through | walked
    """,
}
_CUES: Mapping[str, Mapping[str, str]] = {"en": _EN}
_NEVER = re.compile(r"(?!)")


@cache
def cue(kind: str, code: str | None) -> re.Pattern[str]:
    """A pattern of one kind of cue in a language; one that never matches, if there is none."""
    found = _CUES.get((code or "").split("-")[0].casefold(), {}).get(kind)
    options = "|".join(" ".join(part.split()) for part in (found or "").split("|"))
    return re.compile(rf"\b(?:{options})\b", re.I) if found else _NEVER


def strength(kind: str, text: str, code: str | None) -> int:
    """How many different cues of a kind a text has."""
    return len({m.group().casefold() for m in cue(kind, code).finditer(text)})

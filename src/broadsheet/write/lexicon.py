"""Words that the gate looks for beyond those of ``text.languages``, as data for each language.

A language without data gets empty sets: checks that need words are then silent, and strings are held to
their sources more strictly instead (see ``gate``).
"""

from dataclasses import dataclass, field


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The closed classes of one language; all words folded."""

    function: frozenset[str] = field(default_factory=frozenset)  #: may begin a sentence without being a name
    numerals: frozenset[str] = field(default_factory=frozenset)  #: numbers in words, checked as numbers
    operators: dict[str, frozenset[str]] = field(
        default_factory=dict
    )  #: class → words that change what follows
    phrases: dict[str, tuple[str, ...]] = field(default_factory=dict)  #: class → the same in several words
    before_nouns: frozenset[str] = field(default_factory=frozenset)  #: what follows is no verb
    about_coverage: frozenset[str] = field(
        default_factory=frozenset
    )  #: stems of the page's words about the outlets
    coverage: tuple[str, ...] = ()  #: what the page says of the outlets with a negation of its own


_EN_FUNCTION = _set("""
a about above according across after again against ago all almost along already also although always am
amid among an and another any anyone are around as asked at away back be because been before behind being
below between both but by can cannot could despite did do does done down during each earlier either else
even ever every everyone few first five following for four from further had has have he hence her here
hers him his how however i if in indeed instead into is it its itself just last later least less like
likewise many may me meanwhile might mine more moreover most much must my near neither never nevertheless
next no nobody none nor not nothing now of off on once one only onto or other others otherwise our ours
out over own part people per perhaps rather same several shall she should similarly since six so some
someone soon still such than that the their theirs them then there therefore these they this those though
three through throughout thus till to today together tomorrow tonight too toward towards two under unlike
until up upon us very via was we were what whatever when whenever where whereas whether which while who
whom whose why will with within without would yes yesterday yet you your yours far nearly""")

_EN_NUMERALS = _set("""
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
million billion trillion dozen dozens hundreds thousands millions billions tens first second third fourth
fifth sixth seventh eighth ninth tenth""")

_EN_OPERATORS = {
    "negation": _set("""no not never none nobody nothing neither nor without cannot n't denies denied
        deny denying refuses refused refuse refusing rejects rejected reject rejecting fails failed fail
        failing declines declined decline"""),
    "will": _set("will 'll shall wo' won't"),
    "would": _set("would"),
    "may": _set("may might could possibly perhaps potentially"),
    "must": _set("must should ought"),
    "intent": _set("""hopes hope hoped hoping wants want wanted wanting plans plan planned planning seeks
        seek sought seeking aims aim aimed aiming intends intend intended intending considers consider
        considered considering expects expect expected expecting proposes propose proposed vows vow vowed
        pledges pledge pledged threatens threaten threatened tries try tried trying attempts attempt
        attempted"""),
    "hedge": _set("""allegedly reportedly apparently seemingly likely unlikely probably suspected alleged
        believed appears appear appeared seems seem seemed presumably purportedly supposedly"""),
}

ENGLISH = Lexicon(
    function=_EN_FUNCTION,
    numerals=_EN_NUMERALS,
    operators=_EN_OPERATORS,
    phrases={
        "will": ("going to", "set to", "due to be", "about to"),
        "must": ("has to", "have to", "had to"),
    },
    before_nouns=_set(
        "the a an of in on at by for from with without its his her their our my this these those some any"
    ),
    about_coverage=_set("""article articl outlet paper report mention cover coverag account quot quote
        differ giv give name leads lead open alone word begin found without figur
        same voice tell carr carry unname
        version agree opinion piec write argu"""),
    coverage=(
        "was not found in",
        "were not found in",
        "not found in it",
        "not found in",
        "not found here",
        "does not say",
        "do not say",
        "does not mention",
        "do not mention",
        "none of the",
        "none of",
        "neither of the",
        "neither",
        "no other article",
        "does not appear in",
        "does not give",
        "do not give",
    ),
)

_LEXICONS = {"en": ENGLISH}
_EMPTY = Lexicon()


def lexicon(code: str | None) -> Lexicon:
    """The words of a language; an unknown one has none."""
    return _LEXICONS.get((code or "").split("-")[0].casefold(), _EMPTY)

"""Is an article written as opinions are? A logistic measure of the writer's own words.

The features are shares of sentences that have some sign outside quotation marks; the weights come from
articles whose outlet or address calls them an opinion, against those of agencies and news desks
(``bench.train_opinion``, which prints what the measure finds on outlets left out of training).
"""

import re
from collections.abc import Callable, Mapping

from broadsheet.types import AnnotatedArticle
from broadsheet.write.foreign import foreign
from broadsheet.write.judging_en import LOADED, STRONG, WEIGHING
from broadsheet.write.rewording import QUOTED, alternatives

FEWEST = 8  #: sentences below which a share means little
SHORT = 3  #: words of what is no sentence
LONG = 25  #: words of a sentence of length 1
THRESHOLD = 0.5  #: finds seven of ten opinions; of the reports that it takes for one most weigh and judge
BIAS = 0.71
#: feature → weight
WEIGHTS: Mapping[str, float] = {
    "said": -9.49,
    "first": 4.35,
    "urges": 4.22,
    "turn": 1.37,
    "not": 1.92,
    "strong": 1.58,
    "day": -3.22,
    "number": -3.45,
    "loaded": 9.25,
    "weighing": 0.92,
    "quoted": -3.27,
    "length": -0.62,
}


def _any(options: str) -> str:
    return "|".join(" ".join(option.split()) for option in alternatives(options))


_SIGNS: Mapping[str, re.Pattern[str]] = {
    "said": re.compile(
        r"\b(?:said|says|told|added|according to|announced|spokes\w+|tweeted|statement|reported|reporters"
        r"|wrote)\b"
    ),
    "first": re.compile(r"\b(?:I|I[’']m|my|we|our|us|me)\b"),
    "urges": re.compile(r"\b(?:should|must|ought|let['’]s|need to)\b"),
    "turn": re.compile(
        r"^(?:But|And|So|Yet|Still|Or|Indeed|Instead|Of course|Perhaps|Nor|In fact|After all|Now|Then|That"
        r"|This|It)\b"
    ),
    "not": re.compile(r"\b(?:not|no|never|nothing|none|nobody)\b|n['’]t\b"),
    "strong": re.compile(rf"\b(?:{_any(STRONG)})\b"),
    "day": re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"),
    "number": re.compile(r"\d"),
    "loaded": re.compile(rf"\b(?:{_any(LOADED)})(?!\w)", re.I),
    "weighing": re.compile(rf"\b(?:{_any(WEIGHING)})\b|\?$", re.I),
}
_PAST = re.compile(r"\b(?:[a-z]{3,}ed|was|were|had|said|told|took|began|held|won|met|made|gave)\b")
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|does|do|can|could|would|may|might|will)\b|['’](?:s|re)\b(?! [a-z]+ed)"
)
_JUDGING = ("first", "urges", "turn", "not", "strong", "loaded", "weighing")


def argues(item: AnnotatedArticle) -> bool:
    """Is it more likely an opinion than a report? A few sentences tell nothing."""
    if len(item.annotation.sentences) < FEWEST:
        return False
    return BIAS + sum(WEIGHTS[name] * value for name, value in features(item).items()) > THRESHOLD


def tells(sentence: str) -> bool:
    """Does a sentence of an argument tell what was done, and neither judge, weigh, urge nor say what is?"""
    plain = QUOTED.sub(" ", sentence)
    judges = any(_SIGNS[name].search(plain) for name in _JUDGING)
    return not judges and _PAST.search(plain) is not None and _PRESENT.search(plain) is None


def features(item: AnnotatedArticle) -> dict[str, float]:
    """Share of the sentences with each sign, of the characters in quotation marks, and the mean length."""
    text, own, theirs = item.article.text, _own_words(item), foreign(item)
    kept = (own[s.start : s.end].rstrip() for i, s in enumerate(item.annotation.sentences) if i not in theirs)
    sentences = [sentence for sentence in kept if len(sentence.split()) > SHORT]
    count = max(FEWEST, len(sentences))
    found = {name: sum(map(_has(sign), sentences)) / count for name, sign in _SIGNS.items()}
    found["quoted"] = sum(len(m.group()) for m in QUOTED.finditer(text)) / max(1, len(text))
    found["length"] = sum(len(s.split()) for s in sentences) / max(1, len(sentences)) / LONG
    return found


def _has(sign: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda sentence: sign.search(sentence) is not None


def _own_words(item: AnnotatedArticle) -> str:
    """The text with blanks for what is quoted, to the end of its paragraph where a mark is not closed."""
    text = item.article.text
    parts, last = [], 0
    for start, end in item.article.paragraphs:
        parts += [text[last:start], QUOTED.sub(lambda m: " " * len(m.group()), text[start:end])]
        last = end
    own = "".join([*parts, text[last:]])
    for q in item.annotation.quotations:
        if q.direct:
            own = own[: q.start] + " " * (q.end - q.start) + own[q.end :]
    return own

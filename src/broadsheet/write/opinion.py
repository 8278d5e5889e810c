"""Which articles argue rather than report: their sentences are nobody's facts."""

import re

from broadsheet.text.languages import language
from broadsheet.types import AnnotatedArticle
from broadsheet.write.foreign import foreign
from broadsheet.write.rewording import QUOTED, rewording

LABEL = re.compile(
    r"\W*(?:(?:news\s)?analysis|opinion|editorial|commentary|op-ed|column|leader|review|kommentar|opinión)\b[^\w\s]",
    re.I,
)
TITLE = re.compile(r"\W*(?:opinion|editorial|commentary|op-ed|column|leader|kommentar|opinión)\b", re.I)
ARGUES = re.compile(r"(?:Yes|No|Stop|Don['’]t|Let['’]s|The case (?:for|against))\b|Why (?!.*\?$)", re.I)
PATH = re.compile(
    r"/(?:opinions?|editorials?|commentary|commentisfree|op-ed|columns?|columnists?|kommentare?)/", re.I
)
OUTLET = re.compile(r"\b(?:opinions?|editorials?|guest|op-ed|commentary|columnists?)\b", re.I)
DISCLAIMER = re.compile(r"\b(?:opinions|views) expressed (?:in|by|here|are)\b|\bEditor['’]s note:", re.I)
FIRST_PERSON = re.compile(r"\b(?:I|I’m|I'm|my|we|our|us|me)\b")
URGES = re.compile(r"\b(?:should|must|ought|let['’]s)\b|[?!]$", re.I)
MUCH = 0.22  #: sentences with a first person outside quotation marks, of all
SOME, TOGETHER = 0.06, 0.25  #: the same in an article that urges much; both kinds together
LOADED = 0.115  #: sentences that judge; a report of some length has a few
WEIGHED, JUDGED = 0.28, 0.03  #: sentences that weigh and that judge, together enough
FEWEST = 8  #: sentences below which a share means little
NOTE = 600  #: characters at either end in which an article says that it is an opinion


def labelled(item: AnnotatedArticle) -> bool:
    """Does it say itself that it is an opinion: in its title, outlet, address, first words or a note?"""
    article = item.article
    title, outlet = article.title or "", article.outlet or ""
    ends = article.text[:NOTE] + "\n" + article.text[-NOTE:]
    if (
        TITLE.match(title)
        or LABEL.match(title)
        or LABEL.match(article.text)
        or PATH.search(article.url or "")
    ):
        return True
    return bool(OUTLET.search(outlet) or _somebody(outlet, article.language) or DISCLAIMER.search(ends))


def opinion(item: AnnotatedArticle) -> bool:
    """Does it say so, or does its writer say "I", "we", "must" often, or judge much?"""
    if len(foreign(item)) == len(item.annotation.sentences):
        return False
    if labelled(item) or ARGUES.match(item.article.title or ""):
        return True
    own, urging = _share(item, FIRST_PERSON), _share(item, URGES)
    rules = rewording(item.article.language)
    loaded = _share(item, rules.loaded) if rules else 0.0
    if rules and loaded > JUDGED and _share(item, rules.weighing) > WEIGHED:
        return True
    return own > MUCH or loaded > LOADED or (own > SOME and own + urging > TOGETHER)


def _somebody(outlet: str, code: str | None) -> bool:
    """Is the outlet a person, as that of a syndicated column is?"""
    words = outlet.split()
    data = language(code)
    return (
        len(words) == 2
        and words[0].casefold() in data.he_names | data.she_names
        and words[1][:1].isupper()
        and words[1].casefold() not in data.org_words
    )


def _share(item: AnnotatedArticle, pattern: re.Pattern[str]) -> float:
    """Share of the sentences that have it in the writer's own words."""
    text, theirs = _own_words(item), foreign(item)
    found = sum(
        pattern.search(text[s.start : s.end].rstrip()) is not None
        for index, s in enumerate(item.annotation.sentences)
        if index not in theirs
    )
    return found / max(FEWEST, len(item.annotation.sentences))


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

"""Which articles argue rather than report: their sentences are nobody's facts."""

import re

from broadsheet.text.languages import language
from broadsheet.types import AnnotatedArticle
from broadsheet.write.arguing import argues
from broadsheet.write.foreign import foreign
from broadsheet.write.rewording import rewording

LABEL = re.compile(
    r"\W*(?:opinion|editorial|commentary|op-ed|column|leader|review|kommentar|opinión)\b[^\w\s]",
    re.I,
)
TITLE = re.compile(r"\W*(?:opinion|editorial|commentary|op-ed|column|leader|kommentar|opinión)\b", re.I)
PATH = re.compile(
    r"/(?:opinions?|editorials?|commentary|commentisfree|op-ed|columns?|columnists?|kommentare?)/", re.I
)
OUTLET = re.compile(r"\b(?:opinions?|editorials?|guest|op-ed|commentary|columnists?)\b", re.I)
DISCLAIMER = re.compile(r"\b(?:opinions|views) expressed (?:in|by|here|are)\b|\bEditor['’]s note:", re.I)
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
    """Does it say so, or is it written as opinions are? Where that is not known, it must say so."""
    if len(foreign(item)) == len(item.annotation.sentences):
        return False
    return labelled(item) or (rewording(item.article.language) is not None and argues(item))


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

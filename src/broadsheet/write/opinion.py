"""Which articles argue rather than report: their sentences are nobody's facts."""

import re

from broadsheet.types import AnnotatedArticle

LABEL = re.compile(r"\W*(?:opinion|editorial|commentary|op-ed|column|leader|kommentar|opinión)\b", re.I)
PATH = re.compile(
    r"/(?:opinions?|editorials?|commentary|commentisfree|op-ed|columns?|columnists?|kommentare?)/", re.I
)
FIRST_PERSON = re.compile(r"\b(?:I|I’m|I'm|my|we|our|us|me)\b")
MUCH = 0.2  #: sentences with a first person outside quotation marks, of all


def opinion(item: AnnotatedArticle) -> bool:
    """By its title, its address, or how often its writer says "I" and "we"."""
    article = item.article
    if LABEL.match(article.title or "") or PATH.search(article.url or ""):
        return True
    quoted = [(q.start, q.end) for q in item.annotation.quotations if q.direct]
    own = sum(
        any(
            not any(a <= s.start + m.start() < b for a, b in quoted)
            for m in FIRST_PERSON.finditer(article.text[s.start : s.end])
        )
        for s in item.annotation.sentences
    )
    return own > MUCH * max(8, len(item.annotation.sentences))

"""Sentences of an article that are somebody else's words without quotation marks: posts, statements, lists.

"Thank you! — Ann Lee (@annlee) May 3, 2030" is what Ann Lee wrote; what stands below "The statement reads:"
is the statement's. Told without those words around them, they would be the outlet's.
"""

import re
from bisect import bisect_right

from broadsheet.types import AnnotatedArticle

SIGNED = re.compile(r"(?:[—–―]|--?)\s?[^()\n]{1,60}\(@\w{1,20}\)|\bpic\.twitter\.com/|\bhttps?://t\.co/")
ANNOUNCES = re.compile(r":[\s\"“”'’]{0,3}$")
ITEM = re.compile(r"^(?:[•*·▪►‣–—-]|\d{1,2}[.)]\s|\(?[a-z]\)\s|--)")
LONG = 3  #: paragraphs of a statement that may stand below its announcement
MARKS = '“"„«‘'
SPEAKERS = re.compile(r"(?:^|(?<=[\n.?!\"”] ))[A-Z][A-Z.'’ -]{2,40}:(?= )", re.M)
TURNS = 4  #: speakers in capitals before a colon, from which a text is the transcript of a talk
LONE = 15  #: words of a signature that stands by itself below the post


def foreign(item: AnnotatedArticle) -> frozenset[int]:
    """Numbers of the sentences in posts, in what a paragraph that ends in a colon announces, and of talks."""
    article = item.article
    if len(SPEAKERS.findall(article.text)) >= TURNS:
        return frozenset(range(len(item.annotation.sentences)))
    texts = [article.text[start:end].strip() for start, end in article.paragraphs]
    theirs = {i for number, text in enumerate(texts) if SIGNED.search(text) for i in _post(number, text)}
    for number, text in enumerate(texts[:-1]):
        if ANNOUNCES.search(text):
            theirs |= _announced(texts, number + 1)
    starts = [start for start, _ in article.paragraphs]
    return frozenset(
        index
        for index, sentence in enumerate(item.annotation.sentences)
        if bisect_right(starts, sentence.start) - 1 in theirs
    )


def _post(number: int, text: str) -> set[int]:
    """The paragraph, and the one above it if it holds the signature alone."""
    return {number, number - 1} if len(text.split()) <= LONE else {number}


def _announced(texts: list[str], first: int) -> set[int]:
    """The paragraph below a colon, with the further items of a list; not if it has marks of its own."""
    if texts[first].startswith(tuple(MARKS)):
        return set()
    out = {first}
    item = ITEM.match(texts[first]) is not None
    for number in range(first + 1, len(texts) if item else min(first + LONG, len(texts))):
        if (item and not ITEM.match(texts[number])) or texts[number].startswith(tuple(MARKS)):
            break
        out.add(number)
    return out

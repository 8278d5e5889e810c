"""What stands before the first and behind the last real paragraph: labels, credits, links to other pages."""

import re
from collections.abc import Sequence

from broadsheet.text.headings import ends_sentence

_OPEN_ENDS = (":", "：", ",", ";", "-", "–", "—")
_PROSE = 50  #: characters from which a paragraph with a sentence end is taken for one of the text
_IDEOGRAPHS = re.compile("[\u2e80-\uffef]")
_LABEL_WORDS, _LABEL_CHARS = 5, 50
_MOST_LABELS = 4
_LINK_CHARS, _QUESTION_CHARS = 140, 80
_MOST_LINKS = 6
_SHORTEST_LIST, _REAL, _MANY_LINKS = 4, 160, 6


def trim(lines: Sequence[str]) -> tuple[str, ...]:
    """The paragraphs without labels before the text and titles of other pages behind it.

    Nothing is cut where sentences have no marks at their ends, nor from what may be a list of the text.
    """
    prose = [n for n, line in enumerate(lines) if dense(line) >= _PROSE and ends_sentence(line)]
    if len(prose) < 2:
        return tuple(lines)
    first, last = _start(lines, prose[0]), _end(lines, prose[-1])
    return tuple(lines[first:last])


def is_list(lines: Sequence[str], *, links: int = 0) -> bool:
    """Are these teasers of other texts: hardly a full sentence in a paragraph of real length?

    ``links`` is how many headings of the page lead elsewhere.
    """
    if len(lines) < _SHORTEST_LIST:
        return False
    sizes = [dense(line) for line in lines]
    prose = sum(1 for line, size in zip(lines, sizes, strict=True) if size >= _PROSE and ends_sentence(line))
    real = sum(1 for size in sizes if size >= _REAL)
    return real < 2 and (prose == 0 or links >= _MANY_LINKS)


def _start(lines: Sequence[str], prose: int) -> int:
    if prose > _MOST_LABELS:
        return 0
    start = 0
    while start < prose and _is_label(lines[start]):
        start += 1
    return start


def _is_label(line: str) -> bool:
    """The name of a section, an outlet, a place or a photographer."""
    few = len(line.split()) <= _LABEL_WORDS and dense(line) <= _LABEL_CHARS
    return few and not ends_sentence(line) and not line.endswith(_OPEN_ENDS)


def _end(lines: Sequence[str], prose: int) -> int:
    """Where the text ends: before a short run of titles, prompts and questions behind its last paragraph."""
    tail = lines[prose + 1 :]
    if not tail or len(tail) > _MOST_LINKS or lines[prose].endswith(_OPEN_ENDS):
        return len(lines)
    return prose + 1 if all(map(_is_link, tail)) else len(lines)


def _is_link(line: str) -> bool:
    if ends_sentence(line):
        return line.endswith("?") and len(line) <= _QUESTION_CHARS
    return len(line) <= _LINK_CHARS and not line.endswith(_OPEN_ENDS)


def dense(line: str) -> int:
    """How long the line would be with letters: a character of a script without spaces counts for three."""
    if line.isascii():
        return len(line)
    return len(line) + 2 * len(_IDEOGRAPHS.findall(line[:200]))

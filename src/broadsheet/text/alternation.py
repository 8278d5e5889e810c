"""Many words as one pattern, quick to search for: ``any_of(words) -> str``.

An alternation of hundreds of words is tried word by word at every place of a text. Written as a tree of
their common beginnings (a trie; Fredkin, 1960) most places are passed over after one letter.
"""

import re
from collections.abc import Iterable, Mapping

SPACE = r"[\s\u00a0]{1,3}"  #: what may stand for a space between the words of a phrase
_END = ""

Trie = dict[str, "Trie"]


def any_of(words: Iterable[str]) -> str:
    """A pattern of the words, the longest first; matches nothing when there is none."""
    root: Trie = {}
    for word in sorted(set(words)):
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _pattern(root) if root else r"(?!)"


def _pattern(node: Mapping[str, Trie]) -> str:
    options = [_letter(letter) + _pattern(behind) for letter, behind in node.items() if letter != _END]
    if not options:
        return ""
    ends = _END in node
    return f"(?:{'|'.join(options)})" + "?" * ends if ends or len(options) > 1 else options[0]


def _letter(letter: str) -> str:
    return SPACE if letter == " " else re.escape(letter)

"""Are two speakers one: by the words that two articles call them."""

from collections.abc import Sequence

from broadsheet.compare.pieces import WORD, plain
from broadsheet.text.languages import language

SMALL, OFFICE = 3, 2  #: letters of a small word; telling words that make an office known


def same_speaker(a: str | None, b: str | None, code: str | None = None) -> bool | None:
    """Whether two names are one person's; None if one is unknown, a description, or they agree in part.

    ``code``: the language, by whose words "the letter" is no person and "the minister" may be anybody.
    """
    if not a or not b:
        return None
    first, second = _called(a), _called(b)
    if first == second:
        return True
    if not is_name(a) or not is_name(b):
        return True if _one_office(first, second) else _may_be(a, b, code)
    if not set(first) & set(second):
        return False
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    if first[-1] == second[-1]:
        return True if first[0][0] == second[0][0] else None
    return True if first[-1] in second or second[-1] in first else None


def _may_be(a: str, b: str, code: str | None) -> bool | None:
    """False, if one is a name and the other a thing that speaks: "the letter", "the study"."""
    told = next((x for x in (a, b) if not is_name(x)), None)
    if told is None or not (is_name(a) or is_name(b)):
        return None
    return False if things(told, code) else None


def things(told: str, code: str | None) -> bool:
    """Is a description one of a writing: "the letter", "the report"?"""
    words = [plain(word) for word in WORD.findall(told)]
    return bool(words) and words[-1].removesuffix("s") in language(code).writings


def _one_office(a: Sequence[str], b: Sequence[str]) -> bool:
    """ "The German foreign ministry" and "a foreign ministry spokesman": two telling words in common."""
    x, y = ({w for w in words if len(w) > SMALL} for words in (a, b))
    return len(x & y) >= OFFICE


def _called(name: str) -> list[str]:
    """The words of a name or a description, folded, without a first word in small letters or an article."""
    words = [plain(w) for w in WORD.findall(name)]
    return words[1:] if len(words) > 1 and len(words[0]) <= 3 and not is_name(name) else words


def is_name(name: str) -> bool:
    """A name, and no description: "the president", "The president"."""
    words = WORD.findall(name)
    return bool(words) and not words[0].islower() and not words[-1].islower()

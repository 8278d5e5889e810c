"""What two versions of a quotation have in common, word by word."""

from difflib import SequenceMatcher

from broadsheet.render.view import Words

# Longer quotations are shown without marks: comparing takes time that grows with the square of the length.
_LONGEST = 400


def compared(variants: tuple[str, ...]) -> tuple[tuple[Words, ...], ...]:
    """Each variant as runs of words; those that another variant words differently, or lacks, are marked.

    Variants are compared with the longest one. Case and marks at the edges of words make no difference.
    """
    split = [variant.split() for variant in variants]
    if not split or max(map(len, split)) > _LONGEST:
        return tuple((Words(variant, False),) for variant in variants)
    longest = max(split, key=len)
    differing = [[False] * len(words) for words in split]
    reference = next(index for index, words in enumerate(split) if words is longest)
    for index, words in enumerate(split):
        theirs, ours = _differences(longest, words)
        differing[index] = [a or b for a, b in zip(differing[index], ours, strict=True)]
        differing[reference] = [a or b for a, b in zip(differing[reference], theirs, strict=True)]
    return tuple(_runs(words, marks) for words, marks in zip(split, differing, strict=True))


def _differences(first: list[str], second: list[str]) -> tuple[list[bool], list[bool]]:
    matcher = SequenceMatcher(None, [_bare(word) for word in first], [_bare(word) for word in second], False)
    of_first, of_second = [True] * len(first), [True] * len(second)
    for match in matcher.get_matching_blocks():
        of_first[match.a : match.a + match.size] = [False] * match.size
        of_second[match.b : match.b + match.size] = [False] * match.size
    return of_first, of_second


def _bare(word: str) -> str:
    return word.casefold().strip(".,;:!?…“”‘’\"'«»()[]") or word


def _runs(words: list[str], marks: list[bool]) -> tuple[Words, ...]:
    runs: list[Words] = []
    for word, mark in zip(words, marks, strict=True):
        if runs and runs[-1].differs == mark:
            runs[-1] = Words(f"{runs[-1].text} {word}", mark)
        else:
            runs.append(Words(word, mark))
    return tuple(runs)

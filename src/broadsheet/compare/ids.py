"""Ids that say what a thing means, so that it keeps its id while it means the same."""

import re
from collections.abc import Iterable
from hashlib import blake2b

_WORD = re.compile(r"[^\W_]+")


def short_id(prefix: str, *parts: str) -> str:
    """A prefix and a short hash of the parts, their words folded."""
    folded = "\x1f".join(" ".join(_WORD.findall(part.casefold())) or part for part in parts)
    return f"{prefix}-{blake2b(folded.encode('utf-8', 'surrogatepass'), digest_size=5).hexdigest()}"


def once(ids: Iterable[str]) -> list[str]:
    """The same ids, a number behind each one that came before; no two are equal."""
    in_order = list(ids)
    wanted = set(in_order)
    taken: set[str] = set()
    out = []
    for one in in_order:
        free, number = one, 1
        while free in taken or (number > 1 and free in wanted):
            number += 1
            free = f"{one}-{number}"
        taken.add(free)
        out.append(free)
    return out

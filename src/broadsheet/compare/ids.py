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
    """The same ids, a number behind each one that came before."""
    seen: dict[str, int] = {}
    out = []
    for one in ids:
        seen[one] = seen.get(one, 0) + 1
        out.append(one if seen[one] == 1 else f"{one}-{seen[one]}")
    return out

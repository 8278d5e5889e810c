"""What the articles are called on the page: by outlet, or by a fixed phrase where none is known."""

import re
import string
from collections import defaultdict

from broadsheet.text.comparison import Referent
from broadsheet.text.phrases import Phrases
from broadsheet.types import FactMatrix

_PART = r"(?:web|online|news|world|politics|business|sports?|opinion|home|top|latest|rss|feeds?|us|u\.s\.)"
_BEHIND = re.compile(rf"\s*(?:\((?:{_PART}[ ]?){{1,3}}\)|\s[-–—|:]\s(?:{_PART}[ ]?){{1,3}})$", re.I)
_ONLINE = re.compile(r"(?<=\w) Online(?= News$)")


def labels(matrix: FactMatrix, words: Phrases) -> dict[str, str]:
    """Article id → the outlet, or a phrase that tells one nameless article from the next."""
    articles = [item.article for item in matrix.articles]
    short = _short({article.outlet for article in articles if article.outlet})
    nameless = [article.id for article in articles if not article.outlet]
    called = nobody(words)
    unnamed = {article: called[min(turn, len(called) - 1)] for turn, article in enumerate(nameless)}
    return {a.id: short[a.outlet] if a.outlet else unnamed[a.id] for a in articles}


def nobody(words: Phrases) -> tuple[str, ...]:
    """How outlets without a name are called, one after the other."""
    return tuple(words.say(f"unnamed.{turn}") for turn in (1, 2, 3, 4))


#: phrases about the outlets
_ABOUT = (
    *(
        "says",
        "say",
        "says both",
        "a day later",
        "missing",
        "reports",
        "has it",
        "writes",
        "all say",
        "all give",
        "both say",
        "both give",
        "differ",
    ),
    *(f"words.{referent}" for referent in Referent),
)


def own_words(words: Phrases) -> tuple[str, ...]:
    """What the page says of outlets between the slots of its phrases, longest first."""
    pieces = {
        re.sub(r"^\W+|\W+$", "", piece)
        for key in _ABOUT
        for piece, _, _, _ in string.Formatter().parse(words.texts[key])
    }
    return tuple(sorted((p for p in pieces if any(c.isalpha() for c in p)), key=lambda p: (-len(p), p)))


def _short(outlets: set[str]) -> dict[str, str]:
    """Each outlet's name without the part of its site that it stands for: "CNN" for "CNN (Web News)".

    A name stays as it is where two outlets would be called the same, or nothing but a common word was left.
    """
    cut = {outlet: _ONLINE.sub("", _BEHIND.sub("", outlet)).strip() for outlet in outlets}
    users: dict[str, set[str]] = defaultdict(set)
    for outlet, name in cut.items():
        users[name.casefold()].add(outlet)
    common = re.compile(rf"^(?:the )?{_PART}$", re.I)
    return {
        outlet: name if name and len(users[name.casefold()]) == 1 and not common.match(name) else outlet
        for outlet, name in cut.items()
    }


def capital(text: str, words: Phrases) -> str:
    """The text with a capital at its beginning, if it begins with a phrase of the page and not with an
    outlet."""
    return text[:1].upper() + text[1:] if text.startswith(nobody(words)) else text


def enumerated(items: list[str], words: Phrases) -> str:
    """ "a, b and c", each once."""
    return words.listed(list(dict.fromkeys(items)))

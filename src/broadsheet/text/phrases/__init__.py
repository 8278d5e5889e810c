"""The fixed phrases of all that Broadsheet shows, as data: a folder for each language, a file for each room.

``phrases(code)`` gives them; English where a language has none. To add a language, add a folder ``<code>``
with ``GRAMMAR`` in its ``__init__.py`` and, beside it, a file for each of those in ``en``, each with
``TEXTS`` (key → phrase with slots) and ``FORMS`` (what is counted → singular, plural). To add phrases, add
them to the file of one's room in every language; a test holds that all languages have the same keys.
"""

import re
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from broadsheet.text.phrases.schema import Grammar, Phrases

__all__ = ["ENGLISH", "LANGUAGES", "Grammar", "Phrases", "phrases", "short"]

_CODE = re.compile(r"[a-z]{2,3}")


def short(code: str | None) -> str:
    """ "de" for "de-AT"; empty for what is no code."""
    plain = (code or "").lower().replace("_", "-").partition("-")[0]
    return plain if _CODE.fullmatch(plain) else ""


@cache
def _phrases(code: str) -> Phrases:
    package = import_module(f"{__name__}.{code}")
    texts: dict[str, str] = {}
    forms: dict[str, tuple[str, ...]] = {}
    for room in sorted(found.name for found in iter_modules(package.__path__)):
        module = import_module(f"{__name__}.{code}.{room}")
        texts |= module.TEXTS
        forms |= module.FORMS
    return Phrases(code, package.GRAMMAR, texts, forms)


#: The languages that have phrases.
LANGUAGES = tuple(sorted(found.name for found in iter_modules(__path__) if found.ispkg))


def phrases(code: str | None) -> Phrases:
    """The phrases of a language, or the English ones."""
    found = short(code)
    return _phrases(found if found in LANGUAGES else "en")


ENGLISH = phrases("en")

"""Languages as data: one file a language, found by its ISO 639-1 code.

``language(code)`` returns its word lists. A code without a file gets empty lists, so that every grammar
that works from them finds nothing rather than something wrong. To add a language, add ``<code>.py`` with
``LANGUAGE``.
"""

import re
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from broadsheet.text.languages.schema import Calendar, Language, Numerals

__all__ = ["Calendar", "Language", "Numerals", "language"]

_CODE = re.compile(r"[a-z]{2,3}")


@cache
def language(code: str | None) -> Language:
    """The language with a code such as "en" or "pt-BR"; empty data when it is unknown or has no file."""
    short = (code or "").lower().replace("_", "-").partition("-")[0]
    if not _CODE.fullmatch(short) or find_spec(f"{__name__}.{short}") is None:
        return Language(code=short)
    found = import_module(f"{__name__}.{short}").LANGUAGE
    assert isinstance(found, Language)
    return found

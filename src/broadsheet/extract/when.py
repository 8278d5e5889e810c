"""Dates as web pages and texts write them, with the precision and the offset they give."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone

from broadsheet.types import Published

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari stycznia sty "
            "января янв ocak tammikuuta ledna "
            "січня ιανουαρίου ianuarie január januára януари siječnja يناير",
            "february feb februar février févr fevrier febrero fevereiro fev febbraio februari lutego "
            "lut февраля фев şubat helmikuuta února "
            "лютого φεβρουαρίου februarie február februára veljače فبراير",
            "march mar märz mrz mars marzo março marco maart marca марта мар mart maaliskuuta března "
            "березня μαρτίου martie március március ožujka مارس",
            "april apr avril avr abril abr aprile kwietnia kwi апреля апр nisan huhtikuuta dubna "
            "квітня απριλίου aprilie április apríla април travnja أبريل",
            "may mai mayo maio mag maggio mei maj maja мая mayıs toukokuuta května "
            "травня μαΐου май május mája svibnja مايو",
            "june jun juni juin junio junho giugno giu czerwca cze июня июн haziran kesäkuuta června "
            "червня ιουνίου iunie június júna юни lipnja يونيو",
            "july jul juli juillet juil julio julho luglio lug lipca lip июля июл temmuz heinäkuuta července "
            "липня ιουλίου iulie július júla юли srpnja يوليو",
            "august aug août aout agosto ago agustus augustus augusti sierpnia sie августа авг ağustos "
            "elokuuta srpna серпня αυγούστου augusztus augusta kolovoza أغسطس",
            "september sep sept septembre septiembre setembro set settembre września wrz сентября сен "
            "eylül syyskuuta září "
            "вересня σεπτεμβρίου septembrie szeptember septembra септември rujna سبتمبر",
            "october oct oktober okt octobre octubre outubro out ottobre ott października paź октября "
            "окт ekim lokakuuta října жовтня οκτωβρίου octombrie október októbra октомври أكتوبر",
            "november nov novembre noviembre novembro listopada lis ноября ноя kasım marraskuuta listopadu "
            "νοεμβρίου noiembrie novembra ноември studenoga نوفمبر",
            "december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre desember "
            "des grudnia gru "
            "декабря дек aralık joulukuuta prosince "
            "грудня δεκεμβρίου decembrie decembra декември prosinca ديسمبر",
        ),
        start=1,
    )
    for name in names.split()
}

#: Hours from UTC of the abbreviations that news sites print.
_ZONES = {
    "z": 0.0, "utc": 0.0, "gmt": 0.0, "wet": 0.0, "bst": 1.0, "cet": 1.0, "mez": 1.0, "cest": 2.0, "mesz":
    2.0, "eet": 2.0, "eest": 3.0, "msk": 3.0, "ist": 5.5, "sgt": 8.0, "hkt": 8.0, "jst": 9.0, "kst": 9.0,
    "aest": 10.0, "aedt": 11.0, "nzst": 12.0, "nzdt": 13.0, "est": -5.0, "edt": -4.0, "et": -5.0, "cst":
    -6.0, "cdt": -5.0, "mst": -7.0, "mdt": -6.0, "pst": -8.0, "pdt": -7.0, "brt": -3.0,
}  # fmt: skip

_CLOCK = r"(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s*([ap]\.?m\b\.?)?"
_OFFSET = r"\s*(?:(?:UTC|GMT)?([+\-−]\d{2}):?(\d{2})?\b|\(?([A-Za-z]{1,4})\b)?"
_ISO = re.compile(
    r"(?<!\d)((?:19|20)\d{2})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)(?:[T\s,.]{1,3}"
    + _CLOCK
    + _OFFSET
    + ")?",
    re.I,
)
_COMPACT = re.compile(
    r"^\s*((?:19|20)\d{2})([01]\d)([0-3]\d)(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?\s*$"
)
_CJK = re.compile(r"((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_WORD = r"([^\W\d_]{3,14})\.?"
_DAY_MONTH = re.compile(
    r"(?<![\d.])(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:de\s+)?"
    + _WORD
    + r",?[\s-]+(?:del?\s+)?((?:19|20)\d{2})(?!\d)",
    re.I,
)
_MONTH_DAY = re.compile(_WORD + r"\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{2})(?!\d)", re.I)
_YEAR_MONTH = re.compile(r"(?<!\d)((?:19|20)\d{2})\.?\s+" + _WORD + r"\s+(\d{1,2})(?!\d)")
_HALF_DAY = re.compile(r"\d\s?[ap]\.?m\b", re.I)
_DIGITS = {
    base + n: str(n)
    for base in (0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10)  # Arabic, Persian, Hindi, Bengali, Thai, wide
    for n in range(10)
}
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)")
_TIME = re.compile(r"(?<![\d.:])" + _CLOCK + _OFFSET, re.I)
_EPOCH = re.compile(r"^\d{10}(?:\d{3})?(?:\.\d{1,9})?$")
_YEARS = range(1950, 2101)
_LONGEST = 120


def parse(value: str | None) -> Published | None:
    """A date, or date and time, in any of the shapes of metadata and date lines; None if there is none.

    A time without an offset is dropped, for it could not be aware; so is midnight sharp in UTC, which is how
    sites write "no time known". ``03/04/2025`` is read day first, unless a time with a.m. or p.m. follows.
    """
    value = (value or "").strip()
    if not value or len(value) > _LONGEST:
        return None
    if not value.isascii():
        value = value.translate(_DIGITS)
    if _EPOCH.match(value):
        moment = datetime.fromtimestamp(int(value[:10]), UTC)
        return _checked(moment.date(), moment)
    if match := _COMPACT.match(value):
        year, month, day, hour, minute, second, zone = match.groups()
        return _moment((year, month, day), (hour, minute, second, None), _zone_text(zone))
    if match := _ISO.search(value):
        year, _, month, day, *rest = match.groups()
        return _moment((year, month, day), (rest[0], rest[1], rest[2], rest[3]), _zone(*rest[4:]))
    return _worded(value)


def first(values: Iterable[str]) -> Published | None:
    """The first date that any of ``values`` holds."""
    return next((found for value in values if (found := parse(value))), None)


def local_day(value: str, moment: datetime) -> date | None:
    """The day in ``value`` if it writes ``moment`` in the time of some place, with or without its offset."""
    match = _ISO.search(value[:_LONGEST])
    if not match or match[5] is None:
        return None
    year, _, month, day, hour, minute, second, half, *_ = match.groups()
    try:
        there = datetime(
            int(year), int(month), int(day), int(hour), int(minute), int(second or 0), tzinfo=UTC
        )
    except ValueError:
        return None
    shift = (there - moment).total_seconds() + (
        12 * 3600 if half and half[0] in "pP" and int(hour) < 12 else 0
    )
    known = parse(value)
    if known and known.time:
        same = abs((known.time - moment).total_seconds()) < 60 and bool(known.time.utcoffset())
        return known.day if same else None
    off = shift % 1800
    return there.date() if min(off, 1800 - off) < 60 and 1800 <= abs(shift) <= 14 * 3600 + 60 else None


def _worded(value: str) -> Published | None:
    for pattern, order in (
        (_CJK, (1, 2, 3)),
        (_DAY_MONTH, (3, 2, 1)),
        (_MONTH_DAY, (3, 1, 2)),
        (_YEAR_MONTH, (1, 2, 3)),
        (_DAY_FIRST, (4, 3, 1)),
    ):
        for match in pattern.finditer(value):
            year, month, day = (match[i] for i in order)
            if pattern is _DAY_FIRST and int(day) <= 12 and (int(month) > 12 or _is_american(match, value)):
                month, day = day, month
            number = month if month.isdigit() else str(_MONTHS.get(month.lower(), 0))
            rest = value[: match.start()] + " " + value[match.end() :]
            clock = _TIME.search(rest)
            time = (clock[1], clock[2], clock[3], clock[4]) if clock else (None, None, None, None)
            zone = _zone(*clock.groups()[4:]) if clock else None
            if found := _moment((year, number, day), time, zone):
                return found
    return None


def _is_american(match: re.Match[str], value: str) -> bool:
    return match[2] == "/" and _HALF_DAY.search(value, match.end()) is not None


def _zone(hours: str | None = None, minutes: str | None = None, name: str | None = None) -> timezone | None:
    if hours:
        sign = 1 if hours[0] == "+" else -1
        return _offset(sign * (int(hours[1:]) + int(minutes or 0) / 60))
    return _offset(_ZONES[name.lower()]) if name and name.lower() in _ZONES else None


def _zone_text(text: str | None) -> timezone | None:
    if not text:
        return None
    return UTC if text == "Z" else _zone(text[:3], text[3:].lstrip(":"))


def _offset(hours: float) -> timezone | None:
    if abs(hours) > 14:
        return None
    return UTC if hours == 0 else timezone(timedelta(hours=hours))


def _moment(
    ymd: tuple[str, str, str],
    clock: tuple[str | None, str | None, str | None, str | None],
    zone: timezone | None,
) -> Published | None:
    try:
        day = date(int(ymd[0]), int(ymd[1]), int(ymd[2]))
    except ValueError:
        return None
    hour, minute, second, half = clock
    if hour is None or zone is None:
        return _checked(day, None)
    hours = int(hour)
    if half:
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    try:
        moment = datetime(
            day.year, day.month, day.day, hours, int(minute or 0), int(second or 0), tzinfo=zone
        )
    except ValueError:
        return _checked(day, None)
    return _checked(day, moment)


def _checked(day: date, moment: datetime | None) -> Published | None:
    if day.year not in _YEARS:
        return None
    if moment and moment.tzinfo == UTC and (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        moment = None
    return Published(day, moment)


_PATH = re.compile(r"(?<!\d)((?:19|20)\d{2})([/-]?)(1[0-2]|0[1-9])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_PATH_SHORT = re.compile(r"(?<!\d)((?:19|20)\d{2})(/)(1[0-2]|[1-9])/([12]\d|3[01]|[1-9])(?!\d)")
_PATH_WORD = re.compile(r"/((?:19|20)\d{2})/([a-z]{3,9})/(\d{1,2})(?!\d)", re.I)


def from_path(url: str | None) -> Published | None:
    """The day in an address such as ``/2025/10/29/``, ``/2025/oct/29/`` or ``20251029``."""
    path = (url or "")[:600].partition("://")[2].partition("/")[2].partition("?")[0]
    if match := _PATH_WORD.search("/" + path):
        return _moment((match[1], str(_MONTHS.get(match[2].lower(), 0)), match[3]), (None,) * 4, None)
    if match := _PATH.search(path) or _PATH_SHORT.search(path):
        return _moment((match[1], match[3], match[4]), (None,) * 4, None)
    return None

"""Plain text to a draft: date prefix, header fields, headline, sub-headline and byline told from the text."""

import re
from collections.abc import Sequence

from broadsheet.extract import authors, credit, reject, when
from broadsheet.extract.agencies import agency_name
from broadsheet.extract.clutter import ADDRESSES
from broadsheet.extract.datelines import dateline
from broadsheet.extract.draft import Draft
from broadsheet.extract.lines import is_appeal, is_caption, is_clutter, tidy
from broadsheet.types import Published

_FIELD = re.compile(
    r"^\s*(title|headline|source|outlet|publisher|url|link|authors?|by|published(?: at| on)?|date|"
    r"language)\s*[:：]\s*(.{1,400})$",
    re.I,
)
_DATE_WORD = re.compile(r"^\s*(?:date|dated|published(?: on)?|posted(?: on)?)\s*:?\s+", re.I)
_DAY = re.compile(
    r"^\s*((?:19|20)\d{2}-\d{2}-\d{2})(T[\d:.]{4,15}(?:Z|[+-]\d{2}:?\d{2})?)?(?=\s|$)\s*[-–—|:,]?\s*"
)
_WORDED_DAY = re.compile(
    r"^\s*(\d{1,2}\.? [^\W\d_]{3,12}\.? (?:19|20)\d{2}|[^\W\d_]{3,12}\.? \d{1,2}, (?:19|20)\d{2})"
    r"\s*[-–—|:,]?\s+(?=[A-ZÀ-Þ“\"'])"
)
_BY_LINE = re.compile(r"^\s*(?:by|von|par|por)\s+[^.!?]{3,90}$", re.I)
_STOP = (".", "…", "。", "｡", "।", "؟", ":", ";", ",")
_CLOSERS = "\"'”’»)]“"
_MOST_WORDS, _MOST_CHARS = 25, 200
_DATE_LINE = 60
_HARD_WRAP = 100
_BANNER_OUTLET = re.compile(
    r"(?:^|[.!?] |,\s)((?:The )?[A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+){0,3}) (?:is (?:trusted by|on the "
    r"ground|a nonprofit|funded by|reader)|needs your support|relies on)"
    r"|\b(?:support|donate to|member of|supporter of|subscribe to|subscriber to) ((?:The "
    r")[A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+){0,3})"
)
_RIGHTS_OUTLET = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:copyright\s*)?(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|"
    r"20)\d{2})?,?\s*(?:by )?([^\W\d_][^.,|()]{1,50}?)"
    r"(?:,? (?:llc|inc|ltd|limited|plc|gmbh|all rights)\b|[.,|]|$)",
    re.I,
)


def read(text: str) -> Draft | str:
    """The draft of a plain text, or the reason why it is no article."""
    if reason := reject.text_reason(text):
        return reason
    text, published = _date_prefix(text.lstrip("\n\r \t"))
    fields, text = _fields(text)
    lines = list(paragraphs(text))
    everything = tuple(lines)
    published = published or when.parse(fields.get("published")) or date_line(lines)
    title, byline = fields.get("title"), [fields["by"]] if "by" in fields else []
    lead = _skip_clutter(lines)
    if title is None and len(lines) > lead + 1 and is_headline(lines[lead]):
        title = tidy(lines.pop(lead))
        lead = _skip_clutter(lines)
        if len(lines) > lead + 1 and is_headline(lines[lead]) and not _BY_LINE.match(lines[lead]):
            lines.pop(lead)
    published = published or date_line(lines)
    byline += _take_byline(lines)
    outlet = fields.get("outlet") or _outlet(everything)
    return Draft(
        paragraphs=tuple(lines),
        title=title,
        url=fields.get("url"),
        outlet=outlet,
        authors=authors.names(byline, outlet=outlet),
        published=published,
        language=fields.get("language"),
    )


def paragraphs(text: str) -> tuple[str, ...]:
    """Paragraphs: what empty lines separate; without empty lines, or with long lines, each line is one."""
    blocks = [
        [line.strip() for line in block.split("\n") if line.strip()]
        for block in re.split(r"\n[ \t\r\f\v]*\n", _newlines(text))
    ]
    blocks = [b for b in blocks if b]
    wrapped = any(map(_is_wrapped, blocks))
    out: list[str] = []
    for block in blocks:
        narrow = wrapped and len(block) > 1 and max(map(len, block)) <= _HARD_WRAP
        out.extend(_joined(block) if narrow else block)
    return tuple(out)


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")


def _is_wrapped(block: Sequence[str]) -> bool:
    """Hard-wrapped at a column: lines of like length, most of which stop in the middle of a sentence."""
    if len(block) < 3 or max(map(len, block)) > _HARD_WRAP or max(map(len, block)) < 45:
        return False
    open_ends = sum(
        1 for line in block[:-1] if not line.rstrip(_CLOSERS).endswith((".", "!", "?", "…", "。", ":"))
    )
    return open_ends >= 0.6 * (len(block) - 1)


def _joined(block: Sequence[str]) -> list[str]:
    width, out, current = max(map(len, block)), [], []
    for line in block:
        current.append(line)
        if len(line) < 0.75 * width and line.rstrip(_CLOSERS).endswith((".", "!", "?", "…", "。")):
            out.append(" ".join(current))
            current = []
    if current:
        out.append(" ".join(current))
    return out


def is_headline(line: str) -> bool:
    """A short line without a full stop at its end, that is no byline, date, caption or dateline."""
    bare = line.rstrip().rstrip(_CLOSERS).rstrip()
    if not bare or bare.endswith(_STOP) or len(line) > _MOST_CHARS or len(line.split()) > _MOST_WORDS:
        return False
    if dateline(line).end or agency_name(line) or _BY_LINE.match(line):
        return False
    return any(c.isalpha() for c in line) and not is_caption(line)


def _skip_clutter(lines: Sequence[str]) -> int:
    """Index of the first line that is no clutter."""
    return next((i for i, line in enumerate(lines[:6]) if not is_clutter(tidy(line))), 0)


def _date_prefix(text: str) -> tuple[str, Published | None]:
    """A date before the text ("date 2025-10-29 …", "2025-10-29 …", "29 October 2025" on a line)."""
    first, _, rest = text.partition("\n")
    worded = _DATE_WORD.match(first)
    tail = first[worded.end() :] if worded else first
    if match := _DAY.match(tail):
        behind = tail[match.end() :]
        return (f"{behind}\n{rest}" if behind else rest), when.parse(match[1] + (match[2] or ""))
    if (match := _WORDED_DAY.match(tail)) and _is_behind(behind := tail[match.end() :]) and rest.strip():
        return f"{behind}\n{rest}", when.parse(match[1])
    if len(tail.strip()) <= _DATE_LINE and (worded or _only_date(tail)) and (published := when.parse(tail)):
        return rest, published
    return text, None


def _is_behind(line: str) -> bool:
    """Is what follows a date on its line a headline, and not a time?"""
    return len(line.split()) >= 3 and not re.search(r"\d[:.]\d\d", line) and is_headline(line)


def _only_date(line: str) -> bool:
    """Does the line hold a date, a weekday and a time at most?"""
    return (
        len(line) <= _DATE_LINE
        and len(re.findall(r"[^\W\d_]{2,}", line)) <= 4
        and any(c.isdigit() for c in line)
        and not line.rstrip().endswith(".")
    )


def date_line(lines: list[str]) -> Published | None:
    """A line near the top that is nothing but a date; it is taken out."""
    for number, line in enumerate(lines[:4]):
        bare = _DATE_WORD.sub("", line)
        if _only_date(bare) and (published := when.parse(bare)):
            lines.pop(number)
            return published
    return None


def _fields(text: str) -> tuple[dict[str, str], str]:
    """Header fields on the first lines ("Title: …", "Source: …"), and the text behind them."""
    lines, found, used = _newlines(text).split("\n"), {}, 0
    names = {
        "headline": "title",
        "source": "outlet",
        "publisher": "outlet",
        "link": "url",
        "author": "by",
        "authors": "by",
        "date": "published",
    }
    for number, line in enumerate(lines[:12]):
        if match := _FIELD.match(line):
            name = match[1].lower()
            found[names.get(name, name.split()[0])] = match[2].strip()
            used = number + 1
        elif line.strip():
            break
    return found, "\n".join(lines[used:])


def _take_byline(lines: list[str]) -> list[str]:
    for number, line in enumerate(lines[:4]):
        if _BY_LINE.match(line) and len(line.split()) <= 14:
            if credit.agency([line]) is None and not credit.credits([line]):
                lines.pop(number)
            return [line]
    return []


def _outlet(lines: Sequence[str]) -> str | None:
    for line in (*lines[:3], *lines[-4:]):
        if is_appeal(tidy(line)) and ADDRESSES.search(line) and (match := _BANNER_OUTLET.search(line[:3000])):
            return tidy(match[1] or match[2])
    for line in (*lines[-4:], *lines[:2]):
        if len(line) < 300 and (match := _RIGHTS_OUTLET.search(line)) and not agency_name(match[1]):
            return tidy(match[1])
    return None

"""Does a sentence tell as to come, or as of its day, what another article of the story tells otherwise?"""

import re
from datetime import date

from broadsheet.types import DateMention
from broadsheet.write.checks.source import root
from broadsheet.write.counts import newest_count
from broadsheet.write.desk import BEGINNING, Desk, Line
from broadsheet.write.rewording import QUOTED, Rewording

_MADE_KNOWN = frozenset(root(verb, "en") for verb in ("propose", "unveil", "announce", "reveal", "present"))
SAME_MATTER = 3  #: stems that a plan and its doing share
_SAYING = re.compile(r"\b(?:say\w*|said|that|who|which|adding)\b")


def overtaken(desk: Desk, line: Line, rules: Rewording) -> bool:
    """Is it of an earlier day, or of an article that looks ahead to what others report?"""
    days = [x.article.published.day for x in desk.articles.values() if x.article.published]
    own = desk.articles[line.article].article.published
    if own is None or not days:
        return False
    older = own.day < max(days)
    if older and rules.present.search(line.text) and not newest_count(desk, line):
        return True
    hourly = rules.had_plans.search(line.text) or rules.at_hour.search(line.text)
    if hourly and len(desk.articles) > 1:
        return True
    plain = _plain(desk, line)
    now = rules.in_course.search(plain)
    main = now is not None and _SAYING.search(plain[: now.start()]) is None
    if main and _days(line) and looks_ahead(desk, line.article, rules):
        return True
    cue = rules.to_come.search(plain)
    behind = line.citation.start + cue.end() if cue else line.citation.end
    meant = [m.period for m in line.dates if m.period and m.start >= behind]
    if cue is None or _done_elsewhere(desk, line, rules):
        return cue is not None
    if len(desk.articles) > 1 and not meant and rules.clock.search(plain[cue.end() :]):
        return True
    if any(period.end > max(days) for period in meant):
        return False
    return bool(meant) or older or looks_ahead(desk, line.article, rules)


def _done_elsewhere(desk: Desk, line: Line, rules: Rewording) -> bool:
    """Does another article begin with its plan as done: "will propose", "proposed"?"""
    plain = _plain(desk, line)
    planned = {root(m[1], line.code) for m in rules.planned.finditer(plain)}
    if planned & _MADE_KNOWN:
        planned |= _MADE_KNOWN
    return any(
        planned & {root(m[1], other.code) for m in rules.past_form.finditer(_plain(desk, other))}
        and len(other.stems & line.stems) >= SAME_MATTER
        for article in desk.articles
        if desk.origin(article) != desk.origin(line.article)
        for other in _top(desk, article)
        if rules.planned.search(_plain(desk, other)) is None
    )


def looks_ahead(desk: Desk, article: str, rules: Rewording) -> bool:
    """Does the article begin with what is to happen on a day, and another with what happened on it?"""
    coming = {day for line in _top(desk, article) for day in _days(line) if _is_to_come(desk, line, rules)}
    return any(
        desk.origin(other) != desk.origin(article)
        and any(
            day in coming and rules.was.search(_plain(desk, line)) and not _is_to_come(desk, line, rules)
            for line in _top(desk, other)
            for day in _days(line)
        )
        for other in desk.articles
    )


def _top(desk: Desk, article: str) -> list[Line]:
    return desk.of(article)[: BEGINNING + 1]


def _days(line: Line) -> list[date]:
    """The days that a sentence names, none of them long gone when it was written."""
    return [m.period.start for m in line.dates if _one_day(m) and m.period]


def _one_day(mention: DateMention) -> bool:
    return mention.period is not None and mention.period.start == mention.period.end


def _is_to_come(desk: Desk, line: Line, rules: Rewording) -> bool:
    plain = _plain(desk, line)
    return bool(rules.to_come.search(plain) or rules.in_course.search(plain))


def _plain(desk: Desk, line: Line) -> str:
    """The sentence as the article has it, with blanks for what is quoted."""
    text = desk.articles[line.article].article.text[line.citation.start : line.citation.end]
    return QUOTED.sub(lambda m: " " * len(m.group()), text)

"""Days, weeks, months and years that are counted from the day of publication, written out.

"On Wednesday" becomes "on 29 October", "last month" "in September", "earlier this week" "earlier in the week
of 27 October": a page is read on another day than its articles, and has articles of several days. Where it
is in doubt which day is meant, the words stay.
"""

import re
from datetime import date, timedelta

from broadsheet.text.languages import language
from broadsheet.text.phrases import Phrases
from broadsheet.types import DateMention, Granularity, Period, Published
from broadsheet.write.desk import Line
from broadsheet.write.lexicon import lexicon
from broadsheet.write.rewording import QUOTED, Rewording

DAYS_AHEAD = 5
DAYS_BACK = 5  #: days from publication within which a weekday means one day only
SURELY_BACK = 3  #: the same, if the sentence speaks of what is to come
SUNDAY = 6  #: "last week" is another one for those whose week begins on it
VOWEL = frozenset({8, 11, 18})  #: days before which "a" would be "an"
_NEXT = re.compile(r"\s([a-z][a-z-]+)\b")
_OWNS = re.compile(r"['’]s\b")


def dated(text: str, line: Line, published: Published | None, words: Phrases, rules: Rewording) -> str:
    """The text, made of the line, with its times written out."""
    quoted = [m.span() for m in QUOTED.finditer(text)]
    for mention in reversed(line.dates):
        at = text.find(mention.text)
        if published is None or at < 0 or text.count(mention.text) > 1 or any(a <= at < b for a, b in quoted):
            continue
        if mention.text.casefold() in rules.capital and (
            (at > 0 and mention.text[:1].isupper()) or rules.nowadays.search(text)
        ):  # "USA Today", "remain so today"
            continue
        text = _longer(text, at, mention, published, words, rules) or _day(
            text, at, mention, line.code, published, words, rules
        )
    return text


def untold(text: str, published: Published | None, rules: Rewording) -> bool:
    """Is there a day or a week left that a reader of another day cannot tell?"""
    plain = QUOTED.sub(" ", text)
    left = published is not None and rules.untold.search(plain) is not None
    return left or rules.today.search(plain) is not None


def _day(
    text: str,
    at: int,
    mention: DateMention,
    code: str | None,
    published: Published,
    words: Phrases,
    rules: Rewording,
) -> str:
    """With the day of a weekday or of "yesterday", if it is beyond doubt."""
    period = mention.period
    if period is None or _ahead_of(period, published, text[:at], rules):
        period = _gone(text[:at], mention, code, published, rules)
    if not mention.relative or period is None or period.granularity is not Granularity.DAY:
        return text
    if any(ch.isdigit() for ch in mention.text) or not _clear(period, published, text, at, rules):
        return text
    return _put(text, at, mention.text, day(period, words), code, rules)


def _ahead_of(period: Period, published: Published, before: str, rules: Rewording) -> bool:
    """Was a day taken for one to come, though nothing before it says so?"""
    return period.start > published.day and not rules.future.search(before)


def _gone(
    before: str, mention: DateMention, code: str | None, published: Published, rules: Rewording
) -> Period | None:
    """The last one of a weekday that could be the next one too, behind words of what was done."""
    number = language(code).calendar.weekdays.get(mention.text.casefold())
    if number is None or rules.to_be.search(before) or not rules.done.search(before):
        return None
    back = (published.day.weekday() - number) % 7
    that = published.day - timedelta(days=back)
    return Period(that, that, Granularity.DAY) if 0 < back <= DAYS_BACK else None


def _clear(period: Period, published: Published, text: str, at: int, rules: Rewording) -> bool:
    """Is it one of the last days, or does the sentence speak of the next?

    Six days back is left alone: an article that was brought up to date, or dated on the other side of the
    world, means by its "Thursday" the day after its date.
    """
    ahead, before = (period.start - published.day).days, text[:at]
    if 0 < ahead <= DAYS_AHEAD:
        return bool(rules.future.search(before))
    if -SURELY_BACK <= ahead <= 0:
        return not (ahead and rules.ahead.search(before))
    return -DAYS_BACK <= ahead < 0 and rules.to_be.search(before) is None


def _put(text: str, at: int, old: str, new: str, code: str | None, rules: Rewording) -> str:
    before, after = text[:at], text[at + len(old) :]
    shifted = len(old.split()) > 1  # "last Friday"
    owner = _OWNS.match(after)
    if owner and not rules.not_before_day.search(before):  # "Friday's shooting"
        return _named_by(before, new, after[owner.end() :])
    part = rules.part_of_day.match(after)
    behind = after[part.end() :] if part else after
    if (
        not shifted and rules.determined.search(before) and _noun_behind(behind, code, rules)
    ):  # "a Friday speech"
        vowel = before.endswith("a ") and int(new.split()[0]) in VOWEL
        return text if vowel else before + new + after
    if rules.not_before_day.search(before) or rules.not_after_day.match(behind):
        return text
    if rules.day_does.match(behind) and (
        not before or before.split()[-1].casefold() in lexicon(code).function
    ):
        return text  # "Friday was a holiday", not "The vote Friday was close"
    if part:
        new, after = rules.of_day.format(part=part[1], day=new), behind
    bound = rules.before_day.search(before) or rules.by_part.search(before)
    needs = "" if bound else f"{rules.on} "
    return before + (needs if before else needs.capitalize()) + new + after


def _named_by(before: str, new: str, after: str) -> str:
    """ "the 14 December shooting" for "Friday's shooting"."""
    return before + ("the " if before.strip() else "The ") + new + after


def _noun_behind(after: str, code: str | None, rules: Rewording) -> bool:
    """Does a word follow at once that is neither a verb nor one of those that join: "Friday speech"?"""
    match = _NEXT.match(after)
    return rules.joins.match(after) is None and bool(
        match and match[1] not in lexicon(code).function and rules.finite.fullmatch(match[1]) is None
    )


def _longer(
    text: str, at: int, mention: DateMention, published: Published, words: Phrases, rules: Rewording
) -> str | None:
    """With the week, month or year that "this", "last" and "next" mean; None if it is another time."""
    period, after = mention.period, text[at + len(mention.text) :]
    if period is None or not rules.shifted.fullmatch(mention.text):
        return None
    new = _name(period, published, words, rules)
    before = text[:at]
    if new is None or rules.not_before_day.search(rules.part_of_time.sub("", before)):
        return None
    if owner := _OWNS.match(after):
        return (
            None if period.granularity is Granularity.WEEK else _named_by(before, new, after[owner.end() :])
        )
    bound = rules.before_day.search(before) and not (
        rules.verb_particle.search(before) and not after.startswith(" of ")
    )
    if bound and period.granularity is Granularity.WEEK and not rules.before_week.search(before):
        return None  # "pulled out of last week"
    needs = "" if bound else f"{rules.within} "
    return before + (needs if before.strip() else needs.capitalize()) + new + after


def _name(period: Period, published: Published, words: Phrases, rules: Rewording) -> str | None:
    year = str(period.start.year)
    if period.granularity is Granularity.YEAR:
        return year
    if period.granularity is Granularity.MONTH:
        month = words.grammar.months[period.start.month - 1]
        return month if period.start.year == published.day.year else f"{month} {year}"
    if period.granularity is Granularity.WEEK and published.day.weekday() != SUNDAY:
        monday: date = period.start - timedelta(days=period.start.weekday())
        return rules.week_of.format(day=day(Period(monday, monday, Granularity.DAY), words))
    return None


def day(period: Period, words: Phrases) -> str:
    """ "29 October"."""
    return words.say(
        "date.day and month", day=period.start.day, month=words.grammar.months[period.start.month - 1]
    )

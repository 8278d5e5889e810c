"""Why an article is in its story: the short English phrase that grouping kept, in the page's language."""

import re

from broadsheet.render import display
from broadsheet.text.phrases import Phrases

_TITLE = r"(?P<title>“.{0,90}”|an article without a headline)"
_APART = r"(?:, (?P<apart>the same day|one day apart|(?P<days>\d{1,6}) days apart))?"
_SHARES = re.compile(rf"shares (?P<words>.{{1,200}}?) with {_TITLE}{_APART}")
_COPY = re.compile(rf"near-copy of {_TITLE}{_APART}")
_MORE = re.compile(r"(?:^| and )(?P<n>\d{1,6}) more words$")


def because(reason: str, words: Phrases) -> str:
    """The whole line. A reason that is in no known form is the user's or an older version's: as it stands."""
    shown = display.shown(reason, longest=display.LONGEST_TITLE)
    said = shown if words.code == "en" else _told(shown, words)
    return words.say("grouped.because", reason=said)


def _told(reason: str, words: Phrases) -> str:
    if found := _SHARES.fullmatch(reason):
        said = words.say("grouped.shares", words=_listed(found["words"], words), title=_title(found, words))
    elif found := _COPY.fullmatch(reason):
        said = words.say("grouped.copy", title=_title(found, words))
    elif reason.startswith("stands alone: "):
        return words.say("grouped.alone", kind=reason.removeprefix("stands alone: "))
    else:
        return words.say("grouped.first") if reason == "first article of its story" else reason
    return ", ".join(filter(None, (said, _apart(found, words))))


def _title(found: re.Match[str], words: Phrases) -> str:
    title = found["title"]
    return words.quoted(title[1:-1]) if title.startswith("“") else words.say("grouped.untitled")


def _apart(found: re.Match[str], words: Phrases) -> str | None:
    if found["apart"] is None:
        return None
    if found["apart"] == "the same day":
        return words.say("grouped.same day")
    return words.count("days apart", int(found["days"] or 1))


def _listed(items: str, words: Phrases) -> str:
    if items == "little":
        return words.say("grouped.little")
    more = _MORE.search(items)
    rest = items[: more.start()] if more else items
    terms = [term for term in rest.replace(" and ", ", ").split(", ") if term]
    return words.listed([*terms, words.count("more words", int(more["n"]))] if more else terms)

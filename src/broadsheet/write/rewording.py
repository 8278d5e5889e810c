"""Patterns by which a sentence is made to stand alone, for each language that has them.

A language without them has none of its sentences changed: they are shown as they stand or not at all.
"""

import re
from dataclasses import dataclass
from functools import cache

from broadsheet.write import dating_en as days
from broadsheet.write import judging_en as judging
from broadsheet.write import rewording_en as en

_PIECES = re.compile(r"\\.|\[\^?\]?[^\]]*\]|.", re.S)
_LISTS = (
    "TIMES EXPLAINED CLAUSE VERBS BEFORE_THAT FINITE CALLED LINKS DENIES CLAIM OPENS".split()
)  #: lists of words that patterns speak of
QUOTED = re.compile(r"[“\"„«][^”\"“»]*(?:[”\"»]|$)")


def _words(options: str) -> str:
    return "|".join(" ".join(option.split()) for option in alternatives(options))


def alternatives(options: str) -> list[str]:
    """Alternatives, a bar inside parentheses left alone; escaped parentheses and those in brackets are
    letters."""
    out, depth = [""], 0
    for piece in _PIECES.findall(options):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and depth == 0:
            out.append("")
        else:
            out[-1] += piece
    return out


@dataclass(frozen=True, slots=True)
class Rewording:
    """The patterns of one language."""

    dateline: re.Pattern[str]
    opening: re.Pattern[str]  #: a conjunction that joins to the sentence before
    connective: re.Pattern[str]  #: ties a sentence to the one before for good
    turn: re.Pattern[str]  #: opens a sentence that turns the one before round
    doubted: re.Pattern[str]  #: words that warn of what the sentence before tells
    denied: re.Pattern[str]
    turn_beside: re.Pattern[str]  #: the same, if both stand in one paragraph
    pointing: re.Pattern[str]  #: "that promise", "those ties"
    that_thing: re.Pattern[str]  #: "that void", inside quotations too
    that_alone: re.Pattern[str]  #: "this is", in quotations
    body: re.Pattern[str]  #: "the state": which?
    it: re.Pattern[str]
    acts: re.Pattern[str]  #: what follows "it" as the subject of a verb
    idle: re.Pattern[str]  #: "it" that means nothing
    people_before: re.Pattern[str]  #: "the officials", of whom the sentences before tell
    things_before: re.Pattern[str]  #: "the report", the same
    added: re.Pattern[str]
    also: re.Pattern[str]
    pronoun: re.Pattern[str]  #: at the beginning of a sentence
    subjects: tuple[str, ...]  #: pronouns that a name can stand for
    genitives: tuple[str, ...]
    genitive: str
    self: re.Pattern[str]  #: the writer or the reader, outside quotations
    this: re.Pattern[str]
    personal: re.Pattern[str]
    somebody: re.Pattern[str]  #: words that a pronoun behind them may mean
    he_said: re.Pattern[str]
    not_before_day: re.Pattern[str]
    not_after_day: re.Pattern[str]
    day_does: re.Pattern[str]
    verb_particle: re.Pattern[str]  #: before a time that it does not govern
    before_day: re.Pattern[str]
    joins: re.Pattern[str]  #: what may follow a day, beside function words and verbs
    determined: re.Pattern[str]  #: before a day that belongs to a noun behind it
    on: str
    junk: re.Pattern[str]  #: what is no sentence of an article
    headed: re.Pattern[str]  #: a heading run into the sentence
    loaded: re.Pattern[str]  #: the writer's judgement
    swollen: re.Pattern[str]
    coloured: re.Pattern[str]  #: words of how it looked to the writer
    no_comment: re.Pattern[str]
    pictured: re.Pattern[str]  #: a scene with its place and its day
    past: re.Pattern[str]
    voiced: re.Pattern[str]  #: verbs by which somebody else says so
    partisan: re.Pattern[str]  #: words by which a paper takes sides
    slanted: re.Pattern[str]  #: the same in reports that slip for a sentence
    finite: re.Pattern[str]  #: what every sentence has, and a caption has not
    clause: re.Pattern[str]  #: opens a clause within the sentence
    tail: re.Pattern[str]  #: ", he said" at the end
    unbound: re.Pattern[str]  #: words that tie a sentence to another wherever they stand
    adverbial: re.Pattern[str]  #: what may open a sentence before its subject
    no_comma: re.Pattern[str]  #: the same without a comma
    indefinite: re.Pattern[str]  #: subjects that need no introduction
    groups: re.Pattern[str]
    impersonal: re.Pattern[str]
    definite: re.Pattern[str]
    unsaid: re.Pattern[str]  #: a reporting verb with nothing reported
    men: re.Pattern[str]  #: "the two men"
    later: re.Pattern[str]  #: "two years later", and what tells later than what
    dated: re.Pattern[str]
    them: re.Pattern[str]  #: "they", and words that it may mean
    several: re.Pattern[str]
    her: re.Pattern[str]  #: a person who is not the subject
    today: re.Pattern[str]  #: times that no reader can tell
    untold: re.Pattern[str]  #: days and weeks that could have been written out
    nowadays: re.Pattern[str]  #: verbs with which "today" means these years
    capital: frozenset[str]  #: words for days that have a small letter unless they are names
    known: frozenset[str]  #: nouns that every reader knows which
    at_hour: re.Pattern[str]  #: what holds for an hour
    clock: re.Pattern[str]
    to_come: re.Pattern[str]
    present: re.Pattern[str]  #: what holds for the day of the article only
    share: re.Pattern[str]  #: what was counted in a poll, and words that say so
    polled: re.Pattern[str]
    quote_opening: re.Pattern[str]  #: a quotation that goes on from words not shown
    part_of_day: re.Pattern[str]
    of_day: str
    within: str
    said: str
    week_of: str
    had_plans: re.Pattern[str]
    in_course: re.Pattern[str]
    planned: re.Pattern[str]
    past_form: re.Pattern[str]
    was: re.Pattern[str]  #: a verb of the past
    to_be: re.Pattern[str]
    before_week: re.Pattern[str]
    by_part: re.Pattern[str]  #: "by late"
    done: re.Pattern[str]  #: a verb of the past right before a day
    shifted: re.Pattern[str]  #: "last month"
    part_of_time: re.Pattern[str]  #: "earlier" or "only" before it
    ahead: re.Pattern[str]
    it_said: re.Pattern[str]  #: "aides said it": of what?
    future: re.Pattern[str]  #: what stands before a day to come


def _filled(options: str) -> str:
    """Alternatives with the lists of words that they speak of."""
    pattern = _words(options)
    for name in _LISTS:
        pattern = pattern.replace(name, _words(getattr(en, name)))
    return pattern


def _named_before(nouns: str) -> re.Pattern[str]:
    """ "The report", and not "the report of the inspectors"."""
    told = _words(en.TOLD)
    return re.compile(
        rf"\b[Tt]he (?:[A-Z][a-z]+ )?(?:[a-z-]+ ){{0,2}}?({_words(nouns)})s?\b(?! (?:{told})\b|,? [A-Z]|-)"
    )


def _first() -> dict[str, re.Pattern[str]]:
    """What opens a sentence, or refuses it."""
    return {
        "dateline": re.compile(days.DATELINE),
        "opening": re.compile(
            rf"^(?:(?:{_words(en.OPENING)}),?|(?:{_words(en.OPENING_BEFORE_COMMA)}),)\s+(?=[a-zA-Z])"
        ),
        "connective": re.compile(
            rf"^(?:{_words(en.CONNECTIVE).replace('NUMBERS', _words(en.NUMBERS))})(?!\w)"
        ),
        "turn": re.compile(rf"^(?:{_words(en.TURN)})(?!\w)"),
        "denied": re.compile(rf"^(?:{_filled(en.DENIED)})\b"),
        "turn_beside": re.compile(rf"^(?:{_words(en.TURN_BESIDE)})(?!\w)"),
        "pointing": re.compile(rf"(?<![\w-])(?:{_filled(en.POINTING)})"),
        "that_thing": re.compile(rf"\b(?:{_filled(en.THAT_THING)})\b"),
        "that_alone": re.compile(rf"(?:{_filled(en.THAT_ALONE)})"),
        "body": re.compile(
            rf"\b[Tt]he ({_words(en.BODIES)})(?=['’,.;]| (?!(?:of|for|who|that|where|which)\b)[a-z])"
        ),
        "idle": re.compile(rf"(?:{_filled(en.IDLE)})", re.I),
        "people_before": _named_before(en.PEOPLE_BEFORE),
        "things_before": _named_before(en.THINGS_BEFORE),
        "added": re.compile(en.ADDED),
        "also": re.compile(en.ALSO),
        "pronoun": re.compile(
            rf"^({_words(en.PRONOUN)}|The (?:{_words(en.OFFICES)})(?! (?:of|for|in|at|to)\b))\b"
        ),
        "self": re.compile(rf"\b(?:{_words(en.SELF)})\b"),
        "this": re.compile(rf"\b(?:{_words(en.THIS)})|^{en.BACKWARD}\b"),
        "personal": re.compile(rf"\b(?:{_words(en.PERSONAL)})\b", re.I),
        "somebody": re.compile(rf"(?<!\bas )\b(?:{_words(en.SOMEBODY)})\b", re.I),
        "he_said": re.compile(rf"\b({'|'.join(en.SUBJECTS)})(?= (?:{_words(en.SAID)})\b)", re.I),
        "junk": re.compile(_words(en.JUNK)),
        "headed": re.compile(en.HEADED),
        "finite": re.compile(rf"\b(?:{_words(en.FINITE)})\b|['’](?:s|re|ve|ll|d)\b"),
        "unbound": re.compile(rf"(?:{_words(en.UNBOUND)})(?!\w)"),
        "adverbial": re.compile(rf"^(?:{_words(en.ADVERBIAL)})(?!\w)"),
        "groups": re.compile(rf"(?:{_words(en.GROUPS)})(?!\w)"),
        "impersonal": re.compile(rf"(?:{_words(en.IMPERSONAL)})(?!\w)"),
    }


def _days() -> dict[str, re.Pattern[str]]:
    """What tells of which day a sentence speaks."""
    return {
        "not_before_day": re.compile(rf"\b(?:{_words(days.NOT_BEFORE_DAY)})\s+$"),
        "not_after_day": re.compile(days.NOT_AFTER_DAY),
        "day_does": re.compile(days.DAY_DOES),
        "verb_particle": re.compile(days.VERB_PARTICLE),
        "determined": re.compile(days.DETERMINED),
        "joins": re.compile(rf"\s(?:{days.JOINS})"),
        "before_day": re.compile(rf"\b(?:{_words(days.BEFORE_DAY)})\s+$"),
        "part_of_day": re.compile(days.PART_OF_DAY),
        "later": re.compile(_words(days.LATER)),
        "dated": re.compile(rf"\b(?:{_words(days.DATED)})\b"),
        "present": re.compile(rf"\b(?:{_words(days.PRESENT)})\b", re.I),
        "at_hour": re.compile(rf"\b(?:{_words(days.AT_HOUR)})", re.I),
        "clock": re.compile(days.CLOCK),
        "to_come": re.compile(rf"\b(?:{_words(days.TO_COME)})\b"),
        "ahead": re.compile(days.AHEAD),
        "had_plans": re.compile(rf"\b(?:{_words(days.HAD_PLANS)})\b"),
        "in_course": re.compile(rf"\b(?:{_words(days.IN_COURSE)})"),
        "planned": re.compile(rf"\b{days.PLANNED}\b"),
        "past_form": re.compile(rf"\b{days.PAST_FORM}\b"),
        "was": re.compile(rf"\b(?:{_words(days.WAS)})\b"),
        "to_be": re.compile(rf"\b(?:{_words(days.TO_BE)})\b|['’](?:ll|re)\b"),
        "before_week": re.compile(days.BEFORE_WEEK),
        "by_part": re.compile(days.BY_PART),
        "done": re.compile(days.DONE),
        "shifted": re.compile(days.SHIFTED),
        "part_of_time": re.compile(days.PART_OF_TIME),
        "future": re.compile(days.FUTURE),
    }


def _judging() -> dict[str, re.Pattern[str]]:
    """The writer's judgement."""
    return {
        "loaded": re.compile(rf"\b(?:{_words(judging.LOADED)})(?!\w)", re.I),
        "swollen": re.compile(judging.SWOLLEN),
        "pictured": re.compile(judging.PICTURED),
        "past": re.compile(rf"\b(?:{judging.PAST})\b"),
        "doubted": re.compile(rf"\b(?:{_words(judging.DOUBTED)})"),
        "coloured": re.compile(rf"\b(?:{_words(judging.COLOURED)})(?!\w)", re.I),
        "no_comment": re.compile(rf"\b(?:{_words(judging.NO_COMMENT)})(?!\w)", re.I),
        "voiced": re.compile(rf"\b(?:{_words(en.SAID)}|{_words(judging.VOICED)})\b"),
        "partisan": re.compile(rf"\b(?:{_words(judging.PARTISAN)})(?!\w)", re.I),
        "slanted": re.compile(rf"\b(?:{_words(judging.SLANTED)})(?!\w)", re.I),
    }


def _second() -> dict[str, re.Pattern[str]]:
    """What a sentence must say itself: of whom, of which thing."""
    said = _words(en.SAID)
    return {
        "it": re.compile(r"\b(?:[Ii]t|[Ii]tself)\b"),
        "acts": re.compile(rf"['’]| (?:[a-z]+ly )?(?:{_words(en.FINITE)})\b"),
        "no_comma": re.compile(rf"^(?:{_words(en.NO_COMMA)}) (?=[A-Za-z])"),
        "indefinite": re.compile(
            rf"(?:{_words(en.INDEFINITE)}) (?:[a-z-]+ )*?(?!(?:{_words(en.FINITE)})\b)[\w’'-]+"
        ),
        "definite": re.compile(r"[Tt]he (?=\S)"),
        "unsaid": re.compile(
            rf"^[^“\"]*?\b(?:{said}|told [a-z]+)"
            rf"(?: (?:on|in|at|during|ahead|before|after|late|early|last|this|[A-Z][a-z]+day)\b[^“\"]*)?[.]$"
        ),
        "men": re.compile(rf"\b[Tt]he (?:{_words(en.NUMBERS)}|both) [a-z]+s?\b(?! (?:{_words(en.TOLD)})\b)"),
        "them": re.compile(r"\b(?:[Tt]hey|them|their|theirs)\b"),
        "several": re.compile(rf"\b(?:{_words(en.SEVERAL)})\b", re.I),
        "her": re.compile(
            r"\b(?:him|her)\b(?! [a-zA-Z])"
            r"|\b(?:him|her) (?:to|in|on|at|for|from|with|by|as|back|that|and)\b"
        ),
        "today": re.compile(
            r"\b(?:yesterday|today|tonight|tomorrow)(?!['’]s [A-Z])\b|\b(?:days?|weeks?|months?) ago\b"
            r"|\b[Tt]his (?:past|coming) (?:week|month|weekend)\b"
        ),
        "untold": re.compile(rf"\b(?:{_words(days.UNTOLD)})\b|{days.BARE_DAY}"),
        "nowadays": re.compile(r"\b(?:is|are|remains?|has|have|still|do|does|can|exists?|stands?|lives?)\b"),
        "share": re.compile(r"\d(?:%| percent\b| per cent\b)"),
        "polled": re.compile(rf"\b(?:{_words(en.POLLED)})\b", re.I),
        "clause": re.compile(r"\b(?:who|which|that|and|but|where|when|while|because|as|if)\b[^,;]*$"),
        "tail": re.compile(
            rf", (?:he|she|they|it) (?:{said})\b(?=[,.])"
            rf"|,? (?:he|she|they|it) (?:{said})"
            rf"(?: (?:on|in|at|during|after|to|last|[A-Z][a-z]+day)\b[^,“\"]{{0,60}})?[.]$"
        ),
        "quote_opening": re.compile(en.QUOTE_OPENING),
        "it_said": re.compile(rf"^([^,]{{1,60}}?) (?:{said}|believed?s?|thinks?) (?:that )?(?:it|they) "),
    }


def rewording(code: str | None) -> Rewording | None:
    """The patterns of a language, or None."""
    return _english() if (code or "").split("-")[0].casefold() == "en" else None


@cache
def _english() -> Rewording:
    return Rewording(
        subjects=(*en.SUBJECTS, *(f"The {office}" for office in _words(en.OFFICES).split("|"))),
        genitives=en.GENITIVES,
        genitive=en.GENITIVE,
        on=days.ON,
        capital=frozenset(("today", "tonight", "yesterday", "tomorrow")),
        known=frozenset(en.KNOWN.split()),
        of_day=days.OF_DAY,
        within=days.WITHIN,
        said=en.SAID_PLAIN,
        week_of=days.WEEK_OF,
        **_first(),
        **_days(),
        **_judging(),
        **_second(),
    )

"""The headline: the title that says what most articles begin with, if their sentences bear it out; else the
first sentence of the page, up to its first pause."""

import re
from datetime import timedelta

from broadsheet.text.languages import language
from broadsheet.text.sentences import split
from broadsheet.text.words import content_stems, tokens
from broadsheet.types import Article, Citation, Heading
from broadsheet.write.checks.source import Source
from broadsheet.write.counts import overtaken_numbers
from broadsheet.write.desk import BEGINNING, Desk, Line, senses
from broadsheet.write.gate import check
from broadsheet.write.lexicon import lexicon
from broadsheet.write.news import EXPLAINS
from broadsheet.write.rewording import rewording
from broadsheet.write.titles import capitals, headed

LONGEST = 16  #: words
FEWEST = 4
NEAR_TOP = 6  #: sentences among which the one that bears a title out must be
BESIDE, LEAST = 0.2, 0.25  #: worth of a title apart from the first sentence; share of it that must be there
LATE = timedelta(days=1)
SHARED = 2  #: telling words that a title has in common with the first sentence
PLAIN, BRIEF = 6, 0.6  #: words of a title that says enough; worth of a shorter one
CARRIED = 0.5  #: share of a title's words that one sentence must have
NO_REPORT = re.compile(
    r"\W*(?:opinion|editorial|comment|analysis|live|watch|video|photos?|pictures?)\b", re.I
)
RELATIVE = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?! (?:Night )?[A-Z])|today|tomorrow|yesterday|tonight"
    r"|(?:this|next|last) (?:week|month|year|weekend))\b",
    re.I,
)  #: a title is read on another day
TELLS_HOW = re.compile(
    r"^(?:how|why|what|who|inside|meet|here['’]s)\b|[:–—] (?:how|why|what|who)\b|\bexplained$", re.I
)
VERB = re.compile(r"(?<=[a-z.] )(?:to|[a-z]{2,}(?:s|ed))(?= [a-z0-9\"“‘'])")
THING = 0.3  #: worth of a title without a verb
AGE, OLD, ARGUES = 0.8, 5, 0.5  #: worth of a title for each day, at most so many, and of one that argues
MUCH = 0.4  #: share of the first sentence that its beginning must have
#: behind these somebody speaks of something else: "in a move that she said would help"
ANOTHER = re.compile(r"\b(?:that|which|who|whom|whose|after|before|when|where|while|[a-z]{4,}ing)\b")
#: what is not true without what is behind: "the worst storm since 2008", "could be jailed after …"
BOUND = (
    (re.compile(r"\b(?:most|least|first|only|best|worst|[a-z]{3,}est)\b"), re.compile(r"since\b")),
    (re.compile(r"\b(?:could|may|might|would)\b"), re.compile(r"(?:after|if|unless|because)\b")),
)
CLAUSE = 28  #: words of the beginning of a sentence that stands for it
OPENS = re.compile(
    r"(?:When|If|While|As|Amid|Although|Though|Despite|With|By [a-z]+ing|[A-Z][a-z]+ing|In|On|At)\b"
)
PAUSE = re.compile(
    r"[,;–—]\s|\s(?=(?:after|while|amid|since|because|despite|when|saying|accusing|following)\s)"
)
ASIDE = re.compile(r"\s(?:—|–|--)\s[^—–]{3,90}?\s(?:—|–|--)(?=\s)|\s\([^)]{1,60}\)")
AHEAD = re.compile(
    r"^(?:After|When|While|As|Amid|Although|Though|Despite|With|[A-Z][a-z]+ing|In|During|Following)\b"
    r"[^,]{10,120}, "
    r"(?=(?:the|an?)\b|[A-Z])(?!The\b|[A-Z][\w ’']{1,40}, |[A-Z][\w ’']{1,40} and )"
)  #: what stands before who did it
DAY = re.compile(r",?(?: late| early)? on (?:the [a-z]+ of )?\d{1,2} [A-Z][a-z]+$")


def headline(
    desk: Desk, lead: tuple[str, tuple[Citation, ...]] | None, *, ordinary: frozenset[str]
) -> Heading:
    """The title nearest to what all articles begin with, proved by as few of their sentences as will do."""
    large = capitals(desk)
    lead = lead and (_first_sentence(lead[0], desk.code), lead[1])
    found = [
        (
            _central(desk, heading.text)
            * _told(desk, article)
            * _of(desk, heading, lead)
            * _of_its_day(desk, article, lead),
            heading.text,
            heading,
        )
        for article, item in desk.articles.items()
        if (heading := _title(desk, article, headed(desk, item.article, large), ordinary))
    ]
    best = max(found, key=lambda item: (item[0], item[1]), default=None)
    if best and best[0] > 0:
        return best[2]
    if lead:
        return _first_clause(desk, *lead, ordinary)
    return Heading(desk.phrases.say("title.happened"))


def _first_sentence(text: str, code: str | None) -> str:
    """Without what is told behind it."""
    first = next(iter(split(text, [(0, len(text))], code)), None)
    return text[first.start : first.end] if first else text


def _of(desk: Desk, heading: Heading, lead: tuple[str, tuple[Citation, ...]] | None) -> float:
    """How far a title tells what the first sentence of the page tells; 0 if they are of different things."""
    if lead is None:
        return 1.0
    title, first = senses(heading.text, desk.code), senses(lead[0], desk.code)
    share = desk.weight(title & first) / max(0.1, desk.weight(title))
    if len(title & first) < SHARED + (not _opens_alike(desk, heading.text)):  # "Blood on the Strip"
        return 0.0
    brief = BRIEF if len(heading.text.split()) < PLAIN else 1.0
    return (BESIDE + share) * brief if share >= LEAST else 0.0


def _of_its_day(desk: Desk, article: str, lead: tuple[str, tuple[Citation, ...]] | None) -> float:
    """0 for a title more than a day older than the article of the first sentence, else 1."""
    when = [
        desk.articles[key].article.published for key in (article, lead[1][0].article if lead else article)
    ]
    days = [one.day for one in when if one]
    return 0.0 if len(days) == 2 and days[0] < days[1] - LATE else 1.0


def _told(desk: Desk, article: str) -> float:
    """What a title is worth that argues, lists or names a thing, or is overtaken; 0 if it explains,
    or has a count that moved since.
    """
    item = desk.articles[article].article
    days = [x.article.published.day for x in desk.articles.values() if x.article.published]
    age = (max(days) - item.published.day).days if item.published else 0
    plain = article not in desk.arguing and not EXPLAINS.search(item.title or "")
    worth = AGE ** min(age, OLD) * (1.0 if plain else ARGUES) * (1.0 if _tells(item) else THING)
    earlier = overtaken_numbers(desk).intersection((item.title or "").casefold().split())
    return 0.0 if earlier or TELLS_HOW.search(item.title or "") else worth


def _tells(article: Article) -> bool:
    """Has the title a verb: no "The Secret Letters of Ann Lee"?"""
    rules, title = rewording(article.language), (article.title or "").casefold()
    return rules is None or bool(rules.finite.search(title) or VERB.search(title))


def _central(desk: Desk, title: str) -> float:
    """How many other origins have the title's words in titles or first sentences, rare words first: 0 to 1;
    1 if there is no other."""
    if desk.origins < 2:
        return 1.0
    stems = sorted(content_stems(title, desk.code))  # in one order, for sums of fractions depend on it
    spread = {stem: len({o for o, words in _openings(desk) if stem in words}) for stem in stems}
    weight = {stem: desk.rarity.get(stem, 0.0) + 1.0 for stem in stems}
    whole = sum(weight.values()) * max(1, desk.origins)
    return sum(weight[stem] * (spread[stem] - 1) for stem in stems) / whole if whole else 0.0


def _opens_alike(desk: Desk, title: str) -> bool:
    """Does what a title begins with stand in the title or first sentences of another origin too?"""
    first = next((stems for word in title.split() if (stems := content_stems(word, desk.code))), frozenset())
    return not first or len({origin for origin, words in _openings(desk) if words & first}) > 1


def _openings(desk: Desk) -> list[tuple[str, frozenset[str]]]:
    """(origin, content of title and first sentences) of each article."""
    out = []
    for key, item in desk.articles.items():
        lead = [line.stems for line in desk.of(key)[:BEGINNING]]
        title = content_stems(item.article.title or "", item.article.language)
        out.append((desk.origin(key), title.union(*lead)))
    return out


def _title(desk: Desk, article: str, title: str, ordinary: frozenset[str]) -> Heading | None:
    """The title of an article, if it can be a headline."""
    item = desk.articles[article].article
    if (
        not FEWEST <= len(title.split()) <= LONGEST
        or title.endswith(("?", "...", "…"))
        or NO_REPORT.match(title)
        or RELATIVE.search(title)
    ):
        return None
    stems = content_stems(title, item.language)
    cited = _support(desk, stems)
    if not cited or len(stems & cited[0].stems) < CARRIED * len(stems):
        return None
    proofs = (tuple(line.citation for line in cited[:n]) for n in range(1, len(cited) + 1))
    headings = (Heading(title, proof) for proof in proofs)
    return next((one for one in headings if _passes(desk, one, ordinary, item.language)), None)


def _passes(desk: Desk, heading: Heading, ordinary: frozenset[str], code: str | None) -> bool:
    items = [(desk.articles[c.article].article, c) for c in heading.citations]
    sources = [Source(article.text[c.start : c.end], article.published) for article, c in items]
    return check(heading.text, sources, code=code, ordinary=ordinary, heading=True) is None


def _support(desk: Desk, stems: frozenset[str]) -> list[Line]:
    """One sentence near the top of an article that has most of a title's words, and others for the rest."""
    top = [line for line in desk.lines.values() if line.index < NEAR_TOP]
    left, out = set(stems), list[Line]()
    for pool in (top, *[list(desk.lines.values())] * 3):
        best = max(
            sorted(pool, key=lambda line: (line.index, line.article)),
            key=lambda line: len(left & line.stems) / (8 + line.words) ** 0.25,
            default=None,
        )
        if best is None or not left & best.stems:
            break
        out.append(best)
        left -= best.stems
    return out


def _main(text: str) -> str:
    """The sentence without what stands before who did it."""
    main = AHEAD.sub("", text)
    return main[:1].upper() + main[1:]


def _plain(text: str) -> str:
    """The sentence without its asides and its day."""
    return DAY.sub("", ASIDE.sub("", text))


def _first_clause(
    desk: Desk, text: str, citations: tuple[Citation, ...], ordinary: frozenset[str]
) -> Heading:
    """The shortest beginning of the lead that has much of it and is a headline; the whole, if none is."""
    data, rules = language(desk.code), rewording(desk.code)
    text = text[: split(text, [(0, len(text))], desk.code)[0].end].removesuffix(".")
    for shorten in (_main, _plain):
        if len(text.split()) > LONGEST:
            shorter = Heading(shorten(text), citations)
            text = shorter.text if _passes(desk, shorter, ordinary, desk.code) else text
    least = MUCH * desk.weight(senses(text, desk.code))
    for pause in PAUSE.finditer(text):
        short, rest = Heading(text[: pause.start()], citations), text[pause.end() :]
        said = any(
            w.text.casefold() in data.reporting
            and not w.text.endswith("ing")
            and not ANOTHER.search(rest[rest.rfind(",", 0, w.start) + 1 : w.start])
            for w in tokens(rest)
        )
        last = short.text.split()[-1].casefold() if short.text.split() else ""
        whole = (not rules or rules.finite.search(short.text)) and last not in lexicon(desk.code).function
        bound = any(own.search(short.text) and cut.match(rest) for own, cut in BOUND)
        much = desk.weight(senses(short.text, desk.code)) >= least
        fits = FEWEST < len(short.text.split()) <= CLAUSE and not (said or bound) and whole and much
        if fits and not OPENS.match(short.text) and _passes(desk, short, ordinary, desk.code):
            return short
    return Heading(text, citations)

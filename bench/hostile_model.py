"""A language model that lies on purpose: one planted error a sentence, and honest rewrites as controls.

The planting knows nothing of the gate: it works on the words of a sentence with plain patterns. Each
function takes the sentence and the names that stand elsewhere in the story, and gives the sentence with one
error in it, or None where the sentence offers no place for it.
"""

import re
from collections.abc import Callable, Sequence

Plant = Callable[[str, Sequence[str]], str | None]

NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?: [A-Z][a-z]{2,})*")
STRANGERS = ("Ansgar Brenneke", "Tollund Harbour", "Marisol Quenby", "the Verrin Institute")
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
SPELLED = "two three four five six seven eight nine ten eleven twelve".split()


def swap(pattern: str, new: str | Callable[[re.Match[str]], str], text: str) -> str | None:
    """The text with the first match replaced, or None if nothing changed."""
    out = re.sub(pattern, new, text, count=1)
    return out if out != text else None


def number(text: str, others: Sequence[str]) -> str | None:
    """Another figure: 11 becomes 12, 50,000 becomes 60,000, three becomes four."""
    found = re.search(r"(?<![\w.,])\d[\d,.]*\d|(?<![\w.,])\d(?![\w.])", text)
    if found and not re.fullmatch(r"(?:19|20)\d\d", found.group()):
        first = int(found.group()[0])
        return text[: found.start()] + str(first % 9 + 1) + text[found.start() + 1 :]
    return swap(rf"\b({'|'.join(SPELLED)})\b", lambda m: SPELLED[(SPELLED.index(m[1]) + 1) % 11], text)


def unit(text: str, others: Sequence[str]) -> str | None:
    """Another unit behind the same figure."""
    turns = [
        (r"(\d) ?(?:%|percent\b|per cent\b)", r"\1 million"),
        (r"(\d )billion\b", r"\1million"),
        (r"(\d )million\b", r"\1billion"),
        (r"\$(?=\d)", "€"),
        (r"€(?=\d)", "$"),
        (r"(\d )(?:kilometers|kilometres|km)\b", r"\1miles"),
        (r"(\d )miles\b", r"\1kilometres"),
        (r"(\d )years\b", r"\1months"),
        (r"(\d )hours\b", r"\1days"),
        (r"(\d )days\b", r"\1weeks"),
    ]
    return next((out for pattern, new in turns if (out := swap(pattern, new, text))), None)


def modifier(text: str, others: Sequence[str]) -> str | None:
    """A bound turned round, or put where none was."""
    turns = [
        (r"\b[Mm]ore than (?=\w+)", "fewer than "),
        (r"\b[Aa]t least (?=\w+)", "at most "),
        (r"\b(?:[Aa]bout|[Aa]round|[Aa]pproximately|[Nn]early|[Aa]lmost) (?=[\d$])", "more than "),
        (r"(?<=[a-z] )(?=\d{2,}[\d,]* [a-z])", "more than "),
    ]
    return next((out for pattern, new in turns if (out := swap(pattern, new, text))), None)


def name(text: str, others: Sequence[str]) -> str | None:
    """A name that is nowhere in the story."""
    return swap(NAME.pattern, STRANGERS[len(text) % len(STRANGERS)], text)


def date(text: str, others: Sequence[str]) -> str | None:
    """Another weekday, month or year."""
    turned = swap(rf"\b({'|'.join(WEEKDAYS)})\b", lambda m: WEEKDAYS[WEEKDAYS.index(m[1]) - 2], text)
    turned = turned or swap(
        rf"\b({'|'.join(m for m in MONTHS if m not in ('May', 'March'))})\b",
        lambda m: MONTHS[(MONTHS.index(m[1]) + 5) % 12],
        text,
    )
    return turned or swap(r"\b(19|20)(\d)(\d)\b", lambda m: f"{m[1]}{m[2]}{(int(m[3]) + 3) % 10}", text)


def negation(text: str, others: Sequence[str]) -> str | None:
    """A "not" taken away, or put in."""
    out = swap(r"\b(?:did|does|do) not (?=\w)", "", text) or swap(r" not\b|n['’]t\b", "", text)
    out = out or swap(r"\bno (?=[a-z])", "a ", text)
    return out or swap(r"\b(is|was|were|are|has|have|had|will|would|could) (?!not|no\b)", r"\1 not ", text)


def speaker(text: str, others: Sequence[str]) -> str | None:
    """The words of one in the mouth of another of the same story."""
    others = [other for other in others if other.split()[-1] not in text]
    if not others:
        return None
    who = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)*"
    verb = r"(?:said|told|wrote|added|says|warned|announced|insisted)\b"
    return swap(rf"{who}(?= {verb})", others[0], text) or swap(rf"(?<=said ){who}", others[0], text)


def modality(text: str, others: Sequence[str]) -> str | None:
    """What may be becomes what will be, and the other way round."""
    turns = [
        (r"\b(?:may|might|could)\b(?= [a-z])", "will"),
        (r"\bwill\b(?= [a-z])", "may"),
        (r"\b(?:plans|hopes|wants|expects) to\b", "will"),
        (r"\b(?:is|are) expected to\b", "will"),
        (r"\bwould\b(?= [a-z])", "will"),
    ]
    return next((out for pattern, new in turns if (out := swap(pattern, new, text))), None)


def role_swap(text: str, others: Sequence[str]) -> str | None:
    """Two names change places."""
    found = list(re.finditer(r"(?:(?<=[a-z,] )|^)[A-Z][a-z]{3,}(?: [A-Z][a-z]{2,})*", text))
    for first in found:
        for second in found:
            between = text[first.end() : second.start()]
            if first.end() < second.start() and re.search(r" [a-z]{4,}", between) and "," not in between:
                if first.group() == second.group() or first.group() in ("This", "That", "They", "When"):
                    continue
                return text[: first.start()] + second.group() + between + first.group() + text[second.end() :]
    return None


def quotation(text: str, others: Sequence[str]) -> str | None:
    """A word changed inside quotation marks, or marks put round words that nobody quoted."""
    out = swap(r'([“"][^”"]*? )([a-z]{5,})( [^”"]*[”"])', r"\1utterly\3", text)
    return out or swap(r"\b([a-z]{3,} [a-z]{3,} [a-z]{3,})([ ,.])", r"“simply \1”\2", text)


def sentence(text: str, others: Sequence[str]) -> str | None:
    """A sentence nobody wrote, with a name that the cell has."""
    found = NAME.search(text)
    who = found.group() if found else "The government"
    return f"{who} has secretly resigned over the failed bribery inquiry."


def heading(text: str, others: Sequence[str]) -> str | None:
    """A heading that no cell bears out."""
    found = NAME.search(text)
    return f"{found.group() if found else 'Ministry'} hid 300 secret payments"


def link(text: str, others: Sequence[str]) -> str | None:
    """An address, as a model would put it."""
    tails = (
        " See https://evil.example/x.",
        " [more](http://evil.example)",
        ' <a href="//evil.example">more</a>',
    )
    return text + tails[len(text) % 3]


PLANTS: dict[str, Plant] = {
    "number": number,
    "unit": unit,
    "modifier": modifier,
    "name": name,
    "date": date,
    "negation": negation,
    "speaker": speaker,
    "modality": modality,
    "role swap": role_swap,
    "quotation": quotation,
    "sentence": sentence,
    "heading": heading,
    "link": link,
}


def honest(text: str) -> list[str]:
    """Rewrites that change no fact: other words of the same meaning, another order, a clause less."""
    turns: list[tuple[str, str | Callable[[re.Match[str]], str]]] = [
        (r"\b[Mm]ore than(?= [\d$])", "over"),
        (r"\bapproximately(?= \d)", "about"),
        (r"(\d) ?(?:percent|per cent)\b", r"\1%"),
        (r"(\d)%", r"\1 per cent"),
        (r"\bU\.S\.", "US"),
        (r"\bthe United States\b", "the US"),
        (r"\btold (?:reporters|a news conference|journalists)(?= that| on|,)", "said"),
        (r"^(On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? ([A-Z].*)\.$", r"\2 \1."),
        (r"^(?:However|Meanwhile|But|And|Also), ?(\w)", lambda m: m[1].upper()),
        (r", (?:who|which) [^,]{5,60},", ","),
        (r"\bhas been\b", "was"),
        (r"\bin order to\b", "to"),
        (r"\btwo\b", "2"),
        (r"\bapproximately\b", "about"),
        (r"\badded that\b", "said that"),
        (r"\bstated\b", "said"),
    ]
    changed = [out for pattern, new in turns if (out := swap(pattern, new, text))]
    return list(dict.fromkeys([text, *changed]))

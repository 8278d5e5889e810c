"""What a language needs so that Broadsheet can speak it: its grammar of lists, counts, days, and phrases."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

Texts = Mapping[str, str]  #: key → phrase, with slots in braces
Forms = Mapping[str, tuple[str, ...]]  #: what is counted → its form for one, and for any other number


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language joins, counts, quotes and names months."""

    months: tuple[str, ...]
    numbers: tuple[str, ...]  #: the words for 0 to 12
    conjunction: str  #: between the last two of a list
    languages: Mapping[str, str]  #: ISO 639-1 code → what the language is called
    quotes: tuple[str, str] = ("“", "”")
    thousands: str = ","
    decimal: str = "."
    other_conjunction: str = ""  #: instead, before words that match ``before_other``
    before_other: str = "(?!)"


@dataclass(frozen=True, slots=True)
class Phrases:
    """Everything Broadsheet says in its own words, in one language.

    Slots are filled with words of articles too: these are put in as they are and never read as slots.
    """

    code: str
    grammar: Grammar
    texts: Texts = field(default_factory=lambda: MappingProxyType({}))
    forms: Forms = field(default_factory=lambda: MappingProxyType({}))

    def say(self, key: str, **slots: object) -> str:
        """The phrase of a key with its slots filled. Raises ``KeyError`` for a key that no language has."""
        return self.texts[key].format(**slots)

    def count(self, thing: str, number: int) -> str:
        """ "1 article", "4 articles"."""
        forms = self.forms[thing]
        return (forms[0] if number == 1 else forms[-1]).format(n=self.number(number))

    def number(self, number: float, *, places: int = 0) -> str:
        """A number in figures."""
        plain = f"{number:,.{places}f}"
        whole, _, part = plain.partition(".")
        whole = whole.replace(",", self.grammar.thousands)
        return f"{whole}{self.grammar.decimal}{part}" if part else whole

    def in_words(self, number: int) -> str:
        """A small number in words, others in figures."""
        known = self.grammar.numbers
        return known[number] if 0 <= number < len(known) else self.number(number)

    def listed(self, items: Sequence[str]) -> str:
        """ "a", "a and b", "a, b and c"."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self._conjunction(items[-1])} {items[-1]}"

    def _conjunction(self, following: str) -> str:
        other = re.match(self.grammar.before_other, following, re.I)
        return self.grammar.other_conjunction if other else self.grammar.conjunction

    def quoted(self, text: str) -> str:
        """In the quotation marks of the language."""
        return f"{self.grammar.quotes[0]}{text}{self.grammar.quotes[1]}"

    def language(self, code: str) -> str | None:
        """What a language is called, if it is known."""
        return self.grammar.languages.get(code)

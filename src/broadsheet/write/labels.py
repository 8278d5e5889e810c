"""What the articles are called on the page: by outlet, or by a fixed phrase where none is known."""

from broadsheet.types import FactMatrix
from broadsheet.write.phrases import Phrases


def labels(matrix: FactMatrix, words: Phrases) -> dict[str, str]:
    """Article id → the outlet, or a fixed phrase that tells one nameless article from the next."""
    out: dict[str, str] = {}
    nameless = 0
    for item in matrix.articles:
        outlet = item.article.outlet
        if outlet:
            out[item.article.id] = outlet
        else:
            out[item.article.id] = words.unnamed[min(nameless, len(words.unnamed) - 1)]
            nameless += 1
    return out


def capital(text: str, words: Phrases) -> str:
    """The text with a capital at its beginning, if it begins with a phrase of the page and not with an
    outlet."""
    return text[:1].upper() + text[1:] if text.startswith(words.unnamed) else text


def enumerated(items: list[str], words: Phrases) -> str:
    """ "a, b and c", each once."""
    once = list(dict.fromkeys(items))
    if len(once) < 2:
        return "".join(once)
    return f"{', '.join(once[:-1])} {words.conjunction} {once[-1]}"


def counted(number: int, words: Phrases) -> str:
    """A small number in words, as the page writes counts."""
    return words.numbers[number] if number < len(words.numbers) else str(number)

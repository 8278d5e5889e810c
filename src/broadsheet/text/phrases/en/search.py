"""What the search page says."""

from broadsheet.text.phrases.schema import Forms, Texts

TEXTS: Texts = {
    "search.words": "Words",
    "search.help": "All words have to be there. “Some words” in this order; -word: without it; wor*: what "
    "begins so.",
    "search.filters": "Outlet, language, days",
    "search.outlet": "Outlet",
    "search.language": "Language (en, de, …)",
    "search.since": "From",
    "search.until": "To",
    "search.differ": "Only where the papers differ",
    "search.story": "Stories",
    "search.article": "Articles",
    "search.name": "People, organisations and places",
    "search.more.story": "More stories",
    "search.more.article": "More articles",
    "search.more.name": "More names",
    "search.ask": "What are you looking for?",
    "search.nothing": "Nothing fits. Try fewer words, or the beginning of a word with a star: bridg*.",
}
FORMS: Forms = {}

"""Was die Seite der Suche sagt."""

from broadsheet.text.phrases.schema import Forms, Texts

TEXTS: Texts = {
    "search.words": "Wörter",
    "search.help": "Alle Wörter müssen vorkommen. „Einige Wörter“ in dieser Reihenfolge; -Wort: ohne es; "
    "Wor*: was so beginnt.",
    "search.filters": "Zeitung, Sprache, Tage",
    "search.outlet": "Zeitung",
    "search.language": "Sprache (en, de, …)",
    "search.since": "Von",
    "search.until": "Bis",
    "search.differ": "Nur wo die Zeitungen sich unterscheiden",
    "search.story": "Geschichten",
    "search.article": "Artikel",
    "search.name": "Personen, Organisationen und Orte",
    "search.more.story": "Weitere Geschichten",
    "search.more.article": "Weitere Artikel",
    "search.more.name": "Weitere Namen",
    "search.ask": "Was suchen Sie?",
    "search.nothing": "Nichts passt. Versuchen Sie weniger Wörter oder einen Wortanfang mit Stern: Brück*.",
}
FORMS: Forms = {}

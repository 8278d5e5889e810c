"""Was die exportierte Zeitung sagt."""

from broadsheet.text.phrases.schema import Forms, Texts

TEXTS: Texts = {
    "site.names": "Worum und um wen es geht",
    "site.empty": "Es gibt noch keine Geschichten.",
    "site.parts": "Neuere und ältere Geschichten",
    "site.newer": "Neuere Geschichten",
    "site.older": "Ältere Geschichten",
}
FORMS: Forms = {}

"""Was vorher war: frühere Ereignisse, und was Medien an ihren Artikeln geändert haben."""

from broadsheet.text.phrases.schema import Forms, Texts

TEXTS: Texts = {
    "earlier.title": "Frühere Ereignisse",
    "earlier.from": "Aus dem früheren Ereignis „{headline}“",
    "changes.title": "Was Medien geändert haben",
    "changes.seen": "zuerst gesehen {when}",
    "changes.was": "vorher",
    "changes.now": "jetzt",
    "change.number": "hat eine Zahl geändert",
    "change.name": "hat einen Namen geändert",
    "change.quotation": "hat ein Zitat geändert",
    "change.date": "hat ein Datum geändert",
    "change.negation": "hat eine Aussage umgekehrt",
    "change.correction": "weist auf eine Korrektur hin",
    "change.removal": "hat den Artikel entfernt",
    "change.from to": "aus „{was}“ wurde „{now}“",
}
FORMS: Forms = {}

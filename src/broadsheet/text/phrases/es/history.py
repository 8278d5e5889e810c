"""Lo que hubo antes: sucesos anteriores, y lo que los medios cambiaron en sus artículos."""

from broadsheet.text.phrases.schema import Forms, Texts

TEXTS: Texts = {
    "earlier.title": "Sucesos anteriores",
    "earlier.from": "Del suceso anterior «{headline}»",
    "changes.title": "Lo que cambiaron los medios",
    "changes.seen": "visto por primera vez: {when}",
    "changes.was": "antes",
    "changes.now": "ahora",
    "change.number": "cambió una cifra",
    "change.name": "cambió un nombre",
    "change.quotation": "cambió una cita",
    "change.date": "cambió una fecha",
    "change.negation": "invirtió una afirmación",
    "change.correction": "señala una corrección",
    "change.removal": "retiró su artículo",
    "change.from to": "«{was}» pasó a ser «{now}»",
}
FORMS: Forms = {}

"""What was before: earlier stories, and what outlets changed in their articles."""

from broadsheet.text.phrases.schema import Forms, Texts

TEXTS: Texts = {
    "earlier.title": "Earlier stories",
    "earlier.from": "From the earlier story “{headline}”",
    "changes.title": "What outlets changed",
    "changes.seen": "first seen {when}",
    "changes.was": "before",
    "changes.now": "now",
    "change.number": "changed a number",
    "change.name": "changed a name",
    "change.quotation": "changed a quotation",
    "change.date": "changed a date",
    "change.negation": "turned a statement round",
    "change.correction": "notes a correction",
    "change.removal": "took its article down",
    "change.from to": "“{was}” became “{now}”",
}
FORMS: Forms = {}

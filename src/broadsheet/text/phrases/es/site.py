"""Lo que dice el periódico exportado."""

from broadsheet.text.phrases.schema import Forms, Texts

TEXTS: Texts = {
    "site.names": "De quién y de qué trata",
    "site.empty": "Todavía no hay historias.",
    "site.parts": "Historias más recientes y más antiguas",
    "site.newer": "Historias más recientes",
    "site.older": "Historias más antiguas",
}
FORMS: Forms = {}

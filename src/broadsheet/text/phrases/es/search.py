"""Lo que dice la página de búsqueda."""

from broadsheet.text.phrases.schema import Forms, Texts

TEXTS: Texts = {
    "search.words": "Palabras",
    "search.help": "Deben estar todas las palabras. «Varias palabras» en este orden; -palabra: sin ella; "
    "pala*: lo que empieza así.",
    "search.filters": "Medio, idioma, días",
    "search.outlet": "Medio",
    "search.language": "Idioma (en, de, …)",
    "search.since": "Desde",
    "search.until": "Hasta",
    "search.differ": "Solo donde los medios discrepan",
    "search.story": "Historias",
    "search.article": "Artículos",
    "search.name": "Personas, organizaciones y lugares",
    "search.more.story": "Más historias",
    "search.more.article": "Más artículos",
    "search.more.name": "Más nombres",
    "search.ask": "¿Qué busca?",
    "search.nothing": "Nada coincide. Pruebe con menos palabras, o con el comienzo de una y un asterisco: "
    "puen*.",
}
FORMS: Forms = {}

"""Spanish."""

from broadsheet.text.phrases.schema import Grammar

GRAMMAR = Grammar(
    months=tuple(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
    ),
    numbers=tuple("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce".split()),
    conjunction="y",
    other_conjunction="e",
    before_other=r"[«“\"]?(?:[ií]|h[ií](?![eéaáoóuú]))",
    quotes=("«", "»"),
    thousands=".",
    decimal=",",
    languages={
        "ar": "árabe", "bg": "búlgaro", "bn": "bengalí", "ca": "catalán", "cs": "checo", "da": "danés",
        "de": "alemán", "el": "griego", "en": "inglés", "es": "español", "et": "estonio", "fa": "persa",
        "fi": "finés", "fr": "francés", "he": "hebreo", "hi": "hindi", "hr": "croata", "hu": "húngaro",
        "id": "indonesio", "it": "italiano", "ja": "japonés", "ko": "coreano", "lt": "lituano",
        "lv": "letón", "ms": "malayo", "nl": "neerlandés", "no": "noruego", "pl": "polaco",
        "pt": "portugués", "ro": "rumano", "ru": "ruso", "sk": "eslovaco", "sl": "esloveno", "sr": "serbio",
        "sv": "sueco", "sw": "suajili", "th": "tailandés", "tl": "tagalo", "tr": "turco",
        "uk": "ucraniano", "ur": "urdu", "vi": "vietnamita", "zh": "chino",
    },
)  # fmt: skip

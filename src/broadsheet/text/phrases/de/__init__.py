"""German."""

from broadsheet.text.phrases.schema import Grammar

GRAMMAR = Grammar(
    months=tuple(
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
    ),
    numbers=tuple("null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()),
    conjunction="und",
    quotes=("„", "“"),
    thousands=".",
    decimal=",",
    languages={
        "ar": "Arabisch", "bg": "Bulgarisch", "bn": "Bengalisch", "ca": "Katalanisch", "cs": "Tschechisch",
        "da": "Dänisch", "de": "Deutsch", "el": "Griechisch", "en": "Englisch", "es": "Spanisch",
        "et": "Estnisch", "fa": "Persisch", "fi": "Finnisch", "fr": "Französisch", "he": "Hebräisch",
        "hi": "Hindi", "hr": "Kroatisch", "hu": "Ungarisch", "id": "Indonesisch", "it": "Italienisch",
        "ja": "Japanisch", "ko": "Koreanisch", "lt": "Litauisch", "lv": "Lettisch", "ms": "Malaiisch",
        "nl": "Niederländisch", "no": "Norwegisch", "pl": "Polnisch", "pt": "Portugiesisch",
        "ro": "Rumänisch", "ru": "Russisch", "sk": "Slowakisch", "sl": "Slowenisch", "sr": "Serbisch",
        "sv": "Schwedisch", "sw": "Suaheli", "th": "Thailändisch", "tl": "Tagalog", "tr": "Türkisch",
        "uk": "Ukrainisch", "ur": "Urdu", "vi": "Vietnamesisch", "zh": "Chinesisch",
    },
)  # fmt: skip

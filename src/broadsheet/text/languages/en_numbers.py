"""English: numbers, units and the words around them."""

from broadsheet.text.languages.schema import Numerals, words
from broadsheet.types import Bound

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
_MULTIPLES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_UNITS = {
    "km": "km kms kilometer kilometers kilometre kilometres",
    "mile": "mile miles",
    "metre": "metre metres meter meters",
    "mm": "mm millimeter millimeters millimetre millimetres",
    "cm": "cm centimeter centimeters centimetre centimetres",
    "foot": "foot feet ft",
    "inch": "inch inches",
    "yard": "yard yards",
    "second": "second seconds",
    "minute": "minute minutes min",
    "hour": "hour hours hr hrs",
    "day": "day days",
    "week": "week weeks",
    "month": "month months",
    "year": "year years",
    "decade": "decade decades",
    "century": "century centuries",
    "kg": "kg kilogram kilograms kilos kilo",
    "lb": "lb lbs",
    "ounce": "ounce ounces",
    "tonne": "tonne tonnes ton tons",
    "acre": "acre acres",
    "hectare": "hectare hectares",
    "litre": "litre litres liter liters",
    "gallon": "gallon gallons",
    "barrel": "barrel barrels",
    "degree": "degree degrees",
    "mph": "mph",
    "kph": "kph km/h",
    "megawatt": "megawatt megawatts mw",
    "point": "points",
}
_BEFORE = {
    Bound.MORE_THAN: "more than|over|above|upwards of|in excess of|well over|just over|greater than|"
    "exceeding|topped|exceeded",
    Bound.LESS_THAN: "less than|fewer than|under|below|just under|just short of",
    Bound.AT_LEAST: "at least|no fewer than|no less than|not less than|a minimum of|minimum of",
    Bound.AT_MOST: "up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of",
    Bound.ABOUT: "about|around|roughly|approximately|approx.|some|an estimated|estimated|nearly|almost|"
    "close to|in the region of|circa|virtually|an average of|just about",
}

NUMERALS = Numerals(
    ones={w: n for n, w in enumerate(_ONES)},
    tens={w: 10 * n for n, w in enumerate(_TENS, 2)},
    multiples=_MULTIPLES,
    short_multiples={
        "mn": 10**6,
        "bn": 10**9,
        "tn": 10**12,
        "trn": 10**12,
        "m": 10**6,
        "k": 10**3,
        "b": 10**9,
    },
    vague={w + "s": n for w, n in _MULTIPLES.items()} | {"tens": 10},
    ordinals={w: n for n, w in enumerate(_ORDINALS, 1)}
    | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80}
    | {"ninetieth": 90, "hundredth": 100},
    ordinal_endings=words("st nd rd th"),
    joiner="and",
    percent=("percentage points", "percentage point", "per cent", "percent", "pct", "%", "％"),
    currencies={
        "$": "usd",
        "€": "eur",
        "£": "gbp",
        "¥": "jpy",
        "dollar": "usd",
        "dollars": "usd",
        "usd": "usd",
    }
    | {
        "us$": "usd",
        "euro": "eur",
        "euros": "eur",
        "eur": "eur",
        "pounds": "gbp",
        "gbp": "gbp",
        "sterling": "gbp",
    }
    | {"yen": "jpy", "yuan": "cny", "rupees": "inr", "rubles": "rub", "roubles": "rub", "won": "krw"}
    | {"pesos": "mxn", "francs": "chf", "cents": "cent", "cent": "cent"},
    nations=words("us u.s. american"),
    units={form: unit for unit, forms in _UNITS.items() for form in forms.split()},
    before={phrase: bound for bound, text in _BEFORE.items() for phrase in text.split("|")},
    after={
        "or more": Bound.AT_LEAST,
        "or so": Bound.ABOUT,
        "or less": Bound.AT_MOST,
        "or fewer": Bound.AT_MOST,
    }
    | {"-odd": Bound.ABOUT, "-plus": Bound.AT_LEAST, "+": Bound.AT_LEAST, "-some": Bound.ABOUT},
    between={"between": "and", "from between": "and"},
    to=words("to or"),
    leaving=words("from"),
    plural_endings=("s",),
    plurals=words(
        "people men women children police troops dead cattle fish sheep deer aircraft others media data staff"
    ),
    no_nouns=words(
        """is was has this its as us less across versus plus times thus does says yes perhaps besides
        towards afterwards always according whereas unless previous serious famous various religious
        dangerous business congress access process progress press series news years' others' overseas campus
        virus crisis basis status focus"""
    ),
    open_words=words("more other others new such additional"),
    partitive=words("of"),
)

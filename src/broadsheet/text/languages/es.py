"""Spanish."""

from broadsheet.text.languages.schema import Calendar, Language, Numerals, phrases, words
from broadsheet.types import Bound, Granularity

_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
_WEEKDAYS = "lunes martes miércoles jueves viernes sábado domingo".split()
_ONES = """
cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
diecisiete dieciocho diecinueve
""".split()
_TENS = "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_ORDINALS = "primer segund tercer cuart quint sext séptim octav noven décim".split()
_UNITS = {
    "km": "km kilómetro kilómetros",
    "metre": "m metro metros",
    "second": "segundo segundos",
    "minute": "minuto minutos",
    "hour": "hora horas",
    "day": "día días",
    "week": "semana semanas",
    "month": "mes meses",
    "year": "año años",
    "decade": "década décadas",
    "kg": "kg kilo kilos kilogramos",
    "tonne": "tonelada toneladas",
    "hectare": "hectárea hectáreas",
    "degree": "grado grados",
}

NUMERALS = Numerals(
    decimal_comma=True,
    ones={w: n for n, w in enumerate(_ONES)},
    tens={w: 10 * n for n, w in enumerate(_TENS, 2)},
    multiples={"docena": 12, "cien": 100, "mil": 10**3, "millón": 10**6, "millones": 10**6},
    vague={"docenas": 12, "decenas": 10, "centenares": 100, "cientos": 100, "miles": 10**3},
    ordinals={w + e: n for n, w in enumerate(_ORDINALS, 1) for e in ("o", "a", "os", "as")}
    | {"primer": 1, "tercer": 3},
    ordinal_endings=words("º ª"),
    joiner="y",
    percent=("puntos porcentuales", "por ciento", "%"),
    currencies={"€": "eur", "euro": "eur", "euros": "eur", "$": "usd", "dólares": "usd", "dólar": "usd"}
    | {"£": "gbp", "libras": "gbp", "yenes": "jpy", "yuanes": "cny", "rublos": "rub"},
    units={form: unit for unit, forms in _UNITS.items() for form in forms.split()},
    before={"más de": Bound.MORE_THAN, "menos de": Bound.LESS_THAN, "al menos": Bound.AT_LEAST}
    | {"por lo menos": Bound.AT_LEAST, "como mínimo": Bound.AT_LEAST, "hasta": Bound.AT_MOST}
    | {"como máximo": Bound.AT_MOST}
    | dict.fromkeys(
        ("unos", "unas", "cerca de", "alrededor de", "casi", "aproximadamente", "en torno a"), Bound.ABOUT
    ),
    between={"entre": "y"},
    to=words("a o"),
    leaving=words("de desde del"),
    plural_endings=("s",),
    plurals=words("personas gente"),
    no_nouns=words("más menos después antes además sus los las unos unas"),
    partitive=words("de"),
)

CALENDAR = Calendar(
    months={m: n for n, m in enumerate(_MONTHS, 1)} | {"setiembre": 9},
    weekdays={w: n for n, w in enumerate(_WEEKDAYS)},
    days={"hoy": 0, "ayer": -1, "anoche": -1, "anteayer": -2, "pasado mañana": 2},
    spans={"semana": Granularity.WEEK, "semanas": Granularity.WEEK, "mes": Granularity.MONTH}
    | {"meses": Granularity.MONTH, "año": Granularity.YEAR, "años": Granularity.YEAR}
    | {"día": Granularity.DAY, "días": Granularity.DAY, "trimestre": Granularity.QUARTER},
    shifts={"pasado": -1, "pasada": -1, "este": 0, "esta": 0, "próximo": 1, "próxima": 1},
    ago_first=words("hace"),
    parts={"finales de": "late", "principios de": "early", "mediados de": "middle"},
    quarter=words("trimestre"),
    quarters={"primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4},
    prepositions=words("en el desde hasta de del a por para durante tras antes"),
    year_words=words("año desde hasta en"),
    future=words("próximo próxima será"),
    toward=words("hasta"),
    past=words("desde fue era había dijo fueron estaba"),
    foretelling=words("será serán podría sería prevé previsto prevista a"),
)

LANGUAGE = Language(
    code="es",
    abbreviations=words(
        "Sr Sra Srta Dr Dra Prof Lic Ing Gral Cnel Tte Ud Uds EE UU núm pág etc aprox art av p.ej Sto Sta"
    ),
    stop_words=words(
        """
        a al algo algunas algunos ante antes aquel así aunque bajo bien cada casi como con contra
        cual cuando de del desde dijo donde dos durante e el él ella ellas ellos en entre era eran
        es esa esas ese eso esos esta está están estas este esto estos fue fueron ha había habían
        han hasta hay la las le les lo los más me mi mientras muy nada ni no nos nosotros o otra
        otras otro otros para pero poco por porque pues que qué quien se sea según ser si sí sido
        sin sobre solo son su sus también tan tanto te tener tiene tienen todo todos tras tu un
        una unas uno unos y ya yo
        """
    ),
    suffixes=(("ciones", "cion"), ("es", ""), ("s", ""), ("a", ""), ("o", ""), ("e", "")),
    numerals=NUMERALS,
    calendar=CALENDAR,
    reporting=dict.fromkeys(
        """
        dijo dice señaló señala explicó explica indicó indica agregó añadió comentó escribió
        informó declaró declara expresó manifestó apuntó respondió
        """.split(),
        2,
    )
    | dict.fromkeys(
        "afirmó afirma aseguró asegura anunció anuncia confirmó advirtió subrayó insistió negó".split(), 3
    )
    | dict.fromkeys("sugirió cree considera considera estimó".split(), 1),
    acts=words("anunció confirmó negó expresó informó declaró considera"),
    passives=words("fue fueron ser sido"),
    linking=words("de del en para por a"),
    auxiliaries=words("ha han también además"),
    according=("según", "de acuerdo con"),
    that=words("que"),
    negations=words("no ni nunca jamás nadie ningún ninguna ninguno nada sin tampoco niega negó negaron"),
    half_negations=phrases("apenas | rechaz- | poco | imposible | improbable | en lugar de | fracas-"),
    modals={
        "podría": "could",
        "podrían": "could",
        "puede": "can",
        "pueden": "can",
        "debe": "must",
        "deben": "must",
    }
    | {"debería": "should", "deberían": "should", "va a": "will", "van a": "will", "quiere": "hope"}
    | {"espera": "hope", "planea": "plan"},
    hedges=phrases(
        "presuntamente | supuestamente | quizás | tal vez | probablemente | posiblemente | al parecer"
    ),
    titles=phrases(
        """
        presidente | presidenta | primer ministro | primera ministra | ministro | ministra |
        canciller | secretario | secretaria | general | gobernador | gobernadora | alcalde |
        alcaldesa | senador | senadora | rey | reina | papa | portavoz | señor | señora | sr. |
        sra. | dr. | dra.
        """
    ),
    speakers=phrases(
        "policía | gobierno | ministerio | autoridades | expertos | testigos | empresa | funcionario"
    ),
    articles=words("el la los las un una"),
    determiners=words("su sus varios varias"),
    pronouns={"él": "m", "ella": "f"},
    he_titles=words("señor sr. rey papa presidente ministro"),
    she_titles=words("señora sra. reina presidenta ministra"),
    particles=words("de del la los las y"),
    org_words=words("ministerio partido banco universidad agencia gobierno congreso senado tribunal"),
    not_names=words(
        """
        yo lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo
        junio julio agosto septiembre octubre noviembre diciembre foto vídeo
        """
    ),
    correction_labels=phrases("corrección | correcciones | fe de errores | fe de erratas | rectificación"),
    correction_phrases=phrases(
        """en una versión anterior | una versión anterior de | versión previa de este | ha sido corregido |
        ha sido corregida | ha sido rectificado | esta información ha sido corregida"""
    ),
)

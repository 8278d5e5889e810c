"""German."""

from broadsheet.text.languages.schema import Calendar, Language, Numerals, phrases, words
from broadsheet.types import Bound, Granularity

_MONTHS = "januar februar märz april mai juni juli august september oktober november dezember".split()
_WEEKDAYS = "montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
_ONES = """
null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn
sechzehn siebzehn achtzehn neunzehn
""".split()
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_ORDINALS = "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte".split()
_UNITS = {
    "km": "km kilometer kilometern",
    "metre": "m meter metern",
    "second": "sekunde sekunden",
    "minute": "minute minuten",
    "hour": "stunde stunden",
    "day": "tag tage tagen",
    "week": "woche wochen",
    "month": "monat monate monaten",
    "year": "jahr jahre jahren",
    "decade": "jahrzehnt jahrzehnte jahrzehnten",
    "kg": "kg kilogramm kilo",
    "tonne": "tonne tonnen",
    "hectare": "hektar",
    "degree": "grad",
    "kph": "km/h stundenkilometer",
}
_SHIFTS = {-1: "letzte vergangene vorige", 0: "diese", 1: "nächste kommende"}

NUMERALS = Numerals(
    decimal_comma=True,
    ones={w: n for n, w in enumerate(_ONES)} | {"zwo": 2},
    tens={w: 10 * n for n, w in enumerate(_TENS, 2)},
    multiples={"dutzend": 12, "hundert": 100, "tausend": 10**3, "million": 10**6, "millionen": 10**6}
    | {"milliarde": 10**9, "milliarden": 10**9, "billion": 10**12, "billionen": 10**12},
    short_multiples={"mio": 10**6, "mrd": 10**9},
    vague={"dutzende": 12, "hunderte": 100, "tausende": 10**3, "zehntausende": 10**4, "millionenfach": 10**6},
    ordinals={w + e: n for n, w in enumerate(_ORDINALS, 1) for e in ("", "n", "r", "s", "m")},
    percent=("prozentpunkte", "prozentpunkten", "prozent", "%"),
    currencies={
        "€": "eur",
        "euro": "eur",
        "eur": "eur",
        "$": "usd",
        "dollar": "usd",
        "£": "gbp",
        "pfund": "gbp",
    }
    | {"yen": "jpy", "franken": "chf", "yuan": "cny", "rubel": "rub", "cent": "cent"},
    nations=words("us"),
    units={form: unit for unit, forms in _UNITS.items() for form in forms.split()},
    before={"mehr als": Bound.MORE_THAN, "über": Bound.MORE_THAN, "weniger als": Bound.LESS_THAN}
    | {"unter": Bound.LESS_THAN, "mindestens": Bound.AT_LEAST, "wenigstens": Bound.AT_LEAST}
    | {"bis zu": Bound.AT_MOST, "höchstens": Bound.AT_MOST, "maximal": Bound.AT_MOST}
    | dict.fromkeys(
        ("etwa", "rund", "ungefähr", "circa", "ca.", "knapp", "fast", "gut", "an die"), Bound.ABOUT
    ),
    between={"zwischen": "und"},
    to=words("bis"),
    leaving=words("von"),
)

CALENDAR = Calendar(
    months={m: n for n, m in enumerate(_MONTHS, 1)} | {"jänner": 1},
    weekdays={w: n for n, w in enumerate(_WEEKDAYS)} | {"sonnabend": 5},
    days={"heute": 0, "gestern": -1, "vorgestern": -2, "morgen abend": 1, "übermorgen": 2},
    spans={"woche": Granularity.WEEK, "wochen": Granularity.WEEK, "monat": Granularity.MONTH}
    | {"monats": Granularity.MONTH, "monaten": Granularity.MONTH, "monate": Granularity.MONTH}
    | {
        "jahr": Granularity.YEAR,
        "jahres": Granularity.YEAR,
        "jahren": Granularity.YEAR,
        "jahre": Granularity.YEAR,
    }
    | {
        "tag": Granularity.DAY,
        "tagen": Granularity.DAY,
        "tage": Granularity.DAY,
        "quartal": Granularity.QUARTER,
    }
    | {"wochenende": Granularity.RANGE},
    shifts={w + e: n for n, ws in _SHIFTS.items() for w in ws.split() for e in ("", "n", "r", "s", "m")},
    ago_first=words("vor"),
    parts={"ende": "end", "anfang": "early", "mitte": "middle"},
    quarter=words("quartal"),
    quarters={"ersten": 1, "zweiten": 2, "dritten": 3, "vierten": 4, "erste": 1, "zweite": 2}
    | {"dritte": 3, "vierte": 4},
    prepositions=words("am im in seit bis von vom ab nach vor bei für zum zur jahr"),
    year_words=words("jahr jahre jahres jahren seit bis ende anfang mitte"),
    in_capitals=True,
    future=words("wird werden soll sollen nächsten kommenden"),
    toward=words("bis"),
    past=words("seit war waren hatte hatten wurde wurden sagte teilte kam kamen starb starben"),
    foretelling=words("würde könnte dürfte solle wolle will wollen geplant erwartet ab"),
)

LANGUAGE = Language(
    code="de",
    nouns_in_capitals=True,
    ordinal_dot=True,
    abbreviations=words(
        """
        Dr Prof Hr Fr St Nr Abs Art bzw ca usw z.B u.a d.h evtl ggf inkl vgl Mio Mrd Str Jh v.a
        o.ä Std Min Tel Bd Hrsg sog geb gest Dipl Ing Jan Feb Apr Aug Sept Okt Nov Dez
        """
    ),
    stop_words=words(
        """
        aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim
        bereits bin bis bist da damit dann das dass dazu dem den denn der des deshalb die dies
        diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er
        es etwa etwas für gegen habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr
        ihre ihrem ihren ihrer im in ins ist jede jedem jeden jeder jedes jedoch jetzt kann kein
        keine keinem keinen keiner können könnte man mehr mein mich mir mit muss müssen nach nicht
        nichts noch nun nur ob oder ohne sagt sagte sehr sei sein seine seinem seinen seiner seit
        sich sie sind so solche soll sollen sollte sondern sowie über um und uns unser unter viel
        vom von vor war waren was weil weiter welche wenn wer werden wie wieder will wir wird wo
        wurde wurden zu zum zur zwischen
        """
    ),
    suffixes=(("ungen", "ung"), ("en", ""), ("er", ""), ("es", ""), ("e", ""), ("s", ""), ("n", "")),
    numerals=NUMERALS,
    calendar=CALENDAR,
    reporting=dict.fromkeys(
        """
        sagte sagt erklärte erklärt schrieb schreibt berichtete berichtet teilte mitteilte fügte
        meinte meint äußerte ergänzte antwortete fragte hieß
        """.split(),
        2,
    )
    | dict.fromkeys(
        "betonte betont kündigte bestätigte warnte warnt forderte fordert bekräftigte versicherte".split(), 3
    )
    | dict.fromkeys("behauptete behauptet vermutete vermutet glaubt hofft".split(), 1),
    acts=words("forderte fordert kündigte bestätigte fügte teilte fragte hieß hofft"),
    passives=words("wurde wurden worden"),
    linking=words("von aus für der des im in bei am zu"),
    auxiliaries=words("hat haben habe zudem auch später weiter"),
    according=("laut", "nach angaben von", "nach angaben der", "nach angaben des", "zufolge"),
    that=words("dass"),
    negations=words(
        """
        nicht nichts nie niemals niemand kein keine keinem keinen keiner keines ohne weder
        dementiert dementierte bestreitet bestritt weigert weigerte
        """
    ),
    half_negations=phrases(
        "kaum | wenig | lehnt- | lehnte- | scheiter- | verweiger- | unklar | unwahrscheinlich | statt"
    ),
    modals={"wird": "will", "werden": "will", "soll": "should", "sollen": "should", "sollte": "should"}
    | {
        "könnte": "could",
        "könnten": "could",
        "kann": "can",
        "können": "can",
        "muss": "must",
        "müssen": "must",
    }
    | {
        "dürfte": "may",
        "dürften": "may",
        "will": "plan",
        "wollen": "plan",
        "möchte": "hope",
        "würde": "would",
    },
    hedges=phrases(
        "angeblich | vermutlich | wohl | möglicherweise | wahrscheinlich | offenbar | mutmaßlich | vielleicht"
    ),
    titles=phrases(
        """
        präsident | präsidentin | bundeskanzler | bundeskanzlerin | kanzler | kanzlerin | minister
        | ministerin | außenminister | außenministerin | verteidigungsminister |
        verteidigungsministerin | innenminister | innenministerin | finanzminister |
        finanzministerin | ministerpräsident | ministerpräsidentin | premierminister |
        premierministerin | regierungschef | regierungschefin | bürgermeister | bürgermeisterin |
        general | herr | frau | dr. | prof. | papst | könig | königin | sprecher | sprecherin |
        chef | chefin | us-präsident | us-verteidigungsminister | us-außenminister
        """
    ),
    speakers=phrases(
        "polizei | behörde | behörden | regierung | ministerium | unternehmen | experte | experten | zeugen"
    ),
    articles=words("der die das den dem des ein eine einen einem einer eines"),
    determiners=words("sein seine ihr ihre mehrere einige viele"),
    pronouns={"er": "m", "sie": "f"},
    he_titles=words("herr könig papst präsident kanzler bundeskanzler minister sprecher"),
    she_titles=words("frau königin präsidentin kanzlerin bundeskanzlerin ministerin sprecherin"),
    particles=words("von vom zu der den van de"),
    org_words=words("partei ministerium behörde amt bank verband gewerkschaft universität agentur ag gmbh"),
    not_names=words(
        """
        ich wir sie es ihr montag dienstag mittwoch donnerstag freitag samstag sonntag januar
        februar märz april mai juni juli august september oktober november dezember foto bild
        video uhr
        """
    ),
    correction_labels=phrases("korrektur | korrekturhinweis | richtigstellung | berichtigung"),
    correction_phrases=phrases(
        """in einer früheren version | in einer früheren fassung | in einer ersten version |
        in einer vorherigen version | frühere version dieses | wurde nachträglich korrigiert |
        wir haben den fehler korrigiert | haben das korrigiert | haben wir korrigiert"""
    ),
)

"""German words by which the writer knows what a sentence is for, and whether it stands alone."""

from collections.abc import Mapping

#: as in `cues`
CUES: Mapping[str, str] = {
    "cause": r"""
        weil | wegen | aufgrund | infolge | als Reaktion auf | Grund (?:dafür|für) | ausgelöst durch |
        verursacht (?:durch|von) | zurückzuführen
    """,
    "purpose": r"""
        um [^,;]{3,60} zu [a-zäöü]+ | mit dem Ziel | zum Schutz | Ziel (?:ist|sei|war) (?:es|die|der|das)
    """,
    "stakes": r"""
        auf dem Spiel | warn(?:te|ten|t|en) | (?:be)?fürcht(?:et|en|ete|eten) | Befürchtung(?:en)? |
        Sorge | droh(?:t|en) | Gefahr
    """,
    "critics": r"""
        kritisier(?:te|ten|t|en) | bemängel(?:te|ten|t|n) | rüg(?:te|ten) | war(?:f|fen) [^,;]{2,60} vor |
        beschuldig(?:te|ten|t|en)
    """,
    "analysis": r"""
        Fachleute | Experten | Expertinnen | Beobachter | Analysten | Ökonomen | Wissenschaftler | Historiker
    """,
}

_SAID = (
    "sagte|sagt|sagten|erklärte|erklärt|betonte|schrieb|meinte|äußerte|mitteilte|warnte|ergänzte|"
    "versicherte|forderte|berichtete|bestätigte"
)
#: as in `asking`
ASKS: Mapping[str, str] = {
    "weight": r"""\b(?:getötet|gestorben|starb(?:en)?|Tote[nr]?|verletzt|Verletzte[nr]?|
        festgenommen|verhaftet|angeklagt|verurteilt|freigesprochen|stimmten?|entschied(?:en)?|aufgehoben|zurückgetreten|entlassen|
        unterzeichnet|gebilligt|abgelehnt|verboten|eingestürzt|evakuiert|gewählt|geschlossen)\b""",
    "why": r"""\b(?:[Ww]eil|[Ww]egen|[Aa]ufgrund|[Ii]nfolge|als[ ]Reaktion[ ]auf|
        (?:ausgelöst|verursacht)[ ]durch)\b""",
    "toll": r"""\b(?:getötet|tot|Tote[nr]?|Todesopfer|starb(?:en)?|gestorben|ums[ ]Leben|verletzt|
        Verletzte[nr]?)\b""",
    "hurt": r"\b(?:verletzt|Verletzte[nr]?)\b",
    "next": r"""\b(?:soll(?:en)?(?![^.]*\b(?:haben|sein)\b)|
        (?:ist|sind)[ ][^,;]{0,40}\b(?:geplant|vorgesehen|angesetzt)|
        (?:wird|werden)\b[^,;]{0,60}\b(?:geschlossen|eröffnet|beginnen|vorlegen|entscheiden|stattfinden|
        erwartet))\b""",
    "doubtful": r"\b(?:[Ww]enn|[Ff]alls|[Oo]b|könnten?|dürften?|würden?|[Vv]ielleicht|möglicherweise|wohl)\b",
    "critics": r"\b(?:kritisierten?|bemängelten?|rügten?|war(?:f|fen)|beschuldigten?|beklagten?)\b",
    "reason": r"\bvor\b|\b(?:weil|dass|wegen|als|für)\b|„",
    "critic": r"""\b(?:Kritiker|Gegner|Opposition|Gewerkschaft(?:en|er)?|Aktivisten|Verbände|
        Umweltschützer|Abgeordnete|Anwohner|Anwälte)\b""",
    "unknown": r"""\b(?:(?:ist|war|sind|bleibt|blieb)[ ]
        (?:noch[ ]|weiterhin[ ]|zunächst[ ]|bislang[ ]|bisher[ ])?
        (?:unklar|unbekannt|ungewiss|nicht[ ](?:bekannt|klar|geklärt))|steht[ ]noch[ ]nicht[ ]fest)\b""",
    "relative": r",[ ](?:der|die|das|welche[rs]?|dass)[ ]$",
    "no cause": r"\b(?:[Ww]arum|[Ww]eshalb|[Ww]ieso|Ursache|Grund|Gründe|Motiv)\b",
    "cost": r"\b(?:kosten|kostet|koste|Kosten|Schaden|Strafe|Wert|Preis)\b",
    "beside": r"\b(?:als|nachdem|bevor|während|seit|bis)\b[^,;]*$",
    "held": r"\b(?:wurden?|sind|ist)\b[^,;]{0,60}\b(?:festgenommen|verhaftet|angeklagt|verurteilt)\b",
    "vote": r"""\b\d{1,3}[ ](?:zu|gegen)[ ]\d{1,3}[ ]Stimmen\b|
        \b(?:stimmten?|votierten?)\b[^;]{0,40}\b\d{1,3}[ ](?:zu|gegen)[ ]\d{1,3}\b""",
    "life": r"""^(?:,[^,]{1,50},)?[ ](?:ist|war)[ ](?:der|die|ein|eine)[ ]|
        ^[ ](?:wurde[ ]\d{4}|leitet|studierte)\b""",
    "past": r"""\b(?:war|waren|hatten?|wurden?|kam|kamen|starb|starben|gab|gaben|ging|gingen|fiel|fielen|
        [a-zäöüß]{3,}ten?)\b""",
    "planned": r"""\b(?:soll(?:te)?n?|will|wollen|wird|werden|würden?|könnten?|geplant|vorgesehen|falls|wenn|
        nächste[nrs]?|kommende[nrs]?)\b""",
    "denies": r"\b(?:bestreitet|bestritt(?:en)?|dementierten?|dementiert|wies(?:en)?|weist|weisen)\b",
    "said": rf"(?:{_SAID})",
}

#: the beginning of a sentence that leans on the one before
LEANING = r"""(?:
    Er|Sie|Es|Ihm|Ihn|Ihnen|Ihre?[nmrs]?|Seine?[nmrs]?|Diese?[nmrs]?|Dies|Das[|
    ](?:ist|sei|war|habe|hat|werde|wird|würde|gelte|sagte|teilte)|Dabei|Damit|Dadurch|Dafür|Dagegen|
    Danach|Daraufhin|Darauf|Darüber|Daran|Davon|Dazu|Davor|Dort|Dennoch|Doch|Aber|Allerdings|Jedoch|
    Außerdem|Zudem|Auch|Denn|Deshalb|Daher|Deswegen|Demnach|So|Und|Oder|Hingegen|Zuvor|Stattdessen|
    Trotzdem|Hier|Beide|Ferner|Zugleich|Gleichzeitig|Vielmehr|Schließlich|Solche[rs]?|Letztere[rs]?|Ich|
    Wir
    )\b"""
#: words that tell of somebody who was named before, or of the writer and the reader
POINTING = rf"\b(?:ich|wir|uns|unsere?[nmrs]?|(?:{_SAID}|teilte|kündigte)[ ](?:er|sie))\b"
#: reported speech without a word of who speaks: "Die Reparatur werde vier Wochen dauern."
REPORTED = r"\b(?:sei|seien|werde|habe|könne|müsse|solle|wolle|dürfe|gebe|bleibe|komme|gehe|stehe|liege)\b"
#: what makes a date hang on another clause than the main one, before it
SUBORDINATE = (
    r"\b(?:der|die|das|dem|den|deren|dessen|als|nachdem|bevor|während|weil|wenn|obwohl|seit|bis|wo|dass)$"
)
YEARS = frozenset({"jahr", "jahre", "seit", "sommer", "herbst", "winter", "frühjahr"})

#: how people are introduced: behind the name, and the kinds of words that do it
APPOSITION = r"^,\s((?:der|die|das|ein|eine)\s[^,.;:—“„\"()]{6,110})(?=[,;]|\.$)"
ROLE = (
    r"(?:der|die|ein|eine)\s(?:[a-zäöüß]+\s){0,3}[A-ZÄÖÜ][\w-]*(?:er|erin|ist|istin|ent|entin|mann|frau|chef|"
    r"chefin|ende|enden|ender|beauftragte|abgeordnete|anwalt|anwältin|ärztin|arzt|könig|königin|vater|mutter|bruder|schwester)\b"
)
#: an office before a name, with a comma between
BEFORE = r"\b((?:der|die)\s(?:[a-zäöüß]+\s)?[A-ZÄÖÜ][^,.;:„“]{3,60}),\s$"

"""Spanish words by which the writer knows what a sentence is for, and whether it stands alone."""

from collections.abc import Mapping

#: as in `cues`
CUES: Mapping[str, str] = {
    "cause": r"""
        porque | debido a | a causa de | por culpa de | como consecuencia de | en respuesta a | a raíz de |
        motivad[oa]s? por | provocad[oa]s? por | causad[oa]s? por | la razón (?:de|por la)
    """,
    "purpose": r"""
        con el (?:fin|objetivo|propósito) de | para (?:evitar|impedir|garantizar|proteger) | a fin de |
        el objetivo (?:es|era)
    """,
    "stakes": r"""
        en juego | advirt(?:ió|ieron) | advierten? | tem(?:e|en|ió|ieron) | temor(?:es)? | riesgo de |
        peligro de | amenaza con
    """,
    "critics": r"""
        critic(?:ó|aron|an) | acus(?:ó|aron|an) | conden(?:ó|aron|an) | denunci(?:ó|aron|an) |
        reproch(?:ó|aron|an) | censur(?:ó|aron)
    """,
    "analysis": r"expertos | analistas | economistas | observadores | especialistas | historiadores",
}

_SAID = (
    "dijo|dice|dijeron|afirmó|señaló|aseguró|declaró|explicó|añadió|anunció|advirtió|indicó|sostuvo|"
    "insistió|subrayó|comentó|apuntó|agregó|manifestó|reconoció"
)
#: as in `asking`
ASKS: Mapping[str, str] = {
    "weight": r"""\b(?:muert[oa]s?|murió|murieron|mató|mataron|herid[oa]s?|detenid[oa]s?|acusad[oa]s?|
        condenad[oa]s?|absuelt[oa]s?|votó|votaron|anuló|dimitió|destituid[oa]s?|firmó|aprobó|aprobaron|
        rechazó|rechazaron|prohibió|derrumbó|evacuad[oa]s?|elegid[oa]s?|cerrad[oa]s?)\b""",
    "why": r"""\b(?:[Pp]orque|[Dd]ebido[ ]a|[Aa][ ]causa[ ]de|[Cc]omo[ ]consecuencia[ ]de|
        [Ee]n[ ]respuesta[ ]a|[Aa][ ]raíz[ ]de|provocad[oa]s?[ ]por|causad[oa]s?[ ]por)\b""",
    "toll": r"""\b(?:muert[oa]s?|murió|murieron|mató|mataron|matara|fallecid[oa]s?|fallecieron|
        herid[oa]s?|víctimas)\b""",
    "hurt": r"\b(?:herid[oa]s?)\b",
    "next": r"""\b(?:[a-zñáéíóú]{2,}rán?|se[ ]prevé|está[ ]previst[oa]|(?:va|van)[ ]a)\b""",
    "doubtful": r"""\b(?:[Ss]i|[Pp]odrán?|podrían?|[Qq]uizás?|[Tt]al[ ]vez|posiblemente|probablemente|
        habrán?)\b""",
    "critics": r"\b(?:criticó|criticaron|acusó|acusaron|condenó|condenaron|denunció|denunciaron|reprochó)\b",
    "reason": r"\b(?:de|por|que|como)\b|[«“]",
    "critic": r"""\b(?:críticos|oposición|opositores|sindicatos?|sindical(?:es)?|activistas|ecologistas|
        vecinos|asociaciones|diputados|abogados)\b""",
    "unknown": r"""\b(?:se[ ]desconocen?|no[ ]se[ ](?:sabe|conocen?)|no[ ]está[ ]claro|
        (?:sigue|siguen|permanece)[ ]sin[ ](?:aclararse|conocerse|esclarecerse)|no[ ]ha[ ]trascendido)\b""",
    "relative": r"\b(?:que|quien|cual|dijo|dice)[ ]$",
    "no cause": r"\b(?:por[ ]qué|causas?|motivos?|móvil|razones)\b",
    "cost": r"\b(?:cost(?:ará|arán|ó|aron|o|es)|cuesta|multa|daños|precio|valorad[oa]s?)\b",
    "beside": r"\b(?:cuando|después|antes|mientras|hasta|desde|que|quien)\b[^,;]*$",
    "held": r"\b(?:fue|fueron|ha[ ]sido|han[ ]sido)[ ](?:detenid|arrestad|acusad|condenad|imputad)[oa]s?\b",
    "vote": r"\b(?:por[ ])?\d{1,3}[ ]votos?\b[^;.]{0,25}\b\d{1,3}\b",
    "life": r"^(?:,[^,]{1,50},)?[ ](?:es|era|fue)[ ](?:el|la|un|una)[ ]|^[ ](?:nació|dirige|estudió)\b",
    "past": r"""\b(?:era|eran|fue|fueron|tuvo|hizo|dijo|puso|vino|
        [a-záéíóúñ]{2,}(?:ó|aron|ieron|aba|aban|ía|ían))\b""",
    "planned": r"""\b(?:[a-záéíóúñ]{2,}rán?|podrían?|deberían?|plane\w+|prevé|previst[oa]s?|si|quieren?)\b""",
    "denies": r"\b(?:niegan?|negó|negaron|desmintió|desmintieron|desmiente|rechazó|rechazaron)\b",
    "said": rf"(?:{_SAID})",
}

#: the beginning of a sentence that leans on the one before; a verb of saying there has lost its subject
LEANING = rf"""(?:Él|Ella|Ellos|Ellas|Est[eao]s?|Es[eao]s?|Aquel(?:la|lo|los|las)?|Sus?|Además|También|
    Tampoco|Sin[ ]embargo|No[ ]obstante|Por[ ](?:ello|eso|esto|tanto|su[ ]parte|otra[ ]parte|otro[ ]lado)|
    Por[ ]lo[ ]tanto|Así|Pero|Y|O|Entonces|Allí|Ahí|Asimismo|En[ ](?:cambio|ese|esa|este|esta|concreto)|
    Amb[oa]s|Les?|Se[ ]trata|Dich[oa]s?|Ante[ ]ello|Tras[ ]ello|Mientras[ ]tanto|De[ ]hecho|Aun[ ]así|
    Según[ ](?:él|ella)|Yo|Nosotros|(?i:{_SAID}))\b"""
#: words that tell of somebody who was named before, or of the writer and the reader
POINTING = rf"\b(?:yo|nosotros|nuestr[oa]s?)\b|,[ ](?:{_SAID})[.,]"
#: reported speech without a word of who speaks is not told by the verb in Spanish
REPORTED = r"(?!)"
#: what makes a date hang on another clause than the main one, before it
SUBORDINATE = r"\b(?:que|quien|cual|donde|cuando|mientras|después|antes|desde|hasta|porque|si|aunque)\b"
YEARS = frozenset({"en", "año", "años", "desde", "de", "verano", "otoño", "invierno", "primavera"})

#: how people are introduced: behind the name, and the kinds of words that do it
APPOSITION = r"^,\s((?:el\s|la\s|un\s|una\s)?[a-záéíóúñ][^,.;:—«“\"()]{5,110})(?=[,;]|\.$)"
ROLE = (
    r"(?:el\s|la\s|un\s|una\s)?(?:[a-záéíóúñ]*(?:or|ora|ista|ente|enta|ante|ario|aria|ero|era|ado|ada|tivo|tiva)|"
    r"jef[ea]|líder|fiscal|juez|jueza|portavoz|alcalde|alcaldesa|ministr[oa]|rey|reina|padre|madre|hij[oa]|herman[oa]|"
    r"médic[oa])\b"
)
#: an office before a name, with a comma between
BEFORE = (
    r"\b((?:el|la)\s(?:vice)?(?:ministr[oa]|president[ea]|alcalde(?:sa)?|director[a]?|portavoz|secretari[oa]|"
    r"gobernador[a]?|líder|fiscal|juez[a]?|jef[ea]|consejer[oa]|dirigente)\b[^,.;:«“]{0,60}),\s$"
)

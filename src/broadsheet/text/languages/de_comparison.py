"""German: what the comparison of articles goes by. Lists that are missing find nothing."""

from broadsheet.text.comparison import Comparison
from broadsheet.text.languages.de_choices import CHOICES
from broadsheet.text.languages.schema import phrases, words

_GROUPS = """
    getötet töten tötete tot tote toten gestorben starb starben tod todesopfer
    | verletzt verletzte verletzten verletzter verletzen
    | festgenommen festnahme festnahmen verhaftet verhaftung
    | angriff angriffe attacke attacken anschlag anschläge
    | wahl wahlen abstimmung
    | abkommen vereinbarung vertrag
    | beginnen begann beginnt begonnen start startete
    | soldat soldaten truppen
    | polizei polizisten beamte
"""


def _synonyms() -> dict[str, str]:
    groups = [group.split() for group in _GROUPS.split("|")]
    return {word: group[0] for group in groups for word in group}


COMPARISON = Comparison(
    synonyms=_synonyms(),
    conjunctions=words("und aber während nachdem als der die das welche dass weil obwohl bevor"),
    denying=words(
        """bestreitet bestritt bestritten dementiert dementierte leugnet leugnete verneint verneinte weist
        wies wiesen weisen"""
    ),
    flat_denying=words("bestreitet bestritt bestritten dementiert dementierte dementierten leugnet leugnete"),
    allegations=words(
        """vorwurf vorwürfe vorwürfen anschuldigung anschuldigungen behauptung behauptungen darstellung
        darstellungen bericht berichte berichten gerücht gerüchte gerüchten verdacht unterstellung
        unterstellungen"""
    ),
    alleging=words(
        """beschuldigt beschuldigte beschuldigten wirft warf werfen behauptet behauptete behaupteten
        bezichtigt bezichtigte verdächtigt angeklagt anklagt"""
    ),
    definite=words("der die das den dem des diese dieser diesem diesen dieses seine ihre"),
    matter_follows=words("dass von wonach"),
    guilt=words("verantwortung beteiligung mitschuld schuld fehlverhalten"),
    untrue=frozenset(
        phrases(
            """falsch | unwahr | nicht wahr | haltlos | unbegründet | erfunden | frei erfunden | aus der luft
            gegriffen | unzutreffend | gelogen | eine lüge"""
        )
    ),
    pointing=words("das dies"),
    without_proof=frozenset(phrases("keine beweise | keinerlei beweise | keine belege | keinerlei belege")),
    undecided=words("spiel spiele partie debüt rennen finale lebensunterhalt wahlkampf turnier duell"),
    plain_negations=words("nicht nie niemals kein keine keinen keinem keiner keinerlei"),
    noun_negating=words("kein keine keinen keinem keiner keinerlei"),
    copulas=words("ist sind war waren sei seien wird werden wurde wurden"),
    relative=words("dass welcher welche welches"),
    supposing=words("wenn falls ob"),
    joining=words("und aber"),
    officials=words(
        """präsident präsidentin minister ministerin kanzler kanzlerin sprecher sprecherin bürgermeister
        bürgermeisterin general kommissar kommissarin polizei ministerium regierung behörde
        staatsanwaltschaft"""
    ),
    unnamed=words("beamte quellen quelle zeugen anwohner experten beobachter kreise insider"),
    agencies={
        "dpa": "dpa",
        "reuters": "Reuters",
        "afp": "AFP",
        "ap": "AP",
        "apa": "APA",
        "kna": "KNA",
        "epd": "epd",
    },
    forecast=phrases("wird | werden | soll | sollen | geplant ist | nächste woche | kommende woche"),
    background=phrases("seit jahren | in den vergangenen jahren | bereits | im vergangenen jahr"),
    tolls=words("getötet verletzt festgenommen"),
    people=words("menschen personen person leute opfer zivilisten tote verletzte männer frauen"),
    partial=words("weitere weiteren andere anderen zusätzlich"),
    reaching=words("auf"),
    leaving=words("von"),
    qualifiers=words("alle einige manche wenige viele meisten nur fast beinahe wahrscheinlich angeblich"),
    weakening=words(
        "wahrscheinlich vermutlich mutmaßlich angeblich möglicherweise offenbar anscheinend vielleicht wohl"
    ),
    choices=CHOICES,
    aged=("-jährige", "-jähriger", "-jährigen", "-jährigem", " Jahre alt", " Jahre alte", " Jahre alter"),
)

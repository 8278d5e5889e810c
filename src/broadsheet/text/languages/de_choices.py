"""German: terms for one referent that leave different impressions, side against side.

No side is the right one. A term stands here only if it mostly names the referent of its line; what else it
may mean is held apart by the words around it (``write/emphasis.py``).
"""

from broadsheet.text.comparison import Referent, choice

CHOICES = (
    choice(
        Referent.PEOPLE,
        """demonstranten | demonstrierende | demonstrierenden | protestierende | protestierenden |
        kundgebungsteilnehmer""",
        "randalierer | randalierern | chaoten | krawallmacher | mob | gewalttäter",
    ),
    choice(
        Referent.PEOPLE,
        """geflüchtete | geflüchteten | flüchtlinge | flüchtlingen | migranten | schutzsuchende |
        schutzsuchenden | asylsuchende""",
        """illegale einwanderer | illegalen einwanderer | illegale migranten | illegalen migranten |
        illegale | asylanten | wirtschaftsflüchtlinge""",
    ),
    choice(
        Referent.PERSON,
        "angreifer | schütze | attentäter | tatverdächtige | täter",
        "terrorist | islamist | dschihadist",
    ),
    choice(
        Referent.PEOPLE,
        "kämpfer | kämpfern | rebellen | aufständische | aufständischen | milizionäre",
        "terroristen | dschihadisten",
    ),
    choice(
        Referent.GROUP,
        "miliz | rebellengruppe",
        "terrorgruppe | terrororganisation | terrormiliz",
    ),
    choice(
        Referent.THING,
        "regierung",
        "regime | junta",
    ),
    choice(
        Referent.HOLDER,
        "präsident | staatschef | regierungschef | ministerpräsident",
        "diktator | machthaber | despot | autokrat",
    ),
    choice(
        Referent.PEOPLE,
        "klimaaktivisten | klimaschützer | klimaschützern",
        "klimachaoten | klimaterroristen | klimakleber",
    ),
    choice(
        Referent.PEOPLE,
        "seenotretter | seenotrettern",
        "schlepper | schleppern | schleuser",
    ),
    choice(
        Referent.DEED,
        "militäroperation | militäreinsatz | spezialoperation",
        "invasion | krieg | angriffskrieg | überfall",
    ),
    choice(
        Referent.DEED,
        "protest | proteste | kundgebung | demonstration",
        "krawall | krawalle | ausschreitungen | aufstand",
    ),
    choice(
        Referent.THING,
        "klimawandel | erderwärmung",
        "klimakrise | klimakatastrophe",
    ),
)

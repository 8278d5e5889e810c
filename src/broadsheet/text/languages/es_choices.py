"""Spanish: terms for one referent that leave different impressions, side against side.

No side is the right one. A term stands here only if it mostly names the referent of its line; what else it
may mean is held apart by the words around it (``write/emphasis.py``).
"""

from broadsheet.text.comparison import Referent, choice

CHOICES = (
    choice(
        Referent.PEOPLE,
        "manifestantes | manifestante",
        "alborotadores | vándalos | turba | revoltosos | radicales",
    ),
    choice(
        Referent.PEOPLE,
        """migrantes | inmigrantes sin papeles | inmigrantes indocumentados | indocumentados | sin
        papeles | refugiados | solicitantes de asilo""",
        "inmigrantes ilegales | migrantes ilegales | ilegales",
    ),
    choice(
        Referent.PERSON,
        "atacante | tirador | agresor | sospechoso",
        "terrorista | yihadista",
    ),
    choice(
        Referent.PEOPLE,
        "combatientes | milicianos | rebeldes | insurgentes | guerrilleros",
        "terroristas | yihadistas",
    ),
    choice(
        Referent.GROUP,
        "grupo armado | guerrilla | milicia",
        "grupo terrorista | organización terrorista | banda terrorista",
    ),
    choice(
        Referent.THING,
        "gobierno",
        "régimen | junta",
    ),
    choice(
        Referent.HOLDER,
        "presidente | líder | mandatario | gobernante",
        "dictador | tirano | autócrata",
    ),
    choice(
        Referent.DEED,
        "operación militar | operación especial | operación militar especial",
        "invasión | guerra",
    ),
    choice(
        Referent.DEED,
        "protesta | protestas | manifestación",
        "disturbios | revuelta | motín",
    ),
    choice(
        Referent.THING,
        "cambio climático | calentamiento global",
        "crisis climática | emergencia climática",
    ),
)

"""English: terms for one referent that leave different impressions, side against side.

No side is the right one. A term stands here only if it mostly names the referent of its line; what else it
may mean is held apart by the words around it (``write/emphasis.py``).
"""

from broadsheet.text.comparison import Referent, choice

CHOICES = (
    choice(
        Referent.PEOPLE,
        "protesters | protestors | demonstrators | marchers | protester | demonstrator",
        "rioters | rioter | mob | thugs | looters | agitators | anarchists",
    ),
    choice(
        Referent.PEOPLE,
        """undocumented immigrants | undocumented immigrant | undocumented migrants | unauthorized
        immigrants | unauthorised immigrants | migrants | asylum seekers | asylum-seekers | refugees""",
        """illegal immigrants | illegal immigrant | illegal migrants | illegal aliens | illegal alien |
        illegals""",
    ),
    choice(
        Referent.PERSON,
        "gunman | shooter | attacker | assailant | suspect | driver",
        "terrorist | jihadist | jihadi | islamist | extremist",
    ),
    choice(
        Referent.PEOPLE,
        "gunmen | attackers | assailants | suspects | militants | fighters | insurgents | rebels",
        "terrorists | jihadists | jihadis",
    ),
    choice(
        Referent.GROUP,
        """militant group | militant groups | armed group | armed groups | rebel group | rebel groups |
        militia | militias""",
        """terrorist group | terrorist groups | terrorist organization | terrorist organizations |
        terrorist organisation | terrorist organisations | terror group | terror groups""",
    ),
    choice(
        Referent.THING,
        "government",
        "regime | junta",
    ),
    choice(
        Referent.HOLDER,
        "president | leader | prime minister | ruler",
        "dictator | strongman | despot | tyrant | autocrat",
    ),
    choice(
        Referent.GROUP,
        "anti-abortion | abortion opponents | opponents of abortion",
        "pro-life",
    ),
    choice(
        Referent.GROUP,
        "abortion rights | abortion-rights | pro-choice",
        "pro-abortion",
    ),
    choice(
        Referent.THING,
        "fetus | fetuses | foetus | embryo",
        "unborn child | unborn children | unborn baby | unborn babies",
    ),
    choice(
        Referent.PERSON,
        "whistleblower | whistle-blower",
        "leaker | traitor | defector",
    ),
    choice(
        Referent.DEED,
        """enhanced interrogation | enhanced interrogation techniques | harsh interrogation | harsh
        interrogation techniques""",
        "torture",
    ),
    choice(
        Referent.THING,
        "estate tax",
        "death tax",
    ),
    choice(
        Referent.DEED,
        "mass shooting | shooting | attack",
        "massacre | mass murder | slaughter | bloodbath",
    ),
    choice(
        Referent.DEED,
        "death of | killing of | shooting of",
        "murder of | execution of | assassination of",
    ),
    choice(
        Referent.DEED,
        "military operation | special operation | special military operation",
        "invasion | war | war of aggression",
    ),
    choice(
        Referent.DEED,
        "protest | demonstration | rally | unrest",
        "riot | insurrection",
    ),
    choice(
        Referent.THING,
        "separation barrier | security barrier | security fence",
        "apartheid wall | separation wall",
    ),
    choice(
        Referent.THING,
        "settlements | settlement",
        "colonies | colony",
    ),
    choice(
        Referent.DEED,
        "gender-affirming care | gender-affirming treatment | gender-affirming surgery",
        "sex change | sex-change surgery | genital mutilation",
    ),
    choice(
        Referent.THING,
        "climate change | global warming",
        "climate crisis | climate emergency | climate breakdown",
    ),
    choice(
        Referent.THING,
        "tax cuts | tax cut",
        "tax relief | tax giveaway | tax giveaways | tax handout",
    ),
    choice(
        Referent.PEOPLE,
        "civilian casualties | civilian deaths",
        "collateral damage",
    ),
)

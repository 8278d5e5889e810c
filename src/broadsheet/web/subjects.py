"""Which part of the paper a story belongs to: by words that hardly stand anywhere else, or to none.

A story belongs to the subject of which at least two different words are in its headline and first sentences,
if no other subject has as many. No subject is better than a wrong one.
"""

import re
from collections.abc import Iterable
from enum import StrEnum


class Subject(StrEnum):
    POLITICS = "politics"
    CONFLICT = "conflict"
    ECONOMY = "economy"
    JUSTICE = "justice"
    DISASTER = "disaster"
    SCIENCE = "science"
    HEALTH = "health"
    CULTURE = "culture"
    SPORT = "sport"


FEWEST = 2  #: different words
_WORD = re.compile(r"[^\W\d_]{3,}")

#: English, German and Spanish together: hardly any of these words means another thing in another language.
WORDS: dict[Subject, frozenset[str]] = {
    Subject.POLITICS: frozenset(
        """minister ministers parliament election elections vote voters senate senator congress lawmakers
        coalition government opposition president chancellor party ballot diplomat diplomats summit
        treaty mayor council governor bundestag wahl wahlen regierung kanzler kanzlerin ministerin
        koalition partei abgeordnete gesetz gobierno elecciones ministro ministra congreso senado
        diputados presidente alcalde partido votación parlamento""".split()
    ),
    Subject.CONFLICT: frozenset(
        """troops missile missiles airstrike airstrikes militants soldiers army ceasefire offensive rebels
        drone drones shelling insurgents bombing gunmen hostage hostages military truppen soldaten
        rakete raketen angriff waffenruhe armee tropas soldados misil misiles ejército bombardeo
        rebeldes tregua""".split()
    ),
    Subject.ECONOMY: frozenset(
        """inflation shares profit profits revenue bank banks interest economy economists market markets
        tariff tariffs trade investors earnings merger budget unemployment currency wages strike factory
        wirtschaft gewinn umsatz zinsen börse aktien haushalt arbeitslosigkeit zölle economía
        inflación mercado beneficios bolsa inversores aranceles presupuesto desempleo""".split()
    ),
    Subject.JUSTICE: frozenset(
        """court judge prosecutor prosecutors trial jury verdict sentenced convicted lawsuit charges charged
        arrested suspect detectives indictment police murder fraud appeal gericht richter
        staatsanwaltschaft prozess urteil angeklagt polizei verdächtiger tribunal juez fiscal juicio
        sentencia condenado policía detenido acusado""".split()
    ),
    Subject.DISASTER: frozenset(
        """earthquake flood floods flooding hurricane storm wildfire wildfires tsunami eruption volcano
        landslide crash derailed rescuers evacuated collapsed sank capsized magnitude erdbeben
        hochwasser überschwemmung sturm waldbrand unglück evakuiert terremoto inundación
        inundaciones huracán incendio evacuados rescatistas accidente naufragio""".split()
    ),
    Subject.SCIENCE: frozenset(
        """scientists researchers telescope spacecraft rocket astronauts asteroid species fossil physics
        climate satellite laboratory genome forscher wissenschaftler raumfahrt klima teleskop
        científicos investigadores telescopio especie clima satélite""".split()
    ),
    Subject.HEALTH: frozenset(
        """virus vaccine vaccines hospital patients outbreak infection infections disease epidemic doctors
        cancer medicine impfstoff krankenhaus patienten krankheit ausbruch seuche vacuna hospitales
        pacientes enfermedad brote médicos epidemia""".split()
    ),
    Subject.CULTURE: frozenset(
        """film films festival museum album singer actor actress novel exhibition theatre theater orchestra
        painting director ausstellung sänger schauspieler roman theater película cantante exposición
        museo novela actriz teatro""".split()
    ),
    Subject.SPORT: frozenset(
        """match goal goals striker coach tournament championship league olympic medal stadium defeated winger
        innings wicket quarterback playoffs trainer turnier meisterschaft bundesliga stadion
        medaille tor partido gol goles entrenador campeonato liga medalla estadio torneo""".split()
    ),
}


def subject_of(texts: Iterable[str]) -> Subject | None:
    """The subject of the texts of a story, if it is plain."""
    words = {word.casefold() for text in texts for word in _WORD.findall(text[:2000])}
    counts = sorted(((len(words & known), subject) for subject, known in WORDS.items()), reverse=True)
    (most, subject), (second, _) = counts[0], counts[1]
    return subject if most >= FEWEST and most > second else None

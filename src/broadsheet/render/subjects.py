"""Which part of the paper a story belongs to: by words that hardly stand anywhere else, or to none.

A story belongs to the subject of which at least two different words are in its headline and first sentences,
if no other subject has as many. No subject is better than a wrong one.
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from broadsheet.types import SectionKind, StoryPage


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
_TITLES = 12  #: of articles, by which the subject is found
_WORD = re.compile(r"[^\W\d_]{3,}")

#: English, German and Spanish together: hardly any of these words means another thing in another language.
#: English ones count with a plural s too.
WORDS: dict[Subject, frozenset[str]] = {
    Subject.POLITICS: frozenset(
        """minister parliament election electoral vote voted votes voter voting ballot senate senator congress
        congressional congressman congresswoman legislator legislature legislation lawmaker coalition
        opposition president presidential presidency chancellor candidate candidacy campaign nominee
        nomination republican democrat democratic gop caucus partisan bipartisan diplomat diplomatic embassy
        ambassador treaty mayor council governor veto vetoed impeachment referendum constituency
        bundestag bundesrat landtag wahl wahlen wähler regierung kanzler kanzlerin minister ministerin
        koalition partei parteien abgeordnete abgeordneten gesetzentwurf bürgermeister bürgermeisterin
        botschafter gobierno elecciones electoral ministro ministra congreso senado senador diputado
        diputados presidente presidenta alcalde alcaldesa partido votación votantes parlamento candidato
        candidata embajador""".split()
    ),
    Subject.CONFLICT: frozenset(
        """troop missile airstrike militant insurgent soldier army armed ceasefire truce offensive rebel drone
        shelling bombing bombardment gunmen hostage military militia war warfare battlefield artillery
        taliban nato frontline invasion truppen soldaten rakete raketen luftangriff waffenruhe bundeswehr
        front krieg armee geiseln tropas soldados misil misiles ejército bombardeo rebeldes tregua guerra
        rehenes""".split()
    ),
    Subject.ECONOMY: frozenset(
        """inflation shareholder profit revenue bank banking economy economist economic investor tariff trade
        earnings merger takeover acquisition bid budget deficit unemployment currency wages wage sales
        stock stocks billion company companies ceo price prices tax taxes consumer retailer factory
        wirtschaft gewinn umsatz zinsen börse aktien arbeitslosigkeit zölle unternehmen konzern preise
        steuern milliarden economía inflación bolsa inversores aranceles desempleo empresa empresas
        precios impuestos ventas millones""".split()
    ),
    Subject.JUSTICE: frozenset(
        """court judge justice prosecutor trial jury juror verdict sentenced convicted conviction lawsuit sued
        charged arrested arrest suspect detective indicted indictment police murder murdered fraud theft
        thief thieves stolen stole robbery robbed burglary heist shooting shot gunman stabbing guilty
        pleaded felony lawyer attorney prison jail custody gericht richter richterin staatsanwaltschaft
        staatsanwalt prozess urteil angeklagt angeklagter polizei verdächtiger festgenommen haft gefängnis
        diebstahl gestohlen diebe tribunal juez jueza fiscal fiscalía juicio sentencia condenado policía
        detenido acusado robo robado ladrones cárcel prisión""".split()
    ),
    Subject.DISASTER: frozenset(
        """earthquake flood flooding flooded hurricane typhoon cyclone storm tornado wildfire blaze tsunami
        eruption volcano landslide avalanche crash crashed derailed derailment rescuer rescued rescue
        survivor coastguard lifeboat evacuated evacuation collapsed sank sunk capsized aground reef
        wreck shipwreck magnitude explosion exploded ferry erdbeben hochwasser überschwemmung sturm orkan
        waldbrand unglück fähre gesunken evakuiert rettungskräfte überlebende lawine terremoto inundación
        inundaciones huracán incendio evacuados rescatistas naufragio ferri sobrevivientes
        supervivientes""".split()
    ),
    Subject.SCIENCE: frozenset(
        """scientist researcher telescope spacecraft rocket astronaut asteroid comet orbit nasa species fossil
        physics physicist biologist microbe satellite laboratory genome climate emissions biodiversity
        forscher forscherin forschende wissenschaftler raumfahrt klima teleskop satellit científicos
        investigadores telescopio especie especies clima satélite cohete""".split()
    ),
    Subject.HEALTH: frozenset(
        """virus coronavirus covid vaccine vaccination hospital patient outbreak infection infected disease
        epidemic pandemic doctor nurse cancer medicine medical fda drug pill clinical symptom
        impfstoff impfung krankenhaus klinik patienten krankheit ausbruch seuche pandemie ärzte vacuna
        hospitales pacientes enfermedad brote médicos epidemia pandemia contagios""".split()
    ),
    Subject.CULTURE: frozenset(
        """film movie trailer festival museum album singer rapper song concert actor actress celebrity novel
        author exhibition gallery theatre theater orchestra opera painting painter filmmaker episode series
        netflix hollywood oscar grammy ausstellung sänger sängerin schauspieler schauspielerin roman
        konzert kino theater museum película cantante exposición museo novela actriz actor teatro
        concierto cine""".split()
    ),
    Subject.SPORT: frozenset(
        """match goalkeeper striker coach tournament championship champion league olympic olympics medal
        stadium winger innings wicket quarterback touchdown playoff semifinal quarterfinal midfielder
        football soccer tennis cricket rugby basketball trainer turnier meisterschaft
        bundesliga stadion medaille fußball spieler mannschaft gol goles entrenador
        campeonato liga medalla estadio torneo fútbol jugador selección""".split()
    ),
}


_SINGULAR = {subject: frozenset(w.removesuffix("s") for w in words) for subject, words in WORDS.items()}


def subject_of(texts: Iterable[str]) -> Subject | None:
    """The subject of the texts of a story, if it is plain."""
    words = {word.casefold().removesuffix("s") for text in texts for word in _WORD.findall(text[:2000])}
    counts = sorted(((len(words & known), subject) for subject, known in _SINGULAR.items()), reverse=True)
    (most, subject), (second, _) = counts[0], counts[1]
    return subject if most >= FEWEST and most > second else None


def subject_of_page(page: StoryPage) -> Subject | None:
    """The subject of a story, by its headline, the titles of its articles and its first sentences."""
    titles = [article.title for article in page.articles[:_TITLES] if article.title]
    return subject_of([page.story.headline.text, *titles, *opening(page)])


def opening(page: StoryPage) -> list[str]:
    """The first three sentences of what happened."""
    found = [section for section in page.sections if section.kind is SectionKind.HAPPENED]
    return [claim.text for section in found for block in section.blocks for claim in block.claims][:3]

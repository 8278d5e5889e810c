"""Spanish: what the comparison of articles goes by. Lists that are missing find nothing."""

from broadsheet.text.comparison import Comparison
from broadsheet.text.languages.es_choices import CHOICES
from broadsheet.text.languages.schema import phrases, words

_GROUPS = """
    muertos muerto muerta muertas mató mataron matar murió murieron muerte muertes fallecidos fallecido
    falleció | heridos herido herida heridas hirió lesionados
    | detenidos detenido detenida detención arrestado arrestados arresto
    | ataque ataques atentado atentados
    | elecciones elección comicios votación
    | acuerdo acuerdos pacto tratado
    | comenzó comienza empezó empieza inicio inició
    | soldados soldado tropas militares
    | policía policías agentes
"""


def _synonyms() -> dict[str, str]:
    groups = [group.split() for group in _GROUPS.split("|")]
    return {word: group[0] for group in groups for word in group}


COMPARISON = Comparison(
    synonyms=_synonyms(),
    conjunctions=words("y e pero mientras después cuando que quien cuyo porque aunque antes"),
    denying=words(
        """niega niegan negó negaron negando desmiente desmienten desmintió desmintieron rechaza rechazan
        rechazó rechazaron"""
    ),
    flat_denying=words("niega niegan negó negaron negando desmiente desmienten desmintió desmintieron"),
    allegations=words(
        """acusación acusaciones cargos versión versiones denuncia denuncias señalamientos imputaciones
        imputación informe informes rumor rumores sospechas afirmación afirmaciones"""
    ),
    alleging=words(
        """acusa acusan acusó acusaron acusado acusada denunció denunciaron afirma afirmó afirmaron asegura
        aseguró sostiene sostuvo alega alegó culpa culpó"""
    ),
    definite=words("el la los las esa ese esos esas esta este estas estos su sus"),
    matter_follows=words("que de sobre"),
    guilt=words("responsabilidad participación implicación culpa culpabilidad"),
    untrue=frozenset(
        phrases(
            """falso | falsa | falsos | falsas | mentira | una mentira | no es cierto | no es verdad |
            infundada | infundadas | infundado | sin fundamento"""
        )
    ),
    pointing=words("eso esto ello"),
    without_proof=frozenset(phrases("no hay pruebas | no existen pruebas | no hay evidencia")),
    undecided=words("acceso entrada fianza permiso visa visado asilo"),
    plain_negations=words("no nunca jamás ni ningún ninguna"),
    noun_negating=words("ningún ninguna"),
    copulas=words("es son era eran fue fueron sea sean está están estaba"),
    relative=words("que quien quienes"),
    supposing=words("si"),
    joining=words("y e pero"),
    officials=words(
        """presidente presidenta ministro ministra alcalde alcaldesa portavoz general comisario policía
        ministerio gobierno fiscalía gobernador gobernadora canciller"""
    ),
    unnamed=words("funcionarios fuentes fuente testigos vecinos expertos analistas autoridades"),
    agencies={"efe": "EFE", "reuters": "Reuters", "afp": "AFP", "ap": "AP", "europa press": "Europa Press"},
    forecast=phrases("será | serán | va a | van a | está previsto | la próxima semana | el próximo"),
    background=phrases("desde hace | en los últimos años | el año pasado"),
    tolls=words("muertos heridos detenidos"),
    people=words("personas persona civiles víctimas hombres mujeres muertos heridos fallecidos"),
    partial=words("otros otras más adicionales"),
    reaching=words("a"),
    leaving=words("de"),
    qualifiers=words(
        "todos todas algunos algunas pocos muchos varios sólo solo casi probablemente supuestamente"
    ),
    weakening=words("probablemente posiblemente supuestamente presuntamente aparentemente quizás quizá"),
    choices=CHOICES,
    aged=(" años de edad", " años"),
)

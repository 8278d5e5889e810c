"""Invented events told by invented outlets in German and Spanish."""

from broadsheet.types import Article
from tests.write.build import article

BOTE = (
    "Nach dem Einsturz eines Krans im Hafen von Marwede bleibt der Hafen sechs Wochen lang geschlossen. "
    "Bei dem Unglück am Dienstag kamen vier Arbeiter ums Leben, wie Verkehrsministerin Paula Seidel am "
    "Mittwoch mitteilte.",
    "„Das ist ein schmerzhafter, aber notwendiger Schritt“, sagte Seidel vor Journalisten in Marwede. Die "
    "Reparatur werde rund 40 Millionen Euro kosten.",
    "Gewerkschaftschef Omar Rehm warf dem Betreiber Delta Hafen vor, Warnungen vor Rost an den Kränen "
    "ignoriert zu haben.",
    "Der Betreiber Delta Hafen wies die Vorwürfe der Gewerkschaft zurück.",
    "Im März 2029 hatten Prüfer den Betreiber Delta Hafen angewiesen, zwei der sieben Kräne zu ersetzen.",
    "Der Hafen von Marwede wickelt ein Drittel der Getreideausfuhren des Landes ab und beschäftigt 2300 "
    "Menschen.",
    "Die Reederei Nordlinie teilte mit, sie werde ihre Schiffe vorerst nach Tarn umleiten. Wegen der "
    "Sperrung des Hafens rechnet das Verkehrsministerium mit Verspätungen von bis zu zwölf Tagen.",
    "In den Straßen rund um den Hafen von Marwede stauten sich am Mittwoch Hunderte Lastwagen, die ihre "
    "Ladung nicht mehr löschen konnten. Die Polizei sperrte die Zufahrt bis zum Abend.",
)
POST = (
    "Weil am Dienstag ein Kran umgestürzt ist, wird der Hafen von Marwede für sechs Wochen geschlossen. "
    "Fünf Arbeiter starben, sagte Verkehrsministerin Paula Seidel am Mittwoch.",
    "Die Getreidepreise könnten steigen, warnten Fachleute, da die Schiffe nun andere Häfen anlaufen müssen.",
    "Warum der Kran umstürzte, ist noch unklar. Ein Untersuchungsbericht soll im Juni vorliegen.",
    "Die Reparatur des Hafens von Marwede werde rund 40 Millionen Euro kosten, sagte die Ministerin.",
    "Am Mittwochabend hielten Angehörige der toten Arbeiter eine Mahnwache am Hafentor.",
    "Die Opposition kritisierte die Ministerin, weil sie die Aufsicht über die Häfen vor zwei Jahren an "
    "private Prüfer abgegeben hatte. Seidel wies das zurück.",
    "Experten halten es für möglich, dass die Fundamente der Kräne im Hafen von Marwede unterspült wurden. "
    "Der Betreiber Delta Hafen will alle übrigen Kräne prüfen lassen, bevor der Hafen wieder öffnet.",
)
AGENTUR = (
    "Der Hafen von Marwede bleibt nach dem Sturz eines Krans, bei dem vier Arbeiter starben, sechs Wochen "
    "lang geschlossen, teilte Verkehrsministerin Paula Seidel am Mittwoch mit.",
    "Omar Rehm, der Vorsitzende der Hafenarbeitergewerkschaft, warf dem Betreiber Delta Hafen vor, Warnungen "
    "vor Rost ignoriert zu haben.",
    "Der Hafen wurde 1911 eröffnet und nach einem Brand im Jahr 1974 wieder aufgebaut.",
    "Wegen der Sperrung des Hafens werden Getreidefrachter nach Tarn umgeleitet, wie die Reederei Nordlinie "
    "mitteilte. Die Sperrung des Hafens soll am 26. Juni enden, sofern die Prüfer zustimmen.",
    "Im Jahr 2027 war in Marwede schon einmal ein Kran umgestürzt, verletzt wurde damals niemand.",
)
FARO = (
    "El puerto de Marvela permanecerá cerrado seis semanas después de que una grúa se desplomara el martes y "
    "matara a cuatro trabajadores, según anunció el miércoles la ministra de Transportes, Paula Sierra.",
    "«Es una decisión dolorosa, pero necesaria», dijo Sierra a los periodistas en Marvela. La reparación "
    "costará unos 40 millones de euros.",
    "El dirigente sindical Omar Reyes acusó a la empresa Delta Puertos de ignorar las advertencias sobre el "
    "óxido de las grúas.",
    "La empresa Delta Puertos negó haber ignorado advertencia alguna.",
    "En marzo de 2029 los inspectores habían ordenado a Delta Puertos sustituir dos de sus siete grúas.",
    "El puerto de Marvela mueve un tercio de las exportaciones de grano del país y emplea a 2.300 personas.",
    "La naviera Línea Norte comunicó que desviará sus barcos a Tarno. Debido al cierre del puerto, el "
    "Ministerio de Transportes calcula retrasos de hasta doce días.",
    "En las calles cercanas al puerto de Marvela, cientos de camiones quedaron atascados el miércoles sin "
    "poder descargar. La policía cortó los accesos hasta la noche.",
)
VOZ = (
    "El puerto de Marvela cerrará durante seis semanas porque una grúa cayó el martes y mató a cinco "
    "trabajadores, dijo el miércoles la ministra de Transportes, Paula Sierra.",
    "El precio del grano podría subir porque los barcos tendrán que ir a otros puertos, advirtieron los "
    "analistas.",
    "Todavía se desconoce por qué cayó la grúa. Una comisión presentará su informe en junio.",
    "La reparación del puerto de Marvela costará unos 40 millones de euros, según la ministra.",
    "Los familiares de los trabajadores muertos celebraron una vigilia el miércoles por la noche.",
    "La oposición criticó a la ministra por haber cedido hace dos años la inspección de los puertos a "
    "empresas privadas. Sierra rechazó las críticas.",
    "Los expertos creen posible que el agua haya socavado los cimientos de las grúas del puerto de Marvela. "
    "Delta Puertos revisará las demás grúas antes de que el puerto vuelva a abrir.",
)
AGENCIA = (
    "El puerto de Marvela estará cerrado seis semanas tras la caída de una grúa en la que murieron cuatro "
    "trabajadores, anunció el miércoles la ministra de Transportes, Paula Sierra.",
    "Omar Reyes, presidente del sindicato de estibadores, acusó a la empresa Delta Puertos de ignorar las "
    "advertencias sobre el óxido.",
    "El puerto se inauguró en 1911 y se reconstruyó tras un incendio en 1974.",
    "Debido al cierre del puerto, los barcos de grano serán desviados a Tarno, según la naviera Línea "
    "Norte. El cierre del puerto terminará el 26 de junio si los inspectores lo autorizan.",
    "En 2027 ya había caído otra grúa en el puerto de Marvela, sin causar heridos.",
)


def german() -> list[Article]:
    return [
        article(
            "d1",
            BOTE,
            outlet="Marweder Bote",
            language="de",
            title="Hafen von Marwede bleibt sechs Wochen zu",
        ),
        article("d2", POST, outlet="Tagespost", language="de", title="Fünf Tote im Hafen"),
        article("d3", AGENTUR, outlet=None, language="de"),
    ]


def spanish() -> list[Article]:
    return [
        article(
            "e1",
            FARO,
            outlet="El Faro de Marvela",
            language="es",
            title="El puerto de Marvela cierra seis semanas",
        ),
        article("e2", VOZ, outlet="La Voz", language="es", title="Cinco muertos en el puerto"),
        article("e3", AGENCIA, outlet=None, language="es"),
    ]

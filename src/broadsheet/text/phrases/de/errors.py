"""Was schiefging, auf Deutsch."""

from broadsheet.text.phrases.schema import Forms, Texts

TEXTS: Texts = {
    "error.revision": "Das Thema {story} hat keine Fassung {revision}; vorhanden: {known}.",
    "error.one story": "Das ist schon ein Thema.",
    "error.not in story": "Der Artikel {article} gehört nicht zum Thema {story}.",
    "error.all articles": "Das sind alle Artikel des Themas {story}; mindestens einer muss bleiben.",
    "error.in no story": "Der Artikel {article} gehört noch zu keinem Thema; geben Sie ihn "
    "„broadsheet brief“ noch einmal.",
    "error.there already": "Der Artikel {article} gehört schon zum Thema {story}.",
    "error.no story id": "Kein Thema hat die Kennung {start}.",
    "error.no article id": "Kein Artikel hat die Kennung {start}.",
    "error.several ids": "{number} Kennungen beginnen mit {start}: {known} …",
    "error.no wish": "Es ist nichts genannt, was sich merken oder auslassen ließe.",
    "error.not wished": "Das war weder gemerkt noch ausgelassen.",
    "error.undone": "Das ist schon rückgängig gemacht oder nie geschehen.",
    "error.long note": "Die Notiz hat {number} Zeichen; höchstens {most} sind möglich.",
    "error.no one sentence": "Die Seite des Themas {story} hat keinen Satz {claim}.",
    "error.no flag": "Unter der Kennung {flag} ist nichts gemeldet.",
    "error.no page": "Kein Thema mit einer Seite hat diese Kennung.",
    "error.no shown article": "Kein Artikel, den eine Seite zeigt, hat diese Kennung.",
    "error.no name": "Kein Name auf einer Seite hat diese Kennung.",
    "error.several sources": "{number} Quellen haben Kennungen, die mit {start} beginnen.",
    "error.no source": "Keine Quelle hat die Kennung {start}; „broadsheet sources“ zählt sie auf.",
    "error.no feed at": "Unter {url} wurde kein Feed gefunden; geben Sie die Adresse des Feeds selbst an.",
    "error.no feeds": "Die Liste nennt keine Feeds.",
    "error.not opml": "Das ist keine OPML-Datei: Ihr fehlt das Element <opml>.",
    "error.old form": "Dieses Formular ist zu alt oder kommt von woanders; laden Sie die "
    "Seite neu und senden Sie es noch einmal.",
    "error.large form": "Dieses Formular ist größer als jedes von Broadsheet.",
    "error.another update": "Das Archiv {path} wird gerade schon aktualisiert.",
    "error.no file": "Diese Datei gibt es nicht.",
    "error.no subject": "Dieses Ressort gibt es nicht.",
    "error.no such feed": "Diesen Feed gibt es nicht; die Formen sind atom und json.",
    "error.nothing sent": "Der Server hat nichts geschickt.",
    "error.nothing new": "Der Server hat nichts Neues geschickt, obwohl nichts vorhanden war.",
    "error.bad address": "Das ist keine Adresse mit http oder https.",
    "error.private": "Der Rechner steht nicht im öffentlichen Internet; --allow-private HOST erlaubt ihn.",
    "error.robots": "Die robots.txt der Website bittet Programme, diese Seite nicht zu lesen.",
    "error.unreachable": "Der Rechner ist nicht erreichbar; steht die Verbindung, und stimmt die Adresse?",
    "error.timeout": "Der Server hat nicht rechtzeitig geantwortet.",
    "error.too large": "Die Seite ist größer als erlaubt.",
    "error.redirects": "Die Adresse führt ohne Ende von einer Weiterleitung zur nächsten.",
    "error.refused": "Der Server zeigt diese Seite Programmen nicht, oder nur Abonnenten.",
    "error.not there": "Unter dieser Adresse gibt es keine Seite (mehr).",
    "error.gone": "Die Seite ist endgültig gelöscht.",
    "error.busy": "Der Server bittet, später wiederzukommen.",
    "error.server error": "Der Server hat mit einem eigenen Fehler geantwortet.",
    "error.broken": "Die Antwort des Servers ist fehlerhaft oder abgebrochen.",
    "error.page no feed": "Unter dieser Adresse gibt es eine Seite, aber keinen Feed.",
    "error.reserved": "Die Seite bittet, nicht gespeichert oder ausgewertet zu werden.",
    "error.empty": "Es ist leer: Geben Sie etwas mit dem Text eines Artikels.",
    "error.error page": "Das ist eine Fehlerseite ({what}), kein Artikel.",
    "error.robot page": "Das ist eine Prüfung auf Roboter, kein Artikel: Öffnen Sie die Seite "
    "im Browser und speichern Sie sie dort.",
    "error.consent page": "Das ist eine Einwilligungsseite, kein Artikel: Stimmen Sie im Browser "
    "zu und speichern Sie die Seite dahinter.",
    "error.wall page": "Das ist nur der Anfang vor einer Bezahlschranke: Speichern Sie den "
    "Artikel aus einem Browser, in dem Sie angemeldet sind.",
    "error.list page": "Das ist eine Titelseite oder Liste, kein einzelner Artikel: Geben Sie "
    "die Seiten der Artikel an.",
    "error.twice": "hat dieselbe Adresse wie {other} und zählt einmal",
    "error.purged": "ist von einem Medium, das ausgeschlossen wurde; „broadsheet purge "
    "--allow“ lässt es wieder zu",
    "error.at address": "{url}: {why}",
}

FORMS: Forms = {}

"""Lo que falló, en español."""

from broadsheet.text.phrases.schema import Forms, Texts

TEXTS: Texts = {
    "error.revision": "La noticia {story} no tiene versión {revision}; se conservan: {known}.",
    "error.one story": "Ya son una sola noticia.",
    "error.not in story": "El artículo {article} no está en la noticia {story}.",
    "error.all articles": "Son todos los artículos de la noticia {story}; al menos uno debe quedarse.",
    "error.in no story": "El artículo {article} aún no está en ninguna noticia; déselo otra vez "
    "a «broadsheet brief».",
    "error.there already": "El artículo {article} ya está en la noticia {story}.",
    "error.no story id": "Ninguna noticia tiene el identificador {start}.",
    "error.no article id": "Ningún artículo tiene el identificador {start}.",
    "error.several ids": "{number} identificadores empiezan por {start}: {known} …",
    "error.no wish": "No se indica nada que se pueda seguir u omitir.",
    "error.not wished": "Esto no se seguía ni se omitía.",
    "error.undone": "Esto ya se deshizo, o nunca se hizo.",
    "error.long note": "La nota tiene {number} caracteres; el máximo es {most}.",
    "error.no one sentence": "La página de la noticia {story} no tiene la frase {claim}.",
    "error.no flag": "No hay ningún aviso con el identificador {flag}.",
    "error.no page": "Ninguna noticia con página tiene este identificador.",
    "error.no shown article": "Ningún artículo que muestre una página tiene este identificador.",
    "error.no name": "Ningún nombre de una página tiene este identificador.",
    "error.several sources": "{number} fuentes tienen identificadores que empiezan por {start}.",
    "error.no source": "Ninguna fuente tiene el identificador {start}; «broadsheet sources» las enumera.",
    "error.no feed at": "No se encontró ningún canal en {url}; indique la dirección del propio canal.",
    "error.no feeds": "La lista no nombra ningún canal.",
    "error.not opml": "Esto no es un archivo OPML: no tiene el elemento <opml>.",
    "error.old form": "Este formulario es demasiado antiguo o viene de otro sitio; vuelva a "
    "cargar la página y envíelo de nuevo.",
    "error.large form": "Este formulario es mayor que cualquiera de Broadsheet.",
    "error.another update": "El archivo {path} ya se está actualizando.",
    "error.no file": "No existe ese archivo.",
    "error.no subject": "Esa sección no existe.",
    "error.no such feed": "No existe ese canal; los formatos son atom y json.",
    "error.nothing sent": "El servidor no envió nada.",
    "error.nothing new": "El servidor no envió nada nuevo, aunque no se conservaba nada.",
    "error.bad address": "Esta no es una dirección http o https.",
    "error.private": "El servidor no está en la internet pública; --allow-private HOST lo permite.",
    "error.robots": "El robots.txt del sitio pide a los programas que no lean esta página.",
    "error.unreachable": "No se puede llegar al servidor; ¿hay conexión y es correcta la dirección?",
    "error.timeout": "El servidor no respondió a tiempo.",
    "error.too large": "La página supera el límite de tamaño.",
    "error.redirects": "La dirección lleva de una redirección a otra sin fin.",
    "error.refused": "El servidor no muestra esta página a programas, o solo a suscriptores.",
    "error.not there": "No hay (o ya no hay) ninguna página en esta dirección.",
    "error.gone": "La página se ha retirado para siempre.",
    "error.busy": "El servidor pide volver más tarde.",
    "error.server error": "El servidor respondió con un error propio.",
    "error.broken": "La respuesta del servidor está dañada o se cortó.",
    "error.page no feed": "En esta dirección hay una página, pero ningún canal.",
    "error.reserved": "La página pide no ser guardada ni analizada.",
    "error.empty": "Está vacío: indique algo con el texto de un artículo.",
    "error.error page": "Es una página de error ({what}), no un artículo.",
    "error.robot page": "Es una comprobación de robots, no un artículo: abra la página en un "
    "navegador y guárdela desde allí.",
    "error.consent page": "Es una página de consentimiento, no un artículo: acéptela en un "
    "navegador y guarde la página que hay detrás.",
    "error.wall page": "Es solo la entrada de un muro de pago: guarde el artículo desde un "
    "navegador con su sesión iniciada.",
    "error.list page": "Es una portada o una lista, no un artículo: indique las páginas de los artículos.",
    "error.twice": "tiene la misma dirección que {other} y cuenta una vez",
    "error.purged": "es de un medio que se eliminó; «broadsheet purge --allow» lo admite de nuevo",
    "error.at address": "{url}: {why}",
}

FORMS: Forms = {}

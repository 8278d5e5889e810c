"""The wire agencies as data: names, aliases, hosts."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agency:
    """``name`` is how pages call it; ``aliases`` (with the name) mean it in a byline, credit or dateline."""

    name: str
    aliases: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()


AGENCIES = (
    Agency(
        "Reuters",
        (
            "Thomson Reuters",
            "Reuters Staff",
            "Reuters News",
            "Redação Reuters",
            "ロイター",
            "路透社",
            "رويترز",
            "Рейтер",
        ),
        ("reuters.com",),
    ),
    Agency("AP", ("Associated Press", "The Associated Press", "AP News", "美联社"), ("apnews.com", "ap.org")),
    Agency(
        "AFP",
        ("Agence France-Presse", "Agence France Presse", "AFP News", "AFP News Agency", "法新社"),
        ("afp.com",),
    ),
    Agency(
        "dpa",
        ("Deutsche Presse-Agentur", "dpa-AFX", "dpa-infocom", "Deutsche Presse-Agentur (dpa)"),
        ("dpa.com", "dpa-international.com"),
    ),
    Agency("EFE", ("Agencia EFE", "EFE News"), ("efe.com",)),
    Agency("Europa Press", (), ("europapress.es",)),
    Agency("ANSA", ("Agenzia ANSA",), ("ansa.it",)),
    Agency("Adnkronos", (), ("adnkronos.com",)),
    Agency("PA Media", ("Press Association", "The Press Association", "PA News Agency"), ("pa.media",)),
    Agency("UPI", ("United Press International",), ("upi.com",)),
    Agency("Bloomberg", ("Bloomberg News",), ("bloomberg.com",)),
    Agency("Canadian Press", ("The Canadian Press", "La Presse Canadienne"), ("thecanadianpress.com",)),
    Agency("AAP", ("Australian Associated Press", "Australian Associated Press (AAP)"), ("aap.com.au",)),
    Agency("Xinhua", ("Xinhua News Agency", "新华社", "新华网"), ("xinhuanet.com",)),
    Agency("China News Service", ("中新社", "中新网"), ("chinanews.com", "ecns.cn")),
    Agency("Kyodo", ("Kyodo News", "共同通信", "共同"), ("kyodonews.net",)),
    Agency("Jiji Press", ("Jiji", "時事通信", "時事"), ("jiji.com",)),
    Agency("Yonhap", ("Yonhap News", "Yonhap News Agency", "연합뉴스"), ("yna.co.kr",)),
    Agency("TASS", ("ITAR-TASS", "ТАСС", "ИТАР-ТАСС"), ("tass.com", "tass.ru")),
    Agency("RIA Novosti", ("РИА Новости", "RIA"), ("ria.ru",)),
    Agency("Interfax", ("Интерфакс",), ("interfax.ru", "interfax.com")),
    Agency("Ukrinform", ("Укрінформ",), ("ukrinform.net", "ukrinform.ua")),
    Agency("PTI", ("Press Trust of India",), ("ptinews.com",)),
    Agency("ANI", ("Asian News International",), ("aninews.in",)),
    Agency("IANS", ("Indo-Asian News Service",), ("ians.in", "ianslive.in")),
    Agency("APA", ("Austria Presse Agentur",), ("apa.at",)),
    Agency("Keystone-SDA", ("SDA", "Keystone-ATS"), ("keystone-sda.ch",)),
    Agency("Belga", ("Agence Belga", "Agentschap Belga"), ("belga.be",)),
    Agency("ANP", ("Algemeen Nederlands Persbureau",), ("anp.nl",)),
    Agency("Lusa", ("Agência Lusa",), ("lusa.pt",)),
    Agency("Agência Brasil", (), ("agenciabrasil.ebc.com.br",)),
    Agency("NTB", ("Norsk Telegrambyrå",), ("ntb.no",)),
    Agency("Ritzau", ("Ritzaus Bureau",), ("ritzau.dk", "ritzau.com")),
    Agency("TT", ("TT Nyhetsbyrån", "Tidningarnas Telegrambyrå"), ("tt.se",)),
    Agency("STT", ("Suomen Tietotoimisto",), ("stt.fi",)),
    Agency("PAP", ("Polska Agencja Prasowa",), ("pap.pl",)),
    Agency("ČTK", ("CTK", "Czech News Agency"), ("ctk.cz", "ceskenoviny.cz")),
    Agency("MTI", ("Magyar Távirati Iroda",), ("mti.hu",)),
    Agency("Anadolu", ("Anadolu Agency", "Anadolu Ajansı"), ("aa.com.tr",)),
    Agency("DHA", ("Demirören Haber Ajansı",), ("dha.com.tr",)),
    Agency("WAM", ("Emirates News Agency",), ("wam.ae",)),
    Agency("SPA", ("Saudi Press Agency",), ("spa.gov.sa",)),
    Agency("NAN", ("News Agency of Nigeria",), ("nannews.ng",)),
    Agency("Bernama", (), ("bernama.com",)),
    Agency("Antara", ("Antara News",), ("antaranews.com",)),
    Agency("Tribune News Service", ("TNS",), ()),
    Agency("States News Service", (), ()),
)

#: Folders and feeds of other outlets that hold one agency's copy.
PATH_SEGMENTS = {
    "reuters": "Reuters",
    "ap": "AP",
    "ap-news": "AP",
    "apnews": "AP",
    "associated-press": "AP",
    "wirestory": "AP",
    "afp": "AFP",
    "dpa": "dpa",
    "efe": "EFE",
    "europa-press": "Europa Press",
    "ansa": "ANSA",
    "pti": "PTI",
    "pti-news": "PTI",
    "ani": "ANI",
    "ians": "IANS",
    "xinhua": "Xinhua",
    "upi": "UPI",
    "bloomberg": "Bloomberg",
    "canadian-press": "Canadian Press",
}

NAMES = {alias.casefold(): a.name for a in AGENCIES for alias in (a.name, *a.aliases)}
#: How agencies that are not in the table are called: "Norden Press Agency", "Wald-Presseagentur".
_LIKE_AGENCY = re.compile(
    r"^(?=.{5,40}$)(?=[A-ZÀ-ÞА-Я])(?:.*(?:\b(?:news|press|wire) (?:agency|service|association|bureau)|\bpress"
    r"|\bnewswire|agentur|agentschap|nyhetsbyrå|nachrichtenagentur)|(?:agencia|agência|agence|agenzia"
    r"|agencja|агентство) .*|.* (?:agency|agencia|agência|агентство))$",
    re.I,
)


def agency_name(text: str) -> str | None:
    """The agency that ``text`` is the name of, and of nothing else."""
    return NAMES.get(" ".join(text.strip(" .,;:*–—-/()[]\t").casefold().removeprefix("by ").split()))


def reads_like_agency(text: str) -> bool:
    """Is ``text`` a name such as agencies have, known or not?"""
    return bool(text) and _LIKE_AGENCY.match(text) is not None

"""English: what the comparison of articles goes by."""

from broadsheet.text.comparison import Comparison
from broadsheet.text.languages.en_choices import CHOICES
from broadsheet.text.languages.en_common import common
from broadsheet.text.languages.en_synonyms import synonyms
from broadsheet.text.languages.schema import phrases, words

COMPARISON = Comparison(
    synonyms=synonyms(),
    common=common(),
    conjunctions=words("and but while after when who which that because although as before"),
    denying=words(
        """denies denied rejects rejected refutes refuted dismisses dismissed disputes disputed rebuffed
        debunked dismissing rejecting disavowed disavows
        """
    ),
    flat_denying=words("denies denied denying refutes refuted refuting disputes disputed disputing"),
    allegations=words(
        """claim claims allegation allegations accusation accusations charge charges assertion assertions
        suggestion suggestions insinuation insinuations notion idea report reports rumor rumors rumour
        rumours speculation account accounts characterization narrative contention theory theories finding
        findings assessment assessments conclusion conclusions portrayal version"""
    ),
    alleging=words(
        """accuse accused accuses accusing allege alleged alleges alleging claim claimed claims claiming
        assert asserted asserts contend contended contends suggest suggested suggests insinuated charged
        blamed blames blaming implied argued argues speculated testified suspected suspects"""
    ),
    definite=words("the these those this that such his her their its any all"),
    matter_follows=words("that of about"),
    light=words("using having being making doing taking getting giving playing used had made took got gave"),
    guilt=words(
        """responsibility involvement wrongdoing misconduct guilt complicity culpability liability collusion
        fault impropriety"""
    ),
    untrue=frozenset(
        phrases(
            """false | untrue | not true | not so | not the case | not correct | not accurate | baseless
            | unfounded | without merit | inaccurate | incorrect | a lie | lies | nonsense | fabricated
            | made up | fake | fake news | a hoax | a witch hunt | preposterous | groundless | meritless
            | fiction | completely false | no truth"""
        )
    ),
    pointing=words("that this it them these those he she they"),
    without_proof=frozenset(
        phrases("""no evidence | no proof | no credible evidence | no truth | without evidence""")
    ),
    undecided=words(
        """find found reveal revealed
        confirmed verified determined established clear known certain sure decided announced announce
        released identified disclosed specified service services access entry bail permission parole visa
        visas requests dispute deny reject refute dismiss know knew think believe recall remember aware want
        immediately interested calls call questions question"""
    ),
    negating=phrases(
        """there is no | there was no | there are no | there were no | there has been no | there have been
        no | there had been no | there is certainly no | there were certainly no | there was certainly no |
        made no | no | none of | did not | was not | were not | is not | are not | has not | have not | had
        not | never | didn't | wasn't | weren't | isn't | aren't | hasn't | haven't | hadn't |
        didn’t | wasn’t | weren’t | isn’t | aren’t | hasn’t | haven’t | hadn’t"""
    ),
    plain_negations=words("not no never none cannot nobody neither"),
    noun_negating=words("no"),
    copulas=words("is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t"),
    agents=words("by"),
    adverbs=("ly",),
    relative=words("who which that"),
    prefixes=("un", "in", "im", "dis", "non"),
    supposing=words(
        "if unless whether supposed as too you'd you’d i'd i’d they'd they’d he'd he’d we'd we’d"
    ),
    counted_from=words("previous following preceding prior same"),
    joining=words("and but"),
    limiting=words("until when before after because since while"),
    no_denial=phrases(
        """no such thing |
        haven't said | haven’t said | hasn't said | no doubt | no matter | no longer | no one | no later
        | no more | no less | no fewer | no sooner | no easy | no stranger | no wonder | no secret | not
        only | not just | no comment | is not clear | are not clear | was not clear | is not known | was
        not known | did not immediately | has not been released | did not respond | did not reply | does
        not mean | do not know | don't know | don’t know | did not say | does not say | has not said | have
        not said | did not give | did not elaborate | did not comment | did not specify | did not identify
        | did not provide | did not name | have not released | has not released"""
    ),
    open_before=tuple(
        f"{known} {word}"
        for known in (
            *("unclear", "not clear", "not yet clear", "not immediately clear", "not known", "not yet known"),
            *("unknown", "not immediately known", "not said", "not yet said", "n't said", "n’t said"),
            *("declined to say", "did not say", "to determine", "to establish", "too early to say"),
        )
        for word in ("whether", "if")
    )
    + tuple(
        f"{verb} {make}"
        for verb in (
            "declined to",
            "refused to",
            "did not",
            "have not",
            "has not",
            "have yet to",
            "has yet to",
        )
        for make in ("release", "released", "identify", "identified", "name", "disclose", "disclosed")
    ),
    open_behind=tuple(
        f"{be} {known}"
        for be in (
            *("has not been", "has not yet been", "have not been", "have not yet been", "had not been"),
            *("had not yet been", "was not immediately", "were not immediately", "is not yet", "are not yet"),
            *("was not", "were not", "hasn't been", "haven't been", "hasn’t been", "haven’t been"),
        )
        for known in ("released", "identified", "named", "disclosed", "made public", "known", "clear")
    ),
    identity=words("identity identities identified identify name names named"),
    doers=words("driver attacker gunman shooter suspect assailant bomber killer hijacker man woman"),
    anybody=words("man woman driver"),
    officials=words(
        """president minister secretary chancellor premier king queen prince pope governor gov mayor
        senator sen rep representative congressman congresswoman spokesman spokeswoman spokesperson
        ambassador envoy general gen admiral adm colonel col captain capt lieutenant lt sergeant sgt
        commander chief sheriff police judge justice prosecutor attorney commissioner director chairman
        chairwoman speaker leader ministry department government office fbi pentagon administration agency
        military army navy authorities council embassy kremlin court nato secretary-general official
        commander-in-chief ombudsman coroner"""
    ),
    unnamed=words(
        """official officials source sources witness witnesses authorities investigators people person
        aides aide residents lawmakers relatives diplomats analysts experts observers insiders neighbors
        neighbours survivors doctors critics supporters activists lawyers"""
    ),
    documents=words(
        """complaint affidavit document documents records filing filings indictment report statement survey
        poll study transcript memo letter data court-documents lawsuit charges ruling warrant"""
    ),
    outlets=words(
        """times post journal news tv television radio herald tribune telegraph guardian gazette magazine
        daily observer chronicle mail express press agency network cnn bbc nbc cbs abc msnbc fox newspaper
        standard mirror spiegel monde figaro bild welt zeitung politico axios independent sentinel inquirer
        globe"""
    ),
    agencies={
        "ap": "AP",
        "associated press": "AP",
        "afp": "AFP",
        "agence france-presse": "AFP",
        "agence france presse": "AFP",
        "reuters": "Reuters",
        "thomson reuters": "Reuters",
        "dpa": "dpa",
        "kyodo": "Kyodo",
        "kyodo news": "Kyodo",
        "xinhua": "Xinhua",
        "tass": "TASS",
        "itar-tass": "TASS",
        "upi": "UPI",
        "anadolu": "Anadolu",
        "anadolu agency": "Anadolu",
        "yonhap": "Yonhap",
        "interfax": "Interfax",
        "ria": "RIA",
        "ria novosti": "RIA",
        "efe": "EFE",
        "ansa": "ANSA",
        "press association": "PA",
        "pa": "PA",
        "bloomberg": "Bloomberg",
        "jiji": "Jiji",
        "jiji press": "Jiji",
        "press trust of india": "PTI",
        "pti": "PTI",
        "belga": "Belga",
        "lusa": "Lusa",
    },
    forecast=phrases(
        """will | is expected to | are expected to | is set to | are set to | is due to | are due to |
        plans to | plan to | is scheduled | are scheduled | is likely to | are likely to | intends to | is
        planning | are planning | would be | next week | next month | next year | upcoming"""
    ),
    reaction=words(
        """condemned condemns condemning praised praises welcomed welcomes criticized criticised criticizes
        slammed blasted applauded tweeted warned warns urged urges called hailed mourned lamented denounced
        thanked congratulated vowed pledged responded reacted rejected dismissed"""
    ),
    analysis=phrases(
        """analysts | experts | observers | critics say | suggests that | suggesting that | underscores |
        underlines | highlights | reflects | raises questions | could mean | may mean | is seen as | are
        seen as | marks a | marking a | a sign of | signals"""
    ),
    background=phrases(
        """has long | have long | had long | in recent years | in the past | previously | since the | for
        decades | for years | historically | last year | years ago | months ago | was born | grew up | had
        been | earlier this year"""
    ),
    tolls=words("kill wound missing arrest critical"),
    toll_words={
        "lives": "kill",
        "perished": "kill",
        "mowed": "kill",
        "massacred": "kill",
        "massacring": "kill",
        "hospitalized": "wound",
        "hospitalised": "wound",
        "hospital": "wound",
        "hospitals": "wound",
        "critical": "critical",
        "critically": "critical",
        "crucial": "",
        "important": "",
        "vital": "",
        "essential": "",
    },
    members=words(
        """children child soldiers troops civilians police officers policemen women students worshippers
        fighters militants foreigners americans passengers tourists suspects journalists guards workers
        protesters teenagers minors"""
    ),
    including=words("including included among"),
    people=words(
        """people persons person civilians others victims dead bodies men women fatalities casualties deaths
        injuries wounded injured lives"""
    ),
    partial=words("other others more additional further another extra remaining"),
    reaching=words("to"),
    leaving=words("from"),
    born=phrases("born in | a native of | born and raised in"),
    aged=("-year-old", " years old", " years of age"),
    qualifiers=words(
        """some all every few many most several only nearly almost likely unlikely possibly probably
        reportedly allegedly apparently certainly definitely may might could should must partly fully
        largely mostly mainly entirely completely initially never always sometimes often rarely seldom
        alleged suspected confirmed possible probable definite minor major specific potentially perhaps"""
    ),
    weakening=words(
        "likely probably possibly perhaps allegedly reportedly apparently presumably purportedly supposedly"
    ),
    narrowing=words(
        "specific specifically particular only some certain partly mostly mainly most direct directly"
    ),
    inclusive=words("all every any entire whole none"),
    terms=(
        ("gross national product", "gross domestic product"),
        ("manslaughter", "murder"),
        ("nationwide", "worldwide"),
        ("car", "truck", "van", "bus", "motorcycle"),
        ("rifle", "pistol", "handgun", "shotgun", "machine gun"),
        ("helicopter", "airplane", "drone"),
        ("embassy", "consulate"),
        ("brother", "cousin", "uncle", "nephew"),
        ("sister", "aunt", "niece"),
        ("wife", "girlfriend", "fiancee"),
        ("husband", "boyfriend"),
        ("acquitted", "convicted"),
        ("suspended", "fired"),
        ("bachelor", "doctorate"),
        ("mosque", "church", "synagogue", "temple"),
        ("first-degree", "second-degree", "third-degree"),
        ("misdemeanor", "felony"),
        ("tropical storm", "tropical depression"),
        ("unanimously", "narrowly"),
    ),
    choices=CHOICES,
)

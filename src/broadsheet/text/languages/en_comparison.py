"""English: what the comparison of articles goes by."""

from broadsheet.text.comparison import Comparison
from broadsheet.text.languages.schema import phrases, words

_GROUPS = """
    kill kills killed killing dead die dies died dying death deaths fatal fatally fatalities slain slaying
    murder murdered | wound wounded wounding injure injured injures injuring injury injuries hurt casualties
    | arrest arrested arrests arresting detain detained detention custody apprehended captured
    | attack attacks attacked attacking assault assaulted raid raided
    | explosion explosions explode exploded exploding blast blasts bomb bombs bombing bombings bombed
    detonate detonated | soldier soldiers troops troop servicemen servicemembers
    | raise raised raises raising increase increased increases increasing boost boosted boosting grow
    growth hike hiked | reduce reduced reduces reducing cut cuts cutting decrease decreased slash slashed
    lower lowered | fire fired fires firing oust ousted ousting dismiss dismissed dismissal sack sacked
    terminate terminated termination | resign resigned resigns resigning resignation quit quits
    | agreement agreements deal deals accord pact
    | election elections vote votes voted voting poll polls ballot
    | lawmaker lawmakers legislator legislators parliamentarians congressman congressmen
    | gunman gunmen shooter shooters attacker attackers assailant assailants
    | begin begins began begun start starts started starting launch launched launches
    | end ends ended ending finish finished conclude concluded
    | buy buys bought purchase purchased acquire acquired acquisition
    | important crucial critical vital
    | quickly promptly swiftly rapidly fast quick prompt swift rapid
    | weapon weapons arms gun guns firearm firearms
    | worsen worsening worsened deteriorate deteriorating deteriorated
    | protest protests protested protesting protesters demonstration demonstrations demonstrators
    demonstrate | accuse accused accuses accusing allege alleged alleges allegation allegations accusation
    accusations | police officers cops
    | job jobs employment
    | child children kids
    | murderer killer
    | percent pct
    | reject rejected rejects rejecting rejection deny denied denies denying refuse refused refuses
    refusing refusal | help helped aid assistance assist assisted
    | victim victims
    | lawyer lawyers attorney attorneys
    | film movie
    | airstrike airstrikes
    | probe investigation investigate investigating investigated investigators investigations
    | plan plans planned planning intend intends intended intention
    | defence defense | centre center | programme program | labour labor
"""


def _synonyms(text: str) -> dict[str, str]:
    """Every word of a group stands for the first one."""
    groups = [group.split() for group in text.split("|")]
    return {word: group[0] for group in groups for word in group}


COMPARISON = Comparison(
    synonyms=_synonyms(_GROUPS),
    denying=words(
        """deny denies denied denying reject rejects rejected rejecting refute refutes refuted dismiss
        dismisses dismissed dispute disputes disputed disputing contradict contradicts contradicted rebuff
        rebuffed debunk debunked"""
    ),
    asserting_none=phrases(
        """no evidence | not true | untrue | false | baseless | unfounded | no such | nothing to do with |
        no indication | no demands | no demand | did not | does not | do not | was not | were not | is not
        | are not | has not | have not | had not | never | no plans | without evidence | fake news | a lie
        | hoax"""
    ),
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
    tolls=words("kill wound missing arrest"),
    narrowing=words(
        "specific specifically particular only some certain partly mostly mainly most direct directly"
    ),
    inclusive=words("all every any entire whole none"),
    terms=(
        ("gross national product", "gross domestic product"),
        ("manslaughter", "murder"),
        ("nationwide", "worldwide"),
    ),
)

"""English."""

from broadsheet.text.languages.en_first_names import HE_NAMES, SHE_NAMES
from broadsheet.text.languages.en_numbers import NUMERALS
from broadsheet.text.languages.en_speech import ACTS, CONTRACTIONS, HALF_NEGATIONS, PLATFORMS, SPEAKERS, VERBS
from broadsheet.text.languages.en_time import CALENDAR
from broadsheet.text.languages.schema import Language, phrases, words

_SUFFIXES = """ications:ic ization:iz isation:iz ational:at ations:at ation:at fulness:ful ousness:ous
iveness:iv ments ment nesses ness ities ity ingly edly ings ing ised:iz ises:iz ied:y
ies:y ers er ed sses:ss es ly ss:ss us:us is:is s e""".split()

LANGUAGE = Language(
    code="en",
    abbreviations=words("""Mr Mrs Ms Dr Prof St Sr Jr Gen Col Lt Sgt Capt Cmdr
Adm Maj Rep Reps Sen Sens Gov Govs Rev Hon Pres Supt Det Insp Atty Messrs Jan Feb Mar Apr Jun Jul Aug Sept
Sep Oct Nov Dec No Nos vs v etc Inc Ltd Corp Co Bros Mt Ft Ave Blvd Calif Conn Fla Ariz Mass Mich Minn Pa
Tex Va Wash Wis Ill Ind Ky La Md Mo Tenn Ala Ark Colo Del Ga Kan Neb Nev Okla Ore approx ca e.g i.e a.m p.m
Brig Cpl Pvt Dept Univ Assn Amb Secy Gens Drs Sgts Lts"""),
    stop_words=words("""a about above across after
again against all almost along already also although always am among an and another any anyone anything are
around as at away back be became because become been before being below between both but by came can cannot
come could did do does doing done down during each either else even ever every few for from further get gets
getting give given go goes going gone got had has have having he her here hers herself him himself his how
however i if in indeed instead into is it its itself just last later least less let like likely made make
makes making many may maybe me might more most much must my near neither never new next no none nor not
nothing now of off often on once one only onto or other others our out over own per perhaps put quite rather
really said same say saying says see seen several shall she should since so some someone something soon
still such take taken than that the their theirs them themselves then there therefore these they thing
things this those though through thus to today together told too took toward towards under until up upon us
use used very via want wants was way we well went were what whatever when where whether which while who
whole whom whose why will with within without would yet you your yours mr mrs ms tell tells according added
including two three"""),
    suffixes=tuple(
        (ending, instead.strip("-")) for ending, _, instead in (x.partition(":") for x in _SUFFIXES)
    ),
    numerals=NUMERALS,
    calendar=CALENDAR,
    auxiliaries=words(
        "has have had will would also later then earlier himself herself itself themselves both once again"
    ),
    acts=ACTS,
    telling=words("told tell tells telling"),
    passives=words("was were is are been being be not"),
    participle_endings=("ing",),
    linking=words("for of at from with in to by on"),
    openers=words(
        """when while if although though because asked after as citing then later still meanwhile where whose
        before"""
    ),
    adverb_endings=("ly",),
    reporting=VERBS,
    contractions=CONTRACTIONS,
    platforms=PLATFORMS,
    according=("according to", "in the words of", "as reported by", "citing"),
    that=words("that"),
    negations=words(
        """no not never none nobody nothing neither nor without cannot deny denies denied denying refuse
        refuses refused refusing"""
    ),
    negation_endings=("n't", "n’t"),
    half_negations=HALF_NEGATIONS,
    modals={
        "will": "will",
        "shall": "will",
        "won't": "will",
        "won’t": "will",
        "is going to": "will",
        "are going to": "will",
        "is set to": "will",
        "are set to": "will",
        "is due to": "will",
        "are due to": "will",
        "is expected to": "may",
        "are expected to": "may",
        "was expected to": "may",
        "were expected to": "may",
        "is likely to": "may",
        "are likely to": "may",
        "may": "may",
        "might": "may",
        "could": "could",
        "can": "can",
        "cannot": "can",
        "would": "would",
        "should": "should",
        "must": "must",
        "need to": "must",
        "needs to": "must",
        "has to": "must",
        "have to": "must",
        "ought to": "should",
        "hope to": "hope",
        "hopes to": "hope",
        "hoped to": "hope",
        "hoping to": "hope",
        "plan to": "plan",
        "plans to": "plan",
        "planned to": "plan",
        "planning to": "plan",
        "aim to": "plan",
        "aims to": "plan",
        "intend to": "plan",
        "intends to": "plan",
        "seek to": "plan",
        "seeks to": "plan",
        "vowed to": "plan",
        "pledged to": "plan",
        "wants to": "hope",
        "want to": "hope",
        "considering": "may",
        "expects": "may",
        "threatened to": "may",
    },
    hedges=phrases(
        """reportedly | allegedly | apparently | possibly | probably | perhaps | maybe | likely | seemingly
        | supposedly | purportedly | it appears | appears to | appeared to | seems to | seemed to | is
        believed to | are believed to | was believed to | were believed to | is thought to | are thought to
        | suspected | alleged | unconfirmed | potentially | presumably | rumoured | rumored | in theory | an
        estimated | roughly | about | around | approximately | some"""
    ),
    titles=phrases(
        """president | vice president | prime minister | deputy prime minister | premier | chancellor | king
        | queen | prince | princess | pope | foreign minister | defense minister | defence minister |
        finance minister | interior minister | justice minister | minister | secretary of state | defense
        secretary | defence secretary | secretary of defense | foreign secretary | home secretary | treasury
        secretary | war secretary | secretary of war | secretary-general | chief cabinet secretary |
        secretary | attorney general | general | gen. | admiral | adm. | colonel | col. | lieutenant | lt. |
        lt. gen. | maj. gen. | brig. gen. | major | maj. | captain | capt. | sergeant | sgt. | commander |
        cmdr. | senator | sen. | representative | rep. | congressman | congresswoman | governor | gov. |
        mayor | speaker | house speaker | majority leader | minority leader | senate majority leader |
        senate minority leader | house minority leader | justice | chief justice | judge | chief | police
        chief | sheriff | ambassador | envoy | spokesman | spokeswoman | spokesperson | director | chairman
        | chairwoman | chair | chief executive | ceo | professor | prof. | doctor | dr. | mr. | mrs. | ms. |
        mr | mrs | ms | dr | sir | lord | lady | dame | reverend | rev. | father | bishop | archbishop |
        cardinal | sister | brother | coach | analyst | economist | lawyer | attorney | prosecutor | officer
        | detective | inspector | superintendent | republican | democrat | candidate | leader | former
        president | national security adviser | press secretary | adviser | advisor | president-elect |
        first lady | crown prince"""
    ),
    short_titles={
        "sen.": "senator",
        "gov.": "governor",
        "rep.": "representative",
        "gen.": "general",
        "lt.": "lieutenant",
        "prof.": "professor",
    },
    former=words("former ex then late vice deputy assistant acting future by"),
    joining=words("and but or nor what which who whom why how that than so yet"),
    infinitives=words("to"),
    relatives=words("who"),
    means=words("by statement letter memo message tweet post email note"),
    noun_forms=words("states tweets remarks orders demands answers worries promises labels rules"),
    conditions=words("if whether"),
    speakers=SPEAKERS,
    writings=words("report study document complaint indictment lawsuit filing letter ruling newspaper"),
    articles=words("the a an"),
    determiners=words("his her their its one another two three several some many other local senior"),
    pronouns={"he": "m", "she": "f", "they": "x"},
    persons=words(
        """spokesman spokeswoman spokesperson minister president secretary official chief commander general
        director chairman chairwoman leader lawyer attorney prosecutor judge senator governor mayor
        ambassador envoy woman man mother father wife husband son daughter neighbor neighbour witness owner
        author doctor student teacher survivor aide analyst adviser advisor economist sheriff coroner"""
    ),
    he_titles=words("mr mr. king prince sir lord congressman spokesman chairman father brother pope"),
    she_titles=words("mrs mrs. ms ms. queen princess lady dame congresswoman spokeswoman chairwoman sister"),
    he_names=HE_NAMES,
    she_names=SHE_NAMES,
    particles=words("of the and for de la del van von der den bin al ben ibn du da di el on in at"),
    org_words=words(
        """ministry department party committee agency association bank board bureau commission committee
        company congress corporation council court force forces foundation group house inc institute ltd
        corp navy army organization organisation parliament police senate service society union university
        administration office guard press news times post network club team league federation government
        authority fund center centre school hospital church"""
    ),
    place_words=words(
        """city county province island islands river lake sea ocean mountain street avenue airport port bay
        valley state district region peninsula strait beach park square"""
    ),
    not_names=words(
        """i mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday january february march
        april may june july august september october november december photo image video update updated
        breaking exclusive live watch read more advertisement ap reuters afp caption credit source ok tv"""
    ),
    correction_labels=phrases(
        "correction | corrections | clarification | clarifications | corrections and clarifications | "
        "correction and clarification | correction appended | erratum"
    ),
    correction_phrases=phrases(
        """earlier version of this | previous version of this | an earlier version incorrectly |
        this article has been corrected | this article was corrected | this article has been amended |
        this article was amended | this story has been corrected | this story was corrected |
        this story has been amended | this story was amended | this report has been corrected |
        this report was corrected | this piece was amended | has been updated to correct |
        was updated to correct | has been updated to clarify | was updated to clarify |
        has been corrected to | has been amended to | was amended on | was corrected on |
        we regret the error | we apologise for the error | corrects the spelling"""
    ),
)

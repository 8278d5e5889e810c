"""Common words of English news, one for each stem, by the share of articles that have it.

Counted over the English articles of ECB+ and MEANTIME (CC BY) and the stories of Giveme5W1H (Apache 2.0);
words of fewer than fifteen stories are left out.
"""

from collections.abc import Mapping

_SHARES: Mapping[float, str] = {
    0.2: """
    called come day end fire first high office old people police reported run second state time week
    work year
    """,
    0.1: """
    agency ago allow announced appeared area arrested asked attack authorities based believe best
    building business car carried case caused change charged chief city close company continue country
    court current deal death died director driving earlier early expected face family final five
    following forced former found four game general government group half hand happened head help hit
    home hours including injured inside investigation issued killed know known large later leading
    leaving left life line live long look man manager market members men million month morning move
    name need new night number official open operations outside part place plans play point posted
    president previous provide public received recent record released remain returned right season
    security service set seven shooting shot show signed site six start statement stop support team th
    think third tried turned updates world
    """,
    0.05: """
    able accused act action activities added address affected afternoon agreed air allegedly
    announcement apartment approach argued armed arrived assault assistant attempted attorney
    available bad bank began begin behind better big biggest billion block board body break bring
    broke brought capital career celebration central certainly chance checked children claimed clear
    co coach coast committed community completed computer concerned conditions conference confirmed
    control convicted cost counts course created crime criminal critical crowd customers cut damage
    data date dead decades decided decision deep defense degree described design despite destroyed
    details development different direct district door dozen dropped due effort eight employees enough
    entered escape estimated event executive experience experts fact failed fall fans far features
    federal feel fell felt field fifth fight figure film financial find finished firm floor focus
    forward fourth free friends front full future gave generation girl good great ground growing gun
    guy hard health heard hearing heart held history hold hope hospital identified image immediately
    incident increase industry information injuries interest international interview involved job
    judge keep land largest latest launched law led level list little local located loss lost lot love
    low main major matter means measures media meeting miles minutes missed mobile money mother murder
    natural near network nine not occurred off offered order organization particularly party passed
    past pay percent person personal phone photo pick picture political position possible potential
    power present price prison problem process producer products program prosecutors protect published
    pulled pushed quarter quickly range re reached read reason red region related required research
    residents responded result revealed role room round rule rushed safety saw scene school scoring
    seemed senior sent sentence series serious served share ship short side similar single situation
    small son source southern space speak special spent spokesman spot standing star stay step store
    story strong struck suffered suspect system take talk targeted technology term test thought
    thousands top total town trade treated trial users using vehicle vice victims video view visit
    walking want warned watch wife win windows witnesses woman women won wounded wrote yesterday young
    """,
    0.02: """
    ability access accident account actually addition additional administration admitted advanced
    advantage age agent agreement ahead aid aimed aircraft airport alert alone alongside amid amount
    analyst anger annual anti anticipated apparently appearance appointed approximately article
    assists attended attention audience auto average avoid back ball banned bars battle bear beat
    become benefit beyond bid bit black blog blood blow bomb book border born box boy briefly broad
    broadcast broken brother built buy campaign candidate capped captured card cash catch caught cell
    centre chairman challenge child choice cited citizens civil class client college combination
    combined command commercial common communications completely complex conducted connected
    connection considered consumer contact contain contract core corner corporate couple cover crash
    credit crew crisis criticism cross custody dangerous daughter debate declined defended delay
    deliver delivered demand demonstrations denied deputy determined devastated device difficult
    direction disappointed discovered discuss display division doctor documents dollars double doubt
    draft drove duty earned easily easy economic economy effect elected email emerged emergency
    emotional enabling engaged engines enjoyed ensure enter entire environment equipment era
    especially established even eventually everyone everything evidence exactly exchange excited
    existing expand explained expressed extended extremely eye facility factor failure families famous
    fast fatally father fear feet female filed filled fix fled flight flying foot foreign formal
    franchise frequent fuel fully funding gained gas gathered giant give global goal grabbed guard
    guide guilty handling happy heavily heavy hiding highest highlights hired honor host hot huge
    human hundreds hurt husband idea illness impact important improve independent indicated individual
    initially insisted intended internal introduced investigators investors iphone jail joined jumped
    justice kept key kick kids kind km knew knocked lack lawyer league learn legal let light limited
    linked loaded loans locked magazine maintain make management manufacturer mass massive match
    material medical memory message met mid middle military ministry minor mission model moment
    monitor movie multiple music nature nearby negotiations neighboring newspaper nominated normal
    northern noticed numerous observed obviously offense ongoing online opportunity option ordered
    original overall own packed page paid pair parents partner peace peaceful perfect perform
    performance photographed pieces plant plus policy poor popular population posed positive pounds
    powerful practice predicted prepared pressure pretty prevent prior private probably professional
    profile project promised promoted prompted property protection protests prove purchase pursued put
    question quiet quoted race raise raised ran ranking rate ready really recommended recovered reduce
    refused regarding regular relationship relatives removed repeatedly replaced represents request
    rescue reserve resolution resolve respect response responsible rest review ride rise risk rival
    road rock rolling rose route safe sales save scale scheduled screen sea search seat secret section
    see seeking select self sell send sense separate settled shock shop shut significant simply size
    slipped slow smoke social society software sold solution sometimes sound sparked specific
    speculation speed spending spoke spokeswoman spread square st staff stage standards stock stood
    straight stretch strike struggled student study style subject success successful suddenly
    suggested suit summer supposed sure surrounded survived tape task tech technical teenager
    telephone television tell tens testified threat threatened threw throughout throw tie tied tight
    tip title ton touch tough track traditional training travel trouble truck true tweeted twice type
    typical ultimately understand unknown unveiled urged use usually value version victory violation
    violence voice vote wait wall war water wave way weapon wearing website weekend welcome wide wish
    words worldwide worry worst worth writing wrong zone
    """,
}


def common() -> Mapping[str, float]:
    """Word → the least share of articles that have it."""
    return {word: share for share, text in _SHARES.items() for word in text.split()}

"""A cause and its effect, taken apart: "Trump waited because …" holds "why Trump waited".

English only; in other languages nothing is taken apart, and headings stay general.
"""

import re
from collections.abc import Container, Mapping

from broadsheet.text.polarity import negated
from broadsheet.write.asking import asks
from broadsheet.write.desk import Line
from broadsheet.write.rewording import QUOTED, rewording

FEWEST, MOST = 3, 12  #: words of an effect
LONGEST, SHORT = 5, 4  #: words of its subject; letters of "bed"
_JOINT = re.compile(
    r"(?:, (?:but|and|so|while|as|adding|saying)|; ?(?:but|and)?|\bthat|\bsaid|\bsays|\btold \w+|\bargued"
    r"|\bclaimed) ",
    re.I,
)
_AUX = "was|were|is|are|has|have|had|will|would|could|can|should|may|might|must"
_VERB = re.compile(rf"^(?P<subject>(?:[^,]+?)) (?P<aux>{_AUX})(?P<neg>n['’]t| not)? (?P<rest>.+)$")
_DID = re.compile(r"^(?P<subject>.+?) (?P<aux>did|does|do)(?:n['’]t| not) (?P<rest>.+)$")
_IN_PART = re.compile(
    r",? (?:in (?:large )?part|partly|largely|mainly|mostly|primarily|only|simply|precisely|just)$"
)
_ARTICLE = re.compile(r"(?:The|A|An|Many|Most|Some) ")
_DOUBT = re.compile(r"\b(?:if|whether|unless)\b", re.I)
_IT = re.compile(r"\b(?:it|them|this|these|those|him|himself)\b|\bthat$")
_WITHIN = re.compile(r"\b(?:who|which|whose|whom)\b")
_STARTS = re.compile(r"^(?:[A-Z][\w.’'-]+|[Tt]he |[Aa]n? |[Mm]any |[Mm]ost |[Ss]ome |[a-z]+s )")
_PRONOUN = re.compile(
    r"^(?:he|she|it|they|we|i|you|this|that|these|those|there|who|which|his|her|its|their)\b", re.I
)
#: past forms that are not made with -ed, and their plain forms
IRREGULAR: Mapping[str, str] = dict(
    pair.split(":")
    for pair in (
        "took:take gave:give left:leave made:make won:win lost:lose met:meet told:tell went:go came:come "
        "fell:fall held:hold began:begin chose:choose sent:send drew:draw rose:rise struck:strike "
        "built:build kept:keep led:lead paid:pay ran:run sold:sell spent:spend stood:stand bought:buy "
        "brought:bring became:become "
        "fought:fight got:get wrote:write withdrew:withdraw said:say saw:see knew:know "
        "thought:think felt:feel found:find sought:seek spoke:speak broke:break drove:drive "
        "flew:fly grew:grow threw:throw shot:shoot"
    ).split()
)
_PAST = re.compile(rf"^(?P<subject>.+?) (?P<verb>[a-z]+ed|{'|'.join(IRREGULAR)}) (?P<rest>.+)$")


def effect(line: Line, text: str) -> str | None:
    """The clause right before the word for a cause, if it says whose and what in few words."""
    rules = rewording(line.code)
    if rules is None:
        return None
    plain = QUOTED.sub(lambda m: "x" * len(m.group()), text)
    found = asks("why", line.code).search(plain)
    if found is None or found.start() < FEWEST or found.group().startswith("stem"):  # a verb itself
        return None
    start = 0
    for joint in _JOINT.finditer(plain, 0, found.start()):
        start = joint.end()
    said = _IN_PART.sub("", text[start : found.start()].strip(" ,"))
    if negated(plain[:start], line.code) or _DOUBT.search(plain[:start]):
        return None
    words = said.split()
    bare = QUOTED.sub("", said)
    if _WITHIN.search(bare) or _IT.search(bare):
        return None
    if not FEWEST <= len(words) <= MOST or "," in bare or _PRONOUN.match(said) or not _STARTS.match(said):
        return None
    if rules.finite.search(bare) is None or rules.personal.search(bare) or said.count("“") != said.count("”"):
        return None
    return said[:1].lower() + said[1:] if _ARTICLE.match(said) else said


def turned(clause: str, known: Container[str]) -> str | None:
    """A clause as it stands in a question: "Trump waited" is "did Trump wait".

    ``known``: plain words, by which the plain form of a verb is told; without it there is no question.
    """
    if match := _DID.match(clause):
        return f"{match['aux']} {match['subject']} not {match['rest']}"
    if match := _VERB.match(clause):
        no = " not" if match["neg"] else ""
        return f"{match['aux']} {match['subject']}{no} {match['rest']}"
    match = _PAST.match(clause)
    verb = plain(match["verb"], known) if match else None
    if match is None or verb is None or len(match["subject"].split()) > LONGEST:
        return None
    return f"did {match['subject']} {verb} {match['rest']}"


def plain(verb: str, known: Container[str]) -> str | None:
    """The plain form of a past one, "wait" of "waited", if one only is a known word."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    forms = [verb[:-1], verb[:-2]]
    if verb.endswith("ied"):
        forms.append(f"{verb[:-3]}y")
    if len(verb) > SHORT and verb[-3] == verb[-4]:
        forms.append(verb[:-3])
    found = [form for form in forms if form in known]
    return found[0] if len(found) == 1 else None

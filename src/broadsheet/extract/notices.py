"""Notes on a text and prompts to its reader, as data: a pattern for each kind, in many languages.

``WHOLE`` has to match a whole paragraph, ``ANYWHERE`` a part of one. Everything is bounded, so that matching
is linear.
"""

import re

#: ``ANYWHERE`` can match only where one of these stands, in lower case, or at such a beginning.
CUES = ("signing up", "sign up", "inbox", "@", "twitter", "facebook", "instagram", "bluesky", "linkedin",
        "[email", " on x", "follow him", "follow her", "follow them", "| ")  # fmt: skip
BEGINNINGS = ("file", "in this ")

_HEAD = r"[-–—*(\[\s]{0,4}"
_PIECE = r"(?:story|article|post|piece|column|page|essay|op-ed|commentary|episode|series)"
_IS = r"(?:was|were|has been|have been|is|is being|will be|also|first|originally|initially|previously)"
_MADE = (
    r"(?:updat|correct|co-?publish|publish|appear|produc|part of|based|adapt|excerpt|written|supported"
    r"|a? ?collabor|made possible|translat|edit|republish|revis|amend|clarif|report(?:ed)? (?:by|with)"
    r"|developing|incorrect|misstat|misidentif|misspel|erroneous"
    r"|contains? (?:material|additional|content|corrected)|includes? (?:material|additional|reporting))"
)
_APP = r"(?:apps?|newsletters?|alerts?|inbox|channel|whatsapp|telegram|app store|google play|podcasts?|free)"

#: Remarks on how the text came about, was corrected or continues elsewhere.
_REMARKS = (
    rf"{_HEAD}(?:note: )?(?:an earlier|a previous|an? (?:longer|shorter|abridged)?) ?version of "
    rf"(?:this|the|our) {_PIECE}.{{2,300}}",
    rf"{_HEAD}(?:note: )?(?:portions of )?this {_PIECE} (?:{_IS} ){{0,3}}{_MADE}.{{0,300}}",
    rf"{_HEAD}(?:the (?:story|article|headline)|this report|this page) (?:{_IS} ){{1,2}}(?:updat|correct"
    rf"|produced|amended|clarif|(?:first )?published in).{{0,240}}",
    rf"{_HEAD}th(?:is|e) (?:interview|transcript|conversation) (?:{_IS} ){{1,2}}(?:lightly |slightly )?"
    rf"(?:edited|condensed|abridged|shortened|translated).{{0,240}}",
    rf"{_HEAD}(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?|erratum|editor['’]?s?['’]? note"
    r"|note (?:to|from) (?:the )?(?:readers?|editors?)|author['’]?s note|korrektur(?:hinweis)?|(?:anmerkung"
    r"|hinweis) der redaktion|anm\. d\. red\.|note de la rédaction|ndlr|nota (?:del editor|de la redacción"
    r"|da redação|della redazione|do editor)|fe de erratas?|corrección|correção|noot van de redactie"
    r"|redaktionens (?:anmärkning|anmerkning)|rectificatif)\b[^:.]{0,60}[:：.—–-].{0,390}",
    r"(?:excerpted|adapted|reprinted|translated) (?:from|with)\b.{0,240}",
    r"(?:can['’]?t|don['’]?t|cannot|if you (?:can['’]t|cannot|don['’]t)) see (?:the|this)\b.{0,160}",
    r"(?:read or share|shortened url|share or read)\b.{0,200}|[^.!?]{0,70}[:—-]\s*https?://\S{4,250}",
    r"\(\s*(?:see|read|full|watch|related|listen|video|graphic|photos?)\b[^()]{0,160}\)",
    r"(?:watch|see|listen to|view|read|check out) .{0,90}\b(?:below|above|here)\b[^.,;]{0,20}[.:!]?",
    r"read more (?:from|about|on|at|in|by)\b.{0,80}|full coverage\b.{0,80}|check out (?:the|our)\b.{0,120}",
    r"(?:analysis|opinion|commentary|editorial)(?:\s*/\s*opinion)?\s*:?|\[[a-z]{3,20}\]",
    r"[\w-]{2,20}=\"?https?://.{0,400}|photographers?\s*:.{0,160}|photos: .{2,400}",
)

#: The last sentence calls on the reader to subscribe, to download, to follow, to write or to vote.
_CALLS = (
    r"(?:.{0,240}[.!?:;—–-]\s+)?(?:please |just |or )?(?:"
    rf"(?:download|install|get|try|open|join|use) (?:[^.!?]{{0,60}}\b{_APP})\b[^.!?]{{0,80}}"
    r"|download (?:it|them)\b[^.!?]{0,60}"
    r"|(?:sign up|subscribe|register|opt in) (?:here|now|today|to|for|free|below)\b[^.!?]{0,120}"
    r"|(?:click|tap) here\b[^.!?]{0,100}|vote now\b[^.!?]{0,60}"
    r"|(?:email|e-mail|write to|reach) (?:us|him|her|them|me|the (?:author|writer|reporter|editor)s?) at\b"
    r".{2,100}"
    r"|view all .{0,60}newsletters?|(?:laden? )(?:sie )?.{0,60}\bapp\b[^.!?]{0,60}"
    r"|(?:hier|jetzt) (?:kostenlos |gratis )?(?:anmelden|abonnieren|herunterladen|registrieren)[^.!?]{0,60}"
    r"|(?:téléchargez|rejoignez|inscrivez[- ]vous|abonnez[- ]vous)\b[^.!?]{0,140}"
    r"|(?:descarga|descargue|únete|únase|suscríbete|suscríbase|regístrate|apúntate)\b[^.!?]{0,140}"
    r"|(?:baixe|assine|inscreva-se|cadastre-se|participe do)\b[^.!?]{0,140}"
    r"|(?:scarica|iscriviti|unisciti|abbonati|registrati)\b[^.!?]{0,140}"
    r"|(?:meld je aan|schrijf je in|download de)\b[^.!?]{0,140})[.!»> ]{0,4}",
)

WHOLE = re.compile("|".join((*_REMARKS, *_CALLS)), re.I)
ANYWHERE = re.compile(
    r"\bby signing up,? (?:you|i) (?:agree|acknowledge|accept|will)|\bemail sign up\b"
    r"|\b(?:in|meets?|to) your (?:e?-?mail )?inbox\b"
    r"|\b(?:can|may) be (?:reached|contacted|followed) (?:at|on|via) (?:twitter|x|facebook"
    r"|\S{1,60}@|@|\[email)"
    r"|\b(?:follow|reach|email|e-mail|contact) (?:him|her|them|me|@\w{2,30}|the authors?) (?:on (?:twitter|x"
    r"|facebook|instagram|bluesky|linkedin|threads)\b|at\b|@)|\bfollow (?:him|her|them|me) ?:"
    r"|^(?:file\s?[-–—:]|file photo|in this (?:[\w.,'’-]{1,14} ){1,6}(?:photo|image|picture|photograph"
    r"|frame grab)\b)|^.{10,300}\|\s(?:[\w.'’ -]{2,40}/)?(?:ap|getty|reuters|afp|epa|bloomberg)"
    r"(?: (?:photos?|images?))?(?=\s(?-i:[A-Z0-9'‘“])|$)",
    re.I,
)

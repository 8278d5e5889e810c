"""Lines that stand in articles and are no part of them, as data: a pattern for each kind, in many languages.

A pattern has to match a whole paragraph. Everything is bounded, so that matching is linear.
"""

import re

#: Words of share bars and button rows; a short line of nothing else is one.
BUTTONS = frozenset(
    """
    share tweet email e-mail mail print facebook twitter x whatsapp linkedin reddit pinterest telegram
    messenger copy link save comments comment pocket flipboard instagram youtube tiktok bluesky threads
    sms post this article story via on icon close bookmark listen gift more options viber vk line google
    news weibo wechat rss pdf like follow teilen drucken merken artikel per versenden partager imprimer
    envoyer copier lien compartir imprimir enviar copiar compartilhar condividi stampa invia delen dela
    del jaa udostępnij drukuj поделиться сохранить paylaş yazdır
    bagikan cetak シェア ツイート 共有 印刷 공유 인쇄 分享 打印
    收藏 شارك مشاركة शेयर
    """.split()
)
NETWORKS = frozenset(
    """
    share tweet email e-mail mail print facebook twitter x whatsapp linkedin reddit pinterest telegram
    messenger copy pocket flipboard instagram youtube teilen drucken partager imprimer compartir imprimir
    compartilhar condividi stampa delen dela udostępnij поделиться paylaş bagikan シェア 共有 공유 分享 شارك
    comments save bookmark
    """.split()
)

_ENDS = r"[\s.:…!?*|►▶»>→)\]-]{0,4}"

#: A line that is only this, with any punctuation around it.
ALONE = (
    r"advertisements?|advertising|ad|publicidade?|publicité|anzeige|werbung|pubblicità|reklama?|annons|"
    r"annonse|mainos|реклама|広告|광고|iklan|"
    r"(?:article|story) continue[sd]?(?: (?:below|after)(?: (?:this )?(?:ad(?:vertisement)?|promotion|"
    r"the ad))?)?|continues? after advertising|"
    r"advertisement continue reading the main story|continue reading the main story|skip advertisement|"
    r"skip to (?:content|main content)|"
    r"photos?|videos?|image|images|close|pixabay|photo gallery|gallery|slideshow(?: \(\d{1,3} "
    r"images?\))?|loading|replay|play|subscribe|"
    r"sign up|sign in|log ?in|register|newsletters?|comments?|view (?:all )?comments(?: \(\d+\))?|show "
    r"comments|\d{1,5} comments?|"
    r"leave a (?:comment|reply)|most (?:read|popular|viewed)|top stories|trending(?: now)?|editors?['’]? "
    r"?(?:s )?picks?|latest(?: news)?|"
    r"read more|read on|see more|show more|load more|more|more on this|further reading|keep reading|"
    r"related(?: (?:articles?|stories|content|coverage|"
    r"news|reading|topics|links?|video|posts?))?|recommended(?: for you| reading)?|you (?:may|might) "
    r"(?:also )?(?:like|be interested in)|"
    r"also (?:read|see)|see also|read also|mehr zum thema|lesen sie auch|auch interessant|(?:à )?lire "
    r"aussi|sur le même sujet|lire la suite|"
    r"lee también|leer más|te puede interesar|más información|noticias relacionadas|leia (?:também|mais)|"
    r"veja também|saiba mais|leggi anche|"
    r"potrebbe interessarti|lees ook|lees meer|läs också|läs mer|les også|les mer|læs også|læs mere|lue "
    r"myös|czytaj (?:też|także|również|więcej)|"
    r"zobacz (?:też|także|również)|přečtěte si (?:také|i)|čtěte také|citește și|olvassa el|читайте также|"
    r"читать далее|читайте також|ilgili haberler|baca juga|"
    r"あわせて読みたい|関連記事|관련기사|相关阅读|延伸閱讀|相關新聞|اقرأ أيضا|إقرأ أيضا|"
    r"\[?(?:pullquote|image|video|gallery|embed)\]?|\*(?: ?\* ?)+|[_=~•·-]{2,}|more on this|your browser "
    r"does not support .{0,60}|"
    r"scroll down for (?:video|more).{0,20}|tap (?:here )?to .{0,40}|swipe .{0,30}|enlarge(?: this)?(?: "
    r"image)?|click to enlarge|hide caption|toggle caption|"
    r"what['’]?s this\??|our standards: the thomson reuters trust principles\.?.{0,40}|\d{1,2} "
    r"(?:min(?:ute)?s?|minutos|minuten|minutes) (?:read|de lecture|lesezeit|de lectura)|"
    r"(?:reading time|lesezeit|temps de lecture|tiempo de lectura|tempo de "
    r"leitura)\s*:?\s*\d{1,2}.{0,12}|listen\W{0,4}\d{1,2}:\d\d|\d{1,2}:\d\d"
)

#: A line that begins so and has something behind a colon, a bar or an arrow: a pointer to another page.
POINTERS = (
    r"(?:also )?read(?: (?:also|more|next|now|full story|this|here))?|(?:see|watch|listen)(?: (?:also|"
    r"more|now|live|here))?|also see|also on [\w .]{2,30}|"
    r"related(?: (?:articles?|stories|content|coverage|news|reading|topics|links?|video|posts?))?|"
    r"recommended|more(?: on this)?|more (?:from|on|about) [^:]{2,40}|"
    r"(?:photos?|video|videos|pictures|gallery|in pictures|graphic|slideshow|cartoons?|podcast)|"
    r"don['’]?t miss|must read|explained|go deeper|vote now|"
    r"mehr zum thema|lesen sie (?:auch|hier|dazu)|lesen sie mehr|auch interessant|(?:à )?lire (?:aussi|"
    r"également)|voir aussi|sur le même sujet|"
    r"lee también|lee más|leer también|lea también|te puede interesar|le puede interesar|mira también|"
    r"ver también|leia (?:também|mais)|veja (?:também|mais)|"
    r"leggi anche|guarda anche|vedi anche|lees ook|bekijk ook|läs också|läs även|les også|læs også|lue "
    r"myös|czytaj (?:też|także|również)|zobacz (?:też|także|również)|"
    r"přečtěte si (?:také|i)|čtěte také|citește și|olvassa el|читайте также|смотрите также|читайте також|"
    r"baca juga|あわせて読みたい|関連記事|관련기사|相关阅读|延伸閱讀|اقرأ أيضا|إقرأ أيضا"
)

#: Lines that talk to the reader about the outlet's own services, or about rights.
WHOLE = (
    r"(?:please )?(?:sign|signing) up (?:here )?(?:for|to)\b.{0,240}|(?:get|receive) "
    r".{0,120}\b(?:newsletter|inbox|in your email|delivered daily)\b.{0,160}|"
    r"(?:subscribe|abonnieren sie|abonnez-vous|suscríbete|suscríbase|assine|inscreva-se|iscriviti|"
    r"abonneer|prenumerera)\b.{0,200}|"
    r"(?:you can )?(?:follow|like|join|find) (?:us|me|@\w+|(?:[\w.'’-]+ ){1,8}on (?:twitter|facebook|x|"
    r"instagram|telegram|whatsapp|google news|youtube|linkedin)\b).{0,160}|"
    r"(?:-|•|—)?\s*follow @?\w+(?: follow @?\w+){0,6}(?: on .{0,60})?|follow (?:the author|[^.]{2,80}) "
    r"on (?:twitter|facebook|x|instagram)\b.{0,120}|"
    r"(?:folgen sie uns|suivez[- ]nous|síguenos|síganos|siga[- ]nos|seguici|volg ons|följ oss|"
    r"подписывайтесь|bizi takip)\b.{0,160}|"
    r"(?:join|download|get|install) (?:our|the) (?:[\w'’.-]+ ){0,6}(?:app|channel|community|group|"
    r"whatsapp|telegram)\b.{0,160}|"
    r"(?:for more|for the latest|stay up to date|stay tuned|stay informed)\b.{0,80}\b(?:follow|visit|"
    r"click|subscribe|download|sign up|newsletter)\b.{0,160}|"
    r"visit [\w.'’ ]{2,40} for (?:more|breaking) .{0,120}|watch the latest video at .{0,60}|"
    r"(?:copyright|©|\(c\)|all rights reserved)\b.{0,300}|©.{0,200}|"
    r"content created by "
    r".{2,80} is available without charge .{0,300}|"
    r"(?:this article|this story|this report) (?:was|has been|is) (?:originally|first)? ?(?:published|"
    r"produced|republished|auto-generated|generated)\b.{0,200}|"
    r"\(?this (?:story|article|report) has not been edited by .{0,160}|\(?except for the headline, this "
    r"story has not been edited.{0,120}|"
    r"(?:the )?opinions? expressed (?:by|in|here).{0,200}|the views expressed .{0,200}|this is a rush "
    r"transcript\..{0,80}|"
    r"(?:do you have|have you got|got) an? (?:story|tip|news tip|question)\b.{0,200}|"
    r"(?:contact|email|e-mail|write to|reach) (?:the author|the reporter|us|[\w.'’ ]{2,40}) (?:at|on|"
    r"via)\b.{0,120}|let us know what you(?:['’]re| are)? think.{0,80}|"
    r"(?:click|tap) (?:here|on the) (?:to|for)\b.{0,160}|click for more\b.{0,80}|share (?:this|on|via|"
    r"your)\b.{0,80}|share\s*:.{0,60}|"
    r"(?:by (?:signing|subscribing|registering|clicking)) .{0,240}|(?:this site is protected by "
    r"recaptcha|we use cookies|this website uses cookies)\b.{0,240}|"
    r"(?:last )?(?:updated|modified|published|posted|aktualisiert|publié|mis à jour|publicado|"
    r"actualizado|atualizado|pubblicato|aggiornato)"
    r"\s*(?:on|at|am|le|el|em|il)?\s*:?\s*[^.]{0,24}\d{1,4}[^a-z.]{0,3}.{0,50}|this article is more than "
    r"\d{1,2} (?:years?|months?) old|\d{1,2} (?:years?|months?) ago|"
    r"(?:support|donate to|become a (?:member|supporter|subscriber)|contribute)\b.{0,80}(?:journalism|"
    r"today|now|newsroom)\b.{0,100}|"
    r"(?:add|make) .{2,40} (?:as )?(?:a |your )?preferred source on google.{0,40}|set .{2,40} as "
    r".{0,20}preferred .{0,40}google.{0,20}|"
    r"(?:subscribe|listen) (?:on|to|wherever)\b.{0,160}|join the (?:conversation|discussion).{0,80}|"
    r"(?:have|got) a tip\b.{0,200}|"
    r"like (?:this story|what you(?:['’]re| are) reading|what you see)\?.{0,160}|(?:filed under|tags?|"
    r"topics?|categories|keywords|schlagwörter|"
    r"mots[- ]clés|etiquetas|tópicos|temas|themen)\s*[:|].{0,200}|popular on .{2,30}|explore further|"
    r"order reprints|"
    r"this copy is for your personal, non-commercial use only.{0,240}|(?:source|fuente|quelle|fonte|bron|"
    r"kilde|källa|источник)\s*[:：].{2,70}|"
    r"thank(?:s| you) for (?:signing up|subscribing|reading|your).{0,120}|keep an eye on your inbox.{0,80}|"
    r"(?:sorry, )?(?:there was an|an) error (?:has )?(?:occurred|processing|while)\b.{0,80}|click to tweet|"
    r"follow (?:our|the|all|along)?.{0,40}\bcoverage\b.{0,120}|find (?:ap )?fact checks at .{0,60}|"
    r"(?:https?://|www\.)\S{4,250}|@\w{2,30}(?:,? @\w{2,30})*|[\w.+-]{2,60}@[\w-]{2,60}\.[\w.]{2,40}|"
    r"(?:my )?account|menu|print edition|e-?paper|back to "
    r"(?:top|home).{0,20}|accessibility.{0,40}"
)

#: The same with words before what tells; matched only where one of ``INNER_CUES`` stands, for speed.
INNER_CUES = (
    "newsletter", "inbox", "rights reserved", "this material", "send", "if you", "commission", "share",
    "just watched", "[", "/", "getty", "photo", "shutterstock", "picture-alliance",
)  # fmt: skip
INNER_WHOLE = (
    r".{0,60}\bnewsletters? (?:sign[ -]?up|continue reading|get )\b.{0,300}|.{0,120}\bdelivered "
    r"(?:straight )?to your inbox\b.{0,160}|.{2,160}\ball rights reserved\b.{0,240}|"
    r".{0,200}\bthis material may not be published, broadcast, rewritten\b.{0,120}|"
    r".{0,40}\bsend (?:us )?(?:your )?(?:letters?|a tip|tips|feedback|your stories)\b.{0,120}|"
    r".{0,60}\bif you (?:buy|purchase|enjoyed|like) (?:something|anything|a product|this)\b.{0,200}|"
    r".{0,120}\b(?:may|might|can) (?:earn|receive|get) (?:a|an|some) (?:small )?(?:affiliate "
    r")?(?:commission|share)\b.{0,120}|(?-i:[^.!?]{4,200}\[[A-Z ]{3,24}\]\W{0,3})|"
    r".{0,40}just watched .{0,200}must watch.{0,200}"
)

#: Credits of pictures, alone on a line.
PICTURES = (
    r"(?:photo(?:graph)?s?|picture|image|foto|fotos|bild|bilder|illustration|video|credit|photo credit|"
    r"image credit|crédit photo|credito|créditos?|foto di|"
    r"fotografía|fotografie|zdjęcie|фото|kuva)(?: by| credit| source| copyright| courtesy(?: "
    r"of)?)?\s*[:：/|].{0,120}|"
    r"(?:image|photo|media) (?:copyright|source|caption|credit)s?,?\s.{0,160}|(?:photo(?:graph)?|image|"
    r"picture)s? (?:by|courtesy of) .{2,100}|"
    r"(?:enlarge this image )?(?:toggle caption|hide caption|enlarge this image).{0,300}"
)

INNER_PICTURES = (
    r".{0,80}(?:/\s?(?:getty images|afp|ap|reuters|epa|epa-efe|shutterstock|alamy|imago|picture alliance|"
    r"istock|wireimage|zuma)|getty images|via getty|"
    r"ap photo|afp photo|reuters photo|epa photo|dpa picture-alliance|file photo|shutterstock|"
    r"istockphoto)[^.]{0,60}"
)

#: A caption that ends in its credit: "…, 29 October 2025. (EPA Photo)", "… (R) … | AP Photo".
CAPTION_CREDIT = (
    r"(?:[(\[|/—–-]|photo:|credit:|image:)\s*(?:[\w.'’ -]{0,50}[/,|] ?)?(?:[\w.'’ -]{0,40}\b)?"
    r"(?:photos?|picture|getty images?|file(?: photo)?|handout|pool|via ap|afp photo|shutterstock|archiv|"
    r"imago|picture alliance)\b[\w/. ’'-]{0,30}\s*[)\]]?"
)

#: A caption that begins with its credit: "Getty Images A ship in the harbour".
CAPTION_BEGIN = re.compile(
    r"(?:Getty(?: Images)?|Fame Flynet|EPA|A[FP]P?(?::Associated Press)?|PA(?::Press Association)?|Reuters"
    r"|REUTERS|Rex(?: Features)?|Splash News|Shutterstock|Alamy|SWNS|Twitter|Facebook|Instagram)\s+(?=[A-Z])"
)

#: Phrases of appeals for money; two of them in a paragraph that speaks to "you" make an appeal.
APPEALS = (
    "your support", "your donation", "your contribution", "support us", "support our", "support now",
    "donate", "donation", "quality journalism", "independent journalism", "fund our",
    "paid for by those who can afford", "paywall", "readers like you", "become a member",
    "become a supporter", "becoming a member", "make a contribution", "financial contribution",
    "reader-supported", "reader supported", "trusted by", "on the ground when the story", "our journalism",
    "nonprofit newsroom", "our reporting", "tell the story", "keep our", "free for everyone",
    "available to everyone", "as little as $", "as little as £", "from as little as", "unterstützen sie",
    "spenden sie", "soutenez", "votre soutien", "faites un don", "apóyanos", "tu apoyo", "haz una donación",
    "apoie", "sua doação", "sostienici", "il tuo sostegno", "steun ons",
)  # fmt: skip
ADDRESSES = re.compile(r"\b(?:you|your|sie|ihre|vous|votre|tu|tus|su|você|sua|tuo|uw)\b", re.I)

FULL_LINE = re.compile(
    rf"[\s\W]{{0,6}}(?:{ALONE}){_ENDS}"
    rf"|[\s•*►▶(\[-]{{0,4}}(?:{POINTERS})\s*[:：|►▶»>→]\s*[^\s(].{{2,260}}"
    rf"|[\s•*►▶(\[—-]{{0,4}}(?:{WHOLE})"
    rf"|[\s(\[—-]{{0,4}}(?:{PICTURES})",
    re.I,
)
INNER_LINE = re.compile(rf"[\s•*►▶(\[—-]{{0,4}}(?:{INNER_WHOLE}|{INNER_PICTURES})", re.I)
CAPTION_END = re.compile(rf"{CAPTION_CREDIT}\s*$", re.I)

"""Parameters of addresses that say how a reader came to an article, never which article it is.

Gathered from the documentation of analytics and advertising tools and from the lists of ClearURLs
(docs.clearurls.xyz) and AdGuard (AdguardFilters, TrackParamFilter). Names that some sites use for the
article itself (``id``, ``p``, ``cid``, ``sid``, ``story``, ``page``) are not among them.
"""

#: The beginnings of names, in lower case.
PREFIXES = (
    "utm_", "mtm_", "matomo_", "piwik_", "pk_", "hsa_", "_hs", "__hs", "mc_", "at_", "itm_", "oly_", "vero_",
    "trk_", "wt_", "wt.", "ns_", "stm_", "ga_", "gad_", "fb_", "sc_", "tw_", "twitter_", "mkt_", "ml_sub",
    "sb_referer", "ss_source", "ss_email", "syclid", "dm_i", "amp_", "aspsessionid",
)  # fmt: skip

#: Whole names, in lower case.
NAMES = frozenset(
    """
    fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid rdt_cid li_fat_id
    epik irclickid s_kwcid srsltid igshid igsh xtor _ga _gl cmp cmpid cmpl ocid ito ito_src ref
    ref_src ref_url referer referrer smid smtyp sr_share partner share shared sharetype share_id
    sharesource spm mkt_tok mcid nl_id newsletter_id nlid cndid esrc rtref ftag ftcamp intcid icid
    icmp tblci usqp outputtype amp isamp _amp __twitter_impression __tn__ __xts__ feedtype feedname
    ncid guccounter guce_referrer guce_referrer_sig src_ref jsessionid phpsessid wprov
    """.split()
)

#: Names that are tracking only if their value names a channel.
CHANNEL_NAMES = frozenset("source src from via rss feed origin medium channel traffic_source".split())

CHANNELS = frozenset(
    """
    rss rss2 feed feeds atom 1 true twitter tw x facebook fb instagram linkedin reddit whatsapp telegram email
    mail newsletter social share sharing googlenews google-news google news flipboard apple-news applenews
    app push homepage amp mobile
    """.split()
)

#: Labels of host names that are the same site for other screens; ``www`` among them.
SCREENS = frozenset("www m mobile amp touch".split())

#: The last part of a path that is the same as none.
INDEXES = frozenset(
    f"{name}.{kind}"
    for name in ("index", "default")
    for kind in ("html", "htm", "shtml", "xhtml", "php", "asp", "aspx", "jsp", "cfm")
)

#: Hosts that keep copies of other sites' pages, with what stands before the address in their paths.
CACHES = (
    (".cdn.ampproject.org", ("/c/s/", "/c/", "/v/s/", "/v/")),
    (".google.com", ("/amp/s/", "/amp/")),
)

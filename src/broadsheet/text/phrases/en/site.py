"""What the exported paper says."""

from broadsheet.text.phrases.schema import Forms, Texts

TEXTS: Texts = {
    "site.names": "Who and what it is about",
    "site.empty": "There are no stories yet.",
    "site.parts": "Newer and older stories",
    "site.newer": "Newer stories",
    "site.older": "Older stories",
}
FORMS: Forms = {}

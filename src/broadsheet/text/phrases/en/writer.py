"""What the writer says between the words of the articles.

A phrase never begins with a name or number and carries none, but for its slots. ``{that}`` is a sentence as
it stands behind "that", ``{sentence}`` the same as it stands alone.
"""

from broadsheet.text.phrases.schema import Forms, Texts

TEXTS: Texts = {
    "title.happened": "What's happened",
    "title.behind": "What's behind the headline",
    "title.papers": "What the papers say",
    "title.background": "How we got here",
    "title.deeper": "Go deeper",
    "title.topics": "More on these topics",
    "unnamed.1": "an unnamed outlet",
    "unnamed.2": "another unnamed outlet",
    "unnamed.3": "a further unnamed outlet",
    "unnamed.4": "yet another unnamed outlet",
    "says": "{outlet} says {value}",
    "say": "{outlet} say {value}",
    "says both": "{outlet} gives both: {sides}",
    "by way": "{agency}, by way of {outlet}",
    "missing": "Not found here: that {that} (told by {outlets}).",
    "reports": "{sentence}, {outlet} reports.",
    "writes": "{sentence}, {outlet} writes in an opinion piece.",
    "argues": "{sentence}, {outlet} argues.",
    "all say": "All {count} articles say that {that}.",
    "all give": "All {count} articles give the same figure: {clause}.",
    "differ": "The articles differ: {sides}.",
    "heading.agree": "What they agree on",
    "heading.reported": "What several report",
    "heading.differ": "Where they differ",
    "behind.cause": "What reasons are given",
    "behind.purpose": "What is intended",
    "behind.stakes": "What is feared or warned of",
    "behind.forecast": "What is to come",
    "behind.critics": "Who criticizes or accuses whom",
    "behind.analysis": "What experts say",
    "question.more": "What part does {name} play?",
    "question.why": "Why did it happen?",
    "question.who": "Who is {name}?",
    "question.toll": "How many people were killed or hurt?",
    "question.vote": "How did they vote?",
    "question.held": "Who was arrested or charged?",
    "question.cost": "How much money is it about?",
    "question.next": "What happens next?",
    "question.critics": "What do the critics say?",
    "question.unknown": "What is not known?",
    "question.says": "What does {name} say?",
}
FORMS: Forms = {}

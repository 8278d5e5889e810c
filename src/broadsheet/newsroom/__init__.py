"""The facade: one method for each thing that a user can ask for."""

from broadsheet.newsroom.answers import Briefing, KeptArticle, KeptVersion, Rearranged, Removed
from broadsheet.newsroom.facade import Newsroom

__all__ = ["Briefing", "KeptArticle", "KeptVersion", "Newsroom", "Rearranged", "Removed"]

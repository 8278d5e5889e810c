"""``python -m broadsheet``."""

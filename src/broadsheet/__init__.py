"""Broadsheet: one cited story page from what several outlets publish about one event."""

__version__ = "0.1.0"

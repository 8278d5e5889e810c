"""The command line: each command parses, asks the newsroom one thing, and prints."""

from broadsheet.cli.app import app, main

__all__ = ["app", "main"]

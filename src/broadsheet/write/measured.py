"""How far pages of this writer are to be trusted: what people found who read them against their articles.

The figures are in ``measured.json`` and are replaced when pages have been read anew: the month, how many
sentences were read, and the share of them that the articles bear out.
"""

from functools import cache
from importlib.resources import files

import msgspec

from broadsheet.types import Measured


@cache
def measured() -> Measured:
    """The newest reading."""
    written = files("broadsheet.write").joinpath("measured.json").read_bytes()
    return msgspec.json.decode(written, type=Measured)

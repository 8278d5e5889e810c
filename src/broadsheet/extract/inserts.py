"""Lists of links that an outlet's pages drop into the middle of a sentence.

``without_links(text)``: behind a person's name some pages have a box with the name in full and the latest
headlines about the person, closed by "MORE". Read as text it runs into the sentence: "Jo Ray Joan (Jo)
RayRay leads poll Council split MORE (R-Ky.) said". The name stays, the box goes.
"""

import re

_NAME = r"[^\W\d_a-zß-ÿ][\w'’-]{1,30}"
_BOX = re.compile(
    rf"(?<!\w)(?P<name>{_NAME})(?P<ending> Jr\.?| Sr\.?)?"  # the surname in the sentence
    rf"(?: \(?[^\W\d_a-zß-ÿ][\w.'’-]{{0,30}}\)?){{1,5}}? (?P=name)"  # the name in full
    r"(?:(?=[^\Wa-zß-ÿ])[^\n]{1,700}?\s)?MORE(?!\w)"  # headlines, the first of them without a space before it
)


def without_links(text: str) -> str:
    """A paragraph without such boxes."""
    return _BOX.sub(r"\g<name>\g<ending>", text) if "MORE" in text else text

"""The ids of an archive's stories."""

from secrets import choice
from string import ascii_lowercase, digits


def random_id() -> str:
    """An id of 62 random bits: of a million stories two have the same with a chance of one in ten million."""
    return "s-" + "".join(choice(ascii_lowercase + digits) for _ in range(12))

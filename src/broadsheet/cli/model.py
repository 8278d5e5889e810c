"""The options that choose what a model does."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from broadsheet.config import Settings
    from broadsheet.types import SectionKind


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """What the options of a command say; None leaves the settings as they are."""

    name: str | None = None
    url: str | None = None
    sections: str | None = None
    tokens: int | None = None


def with_model(settings: "Settings", choice: ModelChoice) -> "Settings":
    """The settings with what the options say. Raises `typer.BadParameter`."""
    from dataclasses import replace

    import msgspec

    said = {
        "name": choice.name,
        "url": choice.url,
        "max_tokens": choice.tokens,
        "sections": _kinds(choice.sections) if choice.sections is not None else None,
    }
    given = {key: value for key, value in said.items() if value is not None}
    return replace(settings, model=msgspec.structs.replace(settings.model, **given))


def with_languages(settings: "Settings", languages: bool | None) -> "Settings":
    """The settings with what ``--languages`` says; None leaves them as they are."""
    from dataclasses import replace

    import msgspec

    if languages is None:
        return settings
    return replace(settings, encoder=msgspec.structs.replace(settings.encoder, languages=languages))


def _kinds(names: str) -> "tuple[SectionKind, ...]":
    from broadsheet.types import SectionKind

    try:
        return tuple(SectionKind(name.strip()) for name in names.split(","))
    except ValueError as error:
        kinds = ", ".join(SectionKind)
        raise typer.BadParameter(f"a section is one of {kinds}.", param_hint="--model-sections") from error

"""Where the user has allowed articles' words to be sent: one origin a line, in a small file."""

from pathlib import Path

from broadsheet.errors import ConfigError


class Endpoints:
    """The list of allowed origins (scheme, host and port)."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def allowed(self) -> frozenset[str]:
        """The allowed origins; none, if nothing was ever allowed. Raises `ConfigError`."""
        try:
            lines = self._file.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return frozenset()
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"The list of allowed endpoints, {self._file}, cannot be read.") from error
        return frozenset(line.strip() for line in lines if line.strip())

    def allow(self, origin: str) -> None:
        """Words may be sent there from now on. Raises `ConfigError`."""
        self._write(self.allowed() | {origin})

    def forget(self, origin: str) -> bool:
        """Words may no longer be sent there; False if they might not before. Raises `ConfigError`."""
        known = self.allowed()
        self._write(known - {origin})
        return origin in known

    def _write(self, origins: frozenset[str]) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text("".join(f"{origin}\n" for origin in sorted(origins)), encoding="utf-8")
        except OSError as error:
            raise ConfigError(f"The list of allowed endpoints, {self._file}, cannot be written.") from error

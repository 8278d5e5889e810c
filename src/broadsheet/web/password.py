"""The one password of a household, kept as a salted hash (scrypt, RFC 7914) beside the settings."""

import hashlib
import hmac
import os
import secrets
from pathlib import Path

from broadsheet.errors import ConfigError

FILE = "password"
SHORTEST = 8
#: Cost, block size and lanes as OWASP's cheat sheet recommends for interactive logins (17 MB, about 60 ms).
COST = {"n": 2**14, "r": 8, "p": 1}


def keep(folder: Path, password: str) -> None:
    """Keep a password. Raises `ConfigError` if it is too short or cannot be kept."""
    if len(password) < SHORTEST:
        raise ConfigError(f"The password has to have {SHORTEST} characters at least.")
    salt, secret = secrets.token_bytes(16), secrets.token_bytes(32)
    line = f"{salt.hex()} {_hash(password, salt).hex()} {secret.hex()}\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{FILE}.part"
        part.touch(mode=0o600)
        part.write_text(line, encoding="ascii")
        os.replace(part, folder / FILE)
    except OSError as error:
        raise ConfigError(f"The password cannot be kept in {folder}: {error.strerror}.") from error


class Password:
    """A kept password, and the secret that signs sessions."""

    def __init__(self, salt: bytes, digest: bytes, secret: bytes) -> None:
        self._salt = salt
        self._digest = digest
        self.secret = secret

    def fits(self, password: str) -> bool:
        return hmac.compare_digest(_hash(password, self._salt), self._digest)


def kept(folder: Path) -> Password | None:
    """The password of a folder, if there is one. Raises `ConfigError` if it cannot be read."""
    try:
        salt, digest, secret = (folder / FILE).read_text(encoding="ascii").split()
        return Password(bytes.fromhex(salt), bytes.fromhex(digest), bytes.fromhex(secret))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"The password in {folder / FILE} cannot be read; set it anew: broadsheet password"
        ) from error


def _hash(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode("utf-8", "surrogatepass"), salt=salt, maxmem=64 * 2**20, **COST)

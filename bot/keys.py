"""what is derived from the secret key: hashes and seals of tokens, and the seals on forms

Each purpose has a key of its own. The first secret is the one in use; those behind it still open what they made, so
that a secret can be replaced without ending every link.
"""

from __future__ import annotations

import base64
import hmac
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE = 12


@dataclass(frozen=True, slots=True)
class Key:
    """What one secret gives: its name, which tells nothing, and a key for each purpose."""

    id: str
    hashes: bytes
    seals: bytes
    forms: bytes


class Keys:
    """Hashes, seals and signs under one secret, and knows what older ones made."""

    def __init__(self, secret: str, *older: str) -> None:
        self._keys = tuple(_key(each) for each in (secret, *older))

    @property
    def id(self) -> str:
        """Return the name of the key in use."""
        return self._keys[0].id

    def hash(self, token: str) -> str:
        """Return the hash of a token under the key in use."""
        return _mac(self._keys[0].hashes, token)

    def hashes(self, token: str) -> tuple[str, ...]:
        """Return the hashes of a token under every key, the one in use first."""
        return tuple(_mac(each.hashes, token) for each in self._keys)

    def seal(self, token: str, about: str) -> str:
        """Return the token sealed under the key in use; ``about`` is what it belongs to, and opens it again."""
        nonce = secrets.token_bytes(NONCE)
        sealed = ChaCha20Poly1305(self._keys[0].seals).encrypt(nonce, token.encode(), about.encode())
        return base64.b64encode(nonce + sealed).decode()

    def unseal(self, key_id: str, sealed: str, about: str) -> str | None:
        """Return a sealed token; None when its key is no longer ours, or it belongs to something else."""
        key = next((each for each in self._keys if each.id == key_id), None)
        if key is None:
            return None
        raw = base64.b64decode(sealed)
        try:
            opened = ChaCha20Poly1305(key.seals).decrypt(raw[:NONCE], raw[NONCE:], about.encode())
        except InvalidTag:
            return None
        return opened.decode()

    def sign(self, *parts: str) -> str:
        """Return the seal of what a form says."""
        return _mac(self._keys[0].forms, "\n".join(parts))[:32]

    def signed(self, seal: str, *parts: str) -> bool:
        """Tell whether one of our forms said that; all keys are tried, for as long each time."""
        said = "\n".join(parts)
        found = [hmac.compare_digest(_mac(each.forms, said)[:32], seal) for each in self._keys]
        return any(found)


def random_bits(count: int) -> int:
    """Draw so many bits that nobody can guess."""
    return secrets.randbits(count)


def _key(secret: str) -> Key:
    name = _derived(secret, "key id").hex()[:8]
    return Key(name, *(_derived(secret, each) for each in ("hashes", "seals", "forms")))


def _derived(secret: str, purpose: str) -> bytes:
    kdf = HKDF(algorithm=SHA256(), length=32, salt=None, info=f"halfpast/{purpose}".encode())
    return kdf.derive(secret.encode())


def _mac(key: bytes, said: str) -> str:
    return hmac.new(key, said.encode(), "sha256").hexdigest()

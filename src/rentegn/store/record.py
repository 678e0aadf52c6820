"""What a store writes down of a product."""

from __future__ import annotations

import json
from dataclasses import dataclass

from rentegn.store.keys import digest

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Record:
    """Which bytes a key stands for, protected by a digest of its own."""

    key: str
    digest: str
    size: int

    def encode(self) -> bytes:
        """Its bytes: a seal, a line's end, and the fields."""
        fields = {"version": _VERSION, "key": self.key, "digest": self.digest, "size": self.size}
        body = json.dumps(fields, sort_keys=True).encode()
        return digest(body).encode() + b"\n" + body

    @classmethod
    def decode(cls, raw: bytes) -> Record | None:
        """The record, or None where the bytes are not exactly one that was written."""
        seal, _, body = raw.partition(b"\n")
        if digest(body).encode() != seal:
            return None
        fields = json.loads(body)
        if fields.get("version") != _VERSION:
            return None
        return cls(fields["key"], fields["digest"], fields["size"])

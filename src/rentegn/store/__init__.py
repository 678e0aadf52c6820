"""Verified products by key: what was made once is handed back as the same bytes."""

from rentegn.store.keys import code_digest, digest, file_digest, key
from rentegn.store.store import Store, StoreError, default_root

__all__ = ["Store", "StoreError", "code_digest", "default_root", "digest", "file_digest", "key"]

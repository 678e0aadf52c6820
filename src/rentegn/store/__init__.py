"""Verified products by key: what was made once is handed back as the same bytes."""

from rentegn.store.keys import code_digest, digest, file_digest, key
from rentegn.store.store import Store, StoreError, default_root
from rentegn.store.upkeep import Pruned, Stock, limit, size_said, stock

__all__ = [
    "Pruned",
    "Stock",
    "Store",
    "StoreError",
    "code_digest",
    "default_root",
    "digest",
    "file_digest",
    "key",
    "limit",
    "size_said",
    "stock",
]

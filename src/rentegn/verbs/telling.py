"""What the verbs print besides what they make."""

from __future__ import annotations

import json
from typing import Any


def print_json(found: Any) -> None:
    """Data for programs."""
    print(as_json(found), end="")


def as_json(found: Any) -> str:
    """Data for programs, as text that ends its line."""
    return f"{json.dumps(found, ensure_ascii=False, indent=1)}\n"

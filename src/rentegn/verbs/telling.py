"""What the verbs print besides what they make."""

from __future__ import annotations

import json
from typing import Any


def print_json(found: Any) -> None:
    """Data for programs."""
    print(json.dumps(found, ensure_ascii=False, indent=1))

"""What the verbs print besides what they make."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rentegn.console import counted, tell
from rentegn.model.span import Diagnostic, Severity


def tell_but_notes(diagnostics: Sequence[Diagnostic], storymap: Path) -> None:
    """A film's problems; its notes are counted, and told by the verb that takes a second."""
    notes = [each for each in diagnostics if each.severity is Severity.NOTE]
    tell([each for each in diagnostics if each.severity is not Severity.NOTE])
    if notes:
        print(f"{counted(notes)}; `rentegn compile {storymap}` tells them", file=sys.stderr)


def print_json(found: Any) -> None:
    """Data for programs."""
    print(json.dumps(found, ensure_ascii=False, indent=1))

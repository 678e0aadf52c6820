"""Ids in plain letters, as file names and class names are made of them."""

from __future__ import annotations

import re
import unicodedata

ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LONGEST_ID = 60

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "ð": "d", "þ": "th"})


def is_id(text: str) -> bool:
    """Whether a text has the form of an id, such as `vinduet-udvides`."""
    return len(text) <= LONGEST_ID and ID.fullmatch(text) is not None


def slug(text: str) -> str:
    """The id nearest to a text: `Vinduet udvides!` gives `vinduet-udvides`; "" where no letter is left.

    Numbers at its end stay, as they tell films of a row apart.
    """
    spelt = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    plain = unicodedata.normalize("NFD", spelt).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).lstrip("-0123456789")
    return words[:LONGEST_ID].rstrip("-")

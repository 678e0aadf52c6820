"""Which things a pronoun may stand for by its gender: *det* is a sheet (`et ark`) and never a ladder (`en stige`)."""

from __future__ import annotations

from rentegn.direction.shown import Shown
from rentegn.model.direction import Mention

NEUTER, COMMON = "neuter", "common"
#: What tells the gender of the noun after it, and what points back to a noun of one gender.
_BEFORE = {
    **dict.fromkeys(("et", "eit", "ett", "eitt", "mit", "mitt", "dit", "ditt", "sit", "sitt", "vores"), NEUTER),
    **dict.fromkeys(("en", "ein", "ei", "én", "éin", "min", "din", "sin", "mi", "di", "si"), COMMON),
}
_BACK = {"det": NEUTER, "dette": NEUTER, "den": COMMON, "denne": COMMON}
_NEUTER_ENDINGS = ("et",)
_COMMON_ENDINGS = ("en",)


def may_be(pronoun: str, mention: Mention, shown: Shown) -> bool:
    """Whether a pronoun, as spelt, may stand for one thing; English has no gender, and not every noun shows it."""
    asked = _BACK.get(pronoun) if shown.vocabulary.language != "en" else None
    known = _gender(mention) if asked is not None else None
    return known is None or known == asked


def _gender(mention: Mention) -> str | None:
    """The gender of what was named, by the article before it or the ending of its definite form."""
    words = mention.text.lower().split()
    if not words or mention.count != 1:
        return None
    told = next((_BEFORE[word] for word in words[:-1] if word in _BEFORE), None)
    if told is not None or not mention.definite:
        return told
    if words[-1].endswith(_NEUTER_ENDINGS):
        return NEUTER
    return COMMON if words[-1].endswith(_COMMON_ENDINGS) else None

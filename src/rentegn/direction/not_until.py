"""What comes first where something is not done until it has: `medicine is not given until two nurses have checked it`.

`A ikke, før B` says that B happens and then A; nothing of it is denied.
"""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.tokens import Word

#: The words that deny it, and those after them that say how long.
_NOT = frozenset({"not", "ikke", "ikkje", "don't", "doesn't", "isn't", "can't", "won't", "aren't"})
_UNTIL = frozenset({"until", "till", "før", "førend", "inden", "innan", "innen"})
#: What opens a clause that tells when, for one that stands first.
_WHEN = {"until": "when", "till": "when"}
_REASON = "not until"


def parted(stretch: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """What is done only then, and the rest of a sentence, which happens before it.

    Nothing and all of it where a sentence does not say so.
    """
    until = next((at for at, word in enumerate(stretch) if at and _opens(at, stretch)), None)
    denial = _denial(stretch[:until]) if until is not None else None
    if until is None or denial is None:
        return [], list(stretch)
    for word in (denial, *([stretch[until]] if until > 1 else [])):
        word.account("function", reason=_REASON)
    if stretch[0] is denial and until == 1:
        # `Ikke før han banker på, åbner hun`
        stretch[until].low = _WHEN.get(stretch[until].low, "når")
        return [], list(stretch[until:])
    left = [word for word in stretch[:until] if word is not denial]
    while left and left[-1].is_mark:
        left.pop()
    return left, list(stretch[until + 1 :])


def _opens(at: int, stretch: Sequence[Word]) -> bool:
    """Whether a word there says until when, and something is done on either side of it."""
    word = stretch[at]
    if word.low not in _UNTIL or word.sense is not None:
        return False
    first = at == 1
    return _done(stretch[at + 1 :]) and (first or _done(stretch[:at]))


def _denial(before: Sequence[Word]) -> Word | None:
    """The one word that denies what is said before; None where there is none, or another clause stands between."""
    denied = [at for at, word in enumerate(before) if word.low in _NOT and word.sense is None]
    if len(denied) != 1:
        return None
    rest = before[denied[0] + 1 :]
    return before[denied[0]] if not any(word.low in ("and", "og", "but", "men") for word in rest) else None


def _done(words: Sequence[Word]) -> bool:
    return any(word.part("verb") or word.verbal for word in words)

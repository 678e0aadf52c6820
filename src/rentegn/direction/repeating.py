"""How it is said that the same happens with one more: `så en til`, `then another`."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.tokens import Word

#: How it is said that the same happens with one more.
_ONE_MORE = frozenset({
    ("en", "til"), ("ett", "til"), ("et", "til"), ("én", "til"), ("enda", "en"), ("enda", "ett"), ("ein", "til"),
    ("eitt", "til"), ("endå", "ein"), ("endnu", "en"), ("endnu", "et"), ("en", "mere"), ("en", "mer"), ("another",),
    ("one", "more"), ("another", "one"), ("yet", "another"), ("ei", "til"), ("enda", "én"), ("endå", "ei"),
})  # fmt: skip
_THEN = frozenset({"så", "og", "then", "and", "deretter", "derefter", "med", "etterpå", "no", "nå", "nu"})


def says_once_more(words: Sequence[Word]) -> bool:
    """Whether that is all that the words say, with what joins them to what they follow."""
    said = [word.low for word in words if not word.is_mark]
    while said and said[0] in _THEN:
        said = said[1:]
    return tuple(said) in _ONE_MORE

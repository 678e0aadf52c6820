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
#: And that it happens with all of them in the end.
_ALL = frozenset({
    ("alle",), ("alle", "sammen"), ("alle", "de", "andre"), ("alle", "dei", "andre"), ("alle", "andre"), ("everyone",),
    ("everybody",), ("everyone", "else"), ("all",), ("all", "of", "them"), ("them", "all"), ("all", "the", "others"),
})  # fmt: skip
_IN_THE_END = (("til", "sidst"), ("til", "slutt"), ("til", "slut"), ("at", "last"), ("in", "the", "end"), ("finally",))


def says_once_more(words: Sequence[Word]) -> bool:
    """Whether that is all that the words say, with what joins them to what they follow."""
    said = [word.low for word in words if not word.is_mark]
    while said and said[0] in _THEN:
        said = said[1:]
    return tuple(said) in _ONE_MORE


def says_all_do(words: Sequence[Word]) -> bool:
    """`så alle`, `and then everyone`, `til slutt alle`: whether all that the words say is that all do it too."""
    said = [part for word in words if not word.is_mark for part in word.low.split()]
    then = 0
    while then < len(said) and said[then] in _THEN:
        then += 1
    ended = next((end for end in _IN_THE_END if tuple(said[then : then + len(end)]) == end), ())
    return bool(then or ended) and tuple(said[then + len(ended) :]) in _ALL

"""How it is said that the same happens with one more: `så en til`, `then another`."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: How it is said that the same happens with one more.
_ONE_MORE = frozenset({
    ("en", "til"), ("ett", "til"), ("et", "til"), ("én", "til"), ("enda", "en"), ("enda", "ett"), ("ein", "til"),
    ("eitt", "til"), ("endå", "ein"), ("endnu", "en"), ("endnu", "et"), ("en", "mere"), ("en", "mer"), ("another",),
    ("one", "more"), ("another", "one"), ("yet", "another"), ("ei", "til"), ("enda", "én"), ("endå", "ei"),
    ("the", "next"), ("the", "next", "one"), ("den", "neste"), ("det", "neste"), ("den", "næste"), ("det", "næste"),
    ("neste",), ("næste",), ("a", "second"), ("a", "second", "one"),
})  # fmt: skip
_NEXT = frozenset({"så", "then", "deretter", "derefter", "etterpå", "dernæst"})
_THEN = frozenset({"så", "og", "then", "and", "deretter", "derefter", "med", "etterpå", "no", "nå", "nu"})
#: And that it happens with all of them in the end.
_ALL = frozenset({
    ("alle",), ("alle", "sammen"), ("alle", "de", "andre"), ("alle", "dei", "andre"), ("alle", "andre"), ("everyone",),
    ("everybody",), ("everyone", "else"), ("all",), ("all", "of", "them"), ("them", "all"), ("all", "the", "others"),
})  # fmt: skip
#: A joining word and the verb after it; what goes on where it also *goes*, and how that is spelt.
_JOINED = 2
_ANDS = frozenset({"og", "and"})
_RUNNING = frozenset(
    {"rulle", "tikke", "snurre", "kverne", "surre", "summe", "spinne", "svive", "male", "løpe", "dure"}
)
_GOES = frozenset({"går", "gikk", "gik", "gjekk"})
_IN_THE_END = (("til", "sidst"), ("til", "slutt"), ("til", "slut"), ("at", "last"), ("in", "the", "end"), ("finally",))

#: Which one that is, after as many as are there already: `then a fourth`.
_ORDINALS = {
    2: "second", 3: "tredje third", 4: "fjerde fourth", 5: "femte fifth", 6: "sjette sixth",
}  # fmt: skip
_NUMBERS = {word: number for number, words in _ORDINALS.items() for word in words.split()}
_A = frozenset({"en", "et", "ei", "ein", "eit", "én", "a"})
#: The words that each ends in.
_LAST_OF_ONE = frozenset(said[-1] for said in _ONE_MORE) | {*_NUMBERS, "one"}
_LAST_OF_ALL = frozenset(said[-1] for said in _ALL)


def says_once_more(words: Sequence[Word]) -> bool:
    """Whether that is all that the words say, with what joins them to what they follow."""
    if _last(words) not in _LAST_OF_ONE:
        return False
    said = _said(words)
    return said in _ONE_MORE or one_more_of(words) > 0


def says_who_then(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`then a pupil`, `så hele klassen`: whether only others are named with whom the same happens next."""
    said = [word for word in words if not word.is_mark]
    if len(said) < 2 or not any(word.low in _NEXT for word in said[:2]):
        return False
    rest = said[1 + (said[0].low not in _NEXT) :]
    if said[0].low not in _NEXT and said[0].low not in vocabulary.grammar.coordinators:
        return False
    joins = vocabulary.grammar.articles | vocabulary.grammar.coordinators
    kinds = {vocabulary.kind(word.sense.concept) for word in rest if word.sense is not None and word.part("noun")}
    small = all(word.part("noun", "manner", "mood") or word.low in joins for word in rest)
    return len(kinds) == 1 and small and rest[-1].part("noun")


def one_more_of(words: Sequence[Word]) -> int:
    """4 for `then a fourth`, where that is all that the words say; 0 where it is not said which one it is."""
    said = _said(words)
    said = said[:2] if said[2:] == ("one",) else said
    return _NUMBERS.get(said[1], 0) if len(said) == 2 and said[0] in _A else 0


def _said(words: Sequence[Word]) -> tuple[str, ...]:
    said = [part for word in words if not word.is_mark for part in word.low.split()]
    while said and said[0] in _THEN:
        said = said[1:]
    return tuple(said)


def says_all_do(words: Sequence[Word]) -> bool:
    """`så alle`, `and then everyone`, `til slutt alle`: whether all that the words say is that all do it too."""
    if _last(words) not in _LAST_OF_ALL:
        return False
    said = [part for word in words if not word.is_mark for part in word.low.split()]
    then = 0
    while then < len(said) and said[then] in _THEN:
        then += 1
    ended = next((end for end in _IN_THE_END if tuple(said[then : then + len(end)]) == end), ())
    return bool(then or ended) and tuple(said[then + len(ended) :]) in _ALL


def _last(words: Sequence[Word]) -> str:
    """The last word that is no mark, of several joined in one the last; "" of none."""
    for word in reversed(words):
        if not word.is_mark:
            return word.low.rpartition(" ")[2]
    return ""


def says_on_and_on(word: Word, after: Sequence[Word]) -> bool:
    """`telefonen ringer og ringer`, `lysbildene ruller og går`: whether a verb is said again, or goes after it.

    `after` is what follows the verb, from the word that joins the two.
    """
    if len(after) < _JOINED or after[0].low not in _ANDS or not (word.part("verb") and after[1].part("verb")):
        return False
    same = word.low == after[1].low
    runs_on = after[1].low in _GOES and len(after) == _JOINED and word.lemma in _RUNNING
    return same or runs_on

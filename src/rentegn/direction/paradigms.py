"""From one cell of the lexicon to every form of its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_VOWELS = "aeiouyæøåéAEIOUYÆØÅ"


@dataclass(frozen=True, slots=True)
class NounForm:
    """One form of a noun; `many` is True for several, `definite` for *the*, `genitive` for *'s*.

    A `bound` noun (written `skab!`) heads no compound: a `regnskab` is no cupboard.
    """

    form: str
    lemma: str
    many: bool
    definite: bool
    genitive: bool
    bound: bool = False


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One form of a verb; `tense` is infinitive, finite, imperative, participle, passive or present-participle."""

    form: str
    lemma: str
    tense: str


def _ended(word: str, ending: str) -> Iterator[str]:
    """The forms that an ending stands for: `-x` added, `~x` added without the last vowel, `=` the same, else itself."""
    for variant in ending.split("/"):
        if variant == "=":
            yield word
        elif variant.startswith("-") and len(variant) > 1:
            yield word + variant[1:]
        elif variant.startswith("~"):
            yield _short(word.removesuffix(word[-1]) if word[-1] in "ea" else word, variant[1:])
        else:
            yield variant


def _short(stem: str, ending: str) -> str:
    """`klemm` and `te` make `klemte`: a consonant is not doubled before another."""
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS and ending[0] not in _VOWELS
    return (stem[:-1] if doubled else stem) + ending


def noun_forms(cell: str, language: str) -> Iterator[NounForm]:
    """Every form of the nouns in a cell, with their genitives."""
    for entry in filter(str.strip, cell.split(",")):
        parts = entry.split()
        bound = "!" in parts[0]
        parts[0] = parts[0].replace("!", "")
        lemma, slots = _english_noun(parts) if language == "en" else _nordic_noun(parts, language)
        for (many, definite), forms in slots:
            for form in forms:
                yield NounForm(form, lemma, many, definite, genitive=False, bound=bound)
                yield NounForm(_genitive(form, language), lemma, many, definite, genitive=True, bound=bound)


_Slots = list[tuple[tuple[bool, bool], list[str]]]


#: What a noun without endings takes: the one, several, the several. The mark after its colon says which way it goes.
_DECLENSIONS: Mapping[str, Mapping[str, tuple[str, str, str]]] = {
    "da": {
        "": ("-en", "-er", "-erne"),
        "t": ("-et", "-er", "-erne"),
        "e": ("-en", "-e", "-ene"),
        "te": ("-et", "-e", "-ene"),
        "0": ("-en", "=", "-ene"),
        "t0": ("-et", "=", "-ene"),
        "er": ("-en", "-e", "-ne"),
        "-e": ("-n", "-r", "-rne"),
        "-et": ("-t", "-r", "-rne"),
    },
    "nb": {
        "": ("-en", "-er", "-ene"),
        "a": ("-en/-a", "-er", "-ene"),
        "t": ("-et", "=/-er", "-ene/-a"),
        "er": ("-en", "-e/-er", "-ne/-ene"),
        "-e": ("-n", "-r", "-ne"),
        "-ea": ("-n/~a", "-r", "-ne"),
        "-et": ("-t", "-r/=", "-ne/~a"),
    },
    "nn": {
        "": ("-en", "-ar", "-ane"),
        "a": ("-a", "-er/-ar", "-ene/-ane"),
        "t": ("-et", "=", "-a"),
        "er": ("-en", "-ar", "-ane"),
        "-e": ("-n", "-ar/~ar", "-ane/~ane"),
        "-ea": ("~a", "-r", "-ne"),
        "-et": ("-t", "=", "~a"),
    },
}


def _declined(word: str, mark: str, language: str) -> list[str]:
    """The endings of a regular noun: by its mark, and by how it ends; `d` doubles its last letter."""
    known = _DECLENSIONS[language]
    doubled = "d" in mark
    mark = mark.replace("d", "")
    if word.endswith("e"):
        endings = known["-e" + mark]
    elif not mark and word.endswith(("er", "ar")):
        endings = known["er"]
    else:
        endings = known[mark]
    return [ending.replace("-", "-" + word[-1]) if doubled else ending for ending in endings]


def _nordic_noun(parts: list[str], language: str) -> tuple[str, _Slots]:
    word, _, mark = parts[0].partition(":")
    endings = parts[1:4] if len(parts) > 1 else _declined(word, mark, language)
    endings = [*endings, "=", "=", "="][:3]
    keys = ((False, True), (True, False), (True, True))
    return word, [
        ((False, False), [word]),
        *((key, list(_ended(word, end))) for key, end in zip(keys, endings, strict=True)),
    ]


def _english_noun(parts: list[str]) -> tuple[str, _Slots]:
    if parts[-1].endswith("+"):
        one = " ".join(parts)[:-1]
        return one, [((False, False), [one]), ((True, False), [_english_plural(one)])]
    half = max(1, len(parts) // 2)
    one, several = " ".join(parts[:half]), " ".join(parts[half:] or parts)
    return one, [((False, False), [one]), ((True, False), [several])]


def _english_plural(one: str) -> str:
    if one.endswith("y") and one[-2] not in _VOWELS:
        return one[:-1] + "ies"
    return one + ("es" if one.endswith(("s", "sh", "ch", "x")) else "s")


def _genitive(form: str, language: str) -> str:
    if language == "en":
        return form + ("'" if form.endswith("s") else "'s")
    return form + ("'" if form[-1] in "sxz" else "s")


_REGULAR = {
    "da": {"": ("-r", "-de", "-t"), "t": ("-r", "~te", "~t"), "?": ("-r", "-de/~te", "-t/~t")},
    "nb": {
        "": ("-r", "~et/~a", "~et/~a"),
        "te": ("-r", "~te", "~t"),
        "de": ("-r", "~de", "~d"),
        "?": ("-r", "~et/~a/~te/~de", "~et/~a/~t/~d"),
    },
    "nn": {
        "": ("~ar", "~a", "~a"),
        "te": ("~er", "~te", "~t"),
        "de": ("~er", "~de", "~d"),
        "?": ("~ar/~er", "~a/~te/~de", "~a/~t/~d"),
    },
}


def verb_forms(entry: str, language: str) -> Iterator[VerbForm]:
    """Every form of one verb; of one marked `:?` all that it may have, whichever regular kind it is of."""
    parts = entry.split()
    lemma, _, kind = parts[0].partition(":")
    if language == "en":
        yield from _english_verb(lemma, parts[1:])
        return
    present, past, participle = parts[1:4] if len(parts) > 1 else _REGULAR[language][kind]
    yield VerbForm(lemma, lemma, "infinitive")
    if language == "nn" and lemma.endswith("e"):
        yield VerbForm(lemma[:-1] + "a", lemma, "infinitive")
    for ending in (present, past):
        for form in _ended(lemma, ending):
            yield VerbForm(form, lemma, "finite")
    for form in _ended(lemma, participle):
        yield from (VerbForm(spelt, lemma, "participle") for spelt in _participles(form, language))
    yield from (VerbForm(form, lemma, "passive") for form in _passives(lemma, past, language))
    yield VerbForm(_imperative(lemma, language), lemma, "imperative")
    yield VerbForm((lemma[:-1] if lemma[-1] == "e" else lemma) + "ende", lemma, "present-participle")


def _participles(form: str, language: str) -> tuple[str, ...]:
    if language == "da" and form.endswith("et"):
        return (form, form[:-1] + "de", form[:-1] + "ne")
    return (form, form + "e")


def _passives(lemma: str, past: str, language: str) -> Iterator[str]:
    if language == "nn":
        yield lemma.removesuffix("e").removesuffix("a") + "ast"
        return
    if not lemma.endswith("s"):
        yield lemma + "s"
        yield from (form + "s" for form in _ended(lemma, past) if language == "da")


def _imperative(lemma: str, language: str) -> str:
    """`klip!` in Danish, `klipp!` in Norwegian, where only m is not doubled."""
    stem = lemma[:-1] if lemma.endswith("e") and len(lemma) > 2 else lemma
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS
    return stem[:-1] if doubled and (language == "da" or stem[-1] == "m") else stem


def _ing(lemma: str) -> str:
    return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma) + "ing"


def _english_verb(lemma: str, irregular: list[str]) -> Iterator[VerbForm]:
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    present = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    if lemma[-1] == "y" and lemma[-2] not in _VOWELS:
        present, stem = lemma[:-1] + "ies", lemma[:-1] + "i"
    third, past, participle, ing = irregular or (present, stem + "ed", stem + "ed", _ing(lemma))
    yield VerbForm(lemma, lemma, "infinitive")
    yield VerbForm(third, lemma, "finite")
    yield VerbForm(past, lemma, "finite")
    yield VerbForm(participle, lemma, "participle")
    yield VerbForm(ing, lemma, "present-participle")

"""From one cell of the lexicon to every form of its words."""

from __future__ import annotations

from collections.abc import Iterator
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
    for entry in cell.split(","):
        parts = entry.split()
        bound = parts[0].endswith("!")
        parts[0] = parts[0].removesuffix("!")
        lemma, slots = _english_noun(parts) if language == "en" else _nordic_noun(parts)
        for (many, definite), forms in slots:
            for form in forms:
                yield NounForm(form, lemma, many, definite, genitive=False, bound=bound)
                yield NounForm(_genitive(form, language), lemma, many, definite, genitive=True, bound=bound)


_Slots = list[tuple[tuple[bool, bool], list[str]]]


def _nordic_noun(parts: list[str]) -> tuple[str, _Slots]:
    word, endings = parts[0], [*parts[1:], "=", "=", "="][:3]
    keys = ((False, True), (True, False), (True, True))
    return word, [
        ((False, False), [word]),
        *((key, list(_ended(word, end))) for key, end in zip(keys, endings, strict=True)),
    ]


def _english_noun(parts: list[str]) -> tuple[str, _Slots]:
    half = max(1, len(parts) // 2)
    one, several = " ".join(parts[:half]), " ".join(parts[half:] or parts)
    return one, [((False, False), [one]), ((True, False), [several])]


def _genitive(form: str, language: str) -> str:
    if language == "en":
        return form + ("'" if form.endswith("s") else "'s")
    return form + ("'" if form[-1] in "sxz" else "s")


_REGULAR = {
    "da": {"": ("-r", "-de", "-t"), "t": ("-r", "~te", "~t")},
    "nb": {"": ("-r", "~et/~a", "~et/~a"), "te": ("-r", "~te", "~t"), "de": ("-r", "~de", "~d")},
    "nn": {"": ("~ar", "~a", "~a"), "te": ("~er", "~te", "~t"), "de": ("~er", "~de", "~d")},
}


def verb_forms(entry: str, language: str) -> Iterator[VerbForm]:
    """Every form of one verb."""
    parts = entry.split()
    lemma, _, kind = parts[0].partition(":")
    if language == "en":
        yield from _english_verb(lemma, parts[1:])
        return
    present, past, participle = parts[1:4] if len(parts) > 1 else _REGULAR[language][kind]
    yield VerbForm(lemma, lemma, "infinitive")
    for ending in (present, past):
        for form in _ended(lemma, ending):
            yield VerbForm(form, lemma, "finite")
    for form in _ended(lemma, participle):
        yield from (VerbForm(spelt, lemma, "participle") for spelt in _participles(form, language))
    yield from (VerbForm(form, lemma, "passive") for form in _passives(lemma, past, language))
    yield VerbForm(_imperative(lemma), lemma, "imperative")
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


def _imperative(lemma: str) -> str:
    stem = lemma[:-1] if lemma.endswith("e") and len(lemma) > 2 else lemma
    return stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS else stem


def _english_verb(lemma: str, irregular: list[str]) -> Iterator[VerbForm]:
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    present = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    third, past, participle, ing = irregular or (present, stem + "ed", stem + "ed", stem + "ing")
    yield VerbForm(lemma, lemma, "infinitive")
    yield VerbForm(third, lemma, "finite")
    yield VerbForm(past, lemma, "finite")
    yield VerbForm(participle, lemma, "participle")
    yield VerbForm(ing, lemma, "present-participle")

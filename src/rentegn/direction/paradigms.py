"""From one cell of the lexicon to every form of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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
    """`box boxes` is one and several; `pile of papers` and `running water` are one noun of more words, as with `+`."""
    half = len(parts) // 2
    if parts[-1].endswith("+"):
        one, several = _english_words([*parts[:-1], parts[-1][:-1]])
    elif len(parts) == 1:
        one, several = parts[0], parts[0]
    elif len(parts) % 2 == 0 and all(map(_alike, parts[:half], parts[half:])):
        one, several = " ".join(parts[:half]), " ".join(parts[half:])
    else:
        one, several = _english_words(parts)
    return one, [((False, False), [one]), ((True, False), [several])]


#: Letters by which a word and its plural are one, and plurals that have fewer in common.
_ALIKE = 3
_IRREGULAR_PLURALS = frozenset({"men", "feet", "geese", "teeth", "mice", "lice", "people", "dice", "they"})


def _alike(one: str, several: str) -> bool:
    """Whether a word may be the plural of another."""
    root = one[: max(1, len(one) - 2)]
    return several.startswith((root, one[:_ALIKE])) or several in _IRREGULAR_PLURALS


def _english_words(parts: list[str]) -> tuple[str, str]:
    """One and several of a noun of more words: its head stands before *of*, *in* and the like, else last."""
    head = next((at - 1 for at, word in enumerate(parts) if at and word in _AFTER_HEAD), len(parts) - 1)
    plural = parts[head] if parts[head].endswith("s") and len(parts) > 1 else _english_plural(parts[head])
    return " ".join(parts), " ".join((*parts[:head], plural, *parts[head + 1 :]))


_AFTER_HEAD = frozenset({"of", "in", "on", "for", "to", "with", "at", "by"})


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
    """Every form of one verb; of one marked `:?` all that it may have, whichever regular kind it is of.

    `gje/gi` is one verb with two infinitives, `gje` in the ways to say a doing.
    """
    parts = entry.split()
    names, _, kind = parts[0].partition(":")
    lemma, *others = names.split("/")
    if language == "en":
        yield from _english_verb(lemma, parts[1:])
        return
    endings = parts[1:4] if len(parts) > 1 else _REGULAR[language][kind]
    for infinitive in (lemma, *others):
        yield from _nordic_verb(lemma, infinitive, endings, language)
    if language == "nn" and len(parts) == 1 and _HARD_J.search(lemma):
        yield from _without_j(lemma)


#: Nynorsk verbs that may be written with or without a *j* after a k or g, and those that keep it in the infinitive.
_SOFT_J, _HARD_J = re.compile(r"(?<=.[kg])je$"), re.compile(r"(?<=..[lmnrtv])je$")
#: A passive in -est of so short a stem would be another word: `gjest`, `rest`.
_SHORTEST_STEM = 3


def _nordic_verb(lemma: str, infinitive: str, endings: Sequence[str], language: str) -> Iterator[VerbForm]:
    present, past, participle = endings
    for form, tense in _nordic_forms(infinitive, present, past, participle, language):
        yield VerbForm(form, lemma, tense)
        if language == "nn" and _SOFT_J.search(infinitive) and form.startswith(infinitive[:-1]):
            # `byggje` and `bygge`, `trekkjer` and `trekker`
            yield VerbForm(infinitive[:-2] + form[len(infinitive) - 1 :], lemma, tense)


def _nordic_forms(
    infinitive: str, present: str, past: str, participle: str, language: str
) -> Iterator[tuple[str, str]]:
    yield infinitive, "infinitive"
    stem = _stem(infinitive)
    if language == "nn" and stem != infinitive:
        yield stem + "a", "infinitive"
    finite = {"present": list(_ended(infinitive, present)), "past": list(_ended(infinitive, past))}
    for form in (*finite["present"], *finite["past"]):
        yield form, "finite"
    for form in _ended(infinitive, participle):
        yield from ((spelt, "participle") for spelt in _participles(form, language))
    yield from ((form, "passive") for form in _passives(infinitive, finite["present"], finite["past"], language))
    yield _imperative(infinitive, language), "imperative"
    yield stem + ("ande" if language == "nn" else "ende"), "present-participle"


def _stem(infinitive: str) -> str:
    """Without the ending in -e, where there is a vowel before it: `kast`, `kle`."""
    stem = infinitive.removesuffix("e")
    return stem if any(letter in _VOWELS for letter in stem) else infinitive


def _without_j(lemma: str) -> Iterator[VerbForm]:
    """`skilje`: *skil, skilde, skilt*."""
    stem = lemma[:-2]
    forms = {"finite": ("", "de", "te"), "participle": ("t", "te", "d", "de"), "imperative": ("",)}
    yield from (VerbForm(stem + ending, lemma, tense) for tense, endings in forms.items() for ending in endings)


def _participles(form: str, language: str) -> tuple[str, ...]:
    if language == "da" and form.endswith("et"):
        return (form, form[:-1] + "de", form[:-1] + "ne")
    if language != "nn" or form.endswith("a"):
        return (form, form + "e") if language != "nn" else (form,)
    if form.endswith("e"):
        # `skrive`: *eit skrive brev, ein skriven tekst, skrivne ord*
        return (form, form + "n", form[:-1] + "i", form[:-1] + ("e" if form[-2] == "n" else "ne"))
    voiced = form[-1] == "t" and form[-2:-1] in tuple("bgjlmnrv")
    return (form, form + "e", *((form[:-1] + "d", form[:-1] + "de") if voiced else ()))


def _passives(lemma: str, present: Sequence[str], past: Sequence[str], language: str) -> Iterator[str]:
    """The forms in -s; in nynorsk `opnast`, `tennest`, `finst` and `møttest`."""
    if lemma.endswith(("s", "st")):
        return
    if language == "nn":
        yield from _nynorsk_passives(_stem(lemma), present, past)
        return
    yield lemma + "s"
    yield from (form + "s" for form in past if language == "da")


def _nynorsk_passives(stem: str, present: Sequence[str], past: Sequence[str]) -> Iterator[str]:
    yield stem + "ast"
    if len(stem) >= _SHORTEST_STEM:
        yield stem + "est"
    strong = (form for form in present if form[-1] not in "raeiouyæøå" and len(form) > _SHORTEST_STEM)
    yield from (_short(form, "st") for form in strong)
    yield from (form + "st" for form in past if form.endswith("e") and len(form) > _SHORTEST_STEM)


def _imperative(lemma: str, language: str) -> str:
    """`klip!` in Danish, `klipp!` in Norwegian, where only m is not doubled."""
    stem = _stem(lemma)
    if language == "nn" and (_SOFT_J.search(lemma) or _HARD_J.search(lemma)):
        stem = lemma[:-2]
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS
    return stem[:-1] if doubled and (language == "da" or stem[-1] == "m") else stem


def _ing(lemma: str) -> str:
    return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma) + "ing"


#: Verbs of one syllable whose last letter is doubled: `drop`, `dropping`.
_DOUBLING = re.compile(r"(?:[^aeiou]*|.*qu)[aeiou][bdgklmnprtv]")


def _english_verb(lemma: str, irregular: list[str]) -> Iterator[VerbForm]:
    doubled = _DOUBLING.fullmatch(lemma)
    stem = lemma[:-1] if lemma.endswith("e") else lemma + lemma[-1] if doubled else lemma
    present = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if lemma[-1] == "y" and lemma[-2] not in _VOWELS:
        present, stem = lemma[:-1] + "ies", lemma[:-1] + "i"
    going = stem + "ing" if doubled else _ing(lemma)
    third, past, participle, ing = irregular or (present, stem + "ed", stem + "ed", going)
    yield VerbForm(lemma, lemma, "infinitive")
    yield VerbForm(third, lemma, "finite")
    yield VerbForm(past, lemma, "finite")
    yield VerbForm(participle, lemma, "participle")
    yield VerbForm(ing, lemma, "present-participle")

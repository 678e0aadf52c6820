"""A note said a little otherwise: with an adverb, an adjective, another doer, or another note after it.

Nothing of this may change what is done, or who does it: `python -m tests.corpus.variants [--part dev|test]`.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rentegn.model.direction import Direction
from tests.corpus.rows import Row, corpus, read
from tests.corpus.score import score

#: Who does what: each doing with those who do it.
Done = tuple[tuple[str, tuple[str, ...]], ...]

_ADVERBS = {
    "da": ("nu", "langsomt", "pludselig", "forsigtigt"),
    "nb": ("nå", "sakte", "plutselig", "forsiktig"),
    "nn": ("no", "sakte", "brått", "forsiktig"),
    "en": ("now", "slowly", "suddenly", "carefully"),
}
#: A small one, a tall one: by the article before it.
_ADJECTIVES = {
    "da": {"en": ("lille", "høj"), "et": ("lille", "højt")},
    "nb": {"en": ("liten", "høy"), "ei": ("lita", "høy"), "et": ("lite", "høyt")},
    "nn": {"ein": ("liten", "høg"), "ei": ("lita", "høg"), "eit": ("lite", "høgt")},
    "en": {"a": ("small", "tall")},
}
#: Who may do whatever the other does, in all forms.
_OTHERS = {
    "da": {
        ("employee", "doctor"): {"medarbejder": "læge", "medarbejderen": "lægen", "medarbejdere": "læger"}
        | {"medarbejderne": "lægerne", "ansat": "læge"},
        ("man", "gardener"): {"mand": "gartner", "manden": "gartneren", "mænd": "gartnere", "mændene": "gartnerne"},
        ("leader", "librarian"): {"leder": "bibliotekar", "lederen": "bibliotekaren", "chef": "bibliotekar"}
        | {"chefen": "bibliotekaren", "ledere": "bibliotekarer", "lederne": "bibliotekarerne"},
    },
    "nb": {
        ("employee", "doctor"): {"medarbeider": "lege", "medarbeideren": "legen", "medarbeidere": "leger"}
        | {"medarbeiderne": "legene"},
        ("man", "gardener"): {"mann": "gartner", "mannen": "gartneren", "menn": "gartnere", "mennene": "gartnerne"},
        ("leader", "librarian"): {"leder": "bibliotekar", "lederen": "bibliotekaren", "sjef": "bibliotekar"}
        | {"sjefen": "bibliotekaren", "ledere": "bibliotekarer", "lederne": "bibliotekarene"},
    },
    "nn": {
        ("employee", "doctor"): {"medarbeidar": "lege", "medarbeidaren": "legen", "medarbeidarar": "legar"}
        | {"medarbeidarane": "legane"},
        ("man", "gardener"): {"mann": "gartnar", "mannen": "gartnaren"},
        ("leader", "librarian"): {"leiar": "bibliotekar", "leiaren": "bibliotekaren", "sjef": "bibliotekar"}
        | {"sjefen": "bibliotekaren", "leiarar": "bibliotekarar", "leiarane": "bibliotekarane"},
    },
    "en": {
        ("employee", "doctor"): {"employee": "doctor", "employees": "doctors"},
        ("man", "gardener"): {"man": "gardener", "men": "gardeners"},
        ("leader", "librarian"): {"leader": "librarian", "leaders": "librarians", "manager": "librarian"}
        | {"boss": "librarian", "managers": "librarians"},
    },
}
_THEN = {"da": " og så ", "nb": " og så ", "nn": " og så ", "en": " and then "}
_WHILE = {"da": " mens ", "nb": " mens ", "nn": " mens ", "en": " while "}


@dataclass(frozen=True, slots=True)
class Variant:
    """A note said otherwise, how, and what is done in it."""

    kind: str
    row: Row
    done: Done


def done_in(row: Row) -> Done:
    """Who does what in a note."""
    return _done(read(row)[2])


def _done(asked: Sequence[Direction]) -> Done:
    return tuple((each.action, tuple(sorted(who.concept for who in each.actors))) for each in asked)


def _said(row: Row) -> tuple[Done, Sequence[str], bool]:
    """Who does what in a note, the words that say so, and whether it says by itself who does it."""
    reading, _, asked = read(row)
    points = any(word.reason == "pronoun" for word in reading.words)
    doing = [word.text for word in reading.words if word.kind == "action"]
    plain = not (points or ":" in row.note or row.before or any(mark in row.note[:-1] for mark in ".!"))
    return _done(asked), doing, bool(doing and asked) and plain and all(each.actors for each in asked)


def variants(rows: Sequence[Row]) -> Iterator[Variant]:
    """Every way that these notes may be said otherwise; the rows are of one language."""
    first: Done = ()
    for number, row in enumerate(rows):
        done, doing, whole = _said(row)
        yield from _with_adverb(number, row, done, doing)
        yield from _with_adjective(number, row, done)
        yield from _by_others(row, done)
        before = rows[number - 1] if number else None
        if before is not None and first and whole and not (before.before or ":" in before.note):
            yield from _joined(before, first, row, done)
        first = done


def _changed(row: Row, note: str) -> Row:
    return Row(note, row.language, row.before, ())


def _with_adverb(number: int, row: Row, done: Done, doing: Sequence[str]) -> Iterator[Variant]:
    adverbs = _ADVERBS[row.language]
    adverb = adverbs[number % len(adverbs)]
    if "," not in row.note and ":" not in row.note and len(done) == 1:
        body = row.note.rstrip(".!")
        yield Variant("adverb last", _changed(row, f"{body} {adverb}{row.note[len(body) :]}"), done)
    if doing and row.language == "en":
        yield Variant(
            "adverb", _changed(row, re.sub(rf"\b{doing[0]}\b", rf"{adverb} {doing[0]}", row.note, count=1)), done
        )
    elif doing:
        yield Variant(
            "adverb", _changed(row, re.sub(rf"\b{doing[0]}\b", rf"{doing[0]} {adverb}", row.note, count=1)), done
        )


def _with_adjective(number: int, row: Row, done: Done) -> Iterator[Variant]:
    for article, said in _ADJECTIVES[row.language].items():
        note, times = re.subn(rf"\b({article}) (?=\w)", rf"\1 {said[number % 2]} ", row.note, count=1, flags=re.I)
        if times:
            yield Variant("adjective", _changed(row, note), done)


def _by_others(row: Row, done: Done) -> Iterator[Variant]:
    for (one, other), forms in _OTHERS[row.language].items():
        note = "".join(_as(word, forms) for word in re.split(r"(\W+)", row.note))
        aged = re.search(r"\b(gamle|gammel|gammal|eldre|ældre|old|ung|unge|young)\b", note)
        if note != row.note and not (row.before or aged):
            meant = tuple(
                (action, tuple(sorted(other if who == one else who for who in actors))) for action, actors in done
            )
            yield Variant("another doer", _changed(row, note), meant)


def _as(word: str, forms: dict[str, str]) -> str:
    other = forms.get(word.lower(), word)
    return other.capitalize() if word[:1].isupper() else other


def _joined(before: Row, first: Done, row: Row, done: Done) -> Iterator[Variant]:
    one, other = before.note.rstrip(".! "), row.note[0].lower() + row.note[1:]
    ways = {";": "; ", "then": _THEN[row.language], "while": _WHILE[row.language]}
    for kind, between in ways.items():
        yield Variant(kind, _changed(row, f"{one}{between}{other}"), (*first, *done))


def same(variant: Variant) -> bool:
    """Whether a variant is read as what it varies: of doings that go together in any order."""
    found = done_in(variant.row)
    return sorted(found) == sorted(variant.done) if variant.kind == "while" else found == variant.done


def right(part: str, language: str, *, each: int = 1) -> list[Row]:
    """The notes of a language that are read as expected, among one of so many."""
    rows = [row for row in corpus(part) if row.language == language][::each]
    return [row for row in rows if score(row).verdicts["right"]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("dev", "test"), default="dev")
    parser.add_argument("--failures", action="store_true", help="what is read otherwise, variant by variant")
    asked = parser.parse_args()
    counts: dict[str, list[bool]] = {}
    for language in _ADVERBS:
        for variant in variants(right(asked.part, language)):
            fits = same(variant)
            counts.setdefault(variant.kind, []).append(fits)
            counts.setdefault(language, []).append(fits)
            counts.setdefault("all", []).append(fits)
            if asked.failures and not fits:
                print(f"{language} {variant.kind}: {variant.row.note}\n   {variant.done}\n   {done_in(variant.row)}")
    for name, each in counts.items():
        print(f"{name:13} {sum(each) / len(each):.3f} of {len(each)}")


if __name__ == "__main__":
    main()

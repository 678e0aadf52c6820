"""How well notes by many writers are read; `python -m tests.corpus.score` tells more."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from rentegn.direction.holding import GIVEN
from rentegn.direction.reasons import Why
from rentegn.model.span import Severity
from tests.corpus.ids import doings, things
from tests.corpus.rows import HERE, Expected, Row, corpus, read
from tests.corpus.score import LANGUAGES, PARTS, score, scores, table

#: The least recall and precision by language: of the notes the reading was developed by, of those that it was first
#: judged by (opened on 2026-11-22), and of those nobody who works on it has looked at.
LEAST = {"dev": (0.95, 0.95), "test": (0.55, 0.62), "held": (0.3, 0.35)}
#: Why a word that says something needs no direction of its own.
REASONS = frozenset({*(why.value for why in Why), *GIVEN})
ODD = yaml.safe_load((HERE / "odd.yaml").read_text(encoding="utf-8"))
NONSENSE = yaml.safe_load((HERE / "nonsense.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("part", [part for part in PARTS if corpus(part)])
def test_notes_are_read_no_worse_than_they_were(part: str, record_property: Callable[[str, object], None]) -> None:
    record_property("figures", "\n".join([f"reading of notes, {part} part", *table(part)]))
    found = scores(corpus(part))
    recall, precision = LEAST[part]
    read = [name for name in LANGUAGES if found[name].notes]
    assert {name for name in read if found[name].recall < recall} == set()
    assert {name for name in read if found[name].precision < precision} == set()


@pytest.mark.parametrize("row", NONSENSE, ids=lambda row: f"{row['language']}-{row['note']}")
def test_nonsense_is_not_taken_for_anything_and_is_told(row: dict[str, str]) -> None:
    _, found, asked = read(Row(row["note"], row["language"], (), ()))
    assert asked == ()
    assert any(problem.severity is not Severity.NOTE for problem in found)


@pytest.mark.parametrize("row", ODD, ids=lambda row: f"{row['language']}-{row['note']}")
def test_what_is_read_of_an_odd_note_is_told_not_to_be_all(row: dict[str, str]) -> None:
    """Known words in no order, unknown doings, other languages, numbers, signs and code."""
    assert read(Row(row["note"], row["language"], (), ()))[1]


def test_the_corpus_is_as_large_as_it_is_said_to_be() -> None:
    assert len(corpus("dev")) >= 220
    assert len(NONSENSE) == 60


@pytest.mark.parametrize("part", ["dev", "test"])
def test_every_word_of_a_note_is_held_by_a_direction_or_has_a_reason_or_is_told(part: str) -> None:
    """What is told is a problem with a place; only small words are neither, which say nothing by themselves."""
    for row in corpus(part):
        reading, diagnostics, asked = read(row)
        told = {problem.span for problem in diagnostics}
        for word in reading.words:
            assert word.kind in ("actor", "prop", "place", "action", "manner", "function", "unknown")
            if word.held is not None:
                assert word.held[0] < len(asked)
            elif word.kind == "unknown":
                assert word.span in told
            elif asked and word.kind != "function":
                assert word.reason in REASONS, (row.note, word)


def row(note: str, *expect: Expected) -> Row:
    return Row(note, "da", (), expect)


def expected(action: str, negated: bool = False, **roles: tuple[str, ...]) -> Expected:
    return Expected(
        action, {role: roles.get(role, ()) for role in ("actors", "props", "target", "place")}, (), None, negated
    )


def test_a_right_reading_gets_every_point() -> None:
    found = score(row("Lederen vinker til en borger", expected("wave", actors=("leader",), target=("citizen",))))
    assert (found.recall, found.precision, found.verdicts["right"]) == (1, 1, 1)


def test_who_does_it_and_who_it_is_done_to_may_not_be_mistaken() -> None:
    found = score(row("En borger vinker til lederen", expected("wave", actors=("leader",), target=("citizen",))))
    assert (found.met, found.expected, found.right, found.claimed) == (3, 5, 3, 5)


def test_what_comes_in_another_order_is_missed() -> None:
    asked = (expected("nod", actors=("leader",)), expected("wave", actors=("leader",)))
    assert score(row("Lederen nikker. Lederen vinker.", *asked)).recall == 1
    assert score(row("Lederen vinker. Lederen nikker.", *asked)).recall == 0.5


def test_a_claim_too_many_costs_precision() -> None:
    found = score(row("Lederen nikker. Lederen vinker.", expected("nod", actors=("leader",))))
    assert (found.recall, found.precision) == (1, 0.5)


def test_what_does_not_happen_may_not_be_read_as_happening() -> None:
    asked = expected("wave", negated=True, actors=("man",))
    assert score(row("Manden vinker ikke", asked)).recall == 1
    assert score(row("Manden vinker", asked)).recall == 0


def test_an_id_means_what_its_english_words_name() -> None:
    assert things("mayor") == {"politician"}
    assert "window" in things("panorama_window")
    assert "be_happy" in doings("be_glad")
    assert doings("giggle") <= doings("be_glad")
    assert things("quaternion") == frozenset() == doings("defenestrate")


def test_where_the_scene_is_needs_no_saying_again() -> None:
    asked = expected("laugh", actors=("boy",), place=("street",))
    before = ("En gade. En dreng går på gaden.",)
    assert score(Row("Drengen ler", "da", before, (asked,))).recall == 1
    assert score(Row("Drengen ler", "da", ("En dreng.",), (asked,))).recall < 1


def test_what_somebody_is_named_by_is_there_with_them() -> None:
    asked = expected("wait", actors=("wheelchair_user",), props=("wheelchair",))
    assert score(row("En kørestolsbruger venter", asked)).recall == 1
    assert score(row("En mand venter", asked)).recall < 1


def test_all_may_be_whoever_is_meant_where_nobody_is_named() -> None:
    asked = expected("run", actors=("pupil",))
    assert score(row("Alle løber", asked)).recall == 1
    assert score(row("En elev vinker. Lærerne løber", asked)).recall < 1


def test_who_is_excepted_does_not_do_it() -> None:
    run = expected("run", actors=("employee",))
    asked = (run, expected("run", negated=True, actors=("leader",)))
    assert score(row("Alle medarbejdere undtagen lederen løber", *asked)).recall == 1
    assert score(row("Alle medarbejdere og lederen løber", *asked)).recall < 1

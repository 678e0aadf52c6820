"""A film is planned once: what stays the same is neither understood, staged nor written again."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from rentegn import direction, pipeline, planned, staging
from rentegn.model.records import record, restored
from rentegn.scenegen import Fate
from tests.cli.test_film import Witness
from tests.small_film import SMALL

FILM = """\
storymap: 1
title: Haven
client: Esbjerg Kommune
language: da
scenes:
  - id: haven
    text: Lederen vinker.
    visual: Lederen vinker til en medarbejder.
  - id: huset
    text: Lederen peger på et hus.
    visual: Lederen peger på et hus.
"""


@pytest.fixture
def order(tmp_path: Path) -> pipeline.Order:
    file = tmp_path / "haven.yaml"
    file.write_text(FILM, encoding="utf-8")
    return pipeline.Order(
        file, format=SMALL, scenes=tmp_path / "scenes", out=tmp_path / "out", store=tmp_path / "store", verbose=True
    )


@pytest.fixture
def compiled(order: pipeline.Order) -> pipeline.Compiled:
    made = pipeline.compile_scenes(order, Witness())
    assert made.value is not None, made.diagnostics
    return made.value


def again(order: pipeline.Order) -> tuple[pipeline.Compiled, list[str]]:
    witness = Witness()
    made = pipeline.compile_scenes(order, witness)
    assert made.value is not None, made.diagnostics
    return made.value, witness.steps


def test_the_second_plan_is_the_first(order: pipeline.Order) -> None:
    first, second = (pipeline.compile_scenes(order, Witness()) for _ in range(2))
    assert first.value is not None
    assert second.value is not None
    assert second.value.plan == first.value.plan
    assert second.diagnostics == first.diagnostics
    assert {file.fate for file in second.value.files} == {Fate.UNCHANGED}


def test_what_is_unchanged_is_not_staged_again(order, compiled, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "stage", None)
    monkeypatch.setattr(direction, "understand", None)
    assert again(order) == (replace(compiled, files=again(order)[0].files), [])


def test_a_changed_note_is_planned_again_and_says_so(order, compiled) -> None:
    order.storymap.write_text(FILM.replace("vinker til", "peger på"), encoding="utf-8")
    now, heard = again(order)
    assert now.plan.scenes != compiled.plan.scenes
    assert heard[:2] == ["the film is planned again: the storymap changed", "staging"]


def test_a_changed_word_of_one_s_own_is_noticed(order, compiled) -> None:
    words = order.storymap.with_name("words.yaml")
    words.write_text('words:\n  - {id: villa, drawn: tree, da: "hus -et -e -ene"}\n', encoding="utf-8")
    now, heard = again(order)
    assert heard[:2] == ["the film is planned again: own words changed", "staging"]
    assert now.plan.storyboard != compiled.plan.storyboard


def test_another_program_plans_anew(order, compiled, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planned, "code_digest", lambda package, rooms: "other code")
    assert again(order)[1][0] == "the film is planned again: the program changed"


def test_a_scene_edited_by_hand_stays_as_it_is(order, compiled) -> None:
    path = compiled.files[0].path
    path.write_text(path.read_text(encoding="utf-8") + "\n# mine\n", encoding="utf-8")
    now, _ = again(order)
    assert now.files[0].fate is Fate.KEPT


def test_a_damaged_plan_is_made_again(order, compiled) -> None:
    assert order.store is not None
    kept = [p for p in (order.store / "cas").rglob("*") if p.is_file() and b'"Planned"' in p.read_bytes()]
    assert kept
    for path in kept:
        path.chmod(0o644)
        path.write_bytes(path.read_bytes()[:-3])
    now, heard = again(order)
    assert now.plan == compiled.plan
    assert "staging" in heard


def test_an_error_in_a_note_is_told_every_time(order) -> None:
    order.storymap.write_text(FILM.replace("vinker til", "vinkr til"), encoding="utf-8")
    first, second = (pipeline.compile_scenes(order, Witness()) for _ in range(2))
    assert first.value is second.value is None
    assert first.diagnostics == second.diagnostics
    assert [each.code for each in first.diagnostics].count("unknown-word") == 1


def test_a_warm_plan_loads_no_drawing(order, compiled) -> None:
    script = f"""
import sys
from pathlib import Path
from rentegn import pipeline
from tests.small_film import SMALL
from rentegn.console import Terminal
order = pipeline.Order(Path({str(order.storymap)!r}), format=SMALL, scenes=Path({str(order.scenes)!r}),
    out=Path({str(order.out)!r}), store=Path({str(order.store)!r}))
assert pipeline.compile_scenes(order, Terminal()).ok
sys.exit(" ".join(name for name in ("numba", "scipy", "shapely", "manim", "rentegn.staging") if name in sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120)
    assert done.stderr.strip() == ""


def test_what_is_no_data_of_a_film_is_refused() -> None:
    with pytest.raises(TypeError):
        record({1, 2})
    with pytest.raises(KeyError):
        restored({"$": "Popen"}, ())

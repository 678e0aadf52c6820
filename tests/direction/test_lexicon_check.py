"""The lexicon's files are whole, and whoever writes a fault into one is told where and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from rentegn.direction.lexicon_check import faults


def test_the_lexicon_has_no_faults() -> None:
    assert [str(fault) for fault in faults()] == []


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        (
            "props.yaml",
            "# things\n- {id: lamp, da: 'lampe -n -r', en: lamp+}\n",
            "props.yaml:2: `lampe -n -r` has 2 endings",
        ),
        ("props.yaml", "- {id: Lamp, da: lampe}\n", "props.yaml:1: `Lamp` is no id"),
        ("props.yaml", "- {id: lamp, da: 'lampe:q'}\n", "props.yaml:1: `lampe:q` is marked '-eq', which no da noun is"),
        ("props.yaml", "- {id: lamp, dk: lampe}\n", "props.yaml:1: `dk` means nothing here"),
        ("props.yaml", "- {id: lamp, da: 'lampe,'}\n", "props.yaml:1: a word of `da` is missing between commas"),
        (
            "doings.yaml",
            "- {id: wave, da: [vinke =handl]}\n",
            "doings.yaml:1: `wave` asks for `=handl` in `vinke =handl`, but no noun has that id",
        ),
        (
            "doings_new.yaml",
            "- {id: wave, da: [vinke ~hen]}\n",
            "doings_new.yaml:1: `wave` asks for `~hen` in `vinke ~hen`, "
            "but no preposition has that relation; see grammar.yaml",
        ),
        ("doings.yaml", "- {id: wave, object: whom, da: [vinke]}\n", "doings.yaml:1: `whom` is no role"),
        ("doings.yaml", "- {id: wave, da: [vinke}\n", "doings.yaml:1: this is no YAML"),
    ],
)
def test_a_fault_is_told_with_its_place_and_what_to_do(tmp_path: Path, file: str, text: str, said: str) -> None:
    (tmp_path / file).write_text(text, encoding="utf-8")
    (fault,) = faults(tmp_path)
    message, hint = str(fault).split("\n")
    assert message == said
    assert len(hint) > len("  hint: ")

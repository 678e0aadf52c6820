"""Lines added to a storymap: they stand where a writer would put them, and every other byte stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from rentegn.storymap import read, with_additions

HEAD = "storymap: 1\ntitle: Tillid   # hvem ellers\nclient: 'Esbjerg'\nlanguage: da\n\nscenes:\n"
VISUAL = ("visual: En mand vinker.",)
#: A scene, and the same with the note.
WAYS = {
    "plain text": ("  - id: a\n    text: Hej.\n", "  - id: a\n    text: Hej.\n    visual: En mand vinker.\n"),
    "a remark behind it": (
        "  - id: a\n    text: Hej.  # dav\n    hold: 1\n",
        "  - id: a\n    text: Hej.  # dav\n    visual: En mand vinker.\n    hold: 1\n",
    ),
    "a folded block and a remark below": (
        "  - id: a\n    text: >-\n      Hej\n      # dig.\n\n    # sidst\n    hold: 1\n",
        "  - id: a\n    text: >-\n      Hej\n      # dig.\n    visual: En mand vinker.\n\n    # sidst\n    hold: 1\n",
    ),
    "quotes over two lines": (
        '  - text: "Hej\n      med dig."\n    id: a\n',
        '  - text: "Hej\n      med dig."\n    visual: En mand vinker.\n    id: a\n',
    ),
    "texts by language": (
        "  - id: a\n    text:\n      da: Hej.\n      en: >\n        Hi.\n\n",
        "  - id: a\n    text:\n      da: Hej.\n      en: >\n        Hi.\n    visual: En mand vinker.\n\n",
    ),
    "between brackets": (
        "  - {id: a, text: Hej, hold: 1} # kort\n",
        '  - {id: a, text: Hej, visual: "En mand vinker.", hold: 1} # kort\n',
    ),
    "an empty note": (
        "  - id: a\n    visual:\n    text: Hej.\n",
        '  - id: a\n    visual: "En mand vinker."\n    text: Hej.\n',
    ),
    "an empty note in quotes": (
        "  - {visual: '', id: a, text: Hej}\n",
        '  - {visual: "En mand vinker.", id: a, text: Hej}\n',
    ),
    "no newline at the end": ("  - id: a\n    text: Hej.", "  - id: a\n    text: Hej.\n    visual: En mand vinker.\n"),
}


@pytest.mark.parametrize(("before", "after"), WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["unix", "windows"])
def test_a_note_is_added_behind_the_text_and_nothing_else_changes(before: str, after: str, ends: str) -> None:
    below = "" if before[-1] != "\n" else "  - id: b\n    text: Farvel.\n    visual: En mand går.\n# slut\n"
    given, wanted = ((HEAD + scene + below).replace("\n", ends) for scene in (before, after))
    assert with_additions(given, {"a": VISUAL}) == wanted
    assert with_additions("\ufeff" + given, {"a": VISUAL}) == "\ufeff" + wanted


@pytest.mark.parametrize("before", [before for before, _ in WAYS.values()], ids=WAYS)
def test_what_was_added_is_read(before: str, tmp_path: Path) -> None:
    path = tmp_path / "film.yaml"
    lines = (*VISUAL, "direction:", "  - action: wave", "    actors: [{entity: man, manner: [slow]}]")
    path.write_text(with_additions(HEAD + before, {"a": lines}), encoding="utf-8")
    outcome = read(path)
    assert outcome.value is not None
    assert outcome.diagnostics == ()
    (scene,) = outcome.value.scenes
    assert scene.visual is not None
    assert scene.visual.value == "En mand vinker."
    assert scene.direction[0].actors[0].manner[0].value == "slow"


def test_several_scenes_are_added_to_at_once() -> None:
    scenes = "".join(f"  - id: {name}\n    text: Hej.\n" for name in "abc")
    added = with_additions(HEAD + scenes, {"a": ("hold: 1",), "c": ("hold: 2", "pause: 1")})
    wanted = scenes.replace("id: a\n    text: Hej.\n", "id: a\n    text: Hej.\n    hold: 1\n")
    assert added == HEAD + wanted + "    hold: 2\n    pause: 1\n"


def test_nothing_to_add_leaves_every_byte() -> None:
    content = HEAD + "  - {id: a, text: Hej}\r\n"
    assert with_additions(content, {}) == content

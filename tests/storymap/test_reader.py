from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from rentegn.model.span import Diagnostic, Outcome
from rentegn.model.storymap import Storymap
from rentegn.storymap import read

HERE = Path(__file__).parent
REFERENCE = HERE.parents[1] / "storymaps" / "tillid-esbjerg.yaml"
BROKEN = sorted((HERE / "broken").glob("*.yaml"))

HEAD = "storymap: 1\ntitle: Tillid\nclient: Esbjerg\nlanguage: da\nscenes:\n"


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "film.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def told(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.severity}[{diagnostic.code}]: {diagnostic.message}"


def good(outcome: Outcome[Storymap]) -> Storymap:
    assert outcome.value is not None, [told(diagnostic) for diagnostic in outcome.diagnostics]
    return outcome.value


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_every_problem_is_told_on_its_line_and_nothing_else(path: Path) -> None:
    margins = [line.split("#!")[1:] for line in path.read_text(encoding="utf-8").split("\n")]
    expected = [(number, note.strip()) for number, notes in enumerate(margins, 1) for note in notes]
    outcome = read(path)
    found = [(diagnostic.span.line, told(diagnostic)) for diagnostic in outcome.diagnostics if diagnostic.span]
    assert sorted(found) == sorted(expected)
    assert not outcome.ok


def test_beside_an_error_there_is_a_storymap_where_every_scene_has_its_text(tmp_path: Path) -> None:
    whole = read(written(tmp_path, HEAD + "  - {id: a, text: Hej, visuall: En mand vinker}\n"))
    assert whole.value is not None
    assert not whole.ok
    for lacking in ("{id: a}", "{text: Hej}", "just text", "{id: a, text: {en: Hi}}", "{id: a, text: 7}"):
        assert read(written(tmp_path, HEAD + f"  - {lacking}\n")).value is None, lacking
    assert (
        read(written(tmp_path, HEAD.replace("storymap: 1", "storymap: 2") + "  - {id: a, text: Hej}\n")).value is None
    )


def test_the_margin_of_a_broken_file_can_fail(tmp_path: Path) -> None:
    outcome = read(written(tmp_path, HEAD + "  - {id: a, text: Hej}\n"))
    assert outcome.diagnostics == ()
    assert outcome.value is not None


def test_the_reference_film_is_read_whole_without_a_complaint() -> None:
    outcome = read(REFERENCE)
    assert outcome.diagnostics == ()
    storymap = good(outcome)
    assert (storymap.name, storymap.language, len(storymap.scenes)) == ("tillid-esbjerg", "da", 14)
    assert [scene.number for scene in storymap.scenes if scene.visual is None] == [9, 12]


def test_the_reference_film_keeps_the_fixed_terms() -> None:
    spoken = " ".join(scene.text["da"].value for scene in good(read(REFERENCE)).scenes)
    terms = ("Tillidsbaseret ledelse", "råderum", "Retning & Rammer", "Relationer", "Personligt lederskab")
    for term in (*terms, "kerneopgave", "ildsjæl", "uddelegering", "Esbjerg Kommune"):
        assert term in spoken


def test_every_letter_of_the_reference_film_is_found_where_it_stands() -> None:
    lines = REFERENCE.read_text(encoding="utf-8").split("\n")
    for scene in good(read(REFERENCE)).scenes:
        for text in (*scene.text.values(), *((scene.visual,) if scene.visual else ())):
            for index, character in enumerate(text.value):
                span = text.span_of(index, index + 1)
                if not character.isspace():
                    assert lines[span.line - 1][span.column - 1] == character


@pytest.mark.parametrize(
    ("scalar", "value"),
    [
        ("Én mand\n      til", "Én mand til"),
        (">-\n      Én mand\n      til", "Én mand til"),
        ("|\n      Én mand\n        til", "Én mand\n  til\n"),
        ("'it''s\n\n      Én mand'", "it's\nÉn mand"),
        ('"a\\tb \\u00e6 \\\n      Én mand"', "a\tb æ Én mand"),
    ],
    ids=["plain", "folded", "literal", "single quotes", "double quotes"],
)
def test_the_last_word_is_found_in_every_way_of_writing_text(scalar: str, value: str, tmp_path: Path) -> None:
    path = written(tmp_path, f"{HEAD}  - id: a\n    text: {scalar}\n")
    text = good(read(path)).scenes[0].text["da"]
    assert text.value == value
    lines = path.read_text(encoding="utf-8").split("\n")
    last = value.split()[-1]
    span = text.span_of(value.rindex(last), value.rindex(last) + len(last))
    assert lines[span.line - 1][span.column - 1 :].startswith(last)


def test_words_of_yaml_eleven_are_words_here(tmp_path: Path) -> None:
    path = written(tmp_path, "storymap: 1\ntitle: NO\nclient: 12:30\nlanguage: da\nscenes:\n  - {id: a, text: on}\n")
    storymap = good(read(path))
    assert (storymap.title.value, storymap.client.value, storymap.scenes[0].text["da"].value) == ("NO", "12:30", "on")


def test_a_hundred_thousand_brackets_are_refused_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, "[" * 100_000)
    start = time.process_time()
    outcome = read(path)
    assert time.process_time() - start < 2
    assert [told(diagnostic) for diagnostic in outcome.diagnostics] == [
        "error[too-deep]: more than 40 brackets or lists stand inside one another"
    ]


def test_an_alias_bomb_is_refused_before_it_is_built(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    start = time.process_time()
    outcome = read(written(tmp_path, "\n".join(lines)))
    assert time.process_time() - start < 2
    assert {diagnostic.code for diagnostic in outcome.diagnostics} == {"alias"}


@pytest.mark.parametrize(
    ("raw", "line", "column", "message"),
    [
        (b"storymap: 1\ntitle: a\0b\n", 2, 9, "a character nobody can see, U+0000"),
        (b"storymap: 1\ntitle: bl\xe6k\n", 2, 10, "the file is not saved as UTF-8: byte 0xE6"),
        ("storymap: 1".encode("utf-16"), 1, 1, "the file is saved as UTF-16, not UTF-8"),
        ("title: a\u202eb".encode(), 1, 9, "a character nobody can see, U+202E"),
        ("title: a\u2028b".encode(), 1, 9, "a character nobody can see, U+2028"),
        (b"", 1, 1, "the file is empty"),
        (b"# kun en bemaerkning\n", 1, 1, "the file is empty"),
    ],
    ids=["NUL", "Latin-1", "UTF-16", "right-to-left", "line separator", "empty", "only a comment"],
)
def test_bytes_that_are_no_storymap_are_told_with_their_place(
    raw: bytes, line: int, column: int, message: str, tmp_path: Path
) -> None:
    (problem,) = read(written(tmp_path, raw)).diagnostics
    assert problem.span is not None
    assert (problem.span.line, problem.span.column, problem.message) == (line, column, message)


def test_a_byte_order_mark_and_windows_line_ends_are_read_as_if_they_were_not_there(tmp_path: Path) -> None:
    text = HEAD + "  - id: a\n    text: >-\n      Hej\n      du\n"
    storymap = good(read(written(tmp_path, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())))
    assert storymap.title.span.column == 8
    assert storymap.scenes[0].text["da"].span_of(4, 6).line == 9


def test_a_file_that_is_too_large_is_not_parsed(tmp_path: Path) -> None:
    (problem,) = read(written(tmp_path, b"x" * 4_100_000)).diagnostics
    assert problem.code == "too-large"


def test_what_is_no_file_is_told_without_a_traceback(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    for path in (tmp_path, tmp_path / "ingen.yaml", tmp_path / "a\0b.yaml", pipe):
        (problem,) = read(path).diagnostics
        assert problem.code == "no-file"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("misspelt-keys", "did you mean `visual`?"),
        ("ids", "write `vinduet-udvides`"),
        ("colon-in-text", "put the text in quotes, or on its own lines after `>-`"),
        ("cue", "did you mean `Vinduet`?"),
        ("languages", "known here: `da`, `nb`, `nn`, `en`"),
    ],
)
def test_hints_say_what_to_try(name: str, hint: str) -> None:
    hints = [hint for diagnostic in read(HERE / "broken" / f"{name}.yaml").diagnostics for hint in diagnostic.hints]
    assert hint in hints


def test_five_thousand_scenes_are_read_in_a_second_or_two(tmp_path: Path) -> None:
    scenes = "".join(f"  - id: scene-a{n}\n    text: Hej\n    visual: En mand\n" for n in range(5000))
    start = time.process_time()
    assert len(good(read(written(tmp_path, HEAD + scenes))).scenes) == 5000
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("wrong", "line", "message"),
    [
        ("title: Film: den store", 2, "a `: ` stands inside text that is not in quotes"),
        ('title: "Film', 2, "a quote is opened and never closed"),
        ("title: [Film", 2, "a `[` is opened and never closed"),
        ('title: "Film" er god', 2, "text goes on after its closing quote"),
        ("title: |Film", 2, "text stands right after `|` or `>`"),
        ("title: - Film", 2, "a list begins in the middle of a line"),
        ("title: , Film", 2, "the value begins with a sign that YAML keeps for itself"),
        ("title: Film\n  client: Os", 3, "a line does not fit among those around it"),
        ("title: !Film", 2, "`!Film` is a sign of YAML's own"),
    ],
)
def test_what_is_no_yaml_is_told_in_plain_words_where_it_begins(
    tmp_path: Path, wrong: str, line: int, message: str
) -> None:
    outcome = read(written(tmp_path, f"storymap: 1\n{wrong}\nlanguage: da\nscenes: []\n"))
    first = outcome.diagnostics[0]
    assert first.span is not None
    assert (first.span.line, first.message, bool(first.hints)) == (line, message, True)

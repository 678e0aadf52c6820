import ast
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rentegn.acting.repertoire import actions
from rentegn.model.scene_file import GeneratedScene, class_name, file_name
from rentegn.model.storyboard import Call, Placement, Storyboard, Tableau
from rentegn.model.transition import Transition
from rentegn.scenegen import emit
from rentegn.scenegen.emit import WAYS_IN
from rentegn.scenegen.layout import listed
from rentegn.scenegen.literal import docstring, literal
from rentegn.scenegen.names import names
from tests.scenegen.boards import BOARD, FIRST, GATHER, OPENING, SECOND, beat, roles

GOLDEN = Path(__file__).parent / "golden"
HOSTILE = (
    '"""',
    "'''",
    "\\",
    'slut på citat"',
    "\\N{BULLET}",
    'a"\nimport os\n"',
    "højre\u202evenstre",
    "nul\0",
    "linje\u2028skift",
    "\udc80",
    "{x} %s",
    "# -*- coding: utf-7 -*-",
    "æ ø å Æ Ø Å é –",
    "\r\n",
    "\x1c",
    "",
)


def generated(board: Storyboard = BOARD) -> dict[str, GeneratedScene]:
    return {scene.scene: scene for scene in emit(board, roles)}


@pytest.mark.parametrize("scene", ["lille-vindue", "vinduet-udvides"])
def test_a_scene_reads_as_it_did_when_it_was_last_accepted(scene: str) -> None:
    made = generated()[scene]
    assert made.source == (GOLDEN / f"{made.file_name}.txt").read_text(encoding="utf-8")


def test_the_code_is_laid_out_as_the_formatter_would(tmp_path: Path) -> None:
    for made in generated().values():
        (tmp_path / made.file_name).write_text(made.source, encoding="utf-8")
    command = [sys.executable, "-m", "ruff", "format", "--isolated", "--line-length=120", "--diff", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_a_text_in_the_code(text: str) -> None:
    name = f"beat {text}"
    shot = replace(FIRST, text=text, note=text, title=text, beats=(replace(FIRST.beats[0], name=name),))
    made = generated(replace(BOARD, shots=(shot,)))["lille-vindue"]
    tree = ast.parse(made.source)
    assert [type(node) for node in tree.body] == [ast.ImportFrom, ast.ClassDef]
    assert name in strings(tree)
    if text:
        assert isinstance(tree.body[1], ast.ClassDef)
        assert (ast.get_docstring(tree.body[1]) or "").split() == f"{text} Visual: {text}".split()


def strings(tree: ast.AST) -> list[str]:
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]


@given(st.text(st.characters()))
def test_a_literal_evaluates_to_its_text_on_one_printable_line(text: str) -> None:
    source = literal(text)
    assert ast.literal_eval(source) == text
    assert source.isprintable()


@given(st.lists(st.text(st.characters(), min_size=1).filter(lambda t: bool(t.split())), min_size=1, max_size=3))
def test_a_docstring_holds_exactly_its_words(paragraphs: list[str]) -> None:
    source = "\n".join(docstring(paragraphs, "    "))
    assert ast.literal_eval(source.strip()).split() == " ".join(paragraphs).split()


def test_letters_stay_readable() -> None:
    assert literal("Et råderum – Æblet på øen") == '"Et råderum – Æblet på øen"'


def test_the_code_names_no_frames_words_or_positions() -> None:
    numbers = [
        node.value
        for made in generated().values()
        for node in ast.walk(ast.parse(made.source))
        if isinstance(node, ast.Constant) and isinstance(node.value, (int, float))
    ]
    assert numbers == [1, 4, 1]  # employees 1 to 3, and the second of them


@pytest.mark.parametrize(
    ("by", "call"), [("page", "turn_page"), ("draw", "draw_in"), ("wipe", "wipe_in"), ("settle", "settle_in")]
)
def test_a_scene_says_how_it_takes_over_before_it_opens(by: str, call: str) -> None:
    source = generated(replace(BOARD, shots=(FIRST, replace(SECOND, transition=Transition(by)))))[
        "vinduet-udvides"
    ].body
    lines = [line.strip() for line in source.split("\n")]
    opens = next(number for number, line in enumerate(lines) if line.startswith("self.open_on("))
    assert lines[opens - 1] == f"self.{call}()"
    assert source.replace(f"        self.{call}()\n", "") == generated()["vinduet-udvides"].body


def test_every_call_to_take_over_is_one_the_scene_has() -> None:
    from rentegn.manim_stage import StoryScene

    assert all(hasattr(StoryScene, call) for call in WAYS_IN.values())
    assert set(WAYS_IN) == set(Transition) - {Transition.CUT}


def test_another_tableau_or_timing_leaves_the_code_alone() -> None:
    opening = OPENING.with_(OPENING["man"].moved(x=-3.0))
    moved = replace(BOARD, shots=(replace(FIRST, opening=opening), SECOND))
    assert generated(moved)["lille-vindue"].source == generated()["lille-vindue"].source


def test_a_scene_moved_down_the_storymap_keeps_its_digest() -> None:
    lower = tuple(replace(b, span=replace(b.span, line=b.span.line + 40)) for b in SECOND.beats if b.span)
    moved = generated(replace(BOARD, shots=(FIRST, replace(SECOND, beats=lower))))["vinduet-udvides"]
    assert ":52" in moved.source
    assert moved.source != generated()["vinduet-udvides"].source
    assert moved.digest == generated()["vinduet-udvides"].digest


def test_another_beat_changes_the_digest() -> None:
    fewer = generated(replace(BOARD, shots=(FIRST, replace(SECOND, beats=SECOND.beats[:1]))))["vinduet-udvides"]
    assert fewer.digest != generated()["vinduet-udvides"].digest


def test_a_long_call_has_an_argument_a_line() -> None:
    long = beat("a" * 50, OPENING, Call("look_out", {"actor": ("man",), "through": ("b" * 45,)}))
    board = replace(BOARD, shots=(replace(FIRST, beats=(long,)),))
    assert max(map(len, generated(board)["lille-vindue"].source.splitlines())) <= 120


def test_what_was_on_stage_before_says_where_it_comes_from() -> None:
    source = generated()["vinduet-udvides"].source
    assert 'man = self.actor("man")  # carried from lille-vindue' in source
    third = replace(SECOND, scene="tredje", opening=SECOND.closing, beats=())
    source = generated(replace(BOARD, shots=(FIRST, SECOND, third)))["tredje"].source
    assert 'window = self.prop("window")  # carried from lille-vindue' in source
    assert "range(1, 4)]  # carried from vinduet-udvides" in source
    assert 'self.actor("man")' not in source


def test_a_scene_in_which_nothing_happens_opens_and_holds() -> None:
    still = generated(replace(BOARD, shots=(replace(FIRST, beats=()),)))["lille-vindue"].source
    assert "import StoryScene\n" in still
    assert still.endswith("self.open_on(room, window, man)\n")


def test_entities_that_are_numbered_from_one_share_a_list() -> None:
    called = names(("man", "employee-1", "employee-2", "family-1", "family-2", "hands-1", "hands-2", "citizen-2"))
    assert dict(called.groups) == {
        "employees": ("employee-1", "employee-2"),
        "families": ("family-1", "family-2"),
        "hands": ("hands-1", "hands-2"),
    }
    assert called.one("employee-2") == "employees[1]"
    assert called.some(("employee-1", "employee-2")) == "employees"
    assert called.spread(("man", "employee-1", "employee-2", "citizen-2")) == ("man", "*employees", "citizen_2")
    assert called.one("citizen-2") == "citizen_2"


def test_names_that_python_or_the_scene_needs_are_not_taken() -> None:
    called = names(("self", "act", "class", "2nd", "text-1", "text_1"))
    every = [called.one(entity) for entity in ("self", "act", "class", "2nd", "text-1", "text_1")]
    assert every == ["self_2", "act_2", "class_", "entity_2nd", "text_1", "text_1_2"]


@pytest.mark.parametrize(
    ("scene", "file", "named"),
    [
        ("lille-vindue", "lille_vindue.py", "LilleVindue"),
        ("2-akt", "2_akt.py", "Scene2Akt"),
        ("true", "true.py", "SceneTrue"),
        ("signal", "signal_scene.py", "Signal"),
        ("manim", "manim_scene.py", "Manim"),
        ("story-scene", "story_scene.py", "SceneStoryScene"),
        ("_title", "_title.py", "TitleCard"),
        ("_end", "_end.py", "EndCard"),
    ],
)
def test_a_scenes_file_shadows_no_module_and_its_class_is_a_name(scene: str, file: str, named: str) -> None:
    assert (file_name(scene), class_name(scene)) == (file, named)


def test_a_group_that_appears_in_part_is_called_one_by_one() -> None:
    pair = Call("gather", {"actor": ("employee-1", "employee-3"), "to": ("man",)})
    after = GATHER.after
    board = replace(BOARD, shots=(replace(SECOND, opening=after, beats=(beat("samling", after, pair),)),))
    assert "act.gather([employees[0], employees[2]], to=man)" in generated(board)["vinduet-udvides"].source


def test_every_role_of_every_action_can_be_said_in_code() -> None:
    for action in actions().values():
        players = {role.name: (f"{role.name}-player",) for role in action.roles}
        board = replace(BOARD, shots=(replace(FIRST, beats=(beat("one", OPENING, Call(action.id, players)),)),))
        (made,) = emit(board)
        (called,) = (
            node
            for node in ast.walk(ast.parse(made.source))
            if isinstance(node, ast.Call) and ast.unparse(node.func) == f"act.{action.id}"
        )
        space: dict[str, object] = {"act": SimpleNamespace(**{action.id: lambda *first, **roles: (first, roles)})}
        space |= {name.id: name.id for name in ast.walk(called) if isinstance(name, ast.Name) and name.id != "act"}
        first, others = eval(ast.unparse(called), space)
        assert len(first) == 1
        assert set(others) == {role.name for role in action.roles[1:]}, ast.unparse(called)


def test_part_of_a_group_and_others_are_one_list() -> None:
    called = names(("man", "employee-1", "employee-2"))
    assert called.some(("employee-1", "employee-2", "man")) == listed(["*employees", "man"])


def test_a_thing_drawn_as_a_place_is_one_and_anyone_in_the_cast_an_actor() -> None:
    opening = Tableau((Placement("peak", "mountain"), Placement("man", "man"), Placement("tree", "tree")))
    source = generated(replace(BOARD, shots=(replace(FIRST, opening=opening, beats=()),)))["lille-vindue"].source
    assert 'self.place("peak")' in source
    assert 'self.actor("man")' in source
    assert 'self.prop("tree")' in source

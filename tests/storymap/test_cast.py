from pathlib import Path

from rentegn.direction import understand
from rentegn.model import casting
from rentegn.model.storymap import Storymap
from rentegn.staging import stage
from rentegn.storymap import read
from rentegn.storymap.cast import MEMBER_KEYS

FILM = """storymap: 1
title: Tillid
client: Esbjerg
language: da
cast:
  - role: leader
    name: Ida
    hair: curly
    colour: silver
    skin: dark
    glasses: true
  - role: employee
    hair: scarf
    colour: coral
    top: "#12ab34"
  - {role: employee, build: tall, girth: 1.2, beard: true, hair: bald, colour: grey, wheelchair: true}
scenes:
  - id: a
    text: Lederen vinker.
    visual: En leder vinker til tre medarbejdere.
"""


def filmed(folder: Path, text: str = FILM, name: str = "film") -> Storymap:
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    outcome = read(path)
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def dressed(storymap: Storymap):
    board = stage(storymap, understand(storymap).value).value
    return board.cast


def test_every_look_of_the_cast_is_read(tmp_path: Path) -> None:
    ida, second, third = filmed(tmp_path).cast
    assert (ida.name, ida.role, ida.span.line) == ("Ida", "leader", 6)
    assert ida.looks == {"hair": "curly", "hair_colour": "#B9B4AC", "skin": 3, "glasses": True}
    assert second.looks["top"] == "#12AB34"
    assert (third.build, third.girth, third.beard, third.wheelchair) == ("tall", 1.2, True, True)


def test_a_storymap_without_a_cast_has_none(tmp_path: Path) -> None:
    assert filmed(tmp_path, FILM[: FILM.index("cast:")] + FILM[FILM.index("scenes:") :]).cast == ()


def test_the_film_is_dressed_as_its_storymap_says(tmp_path: Path) -> None:
    people = dressed(filmed(tmp_path))
    assert (people["leader"].hair, people["leader"].skin, people["leader"].glasses) == ("curly", 3, True)
    assert (people["employee-1"].hair, people["employee-1"].top) == ("scarf", "#12AB34")
    assert people["employee-2"].wheelchair


def test_whom_the_cast_leaves_out_the_wardrobe_dresses(tmp_path: Path) -> None:
    without = filmed(tmp_path, FILM[: FILM.index("cast:")] + FILM[FILM.index("scenes:") :])
    assert dressed(without)["employee-3"] == dressed(filmed(tmp_path))["employee-3"]
    assert dressed(without)["leader"] != dressed(filmed(tmp_path))["leader"]


def test_what_the_cast_does_not_say_of_somebody_stays_as_it_was(tmp_path: Path) -> None:
    only_glasses = "cast:\n  - {role: leader, glasses: true}\n"
    bare = FILM[: FILM.index("cast:")] + FILM[FILM.index("scenes:") :]
    one, other = (
        dressed(filmed(tmp_path, bare)),
        dressed(filmed(tmp_path, bare.replace("scenes:", only_glasses + "scenes:"))),
    )
    assert one["leader"].hair == other["leader"].hair
    assert (one["leader"].glasses, other["leader"].glasses) == (False, True)


def test_the_guide_to_casting_names_every_word_there_is_and_its_example_is_read(tmp_path: Path) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "cast.md").read_text(encoding="utf-8")
    words = (*casting.ROLES, *casting.HAIRS, *casting.HAIR_COLOURS, *casting.SKINS, *casting.BUILDS, *casting.CLOTHES)
    assert [word for word in (*words, *MEMBER_KEYS) if f"`{word}`" not in guide and f" {word}:" not in guide] == []
    example = guide.split("```yaml\n")[1].split("```")[0]
    bare = FILM[: FILM.index("cast:")] + example + FILM[FILM.index("scenes:") :]
    assert [member.role for member in filmed(tmp_path, bare).cast] == ["leader", "employee", "employee"]

"""The text itself is what is to be seen: it writes itself before two who share it, and its heart is marked."""

from collections.abc import Sequence
from itertools import pairwise

from rentegn.acting.marks import FLOOR
from rentegn.model.direction import Mention
from rentegn.model.storyboard import Call, Placement, Tableau
from rentegn.staging.company import members
from rentegn.staging.cues import find, sentence_starts, stressed
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import at, lettering, person, place, prop
from rentegn.staging.vignettes import Vignette, asks_for

#: The sheet on the wall, in units; the two before it, in units and units per H.
_MIDDLE, _SHEET_Y, _SHEET_WIDE, _SHEET_HIGH, _ROLLED = 1.85, 0.95, 8.9, 4.3, 0.96
_LEADER_X, _READER_X, _SIZE = -4.3, -6.1, 1.1
#: The first line's middle, how much lower the next one is, how wide they are; from how many on they are small.
_TOP, _DOWN, _TEXT_WIDE, _MANY = 2.0, 1.95, 7.9, 3
#: Letters by which two forms of a word are told to be the same.
_STEM = 6


def _stage(scene: SceneToStage) -> Draft:
    direction = scene.direction("animate_text")
    assert direction is not None
    lines = direction.props[0].names if direction.props and direction.props[0].names else _sentences(scene)
    leader, (reader,) = "leader", members(Mention("employee", "employee"))
    sheet = prop("sheet", "wall_sheet", _MIDDLE, _SHEET_Y, width=_SHEET_WIDE, height=_SHEET_HIGH, rolled=_ROLLED)
    host = person(leader, "leader", _LEADER_X, at(_SIZE, 0.3), y=FLOOR - 0.3, pose="weight_left")
    opening = Tableau((place("wall", "reading_wall", middle=_MIDDLE), sheet, host))
    comes = person(reader, "employee", _READER_X, _SIZE, pose="weight_right", gaze=leader)
    first, rule = scene.cue(None)
    steps = [
        Step((call("enter", ["quickly"], actor=reader),), cue=first, rule=rule, entering=(comes.moved(shown=0.0),)),
        Step((call("unroll", thing="sheet"), call("present", actor=leader, at="sheet"))),
    ]
    names = tuple(f"text-{i + 1}" for i in range(len(lines)))
    for name, line, text in zip(names, lines, _texts(names, lines), strict=True):
        steps.append(
            Step(
                _read(name, reader if name == names[0] else leader),
                cue=find(scene.words, line),
                rule="the words themselves",
                direction=direction,
                entering=(text,),
                name=f"{name}-skrives",
            )
        )
    steps.append(Step((call("emphasise", text=names),), direction=direction, name="ordet-markeres"))
    steps.append(Step((call("nod", actor=reader), call("attend", ["late"], actor=leader, at=reader))))
    business = (
        call("think", actor=reader, at=names[0]),
        call("present", actor=leader, at=names[0]),
        call("talk", actor=reader, at=leader),
        call("listen", actor=leader, at=reader),
    )
    return Draft(opening, tuple(steps), business)


def _texts(names: Sequence[str], lines: Sequence[str]) -> tuple[Placement, ...]:
    """The lines one under the other on the sheet, not written yet."""
    few = len(lines) < _MANY
    top, down, size = (_TOP, _DOWN, 0.72) if few else (_TOP + 0.3, 0.72 * _DOWN, 0.56)
    return tuple(
        lettering(name, line, _MIDDLE, top - i * down, size=size, width=_TEXT_WIDE, emphasis=_heart(line, lines))
        for i, (name, line) in enumerate(zip(names, lines, strict=True))
    )


def _read(text: str, reader: str) -> tuple[Call, ...]:
    """A line writes itself, and somebody follows it."""
    return call("animate_text", text=text), call("attend", ["late"], actor=reader, at=text)


def _sentences(scene: SceneToStage) -> tuple[str, ...]:
    starts = (*sentence_starts(scene.words), len(scene.words))
    return tuple(" ".join(scene.words[a:b]) for a, b in pairwise(starts))[-2:]


def _heart(line: str, lines: Sequence[str]) -> str:
    """What is asked about: the longest word that all lines share in some form, else the line's longest."""
    words = [word.strip("?!.,:–…") for word in line.split() if stressed(word)]
    shared = [
        word for word in words if len(word) >= _STEM and all(word[:_STEM].lower() in other.lower() for other in lines)
    ]
    return max(shared or words, key=len, default="")


VIGNETTE = Vignette("lettered", asks_for("animate_text"), _stage)

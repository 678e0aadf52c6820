"""The arm that writes comes from outside, where it covers least, and belongs to nobody on stage."""

import numpy as np
import pytest

from rentegn.acting.action import Passage
from rentegn.acting.repertoire import action
from rentegn.acting.writer import by_hand
from rentegn.drawing.draw import draw
from rentegn.drawing.lettering import lettering
from rentegn.drawing.long_arm import arm_from
from rentegn.drawing.palette import CORAL
from rentegn.drawing.prims import Prim
from rentegn.drawing.writing_hand import WRITER, hand_writing
from rentegn.model.storyboard import WIDE, Call, Dress, Placement, Tableau

CAST = {"ida": Dress("employee", top=CORAL, skin=3), "leader": Dress("leader", skin=2)}


def stage(*people: str, x: float = -4.0) -> Tableau:
    text = Placement("text", "text", 1.5, 0.5, 1.0, depth=50, shown=0.0, state={"words": "tillid og mod", "drawn": 0.0})
    return Tableau((*(Placement(who, CAST[who].role, x, -2.4, 0.8) for who in people), text))


def passage(before: Tableau) -> Passage:
    call = Call("animate_text", {"text": ("text",)})
    return Passage(call, before, action("animate_text").after(call, before, WIDE), 40, 1, 0, WIDE, CAST)


def drawn(before: Tableau, frame: int = 20) -> dict[str, Prim]:
    written = action("animate_text").picture(passage(before), frame).aspects["text"]
    return {piece.name: piece for cel in draw(written) for piece in cel.pieces if isinstance(piece, Prim)}


def test_whoever_stands_there_the_arm_is_that_of_who_draws_the_film():
    pieces = [drawn(stage(who)) for who in CAST]
    assert len({each["writer"].fill for each in pieces}) == len({each["arm-sleeve"].fill for each in pieces}) == 1
    assert pieces[0]["writer"].fill == pieces[0]["writer-thumb"].fill == pieces[0]["arm"].fill


def test_the_arm_comes_from_the_side_where_fewer_people_stand():
    from_right, from_left = (drawn(stage("ida", x=x))["arm-sleeve"].pts.real.max() for x in (-4.0, 5.0))
    assert from_right > from_left + 0.5


def test_what_is_written_knows_no_arm_once_it_stands():
    played = passage(stage("leader"))
    last = action("animate_text").picture(played, played.frames - 1).aspects["text"]
    assert not set(last.state) & set(played.after["text"].state) & set(WRITER)
    assert by_hand(played, last, played.frames - 1) == last


def test_the_arm_grows_from_a_slender_wrist_and_leaves_by_the_frames_foot():
    pieces = {piece.name: piece for piece in arm_from(0j, np.exp(-0.7j), 5 - 7j, 1.0)}
    bare = pieces["arm"].pts
    half = len(bare) // 2
    assert abs(bare[0] - bare[-1]) < 0.7 * abs(bare[half - 1] - bare[half])
    assert drawn(stage("leader"))["arm-sleeve"].pts.imag.min() < -WIDE.units_high / 2


def test_a_hand_close_to_the_frames_foot_shows_no_sleeve():
    names = [piece.name for piece in arm_from(0j, np.exp(-0.7j), 1 - 1.2j, 1.0)]
    assert "arm" in names
    assert "arm-sleeve" not in names


def test_whoever_writes_moves_along_but_not_as_far_as_the_hand():
    block = lettering("tillid og mod", "title", 1.0)
    tips, sleeves = [], []
    for share in np.linspace(0.2, 0.8, 60):
        pieces = {piece.name: piece for piece in hand_writing(block, float(share), 0.0)}
        tips.append(pieces["writer"].pts.mean())
        sleeves.append(pieces["arm-sleeve"].pts.mean())
    went, moved = (np.ptp(np.array(each).real) for each in (tips, sleeves))
    assert 0.3 * went < moved < 0.95 * went


@pytest.mark.parametrize("away", [0.2, 0.6, 0.99])
def test_a_hand_that_goes_sinks_out_of_the_picture(away):
    block = lettering("tillid", "title", 1.0)
    here, gone = (top(hand_writing(block, 0.5, share)) for share in (0.0, away))
    assert gone < here
    assert away < 0.9 or gone < WRITER["arm_y"] + 2.0


def top(pieces) -> float:
    return max(float(piece.pts.imag.max()) for piece in pieces)

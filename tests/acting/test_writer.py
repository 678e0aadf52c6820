"""Whose arm writes and wipes: the leader's own, sleeve and skin."""

import numpy as np
import pytest

from rentegn.acting.action import Passage
from rentegn.acting.repertoire import action
from rentegn.acting.writer import by_hand, sleeve, writer
from rentegn.drawing.draw import draw
from rentegn.drawing.drawlist import View
from rentegn.drawing.lettering import lettering
from rentegn.drawing.long_arm import Sleeve, sleeve_of
from rentegn.drawing.painter import paint
from rentegn.drawing.palette import CORAL, SKINS, TEAL, WHITE, rgb
from rentegn.drawing.paper import paper
from rentegn.drawing.prims import Prim
from rentegn.drawing.shapes import box
from rentegn.drawing.transitions import gone_by
from rentegn.drawing.writing_hand import WRITER, hand_writing
from rentegn.model.storyboard import WIDE, Call, Dress, Placement, Tableau
from rentegn.model.transition import Transition
from tests.drawing.test_transitions import FRAME, VIEW, polygons

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


def test_the_leader_writes_where_the_leader_is():
    assert writer(stage("ida", "leader"), CAST) == CAST["leader"]


def test_who_is_there_writes_where_the_leader_is_not():
    assert writer(stage("ida"), CAST) == CAST["ida"]


def test_on_a_card_the_films_leader_writes():
    assert writer(stage(), CAST) == CAST["leader"]
    assert writer(stage(), {}).role == "leader"


def test_hand_and_sleeve_are_one_persons():
    assert sleeve(stage("leader"), CAST) == Sleeve(SKINS[2], TEAL, WHITE)
    assert sleeve(stage("ida"), CAST).cloth == CORAL
    pieces = drawn(stage("ida"))
    assert pieces["writer"].fill == pieces["writer-thumb"].fill == SKINS[3]
    assert pieces["arm-sleeve"].fill == CORAL


def test_a_jumper_has_no_white_cuff():
    assert sleeve_of(CAST["ida"]).cuff != WHITE == sleeve_of(CAST["leader"]).cuff


def test_the_arm_comes_from_the_side_where_fewer_people_stand():
    from_right, from_left = (drawn(stage("ida", x=x))["arm-sleeve"].pts.real.max() for x in (-4.0, 5.0))
    assert from_right > from_left + 0.5


def test_what_is_written_knows_no_hand_once_it_stands():
    played = passage(stage("leader"))
    last = action("animate_text").picture(played, played.frames - 1).aspects["text"]
    assert not set(last.state) & set(played.after["text"].state) & {"skin", "sleeve", "arm_x"}
    assert by_hand(played, last, played.frames - 1) == last


def test_the_arm_bends_at_the_elbow_and_leaves_by_the_frames_foot():
    outline = drawn(stage("leader"))["arm-sleeve"].pts
    assert outline.imag.min() < -WIDE.units_high / 2
    hull = box(outline.real.min(), outline.imag.min(), outline.real.max(), outline.imag.max())
    assert area(outline) < 0.62 * area(hull)


def test_the_hand_moves_before_the_elbow_does():
    block = lettering("tillid", "title", 1.0)
    shares = np.linspace(0.2, 0.8, 60)
    tips, elbows = [], []
    for share in shares:
        pieces = {piece.name: piece for piece in hand_writing(block, float(share), 0.0)}
        tips.append(pieces["writer"].pts.mean())
        elbows.append(pieces["arm-sleeve"].pts[np.abs(pieces["arm-sleeve"].pts.imag - tips[-1].imag).argmax()])
    assert np.abs(np.diff(elbows)).sum() < np.abs(np.diff(tips)).sum()


@pytest.mark.parametrize("away", [0.2, 0.6, 0.99])
def test_a_hand_that_goes_sinks_out_of_the_picture(away):
    block = lettering("tillid", "title", 1.0)
    here, gone = (top(hand_writing(block, 0.5, share)) for share in (0.0, away))
    assert gone < here
    assert away < 0.9 or gone < WRITER["arm_y"] + 2.0


@pytest.mark.parametrize("skin", [0, 3])
def test_who_wipes_the_picture_away_has_their_own_skin(skin):
    worn = Dress("employee", top=TEAL, skin=skin)
    wiped = gone_by(Transition.WIPE, polygons(box(*FRAME)), 0.5, FRAME, "ink", sleeve_of(worn))
    shown = painted(wiped, VIEW).reshape(-1, 3)
    own, other = (share_of(shown, SKINS[k]) for k in (skin, 3 - skin))
    assert own > 0.01 > other


def top(pieces) -> float:
    return max(float(piece.pts.imag.max()) for piece in pieces)


def area(path) -> float:
    return abs(float(np.imag(np.conj(path) * np.roll(path, -1)).sum() / 2))


def painted(drawing, view: View):
    raster = paper(view.width, view.height).copy()
    paint(raster, drawing, view)
    return raster[..., :3].astype(int)


def share_of(pixels, colour: str) -> float:
    return float((np.abs(pixels - 255 * np.array(rgb(colour))).max(axis=1) < 6).mean())

"""Each action of the reference film does on pixels, in both looks, what its name says; spoiled, the pixels tell.

An entity is painted alone on the look's paper; what is measured are boxes and shares of the pixels that differ from it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from rentegn.acting import performance
from rentegn.acting.action import Action, Moment, Passage
from rentegn.acting.proof import REFERENCES, at_rest, effects, strokes
from rentegn.acting.repertoire import actions
from rentegn.drawing.raster import picture
from rentegn.model.storyboard import WIDE, Tableau
from tests.acting.plays import plays, reference
from tests.acting.test_proof import ALIKE, ends_as_it_began, example, moved, with_a_double

Mask = NDArray[np.bool_]
Picture = NDArray[np.uint8]
Findings = list[str]
Proof = Callable[["Film"], Findings]

LOOKS = ("ink", "sketch")
WIDTH = 480
#: The step in a colour that can be seen, and pixels that are nothing: a few of boiling line.
VISIBLE, SPECK = 24, 12


class Film:
    """A passage in one look: each entity alone on paper, at a frame as it is played or at rest as it was asked for."""

    def __init__(self, passage: Passage, look: str) -> None:
        self.passage, self.look = passage, look

    @property
    def last(self) -> int:
        return self.passage.frames - 1

    def all(self, *roles: str) -> tuple[str, ...]:
        return tuple(entity for role in roles for entity in self.passage.all(role))

    def picture(self, entity: str, frame: int, *, front: bool = False) -> Picture:
        """`front` leaves the layer nearest to us: of a room its edge, and not the ground it stands on."""
        cels = strokes(self.passage, entity, frame)
        return picture(cels[-1:] if front else cels, width=WIDTH, look=self.look)

    def asked(self, tableau: Tableau, entity: str, frame: int) -> Picture:
        return picture(at_rest(self.passage, tableau, entity, frame), width=WIDTH, look=self.look)

    def pixels(self, entity: str, frame: int, *, front: bool = False) -> Mask:
        return differing(self.picture(entity, frame, front=front), paper(self.look))

    def ends(self, entity: str, *, front: bool = False) -> tuple[Mask, Mask]:
        """Its pixels when the action begins and when it is over."""
        return self.pixels(entity, 0, front=front), self.pixels(entity, self.last, front=front)


@cache
def paper(look: str) -> Picture:
    return picture((), width=WIDTH, look=look)


def differing(one: Picture, other: Picture) -> Mask:
    """Colour by colour, since numpy is slow at an axis of three."""
    one, other = one.astype(np.int16), other.astype(np.int16)
    red, green, blue = (np.abs(one[..., colour] - other[..., colour]) > VISIBLE for colour in range(3))
    seen: Mask = red | green | blue
    return seen


def unlike(one: Picture, other: Picture, look: str) -> float:
    """The share of what is drawn in either that looks different in the other."""
    drawn = differing(one, paper(look)) | differing(other, paper(look))
    return float(differing(one, other).sum() / max(1, drawn.sum()))


def box(pixels: Mask) -> tuple[int, int, int, int]:
    """Left, bottom, right, top in pixels, y up; all 0 where there are none."""
    rows, columns = (np.flatnonzero(pixels.any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return 0, 0, 0, 0
    high = len(pixels)
    return int(columns[0]), high - int(rows[-1]), int(columns[-1]), high - int(rows[0])


def area(pixels: Mask) -> int:
    left, bottom, right, top = box(pixels)
    return (right - left) * (top - bottom)


def middle(pixels: Mask) -> complex:
    left, bottom, right, top = box(pixels)
    return complex(left + right, bottom + top) / 2


def units(length: float) -> float:
    """So many units in pixels."""
    return length * WIDTH / WIDE.units_wide


def each(*roles: str, check: Callable[[Film, str], bool]) -> Proof:
    return lambda film: [f"`{entity}`: {check.__name__}" for entity in film.all(*roles) if not check(film, entity)]


def all_of(*proofs: Proof) -> Proof:
    return lambda film: [finding for proof in proofs for finding in proof(film)]


def widened(film: Film, entity: str) -> bool:
    start, end = film.ends(entity, front=True)
    return area(end) >= 1.2 * area(start) > 0


def shrank(film: Film, entity: str) -> bool:
    start, end = film.ends(entity, front=True)
    return 0 < area(end) <= 0.8 * area(start)


def ducked(film: Film, entity: str) -> bool:
    (_, low, _, high), (_, now_low, _, now_high) = map(box, film.ends(entity))
    return 0 < now_high - now_low <= 0.75 * (high - low)


def came(film: Film, entity: str) -> bool:
    start, end = film.ends(entity)
    return bool(end.sum() > SPECK and start.sum() < 0.35 * end.sum())


def went(film: Film, entity: str) -> bool:
    start, end = film.ends(entity)
    return bool(start.sum() > SPECK and end.sum() == 0)


def more(film: Film, entity: str) -> bool:
    start, end = film.ends(entity)
    return bool(end.sum() > 1.15 * start.sum())


def dwindled(film: Film, entity: str) -> bool:
    start, end = film.ends(entity)
    return bool(0 < end.sum() < 0.9 * start.sum())


def travelled(film: Film, entity: str) -> bool:
    start, end = film.ends(entity)
    return bool(start.any() and end.any()) and abs(middle(end) - middle(start)) >= units(0.3)


def rose(film: Film, entity: str) -> bool:
    (*_, was), (*_, now) = map(box, film.ends(entity))
    return now - was >= units(0.2)


def spread(film: Film, entity: str) -> bool:
    """At the height of the shoulders of somebody who crouches it ends broader than it began: arms are out."""
    start, end = film.ends(entity)
    _, low, _, high = box(start)
    rows = slice(len(start) - low - round(0.70 * (high - low)), len(start) - low - round(0.56 * (high - low)))
    was, now = (np.flatnonzero(seen[rows].any(axis=0)) for seen in (start, end))
    return bool(len(was) and len(now)) and bool(np.ptp(now) > 1.15 * np.ptp(was))


def longer(film: Film, entity: str) -> bool:
    (left, low, right, high), (to_left, to_low, to_right, to_high) = map(box, film.ends(entity))
    return max((to_right - to_left) / max(1, right - left), (to_high - to_low) / max(1, high - low)) >= 1.2


def closer(film: Film, entity: str) -> bool:
    """The parts of one thing end within a smaller box."""
    start, end = film.ends(entity)
    return 0 < area(end) < 0.95 * area(start)


def lit(film: Film, entity: str) -> bool:
    """Pixels of light and of the accent come in where there were none."""
    start, end = (warm(film.picture(entity, frame)) for frame in (0, film.last))
    return bool(end.sum() > start.sum() + SPECK)


def warm(seen: Picture) -> Mask:
    """Sun and coral, however thin they are laid on: much more red than blue, unlike paper, ink and graphite."""
    pixels = seen.astype(np.int16)
    found: Mask = pixels[..., 0] - pixels[..., 2] > 60
    return found


def moves(film: Film, entity: str) -> bool:
    """At some frame it looks different from what it would be had it stayed as it was."""
    frames = (round(film.last * share) for share in (0.25, 0.5, 0.75, 1.0))
    return any(
        unlike(film.asked(film.passage.before, entity, frame), film.picture(entity, frame), film.look) > ALIKE
        for frame in frames
    )


def ticked(film: Film, entity: str) -> bool:
    """Marks of colour have come in on it: pixels with much less red than green; or a piece of it is laid."""
    if entity == "task":
        first, last = (film.picture(entity, frame) for frame in (0, film.last))
        solved = film.asked(film.passage.after, entity, film.last)
        moved = unlike(first, last, film.look) > ALIKE
        return moved and unlike(last, solved, film.look) < unlike(first, solved, film.look)
    start, end = (film.picture(entity, frame).astype(np.int16) for frame in (0, film.last))
    marks = [int((seen[..., 1] - seen[..., 0] > 40).sum()) for seen in (start, end)]
    return marks[1] > marks[0] + SPECK


def stirs(film: Film, entity: str) -> bool:
    """At some frame a part of it, however small beside the whole, is not where it was."""
    still = film.asked(film.passage.before, entity, 0)
    frames = (round(film.last * share) for share in (0.25, 0.5, 0.75))
    return any(differing(still, film.picture(entity, frame)).sum() > SPECK for frame in frames)


def nearer(film: Film) -> Findings:
    """Where the way has a goal, everybody ends nearer to it."""
    ways = [(entity, film.ends(entity), film.ends(goal)) for goal in film.all("to") for entity in film.all("actor")]
    return [
        f"`{entity}` is no nearer to its goal"
        for entity, (start, end), (there, there_then) in ways
        if abs(middle(end) - middle(there_then)) >= abs(middle(start) - middle(there))
    ]


def came_or_moved(film: Film, entity: str) -> bool:
    hung = entity in film.passage.before and film.passage.before[entity].shown > 0
    return moves(film, entity) if hung else came(film, entity)


def shows_more(film: Film, entity: str) -> bool:
    """What it shows in the end is more than it showed, and another picture."""
    start, end = film.ends(entity)
    return bool(end.sum() > start.sum() + SPECK) and moves(film, entity)


def emptied(film: Film, entity: str) -> bool:
    start, end = film.ends(entity, front=True)
    return 0 < end.sum() < 0.9 * start.sum()


def gathered(film: Film) -> Findings:
    """The distances between them are smaller than they were."""
    who = film.all("actor")
    start, end = ([middle(film.pixels(entity, frame)) for entity in who] for frame in (0, film.last))
    spans = [sum(abs(a - b) for a, b in combinations(points, 2)) for points in (start, end)]
    return [] if spans[1] < spans[0] - units(0.2) else ["they are no nearer to one another"]


def first_higher(film: Film) -> Findings:
    return [] if rose(film, film.all("actor")[0]) else ["who goes first is no higher"]


PROOFS: Mapping[str, Proof] = {
    "animate_text": each("text", check=came),
    "appear": each("actor", check=came),
    "assemble": all_of(each("thing", check=closer), each("actor", check=moves)),
    "climb": all_of(each("actor", check=travelled), first_higher),
    "connect": each("line", check=came),
    "draw": each("thing", check=came),
    "emphasise": each("text", check=lit),
    "enter": each("actor", check=came),
    "frame_in": each("hands", check=came),
    "gather": gathered,
    "gather_around": each("thing", check=came_or_moved),
    "gear_up": all_of(each("actor", check=moves), each("what", check=emptied)),
    "ignite": all_of(each("flame", check=came), each("flame", check=lit)),
    "rise": each("actor", check=rose),
    "rise_bars": all_of(each("thing", check=more), each("rider", check=rose)),
    "struggle": all_of(each("actor", check=spread), each("place", check=stirs)),
    "squeeze": all_of(each("place", check=shrank), each("actor", check=ducked)),
    "tick_off": all_of(each("what", check=ticked), each("actor", "beside", check=moves)),
    "show_face": each("thing", check=shows_more),
    "unroll": each("thing", check=longer),
    "vanish": each("actor", check=went),
    "walk": all_of(each("actor", check=travelled), nearer),
    "weed": all_of(each("what", check=dwindled), each("actor", check=moves)),
    "widen": each("thing", check=widened),
}
#: Of everything else the actors move.
MOVES = each("actor", check=moves)


def proved(passage: Passage, look: str) -> Findings:
    """Everything the pixels say against it: what its name asks for, where it does not start or arrive, what is left."""
    film = Film(passage, look)
    findings = PROOFS.get(passage.call.action, MOVES)(film)
    for role, who in passage.call.roles.items():
        for entity in () if role in REFERENCES else who:
            for word, frame, tableau in (("start", 0, passage.before), ("arrive", film.last, passage.after)):
                if unlike(film.asked(tableau, entity, frame), film.picture(entity, frame), look) > ALIKE:
                    findings.append(f"`{entity}` does not {word}")
    left = differing(picture(effects(passage, film.last), width=WIDTH, look=look), paper(look))
    return [*findings, *(["something of it is left in its last frame"] if left.sum() > SPECK else [])]


def named(passage: Passage, look: str) -> Findings:
    """What the pixels say against what the action's name asks for, and nothing else."""
    if passage.call.action in PROOFS:
        return PROOFS[passage.call.action](Film(passage, look))
    return proved(passage, look)


USED = sorted({call.action for play in plays() for call in play.beat.calls})
slow = pytest.mark.slow
#: What is spoiled is spoiled in either look: the second proves the first.
in_both_looks = pytest.mark.parametrize(
    "look", [pytest.param(look, marks=slow if look == "sketch" else ()) for look in LOOKS]
)
#: Scenes that are proved in pencil too whenever the tests run; `slow` proves all.
PENCILLED = ("lille-vindue", "lederen-forsvinder", "lederen-gaar-forrest")
of_every_action = pytest.mark.parametrize("name", USED)


@pytest.mark.parametrize(
    ("shot", "look"),
    [
        pytest.param(
            shot,
            look,
            id=f"{shot.scene}-{look}",
            marks=slow if look == "sketch" and shot.scene not in PENCILLED else (),
        )
        for shot in reference().shots
        for look in LOOKS
    ],
)
def test_every_beat_is_proved_on_its_pixels(shot, look):
    passages = {str(play): passage for play in plays() if play.shot is shot for passage in play.passages}
    assert {name: found for name, passage in passages.items() if (found := proved(passage, look))} == {}


@in_both_looks
@of_every_action
def test_pixels_tell_an_action_that_does_nothing(name, look, monkeypatch):
    assert proved_when_spoiled(monkeypatch, name, look, lambda right: lambda passage, frame: Moment(), named)


@in_both_looks
@of_every_action
def test_pixels_tell_a_half_done_action(name, look, monkeypatch):
    def frozen(right: Action):
        return lambda passage, frame: right.picture(passage, min(frame, round(0.3 * passage.frames)))

    assert proved_when_spoiled(monkeypatch, name, look, frozen)


@in_both_looks
@pytest.mark.parametrize("name", [name for name in USED if not ends_as_it_began(example(name))])
def test_pixels_tell_an_action_played_backwards(name, look, monkeypatch):
    def reversed_(right: Action):
        return lambda passage, frame: right.picture(passage, passage.frames - 1 - frame)

    assert proved_when_spoiled(monkeypatch, name, look, reversed_, named)


@in_both_looks
@of_every_action
def test_pixels_tell_that_somebody_else_did_it(name, look, monkeypatch):
    for doer in moved(example(name)):

        def instead(right: Action, doer: str = doer):
            return lambda passage, frame: right.picture(with_a_double(passage, doer), frame)

        assert proved_when_spoiled(monkeypatch, name, look, instead), doer


def proved_when_spoiled(
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    look: str,
    spoil: Callable[[Action], Callable[[Passage, int], Moment]],
    proof: Callable[[Passage, str], Findings] = proved,
) -> Findings:
    """What the pixels of the wrong picture say."""
    right = actions()[name]
    with monkeypatch.context() as patched:
        patched.setattr(performance, "action", lambda concept: replace(right, picture=spoil(right)))
        return proof(example(name), look)

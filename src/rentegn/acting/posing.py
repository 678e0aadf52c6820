"""Actions that are a change of pose: a gesture, a mood, a look. Each such action's file names its poses, no more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias
from zlib import crc32

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.elbow_room import held_at, rests, roomily, roomy, unlike_others
from rentegn.acting.holding import engaged, gripping, with_arms
from rentegn.acting.moves import posed
from rentegn.acting.proof import changed_shape, each
from rentegn.acting.stance import AT_EASE, is_person
from rentegn.drawing.people.attitudes import RESTS, at_ease, told_from
from rentegn.drawing.people.doings import seated
from rentegn.drawing.people.pose import Pose, plain, pose, sitting, while_seated
from rentegn.drawing.people.skeleton import fitted
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: Frames by which each further person of a group starts after the one before, so that a group is no drill squad.
_STAGGER = 5
#: Frames that any change of pose takes, its hands' lag and a little settling included.
SHORTEST = 24
#: A pose on the way; of several, everybody takes the one that goes with the pose they end in.
Key: TypeAlias = str | Pose | tuple[str | Pose, ...]

#: Frames until people react to what happens in the same beat.
_REACTION = 16


def gesture(
    concept: str,
    *ends_in: str,
    keys: Sequence[tuple[int, Key]] = (),
    lead: int = 6,
    least: int = 18,
    ideal: int = 28,
    expression: str = "",
    stagger: int = _STAGGER,
    reaction: int = _REACTION,
    sounds: Sequence[Sound] = (),
) -> Action:
    """An action of people who go to the pose `ends_in`, through `keys` (frame, pose) on the way.

    Who ends "relaxed" rests in the next of their own ways. Several end poses are taken in turn by the members of a
    group, none that somebody else on stage holds already; a key may name as many poses as there are ends. Where all
    end alike, who does it in which of a key's ways is a habit of theirs. Who stands close to somebody keeps the gesture
    to their own space. In the manner "late" they do it `reaction` frames after the beat has begun, in answer to what
    else happens in it.
    Role `actor` takes one or many, each `stagger` frames after the one before; role `at` is somebody or something they
    turn and look to.
    """

    def late_by(call: Call) -> int:
        return reaction if "late" in call.manner else 0

    def length(call: Call, before: Tableau, after: Tableau) -> Length:
        late = stagger * (len(call.roles["actor"]) - 1) + late_by(call)
        return Length(0 if late_by(call) else lead, max(least, SHORTEST) + late, max(ideal, SHORTEST) + late)

    def picture(passage: Passage, frame: int) -> Moment:
        actors = passage.all("actor")
        return Moment(
            {
                actor: posed(
                    passage,
                    actor,
                    frame,
                    delay=late_by(passage.call) + stagger * i,
                    keys=[(at, own(passage, actor, _of(key, way(passage, actor)))) for at, key in keys],
                )
                for i, actor in enumerate(actors)
            }
        )

    def after(call: Call, before: Tableau, frame: Format) -> Tableau:
        actors = call.roles["actor"]
        ends = rests(actors, before) if ends_in == (AT_EASE,) else unlike_others(ends_in, actors, before)
        return before.with_(*(placed(before, actor, end, call) for actor, end in ends.items()))

    def way(passage: Passage, actor: str) -> int:
        """Which of several ways this actor does it in."""
        if len(ends_in) == 1:
            first, *_ = actors = passage.all("actor")
            return habit(first) + actors.index(actor)
        end = plain(passage.after[actor].pose)
        return ends_in.index(end) if end in ends_in else 0

    def placed(before: Tableau, actor: str, end: str, call: Call) -> Placement:
        here = before[actor]
        gaze = next(iter(call.roles.get("at", ())), here.gaze)
        end = while_seated(end) if sitting(here.pose) else end
        if engaged(here.pose):
            return here.moved(expression=expression, gaze=gaze)
        turned = here.moved(expression=expression, gaze=gaze, facing=facing_to(here, before.get(gaze)))
        return turned.moved(pose=roomy(end, turned, before))

    return Action(
        id=concept,
        roles=(Role("actor", many=True), Role("at", required=False)),
        length=length,
        after=after,
        picture=picture,
        proof=each("actor", changed_shape),
        sounds=tuple(sounds),
    )


def passing(
    concept: str,
    *ways: str | Pose,
    lead: int = 8,
    least: int = 34,
    ideal: int = 46,
    expression: str = "",
    stagger: int = _STAGGER,
) -> Action:
    """The action of people who make a gesture, each in one of its `ways`, hold it a while, and are at ease again."""
    return gesture(
        concept,
        "relaxed",
        keys=((0, ways),),
        lead=lead,
        least=least,
        ideal=ideal,
        expression=expression,
        stagger=stagger,
    )


def habit(entity: str) -> int:
    """A number that is always the same for somebody; members of a group have numbers that follow one another."""
    stem, _, number = entity.rpartition("-")
    return crc32(stem.encode()) + int(number) if number.isdigit() else crc32(entity.encode())


def _of(key: Key, way: int) -> str | Pose:
    return key[way % len(key)] if isinstance(key, tuple) else key


def own(passage: Passage, actor: str, key: str | Pose) -> Pose:
    """A key on the way as this person would hold it: in their own manner and space, on their own legs."""
    wanted, base = pose(key) if isinstance(key, str) else key, pose(AT_EASE)
    wanted = roomily(wanted, passage.after[actor], passage.after)
    holding = passage.before[actor].pose
    if engaged(holding) and holding == passage.after[actor].pose:
        wanted = seated(wanted, pose("sit")) if sitting(holding) else wanted
        return with_arms(wanted, gripping(holding, passage.cast.get(actor, Dress())))
    if sitting(passage.before[actor].pose) and sitting(passage.after[actor].pose):
        return fitted(seated(wanted, pose("sit")), passage.cast.get(actor, Dress()))
    end = held_at(passage.after[actor])
    mine = told_from(wanted, base, pose(end if end in RESTS else at_ease(actor))) if _is_eased(wanted, base) else wanted
    return fitted(mine, passage.cast.get(actor, Dress()))


def _is_eased(key: Pose, base: Pose) -> bool:
    """Whether a pose is one of somebody at ease, but for a gesture."""
    return (key.left_foot, key.right_foot, key.body_yaw) == (base.left_foot, base.right_foot, base.body_yaw)


def facing_to(here: Placement, target: Placement | None) -> int:
    """The way a person turns to have a target before it; as it stands where the target is close to straight ahead."""
    if target is None or not is_person(here) or abs(target.x - here.x) < 0.6:
        return here.facing
    return 1 if target.x > here.x else -1

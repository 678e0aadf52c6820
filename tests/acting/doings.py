"""A film of doings: a scene for every action that needs things and people placed for it, staged as notes are."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from rentegn.direction import understand
from rentegn.model.direction import Direction, Directions, Mention, Reading, Source
from rentegn.model.storyboard import WIDE, Format, Shot, Storyboard
from rentegn.staging import stage
from rentegn.storymap import read
from tests.acting.plays import PAUSE, Play

#: What an action is done by, with, to and where: `who does it | with what | to whom | where`.
DOINGS: Mapping[str, str] = {
    "balance": "employee | rope",
    "be_sad": "woman",
    "be_surprised": "man",
    "be_tired": "woman",
    "be_worried": "man",
    "build": "citizen*2 | bridge",
    "carry": "man | box",
    "close": "woman | door",
    "collapse": " | house",
    "dance": "woman",
    "eat": "man",
    "fall": "employee",
    "fly": "woman",
    "drop": "man | box",
    "go_up": "man | ladder",
    "give": "leader | key | citizen",
    "grow_plant": " | plant",
    "help": "nurse",
    "hide": "child",
    "high_five": "man; woman",
    "hold": "leader | key",
    "hold_each_other": "citizen*3",
    "hold_hands": "citizen*3",
    "hug": "man; woman",
    "invite": "politician",
    "jump": "woman",
    "kick": "child | ball",
    "kneel": "woman",
    "knock": "man | door",
    "laugh": "man",
    "lift": "colleague*3 | trophy",
    "lie": "man",
    "open": "politician | door",
    "play": "child",
    "pull": "man | stone",
    "push": "leader | stone",
    "put_down": "man | box",
    "reach_out": "leader | | employee",
    "repair": "tradesperson",
    "ride": " | bus",
    "run": "man",
    "search": "woman",
    "ring": " | phone",
    "shake": " | box",
    "share": "leader | flame | employee*2",
    "shrink": " | house",
    "sing": "woman",
    "sit": "leader | chair",
    "spill": " | cup | table",
    "sleep": "child",
    "spin": " | gear",
    "stop": "woman",
    "throw": "man | ball | child",
    "throw_away": "employee*2 | paperwork",
    "tick": " | clock",
    "topple": " | ladder",
    "transform": " | paperwork | heart",
    "turn": "man",
    "turn_off": "woman",
    "turn_on": "man",
    "wheel": "nurse | pram",
}
#: The same doings otherwise: without anybody, with several, with another thing.
OTHERWISE: tuple[tuple[str, str], ...] = (
    ("balance", " | scales"),
    ("build", "family; employee | table; puzzle"),
    ("carry", "colleague*4 | box"),
    ("close", " | window"),
    ("fall", " | box"),
    ("give", "employee | book | man"),
    ("grow_plant", "gardener | tree"),
    ("high_five", "man; woman; child"),
    ("hold", "employee | book"),
    ("hold", "nurse | baby"),
    ("turn_off", " | lamp"),
    ("jump", "leader | umbrella | | mountain"),
    ("jump", "child*3"),
    ("open", " | window"),
    ("open", " | box"),
    ("open", "leader | book"),
    ("push", "employee*2 | car"),
    ("run", "leader | | employee*3"),
    ("share", "woman | book | man"),
    ("sit", "colleague*2 | table"),
    ("throw_away", "employee*3 | paperwork; box"),
    ("sleep", "man | armchair"),
    ("sleep", "woman; man | bed"),
    ("lie", "woman | sofa"),
    ("sit", "man*2 | bench"),
    ("wheel", "nurse | wheelchair | man"),
    ("wheel", "teacher | pram | child"),
    ("wheel", "nurse | ramp; wheelchair"),
    ("walk", "citizen | ramp"),
    ("kick", "man | ball | child"),
    ("wheel", "elder | walker"),
    ("topple", " | paperwork | table"),
    ("transform", "man | | child"),
)


def direction(action: str, parts: str) -> Direction:
    """A direction as a note would have been read."""
    who, what, whom, where = ([p.strip() for p in parts.split("|")] + [""] * 3)[:4]
    targets = tuple(_mentions(whom))
    return Direction(
        action=action,
        actors=tuple(_mentions(who)),
        props=tuple(_mentions(what)),
        place=next(_mentions(where), None),
        target=targets[0] if targets else None,
    )


def _mentions(words: str) -> Iterator[Mention]:
    for word in filter(None, (w.strip() for w in words.split(";"))):
        concept, _, count = word.partition("*")
        yield Mention(concept, f"{concept}s" if count else concept, int(count or 1))


def staged(*scenes: tuple[Direction, ...], format: Format = WIDE) -> Storyboard:
    """A film of one scene for each of these readings."""
    lines = ["storymap: 1", "title: Gøremål", "client: Os", "language: da", "scenes:"]
    for i in range(len(scenes)):
        lines += [f"  - id: s{i}", "    text: De mødes her i dag, og der sker en hel del på en gang."]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "goeremaal.yaml"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        storymap = read(path).value
    assert storymap is not None
    empty = understand(storymap).value
    assert empty is not None
    readings = tuple(Reading(f"s{i}", scene, (), Source.NOTE) for i, scene in enumerate(scenes))
    board = stage(storymap, Directions("goeremaal", "da", readings), format).value
    assert board is not None
    return board


@cache
def doings() -> Storyboard:
    """The film of every doing and of those that are done otherwise."""
    cases = [*DOINGS.items(), *OTHERWISE]
    return staged(*((direction(action, parts),) for action, parts in cases))


@cache
def doing_plays() -> tuple[Play, ...]:
    """Every beat of that film."""
    return tuple(play for shot in doings().shots for play in plays_of(shot, doings()))


def plays_of(shot: Shot, board: Storyboard) -> Iterator[Play]:
    """The beats of a shot, each after the one before it."""
    before, start = shot.opening, PAUSE
    for beat in shot.beats:
        yield Play(shot, beat, before, start, board)
        before, start = beat.after, start + beat.ideal + PAUSE

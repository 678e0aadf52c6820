"""The film as shots: who stands where when a shot opens, what happens in it, and how it closes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from rentegn.model.camera import Camera
from rentegn.model.direction import Source
from rentegn.model.span import Span
from rentegn.model.transition import Transition

Value = float | str


@dataclass(frozen=True, slots=True)
class Format:
    """A frame: its name, pixels and size in units (a unit is an eighth of the 16:9 frame's height)."""

    name: str
    width: int
    height: int
    units_wide: float
    units_high: float


WIDE = Format("16x9", 1920, 1080, 128 / 9, 8.0)


@dataclass(frozen=True, slots=True)
class Dress:
    """How one member of the cast looks, the same throughout a film. Colours are `#RRGGBB`."""

    role: str = "employee"
    hair: str = "short"
    hair_colour: str = "#2B2A33"
    skin: int = 0
    build: str = "adult"
    girth: float = 1.0
    top: str | None = None
    glasses: bool = False
    beard: bool = False
    wheelchair: bool = False
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Placement:
    """Where one entity stands at rest and how it looks.

    `x`, `y` in units from the frame's centre, y up: a person's point on the floor between the feet, a prop's or a
    place's anchor (its drawing says which point that is). `size` is units per H for people (a body is about 4.4 H
    tall) and a scale for everything else. `facing` is +1 to the right, -1 to the left. A larger `depth` is nearer the
    viewer: places 0, props 10, people 20, effects 40, lettering 50. `pose` and `expression` are names of
    `drawing.people`; `gaze` is an entity looked at, or "". `state` holds what a prop or place can vary ("width",
    "open", "lit" ...) as its drawing declares; "turn" turns any of them about its anchor, in radians. `shown`
    is 0 for an entity that is known but not to be seen.
    """

    entity: str
    kind: str
    x: float = 0.0
    y: float = 0.0
    size: float = 1.0
    facing: int = 1
    depth: float = 10.0
    pose: str = "stand"
    expression: str = ""
    gaze: str = ""
    state: Mapping[str, Value] = field(default_factory=dict)
    shown: float = 1.0

    def moved(self, **changes: object) -> Placement:
        """The same entity with other values; `state` is merged into what was there."""
        state = changes.pop("state", None)
        made = replace(self, **changes)  # type: ignore[arg-type]
        return made if state is None else replace(made, state={**self.state, **state})  # type: ignore[dict-item]


@dataclass(frozen=True, slots=True)
class Tableau:
    """Everything on stage at one moment, by entity, in the order it came on."""

    placements: tuple[Placement, ...] = ()

    def __iter__(self) -> Iterator[Placement]:
        return iter(self.placements)

    def __contains__(self, entity: object) -> bool:
        return any(p.entity == entity for p in self.placements)

    def __getitem__(self, entity: str) -> Placement:
        for placement in self.placements:
            if placement.entity == entity:
                return placement
        raise KeyError(entity)

    def get(self, entity: str) -> Placement | None:
        """The entity's placement, None where it is not on stage."""
        return next((placement for placement in self.placements if placement.entity == entity), None)

    def with_(self, *changed: Placement) -> Tableau:
        """The tableau with these placements put in, each in the place of its entity's old one."""
        new = {p.entity: p for p in changed}
        kept = tuple(new.pop(p.entity, p) for p in self.placements)
        return Tableau(kept + tuple(new.values()))

    def without(self, *entities: str) -> Tableau:
        """The tableau after these entities have left."""
        return Tableau(tuple(p for p in self.placements if p.entity not in entities))


@dataclass(frozen=True, slots=True)
class Cue:
    """The word of a beat: `index` counts the words of the shot's spoken text from 0, `rule` says why that word."""

    word: str
    index: int
    rule: str


@dataclass(frozen=True, slots=True)
class Call:
    """One action as a beat asks for it: `roles` maps a role's name to entities, `manner` words such as "gently"."""

    action: str
    roles: Mapping[str, tuple[str, ...]]
    manner: tuple[str, ...] = ()

    @property
    def entities(self) -> tuple[str, ...]:
        """Everyone and everything in a role, once each."""
        return tuple(dict.fromkeys(e for role in self.roles.values() for e in role))


@dataclass(frozen=True, slots=True)
class Beat:
    """A named moment of a shot: its calls begin together. `after` is the tableau when it is over.

    `lead` frames pass from the beat's start (anticipation) until the frame that belongs on the cue's word; `least` and
    `ideal` are lengths in frames, `lead` included. `sounds` are (effect, frame from the beat's start).
    """

    name: str
    calls: tuple[Call, ...]
    after: Tableau
    cue: Cue | None
    lead: int
    least: int
    ideal: int
    source: Source
    span: Span | None = None
    sounds: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Shot:
    """One scene staged for one format: `text` is spoken, `runs_on` says that the next shot goes on in its sentence.

    Without a `camera` the whole stage is seen. `transition` is its way in from the shot before. `voices` says of every
    word of the text who speaks it, "" for the narrator; () is all the narrator's.
    """

    scene: str
    number: int
    title: str
    text: str
    opening: Tableau
    beats: tuple[Beat, ...]
    runs_on: bool
    source: Source
    span: Span
    note: str = ""
    hold: int | None = None
    pause: int | None = None
    camera: Camera | None = None
    transition: Transition = Transition.CUT
    voices: tuple[str, ...] = ()

    @property
    def closing(self) -> Tableau:
        """What stands on stage when the shot is over."""
        return self.beats[-1].after if self.beats else self.opening


@dataclass(frozen=True, slots=True)
class Storyboard:
    """A film staged for one format and language; `cast` dresses every person by entity."""

    film: str
    title: str
    client: str
    language: str
    format: Format
    cast: Mapping[str, Dress]
    shots: tuple[Shot, ...]
    subtitle: str = ""
